"""How to begin, in the role's own lines first; what holds for every role as one line behind them."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.question.form import HOW_LONG, HOW_MUCH, form
from careerbot.turn import Block, Bullets, Fact, Line, Paragraph, Request, unique
from careerbot.wording import with_article

_TIME = Pattern(r"\bhow (?:much time|many (?:weeks|months|years)|soon)\b")
# A wish to learn the thing named, and words of those who know it already.
_LEARNS = Pattern(r"\b(?:resources?|materials?|to learn|learning(?! path| plan)|learn|teach|get better at|improve)\b")
_HAS = Pattern(
    r"\b(?:know|knows|already|have|learned|learnt|studied|after|then|next|first|order|left|and|or|become|path|steps?)\b"
)
# A question on getting in as such, and what else it may be about, for which what holds for every role is no answer.
_WAY_IN = Pattern(
    r"\b(?:get(?:ting)? (?:started|into|in)|break(?:ing)? in(?:to)?|begin(?:ning)?|enter(?:ing)?|from (?:zero|scratch)"
    r"|start(?:ing)?(?: out| off)?|want(?:ing|ed)? (?:to (?:be|become)|into)|become|becoming"
    r"|roadmap|curriculum|(?:study|learning) plan|tips|first steps)\b"
)
_OF_MORE = Pattern(
    r"\b(?:degrees?|diplomas?|college|university|school|certif\w+|certs?|courses?|bootcamps?|books?|resources?"
    r"|tools?|languages?|internships?|interns?|old|age|late|kids|children|(?:full|part) time|am an?|already"
    r"|how long|how many|without|only|better|senior|portfolio|projects?|interviews?|maths?|statistics)\b"
)
# What those facts speak of themselves.
_GENERAL = Pattern(
    r"\b(?:speciali[sz]\w*|generalist|niche|free|network(?:ing)?|hackathons?|podcasts?|blogs?|up to date"
    r"|foundations?|open source|conferences?|linkedin|(?:practical|hands on|real) (?:\w+ ){0,2}?experience)\b"
)
_FIRST = frozenset("first begin start starting beginning".split())
# What the facts on getting started come to, in short, by the words of their kinds.
_IN_SHORT = (
    (
        "foundation",
        "first a solid understanding of programming, statistics and data analysis, from online courses or a bootcamp",
    ),
    ("hands-on", "real-world and open-source projects or hackathons"),
    ("network", "contacts on LinkedIn and at industry conferences"),
    ("updated", "blogs, podcasts and research papers"),
    ("speciali", "a specialism such as natural language processing, computer vision or deep learning"),
)


def in_short(facts: Sequence[Fact]) -> tuple[Block, ...]:
    """What holds for every role as one line that cites the facts; nothing where one of them has no short form."""
    said = []
    for fact in facts:
        short = next((text for word, text in _IN_SHORT if word in fact.kind.lower()), "")
        if not short:
            return ()
        said.append(short)
    if not said:
        return ()
    return (Paragraph((Line(f"Whatever the role: {'; '.join(said)}.", tuple(fact.id for fact in facts)),)),)


def asks_way_in(request: Request) -> bool:
    """Whether it is asked how to get in as such, so that what holds for every role belongs behind the role's own way.

    It does not behind a question on a degree, an age, one skill, or of somebody who tells where they are already.
    """
    said = request.normal
    if _GENERAL.search(said):
        return True
    apart = request.named or request.origins or request.degree or request.level or request.place or request.without
    return not apart and bool(_WAY_IN.search(said)) and not _OF_MORE.search(said)


def bears_on_role(request: Request, facts: Sequence[Fact], compiled: Compiled) -> bool:
    """Whether lines that hold for all belong behind the way into the role asked about.

    They do where they are asked for, where a field is meant, and where their source tells of that very role.
    """
    if request.of_field or _GENERAL.search(request.normal):
        return True
    sources = {fact.source.id for role in request.roles for fact in compiled.facts(role, "definition")}
    return any(fact.source.id in sources for fact in facts)


def way_in_short(name: str, path: Sequence[Fact]) -> tuple[tuple[Block, ...], tuple[Fact, ...]]:
    """The steps of a path to a role as one line of what each is about, and the steps; nothing where there are none."""
    steps = tuple(fact for fact in path if fact.kind.startswith("Step"))
    if not steps:
        return (), ()
    heads = "; ".join(fact.text.partition(":")[0].rstrip(".") for fact in steps)
    line = Line(f"The way to {with_article(name)}, step by step: {heads}.", tuple(fact.id for fact in steps))
    return (Paragraph((line,)),), steps


def step_alone(fact: Fact) -> tuple[Line, ...]:
    """A step of a path told without the others, so without its number: "Step 3" is no first step."""
    return (Line(fact.text, (fact.id,)),)


_STEP = Pattern(r"(?:\[.\] )?Step \d+: ")


def of_things(
    role: str, path: Sequence[Fact], request: Request, compiled: Compiled
) -> tuple[tuple[Block, ...], tuple[Fact, ...]] | None:
    """Where on a way the things stand that the user wants to learn; None where they ask for the way itself."""
    said = request.normal
    if len(request.roles) != 1 or not _LEARNS.search(said) or _HAS.search(said):
        return None
    wanted = set(request.named)
    facts = tuple(fact for fact in (*path, *compiled.facts(role, "skills")) if wanted & set(fact.mentions))
    if not facts:
        return None
    blocks: list[Block] = []
    if asks_time(request):
        blocks.append(Paragraph((Line("My sources give no length of time for that; what they say of it is this."),)))
    elif form(request.words) == HOW_MUCH:  # "how hard is it to learn"
        blocks.append(Paragraph((Line("My sources do not rate how hard it is; this is where it stands."),)))
    items = tuple(
        Line(f"{fact.kind}: {fact.text}" if fact.kind.startswith("Step") else fact.text, (fact.id,)) for fact in facts
    )
    return (*blocks, Bullets(f"Where it stands on the way to {with_article(compiled.role_name(role))}:", items)), facts


def heads(block: Bullets) -> Paragraph | None:
    """The steps of a path as one line of what each is about; None for any other list."""
    steps = [line for line in block.items if _STEP.match(line.text)]
    if len(steps) < 2 or len(steps) < len(block.items) - 1:
        return None
    said = "; ".join(_STEP.sub("", line.text).partition(":")[0].rstrip(".") for line in steps)
    return Paragraph((Line(f"{block.title} {said}.".strip(), unique(id for line in steps for id in line.cites)),))


def asks_time(request: Request) -> bool:
    """Whether it is asked how long a way takes, in whatever words."""
    return form(request.words) == HOW_LONG or bool(_TIME.search(request.normal))


_ORDER = ("one", "two", "three", "four", "five", "six")
_NUMBERED = Pattern(r"\bstep (\d+|one|two|three|four|five|six)\b")


def path_opening(name: str, path: Sequence[Fact], request: Request, rated: Fact | None = None) -> tuple[Line, ...]:
    """The first sentence of a path: how long it takes, which its rating may tell, or what comes first, when asked."""
    timed = [fact for fact in path if not fact.kind.startswith("Step")]
    if asks_time(request):
        if timed:
            return (Line(timed[0].text, (timed[0].id,)),)
        if rated is not None:
            return (Line(rated.text, (rated.id,)),)
        return (Line(f"My sources give no length of time for the way to {name}; these are its steps."),)
    steps = [fact for fact in path if fact.kind.startswith("Step")]
    if found := _NUMBERED.search(request.normal):  # "what is step 2?"
        place = int(found[1]) if found[1].isdecimal() else _ORDER.index(found[1]) + 1
        told = next((fact for fact in steps if fact.kind == f"Step {place}"), None)
        if told is not None:
            return (Line(f"{told.kind}: {told.text}", (told.id,)),)
    if steps and _FIRST & set(request.words) and not request.named:
        return (Line(f"First of all, {steps[0].kind}: {steps[0].text}", (steps[0].id,)),)
    return ()
