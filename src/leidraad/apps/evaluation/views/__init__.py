"""The pages of the evaluation, by what they are about."""
