"""What the ratings of roles say to likes and dislikes: "I like maths, hate meetings and won't be on call".

Much of what is liked speaks for a role, as little of what is disliked does; the other way round it speaks against.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.replies.answers import Answer
from careerbot.replies.rating import traits_asked
from careerbot.replies.suiting import nature
from careerbot.replies.trait import Trait
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request
from careerbot.vocabulary import LEVELS, is_little, is_much
from careerbot.wording import capitalized, listed

# What the work is like; the rest of the traits is on getting in and getting on, which is no matter of taste.
_OF_TASTE = (
    "mathematics", "coding", "people", "customers", "presenting", "writing", "leading people", "routine", "travel",
    "stress", "on-call", "long hours", "remote", "part-time", "freelance", "flexible hours",
)  # fmt: skip
_HATING = frozenset("hate hates dislike dislikes loathe detest".split())  # what is hated is told apart already


@dataclass(frozen=True, slots=True)
class Taste:
    """A trait that somebody likes or dislikes to have in their work."""

    trait: Trait
    liked: bool

    @property
    def kind(self) -> str:
        """Which trait it is."""
        return self.trait.kind

    def fits(self, fact: Fact) -> bool:
        """Whether a rating of it speaks for the role."""
        return is_much(fact.level) if self.liked else is_little(fact.level)

    def repels(self, fact: Fact) -> bool:
        """Whether a rating of it speaks against the role."""
        return is_little(fact.level) if self.liked else is_much(fact.level)


def tastes(request: Request) -> tuple[Taste, ...]:
    """The traits that somebody says to like or to dislike, those disliked first; each once."""
    hated = " ".join((*request.averse, *(id.replace("-", " ") for id in request.dislikes)))
    found = {trait.kind: Taste(trait, liked=turned) for trait, turned in _worded(hated)}
    if request.told or any(nature(request.words)):
        hating = _HATING if request.averse else frozenset()
        rest = " ".join(word for word in request.words if word not in request.averse and word not in hating)
        for trait, turned in _worded(rest):
            found.setdefault(trait.kind, Taste(trait, liked=not turned))
    return tuple(found.values())


def _worded(said: str) -> Iterator[tuple[Trait, bool]]:
    for asked in traits_asked(said) if said else ():
        if asked.trait.kind in _OF_TASTE:
            yield asked.trait, asked.turned


def for_and_against(role: str, request: Request, compiled: Compiled) -> tuple[list[Fact], list[Fact]]:
    """The ratings of a role that speak for it by what is liked and disliked, and those that speak against it."""
    pro, con = [], []
    for taste in tastes(request):
        if (fact := compiled.trait(role, taste.kind)) is not None:
            pro += [fact] if taste.fits(fact) else []
            con += [fact] if taste.repels(fact) else []
    return pro, con


def suits_better(request: Request, compiled: Compiled) -> Answer | None:
    """Which of the roles named has most of what is liked and least of what is disliked; None where none is ahead."""
    rated = [(taste, _rated(request.roles, taste, compiled)) for taste in tastes(request)]
    told = [(taste, facts) for taste, facts in rated if facts]
    score = dict.fromkeys(request.roles, 0)
    for taste, facts in told:
        for fact in facts:
            score[fact.role] += LEVELS.index(fact.level) * (1 if taste.liked else -1)
    best = max(score.values(), default=0)
    ahead = [role for role, points in score.items() if points == best]
    if len(ahead) != 1 or not told:
        return None
    why = listed([taste.trait.wanted(much=taste.liked) for taste, _ in told])
    name = capitalized(f"the {compiled.role_name(ahead[0])}")
    every = tuple(fact for _, facts in told for fact in facts)
    first = f"{name} rather, by the editors' ratings, if you want {why}."
    if alike := [taste.trait.name for taste, facts in rated if not facts]:
        first += f" In {listed(alike)} they do not differ by them."
    items = tuple(Line(f"{compiled.role_name(fact.role)}: {fact.text}", (fact.id,)) for fact in every)
    lead = Line(first, tuple(fact.id for fact in every))
    return Answer(ANSWER, (Paragraph((lead,)), Bullets("", items)), every)


def _rated(roles: Sequence[str], taste: Taste, compiled: Compiled) -> tuple[Fact, ...]:
    """The ratings of all roles for a taste, where they differ; none where they do not, or one has none."""
    facts = [fact for role in roles if (fact := compiled.trait(role, taste.kind)) is not None]
    return tuple(facts) if len(facts) == len(roles) and len({fact.level for fact in facts}) > 1 else ()
