"""How much a role needs a tool or skill: whether it must be known, what it is for, and which of several comes first.

What the editors rate for a role and a thing (``needs`` in ``knowledge/notes``) answers who asks for a verdict; what
the sources list of the thing stands behind it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines, thing_name, wordings
from careerbot.facts.how_needed import dying, qualifies
from careerbot.facts.need_verdicts import LOW, MEDIUM, begun, each_in_short, level_of, ranking
from careerbot.facts.needs_asked import (
    AMOUNT,
    NOTHING,
    PURPOSE,
    asked_of_need,
    asks_elsewhere,
    chooses,
    compares_need,
    count_sought,
    gives_example,
    goes_further,
    is_not_known,
    kind_sought,
    ranks,
    seeks_lesser,
)
from careerbot.note import against
from careerbot.patterns import Pattern
from careerbot.question.carrying_over import asks_what_carries
from careerbot.question.form import EITHER, asks_mastery
from careerbot.replies.advice.advice_for_whom import speaks_for_all
from careerbot.replies.advice.counsel import counsel
from careerbot.turn import ANSWER, Block, Bullets, Fact, Line, Paragraph, Request, distinct, unique
from careerbot.vocabulary import EDITORIAL
from careerbot.wording import first_of_all, listed, sentence, with_article

_INTENTS = frozenset(
    (
        "skills tools learning_path skill_gap getting_started responsibilities work_life compare"
        " transition definition other"
    ).split()
)
_OF_GAPS = ("skill_gap", "transition", "learning_path")  # in which things are named that users have
_OF_WORDS = ("definition",)  # which asks at most what a thing is for
_OF_THINGS, _COMPARED = ("skills", "tools"), "compare"
_MOST_ROLES, _MOST_THINGS, _MOST_BEHIND, _MOST_FIRST = 3, 6, 2, 3
_PAIR = 2
_BROAD = frozenset(("mathematics", "programming"))  # what the ratings of a role answer
_LANGUAGE = "language"
_CLOUD_LISTED = Pattern(r"\b(?:and|or|plus) (?:the |some |any )?cloud(?: too| as well)?$|\bcloud (?:and|or|plus)\b")
_SPOKEN_OF = {"machine learning": "machine-learning-algorithms", "cloud": "cloud-computing"}  # and not named as such


def needed(request: Request, compiled: Compiled) -> Answer | None:
    """The verdict on the tools and skills asked about for a role; None where nobody rates them, or else is asked."""
    if request.intent not in _INTENTS or not 1 <= len(request.roles) <= _MOST_ROLES or request.employer:
        return None
    if request.intent == "transition" and asks_what_carries(request.normal):
        return None  # what goes along is told of the whole move
    said = request.asking or request.normal
    several = len(request.roles) > 1
    if asks_elsewhere(said) or (request.seeks_role and not (several and compares_need(said))) or asks_mastery(said):
        return None
    if goes_further(said) and not request.has:
        return None
    things = tuple(id for id in request.named if id not in request.has)
    if not things and is_not_known(said):
        things = request.lacks
    things = things or tuple(id for said_so, id in _SPOKEN_OF.items() if said_so in said)
    things = unique((*things, *_spoken_of_beside(said))) if things else things
    if _BROAD.issuperset(things):  # "which programming language" names none
        return None if several or seeks_lesser(said) else _first_of_all(request, said, compiled)
    weighed = len(things) > 1 and chooses(request, said)
    if weighed and seeks_lesser(said):
        return None  # the order would name the other one first
    if len(things) > _MOST_THINGS or dying(request.words) or (qualifies(request.words) and not weighed):
        return None
    rated = {role: compiled.needs(role) for role in request.roles}
    if any(thing not in needs for needs in rated.values() for thing in things):
        return None
    if several:
        asks = request.intent in _OF_THINGS or (request.intent == _COMPARED and compares_need(said))
        return _by_role(request, said, things[0], rated, compiled) if asks and len(things) == 1 else None
    needs = rated[request.roles[0]]
    facts = [needs[thing] for thing in things]
    if weighed and _are_new(request, said):
        if _are_close(facts) and speaks_for_all(request, compiled) and counsel(request, compiled) is not None:
            return None  # what was written on these very things says when which
        return _in_order(request, facts, things, needs, compiled)
    return _judged(request, said, things, facts, compiled)


def _spoken_of_beside(said: str) -> tuple[str, ...]:
    """What is spoken of and not named as such, in a list with what is: "Git and cloud"."""
    if "cloud" not in said:
        return ()
    return (_SPOKEN_OF["cloud"],) if _CLOUD_LISTED.search(said) else ()


def _judged(
    request: Request, said: str, things: Sequence[str], facts: Sequence[Fact], compiled: Compiled
) -> Answer | None:
    """The verdict on things that are not put in order; None where another may serve, or something else is asked."""
    if gives_example(said) and all(level_of(fact) <= LOW for fact in facts):
        return None  # "vector stores such as Pinecone": another one may well be needed
    asked = asked_of_need(request, said)
    if asked == NOTHING or (request.intent in (_OF_GAPS if asked == PURPOSE else _OF_WORDS)):
        return None
    return _verdict(asked, request, things, facts, compiled)


def _are_new(request: Request, said: str) -> bool:
    """Whether things set against each other are to be learnt, and are not what the user has."""
    chosen = not request.has and request.intent == "learning_path" and not EITHER.isdisjoint(request.words)
    return chosen or request.intent not in _OF_GAPS or ranks(said)


def needed_in_depth(request: Request, compiled: Compiled) -> Answer | None:
    """How much of the things is needed where it is asked how well they must be known; None where else is asked."""
    if request.intent not in _INTENTS or len(request.roles) != 1 or request.employer:
        return None
    if request.intent == "transition" and asks_what_carries(request.normal):
        return None  # what goes along is told of the whole move
    needs = compiled.needs(request.roles[0])
    if not 1 <= len(request.named) <= _MOST_THINGS or not asks_mastery(request.asking or request.normal):
        return None
    if any(id not in needs or id in _BROAD for id in request.named):
        return None
    return _verdict(AMOUNT, request, request.named, [needs[id] for id in request.named], compiled)


def _verdict(asked: str, request: Request, things: Sequence[str], facts: Sequence[Fact], compiled: Compiled) -> Answer:
    """What is known of the need of each thing, behind the verdict on one, or a sentence with those on several."""
    behind = _behind(request.roles, things, compiled)
    if len(facts) == 1:
        had = [thing_name(id, compiled) for id in request.has if _are_alike(id, things[0], compiled)]
        return _answer([Paragraph((Line(begun(asked, facts[0], had), (facts[0].id,)),))], facts, behind)
    if asked == PURPOSE:
        return _answer([Bullets("", wordings(facts))], facts, behind)
    named = {thing_name(id, compiled): fact for id, fact in zip(things, facts, strict=True)}
    summary = Line(sentence(each_in_short(asked, named)), tuple(fact.id for fact in facts))
    return _answer([Paragraph((summary,)), Bullets("", wordings(facts))], facts, behind)


def _are_alike(one: str, other: str, compiled: Compiled) -> bool:
    """Whether two things are of one kind: two languages, two clouds."""
    first, second = compiled.thing(one), compiled.thing(other)
    return first is not None and second is not None and first.group == second.group


def _are_close(facts: Sequence[Fact], *, apart: int = 1) -> bool:
    """Whether things that are wanted lie no more levels apart, so that their order says little."""
    levels = [level_of(fact) for fact in facts]
    return max(levels) - min(levels) <= apart and max(levels) >= MEDIUM


def _in_order(
    request: Request, facts: Sequence[Fact], things: Sequence[str], needs: Mapping[str, Fact], compiled: Compiled
) -> Answer:
    """The things in the order of how much they are needed, and of two alike what is learnt first in front.

    What is said of two of them against each other stands before, where they are needed alike.
    """
    places = {id: place for place, id in enumerate(needs)}
    order = sorted(zip(things, facts, strict=True), key=lambda one: (-level_of(one[1]), places[one[0]]))
    ordered = [fact for _, fact in order]
    behind = _behind(request.roles, things, compiled)
    if (pair := _against(things, compiled)) is not None and _are_close(facts, apart=0):
        head = Line(pair.text, (pair.id,))
        return _answer([Paragraph((head,)), Bullets("", wordings(ordered))], (pair, *ordered), behind)
    ranked = [(thing_name(id, compiled), level_of(fact)) for id, fact in order]
    said = ranking(ranked, with_article(compiled.role_name(request.roles[0])))
    head = Line(sentence(said), tuple(fact.id for fact in ordered))
    return _answer([Paragraph((head,)), Bullets("", wordings(ordered))], ordered, behind)


def _against(things: Sequence[str], compiled: Compiled) -> Fact | None:
    """What is said of one thing against another; None where it is asked of more, or nothing is said."""
    if len(things) != _PAIR:
        return None
    one, other = things
    return compiled.noted(one, against(other)) or compiled.noted(other, against(one))


def _by_role(
    request: Request, said: str, thing: str, rated: Mapping[str, Mapping[str, Fact]], compiled: Compiled
) -> Answer | None:
    """How much each of several roles needs one thing, the one that needs it most in front."""
    if asked_of_need(request, said) == NOTHING and not chooses(request, said):
        return None
    order = sorted(rated, key=lambda role: -level_of(rated[role][thing]))
    facts = [rated[role][thing] for role in order]
    name, most = thing_name(thing, compiled), with_article(compiled.role_name(order[0]))
    if level_of(facts[0]) == level_of(facts[-1]):
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
        for id, fact in compiled.needs(request.roles[0]).items()
        if id not in request.has and id not in request.dislikes and id not in _BROAD and _is_of(kind, id, compiled)
    ]
    if not left:
        return None
    top = max(level_of(fact) for _, fact in left)
    if top < MEDIUM:
        return None
    count = count_sought(said)
    least = MEDIUM if count else top
    wanted = [(id, fact) for id, fact in left if level_of(fact) >= least]
    most = sorted(wanted, key=lambda one: -level_of(one[1]))[: count or _MOST_FIRST]
    names = [thing_name(id, compiled) for id, _ in most]
    role = with_article(compiled.role_name(request.roles[0]))
    facts = [fact for _, fact in most]
    head = Line(sentence(first_of_all(names, role)), tuple(fact.id for fact in facts))
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
