"""What an evaluation may say about people: figures about groups, and never about fewer than the charter's threshold."""
