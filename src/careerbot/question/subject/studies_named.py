"""Where a question speaks of studying a field: beside a degree, a graduate, or another field of which that is said.

Most names of fields are names of work or of skills too: "statistics" alone is no subject at a university.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from careerbot.kept import kept_last
from careerbot.question.form import EITHER
from careerbot.question.hardships import is_trouble
from careerbot.question.subject.fields_of_study import TITLES, field_at, name_in_full


@dataclass(frozen=True, slots=True)
class Studied:
    """A field of study named in a question, and the words that name it."""

    field: str
    start: int
    end: int
    name: str  # as it is written in a reply: in the user's words, but for those that are short for others


# Names that are ordinary words, or work, where no degree stands beside them.
_VAGUE = frozenset(
    (
        "it ai ml mis ict education languages management software media english art music arts analytics communication"
        " communications design networking translation religion classics fashion architecture advertising banking"
        " commerce medical healthcare pharma hr hospitality tourism logistics business computing nutrition"
    ).split()
) | frozenset(("machine learning", "deep learning", "data analysis", "big data", "data engineering", "web design"))
_DEGREES = frozenset(
    (
        "degree degrees major majors master masters bachelor bachelors phd phds doctorate doctoral msc bsc ms bs ma"
        " btech mtech b.tech m.tech beng meng be b.e me m.e b.sc m.sc diploma minor honours honors undergrad postgrad"
        " postgraduate"
    ).split()
)
_OF_ANY = ("bca", "mca")
_PEOPLE = frozenset("graduate graduates grad grads student students undergraduate undergraduates".split())
_PAST = frozenset("studied graduated majored majoring major".split())
_STUDYING = frozenset("study studying".split())
_BEHIND = (_DEGREES - {"be", "me"}) | _PEOPLE | {"background"}
_HEADS = (_DEGREES - {"be", "me"}) | _PAST | _PEOPLE | {"background"}
# Titles right behind which the field stands: "MS statistics"; behind others it is no field: "the major data tools".
_TITLED = frozenset("masters bachelors phd msc bsc ms bs btech mtech b.tech m.tech b.sc m.sc beng meng studied".split())
_SMALL = frozenset(
    "in of a an the with degree my science from hons honours honors arts".split()
)  # between a degree and what it is in
_JOINS = frozenset(("or", "vs", "versus", "v", "and", "than", "over", "instead", "rather"))
_BETWEEN = _JOINS | _DEGREES | frozenset(", a an the in of better with one should i do get take".split())
_NOT = frozenset((("non",), ("not",), ("without",), ("no",)))
_WORKERS = frozenset(  # who works in a field, so that none is studied: "ML engineer"
    (word + plural,)
    for word in (
        "engineer scientist analyst developer manager architect designer specialist consultant researcher"
        " administrator tester programmer assistant officer job role team work"
    ).split()
    for plural in ("", "s")
)
_FAR = 4  # words between fields that are set against each other
_NEAR = 6  # words before a field in which somebody says that they have it
_HELD = frozenset("have hold my am got with studied graduated majored did finished completed".split())
_DOING = frozenset("do suffice be count".split())
_AIMS = frozenset("for into become becoming as towards toward enter entering".split())
# Fields that are learnt without a degree too, so that "study statistics" may mean a book.
_LEARNT = frozenset(
    "statistics mathematics artificial-intelligence data-science cybersecurity design linguistics software-engineering"
    " information-technology engineering".split()
)
CUES = (_DEGREES - {"be", "me"}) | _PEOPLE | _PAST | _STUDYING | TITLES.keys() | {"background"}


def speaks_of_studying(words: tuple[str, ...]) -> bool:
    """Whether any word is one beside which a field of study may stand."""
    return not CUES.isdisjoint(words)


@kept_last
def fields_studied(words: tuple[str, ...]) -> tuple[Studied, ...]:
    """The fields of study that a question speaks of studying, in its order; each once."""
    named = fields_named(words)
    return _each_once(_spread(named, [_is_studied(one, words, len(named)) for one in named], words))


def _spread(named: Sequence[Studied], chosen: Sequence[bool], words: tuple[str, ...]) -> Iterator[Studied]:
    """Of fields in their order those chosen, and what is set against one that is, to either side."""
    so = list(chosen)
    joined = [_stand_together(one, two, words) for one, two in pairwise(named)]
    for at, together in enumerate(joined):
        so[at + 1] |= together and so[at]
    for at in reversed(range(len(joined))):
        so[at] |= joined[at] and so[at + 1]
    return (one for one, is_so in zip(named, so, strict=True) if is_so)


def fields_asked(words: tuple[str, ...]) -> tuple[Studied, ...]:
    """The fields in a question known to be on studies, with no degree beside them; not what they are studied for."""
    named = fields_named(words)
    plain = [" ".join(words[one.start : one.end]) not in _VAGUE and not _is_aim(one, words) for one in named]
    return _each_once(_spread(named, plain, words))


def set_against(fields: Sequence[Studied], words: tuple[str, ...]) -> bool:
    """Whether two fields are set against each other, one of which nobody learns but by a degree: "economics or …"."""
    if all(one.field in _LEARNT for one in fields):
        return False
    return any(
        _stand_together(one, two, words) and not EITHER.isdisjoint(words[one.end : two.start])
        for one, two in pairwise(fields)
    )


def fields_named(words: tuple[str, ...]) -> list[Studied]:
    """Every field whose name stands among words, but for those that only tell what kind of work is meant."""
    found: list[Studied] = []
    start = 0
    while start < len(words):
        field, size = field_at(words, start)
        end = start + size
        if field and words[end : end + 1] not in _WORKERS and not (_is_denied(words, start) or _is_in(words, start)):
            found.append(Studied(field, start, end, name_in_full(field, words[start:end])))
        start = end if field else start + 1
    return found


def _is_in(words: tuple[str, ...], start: int) -> bool:
    """Whether a title that names a field is one in another field, which is then studied: "BCA in data science"."""
    return words[start] in _OF_ANY and words[start + 1 : start + 2] == ("in",) and bool(field_at(words, start + 2)[0])


def _is_denied(words: tuple[str, ...], start: int) -> bool:
    """Whether what begins at a word is not there, or hard: "non CS", "without a CS degree", "bad at maths"."""
    if is_trouble(words[max(start - _NEAR, 0) : start]):
        return True
    before = words[max(start - 2, 0) : start]
    return before[-1:] in _NOT or (before[:1] in _NOT and before[1] in ("a", "an", "any"))


def without_held(found: Sequence[Studied], words: tuple[str, ...]) -> tuple[Studied, ...]:
    """The fields without those that somebody says they have, where others are named."""
    new = tuple(one for one in found if not _is_held(one, words))
    return new or tuple(found)


def _is_studied(one: Studied, words: tuple[str, ...], named: int) -> bool:
    """Whether a field is said to be studied, by what stands right beside it."""
    if words[one.start] in TITLES or _is_it_instead(one, words):
        return True
    if not _BEHIND.isdisjoint(words[one.end : one.end + 1]):
        return True
    before = one.start
    while before and words[before - 1] in _SMALL and one.start - before < _FAR:
        before -= 1
    leading = words[max(before - 1, 0) : one.start]
    if not _TITLED.isdisjoint(leading[-1:]) or (leading[1:] and not _HEADS.isdisjoint(leading)):
        return True
    if leading[:1] not in (("study",), ("studying",)):
        return False
    now = leading[0] == "studying" and words[max(before - 2, 0)] in ("am", "currently", "still")
    return now or one.field not in _LEARNT or named > 1


def _is_it_instead(one: Studied, words: tuple[str, ...]) -> bool:
    """Whether IT is weighed as what may do instead: "a CS degree, or will IT do?"."""
    weighed = tuple(words[max(one.start - 2, 0) : one.start]) in (("or", "will"), ("or", "would"), ("or", "does"))
    return weighed and not _DOING.isdisjoint(words[one.end : one.end + 1])


def _stand_together(first: Studied, second: Studied, words: tuple[str, ...]) -> bool:
    """Whether two fields are set against each other or named in one breath, with nothing else between them."""
    near = second.start - first.end <= _FAR and _BETWEEN.issuperset(words[first.end : second.start])
    return near and not _is_aim(second, words)


def _is_held(one: Studied, words: tuple[str, ...]) -> bool:
    """Whether somebody says that they have the degree: "I have a degree in …, will …"."""
    before = words[max(one.start - _NEAR, 0) : one.start]
    at = max((place for place, word in enumerate(before) if word in _HELD), default=None)
    return at is not None and EITHER.isdisjoint(before[at:])


def _is_aim(one: Studied, words: tuple[str, ...]) -> bool:
    """Whether a field is what studies are for, and not what is studied."""
    before = [word for word in words[max(one.start - 3, 0) : one.start] if word not in ("a", "an", "the")]
    return bool(before) and before[-1] in _AIMS


def _each_once(found: Iterable[Studied]) -> tuple[Studied, ...]:
    return tuple({(one.field, one.name): one for one in reversed(list(found))}.values())[::-1]
