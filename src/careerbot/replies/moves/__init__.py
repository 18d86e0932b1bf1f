"""Answers on a move to a role: what carries over, what is missing, whether the time will do, the next step."""
