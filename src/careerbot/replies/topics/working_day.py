"""What one really does in a role, and its best and hardest part, as those in it would tell.

A note on the role goes before the duties that the sources list, which read like an advert. On a share of the work see
``share_of_work``.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, definition, heading, lines, wordings
from careerbot.facts.detail import MORE
from careerbot.facts.duties import duties_in_short
from careerbot.note import DAY, GOOD, HARD
from careerbot.question.subject.day_asked import asked_of_work, is_like, shares_work, words_asking
from careerbot.question.subject.sectors_of_work import NAMES, sectors_named
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.replacing import replace
from careerbot.replies.advice.on_sectors import asked_first
from careerbot.replies.ratings.pros_and_cons import named
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.vocabulary import is_much

_DUTIES, _LIFE = "responsibilities", "work_life"
_COMPARED = "compare"
_TYPICAL_DAY = "typical-day-in-data"
# Entries for any role on what the notes say of each.
_OF_ANY = (
    *(_TYPICAL_DAY, "what-is-hard-about-it", "what-is-fun-about-it", "hours-of-coding-per-day", "how-much-modelling"),
    *("time-spent-in-meetings", "time-spent-cleaning-data", "sql-or-python-most-of-day"),
)
# The entries on what is other at a level, and how the line begins on what is other in a small firm or a large one.
_AT_LEVEL = {
    "intern": "first-year-tasks-of-juniors",
    "entry": "first-year-tasks-of-juniors",
    "senior": "what-seniors-do-differently",
    "lead": "what-seniors-do-differently",
}
_BY_FIRM = "It differs by firm"
_FIRMS = frozenset("startup startups small smaller big bigger large larger corporate corporation enterprise".split())
_MOST_ROLES = 3
_MOST_DUTIES = (6, 4, 3)  # of each role, by how many there are
_MOST_OF_LIFE = 3
_MOST_BEHIND = 2  # reasons behind the best or hardest part
_OF_HOURS = ("long hours", "part-time", "stress")  # traits of a working week, whichever way it is asked about
# Traits that may be the hardest part of any work, of which the first is always told, and that may be the best.
_WEARING = ("stress", "long hours", "on-call", "routine")
_PLEASING = ("room to grow", "flexible hours", "remote", "job security")
_DULL = frozenset("boring dull tedious repetitive monotonous".split())

_Behind = tuple[list[Block], Sequence[Fact]]  # what stands behind the notes, and what it rests on


def working_day(request: Request, compiled: Compiled) -> Answer | None:
    """A day of the roles asked about, or their best or hardest part; None where else is asked, or nobody tells."""
    aspects = asked_of_work(request)
    if not aspects or shares_work(request) or (notes := notes_on(request, aspects, compiled)) is None:
        return None
    if entry := compiled.advice(sector := _sector(request)):
        return _in_sector(asked_first(replace(request, advice=sector), entry), notes, request, compiled)
    if is_advised(request) or (aspects == (DAY,) and _is_rated(words_asking(request))):
        return None
    beside = _beside(request, compiled) if aspects == (DAY,) else ()
    blocks, behind = _behind(request, aspects, compiled)
    firm = compiled.label("employer", request.employer)
    unknown = (Paragraph((Line(f"My sources say nothing on {firm.name} in particular."),)),) if firm else ()
    told = (*unknown, *paragraphs((*notes, *beside)), *blocks)
    return Answer(CAVEAT if unknown else ANSWER, told, distinct((*notes, *beside, *behind)))


def _in_sector(entry: Sequence[Fact], notes: Sequence[Fact], request: Request, compiled: Compiled) -> Answer:
    """The days in a sector, and what the role is; the sector in one line behind where it is only told beside."""
    first, *rest = entry
    what, facts = definition(request.roles[0], compiled)
    behind = (what,) if what is not None and len(request.roles) == 1 else ()
    if sectors_named(tuple(words_asking(request).split())) or not sectors_named(request.words):
        blocks: tuple[Block, ...] = (*paragraphs((first,)), Bullets("", wordings(rest)), *paragraphs(notes), *behind)
        return Answer(ANSWER, blocks, distinct((*entry, *notes, *facts)))
    blocks = (*behind, *paragraphs(notes), *paragraphs((first,)))
    return Answer(ANSWER, blocks, distinct((*facts, *notes, first)))


def notes_on(request: Request, aspects: Sequence[str], compiled: Compiled) -> tuple[Fact, ...] | None:
    """The notes on the few roles, one role after the other; None where one of them is missing."""
    found = [compiled.noted(role, aspect) for role in request.roles for aspect in aspects]
    notes = tuple(fact for fact in found if fact is not None)
    return notes if len(notes) == len(found) and len(request.roles) <= _MOST_ROLES else None


def is_advised(request: Request) -> bool:
    """Whether an entry of advice on another matter than such a day is asked for beyond doubt."""
    return request.plain and request.advice not in ("", *_OF_ANY) and request.intent != _COMPARED


def paragraphs(facts: Sequence[Fact]) -> tuple[Block, ...]:
    """Facts in their wording alone, each a paragraph."""
    return tuple(Paragraph((line,)) for line in wordings(facts))


def _sector(request: Request) -> str:
    """The entry on the sector in which the work is; '' where none is named."""
    return request.advice if request.advice in NAMES else next(iter(sectors_named(request.words)), "")


def _is_rated(said: str) -> bool:
    """Whether it is asked what a rating tells: "what is it like to work remotely", "a typical week, in hours"."""
    asked = {one.trait.kind for one in traits_asked(said)}
    return bool(asked) and (is_like(said) or not asked.isdisjoint(_OF_HOURS))


def _beside(request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """What is other at the level or in the kind of firm that is named, and what a named tool or skill is needed for."""
    level = compiled.advice(_AT_LEVEL.get(request.level, ""))[:1]
    firms = compiled.advice(_TYPICAL_DAY) if not _FIRMS.isdisjoint(request.words) else ()
    needs = compiled.needs(request.roles[0]) if len(request.roles) == 1 else {}
    things = [needs[id] for id in request.named if id in needs]
    return (*level, *(fact for fact in firms if fact.text.startswith(_BY_FIRM)), *things)


def _behind(request: Request, aspects: Sequence[str], compiled: Compiled) -> _Behind:
    """What stands behind the notes: why it is good or hard, or what the life is like, or else the duties.

    Where more is asked for, all of it that goes with them.
    """
    of_day, more, like = aspects == (DAY,), request.detail == MORE, is_like(words_asking(request))
    found = [] if of_day else [_why(request, aspects, compiled)]
    found += [_sides(request, compiled)] if of_day and (like or more) else []
    found += [_life(request, compiled)] if more or (of_day and like) else []
    found += [_duties(request, compiled)] if of_day and (more or not like) else []
    found += [_duties_in_short(request, compiled)] if of_day and like and not more else []
    return [block for blocks, _ in found for block in blocks], [fact for _, facts in found for fact in facts]


def _duties(request: Request, compiled: Compiled) -> _Behind:
    """The first few duties of each role, or what it is where none are known; all where more is asked for."""
    most = None if request.detail == MORE else _MOST_DUTIES[len(request.roles) - 1]
    blocks: list[Block] = []
    told: list[Fact] = []
    for role in request.roles:
        facts = compiled.facts(role, _DUTIES)[:most]
        if facts:
            blocks.append(Bullets(heading(_DUTIES, compiled.role_name(role)), lines(facts)))
        else:
            what, facts = definition(role, compiled)
            blocks += [what] if what is not None else []
        told += facts
    return blocks, told


def _duties_in_short(request: Request, compiled: Compiled) -> _Behind:
    """The duties of one role in one line, which stand behind what it is like."""
    line, facts = duties_in_short(request.roles[0], compiled) if len(request.roles) == 1 else (None, ())
    return ([Paragraph((line,))] if line is not None else []), facts


def _sides(request: Request, compiled: Compiled) -> _Behind:
    """The best and the hardest part of one role."""
    roles = request.roles if len(request.roles) == 1 else ()
    sides = [fact for role in roles for aspect in (GOOD, HARD) if (fact := compiled.noted(role, aspect)) is not None]
    return ([Bullets("", wordings(sides))] if sides else []), sides


def _life(request: Request, compiled: Compiled) -> _Behind:
    """The first lines on what the life of one role is like; all where more is asked for."""
    role = request.roles[0] if len(request.roles) == 1 else ""
    life = compiled.facts(role, _LIFE)[: None if request.detail == MORE else _MOST_OF_LIFE] if role else ()
    return ([Bullets(heading(_LIFE, compiled.role_name(role)), lines(life))] if life else []), life


def _why(request: Request, aspects: Sequence[str], compiled: Compiled) -> _Behind:
    """What else is good or hard in one role, as it is rated; how much comes back first where it is asked what bores."""
    if len(request.roles) > 1:
        return [], []
    rated = {kind: fact for kind in (*_WEARING, *_PLEASING) if (fact := compiled.trait(request.roles[0], kind))}
    always = _WEARING[-1] if not _DULL.isdisjoint(request.words) else _WEARING[0]
    wearing = sorted(_WEARING, key=lambda kind: kind != always)
    hard = [rated[kind] for kind in wearing if kind in rated and (kind == always or is_much(rated[kind].level))]
    good = [rated[kind] for kind in _PLEASING if kind in rated and is_much(rated[kind].level)]
    told = [*(good[:_MOST_BEHIND] if GOOD in aspects else []), *(hard[:_MOST_BEHIND] if HARD in aspects else [])]
    return ([Bullets("", tuple(named(fact) for fact in told))] if told else []), told
