"""Words that say nothing of what a question is about, though they are in no list of stop words."""

from __future__ import annotations

# Words that stand in very many questions and facts and in each mean something else: sharing one of them says nothing.
VAGUE = frozenset(
    (
        "area areas ask asks beginning big build building business cabin career change changes companies company "
        "cross day days deal develop door end expect find firm firms first foot functional good great ground "
        "handle high hire idea industry issue kind lead level line lines low need new nothing one other own part "
        "parts people plan planning prepare problem problems process processes product products project projects "
        "real really result results say says scratch set shop show shows side small sort spend stay support team "
        "teams tech technical time tip tips two use way ways work working zero"
    ).split()
)
