"""What runs without Leidraad: handed out as it is, and imported by nothing here but its tests."""
