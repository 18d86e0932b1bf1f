"""Advice, whatever the role: entries written for the question, and what they are told beside."""
