"""A goal and the roles weighed as ways to it: "to become X, should I start as A or B?".

The goal is no third option, so it becomes the role asked about, and the others where one would come from.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.question.form import EITHER
from careerbot.replacing import replace
from careerbot.turn import Entity, Request, Understanding, unique

_GOAL = Pattern(
    r"\b(?:become|becoming|be|goal|aim|aiming|target|dream|end up|eventually|ultimately|get into|getting into|towards?"
    r"|later|move into|transition(?:ing)? (?:in)?to|path to|stepping stone (?:to|for)|step to|route to"
    r"|way (?:in)?to)\b(?: \w+){0,3}$"
)
# A goal that is plainly one, also where what leads to it follows at once: "leads best to X: A or B".
_LEADS = Pattern(
    r"\b(?:(?:leads?|leading|gets? (?:me|you|one)) (?:\w+ ){0,2}?(?:in)?to(?:wards?)?"
    r"|(?:stepping stones?|spring ?board|launch ?pad|gateway|bridge|door|feeder(?: role| job)?)"
    r" (?:\w+ )?(?:in|on)?(?:to|for|towards?)"
    r"|prepares? (?:\w+ ){0,2}?(?:for|to (?:be|become))"
    r"|(?:first|starting|entry|starter|beginner) (?:jobs?|roles?|positions?|posts?|points?)(?: \w+)?"
    r" (?:to|for|towards?|before)"
    r"(?: (?:become|becoming|be|being|get to|end up as))?"
    r"|(?:want|hope|plan|like) to (?:end up|finish|land) (?:as|in)"
    r"|(?:eventually|ultimately|someday|one day|in the long run)(?: \w+){0,3} (?:be|become|work as)"
    r"|(?:end|final|ultimate|long term|real|main|my) (?:goal|aim|target|dream)(?: job| role)? (?:is|being|would be)"
    r"(?: to (?:be|become|get to|work as))?)"
    r"(?: (?:an?|the|my|one day|future|later|senior|work as))*$"
)
# That one work is feared to bar another, or hoped to help to it.
_HINDERS = Pattern(
    r"\b(?:hurt|harm|harder|easier|help|hinder|ruin|limit|affect|useful|block|prevent"
    r"|(?:close|closes|shut|shuts)(?: \w+)? doors?)\b(?: \w+){0,6}"
    r" (?:become|becoming|be|get|getting|land|move|switch|into|to|for)(?: \w+){0,4}$"
)
# That one work comes before the other, or the other at once.
_FIRST_OR_AT_ONCE = Pattern(r"^first(?: \w+){0,2} or (?:\w+ ){0,4}?(?:directly|straight|right away|immediately)\b")
# That one work is at hand, and another one hoped for.
_OFFERED = Pattern(r"\b(?:offer|offered|offers|got|accepted|take|taking)\b")
_DREAM = Pattern(r"\b(?:dream|goal|aim|really want|want to (?:be|become)|hope to (?:be|become)|rather)\b(?: \w+){0,4}$")
# That one work shall be left out on the way to the other, or is thought to be needed before it.
_SKIPS = Pattern(
    r"\b(?:skip|skipping|bypass|jump over|without (?:\w+ )?(?:being|becoming|working as))"
    r"(?: (?:an?|the|being|job as))*$"
)
_NEEDED_BEFORE = Pattern(r"^(?:so )?(?:do|must|should|is it|does|would) .*\b(?:need|have to|must|necessary|required)\b")
_BEFORE = "before"
_OR_NONE = Pattern(r"\bor (?:is it )?(?:just )?(?:an? )?(?:dead end|trap|not|waste|detour|mistake)\b")
_AIM = Pattern(r"^(?:is|being|as) (?:my|the) (?:\w+ )?(?:goal|aim|target|dream)\b")
_STARTS = frozenset(
    "start starting begin first stepping stone before route path entry leads lead springboard gateway prepares feeder"
    " bridge launchpad door".split()
)
_OWN = Pattern(
    r"\b(?:my (?:current )?(?:job|role|work|position|background)|working|currently|i am|i m|im"
    r"|for an?|after)(?: (?:as|is|a|an|current|former|experienced|senior|junior|bored))*$"
)
_STUDIES = frozenset("degree course bootcamp certificate certification major diploma masters".split())
_WHETHER = frozenset("does do can could will would is are should if may might did".split())
_SUBJECT = Pattern(r"^(?:should|can|could|would|is it (?:better|easier|good) for)(?: an?)?(?: junior| senior)?$")
_LIST = 1  # words between the names of one list


def with_steps(request: Request, understanding: Understanding, entities: Sequence[Entity]) -> Request:
    """The request with the goal as its role, and those weighed as ways to it as its origins; else as it was."""
    roles = [entity for entity in entities if entity.kind == "role" and not entity.negated]
    ids = unique(entity.id for entity in roles)
    if len(ids) not in (2, 3) or request.intent in ("salary", "smalltalk"):
        return request
    tokens = list(understanding.utterance.words)
    if led_to := _led_to(roles, tokens):
        return replace(
            request, intent="transition", roles=(led_to,), origins=tuple(id for id in ids if id != led_to), aspects=()
        )
    if len(ids) == 2:
        return _on_one_step(request, roles, tokens)
    for own in (roles[0], roles[-1]):
        others = [entity for entity in roles if entity.id != own.id]
        set_against = EITHER & set(tokens[others[0].end : others[-1].start])
        before = " ".join(tokens[: own.start])
        if set_against and (_OWN.search(before) or _SUBJECT.search(before)):
            return replace(request, intent="transition", roles=unique(e.id for e in others), origins=(own.id,))
    if not _STARTS & set(tokens):
        return request
    for goal in (roles[0], roles[-1]):
        ways = [entity for entity in roles if entity.id != goal.id]
        between = tokens[ways[0].end : ways[-1].start]
        apart = min(abs(goal.start - ways[-1].end), abs(ways[0].start - goal.end)) > _LIST
        if apart and EITHER & set(between) and _GOAL.search(" ".join(tokens[: goal.start])):
            return replace(request, intent="transition", roles=(goal.id,), origins=unique(e.id for e in ways))
    return request


def _on_one_step(request: Request, roles: Sequence[Entity], tokens: Sequence[str]) -> Request:
    """The request as a move, where it is asked whether one role leads to the other: "can a tester's post lead to …"."""
    first, goal = roles[0], roles[-1]
    if first.id == goal.id or _STUDIES & set(tokens[first.end : first.end + 1]):
        return request
    before, between = " ".join(tokens[: goal.start]), " ".join(tokens[first.end : goal.start])
    left_out = next((e for e in (first, goal) if _SKIPS.search(" ".join(tokens[: e.start]))), None)
    if left_out is not None and tokens[0] in _WHETHER:
        aimed = goal if left_out is first else first
        return replace(request, intent="transition", roles=(aimed.id,), origins=(), aspects=(), advice="")
    if _BEFORE in between.split() and _NEEDED_BEFORE.search(before):
        return replace(request, intent="transition", roles=(goal.id,), origins=(), aspects=(), advice="")
    leap = bool(_FIRST_OR_AT_ONCE.search(between))  # "help desk first or straight to SOC analyst"
    offered = bool(_OFFERED.search(" ".join(tokens[: first.start]))) and bool(_DREAM.search(between))
    if leap or offered:
        return replace(
            request, intent="transition", roles=(goal.id,), origins=(first.id,), aspects=(), seeks_role=False
        )
    plain = _OR_NONE.sub("", " ".join(tokens)).split()
    if not EITHER.isdisjoint(plain):
        return request
    before = " ".join(_OR_NONE.sub("", before).split())
    if not (tokens[0] in _WHETHER or request.yes_no) or not (_LEADS.search(before) or _HINDERS.search(before)):
        return request
    return replace(request, intent="transition", roles=(goal.id,), origins=(first.id,), aspects=(), seeks_role=False)


def _led_to(roles: Sequence[Entity], tokens: Sequence[str]) -> str:
    """The first or last role named, where a start is said to lead to it and others are set against each other."""
    if EITHER.isdisjoint(tokens):
        return ""
    for goal in (roles[0], roles[-1]):
        beside = {*tokens[max(goal.start - 1, 0) : goal.start], *tokens[goal.end : goal.end + 1]}
        aimed = _LEADS.search(" ".join(tokens[: goal.start])) or _AIM.search(" ".join(tokens[goal.end :]))
        if not EITHER & beside and aimed:
            return goal.id
    return ""
