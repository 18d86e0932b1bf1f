"""Which field of study fits a role: the verdict on the one that a question names, on several, or the best of all.

What the editors rate (``rated_fields``) answers; the advice on studies that the question asks for, and what the role's
own lines say of fields and titles, stand behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, by_role, lines
from careerbot.facts.lead import without
from careerbot.patterns import Pattern
from careerbot.places import name_of
from careerbot.question.form import EITHER
from careerbot.question.subject.fields_of_study import FIELDS
from careerbot.question.subject.studies_asked import (
    BEST,
    CHOICE,
    FIT,
    HOW,
    NOTHING,
    asked_of_studies,
    judges_a_field,
    manner,
    manner_of_own,
    will_do,
)
from careerbot.question.subject.studies_named import (
    Studied,
    fields_asked,
    fields_named,
    fields_studied,
    set_against,
    speaks_of_studying,
    without_held,
)
from careerbot.replacing import replace
from careerbot.replies.moves.advice_on_moves import without_verdict
from careerbot.replies.study.degrees import names_fields
from careerbot.replies.study.rated_fields import Rated, fields_of, of_the_title, own_field, rated
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Fact, Line, Paragraph, Request, distinct, unique
from careerbot.wording import first_of_all, listed, sentence, with_article

_STUDIES = "education"
_INTENTS = (
    "education", "skills", "definition", "outlook", "certifications", "compare", "getting_started", "learning_path",
    "job_openings", "recommend_role", "tools", "transition", "skill_gap",
)  # fmt: skip
_ON_THE_WAY = ("transition", "learning_path", "getting_started", "skill_gap")
_ON_STUDIES = ("education", "compare")  # intents of entries on what to study
_FRAGMENTS = frozenset("With If As In By For Through Where When".split())  # how what is no sentence begins
_COMING = Pattern(r"\b(?:i am|i was|i work|as an?|from|my|current\w*|working|switch\w*|background|experience)\b")
# To finish a degree or leave it is asked, and not what a subject is good for.
_FINISHES = Pattern(r"\b(?:finish\w*|complet\w+|dropping out|drop out|quit\w*) (?:of )?(?:my|the|a|this) ")
_MOST_ROLES, _MOST_BEST, _MOST_ADVISED, _MOST_DEMANDED = 3, 3, 2, 4


def studied(request: Request, compiled: Compiled) -> Answer | None:
    """The verdict on the fields of study that a question is about; None where it asks for something else."""
    if request.intent not in _INTENTS or not request.roles or len(request.roles) > _MOST_ROLES:
        return None
    if request.employer or request.seeks_role or (request.plain and _FINISHES.search(request.normal)):
        return None
    fields = _fields(request)
    if len(fields) == 1 and request.plain and compiled.advice_intent(request.advice) == "compare":
        return None  # which of two titles in one field, no judgement of the field tells
    asked = asked_of_studies(request.words, fields) if fields or speaks_of_studying(request.words) else NOTHING
    if asked == NOTHING or (asked == FIT and request.intent in _ON_THE_WAY and _goes_on(fields, request)):
        return None
    roles = request.roles if asked == FIT else _aimed_at(request, compiled)
    if asked == BEST:
        return _best(request, roles, compiled)
    found = {role: _rated(fields, role, compiled) for role in roles}
    if not all(len(each) == len(fields) for each in found.values()):
        return None
    if len(found) > 1:
        return _by_role(request, found, compiled) if asked == CHOICE or manner(request.words) != HOW else None
    ((role, each),) = found.items()
    return (_chosen if asked == CHOICE else _fits)(request, role, each, compiled)


def _goes_on(fields: Sequence[Studied], request: Request) -> bool:
    """Whether the way to the role is told too, which begins by itself with the verdict on what users studied."""
    own = {one.field for one in fields_named(tuple(request.degree.lower().split()))}
    of_own = own.issuperset(one.field for one in fields)
    return of_own or request.intent != "learning_path" or manner(request.words) == HOW


def _fields(request: Request) -> tuple[Studied, ...]:
    """The fields of study asked about: not one that somebody has already, where others are named."""
    # with the pauses, which stand for the names of roles too, but for a question that goes on with the one before it
    said = request.said if set(request.words) <= set(request.said) else request.words
    found = fields_studied(said) if speaks_of_studying(said) else ()
    if not found and (request.intent == _STUDIES or not EITHER.isdisjoint(said)):
        named = fields_asked(said)
        found = named if request.intent == _STUDIES or set_against(named, said) else ()
    return without_held(found, said)


def _rated(fields: Sequence[Studied], role: str, compiled: Compiled) -> tuple[Rated, ...]:
    """How far the fields lead to a role, those that lead furthest first; of those alike the nearest."""
    found = [one for field in fields if (one := rated(field.field, field.name, role, compiled)) is not None]
    places = {field: place for place, field in enumerate(fields_of(role, compiled))}
    return tuple(sorted(found, key=lambda one: (-one.level, places[one.told_of])))


def _fits(request: Request, role: str, each: Sequence[Rated], compiled: Compiled) -> Answer:
    """Whether a field leads to the role; of several studied together the one that leads furthest decides."""
    first = each[0]
    head = [first.verdict(manner(request.words))]
    blocks: list[Block] = [Bullets("", tuple(one.alone() for one in each[1:]))] if each[1:] else []
    return _answer(request, role, head, blocks, each, compiled)


def _chosen(request: Request, role: str, each: Sequence[Rated], compiled: Compiled) -> Answer:
    """Which of several fields leads furthest to the role."""
    who = with_article(compiled.role_name(role))
    said = sentence(_order(each, who, request))
    head = [Line(said, tuple(one.fact.id for one in each))]
    reasons = {one.fact.id: one.alone() for one in reversed(each)}  # two names of one field have one
    return _answer(request, role, head, [Bullets("", tuple(reasons.values())[::-1])], each, compiled)


def _order(each: Sequence[Rated], who: str, request: Request) -> str:
    """The fields in the order of how far they lead, in one sentence."""
    names, top = [one.name for one in each], each[0].level
    alike = sum(one.level == top for one in each)
    if top == 0:
        return f"none of them leads to the work of {who} by itself"
    if alike == len(each):
        return f"{listed(names, 'or')}: they serve {who} about alike, so take the one whose gaps you would rather close"
    if len(each) == 2 and will_do(request.words) and each[1].is_good:
        return f"{names[1]} will do for {who}, though {names[0]} is nearer"
    if len(each) == 2:
        return f"{names[0]} rather than {names[1]} for {who}"
    return f"{listed(names[:alike])} first for {who}, then {listed(names[alike:])}"


def _aimed_at(request: Request, compiled: Compiled) -> tuple[str, ...]:
    """The roles aimed at: where nobody says where they come from, two that are named in one breath are both."""
    if _COMING.search(request.normal):
        return request.roles
    others = (role for role in request.origins if compiled.label("role", role) is not None)
    return unique((*request.roles, *others))


def _best(request: Request, roles: Sequence[str], compiled: Compiled) -> Answer | None:
    """The fields that lead furthest to the role; None where none leads far, so that no degree is asked for."""
    found = {role: _foremost(role, compiled) for role in roles}
    if not all(found.values()):
        return None
    heads = [_put_first(role, each, compiled) for role, each in found.items()]
    if len(found) > 1:
        facts = distinct(one.fact for each in found.values() for one in each)
        return Answer(ANSWER, (Bullets("", tuple(heads)),), facts)
    ((role, each),) = found.items()
    reasons = Bullets("", tuple(one.alone() for one in each))
    return _answer(request, role, heads, [reasons], each, compiled, demanded=True)


def _foremost(role: str, compiled: Compiled) -> tuple[Rated, ...]:
    """The few fields that lead furthest to a role, those only that are a good base."""
    each = (Rated(field, FIELDS[field].name, fact, field) for field, fact in fields_of(role, compiled).items())
    return tuple(sorted((one for one in each if one.is_good), key=lambda one: -one.level)[:_MOST_BEST])


def _put_first(role: str, each: Sequence[Rated], compiled: Compiled) -> Line:
    """The fields that lead furthest to a role, in one sentence."""
    names = [one.name for one in each]
    said = first_of_all(names, with_article(compiled.role_name(role)))
    return Line(sentence(said), tuple(one.fact.id for one in each))


def _by_role(request: Request, found: dict[str, tuple[Rated, ...]], compiled: Compiled) -> Answer:
    """What fits each of several roles, in a line each."""
    items = []
    for role, each in found.items():
        if len(each) > 1:
            said = sentence(_order(each, with_article(compiled.role_name(role)), request))
            items.append(Line(f"{said} {each[0].alone().text}", tuple(one.fact.id for one in each)))
        else:
            line = each[0].verdict(manner(request.words))
            items.append(Line(f"{compiled.role_name(role)}: {line.text[:1].lower()}{line.text[1:]}", line.cites))
    facts = [one.fact for each in found.values() for one in each]
    titles = [fact for role in found if (fact := of_the_title(role, request.words, compiled)[1]) is not None]
    behind = [Bullets("", by_role(titles, compiled))] if titles else []
    return Answer(ANSWER, (Bullets("", tuple(items)), *behind), distinct((*facts, *titles)))


def _answer(
    request: Request,
    role: str,
    head: Sequence[Line],
    blocks: Sequence[Block],
    each: Sequence[Rated],
    compiled: Compiled,
    *,
    demanded: bool = False,
) -> Answer:
    """The verdict, what is said of the title that is named, its reasons, advice, and the role's own lines."""
    wanted, said = of_the_title(role, request.words, compiled)
    level = [Line(f"As for the title: {wanted.text}", (wanted.id,))] if wanted is not None else []
    if request.place:
        level.append(Line(f"My sources say nothing on {name_of(request.place, compiled)} in particular."))
    given = _advised(request, each, compiled)
    own = compiled.facts(role, _STUDIES)
    behind = [fact for fact in own if names_fields(fact)]
    behind += [fact for fact in own if demanded and fact not in behind][: _MOST_DEMANDED - len(behind)]
    behind += [said] if said is not None and said not in behind else []
    advice = tuple(_behind_the_verdict(Line(fact.text, (fact.id,))) for fact in given)
    rest = [Bullets("", items) for items in (advice, lines(behind)) if items]
    facts = [*(one.fact for one in each), *([wanted] if wanted else []), *given, *behind]
    status = CAVEAT if request.place else ANSWER
    return Answer(status, (Paragraph((*head, *level)), *blocks, *rest), distinct(facts))


def _advised(request: Request, each: Sequence[Rated], compiled: Compiled) -> tuple[Fact, ...]:
    """The first lines of the entry of advice that is asked for, where it is on these very studies."""
    on_studies = compiled.advice_intent(request.advice) in _ON_STUDIES
    return compiled.advice(request.advice)[:_MOST_ADVISED] if on_studies and _is_on(request, each) else ()


def _is_on(request: Request, each: Sequence[Rated]) -> bool:
    """Whether the entry of advice is asked for beyond doubt, or is written for one of the fields, as its id tells."""
    on = {one.field for one in fields_named(tuple(request.advice.split("-")))}
    return request.plain or not on.isdisjoint(one.told_of for one in each)


def _behind_the_verdict(line: Line) -> Line:
    """A line of advice without the yes or no that the verdict gave, where it is a sentence without it."""
    bare = without_verdict(line.text)
    return line if bare.partition(" ")[0] in _FRAGMENTS else replace(line, text=bare)


def begun_by_field(request: Request, answer: Answer, compiled: Compiled) -> Answer:
    """Advice on the way to a role, begun by the verdict on what users studied; the same where they tell none."""
    if request.intent not in _ON_THE_WAY or len(request.roles) != 1 or not judges_a_field(request.words):
        return answer
    own = own_field(request.roles[0], request, compiled)
    if own is None:
        return answer
    verdict = Paragraph((own.verdict(manner_of_own(request.words)),))
    given = compiled.advice(request.advice)
    gone = () if _is_on(request, (own,)) else given
    rest = without(answer.blocks, (own.fact, *gone))
    if rest and isinstance(rest[0], Paragraph) and not gone:
        items = tuple(map(_behind_the_verdict, rest[0].lines))
        behind = rest[1].items if rest[1:] and isinstance(rest[1], Bullets) and not rest[1].title else ()
        rest = (Bullets("", (*items, *behind)), *rest[2 if behind else 1 :])
    facts = (fact for fact in answer.facts if fact not in gone)
    return replace(answer, blocks=(verdict, *rest), facts=distinct((own.fact, *facts)))
