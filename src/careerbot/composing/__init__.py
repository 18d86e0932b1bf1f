"""Evidence to answers, answers to a reply: the parts of ``compose``."""
