"""The first sentence: the very question answered, its point and its limits met."""
