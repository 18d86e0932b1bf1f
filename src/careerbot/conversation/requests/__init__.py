"""A part of an utterance as a request, and what its wording says more plainly than the intent model."""
