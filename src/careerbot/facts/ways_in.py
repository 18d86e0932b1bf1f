"""Who comes into a role: the way of those from where the user comes, else of their field; and the side steps there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.terms import stem, terms
from careerbot.turn import Fact, Request, unique

_PREFIX = 6  # letters that two stems must share to be of one family: "analysis", "analyst"
_FROM = Pattern(r"\b(?:from|after|background in|started (?:out )?(?:in|as)) ((?:\w+ ?){1,4})")
# What people call a work otherwise than the ways in do.
_NEAR = {
    "engineer": ("software", "developer"),
    "engineering": ("software", "developer"),
    "coding": ("software", "developer"),
    "helpdesk": ("support",),
    "qa": ("tester", "testing"),
}
_WHERE_TO = Pattern(
    r"\b(?:what|which|where)(?: (?:else|other|new|next|kind of|sort of))*"
    r"(?: (?:jobs?|roles?|work|positions?|field|careers?|paths?|titles?))?"
    r" (?:can|could|should|would|do|might|else can) (?:an? )?(?:i|he|she|we|they|one|someone|people)?(?: \w+)?"
    r" ?(?:do|move|switch|go|become|change|transition|pivot|apply)\b"
    r"|\b(?:switch|move|change|moving|switching|changing) (?:in)?to (?:something|anything) (?:else|different|new)\b"
    r"|\b(?:what|which) direction (?:should|could|can|would) (?:i|one)\b"
    r"|\b(?:what|which) (?:other |else |new )?(?:roles?|jobs?|careers?|positions?)(?: \w+){0,3}? (?:could|can|would)"
    r" (?:use|suit|fit)\b"
    r"|\bwhat (?:else|other \w+) (?:is|are) there\b"
    r"|\b(?:lead|leads|leading|go|goes) (?:me )?(?:anywhere|nowhere|somewhere)\b"
)
_STEPS_TOLD = Pattern(r"\b[Ss]ide steps?(?: often| mostly)?(?: leads?)?(?::| into| to| are) ")
_COMPUTING = Pattern(r"(?i)\b(?:information (?:systems?|technology)|computer applications?)\b")
_SAME = 5  # letters by which two words name the same origin
VAGUE = "a background in"  # how what the user comes from begins where only its field is told
_VERY_NAME, _SHARED, _FIELD = 10, 3, 2  # how much the very name counts, a word of it, and its field
_OF_MANY = frozenset(
    terms(
        "engineer scientist analyst manager developer data specialist degree bachelor master quantitative other".split()
    )
)
_OF_BUILDINGS = frozenset(terms(["architect"]))  # who is no software architect
_OF_CRAFT = frozenset(terms("designer desk developer programmer expert professional person lead".split()))
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
        "intelligence bi etl database databases warehouse",
        "software development developer programmer programming back-end front-end web full-stack",
    )
)


# Words for whole groups of origins in a way that tells of many: "scientists and people from quantitative subjects".
_WIDE = frozenset(terms("physics physicist mathematics mathematician statistician scientist scientists".split()))
_NARROW = frozenset(word for field in _FIELDS for word in field if word not in _WIDE)
_SCIENTISTS = frozenset(
    terms(
        "physicist physics chemist chemistry biologist biology neuroscience astronomer geologist meteorologist phd "
        "astrophysics astrophysicist postdoc postdoctoral doctorate".split()
    )
)
_DOCTOR = Pattern(r"(?i)\b(?:ph\.?d|doctora\w+)\b")
_GROUPS = frozenset(terms("analyst engineer scientist".split()))
_DEVELOPERS = frozenset(terms("developer programmer".split()))
_OF_SOFTWARE = frozenset(terms("software developer".split()))
_ENGINEER = frozenset(terms(["engineer", "engineering"]))
_OF_COMPUTING = Pattern(r"\b(?:data|cloud|devops|machine learning|security|platform|systems?|network|ai) engineer")
_QUANTITATIVE = frozenset(
    terms("physics mathematics math maths statistics econometrics computer computing electrical mechanical".split())
)
# Trades whose basics nobody from them has to learn first.
_TRADES = tuple(
    frozenset(terms(words.split()))
    for words in (
        "health healthcare clinical nurse nursing pharmacist physician doctor medic paramedic",
        "biology biologist molecular microbiologist geneticist",
        "accounting accountant auditor bookkeeper",
        "teaching teacher lecturer",
        "it fundamentals help helpdesk",
    )
)


@dataclass(frozen=True, slots=True)
class Way:
    """A way into a role, and whether it is that of the user's own origin or field."""

    fact: Fact
    near: bool
    kin: bool = False  # it names the field only, not the origin itself
    general: bool = False  # it is told of people from any work

    @property
    def is_own(self) -> bool:
        """Whether it is the way of those from the very work that the user leaves."""
        return self.near and not self.kin


def way_in(role: str, request: Request, compiled: Compiled) -> Way | None:
    """The way into the role nearest to where the user comes from; None where no way is told."""
    return _way_in(role, request, _origin(request, compiled), _names(request, compiled), compiled)


def _way_in(
    role: str, request: Request, origin: frozenset[str], names: Sequence[str], compiled: Compiled
) -> Way | None:
    manual = "manual" in request.words
    facts = [fact for fact in compiled.facts(role, "transition") if not (manual and "automation" in fact.text)]
    if request.degree and not request.origins and not _DOCTOR.search(request.degree):
        facts = [fact for fact in facts if not _DOCTOR.stands_in(fact.text.partition(":")[0])] or facts
    if not facts:
        return None
    best = max(facts, key=lambda fact: _nearness(fact, origin, names))
    if _nearness(best, origin, names) > 0:
        head = frozenset(terms(re.findall(r"[a-z]+", best.text.lower().partition(":")[0])))
        begins = {word[:_SAME] for word in origin - _OF_MANY}  # "accounting", of accountants
        named = any(word[:_SAME] in begins for word in head) or any(name in best.text.lower() for name in names)
        return Way(best, "from other work" not in best.text.lower(), not (named or _crafts(request, compiled) & head))
    other = next((fact for fact in facts if re.search(r"(?i)other work|any job|any work", fact.text)), None)
    return Way(other or facts[0], False, general=other is not None)


def _crafts(request: Request, compiled: Compiled) -> frozenset[str]:
    """What those of the work somebody leaves are called in one word: testers, of QA engineers."""
    names = (name for id in request.origins for name in compiled.called(id))
    return frozenset(terms(name.rpartition(" ")[2] for name in names)) - _OF_MANY - _OF_CRAFT


def ways_out(request: Request, compiled: Compiled) -> list[tuple[str, Way]]:
    """The roles that people come to from the work or degree that the user has, each with its way in."""
    if not request.origins and not request.degree:
        return []
    roles = unique(fact.role for fact in compiled.facts_in("transition") if fact.role)
    origin, names = _origin(request, compiled), _names(request, compiled)
    found = ((role, _way_in(role, request, origin, names, compiled)) for role in roles if role not in request.origins)
    return [(role, way) for role, way in found if way is not None and way.near]


def ways(role: str, request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """All ways into the role, those nearest to where the user comes from first."""
    origin, names = _origin(request, compiled), _names(request, compiled)
    return tuple(sorted(compiled.facts(role, "transition"), key=lambda fact: -_nearness(fact, origin, names)))


def is_near(way: Fact, request: Request, compiled: Compiled) -> bool:
    """Whether a way is told of those who come from where the user does; a side step named is."""
    if way.section == "career_path":
        return True
    return _nearness(way, _origin(request, compiled), _names(request, compiled)) > 0


def _names(request: Request, compiled: Compiled) -> list[str]:
    """The names of where the user comes from; an alias of one word may mean much else."""
    names = [name.lower() for id in request.origins for name in (compiled.role_name(id), *compiled.names_of(id))]
    return [name for name in names if " " in name]


def in_field(text: str, request: Request, compiled: Compiled) -> bool:
    """Whether a text is about the trade the user comes from: "Healthcare basics", of a nurse."""
    words, origin = frozenset(terms(re.findall(r"[a-z]+", text.lower()))), _origin(request, compiled)
    return any(trade & words and trade & origin for trade in _TRADES)


def _nearness(fact: Fact, origin: frozenset[str], names: Iterable[str]) -> float:
    """How near a way is to an origin: the very name, words of it, or the same field before the colon."""
    text, words, bare, words_of_head, plain = _read(fact.text)
    if not text.startswith("from ") and not any(name in text for name in names):
        words = bare | (words - _NARROW)
    shared = [common for field, common in _fields_of(origin) if not field.isdisjoint(words)]
    kin = len(shared) - sum(common <= _OF_MANY for common in shared) / 2
    kin += not text.startswith("from ") and bool(plain & origin & _GROUPS)  # "Analysts, engineers, …"
    kin += text.startswith("software engineers") and bool(_DEVELOPERS & origin)
    kin += "scientists" in words_of_head and bool(_SCIENTISTS & origin)
    subjects = "quantitative" in fact.text.lower() and "doctorate" not in fact.text
    kin += subjects and bool(_QUANTITATIVE & origin)
    return _VERY_NAME * sum(name in text for name in names) + _SHARED * len(words & (origin - _OF_MANY)) + _FIELD * kin


@lru_cache(maxsize=64)  # one origin is held against every way
def _fields_of(origin: frozenset[str]) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The fields of work that an origin is of, each with the terms by which it is."""
    return tuple((field, field & origin) for field in _FIELDS if field & origin)


@lru_cache(maxsize=1_024)  # every way is held against every origin
def _read(way: str) -> tuple[str, frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Whom a way is told of: text, terms, terms of bare groups ("analysts, engineers"), words, and terms of plurals."""
    head, _, rest = way.lower().partition(":")
    text = head if rest and head.startswith("from ") else way.lower()
    words = frozenset(terms(re.findall(r"[a-z-]+", text)))
    words |= {stem(part) for word in words for part in word.split("-")}
    if words & _OF_SOFTWARE or _OF_COMPUTING.search(text):
        words -= _ENGINEER  # software engineers are no kin of mechanical ones
    bare = frozenset(terms(re.findall(r"(?:^|, )([a-z]+)(?=,| and)", text)))
    plurals = set(re.findall(r"(?:^|, | and )([a-z]+)s(?=,| and|$)", head if rest else text))
    return text, words, bare, frozenset(re.findall(r"[a-z]+", text)), frozenset(terms(plurals))


def from_afar(request: Request, compiled: Compiled) -> bool:
    """Whether somebody comes from a trade that is no role here."""
    return any(compiled.label("role", id) is None for id in request.origins)


def from_a_role(request: Request, compiled: Compiled) -> bool:
    """Whether somebody comes from a role here."""
    return any(compiled.label("role", id) for id in request.origins)


def _origin(request: Request, compiled: Compiled) -> frozenset[str]:
    """The terms of where the user comes from: the names of the work, and what they studied."""
    degree = _COMPUTING.sub("computer science", request.degree)  # which is no work in system administration
    named = " ".join((*(compiled.role_name(id) for id in request.origins), degree)).lower()
    own = [id.replace("-", " ") for id in request.origins]
    named = re.sub(r"\bmaths?\b", "mathematics", named)
    found = frozenset(terms(re.findall(r"[a-z]+", f"{named} {' '.join(own)}")))
    return found if from_a_role(request, compiled) else found - _OF_BUILDINGS


def _head_of_way(path: Fact) -> str:
    """Whom a way into a role is told of: "From business analysis, UX or support", without what they bring."""
    text = path.text.lower()
    return text.partition(":")[0] if text.startswith("from ") else text


def _akin(terms_asked: set[str], others: Sequence[str]) -> set[str]:
    """Those of the terms asked about that another is of one family with."""
    long = {other[:_PREFIX] for other in others if len(other) >= _PREFIX}
    return {term for term in terms_asked if term in others or (len(term) >= _PREFIX and term[:_PREFIX] in long)}


def side_steps(role: str, request: Request, compiled: Compiled) -> list[Fact]:
    """Where the facts on the way up name a role as a side step from where the user comes from."""
    name = compiled.role_name(role).lower()
    return [
        fact
        for origin in request.origins
        for fact in compiled.facts(origin, "career_path")
        if fact.text.lower().startswith("side step") and name in _listed(fact.text)
    ]


def asks_where_to(said: str) -> bool:
    """Whether it is asked where a work leads to, with no goal named."""
    return bool(_WHERE_TO.search(said))


def steps_out(request: Request, compiled: Compiled) -> list[Fact]:
    """The side steps from the work that users have, where they ask where it leads and name no goal."""
    if request.intent != "transition" or request.roles or not _WHERE_TO.search(request.normal):
        return []
    facts = [fact for origin in request.origins for fact in compiled.facts(origin, "career_path")]
    return [fact for fact in facts if steps_told(fact)]


def steps_told(fact: Fact) -> str:
    """What a line on the way up says of side steps: "architect, product manager"; '' where it says nothing."""
    found = _STEPS_TOLD.search(fact.text)
    return fact.text[found.end() :] if found else ""


def _listed(text: str) -> set[str]:
    """The roles that a line lists, in small letters: of "network or security engineer" both with their last word."""
    items = [
        item.strip()
        for item in re.split(r",|;|\bor\b|\band\b", text.lower().partition(":")[2].rstrip("."))
        if item.strip()
    ]
    last = items[-1].rpartition(" ")[2] if items else ""
    return {name for item in items for name in (item, f"{item} {last}")}


def way_asked(request: Request, paths: Sequence[Fact]) -> Fact | None:
    """The way into a role that a question names: "do they come from engineering?"; None where none is named."""
    found = _FROM.search(request.normal)
    if found is None:
        return None
    said = found[1].split()
    asked = set(terms([*said, *(near for word in said for near in _NEAR.get(word, ()))]))
    return next((path for path in paths if _akin(asked, terms(re.findall(r"\w+", _head_of_way(path))))), None)
