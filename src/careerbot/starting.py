"""How to begin, in the role's own lines first; what holds for every role as one line behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.asking import HOW_LONG, form
from careerbot.turn import Block, Fact, Line, Paragraph, Request
from careerbot.wording import with_article

_TIME = re.compile(r"\bhow (?:much time|many (?:weeks|months|years)|soon)\b")
_FIRST = frozenset("first begin start starting beginning".split())
# What the facts on getting started come to, in short, by the words of their kinds.
_IN_SHORT = (
    (
        "foundation",
        "first a solid understanding of programming, statistics and data analysis, from online courses or a bootcamp",
    ),
    ("hands-on", "real-world and open-source projects or hackathons"),
    ("network", "contacts on LinkedIn and at industry conferences"),
    ("updated", "blogs, podcasts and research papers"),
    ("speciali", "a specialism such as natural language processing, computer vision or deep learning"),
)


def in_short(facts: Sequence[Fact]) -> tuple[Block, ...]:
    """What holds for every role as one line that cites the facts; nothing where one of them has no short form."""
    said = []
    for fact in facts:
        short = next((text for word, text in _IN_SHORT if word in fact.kind.lower()), "")
        if not short:
            return ()
        said.append(short)
    if not said:
        return ()
    return (Paragraph((Line(f"Whatever the role: {'; '.join(said)}.", tuple(fact.id for fact in facts)),)),)


def way_in_short(name: str, path: Sequence[Fact]) -> tuple[tuple[Block, ...], tuple[Fact, ...]]:
    """The steps of a path to a role as one line of what each is about, and the steps; nothing where there are none."""
    steps = tuple(fact for fact in path if fact.kind.startswith("Step"))
    if not steps:
        return (), ()
    heads = "; ".join(fact.text.partition(":")[0].rstrip(".") for fact in steps)
    line = Line(f"The way to {with_article(name)}, step by step: {heads}.", tuple(fact.id for fact in steps))
    return (Paragraph((line,)),), steps


def asks_time(request: Request) -> bool:
    """Whether it is asked how long a way takes, in whatever words."""
    return form(request.words) == HOW_LONG or bool(_TIME.search(" ".join(request.words)))


def path_opening(name: str, path: Sequence[Fact], request: Request) -> tuple[Line, ...]:
    """The first sentence of a path: how long it takes or what comes first, when asked."""
    timed = [fact for fact in path if not fact.kind.startswith("Step")]
    if asks_time(request):
        if timed:
            return (Line(timed[0].text, (timed[0].id,)),)
        return (Line(f"My sources give no length of time for the way to {name}; these are its steps."),)
    steps = [fact for fact in path if fact.kind.startswith("Step")]
    if steps and _FIRST & set(request.words) and not request.named:
        return (Line(f"First of all, {steps[0].kind}: {steps[0].text}", (steps[0].id,)),)
    return ()
