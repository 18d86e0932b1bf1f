"""What a question says by its wording alone: its form, what limits it, what is left out. No facts, no session."""
