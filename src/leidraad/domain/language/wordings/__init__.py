"""Word patterns over spoken and written text, tolerant of spelling: what aggression and compliments are both read with.

Apart from the signals themselves, so that a signal is only its words and what they mean together.
"""
