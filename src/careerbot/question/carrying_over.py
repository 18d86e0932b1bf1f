"""Questions on what of somebody's knowledge goes along to other work: "how much of what I know carries over?"."""

from __future__ import annotations

from careerbot.patterns import Pattern

OPENING = 3  # words before which what somebody is stands who tells it first: "Back-end dev in Java for six years."
# A wish right before the role that is aimed at.
WISHED = Pattern(
    r"\b(?:want|wanted|like|hope|plan|wish|dream|going|aim|try|trying) to (?:be|become|work as|move into|go into)"
    r"(?: an?)?$|\b(?:become|becoming|turn(?:ing)? (?:in)?to|switch(?:ing)? to|mov(?:e|ing) (?:in)?to|go(?:ing)? for)"
    r"(?: an?)?$"
)
_CARRIES = Pattern(
    r"\b(?:how much|what|which|how many|any|anything)(?: \w+)? (?:of|from) (?:(?:what|everything|all|the things) i"
    r"|(?:my|that|this|the) (?:\w+ ){0,2}?(?:knowledge|skills?|experience|background|stack|years|work|past))\b"
    r"|\b(?:of|from) (?:that|this|it|what i know|my \w+) (?:can|could|will|would|do|does|should|is|are)"
    r" (?:i (?:still )?(?:keep|use|reuse|take|bring)|carr\w+|transfer\w*|count\w*|useful|still)\b"
    r"|\bwhat (?:can|could|would|will|do) i (?:keep|reuse|take (?:along|with me))\b|\bhow much (?:can|could) i reuse\b"
    r"|\b(?:what|which)(?: \w+)? (?:of it|of that|of those|of them) (?:is|are|would be|will be) (?:still )?useful\b"
)


def asks_what_carries(said: str) -> bool:
    """Whether words ask what of what somebody knows is of use in other work."""
    return _CARRIES.search(said) is not None
