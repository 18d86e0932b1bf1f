"""Whether the time there is will do: a deadline, or a few hours a week, held against how long a role takes to learn.

How long that is says the role's own rating, from scratch and from neighbouring work; the months behind it only order
the verdict and are never told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.question.subject.ways_for_all import ways_named
from careerbot.turn import Fact, Line, Request

_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|half an?|\d+"
    r"|a few|few|a couple of|couple of)"
)
_NUMBERS = {
    **dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True)),
    **{"a": 1, "an": 1, "half a": 0.5, "half an": 0.5, "a few": 3, "few": 3, "a couple of": 2, "couple of": 2},
    **{"twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20},
}
_MONTHS = {"day": 1 / 30, "week": 0.25, "month": 1, "year": 12}
_SPAN = Pattern(
    rf"\b(?:within|in)(?: only| just| about| the next| less than| under)* (?P<within>{_COUNT} (?:days?|weeks?|months?"
    r"|years?))\b(?! of| ago| old| in\b)"
    rf"|\b(?:only |just )?(?:have|got|is|are)(?: only| just| about)* (?P<has>{_COUNT} (?:weeks?|months?|years?))\b"
    r"(?! (?:until|till|before) (?:my|the|our) (?:\w+ ){0,2}(?:bootcamp|course|degree|semester|studies|program))"
    r"(?= (?:to|for|left|enough|full|until|till|off|realistic|sufficient"
    r"|of (?:\w+ )?(?:study|leave|savings|time|holiday|money|runway|notice|benefits))\b| ,|$)"
    rf"|\b(?<!hours )(?<!hour )(?<!hrs )(?P<enough>{_COUNT} (?:weeks?|months?|years?))"
    r"(?: (?:of )?(?:\w+ )?(?:study|studying|learning|practice|prep|preparation|training|time|work|sabbatical|leave|off"
    r"|break))?"
    r" (?:(?:be|is|are|really|actually|going to be) )?(?:enough|plan|deadline|from now|realistic|doable|sufficient)\b"
)
_UNTIL = Pattern(
    r"\b(?:by|until|till|before|over) (?:the )?(?:end of (?:the |this |next )?(?:year|summer|month)|christmas"
    r"|(?:next |this )?(?:summer|autumn|fall|spring|winter|year)|new year|january|february|march|april|june|july|august"
    r"|september|october|november|december|\d{4})\b"
)
_HOURS = Pattern(
    rf"(?<!working )\b({_COUNT})(?: to \d+| or \w+)? (?:hours?|hrs?|h)"
    r" (?:(?:a|per|each|every) (?=day|week|night)|(?=weekly|nightly))(day|week|weekend|night)(?:ly)?\b"
)
_WORKED = Pattern(
    r"\b(?:work|working|works|worked|employed|job|position|post|code|coding|programming|sit|sitting|stare|staring|type|typing"
    r"|talk|talking|screens?|desk|meetings)\b"
    r"(?: (?!and|but|with|so|i|study|learn|have|got)\w+){0,6} ?$"
)
_SPARE = Pattern(
    r"\b(?:(?:only|just) (?:on |at |have )?(?:the )?(?:weekends?|evenings?|nights?)"
    r"|(?:evenings?|weekends?|nights?) only"
    r"|(?:after|beside|besides|with|alongside|next to) (?:a |my )?(?:full time |day )?(?:job|work|shifts?"
    r"|kids|children)"
    r"|in the evenings?|(?:study|learn|studying|learning|time|only) at night|two kids|small kids|full time job)\b"
)
_WHOLE = Pattern(
    r"\b(?:study(?:ing)?|learn(?:ing)?|practis\w+|practic\w+|work on it|go) full time\b"
    r"|\bfull time (?:study|learning)\b"
)
_ENOUGH = Pattern(r"\b(?:enough|sufficient|suffice|realistic|doable)\b")
_PAST = Pattern(r"\b(?:last|past|twice|times|jobs|laid off|fired|lost|failed|ago|been|worked)(?: \w+){0,2} ?$")
_FEW, _DAYS = 12.0, 7  # hours a week up to which they are few
# Months to learn a role by how long its rating says it takes: from neighbouring work, and from scratch.
_TAKES = {"none": (1, 1), "low": (3, 8), "medium": (5, 14), "high": (11, 30), "very high": (20, 60)}
_YEAR = 12
_BASICS = "By then rather the basics than the whole way"
_AMPLE, _TIGHT, _SLOW = 1.3, 0.55, 2.0
_KIND, PACE = "time to learn", "Pace"


@dataclass(frozen=True, slots=True)
class Pace:
    """The lines on the time there is, and the facts that they rest on; none where no time is told."""

    lines: tuple[Line, ...] = ()
    facts: tuple[Fact, ...] = ()


def pace(role: str, request: Request, near: bool, compiled: Compiled) -> Pace:
    """Whether the time that users have will do for a role; `near` tells that they come from neighbouring work."""
    said = " ".join(request.said or request.words).replace("-", " ")
    span, hours = _SPAN.search(said), _hours_in(said)
    few = _is_few(hours[1], hours[2]) if hours else bool(_SPARE.search(said))
    until = _UNTIL.search(said)
    if span and _PAST.search(said[: span.start()]):
        span = None
    fact = compiled.trait(role, _KIND)
    told = hours is not None and bool(_ENOUGH.search(said) or said.startswith("i "))  # "are twenty hours enough?"
    asked = few or (told and request.intent == "learning_path")
    if fact is None or not (span or until or asked) or ways_named(request.words):
        return Pace()  # "does open source help? I have five hours a week"
    whole = not few and bool(_WHOLE.search(said))
    takes = _TAKES[fact.level][0 if near else 1] * (_SLOW if few else 1 / _SLOW if whole else 1)
    text = fact.text[:1].lower() + fact.text[1:]
    if span:
        time = span["within"] or span["has"] or span["enough"]
        share = _months(time) / takes
        verdict = "Yes, {} can be enough" if share >= _AMPLE else "Tight, but not out of reach in {}"
        begin = (verdict if share >= _TIGHT else "Hardly in {}").format(time)
    elif until:
        ample = "next" in until[0] and takes <= _YEAR
        begin = "By then it can be done" if ample else "Tight by then" if takes <= _TAKES["low"][0] else _BASICS
    else:
        begin = f"It can be done in the hours you have{', only slower' if few else ''}"
    lines, facts = [Line(f"{begin}: {text}", (fact.id,))], [fact]
    if few or whole:
        known = [f for f in compiled.facts("", "other") if f.kind == PACE][:1]
        lines += [Line(f.text, (f.id,)) for f in known]
        facts += known
    return Pace(tuple(lines), tuple(facts))


def tells_time(said: str) -> bool:
    """Whether a text tells a deadline, or how little time there is beside other duties."""
    said = said.replace("-", " ")  # "a full-time job"
    if _hours_in(said) is not None:
        return True
    return any(wording.search(said) for wording in (_SPAN, _UNTIL, _SPARE, _WHOLE))


def time_limit(said: str) -> str:
    """The deadline or the hours in a text, as a sentence ends with them: "by march", "with 8 hours a week"; else ''."""
    if until := _UNTIL.search(said):
        return until[0]
    if hours := _hours_in(said):
        return f"with {hours[0]}"
    if (span := _SPAN.search(said)) and not _PAST.search(said[: span.start()]):
        return f"in {span['within'] or span['has'] or span['enough']}"
    return "in the time you have" if _SPARE.search(said) else ""


def _hours_in(said: str) -> re.Match[str] | None:
    """The hours that there are to learn in; those of a job are none: "work as an analyst 20 hours a week"."""
    hours = _HOURS.search(said)
    return None if hours and _WORKED.search(said[: hours.start()]) else hours


def _months(time: str) -> float:
    count, _, unit = time.rpartition(" ")
    return _number(count) * _MONTHS[unit.removesuffix("s")]


def _number(count: str) -> float:
    return float(count) if count.isdigit() else float(_NUMBERS.get(count, 1))


def _is_few(count: str, unit: str) -> bool:
    """Whether hours are few for a week; those of a night or a weekend are."""
    return unit in ("weekend", "night") or _number(count) * (_DAYS if unit == "day" else 1) <= _FEW
