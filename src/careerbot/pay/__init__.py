"""Pay: its tables, what they say of a role, a place and a level, and how it is told."""
