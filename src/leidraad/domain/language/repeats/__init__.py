"""Mentions of an earlier contact by the customer: how often, when, and whether something promised then was not done."""
