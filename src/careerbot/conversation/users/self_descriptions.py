"""How users call themselves by a work without "I am": "data engineer here", "ex soldier", "as a truck driver, …"."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.turn import Entity, Request

# Words between "I am" and the name of a work.
QUALIFIERS = frozenset(
    "a an the self taught freelance retired experienced fellow qualified trained mere simple".split()
)
_LEARNT_IN = (
    ["bootcamp", "in"],
    ["course", "in"],
    ["apprenticeship", "in"],
    ["certificate", "in"],
    ["apprenticeship", "as"],
)
_FORMER = frozenset("ex former formerly".split())
_CUES = frozenset("here currently atm speaking".split())
# What follows "currently" where it is said of the work before it.
_GOES_ON = frozenset(
    "want wanting looking thinking planning considering trying hoping earning making working with at in and but what"
    " how which is can should based i my on for studying learning".split()
)
_MODIFIERS = frozenset("manual junior".split())
_QUESTIONS = frozenset("what which how can could should do is would am will i where".split())
_AIMING = frozenset("wanting hoping trying looking aspiring thinking dreaming".split())
_WHO_AIM = frozenset(
    (("who", "wants"), ("who", "want"), ("wants", "to"), ("want", "to"), ("that", "wants"), ("who", "became"))
)
_PERSONS = frozenset("guy girl person dude gal".split())  # "a helpdesk guy"
_OPENING = 4  # words within which "as a …" opens a message
# Years in a work that is named at the opening: "graphic designer for 9 years", "been on help desk for three years".
_YEARS = Pattern(
    r"(?:(?:for|with|since|of) )?(?:(?:about|over|almost|nearly|around|more than|the (?:last|past)) )?"
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d+) )"
    r"(?:yrs?|years?|yoe|decades?)\b(?! from\b| plan\b)"
)
_OF_YEARS = frozenset("yr yrs year years decade decades".split())
_YEARS_IN = Pattern(r"\b(?:yrs?|years?|decades?) (?:of|in|on|at|with|doing|working (?:in|as|on))(?: an?| the)?$")
_EARLY = 7  # words within which a work with its years is still the user's own
_WISHING = frozenset(
    "want wants become becoming be to into how what which is are do does can could should would for".split()
)
_FILLERS = frozenset(
    "i am been have a an the was on in at senior junior lead it currently working as hi hello hey".split()
)


def says_of_self(tokens: Sequence[str], start: int, end: int = 0) -> bool:
    """Whether users call themselves what stands at these places: "ex …", "… here", "as a … what do I need"."""
    before = [word for word in tokens[max(start - 3, 0) : start] if word not in QUALIFIERS]
    if (before[-1:] and before[-1] in _FORMER) or before[-2:] in _LEARNT_IN:
        return True
    if not end:
        return False
    after = tokens[end : end + 1]
    if after and after[0] in _CUES and start <= _OPENING and not _tells_another(tokens, end):
        return True
    if after and after[0] in _PERSONS:
        return True
    if after and (after[0] in _AIMING or tuple(tokens[end : end + 2]) in _WHO_AIM):
        return True
    early = start <= _EARLY and _WISHING.isdisjoint(tokens[:start])
    if early and _YEARS.match(" ".join(tokens[end : end + 7])):
        return True
    just_before = tokens[max(start - 5, 0) : start]
    if not _OF_YEARS.isdisjoint(just_before) and _YEARS_IN.search(" ".join(just_before)):
        return True
    opens = start <= _OPENING and before[-1:] == ["as"] and len(before) <= 2
    return opens and bool(_QUESTIONS & set(tokens[end : end + 6]))


def _tells_another(tokens: Sequence[str], end: int) -> bool:
    """Whether "currently" behind a name begins to tell of another work: "my goal is MLOps. Currently front end dev"."""
    after = tokens[end : end + 2]
    return after[:1] == ["currently"] and len(after) > 1 and after[1] not in _GOES_ON


def opens_with(tokens: Sequence[str], start: int) -> bool:
    """Whether a message opens with what stands at this place, or with no more than "I've been on" before it."""
    return start <= _OPENING and _FILLERS.issuperset(tokens[:start])


def is_only_lacked(tokens: Sequence[str], entity: Entity) -> bool:
    """Whether a role is named only as experience that is not there: "no IT experience"."""
    before, after = tokens[max(entity.start - 2, 0) : entity.start], tokens[entity.end : entity.end + 2]
    if "without" in tokens[max(entity.start - 3, 0) : entity.start] and {"being", "becoming"} & set(
        tokens[max(entity.start - 3, 0) : entity.start]
    ):
        return True  # "without being a developer first"
    if tokens[entity.start - 1 : entity.start] in (["zero"], ["no"]) and entity.start:
        return True  # "zero machine learning"
    return bool({"no", "without", "any", "zero"} & set(before)) and bool({"experience", "background"} & set(after))


def with_modifiers(request: Request, tokens: Sequence[str]) -> tuple[str, ...]:
    """The words of a request with those that say less of a work than its name: "manual", of a tester."""
    own = (word for word in tokens if word in _MODIFIERS and word not in request.words)
    return (*request.words, *dict.fromkeys(own))
