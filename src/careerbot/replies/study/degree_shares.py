"""How common a degree is in a role's occupation: the shares of those who hold it, before what is required."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.patterns import Pattern
from careerbot.question.form import YES_NO, form
from careerbot.replies.study.degrees import subject_studied
from careerbot.turn import Fact, Line, Request
from careerbot.wording import sentence

_COMMON = Pattern(
    r"\b(?:common|commonly|usual|usually|typical|typically|rare|percent\w*|share|fraction|proportion|"
    r"how many(?! (?:years?|semesters?|terms?|months?|credits?|hours?|courses?|classes|universit\w+|schools|exams?))|"
    r"most|majority|"
    r"half|normal|tend to have|mostly)\b"
)
_NO_DEGREE = "some college without a degree"
# A degree in the words of questions, and in those of facts.
_DEGREES = (
    (Pattern(r"\b(?:phds?|doctorates?|doctoral|doctors?)\b"), r"a doctora(?:te|l)\b[a-z ]*", "a doctorate"),
    (Pattern(r"\b(?:masters?|ms|msc|graduate degrees?)\b"), r"a master's", "a master's"),
    (Pattern(r"\b(?:associates?)\b"), r"an associate's", "an associate's degree"),
    (
        Pattern(r"\b(?:no degrees?|without (?:a |any )?degrees?|self taught|dropouts?|non degree)\b"),
        r"some college without a degree",
        _NO_DEGREE,
    ),
    (Pattern(r"\b(?:bachelors?|bs|bsc|undergrad\w*|degrees?|college)\b"), r"a bachelor's", "a bachelor's degree"),
)
_MOST, _HALF = Pattern(r"\b(?:most|majority|half|mostly)\b"), 50.0
_HELD = Pattern(r"\bheld\b")
_ONCE = 3  # facts behind the share


@dataclass(frozen=True, slots=True)
class Share:
    """The first sentence with the share, the fact that it quotes, and what stands behind it."""

    line: Line
    fact: Fact
    rest: tuple[Fact, ...]


def degree_share(request: Request, facts: Sequence[Fact]) -> Share | None:
    """The share of an occupation with the degree asked about; None where no share is asked for or known."""
    said = request.normal
    if request.intent != "education" or len(request.roles) != 1 or not _COMMON.search(said):
        return None
    shares = [fact for fact in facts if fact.role in request.roles and "%" in fact.text]
    shares.sort(key=lambda fact: not _HELD.stands_in(fact.text))
    for asked, told, name in _DEGREES:
        if not asked.search(said):
            continue
        for fact in shares:
            found = re.search(rf"([\d.]+)%(?: held| named| of answers named)? {told}", fact.text)
            if found is None:
                continue
            held = _HELD.stands_in(fact.text)
            most = _MOST.search(said) if held and form(request.words) == YES_NO else None
            verdict = ("Yes: " if float(found[1]) > _HALF else "No: ") if most and not subject_studied(said) else ""
            verb = "held it" if held else "named it as required, by the weighted answers of a small survey"
            begin = f"{verdict}{found[1]}% {'' if held else 'of answers '}{verb} ({name})"
            line = Line(sentence(f"{begin}: {fact.text}"), (fact.id,))
            rest = tuple(other for other in facts if other != fact and other.section == "education")
            return Share(line, fact, rest[:_ONCE])
        return _of_others(shares, facts) if name == _NO_DEGREE else None
    return None


def _of_others(shares: Sequence[Fact], facts: Sequence[Fact]) -> Share | None:
    """The share with a bachelor's degree, where that of people without any degree is not known."""
    for fact in shares:
        if _HELD.stands_in(fact.text) and (found := re.search(r"([\d.]+)%(?: held)? a bachelor's", fact.text)):
            text = f"No share without a degree is known to me; {found[1]}% held a bachelor's: {fact.text}"
            rest = tuple(other for other in facts if other != fact and other.section == "education")
            return Share(Line(sentence(text), (fact.id,)), fact, rest[:_ONCE])
    return None
