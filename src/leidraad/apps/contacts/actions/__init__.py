"""Changes to contacts: taking in, reading, opening, deleting; one module each."""
