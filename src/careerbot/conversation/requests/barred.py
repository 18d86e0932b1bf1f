"""What bars a part from an answer, and what it asks beyond careers in this field."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.ambiguous import head_alone
from careerbot.conversation.requests.names_asked import PartRead
from careerbot.patterns import Pattern
from careerbot.question.beyond_careers import asks_of_things
from careerbot.question.ellipsis import BARE_ROLE
from careerbot.question.form import FIRST_PERSON
from careerbot.question.refusals import asks_of_law, asks_of_tax, bars_advice, is_refused, speaks_of_law
from careerbot.question.sentences import sentences_that_ask
from careerbot.turn import Entity, Part, Request, State, Understanding
from careerbot.vocabulary import OTHER

_BELIEVED = 0.45  # belief from which on advice goes before a refusal of what it may be on: a visa, a tax
_STORY = 40  # words above which a message tells more than it asks
_CERTAIN_OF_THINGS = 0.75  # confidence from which a question about a tool alone is one about work
# Intents in which an occupation is where the user comes from, not what is asked about.
_OF_THE_USER = ("transition", "recommend_role", "skill_gap", "industries", "education", "getting_started", "smalltalk")
_OF_A_TRADE = ("salary", "outlook", "responsibilities", "definition", "work_life", "career_path")
_POINTING = frozenset("it that this there them one than these those".split())
_MET = frozenset(
    "recruiter recruiters interviewer interviewers ceo ceos cfo cfos coo cmo".split()
)  # whom users meet, not what they are
_TAX = Pattern(r"\btax(?:es|ed)?\b(?! (?:office|adviser))")  # is told of, and not only who knows it
_SURELY = 0.65  # belief in an entry of advice from which on it is told behind who knows the law


def is_beside_the_law(read: PartRead, compiled: Compiled) -> bool:
    """Whether it is asked what the law allows, or of a tax, where an entry of advice begins with something else."""
    advice = read.part.advice
    if not advice:
        return False
    if asks_of_tax(read.words) and not any(_TAX.search(fact.text.lower()) for fact in compiled.advice(advice)[:1]):
        return True
    return asks_of_law(read.words) and read.part.belief < _SURELY and not _is_of_law(advice, compiled)


def is_barred(read: PartRead, state: State, *, plain: bool) -> bool:
    """Whether a part is refused by its wording, or asks of things; none is where advice was plainly written for it."""
    if not (state.roles or read.part.plain) and asks_of_things(read.part.masked):
        return True
    if plain or (read.part.belief >= _BELIEVED and not bars_advice(read.words)):
        return False
    return is_refused(_asked(read), read.roles)


def is_beyond(request: Request, part: Part, entities: Sequence[Entity], state: State) -> bool:
    """Whether the question is about an occupation of another world, or what a tool is, rather than a role."""
    if request.roles:
        return False
    if state.roles:
        return request.intent in _OF_A_TRADE and _is_of_a_trade(entities, part)
    if request.named and request.intent == BARE_ROLE and not request.seeks_role:
        return True
    unsure = part.confidence < _CERTAIN_OF_THINGS and not request.seeks_role
    if request.named and request.intent in ("tools", "skills") and unsure:
        return len(part.ranking) > 1 and part.ranking[1].name in (OTHER, BARE_ROLE)
    others = [
        entity
        for entity in entities
        if entity.kind == "occupation" and entity.text not in _MET and not head_alone(["a", entity.text])
    ]
    return bool(others) and not part.plain and request.intent not in _OF_THE_USER


def _asked(read: PartRead) -> list[str]:
    """The words by which a part is refused: of a story, and of what advice was written for, only those that ask."""
    understanding, part = read.understanding, read.part
    if not part.advice and len(read.words) <= _STORY:
        return _as_typed(understanding, part.start, part.end)
    asking = sentences_that_ask(understanding.utterance, part.start, part.end)
    return [word for start, end in asking for word in _as_typed(understanding, start, end)]


def _as_typed(understanding: Understanding, start: int, end: int) -> list[str]:
    """The words there; where a role is named, as they were typed: nobody is refused for a slip of the fingers."""
    tokens = understanding.utterance.tokens[start:end]
    slips = any(token.score < 100 for token in tokens) and bool(understanding.ids("role"))
    return [token.raw.lower() if slips and token.score < 100 else token.text for token in tokens]


def _is_of_law(advice: str, compiled: Compiled) -> bool:
    """Whether an entry of advice begins with what the law or a contract allows."""
    return any(speaks_of_law(fact.text) for fact in compiled.advice(advice)[:1])


def _is_of_a_trade(entities: Sequence[Entity], part: Part) -> bool:
    """Whether a trade of another world is what is asked about: "do plumbers earn well?", whatever was spoken of."""
    trades = [e for e in entities if e.kind == "occupation" and e.text not in _MET and not head_alone(["a", e.text])]
    said = set(part.masked.split())
    return len(trades) == 1 and len(entities) == 1 and not (_POINTING | FIRST_PERSON) & said
