"""What a turn asks, once what was said before, left out or meant otherwise is settled."""
