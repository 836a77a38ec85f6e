"""Aggression towards the agent, read from the customer's own words only; to protect people, never to judge the agent."""
