"""What a question judges, and where in a long text it is asked: "would kaggle competitions help me?".

A sentence such as "is X useful", "does X count", "would X help" is about X, whatever section it is looked up in.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.question.qualifiers import PAUSE

_OPENS = frozenset("is are was do does did would will can could should".split())
_ASKS = _OPENS | frozenset("how what which where who when why".split())
_ARTICLES = frozenset("a an the my some any getting doing having taking".split())
_ADVERBS = frozenset(
    "alone be very really so too quite that actually still always even as all usually often only".split()
)
_JUDGED = frozenset(
    (
        "help helps helpful useful useless worth worthwhile count counts matter matters enough valued respected"
        " recognized recognised important good beneficial valuable needed required necessary accepted looked relevant"
    ).split()
)
_ENDS = frozenset(
    "in for of to at with on as from by and or if when than , it not no this that these those i you they".split()
)
_OWN = frozenset("i im my we our".split())
MODES = frozenset("online distance part-time evening self-taught".split())  # of a course or degree, each unlike others
_MOST, _FAR = 3, 6  # words of a subject; words from it to the verdict


def subject_of(said: Sequence[str]) -> tuple[str, ...]:
    """The noun phrase that a yes/no question judges; () where it judges none, or a pronoun."""
    for index, word in enumerate(said):
        if word not in _OPENS or (index and said[index - 1] in _ASKS - {word}):
            continue
        phrase: list[str] = []
        for follower in said[index + 1 :]:
            if follower in _JUDGED or follower in _ENDS or len(phrase) == _MOST + 2:
                break
            phrase.append(follower)
        start = index + 1 + len(phrase)
        while phrase and phrase[-1] in _ARTICLES | _ADVERBS:
            phrase.pop()
        if phrase[1:] and phrase[-1].endswith("ed"):
            return ()  # "a portfolio filled with games": what tells it from others stands behind
        while phrase and phrase[0] in _ARTICLES - {"a", "an"}:
            phrase.pop(0)
        bare = phrase[1:] if phrase[:1] in (["a"], ["an"]) else phrase
        if bare and len(bare) <= _MOST and _JUDGED & set(said[start : start + _FAR]):
            return tuple(phrase)
    return ()


def asked_part(said: Sequence[str]) -> Sequence[str]:
    """The words from the clause on that asks, where a clause on the user stands before it; else all of them."""
    starts = [
        index + 1
        for index, word in enumerate(said[:-1])
        if word == PAUSE and (said[index + 1] in _ASKS) and _OWN & set(said[:index])
    ]
    return said[starts[-1] :] if starts else said
