"""Who comes into a role: the way of those who come from where the user does, else that of their field."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.terms import stem, terms
from careerbot.turn import Fact, Request

_SAME = 5  # letters by which two words name the same origin
VAGUE = "a background in"  # how what the user comes from begins where only its field is told
_VERY_NAME, _SHARED, _FIELD = 10, 3, 2  # how much the very name counts, a word of it, and its field
_OF_MANY = frozenset(
    terms(
        "engineer scientist analyst manager developer data specialist degree bachelor master quantitative other".split()
    )
)
# Fields of work: what is told of one of a field is near to whoever comes from another of it.
_FIELDS = tuple(
    frozenset(terms(words.split()))
    for words in (
        "health care healthcare clinical nurse nursing pharmacy pharmacist physician doctor medic medical "
        "medicine paramedic dentist therapist midwife veterinarian",
        "teacher teaching tutor lecturer educator professor instructor",
        "accountant accounting auditor audit bookkeeper finance financial controlling banker banking teller",
        "marketing sales salesperson seller advertising merchandiser",
        "customer service retail hospitality waiter cashier barista call centre receptionist chef cook",
        "journalism journalist editing editor writing writer translation translator english literature "
        "linguistics language",
        "social worker counsellor counselor therapist caregiver teaching nursing human resources",
        "psychology psychologist sociology sociologist social anthropologist",
        "law lawyer paralegal attorney compliance solicitor",
        "military soldier army navy police officer veteran",
        "physics physicist mathematics mathematician statistics statistician science astronomer chemist "
        "chemistry biology biologist laboratory",
        "mechanical electrical civil engineering engineer",
        "design designer graphic illustrator",
        "trades electrician mechanic plumber electronics technician welder carpenter repair driver",
        "testing tester qa quality",
        "it support help desk helpdesk system administration administrator sysadmin network",
        "operations logistics administration administrative assistant secretary events",
        "software development developer programmer programming back-end front-end web full-stack",
    )
)


# Words for whole groups of origins in a way that tells of many: "scientists and people from quantitative subjects".
_WIDE = frozenset(terms("physics physicist mathematics mathematician statistician scientist scientists".split()))
# Trades whose basics nobody from them has to learn first.
_TRADES = tuple(
    frozenset(terms(words.split()))
    for words in (
        "health healthcare clinical nurse nursing pharmacist physician doctor medic paramedic",
        "biology biologist molecular microbiologist geneticist",
        "accounting accountant auditor bookkeeper",
        "teaching teacher lecturer",
    )
)


@dataclass(frozen=True, slots=True)
class Way:
    """A way into a role, and whether it is that of the user's own origin or field."""

    fact: Fact
    near: bool
    kin: bool = False  # it names the field only, not the origin itself
    general: bool = False  # it is told of people from any work


def way_in(role: str, request: Request, compiled: Compiled) -> Way | None:
    """The way into the role nearest to where the user comes from; None where no way is told."""
    manual = "manual" in request.words
    facts = [fact for fact in compiled.facts(role, "transition") if not (manual and "automation" in fact.text)]
    if not facts:
        return None
    origin = _origin(request, compiled)
    names = [name.lower() for id in request.origins for name in (compiled.role_name(id), *compiled.names_of(id))]
    names = [name for name in names if " " in name]  # an alias of one word may mean much else
    best = max(facts, key=lambda fact: _nearness(fact, origin, names))
    if _nearness(best, origin, names) > 0:
        head = frozenset(terms(re.findall(r"[a-z]+", best.text.lower().partition(":")[0])))
        begins = {word[:_SAME] for word in origin - _OF_MANY}  # "accounting", of accountants
        named = any(word[:_SAME] in begins for word in head) or any(name in best.text.lower() for name in names)
        return Way(best, "from other work" not in best.text.lower(), not named)
    other = next((fact for fact in facts if re.search(r"(?i)other work|any job|any work", fact.text)), None)
    return Way(other or facts[0], False, general=other is not None)


def in_field(text: str, request: Request, compiled: Compiled) -> bool:
    """Whether a text is about the trade the user comes from: "Healthcare basics", of a nurse."""
    words, origin = frozenset(terms(re.findall(r"[a-z]+", text.lower()))), _origin(request, compiled)
    return any(trade & words and trade & origin for trade in _TRADES)


def _nearness(fact: Fact, origin: frozenset[str], names: Iterable[str]) -> int:
    """How near a way is to an origin: the very name, words of it, or the same field before the colon."""
    head, _, rest = fact.text.lower().partition(":")
    text = head if rest and head.startswith("from ") else fact.text.lower()
    words = frozenset(terms(re.findall(r"[a-z-]+", text)))
    words |= {stem(part) for word in words for part in word.split("-")}
    if not text.startswith("from ") and not any(name in text for name in names):
        bare = frozenset(terms(re.findall(r"(?:^|, )([a-z]+)(?=,| and)", text)))  # "analysts, engineers, scientists"
        words = bare | (words - {word for field in _FIELDS for word in field if word not in _WIDE})
    kin = sum(bool(field & words and field & origin) for field in _FIELDS)
    return _VERY_NAME * sum(name in text for name in names) + _SHARED * len(words & (origin - _OF_MANY)) + _FIELD * kin


def _origin(request: Request, compiled: Compiled) -> frozenset[str]:
    """The terms of where the user comes from: the names of the work, and what they studied."""
    named = " ".join((*(compiled.role_name(id) for id in request.origins), request.degree)).lower()
    own = [id.replace("-", " ") for id in request.origins]
    return frozenset(terms(re.findall(r"[a-z]+", f"{named} {' '.join(own)}")))
