"""Which of two to four roles has more of a trait, by the ratings of roles, or how each of them has it."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, by_role
from careerbot.facts.whom_it_suits import BEGINNERS_LEVELS
from careerbot.patterns import Pattern
from careerbot.question.form import EITHER, HOW_LONG, HOW_MUCH, YES_NO, form, of_rank, of_the_second
from careerbot.question.subject.trait_asked import Asked, begin, traits_asked
from careerbot.question.subject.traits import NEED
from careerbot.replies.moves.in_time import OF_WAYS, quicker
from careerbot.replies.ratings.behind_ratings import ALIKE, ahead, with_figures
from careerbot.replies.ratings.questions_on_ratings import OF_POSTS, OTHERWISE, PAPERS, names_a_tool, of_entry_level
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request
from careerbot.wording import capitalized, listed, sentence

_COMPARES = Pattern(
    r"\b(?:more(?! like\b)|most|less|least|fewer|better|best|easier|easiest|harder|hardest|heavier|higher|calmer"
    r"|safer|worse|which|who|whose|than|rather|as (?:much|many|hard|stressful)|terms of|regarding|when it comes to"
    r"|difference|compare\w*|versus|vs)\b"
    r"|\w+(?:ier|iest)\b|\bsteeper\b|\bsteepest\b|\b(?:faster|sooner|quicker)\b"
)
_ASIDE = frozenset("later before then same".split())  # words of a way from one role to the other, or of likeness
# What makes an "if" a condition of such a way, and no wish: "if I want to move later", not "if I want remote work".
_WISHES = Pattern(
    r"\bif (?:i|you|one|we|he|she|they|someone|somebody) (?:\w+ )?(?:want(?:s|ed)?|prefers?|preferred|likes?|values?"
    r"|valued|cares?|cared|needs?|needed|hates?|loves?|dislikes?|wish|am|is|are)\b"
)
_HAD = Pattern(
    r"\b(?:with|have|has|having|got|hold|holding) (?:an? |my |the )?(?:\w+ ){0,2}"
    r"(?:degree|bachelors?|masters?|phd|doctorate|diploma|certificat\w+)\b"
)


_DIFFERS = Pattern(r"\b(?:differ\w*|same|alike)\b")


def rated_roles(request: Request, compiled: Compiled) -> Answer | None:
    """Which of two to four roles has more of a trait, or how each has it; None where no trait is asked about."""
    if not 2 <= len(request.roles) <= 4 or request.intent in OTHERWISE or "salary" in request.aspects:
        return None
    kind, said = form(request.words), request.normal
    if request.asking and traits_asked(request.asking):
        said = request.asking  # "who has the better work-life balance? I have a master's" asks nothing on degrees
    if request.level in BEGINNERS_LEVELS:  # which is told apart from the words: "fewer entry level jobs"
        said = of_entry_level(said)
    aside = bool(_ASIDE & set(request.words)) or ("if" in request.words and not _WISHES.search(request.normal))
    if request.origins or request.employer or aside or names_a_tool(request, compiled):
        return None
    if kind == HOW_LONG and request.intent in OF_WAYS and not of_rank(request.words):
        times = [fact for role in request.roles if (fact := compiled.trait(role, "time to learn")) is not None]
        if len(times) == len(request.roles):
            return Answer(ANSWER, (Bullets("As rules of thumb:", by_role(times, compiled)),), tuple(times))
    if EITHER & set(request.words) and (sooner := quicker(request, compiled)) is not None:
        return sooner
    weighed: list[tuple[Asked, list[Fact]]] = []
    compared = bool(_COMPARES.search(said) or _WISHES.search(request.normal))
    for asked in traits_asked(said):
        compares = compared or ((asked.denied or asked.weak or asked.turned) and "or" in request.words)
        if not compares and kind not in (YES_NO, HOW_MUCH):
            continue
        has = asked.trait.kind in PAPERS and (bool(request.degree) or bool(_HAD.search(said)))
        if has and not (asked.denied or asked.turned):
            continue  # which somebody has, and does not ask about
        if asked.trait.kind in PAPERS and _DIFFERS.search(said):
            continue  # "does the degree differ" asks which each takes, not whether
        facts = [compiled.trait(role, asked.trait.kind) for role in request.roles]
        known = [fact for fact in facts if fact is not None]
        if len(known) < len(facts):
            continue
        if not compares:
            return _each(asked, known, request, kind, compiled)
        weighed.append((asked, known))
    of_entry = any(asked.trait.kind in OF_POSTS for asked, _ in weighed)
    weighed = [one for one in weighed if not (of_entry and one[0].trait.kind == "difficulty")]
    if len(weighed) > 1:
        return _weighed_in_all(weighed, compiled)
    return _weighed(*weighed[0], request, kind, compiled) if weighed else None


def _weighed_in_all(weighed: Sequence[tuple[Asked, Sequence[Fact]]], compiled: Compiled) -> Answer:
    """Which of the roles is ahead in each of several traits asked about."""
    told_of: dict[str, list[str]] = {}
    for asked, facts in weighed:
        names = _names_ahead(asked, facts, compiled)
        same = f"the need of {asked.trait.name}" if asked.trait.scale is NEED else asked.trait.name
        wanted = asked.trait.wanted(much=not (asked.turned or asked.weak))
        told_of.setdefault(names, []).append(wanted if names else same)
    parts = [
        f"{names} for {listed(told)}" if names else f"about the same in {listed(told)}"
        for names, told in told_of.items()
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


def _names_ahead(asked: Asked, facts: Sequence[Fact], compiled: Compiled) -> str:
    """The roles with most of a trait, or least where that is asked for; '' where all have as much."""
    best = ahead(facts, least=asked.turned or asked.weak)
    return listed([f"the {compiled.role_name(fact.role)}" for fact in best]) if len(best) < len(facts) else ""


def _each(asked: Asked, facts: Sequence[Fact], request: Request, kind: str, compiled: Compiled) -> Answer:
    """A verdict on each role."""
    verdicts = [begin(asked, fact.level, kind, request.words) for fact in facts]
    if len(set(verdicts)) == 1:
        first = f"{verdicts[0]}, for {'both' if len(facts) == 2 else 'all of them'}:"
        items = by_role(facts, compiled)
    else:
        first = "That differs:"
        items = tuple(
            Line(sentence(f"{compiled.role_name(fact.role)}: {said}: {fact.text}"), (fact.id,))
            for fact, said in zip(facts, verdicts, strict=True)
        )
    told = Answer(ANSWER, (Paragraph((Line(first),)), Bullets("", items)), tuple(facts))
    return with_figures(told, asked, request, compiled)


def _weighed(asked: Asked, facts: Sequence[Fact], request: Request, kind: str, compiled: Compiled) -> Answer:
    """Which of the roles has more of a trait, or less where that is asked for."""
    names = _names_ahead(asked, facts, compiled)
    on = asked.trait.name
    if not names:
        first = f"{ALIKE} in {'both' if len(facts) == 2 else 'all of them'}, by the editors' rating of {on}:"
    elif kind == YES_NO and EITHER.isdisjoint(request.words) and len(facts) == 2:
        asked_of = request.roles[of_the_second(request.said)]
        best = ahead(facts, least=asked.turned or asked.weak)[0]
        verdict = "Yes" if best.role == asked_of else f"No, rather {names}"
        first = f"{verdict}, by the editors' rating of {on}:"
    else:
        first = f"{capitalized(names)}, by the editors' rating of {on}:"
    line = Line(first, tuple(fact.id for fact in facts))
    told = Answer(ANSWER, (Paragraph((line,)), Bullets("", by_role(facts, compiled))), tuple(facts))
    return with_figures(told, asked, request, compiled)
