"""What customers' words towards the agent have in common for every reading of them: families of words, features, trained weights."""
