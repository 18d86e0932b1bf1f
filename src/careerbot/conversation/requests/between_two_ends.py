"""Two ends that a question names, the work left and the role aimed at: a move is asked, or something of that role."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.users.move_ends import ends
from careerbot.conversation.users.own_case import is_left
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.turn import Entity, Request, Understanding

_CAN_BECOME = Pattern(
    r"^(?:so |hey |hi )?(?:can|could|may) (?:an? |the )?(?!i\b)(?:\w+ ){1,4}(?:become|turn into|move into|switch to)\b"
)
OF_NEED = Pattern(
    r"^(?:do|does|should|must|is|would)\b.*\b(?:needs?|know|learn|use|useful|required|important|necessary)\b"
)
_GAPS = Pattern(r"\b(?:my|the|any|what|which|big|skills?) gaps?\b")
_OF_EITHER = ("compare", "industries", "outlook", "recommend_role", "tools", "skills", "job_openings", "education")
_OF_FIGURES = Pattern(r"\b(?:demand|future|grow\w*|salary|paid|pays (?:more|better|less|best)|earns?)\b")
_JUMP = Pattern(r"\b(?:jump|move|switch|step|transition|change)\b.*\bfrom\b")
# What is asked of the role aimed at, whatever is left for it; what asks for the move itself.
_OF_THE_GOAL = (
    "responsibilities",
    "definition",
    "industries",
    "certifications",
    "interview",
    "portfolio",
    "job_openings",
)
# Whether the role aimed at asks for studies, and not whether those told of are enough of them.
_ASKS_STUDIES = Pattern(
    r"\b(?:need|needs|needed|required?|necessary|must i|have to|worth|should i|go back)\b.*"
    r"\b(?:degree|masters?|phd|bachelors?|mba|msc|ms|diploma|school|university|college)\b"
    r"|\b(?:degree|masters?|phd|bachelors?|mba|msc|diploma) (?:\w+ )?(?:needed|required|necessary|worth|a must)\b"
)
_OF_NEEDS = ("skills", "tools", "skill_gap")
_OF_MOVES = ("learning_path", "getting_started", "recommend_role", "work_life", "outlook", "other", "out_of_scope")
# A day or the duties of the role aimed at.
_DAY = Pattern(
    r"\bwhat (?:will|would|does|do|might|is|are|can) .*"
    r"\b(?:(?<!hours a )(?<!hours per )(?:days?|week)|duties|tasks|daily work)\b(?! (?:one|1)\b)"
    r"|\bhow (?:will|would|does|do|might) .*\b(?:days?|week) (?:\w+ )?(?:look|be|change)\b"
    r"|\b(?:list|name|tell|give) .*\b(?:duties|tasks|responsibilities)\b"
)


def becoming_another(request: Request, understanding: Understanding) -> Request:
    """The request as a move, where two roles are named and one is asked to become the other."""
    said = understanding.utterance.normal
    if request.intent != "compare" or len(request.roles) != 2 or not _CAN_BECOME.search(said):
        return request
    return replace(request, intent="transition", origins=request.roles[:1], roles=request.roles[1:], aspects=())


def between_ends(request: Request, understanding: Understanding, entities: Sequence[Entity]) -> Request:
    """The request as one for the move between the two roles named, or for what it asks of the one aimed at."""
    tokens, said = understanding.utterance.words, understanding.utterance.normal
    found = ends(understanding, entities, tokens)
    if found is None:
        return _from_own(request, understanding, entities)
    if found[1].id not in request.roles:
        return request
    if _GAPS.search(said) and request.intent != "compare":
        return replace(request, intent="transition")
    aimed = tuple(id for id in request.roles if id != found[0].id)
    if request.intent == "transition" and _DAY.search(said):
        return replace(request, intent="responsibilities", roles=aimed, yes_no=False)
    between = next((e for e in entities if e.kind in ("tool", "skill") and e.start < found[1].start), None)
    if between is not None and OF_NEED.search(understanding.utterance.normal):  # "must an X learn Docker to become a Y"
        return replace(
            request, intent="tools" if between.kind == "tool" else "skills", roles=aimed, named=(between.id,)
        )
    if request.intent == "industries" and {"i", "my"} & set(tokens):
        return replace(request, intent="transition")  # the sector is where users are, not what they ask for
    if request.intent in _OF_THE_GOAL or (request.intent == "education" and _ASKS_STUDIES.search(said)):
        return replace(request, roles=aimed)
    if request.intent in (*_OF_NEEDS, *_OF_MOVES):
        return replace(request, intent="transition")
    return request


def _from_own(request: Request, understanding: Understanding, entities: Sequence[Entity]) -> Request:
    """The request as one of the role aimed at, or as a move, where users say apart from it which work they leave."""
    movers = [e for e in entities if e.kind in ("role", "occupation") and not e.negated]
    if len(movers) < 2:
        return request
    said, tokens = understanding.utterance.normal, list(understanding.utterance.words)
    own = {entity.id for entity in movers if entity.kind == "occupation" or is_left(tokens, entity)}
    aimed = tuple(id for id in request.roles if id not in own)
    if not own or not aimed:
        return request
    if request.intent == "transition" and _DAY.search(said):
        return replace(request, intent="responsibilities", roles=aimed, yes_no=False)
    if request.intent == "job_openings" and _GAPS.search(said):
        return replace(request, intent="transition")
    between = len(aimed) > 1 and " or " in said and not _OF_FIGURES.search(said)
    if (request.intent in _OF_EITHER and between) or (request.intent == "compare" and _JUMP.search(said)):
        return replace(request, intent="transition")
    return request
