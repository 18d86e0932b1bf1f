"""Roles that are pointed to and not named: "the second one", "both", "the other", "the engineer one", "it".

They are looked for among the roles last listed side by side: compared, recommended or found by a question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.focus import in_a_row, spoken_of
from careerbot.question.ellipsis import AROUND, EMPTY_WORDS, HEADS, OPENINGS, without_opening
from careerbot.question.qualifiers import PAUSE, said_words
from careerbot.replacing import replace
from careerbot.turn import Entity, Request, State, Token, Understanding, unique
from careerbot.wording import with_article

_PLACES = {
    "first": 0, "1": 0, "1st": 0, "former": 0, "second": 1, "2": 1, "2nd": 1, "latter": -1, "third": 2, "3": 2,
    "3rd": 2, "fourth": 3, "4": 3, "4th": 3, "last": -1,
    "middle": 1,
}  # fmt: skip
_NUMBERED = {"one": 0, "two": 1, "three": 2, "four": 3}  # behind "number"
_COUNTS = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_ALWAYS = frozenset({"former", "latter"})
_POINTERS = frozenset("the number option role".split())
_ONE = frozenset("one ones option role".split())
_OWN = frozenset("my your our their his her its a an this that very each every".split())  # "my first one" is no ordinal
_AFTER = _ONE | frozenset(
    (
        "two three and or need needs use uses pay pays earn earns do does is are please then instead too again sounds"
        " seems looks"
    ).split()
)
_PAUSE = frozenset({"", PAUSE})
_ARTICLES = frozenset({"a", "an"})
_BEING = frozenset(("is", "was", "are"))  # "is the second a good choice"
_CORRECTING = frozenset("actually meant mean rather instead sorry wait then no nope".split())
_OTHERS = frozenset({"other", "others"})
_PAIR = 2
_BEGINNING = 5  # letters from which on a word may be the beginning of another
_MOST_INITIALS = 3
_WORDS_TOO = frozenset("as is it am be do me so us he we at an in on of or to no my go if by up pm ad".split())
_NO_NAMES = frozenset({"it", "oops", "people"})  # in lower case
_NO_ROLES = frozenset("day days night week hand side way end half people person thing things guys parts".split())
_THESE = frozenset("these those them the of".split())
# Words that ask to hear more, beside "more" itself.
_DETAIL = frozenset(
    "detail details detailed depth further information info closer elaborate explain bit little lot".split()
)


def listed_side_by_side(state: State) -> tuple[str, ...]:
    """The roles that an ordinal counts: those last listed, or else those spoken of one after the other."""
    return state.listed if len(state.listed) > 1 else spoken_of(state)


def known_by_head(understanding: Understanding, state: State) -> Understanding:
    """The understanding with "analyst" and the like as the one role spoken of that is called so."""
    spoken = unique((*state.roles, *state.earlier, *state.listed))
    if not spoken:
        return understanding
    entities = list(_by_initials(understanding, state))
    words = understanding.utterance.words
    for entity in understanding.entities:
        head = entity.text.removesuffix("s")
        named = entity.kind == "role" and entity.id not in spoken and words[entity.start - 1 : entity.start] == ("the",)
        may_be = entity.kind == "occupation" or named  # "the developer", which alone would be a software engineer
        called = [role for role in spoken if role.split("-")[-1] == head] if may_be else []
        is_one = head in HEADS and len(called) == 1 and called[0] not in understanding.ids("role")
        entities.append(replace(entity, kind="role", id=called[0]) if is_one else entity)
    entities.sort(key=lambda entity: entity.start)
    return (
        replace(understanding, entities=tuple(entities)) if entities != list(understanding.entities) else understanding
    )


def _by_initials(understanding: Understanding, state: State) -> Iterator[Entity]:
    """The roles listed that their initials tell: "going with BA", of a business analyst and a data analyst."""
    if len(state.listed) < _PAIR:
        return
    named = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    for index, token in enumerate(understanding.utterance.tokens):
        if index in named or not token.text.isalpha() or not _PAIR <= len(token.text) <= _MOST_INITIALS:
            continue
        called = [role for role in state.listed if "".join(part[0] for part in role.split("-")) == token.text]
        if len(called) == 1 and token.text not in _WORDS_TOO:
            yield Entity("role", called[0], token.text, index, index + 1)


def refocused(understanding: Understanding, state: State) -> State:
    """The state with the roles in focus that an utterance points to, wherever in it: "the first then. What is it?"."""
    if len(listed_side_by_side(state)) < 2 or understanding.ids("role"):
        return state
    if not _OTHERS.isdisjoint(understanding.utterance.words):
        return state  # "the other one" would be another one from there
    words = said_words(understanding.utterance.tokens, frozenset())
    chosen = pointed(words, state) or _newly_named(words, state)
    if not chosen or set(chosen) == set(state.roles):
        return state
    return replace(state, roles=chosen, earlier=state.roles, listed=listed_side_by_side(state))


def _newly_named(words: Sequence[str], state: State) -> tuple[str, ...]:
    """The role that the one in focus was just set against, where "that" points back: "the steps for that"."""
    added = tuple(role for role in state.roles if role not in state.earlier)
    joined = len(state.roles) == _PAIR and len(added) == 1 and set(state.earlier) & set(state.roles)
    return (
        added if joined and words and words[-1] == "that" and words[-2:-1] in (("for",), ("into",), ("about",)) else ()
    )


def pointed(words: Sequence[str], state: State) -> tuple[str, ...]:
    """The roles that these words point to among those listed; empty when they point to none.

    A pause, where the words tell of one, ends what points as the end does.
    """
    candidates = listed_side_by_side(state)
    if len(candidates) < 2:
        return ()
    found: list[str] = []
    for index, word in enumerate(words):
        before, after = words[index - 1] if index else "", words[index + 1] if index + 1 < len(words) else ""
        if word == "other" and before == "the" and len(candidates) > _PAIR and in_a_row(state):
            return state.earlier[:1]
        if word in _OTHERS and before == "the" and after not in _NO_ROLES:
            return tuple(role for role in candidates if role not in state.roles)
        if word == "both":
            return candidates if len(candidates) == 2 or len(state.roles) < 2 else state.roles
        if word == "all" and (after in _COUNTS or after in _THESE or after in _PAUSE):
            return candidates
        if before == "the" and len(heads := [r for r in candidates if word.removesuffix("s") == r.split("-")[-1]]) == 1:
            return tuple(heads)  # "the engineer"
        if before == "the" and after == "one" and len(kind := [r for r in candidates if word in r.split("-")]) == 1:
            return tuple(kind)  # "the data one", of a data analyst and a business analyst
        if before in _THESE and _COUNTS.get(word) == len(candidates):  # "which of the three"
            return candidates
        place = _PLACES.get(word)
        if place is None and before == "number":
            place = _NUMBERED.get(word)
        judged = after in _ARTICLES and not _BEING.isdisjoint(words[index - 2 : index - 1])
        ends = after in _PAUSE or after in _AFTER or judged
        counts = (before in _POINTERS and ends) or (after in _ONE and before not in _OWN and not word.isdigit())
        if place is None or not (
            (word in _ALWAYS and before not in _OWN) or counts
        ):  # "a former analyst" points to none
            continue
        if after in _COUNTS and place in (0, -1):  # "the first two"
            return candidates[: _COUNTS[after]] if place == 0 else candidates[-_COUNTS[after] :]
        if not (index > 1 and words[index - 2] == "not"):  # "not the first, the second"
            found += candidates[place : place + 1] if place >= 0 else candidates[-1:]
    return unique(found)


def pointing_span(words: Sequence[str], state: State) -> range | None:
    """Where words point to one role among others that ask something: "what does the second one do"; else None."""
    for index, word in enumerate(words):
        if word not in _PLACES or words[index - 1 : index] != ("the",):
            continue
        end = index + 2 if words[index + 1 : index + 2] == ("one",) else index + 1
        if len(pointed(words[index - 1 : end], state)) == 1:
            return range(index - 1, end)
    return None


def of_the_first(requests: Sequence[Request], understanding: Understanding, state: State, compiled: Compiled) -> str:
    """The sentence that says that a question is taken to be about the first of the roles just offered; '' else."""
    last = state.asked[-1] if state.asked else None
    if last is None or last.roles or len(state.listed) < 2 or state.roles != state.listed[:1] or not requests:
        return ""
    if any(request.roles != state.roles for request in requests) or understanding.ids("role"):
        return ""
    if pointed(understanding.utterance.words, state):
        return ""
    return f"I take you to mean the first of them, {with_article(compiled.role_name(state.roles[0]))}."


def only_points(understanding: Understanding) -> bool:
    """Whether an utterance points to roles and asks nothing else: "the second one?", "and both?"."""
    if any(entity.kind != "number" for entity in understanding.entities):
        return False
    words = without_opening(understanding.utterance.words)
    return bool(words) and all(word in AROUND or word in EMPTY_WORDS for word in words)


def seen_closer(understanding: Understanding, state: State) -> tuple[str, ...]:
    """The roles that an utterance only points to, to hear more of them: "the last one please, in more detail"."""
    if any(entity.kind != "number" for entity in understanding.entities):
        return ()
    words = list(understanding.utterance.words)
    rest = {word for word in words if word not in AROUND and word not in EMPTY_WORDS}
    if not rest <= _DETAIL or not (rest or "more" in words):
        return ()
    return pointed([word for word in words if word in AROUND or word in ("the", "one")], state)


def with_heads(
    understanding: Understanding,
    state: State,
    compiled: Compiled,
    changing: frozenset[str],
    remarked: frozenset[int] = frozenset(),
) -> Understanding:
    """The understanding with the roles that a single word of their names tells: "no, the engineer", "not scientist".

    The word counts only where all other words are empty ones, `changing` ones, names and those in remarks, and where it
    makes one of the roles listed, or one that shares the rest of its name with a role in focus.
    """
    if not state.roles:
        return understanding
    tokens = understanding.utterance.tokens
    heads = HEADS | {role.split("-")[-1] for role in listed_side_by_side(state)}
    names = [e for e in understanding.entities if e.kind != "occupation" or e.text not in heads]  # "drop the writer"
    if _CORRECTING & {token.text for i, token in enumerate(tokens) if i not in remarked}:  # "Android, I meant"
        names = [e for e in names if not (e.kind in ("tool", "skill") and _completed(e.text, state, compiled))]
    if any(e.kind in ("tool", "skill") for e in names):
        return understanding  # "do they do SQL tests?" is about a thing, and names no test analyst
    named = {i for entity in names for i in range(entity.start, entity.end)} | remarked
    rest = [i for i, token in enumerate(tokens) if i not in named and token.text not in EMPTY_WORDS]
    idle = AROUND | changing
    rest = [i for i in rest if tokens[i].text not in idle and not _opens(tokens, i)]
    if any(tokens[i].text == "security" and tokens[i - 1].text == "job" for i in rest if i):
        return understanding  # which is what a role offers
    if any(tokens[i].text == "risks" for i in rest):
        return understanding  # "any risks?" names no risk analyst
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


def with_denied(understanding: Understanding) -> Understanding:
    """The understanding with the names behind "instead of" and "rather than" denied."""
    tokens = understanding.utterance.tokens
    denied = {e for e in understanding.entities if not e.negated and _is_denied(tokens, e.start)}
    if not denied:
        return understanding
    entities = tuple(replace(e, negated=True) if e in denied else e for e in understanding.entities)
    return replace(understanding, entities=entities)


def narrowed(understanding: Understanding, state: State) -> State:
    """The state without the roles that an utterance drops before it asks more: "drop actuary, compare pay"."""
    tokens = understanding.utterance.tokens
    if len(state.roles) < _PAIR:
        return state
    dropped = {e.id for e in understanding.entities if e.kind == "role" and _is_dropped(tokens, e.start)}
    left = tuple(role for role in state.roles if role not in dropped)
    if not dropped & set(state.roles) or not left:
        return state
    listed, earlier = (tuple(role for role in of if role not in dropped) for of in (state.listed, state.earlier))
    return replace(state, roles=left, listed=listed, earlier=earlier)


def _is_dropped(tokens: Sequence[Token], index: int) -> bool:
    before = [
        token.text for token in tokens[max(index - 3, 0) : index] if token.text not in ("a", "an", "the", "about")
    ]
    return before[-1:] in (["drop"], ["forget"], ["skip"], ["ignore"], ["exclude"], ["remove"]) or before[-2:] == [
        "leave",
        "out",
    ]


def _is_denied(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words before deny what stands here: "not the engineer", "instead of a data engineer"."""
    before = [token.text for token in tokens[max(index - 4, 0) : index] if token.text not in ("a", "an", "the")]
    return (
        _is_dropped(tokens, index)
        or before[-1:] in (["not"], ["forget"])
        or before[-2:]
        in (
            ["not", "mean"],
            ["instead", "of"],
            ["rather", "than"],
            ["forget", "about"],
        )
    )


def _completed(word: str, state: State, compiled: Compiled) -> str:
    """The role that a word of its name stands for here; '' when none or several do."""
    word = word.removesuffix("s") if len(word) > 4 else word
    among = [role for role in listed_side_by_side(state) if _is_of_name(word, _name(role, compiled))]
    if len(among) == 1:
        return among[0]
    for focus in (state.roles, state.earlier):
        made = unique(role for known in focus for role in _variants(word, _name(known, compiled), compiled))
        if made:
            return made[0] if len(made) == 1 else ""
    return ""


def _is_of_name(word: str, name: Sequence[str]) -> bool:
    """Whether a word is one of a name, or begins one: "health", of a healthcare data analyst."""
    return word in name or (len(word) >= _BEGINNING and any(part.startswith(word) for part in name))


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
    """The understanding with "it" as a pronoun where a role is in focus, not as IT, "oops" not as OOP and the like."""
    tokens = understanding.utterance.tokens
    kept = tuple(e for e in understanding.entities if not (e.text in _NO_NAMES and tokens[e.start].raw == e.text))
    if not state.roles or len(kept) == len(understanding.entities):
        return understanding
    return replace(understanding, entities=kept)
