"""What users ask of their own case: whether a move is wise, what it pays, the way with what they studied."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.users.origins_and_aims import names_both_ends
from careerbot.conversation.users.own_work import comes_from
from careerbot.conversation.users.self_descriptions import says_of_self
from careerbot.patterns import Pattern
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.question.tastes import degree_of
from careerbot.replacing import replace
from careerbot.replies.moves.own_standing import NO_MASTER, at_school
from careerbot.replies.ratings.liking import likings
from careerbot.turn import Entity, Request, Understanding

PAY = Pattern(
    r"\b(?:earn|pay|paid|pays|salary|money than|pay cut"
    r"|(?:salary|pay|income) (?:drop|fall|go (?:up|down)|rise|increase|decrease))\b"
)
STILL = Pattern(
    r"\b(?:can|could) i (?:still |really |ever |actually )*(?:become|be|get into|make it as|switch to|retrain)\b"
)
_KEEPS_PAY = Pattern(r"\b(?:keep|lose|match|same|sacrifice)\b(?: \w+){0,4} (?:salary|pay|income|wage|money)\b")
_LACKS = Pattern(r"\b(?:do i (?:still )?(?:need|lack|miss)|i need to (?:learn|know)|should i learn|missing)\b")
_MAY_I = Pattern(r"(?<!how )(?<!what )(?<!where )\b(?:can|could|may) (?:i|one|you|someone)\b")
_CAN_IT_BE = Pattern(r"\bis it (?:\w+ )?(?:feasible|possible|realistic|doable) (?:to|for)\b")
_WHICH_DEGREE = Pattern(r"\bdo i need\b|\b(?:which|what) (?:degree|qualification)|\bneed (?:\w+ ){0,2}degree")
_HOW_BECOME = Pattern(
    r"\bhow (?:do|does|can|to|would|should|could)\b(?: (?!after|senior|grow|advance|promot)\w+){0,8}?"
    r" (?:become|get into|be an?)\b"
)
_HOW_WITHOUT = Pattern(
    r"^(?=.*\b(?:no|without) (?:a |any |the )?(?:\w+ )?(?:degree|college|university)\b)"
    r".*\bhow (?:do|can|to|would|should|could) (?:\w+ ){0,2}?(?:become|get into|be|break into|start)\b"
)
# Which of two is the shorter way for who tells what they studied.
_NEARER = Pattern(
    r"\b(?:(?:shorter|easier|smaller|quicker|nearer|closer|more natural|more realistic)"
    r" (?:jump|move|step|switch|way|path|transition|leap)"
    r"|realistically|more realistic|easier to (?:get|move|break|switch|transition))\b"
)
_EARN = Pattern(
    r"\b(?:(?:will|would|do|can) i (?:\w+ )?(?:earn|get paid|make (?:more|less|better|as much))"
    r"|(?:earn|paid|pay) (?:more|less|better)|pay cut)\b"
)
_ASIDE = ("education", "industries", "definition", "other")
_FIRST_LEVELS = ("", "entry", "intern")
_JUDGED = (
    "outlook",
    "recommend_role",
    "work_life",
    "career_path",
    "definition",
    "other",
    "tools",
    "skills",
    "skill_gap",
)
_WISE = Pattern(
    r"\b(?:good idea|worth it|sensible|makes? sense|a mistake|crazy|wise|doable|realistic|too late|too old)\b"
)
_AIMS = Pattern(
    r"\b(?:become|becoming|be an?|get into|getting into|break into|want|wanna|start|switch|move|(?:work|job) (?:as|in)"
    r"|get an? (?:\w+ ){0,3}(?:position|job|post|role)"
    r"|transition|path|missing)\b"
)
_ASKS_DEGREE = Pattern(
    r"\b(?:do i (?:\w+ )?need|need a|require\w*|necessary|without|should i get|enough|which degree|what degree"
    r"|worth|or a|(?:should|to) study|university|college|subjects?|just a|only a)\b"
)


def of_own_case(request: Request, understanding: Understanding, entities: Sequence[Entity]) -> Request:
    """The request as what users ask of their own case: whether a move is wise, what it pays, the way with a degree."""
    tokens = list(understanding.utterance.words)
    said = understanding.utterance.normal
    movers = [e for e in entities if e.kind in ("role", "occupation") and not e.negated]
    both = names_both_ends(understanding, entities) or (len(movers) > 1 and any(leaves(tokens, e) for e in movers))
    both = both or (len(movers) > 1 and any(e.kind == "occupation" for e in movers))
    both = both or (len(movers) > 1 and tokens[movers[0].end : movers[1].start] == ["to"])
    if both and len(request.roles) > 1 and _EARN.search(said) and request.intent in ("transition", "salary"):
        return replace(goal_first(request, tokens, movers), intent="compare", aspects=("salary",))
    if both and request.intent == "salary" and _KEEPS_PAY.search(said) and STILL.search(said):
        return replace(request, intent="transition", aspects=())  # what becomes of the pay is told beside the move
    own = bool({"i", "my", "am", "guy", "someone"} & set(tokens))
    wise = _WISE.search(said) if request.intent == "transition" else None
    if wise and wise[0] not in request.normal:
        request = replace(request, words=(*request.words, *wise[0].split()))  # asked in a sentence of its own
    if both and own and request.intent in _JUDGED and _WISE.search(said) and not PAY.search(said):
        return replace(request, intent="transition")
    if both and own and request.intent in _ASIDE and STILL.search(said) and not PAY.search(said):
        return replace(request, intent="transition")  # "project manager in construction, can I become an …?"
    if both and own and request.intent in ("skills", "tools") and _LACKS.search(said):
        return replace(request, intent="transition")
    if both and request.intent == "education" and not _WHICH_DEGREE.search(said) and _AIMS.search(said):
        return replace(request, intent="transition")
    degree = degree_of(understanding.utterance.tokens)
    aims = len(request.roles) == 1 and not both
    if aims and " in " in degree and request.intent in _JUDGED and _WISE.search(said) and not PAY.search(said):
        return replace(request, intent="transition", degree=degree)
    if degree and len(request.roles) == 2 and _NEARER.search(said) and not request.aspects:
        return replace(request, intent="transition", degree=degree, advice="")  # "which is the shorter jump?"
    if own and len(request.roles) == 2 and " in " in degree and " or " in said:
        weighed = request.intent in ("recommend_role", "compare") and not likings(request.words)
        if (weighed or request.intent in _ASIDE) and not _of_figures(request):
            return replace(request, intent="transition", degree=degree)
    if own and len(request.roles) == 2 and request.intent == "skill_gap" and " or " in said and request.named:
        return replace(request, intent="recommend_role", told=True)
    if (
        own
        and len(request.roles) == 2
        and request.intent == "compare"
        and not request.aspects
        and likings(request.words)
    ):
        return replace(request, intent="recommend_role", told=True)
    if aims and degree and request.intent == "education" and NO_MASTER.search(said) and _MAY_I.search(said):
        return replace(request, intent="transition", degree=degree)
    if aims and request.intent == "education" and _HOW_WITHOUT.search(said) and " need" not in said:
        return replace(request, intent="learning_path")
    if aims and request.intent == "career_path" and _HOW_BECOME.search(said) and request.level in _FIRST_LEVELS:
        return replace(request, intent="learning_path", degree=degree)
    if request.intent not in ("learning_path", "getting_started", "education") or len(request.roles) != 1 or both:
        return request
    asks = _ASKS_DEGREE.search(said)
    if request.intent != "learning_path" and (" in " in degree or at_school(said)) and not asks and _AIMS.search(said):
        can = request.intent == "education" and any(asked.search(said) for asked in (STILL, _MAY_I, _CAN_IT_BE))
        return replace(request, intent="transition" if can and degree else "learning_path", degree=degree)
    return replace(request, degree=degree) if degree and request.intent == "learning_path" else request


def _of_figures(request: Request) -> bool:
    """Whether projections or ratings tell what is asked: "which has more jobs?", "who has the better work life?"."""
    return not {"outlook", "salary"}.isdisjoint(request.aspects) or bool(traits_asked(request.asking))


def goal_first(request: Request, tokens: Sequence[str], movers: Sequence[Entity]) -> Request:
    """The request with the work aimed at before the one left, for "would I earn more" is asked of that."""
    left = {entity.id for entity in movers if is_left(tokens, entity)}
    if "cut" in tokens or len(left & set(request.roles)) != 1:
        return request
    return replace(request, roles=tuple(sorted(request.roles, key=lambda role: role in left)))


def is_left(tokens: Sequence[str], entity: Entity) -> bool:
    """Whether a work is what the user has or comes from."""
    return comes_from(tokens, entity.start) or leaves(tokens, entity)


def leaves(tokens: Sequence[str], entity: Entity) -> bool:
    """Whether a role is what the user has, not what they want."""
    return says_of_self(tokens, entity.start, entity.end) or is_own(tokens, entity.start)


def is_own(tokens: Sequence[str], start: int) -> bool:
    """Whether users say that they are what is named here: "I am a senior …"."""
    before = [word for word in tokens[max(start - 5, 0) : start] if word not in {"a", "an", "the", "senior", "junior"}]
    return before[-2:] == ["i", "am"]
