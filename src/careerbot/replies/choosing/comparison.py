"""Answers that weigh facts against each other: compare, recommend, skill gap, transition, learning path.

Each is an explanation from facts, never a bare score.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, admit, definitions, lines, lines_by_role, thing_name
from careerbot.facts.detail import MORE
from careerbot.facts.whom_it_suits import terms_of
from careerbot.patterns import Pattern
from careerbot.pay.ranking_pay import UNDECIDED
from careerbot.pay.weighing_pay import weighed_pay
from careerbot.question.form import SUFFICING, WHICH, YES_NO, form
from careerbot.question.hiring import hires
from careerbot.question.subject.matter_asked import matter_of
from careerbot.question.subject.role_relation import ONE_PERSON, relates
from careerbot.replacing import replace
from careerbot.replies.choosing.contrast import BY_FIGURES, DEPENDS, contrast, in_short, named_anywhere, set_apart
from careerbot.replies.moves.next_step import first_step
from careerbot.replies.moves.overlap import Overlap, chief_missing, is_met, is_slight, missing_lines, overlap
from careerbot.replies.outlook.growth_compared import more_future
from careerbot.replies.ratings.traits_that_differ import DIFFERS, TAKES, who_takes_which
from careerbot.terms import stem, telling
from careerbot.turn import (
    ANSWER,
    CAVEAT,
    Block,
    Bullets,
    Evidence,
    Fact,
    Line,
    Paragraph,
    Request,
    Table,
    distinct,
    unique,
)
from careerbot.wording import listed, plural, with_article

MOST_COMPARED = 4
MOST_IN_CELL = 2  # facts of one aspect of a role, unless more or only some aspects are asked for
_LATER = 0.05  # how much less a fact tells than the one before it, since the chief ones come first
MOST_ROWS = 1  # aspects of a comparison, unless more is asked for
_ASPECTS = (
    ("What it is", "definition"),
    ("What it does", "responsibilities"),
    ("Skills", "skills"),
    ("Tools", "tools"),
    ("Education", "education"),
    ("Industries", "industries"),
    ("Outlook", "outlook"),
)
_ON_REQUEST = {
    "salary": "Pay",
    "certifications": "Certifications",
    "work_life": "Work life",
    "career_path": "Career path",
}
_FIGURE = "%"  # in a verdict on growth that tells the projections itself
_NEEDS = ("skills", "tools")
_MOST_GAPS = 3  # lines on what is missing, unless more is asked for
_NOT_TOLD = "my sources say nothing on that"
_WORK = ("definition", "responsibilities", "skills")
_CHOOSES = Pattern(
    r"\b(?:choos\w+|choice|pick|decid\w+|torn|should i|which (?:one )?(?:should|to)|go for|for me|suits?)\b"
)
_GROWS = Pattern(r"\b(?:grow\w*|future|demand|prospects?|outlook|safer|safest|secure|stable)\b")
_ONE_OF = Pattern(r"\b(?:who|whose|which|what|or|either|both)\b")
_MONEY = Pattern(r"\b(?:money|pay|paid|pays|salary|earn\w*|well paid)\b")
_OPEN = Pattern(
    r"\b(?:fun|boring|interesting|exciting|creative|rewarding|enjoyable|better|best|safer|safest|harder|easier|future"
    r"|career|choose|difference|differ|same|versus|vs)\b"
)


def compare(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """Two to four roles side by side; only what was asked about where the question is narrower."""
    request = evidence.request
    roles = request.roles[:MOST_COMPARED]
    request = replace(request, aspects=_asked_about(request))
    if not request.aspects and _GROWS.search(request.normal):
        request = replace(request, aspects=("outlook",))
    said, facts_of_pay = weighed_pay(request, compiled) if "salary" in request.aspects else ((), ())
    if request.aspects == ("salary",) and said and request.detail != MORE:
        return Answer(ANSWER, (Paragraph(said),), facts_of_pay)
    future, future_facts = more_future(request, compiled) if request.aspects == ("outlook",) else ((), ())
    if future and future_facts and request.detail != MORE:
        same = () if _FIGURE in future[0].text else (Bullets("", lines_by_role(future_facts[:1], compiled)),)
        return Answer(ANSWER, (Paragraph(future), *same), future_facts)
    if (apart := set_apart(request, roles, compiled)) is not None:
        return apart
    related = relates(request.normal, yes_no=form(request.words) == YES_NO)
    one_of = form(request.words) == WHICH or _ONE_OF.search(request.normal)
    if evidence.focused and evidence.facts and one_of and not (related or _OPEN.search(request.normal)):
        return _who_of(evidence, compiled)
    if not (request.aspects or related) and matter_of(request.words, "work_life", form(request.words)):
        request = replace(request, aspects=("work_life",))  # "is it more stressful?"
    only_pay = "salary" in request.aspects
    opening, opening_facts = ((), ()) if only_pay else contrast(request, roles, compiled)
    if ONE_PERSON.search(request.normal) and opening and request.detail != MORE:
        return Answer(ANSWER, (Paragraph(opening),), opening_facts)
    summary, summed = ((), ()) if request.aspects else in_short(roles, compiled)
    rows, used, cut = _rows(request, roles, {fact.id for fact in opening_facts}, compiled)
    if not rows and not opening:  # nothing but what each is, which the first sentences told
        rows, used, cut = _rows(request, roles, set(), compiled)
    if not rows and not opening:
        return None
    used += opening_facts
    names = [compiled.role_name(role) for role in roles]
    general = () if request.aspects else compiled.facts("", "compare")
    shared = [fact for fact in general if fact.mentions and set(fact.mentions) <= set(roles)]
    blocks: list[Block] = [Paragraph(opening)] if opening else []
    blocks += [Paragraph(lines(shared))] if shared else []
    used += shared
    if said:
        blocks.insert(0, Paragraph(said))
        used += facts_of_pay
    elif "salary" in request.aspects:
        blocks.insert(0, Paragraph((Line(UNDECIDED),)))
    hiring = hires(request.words)  # what the work suits is no matter of theirs
    weighs = hiring or (bool(request.aspects) and not _CHOOSES.search(request.normal))
    suits = [] if weighs else [fact for role in roles for fact in compiled.facts(role, "recommend_role")]
    for_user = request.intent == "recommend_role" and bool(who_takes_which(roles, compiled)[0])
    chooses = bool(suits) and (for_user or bool(_CHOOSES.search(request.normal)))
    title = "That depends on what you like; whom each suits:" if chooses else "Who each suits:"
    brief = request.detail != MORE and not request.aspects
    suited: list[Block] = [Bullets(title, lines_by_role(suits, compiled))] if suits else []
    taken, rated = who_takes_which(roles, compiled) if chooses and not _is_undecided(opening) else ((), ())
    if taken and blocks and opening:  # which says of the roles what the choice depends on
        blocks[0] = Paragraph(tuple(line for line in opening if not line.text.startswith(DIFFERS)))
    if brief and rows and ((chooses and (taken or len(roles) > 2)) or _is_undecided(opening)):
        used, rows, cut = [fact for fact in used if fact in (*opening_facts, *shared)], (), True
    table: list[Block] = [Table(("", *names), rows)] if rows else []
    if chooses:  # whom each suits is what a choice depends on
        blocks = [*blocks, *suited, *table] if _is_undecided(opening) else [*suited, *blocks, *table]
        paid, of_pay = weighed_pay(replace(request, words=()), compiled) if _MONEY.search(request.normal) else ((), ())
        first = (*taken, *(paid if of_pay else ()))
        blocks = [*([Paragraph(first)] if first else []), *blocks]
        used += (*rated, *of_pay)
    else:
        blocks += [*table, *suited]
    if summary:  # tools tell roles apart least, and come last
        blocks.append(Paragraph(summary))
        used += summed
    if left_out := request.roles[MOST_COMPARED:]:
        who = listed([plural(compiled.role_name(role)) for role in left_out])
        blocks.insert(0, Paragraph((Line(f"I compare four roles at most; left out: {who}."),)))
    if cut:
        blocks.append(Paragraph((Line("Ask for more detail to see all that I know of each."),)))
    thin = [role for role in roles if len(compiled.sections(role)) < 3]
    if thin:
        blocks.append(_little_known(thin, compiled))
    facts = distinct((*used, *suits))
    if not facts and "outlook" in request.aspects:  # that it cannot be decided is said; what is known of one is told
        facts = tuple(fact for role in roles for fact in compiled.facts(role, "outlook")[:1])
        blocks += [Bullets("", lines_by_role(facts, compiled))] if facts else []
    return Answer(CAVEAT if len(thin) == len(roles) or not facts else ANSWER, tuple(blocks), facts)


def _is_undecided(opening: Sequence[Line]) -> bool:
    """Whether a comparison begins with how far the choice is open, which whom each suits bears on most."""
    return any(line.text.startswith((DEPENDS, BY_FIGURES, TAKES)) for line in opening[:2])


def _rows(
    request: Request, roles: Sequence[str], said: set[str], compiled: Compiled
) -> tuple[tuple[tuple[Line, ...], ...], list[Fact], bool]:
    """The rows of the table with the facts in them, and whether any was left out; those `said` before are."""
    aspects = _aspects(request)
    facts = {role: {s: compiled.facts(role, s) for _, s in aspects} for role in roles}
    brief = not request.aspects and request.detail != MORE
    told = [aspect for aspect in aspects if _is_told(facts, aspect[1], said, brief)]
    shown = _most_different(facts, told, MOST_ROWS) if brief else told
    rows: list[tuple[Line, ...]] = []
    used: list[Fact] = []
    cut = len(shown) < len(told)
    for aspect, section in shown:
        cells = [Line(aspect)]
        for role in roles:
            found = _telling(role, section, facts, request) if brief else facts[role][section]
            cut = cut or len(found) < len(facts[role][section])
            used += found
            cells.append(Line(_cell(section, found), tuple(fact.id for fact in found)))
        rows.append(tuple(cells))
    return tuple(rows), used, cut


_Facts = dict[str, dict[str, tuple[Fact, ...]]]  # by role and section


def _is_told(facts: _Facts, section: str, said: set[str], brief: bool) -> bool:
    """Whether an aspect is known of enough roles, and was not told before; of what a role is one line is enough."""
    found = {fact.id for by_section in facts.values() for fact in by_section[section]}
    if section != "definition":
        return bool(found) and not _thin(facts, section)
    return bool(found) and not (found <= said or (brief and found & said))


def _telling(role: str, section: str, facts: _Facts, request: Request) -> tuple[Fact, ...]:
    """The facts of a cell that tell most: those that share words with the question, and few with the other roles."""
    asked = set(telling(request.words)) | ({stem("programming")} if {"code", "coding"} & set(request.words) else set())
    others = {t for other in facts if other != role for fact in facts[other][section] for t in terms_of(fact.text)}

    def telltale(fact: Fact) -> float:
        words = terms_of(f"{fact.kind} {fact.text}")
        return len(asked & words) + len(words - others) / (len(words) or 1) - _LATER * own.index(fact)

    own = facts[role][section]
    best = sorted(own, key=telltale, reverse=True)[:MOST_IN_CELL]
    return tuple(fact for fact in own if fact in best)


def _most_different(facts: _Facts, aspects: Sequence[tuple[str, str]], most: int) -> list[tuple[str, str]]:
    """What the roles do, need and use, and that one of the others in which they share the fewest words.

    Where the roles are employed says least, and comes last.
    """

    def alike(aspect: tuple[str, str]) -> float:
        if aspect[1] in _WORK:
            return -1.0
        if aspect[1] == "industries":
            return 2.0
        words = [{w for fact in by_section[aspect[1]] for w in terms_of(fact.text)} for by_section in facts.values()]
        return len(set.intersection(*words)) / (len(set.union(*words)) or 1)

    chosen = sorted(aspects, key=alike)[:most]
    return [aspect for aspect in aspects if aspect in chosen]


def _asked_about(request: Request) -> tuple[str, ...]:
    """The aspects asked about that a row can tell; words like "difference" name none."""
    known = {section for _, section in _ASPECTS} | set(_ON_REQUEST)
    return tuple(section for section in request.aspects if section in known)


def _aspects(request: Request) -> list[tuple[str, str]]:
    """The rows of a comparison: what the roles are, and what was asked about; everything when nothing was."""
    wanted = list(request.aspects)
    if not wanted:
        return list(_ASPECTS)
    names = {**{section: aspect for aspect, section in _ASPECTS}, **_ON_REQUEST}
    if wanted == ["salary"]:
        return [(names["salary"], "salary")]
    return [(names[section], section) for section in wanted]


def _thin(facts: dict[str, dict[str, tuple[Fact, ...]]], section: str) -> bool:
    """Whether an aspect is known of too few of the roles to be compared."""
    return sum(bool(found[section]) for found in facts.values()) < min(2, len(facts))


def _cell(section: str, facts: tuple[Fact, ...]) -> str:
    if section == "tools":
        return "; ".join(f"{fact.kind}: {fact.text}" if fact.kind else fact.text for fact in facts)
    return (
        " ".join(fact.text if fact.text.endswith(".") else f"{fact.text};" for fact in facts).rstrip(";") or _NOT_TOLD
    )


def _little_known(roles: list[str], compiled: Compiled) -> Paragraph:
    names = listed([plural(compiled.role_name(role)) for role in roles])
    return Paragraph((Line(f"Of {names} I know little more than that yet."),))


def _who_of(evidence: Evidence, compiled: Compiled) -> Answer:
    """The facts that decide a narrow comparison: "who runs the A/B tests, DS or MLE?"."""
    roles = unique(fact.role for fact in evidence.facts if fact.role)
    others = [role for role in evidence.request.roles if role not in roles]
    blocks: list[Block] = []
    if others:
        who = listed([with_article(compiled.role_name(role)) for role in roles])
        not_named = listed([with_article(compiled.role_name(role)) for role in others], "or")
        line = f"My sources say it of {who}, not of {not_named}:"
        blocks.append(Paragraph((Line(line, tuple(fact.id for fact in evidence.facts)),)))
    defined, definitional = definitions(others, compiled)
    blocks += [Bullets("", lines_by_role(evidence.facts, compiled)), *defined]
    return Answer(ANSWER, tuple(blocks), (*evidence.facts, *definitional))


def _chief_gap(role: str, found: Overlap, request: Request, compiled: Compiled) -> tuple[list[Block], tuple[Fact, ...]]:
    """The chief things still to show for a role, and the next step."""
    gaps, lacking = chief_missing(found, compiled, _MOST_GAPS)
    step = first_step(role, found.has, request, compiled, lacking)
    name = with_article(compiled.role_name(role))
    asked = set(telling(request.words)) | ({stem("programming")} if {"code", "coding"} & set(request.words) else set())
    needs = compiled.facts(role, "skills")
    little = tuple(fact for fact in needs if is_slight(fact) and asked & terms_of(fact.text.partition(" ")[0]))
    blocks: list[Block] = [Bullets("", lines(little))] if little else []  # "do I have to code?"
    blocks += [Bullets(f"Still to show for {name}, first of all:", gaps)] if gaps else []
    blocks += [Bullets("A next step:", lines([step]))] if step else []
    return blocks, (*little, *lacking, *([step] if step else []))


def skill_gap(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What the user has of what a role asks for, and what is missing."""
    request = evidence.request
    blocks: list[Block] = []
    used: list[Fact] = []
    unknown: list[str] = []
    for role in request.roles:
        facts = [fact for section in _NEEDS for fact in compiled.facts(role, section)]
        if not facts:
            unknown.append(role)
            continue
        name = compiled.role_name(role)
        have = tuple(fact for fact in facts if is_met(fact, set(request.named)))
        lacking = tuple(fact for fact in facts if fact not in have)
        naming = {id: [fact.id for fact in facts if id in fact.mentions] for id in request.named}
        known = [thing_name(id, compiled) for id, cited in naming.items() if cited]
        if known:
            begin = "Not all of it yet: for" if lacking and form(request.words) == YES_NO else "For"
            said = f"{begin} {with_article(name)} you already have {listed(known)}."
            if (
                lacking
                and "i" not in request.words
                and SUFFICING & set(request.words)
                and form(request.words) == YES_NO
            ):
                said = f"Not by itself: for {plural(name)} my sources name {listed(known)}, and more."
            blocks.append(Paragraph((Line(said, unique(id for cited in naming.values() for id in cited)),)))
        anywhere = named_anywhere(role, compiled)
        besides = [thing_name(id, compiled) for id, cited in naming.items() if not cited and id in anywhere]
        if besides:
            text = f"On the way to {with_article(name)} my sources name {listed(besides)} too."
            blocks.append(Paragraph((Line(text),)))
        other = [thing_name(id, compiled) for id, cited in naming.items() if not cited and id not in anywhere]
        if other:
            said = f"My sources do not name {listed(other, 'or')} for {plural(name)}."
            blocks.append(Paragraph((Line(said),)))
        found = overlap(facts, request.named)
        if request.detail != MORE:
            short, cited = _chief_gap(role, found, request, compiled)
            blocks += short
            used += distinct((*cited, *(fact for fact in facts if set(fact.mentions) & set(request.named))))
            continue
        partly = tuple(fact for fact in found.partly if not fact.kind)  # of lists the rest is told as missing
        if partly:
            blocks.append(Bullets("Of these you have a part:", lines(partly)))
        lists = tuple(fact for fact in found.partly if fact.kind)
        items, _ = missing_lines(replace(found, partly=lists), compiled, len(facts))
        if items:
            blocks.append(Bullets(f"Still to show for {with_article(name)}:", items))
        used += facts
    if unknown:
        admitted, known_facts = admit("skill_gap", unknown, compiled)
        blocks += admitted
        used += known_facts
    status = CAVEAT if len(unknown) == len(request.roles) else ANSWER
    return Answer(status, tuple(blocks), tuple(used)) if used else None
