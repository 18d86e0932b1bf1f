"""A condition told in a turn of its own behind a question on no role: "the easiest job to get into?", "without coding".

It is read together with that question, so that what was asked and what limits it are understood as one.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.question.asides import aside
from careerbot.question.ellipsis import WEIGHS, without_opening
from careerbot.turn import Request, State, Understanding

_LONGEST, _MOST_BEFORE = 7, 24  # words of a fragment, and of the question before it
_JOINERS = frozenset("and but so ok okay or also then".split())
_BEGINS = frozenset("in for from with without at on near within during if when as".split())
_RELATIVE = frozenset("that which who".split())
_VERBS = frozenset("can could does do has have pays pay needs need requires require will would lets involves".split())
_MEASURING = frozenset("pays earns makes needs has grows requires involves".split())
_ASKING = frozenset("what how why where who whose should".split())


# A role sought beside the one in focus, by what it has more or less of.
_BESIDE = Pattern(
    r"(?:(?:and|so|but|ok|hm|hmm|is there|are there|what is|what would be|any|an|a|the|other|which) )*"
    r"(?:(?:something|anything|jobs?|roles?|options?|alternatives?)(?: (?:similar|else|related|close))?"
    r"(?: (?:that is|which is|but|that are|with))* )?"
    r"(?P<measure>(?:a bit |much )?(?:(?:less|more) \w+(?: \w+)?|safer|easier|calmer|quieter|better paid|higher paid))"
    r"(?: (?:option|one|role|job|alternative|choice|career)s?)?(?: (?:then|instead|though))*"
)
_ENDS = frozenset(".,;!?")
_SOUGHT = frozenset("something anything option options one alternative alternatives choice".split())


def begun_before(understanding: Understanding, state: State) -> tuple[str, ...]:
    """The words of the question before that a fragment goes on with; () where it stands by itself."""
    last = state.asked[0] if len(state.asked) == 1 else None
    if aside(understanding):  # "simpler please", of what was told
        return ()
    if last is not None and state.open is None and _weighs_on(understanding, last):
        return ("which", "is")
    if last is not None and state.open is None and len(state.listed) > 1 and _measures_on(understanding):
        return ("which",)
    if last is None or last.roles or last.scope or state.open is not None or not 0 < len(last.words) <= _MOST_BEFORE:
        return ()
    words = list(understanding.utterance.words)
    if len(words) > _LONGEST or understanding.ids("role", "occupation", "employer", "place", "level"):
        return ()
    while words and words[0] in _JOINERS:
        words.pop(0)
    words = without_opening(words)
    if not words or _ASKING & set(words):
        return ()
    relative = last.intent != "job_openings" and words[0] in _RELATIVE and words[1:2] and words[1] in _VERBS
    return last.words if relative or words[0] in _BEGINS or words[0] in _VERBS & {"pays", "needs"} else ()


def _weighs_on(understanding: Understanding, last: Request) -> bool:
    """Whether roles that were compared are weighed once more: "and easier to get hired in?"."""
    words = [word for word in understanding.utterance.words if word not in _JOINERS]
    compared = last.intent == "compare" and len(last.roles) > 1
    names = understanding.ids("role", "occupation", "employer", "place", "level")
    return compared and not names and 1 < len(words) <= _LONGEST and words[0] in WEIGHS - {"more", "most", "less"}


def _measures_on(understanding: Understanding) -> bool:
    """Whether those listed are measured once more: "and pays better?"."""
    words = [word for word in understanding.utterance.words if word not in _JOINERS]
    return 1 < len(words) <= _LONGEST and words[0] in _MEASURING and bool(WEIGHS & set(words)) and words[-1] != "than"


def last_clause(understanding: Understanding) -> str:
    """What stands behind the last full stop or comma: "sounds rough. Anything calmer?" asks for something calmer."""
    tokens, words = understanding.utterance.tokens, understanding.utterance.words
    starts = (place for place in range(len(tokens) - 1, 0, -1) if not _ENDS.isdisjoint(tokens[place].before))
    return " ".join(words[next(starts, 0) :])


def sought_beside(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """The question which role has more or less of something than the one in focus: "something safer?"; '' for none."""
    if len(state.roles) != 1 or state.open is not None:
        return ""
    said = last_clause(understanding)
    found = _BESIDE.fullmatch(said)
    if found is None or understanding.ids("role", "occupation"):
        return ""
    if _SOUGHT.isdisjoint(said.split()) or any(request.intent == "recommend_role" for request in state.asked):
        return ""  # of what was recommended another is sought by the tastes that were told
    return f"which role is {found['measure']} than a {compiled.role_name(state.roles[0]).lower()}"
