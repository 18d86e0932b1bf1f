"""How much a role needs a tool or skill: whether it must be known, what it is for, and which of several comes first.

What the editors rate for a role and a thing (``needs`` in ``knowledge/notes``) answers who asks for a verdict; what
the sources list of the thing stands behind it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines, thing_name, wordings
from careerbot.facts.how_needed import dying, qualifies
from careerbot.facts.needs_asked import (
    AMOUNT,
    HELP,
    NEED,
    NOTHING,
    PURPOSE,
    SPARE,
    USE,
    WASTE,
    WEIGHT,
    asked_of_need,
    asks_elsewhere,
    chooses,
    goes_further,
    is_not_known,
    kind_sought,
)
from careerbot.question.form import EITHER, asks_mastery
from careerbot.turn import ANSWER, Block, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.vocabulary import EDITORIAL, LEVELS
from careerbot.wording import listed, sentence, with_article

_INTENTS = frozenset(
    ("skills tools learning_path skill_gap getting_started responsibilities work_life compare transition other").split()
)
_OF_GAPS = ("skill_gap", "transition", "learning_path")  # in which things are named that users have
_OF_THINGS = ("skills", "tools")
_MOST_ROLES, _MOST_THINGS, _MOST_BEHIND, _MOST_FIRST = 3, 6, 2, 3
_BROAD = frozenset(("mathematics", "programming"))  # what the ratings of a role answer
_LANGUAGE = "language"
_SPOKEN_OF = {"machine learning": "machine-learning-algorithms", "cloud": "cloud-computing"}  # and not named as such
# How the answer begins by what is asked, for each level from none to very high.
_BEGINS: Mapping[str, Sequence[str]] = {
    NEED: ("No: ", "Seldom: ", "In many posts, though seldom at the start: ", "In most posts yes: ", "Yes: "),
    USE: ("Hardly ever: ", "Now and then: ", "In many teams: ", "Yes, in most posts: ", "Yes, all the time: "),
    HELP: ("Hardly: ", "A little: ", "Yes, as a further step: ", "Yes: ", "Yes, among the first things: "),
    WEIGHT: ("Not at all: ", "Not very: ", "Fairly: ", "Very: ", "As much as anything: "),
    AMOUNT: ("Next to nothing: ", "Little: ", "Some: ", "A good deal: ", "A lot: "),
    SPARE: ("Yes, easily: ", "Yes: ", "At the start often yes: ", "Hardly: ", "No: "),
    WASTE: ("Mostly yes: ", "Mostly yes: ", "Not in every post: ", "No: ", "No: "),
    PURPOSE: ("",) * len(LEVELS),  # the sentence alone
}
# The same of several things in one sentence: "SQL yes and Docker seldom".
_IN_SHORT = ("no", "seldom", "in many posts", "yes", "yes")
_WITHOUT_EACH = ("yes", "yes", "at the start often", "hardly", "no")


def needed(request: Request, compiled: Compiled) -> Answer | None:
    """The verdict on the tools and skills asked about for a role; None where nobody rates them, or else is asked."""
    if request.intent not in _INTENTS or not 1 <= len(request.roles) <= _MOST_ROLES or request.employer:
        return None
    said = request.asking or request.normal
    if asks_elsewhere(said) or request.seeks_role or asks_mastery(said):
        return None
    if goes_further(said) and not request.has:
        return None
    things = tuple(id for id in request.named if id not in request.has)
    if not things and is_not_known(said):
        things = request.lacks
    things = things or tuple(id for said_so, id in _SPOKEN_OF.items() if said_so in said)
    if _BROAD.issuperset(things):  # "which programming language" names none
        return _first_of_all(request, said, compiled) if len(request.roles) == 1 else None
    if len(things) > _MOST_THINGS or qualifies(request.words) or dying(request.words):
        return None
    rated = {role: _rated(role, compiled) for role in request.roles}
    if any(thing not in needs for needs in rated.values() for thing in things):
        return None
    if len(request.roles) > 1 and request.intent not in _OF_THINGS:
        return None
    if len(request.roles) > 1:
        return _by_role(request, said, things[0], rated, compiled) if len(things) == 1 else None
    facts = [rated[request.roles[0]][thing] for thing in things]
    new = not request.has and request.intent == "learning_path" and not EITHER.isdisjoint(request.words)
    if len(facts) > 1 and (new or request.intent not in _OF_GAPS) and chooses(request, said):
        return _in_order(request, facts, things, rated[request.roles[0]], compiled)
    asked = asked_of_need(request, said)
    if asked == NOTHING or (asked == PURPOSE and request.intent in _OF_GAPS):
        return None
    if len(facts) == 1:
        head = [Paragraph((Line(_BEGINS[asked][_level(facts[0])] + facts[0].text, (facts[0].id,)),))]
        return _answer(head, facts, _behind(request.roles, things, compiled))
    if asked == PURPOSE:
        return _answer([Bullets("", wordings(facts))], facts, _behind(request.roles, things, compiled))
    words = _WITHOUT_EACH if asked == SPARE else _IN_SHORT
    each = [f"{thing_name(id, compiled)} {words[_level(fact)]}" for id, fact in zip(things, facts, strict=True)]
    summary = Line(sentence(listed(each)), tuple(fact.id for fact in facts))
    behind = _behind(request.roles, things, compiled)
    return _answer([Paragraph((summary,)), Bullets("", wordings(facts))], facts, behind)


def _rated(role: str, compiled: Compiled) -> Mapping[str, Fact]:
    """How much a role needs things; of one that nobody rates, as the role that it is a kind of."""
    label = compiled.label("role", role)
    return compiled.needs(role) or (compiled.needs(label.broader) if label is not None and label.broader else {})


def _level(fact: Fact) -> int:
    return LEVELS.index(fact.level)


def _in_order(
    request: Request, facts: Sequence[Fact], things: Sequence[str], needs: Mapping[str, Fact], compiled: Compiled
) -> Answer:
    """The things in the order of how much they are needed, and of two alike what is learnt first in front."""
    places = {id: place for place, id in enumerate(needs)}
    order = sorted(zip(things, facts, strict=True), key=lambda one: (-_level(one[1]), places[one[0]]))
    names = [thing_name(id, compiled) for id, _ in order]
    top = _level(order[0][1])
    alike = sum(_level(fact) == top for _, fact in order)
    role = with_article(compiled.role_name(request.roles[0]))
    if top == 0:
        said = f"Neither is needed for {role}" if len(names) == 2 else f"None of them is needed for {role}"
    elif alike == 1:
        said = f"{names[0]} first for {role}, then {listed(names[1:])}"
    elif alike == len(names) == 2:
        said = f"{names[0]} rather than {names[1]} for {role} if nothing else decides; they count about alike"
    elif alike == len(names):
        said = f"{listed(names)} count about alike for {role}, to be learnt in about this order"
    else:
        said = f"{listed(names[:alike])} first for {role}, then {listed(names[alike:])}"
    ordered = [fact for _, fact in order]
    head = Paragraph((Line(sentence(said), tuple(fact.id for fact in ordered)),))
    behind = _behind(request.roles, things, compiled)
    return _answer([head, Bullets("", wordings(ordered))], ordered, behind)


def _by_role(
    request: Request, said: str, thing: str, rated: Mapping[str, Mapping[str, Fact]], compiled: Compiled
) -> Answer | None:
    """How much each of several roles needs one thing, the one that needs it most in front."""
    if asked_of_need(request, said) == NOTHING and not chooses(request, said):
        return None
    order = sorted(rated, key=lambda role: -_level(rated[role][thing]))
    facts = [rated[role][thing] for role in order]
    name, most = thing_name(thing, compiled), with_article(compiled.role_name(order[0]))
    if _level(facts[0]) == _level(facts[-1]):
        head = f"{name} counts about alike for {listed([with_article(compiled.role_name(role)) for role in order])}"
    else:
        head = f"{name} counts most for {most}"
    items = tuple(
        Line(f"{compiled.role_name(role)}: {fact.text}", (fact.id,)) for role, fact in zip(order, facts, strict=True)
    )
    said_first = Line(sentence(head), tuple(fact.id for fact in facts))
    return _answer([Paragraph((said_first,)), Bullets("", items)], facts, _behind(order, (thing,), compiled))


def _first_of_all(request: Request, said: str, compiled: Compiled) -> Answer | None:
    """The few things that a role needs most, without those that the user has; None where that is not asked."""
    if not (kind := kind_sought(said)):
        return None
    left = [
        (id, fact)
        for id, fact in _rated(request.roles[0], compiled).items()
        if id not in request.has and id not in request.dislikes and id not in _BROAD and _is_of(kind, id, compiled)
    ]
    if not left:
        return None
    top = max(_level(fact) for _, fact in left)
    most = [(id, fact) for id, fact in left if _level(fact) == top][:_MOST_FIRST]
    if top < LEVELS.index("medium"):
        return None
    names = [thing_name(id, compiled) for id, _ in most]
    behind = f", then {listed(names[1:])}" if len(names) > 1 else ""
    role = with_article(compiled.role_name(request.roles[0]))
    facts = [fact for _, fact in most]
    head = Line(sentence(f"{names[0]} first of all for {role}{behind}"), tuple(fact.id for fact in facts))
    own = [fact for fact in compiled.facts(request.roles[0], "skills") if fact.source.id != EDITORIAL]
    return _answer([Paragraph((head,)), Bullets("", wordings(facts))], facts, own[:_MOST_BEHIND])


def _is_of(kind: str, id: str, compiled: Compiled) -> bool:
    """Whether a thing is one of what is asked for: a language, a tool, or any."""
    if kind.startswith("lang"):
        label = compiled.label("tool", id)
        return label is not None and label.group == _LANGUAGE
    return not kind.startswith("tool") or compiled.label("tool", id) is not None


def _behind(roles: Sequence[str], things: Sequence[str], compiled: Compiled) -> tuple[Fact, ...]:
    """What the roles' own lines say of the things, sources before the editors; else what they use of the kind."""
    own = [fact for role in roles for fact in compiled.facts(role, "skills", "tools")]
    naming = [fact for fact in own if not set(things).isdisjoint(fact.mentions)]
    if not naming and len(roles) == 1:
        kinds = {label.group for id in things if (label := compiled.thing(id)) is not None}
        naming = [fact for fact in own if fact.section == "tools" and kinds & _kinds_of(fact, compiled)][:1]
    return tuple(sorted(naming, key=lambda fact: fact.source.id == EDITORIAL))[:_MOST_BEHIND]


def _kinds_of(fact: Fact, compiled: Compiled) -> set[str]:
    """The kinds of what a fact names."""
    return {label.group for id in fact.mentions if (label := compiled.thing(id)) is not None}


def _answer(head: Sequence[Block], facts: Sequence[Fact], behind: Sequence[Fact]) -> Answer:
    blocks = [*head, *([Bullets("", lines(behind))] if behind else [])]
    return Answer(ANSWER, tuple(blocks), distinct((*facts, *behind)))
