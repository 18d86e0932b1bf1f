"""A goal and the roles weighed as ways to it: "to become X, should I start as A or B?".

The goal is no third option, so it becomes the role asked about, and the others where one would come from.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.requests.goal_among import LEADS, goal_among
from careerbot.conversation.requests.wordings.pay import asks_pay
from careerbot.conversation.users.own_case import is_left
from careerbot.patterns import Pattern
from careerbot.question.form import EITHER
from careerbot.replacing import replace
from careerbot.turn import Entity, Request, Understanding, unique

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
_OWN = Pattern(
    r"\b(?:my (?:current )?(?:job|role|work|position|background)|working|i work (?:as|on|in|at)|currently"
    r"|i am|i m|im|for an?|after)(?: (?:as|is|a|an|current|former|experienced|senior|junior|bored))*$"
)
# "As a …" at the head or the end of a question on two others; not "start as a …", nor "… or as a …".
_AS_OWN = Pattern(
    r"(?:^|\b(?!(?:start|starting|begin|beginning|work|working|job|role|position|post|career|apply|or|and|than|well|such|much"
    r"|same|good|go|be)\b)\w+ )as an?(?: (?:current|former|experienced|senior|junior))*$"
)
_STUDIES = frozenset("degree course bootcamp certificate certification major diploma masters".split())
_WITH_OWN, _MOST = 3, 4  # roles named: two and the user's own, or a goal and the most ways to it that are weighed
_WHETHER = frozenset("does do can could will would is are should if may might did".split())
_SUBJECT = Pattern(r"^(?:should|can|could|would|is it (?:better|easier|good) for)(?: an?)?(?: junior| senior)?$")


def with_steps(request: Request, understanding: Understanding, entities: Sequence[Entity]) -> Request:
    """The request with the goal as its role, and those weighed as ways to it as its origins; else as it was."""
    tokens = list(understanding.utterance.words)
    roles = _aside_from_own([e for e in entities if e.kind == "role" and not e.negated], tokens)
    ids = unique(entity.id for entity in roles)
    if not 2 <= len(ids) <= _MOST or request.intent == "smalltalk":
        return request
    goal = goal_among(roles, understanding.utterance.tokens)
    if goal is not None and not asks_pay(set(tokens)):
        ways = tuple(id for id in ids if id != goal.id)
        return replace(request, intent="transition", roles=(goal.id,), origins=ways, aspects=(), seeks_role=False)
    if request.intent == "salary":
        return request
    if len(ids) == 2:
        return _on_one_step(request, roles, tokens)
    for own in (roles[0], roles[-1]) if len(ids) == _WITH_OWN else ():
        others = [entity for entity in roles if entity.id != own.id]
        set_against = EITHER & set(tokens[others[0].end : others[-1].start])
        before = " ".join(tokens[: own.start])
        outside = own is roles[0] or own.start > others[-1].end
        as_own = _AS_OWN.search(before) is not None and outside
        if set_against and (as_own or _OWN.search(before) or _SUBJECT.search(before)):
            return replace(request, intent="transition", roles=unique(e.id for e in others), origins=(own.id,))
    return request


def _aside_from_own(roles: Sequence[Entity], tokens: Sequence[str]) -> Sequence[Entity]:
    """The roles without the one that users have, where there are too many to be a goal and two ways."""
    if len({entity.id for entity in roles}) <= _WITH_OWN:
        return roles
    return [e for e in roles if not (is_left(tokens, e) or _OWN.search(" ".join(tokens[: e.start])))]


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
    if not (tokens[0] in _WHETHER or request.yes_no) or not (LEADS.search(before) or _HINDERS.search(before)):
        return request
    return replace(request, intent="transition", roles=(goal.id,), origins=(first.id,), aspects=(), seeks_role=False)
