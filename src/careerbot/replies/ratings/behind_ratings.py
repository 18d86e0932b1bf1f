"""What stands behind a rating: duties, skills and projections of roles, from other sources than who rates them."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, by_role
from careerbot.patterns import Pattern
from careerbot.question.form import asked_of
from careerbot.question.subject.trait_asked import Asked, is_worded
from careerbot.replacing import replace
from careerbot.replies.outlook.growth_compared import more_future
from careerbot.replies.ratings.questions_on_ratings import CONTEST
from careerbot.terms import telling
from careerbot.turn import Block, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.vocabulary import EDITORIAL, LEVELS

# The section that says more on a trait; on the others it is that on work life.
HOME = {
    **dict.fromkeys(("mathematics", "coding", "presenting", "writing", "leading people"), "skills"),
    **dict.fromkeys(("automation", "competition", "beginner posts", "job security"), "outlook"),
    **dict.fromkeys(("difficulty", "time to learn"), "learning_path"),
    "career changers": "transition",
    "room to grow": "career_path",
}
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
ALIKE = "About the same"  # how an answer begins where no role is ahead
_LAYOFFS = Pattern(r"\b(?:layoffs?|laid off|lay offs?|fired|let go|cuts?)\b")
_NO_LAYOFFS = "My sources count no layoffs; what grows most is this"


def named_for(rating: Fact, asked: Asked, request: Request, compiled: Compiled) -> tuple[Fact, ...]:
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


def figures(roles: Sequence[str], compiled: Compiled) -> tuple[Fact, ...]:
    """The official projections of roles, which weigh more than a rating."""
    return tuple(fact for role in roles for fact in compiled.facts(role, "outlook") if "%" in fact.text)


def with_figures(answer: Answer, asked: Asked, request: Request, compiled: Compiled) -> Answer:
    """The answer with what other sources say behind it: on the outlook the projections, on skills a line a role."""
    home = HOME.get(asked.trait.kind)
    if home == "outlook" and asked.trait.kind != "beginner posts":
        grows, of_growth = more_future(replace(request, words=("outlook",)), compiled)
        if grows and _LAYOFFS.search(request.normal):
            grows = (replace(grows[0], text=f"{_NO_LAYOFFS}: {grows[0].text}"), *grows[1:])
        decides = asked.trait.kind != CONTEST and "+" in str(grows)  # how many apply hangs on more than growth
        if decides and answer.blocks and ALIKE in str(answer.blocks[0]):
            by_growth = _by_growth(grows[0], of_growth, request)
            begun = Paragraph((by_growth, *_sentences(answer.blocks[0])))
            return Answer(answer.status, (begun, *answer.blocks[1:]), distinct((*answer.facts, *of_growth)))
        title, more = "By official projections, which are no promise:", figures(request.roles, compiled)
    elif home == "skills":
        named = (_on(asked, role, home, compiled) for role in request.roles)
        title, more = "What is named among the skills:", tuple(fact for found in named for fact in found[:1])
    else:
        return answer
    if not more:
        return answer
    return Answer(answer.status, (*answer.blocks, Bullets(title, by_role(more, compiled))), (*answer.facts, *more))


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


def ahead(facts: Sequence[Fact], *, least: bool) -> list[Fact]:
    """The ratings of those with most of a trait, or least where that is asked for; all where they are alike."""
    places = [LEVELS.index(fact.level) for fact in facts]
    best = min(places) if least else max(places)
    return [fact for fact, place in zip(facts, places, strict=True) if place == best]
