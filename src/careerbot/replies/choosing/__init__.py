"""Answers to a choice: roles compared, one thing or another preferred, a role recommended."""
