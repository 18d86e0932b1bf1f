"""Questions that weigh the roles spoken of against each other: "which pays more?", "which of them grows faster?"."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.focus import MOST_FOCUSED, spoken_of
from careerbot.conversation.follow_ups.pointing import listed_side_by_side, pointed
from careerbot.conversation.users.profile import MOST_WORDS, role_left
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import AROUND, EMPTY_WORDS, WEIGHS
from careerbot.replacing import replace
from careerbot.terms import telling
from careerbot.turn import Request, State, Understanding, unique

_AGAINST = frozenset("than compared comparison versus vs against".split())
_DIFFERING = frozenset(
    "difference differences differ different similar alike overlap overlaps overlapping identical".split()
)
_BETWEEN = frozenset(
    (
        "what is are do does how between main big real actual key both two them they which where those these jobs roles"
        " pretty very basically much lot lots of there have has any quite completely totally"
    ).split()
)
_SHARING = Pattern(r"\b(?:have|has|is|got)\b(?: \w+){0,3} in common\b")  # as "is that common?" is not
_LEAST = frozenset(
    (
        "do does is are they it that worse much gets get getting earns earn earning makes make making paid pays pay"
        " would"
    ).split()
)
_OTHERS = frozenset("them they it that those these".split())
_AGAINST_ONE = _AGAINST | {"or"}
_CHOOSING = frozenset("which who whose what one whatever whichever".split())
_MEASURING = frozenset("most least fewest highest lowest hardest easiest best worst".split())
_FEASIBLE = frozenset("realistic feasible doable achievable attainable reachable".split())
_MORE_OR_LESS = frozenset("more less better worse".split())
# More than what is left open: "would I earn more?" and "would data engineering pay more?" ask against one's own work.
_BARE_MORE = Pattern(r"^(?:(?:and|but|so) )?(?:would|does|do|will|is|are)\b.*\b(?:more|less|better)(?: money)?$")
_LESSER = frozenset("less least fewer".split())
# The topic that a word of weighing is about; one that has none compares the roles as a whole.
_MEASURES = {
    "salary": "pay pays paid earn earns salary money make makes lucrative wage wages income",
    "outlook": "grow grows growing growth demand outlook future safe safer safest secure jobs openings",
    "work_life": "remote remotely hours stress stressful relaxed balance calmer",
    "education": "degree degrees study studies",
}
_TOPICS = {word: topic for topic, words in _MEASURES.items() for word in words.split()}
_WEIGHED_BY_POSTS = ("job_openings", "outlook", "industries")
_MORE_POSTS = Pattern(r"\bmore (?:open )?(?:jobs|openings|vacancies|posts|positions)\b.*\b(?:or|than)\b")
_TELL_THINGS = ("certifications", "tools", "skills", "portfolio")
_WEIGHED = ("compare", "salary", "outlook", "work_life", "other", "out_of_scope", "smalltalk", "definition")


def chosen_between(state: State) -> tuple[Request, ...]:
    """The choice between the roles last spoken of side by side, whatever was asked of them since; () where none is.

    "Which one?" behind pay asks by pay; behind things that a role needs it asks of the things.
    """
    last = state.asked[-1]
    both = listed_side_by_side(state)
    weighed_before = any(r.intent in ("compare", "recommend_role") and len(r.roles) > 1 for r in state.asked)
    by_pay = last.intent == "salary" and not last.amount
    found = last.seeks_role and last.intent != "recommend_role"  # who does something is told by what it is
    if weighed_before or by_pay or found or len(both) < 2:
        return ()
    if len(last.roles) == 1 and last.intent in _TELL_THINGS:
        return ()
    roles = state.roles if len(state.roles) > 1 else both
    words = ("which", "one", "is", "better")
    return (Request("recommend_role", last.confidence, roles, words=words),)


def told_apart(understanding: Understanding, state: State) -> Request | None:
    """The comparison of the roles spoken of where only their difference is asked: "no, the difference I mean"."""
    words = set(understanding.utterance.words)
    shares = "common" in words and _SHARING.search(understanding.utterance.normal)
    idle = EMPTY_WORDS | _DIFFERING | _BETWEEN | ({"common"} if shares else frozenset())
    if (
        not (_DIFFERING & words or shares)
        or not words <= idle
        or any(e.kind != "number" for e in understanding.entities)
    ):
        return None
    roles = state.roles if len(state.roles) > 1 else spoken_of(state)
    confidence = understanding.parts[0].confidence if understanding.parts else 0.0
    return Request("compare", confidence, roles) if len(roles) > 1 else None


def turned_round(understanding: Understanding, state: State) -> Request | None:
    """The last request with its measure turned round: "and the least?" behind "which needs most maths?"."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    measures = [word for word in understanding.utterance.words if word in _MEASURING]
    rest = {word for word in understanding.utterance.words if word not in _MEASURING}
    if last is None or len(measures) != 1 or understanding.entities or not rest <= EMPTY_WORDS | _CHOOSING:
        return None
    if not _MEASURING & set(last.words):
        return None
    words, said = (tuple(measures[0] if word in _MEASURING else word for word in of) for of in (last.words, last.said))
    return replace(last, words=words, said=said, advice="")


def set_against(understanding: Understanding, state: State) -> Request | None:
    """The comparison on what was last asked where a role is only set against that spoken of: "more than a DBA?"."""
    last = state.asked[-1] if state.asked else None
    if last is None or not last.roles:
        return None
    others = understanding.ids("role") or pointed(understanding.utterance.words, state)
    others = tuple(role for role in others if role not in last.roles)
    if len(others) != 1:
        return None
    named = {i for e in understanding.entities if e.kind == "role" for i in range(e.start, e.end)}
    said = {word for index, word in enumerate(understanding.utterance.words) if index not in named}
    told = unique(_TOPICS[word] for word in understanding.utterance.words if word in _TOPICS)  # "better paid than …?"
    aspects = told or (last.aspects if last.intent == "compare" else (last.intent,))
    idle = _AGAINST | WEIGHS | EMPTY_WORDS | _LEAST | (frozenset() if named else AROUND)
    if not _AGAINST & said or not said <= idle or not set(aspects) <= set(_MEASURES):
        return None
    roles = unique((*last.roles, *others))[:MOST_FOCUSED]
    request = replace(last, roles=roles, words=_measured(last, said, aspects), said=(), without=(), advice="")
    if aspects == ("salary",) and (last.place or last.level):
        return replace(request, intent="salary")
    return replace(request, intent="compare", aspects=aspects)


def _measured(last: Request, said: set[str], aspects: tuple[str, ...]) -> tuple[str, ...]:
    """The words that ask which role has more of what was last asked of one; () where the whole topic is compared."""
    if aspects != ("work_life",):
        return ()
    more = next((word for word in said if word in _LESSER), "more")
    return ("which", "is", more, *telling(last.words))


def weighed(request: Request, state: State, compiled: Compiled) -> Request:
    """The request as a comparison of the roles it is about, where it asks which of several does more of something."""
    if (again := _once_more(request, state)) is not None:
        return again
    words = set(request.words)
    last = state.asked[-1] if state.asked else None
    of_pay = request.intent == "salary" and len(request.roles) == 1 and bool(words & _MORE_OR_LESS)
    if of_pay and ("i" in words or _BARE_MORE.search(request.normal)):
        left = next(iter(last.origins), "") if last and last.intent == "transition" else state.background
        if (own := role_left(left, compiled)) and own not in request.roles:
            return replace(request, intent="compare", roles=(*request.roles, own), aspects=("salary",), advice="")
    if len(request.roles) > 1 and request.intent in _WEIGHED_BY_POSTS and _MORE_POSTS.search(request.normal):
        return replace(request, intent="compare", aspects=("outlook",))  # "are there more jobs for X or Y?"
    if not (_CHOOSING & words and WEIGHS & words) or request.named or request.intent not in _WEIGHED:
        return request
    roles = request.roles if len(request.roles) > 1 else listed_side_by_side(state)
    if len(request.roles) == 1 and _OTHERS & words and _AGAINST_ONE & words and request.roles != state.roles:
        roles = unique((*state.roles[:1], *request.roles))  # "who earns more, them or a …?"
    if len(roles) < 2 or (request.roles and not set(request.roles) <= set(roles)):
        return request
    aspects = tuple(dict.fromkeys(_TOPICS[word] for word in request.words if word in _TOPICS))
    if aspects == ("salary",) and (request.place or request.level or request.year):
        return replace(request, intent="salary", roles=roles)  # pay in a place is told by the figures of that place
    if _FEASIBLE & words:  # "which is more realistic?"
        return replace(request, intent="compare", roles=roles, words=("which", "is", "easier", "to", "get", "into"))
    return replace(request, intent="compare", roles=roles, aspects=aspects or request.aspects)


def _once_more(request: Request, state: State) -> Request | None:
    """The roles last weighed for the user, with a taste told now beside those told before; None for any other request.

    The one that came out best is in focus, but what is told next may turn the scales.
    """
    last = state.asked[-1] if state.asked else None
    tells = request.intent == "recommend_role" and (request.told or request.averse) and request.roles == state.roles
    if not tells or last is None or last.intent != "recommend_role" or not set(request.roles) < set(last.roles):
        return None
    words, named = (*last.words, *request.words)[-MOST_WORDS:], unique((*last.named, *request.named))
    return replace(request, roles=last.roles, words=words, named=named, told=request.told or last.told)
