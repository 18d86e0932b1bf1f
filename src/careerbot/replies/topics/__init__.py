"""Answers on topics of their own: tools and skills by name, other names of a role, the work by day."""
