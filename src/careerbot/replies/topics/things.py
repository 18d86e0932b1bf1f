"""Answers about tools and skills by name: what they are, whether a role uses them, who does."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, admit, heading, lines, lines_by_role, some_of, thing_name
from careerbot.facts.how_needed import affirmed, dying, needs, qualifies, spares, stands_in, verdict
from careerbot.facts.lead import words_of
from careerbot.facts.vague_words import VAGUE
from careerbot.patterns import Pattern
from careerbot.question.form import YES_NO, asks_further, form, lacks
from careerbot.replacing import replace
from careerbot.terms import telling, terms
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, unique
from careerbot.wording import listed, plural, sentence, with_article

_ALSO = (
    "learning_path",
    "interview",
    "portfolio",
    "getting_started",
    "education",
    "certifications",
    "responsibilities",
    "definition",
    "work_life",
)
_ASIDE = ("outlook",)  # what is named there is no part of the work as a rule, but known all the same
# Wider skills, by the parts of them that lines name in their stead.
PARTS = {
    "mathematics": Pattern(r"(?i)\b(?:linear algebra|calculus|probability|statistics)\b"),
    "programming": Pattern(r"(?i)\b(?:python|java|javascript|coding|scripting)\b"),
    "databases": Pattern(r"(?i)\b(?:sql|nosql|postgresql|mysql|mongodb)\b"),
}
_RATED = {"mathematics": "mathematics", "programming": "coding"}  # such skills that every role is rated by
_WEIGHTY = ("learning_path", "interview")  # what is on the way there or asked there is more than listed
_WORKERS = frozenset("engineer engineers developer developers analyst analysts programmer programmers devs dev".split())
_MOST_INSTEAD = 3  # lines on what a role needs or uses, where the thing asked about is not among it
_FEW_NEAR = 2  # facts shown where none tells of just that
_MANY_SHARED = 3  # telling words from which on a fact tells of what was asked, however long the question
_ONLY = Pattern(r"\b(?:only|just|purely|mostly|basically|nothing but|all about)\b")  # a yes would affirm that too
_OR_DOING = Pattern(r"\bor (?:\w+ )?\w+ing\b")  # "documenting APIs or fixing commas" asks for no yes
MOST_WHO = 5  # facts shown for "who uses X?"
# A fact that names something only to say that it is not a must.
_DENIES = Pattern(r"(?i)\b(?:not (?:required|needed|always|a must|part of)|optional|little|seldom|rarely)\b")


def named_things(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """Whether the roles asked about use or need the tools and skills named, and who else does."""
    request = evidence.request
    things = [thing_name(id, compiled) for id in request.named]
    names = [plural(compiled.role_name(role)) for role in request.roles]
    blocks: list[Block] = []
    if evidence.focused:
        evidence = _with_more(_on_the_work(evidence), compiled)
        roles = unique(fact.role for fact in evidence.facts)
        who = listed([plural(compiled.role_name(role)) for role in roles])
        found = [name for id, name in zip(request.named, things, strict=True) if _is_named(id, name, evidence.facts)]
        begin, end = verdict(request, evidence.facts, found)
        begin, end = (begin, end) if begin else (_begun(request, evidence.facts), _undecided(request, found))
        head = f"{begin} {listed(found)} for {who}{end}."
        told = " ".join(fact.text for fact in evidence.facts)
        missing = [
            name
            for id, name in zip(request.named, things, strict=True)
            if name not in found and not (id in PARTS and PARTS[id].search(told))
        ]
        if missing:
            head += f" They do not name {listed(missing, 'or')}."
        blocks.append(Paragraph((Line(head, tuple(f.id for f in evidence.facts)),)))
        items = lines(evidence.facts) if len(roles) < 2 else lines_by_role(evidence.facts, compiled)
        blocks.append(Bullets("", items))
        others = [role for role in request.roles if role not in roles]
        return Answer(ANSWER, (*blocks, *_not_named(things, others, compiled)), evidence.facts)
    if near := _in_other_names(evidence, compiled):
        return named_things(replace(evidence, facts=near, focused=True), compiled)
    if not evidence.facts:
        return _nothing_named(evidence, compiled) if evidence.others else None
    line = f"My sources do not name {listed(things, 'or')} for {listed(names)}"
    elsewhere = unique(fact.role for fact in evidence.others)
    if elsewhere:
        line += f"; they do for {some_of([plural(compiled.role_name(role)) for role in elsewhere])}"
    cites = tuple(fact.id for fact in (*evidence.facts, *evidence.others))
    if aside := _named_aside(request, compiled) or _rated(request, compiled):
        line, cites = sentence(aside.text), (aside.id,)
        evidence = replace(evidence, others=(aside,))
    words = affirmed(request, request.normal).split()
    answers = "Yes, as far as I know" if lacks(words) or spares(words) else "Not that I know"
    decides = form(request.words) == YES_NO and not dying(request.words)  # not named is not dead
    begun = f"{answers}: m{line[1:]}" if decides and not aside else line
    blocks.append(Paragraph((Line(sentence(begun), cites),)))
    for role in request.roles:
        own = [fact for fact in evidence.facts if fact.role == role][:_MOST_INSTEAD]
        if own:
            blocks.append(Bullets(heading(request.intent, compiled.role_name(role)), lines(own)))
    return Answer(ANSWER, tuple(blocks), (*evidence.facts, *evidence.others))


def _on_the_work(evidence: Evidence) -> Evidence:
    """The evidence without what is to be studied, where skills were asked for and some name the things."""
    skills = tuple(fact for fact in evidence.facts if fact.section in ("skills", "tools"))
    named = {id for fact in skills for id in fact.mentions}
    asks_skills = evidence.request.intent in ("skills", "tools") and set(evidence.request.named) <= named
    return replace(evidence, facts=skills) if asks_skills else evidence


def _is_named(id: str, name: str, facts: Sequence[Fact]) -> bool:
    return any(id in fact.mentions or stands_in(name, fact.text) for fact in facts)


def _with_more(evidence: Evidence, compiled: Compiled) -> Evidence:
    """The evidence, with what the role's path and interviews say of things that are else only listed as tools."""
    request = evidence.request
    if len(request.roles) != 1 or not (needs(request.words) or lacks(request.words)):
        return evidence
    if any(fact.section != "tools" for fact in evidence.facts):
        return evidence
    more = [f for f in compiled.facts(request.roles[0], *_WEIGHTY) if set(request.named) & set(f.mentions)]
    return replace(evidence, facts=(*more[:2], *evidence.facts)) if more else evidence


def _in_other_names(evidence: Evidence, compiled: Compiled) -> tuple[Fact, ...]:
    """The facts of the roles that have a thing inside a longer name: Linux in "Kali Linux"."""
    names = [thing_name(id, compiled) for id in evidence.request.named]
    roles = evidence.request.roles
    facts = [fact for role in roles for fact in compiled.facts(role, "tools", "skills")]
    found = tuple(fact for fact in facts if any(stands_in(name, fact.text) for name in names))
    if found or len(roles) != 1:
        return found
    facts = list(compiled.facts(roles[0], *_ALSO))
    return tuple(
        f for f in facts if any(stands_in(n, f.text) for n in names) or set(evidence.request.named) & set(f.mentions)
    )


def _rated(request: Request, compiled: Compiled) -> Fact | None:
    """How much a role has of the one thing asked about, where that is rated for every role."""
    if len(request.roles) != 1 or len(request.named) != 1 or request.named[0] not in _RATED:
        return None
    return compiled.trait(request.roles[0], _RATED[request.named[0]])


def _named_aside(request: Request, compiled: Compiled) -> Fact | None:
    """The line on the one role that names a thing beside the work, in what changes there."""
    if len(request.roles) != 1:
        return None
    lines = compiled.facts(request.roles[0], *_ASIDE)
    return next((fact for fact in lines if set(request.named) & set(fact.mentions)), None)


def _nothing_named(evidence: Evidence, compiled: Compiled) -> Answer:
    """That nothing of the kind is known of the roles, and for whom the things are named."""
    request = evidence.request
    blocks, used = admit(request.intent, request.roles, compiled)
    who = some_of([plural(compiled.role_name(role)) for role in unique(fact.role for fact in evidence.others)])
    named = [id for id in request.named if any(id in fact.mentions for fact in evidence.others)]
    text = f"My sources name {listed([thing_name(id, compiled) for id in named])} for {who}."
    blocks.append(Paragraph((Line(text, tuple(fact.id for fact in evidence.others)),)))
    return Answer(CAVEAT, tuple(blocks), (*used, *evidence.others))


def _begun(request: Request, facts: Sequence[Fact]) -> str:
    """How an answer on named things begins: with a yes, unless it asks to choose or the facts say that it is not so."""
    chooses = _chooses(request) and len(request.named) > 1
    if (
        form(request.words) != YES_NO
        or chooses
        or request.employer
        or _OR_DOING.search(request.normal)
        or _ONLY.search(request.normal.partition(" or ")[0])  # "or is that only for others" asks a second question
        or qualifies(request.words)
        or lacks(request.words)
        or all(_DENIES.stands_in(fact.text) for fact in facts)
    ):
        return "My sources name"
    if any(_DENIES.stands_in(fact.text) for fact in facts if fact.section == "skills"):
        return "Yes, though not of every post: my sources name"
    return "Yes: my sources name"


def _chooses(request: Request) -> bool:
    """Whether one thing is set against another."""
    return "or" in request.words and "still" not in request.words and not asks_further(request.normal)


def _undecided(request: Request, found: Sequence[str]) -> str:
    """That no choice is made for the user, where one was asked for."""
    chooses = _chooses(request) and len(found) > 1
    return ", and do not say which of them is better" if chooses else ""


def _not_named(things: Sequence[str], roles: Sequence[str], compiled: Compiled) -> list[Block]:
    if not roles:
        return []
    names = listed([plural(compiled.role_name(role)) for role in roles])
    return [Paragraph((Line(f"For {names} my sources do not name {listed(things, 'or')}."),))]


def who_does(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """Which roles the facts found speak of: the answer to "who deploys models?"."""
    facts = evidence.others
    if not facts or not evidence.focused:
        return None
    wanted = set(evidence.request.named)  # who is named for most of what was asked comes first
    facts = tuple(sorted(facts, key=lambda fact: -len(wanted & set(fact.mentions))))
    status = ANSWER
    if wanted:
        roles = unique(fact.role for fact in facts)
        named = [id for id in evidence.request.named if any(id in fact.mentions for fact in facts)]
        things = [thing_name(id, compiled) for id in named] or ["that"]
        head = Line(f"My sources name {listed(things)} for {some_of([plural(compiled.role_name(r)) for r in roles])}:")
    elif done := _doing(evidence.request, facts):
        facts, roles = done, unique(fact.role for fact in done)
        head = Line(f"That is the work of {listed([with_article(compiled.role_name(role)) for role in roles])}:")
    else:
        facts, status = facts[:_FEW_NEAR], CAVEAT
        roles = unique(fact.role for fact in facts)
        head = Line("Whose work that is, my sources do not say; the nearest they tell of is this:")
    items = lines_by_role(facts[:MOST_WHO], compiled)
    return Answer(status, (Paragraph((head,)), Bullets("", items)), facts[: max(MOST_WHO, len(roles))])


def _doing(request: Request, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts that tell of what was asked: they have most of its telling words, not one with another sense here."""
    asked = set(telling(word for word in request.words if word not in VAGUE and word not in _WORKERS))
    asked = asked or set(terms(request.words))
    shared = {fact.id: len(asked & set(terms(words_of(fact)))) for fact in facts}
    return tuple(fact for fact in facts if 2 * shared[fact.id] > len(asked) or shared[fact.id] >= _MANY_SHARED)


def known_of(thing: str, compiled: Compiled) -> tuple[tuple[Line, ...], tuple[Fact, ...]]:
    """What is known of a tool or skill, in sentences, with the facts: what it is, and which roles it is named for."""
    about = compiled.about(thing)
    name = thing_name(thing, compiled)
    said = []
    if about:
        said.append(Line(sentence(f"{name}: {about.text}"), (about.id,)))
    naming = [fact for fact in compiled.mentioning([thing]) if fact.role and fact.section in ("tools", "skills")]
    if naming:
        who = some_of([plural(compiled.role_name(role)) for role in unique(fact.role for fact in naming)])
        said.append(Line(f"My sources name {name} for {who}.", tuple(fact.id for fact in naming)))
    return tuple(said), (*([about] if about else []), *naming)
