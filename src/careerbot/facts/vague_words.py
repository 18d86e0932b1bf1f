"""Words that say nothing of what a question is about, though they are in no list of stop words."""

from __future__ import annotations

from collections.abc import Iterable

from careerbot.terms import telling

# Words that stand in very many questions and facts and in each mean something else: sharing one of them says nothing.
VAGUE = frozenset(
    (
        "area areas ask asks beginning big build building business cabin career change changes companies company "
        "cross day days deal develop door end expect find firm firms first foot functional good great ground "
        "describe describes "
        "handle high hire idea industry issue kind lead level line lines low need new nothing one other own part "
        "parts people plan planning prepare problem problems process processes product products project projects "
        "real really result results say says scratch set shop show shows side small sort spend stay support team "
        "teams tech technical time tip tips two use way ways work working zero"
    ).split()
)

# Words for what every role in the field handles, which tell nothing beside a rarer one: "label data", "deploy models".
_OF_ALL = frozenset("data job jobs task tasks model models code software thing things stuff actually yourself".split())


def telltale(words: Iterable[str]) -> list[str]:
    """The terms that tell what is asked about, without those of every role's work where a rarer one stands beside."""
    said = [word for word in words if word not in VAGUE]
    return telling(word for word in said if word not in _OF_ALL) or telling(said)
