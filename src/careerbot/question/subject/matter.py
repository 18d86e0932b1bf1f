"""What a question on a role may be about, and how a fact on it answers it.

Each matter says by which words it is asked about, where facts on it stand, and which wording of a fact makes the answer
a yes, a no or neither. A fact whose wording decides nothing is told without a verdict.
"""

from __future__ import annotations

from dataclasses import dataclass

from careerbot.question.form import HOW_MANY, HOW_MUCH, YES_NO

Verdicts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """Something asked about. The first verdict whose wording any fact has is given; facts are looked at in order."""

    name: str
    asked: str  # wording of questions on it, whole words
    sections: tuple[str, ...]  # where its facts stand, nearest first
    told: str  # wording of facts on it
    verdicts: Verdicts  # wording of a fact, and how the answer to a yes/no question then begins
    otherwise: str = ""  # how it begins when the wording of no fact decides; '' where nothing can be said then
    unless: str = r"(?!)"  # wording of questions that are about something else
    intents: tuple[str, ...] = ()  # the intents it may answer; all when empty
    forms: tuple[str, ...] = (YES_NO, HOW_MUCH, HOW_MANY)  # the forms of questions it answers
    exact: str = r"(?!)"  # words of a question that a fact must have too
    opposite: str = r"(?!)"  # wording of questions on its opposite: "do I have to be in the office"
    narrow: bool = False  # of a fact, only the sentences on it are weighed and told
    chief: str = r"(?!)"  # wording of the facts that are looked at alone, where there are any
