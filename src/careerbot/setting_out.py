"""A move that the wording says plainly, whatever the intent model makes of it: "can an X become a Y".

The place someone moves to outranks the one they leave, and what is said to be missing is no skill they have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from careerbot.coming import VAGUE
from careerbot.liking import likings
from careerbot.offering import asks_for_little_code, studied_subject
from careerbot.profile import WEIGHED, names_both_ends
from careerbot.selves import says_of_self
from careerbot.tastes import degree_of
from careerbot.turn import Entity, Request, Understanding, unique

_MISSING = re.compile(
    r"\b(?:(?:am|is|are|do|does|would) (?:i|we|still)? ?(?:still )?(?:missing|lack|lacking)|(?:is|what is|what) "
    r"missing"
    r"|skills? gaps?|gaps? (?:do|would) i|do i have (?:the|enough|what)"
    r"|what do i (?:already )?bring|what carries over)\b"
)
_BECOMING = re.compile(
    r"\b(?:can|could|may|might|has|have|did|is it|are there|would|should|how (?:hard|difficult|long|realistic|do"
    r"|can|does)|what do i need)"
    r"\b.*\b(?:become|became|be|becoming|turn into|get into|moved?|switch|transition|gone|go|went|make it|break "
    r"into|retrain)\b"
)
_STILL = re.compile(
    r"\b(?:can|could) i (?:still |really |ever |actually )*(?:become|be|get into|make it as|switch to|retrain)\b"
)
_PAY = re.compile(r"\b(?:earn|pay|paid|pays|salary|money than|pay cut)\b")
_MAJOR = re.compile(
    r"\b(?!(?:which|what|right|best|good|college|i|the|my) )(?:(?:an?|the|am) )?"
    r"((?:[a-z]+ ){1,2}?)(?:major|graduate|grad)\b"
)
_NOT_THOSE = ("transition", "smalltalk", "interview", "portfolio", "job_openings", "certifications", "compare")
_NO = frozenset("no without not zero lack lacking never".split())


def set_out(request: Request, understanding: Understanding, entities: Sequence[Entity]) -> Request:
    """The request as a move, as what is missing or as the search for a role, where the wording says so; else as "
    "was."""
    return _without_lacked(_set_out(request, understanding, entities), understanding)


def _set_out(request: Request, understanding: Understanding, entities: Sequence[Entity]) -> Request:
    request = _without_own(_fitting(request, understanding), understanding)
    tokens = [token.text for token in understanding.utterance.tokens]
    said = " ".join(tokens)
    major = _MAJOR.search(said)
    degree = major[1].strip() if major else degree_of(understanding.utterance.tokens)
    request = _of_two_aims(request, tokens)
    if (
        request.intent == "transition"
        and not request.degree
        and not from_named(understanding)
        and (field := _FIELD.search(said))
    ):
        request = replace(request, degree=f"{VAGUE} {field[1]}")
    if not request.roles or request.intent in _NOT_THOSE:
        return replace(request, degree=f"{degree} degree") if major and request.intent == "transition" else request
    movers = [e for e in entities if e.kind in ("role", "occupation") and not e.negated]
    from_work = any(e.kind == "occupation" for e in movers) or names_both_ends(understanding, entities)
    from_work = from_work or (len(movers) > 1 and any(says_of_self(tokens, e.start, e.end) for e in movers))
    from_work = from_work or (len(movers) > 1 and any(_is_own(tokens, e.start) for e in movers))
    if request.intent == "skill_gap" and len(movers) > 1:
        between = set(tokens[movers[0].end : movers[1].start])
        if between & {"become", "becoming", "into"}:  # "what does an X lack to become a Y"
            return replace(request, intent="transition")
    if _MISSING.search(said) and (request.named or from_work or degree):
        intent = "transition" if from_work or (degree and not _DEGREED.search(said)) else "skill_gap"
        return replace(request, intent=intent, degree=degree)
    if from_work and _PAY.search(said) and _MORE.search(said) and len(request.roles) > 1:
        return replace(request, intent="compare", aspects=("salary",))
    goals = tuple(id for id in request.roles if not any(e.id == id and _leaves(tokens, e) for e in movers))
    if request.intent in ("learning_path", "getting_started") and goals and goals != request.roles:
        request = replace(request, roles=goals)  # the way to what one is already is not asked for
        from_work = True
    if from_work and request.intent == "learning_path" and _HOW_LONG.search(said):
        return replace(request, intent="transition")
    if len(request.roles) > 1 and len(movers) > len(request.roles) and " or " in said and request.intent in _EITHER:
        return replace(request, intent="transition")
    if from_work and _BECOMING.search(said) and not _PAY.search(said):
        return replace(request, intent="transition")
    if major and _BECOMING.search(said) and request.intent == "education":
        named = tuple(id for id in request.named if id.replace("-", " ") not in major[1].lower())
        return replace(request, intent="transition", degree=f"{degree} degree", named=named)
    if _STILL.search(said) and request.intent in ("salary", "work_life", "outlook", "other", "out_of_scope"):
        return request if _PAY.search(said) else replace(request, intent="transition")
    return request


def from_named(understanding: Understanding) -> bool:
    """Whether where the user comes from is an occupation or role that is known, or none is told apart from the "
    "goal."""
    movers = [e for e in understanding.entities if e.kind in ("role", "occupation") and not e.negated]
    return len(movers) > 1 or any(e.kind == "occupation" for e in movers)


def _of_two_aims(request: Request, tokens: Sequence[str]) -> Request:
    """The request as a move to several roles, where users say which field they work in and which goal is better."""
    field = _FIELD.search(" ".join(tokens))
    if (
        len(request.roles) < 2
        or request.origins
        or not field
        or request.intent not in ("recommend_role", "compare", "skill_gap")
    ):
        return request
    return replace(request, intent="transition", degree=f"{VAGUE} {field[1]}")


_FIELD = re.compile(
    r"\b(?:i (?:work|worked|am) in|background (?:is )?in|coming from|come from|(?:move|switch\w*|go|change"
    r"|transition\w*) from|^from|(?:someone|somebody|people|anyone|one) from)"
    r" (?:a |an |the )?([a-z]{4,})\b"
)


def _fitting(request: Request, understanding: Understanding) -> Request:
    """The request as one for a role that fits, where no role is named and a liking or a subject studied is told."""
    tokens = [token.text for token in understanding.utterance.tokens]
    said = " ".join(tokens)
    if request.seeks_role and _IT_JOB.search(said) and set(request.roles) == {"it-specialist"} and likings(tokens):
        request = replace(request, roles=(), intent="recommend_role")  # "which IT job" names a field, no role
    if request.roles:
        return request
    if asks_for_little_code(tokens) and request.seeks_role and not request.roles:
        return replace(request, intent="recommend_role", told=True)
    if request.intent in ("recommend_role", "job_openings", "education", "skills", "definition", "responsibilities"):
        aimless = request.intent == "recommend_role" or _WHICH_JOB.search(said)
        if aimless and (studied_subject(tokens) or likings(tokens, request.averse)):
            words = request.words if request.roles else tuple(tokens)
            return replace(request, intent="recommend_role", told=True, words=words)
    if _HOBBY.search(said) and not request.roles and likings(tokens, request.averse) and request.intent in _UNSURE:
        return replace(request, intent="recommend_role", told=True)
    return request


def _without_own(request: Request, understanding: Understanding) -> Request:
    """The request for another role than the one the user has: "I am bored as a …, what should I switch to?"."""
    if request.intent not in ("recommend_role", "transition", "career_path") or len(request.roles) != 1:
        return request
    tokens = [token.text for token in understanding.utterance.tokens]
    entity = next((e for e in understanding.entities if e.kind == "role"), None)
    own = entity is not None and (
        _is_own(tokens, entity.start)
        or says_of_self(tokens, entity.start, entity.end)
        or _has_been(tokens, entity.start)
    )
    if not own or not (_SWITCH.search(" ".join(tokens)) and likings(tokens, request.averse)):
        return request
    words = tuple(t.text for t in understanding.utterance.tokens)
    return replace(request, intent="recommend_role", origins=request.roles, roles=(), told=True, words=words)


def _has_been(tokens: Sequence[str], start: int) -> bool:
    before = [word for word in tokens[max(start - 5, 0) : start] if word not in {"a", "an", "the", "senior", "junior"}]
    return before[-2:] in (["have", "been"], ["being", "a"]) or before[-1:] in (["being"], ["as"])


_HOW_LONG = re.compile(r"\bhow (?:long|many (?:months|years)|much time)\b")
_EITHER = ("tools", "skills", "career_path", "learning_path", "recommend_role", "definition")
_MORE = re.compile(r"\b(?:more|less|higher|lower|cut|better)\b")
_SWITCH = re.compile(r"\b(?:what|which|something|anything|somewhere)\b")
_IT_JOB = re.compile(r"\bit (?:jobs?|roles?|careers?|work|positions?|field)\b")
_WHICH_JOB = re.compile(
    r"\b(?:which|what|any) (?:\w+ ){0,3}?(?:jobs?|roles?|careers?|work|field)\b|\bjobs? (?:for|with)\b|\bwhat "
    r"(?:can|could|should) i\b"
)
_HOBBY = re.compile(r"\bi (?:really |also |do |just )*(?:like|love|enjoy|solder|draw|tinker)\b")
_UNSURE = ("other", "out_of_scope", "definition", "job_openings", "smalltalk", "transition")
_DEGREED = re.compile(r"\bdo i need\b")


def _leaves(tokens: Sequence[str], entity: Entity) -> bool:
    """Whether a role is what the user has, not what they want."""
    return says_of_self(tokens, entity.start, entity.end) or _is_own(tokens, entity.start)


def _is_own(tokens: Sequence[str], start: int) -> bool:
    """Whether users say that they are what is named here: "I am a senior …"."""
    before = [word for word in tokens[max(start - 5, 0) : start] if word not in {"a", "an", "the", "senior", "junior"}]
    return before[-2:] == ["i", "am"]


def _without_lacked(request: Request, understanding: Understanding) -> Request:
    """The request without the tools and skills that users say they do not have: "but no Python"."""
    if request.intent not in WEIGHED:
        return request
    tokens = [token.text for token in understanding.utterance.tokens]
    lacked = {
        e.id
        for e in understanding.entities
        if e.kind in ("tool", "skill")
        and (e.negated or set(tokens[max(e.start - 2, 0) : e.start]) & _NO)
        and "only" not in tokens[max(e.start - 3, 0) : e.start]
    }
    return replace(request, named=unique(id for id in request.named if id not in lacked))
