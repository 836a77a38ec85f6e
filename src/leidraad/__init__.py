"""Leidraad: reads every contact of a contact centre, under a charter that the software enforces."""

__version__ = "0.1.0"
