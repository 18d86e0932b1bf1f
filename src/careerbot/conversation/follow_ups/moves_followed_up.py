"""A move whose ends are pointed to, how long it takes, and what comes after: "from one to the other", "how long?"."""

from __future__ import annotations

from careerbot.conversation.follow_ups.pointing import listed_side_by_side
from careerbot.conversation.users.only_told import tells_only, words_of
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import EMPTY_WORDS
from careerbot.replacing import replace
from careerbot.replies.moves.time_enough import tells_time
from careerbot.turn import Request, State, Understanding

_LONGEST = 14  # words
_NAMING = ("role", "occupation", "place", "tool", "skill", "employer", "level")
_MAY = frozenset("can could would may might".split())
_FROM_TO = Pattern(
    r"\bfrom (?:the )?(one|first|former|second|latter|other)(?: one)?"
    r" (?:in)?to (?:the )?(other|second|latter|first|former)\b"
)
_TOWARDS = frozenset("to towards toward into".split())
_FIRST, _LAST = ("first", "former"), ("second", "latter")
# A move asked about by nothing more than that it is made: "could a tester switch?".
_MADE = (
    r"(?:(?:make|manage|do) (?:the|that|this|such a) (?:switch|move|jump|transition|change|step)|switch(?: over)?"
    r"|cross over|transition|retrain|do (?:it|that))"
)
_GOING = r"(?:get|move|go|switch|come|make it|end up|transition|change)(?: over)?"
_THERE = Pattern(
    r"(?:\bhow (?:would|does|do|can|could|should|might|will|did)"
    r"|^(?:and |so |but |ok )*(?:can|could|would|may|might|do))\b"
    rf".*\b(?:{_GOING} (?:in)?to (?:that|it|this)|{_GOING} there|become (?:one|that)|{_MADE})$"
)
_LASTING = Pattern(
    r"(?:(?:and|so|ok|but|well|then|roughly|about) )*(?:time (?:needed|required)|time ?frame)"
    r"|(?:(?:and|so|ok|but|well|then|roughly|about) )*how (?:long|many (?:years|months|weeks)|much time|soon|fast)\b"
    r"(?: (?:would|will|does|do|they|those|these|could|can|might|should|is|till|until|before|roughly|usually|normally"
    r"|typically|realistically|about|then|it|that|this|all|whole|thing|takes?|taking|i|we|you|me|one|be|am|have to"
    r"|need|get|there|ready|job|hired|employable|learn|study|to|for|from|scratch|become|apply|applying|start|working|switch"
    r"|transition|move|change|make|the|a|an|first|usually))*"
)
# Topics behind which "how long?" asks for the time until the work can be done; of others it asks something else.
_AIMED_AT = (
    "transition",
    "skill_gap",
    "recommend_role",
    "getting_started",
    "definition",
    "responsibilities",
    "compare",
    "learning_path",
    "education",
    "outlook",
    "skills",
    "tools",
    "salary",
    "industries",
)
_A_COURSE = frozenset("bootcamp bootcamps course courses".split())  # which last as long as their schools say
# What the time that somebody tells is not there for: "I have two weeks", behind how to prepare for an interview.
_PREPARED = ("interview", "job_openings", "certifications", "portfolio", "salary", "career_path")
_OF_THE_JOB = Pattern(r"\bi (?:\w+ )?(?:work|working|worked)\b(?! (?:full time|part time|shifts|nights))")
_MOST_TIMED = 3  # roles
ON_WAYS = ("learning_path", "getting_started", "transition", "skill_gap")
_WITH_TIME = Pattern(r"(?:(?:and|but|ok|so) )*(?:with|in|within|only|on|by|until) ")


_THEN = Pattern(
    r"(?:(?:and|ok|so|but|well) )*(?:then what|what then|then|what (?:comes|is|happens) (?:then|next|after(?: that)?)"
    r"|(?:what )?after(?:wards| that| it)?)"
)

_LEFT = Pattern(
    r"(?:(?:and|ok|so|but|well) )*what (?:else )?is (?:still )?(?:left|missing|remaining)(?: (?:then|now))?"
)


_FROM_THERE = Pattern(
    r"\b(?:move|get|go|switch|change|transition|step|jump|way|path|route)\b.*\bfrom (?:there|that|here|this|it)$"
)


# The step that follows those told or taken.
_NEXT = Pattern(
    r"(?:(?:and|ok|so|but|well|cool|great) )*(?:what (?:is |comes |should i (?:do|learn) |do i (?:do|learn) )?next"
    r"|next(?: step)?|what is the next step|what (?:now|do i do now))(?: (?:then|for me))?"
)


_WHAT_FIRST = Pattern(
    r"(?:(?:and|ok|so|but|well) )*(?:what|which|where|how) (?:(?:one|thing|skill) )?"
    r"(?:(?:do|should|would|must|can|could) i |is |to )?"
    r"(?:(?:have|need) to )?(?:(?:learn|study|do|start|begin|tackle|pick up|go|the|with) )*"
    r"(?:first|start|begin|first step)"
    r"(?: (?:then|with|exactly))*"
)


def _first_asked(state: State) -> bool:
    """Whether it was the first step that was asked for."""
    return bool({"first", "start", "begin"} & set(state.asked[-1].words))


def afterwards(understanding: Understanding, state: State) -> Request | None:
    """The request for what comes after the role spoken of, or is left to learn: "and then?", "so what's left?"."""
    said = understanding.utterance.normal
    on_way = bool(state.asked) and state.asked[-1].intent in ("learning_path", "skill_gap", "transition")
    on_way = on_way and state.roles != (state.background,)
    if len(state.roles) == 1 and on_way and (_NEXT.fullmatch(said) or (_THEN.fullmatch(said) and _first_asked(state))):
        return Request("learning_path", state.asked[-1].confidence, state.roles)
    risen = state.background in state.roles and bool(_NEXT.fullmatch(said))  # "what's next for me?"
    left = bool(state.knows) and _LEFT.fullmatch(said)
    if len(state.roles) != 1 or not (left or risen or _THEN.fullmatch(said)):
        return None
    confidence = understanding.parts[0].confidence if understanding.parts else 0.0
    return Request("skill_gap" if left else "career_path", confidence, state.roles)


def first_of_move(understanding: Understanding, state: State) -> Request | None:
    """The move just told, asked for its first step: "what would I have to learn first?"; None where it is not."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    if last is None or last.intent != "transition" or len(last.roles) != 1 or not last.origins:
        return None
    if understanding.ids(*_NAMING) or not _WHAT_FIRST.fullmatch(understanding.utterance.normal):
        return None
    words = ("what", "is", "the", "first", "step")
    return replace(last, words=words, said=words, yes_no=False, advice="", plain=False)


def lasting(understanding: Understanding, state: State) -> Request | None:
    """The request how long the way to the role spoken of takes, or to those just offered: "and how long?"."""
    last = state.asked[-1] if state.asked else None
    if last is None or last.intent not in _AIMED_AT or not _LASTING.fullmatch(understanding.utterance.normal):
        return None
    if last.intent == "education" and _A_COURSE & set(last.words):
        return None
    offered = state.listed[:_MOST_TIMED] if last.intent == "recommend_role" and not last.roles else ()
    roles = last.roles or offered or state.roles
    words = ("how", "long", "does", "it", "take")
    return Request("learning_path", last.confidence, roles, words=words) if roles else None


def time_given(understanding: Understanding, state: State) -> Request | None:
    """The way to the roles spoken of in the time that is told, where no more is said: "I have five hours a week"."""
    last, said = state.asked[-1] if state.asked else None, understanding.utterance.normal
    if last is None or last.intent in _PREPARED or not 1 <= len(state.roles) <= _MOST_TIMED:
        return None
    asks = last.intent in ON_WAYS and bool(_WITH_TIME.match(said))  # "with six hours a week?"
    tells = (asks or tells_only(understanding)) and len(understanding.utterance.words) <= _LONGEST and tells_time(said)
    if not tells or understanding.ids(*_NAMING) or _OF_THE_JOB.search(said):
        return None
    words = understanding.utterance.words if len(state.roles) == 1 else ("how", "long", "does", "it", "take")
    if asks and len(state.roles) == 1:
        words = ("is", "it", "realistic", *words)
    return Request("learning_path", last.confidence, state.roles, words=words, said=words, place=last.place)


_BRINGING = Pattern(
    r"(?:(?:and|so|ok|but) )*what (?:do|would|could|can|might|will) i (?:already |then )?"
    r"(?:bring|contribute|carry over)\b"
    r"(?: (?:to (?:it|that|the table)|along|with me|there))?(?: (?:as an?|coming from)\b.*)?"
    r"|(?:(?:and|so|ok|but) )*what (?:transfers|carries over|can (?:i|one|they) (?:reuse|keep|take along|use from that)"
    r"|(?:of that |of it )?(?:is|will be) (?:useful|transferable|still useful))"
    r"(?: (?:over|then|there|from (?:that|it)))*"
)


def brought_along(understanding: Understanding, state: State) -> Request | None:
    """The move to the role spoken of, where users ask what they bring: "what would I bring as a physicist?"."""
    if len(state.roles) != 1 or not _BRINGING.fullmatch(understanding.utterance.normal):
        return None
    named = tuple(id for id in understanding.ids("role", "occupation") if id != state.roles[0])
    origins = named or tuple(id for id in (state.background,) if id and id != state.roles[0])
    origins = origins or next((last.origins for last in state.asked if last.roles == state.roles), ())
    confidence = understanding.parts[0].confidence if understanding.parts else 0.0
    return Request("transition", confidence, state.roles, origins=origins[:1])


def moved(understanding: Understanding, state: State) -> Request | None:
    """The move asked about where the roles spoken of are one or both of its ends; None where no such move is asked."""
    words = understanding.utterance.words
    if len(words) > _LONGEST or not state.roles or understanding.ids("tool", "skill"):
        return None
    confidence = understanding.parts[0].confidence if understanding.parts else 0.0
    movers = understanding.ids("role", "occupation")
    on_path = bool(state.asked) and state.asked[-1].intent in (
        "career_path",
        "transition",
        "outlook",
        "getting_started",
    )
    onwards = on_path and len(movers) == len(understanding.ids("role")) == 1 and movers[0] not in state.roles
    if onwards and words[0] in _TOWARDS and set(words) <= _TOWARDS | EMPTY_WORDS | words_of(understanding):
        return Request("transition", confidence, movers, origins=state.roles[:1])  # "towards data analyst?"
    both = listed_side_by_side(state)
    if (said := _FROM_TO.search(understanding.utterance.normal)) and not movers and len(both) > 1:
        backwards = said[2] in _FIRST or said[1] in _LAST
        origin, target = both[1::-1] if backwards else both[:2]
        return Request("transition", confidence, (target,), origins=(origin,))
    targets = tuple(role for role in state.roles if role not in movers)
    if (
        len(understanding.ids("role")) == len(movers) == 1
        and targets
        and _FROM_THERE.search(understanding.utterance.normal)
    ):
        return Request("transition", confidence, movers, origins=targets[:1])
    if len(movers) != 1 or (words[-1:] == ("one",) and movers[0] in state.listed):
        return None  # "so X. How do I become one" aims at X
    if targets and _THERE.search(understanding.utterance.normal):
        request = Request("transition", confidence, targets[:1], origins=movers, words=words)
        return replace(request, yes_no=words[0] in _MAY)
    return None
