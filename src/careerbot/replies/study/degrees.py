"""Whether a degree in some subject helps: "will an MS in statistics help", "can a pharmacist's degree do"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.ways_in import VAGUE
from careerbot.patterns import Pattern
from careerbot.question.form import HOW_MUCH, YES_NO
from careerbot.question.subject.studies_asked import denies_a_field
from careerbot.question.tastes import DEGREE_LEVELS, SHORT_NAMES
from careerbot.terms import STOPWORDS, telling, terms
from careerbot.turn import ANSWER, CAVEAT, Fact, Line, Request
from careerbot.wording import plural

AMONG = "Your subject is among the usual ones"
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
_SUBJECTS = Pattern(
    r"(?i)^(?:common )?fields|fields? of study|background in|(?:degree|doctorate|studies) in|useful field|usual field"
    r"|^[a-z, -]+ are (?:the )?usual\b"
)
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
_NO_FIELD = frozenset(terms(["degree", "background", "studies"]))
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
        Pattern(r"\b(?:b\.?com|commerce|bba|mba|accounting|accountancy|business|financ\w+|marketing|management)\b"),
        Pattern(r"(?i)\b(?:business|finance|economics|accounting)\b"),
    ),
    (
        Pattern(r"\b(?:physics?|chemi\w+|bio\w*|life|geo\w+|environment\w*|astronom\w+|ecolog\w+|neuro\w*)\b"),
        Pattern(r"(?i)\bnatural sciences\b"),
    ),
    (
        Pattern(r"\b(?:psycholog\w+|sociolog\w+|politic\w+|anthropolog\w+|econom\w+|geography|crimin\w+)\b"),
        Pattern(r"(?i)\bsocial sciences?\b"),
    ),
)


# Subjects of a kind that lines leave open: "or a related field", "another technical subject", "a quantitative field".
_TECHNICAL = (
    r"comput\w+|software|informat\w+|informatics|data|analytics|cyber\w*|network\w*|electr\w+|robotics|mechatronics"
    r"|engineering|technical|artificial|machine|intelligence|it|cs|telecom\w*"
)
_QUANTITATIVE = r"math\w*|statistics?|physics?|econom\w+|econometrics|actuarial|quantitative|operations|astronom\w+"
_OF_KINDS = (
    (
        Pattern(rf"\b(?:{_TECHNICAL}|{_QUANTITATIVE})\b"),
        Pattern(r"(?i)\b(?:related|technical|neighbouring|similar) (?:field|subject)\b"),
    ),
    (
        Pattern(rf"\b(?:{_QUANTITATIVE}|data|computer|engineering)\b"),
        Pattern(r"(?i)\bquantitative (?:field|subject|degree)|\bmathematical subject\b"),
    ),
)
_SCIENCES = Pattern(
    rf"\b(?:{_TECHNICAL}|{_QUANTITATIVE}|chemi\w+|bio\w*|geo\w+|environment\w*|ecolog\w+|neuro\w*|stem|sciences?)\b"
)
_NAMED, _CLOSE, _OPEN, _HALF, _FAR = "named", "close", "open", "half", "far"
# How the answer begins on whether a degree in a subject helps, by how near it is to those that a role's lines name.
_HELPS_BY = {
    _NAMED: "Yes, it is among the usual subjects",
    _CLOSE: "Yes, it is close to the usual subjects",
    _OPEN: "Yes, as the subject is left open",
    _HALF: "It helps in part, though the usual subjects are others",
    _FAR: "By itself it helps little, as it is not among the usual subjects",
}
_OWN = {
    _NAMED: AMONG,
    _CLOSE: "Your subject is close to the usual ones",
    _OPEN: "Your subject is not among the usual ones, which are left open",
    _HALF: "Your subject is a science too, though not among the usual ones",
    _FAR: "Your subject is not among the usual ones",
}


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
    if denies_a_field(said):
        return None
    facts = compiled.facts(request.roles[0], _SECTION)
    found = _nearness(subject, facts)
    if found is None:
        who = plural(compiled.role_name(request.roles[0]))
        return Studied(f"My sources name no subjects of study for {who}", None, CAVEAT)
    near, fact = found
    return Studied(_HELPS_BY[near], fact, CAVEAT if near == _FAR else ANSWER)


def field_of_degree(degree: str, role: str, compiled: Compiled) -> tuple[Line, Fact] | None:
    """The line on the fields of study of a role, by whether the subject of a degree is among them; None without either.

    A doctorate has a line of its own.
    """
    kind, _, subject = degree.partition(" in ")
    words = re.findall(r"[^\W_]+", (subject or kind).lower())
    if (kind.lower() in DEGREE_LEVELS and not subject) or kind == VAGUE.removesuffix(" in"):
        return None
    found = _nearness(words, compiled.facts(role, _SECTION))
    if found is None:
        return None
    near, fact = found
    return Line(f"{_OWN[near]}: {fact.text}", (fact.id,)), fact


def _nearness(subject: Sequence[str], education: Sequence[Fact]) -> tuple[str, Fact] | None:
    """How near a subject is to those that the lines on a role's education name, and the line that tells."""
    named = [word for said in subject if said not in _BRANCH for word in _IN_FULL.get(said, said).split()] or subject
    wanted = set(terms(word for word in named if word not in _NO_SUBJECT)) - _NO_FIELD
    facts = [fact for fact in education if _SUBJECTS.stands_in(fact.text)]
    if not facts or not wanted:
        return None
    for fact in facts:
        if wanted <= set(terms(re.findall(r"[^\W_]+", fact.text.lower()))):
            return _NAMED, fact
    said = " ".join(named)
    kin = next((kin for names, kin in _KIN if names.search(said)), None)
    for fact in (fact for fact in facts if kin is not None and kin.search(fact.text)):
        return _CLOSE, fact
    for of_kind, leaves_open in _OF_KINDS:
        if of_kind.search(said) and any(leaves_open.stands_in(fact.text) for fact in education):
            return _CLOSE, facts[0]
    for fact in (fact for fact in facts if _OPEN_TO_ALL.stands_in(fact.text)):
        return _OPEN, fact
    return _HALF if _SCIENCES.search(said) else _FAR, facts[0]


def names_fields(fact: Fact) -> bool:
    """Whether a line on studies names the fields that lead to a role."""
    return _SUBJECTS.stands_in(fact.text) or "in a quantitative field" in fact.text


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
