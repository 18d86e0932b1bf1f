"""A topic of advice and the cues that ask for it.

Cues are phrases, not single words: "remote" alone asks of a role's work life, "find a remote job" asks how to find one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from careerbot.patterns import Pattern
from careerbot.terms import STOPWORDS

NUMBER, BEGINNING = "#", 4  # the anchor of a number; letters of an anchor


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of advice, the question that asks for it, and whether a role's own facts on it go first."""

    kind: str
    ask: str
    cue: Pattern
    of_roles: bool = False
    own: str = ""  # a word of other facts on it, of the role or sourced, which are told too
    leads: bool = False  # one line of it goes before what is told of the roles, in place of the answer
    anchors: frozenset[str] = frozenset()  # beginnings of words without any of which the cue is not met


def _anchors(cue: str) -> frozenset[str]:
    """The beginnings of a cue's telling words, and a mark for a number: looked at before the pattern is tried."""
    words = re.findall(r"[a-z]{2,}", re.sub(r"\\[wdb]", " ", cue))
    numbers = {NUMBER} if re.search(r"\d[)\]]|\[\d", cue) else set()
    return frozenset(word[:BEGINNING] for word in words if word not in STOPWORDS) | numbers


def topic(kind: str, ask: str, cue: str, of_roles: bool = False, own: str = "", leads: bool = False) -> Topic:
    return Topic(kind, ask, Pattern(rf"\b(?:{cue})\b"), of_roles, own, leads, _anchors(cue))
