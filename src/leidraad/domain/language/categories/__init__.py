"""The category language: a named question about the words of a contact, written as text by an analyst."""
