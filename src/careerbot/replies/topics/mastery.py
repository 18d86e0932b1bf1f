"""How well a tool or skill must be known for a role: a verdict from the weight its lines give it, then the lines.

A skill that the role's lines call its daily language must be known well, what stands only in a list of tools need not
be. Advice on the thing goes behind the verdict, or before it where no skill of the role names the thing.
"""

from __future__ import annotations

from collections.abc import Mapping

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, by_role, thing_name
from careerbot.facts.how_needed import CORE, LISTED, LITTLE, ONE_OF_SEVERAL, PLAIN, weight
from careerbot.question.form import asks_mastery
from careerbot.replies.advice.counsel import counsel
from careerbot.replies.ratings.rated_role import rated_role
from careerbot.replies.topics.things import PARTS
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.wording import plural

_INTENTS = (
    *("skills", "tools", "skill_gap", "learning_path", "getting_started", "work_life", "responsibilities", "interview"),
)
_VERDICTS = {
    CORE: "Very well: {things} belongs to the core of what {who} do.",
    PLAIN: "Solidly, so that you can work with it on your own: {things} stands among the skills of {who}.",
    ONE_OF_SEVERAL: "Well, if it is the one you choose: for {who} {things} is named as one of several.",
    LITTLE: "The basics are enough for most posts: for {who} {things} helps and is no must everywhere.",
    LISTED: "A working knowledge is enough to begin with: for {who} {things} is named as a tool, not as a skill.",
}
_HOW_MUCH = frozenset(("how", "much"))
_MOST_THINGS = 3  # that are told one by one
_MOST, _MOST_ADVICE = 2, 3  # lines of the role, and of advice, behind the verdict


def mastery(request: Request, compiled: Compiled) -> Answer | None:
    """How well the things asked about must be known for the one role; None where that is not asked or known."""
    if not 1 <= len(request.named) <= _MOST_THINGS:
        return None
    if len(request.roles) == 2 and len(request.named) == 1 and request.intent in (*_INTENTS, "compare"):
        return _of_two(request, compiled)
    if len(request.roles) != 1 or request.intent not in _INTENTS:
        return None
    if not asks_mastery(" ".join(word for word in request.said if word != ",")):
        return None
    if rated_role(request, compiled) is not None:
        return None  # how much mathematics or coding there is
    own = compiled.facts(request.roles[0], "skills", "tools")
    found = {thing: _on(thing, own) for thing in request.named}
    known = {thing: facts for thing, facts in found.items() if facts}
    weights = {thing: weight(facts, [thing_name(thing, compiled)]) for thing, facts in known.items()}
    if (not known or set(weights.values()) == {LISTED}) and (given := counsel(request, compiled)) is not None:
        return given
    return _told(known, weights, request, compiled) if known else None


def _of_two(request: Request, compiled: Compiled) -> Answer | None:
    """How well one thing must be known in each of two roles; None where that is not asked, or known of one alone."""
    thing = request.named[0]
    if not (asks_mastery(" ".join(word for word in request.said if word != ",")) or set(request.words) >= _HOW_MUCH):
        return None
    found = {role: _on(thing, compiled.facts(role, "skills", "tools")) for role in request.roles}
    if not all(found.values()):
        return None
    name = thing_name(thing, compiled)
    verdicts = tuple(
        Line(
            _VERDICTS[weight(facts, [name])].format(things=name, who=plural(compiled.role_name(role))),
            tuple(fact.id for fact in facts),
        )
        for role, facts in found.items()
    )
    behind = distinct(fact for facts in found.values() for fact in facts[:_MOST])
    lines = by_role(behind, compiled)
    return Answer(ANSWER, (Paragraph(verdicts), Bullets("", lines)), behind)


def _on(thing: str, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The skills that name a thing, or parts of it; where none does, the tools that do."""
    naming = tuple(fact for fact in facts if thing in fact.mentions)
    parts = PARTS.get(thing)
    if not naming and parts is not None:
        naming = tuple(fact for fact in facts if parts.stands_in(fact.text))
    return tuple(fact for fact in naming if fact.section == "skills") or naming


def _told(
    known: Mapping[str, tuple[Fact, ...]], weights: Mapping[str, str], request: Request, compiled: Compiled
) -> Answer:
    """A verdict on each thing, the lines it rests on, and advice on the thing."""
    who = plural(compiled.role_name(request.roles[0]))
    verdicts = tuple(
        Line(_VERDICTS[weights[thing]].format(things=thing_name(thing, compiled), who=who), tuple(f.id for f in facts))
        for thing, facts in known.items()
    )
    advice = compiled.advice(request.advice)[:_MOST_ADVICE] if request.advice else ()
    behind = distinct((*(fact for facts in known.values() for fact in facts[:_MOST]), *advice))
    return Answer(ANSWER, (Paragraph(verdicts), Bullets("", tuple(Line(f.text, (f.id,)) for f in behind))), behind)
