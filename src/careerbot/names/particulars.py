"""Degrees, durations and amounts of money that an utterance names: what qualifies a question, never what it is about.

They stand beside the entities and are not masked, since the intent model knows their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.question.money import amounts
from careerbot.question.tastes import DEGREE_LEVELS
from careerbot.turn import Entity, Token

_UNITS = {
    word: unit
    for unit, words in {
        "hour": "hour hours hr hrs", "day": "day days", "week": "week weeks wk wks",
        "month": "month months mo mos mth mths", "year": "year years yr yrs",
    }.items()
    for word in words.split()
}  # fmt: skip
_COUNTS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1, "couple": 2, "half": 0.5, "eighteen": 18, "twenty": 20, "dozen": 12}
_OFTEN = frozenset("per each every".split())  # before a unit: how often, not how long
_UNSURE = frozenset("ms bs ba be ma ab me".split())  # letters that are a degree only where the words around say so
_FIRST = frozenset(name.partition(" ")[0] for name in DEGREE_LEVELS)
_JOINED = 2  # words between a degree and another that is lacked with it: "without a degree or a PhD"
_LACKING = frozenset("no without not lacking never".split())


def particulars(tokens: Sequence[Token]) -> tuple[Entity, ...]:
    """The degrees, durations and amounts of money, in the order of the words.

    Their ids are plain: "phd", "master", "high-school"; "6 months", "5+ years"; "95000 usd year", "50 gbp hour".
    """
    money = [
        Entity("money", amount.id, _text(tokens, amount.start, amount.end), amount.start, amount.end)
        for amount in amounts(tokens)
    ]
    taken = {index for entity in money for index in range(entity.start, entity.end)}
    words = [token.text for token in tokens]
    spans = _durations(tokens) if not _UNITS.keys().isdisjoint(words) else ()
    rest = [e for e in (*spans, *_degrees(tokens, words)) if not taken & set(range(e.start, e.end))]
    return tuple(sorted((*money, *rest), key=lambda entity: entity.start))


def _durations(tokens: Sequence[Token]) -> Iterator[Entity]:
    """Spans of time: "six months", "2-3 years", "5+ years", "a year"; "per hour" is none."""
    for end, token in enumerate(tokens):
        unit = _UNITS.get(token.text)
        if unit is None or end == 0:
            continue
        start = end - 1
        if tokens[start].text in {"of", "a"} and start and tokens[start - 1].text in _COUNTS:  # "a couple of", "half a"
            start -= 1
        count = _count(tokens[start].text)
        often = start and (tokens[start - 1].text in _OFTEN or tokens[start - 1].text in _UNITS)  # "40 hours a week"
        aged = end + 1 < len(tokens) and tokens[end + 1].text == "old"
        if count is None or often or aged:
            continue
        more = "+" if "+" in tokens[start + 1].before else ""
        before = _count(tokens[start - 1].text) if start and tokens[start].before in {"-", "/"} else None
        if before is None and start > 1 and tokens[start - 1].text in {"to", "or"}:
            before = _count(tokens[start - 2].text)
            start -= 2 if before is not None else 0
        elif before is not None:
            start -= 1
        said = f"{before:g} to {count:g}" if before is not None else f"{count:g}{more}"
        plural = "" if said == "1" else "s"
        yield Entity("duration", f"{said} {unit}{plural}", _text(tokens, start, end + 1), start, end + 1)


def _count(word: str) -> float | None:
    if word.isdecimal() and word.isascii() and len(word) <= 3:
        return int(word)
    return _COUNTS.get(word)


def _degrees(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Entity]:
    """Degrees by their level; one that is lacked is negated: "without a degree"."""
    if _FIRST.isdisjoint(words):
        return
    index, last, lacked = 0, 0, False
    while index < len(words):
        if words[index] not in _FIRST:
            index += 1
            continue
        size = 2 if index + 1 < len(words) and " ".join(words[index : index + 2]) in DEGREE_LEVELS else 1
        level = DEGREE_LEVELS.get(" ".join(words[index : index + size]), "")
        if level and (size == 2 or _is_degree(tokens, index)):
            end = index + size
            end += words[end : end + 1] == ["degree"]
            before = set(words[max(index - 3, 0) : index])
            lacked = bool(_LACKING & before) or (lacked and index - last <= _JOINED and bool({"or", "nor"} & before))
            last = end
            yield Entity("degree", level, _text(tokens, index, end), index, end, negated=lacked)
            index = end
        else:
            index += 1


def _is_degree(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a degree where it might be something else: "MS in physics", "a master's", not "master SQL"."""
    word, raw = tokens[index].text, tokens[index].raw
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    before = tokens[index - 1].text if index else ""
    if word in _UNSURE:
        return raw.isupper() and after in {"in", "degree"}
    if word == "master":
        return "'" in raw or "’" in raw or after in {"degree", "in", "of"} or before in {"a", "my"}
    return True


def _text(tokens: Sequence[Token], start: int, end: int) -> str:
    return " ".join(token.text for token in tokens[start:end])
