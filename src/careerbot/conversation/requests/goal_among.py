"""Which of several roles named is the goal, and not one of those weighed as ways to it.

"Which first job is better to become X: A or B", "I want to be X. Should I start as A or as B?"
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.question.form import EITHER
from careerbot.turn import Entity, Token

_ARTICLES = frozenset("a an the".split())
# A start that is said to lead to a role, whatever stands between the two: "leads best to X: A or B".
LEADS = Pattern(
    r"\b(?:(?:leads?|leading|gets? (?:me|you|one)) (?:\w+ ){0,2}?(?:in)?to(?:wards?)?"
    r"|(?:stepping stones?|spring ?board|launch ?pad|gateway|bridge|door|feeder(?: role| job)?)"
    r" (?:\w+ )?(?:in|on)?(?:to|for|towards?)"
    r"|(?:route|path|road|way in|preparation|foundation) (?:in|on)?(?:to|for|towards?)(?: (?:become|becoming))?"
    r"|prepares? (?:\w+ ){0,2}?(?:for|to (?:be|become))"
    r"|(?:first|starting|entry|starter|beginner) (?:jobs?|roles?|positions?|posts?|points?)(?: \w+){0,2}?"
    r" (?:to|for|towards?|before)"
    r"(?: (?:become|becoming|be|being|get to|end up as))?"
    r"|(?:want|hope|plan|like) to (?:end up|finish|land) (?:as|in)"
    r"|(?:eventually|ultimately|someday|one day|in the long run)(?: \w+){0,3} (?:be|become|work as)"
    r"|(?:end|final|ultimate|long term|real|main|my) (?:goal|aim|target|dream)(?: job| role)? (?:is|being|would be)"
    r"(?: to (?:be|become|get to|work as))?)"
    r"(?: (?:an?|the|my|one day|future|later|senior|work as))*$"
)
_AIM = Pattern(r"^(?:is|being|as) (?:my|the) (?:\w+ )?(?:goal|aim|target|dream)\b")
# A wish or a purpose right before a role: of others that stand apart from it, it is the goal.
_WISHED = Pattern(
    r"\b(?:become|becoming|(?:to|will) be|end up(?: as| in)?|(?:get|getting|move|moving|go|going) into|towards?"
    r"|goal(?: is)?|aim(?:ing)?(?: is| for| to be)?|target(?: is)?|dream(?: job| role)?(?: is)?)"
    r"(?: (?:an?|the|senior|lead|good|later|one day))*$"
)
# The same where only a comma stands between the goal and the rest, which would else be a list.
_PURPOSE = Pattern(
    r"^(?:(?:hi|hello|so|and|in order) )*to (?:become|be|get into|end up as)\b(?: \w+){0,2}$"
    r"|\bwhich (?:first |entry |starting |starter )?(?:job|role|position|post|path|route|step)\b(?: \w+){1,3} "
    r"(?:to|for) (?:become|becoming|be|get(?:ting)? into)(?: (?:an?|the))?$"
)
_ENDS = frozenset(".:;?!-\n(")


def goal_among(roles: Sequence[Entity], tokens: Sequence[Token]) -> Entity | None:
    """The first or last of roles that is the goal, where others are set against each other; None where none is."""
    words = [token.text for token in tokens]
    if len(roles) < 2 or EITHER.isdisjoint(words):
        return None
    for goal in (roles[0], roles[-1]):
        ways = [entity for entity in roles if entity.id != goal.id]
        if not ways or EITHER & {*words[goal.end : goal.end + 1], *_between(goal, ways, words)}:
            continue
        led_to = LEADS.search(" ".join(words[: goal.start])) or _AIM.search(" ".join(words[goal.end :]))
        if led_to or _is_wished(goal, ways, tokens, words):
            return goal
    return None


def _between(goal: Entity, ways: Sequence[Entity], words: Sequence[str]) -> list[str]:
    """The words between the goal and the ways to it, articles left out."""
    start, end = (ways[-1].end, goal.start) if goal.start > ways[0].start else (goal.end, ways[0].start)
    return [word for word in words[start:end] if word not in _ARTICLES]


def _is_wished(goal: Entity, ways: Sequence[Entity], tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether a role is wished for that stands apart from at least two others, which are set against each other."""
    if len({entity.id for entity in ways}) < 2 or EITHER.isdisjoint(words[ways[0].end : ways[-1].start]):
        return False
    before = " ".join(words[: goal.start])
    if not _WISHED.search(before):
        return False
    if goal.start > ways[0].start:
        return ways[-1].end <= goal.start
    between = _between(goal, ways, words)
    if between[:1] == ["and"]:
        return False
    gaps = "".join(token.before for token in tokens[goal.end : ways[0].start + 1])
    return bool(between) or not _ENDS.isdisjoint(gaps) or (bool(gaps) and bool(_PURPOSE.search(before)))
