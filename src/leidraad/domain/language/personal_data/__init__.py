"""Personal data in what people say and write: found by rule, checked by its check digits, replaced by a typed mark.

Apart from the rest of ``language`` because redaction comes first: nothing else reads a text before this has.
"""
