"""A move that the wording says plainly, whatever the intent model makes of it: "can an X become a Y".

The place someone moves to outranks the one they leave, and what is said to be missing is no skill they have.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.requests.between_two_ends import OF_NEED, becoming_another, between_ends
from careerbot.conversation.requests.roles_sought import seeking_another, seeking_by_tastes
from careerbot.conversation.requests.things_lacked import without_lacked
from careerbot.conversation.users.origins_and_aims import names_both_ends
from careerbot.conversation.users.own_case import PAY, STILL, goal_first, is_left, is_own, of_own_case
from careerbot.conversation.users.self_descriptions import says_of_self
from careerbot.facts.ways_in import VAGUE
from careerbot.patterns import Pattern
from careerbot.question.carrying_over import OPENING, asks_what_carries
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.question.subject.traits import NEED
from careerbot.question.tastes import degree_of
from careerbot.question.things_asked import things_asked
from careerbot.replacing import replace
from careerbot.turn import Entity, Request, Understanding

_MISSING = Pattern(
    r"\b(?:(?:am|is|are|do|does|would) (?:i|we|still)? ?(?:still )?(?:missing|lack|lacking)|(?:is|what is|what) "
    r"missing"
    r"|skills? gaps?|(?:what|which|any|big) gaps|what is left(?: for me)?(?: to learn)?|left to learn"
    r"|gaps? (?:do|would) i|do i have (?:the|enough|what)"
    r"|what do i (?:already )?bring|what carries over"
    r"|how (?:big|large|wide|huge|much of) (?:is|would|will|a|are) (?:be )?(?:the |my |that |an? )?(?:gap|jump|leap))\b"
)
_BECOMING = Pattern(
    r"\b(?:can|could|may|might|has|have|did|is it|are there|would|should|how (?:hard|difficult|long|realistic|do"
    r"|can|does)|what do i need)"
    r"\b.*\b(?:become|became|be|becoming|turn into|get into|moved?|switch|transition|gone|go|went|make it|break "
    r"into|retrain)\b"
)
_MAJOR = Pattern(
    r"\b(?!(?:which|what|right|best|good|college|i|the|my) )(?:(?:an?|the|am) )?"
    r"((?:[a-z]+ ){1,2}?)(?:major|graduate|grad)\b"
)
_NOT_THOSE = ("transition", "smalltalk", "interview", "portfolio", "job_openings", "certifications", "compare")
_BESIDE = Pattern(
    r"\b((?:do|should|must|would) i (?:\w+ ){0,2}?(?:need|have|learn|know) .*)"
    r"\b(?:if|when|since|as|though) i (?:\w+ )?(?:know|have|use)\b"
)
_IS_NEEDED = Pattern(r"\b(?:need|have to|must|should i|necessary|required|worth|without)\b")
_EMPLOYERS = Pattern(
    r"\b(?:do|does|will|would|are) (?:most |the |many )?(?:recruiters?|hiring managers?|employers|hr)\b"
)
_SHOWN = Pattern(r"\b(?:github|portfolios?|projects?|side projects?|code)\b")
_OF_FIELDS = ("industries", "skills", "tools", "compare", "responsibilities", "education", "definition")
_OR_ENOUGH = Pattern(
    r"\b(?:needs?|have|has|must|should) (?:to )?(?:\w+ ){0,2}?(?:cod(?:e|ing)|program(?:ming)?|maths?|mathematics)\b"
    r".*\bor (?:is|are|will|would|does)\b.*\b(?:enough|sufficient|suffice|do)\b"
)
_OF_TOOLS = ("skill_gap", "tools", "skills")
_ALL_OF_WORK = Pattern(
    r"^(?:so )?(?:is|are) (?!.*\b(?:i|my|me|enough|with)\b)(?:an? |the )?"
    r"(?:job|work|role)s? (?:(?:really|actually|of|an?|the) ){0,3}"
    r"(?:just|only|mostly|mainly|purely|basically|nothing but|all about)\b"
)
_NOTHING_BUT = Pattern(r"^(?:so )?(?:is|are) (?:\w+ )?(?:just|only|basically|nothing but|glorified)\b")
_FIELD = Pattern(
    r"\b(?:i (?:work|worked|am) in|background (?:is )?in|coming from|c[oa]mes? from|(?:move|switch\w*|go|change"
    r"|transition\w*) from|(?:leave|leaving|quit|quitting)(?= (?!this|that)[a-z]+ (?:for|to)\b)"
    r"|^from|(?:someone|somebody|people|anyone|one) from)"
    r" (?:a |an |the )?([a-z]{4,})\b"
)
# That it is the move itself that is to be judged, whatever is asked beside.
_MOVE_JUDGED = Pattern(
    r"\b(?:realistic|feasible|doable|viable|good|smart|sensible|wise|natural|logical|safe|bad|stupid|risky)"
    r" (?:career )?(?:move|switch|transition|change|step|pivot|jump|leap)\b"
)
_ENTRY = Pattern(
    r"\b(?:best|good|better|right|what|which) (?:entry(?: level)?|starting|first|starter) (?:roles?|jobs?|positions?)"
    r" (?:\w+ ){0,5}?(?:become|becoming|to be|towards?)\b"
)
_GETS = Pattern(r"\b(?:can|could) i (?:still |really |now |ever |even )*(?:get|land|find|apply for)\b")
_HOW_LONG = Pattern(r"\bhow (?:long|many (?:months|years)|much time)\b")
# What the work that one moves to brings with it.
_BRINGS = Pattern(
    r"^(?:do|does|will|would|did) (?:a |the )?(?:\w+ ){0,2}?(?:switch\w*|mov(?:e|ing)|becoming|going|chang(?:e|ing)"
    r"|transition\w*|step\w*)\b.*\b(?:brings?|means?|involves?|comes? with|requires?|entails?|includes?)\b"
)
_TWO = 2
_EITHER = ("tools", "skills", "career_path", "learning_path", "recommend_role", "definition")
_MORE = Pattern(r"\b(?:more|less|higher|lower|cut|better)\b")
_DEGREED = Pattern(r"\bdo i need\b")


def _first_post(request: Request, understanding: Understanding) -> Request:
    """The request for the ways into a role, where the best post to begin with is asked for: "best entry role for …"."""
    asks = request.intent in ("recommend_role", "career_path", "getting_started") and len(request.roles) == 1
    if not asks or not _ENTRY.search(understanding.utterance.normal):
        return request
    return replace(request, intent="transition", seeks_role=False)


def _of_what_it_brings(request: Request) -> Request:
    """The request on the work moved to, where it is asked what that brings: "would it mean more meetings?"."""
    asks = request.intent == "transition" and len((*request.roles, *request.origins)) < _TWO
    if not asks or not _BRINGS.search(request.normal):
        return request
    if not any(asked.trait.scale is not NEED for asked in traits_asked(request.normal)):
        return request
    return replace(request, intent="work_life", origins=())


def set_out(request: Request, understanding: Understanding, entities: Sequence[Entity]) -> Request:
    """The request as a move, as what is missing or as the search for a role; as it is where the wording says none."""
    request = _of_what_it_brings(_first_post(request, understanding))
    request = _of_a_field(_nothing_but(request), understanding)
    if request.intent == "skill_gap" and len(request.named) > 1 and "or do i need" in request.normal:
        request = replace(request, intent="tools")  # "is R enough or do I need SAS" sets the two against each other
    if request.intent == "skill_gap" and _OR_ENOUGH.search(request.normal):
        request = replace(request, intent="skills", named=())  # "do they code, or is Figma enough": first the first
    of_two = between_ends(request, understanding, entities)
    needed = of_two.intent != request.intent and of_two.intent in ("tools", "skills")
    if needed or (of_two.intent != "transition" and of_two.roles != request.roles):
        return of_two  # what is asked of the role aimed at is no move
    request = of_two
    request = becoming_another(
        _asked_of_employers(_needed_beside(request, understanding), understanding), understanding
    )
    return without_lacked(_set_out(request, understanding, entities), understanding)


def _nothing_but(request: Request) -> Request:
    """The request on what a role is, where it is asked whether it is nothing but something that is no role here."""
    said = request.normal
    if request.intent == "compare" and len(request.roles) == 1 and _NOTHING_BUT.search(said):
        return replace(request, intent="definition")
    if request.intent in _OF_TOOLS and len(request.roles) == 1 and request.named and _ALL_OF_WORK.search(said):
        return replace(request, intent="responsibilities")
    return request


def _of_a_field(request: Request, understanding: Understanding) -> Request:
    """The request on a skill whose name was taken for a role: "do data engineers need machine learning"."""
    fields = [e for e in understanding.entities if e.kind == "role" and e.text.lower() == "machine learning"]
    said = understanding.utterance.normal
    if len(request.roles) != 2 or request.intent not in _OF_FIELDS or not fields or not OF_NEED.search(said):
        return request
    roles = tuple(role for role in request.roles if role != fields[0].id)
    words = (*request.words, "machine", "learning")
    return replace(
        request, intent="skills", roles=roles, named=("machine-learning-algorithms",), words=words, aspects=()
    )


def _asked_of_employers(request: Request, understanding: Understanding) -> Request:
    """The request on what employers look at, where recruiters were taken for people who change their work."""
    said = understanding.utterance.normal
    if request.intent not in ("transition", "tools", "skill_gap") or not _EMPLOYERS.search(said):
        return request
    if _SHOWN.search(said):
        return replace(request, intent="portfolio", origins=())
    return replace(request, intent="job_openings", origins=()) if request.intent == "transition" else request


def _needed_beside(request: Request, understanding: Understanding) -> Request:
    """The request on the need of what is asked about, without what the user has: "do I need R if I know Python"."""
    weighs = request.intent == "skill_gap" and bool(request.roles) and len(request.named) > 1
    wanted = things_asked(understanding.utterance.tokens, understanding.entities) if weighs else ()
    if wanted and set(wanted) < set(request.named):
        if request.yes_no and _IS_NEEDED.search(request.normal):
            return replace(request, intent="tools", named=wanted)
        return replace(request, named=tuple(id for id in request.named if id not in wanted))
    if (
        request.intent != "skill_gap"
        or len(request.named) < 2
        or not (found := _BESIDE.search(understanding.utterance.normal))
    ):
        return request
    at = found.group(1).count(" ") + found.string[: found.start()].count(" ")
    asked = {e.id for e in understanding.entities if e.kind in ("tool", "skill") and e.end <= at}
    named = tuple(id for id in request.named if id in asked)
    return replace(request, intent="tools", named=named, yes_no=True) if named else request


def _set_out(request: Request, understanding: Understanding, entities: Sequence[Entity]) -> Request:
    request = seeking_another(seeking_by_tastes(request, understanding), understanding)
    tokens = list(understanding.utterance.words)
    said = understanding.utterance.normal
    request = of_own_case(request, understanding, entities)
    major = _MAJOR.search(said) if "major" in said or "grad" in said else None
    degree = major[1].strip() if major else degree_of(understanding.utterance.tokens)
    request = _of_two_aims(request, tokens)
    if not request.degree and not from_named(understanding) and (field := _FIELD.search(said)):
        if request.intent == "industries" and request.seeks_role:
            request = replace(request, intent="recommend_role")  # "I work in healthcare, what tech jobs are open to me"
        if request.intent == "transition" or (request.intent == "recommend_role" and not request.roles):
            request = replace(request, degree=f"{VAGUE} {field[1]}")
    if degree and len(request.roles) == 1 and request.intent == "job_openings" and _GETS.search(said):
        return replace(request, intent="transition", degree=degree)
    if not request.roles or request.intent in _NOT_THOSE:
        return replace(request, degree=f"{degree} degree") if major and request.intent == "transition" else request
    movers = [e for e in entities if e.kind in ("role", "occupation") and not e.negated]
    from_work = any(e.kind == "occupation" for e in movers) or names_both_ends(understanding, entities)
    from_work = from_work or (len(movers) > 1 and any(says_of_self(tokens, e.start, e.end) for e in movers))
    from_work = from_work or (len(movers) > 1 and any(is_own(tokens, e.start) for e in movers))
    if request.intent == "skill_gap" and len(movers) > 1:
        between = set(tokens[movers[0].end : movers[1].start])
        if between & {"become", "becoming", "into"}:  # "what does an X lack to become a Y"
            return replace(request, intent="transition")
    if _MISSING.search(said) and (request.named or from_work or degree):
        intent = "transition" if from_work or (degree and not _DEGREED.search(said)) else "skill_gap"
        return replace(request, intent=intent, degree=degree)
    if (from_work or (len(movers) > 1 and movers[0].start < OPENING)) and asks_what_carries(said):
        return replace(request, intent="transition")  # "how much of what I know carries over?"
    if from_work and PAY.search(said) and _MORE.search(said) and len(request.roles) > 1:
        return replace(goal_first(request, tokens, movers), intent="compare", aspects=("salary",))
    if request.intent in ("learning_path", "getting_started"):
        left = {entity.id for entity in movers if is_left(tokens, entity)}
        goals = tuple(id for id in request.roles if id not in left)
        if goals and goals != request.roles:
            request = replace(request, roles=goals)  # the way to what one is already is not asked for
            from_work = True
    if from_work and request.intent == "learning_path" and _HOW_LONG.search(said):
        return replace(request, intent="transition")
    if len(request.roles) > 1 and len(movers) > len(request.roles) and " or " in said and request.intent in _EITHER:
        return replace(request, intent="transition")
    if from_work and _BECOMING.search(said) and not PAY.search(said):
        return replace(request, intent="transition")
    if major and _BECOMING.search(said) and request.intent == "education":
        named = tuple(id for id in request.named if id.replace("-", " ") not in major[1].lower())
        return replace(request, intent="transition", degree=f"{degree} degree", named=named)
    judges = request.intent in ("outlook", "work_life", "getting_started") and len(request.roles) == 1
    if judges and from_work and _MOVE_JUDGED.search(said):
        return replace(request, intent="transition")  # "is it a realistic move, or is the market dead?"
    if degree and len(request.roles) == 1 and request.intent in ("skills", "tools") and STILL.search(said):
        return replace(request, intent="transition", degree=degree)
    if STILL.search(said) and request.intent in ("salary", "work_life", "outlook", "other", "out_of_scope"):
        return request if PAY.search(said) else replace(request, intent="transition")
    return request


def from_named(understanding: Understanding) -> bool:
    """Whether where the user comes from is named: as an occupation, or as a role beside the one aimed at."""
    movers = [e for e in understanding.entities if e.kind in ("role", "occupation") and not e.negated]
    return len(movers) > 1 or any(e.kind == "occupation" for e in movers)


def _of_two_aims(request: Request, tokens: Sequence[str]) -> Request:
    """The request as a move to several roles, where users say which field they work in and which goal is better."""
    if len(request.roles) < 2 or request.origins or request.intent not in ("recommend_role", "compare", "skill_gap"):
        return request
    if not (field := _FIELD.search(" ".join(tokens))):
        return request
    return replace(request, intent="transition", degree=f"{VAGUE} {field[1]}")
