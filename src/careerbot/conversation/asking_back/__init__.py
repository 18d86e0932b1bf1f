"""Questions asked back, when one is needed, and what the user answers to them."""
