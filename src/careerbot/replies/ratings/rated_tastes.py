"""What the ratings of roles say to likes and dislikes: "I like maths, hate meetings and won't be on call".

Much of what is liked speaks for a role, as little of what is disliked does; the other way round it speaks against.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.facts.whom_it_suits import begins, nature, suited
from careerbot.patterns import Pattern
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.question.subject.traits import TRAITS, Trait
from careerbot.replies.ratings.liking import liked_among, likings
from careerbot.replies.ratings.traits_that_differ import BURDENS
from careerbot.terms import STOPWORDS
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request, unique
from careerbot.vocabulary import LEVELS, is_little, is_much
from careerbot.wording import capitalized, listed, sentence, with_article

# What the work is like; the rest of the traits is on getting in and getting on, which is no matter of taste.
_OF_TASTE = (
    "mathematics", "coding", "people", "customers", "presenting", "writing", "leading people", "routine", "travel",
    "stress", "on-call", "long hours", "remote", "part-time", "freelance", "flexible hours",
)  # fmt: skip
_SUITS = "recommend_role"
_AHEAD = 1.0  # by how much the best of several must fit better than the next
_CARES = Pattern(
    r"\b(?:i (?:really |mostly |only )?(?:care|value)|(?:matters?|important|priority) (?:most )?(?:to|for) me)\b"
)
# Posts that are offered already: that beginners are seldom taken for them is no matter any more.
_IN_HAND = Pattern(r"\b(?:take|accept|turn down|decline|choose) (?:the|my|this|an?)\b|\boffer(?:s|ed)?\b")
_UNSUITED, _STEM = 2.0, 4  # what a line counts that a dislike meets; letters by which a word is known in it
_HAD = ("degree", "advanced degree", "certificates", "portfolio")  # what may be told as had, not as wanted
_FOR_BEGINNERS = next(trait for trait in TRAITS if trait.kind == "beginner posts")
_OWN = Pattern(
    r"\b(?:i (?:\w+ )?(?:want|need|care|value|prefer|get|am|have|can not|do not|struggle|hate|love|like|enjoy)"
    r"|(?:matters?|important|priority) (?:most )?(?:to|for) me|for me|my (?:priority|main|top)"
    r"|(?:kill|drain|stress|bore)s? me"
    r"|suit me|(?:someone|somebody|people|person|guy|anyone) (?:who|with|that|like))\b"
)
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
            yield asked.trait, asked.turned or asked.weak


def for_and_against(role: str, request: Request, compiled: Compiled) -> tuple[list[Fact], list[Fact]]:
    """The ratings of a role that speak for it by what is liked and disliked, and those that speak against it."""
    pro, con = [], []
    for taste in tastes(request):
        if (fact := compiled.trait(role, taste.kind)) is not None:
            pro += [fact] if taste.fits(fact) else []
            con += [fact] if taste.repels(fact) else []
    return pro, con


def fits_better(request: Request, compiled: Compiled) -> Answer | None:
    """Which of the roles named fits best by all that is liked, wanted and disliked; None where none is ahead."""
    rated = [(taste, _rated(request.roles, taste, compiled)) for taste in wishes(request)]
    told = [(taste, facts) for taste, facts in rated if facts]
    likes = liked_among(request.roles, request, compiled)
    score = {role: likes[role][0] if role in likes else 0.0 for role in request.roles}
    for taste, facts in told:
        for fact in facts:
            score[fact.role] += LEVELS.index(fact.level) * (1 if taste.liked else -1)
    unsuited = {role: _shunned(role, request, compiled) for role in request.roles}
    for role in request.roles:
        counted = likes[role][1].against if role in likes else ()
        score[role] -= _UNSUITED * len([fact for fact in unsuited[role] if fact not in counted])
    ranked = sorted(request.roles, key=lambda role: -score[role])
    if len(ranked) < 2 or score[ranked[0]] < score[ranked[1]] + _AHEAD:
        return None
    best = ranked[0]
    liked = likes[best][1].likings if best in likes else ()
    against = any(unsuited[role] for role in ranked[1:]) and not unsuited[best]
    if not (told or liked or against):
        return None
    every = tuple(fact for _, facts in told for fact in facts)
    suits = (
        tuple(fact for role in request.roles for fact in compiled.facts(role, _SUITS)[:1]) if liked or against else ()
    )
    name = compiled.role_name(best)
    if leading := [taste for taste, facts in told if _leads(best, taste, facts)]:
        why = listed([taste.trait.wanted(much=taste.liked) for taste in leading])
        said = f", by what you say ({'; '.join(liked)}) and" if liked else ","
        who = capitalized(with_article(name)) if liked else f"The {name}"
        first = f"{who} rather{said} by the editors' ratings, if you want {why}."
    elif not liked:
        first = f"{capitalized(with_article(name))} rather, by whom each suits."
    else:
        first = f"{capitalized(with_article(name))} rather, by what you say ({'; '.join(liked)})."
    if alike := unique(taste.trait.name for taste, facts in rated if not facts):
        first += f" In {listed(alike)} they do not differ by the ratings."
    items = tuple(
        Line(
            sentence(f"{compiled.role_name(role)}: {' '.join(fact.text for fact in facts)}"),
            tuple(fact.id for fact in facts),
        )
        for role in request.roles
        if (facts := tuple(fact for fact in (*suits, *every) if fact.role == role))
    )
    used = (*every, *suits)
    return Answer(ANSWER, (Paragraph((Line(first, tuple(fact.id for fact in used)),)), Bullets("", items)), used)


def _leads(role: str, taste: Taste, facts: Sequence[Fact]) -> bool:
    """Whether no other role has more of what is liked, or less of what is not, than this one."""
    places = {fact.role: LEVELS.index(fact.level) * (1 if taste.liked else -1) for fact in facts}
    return places[role] == max(places.values())


def _shunned(role: str, request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """The lines on whom a role suits that name what is disliked as its own, or as what does not suit it."""
    hated = {word[:_STEM] for word in request.averse if len(word) >= _STEM and word not in STOPWORDS}
    found = []
    for fact in compiled.facts(role, _SUITS) if hated else ():
        whom = suited(fact.text)
        if hated & {term[:_STEM] for term in whom.likes | whom.shuns if len(term) >= _STEM}:
            found.append(fact)
    return tuple(found)


def wishes(request: Request) -> tuple[Taste, ...]:
    """What somebody who weighs roles wants of them: their tastes, and whatever else they say that matters to them."""
    found = {taste.kind: taste for taste in tastes(request)}
    for asked in traits_asked(request.normal):
        if asked.trait.kind in _HAD and not asked.denied:
            continue  # "my degree is in biology"
        burden = asked.trait.kind in BURDENS and not (asked.denied or asked.turned)
        found.setdefault(asked.trait.kind, Taste(asked.trait, liked=not (asked.turned or asked.weak or burden)))
    if begins(request.words, request.level) and not _IN_HAND.search(request.normal):
        found.setdefault(_FOR_BEGINNERS.kind, Taste(_FOR_BEGINNERS, liked=True))
    return tuple(found.values())


def tells_wishes(request: Request) -> bool:
    """Whether somebody who weighs roles tells what they do for pleasure, or of several traits what they want."""
    asked = {one.trait.kind for one in traits_asked(request.normal)}
    started = begins(request.words, request.level) and _FOR_BEGINNERS.kind not in asked
    started = started and not _IN_HAND.search(request.normal) and (not asked or bool(_OWN.search(request.normal)))
    if started or likings(request.words, request.averse):
        return True
    if _CARES.search(request.normal) and wishes(request):
        return True
    told = request.averse or request.dislikes or any(nature(request.words)) or _OWN.search(request.normal)
    return bool(told) and len(wishes(request)) > 1


def _rated(roles: Sequence[str], taste: Taste, compiled: Compiled) -> tuple[Fact, ...]:
    """The ratings of all roles for a taste, where they differ; none where they do not, or one has none."""
    facts = [fact for role in roles if (fact := compiled.trait(role, taste.kind)) is not None]
    return tuple(facts) if len(facts) == len(roles) and len({fact.level for fact in facts}) > 1 else ()
