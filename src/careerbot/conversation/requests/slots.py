"""The slots of a request that the words of a part fill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from careerbot.compiled import Compiled
from careerbot.conversation.requests.levels_asked import level_in_name, level_of_starters, levels_told
from careerbot.conversation.requests.moneyless import PAY, equal_pay
from careerbot.conversation.requests.names_asked import PartRead
from careerbot.conversation.requests.where_asked import employer_named, place_named, places_compared, unknown_place
from careerbot.conversation.users.profile import MOST_NAMED, MOST_WORDS
from careerbot.facts.detail import wanted
from careerbot.facts.needs_asked import is_not_known
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import seeks_role
from careerbot.question.examples import examples
from careerbot.question.form import FIRST_PERSON
from careerbot.question.money import other_forms, year_asked, yearly_amount
from careerbot.question.qualifiers import excluded, said_words
from careerbot.question.tastes import averse_to
from careerbot.replies.ratings.liking import names_a_field
from careerbot.things_held import is_had
from careerbot.turn import Entity, Part, Request, State, Understanding, ids_of, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE
from careerbot.worked_out import LISTED

_NO_LIKING = frozenset("would id something anything things look looks feel feels what stuff".split())
_WHOM = ("role", "place", "level", "employer")
_BREAKING = ("role", "place", "employer")  # names between which the words around do not stand together
_LIKES = frozenset(
    "care like enjoy love hate dislike prefer passionate passion interested fun bored tired strong".split()
)
# How a role is called that is named as who does the work, not as the field: "analysts", "DBA".
_PERSON = Pattern(
    r"(?i)(?:er|or|ist|ant|ane|yst|man|ect|ead|erk|ard|ian|rep|hacker|steward|advocate|quant|programmer|swe|sre|mle|dba|ds|de|da|pm|dev)s?$"
)
_TOOLS = frozenset("tools tool technologies technology software languages language frameworks programs".split())
_NONE, _BUT_ONLY = frozenset(("no", "zero")), frozenset("but only just some a bit of little".split())
_DEGREES, _DIFFERING = frozenset(("degree", "degrees")), frozenset(("differ", "differs", "different", "same"))
_FEW_WORDS = 6  # of a question that goes on with the role spoken of
_YES_NO = frozenset(("is are am was were do does did can could should would will shall may must has have").split())


def _aspects(
    tokens: Sequence[str], asking: Sequence[str], topics: Mapping[str, str], whole: Sequence[str]
) -> tuple[str, ...]:
    """The topics that a question names, or of which it asks whether they differ: "does the degree differ".

    Pay that is told to be the same, wherever in the `whole` utterance, is not asked about.
    """
    named = [topics[w] for w in asking if w in topics]
    if "salary" in named and equal_pay(whole):
        named = [topic for topic in named if topic != "salary"]
    of_degrees = not _DEGREES.isdisjoint(asking) and not _DIFFERING.isdisjoint(tokens)
    return unique([*named, *(["education"] if of_degrees else [])])


def _takes_advice(read: PartRead, intent: str, state: State, compiled: Compiled) -> bool:
    """Whether the entry of advice that a part asks for goes with the request.

    A few words on what is listed for the role spoken of ask for its own list, unless they plainly ask for the entry.
    """
    if read.part.best == PAY and intent == OTHER == compiled.advice_intent(read.part.advice):
        return True  # a matter of one's own at work that was taken for one of pay
    if len(state.roles) == 1 and not read.roles and intent in LISTED and not read.part.plain:
        return len(read.words) > _FEW_WORDS
    return intent == read.part.best or intent not in (OTHER, OUT_OF_SCOPE)


def filled(read: PartRead, intent: str, state: State, compiled: Compiled, *, plain: bool) -> Request:
    """The request with this intent and every slot that the words of a part fill."""
    understanding, part, tokens, entities = read.understanding, read.part, read.words, read.entities
    averse = averse_to(understanding.utterance.tokens)
    outside = excluded(understanding.utterance.tokens[part.start : part.end])
    left_out = {part.start + index for span in outside for index in span}
    shown = _examples(understanding, part) if read.roles else set()
    left_out |= shown
    things = [e for e in entities if e.kind in ("tool", "skill") and e.start not in left_out]
    if shown and "know" in tokens and _TOOLS.isdisjoint(tokens):
        intent = "skills"  # whatever the examples alone would be taken for
    kinds = {entity.kind for entity in entities}
    asking, topics = tuple(_own_words(understanding, part, left_out)), compiled.topics()
    return Request(
        intent,
        part.confidence,
        roles=read.roles[:MOST_NAMED],
        named=ids_of([e for e in things if e.start not in averse], "tool", "skill")[:MOST_NAMED],
        has=_had(things, understanding),
        lacks=_not_known(things, understanding),
        dislikes=unique(e.id for e in things if e.start in averse)[:MOST_NAMED],
        averse=tuple(understanding.utterance.tokens[index].text for index in sorted(averse)),
        place=place_named(entities, compiled) if "place" in kinds else "",
        places=places_compared(entities) if "place" in kinds else (),
        level=(next(iter(ids_of(entities, "level")), "") if "level" in kinds else "")
        or level_in_name(tokens, compiled)
        or (level_of_starters(intent, tokens) if read.roles or state.roles else ""),
        levels=levels_told(entities, tokens, compiled),
        employer=employer_named(entities, understanding) if "employer" in kinds else "",
        amount=yearly_amount(understanding.utterance.tokens),
        year=year_asked(understanding.utterance.tokens),
        forms=other_forms(understanding.utterance.tokens),
        nowhere=unknown_place(understanding, entities, compiled),
        words=asking[:MOST_WORDS],
        said=said_words(
            understanding.utterance.tokens[part.start : part.end],
            _named(understanding, part, _BREAKING) | {index - part.start for index in shown},
        ),
        without=tuple(_raw(understanding, part, span) for span in outside)[:MOST_NAMED],
        aspects=_aspects(tokens, asking, topics, understanding.utterance.words),
        yes_no=bool(tokens) and tokens[0] in _YES_NO,
        told=_tells_likes(tokens) or _seeks_field(intent, entities, tokens),
        seeks_role=seeks_role(tokens),
        of_field=any(e.kind == "role" and not _PERSON.stands_in(e.text) for e in entities),
        detail=wanted(understanding.utterance.normal),
        advice=part.advice if not shown and _takes_advice(read, intent, state, compiled) else "",
        plain=plain,
        asking=_asking(understanding, part),
    )


def _had(things: Sequence[Entity], understanding: Understanding) -> tuple[str, ...]:
    """The tools and skills that the user says they have."""
    words = understanding.utterance.words
    if not things or FIRST_PERSON.isdisjoint(words):
        return ()
    lacked = [e for e in things if e.negated or words[max(e.start - 1, 0)] in _NONE]
    instead = {
        e.id
        for last, e in pairwise(things)
        if last in lacked and {"but"} <= set(words[last.end : e.start]) <= _BUT_ONLY  # "I know no SQL, but Python"
    }
    had = (e.id for e in things if e.id in instead or (e not in lacked and is_had(e, understanding)))
    return unique(had)[:MOST_NAMED]


def _not_known(things: Sequence[Entity], understanding: Understanding) -> tuple[str, ...]:
    """The tools and skills that somebody is said not to know: "is it bad not to know SQL"."""
    negated = [entity.id for entity in things if entity.negated]
    return unique(negated)[:MOST_NAMED] if negated and is_not_known(understanding.utterance.normal) else ()


def _tells_likes(tokens: Sequence[str]) -> bool:
    """Whether the user says what they like or hate; "I would like to" is a wish, not a liking."""
    if _LIKES.isdisjoint(tokens) or FIRST_PERSON.isdisjoint(tokens):
        return False
    return any(word in _LIKES and before not in _NO_LIKING for before, word in pairwise(["", *tokens]))


def _seeks_field(intent: str, entities: Sequence[Entity], tokens: Sequence[str]) -> bool:
    """Whether a role is sought in a field that is named: "what could I do in health?" tells what one would like."""
    return intent == "recommend_role" and not ids_of(entities, "role") and names_a_field(tokens)


def _examples(understanding: Understanding, part: Part) -> set[int]:
    """The places of what is named only as an example of what a role asks for."""
    return {part.start + index for index in examples(understanding.utterance.tokens[part.start : part.end])}


def _raw(understanding: Understanding, part: Part, span: range) -> str:
    """The words of a span of the part as they were typed."""
    return " ".join(understanding.utterance.tokens[part.start + index].raw for index in span)


def _named(understanding: Understanding, part: Part, kinds: Sequence[str] = _WHOM) -> frozenset[int]:
    """The places, in the part, of the names of roles, places and the like."""
    whom = [e for e in understanding.entities if e.kind in kinds]
    return frozenset(i - part.start for e in whom for i in range(e.start, e.end))


def _asking(understanding: Understanding, part: Part) -> str:
    """The words of the one sentence that asks, without names of roles and places; '' where no other only tells."""
    start, end = part.asking
    if start == end:
        return ""
    named = _named(understanding, part)
    tokens = understanding.utterance.tokens
    return " ".join(tokens[index].text for index in range(start, end) if index - part.start not in named)


def _own_words(understanding: Understanding, part: Part, left_out: Set[int]) -> Iterator[str]:
    """The words of a part that are no names of roles, places and the like, and not left out: what it asks about."""
    named = _named(understanding, part)
    for index, word in enumerate(understanding.utterance.words[part.start : part.end]):
        if index not in named and part.start + index not in left_out:
            yield word
