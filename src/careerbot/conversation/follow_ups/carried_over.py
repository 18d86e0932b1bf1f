"""What a question takes over from the session: the roles in focus or pointed to, and the place spoken of.

A question that names a role of its own, asks for one, or is about the field in general takes over none.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.focus import MOST_FOCUSED, in_a_row, spoken_of
from careerbot.conversation.follow_ups.pointing import listed_side_by_side, pointed
from careerbot.conversation.users.profile import MOST_WORDS, role_left
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import BARE_ROLE, UNSURE
from careerbot.question.field_in_general import is_of_something_else, is_of_the_field, seeks_another
from careerbot.question.form import SUFFICING
from careerbot.replacing import replace
from careerbot.turn import Request, State, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK

_WAYS, _PREPARING = (
    ("learning_path", "getting_started"),
    frozenset("prepare preparing prep practise practice process round rounds".split()),
)
_BESIDE_TAKING = frozenset("which one would should do you i so then and".split())
_TAKING = frozenset("take pick choose prefer recommend".split())
_PAIR = 2
_MOST_OFFERED = 4
_TOLD_OF = ("tools", "skills", "certifications", "portfolio", "education", "career_path", "industries")
_POINTING = frozenset("it that this there they those these them one ones".split())
_ELSE = frozenset("else other another different instead otherwise".split())
_SEEKING = Pattern(
    r"\b(?:what|which)\b.*\b(?:could|can|should|would) i (?:do|be|become|try|aim|go|look)\b"
    r"|\b(?:what|which) (?:roles?|jobs?|careers?|one) (?:would|could|might|do|does|will) (?:fit|suit|match|work)\b"
    r"|\b(?:what|which) (?:roles?|jobs?|careers?) (?:would be|is|are|seems?|looks?) (?:\w+ )?"
    r"(?:realistic|possible|doable|feasible|reachable|right|best|good|easiest|suitable)\b"
)
_WHICH_OF_THEM = Pattern(
    r"(?:(?:and|so|ok|but) )*which (?:one |of (?:them|these|those) )?"
    r"(?:needs|has|is|requires|wants|pays|does|uses|involves|asks|offers|gets|takes|gives)\b"
)
_FOR_WHOM = Pattern(
    r"(?:(?:and|but|so|even|also|what about|how about|is (?:it|that) (?:good|right|ok)) )*for (?:an? )?"
    r"(?:someone|somebody|people|person|anyone|me|those|guy|girl|introverts?|extroverts?|beginners?)\b"
)
_SEVERAL = frozenset("these those them both two".split())


def carried(request: Request, state: State, compiled: Compiled) -> Request:
    """The request with the roles in focus, where it names none and does not ask for one."""
    if request.intent in (SMALLTALK, OTHER, OUT_OF_SCOPE) or request.employer:
        return request
    words = set(request.words)
    named = state.asked[-1].named if state.asked else ()
    if named and not request.named and words & {"it", "that", "them"} and request.seeks_role:
        request = replace(request, named=state.asked[-1].named, intent=state.asked[-1].intent)
    if request.intent in _WAYS and _PREPARING & words and any(asked.intent == "interview" for asked in state.asked):
        request = replace(request, intent="interview")
    if request.roles:
        compares = request.intent == "compare" and request.confidence >= UNSURE
        if not compares or len(request.roles) != 1:
            return request
        of_one = words & {"it", "that", "this"} or not any(asked.intent == "compare" for asked in state.asked)
        return replace(
            request, roles=unique((*(state.roles[:1] if of_one else state.roles), *request.roles))[:MOST_FOCUSED]
        )
    chosen, both = pointed(request.words, state), listed_side_by_side(state)
    if request.intent == "compare" and len(chosen) == 1 and len(both) == _PAIR and set(chosen) < set(both):
        chosen = both  # "is the second less technical?"
    if chosen:
        return _where(replace(request, roles=chosen), state, compiled)
    chooses = request.intent == "recommend_role" or words <= _TAKING | _BESIDE_TAKING or {"you", "would"} <= words
    if chooses and "which" in words and _TAKING & words and len(both) > 1:
        said = tuple(word for word in request.words if word not in _TAKING)  # "choose" is nothing that one likes
        return replace(request, intent="recommend_role", roles=both, words=said)  # "which would you take?"
    last = state.asked[-1] if state.asked else None
    moves = last is not None and last.intent == "transition" and bool(last.origins or (last.roles and last.degree))
    if request.intent == "skill_gap" and last and moves and not request.named:
        return replace(last, words=request.words, said=request.said) if not state.knows else request
    of_several = bool(_SEVERAL & words) or "which" in words  # "which of them is free?", of tools; "which is cheaper?"
    if request.intent == "compare" and of_several and len(both) < 2 and last and last.intent in _TOLD_OF:
        return replace(last, words=request.words, said=request.said, advice="")
    narrowed = set(state.roles) <= set(state.earlier)  # of those spoken of one was recommended
    both = state.earlier if narrowed else spoken_of(state)
    # from one of those listed to another: these two are meant, unless all were asked about one after the other
    turned = set(state.earlier[:1]) & set(state.listed) and not in_a_row(state)
    if set(state.roles) < set(state.listed) and len(state.listed) <= _MOST_OFFERED and not turned:
        both = state.listed  # one of those offered is in focus
    if _SEVERAL & words and len(state.roles) == 1 and len(both) > 1:  # "which of these pays more?"
        return _where(replace(request, roles=both), state, compiled)
    if request.intent == BARE_ROLE and is_of_something_else(request.words):
        return replace(request, intent=OTHER)
    follows = request.intent == "recommend_role" and "next" in words and not (request.named or state.roles)
    if follows and (own := role_left(state.background, compiled)):
        return replace(request, intent="career_path", roles=(own,))  # "what could be next for me?"
    another = request.intent == "recommend_role" and seeks_another(request.words)
    if another and (_ELSE & words or not _seeks_again(request, state, another)):
        return request
    if request.intent == "recommend_role" and _seeks_again(request, state, another):
        last = state.asked[-1]
        if not (another or _tells(request)):
            return last  # "what could I do?" asks by what was told before
        told, named = (*last.words, *request.words)[-MOST_WORDS:], unique((*last.named, *request.named))
        return replace(request, words=told, named=named, told=request.told or last.told or another)
    if not state.roles or (request.seeks_role and len(state.roles) < 2) or is_of_the_field(request.words):
        return request
    first = request.intent == "recommend_role" and not any(a.intent == "recommend_role" for a in state.asked)
    if first and len(state.roles) == 1 and _FOR_WHOM.match(request.normal):
        return replace(request, roles=state.roles)  # "for someone who hates statistics?", behind whether it is good
    leaves = state.roles == (state.background,) or (moves and bool(state.background))
    if request.intent == "recommend_role" and leaves and _SEEKING.search(request.normal):
        return request  # "what should I go for?", of somebody who leaves the one role spoken of
    roles = state.roles
    if len(roles) == 1 and in_a_row(state) and _WHICH_OF_THEM.match(request.normal):
        roles = state.listed  # "which needs the PhD?"
    if request.intent in ("tools", "skills") and request.named and request.yes_no and SUFFICING & words:
        request = replace(request, intent="skill_gap")  # "is PHP enough?"
    if request.intent == "skill_gap":  # nothing is missing for what one is already
        roles = tuple(role for role in roles if role != state.background)
    return _where(replace(request, roles=roles), state, compiled)


def _seeks_again(request: Request, state: State, another: bool) -> bool:
    """Whether roles are sought once more, by a taste told now or by those told: "no coding please", "what could I do?".

    The first of those offered is in focus, but it is not what is asked about.
    """
    last = state.asked[-1] if state.asked else None
    if last is None or last.roles or last.intent != "recommend_role" or _POINTING & set(request.words):
        return False
    return another or _tells(request) or bool(_SEEKING.search(request.normal))


def _tells(request: Request) -> bool:
    """Whether a request tells a taste."""
    return request.told or bool(request.averse or request.dislikes)


def _where(request: Request, state: State, compiled: Compiled) -> Request:
    """A request on pay with the place and level just spoken of: "is 110k low for that?"."""
    if request.intent == "salary" and compiled.advice_intent(request.advice) == "job_openings":
        request = replace(request, advice="")  # "and what do they make in Canada?" asks not for the market there
    last = next((asked for asked in state.asked if asked.intent == request.intent == "salary"), None)
    if last is None and request.intent == "salary" and "there" in request.words:
        last = next((asked for asked in state.asked if asked.place), None)
    if last is None:
        return request
    return replace(request, place=request.place or last.place, level=request.level or last.level)
