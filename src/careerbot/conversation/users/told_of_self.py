"""What users say of themselves in a turn: what they know, like and dislike, where they come from and live."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.users.move_ends import ends
from careerbot.conversation.users.only_told import BEGIN_QUESTIONS, QUESTION_WORDS
from careerbot.conversation.users.own_work import is_past, without_levels
from careerbot.conversation.users.profile import MOST_NAMED, WEIGHED
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import EMPTY_WORDS
from careerbot.question.form import FIRST_PERSON
from careerbot.question.tastes import LIKINGS, averse_to, degree_of, likes_of
from careerbot.question.things_asked import things_asked
from careerbot.replacing import replace
from careerbot.terms import telling
from careerbot.turn import Entity, Request, State, Understanding, unique

_CLAIMS = frozenset(
    (
        "know learned learnt use used worked can background experience skills proficient fluent good familiar "
        "comfortable knowledge got"
    ).split()
)
_LACKS = frozenset({"without", "no", "never", "hate", "not", "cannot", "forget", "nothing", "little"})
_LIVING = frozenset("live living based from located moving am".split())
_MOVED = frozenset("moving moved relocating relocated".split())
_DENIED = frozenset({"not", "hate"})
_OTHERS = frozenset("friend friends brother sister wife husband partner boss colleague he she they".split())
_A_LITTLE = frozenset("little bit some basic basics of".split())
# How those begin who tell what they know without saying that it is they: "already know python and numpy".
_KNOWING = (("already", "know"), ("know",), ("knows",), ("learned",), ("learnt",))
_BEGUN = ("getting_started", "skills", "tools", "definition")  # topics behind which that is told too
_GOES_ON = frozenset("also too and plus well".split())
_MOVES = frozenset(
    "switch switching move moving transition transitioning change changing go going jump pivot pivoting".split()
)
_MOST_AVERSE = 12  # words of what is disliked, and of what is liked
_ONE_IN = Pattern(r"\bi (?:already )?(?:have|got|did|hold) (?:one|mine) in ([a-z]+(?: [a-z]+)?)$")


def learned(understanding: Understanding, state: State) -> State:
    """The state with what the user said of themselves: what they know, and where they come from."""
    tokens = list(understanding.utterance.words)
    words = set(tokens)
    shuns = not words & QUESTION_WORDS and bool(averse_to(understanding.utterance.tokens))  # "no coding please"
    calls = any(tokens[e.end : e.end + 1] == ["here"] and is_past(e, tokens) for e in understanding.entities)
    calls = calls or (tokens[:3] == ["used", "to", "be"] and "?" not in understanding.utterance.text)
    if not words & FIRST_PERSON and not shuns and not calls:  # "accountant here"
        return _knowing_more(understanding, words, state)
    tokens = without_levels(understanding)
    averse = averse_to(understanding.utterance.tokens)
    things = [e for e in understanding.entities if e.kind in ("tool", "skill") and not _of_others(tokens, e.start)]
    disliked = [e.id for e in things if e.start in averse]
    lacked = [e.id for e in things if _lacked(tokens, e.start) or e.negated]
    told: list[str] = []
    if things and words & _CLAIMS and tokens[0] not in BEGIN_QUESTIONS:
        asked_for = things_asked(understanding.utterance.tokens, things)
        told = [e.id for e in things if e.id not in (*disliked, *lacked, *asked_for)]
    liked = {*told, *_liked(things, averse, tokens)}
    denied = {e.id for e in understanding.entities if e.kind in ("occupation", "role") and e.negated}
    own = next((e.id for e in understanding.entities if is_past(e, tokens)), "") or _left(understanding, tokens)
    background = own or ("" if state.background in denied else state.background)
    asked = tuple(_from_now_on(request, state.background, background) for request in state.asked)
    return replace(
        state,
        asked=asked,
        knows=tuple(id for id in unique((*state.knows, *told)) if id not in lacked)[:MOST_NAMED],
        dislikes=tuple(id for id in unique((*state.dislikes, *disliked)) if id not in liked)[:MOST_NAMED],
        averse=unique((*state.averse, *_unwanted(understanding, averse)))[:_MOST_AVERSE],
        likes=unique((*state.likes, *likes_of(understanding.utterance.tokens)))[:_MOST_AVERSE],
        background=background,
        degree=degree_of(understanding.utterance.tokens) or _one_in(understanding, state) or state.degree,
        place=_lives_in(understanding, tokens) or state.place,
        level=_is_level(understanding, tokens) or state.level,
    )


def _left(understanding: Understanding, tokens: Sequence[str]) -> str:
    """The work that users say they want to leave for another: "I want to switch from QA to development"."""
    if "from" not in tokens or _MOVES.isdisjoint(tokens) or not {"i", "my"} & set(tokens):
        return ""
    found = ends(understanding, understanding.entities, tokens)
    return found[0].id if found and tokens[found[0].start - 1 : found[0].start] == ["from"] else ""


def _one_in(understanding: Understanding, state: State) -> str:
    """What was studied, where a degree was spoken of: "I have one in chemistry"; '' else."""
    found = _ONE_IN.search(understanding.utterance.normal)
    spoken_of = any(request.intent == "education" for request in state.asked)
    return f"degree in {found[1]}" if found and spoken_of else ""


def _liked(things: Sequence[Entity], averse: frozenset[int], tokens: Sequence[str]) -> set[str]:
    """The things that the user says they like, or do not dislike after all; a dislike of them is taken back."""
    words = set(tokens)
    if BEGIN_QUESTIONS & set(tokens[:1]) or not (LIKINGS & words or words >= _DENIED):
        return set()
    return {entity.id for entity in things if entity.start not in averse}


def _of_others(tokens: Sequence[str], start: int) -> bool:
    """Whether what is named is said of somebody else: "my friend knows Python and I …"."""
    return bool(_OTHERS & set(tokens[max(start - 4, 0) : start]))


def _knowing_more(understanding: Understanding, words: set[str], state: State) -> State:
    """The state with more that the user knows, where an utterance goes on telling that: "also python"."""
    weighs = any(request.intent in (*WEIGHED, *_BEGUN) for request in state.asked)
    weighs = weighs or (bool(state.knows) and not state.asked)
    opens = understanding.utterance.words[:1] in _KNOWING or understanding.utterance.words[:2] in _KNOWING
    if not weighs or not (opens or not _GOES_ON.isdisjoint(words)):
        return state
    things = understanding.ids("tool", "skill")
    named = {i for e in understanding.entities for i in range(e.start, e.end)}
    rest = {word for i, word in enumerate(understanding.utterance.words) if i not in named}
    if not things or "?" in understanding.utterance.text or not rest <= EMPTY_WORDS | _A_LITTLE | _CLAIMS:
        return state
    return replace(state, knows=unique((*state.knows, *things))[:MOST_NAMED])


def _unwanted(understanding: Understanding, averse: frozenset[int]) -> list[str]:
    """The words of what is disliked that are not the names of tools and skills, which are kept as such."""
    named = {i for e in understanding.entities for i in range(e.start, e.end)}
    words = [understanding.utterance.tokens[index].text for index in sorted(averse) if index not in named]
    return [word for word in words if telling([word])]


def _from_now_on(request: Request, before: str, now: str) -> Request:
    """A request asked before, with where the user comes from put right."""
    if before == now or before not in request.origins:
        return request
    return replace(request, origins=tuple(now if origin == before else origin for origin in request.origins if now))


def _lives_in(understanding: Understanding, tokens: Sequence[str]) -> str:
    """The place the user says they live in, come from or want to work in, the one moved to first; '' when none is."""
    said = []
    for entity in understanding.entities:
        before = tokens[max(entity.start - 4, 0) : entity.start]
        says = bool(_LIVING & set(before)) or (bool(_MOVED & set(before)) and before[-1:] in (["to"], ["in"]))
        is_there = list(before[-1:]) == ["in"] and "i am" in " ".join(tokens[: entity.start])
        if entity.kind == "place" and (says or is_there):
            left = before[-1:] == ["from"] and bool(_MOVED & set(tokens))
            said.append((left, entity.start, entity.id))
    return min(said)[2] if said else ""


def _is_level(understanding: Understanding, tokens: Sequence[str]) -> str:
    """How senior the user says they are; '' when they do not."""
    for entity in understanding.entities:
        before = [word for word in tokens[max(entity.start - 4, 0) : entity.start] if word not in {"a", "an", "the"}]
        if entity.kind == "level" and before[-2:] in (["i", "am"], ["as", "a"], ["currently", "a"]):
            return entity.id
    return ""


def _lacked(tokens: Sequence[str], start: int) -> bool:
    return bool(_LACKS & set(tokens[max(start - 3, 0) : start]))
