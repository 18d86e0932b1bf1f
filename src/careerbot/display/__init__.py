"""A reply as others see it: plain text, JSON, Markdown, the lines of a terminal."""
