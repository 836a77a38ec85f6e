"""Compliments to the agent, told from thanks, praise of things, sarcasm and earlier contacts; from the customer's words only."""
