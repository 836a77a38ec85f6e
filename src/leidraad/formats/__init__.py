"""Bytes to values and back; no files are opened and no network is used here."""
