"""The charter as data and as decisions: clauses, the legal floor, quota, and the reason for every answer."""
