"""Names in an utterance: every way to write one, what the words around it say, and what a slip may have meant."""
