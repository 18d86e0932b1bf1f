"""What users say of themselves: what they know, where they come from, where they want to go."""
