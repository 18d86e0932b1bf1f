"""What a role pays, in a place and at a level: official wages and adverts, and what is not known of them.

What cannot be told comes first; wages and adverts are never mixed (see ``pay_found`` for what the tables hold).
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, admit, lines, lines_by_role
from careerbot.facts.detail import MORE
from careerbot.facts.featured_jobs import is_in, said_of_sum
from careerbot.facts.ranking_roles import ranked_by_pay, standing
from careerbot.patterns import Pattern
from careerbot.pay.leading_pay import NEEDED, pay_lead, placed
from careerbot.pay.missing_pay import CONVERT, is_foreign_sum, missing, unleveled
from careerbot.pay.narrowing import narrowed
from careerbot.pay.pay_across_places import across_places
from careerbot.pay.pay_by_level import pay_by_level
from careerbot.pay.pay_found import Found, level_name, pay_of
from careerbot.pay.pay_premises import asks_pay_by, premise
from careerbot.pay.placed_by_text import placed_by_text
from careerbot.pay.ranking_pay import UNDECIDED, best_places, places_asked
from careerbot.pay.reckoning import reckoned
from careerbot.pay.self_employed import asks_rate, rate
from careerbot.pay.wanted import is_bare
from careerbot.pay.weighing_pay import weighed_pay
from careerbot.pay_tables.figures import SECTION
from careerbot.places import name_of, wider
from careerbot.question.money import BY_THE_HOUR, BY_THE_MONTH, OTHER_CURRENCY
from careerbot.question.rupees import INDIA, SOUTH_ASIA, in_rupees, is_indian
from careerbot.replacing import replace
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, distinct, unique
from careerbot.wording import listed, plural

MOST_ROLES = 6  # roles told of when none is asked about
_KINDS = (
    "An official wage is what employees of an occupation earned;"
    " an advert shows what was offered, not what people earn."
)
_WAGES_ONLY = "An official wage is what employees of an occupation earned."
_ADVERTS_ONLY = "An advert shows what was offered once, not what people earn."
_MORE = "Ask for more detail to see all that I know of it."
# Who is to name a sum, who hears behind the figures how to name it.
_TO_ASK = Pattern(
    r"\bexpectations?\b|\b(?:should|can|could|do|to|must) (?:i |one )?"
    r"(?:realistically |reasonably )?(?:ask|demand|request|quote|name)\b"
)
_BARGAINS = Pattern(r"\b(?:negotiat\w*|counter(?:ing)?|push back|haggle|ask(?:ing)? (?:them )?for more)\b")
_TAKES = Pattern(r"\b(?:take (?:it|the|this)|accept\w*|declin\w*|turn (?:it )?down)\b")
_SUM_ASKED = Pattern(r"^how (?:much|many|high|long)\b")
_AGAINST = Pattern(r"\b(?:more|less|better|higher|lower) (?:\w+ )?(?:in|at|than|by|with|for)\b")
_MOST_TOLD = 3  # facts told of each role behind the first sentence, unless more is asked for


def salary(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What is known of pay: of the roles asked about, or of those known best when none was."""
    request = narrowed(evidence.request, compiled)
    if evidence.focused and request.employer and evidence.facts:
        offers = Bullets("", lines(evidence.facts))
        verdict = said_of_sum(request, evidence.facts)
        return Answer(ANSWER, (Paragraph((verdict,)), offers) if verdict else (offers,), evidence.facts)
    if not request.roles:
        return ranked_by_pay(request, compiled) or _of_many(replace(evidence, request=request), compiled)
    if (across := across_places(request, compiled)) is not None:
        return across
    if (kind := places_asked(request)) and (ranked := best_places(request, kind, compiled)):
        return ranked
    if (ranked := standing(request, compiled)) is not None:
        return ranked
    if (by_level := pay_by_level(request, compiled)) is not None:
        return by_level
    each = bool(request.amount and NEEDED.search(request.normal))  # a sum needed is held against the pay of each role
    said, facts_of_pay = weighed_pay(request, compiled) if len(request.roles) > 1 and not each else ((), ())
    if said and request.detail != MORE:
        unknown = _not_known(request)
        tail = (Paragraph(tuple(Line(note) for note in unknown)),) if unknown else ()
        forms = _of_other_forms(request, compiled)
        return Answer(CAVEAT if unknown or forms else ANSWER, (*forms, Paragraph(said), *tail), facts_of_pay)
    notes: list[str] = []
    begun, begun_by = premise(request, compiled)
    if (
        request.amount and (what := asks_pay_by(request.words)) and not _AGAINST.search(request.normal)
    ):  # a mere condition beside the sum that is judged
        begun, begun_by = (), ()
        notes = [f"My figures do not tell pay by {what}; they are of all together."]
    blocks: list[Block] = [Paragraph(begun)] if begun else []
    firm = compiled.label("employer", request.employer)
    if firm and not begun:
        blocks.append(Paragraph((Line(f"I have no pay figures of {firm.name}; those I have are of all employers."),)))
    used: list[Fact] = list(begun_by)
    gaps: list[str] = [""] if begun or notes else []
    more = False
    for role in request.roles:
        found = pay_of(role, request, compiled)
        other = [fact for fact in compiled.facts(role, SECTION) if _is_written(fact)]
        if request.place and found.facts:
            # what the authors wrote is about no place in particular; a post featured tells where there are no adverts
            alone = not any(fact.id.startswith("pay/adverts/") for fact in found.facts)
            other = [f for f in other if alone and f.kind == "featured" and is_in(f, request.place, compiled)]
        if request.level:
            named = level_name(request.level, compiled).partition(" ")[0]
            other = [fact for fact in other if fact.kind != "featured" or named in fact.text.lower()]
        gone = missing(role, request, found.facts, compiled)
        if gone is not None:
            blocks.append(Paragraph(gone.lines))
            used += gone.used
            gaps.append("")
            continue
        told = [*found.facts, *other]
        if is_foreign_sum(request, compiled) and found.facts:
            blocks.append(Paragraph((Line(CONVERT),)))
        if told:
            counted_here = any(
                f.id.startswith("pay/wages/") and _is_near(f, request.place, compiled) for f in found.facts
            )
            stands = placed(request, found.facts, compiled) or placed_by_text(request, other)
            lacks = bool(found.gaps) and bool(request.level or (request.place and not counted_here))
            if len(request.roles) == 1 and lacks and not stands:
                blocks.append(Paragraph(tuple(Line(gap) for gap in unique(found.gaps))))
                found.gaps = [""]
            name = plural(compiled.role_name(role))
            if stands and each and len(request.roles) > 1:
                whose = f"{name}: {stands[0].text[:1].lower()}{stands[0].text[1:]}"
                stands = (replace(stands[0], text=whose), *stands[1:])
            where = f" in {name_of(request.place, compiled)}" if _is_told(request.place, found, compiled) else ""
            lead = pay_lead(request, told, compiled) if len(request.roles) == 1 else ()
            if request.level and not begun:
                lead = (*unleveled(request, found.facts, compiled), *lead)
            if begun:  # the question is answered by what is not known; the figures only show where pay stands
                of_all = [fact for fact in told if fact.id.startswith("pay/") and not fact.id.endswith("/levels")]
                cited = {id for line in lead for id in line.cites}
                told = [fact for fact in told if fact in (of_all or told)[:2] or fact.id in cited]
            blocks += [Paragraph(stands or lead)] if stands or lead else []
            if lead and lead[-1].text.startswith("The official"):  # the highest or the lowest was asked for
                told = told[:2]
            if stands:
                told = [fact for fact in told if not fact.id.endswith("/levels") and "/outside-" not in fact.id]
            said_whole = {
                line.cites for line in stands or lead if line.cites and any(line.text.endswith(f.text) for f in told)
            }
            shown, left_out = _told_first([f for f in told if (f.id,) not in said_whole], request, compiled)
            used += [fact for fact in told if (fact.id,) in said_whole]
            head = f"What is known of the pay of {name}{where}:"
            blocks += [Bullets(head, lines(shown))] if shown else []
            used += shown
            more = more or left_out
        else:
            admitted, known = admit(SECTION, [role], compiled)
            blocks += admitted
            used += known
            gaps.append("")
        gaps += found.gaps
        notes += found.notes
    if said:
        blocks.insert(0, Paragraph(said))
        used += facts_of_pay
    elif len(request.roles) > 1 and used and not each:
        blocks.insert(0, Paragraph((Line(UNDECIDED),)))
    by_rate, rate_facts = rate(request, used, compiled) if asks_rate(request) else ((), ())
    by_time = reckoned(request, used, compiled) if not by_rate else None
    if by_rate:
        gaps.append("")  # of what clients pay nothing is known
        blocks.insert(0, Paragraph(by_rate))
        used[:0] = rate_facts
    if by_time is not None:
        blocks.insert(1 if request.amount and blocks else 0, Paragraph(by_time[:1]))
        used.append(by_time[1])
    forms = _of_other_forms(request, compiled, by_time=by_time is not None or bool(by_rate))
    blocks[:0] = forms
    gaps += [*_not_known(request), *([""] if forms else [])]
    if request.year and not any(str(request.year) in fact.text for fact in used):
        gaps.append(f"I have no pay figures of {request.year}.")
    if not used:
        return None
    notes = [*unique(filter(None, (*notes, *gaps, _note(used)))), *([_MORE] if more else [])]
    if (said_so := _what_to_say(request, compiled)) and said_so not in used:
        first = bool(request.amount) and bool(_BARGAINS.search(request.normal))
        blocks.insert(0 if first else len(blocks), Paragraph((Line(said_so.text, (said_so.id,)),)))
        used.append(said_so)
    blocks += [Paragraph(tuple(Line(note) for note in notes))] if notes else []
    return Answer(CAVEAT if gaps else ANSWER, tuple(blocks), distinct(used))


def _what_to_say(request: Request, compiled: Compiled) -> Fact | None:
    """The advice asked for, or on what to name when asked what one expects; None where neither is."""
    if request.amount and _BARGAINS.search(request.normal):
        return next(iter(compiled.advice("negotiate-offer-how")), None)
    if request.amount and _TAKES.search(request.normal):
        return next(iter(compiled.advice("low-offer")), None)
    if request.amount and request.words[:1] == ("how",) and not _SUM_ASKED.search(request.normal):
        return next(iter(compiled.advice("what-drives-pay")[::-1]), None)  # the levers, which it names last
    advice = compiled.advice(request.advice) if compiled.advice_intent(request.advice) == SECTION else ()
    if advice and not (asks_pay_by(request.words) or is_bare(request)):
        return advice[0]
    if not _TO_ASK.search(request.normal):
        return None
    return next((fact for fact in compiled.general("interview", request.roles) if "Say a range" in fact.text), None)


def _told_first(told: Sequence[Fact], request: Request, compiled: Compiled) -> tuple[list[Fact], bool]:
    """What is told of a role's pay when no more is asked for, and whether anything is left out.

    Adverts by level and in other countries come last, since nobody asked for them.
    """
    if request.detail == MORE or len(told) <= _MOST_TOLD:
        return list(told), False
    table = compiled.pay.table("adverts")
    elsewhere = f"/{table.elsewhere}/" if table and table.elsewhere else "//"
    first = sorted(told, key=lambda fact: (elsewhere in fact.id, fact.id.endswith("/levels")))
    return first[:_MOST_TOLD], True


def _is_near(fact: Fact, place: str, compiled: Compiled) -> bool:
    """Whether a figure is of this very place, or of the metropolitan area it lies in."""
    return fact.id.split("/")[3] in {place, *compiled.pay.areas(place)}


def _is_told(place: str, found: Found, compiled: Compiled) -> bool:
    """Whether something is told of this very place, or of the metropolitan area it lies in."""
    near = {place, *compiled.pay.areas(place)} if place else set()
    return any(near & set(fact.id.split("/")) for fact in found.facts) and not found.gaps


def _not_known(request: Request) -> list[str]:
    """What was asked about and no table holds: unknown places."""
    return [f"I know no place called {request.nowhere}, so I leave it out."] if request.nowhere else []


def _of_other_forms(request: Request, compiled: Compiled, *, by_time: bool = False) -> tuple[Paragraph, ...]:
    """That no table holds the form of pay asked about, a bonus or an hour's pay, which comes before all else."""
    if is_indian(request.normal):
        return (Paragraph((Line(_of_rupees(request, compiled)),)),)
    forms = [form for form in request.forms if not (by_time and form in (BY_THE_HOUR, BY_THE_MONTH))]
    if is_foreign_sum(request, compiled):
        forms = [form for form in forms if form != OTHER_CURRENCY]
    if not forms:
        return ()
    return (Paragraph((Line(f"I know nothing of {listed(forms)}: my figures are a year's base pay in US dollars."),)),)


def _of_rupees(request: Request, compiled: Compiled) -> str:
    """As what a sum in lakhs was read, and that there is nothing to hold it against; other rupees are not India's."""
    around = wider(request.place, compiled) if request.place else (INDIA,)
    named = in_rupees(request.normal) if INDIA in around or SOUTH_ASIA not in around else ""
    taken = f"I take that as {named} a year in India; " if named else ""
    return f"{taken}I know no pay in rupees, my figures are in US dollars, and I convert no currencies."


def _of_many(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What official wages or adverts say of the roles known best, since none was asked about."""
    blocks: list[Block] = []
    if evidence.facts:
        blocks.append(Bullets("", lines(evidence.facts)))
    items: list[Line] = []
    used = list(evidence.facts)
    for role in compiled.best_known(4 * MOST_ROLES):
        found = pay_of(role, evidence.request, compiled)
        if found.facts and len(items) < MOST_ROLES:
            fact = found.facts[-1 if evidence.request.level else 0]
            items += lines_by_role([fact], compiled)
            used.append(fact)
    every = [fact for fact in compiled.facts_in(SECTION) if fact.kind == "featured"]
    if not items and every:
        items, used = list(lines(every)), [*used, *every]
    if not items:
        return None
    blocks.append(Bullets("Pay differs by role; these I know most about:", tuple(items)))
    blocks.append(Paragraph((Line(_note(used)), Line("Ask me about a role, and a place or level if you like."))))
    return Answer(CAVEAT, tuple(blocks), distinct(used))


def _is_written(fact: Fact) -> bool:
    """Whether an author wrote the fact: those of the tables are looked up by place and level instead."""
    return fact.id.rpartition("/")[2].isdigit()


def _note(facts: Sequence[Fact]) -> str:
    wages, adverts = (any(f"/{kind}" in fact.id for fact in facts) for kind in ("wages", "adverts"))
    if wages:
        return _KINDS if adverts else _WAGES_ONLY
    return _ADVERTS_ONLY if adverts else ""
