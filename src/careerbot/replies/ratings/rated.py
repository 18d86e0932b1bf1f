"""What the ratings of roles answer: how much of a trait one role has, which of some has more, which of all have most.

Ratings are the editors' own, on one scale for all roles (``knowledge/roles/*.yaml``, traits).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, heading, lines, wordings
from careerbot.facts.lead import Lead
from careerbot.facts.whom_it_suits import BEGINNERS_LEVELS
from careerbot.patterns import Pattern
from careerbot.question.form import (
    EITHER,
    FIRST_PERSON,
    HOW_LONG,
    HOW_MANY,
    HOW_MUCH,
    OPEN,
    YES_NO,
    asked_of,
    form,
    lacks,
    of_rank,
    of_the_second,
)
from careerbot.question.subject.trait_asked import Asked, begin, is_worded, measures, quality_asked, traits_asked
from careerbot.question.subject.traits import NEED, TRAITS
from careerbot.replies.moves.in_time import OF_WAYS, WITHIN, in_time, quicker
from careerbot.replies.moves.time_enough import tells_time
from careerbot.replies.outlook.growth_compared import more_future
from careerbot.replies.ratings.liking import MOST_USUAL, leads_unasked, likings
from careerbot.replies.ratings.roles_offered import studied_subject
from careerbot.terms import telling
from careerbot.turn import ANSWER, Block, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.vocabulary import EDITORIAL, LEVELS, is_little
from careerbot.wording import capitalized, listed, plural, sentence

_OTHERWISE = ("smalltalk", "salary", "transition", "interview", "other", "out_of_scope")  # intents no rating answers
_OF_OPENINGS = ("remote", "part-time", "freelance", "beginner posts", "competition", "on-call", "career changers")
_OF_POSTS = ("competition", "beginner posts")  # what may be asked of a move by who tells nothing of themselves
_PAPERS = ("degree", "advanced degree", "certificates", "portfolio")  # sourced facts say more of them
_COMPARES = Pattern(
    r"\b(?:more(?! like\b)|most|less|least|fewer|better|best|easier|easiest|harder|hardest|heavier|higher|calmer"
    r"|safer|worse|which|who|whose|than|rather|as (?:much|many|hard|stressful)|terms of|regarding|when it comes to"
    r"|difference|compare\w*|versus|vs)\b"
    r"|\w+(?:ier|iest)\b"
)
_ROLES = r"(?:jobs?|roles?|careers?|positions?|professions?|occupations?|work|one)"
_WHICH_ROLES = Pattern(
    rf"\b(?:which|what|any|are there|list|suggest|name|recommend|find|want|looking for|need)\b.*\b{_ROLES}\b"
    rf"|\b{_ROLES} (?:that|with|without|which|where)\b|\b(?:tech|it|data|ai) {_ROLES}\b"
)
_COMPARATIVE = Pattern(r"\b(?:easier|harder|better|worse|safer|calmer)\b")
_HAS_TO = Pattern(r"\b(?:do|does|will|would) (?:i|you|one|they|we) (?:\w+ )?(?:have|need) to\b")
_THERE_ARE = Pattern(
    r"\bare there (?:\w+ )?(?:jobs?|posts?|positions?|roles?)\b|\b(?:people person|outgoing|extroverts?)\b"
)
_WORK, _MOST_NAMED, _NEAR = ("responsibilities", "skills"), 2, 0.25
# How duties and skills are worded that are on a trait.
_TOLD_AS = {
    "presenting": Pattern(r"(?i)\b(?:communicat\w+|present\w*|stakeholders)\b"),
    "people": Pattern(r"(?i)\b(?:teams?|stakeholders|collaborat\w+)\b"),
    "customers": Pattern(r"(?i)\b(?:customers?|clients?)\b"),
    "mathematics": Pattern(r"(?i)\b(?:mathemat\w+|statistic\w*|algebra)\b"),
    "coding": Pattern(r"(?i)\bprogramming\b"),
    "writing": Pattern(r"(?i)\b(?:write|reports?|documentation)\b"),
}
_MOST_BEHIND = 4  # facts of the section on it, behind the rating
_LIKENED = Pattern(r"\bas \w+ as\b(?! (?:people|they|everyone|everybody|it|i|you|the internet|reddit)\b)")
_ASIDE = frozenset("if later before then same".split())  # words of a way from one role to the other, or of likeness
_WH = frozenset("how what why where which who when".split())
# The section that says more on a trait; on the others it is that on work life.
_HOME = {
    **dict.fromkeys(("mathematics", "coding", "presenting", "writing", "leading people"), "skills"),
    **dict.fromkeys(("automation", "competition", "beginner posts", "job security"), "outlook"),
    **dict.fromkeys(("difficulty", "time to learn"), "learning_path"),
    "career changers": "transition",
    "room to grow": "career_path",
}
_JOBS_OF = Pattern(
    r", (?:jobs?|roles|careers|positions|professions)\b"
    r"|\b(?:jobs?|roles?|careers?|positions?|professions?) in (?:the )?,"
)
_ASKS_WHICH = Pattern(r"\b(?:which|what|any|quiet|looking|find|list|name|least|most)\b|\w+(?:iest|est)\b")
_POSTS = Pattern(r"\b(?:jobs|posts|positions|openings|vacancies)\b")
_ALIKE = "About the same"  # how an answer begins where no role is ahead
_MOST = 6  # roles told of
_LAYOFFS = Pattern(r"\b(?:layoffs?|laid off|lay offs?|fired|let go|cuts?)\b")
_NO_LAYOFFS = "My sources count no layoffs; what grows most is this"
_FIELDS = (
    (Pattern(r"\bdata\b|\banalytics\b"), ("data",)),
    (Pattern(r"\b(?:ai|ml|machine learning|artificial intelligence)\b"), ("ai",)),
    (Pattern(r"\b(?:software|programming|developer|development)\b"), ("software",)),
    (Pattern(r"\b(?:security|cyber\w*|infosec)\b"), ("security",)),
    (Pattern(r"\b(?:infrastructure|ops|operations|networks?)\b"), ("infrastructure",)),
    (Pattern(r"\bdesign\b"), ("design",)),
)


_CONTEST, _EITHER = "competition", frozenset(("or", "demand"))
_OF_HOURS = ("long hours", "on-call")
_PATHS = ("learning_path", "getting_started")
_HOURS_GIVEN = Pattern(
    r"\b(?:\d+|few|two|three|five|ten|twenty) (?:hours?|hrs?)\b.*\b(?:enough|sufficient|too little)\b"
)


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
    home = _HOME.get(fact.kind, "work_life")
    own = compiled.facts(request.roles[0], home)
    behind = tuple(other for other in own if is_worded(asked.trait, other.text))
    entry = compiled.advice(request.advice) if request.advice else ()
    own_case = not FIRST_PERSON.isdisjoint(request.words)  # to whom what can be done says more than how others have it
    advised = entry if own_case and any(is_worded(asked.trait, other.text) for other in entry) else ()
    if request.intent == home and home != "learning_path" and not advised:
        behind = (*behind, *(other for other in own if other not in behind))
    if home == "outlook":
        behind = distinct((*_figures(request.roles, compiled), *behind))
    behind = behind[:_MOST_BEHIND]
    blocks: list[Block] = [Paragraph((line,))]
    blocks += [Bullets(heading(home, compiled.role_name(request.roles[0])), lines(behind))] if behind else []
    named = tuple(other for other in _named_for(fact, asked, request, compiled) if other not in behind)
    who = plural(compiled.role_name(request.roles[0]))
    blocks += [Bullets(f"My sources name for {who}:", lines(named))] if named else []
    blocks += [Bullets("Whatever the role:", wordings(advised))] if advised else []
    return Answer(ANSWER, tuple(blocks), distinct((fact, *behind, *named, *advised)))


def _named_for(rating: Fact, asked: Asked, request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """The duties and skills of a role that are on the trait rated, by others than those who rate it.

    Those that are near to the very words of the question go first.
    """
    told = _TOLD_AS.get(rating.kind)
    if told is None:
        return ()
    facts = [fact for fact in compiled.facts(rating.role, *_WORK) if fact.source.id != EDITORIAL]
    near = compiled.similarity(telling(request.words), facts)
    found = [f for f in facts if near.get(f.id, 0.0) >= _NEAR or is_worded(asked.trait, f.text) or told.search(f.text)]
    return tuple(sorted(found, key=lambda fact: near.get(fact.id, 0.0) < _NEAR)[:_MOST_NAMED])


def rated_lead(request: Request, compiled: Compiled) -> Lead | None:
    """The first sentence on whether papers or shown work count for a role; None where it is not on that."""
    found = _of_one(request, compiled, of_papers=True)
    return Lead((found[0],), (found[1],), ANSWER) if found else None


def _of_one(request: Request, compiled: Compiled, *, of_papers: bool = False) -> tuple[Line, Fact, Asked] | None:
    """The sentence on the first trait asked about of a role, and what it rests on.

    `of_papers` tells whether that trait has to be one of papers or shown work, or any other.
    """
    if len(request.roles) != 1 or _names_a_tool(request, compiled):
        return None
    moves = request.intent == "transition" and not (request.named or request.degree)  # "how hard is it to get hired"
    if request.intent in _OTHERWISE and not moves:
        return None
    if request.without or request.employer or request.origins or _LIKENED.search(request.normal):
        return None  # of a part of it, of one employer or beside another trade no rating says anything
    if "or" in request.words and _COMPARATIVE.search(request.normal):
        return None  # what it is compared with is no role known here
    kind, said = form(request.words), request.normal
    if request.level in BEGINNERS_LEVELS and request.intent == "job_openings":  # told apart from the words
        said = _POSTS.sub("entry level jobs", said)
    for asked in traits_asked(request.asking) or traits_asked(said):
        name = asked.trait.kind
        if moves and name not in _OF_POSTS:
            return None
        if not _answers(asked, request, kind) or (name == "mathematics" and request.intent == "education"):
            continue  # what they studied is no question on how much of it there is
        if (name in _PAPERS) != of_papers:
            return None
        if (fact := compiled.trait(request.roles[0], name)) is not None:
            said = begin(asked, fact.level, kind, request.words)
            if name == _CONTEST and set(request.words) >= _EITHER and not is_little(fact.level):
                said = "Both, at different levels"  # "in demand or saturated"
            return Line(sentence(f"{said}: {fact.text}" if said else fact.text), (fact.id,)), fact, asked
    timed = kind == HOW_LONG or (kind == YES_NO and WITHIN.search(request.normal))  # "can I become one in a year?"
    if timed and request.intent in OF_WAYS and not of_papers and not of_rank(request.words):
        fact = compiled.trait(request.roles[0], "time to learn")
        asked = next(Asked(trait) for trait in TRAITS if trait.kind == "time to learn")
        return (Line(f"As a rule of thumb: {fact.text}", (fact.id,)), fact, asked) if fact else None
    return None


def _names_a_tool(request: Request, compiled: Compiled) -> bool:
    """Whether a tool is asked about, which a rating says nothing of."""
    tools = [id for id in request.named if compiled.label("tool", id)]
    if not traits_asked(request.asking):
        return bool(tools)
    return any(f" {name} " in f" {request.asking} " for tool in tools for name in compiled.names_of(tool))


def _answers(asked: Asked, request: Request, kind: str) -> bool:
    """Whether a rating answers a question of this intent and form."""
    if request.intent == "recommend_role":
        said = request.normal
        return asked.weak or (kind == YES_NO and bool(_HAS_TO.search(said) or _THERE_ARE.search(said)))
    if request.intent == "job_openings" and asked.trait.kind not in _OF_OPENINGS:
        return False
    if request.intent == "certifications" and asked.trait.kind != "certificates":
        return False  # how strained somebody is who asks for one
    if asked.trait.kind == "time to learn" or kind == HOW_LONG:
        return False
    if (
        asked.trait.kind in _OF_HOURS
        and request.intent != "work_life"
        and tells_time(" ".join(request.said or request.words))
    ):
        return False
    if asked.trait.kind in _OF_HOURS and (request.intent in _PATHS or _HOURS_GIVEN.search(request.normal)):
        return False  # "are ten hours a week enough?" is about learning
    if kind == HOW_MANY:
        return asked.trait.kind in ("long hours", "people", "competition")
    if kind == HOW_MUCH and not measures(asked.trait, quality_asked(request.words)):
        return False
    if asked.trait.kind == "difficulty" and request.intent not in (*OF_WAYS, "work_life", "definition", "outlook"):
        return False
    bare = kind == OPEN and request.intent == "work_life" and not _WH & set(request.words)  # "remote work, analyst"
    return kind in (YES_NO, HOW_MUCH) or bare


def rated_roles(request: Request, compiled: Compiled) -> Answer | None:
    """Which of two to four roles has more of a trait, or how each has it; None where no trait is asked about."""
    if not 2 <= len(request.roles) <= 4 or request.intent in _OTHERWISE or "salary" in request.aspects:
        return None
    kind, said = form(request.words), request.normal
    if request.asking and traits_asked(request.asking):
        said = request.asking  # "who has the better work-life balance? I have a master's" asks nothing on degrees
    if request.level in BEGINNERS_LEVELS:  # which is told apart from the words: "fewer entry level jobs"
        said = _POSTS.sub("entry level jobs", said)
    if request.origins or request.employer or _ASIDE & set(request.words) or _names_a_tool(request, compiled):
        return None
    if kind == HOW_LONG and request.intent in OF_WAYS and not of_rank(request.words):
        times = [fact for role in request.roles if (fact := compiled.trait(role, "time to learn")) is not None]
        if len(times) == len(request.roles):
            return Answer(ANSWER, (Bullets("As rules of thumb:", _by_role(times, compiled)),), tuple(times))
    if EITHER & set(request.words) and (sooner := quicker(request, compiled)) is not None:
        return sooner
    weighed: list[tuple[Asked, list[Fact]]] = []
    for asked in traits_asked(said):
        compares = bool(
            _COMPARES.search(said) or ((asked.denied or asked.weak or asked.turned) and "or" in request.words)
        )
        if not compares and kind not in (YES_NO, HOW_MUCH):
            continue
        if asked.trait.kind in _PAPERS and request.degree and not (asked.denied or asked.turned):
            continue  # which somebody has, and does not ask about
        facts = [compiled.trait(role, asked.trait.kind) for role in request.roles]
        known = [fact for fact in facts if fact is not None]
        if len(known) < len(facts):
            continue
        if not compares:
            return _each(asked, known, request, kind, compiled)
        weighed.append((asked, known))
    of_entry = any(asked.trait.kind in _OF_POSTS for asked, _ in weighed)
    weighed = [one for one in weighed if not (of_entry and one[0].trait.kind == "difficulty")]
    if len(weighed) > 1:
        return _weighed_in_all(weighed, compiled)
    return _weighed(*weighed[0], request, kind, compiled) if weighed else None


def _weighed_in_all(weighed: Sequence[tuple[Asked, Sequence[Fact]]], compiled: Compiled) -> Answer:
    """Which of the roles is ahead in each of several traits asked about."""
    ahead: dict[str, list[str]] = {}
    for asked, facts in weighed:
        names = _ahead(asked, facts, compiled)
        same = f"the need of {asked.trait.name}" if asked.trait.scale is NEED else asked.trait.name
        wanted = asked.trait.wanted(much=not (asked.turned or asked.weak))
        ahead.setdefault(names, []).append(wanted if names else same)
    parts = [
        f"{names} for {listed(told)}" if names else f"about the same in {listed(told)}" for names, told in ahead.items()
    ]
    first = f"{capitalized('; '.join(parts))}, by the editors' ratings:"
    every = tuple(fact for _, facts in weighed for fact in facts)
    roles = dict.fromkeys(fact.role for fact in every)
    own = {role: [fact for fact in every if fact.role == role] for role in roles}
    items = tuple(
        Line(sentence(f"{compiled.role_name(role)}: {' '.join(f.text for f in facts)}"), tuple(f.id for f in facts))
        for role, facts in own.items()
    )
    line = Line(first, tuple(fact.id for fact in every))
    return Answer(ANSWER, (Paragraph((line,)), Bullets("", items)), every)


def _ahead(asked: Asked, facts: Sequence[Fact], compiled: Compiled) -> str:
    """The roles with most of a trait, or least where that is asked for; '' where all have as much."""
    places = [LEVELS.index(fact.level) for fact in facts]
    best = min(places) if asked.turned or asked.weak else max(places)
    ahead = [fact for fact, place in zip(facts, places, strict=True) if place == best]
    return listed([f"the {compiled.role_name(fact.role)}" for fact in ahead]) if len(ahead) < len(facts) else ""


def _by_role(facts: Sequence[Fact], compiled: Compiled) -> tuple[Line, ...]:
    return tuple(Line(f"{compiled.role_name(fact.role)}: {fact.text}", (fact.id,)) for fact in facts)


def _each(asked: Asked, facts: Sequence[Fact], request: Request, kind: str, compiled: Compiled) -> Answer:
    """A verdict on each role."""
    verdicts = [begin(asked, fact.level, kind, request.words) for fact in facts]
    if len(set(verdicts)) == 1:
        first = f"{verdicts[0]}, for {'both' if len(facts) == 2 else 'all of them'}:"
        items = _by_role(facts, compiled)
    else:
        first = "That differs:"
        items = tuple(
            Line(sentence(f"{compiled.role_name(fact.role)}: {said}: {fact.text}"), (fact.id,))
            for fact, said in zip(facts, verdicts, strict=True)
        )
    told = Answer(ANSWER, (Paragraph((Line(first),)), Bullets("", items)), tuple(facts))
    return _with_figures(told, asked, request, compiled)


def _weighed(asked: Asked, facts: Sequence[Fact], request: Request, kind: str, compiled: Compiled) -> Answer:
    """Which of the roles has more of a trait, or less where that is asked for."""
    places = [LEVELS.index(fact.level) for fact in facts]
    best = min(places) if asked.turned or asked.weak else max(places)
    ahead = [fact for fact, place in zip(facts, places, strict=True) if place == best]
    names = _ahead(asked, facts, compiled)
    on = asked.trait.name
    if len(ahead) == len(facts):
        first = f"{_ALIKE} in {'both' if len(facts) == 2 else 'all of them'}, by the editors' rating of {on}:"
    elif kind == YES_NO and EITHER.isdisjoint(request.words) and len(facts) == 2:
        asked_of = request.roles[of_the_second(request.said)]
        verdict = "Yes" if ahead[0].role == asked_of else f"No, rather {names}"
        first = f"{verdict}, by the editors' rating of {on}:"
    else:
        first = f"{capitalized(names)}, by the editors' rating of {on}:"
    line = Line(first, tuple(fact.id for fact in facts))
    told = Answer(ANSWER, (Paragraph((line,)), Bullets("", _by_role(facts, compiled))), tuple(facts))
    return _with_figures(told, asked, request, compiled)


def _figures(roles: Sequence[str], compiled: Compiled) -> tuple[Fact, ...]:
    """The official projections of roles, which weigh more than a rating."""
    return tuple(fact for role in roles for fact in compiled.facts(role, "outlook") if "%" in fact.text)


def _with_figures(answer: Answer, asked: Asked, request: Request, compiled: Compiled) -> Answer:
    """The answer with what other sources say behind it: on the outlook the projections, on skills a line a role."""
    home = _HOME.get(asked.trait.kind)
    if home == "outlook" and asked.trait.kind != "beginner posts":
        grows, of_growth = more_future(replace(request, words=("outlook",)), compiled)
        if grows and _LAYOFFS.search(request.normal):
            grows = (replace(grows[0], text=f"{_NO_LAYOFFS}: {grows[0].text}"), *grows[1:])
        decides = asked.trait.kind != _CONTEST and "+" in str(grows)  # how many apply hangs on more than growth
        if decides and answer.blocks and _ALIKE in str(answer.blocks[0]):
            by_growth = _by_growth(grows[0], of_growth, request)
            begun = Paragraph((by_growth, *_sentences(answer.blocks[0])))
            return Answer(answer.status, (begun, *answer.blocks[1:]), distinct((*answer.facts, *of_growth)))
        title, more = "By official projections, which are no promise:", _figures(request.roles, compiled)
    elif home == "skills":
        named = (_on(asked, role, home, compiled) for role in request.roles)
        title, more = "What is named among the skills:", tuple(fact for found in named for fact in found[:1])
    else:
        return answer
    if not more:
        return answer
    return Answer(answer.status, (*answer.blocks, Bullets(title, _by_role(more, compiled))), (*answer.facts, *more))


def _by_growth(line: Line, grows: Sequence[Fact], request: Request) -> Line:
    """The line on which of the roles grows more, begun with a yes or no where two are asked about so."""
    if not (role := asked_of(request)):
        return line
    verdict = "Rather yes" if grows[0].role == role else "Rather no"
    return replace(line, text=f"{verdict}, going by growth: {line.text}")


def _sentences(block: Block) -> tuple[Line, ...]:
    return block.lines if isinstance(block, Paragraph) else ()


def _on(asked: Asked, role: str, home: str, compiled: Compiled) -> list[Fact]:
    """The facts of a role that have the trait's words, those of other sources than the editors first."""
    found = [fact for fact in compiled.facts(role, home) if is_worded(asked.trait, fact.text)]
    return sorted(found, key=lambda fact: fact.source.id == EDITORIAL)


def roles_with_most(request: Request, compiled: Compiled) -> Answer | None:
    """The roles with most of a trait, or least where that is asked for; None where no roles are looked for by one."""
    said = request.normal
    otherwise = ("job_openings", "salary", "outlook", "certifications")
    if request.origins or request.degree or request.intent in otherwise:
        return None
    of_field = _of_field(request, compiled)
    if (request.roles and not of_field) or likings(request.words, request.averse):
        return None
    looked_for = of_field or (_WHICH_ROLES.search(said) and (_ASKS_WHICH.search(said) or lacks(request.words)))
    if not looked_for or _names_a_tool(request, compiled) or studied_subject(request.words):
        return None
    wanted = [
        asked for asked in traits_asked(said) if asked.trait.kind not in ("degree", "advanced degree") or asked.turned
    ]
    if not wanted:
        return None
    field = f"{said} {' '.join(request.said)}"
    groups = of_field or next((groups for wording, groups in _FIELDS if wording.search(field)), ())
    found: list[tuple[bool, int, bool, int, str, tuple[Fact, ...]]] = []
    for label in compiled.labels("role"):
        facts = tuple(f for asked in wanted if (f := compiled.trait(label.id, asked.trait.kind)) is not None)
        if len(facts) < len(wanted) or (groups and label.group not in groups) or leads_unasked(label.id, request.words):
            continue
        far = [_distance(asked, fact) for asked, fact in zip(wanted, facts, strict=True)]
        start = compiled.trait(label.id, "beginner posts")
        closed = -LEVELS.index(start.level) if start else 0  # of roles alike, those that are easier to begin in
        found.append((max(far) > 1, sum(far), label.id not in MOST_USUAL, closed, label.id, facts))
    fitting = [one for one in found if not one[0]] or found  # where none has all that is wanted, the nearest
    best = sorted(fitting)[:_MOST]
    if not best:
        return None
    facts = tuple(fact for *_, told in best for fact in told)
    what = listed([asked.trait.wanted(much=not asked.turned) for asked in wanted])
    line = Line(f"By the editors' ratings, these come nearest to {what}:", tuple(fact.id for fact in facts))
    items = tuple(
        Line(
            sentence(f"{compiled.role_name(told[0].role)}: {' '.join(fact.text for fact in told)}"),
            tuple(f.id for f in told),
        )
        for *_, told in best
    )
    return Answer(ANSWER, (Paragraph((line,)), Bullets("", items)), facts)


def _of_field(request: Request, compiled: Compiled) -> tuple[str, ...]:
    """The field whose roles are asked about where it is named as one role is: "which AI jobs"; none where it is not."""
    label = compiled.label("role", request.roles[0]) if request.of_field and len(request.roles) == 1 else None
    if label is None or not label.group:
        return ()
    said = " ".join(request.said)
    return (label.group,) if _JOBS_OF.search(said) and _ASKS_WHICH.search(said) else ()


def _distance(asked: Asked, fact: Fact) -> int:
    """How many levels a role is away from what is wanted: 0 where it has most, or least, of the trait."""
    place = LEVELS.index(fact.level)
    return place if asked.turned else len(LEVELS) - 1 - place
