"""Puts a charter in force for a test, the whole way, as the demo does."""

from leidraad.cli.demo_agreement import put_in_force

__all__ = ["put_in_force"]
