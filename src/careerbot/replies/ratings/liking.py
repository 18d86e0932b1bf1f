"""Which roles fit what somebody likes to do, by families of words: "break things" is testing and attacking.

A liking is looked for among whom a role suits, what it is and what it does. Roles whose "less so" line, or whose
rating, meets what is disliked are struck.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from careerbot.compiled import Compiled
from careerbot.facts.ways_in import way_in
from careerbot.facts.whom_it_suits import asks_little, begins, is_for_beginners, shy, suited, terms_of
from careerbot.patterns import Pattern
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.replacing import replace
from careerbot.replies.moves.overlap import is_slight
from careerbot.replies.ratings.families_of_liking import FAMILIES, Family
from careerbot.terms import stem, telling, terms
from careerbot.turn import Fact, Request, distinct
from careerbot.vocabulary import LEVELS, is_much

_SUITS = "recommend_role"
_MOST = 3
_UNLIKED = 0.6  # what each level counts of a trait that is disliked
_MET = 3.0  # what a dislike counts that a role meets
_NAMED, _LATER, _SOME = 3.0, 0.3, 1.5  # what a liking counts, less for each role before, and what else speaks for one
_RARE, _FEW, _THING = 3.0, 2, 0.8  # what a word counts that few roles use, how many are few, and a thing named
_SAID_OF_ANYTHING = frozenset(
    terms(
        "run running choose choosing help understand understanding build building test testing want new things "
        "love technology technical tech option options suggestion suggestions idea ideas choice choices".split()
    )
)
_OF_CODE = frozenset(terms(["code", "coding", "program", "programming"]))
_SHARE = 0.5  # of the best score that the others must have
_CHIEF = 3  # lines on skills that are a role's chief work
_CODE_WORDS = frozenset({"coding", "code", "programming", "little", "much"})
_HANDFUL = 12  # roles up to which a thing is rare
_SOCIAL = 0.9  # what each level of contact with people counts for who likes people
_USUAL = 1.0  # what counts for the roles that most people look for
MOST_USUAL = frozenset(
    (
        "data-analyst data-scientist data-engineer machine-learning-engineer software-engineer business-analyst "
        "business-intelligence-analyst web-developer back-end-developer"
    ).split()
)
_HEADS = Pattern(r"chief|head-of|director|manager$|-lead$|vp-")
_LEADING = Pattern(r"\b(?:lead\w*|manag\w+|chief|head|director|senior|in charge|organi[sz]\w+)\b")
_CODING = Pattern(r"\b(?:cod(?:e|ing)|program\w*|python|java|javascript|developer)\b")
_NOT_JUST_CODE = Pattern(r"\bnot (?:just|only) (?:\w+ )?(?:cod(?:e|ing)|program\w*)\b")
_CODE = Pattern(r"(?i)\b(?:program\w*|python|java|javascript|c\+\+)\b")


# What names no liking: a field as a place, what is asked, and what is not wanted.
_NO_LIKING = re.compile(
    r"\b(?:in|into|on|at|with) tech\b|\bwhat (?:could|can|should) i do\b"
    r"|\b(?:no|without) (?:cod(?:e|ing)|\w+ing|maths?)\b"
    r"|\bnot (?:have|need|want|like|be good) (?:to|at) (?:\w+ing |do |use |know |deal with |be good at )?"
    r"(?:any |much |a lot of )?\w+"
    r"|\bfail(?:ed|ing)? (?:at |in |my )?\w+"
)

# Likings that say how somebody wants to work, or nearly nothing, where another says at what.
_OF_MANNER = ("quiet work", "seeing results at once", "coding", "computers")
# Likings that nearly any question may name.
WIDE = ("data", "people", "artificial intelligence", "leading", "languages")


def names_a_field(words: Sequence[str]) -> bool:
    """Whether words name a field of work narrow enough to point to roles: "health", "maps", "games"."""
    said = " ".join(words)
    return any(family.cue.search(said) for family in FAMILIES if family.name not in WIDE)


_LIKES = Pattern(
    r"\b(?:like|likes|liked|love|loves|adores?|enjoy|enjoys|into|passion\w*|interested|hobby|hobbies|good (?:at|with)"
    r"|prefer\w*|curious|creative|organi[sz]ed|rather|fan of|keen"
    r"|fascinat\w+|uses?|combin\w+|mix(?:es|ing)?|blends?"
    r"|perfectionist|meticulous|patient|introvert\w*|extrovert\w*|shy"
    r"|fun|happy when|i know|knowing|tinker|solder|weekends?|involves?|where i)\b"
)

_OF_DATA = Pattern(
    r"\bdata (?:jobs?|roles?|careers?|positions?|work)\b|\b(?:jobs?|roles?|careers?|work|something) in (?:the )?data\b"
)
_MIDDLING = Pattern(r"\b(?:average|mediocre|okay|decent|so so|passable) (?:at|in|with)\b")


@dataclass(frozen=True, slots=True)
class Liked:
    """A role that fits what is liked: what of it, and the fact that says so."""

    role: str
    likings: tuple[str, ...]
    fact: Fact
    against: tuple[Fact, ...] = ()  # what meets a dislike, where no role meets none


def likings(words: Sequence[str], averse: Sequence[str] = ()) -> tuple[str, ...]:
    """The names of what somebody says they like; empty when they say of nothing that they do."""
    said = " ".join(words)
    if not _LIKES.search(said):
        return ()
    hated = " ".join(averse)
    for word in averse:
        said = re.sub(rf"\b{re.escape(word)}\b", " ", said, count=1)
    said = _NO_LIKING.sub(" ", said)
    return tuple(f.name for f in FAMILIES if f.cue.search(said) and not (hated and f.cue.search(hated)))


def liked_roles(request: Request, compiled: Compiled) -> tuple[Liked, ...]:
    """The one to three roles that fit most of what is liked, best first; empty where none fits."""
    ranked = _ranked(request, compiled)
    fitting = [found for found in ranked if not found[1].against]
    if not fitting:  # the one that meets the fewest dislikes
        return tuple(found for _, found in sorted(ranked, key=lambda found: len(found[1].against))[:1])
    chosen = _at_subject(fitting, likings(request.words, request.averse))
    return tuple(found for total, found in chosen[:_MOST] if total >= _SHARE * chosen[0][0])


def _at_subject(ranked: Sequence[tuple[float, Liked]], names: Sequence[str]) -> Sequence[tuple[float, Liked]]:
    """The roles that are about what somebody likes, where they say more than how they want to work; else all."""
    if not set(names) - set(_OF_MANNER):
        return ranked
    return [found for found in ranked if not found[1].likings or set(found[1].likings) - set(_OF_MANNER)] or ranked


def liked_among(roles: Sequence[str], request: Request, compiled: Compiled) -> dict[str, tuple[float, Liked]]:
    """How far what is liked speaks for each of these roles, less what meets a dislike; none it says nothing of."""
    ranked = _ranked(replace(request, told=True), compiled)
    return {
        found.role: (total - _MET * len(found.against) - _USUAL * (found.role in MOST_USUAL), found)
        for total, found in ranked
        if found.role in roles and (found.likings or found.against)
    }


def _ranked(request: Request, compiled: Compiled) -> Sequence[tuple[float, Liked]]:
    """Every role that something liked speaks for, best first, with its score."""
    names = likings(request.words, request.averse)
    weighed = bool(request.dislikes or set(request.averse) - _CODE_WORDS)  # which the facts for and against tell best
    things = _by_things(request, compiled) if request.told and len(request.named) > 1 and not weighed else {}
    if not names and not things:
        return ()
    score: dict[str, float] = {}
    told: dict[str, list[str]] = {}
    for family in (f for f in FAMILIES if f.name in names):
        for place, role in enumerate(family.roles):
            score[role] = score.get(role, 0.0) + _NAMED - _LATER * place
            told.setdefault(role, []).append(family.name)
    for role, (more, known) in things.items():
        score[role] = score.get(role, 0.0) + more
        told.setdefault(role, []).extend(known)
    for role, more in _named_by_suits(request, compiled).items():
        score[role] = score.get(role, 0.0) + more
        told.setdefault(role, [])
    of_data = _OF_DATA.search(request.normal) is not None
    begun = begins(request.words, request.level)
    likes_code = bool(_CODING.search(" ".join(w for w in request.words if w not in request.averse)))
    disliked = _disliked(request)
    burdens = {role: sum(_levels(role, disliked, compiled)) for role in score}
    least = min(burdens.values(), default=0)  # what all of them have in common speaks against none
    ranked = []
    for role in score:
        suits = compiled.facts(role, _SUITS)
        reason = next(iter((*suits, *compiled.facts(role, "definition"))), None)
        if of_data and not is_of_data(role, compiled):
            continue
        if leads_unasked(role, request.words):
            continue
        if reason is None or role in request.origins or (not told[role] and score[role] < _RARE):
            continue
        if begun and not is_for_beginners(compiled.role_name(role), [fact.text for fact in suits]):
            continue
        codes = (
            likes_code
            and not things
            and any(_CODE.stands_in(fact.text) for fact in compiled.facts(role, "skills")[:_CHIEF])
        )
        came = way_in(role, request, compiled) if request.origins else None
        total = (
            (_USUAL if role in MOST_USUAL else 0.0)
            + score[role]
            + (_SOME if codes else 0.0)
            + (_SOME if came is not None and came.near else 0.0)
        )
        total -= _UNLIKED * (burdens[role] - least)
        if "people" in names and (met := compiled.trait(role, "people")) is not None:
            total += _SOCIAL * (LEVELS.index(met.level) - LEVELS.index("medium"))
        named = {name.lower(): name for name in (*told[role], *(["coding"] if codes else []))}
        likes = tuple(named.values())
        ranked.append((total, Liked(role, likes, reason, _against(role, request, compiled))))
    ranked.sort(key=lambda found: (-found[0], found[1].role))
    return ranked


def _disliked(request: Request) -> tuple[str, ...]:
    """The traits that somebody would rather have little of: those they dislike, and people where they are shy."""
    hated = " ".join((*request.averse, *(id.replace("-", " ") for id in request.dislikes)))
    found = [asked.trait.kind for asked in traits_asked(hated) if not asked.turned]
    return tuple(dict.fromkeys((*found, *(["people"] if shy(request.words) else []))))


def _levels(role: str, kinds: Sequence[str], compiled: Compiled) -> list[int]:
    """How much a role has of traits, by their places on the scale."""
    return [LEVELS.index(fact.level) for kind in kinds if (fact := compiled.trait(role, kind)) is not None]


def _by_things(request: Request, compiled: Compiled) -> dict[str, tuple[float, list[str]]]:
    """What the tools and skills that are known add to roles, and their names: those that few roles name tell most."""
    found: dict[str, tuple[float, list[str]]] = {}
    names = likings(request.words, request.averse)
    for id in request.named:
        facts = [fact for fact in compiled.mentioning([id]) if fact.role and not asks_little(fact.text)]
        skilled = {fact.role for fact in facts if fact.section == "skills"}
        roles = skilled | {fact.role for fact in facts if fact.section == "tools"}
        label = compiled.thing(id)
        rare = _SOME if len(roles) <= _HANDFUL else 1.0
        for role in sorted(roles if label else ()):
            name = label.name.lower() if label else ""
            if any(f.name in names and f.cue.search(name) and role in f.roles for f in FAMILIES):
                continue  # which the family counts already
            score, known = found.get(role, (0.0, []))
            found[role] = (
                score + rare * (2 * _THING if role in skilled else _THING),
                [*known, label.name if label else id],
            )
    return {role: said for role, said in found.items() if len(said[1]) > 1}


def leads_unasked(role: str, words: Sequence[str]) -> bool:
    """Whether a role leads others, and nobody spoke of leading."""
    return _HEADS.stands_in(role) and not _LEADING.search(" ".join(words))


def is_of_data(role: str, compiled: Compiled) -> bool:
    """Whether a role belongs to the work with data."""
    label = compiled.label("role", role)
    return label is not None and label.group == "data"


def _named_by_suits(request: Request, compiled: Compiled) -> dict[str, float]:
    """What the very words of what is liked add to roles: those by which few roles say whom they suit tell most."""
    index = compiled.kept(_suits_index)
    score: dict[str, float] = {}
    liked = set(telling(word for word in request.words if word not in request.averse)) - _SAID_OF_ANYTHING
    if likings(request.words, request.averse):  # beside a liking "code" tells little, whoever says whom a role suits
        liked -= _OF_CODE
    # words that the family of a role counts already
    counted = {(term, role) for term, family in _cues(request.words) for role in family.roles[1:]}
    for term in sorted(liked):
        roles = index.get(term, ())
        for role in (role for role in roles if (term, role) not in counted):
            score[role] = score.get(role, 0.0) + (
                _RARE if len(roles) <= _FEW else _SOME if len(roles) <= 2 * _FEW else 0.5
            )
    for fact in compiled.mentioning(request.named):
        if fact.role and fact.section in ("tools", "skills") and not asks_little(fact.text):
            chief = fact.section == "skills" and fact == compiled.facts(fact.role, "skills")[0]
            score[fact.role] = score.get(fact.role, 0.0) + _THING * (2 if chief else 1)
    return score


def _suits_index(compiled: Compiled) -> dict[str, tuple[str, ...]]:
    """The roles by the terms of whom they suit."""
    roles: dict[str, list[str]] = {}
    for fact in compiled.facts_in(_SUITS):
        if fact.role:
            for term in suited(fact.text).likes:
                roles.setdefault(term, []).append(fact.role)
    return {term: tuple(found) for term, found in roles.items()}


@lru_cache(maxsize=16)  # asked for each of many roles
def _cues(words: tuple[str, ...]) -> tuple[tuple[str, Family], ...]:
    """The terms of those words that are a cue alone, each with a family whose cue it is."""
    return tuple((stem(word), family) for word in words for family in FAMILIES if family.cue.fullmatch(word))


def _against(role: str, request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """The facts by which a role is about what is disliked, or does not suit those who dislike it."""
    hated = " ".join((*request.averse, *(id.replace("-", " ") for id in request.dislikes)))
    liked = set(telling(word for word in request.words if word not in request.averse)) - _SAID_OF_ANYTHING
    if _NOT_JUST_CODE.search(request.normal):
        liked -= _OF_CODE
    # what the role is for is not what speaks against it
    liked -= {term for term, family in _cues(request.words) if role in family.roles}
    found: list[Fact] = []
    for fact in compiled.facts(role, _SUITS):
        whom = suited(fact.text)
        met = liked & (whom.wants - whom.likes) or terms_of(hated) & (whom.likes | whom.shuns)
        found += [fact] if met else []
    if _MIDDLING.search(request.normal):
        return distinct(found)  # who is average at it can do work that needs it
    unwanted = set(request.dislikes)
    needs = compiled.facts(role, "skills", "tools") if unwanted else ()
    found += [fact for fact in needs if unwanted & set(fact.mentions) and not is_slight(fact)]
    rated = (compiled.trait(role, asked.trait.kind) for asked in traits_asked(hated) if not asked.turned)
    found += [fact for fact in rated if fact is not None and is_much(fact.level)]
    return distinct(found)
