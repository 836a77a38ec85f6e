"""The trade in plain Python: calculates and decides; no framework, no I/O, no clock, no randomness of its own."""
