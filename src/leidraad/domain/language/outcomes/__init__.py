"""How a contact ended: solved, not solved, to be followed up, transferred, or not said; with the words that say so."""
