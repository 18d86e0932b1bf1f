"""Answers on what is to come: growth, openings, doubts about a role's future, whether it is worth it."""
