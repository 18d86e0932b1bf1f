"""Advice that is only near to what is asked, told as such, and what the next entries say where it is in doubt which is.

For a question on somebody's own workplace a lower belief is enough than elsewhere (see ``advice_wanted``): what was
written for a neighbouring question helps more than to hear that nothing is known, as long as it does not pass for more.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from careerbot.advice_asked import heard
from careerbot.compiled import Compiled
from careerbot.facts.whom_it_suits import RISEN_LEVELS
from careerbot.patterns import Pattern
from careerbot.places import lies_in
from careerbot.replacing import replace
from careerbot.replies.advice.advice_gives_way import speaks_of_beginners
from careerbot.turn import ANSWER, CAVEAT, CLARIFY, Bullets, Line, Paragraph, Reply, Understanding, distinct
from careerbot.vocabulary import OTHER

_CLEAR = 0.2  # belief from which on an entry answers the very question
_TELLING = (ANSWER, CAVEAT, CLARIFY)
_STORY = 20  # words above which a case is told
# How many entries are told beside: of labelled questions whose entry is hardly believed the next one is right for 40 %,
# the one after it for 22 %.
_MOST_SHORT, _MOST = 1, 2
_IN_CASE = "Near to it, in case you mean this:"
_VERDICT = Pattern(r"^(?:Yes|No|Not|Hardly|Only|Probably|Seldom|Worth|\w+ (?:yes|no))\b")
_NEAREST = "On just that I have no advice; the nearest I have is this."


def as_nearest(reply: Reply) -> Reply:
    """The reply with a word before it that its advice is only the nearest; as it was where it is clearly asked for."""
    understanding = reply.understanding
    if understanding is None or reply.status != ANSWER or len(understanding.parts) != 1:
        return reply
    part = understanding.parts[0]
    if part.best != OTHER or not part.advice or part.belief >= _CLEAR:
        return reply
    return replace(reply, blocks=(Paragraph((Line(_NEAREST),)), *reply.blocks))


def beside_doubts(reply: Reply, compiled: Compiled) -> Reply:
    """The reply with the first lines of the entries that may be asked for instead, where it is in doubt which is.

    That is so where the entry told is hardly believed, and where none answers what somebody tells at length.
    """
    understanding = reply.understanding
    if understanding is None or reply.status not in _TELLING or len(understanding.parts) != 1:
        return reply
    told = {fact.id for fact in reply.evidence}
    found = [compiled.advice(id)[0] for id in _in_doubt(understanding, told, compiled)]
    if set(understanding.ids("level")) & set(RISEN_LEVELS):
        found = [fact for fact in found if not speaks_of_beginners((fact,))]
    most = _MOST if len(understanding.utterance.words) > _STORY else _MOST_SHORT
    beside = tuple(fact for fact in found if fact.id not in told and not _VERDICT.match(fact.text))[:most]
    if not beside:
        return reply
    items = tuple(Line(fact.text, (fact.id,)) for fact in beside)
    return replace(
        reply, blocks=(*reply.blocks, Bullets(_IN_CASE, items)), evidence=distinct((*reply.evidence, *beside))
    )


def _in_doubt(understanding: Understanding, told: Set[str], compiled: Compiled) -> Sequence[str]:
    """The entries that may be asked for instead of what is told, likeliest first."""
    part = understanding.parts[0]
    others = part.others
    if not part.advice and len(understanding.utterance.words) > _STORY and part.in_scope and part.belongs:
        guess = compiled.adviser.best(heard(understanding.utterance, understanding.entities, part, alone=True))
        others = guess.near if guess is not None else ()
    elif told.isdisjoint(fact.id for fact in compiled.advice(part.advice)):
        return ()
    return [id for id in others if _may_hold(id, understanding, compiled)][:_MOST]


def _may_hold(advice: str, understanding: Understanding, compiled: Compiled) -> bool:
    """Whether an entry holds for the roles and the places named; one on certain places for nobody who names none."""
    roles, on = understanding.ids("role"), compiled.adviser.places_of(advice)
    held = compiled.adviser.roles_of(advice)
    if roles and held and set(roles).isdisjoint(held):
        return False
    return not on or lies_in(understanding.ids("place"), on, compiled)
