"""Whether the time there is will do for a role, and which of several takes less of it, where that is asked.

A rule of thumb on how long a role takes answers "how long"; who tells a time asks whether that is enough.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.patterns import Pattern
from careerbot.question.form import YES_NO, form, of_rank
from careerbot.replacing import replace
from careerbot.replies.moves.time_enough import pace, tells_time
from careerbot.turn import ANSWER, Block, Bullets, Line, Paragraph, Request, distinct
from careerbot.vocabulary import LEVELS
from careerbot.wording import capitalized, listed

OF_WAYS = ("learning_path", "getting_started", "skills", "education")  # intents of questions on a way into a role
WITHIN = Pattern(r"\b(?:in|within) (?:(?!next|last|past|first)\w+ ){0,2}(?:weeks?|months?|years?)\b")


def in_time(request: Request, compiled: Compiled) -> Answer | None:
    """Whether the time that is told will do, where a yes or no is asked on it; None for any other question."""
    asks = form(request.words) == YES_NO and request.intent in OF_WAYS
    asks = asks and bool(WITHIN.search(request.normal) or tells_time(" ".join(request.said or request.words)))
    if not asks or len(request.roles) != 1 or request.origins or of_rank(request.words):
        return None
    judged = pace(request.roles[0], request, False, compiled)
    return Answer(ANSWER, (Paragraph(judged.lines),), judged.facts) if judged.lines else None


def quicker(request: Request, compiled: Compiled) -> Answer | None:
    """Which of the roles takes less time to learn, each held against the time that is told; None where none is told."""
    if request.intent not in (*OF_WAYS, "transition") or not tells_time(" ".join(request.said or request.words)):
        return None
    times = [fact for role in request.roles if (fact := compiled.trait(role, "time to learn")) is not None]
    judged = [(role, pace(role, request, False, compiled)) for role in request.roles]
    if len(times) < len(request.roles) or not all(one.lines for _, one in judged):
        return None
    least = min(LEVELS.index(fact.level) for fact in times)
    quick = [fact for fact in times if LEVELS.index(fact.level) == least]
    names = listed([f"the {compiled.role_name(fact.role)}" for fact in quick])
    first = (
        "About the same time for each" if len(quick) == len(times) else f"{capitalized(names)} is the quicker to learn"
    )
    items = tuple(
        replace(one.lines[0], text=f"{compiled.role_name(role)}: {one.lines[0].text}") for role, one in judged
    )
    more = judged[0][1].lines[1:]
    line = Line(f"{first}, by the editors' ratings:", tuple(fact.id for fact in times))
    blocks: list[Block] = [Paragraph((line,)), Bullets("", items), *([Paragraph(more)] if more else [])]
    return Answer(ANSWER, tuple(blocks), distinct((*times, *(f for _, one in judged for f in one.facts))))
