"""How long it takes to rise to a rank in a role: the line that says so, or the steps of the ladder added up."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.lead import Lead, quoted
from careerbot.patterns import Pattern
from careerbot.turn import ANSWER, Fact, Line, Request
from careerbot.wording import NUMBERS, capitalized

_SECTION = "career_path"
_YEARS = r"(?P<least>\w+) to (?P<most>\w+) years"
_TIMED = Pattern(rf"(?i)\b(?:{'|'.join(NUMBERS)}) (?:to|or) \w+ years\b|\b\d years or more\b")
_LADDER = Pattern(r"^(?:(?:Usual |Typical )?[Ll]adder: )(?P<rungs>[^;.]+)")
_LADDER_NAME = Pattern(r"^(?:Usual |Typical )?[Ll]adder: ")
_A_STEP = Pattern(rf"(?i)\b(?:steps?) often takes? (?:some )?{_YEARS}")
_EARLY = Pattern(r"(?i)\b(?:early steps|at first)\b")  # of a ladder whose later steps take longer
_BEHIND_SENIOR = Pattern(r"(?i)^senior\b|\bto senior\b")
# The ranks asked for, the highest first, and how rungs of a ladder call them.
_RANKS = (
    ("head", Pattern(r"\b(?:head of|director|chief|vp)\b"), Pattern(r"(?i)\b(?:head|director|chief)\b")),
    ("manager", Pattern(r"\bmanager\b"), Pattern(r"(?i)\bmanager\b")),
    ("principal", Pattern(r"\bprincipal\b"), Pattern(r"(?i)\bprincipal\b")),
    ("staff", Pattern(r"\bstaff\b"), Pattern(r"(?i)\bstaff\b")),
    ("lead", Pattern(r"\blead\b"), Pattern(r"(?i)\blead\b")),
    ("senior", Pattern(r"\bsenior\b"), Pattern(r"(?i)\bsenior\b")),
)
_SENIOR = "senior"
_NO_RANK = Pattern(r"(?!)")


def years_to_rank(request: Request, compiled: Compiled) -> Lead | None:
    """The first sentence on how long a rank takes in the one role; None where no line tells it."""
    rank, wording = _rank(request)
    facts = compiled.facts(request.roles[0], _SECTION)
    for fact in facts if rank else ():
        if (line := _added_up(fact, rank, wording)) is not None:
            return Lead((line,), (fact,), ANSWER)
    timed = [fact for fact in facts if _TIMED.stands_in(fact.text)]
    if not rank:  # how long it takes to come to the role itself
        timed = [fact for fact in timed if not (_BEHIND_SENIOR.stands_in(fact.text) or _LADDER.search(fact.text))]
    if not timed:
        return None
    fact = min(timed, key=lambda fact: not wording.search(fact.text))
    above = rank not in ("", _SENIOR) and _BEHIND_SENIOR.stands_in(fact.text)
    return Lead((quoted("The ranks above senior come later" if above else "", fact),), (fact,), ANSWER)


def _rank(request: Request) -> tuple[str, Pattern]:
    """The rank asked for, named or as a level, and how rungs call it; '' where none is."""
    said = f"{request.normal} {' '.join(request.said)}"
    named = next(((rank, rung) for rank, asked, rung in _RANKS if asked.search(said)), None)
    return named or next(((rank, rung) for rank, _, rung in _RANKS if rank == request.level), ("", _NO_RANK))


def _added_up(fact: Fact, rank: str, wording: Pattern) -> Line | None:
    """The time from the foot of a ladder to a rung, where a line gives that of a step; None where it does not."""
    ladder, step = _LADDER.search(fact.text), _A_STEP.search(fact.text)
    if ladder is None or step is None or not {step["least"], step["most"]} <= set(NUMBERS):
        return None
    rungs = _rungs(ladder["rungs"])
    steps = next((place for place, rung in enumerate(rungs) if wording.search(rung)), 0)
    least, most = (steps * NUMBERS.index(step[name]) for name in ("least", "most"))
    if not 0 < most < len(NUMBERS):
        return None
    further = " or more" if rank != _SENIOR and _EARLY.stands_in(fact.text) else ""
    how = "one step" if steps == 1 else f"{NUMBERS[steps]} steps"
    rise = f"from {rungs[0]} to {rank}, by {how} of the ladder"
    text = f"{capitalized(NUMBERS[least])} to {NUMBERS[most]} years{further} {rise}: {_LADDER_NAME.sub('', fact.text)}"
    return Line(text, (fact.id,))


def _rungs(told: str) -> Sequence[str]:
    """The rungs of a ladder; those named behind "then" are one, as one rises to one of them."""
    below, then, last = told.partition(", then ")
    return (*below.split(", "), last) if then else below.split(", ")
