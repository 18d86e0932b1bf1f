"""Clauses that ask nothing beside the one that goes on with the conversation.

"Ok, that's low. UX designer?", "no wait, pentester, that's the one with the hoodie", "Android, I don't own a Mac": what
is asked stands in one clause, and the others only say why.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerbot.patterns import Pattern
from careerbot.question.ellipsis import AROUND, EMPTY_WORDS, OPENINGS, without_opening
from careerbot.replacing import replace
from careerbot.turn import Entity, Part, Token, Understanding

_LONGEST, _LONGEST_REMARK = 20, 9  # words of a message, and of a clause that is a remark
_ENDS = frozenset(".,;:!?\n–—")
_ASKING = frozenset(
    (
        "what which how where who whose why when whether tell explain suggest advise recommend compare give show"
        " difference options advice"
    ).split()
)
_POLITE = frozenset("thanks cool great nice interesting perfect awesome wow lol haha ugh damn hmm understood".split())
# Words that name a topic, beside those that belong to one intent in the examples.
_TOPICAL = frozenset("steps step roadmap path plan degree degrees money hours overtime prospects growth stress".split())
MEANT = frozenset("mean meant".split())
_PUT_RIGHT = frozenset("no sorry wait".split())
_MEANING = frozenset("said meant mean".split())
_PUTTING_RIGHT = _MEANING | frozenset("no not nope actually sorry wait rather instead".split())
_VERBS = frozenset("is are am was do does did can could should would will may might must shall has have".split())
_LIMITS = frozenset("not only no never without".split())  # "I only have Windows" says no more than that
_CLAIMS = frozenset("know knows learned learnt use used worked studied study degree experience".split())
_FALLING_BACK = Pattern(
    r"\b(?:if|in case|when|should) (?:i|that|this|it|they|we)(?: \w+){0,2} (?:not (?:make|work|get|succeed|manage"
    r"|happen|go|take|want)|fails?|falls?|rejects?)\b|\bplan b\b|\bas (?:a |my )?(?:fall ?back|backup)\b"
    r"|^(?:and |or |but )?otherwise\b"
)


def remarks(understanding: Understanding, topics: Mapping[str, str]) -> frozenset[int]:
    """The places of the words in clauses that only remark; empty where no other clause is left, or there is but one."""
    tokens = understanding.utterance.tokens
    if (meant := _said_wrong(understanding, topics)) is not None:
        return frozenset(range(meant))
    clauses = _clauses(understanding) if 0 < len(tokens) <= _LONGEST else []
    if len(clauses) < 2:
        return frozenset()
    spare = frozenset(i for clause in clauses if _is_remark(clause, understanding, topics) for i in clause)
    asks = any(token.text not in EMPTY_WORDS for i, token in enumerate(tokens) if i not in spare)
    return spare if asks else frozenset()


def _said_wrong(understanding: Understanding, topics: Mapping[str, str]) -> int | None:
    """Where the role begins that is meant and all that is left: "no wait, editor… I mean UX writer"; None else."""
    tokens = understanding.utterance.tokens
    words = understanding.utterance.words
    at = next((i for i in range(len(words) - 1, 0, -1) if words[i] in MEANT and words[i - 1] == "i"), None)
    begins = at - 1 if at is not None else 0
    if at is None and len(without_opening(words)) < len(words):  # "what about enterprise… no, cloud architect"
        at = begins = next((i for i in range(len(words) - 1, 1, -1) if words[i] in _PUT_RIGHT), 0)
    if not at or at > _LONGEST_REMARK or not understanding.ids("role"):
        return None
    behind = {i for e in understanding.entities if e.start > at for i in range(e.start, e.end)}
    rest = [i for i in range(at + 1, len(tokens)) if i not in behind]
    before = tuple(without_opening(words[:begins]))
    asks = any(topics.get(word) for word in before) or _asks(before) or "?" in understanding.utterance.text
    named = any(e.kind == "role" and e.start > at for e in understanding.entities)
    return begins if named and not asks and all(words[i] in EMPTY_WORDS for i in rest) and before else None


def without(understanding: Understanding, left_out: frozenset[int]) -> Understanding:
    """The understanding of the words that are not left out, with the names that are denied anywhere."""
    kept = sorted(
        {i for i in range(len(understanding.utterance.tokens)) if i not in left_out}
        | {i for e in understanding.entities if e.negated for i in range(e.start, e.end)}
    )
    place = {index: at for at, index in enumerate(kept)}
    tokens = tuple(understanding.utterance.tokens[index] for index in kept)
    entities, particulars = (
        tuple(replace(e, start=place[e.start], end=place[e.start] + e.end - e.start) for e in found if e.start in place)
        for found in (understanding.entities, understanding.particulars)
    )
    parts = tuple(_spanning(part, len(tokens)) for part in understanding.parts[:1])
    utterance = replace(understanding.utterance, tokens=tokens)
    return replace(understanding, utterance=utterance, entities=entities, parts=parts, particulars=particulars)


def falls_back(understanding: Understanding) -> bool:
    """Whether something is asked for the case that a plan fails: "and if I don't make it, data scientist?"."""
    return bool(_FALLING_BACK.search(understanding.utterance.normal))


def _spanning(part: Part, size: int) -> Part:
    return replace(part, start=0, end=size)


def _clauses(understanding: Understanding) -> list[range]:
    """The clauses of an utterance; a name is never cut."""
    tokens = understanding.utterance.tokens
    inside = {i for e in understanding.entities for i in range(e.start + 1, e.end)}
    starts = [i for i, token in enumerate(tokens) if i == 0 or (_pauses(token) and i not in inside)]
    return [range(start, end) for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True)]


def _pauses(token: Token) -> bool:
    return not _ENDS.isdisjoint(token.before) or (token.before.strip() in ("-", "--") and token.before != "-")


def _is_remark(clause: range, understanding: Understanding, topics: Mapping[str, str]) -> bool:
    """Whether a clause asks nothing, names nothing and touches no topic."""
    tokens = understanding.utterance.tokens
    words = [tokens[i].text for i in clause]
    after = tokens[clause.stop].before if clause.stop < len(tokens) else understanding.utterance.text[-2:]
    telling = [word for word in words if word not in EMPTY_WORDS]
    if len(words) == 1 and not _POLITE & set(words):
        return False  # which may be a name cut short: "not project, product"
    if not telling and _PUTTING_RIGHT & set(words):
        return False  # "no, sorry" says what becomes of the name behind it
    if telling and set(telling) <= AROUND:
        return False  # "the other one" points
    if words[0] == "not" or len(words) > _LONGEST_REMARK or "?" in after or _asks(words):
        return False
    if any(topics.get(word) or word in _TOPICAL for word in telling) or (telling and _MEANING & set(words)):
        return False
    inside = [e for e in (*understanding.entities, *understanding.particulars) if e.start in clause]
    return all(e.negated or e.kind == "number" or _only_limits(e, words) for e in inside)


def _asks(words: Sequence[str]) -> bool:
    opens = any(" ".join(words[i : i + 2]) in OPENINGS for i in range(3))
    first = next((word for word in words if word not in ("and", "but", "so", "ok", "or", "also")), "")
    return opens or bool(_ASKING & set(words)) or first in _VERBS


def _only_limits(entity: Entity, words: Sequence[str]) -> bool:
    """Whether a thing is named only to say that one has nothing else, or not even that."""
    return entity.kind in ("tool", "skill") and bool(_LIMITS & set(words)) and not _CLAIMS & set(words)
