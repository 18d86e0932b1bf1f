"""What one role is set against all other work by: "is turnover higher than in other jobs?", "happier than most"."""

from __future__ import annotations

from careerbot.patterns import Pattern

_MEASURE = (
    r"(?:higher|lower|more|less|fewer|better|worse|greater|bigger|smaller|larger|longer|shorter|older|younger"
    r"|earlier|later|sooner|happier|healthier|smarter|richer|lonelier|safer|calmer|harder|easier)"
)
_MEASURES = rf"(?:much |any |a lot |generally |usually |typically )?{_MEASURE}(?: or (?:a )?{_MEASURE})?"
_OTHERS = (
    r"(?:any |most |many |all |the |some |every )*(?:other|others|another|rest of|average|typical|most|else)"
    r"(?: (?:kinds? of|the|it|tech|office|data|software|technical|desk|white collar))*"
)
_WORK = (
    r"(?:jobs?|roles?|professions?|careers?|occupations?|fields?|industries|sectors?|trades?|workers?|people|professionals?"
    r"|employees|positions?|work|population)"
)
_ALL = rf"(?:{_OTHERS} {_WORK}|others|(?:the )?average(?! {_WORK}))"
_REST = (
    r"(?:than|compared (?:to|with)|versus|vs|relative to) "
    rf"(?:(?:in|for|at|with|among|those in|that of|those of|it is in) )?{_ALL}\b"
)
_BEHIND = Pattern(rf"\b{_MEASURES} (?!or )(?P<what>(?:\w+ ){{1,6}}?)(?:(?:as|for|in|of|among) (?:an? )?)?{_REST}")
_BEFORE = Pattern(
    rf"(?:^|\b(?:is|are|do|does|has|have) )(?:the |their |your )?(?P<what>(?:\w+ ){{1,7}}?){_MEASURES} "
    rf"(?:often |frequently )?(?:(?:among|in|for|of|at|with|as) (?:an? )?)?{_REST}"
)
_CUE = Pattern(rf"\b{_ALL}\b")
# What figures or projections tell.
_FIGURES = Pattern(
    r"\b(?:pay|pays|paid|paying|salar\w+|wages?|earn\w*|income|money|compensation|demand|grow\w*|unemploy\w+|openings)\b"
)
_FREQUENT = frozenset(("often", "frequently", "rarely", "regularly"))
_DOING = frozenset(("do", "does", "did"))
_OF_NOTHING = frozenset("job jobs work career choice option field role path it that this".split())
_LINKS = frozenset("in of for among a an the at with as is are do does have has to be being rate rates level".split())


def compares_with_rest(said: str) -> bool:
    """Whether normalized words set something against all other work, and not by pay or growth."""
    return bool(_CUE.search(said)) and bool(_found(said)) and not _FIGURES.search(said)


def compared_by(said: str) -> str:
    """The words of what it is set against other work by: "turnover"; '' where they tell none."""
    words = _found(said).split()
    while words and words[0] in _LINKS:
        words.pop(0)
    while words and words[-1] in _LINKS:
        words.pop()
    return "" if set(words) <= _OF_NOTHING else " ".join(words)


def names_measured(said: str) -> bool:
    """Whether the words that it is compared by name something, and tell no doing: "do they live longer"."""
    words = compared_by(said)
    if not words or "than" in words.split():
        return False
    return _DOING.isdisjoint(said.partition(words)[0].split()[-1:])


def _found(said: str) -> str:
    """The words behind the measure, else those before it; '' where neither stands there."""
    behind = _BEHIND.search(said)
    if behind is not None and set(behind["what"].split()) - _LINKS - _FREQUENT:
        return behind["what"].strip()
    found = _BEFORE.search(said) or behind
    return found["what"].strip() if found is not None else ""
