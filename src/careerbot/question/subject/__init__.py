"""What a question is about, by the words it is asked in: matters, traits, topics of advice, certificates."""
