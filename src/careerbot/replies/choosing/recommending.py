"""Which role fits: facts that speak for each, facts that speak against it, and the runner-up.

What the user knows, likes and studied speaks for a role whose facts name it; what the user dislikes speaks against it.
"Suits people who like …; less so those who want … or dislike …" has two halves (see ``whom_it_suits``): to like what
those of the second half want speaks against the role, and so does to dislike what they dislike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, by_role, lines, lines_by_role
from careerbot.facts.whom_it_suits import asks_little, begins, is_for_beginners, nature, suited, terms_of
from careerbot.patterns import Pattern
from careerbot.question.form import YES_NO, form
from careerbot.question.subject.matter_asked import matter_of
from careerbot.replies.choosing.comparison import compare
from careerbot.replies.ratings.liking import leads_unasked
from careerbot.replies.ratings.rated_tastes import fits_better, for_and_against
from careerbot.replies.ratings.roles_offered import offered
from careerbot.replies.ratings.traits_that_differ import who_takes_which
from careerbot.terms import telling, terms
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, distinct
from careerbot.wording import plural, with_article

SUITS = "recommend_role"
MOST_SHOWN = 3  # roles told of
_ADVISES = 0.3  # cosine from which on advice for everyone answers what was said
_SPEAKS = 0.2  # cosine from which on a fact speaks for its role
_PROFILE = (SUITS, "definition", "responsibilities", "skills", "tools")
_OF_STUDIES = ("education", "transition")  # sections that speak for a role to whoever studied something
_WORK = ("skills", "tools", "responsibilities")
_AGAINST = {SUITS: 0.0, "skills": 3.0, "tools": 2.0, "responsibilities": 2.0}  # what a fact weighs against a role
# A question whether one role fits, behind words of its own: "I am shy, is it right for me?".
_JUDGES = Pattern(
    r"\b(?:(?:right|good|suited|suitable|made|fit|cut out) for (?:me|it|a|an)\b|suits? me\b|too "
    r"\w+)|\bfor me$"
)
_OF_SOMEBODY = Pattern(
    r"\b(?:i|im|ive|me|my|myself|mine|we|he|she|him|her|his|son|daughter|someone|somebody|anyone|person|people|one|you|who"
    r"|an? (?:introvert|extrovert|\w+ (?:type|lover|mind))|(?:for|would|do|can) (?:introverts|extroverts))\b"
)
# What goes with work that is disliked, in the words of the facts: who dislikes the first dislikes the rest too.
_KIN = tuple(
    (frozenset(terms(whole.split())), frozenset(terms(parts.split())))
    for whole, parts in (
        ("mathematics maths math", "mathematics statistics statistical calculus algebra probability"),
        ("code coding program programming", "code coding programming python"),
        ("manage managing lead leading", "leading leadership coaching"),
    )
)
_DOUBTS = Pattern(r"\btoo (?:dumb|stupid|slow|dim)\b|\bsmart enough\b")
_MOST_FOR, _MOST_AGAINST = 4, 3  # facts shown
_HATING = frozenset("hate hates hated hating".split())  # whose stem is that of a hat
_OF_EVERYBODY = frozenset(("git", "github", "gitlab", "jira"))  # tools that speak for no role before another


@dataclass(frozen=True, slots=True)
class Verdict:
    """What speaks for a role and against it."""

    role: str
    score: float
    pro: tuple[Fact, ...]
    con: tuple[Fact, ...]


def recommend(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The roles that what the user said speaks for, with reasons; what holds for everyone when nothing speaks."""
    request = evidence.request
    says_something = bool(request.named or request.told or request.averse or request.dislikes or request.degree)
    says_something = says_something or any(nature(request.words))
    unknown = any(not compiled.facts(role, SUITS) for role in request.roles)
    if len(request.roles) > 1 and (unknown or not says_something):
        return compare(evidence, compiled)  # nothing is known to weigh, or nothing to weigh it by
    if len(request.roles) > 1 and (better := fits_better(request, compiled)):
        return better
    if not set(request.roles) - set(request.origins) and (some := offered(request, compiled)):
        return some
    if len(request.roles) == 1 and _DOUBTS.search(request.normal) and (whom := compiled.facts(request.roles[0], SUITS)):
        return Answer(ANSWER, (Bullets("Whom it suits:", lines(whom)),), whom)  # the first sentence is on the doubt
    tells = request.seeks_role or request.told or request.averse or (request.dislikes and request.roles)
    if len(request.roles) < 2 and not (tells or nature(request.words)[0]) and (advice := _advised(request, compiled)):
        return Answer(ANSWER, (Bullets("", lines(advice)),), advice)  # "am I too old?" asks for no role
    says_something = says_something or bool(nature(request.words)[0])
    verdicts = _verdicts(request, compiled) if says_something else []
    if len(request.roles) == 1 and not request.seeks_role and (one := _of_one(request, verdicts, compiled)):
        return one
    fitting = [verdict for verdict in verdicts if verdict.pro and verdict.score > 0]
    if not request.roles:
        fitting = [verdict for verdict in fitting if _may_be_told(verdict, request, compiled)]
    if not fitting or not _leads(fitting):
        return _undecided(request, fitting, compiled)
    blocks: list[Block] = []
    used: list[Fact] = []
    for place, verdict in enumerate(fitting[: 1 if len(request.roles) == 1 else MOST_SHOWN]):
        blocks += _told(verdict, place, compiled)
        used += [*verdict.pro, *verdict.con]
    left_out = _left_out(verdicts, fitting[0], compiled) if request.averse or request.dislikes else None
    if left_out:
        blocks.append(left_out[0])
        used += left_out[1]
    return Answer(ANSWER, tuple(blocks), distinct(used))


def _may_be_told(verdict: Verdict, request: Request, compiled: Compiled) -> bool:
    """Whether nothing forbids a role: a line on whom it does not suit, or that the user has only begun."""
    if any(fact.section == SUITS for fact in verdict.con):
        return False
    suits = [fact.text for fact in compiled.facts(verdict.role, SUITS)]
    if leads_unasked(verdict.role, request.words):
        return False
    begun = begins(request.words, request.level)
    return not begun or is_for_beginners(compiled.role_name(verdict.role), suits)


def _of_one(request: Request, verdicts: Sequence[Verdict], compiled: Compiled) -> Answer | None:
    """Whether the one role asked about fits, first of all; then the facts on it that say so.

    None where the question has a first sentence of its own, or no line and no rating bears on it.
    """
    role, asked = request.roles[0], form(request.words)
    suits = compiled.facts(role, SUITS)
    judges = asked == YES_NO or bool(_JUDGES.search(request.normal) or request.averse or request.dislikes)
    if not _OF_SOMEBODY.search(request.normal):
        return None  # "are they introverts" tells nothing of who asks
    rated = for_and_against(role, request, compiled)
    if not judges or not (suits or any(rated)) or (not any(rated) and matter_of(request.words, SUITS, asked)):
        return None
    found = next((verdict for verdict in verdicts if verdict.role == role), Verdict(role, 0.0, (), ()))
    pro = distinct((*rated[0], *found.pro, *_eased(role, request, compiled)))[:_MOST_FOR]
    con = distinct((*rated[1], *found.con))[:_MOST_AGAINST]
    if not pro and not con:
        return None
    name = plural(compiled.role_name(role))
    begin = "fits in part" if pro and con else "fits rather well" if pro else "rather does not fit"
    cites = tuple(fact.id for fact in (*pro, *con))
    blocks: list[Block] = [Paragraph((Line(f"By what you say, the work of {name} {begin}.", cites),))]
    blocks += [Bullets("What speaks for it:", lines(pro))] if pro else []
    blocks += [Bullets("What may speak against it:", lines(con))] if con else []
    other = [fact for fact in suits if fact not in (*pro, *con)]
    blocks += [Bullets("Whom it suits:", lines(other))] if other else []
    return Answer(ANSWER, tuple(blocks), distinct((*pro, *con, *other)))


def _eased(role: str, request: Request, compiled: Compiled) -> list[Fact]:
    """The facts by which a role needs little of what the user dislikes or is bad at."""
    unwanted, hated = set(request.dislikes), _disliked_terms(request, compiled)
    needs = [fact for fact in compiled.facts(role, *_WORK) if asks_little(fact.text)]
    return [fact for fact in needs if unwanted & set(fact.mentions) or hated & terms_of(f"{fact.kind} {fact.text}")]


def _advised(request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """The advice for everyone that answers what was said; empty when none is near."""
    advice = compiled.facts("", SUITS)
    near = compiled.similarity(telling(request.words), advice)
    return tuple(sorted((f for f in advice if near.get(f.id, 0.0) >= _ADVISES), key=lambda f: -near[f.id]))[:2]


def _told(verdict: Verdict, place: int, compiled: Compiled) -> list[Block]:
    """A role recommended: why, and why not."""
    name = with_article(compiled.role_name(verdict.role))
    heads = (f"What you say points to {name}, because the role is about this:", f"The runner-up is {name}:")
    head = heads[place] if place < len(heads) else f"Then {name}:"
    shown = verdict.pro if place == 0 else verdict.pro[:2]
    blocks: list[Block] = [Bullets(head, lines(shown))]
    if verdict.con and place == 0:
        blocks.append(Bullets("What may speak against it:", lines(verdict.con)))
    return blocks


def _left_out(verdicts: Sequence[Verdict], first: Verdict, compiled: Compiled) -> tuple[Block, list[Fact]] | None:
    """The roles that would have come before the first one, but for what the user dislikes."""
    out = [v for v in verdicts if v.con and v.role != first.role and len(v.pro) >= len(first.pro) and v.score <= 0]
    if not out:
        return None
    facts = [verdict.con[0] for verdict in out[:MOST_SHOWN]]
    items = by_role(facts, compiled)
    return Bullets("Less likely, by what you would rather not do:", items), facts


def _undecided(request: Request, fitting: Sequence[Verdict], compiled: Compiled) -> Answer | None:
    """Whom the likeliest roles suit, and what holds for everyone."""
    shown = request.roles or tuple(verdict.role for verdict in fitting[:MOST_SHOWN])
    suits = [fact for role in shown for fact in compiled.facts(role, SUITS)]
    blocks: list[Block] = []
    asked = form(request.words)
    judges = asked == YES_NO or bool(_JUDGES.search(request.normal))
    decided = matter_of(request.words, SUITS, asked)  # "am I too old?" is answered before
    rated: tuple[Fact, ...] = ()
    if len(suits) == 1 and judges and not decided:
        blocks.append(Paragraph((Line("It depends on you; whom the work suits is this.", ()),)))
    if len(request.roles) > 1 and len(suits) > 1:
        taken, rated = who_takes_which(request.roles, compiled)
        begin = Line("What you say speaks for none of them more than for the others.")
        blocks.append(Paragraph((begin, *taken)))
    if suits:
        blocks.append(Bullets("Who each suits:" if len(suits) > 1 else "", lines_by_role(suits, compiled)))
    advice = compiled.facts("", SUITS)
    nearness = compiled.similarity(telling(request.words), advice)
    general = sorted(advice, key=lambda fact: -nearness.get(fact.id, 0.0))
    general = general[:1] if nearness else [] if suits and (request.roles or request.told) else general
    if general:
        blocks.append(Bullets("What holds for everyone:", lines(general)))
    used = (*suits, *general, *rated)
    return Answer(CAVEAT, tuple(blocks), used) if used else None


def _leads(fitting: Sequence[Verdict]) -> bool:
    """Whether the first role has more to speak for it than the second."""
    return len(fitting) < 2 or fitting[0].score > fitting[1].score


def _verdicts(request: Request, compiled: Compiled) -> list[Verdict]:
    """Every role that something speaks for or against, best first."""
    looks_for, minds = nature(request.words)
    liked = looks_for | set(telling(word for word in request.words if word not in request.averse))
    hated = _disliked_terms(request, compiled)
    pro = _reasons(request, compiled)
    con: dict[str, list[Fact]] = {}
    bonus: dict[str, float] = {}
    for fact in compiled.facts_in(SUITS):
        if not fact.role or (request.roles and fact.role not in request.roles):
            continue
        whom = suited(fact.text)
        shunned = hated | minds
        against = len(shunned & (whom.likes | whom.shuns)) + len(liked & whom.wants - whom.likes)
        speaks = len(shunned & whom.wants) + len(looks_for & whom.likes)
        if against:
            con.setdefault(fact.role, []).append(fact)
        if speaks and not against and fact not in pro.setdefault(fact.role, []):
            pro[fact.role].append(fact)
        bonus[fact.role] = 2.0 * speaks - 3.0 * against
    _add_unwanted_work(hated, request, compiled, con)
    found = []
    for role in {*pro, *con}:
        if not request.roles and not compiled.facts(role, SUITS):
            continue  # of whom a role suits nobody says anything: it is recommended by its wider role
        facts = [fact for fact in pro.get(role, []) if fact not in con.get(role, [])]
        score = _weight(facts, request) + bonus.get(role, 0.0) - sum(_AGAINST[f.section] for f in con.get(role, []))
        found.append(Verdict(role, score, tuple(facts[:_MOST_FOR]), tuple(con.get(role, [])[:_MOST_AGAINST])))
    return sorted(found, key=lambda verdict: (-verdict.score, verdict.role))


def _disliked_terms(request: Request, compiled: Compiled) -> set[str]:
    """The terms of what the user dislikes, with those of the other names of the skills among it."""
    names = [name for id in request.dislikes for name in compiled.names_of(id)]
    found = set(telling(word for name in names for word in name.split())) | set(telling(request.averse))
    return found.union(*(parts for whole, parts in _KIN if whole & found))


def _add_unwanted_work(hated: set[str], request: Request, compiled: Compiled, con: dict[str, list[Fact]]) -> None:
    """Facts by which a role needs what the user dislikes."""
    if not hated:
        return
    for section in _WORK:
        facts, needing = compiled.facts_in(section), _needing(compiled, section)
        found = {place for id in request.dislikes for place in needing.get(f"/{id}", ())}
        found.update(place for term in hated for place in needing.get(term, ()))
        for fact in (facts[place] for place in sorted(found)):
            if not request.roles or fact.role in request.roles:
                con.setdefault(fact.role, []).append(fact)


@lru_cache(maxsize=8)
def _needing(compiled: Compiled, section: str) -> dict[str, list[int]]:
    """Where in a section the facts stand by which a role needs something, by their terms and by "/" and its id."""
    places: dict[str, list[int]] = {}
    for place, fact in enumerate(compiled.facts_in(section)):
        if fact.role and not asks_little(fact.text):
            # of lists the kind says what they hold, "Office", which is nothing that is disliked
            text = fact.text if section == "tools" else f"{fact.kind} {fact.text}"
            for word in (*(f"/{id}" for id in set(fact.mentions)), *terms_of(text)):
                places.setdefault(word, []).append(place)
    return places


def _reasons(request: Request, compiled: Compiled) -> dict[str, list[Fact]]:
    """For each role, the facts that name what the user named, or share the telling words of what was said."""
    said = [word for word in request.words if word not in request.averse and word not in _HATING]
    named = compiled.mentioning([id for id in request.named if id not in _OF_EVERYBODY])
    similar = [fact for fact, score in compiled.search(telling(said), most=200) if score >= _SPEAKS]
    sections = (*_PROFILE, *_OF_STUDIES) if request.degree else _PROFILE
    studied = telling(request.degree.lower().split())
    if studied:
        similar += [fact for fact, score in compiled.search(studied, most=100) if score >= _SPEAKS]
    found: dict[str, list[Fact]] = {}
    for fact in (*named, *similar):
        fits = fact.section in sections and fact.role and (not request.roles or fact.role in request.roles)
        fits = fits and not (fact.section in _WORK and asks_little(fact.text))
        if fits and fact not in found.setdefault(fact.role, []):
            found[fact.role].append(fact)
    return found


def _weight(facts: Sequence[Fact], request: Request) -> float:
    wanted = set(request.named)
    shown = facts[:_MOST_FOR]
    return sum(1.0 + len(wanted & set(fact.mentions)) + (fact.section == SUITS) for fact in shown)
