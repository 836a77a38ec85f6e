"""How what happens is for the customer, from the customer's words alone: negative, neutral or positive, with a confidence."""
