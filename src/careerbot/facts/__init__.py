"""What the facts on a role say, and how they are put: the parts that every kind of answer is made of."""
