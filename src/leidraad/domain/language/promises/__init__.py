"""What was promised in a contact: who will do what, by when, and whether it was promised, offered, conditional or refused."""
