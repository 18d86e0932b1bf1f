"""What is asked about the user's own case in a move: age, time, money, doubts, and how the verdict begins."""

from __future__ import annotations

from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.question.form import HOW_LONG, YES_NO, form
from careerbot.replies.moves.time_enough import pace
from careerbot.turn import Fact, Line, Request

_AGE = Pattern(
    r"\b(?:too (?:old|late)|at (?:my age|\d\d)|my age|(?:i am|turning|aged) [2-6]\d"
    r"|late (?:twenties|thirties|forties|fifties)|is [2-6]\d)\b"
)
_YOUNG = Pattern(r"\b(?:i am|aged?|at) (?:1[5-9]|2\d)\b(?! (?:years? of|hours|percent))")
_OLD = Pattern(r"\b(?:too|how) old\b")
_DOUBT = Pattern(r"\b(?:too (?:dumb|stupid|slow)|not smart|smart enough|bad at (?:math|maths)|failed)\b")
_NO_MONEY = Pattern(r"\b(?:no money|cannot afford|can not afford|without paying|for free|broke|no budget)\b")
_NO_DEGREE = Pattern(
    r"\b(?:no|without (?:a|any)?|not have a|never went to) ?(?:degree|college|university|diploma)\b"
    r"|\bwithout (?:going|having to go|returning) (?:back )?to (?:uni|university|college|school)\b|\bdropped out\b"
)
_GOOD = Pattern(
    r"\b(?:good idea|bad idea|worth|wise|smart move|(?<!what )(?<!which )(?<!how )(?<!where )should i "
    r"(?!learn|study|start|do\b|begin|know|focus)|sensible|make sense|mistake|crazy"
    r"|(?:stupid|dumb|foolish|mad|insane|silly|reckless) (?:to|for|of|if))\b"
)
_CONTRARY = Pattern(r"\b(?:bad idea|mistake|stupid|crazy|foolish|insane|dumb|mad)\b")  # a yes would affirm it
# That it is feared to be too far.
_TOO_FAR = Pattern(r"\b(?:out of (?:my )?reach|impossible|hopeless|no chance|unattainable)\b")
# That one work is feared to bar another.
_BARS = Pattern(
    r"\b(?:make|makes|making) (?:it|things) harder\b|\b(?:clos|shut)(?:e|es|s|ing)? (?:\w+ )?doors?\b"
    r"|\b(?:hurt|harm|ruin|block|hinder|limit)s?\b(?: \w+){0,4}"
    r" (?:chances?|career|later|future|becoming|become|getting|get)\b"
)
_ASKS = Pattern(
    r"\b(?:has any\w*|have any\w*|did any\w*|anyone|any one|possible|doable|hopeless|feasible|chances?|allowed"
    r"|too (?:old|late)|good idea|worth"
    r"|(?<!how )(?<!what )(?<!where )(?<!which )(?:can|could) (?:i|you|one|someone|somebody)(?! (?:learn|do|start))"
    r"|\bone day)\b"
)
_MEASURES = Pattern(
    r"\b(?:how (?:hard|difficult|easy|big|large|realistic|far)|realistic|(?:is it|that|how|very|too) hard|hard "
    r"(?:is|to)|difficult"
    r"|(?:big|huge) (?:jump|leap|step|change)|(?:jump|leap|step|gap|change|move)\b.*\btoo (?:big|far|large|hard))\b"
)
_OPEN = Pattern(r"(?:\w+ ){0,3}?(?:how|what|which|where) (?:do|does|can|could|should|would|to|is the)\b")
_SCHOOL = Pattern(
    r"\b(?:\d+(?:st|nd|rd|th) (?:class|grade|std|standard)|(?:class|grade) \d+|(?:in|at|still at) (?:high )?school"
    r"|high school(?:er| student)|school (?:student|pupil|kid)|pupil|a levels?|sixth form)\b"
)
_SCHOOL_KIND = "Subjects at school"
_AGE_FACT, _DOUBT_FACT = Pattern(r"too old"), Pattern(r"smart enough")
_DEGREE_FACT = Pattern(r"(?i)^(?!.*%)(?!.*hardly).*(?:works? (?:well |also )?without|without a degree)")
_HELD = Pattern(r"(?i)^(?!.*%).*\b(?:ph\.?d\b|doctora\w+|advanced degree)")
NO_MASTER = Pattern(
    r"\b(?:without|no|not have|lack\w*)(?: an?| my| doing an?)? (?:masters?|mtech|msc|ms|phd|doctorate)\b"
)
_BACHELOR_FACT = Pattern(r"(?i)^(?!.*%).*\bbachelor\S*(?: \w+){0,8} (?:is |are )?(?:often )?(?:enough|suffic\w+)")
_DOCTOR = Pattern(r"\b(?:phd|doctorate|doctoral|postdoc)\b")
_NO_DOCTOR = Pattern(r"\b(?:without|no|not|lack\w*|lacking|need|needed|require\w*)(?: \w+){0,2} (?:phd|doctorate)\b")


@dataclass(frozen=True, slots=True)
class Stand:
    """The lines on the user's own case, the facts they rest on, and what kind of verdict is asked for."""

    lines: tuple[Line, ...]
    facts: tuple[Fact, ...]
    asks: bool  # whether it can be done is asked, in whatever form
    measures: bool  # how hard it is, is asked
    begin: str  # how the verdict begins; '' as usual
    timed: bool = False  # whether the lines judge the time there is, which says what else a yes would


def standing(role: str, request: Request, compiled: Compiled, near: bool = False) -> Stand:
    """What is known on the user's own case, each matter once; `near` tells that they come from neighbouring work."""
    said = request.normal
    advice, studies = compiled.facts("", "recommend_role"), compiled.facts(role, "education", "getting_started")
    found = [_first(_AGE_FACT, advice)] if _AGE.search(said) and not is_young(said) else []
    found += [_first(_DOUBT_FACT, advice)] if _DOUBT.search(said) else []
    found += [f for f in compiled.facts("", "other") if f.kind == _SCHOOL_KIND][:2] if _SCHOOL.search(said) else []
    found += [_first(_DEGREE_FACT, studies)] if _NO_DEGREE.search(said) else []
    facts = [fact for fact in found if fact is not None]
    lines = [Line(fact.text, (fact.id,)) for fact in facts]
    if NO_MASTER.search(said) and (enough := _first(_BACHELOR_FACT, compiled.facts(role, "education"))) is not None:
        lines.append(Line(f"It can do without a master's: {enough.text}", (enough.id,)))
        facts.append(enough)
    if (
        _DOCTOR.search(said)
        and not _NO_DOCTOR.search(said)
        and (held := _first(_HELD, compiled.facts(role, "education")))
    ):
        lines.append(Line(f"Your doctorate helps: {held.text}", (held.id,)))
        facts.append(held)
    time = pace(role, request, near, compiled)
    lines += time.lines
    facts += time.facts
    if _NO_MONEY.search(said):
        lines.append(Line("Of costs they say nothing; self-study with small projects of your own is the cheapest way."))
    open_form = bool(_OPEN.match(said)) and form(request.words) not in (YES_NO, HOW_LONG)  # "how do I …" asks no yes
    good = bool(_GOOD.search(said)) and not open_form
    bars = bool(_BARS.search(said)) and not open_form
    far = bool(_TOO_FAR.search(said)) and not open_form
    begin = ("No, it need not be" if _CONTRARY.search(said) else "It can be a good step") if good else ""
    return Stand(
        tuple(lines),
        tuple(facts),
        (bool(_ASKS.search(said)) and not open_form) or good or bars or far,
        bool(_MEASURES.search(said)) and not bars,
        "No, not by itself" if bars else "It is not out of reach" if far else begin,
        bool(time.lines),
    )


def is_young(said: str) -> bool:
    """Whether users tell an age at which nobody asks whether they are too old, whatever else may be too late."""
    return bool(_YOUNG.search(said)) and not _OLD.search(said)


def at_school(said: str) -> bool:
    """Whether users say that they still go to school."""
    return bool(_SCHOOL.search(said))


def _first(wording: Pattern, facts: tuple[Fact, ...]) -> Fact | None:
    return next((fact for fact in facts if wording.search(fact.text)), None)
