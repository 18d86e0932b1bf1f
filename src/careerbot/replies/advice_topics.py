"""Which topic of advice a question asks for: the words in which people ask for it, whatever the role.

A topic is the `kind` of lines under `other` in general.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.replies import advice_of_ways_in, advice_of_working
from careerbot.replies.advice_topic import BEGINNING, NUMBER, Topic
from careerbot.turn import Utterance, unique

TOPICS = (*advice_of_ways_in.TOPICS, *advice_of_working.TOPICS)
_LONG = 34  # words up to which a text without a question mark is a question as a whole


def topic_asked(utterance: Utterance) -> Topic | None:
    """The topic of advice an utterance asks for; None when it asks for none.

    Of a text with question marks only the questions count, unless it is short: a long story names many things it does
    not ask about.
    """
    said = {NUMBER if word[0].isdigit() else word[:BEGINNING] for word in _words(utterance)}
    likely = [topic for topic in TOPICS if not topic.anchors.isdisjoint(said)]
    for part in _asking(utterance) if likely else ():
        for topic in likely:
            if topic.cue.search(part):
                return topic
    return None


def _words(utterance: Utterance) -> Iterator[str]:
    for token in utterance.tokens:
        yield token.text
        yield token.raw.lower()


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
        if words and any(mark in token.before for mark in ".?!\n"):
            yield " ".join(words), "?" in token.before
            words = []
        words.append(token.text)
    if words:
        yield " ".join(words), utterance.text.rstrip(" )\"'!.").endswith("?")
