"""Answers from the ratings of roles: how much of a trait, what differs, which roles meet likes and dislikes."""
