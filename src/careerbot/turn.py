"""The frozen values one stage hands the next, in the order a turn makes them.

Utterance, Entity, Understanding, Request, State, Fact, Evidence, Reply: plain data that can be
written as JSON, shared between threads and compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from careerbot.errors import StateError

ANSWER, CAVEAT, CLARIFY, FALLBACK, SMALLTALK = "answer", "caveat", "clarify", "fallback", "smalltalk"


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the utterance: as compared, as typed, and what stood between it and the word before."""

    text: str
    raw: str
    before: str
    score: float = 100.0  # below 100 the word was misspelt, and ``text`` is the correction


@dataclass(frozen=True, slots=True)
class Utterance:
    """What the user said in one turn: cleaned for showing, and its normalized words."""

    text: str
    tokens: tuple[Token, ...]

    @property
    def normal(self) -> str:
        """The normalized words with single spaces between them."""
        return " ".join(token.text for token in self.tokens)


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing found in the words ``start`` to ``end`` (exclusive) of an utterance."""

    kind: str  # role, occupation, tool, skill, place, level, employer, number
    id: str
    text: str  # the words it was found in, normalized
    start: int
    end: int
    score: float = 100.0  # 0 to 100; below 100 it was found through a misspelling
    negated: bool = False  # "not a data scientist"


@dataclass(frozen=True, slots=True)
class IntentGuess:
    """An intent and the calibrated belief in it, 0 to 1."""

    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked in an utterance: the words it spans, as the model saw them, and the intents ranked."""

    start: int
    end: int
    masked: str
    ranking: tuple[IntentGuess, ...]  # best first, without the out-of-scope class
    confidence: float  # that the best intent is right: low when the text is out of scope
    in_scope: bool  # the confidence passes the model's threshold

    @property
    def best(self) -> str:
        """The name of the first intent in the ranking."""
        return self.ranking[0].name


@dataclass(frozen=True, slots=True)
class Understanding:
    """What an utterance was taken to mean: the things asked, first to last, and the entities named."""

    utterance: Utterance
    entities: tuple[Entity, ...]
    parts: tuple[Part, ...]  # at least one, unless the utterance has no words

    def ids(self, *kinds: str) -> tuple[str, ...]:
        """The ids of the entities of these kinds that are not negated, each once, in the order named."""
        return unique(e.id for e in self.entities if e.kind in kinds and not e.negated)


@dataclass(frozen=True, slots=True)
class Request:
    """An intent with its slots filled, ready to look up."""

    intent: str
    confidence: float = 0.0
    roles: tuple[str, ...] = ()  # the role ids the question is about, after ellipsis and reference
    origins: tuple[str, ...] = ()  # occupations or roles the user comes from (transition)
    named: tuple[str, ...] = ()  # tools and skills asked about
    place: str = ""
    level: str = ""
    employer: str = ""
    words: tuple[str, ...] = ()  # the question's own words, for ranking facts
    yes_no: bool = False
    aspects: tuple[str, ...] = ()  # intents whose topic words it names: "which pays more" is about the salary
    told: bool = False  # its words are what the user told when asked back
    seeks_role: bool = False  # the question is which role does something: "who deploys models?"


@dataclass(frozen=True, slots=True)
class Clarification:
    """A question left open: what to ask, and the request that the answer completes."""

    slot: str
    question: str
    options: tuple[str, ...]
    request: Request


@dataclass(frozen=True, slots=True)
class State:
    """What a session has settled. Empty at the start; a new one comes with every reply.

    Holds ids and a few words only, never the text of the conversation.
    """

    turn: int = 0
    roles: tuple[str, ...] = ()
    roles_turn: int = 0  # when the roles were last in focus
    asked: tuple[Request, ...] = ()  # the requests last answered
    knows: tuple[str, ...] = ()  # tools and skills the user claims
    background: str = ""  # an occupation or role the user comes from
    open: Clarification | None = None

    def to_json(self) -> str:
        """The state as compact JSON, for a cookie, a key-value store or a file."""
        return json.dumps(asdict(self), separators=(",", ":"), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> State:
        """The state that ``to_json`` wrote.

        Raises StateError when the text is not such a state; fields of a newer version are ignored.
        """
        try:
            raw = json.loads(text)
            opened = raw.get("open")
            return cls(
                turn=_whole(raw.get("turn", 0)),
                roles=_names(raw.get("roles", ())),
                roles_turn=_whole(raw.get("roles_turn", 0)),
                asked=tuple(_request(item) for item in raw.get("asked", ())),
                knows=_names(raw.get("knows", ())),
                background=_name(raw.get("background", "")),
                open=_clarification(opened) if opened else None,
            )
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise StateError(f"this is not a saved state: {error}") from error


def _request(raw: dict[str, object]) -> Request:
    known = {name: raw[name] for name in Request.__slots__ if name in raw}
    made = Request(**known)  # type: ignore[arg-type]  # each field is checked on the next lines
    return replace(
        made,
        intent=_name(made.intent),
        confidence=float(made.confidence),
        roles=_names(made.roles),
        origins=_names(made.origins),
        named=_names(made.named),
        place=_name(made.place),
        level=_name(made.level),
        employer=_name(made.employer),
        words=_names(made.words),
        aspects=_names(made.aspects),
        yes_no=bool(made.yes_no),
        told=bool(made.told),
        seeks_role=bool(made.seeks_role),
    )


def _clarification(raw: dict[str, object]) -> Clarification:
    request = raw["request"]
    if not isinstance(request, dict):
        raise TypeError("an open question has no request")
    return Clarification(_name(raw["slot"]), _name(raw["question"]), _names(raw["options"]), _request(request))


def _name(value: object) -> str:
    if not isinstance(value, str) or len(value) > 200:
        raise TypeError(f"expected a short text, found {type(value).__name__}")
    return value


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or len(value) > 200:
        raise TypeError(f"expected a list of names, found {type(value).__name__}")
    return tuple(_name(item) for item in value)


def _whole(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise TypeError("expected a whole number")
    return value


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so and when. ``note`` says what its figures mean."""

    id: str
    title: str
    publisher: str
    year: int
    url: str = ""
    licence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known about a role (or about all of them, when ``role`` is empty), and who says so."""

    id: str  # "data-scientist/skills/3"
    text: str
    source: Source
    role: str
    section: str
    kind: str = ""  # a heading inside the section: "Programming languages"
    mentions: tuple[str, ...] = ()  # ids of tools, skills, employers named in the text


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found for one request: the facts a reply may rest on, the most telling first."""

    request: Request
    facts: tuple[Fact, ...] = ()  # of the roles asked about
    others: tuple[Fact, ...] = ()  # of other roles, or of none, that answer the question
    focused: bool = False  # the facts answer the very thing asked, not the whole section
    things: bool = False  # it was asked whether tools or skills are named of the roles


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or list item and the facts it rests on (their ids)."""

    text: str
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list under a title (which may be empty)."""

    title: str
    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A comparison: a column for each name in the header, a row for each aspect."""

    header: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


Block = Paragraph | Bullets | Table


@dataclass(frozen=True, slots=True)
class Reply:
    """What careerbot says in a turn. ``str(reply)`` is the plain text with its sources."""

    status: str  # answer, caveat, clarify, fallback, smalltalk
    blocks: tuple[Block, ...]
    intents: tuple[IntentGuess, ...] = ()  # as asked, in the order answered; the best guess when asking back
    roles: tuple[str, ...] = ()  # the roles the utterance is about, not those recommended
    evidence: tuple[Fact, ...] = ()
    suggestions: tuple[str, ...] = ()
    text: str = ""  # the blocks as plain text, without sources and suggestions
    understanding: Understanding | None = None

    @property
    def confidence(self) -> float:
        """The belief in the first intent, 0 to 1; 0 when nothing was understood."""
        return self.intents[0].confidence if self.intents else 0.0

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who says so: the sources of the evidence, each once."""
        return tuple({fact.source.id: fact.source for fact in self.evidence}.values())

    def __str__(self) -> str:
        said = [f"Source: {s.title} ({s.publisher}, {s.year})" for s in self.sources]
        return "\n".join([self.text, *([""] if said else []), *said])


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each once, in the order first met."""
    return tuple(dict.fromkeys(names))
