"""What stands behind a rating: duties, skills and projections of roles, from other sources than who rates them."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, by_role
from careerbot.patterns import Pattern
from careerbot.question.form import asked_of
from careerbot.question.subject.trait_asked import Asked, is_worded
from careerbot.replacing import replace
from careerbot.replies.outlook.growth_compared import grows_most, more_future
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
    "people": Pattern(r"(?i)\b(?:teams?|stakeholders|collaborat\w+|works? with)\b"),
    "customers": Pattern(r"(?i)\b(?:customers?|clients?)\b"),
    "mathematics": Pattern(r"(?i)\b(?:mathemat\w+|statistic\w*|algebra)\b"),
    "coding": Pattern(r"(?i)\bprogramming\b"),
    "writing": Pattern(r"(?i)\b(?:write|reports?|documentation)\b"),
}
ALIKE = "About the same"  # how an answer begins where no role is ahead
_SECURITY = "job security"
_LASTING = Pattern(r"\b(?:future proof|survive)\b")
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
        lasting = asked.trait.kind == _SECURITY or _LASTING.search(request.normal)
        most = grows_most(request.roles, compiled) if lasting else ()
        if most and answer.blocks and ALIKE in str(answer.blocks[0]):  # where ratings are alike, growth decides
            by_growth = _by_growth(grows[0], most, request)
            begun = Paragraph((by_growth, *_sentences(answer.blocks[0])))
            return Answer(answer.status, (begun, *answer.blocks[1:]), distinct((*answer.facts, *of_growth)))
        title, more = _projected(answer, asked, request, compiled), figures(request.roles, compiled)
    elif home == "skills":
        named = (_on(asked, role, home, compiled) for role in request.roles)
        title, more = "What is named among the skills:", tuple(fact for found in named for fact in found[:1])
    else:
        return answer
    if not more:
        return answer
    return Answer(answer.status, (*answer.blocks, Bullets(title, by_role(more, compiled))), (*answer.facts, *more))


def _projected(answer: Answer, asked: Asked, request: Request, compiled: Compiled) -> str:
    """The heading of the projections behind a rating: whether they point where it does, or the other way."""
    most = grows_most(request.roles, compiled)
    named = ahead(answer.facts, least=asked.turned)
    if not most or asked.trait.kind == CONTEST or not 0 < len(named) < len(answer.facts):
        return "By official projections, which are no promise:"
    worse = (asked.trait.kind == "automation") != asked.turned  # of which little is good
    agree = bool({fact.role for fact in named} & set(most)) != worse
    if agree:
        return "Official projections, which are no promise, point the same way:"
    return "Although official projections, which are no promise, point the other way:"


def _by_growth(line: Line, most: Sequence[str], request: Request) -> Line:
    """The line on which of the roles grows more, begun with a yes or no where two are asked about so."""
    if not (role := asked_of(request)):
        return line
    verdict = "Rather yes" if role in most else "Rather no"
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
