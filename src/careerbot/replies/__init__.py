"""Evidence to answers: what is said first, what backs it up, and what is left out."""
