"""Whether a degree in some subject helps: "will an MS in statistics help", "can a pharmacist's degree do"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.ways_in import VAGUE
from careerbot.patterns import Pattern
from careerbot.question.form import HOW_MUCH, YES_NO
from careerbot.question.tastes import DEGREE_LEVELS, SHORT_NAMES
from careerbot.terms import STOPWORDS, telling, terms
from careerbot.turn import ANSWER, CAVEAT, Fact, Line, Request
from careerbot.wording import plural

_SECTION = "education"
_INTENTS = (
    _SECTION,
    "skills",
    "getting_started",
    "learning_path",
    "transition",
    "definition",
    "outlook",
    "certifications",
)
_DEGREE = r"(?:degrees?|ms|msc|ma|bs|bsc|ba|mba|masters?|bachelors?|phd|doctorate|majors?|minor|diploma)"
_SUBJECT = Pattern(rf"\b{_DEGREE} (?:degree )?(?:in|of) ((?:[a-z]+ ?){{1,3}})")
_BEFORE = Pattern(r"((?:[a-z]+ ){1,2})(?:degrees?|majors?|diploma|bachelors?|masters?)\b")
_HELPS = Pattern(
    r"\b(?:help|helps|useful|use|enough|suffice|sufficient|do|ok|okay|fine|good|relevant|valuable|accepted|acceptable|"
    r"advantage|benefit|qualify|count|get me|right)\b"
)
_NEEDS = Pattern(
    r"\b(?:do|does|will|would) (?:\w+ ){1,3}?(?:need|require)\b"
)  # whether it is needed, not whether it helps
_SUBJECTS = Pattern(r"(?i)^(?:common )?fields|fields? of study|background in|degree in|useful field|usual field")
_OPEN_TO_ALL = Pattern(r"(?i)particular degree is seldom|fields vary|any (?:subject|field|degree)")
# What is studied anywhere, so that "employers verify degrees" names no subject.
_A_FIELD = Pattern(
    r"\b(?:math\w*|stats|statistic\w*|physic\w*|chemi\w+|bio\w*|life|natural|econom\w+|business|financ\w+|account\w+|commerc\w+|actuarial"
    r"|psycholog\w+|sociolog\w+|social|politic\w+|philosoph\w+|histor\w+|english|literature|linguist\w*|languages?|law|legal|music|arts?"
    r"|design|architect\w*|geo\w+|engineer\w*|mechanical|electrical|electronics|civil|chemical|industrial|comput\w+|informati\w+|software"
    r"|it|cs|ai|ml|data|analytics|intelligence|learning|marketing|journalism|communications?|media|film|nursing|pharma\w*|medic\w*|health"
    r"|education|teaching|environment\w*|agricult\w+|humanit\w+|liberal|stem|technical|non|robotics|mechatronics|aerospace|neuro\w*"
    r"|anthropolog\w+|theolog\w+|religio\w+|fashion|sports?|hospitality|tourism|logistics|cyber\w*|security|network\w*|cognitive"
    r"|operations|quantitative|management|administration|astronom\w+|ecolog\w+|science|sciences|games?|web|urban|planning|public|policy"
    r"|theat\w+|drama|danc\w+|crimin\w+|botan\w+|nutrition|veterinar\w+|aviation|maritime|forest\w*|translation|\w+ology|\w+graphy"
    r"|bca|mca|bba|bcom)\b"
)
_NO_SUBJECT = frozenset(
    (
        "associate associates college university advanced graduate formal bachelor bachelors master masters related"
        " unrelated hold holds require requires need needs have has get want expect demand ask year years one two three"
        " four second third part online distance ordinary normal useless good random fancy"
        " finish finished complete completed change changing switch switching pick choose drop declare"
    ).split()
)
_IN_FULL = {**SHORT_NAMES, "maths": "mathematics", "math": "mathematics", "stats": "statistics"}
_BRANCH = frozenset("applied pure general theoretical".split())  # "applied mathematics" is mathematics
# Subjects that go by other names than those that the sources have, and what they are close to.
_KIN = (
    (
        Pattern(
            r"\b(?:bca|mca|computer (?:applications?|engineering|technology|studies)"
            r"|information (?:technology|systems?)|computing|software|informatics)\b"
        ),
        Pattern(
            r"(?i)\b(?:computer science|computing|information (?:systems|technology)|software engineering|technical)\b"
        ),
    ),
    (
        Pattern(r"\b(?:b\.?com|commerce|bba|mba|accounting|accountancy|business administration)\b"),
        Pattern(r"(?i)\b(?:business|finance|economics|accounting)\b"),
    ),
)


@dataclass(frozen=True, slots=True)
class Studied:
    """How the answer begins on a subject studied, the fact it rests on, and whether that decides it."""

    begin: str
    fact: Fact | None  # None where the sources name no subject
    status: str


def of_the_field_studied(request: Request, asked: str, compiled: Compiled) -> Studied | None:
    """Whether a degree in the subject named helps, by the subjects that sources name; None when that is not asked."""
    said = request.normal
    if asked not in (YES_NO, HOW_MUCH) or len(request.roles) != 1 or request.intent not in _INTENTS:
        return None
    subject = subject_studied(said)
    if not subject or not _A_FIELD.search(" ".join(subject)) or not _HELPS.search(said) or _NEEDS.search(said):
        return None
    facts = [fact for fact in compiled.facts(request.roles[0], _SECTION) if _SUBJECTS.stands_in(fact.text)]
    if not facts:
        who = plural(compiled.role_name(request.roles[0]))
        return Studied(f"My sources name no subjects of study for {who}", None, CAVEAT)
    wanted = set(terms(subject))
    for fact in facts:
        if wanted <= set(terms(re.findall(r"[^\W_]+", fact.text.lower()))):
            return Studied("It helps, as it is among the subjects that my sources name", fact, ANSWER)
    return Studied(f"My sources do not name {' '.join(subject)} among the subjects; they say", facts[0], CAVEAT)


def field_of_degree(degree: str, role: str, compiled: Compiled) -> tuple[Line, Fact] | None:
    """The line on the fields of study of a role, by whether the subject of a degree is among them; None without either.

    A doctorate has a line of its own.
    """
    kind, _, subject = degree.partition(" in ")
    words = re.findall(r"[^\W_]+", (subject or kind).lower())
    named = [word for said in words if said not in _BRANCH for word in _IN_FULL.get(said, said).split()] or words
    wanted = set(terms(word for word in named if word not in _NO_SUBJECT)) - set(
        terms(["degree", "background", "studies"])
    )
    facts = [fact for fact in compiled.facts(role, _SECTION) if _SUBJECTS.stands_in(fact.text)]
    if not facts or not wanted or (kind.lower() in DEGREE_LEVELS and not subject) or kind == VAGUE.removesuffix(" in"):
        return None
    for fact in facts:
        if wanted <= set(terms(re.findall(r"[^\W_]+", fact.text.lower()))):
            return Line(f"Your subject is among those that my sources name: {fact.text}", (fact.id,)), fact
    kin = next((kin for names, kin in _KIN if names.search(" ".join(named))), None)
    for fact in (fact for fact in facts if kin is not None and kin.search(fact.text)):
        return Line(f"Your subject is close to those that my sources name: {fact.text}", (fact.id,)), fact
    open_to = next((fact for fact in facts if _OPEN_TO_ALL.stands_in(fact.text)), facts[0])
    return Line(f"Your subject is not among those that my sources name: {open_to.text}", (open_to.id,)), open_to


def subject_studied(said: str) -> list[str]:
    """The words of the subject; none where only a degree is named."""
    if (found := _SUBJECT.search(said)) is not None:
        words = []
        for word in found[1].split():
            if word in STOPWORDS or word in {"become", "becoming", "for"} or _HELPS.search(word):
                break
            words.append(word)
    else:
        found = _BEFORE.search(said)
        words = [word for word in found[1].split() if word not in STOPWORDS] if found else []
    words = [word for said in words if said not in _NO_SUBJECT for word in SHORT_NAMES.get(said, said).split()]
    return words if telling(words) or words[-1:] in (["science"], ["engineering"]) else []
