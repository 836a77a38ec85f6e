"""Questions of the customer that got no answer: no reply at all, or only that it is not known."""
