"""The frozen values one stage hands the next, in the order a turn makes them.

Utterance, Entity, Understanding, Request, State, Resolved, Fact, Evidence, Reply: plain data that can be
written as JSON, shared between threads and compared.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from careerbot.errors import StateError
from careerbot.jsonlines import refuse_constant

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
    # What every stage reads again and again: the normalized words, and with single spaces between them.
    words: tuple[str, ...] = field(init=False, repr=False, compare=False)
    normal: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", tuple([token.text for token in self.tokens]))
        object.__setattr__(self, "normal", " ".join(self.words))


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing found in the words ``start`` to ``end`` (exclusive) of an utterance."""

    kind: str  # role, occupation, tool, skill, place, level, employer, number; of particulars degree, duration, money
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
    advice: str = ""  # the entry of advice that it asks for, where that is clear
    belief: float = 0.0  # that it asks for the entry, 0 to 1
    others: tuple[str, ...] = ()  # the entries next to it, likeliest first, where it is in doubt
    plain: bool = False  # it asks for the entry beyond doubt
    belongs: bool = True  # it asks for anything that is known, as far as its words alone tell
    asking: tuple[int, int] = (0, 0)  # the one sentence in it that asks, where others only tell

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
    particulars: tuple[Entity, ...] = ()  # degree, duration and money: they qualify what is asked and are not masked
    readings: tuple[Reading, ...] = ()  # what it may mean instead, where a name is in doubt; the likeliest first

    def ids(self, *kinds: str) -> tuple[str, ...]:
        """The ids of the entities of these kinds that are not negated, each once, in the order named."""
        return ids_of(self.entities, *kinds)


@dataclass(frozen=True, slots=True)
class Reading:
    """A name that the user may have meant, and what the utterance means with it."""

    label: str  # what the name stands for is called
    understanding: Understanding


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
    levels: tuple[str, ...] = ()  # all levels named, where there are several
    places: tuple[str, ...] = ()  # all places named, where there are several
    employer: str = ""
    amount: int = 0  # money a year that the question names
    year: int = 0  # the year that the question names
    forms: tuple[str, ...] = ()  # forms of pay asked about that are not a year's wage
    nowhere: str = ""  # a place named that is not known
    words: tuple[str, ...] = ()  # the question's own words, for ranking facts
    yes_no: bool = False
    aspects: tuple[str, ...] = ()  # intents whose topic words it names: "which pays more" is about the salary
    told: bool = False  # its words are what the user told when asked back
    dislikes: tuple[str, ...] = ()  # tools and skills the user would rather not use
    averse: tuple[str, ...] = ()  # the words in which the user says what they dislike
    likes: tuple[str, ...] = ()  # words for what the user told before that they like
    degree: str = ""  # what the user studied, in a few words: "phd physics"
    seeks_role: bool = False  # the question is which role does something: "who deploys models?"
    detail: str = ""  # how much to tell: "short", "more", or as much as usual
    said: tuple[str, ...] = ()  # the words as they stand together: "," where the question pauses or names something
    of_field: bool = False  # the role is named by no more than its field: "AI jobs"
    scope: str = ""  # the field whose roles are asked for: "data"
    without: tuple[str, ...] = ()  # what the question leaves out: "besides SQL"
    lacks: tuple[str, ...] = ()  # tools and skills that the user says they do not have
    has: tuple[str, ...] = ()  # and of those named, what the user has already: "I know SQL, should I learn Java"
    held: tuple[str, ...] = ()  # roles that the user says they work in
    asking: str = ""  # the words of the one sentence that asks, where others only tell
    advice: str = ""  # the entry of advice asked for, where that is clear
    plain: bool = False  # the entry is asked for beyond doubt
    # What every answer reads again and again: the question's own words with single spaces between them.
    normal: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "normal", " ".join(self.words))


@dataclass(frozen=True, slots=True)
class Clarification:
    """A question left open: what to ask, and the request that the answer completes.

    Where it offers a choice, ``choices`` are the requests to choose from and ``labels`` what each is called, in order.
    """

    slot: str
    question: str
    request: Request
    choices: tuple[Request, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """What a session has settled. Empty at the start; a new one comes with every reply.

    Holds ids and a few words only, never the text of the conversation.
    """

    turn: int = 0
    roles: tuple[str, ...] = ()
    roles_turn: int = 0  # when the roles were last in focus
    earlier: tuple[str, ...] = ()  # the roles in focus before these
    listed: tuple[str, ...] = ()  # the roles last told side by side, in order: compared, recommended, found
    asked: tuple[Request, ...] = ()  # the requests last answered
    knows: tuple[str, ...] = ()  # tools and skills the user claims
    background: str = ""  # an occupation or role the user comes from
    dislikes: tuple[str, ...] = ()  # tools and skills the user would rather not use
    averse: tuple[str, ...] = ()  # words for what else the user dislikes: "meetings"
    likes: tuple[str, ...] = ()  # words for what the user likes: "drawing"
    degree: str = ""  # what the user studied, in a few words: "phd physics"
    place: str = ""  # where the user lives or wants to work
    level: str = ""  # how senior the user is
    places: tuple[str, ...] = ()  # those in which pay was told, one after the other
    open: Clarification | None = None

    def to_json(self) -> str:
        """The state as compact JSON, for a cookie, a key-value store or a file."""
        return _COMPACT.encode(self)

    @classmethod
    def from_json(cls, text: str) -> State:
        """The state that ``to_json`` wrote.

        Raises StateError when the text is not such a state; keys of a newer version are ignored.
        """
        try:
            return _read(State, json.loads(text, parse_constant=refuse_constant))
        except (ValueError, TypeError, OverflowError, RecursionError) as error:
            raise StateError(f"this is not a saved state: {error}") from error


# The fields of what is saved, each with its type as it was declared.
_DECLARED: dict[type[Any], tuple[tuple[str, str], ...]] = {
    kind: tuple((field.name, str(field.type)) for field in fields(kind) if field.init)
    for kind in (State, Request, Clarification)
}


def _as_dict(value: Any) -> dict[str, object]:
    """One of our values as JSON knows it; those in it come here by themselves."""
    return {name: getattr(value, name) for name, _ in _DECLARED[type(value)]}


_COMPACT = json.JSONEncoder(default=_as_dict, separators=(",", ":"), ensure_ascii=False)
_MOST = 60  # names in a list, requests in a state
MAX_NAME = 200  # characters of a name, or of a question left open
_LARGEST = 1_000_000_000  # turns
T = TypeVar("T", State, Request, Clarification)


def _read(kind: type[T], raw: object) -> T:
    """A value of plain JSON; a missing field has its default. Raises TypeError or ValueError for another shape."""
    if not isinstance(raw, dict):
        raise TypeError(f"expected an object, found {type(raw).__name__}")
    found: dict[str, Any] = {name: _field(declared, raw[name]) for name, declared in _DECLARED[kind] if name in raw}
    return kind(**found)


def _field(kind: str, value: object) -> object:
    """The value of a field declared as `kind`."""
    if kind == "str":
        return _name(value)
    if kind == "bool":
        return _of_type(bool, value)
    if kind == "int":
        return _bounded(_of_type(int, value), _LARGEST)
    if kind == "float":
        return _bounded(float(_of_type((int, float), value)), 1)
    if kind == "Request":
        return _read(Request, value)
    if kind == "Clarification | None":
        return None if value is None else _read(Clarification, value)
    items = _of_type(list, value)
    if len(items) > _MOST:
        raise ValueError(f"a list of {len(items)} is too long")
    if "" in items:
        raise ValueError("a name in a list is empty")
    return tuple(_read(Request, item) if kind == "tuple[Request, ...]" else _name(item) for item in items)


def _of_type(kind: type | tuple[type, ...], value: Any) -> Any:
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise TypeError(f"found {type(value).__name__} where it does not belong")
    return value


def _bounded(value: Any, most: float) -> Any:
    if not 0 <= value <= most:
        raise ValueError(f"{value} is out of bounds")
    return value


def _name(value: object) -> str:
    text: str = _of_type(str, value)
    if len(text) > MAX_NAME or not (text.isprintable() or not text):
        raise ValueError("a name is too long, or cannot be printed")
    return text


@dataclass(frozen=True, slots=True)
class Resolved:
    """What to answer, or what to ask back; never both."""

    requests: tuple[Request, ...] = ()
    clarification: Clarification | None = None
    state: State = field(default_factory=State)
    aside: str = ""  # what is asked of the last answer, which the requests repeat; there is none without requests
    lead: str = ""  # a sentence to go before the answer
    open_beside: tuple[str, ...] = ()  # what must be asked back to answer the rest of the message
    refused: bool = False  # the user said no to what was asked back; there is nothing to answer


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

    @property
    def citation(self) -> str:
        """How a reply names it: title, publisher and year."""
        return f"Source: {self.title} ({self.publisher}, {self.year})"


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
    level: str = ""  # of a trait, how much of it there is: one of ``vocabulary.LEVELS``


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found for one request: the facts a reply may rest on, the most telling first."""

    request: Request
    facts: tuple[Fact, ...] = ()  # of the roles asked about
    others: tuple[Fact, ...] = ()  # of other roles, or of none, that answer the question
    focused: bool = False  # the facts answer the very thing asked, not the whole section
    things: bool = False  # it was asked whether tools or skills are named of the roles
    stands_for: str = ""  # the role asked about, of which so little is known that its neighbour's facts stand here


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
Told = tuple[tuple[Line, ...], tuple[Fact, ...]]  # what is said, and the facts that it rests on


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
        said = [source.citation for source in self.sources]
        return "\n".join([self.text, *([""] if said else []), *said])


Heard = Callable[[str, Reply], None]  # is told of every message of a channel and its reply


def ignored(text: str, reply: Reply) -> None:
    """The listener of a channel that nobody listens to."""


def ids_of(entities: Iterable[Entity], *kinds: str) -> tuple[str, ...]:
    """The ids of the entities of these kinds that are not negated, each once, in the order given."""
    named = [entity.id for entity in entities if entity.kind in kinds and not entity.negated]
    return unique(named) if len(named) > 1 else tuple(named)


def lines_of(block: Block) -> tuple[Line, ...]:
    """The lines of a block, in order: of a table its cells, row by row."""
    if isinstance(block, Table):
        return tuple(cell for row in block.rows for cell in row)
    return block.lines if isinstance(block, Paragraph) else block.items


def distinct(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts, each once, in the order first met."""
    return tuple({fact.id: fact for fact in facts}.values())


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each once, in the order first met."""
    return tuple(dict.fromkeys(names))
