"""What users tell with a question and the reply has not spoken of, each in one honest line.

A country, a level, hours or a deadline, no degree, a sector, a dislike: whatever composed the reply, this is the one
place that knows which of them it has used. Where there are facts on such a condition they are told; where there are
none, that is said, so that no answer to the general question passes for one to the question asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.compiled import Compiled
from careerbot.facts.whom_it_suits import BEGINNERS_LEVELS, begins
from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON
from careerbot.question.qualifiers import SECTORS
from careerbot.question.subject.sectors_of_work import NAMES
from careerbot.question.subject.trait_asked import is_worded, traits_asked
from careerbot.replacing import replace
from careerbot.replies.editing.told_places import before_figures, of_other_figures, of_place
from careerbot.replies.moves.time_enough import pace, tells_time, time_limit
from careerbot.replies.verdict.sectors import held_by
from careerbot.terms import telling, terms
from careerbot.turn import (
    ANSWER,
    CAVEAT,
    Block,
    Bullets,
    Entity,
    Fact,
    Line,
    Paragraph,
    Reply,
    Request,
    Told,
    Understanding,
    distinct,
    lines_of,
    unique,
)
from careerbot.vocabulary import SMALLTALK
from careerbot.wording import listed, plural, sentence

# Intents of questions on which a condition bears: hours on what is to be learnt, a time on a way, and so on.
_OF_HOURS = ("tools", "skills")
_OF_TIMES = ("learning_path", "getting_started", "transition", "certifications", "skill_gap", "education")
_TIMED_INTENTS = ("compare", "recommend_role", *_OF_HOURS, *_OF_TIMES)
_OF_ENTRY = ("getting_started", "transition", "learning_path", "skill_gap", "job_openings", "recommend_role", "compare")
_OF_VERDICTS = ("recommend_role", "compare", "work_life", "outlook", "getting_started", "transition")
# What in a reply speaks of a condition, and what tells it in a question.
_MONEY = Pattern(r"\b[A-Z]{3} \d")
_OF_ALL_LEVELS = "That is the pay of all levels together"
_OF_ALL = Pattern(r"\ball levels together\b")
_OF_STARTERS = Pattern(
    r"(?i)\b(?:entry|juniors?|beginn\w+|graduates?|trainees?|interns?|first (?:post|job)|newcomers?)\b"
)
_OF_SENIORS = Pattern(r"(?i)\b(?:seniors?|seniority|experienced|principal|lead|years of experience)\b")
_TIMED = Pattern(
    r"(?i)\b(?:hours|weeks|months|years|(?:one|two|a) (?:week|month|year) or|in a year|by then|timetable|length of time"
    r"|how long|slower|in time)\b"
)
_NO_DEGREE = Pattern(
    r"\b(?:no|without(?: an?| any)?|lack(?:ing)? an?|(?:do|did|does) not have an?|never (?:got|had|finished|did) an?)"
    r" (?:college |university |formal |relevant |cs |tech )?(?:degree|diploma|university|college)\b"
    r"|\b(?:did not|never) (?:go|went|been) to (?:university|college|uni)\b|\b(?:dropped out|college dropout)\b"
)
_OF_DEGREES = Pattern(
    r"(?i)\bwithout (?:an? |any )?(?:degree|diploma|one)\b|\b(?:no|need of a|instead of a) (?:degree|diploma)\b"
    r"|\b(?:degrees?|diplomas?)\b.*\b(?:not|seldom|rarely|replaces?|stand in|schooling|hard to)\b|\bbefore schooling\b"
)
_WITHOUT_ONE = Pattern(r"(?i)\bwithout a degree\b|\bno degree\b")
# What is done without, the rating of a role that tells how that goes, and what in a reply speaks of it.
_WANTING = (
    r"\b(?:without(?: an?| any| having| knowing| doing)*|no|not having an?|lack(?:ing)? an?"
    r"|(?:do|does|did) not have an?)"
)
_DONE_WITHOUT = (
    (
        Pattern(_WANTING + r" (?:phd|ph d|doctorate|masters?|masters degree|msc|advanced degree|graduate degree)\b"),
        "advanced degree",
        Pattern(r"(?i)\b(?:phd|ph\.?d|doctorates?|doctoral|master)"),
    ),
    (
        Pattern(_WANTING + r" (?:work |prior |previous |job |industry |professional )?experience\b"),
        "beginner posts",
        Pattern(r"(?i)\b(?:juniors?|beginn\w+|entry|interns?\w*|first (?:post|job)|trainee)"),
    ),
    (
        Pattern(_WANTING + r" (?:coding|programming)(?: background| skills?| experience| knowledge)?\b"),
        "coding",
        Pattern(r"(?i)\b(?:cod(?:e|ing)|program\w*)\b"),
    ),
    (
        Pattern(_WANTING + r" (?:maths?|mathematics|mathematical)(?: background| skills?| knowledge)?\b"),
        "mathematics",
        Pattern(r"(?i)\b(?:maths?|mathemat\w+|statistics|calculus|algebra)\b"),
    ),
)
_BEFORE_SECTOR = Pattern(
    r"\b(?:in|at|for|within|into) (?:(?:an?|the|my|this|big|public|local|small|large) )?(?:\w+ )?$"
)
_CAME_FROM = Pattern(r"\b(?:worked|background|experience|years|degree|am|was|been|leave|leaving|quit)(?: \w+){0,3} ?$")
_IN_LAW = Pattern(r"\b(?:brother|sister|mother|father|son|daughter|parents|family)s? in law$")
_STAYS = Pattern(r"\bstay(?:ing)? (?:in|with|there)\b|\bremain in\b")
_WORD = Pattern(r"[^\W\d_]+")
_AGED = Pattern(r"\b(?:i am|i m|am|aged?|at|turning|turned) (?:4[0-9]|5[0-9]|6[0-9])\b(?! ?(?:k|hours|percent|%))")
_VISAS = Pattern(r"\b(?:visas?|work permits?|sponsor(?:s|ship|ed)?)\b")
_VISA = Pattern(r"(?i)\b(?:visas?|permits?|sponsor\w*)\b")
_OLD = Pattern(r"\b(?:too old|old|any age)\b")
# Two sums that are both to be had: of two offers, or of an offer and the job held.
_OFFERS = Pattern(
    r"\b(?:two|both|2|other|another|second|competing) (?:\w+ )?offers?\b|\boffers\b"
    r"|\boffer(?:ed)?\b.*\b(?:or|vs|versus|and another|and one|the other)\b"
    r"|\b(?:earning|making|i (?:now |currently )?(?:earn|make|get)|current (?:job|salary|pay))\b.*\boffer(?:ed)?\b"
    r"|\boffer(?:ed)?\b.*\b(?:i (?:now |currently )?(?:earn|make|get)|current (?:job|salary|pay))\b"
)
_TWO = 2
_SHORT_NAME = 6  # words of an industry up to which it is a name
_FRONT = 5  # letters by which the name of a sector is known in other forms: "financial"
_MOST_ROLES = 3  # roles whose lines on a condition are told
_MOST_LINES = 3  # lines on conditions in one reply


def with_conditions(requests: Sequence[Request], reply: Reply, compiled: Compiled) -> Reply:
    """The reply with a line on each told condition that it does not speak of; as it was where there is none.

    Whose figures they are stands before the figures, all else behind the answer.
    """
    understanding = reply.understanding
    if understanding is None or reply.status not in (ANSWER, CAVEAT) or not reply.evidence or not requests:
        return reply
    if any(request.intent == SMALLTALK for request in requests):
        return reply
    text = "\n".join([line.text for block in reply.blocks for line in lines_of(block)])
    first = of_other_figures(requests, understanding, text, reply.evidence, compiled)
    rest = [] if first else list(of_place(requests, understanding, text, reply.evidence, compiled))
    rest += _of_level(requests, text, reply.evidence)
    rest += _of_time(requests, text, compiled)
    rest += _of_degree(requests, understanding, text, compiled)
    rest += _of_what_lacks(requests, understanding, text, compiled)
    rest += _of_sector(requests, understanding, text, compiled)
    rest += _of_visas(understanding, text)
    rest += _of_age(understanding, text, requests, compiled)
    rest += _of_offers(understanding, text)
    rest += _of_dislikes(requests, text, reply.evidence, compiled)
    if not first and not rest:
        return reply
    blocks = before_figures(first, reply.blocks) if first else reply.blocks
    lines = [line for told, _ in rest[:_MOST_LINES] for line in told]
    behind: tuple[Block, ...] = _as_blocks(lines)
    facts = distinct((*reply.evidence, *(fact for _, found in rest[:_MOST_LINES] for fact in found)))
    return replace(reply, status=CAVEAT if first else reply.status, blocks=(*blocks, *behind), evidence=facts)


def _as_blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """One line as a sentence, several as a list."""
    if not lines:
        return ()
    return (Paragraph(tuple(lines)),) if len(lines) == 1 else (Bullets("On what you say of your case:", tuple(lines)),)


def _of_level(requests: Sequence[Request], text: str, facts: Sequence[Fact]) -> Iterator[Told]:
    """That pay was told of all levels together to who asked for beginners or for seniors."""
    if not any(fact.section == "salary" and fact.role for fact in facts):
        return
    level = next((request.level for request in requests if request.level), "")
    if not level and any(begins(request.words, "") for request in requests):
        level = BEGINNERS_LEVELS[-1]
    if not level:
        return
    told = _OF_ALL.search(text) is not None
    text = "\n".join(line for line in text.split("\n") if _MONEY.search(line))  # of the lines with sums alone
    if not text:
        return
    if level in BEGINNERS_LEVELS and not _OF_STARTERS.search(text):
        who = "Beginners are usually paid less"
        yield (Line(f"{who} than that." if told else f"{_OF_ALL_LEVELS}; {who[:1].lower()}{who[1:]}."),), ()
    elif level not in BEGINNERS_LEVELS and not _OF_SENIORS.search(text) and level != "mid":
        who = "Experienced people are usually paid more"
        yield (Line(f"{who} than that." if told else f"{_OF_ALL_LEVELS}; {who[:1].lower()}{who[1:]}."),), ()


def _of_time(requests: Sequence[Request], text: str, compiled: Compiled) -> Iterator[Told]:
    """What is known of the hours or the deadline that were told, or that nothing is."""
    request = next((r for r in requests if _is_timed(r)), None)
    if request is None or _TIMED.search(text):
        return
    judged = [(role, pace(role, request, False, compiled)) for role in request.roles[:_MOST_ROLES]]
    if len(judged) == 1 and judged[0][1].lines:
        yield judged[0][1].lines, judged[0][1].facts
    elif judged and all(one.lines for _, one in judged):
        for role, one in judged:
            line = one.lines[0]
            yield (replace(line, text=f"{compiled.role_name(role)}: {line.text}"),), one.facts[:1]
    elif limit := time_limit(" ".join(request.said or request.words)):
        yield (Line(f"Whether it can be done {limit} my sources do not say."),), ()


def _is_timed(request: Request) -> bool:
    """Whether a time to learn in is told: with a question on a way, or by who tells of themselves with a choice."""
    if request.intent not in _TIMED_INTENTS or not tells_time(said := " ".join(request.said or request.words)):
        return False
    if request.intent in _OF_TIMES:
        return True
    return not FIRST_PERSON.isdisjoint(request.words) or time_limit(said).startswith("with ")


def _of_degree(
    requests: Sequence[Request], understanding: Understanding, text: str, compiled: Compiled
) -> Iterator[Told]:
    """How it goes without a degree, for who has none."""
    if not _NO_DEGREE.search(understanding.utterance.normal) or _OF_DEGREES.search(text):
        return
    request = next((r for r in requests if r.intent in (*_OF_ENTRY, "salary", "outlook")), None)
    if request is None:
        return
    own = [fact for role in request.roles[:_MOST_ROLES] for fact in _without_degree(role, compiled)[:1]]
    found = own if own and len(own) == len(request.roles) else list(_without_degree("", compiled)[:1])
    for fact in found:
        who = f"{compiled.role_name(fact.role)}: " if len(found) > 1 else ""
        yield (Line(sentence(f"{who}{fact.text}"), (fact.id,)),), (fact,)


def _of_what_lacks(
    requests: Sequence[Request], understanding: Understanding, text: str, compiled: Compiled
) -> Iterator[Told]:
    """How it goes without an advanced degree, experience, code or mathematics, for who says that they have none."""
    said = understanding.utterance.normal
    request = next((r for r in requests if r.roles and r.intent in (*_OF_ENTRY, "education", "outlook")), None)
    if request is None or len(request.roles) > _MOST_ROLES:
        return
    for wanting, kind, spoken_of in _DONE_WITHOUT:
        if not wanting.search(said) or spoken_of.search(text):
            continue
        rated = [fact for role in request.roles if (fact := compiled.trait(role, kind)) is not None]
        for fact in rated:
            who = f"{compiled.role_name(fact.role)}: " if len(request.roles) > 1 else ""
            yield (Line(sentence(f"{who}{fact.text}"), (fact.id,)),), (fact,)


def _without_degree(role: str, compiled: Compiled) -> list[Fact]:
    """The lines of a role, or of all together, on the way in without a degree."""
    facts = compiled.facts(role, "education") if role else compiled.general("education", ())
    return [fact for fact in facts if _WITHOUT_ONE.search(fact.text) and "%" not in fact.text]


def _of_visas(understanding: Understanding, text: str) -> Iterator[Told]:
    """That nothing is known of visas, for who asks about them beside what is answered."""
    if _VISAS.search(understanding.utterance.normal) and not _VISA.search(text):
        yield (Line("Of visas and who sponsors them I know nothing: ask the employer and the immigration office."),), ()


def _of_age(understanding: Understanding, text: str, requests: Sequence[Request], compiled: Compiled) -> Iterator[Told]:
    """That nobody is too old, for who told an age of forty or more with a plan to begin."""
    if not _AGED.search(understanding.utterance.normal) or _OLD.search(text):
        return
    if any(request.intent in _OF_ENTRY for request in requests):
        facts = compiled.general("recommend_role", ())
        yield from (((Line(fact.text, (fact.id,)),), (fact,)) for fact in facts if _OLD.search(fact.text))


def _of_offers(understanding: Understanding, text: str) -> Iterator[Told]:
    """By how much one of two offers is higher, which is told where both sums are."""
    sums = [e for e in understanding.particulars if e.kind == "money"]
    if len(sums) != _TWO or not _OFFERS.search(understanding.utterance.normal):
        return
    (one, unit), (other, of_other) = (_sum(entity) for entity in sums)
    if not one or not other or unit != of_other or "higher" in text:
        return
    if one == other:
        yield (Line("By the sums that you name both are paid the same."),), ()
        return
    which = "first" if one > other else "second"
    places = unique(understanding.ids("place"))
    apart = "; what it costs to live in each place my sources do not say" if len(places) > 1 else ""
    yield (Line(f"By the sums that you name the {which} is higher by {abs(one - other):,} a {unit}{apart}."),), ()


def _sum(entity: Entity) -> tuple[int, str]:
    """The amount of money of a particular and the time that it is paid for; 0 where it cannot be read."""
    amount, _, rest = entity.id.partition(" ")
    return (int(amount) if amount.isdigit() else 0), rest.rpartition(" ")[2]


def _of_sector(
    requests: Sequence[Request], understanding: Understanding, text: str, compiled: Compiled
) -> Iterator[Told]:
    """Whether the roles are found in the sector that was told, where nothing says more of it."""
    sector = _sector(understanding)
    request = next((r for r in requests if r.intent in (*_OF_ENTRY, "work_life", "outlook")), None)
    if not sector or request is None or request.advice in NAMES or sector[:_FRONT] in text.lower():
        return
    found = [fact for role in request.roles[:_MOST_ROLES] if (fact := held_by(sector, role, compiled)) is not None]
    if found:
        named = unique(fact.text.rstrip(".") for fact in found if len(fact.text.split()) <= _SHORT_NAME)
        who = listed([plural(compiled.role_name(fact.role)) for fact in found])
        said = f"Among the industries of {who} my sources name {listed(named) if named else sector}"
        yield (Line(f"{said}; more on that sector they do not say here.", tuple(f.id for f in found)),), tuple(found)
    else:
        yield (Line(f"My sources do not tell this by sector, so nothing here is of {sector} alone."),), ()


def _sector(understanding: Understanding) -> str:
    """The sector that limits a question; '' where none is named, or it is only where somebody comes from."""
    named = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    words = understanding.utterance.words
    said = understanding.utterance.normal
    for index, word in enumerate(words):
        if word not in SECTORS or index in named or index == 0 or _IN_LAW.search(" ".join(words[: index + 1])):
            continue
        before = " ".join(words[max(index - 6, 0) : index])
        if _BEFORE_SECTOR.search(f"{before} ") and (_STAYS.search(said) or not _CAME_FROM.search(before)):
            return word
    return ""


def _of_dislikes(requests: Sequence[Request], text: str, facts: Sequence[Fact], compiled: Compiled) -> Iterator[Told]:
    """How much the roles have of what is disliked, where the reply has not weighed it."""
    request = next((r for r in requests if r.averse and r.roles and r.intent in _OF_VERDICTS), None)
    if request is None:
        return
    told = {fact.kind for fact in facts}
    disliked = traits_asked(" ".join(request.averse))
    if not disliked:
        words = telling(request.averse)
        left = request.origins or request.held  # what is disliked of the work left asks for no rating
        if words and not left and not set(words) & set(terms(_WORD.findall(text.lower()))):
            said = " ".join(request.averse)
            yield (
                (Line(f"What you say of “{said}” I could not weigh: my sources do not rate it."),),
                (),
            )
        return
    for asked in disliked:
        rated = [compiled.trait(role, asked.trait.kind) for role in request.roles[:_MOST_ROLES]]
        found = [fact for fact in rated if fact is not None]
        if not found or asked.trait.kind in told or is_worded(asked.trait, text):
            continue
        for fact in found:
            who = f"{compiled.role_name(fact.role)}, {asked.trait.name}" if len(found) > 1 else asked.trait.name
            yield (Line(sentence(f"{who[:1].upper()}{who[1:]}: {fact.text}"), (fact.id,)),), (fact,)
        return
