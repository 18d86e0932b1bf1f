"""What an utterance leaves out: whether it goes on with what was asked before, and what it puts in its place."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.terms import telling
from careerbot.turn import Entity, Understanding

BARE_ROLE = "definition"  # what naming a role and nothing else asks for
# Words that ask nothing of their own, those of taking something back among them.
EMPTY_WORDS = frozenset(
    (
        "a about again also actually an and any as at but correction english for from good go going hi hm hmm i if"
        " im in instead it just like mean meant me mistake more my no nope not now of oh ok okay on one only oops or"
        " please rather really right said same say scratch see so sorry still talking tell than that the then there"
        " these this those to too typo wait we well with yes you your regular ordinary bit though yeah yea"
        " yep wanted whoops ugh never maybe perhaps possibly mind typed wrong nah naw um umm uh uhh haha"
    ).split()
)
# Words that may stand around a role that is pointed to without asking anything.
AROUND = frozenset(
    (
        "role roles option number only take other others both all two three four first second third fourth middle last"
        " former latter 1 2 3 4 1st 2nd 3rd 4th ones job each them they back return question"
    ).split()
)
# Words of a liking.
LIKING = frozenset(
    (
        "sound sounds look looks seem seems prefer pick choose like love fun good great nice cool interesting better"
        " best perfect exciting appealing appeals tempting attractive"
    ).split()
)
# Words that many roles are called by.
HEADS = frozenset(
    "architect engineer analyst developer consultant designer administrator scientist tester manager".split()
)
_WHICH = frozenset({"role", "roles", "job", "jobs", "one", "career", "position", "title", "profession", "people"})
_SEEKING = frozenset("who whose whom which what".split())
_PERSONS = frozenset("someone somebody anyone people person those me".split())  # "for someone who hates statistics"
_AUXILIARIES = frozenset("do does did can could would should will must".split())
UNSURE = 0.45  # confidence below which a short text without names may only go on with what was asked before
_OWN_QUESTION = 2  # telling words from which on a short text asks something of its own
_STEPS = frozenset("first next last second step steps again else".split())
OPENINGS = ("what about", "how about", "what if", "what of", "same question", "same thing")
_OPENING = frozenset(opening.partition(" ")[0] for opening in OPENINGS)
_ARROWS = ("->", "=>", "→", "➡")
_DEFINING = frozenset("what whats explain define meaning".split())
_VERBS_OF_BEING = frozenset("is are was means mean does do explain define meaning".split())
_WHAT_IS = _DEFINING | frozenset("is are was the a an exactly so and mean means does do please of it".split())
_RETRACTION = Pattern(r"\b(?:i )?(?:do|did) not mean\b|\b(?:was|is) (?:right|correct|fine)(?: after all)?$")
_OPENS_QUESTION = frozenset("where when who is are do does can could".split())
_OF_A_KIND = frozenset("kind sort type ones".split())  # "and the project kind?"
_BETWEEN = frozenset("from to into or vs versus than compared".split())
_EMPTY_OR_BETWEEN = EMPTY_WORDS | _BETWEEN
_EMPTY_OR_OF_A_KIND = EMPTY_WORDS | _OF_A_KIND
# Words that weigh one thing against another: "which pays more?" asks something of the roles spoken of.
WEIGHS = frozenset(
    (
        "more most better best less least faster fastest slower harder hardest easier easiest higher highest safer"
        " safest bigger quicker lower lowest simpler tougher toughest"
    ).split()
)


_SOUGHT = frozenset("something anything pick choose take recommend prefer want looking wish".split())


def without_opening(words: Sequence[str]) -> list[str]:
    """The words without "what about" and its like among the first four: "and how about a data engineer"."""
    for index, word in enumerate(words[:3]):
        if word in _OPENING and " ".join(words[index : index + 2]) in OPENINGS:
            return [*words[:index], *words[index + 2 :]]
    return list(words)


def seeks_role(words: Sequence[str]) -> bool:
    """Whether the question is which role does something ("who deploys models", "a/b test which role")."""
    for index, word in enumerate(words) if not _SEEKING.isdisjoint(words) else ():
        relative = words[index - 1] in _PERSONS and words[index - 2 : index - 1] == ["for"] if index > 1 else False
        if word in {"who", "whose", "whom"} and words[index + 1 : index + 2] not in (["am"], ["are"]) and not relative:
            return True
        behind = words[index + 1 : index + 3]
        # "what does one earn", "what do people hate about it"
        anybody = behind[1:] and behind[1] in ("one", "people") and behind[0] in _AUXILIARIES
        if word in {"which", "what"} and _WHICH & set(behind) and not anybody:
            return True
    return False


def is_elliptic(understanding: Understanding) -> bool:
    """Whether nothing is said beyond empty words and names: "and a data engineer?", "DS?", "in Canada?", "why?"."""
    named = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    tokens, words = understanding.utterance.tokens, understanding.utterance.words
    rest = [word for index, word in enumerate(words) if index not in named]
    if not rest and not named:
        return False
    rest = _without_retraction(without_opening(rest))
    movers = [entity for entity in understanding.entities if entity.kind in ("role", "occupation")]
    if len(movers) > 1 and (_BETWEEN & set(rest) or points_onwards(understanding, movers[1])):
        return False  # "from DE to MLE", "DS or DE": what stands between two roles asks something
    if movers and {"tell", "about"} <= set(rest):
        return False  # "tell me about ux designers" asks what they are
    only_places = {entity.kind for entity in understanding.entities} == {"place"}  # "vs Chicago"
    idle = _EMPTY_OR_BETWEEN if only_places else _EMPTY_OR_OF_A_KIND
    names_only = all(word in idle for word in rest) and any(e.kind != "number" for e in understanding.entities)
    unsure = (
        not named
        and tokens[0].text not in _OPENS_QUESTION
        and len(tokens) <= 6
        and not seeks_role(list(words))
        and len(telling(word for word in words if word not in _STEPS)) < _OWN_QUESTION
        and not (WEIGHS | _SOUGHT) & set(words)
        and not (set(words) >= {"do", "i"} and _STEPS & set(words))
        and all(p.in_scope and p.confidence < UNSURE for p in understanding.parts)
    )
    return names_only or unsure or (len(tokens) <= 2 and "why" in rest)


def _without_retraction(words: Sequence[str]) -> list[str]:
    """The words without those that take something back: "I do not mean X but Y", "X was right"."""
    said = " ".join(words)
    return _RETRACTION.sub(" ", said).split() if _RETRACTION.search(said) else list(words)


def only_asks_which(understanding: Understanding) -> bool:
    """Whether it is asked which one, and nothing else: "which one then?"."""
    words = set(understanding.utterance.words)
    return "which" in words and words <= EMPTY_WORDS | _WHICH | {"which", "ones"}


def points_onwards(understanding: Understanding, entity: Entity) -> bool:
    """Whether an arrow leads to a name: "electrician -> embedded engineer"."""
    before = understanding.utterance.tokens[entity.start].before
    return any(arrow in before for arrow in _ARROWS)


def asks_what_is(understanding: Understanding) -> str:
    """The tool or skill of which it is asked what it is, and nothing else ("what is Kafka?"); '' when none is."""
    things = [entity for entity in understanding.entities if entity.kind in ("tool", "skill")]
    if len(things) != 1 or len(understanding.entities) != 1:
        return ""
    rest = {
        token.text
        for index, token in enumerate(understanding.utterance.tokens)
        if not things[0].start <= index < things[0].end
    }
    asks = bool(rest & _DEFINING) and ("what" not in rest or bool(rest & _VERBS_OF_BEING))  # "what math" asks of a role
    return things[0].id if asks and rest <= _WHAT_IS else ""
