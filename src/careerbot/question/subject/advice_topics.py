"""Which topic of advice a question asks for: the words in which people ask for it, whatever the role.

A topic is the `kind` of lines under `other` in general.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.question.subject import advice_of_ways_in, advice_of_working
from careerbot.question.subject.advice_topic import BEGINNING, NUMBER, Topic
from careerbot.turn import Utterance, unique

TOPICS = (*advice_of_ways_in.TOPICS, *advice_of_working.TOPICS)
_STOPS = frozenset(".?!\n")
_LONG = 34  # words up to which a text without a question mark is a question as a whole


def topic_asked(utterance: Utterance) -> Topic | None:
    """The topic of advice an utterance asks for; None when it asks for none.

    Of a text with question marks only the questions count, unless it is short: a long story names many things it does
    not ask about.
    """
    words = {*utterance.words, *[token.raw.lower() for token in utterance.tokens]}
    said = {NUMBER if word[0].isdigit() else word[:BEGINNING] for word in words}
    likely = sorted({place for anchor in said & _ANCHORED.keys() for place in _ANCHORED[anchor]})
    for part in _asking(utterance) if likely else ():
        for place in likely:
            if TOPICS[place].cue.search(part):
                return TOPICS[place]
    return None


def _anchored() -> dict[str, list[int]]:
    """By their anchors, the places of the topics."""
    found: dict[str, list[int]] = {}
    for place, topic in enumerate(TOPICS):
        for anchor in topic.anchors:
            found.setdefault(anchor, []).append(place)
    return found


_ANCHORED = _anchored()


def _asking(utterance: Utterance) -> Sequence[str]:
    """The sentences that ask, last first; then the whole text when it is short."""
    sentences = tuple(_sentences(utterance))
    asking = [said for said, asks in sentences if asks][::-1]
    if len(utterance.tokens) > _LONG:
        return asking
    raw = " ".join(token.raw for token in utterance.tokens).lower()  # a mended spelling may be another word
    return unique((*asking, utterance.normal, raw))


def _sentences(utterance: Utterance) -> Iterator[tuple[str, bool]]:
    """Each sentence in normalized words, and whether it ends in a question mark."""
    words: list[str] = []
    for token in utterance.tokens:
        if words and not _STOPS.isdisjoint(token.before):
            yield " ".join(words), "?" in token.before
            words = []
        words.append(token.text)
    if words:
        yield " ".join(words), utterance.text.rstrip(" )\"'!.").endswith("?")
