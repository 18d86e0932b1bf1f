"""How much of a trait one role has, and why.

Ratings are the editors' own, on one scale for all roles (``knowledge/roles/*.yaml``, traits).
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, heading, lines, wordings
from careerbot.facts.lead import Lead
from careerbot.facts.whom_it_suits import BEGINNERS_LEVELS
from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON, HOW_LONG, YES_NO, form, of_rank
from careerbot.question.subject.sectors_of_work import NAMES as SECTORS
from careerbot.question.subject.trait_asked import Asked, begin, is_worded, traits_asked
from careerbot.question.subject.traits import TRAITS
from careerbot.replies.moves.in_time import OF_WAYS, WITHIN, in_time
from careerbot.replies.ratings.behind_ratings import HOME, figures, named_for
from careerbot.replies.ratings.questions_on_ratings import (
    CONTEST,
    OF_POSTS,
    OTHERWISE,
    PAPERS,
    answers,
    names_a_tool,
    of_entry_level,
)
from careerbot.turn import ANSWER, Block, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.vocabulary import is_little
from careerbot.wording import plural, sentence

_MOST_BEHIND = 4  # facts of the section on it, behind the rating
_COMPARATIVE = Pattern(r"\b(?:easier|harder|better|worse|safer|calmer)\b")
_LIKENED = Pattern(r"\bas \w+ as\b(?! (?:people|they|everyone|everybody|it|i|you|the internet|reddit)\b)")
_EITHER = frozenset(("or", "demand"))


def rated_role(request: Request, compiled: Compiled) -> Answer | None:
    """How much of a trait one role has, and why; None where none is asked about, or nobody rates it.

    Degrees, certificates and portfolios are left to sourced facts, which tell more (see ``rated_lead``).
    """
    if (judged := in_time(request, compiled)) is not None:
        return judged
    found = _of_one(request, compiled)
    if found is None:
        return None
    line, fact, asked = found
    home = HOME.get(fact.kind, "work_life")
    own = compiled.facts(request.roles[0], home)
    behind = tuple(other for other in own if is_worded(asked.trait, other.text))
    entry = compiled.advice(request.advice) if request.advice else ()
    if request.advice in SECTORS:  # what it is like there, behind how it is in the role as a rule
        of_role = (Bullets(heading(home, compiled.role_name(request.roles[0])), lines(behind)),) if behind else ()
        told = (Paragraph((line,)), *of_role, Bullets(f"{SECTORS[request.advice]}:", wordings(entry)))
        return Answer(ANSWER, told, distinct((fact, *behind, *entry)))
    own_case = not FIRST_PERSON.isdisjoint(request.words)  # to whom what can be done says more than how others have it
    advised = (
        entry if (own_case or request.plain) and any(is_worded(asked.trait, other.text) for other in entry) else ()
    )
    if request.intent == home and home != "learning_path" and not (own_case and advised):
        behind = (*behind, *(other for other in own if other not in behind))
    if home == "outlook":
        behind = distinct((*figures(request.roles, compiled), *behind))
    behind = behind[:_MOST_BEHIND]
    blocks: list[Block] = [Paragraph((line,))]
    blocks += [Bullets(heading(home, compiled.role_name(request.roles[0])), lines(behind))] if behind else []
    named = tuple(other for other in named_for(fact, asked, request, compiled) if other not in behind)
    who = plural(compiled.role_name(request.roles[0]))
    blocks += [Bullets(f"My sources name for {who}:", lines(named))] if named else []
    blocks += [Bullets("Whatever the role:", wordings(advised))] if advised else []
    return Answer(ANSWER, tuple(blocks), distinct((fact, *behind, *named, *advised)))


def rated_lead(request: Request, compiled: Compiled) -> Lead | None:
    """The first sentence on whether papers or shown work count for a role; None where it is not on that."""
    found = _of_one(request, compiled, of_papers=True)
    return Lead((found[0],), (found[1],), ANSWER) if found else None


def _of_one(request: Request, compiled: Compiled, *, of_papers: bool = False) -> tuple[Line, Fact, Asked] | None:
    """The sentence on the first trait asked about of a role, and what it rests on.

    `of_papers` tells whether that trait has to be one of papers or shown work, or any other.
    """
    if len(request.roles) != 1 or names_a_tool(request, compiled):
        return None
    moves = request.intent == "transition" and not (request.named or request.degree)  # "how hard is it to get hired"
    if request.intent in OTHERWISE and not moves:
        return None
    if request.without or request.employer or request.origins or _LIKENED.search(request.normal):
        return None  # of a part of it, of one employer or beside another trade no rating says anything
    if "or" in request.words and _COMPARATIVE.search(request.normal):
        return None  # what it is compared with is no role known here
    kind, said = form(request.words), request.normal
    if request.level in BEGINNERS_LEVELS and request.intent == "job_openings":  # told apart from the words
        said = of_entry_level(said)
    for asked in traits_asked(request.asking) or traits_asked(said):
        name = asked.trait.kind
        if moves and name not in OF_POSTS:
            return None
        if not answers(asked, request, kind) or (name == "mathematics" and request.intent == "education"):
            continue  # what they studied is no question on how much of it there is
        if (name in PAPERS) != of_papers:
            return None
        if (fact := compiled.trait(request.roles[0], name)) is not None:
            opening = begin(asked, fact.level, kind, request.words)
            if name == CONTEST and set(request.words) >= _EITHER and not is_little(fact.level):
                opening = "Both, at different levels"  # "in demand or saturated"
            return Line(sentence(f"{opening}: {fact.text}" if opening else fact.text), (fact.id,)), fact, asked
    timed = kind == HOW_LONG or (kind == YES_NO and WITHIN.search(request.normal))  # "can I become one in a year?"
    if timed and request.intent in OF_WAYS and not of_papers and not of_rank(request.words):
        fact = compiled.trait(request.roles[0], "time to learn")
        asked = next(Asked(trait) for trait in TRAITS if trait.kind == "time to learn")
        return (Line(f"As a rule of thumb: {fact.text}", (fact.id,)), fact, asked) if fact else None
    return None
