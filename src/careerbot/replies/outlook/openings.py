"""Job openings: what was featured once for the very role, and that openings of today are not to be seen.

Jobs of other roles are no answer. A beginner is shown the first steps, and no senior posts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines
from careerbot.facts.featured_jobs import ASKS_REMOTE, adverts, best_paid, is_anywhere_in, is_in, said_of
from careerbot.facts.projections import projection
from careerbot.facts.whom_it_suits import BEGINNERS_LEVELS
from careerbot.patterns import Pattern
from careerbot.places import name_of
from careerbot.question.form import HOW_MANY, YES_NO, form
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, distinct
from careerbot.wording import listed, plural, sentence, with_article

NOT_TODAYS = "I cannot see today's openings; a job board or an employer's own site can."
_SAYS_REMOTE = Pattern(r"(?i)remote|hybrid|presence")
_SENIOR = Pattern(r"\b(?:Senior|Mid-level|Lead|Expert|Asst|Professor)\b")
_STARTER = Pattern(
    r"\b(?:interns?|internships?|students?|placements?|apprentice\w*|trainees?|werkstudent\w*|praktik\w+|junior|juniors|entry|beginners?|graduates?|"
    r"new ?grads?|graduate|scheme|schemes|freshers?|first job|no experience|without experience)\b"
)
_INTERN = Pattern(
    r"\b(?:interns?|internships?|students?|placements?|apprentice\w*|trainees?|working student|"
    r"werkstudent\w*|praktik\w+)\b"
)
_HOW_MANY = Pattern(
    r"\b(?:many|enough|plenty|lots?|number of|few|more)\b[\w ]*\b(?:jobs?|openings?|positions?|vacanc\w+|posts?|"
    r"roles?)\b|"
    r"\b(?:jobs?|openings?|positions?|vacanc\w+)\b[\w ]*\b(?:a|each|per|every) year\b"
)
_COMMON = Pattern(r"\bhow (?:common|usual|many|often|likely)\b|\bmostly\b|\bcommon\b")
_ENTRY = Pattern(r"(?i)\b(?:entry|beginner|beginners|junior|starters?|first (?:post|job))\b")
_WHERE = Pattern(r"\b(?:which|what) (?:\w+ )?(?:cit(?:y|ies)|states?|countr(?:y|ies)|regions?|towns?)\b")
_COMPANIES = Pattern(
    r"\b(?:which|what|any|know) (?:\w+ ){0,3}(?:company|companies|firms|employers|startups|companys)\b"
)
_APPLICANTS = Pattern(r"\b(?:appl(?:y|ies|ied|ications?|icants?)|candidates?|compete)\b")
_MOST_STEPS = 3
_NUMBERS = "none one two three four five six seven eight nine ten".split()


def job_openings(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What is known of jobs: the featured ones that fit the question, and what helps in finding others."""
    request = evidence.request
    said = request.normal
    if request.employer and evidence.focused and evidence.facts:
        return of_employer(evidence, compiled)
    if (counted := _counted(said, request, compiled)) is not None:
        return counted
    role = next(iter(request.roles), "")
    every = evidence.facts or (() if role else tuple(fact for fact in evidence.others if fact.kind == "featured"))
    starting = bool(_STARTER.search(said)) or request.level in BEGINNERS_LEVELS
    featured = _fitting(every, request, said, starting, compiled)
    if best := best_paid(request, adverts(featured)):
        line = Line("By the upper end of what was offered, it is this one:")
        return Answer(ANSWER, (Paragraph((line,)), Bullets("", lines((best.fact,)))), (best.fact,))
    blocks: list[Block] = []
    used: list[Fact] = []
    if request.employer and (label := compiled.label("employer", request.employer)):
        text = f"I have nothing on openings at {label.name}; its own careers site shows them."
        blocks.append(Paragraph((Line(text), Line("I cannot see today's openings."))))
        featured = ()
    elif ASKS_REMOTE.search(said):
        first, facts = _remote(role, said, featured, every, compiled)
        blocks.append(Paragraph((*first, Line(NOT_TODAYS))))
        used += facts
    elif _WHERE.search(said):
        line = Line("My sources do not say in which places most such posts are.")
        blocks.append(Paragraph((line, *_none(request, featured, every, starting, said, compiled))))
    elif role and not featured and _COMPANIES.search(said):
        blocks.append(Paragraph((Line(f"My sources name no companies that hire {plural(compiled.role_name(role))}."),)))
    else:
        blocks.append(Paragraph((Line(NOT_TODAYS), *_none(request, featured, every, starting, said, compiled))))
    if featured:
        blocks.append(Bullets(f"Jobs featured in {featured[0].source.year}:", lines(featured)))
        used += featured
    if (
        request.roles
        and not featured
        and re.search(r"^(?:and |so )?(?:where|who|which|what)\b|\b(?:any|know) (?:\w+ ){0,3}compan", said)
    ):
        employers = compiled.facts(role, "industries")[:_MOST_STEPS]
        name = plural(compiled.role_name(role))
        blocks += [Bullets(f"Industries that employ {name}:", lines(employers))] if employers else []
        used += employers
    helping = (
        () if _COMPANIES.search(said) and role and not featured else _helping(evidence, role, starting, said, compiled)
    )
    if helping:
        head = "What helps in getting in:" if starting else "What helps in finding one:"
        blocks.append(Bullets(head, lines(helping)))
        used += helping
    return Answer(CAVEAT, tuple(blocks), distinct(used))


def of_employer(evidence: Evidence, compiled: Compiled) -> Answer:
    """The jobs featured of the employer named, and before them what is asked of them."""
    quoted = Bullets("", lines(evidence.facts))
    said = said_of(evidence.request, adverts(evidence.facts), compiled)
    return Answer(ANSWER, (Paragraph((said,)), quoted) if said else (quoted,), evidence.facts)


def _counted(said: str, request: Request, compiled: Compiled) -> Answer | None:
    """The openings a year by the official projection, where their number is asked for."""
    if len(request.roles) != 1 or not (_HOW_MANY.search(said) or form(request.words) == HOW_MANY):
        return None
    if ASKS_REMOTE.search(said) or _STARTER.search(said) or _APPLICANTS.search(said):
        return None
    known = projection(compiled.facts(request.roles[0], "outlook"))
    if known is None or not known.openings:
        return None
    text = f"About {known.openings} a year, by the official projection, which is no promise: {known.fact.text}"
    judge = (Line("Whether that is many, my sources do not say."),) if form(request.words) == YES_NO else ()
    return Answer(ANSWER, (Paragraph((Line(sentence(text), (known.fact.id,)), *judge)),), (known.fact,))


def _fitting(
    every: Sequence[Fact], request: Request, said: str, starting: bool, compiled: Compiled
) -> tuple[Fact, ...]:
    """The featured jobs that fit the level, the place and the mode of work asked for."""
    found = [fact for fact in every if not (starting and _SENIOR.stands_in(fact.text))]
    if _INTERN.search(said) or request.level == "intern":
        found = []
    if request.level == "senior":
        found = [fact for fact in found if "Senior" in fact.text]
    remote = ASKS_REMOTE.search(said) is not None
    if remote:
        found = [fact for fact in found if "Remote" in fact.text]
    if place := request.place:
        found = [f for f in found if is_in(f, place, compiled) or (remote and is_anywhere_in(f, place, compiled))]
    return tuple(found)


def _none(
    request: Request, featured: Sequence[Fact], every: Sequence[Fact], starting: bool, said: str, compiled: Compiled
) -> tuple[Line, ...]:
    """That no featured job fits, where one was asked for."""
    if featured or not (request.roles or every):
        return ()
    who = listed([with_article(compiled.role_name(role)) for role in request.roles])
    if _INTERN.search(said):
        return (Line("None of the featured jobs I know is an internship or for students."),)
    if every and (starting or request.level):
        return (Line("None of the featured jobs I know is at that level."),)
    if every and request.place:
        return (Line(f"None of the featured jobs I know is in {name_of(request.place, compiled)}."),)
    return (Line(f"None of the featured jobs I know is for {who}."),) if who else ()


def _remote(
    role: str, said: str, featured: Sequence[Fact], every: Sequence[Fact], compiled: Compiled
) -> tuple[tuple[Line, ...], tuple[Fact, ...]]:
    """Whether there are remote posts, by what is known of the role's work life, else by the featured jobs."""
    fact = next((fact for fact in compiled.facts(role, "work_life") if _SAYS_REMOTE.stands_in(fact.text)), None)
    if role and fact is not None:
        seldom = re.search(r"(?i)presence is expected|posts are rare|not remote|rare\b|seldom", fact.text)
        begin = "Few, by what my sources say" if seldom else "Yes, such posts exist"
        if _COMMON.search(said):
            begin = "My sources give no share, but say this"
        return (Line(sentence(f"{begin}: {fact.text}"), (fact.id,)),), (fact,)
    if not featured:
        who = f" for {plural(compiled.role_name(role))}" if role else ""
        return (Line(f"I know of no remote posts{who}, which does not mean that there are none."),), ()
    count = _NUMBERS[len(featured)] if len(featured) < len(_NUMBERS) else "several"
    total = _NUMBERS[len(every)] if len(every) < len(_NUMBERS) else "many"
    verb = "says" if len(featured) == 1 else "say"
    text = f"Yes, such posts exist: of the {total} featured jobs I know, {count} {verb} remote."
    return (Line(text, tuple(fact.id for fact in featured)),), ()


def _helping(evidence: Evidence, role: str, starting: bool, said: str, compiled: Compiled) -> tuple[Fact, ...]:
    """What helps in finding a post: first steps for a beginner, else where to meet employers."""
    network = tuple(f for f in evidence.others if f.section == "getting_started" and f.kind == "Network")
    if not starting:
        return () if role and ASKS_REMOTE.search(said) else network
    contested = [f for f in compiled.facts(role, "outlook") if _ENTRY.stands_in(f.text)][:1] if role else []
    steps = compiled.facts(role, "getting_started") if role else ()
    general = [fact for fact in compiled.general("getting_started", evidence.request.roles) if fact not in network]
    sought = [
        fact
        for fact in (*compiled.general("job_openings", evidence.request.roles), *general)
        if re.search(r"internship|first (?:job|post)", fact.text)
    ]
    return distinct((*contested, *sought[:1], *(steps or general)[:_MOST_STEPS], *network))[: _MOST_STEPS + 1]
