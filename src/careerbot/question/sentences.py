"""The sentences of an utterance, and which of them ask something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from careerbot.question.ellipsis import AROUND, EMPTY_WORDS, LIKING
from careerbot.question.form import is_unknown
from careerbot.turn import Entity, Token, Utterance

WHOLE = 30  # words up to which an utterance with one question is read as a whole
MOST_PARTS = 4  # of an utterance that are answered
ASKING_WORDS = frozenset(
    (
        "what who whose whom which where when why how is are am was were do does did can could should would will "
        "shall may might has have tell explain list describe name show give compare advise recommend suggest "
        "wondering wonder curious advice tips help"
    ).split()
)
_FEW = 3  # words of a question that has nothing of its own to ask of
_ENDS = frozenset(".?!;\n")
QUESTION_WORDS = frozenset("what which how where who why when".split())
_VERBS = frozenset("is are do does can could should will would".split())  # with which a question for a yes begins
_BEFORE_SECOND = frozenset("and also plus vs versus".split())  # a question that begins behind them is a second one
_SETS_APART = frozenset(("between", "out", "of"))  # "between a bootcamp and a degree, which is better?" is one question
_JUDGED = frozenset("needed required necessary possible important useful worth".split())
_TELLING = frozenset("i my me am we our have had has thinking considering planning leaving worked currently".split())
_ALIKE = frozenset("same equal identical".split())  # "Same pay." tells that a topic decides nothing
_SUBJECTS = frozenset("i it they the you a any remote ai one".split())
_IDLE = EMPTY_WORDS | AROUND | LIKING


def spans_asked(utterance: Utterance, entities: Sequence[Entity], topics: Mapping[str, str]) -> list[tuple[int, int]]:
    """The spans that ask something: the whole of a short utterance, the asking sentences of a long one."""
    things = {entity.start for entity in entities}
    sentences = _sentences(utterance, things)
    size = len(utterance.tokens)
    if len(sentences) == 1 and size <= WHOLE:
        return sentences
    asking = [span for span in sentences if asks(utterance, span)]
    if (
        len(asking) == 1
        and size <= WHOLE
        and all(_is_idle(utterance, span) for span in sentences if span not in asking)
    ):
        return asking
    if len(asking) == 1 and size <= WHOLE and asking[0][1] - asking[0][0] <= _FEW:
        return [(0, size)]  # "a lower title but higher pay. Worth it?" asks of what was told
    if asking and len(asking) < len(sentences) and size <= WHOLE:
        named = {index for entity in entities for index in range(entity.start, entity.end)}
        topical = {i for i, token in enumerate(utterance.tokens) if token.text in topics and i not in named}
        asking = [span for span in sentences if span in asking or _names_topic(utterance, span, topical)]
    if len(asking) <= 1 and size <= WHOLE:
        return [(0, size)]
    if not asking:
        return [(0, min(size, 2 * WHOLE))]
    return asking[: MOST_PARTS + 1]


def sentence_starts(tokens: Sequence[Token]) -> list[int]:
    """Where the sentences of a text begin, the first one first."""
    return [0, *(index for index, token in enumerate(tokens) if index and not _ENDS.isdisjoint(token.before))]


def asking_sentence(utterance: Utterance) -> tuple[int, int] | None:
    """The one sentence of several that asks something; None where none does, several do, or there is only one."""
    sentences = _between(sentence_starts(utterance.tokens), len(utterance.tokens))
    asking = [span for span in sentences if asks(utterance, span)] if len(sentences) > 1 else []
    return asking[0] if len(asking) == 1 else None


def sentences_that_ask(utterance: Utterance, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences between two places that ask something; all that stands there where there is only one."""
    sentences = _between([start, *(at for at in sentence_starts(utterance.tokens) if start < at < end)], end)
    return [span for span in sentences if asks(utterance, span)] if len(sentences) > 1 else sentences


def _sentences(utterance: Utterance, things: Set[int]) -> list[tuple[int, int]]:
    starts = [0]
    tokens = utterance.tokens
    for index, token in enumerate(tokens):
        stops = bool(token.before) and not _ENDS.isdisjoint(token.before)
        if index and (stops or _begins_question(tokens, index, starts[-1], things)):
            starts.append(index)
    return _between(starts, len(utterance.tokens))


def _between(starts: Sequence[int], end: int) -> list[tuple[int, int]]:
    """The spans that begin at these places, each up to the next one, the last up to the end."""
    return list(zip(starts, [*starts[1:], end], strict=True))


def _begins_question(tokens: Sequence[Token], index: int, start: int, things: Set[int]) -> bool:
    """Whether a second question begins here: "…, and what do they earn", "… and is R still used"."""
    comma = "," in tokens[index].before
    if not comma and tokens[index - 1].text not in _BEFORE_SECOND:
        return False
    if index - start < (3 if comma else 4) or len(tokens) - index < (3 if comma else 2):
        return False
    word, after = tokens[index].text, tokens[index + 1].text
    if word == "which" and comma and tokens[start].text in _SETS_APART:
        return False
    asked = not comma or any(_is_asked(tokens, place, start) for place in range(start, index))
    if word in _VERBS and asked and _JUDGED & {token.text for token in tokens[index + 2 : index + 5]}:
        return True  # "…, and is math needed?"
    return word in QUESTION_WORDS or (
        word in _VERBS and (after in _SUBJECTS or (not comma and (index + 1 in things or after == "there"))) and asked
    )


def _is_asked(tokens: Sequence[Token], place: int, start: int) -> bool:
    """Whether a question word asks, and does not say what is known: "without knowing how to code, can I …"."""
    if tokens[place].text not in QUESTION_WORDS:
        return False
    return not is_unknown([token.text for token in tokens[start : place + 1]], place - start)


def asks(utterance: Utterance, span: tuple[int, int]) -> bool:
    """Whether a sentence asks something: by its question mark or its words."""
    start, end = span
    after = utterance.tokens[end].before if end < len(utterance.tokens) else _tail(utterance)
    if "?" in after:
        return True
    words = {token.text for token in utterance.tokens[start:end]}
    return utterance.tokens[start].text in ASKING_WORDS or bool(words & {"how", "what", "which", "advice", "wondering"})


def _is_idle(utterance: Utterance, span: tuple[int, int]) -> bool:
    """Whether a sentence says nothing that a question beside it might be about: "Then that one.", "I like that."."""
    return all(token.text in _IDLE for token in utterance.tokens[span[0] : span[1]])


def _names_topic(utterance: Utterance, span: tuple[int, int], topical: Set[int]) -> bool:
    """Whether a sentence beside a question names a topic ("Also the tools.") and tells nothing of the user."""
    words = [token.text for token in utterance.tokens[span[0] : span[1]]]
    return not (_TELLING | _ALIKE) & set(words) and not topical.isdisjoint(range(*span))


def _tail(utterance: Utterance) -> str:
    return utterance.text[-3:]
