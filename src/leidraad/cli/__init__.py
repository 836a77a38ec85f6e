"""The `leidraad` command. Nothing here is imported by other layers; Django is set up inside the commands that need it."""
