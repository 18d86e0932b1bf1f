"""Topics that one sentence joins, each of which is asked: "skills, tools and degree"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from careerbot.question.parts import led_by
from careerbot.question.sentences import MOST_PARTS
from careerbot.turn import Entity, Part, Token, Utterance

_JOINERS = frozenset({"and", "or", "plus", "also"})
_ADDING = frozenset({"also", "plus"})
_MARKS = frozenset(",/&+")
_NEAR = 4  # words from one topic of a list to the next
_FEWEST_JOINED = 2  # topics of a list
_POSTS = frozenset("job jobs role position post".split())  # behind the name of a role no topic of their own


def joined_topics(
    utterance: Utterance, entities: Sequence[Entity], part: Part, topics: Mapping[str, str]
) -> list[Part]:
    """A part for each topic of a list like "skills, tools and degree"; empty when there is no such list."""
    words = utterance.words[part.start : part.end]
    found = [(i, topics[word]) for i, word in enumerate(words) if word in topics]
    if len(found) < _FEWEST_JOINED:
        return []
    tokens = utterance.tokens[part.start : part.end]
    named = {index - part.start for entity in entities for index in range(entity.start, entity.end)}
    of_roles = {entity.end - part.start for entity in entities if entity.kind == "role"}
    found = [  # "what do I need for a data job, skill wise" asks for no posts
        (i, topic) for i, topic in found if i not in named and not (i in of_roles and words[i] in _POSTS)
    ]
    denied = {i for i, _ in found if "not" in [token.text for token in tokens[max(i - 2, 0) : i]]}
    if len(denied) == 1 == len(found) - 1:  # "I don't mean tools, education"
        return [led_by(part, topic) for i, topic in found if i not in denied]
    intents = list(dict.fromkeys(_linked(found, tokens)))
    if part.best not in intents:
        return []
    return [led_by(part, intent) for intent in intents[:MOST_PARTS]]


def _linked(found: Sequence[tuple[int, str]], tokens: Sequence[Token]) -> Iterator[str]:
    """The topics, by the places of their words, between which a comma or a joining word stands."""
    heads = {i for i, _ in found}
    # of "job outlook" the last word is the topic
    last = [(i, topic) for i, topic in found if i + 1 not in heads or tokens[i + 1].before.strip()]
    for (i, first), (j, second) in pairwise(last):
        between = {token.text for token in tokens[i + 1 : j]}
        listed = (
            j - i <= _NEAR and (between & _JOINERS or (tokens[j].before[:1] in _MARKS and tokens[j].before))
        ) or tokens[j - 1].text in _ADDING
        if first != second and listed:
            yield from (first, second)
