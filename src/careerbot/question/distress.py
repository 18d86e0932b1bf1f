"""Whether somebody speaks of an end to their life, of harm to themselves, or of blows at home: heard in any words."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern

# Words without one of which nothing of this is said.
_CUES = frozenset(
    (
        "living live life alive myself suicide suicidal kill killing die dead dying disappear born worthless without"
        " end ending harm dead hits hit beats beat abuses rapes raped chokes molests"
    ).split()
)
_FAMILY = (
    r"(?:(?:step ?)?(?:dad|father|mother|mom|mum|brother|sister|parents?|family|son|daughter)"
    r"|husband|wife|boyfriend|girlfriend|partner|uncle|fiancee?|ex)"
)
_SAID = Pattern(
    r"\b(?:no|not see (?:the|any|a)|without (?:a|any)|lost (?:the|all|any|my)|what is the)"
    r" (?:point|reason|sense|will|wish) (?:in|of|to|for) (?:keep(?:ing)? (?:on )?|go(?:ing)? on )?"
    r"(?:living|live|being alive|my life)\b(?! (?:in|near|with|at|off|on|here|there|abroad|close|together)\b)"
    r"|\b(?:kill|killing|hurt|hurting|harm|harming|hang|cut|cutting) myself\b"
    r"(?! (?:with|over|for|off|from|at|to|by|if|in|working|out|some|an?)\b)"
    r"|\b(?:everyone|everybody|the world|my family|they all|all of them) (?:\w+ ){0,2}better off without me\b"
    r"|\b(?:thinking|thought|think) (?:of|about) (?:ending (?:it all|my life|everything)|killing myself|dying)\b"
    r"|\brather be dead\b|\bself harm(?:ing)?\b|\bending (?:my life|it all)\b"
    r"|\bbetter off dead\b|\bwish i (?:was|were|had) (?:dead|never (?:been )?born|not alive)\b"
    r"|\b(?:want|wish|going|ready|planning|like) to (?:die\b(?! (?:of|laughing)\b)"
    r"|disappear (?:forever|for good|from this world)|end (?:it all|my life|everything))"
    r"|\bwant (?:it|everything|this) all to (?:end|stop|be over)\b"
    r"|\b(?:i am|i feel|feeling|been) (?:\w+ )?suicidal\b"
    r"|\b(?:commit|attempt|attempted|contemplat\w+|thinking (?:of|about)) suicide\b"
    r"|\b(?:hate|despise) myself\b(?! for\b)|\b(?:am|feel) (?:so |totally |completely )?worthless and\b"
    rf"|\b{_FAMILY} (?:\w+ )?(?:hits|hit|beats|beat|abuses|rapes|raped|chokes|molests) me\b"
    r"(?! (?:to|at|in|up|with)\b)"
)


def in_distress(words: Sequence[str]) -> bool:
    """Whether these words, whatever else they ask, come from somebody in need."""
    return not _CUES.isdisjoint(words) and bool(_SAID.search(" ".join(words)))
