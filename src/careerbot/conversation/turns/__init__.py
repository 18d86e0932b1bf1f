"""A turn as a whole: what it says of the conversation, what it asks, and what an answer to it settles."""
