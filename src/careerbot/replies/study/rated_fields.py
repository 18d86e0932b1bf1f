"""How far a field of study leads to a role, as the editors rate it (``studies`` in ``knowledge/notes``).

Of a role of which a field is not rated, the role that it is a kind of stands in; of a field, the one that it is near.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.ways_in import VAGUE
from careerbot.note import STUDIES
from careerbot.question.subject.fields_of_study import FIELDS, nearest
from careerbot.question.subject.studies_asked import AMOUNT, CAN, ENOUGH, GOOD, HELP, HOW, HURT
from careerbot.question.subject.studies_named import fields_named, fields_studied, speaks_of_studying
from careerbot.replies.study.degrees import AMONG, field_of_degree
from careerbot.turn import Fact, Line, Reply, Request, Told
from careerbot.vocabulary import LEVELS, is_much
from careerbot.wording import capitalized

# How the answer begins, by how it is asked whether a field fits, for each level from none to very high.
_BEGINS: Mapping[str, Sequence[str]] = {
    CAN: (
        "It is possible, but the subject brings next to nothing",
        "It is possible, but the subject alone brings little",
        "Yes, with a good part still to learn",
        "Yes, it is a good base",
        "Yes, it is one of the most direct ways",
    ),
    ENOUGH: ("No", "Not by itself", "Not quite by itself", "Mostly yes", "Yes"),
    HELP: ("Hardly", "A little", "In part", "Yes", "Yes, very much"),
    GOOD: ("Hardly", "Only a little", "In part", "Yes", "Yes, as good as any"),
    AMOUNT: ("Hardly at all", "Only a little", "In part", "A good deal", "As much as any"),
    HURT: (
        "It does not hurt, but it does not help either",
        "No, though it helps only a little",
        "No, it even helps in part",
        "No, it helps",
        "No, on the contrary",
    ),
    HOW: (
        "The subject brings next to nothing for it",
        "The subject alone brings little for it",
        "The subject covers a part of it",
        "The subject is a good base",
        "The subject is one of the most direct ways",
    ),
}
_DEGREES = (
    (("phd", "phds", "doctorate", "doctoral"), re.compile(r"(?i)doctora|\bph\.?d|advanced degree")),
    (("master", "masters", "msc", "ms", "ma", "mtech", "m.tech", "mca", "meng", "postgraduate"),
     re.compile(r"(?i)master|advanced degree")),
)  # fmt: skip
_OF_MOVES = ("transition", "learning_path", "getting_started")
_ADVANCED = "advanced degree"  # the trait that rates how far more than a bachelor's is wanted


@dataclass(frozen=True, slots=True)
class Rated:
    """A field of study, the line on it for a role, and the field of that line, which may be the nearest only."""

    field: str
    name: str  # inside a sentence
    fact: Fact
    told_of: str

    @property
    def level(self) -> int:
        """How far it leads to the role, from 0 for not at all."""
        return LEVELS.index(self.fact.level)

    @property
    def is_good(self) -> bool:
        """Whether it is at least a good base."""
        return is_much(self.fact.level)

    def verdict(self, manner: str) -> Line:
        """The line behind the yes or no to what is asked, in that manner."""
        return Line(f"{_BEGINS[manner][self.level]}{self._aside()}: {self.fact.text}", (self.fact.id,))

    def alone(self) -> Line:
        """The line by itself, as one of several."""
        aside = self._aside()
        return Line(
            f"{capitalized(aside.strip(' ()'))}: {self.fact.text}" if aside else self.fact.text, (self.fact.id,)
        )

    def _aside(self) -> str:
        """As which field it is counted here, where neither the line nor its name tells."""
        near = FIELDS[self.told_of].name
        same = self.field == self.told_of and not near.startswith("the ")  # as "the humanities", which are many
        if same or near in self.name or self.name.removeprefix("the ").lower() in self.fact.text.lower():
            return ""
        return f" ({self.name} counted {'among' if near.startswith('the ') else 'as'} {near})"


def fields_of(role: str, compiled: Compiled) -> Mapping[str, Fact]:
    """The lines on fields of study for a role: its own in front, then those of the role that it is a kind of."""
    label = compiled.label("role", role)
    own = compiled.studies(role)
    if label is None or not label.broader:
        return own
    return {**own, **{field: fact for field, fact in fields_of(label.broader, compiled).items() if field not in own}}


def rated(field: str, name: str, role: str, compiled: Compiled) -> Rated | None:
    """How far a field leads to a role; None where neither it nor what it is near is rated."""
    lines = fields_of(role, compiled)
    return next((Rated(field, name, lines[one], one) for one in nearest(field) if one in lines), None)


def own_field(role: str, request: Request, compiled: Compiled) -> Rated | None:
    """How far what users studied leads to a role, of several fields that which leads furthest; None where unrated.

    A field of work told as a background is none, nor is the work that somebody comes from.
    """
    if request.degree.startswith(VAGUE) or not _is_studied_only(request):
        return None
    words = tuple(request.degree.lower().split())
    named = fields_named(words) if words else fields_studied(request.words) if _speaks(request) else ()
    found = [one for field in named if (one := rated(field.field, field.name, role, compiled)) is not None]
    return max(found, key=lambda one: one.level, default=None)


def _speaks(request: Request) -> bool:
    return request.intent in _OF_MOVES and speaks_of_studying(request.words)


def _is_studied_only(request: Request) -> bool:
    """Whether users come from nothing but what they studied, which may be named as its trade: mechanical engineers."""
    said = f"{request.degree} {request.normal}".lower()
    return all("-" in origin and origin.partition("-")[0] in said for origin in request.origins)


def degree_judged(role: str, request: Request, manner: str, compiled: Compiled) -> Told | None:
    """What is said of what users studied for a role: the verdict, and the role's own line on what is usual."""
    own = own_field(role, request, compiled)
    named = field_of_degree(request.degree, role, compiled)
    if named is None:
        return ((own.verdict(manner),), (own.fact,)) if own is not None else None
    line, fact = named
    if own is None:
        return (line,), (fact,)
    usual = line if line.text.startswith(AMONG) else Line(fact.text, (fact.id,))  # not that it is not among them
    return (own.verdict(manner), usual), (own.fact, fact)


def judges_fields(reply: Reply) -> bool:
    """Whether a reply begins with the verdict on a field of study."""
    return bool(reply.evidence) and reply.evidence[0].kind.startswith(f"{STUDIES}-")


def of_the_title(role: str, words: Sequence[str], compiled: Compiled) -> tuple[Fact | None, Fact | None]:
    """How far a master's or doctorate that is named is wanted in a role: as it is rated, and as a source says it."""
    wording = next((wording for names, wording in _DEGREES if not {*names}.isdisjoint(words)), None)
    if wording is None:
        return None, None
    said = [f for f in compiled.facts(role, "education") if wording.search(f.text) and " held " not in f.text]
    return compiled.trait(role, _ADVANCED), next(iter(said), None)
