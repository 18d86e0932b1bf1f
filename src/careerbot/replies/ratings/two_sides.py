"""Of which of two things there is more in one role: "is it more coding or meetings?", "sales or technical?"."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, wordings
from careerbot.question.form import EITHER
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.question.subject.traits import AMOUNT
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request
from careerbot.vocabulary import LEVELS
from careerbot.wording import sentence

_WEIGHING = frozenset("more mostly mainly rather much vs versus than".split())
_TWO = 2


def two_sides(request: Request, compiled: Compiled) -> Answer | None:
    """The one of two kinds of work of which a role has more, and why; None where no two are weighed."""
    if len(request.roles) != 1 or EITHER.isdisjoint(request.words) or _WEIGHING.isdisjoint(request.words):
        return None
    asked = [
        one for one in traits_asked(request.normal) if one.trait.scale is AMOUNT and not one.denied and not one.weak
    ]
    rated = [
        (one.trait, fact) for one in asked if (fact := compiled.trait(request.roles[0], one.trait.kind)) is not None
    ]
    if len(rated) != _TWO:
        return None
    rated.sort(key=lambda pair: -_much(pair[1]))
    (more, first), (less, second) = rated
    if _much(first) == _much(second):
        said = f"Both, in about equal parts by the editors' ratings: {first.text}"
    else:
        said = f"More {more.name} than {less.name}, by the editors' ratings: {first.text}"
    blocks = (Paragraph((Line(sentence(said), (first.id,)),)), Bullets("", wordings((second,))))
    return Answer(ANSWER, blocks, (first, second))


def _much(fact: Fact) -> int:
    return LEVELS.index(fact.level)
