"""What the session knows of users, and what it brings to the requests they make."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON
from careerbot.replacing import replace
from careerbot.turn import Request, State, unique

MOST_NAMED = 40  # tools, skills or roles of one request
MOST_WORDS = 60  # of a request
_BECOMES = Pattern(r"^(?:can|could|may|might) (?:i|someone|one) (?:\w+ )?(?:be|become|do|go)\b")
_JUST_TOLD = 2  # turns: who begins with where they live asks of the pay there
WEIGHED = ("skill_gap", "recommend_role", "transition", "learning_path")  # intents that the profile matters to


def profile_of(state: State) -> tuple[object, ...]:
    """What the session knows of the user, to be compared."""
    return (state.knows, state.background, state.dislikes, state.averse, state.degree, state.place, state.level)


def role_left(background: str, compiled: Compiled) -> str:
    """What users come from where it is a role known here; '' for an occupation, and for nothing told."""
    return background if compiled.label("role", background) else ""


def forgotten(state: State) -> State:
    """The state without anything the user said of themselves."""
    asked = tuple(_untold(request) for request in state.asked)
    state = replace(state, asked=asked, knows=(), dislikes=(), averse=(), likes=())
    return replace(state, background="", degree="", place="", level="")


def _untold(request: Request) -> Request:
    """A request without what it weighs of the user, the words that told it among that."""
    bare = replace(request, origins=(), dislikes=(), averse=(), likes=(), degree="", said=(), without=(), advice="")
    bare = replace(bare, has=(), lacks=())
    return replace(bare, named=(), words=()) if request.intent in WEIGHED else bare


def with_profile(request: Request, state: State) -> Request:
    """The request with what the session knows of the user, where it matters."""
    if request.intent in WEIGHED:
        request = _weighing(request, state)
    if request.intent == "recommend_role":
        return _fitting(request, state)
    if request.intent == "skill_gap" and not request.named and state.background and request.roles:
        aimed = tuple(role for role in request.roles if role != state.background) or request.roles
        # what one's work leaves to show
        return replace(request, intent="transition", origins=(state.background,), roles=aimed)
    return _paid_there(request, state) if request.intent == "salary" else request


def _weighing(request: Request, state: State) -> Request:
    """A request that weighs what users know and dislike, with what they told of it before."""
    kept = [id for id in (*request.named, *state.knows) if id not in (*request.dislikes, *state.dislikes)]
    return replace(
        request,
        named=unique(kept)[:MOST_NAMED],
        dislikes=unique((*request.dislikes, *state.dislikes))[:MOST_NAMED],
        averse=unique((*request.averse, *state.averse)),
        degree=request.degree or state.degree,
    )


def _fitting(request: Request, state: State) -> Request:
    """A request for roles that fit, with what users like and where they come from."""
    if len(request.roles) != 1 and _adds(state.likes, request.words):
        words = (*request.words, "i", "like", *state.likes)[-MOST_WORDS:]
        request = replace(request, words=words, likes=state.likes, told=True)
    if state.background and not request.origins and not request.roles:
        request = replace(request, origins=(state.background,))
    becomes = request.yes_no and _BECOMES.search(request.normal)
    if becomes and state.background and len(request.roles) == 1 and state.background not in request.roles:
        return replace(request, intent="transition", origins=(state.background,))  # "could I be a developer?"
    return request


def _paid_there(request: Request, state: State) -> Request:
    """A request for pay at the place and level spoken of before, or those of the user."""
    if request.roles and not request.place:
        others = (asked for asked in state.asked if asked.intent != "salary" and asked.roles == request.roles)
        spoken = next((asked for asked in others if asked.place), None)  # "in Kenya?", of something else
        request = replace(request, place=spoken.place) if spoken is not None else request
    of_user = bool(FIRST_PERSON & set(request.words)) or state.turn <= _JUST_TOLD
    if of_user and not request.places:
        request = replace(request, place=request.place or state.place, level=request.level or state.level)
    return request


def _adds(likes: Sequence[str], words: Sequence[str]) -> bool:
    """Whether something told as liked before is not said in these words."""
    return not set(likes) <= set(words)


def shown(request: Request, state: State) -> Request:
    """A request to be told what is known of the user, with all that is."""
    return replace(
        request,
        origins=(state.background,) if state.background else (),
        named=state.knows,
        dislikes=state.dislikes,
        averse=state.averse,
        likes=state.likes,
        degree=state.degree,
        place=state.place,
        level=state.level,
    )
