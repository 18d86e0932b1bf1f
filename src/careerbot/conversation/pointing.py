"""Roles that are pointed to and not named: "the second one", "both", "the other", "the engineer one", "it".

They are looked for among the roles last listed side by side: compared, recommended or found by a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from careerbot.compiled import Compiled
from careerbot.conversation.ellipsis import EMPTY_WORDS, OPENINGS, without_opening
from careerbot.turn import Entity, State, Token, Understanding, unique

_PLACES = {
    "first": 0, "1": 0, "1st": 0, "former": 0, "second": 1, "2": 1, "2nd": 1, "latter": -1, "third": 2, "3": 2,
    "3rd": 2, "fourth": 3, "4": 3, "4th": 3, "last": -1,
    "middle": 1,
}  # fmt: skip
_COUNTS = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_ALWAYS = frozenset({"former", "latter"})
_POINTERS = frozenset("the number option role".split())
_AFTER = frozenset(
    "one ones role option two three and or need needs use uses pay pays earn earns do does is are".split()
)
_THESE = frozenset("these those them the of".split())
# Words that may stand around what is pointed to without asking anything.
AROUND = frozenset(
    (
        "role roles option number only take other others both all two three four first second third fourth middle last"
        " former latter 1 2 3 4 1st 2nd 3rd 4th ones job each them they"
    ).split()
)


def listed_side_by_side(state: State) -> tuple[str, ...]:
    """The roles that an ordinal counts: those last listed, or else those spoken of one after the other."""
    return state.listed if len(state.listed) > 1 else unique((*state.earlier[:1], *state.roles))


def pointed(words: Sequence[str], state: State) -> tuple[str, ...]:
    """The roles that these words point to among those listed; empty when they point to none."""
    candidates = listed_side_by_side(state)
    if len(candidates) < 2:
        return ()
    for index, word in enumerate(words):
        before, after = words[index - 1] if index else "", words[index + 1] if index + 1 < len(words) else ""
        if word in ("other", "others") and before == "the":
            return tuple(role for role in candidates if role not in state.roles)
        if word == "both":
            return candidates if len(candidates) == 2 or len(state.roles) < 2 else state.roles
        if word == "all" and (after in _COUNTS or after in _THESE or not after):
            return candidates
        if before == "the" and len(heads := [r for r in candidates if word.removesuffix("s") == r.split("-")[-1]]) == 1:
            return tuple(heads)  # "the engineer"
        place = _PLACES.get(word)
        if place is None or not (word in _ALWAYS or (before in _POINTERS and (not after or after in _AFTER))):
            continue
        if after in _COUNTS and place == 0:  # "the first two"
            return candidates[: _COUNTS[after]]
        return candidates[place : place + 1] if place >= 0 else candidates[-1:]
    return ()


def only_points(understanding: Understanding) -> bool:
    """Whether an utterance points to roles and asks nothing else: "the second one?", "and both?"."""
    words = without_opening(list(understanding.utterance.words))
    named = {i for e in understanding.entities if e.kind != "number" for i in range(e.start, e.end)}
    return bool(words) and not named and all(word in AROUND or word in EMPTY_WORDS for word in words)


def with_heads(
    understanding: Understanding, state: State, compiled: Compiled, changing: frozenset[str]
) -> Understanding:
    """The understanding with the roles that a single word of their names tells: "no, the engineer", "not scientist".

    The word counts only where all other words are empty ones, `changing` ones and names, and where it makes one of the
    roles listed, or one that shares the rest of its name with a role in focus.
    """
    if not state.roles:
        return understanding
    understanding = _with_denied(understanding)
    tokens = understanding.utterance.tokens
    heads = {role.split("-")[-1] for role in listed_side_by_side(state)}
    names = [e for e in understanding.entities if e.kind != "occupation" or e.text not in heads]  # "drop the writer"
    named = {i for entity in names for i in range(entity.start, entity.end)}
    rest = [i for i, token in enumerate(tokens) if i not in named and token.text not in EMPTY_WORDS]
    idle = AROUND | changing
    rest = [i for i in rest if tokens[i].text not in idle and not _opens(tokens, i)]
    if not 0 < len(rest) <= 2:
        return understanding
    found = []
    for index in rest:
        role = _completed(tokens[index].text, state, compiled)
        if not role:
            return understanding
        denied = _is_denied(tokens, index)
        if not denied and understanding.ids("role"):
            return understanding  # a role named in full leaves nothing to be told by a word
        found.append(Entity("role", role, tokens[index].text, index, index + 1, negated=denied))
    entities = sorted((*names, *found), key=lambda entity: entity.start)
    return replace(understanding, entities=tuple(entities))


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word opens an ellipsis: the first of "what about", "how about"."""
    return " ".join(token.text for token in tokens[index : index + 2]) in OPENINGS


def _with_denied(understanding: Understanding) -> Understanding:
    """The understanding with the names behind "instead of" and "rather than" denied."""
    tokens = understanding.utterance.tokens
    denied = {e for e in understanding.entities if not e.negated and _is_denied(tokens, e.start)}
    if not denied:
        return understanding
    entities = tuple(replace(e, negated=True) if e in denied else e for e in understanding.entities)
    return replace(understanding, entities=entities)


def _is_denied(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words before deny what stands here: "not the engineer", "instead of a data engineer"."""
    before = [token.text for token in tokens[max(index - 4, 0) : index] if token.text not in ("a", "an", "the")]
    return before[-1:] == ["not"] or before[-2:] in (["instead", "of"], ["rather", "than"])


def _completed(word: str, state: State, compiled: Compiled) -> str:
    """The role that a word of its name stands for here; '' when none or several do."""
    word = word.removesuffix("s") if len(word) > 4 else word
    among = [role for role in listed_side_by_side(state) if word in _name(role, compiled)]
    if len(among) == 1:
        return among[0]
    made = unique(role for known in state.roles for role in _variants(word, _name(known, compiled), compiled))
    return made[0] if len(made) == 1 else ""


def _variants(word: str, name: Sequence[str], compiled: Compiled) -> Iterator[str]:
    """The role that a name becomes with its last word put right; else with those before it."""
    for key in (" ".join([*name[:-1], word]), " ".join([word, *name[-1:]])):
        role = next((claim.id for claim in compiled.claims(key) if claim.kind == "role"), "")
        if role:
            yield role
            return


def _name(role: str, compiled: Compiled) -> list[str]:
    return compiled.role_name(role).lower().replace("-", " ").split()


def without_pronoun(understanding: Understanding, state: State) -> Understanding:
    """The understanding with "it" in lower case as the pronoun it is where a role is in focus, not as IT."""
    tokens = understanding.utterance.tokens
    kept = tuple(e for e in understanding.entities if not (e.text == "it" and tokens[e.start].raw == "it"))
    if not state.roles or len(kept) == len(understanding.entities):
        return understanding
    return replace(understanding, entities=kept)
