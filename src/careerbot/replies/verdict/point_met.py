"""The point of a question met: what is known of it comes first, and where nothing is, the reply says so.

A section told as the answer to "which certificates in Germany?" would pass for one on Germany.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, topic
from careerbot.facts.how_needed import needs
from careerbot.facts.lead import quoted, without
from careerbot.facts.starting import heads
from careerbot.patterns import Pattern
from careerbot.places import name_of
from careerbot.question.form import YES_NO, form
from careerbot.question.qualifiers import SECTORS
from careerbot.replacing import replace
from careerbot.replies.verdict.plain_verdict import UNDECIDED
from careerbot.replies.verdict.points import Point, points, spoken_of
from careerbot.replies.verdict.sectors import held_by
from careerbot.turn import ANSWER, CAVEAT, FALLBACK, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, distinct
from careerbot.wording import plural, sentence

# Intents whose answers weigh facts or count, and meet levels, times and what is unknown themselves.
ON_THEIR_OWN = ("smalltalk", "compare", "skill_gap", "transition", "salary", "recommend_role", "job_openings")
# Sections that answer only a question on themselves: that a role exists in banking says not what it needs there.
_OF_THEMSELVES = ("industries", "salary", "definition", "transition", "recommend_role", "compare", "job_openings")
# Sections that carry no yes or no on anything else: a word that stands in an interview question decides nothing.
_OF_THE_WAY = ("interview", "portfolio", "career_path", "getting_started", "learning_path")
_OF_PAPERS = ("certifications",)  # who looks at certificates says nothing of the work there
_OF_THE_WORK = ("responsibilities", "skills", "tools", "work_life")
_CARING = frozenset("care cares matter matters count counts".split())
_DENIED = Pattern(r"My sources (?:do not name|say nothing|name no)")
_LONG = 6  # words of an industry from which on it is a sentence
_OF_A_FIELD = ("getting_started", "learning_path", "certifications", "education")
_FEW = 3  # lines for every role behind that nothing is known on the point
_MOST_BESIDE = 5  # facts shown behind the one on the point


def addressed(evidence: Evidence, told: Answer, led: Answer, compiled: Compiled) -> Answer:
    """The answer as it was led, with what is known on the question's point before it, or that nothing is.

    `told` is the answer without its first sentence: where that quotes a fact, only a named point may come before it.
    """
    request = evidence.request
    if request.intent in ON_THEIR_OWN or len(request.roles) > 1 or request.seeks_role or not led.facts:
        return led
    if evidence.things or (evidence.focused and request.employer):
        return led
    opening = led.blocks[0] if led.blocks and led.blocks[0] not in told.blocks else None
    decided = opening.lines[0].cites if isinstance(opening, Paragraph) else ()
    for point in points(request, compiled):
        if decided and not point.named:
            continue
        fact = _known(point, request, led.facts, compiled)
        if fact is None and not point.admits:
            continue
        if fact is None:
            return led if _is_admitted(opening) else _admitted(point, request, led, bool(decided), compiled)
        if fact.id in decided or (len(led.facts) == 1 and fact in led.facts):
            return led
        first = needs(request.words) or bool(_CARING & set(request.words))
        return _led_to(_on(point, fact, compiled), point, fact, led, bool(decided), first)
    return led


def _known(point: Point, request: Request, facts: Sequence[Fact], compiled: Compiled) -> Fact | None:
    """The fact on a point: of those told, else of any section on the role, else of those for every role."""
    role = next(iter(request.roles), "")
    a_word = form(request.words) == YES_NO and not point.everywhere
    apart = (
        *_OF_THEMSELVES,
        *(_OF_THE_WAY if a_word or not point.everywhere else ()),
        *_OF_PAPERS[: not point.everywhere],
    )
    sections = [s for s in compiled.sections(role) if s not in apart or s == request.intent] if role else ()
    # the work with a platform says nothing of its certificates, nor remote work in a bank of the interviews there
    if request.intent in ("certifications", "interview"):
        sections = [request.intent]
    if request.intent == "responsibilities" and not SECTORS.isdisjoint(point.name.split()):
        sections = [section for section in sections if section in _OF_THE_WORK]
    if request.intent == "industries":  # that a study or an interview is on a sector says not who is employed there
        sections = ["industries"]
    # a mere noun seldom means the same in what holds for every role: "in teams", "many teams allow …"
    general = compiled.general(request.intent, request.roles) if point.everywhere else ()
    if point.everywhere and request.intent == "learning_path":
        general = (*general, *compiled.general("getting_started", request.roles))
    return spoken_of(point, [fact for fact in facts if _answers(fact, request)]) or spoken_of(
        point, (*compiled.facts(role, *sections), *general)
    )


def _answers(fact: Fact, request: Request) -> bool:
    return fact.section == request.intent or fact.section not in _OF_THEMSELVES


def _on(point: Point, fact: Fact, compiled: Compiled) -> Line:
    """The sentence with the fact on the point; an industry is named in one of its own."""
    if fact.section == "industries" and len(fact.text.split()) <= _LONG and fact.role:
        name = plural(compiled.role_name(fact.role))
        return Line(f"My sources name {fact.text.rstrip('.')} among the industries of {name}.", (fact.id,))
    return quoted(f"On {point.name} my sources say this", fact)


def _led_to(first_line: Line, point: Point, fact: Fact, answer: Answer, decided: bool, verdict_first: bool) -> Answer:
    """The answer that begins with the fact on the point, or the verdict on a need; the rest is cut to a handful."""
    blocks = undecided_gone(answer.blocks)
    if decided and point.judged:
        blocks, decided = blocks[1:], False
    first = Paragraph((first_line,))
    rest = tuple(_cut(block) if not decided else block for block in without(blocks, (fact,)))
    if decided and rest and verdict_first:
        return Answer(ANSWER, (rest[0], first, *rest[1:]), distinct((fact, *answer.facts)))
    return Answer(ANSWER, (first, *rest), distinct((fact, *answer.facts)))


def _admitted(point: Point, request: Request, answer: Answer, decided: bool, compiled: Compiled) -> Answer:
    """The answer that begins by saying that nothing is known on the point."""
    who = f" for {plural(compiled.role_name(request.roles[0]))}" if request.roles else ""
    said = f"My sources say nothing on {point.name}{' in particular' if point.narrows else ''}"
    if request.intent == "industries" and who:
        said, who = f"My sources do not name {point.name}{who}", ""
    role = next(iter(request.roles), "")
    held = held_by(point.name, role, compiled) if role and (point.name in request.words or not point.named) else None
    if held is not None and request.intent == "industries":
        name = plural(compiled.role_name(role))
        line = Line(
            f"By itself my sources do not name {point.name} for {name}; the nearest they name is this: {held.text}",
            (held.id,),
        )
        line = replace(line, text=sentence(line.text))
        return replace(
            answer, status=CAVEAT, blocks=(Paragraph((line,)), *without(undecided_gone(answer.blocks), (held,)))
        )
    if not request.roles:
        return _admitted_of_all(said, point, request, answer)
    line = Line(f"{said}." if decided else f"{said}; on {topic(request.intent)}{who} they say this.")
    if held is not None:
        industry = held.text.partition(":")[0].rstrip(".")
        in_general = f"on {topic(request.intent)} in general they say this."
        text = f"{said}, but name {industry} among the industries of {plural(compiled.role_name(role))}; {in_general}"
        if len(industry.split()) > _LONG:
            text = f"{said}; {in_general} Who employs them: {held.text}"
        line = Line(sentence(text), (held.id,))
    facts = distinct((*answer.facts, held)) if held else answer.facts
    blocks = undecided_gone(answer.blocks)
    firm = compiled.label("employer", request.employer)
    where = [name_of(request.place, compiled)] if request.place else [firm.name] if firm else []
    if (
        decided and point.name in where and isinstance(blocks[0], Paragraph)
    ):  # the verdict, and then where it is not told of
        return Answer(CAVEAT, (Paragraph((*blocks[0].lines, line)), *blocks[1:]), facts)
    return Answer(CAVEAT, (Paragraph((line,)), *blocks), facts)


def _admitted_of_all(said: str, point: Point, request: Request, answer: Answer) -> Answer:
    """The answer where no role is named: a few lines for every role, and none on the way into a field not ours."""
    first = answer.blocks[0] if answer.blocks else None
    if isinstance(first, Paragraph) and _DENIED.match(first.lines[0].text):
        return answer  # one thing not known is enough
    of_a_field = not point.everywhere and not SECTORS & set(point.name.split())
    if request.intent in _OF_A_FIELD and of_a_field:  # what opens the way into one field opens none into another
        line = Line(f"{said.removesuffix(' in particular')}; they tell of work with data, AI and software.")
        return Answer(FALLBACK, (Paragraph((line,)),), ())
    line = Line(f"{said}; what holds for the work I know of is this.")
    few = (replace(b, items=b.items[:_FEW]) if isinstance(b, Bullets) else b for b in answer.blocks)
    return replace(answer, status=CAVEAT, blocks=(Paragraph((line,)), *undecided_gone(tuple(few))))


def undecided_gone(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without the sentence that the question is not decided, which a better one replaces."""
    first = blocks[0] if blocks else None
    undecided = isinstance(first, Paragraph) and first.lines[0].text.startswith(UNDECIDED)
    return blocks[1:] if undecided else blocks


def _is_admitted(opening: Block | None) -> bool:
    """Whether the first sentence says already that something is not known, and of what."""
    if not isinstance(opening, Paragraph):
        return False
    if opening.lines[0].cites:
        return bool(_DENIED.match(opening.lines[0].text))
    return not opening.lines[0].text.startswith(UNDECIDED) and not opening.lines[0].text.startswith("Yes")


def _cut(block: Block) -> Block:
    """The list cut to a handful, but never a way in the middle."""
    return (
        replace(block, items=block.items[:_MOST_BESIDE]) if isinstance(block, Bullets) and not heads(block) else block
    )
