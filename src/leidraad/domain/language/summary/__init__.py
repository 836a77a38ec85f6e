"""A contact in a few of its own sentences: why, what was done, what was promised, what stayed open, what comes next."""
