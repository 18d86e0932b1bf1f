"""The answer held to what limits a question: things left out go; a level and a time are met, or said to be unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, topic, wordings
from careerbot.patterns import Pattern
from careerbot.question.qualifiers import level_named, levels_named, time_there_is, without_givers
from careerbot.replacing import replace
from careerbot.replies.moves.time_enough import Pace, pace
from careerbot.replies.verdict.point_met import ON_THEIR_OWN, undecided_gone
from careerbot.terms import terms
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Evidence, Line, Paragraph, Request, Table, distinct, lines_of
from careerbot.wording import capitalized, listed, plural

_OF_LEVELS = (
    *("responsibilities", "skills", "tools", "interview", "work_life", "certifications", "portfolio"),
    *("outlook", "industries", "education"),
)
# Intents told for those who want to get in, so that nothing is missing for beginners.
_OF_BEGINNERS = ("portfolio", "interview", "certifications", "education", "learning_path", "getting_started")
_AT_WORK = Pattern(r"^[3-9]\d hours\b")
_OF_WAYS = ("learning_path", "getting_started", "transition")  # whose length is rated
_OF_TIMES = ("learning_path", "getting_started", "certifications")
_START = Pattern(r"(?i)\b(?:entry|juniors?|beginners?|graduates?|trainees?|interns?|internships?|first (?:post|job))\b")
_HIGHER = Pattern(r"(?i)\b(?:seniors?|seniority|experienced|principal|professional[- ]level|several years|Expert)\b")
_LEADING = Pattern(
    r"(?i)\b(?:managerial|leadership|lead(?:s|ing)? (?:a |the )?(?:team|people)|manag(?:e|ing) people)\b"
)
_HIGH, _LED = ("senior", "mid", "principal"), ("managerial", "lead", "executive", "head")
_COMPARING = frozenset("vs versus difference differences differ different between compared compare than not".split())
_SHORT_ITEM = 4  # words up to which what stands between commas is an item of a list
_CODE = ("programming", "coding", "program", "code", "codes", "program rules", "Python", "Java", "C++", "SQL")
_MEANT = {"coding": _CODE, "programming": _CODE, "code": _CODE, "maths": ("mathematics",), "math": ("mathematics",)}
_ABOUT_TIME = Pattern(r"(?i)length of time|the time it takes|timetable")
_IN_SHORT = "In short: it begins"


def qualified(evidence: Evidence, answer: Answer, compiled: Compiled) -> Answer:
    """The answer without what the question leaves out, and with what is not known of its level and its time first."""
    request = evidence.request
    if request.intent == "transition" and not request.origins and (time := time_there_is(request.said)):
        return _of_time(time, request, answer, compiled)
    if request.intent in ON_THEIR_OWN or not answer.facts:
        return answer
    compares = request.intent == "career_path" and not _COMPARING.isdisjoint(request.said)
    if compares and len(rungs := levels_named(request.said)) > 1:
        if (told := _of_rungs(rungs, request, compiled)) is not None:
            return told
        line = Line(f"What sets {listed(rungs)} apart in the work I do not know; the ladder is this.")
        return replace(answer, status=CAVEAT, blocks=(Paragraph((line,)), *answer.blocks))
    if request.without and request.intent != "career_path":  # "beyond senior" leaves nothing out
        answer = _left_out(request, answer, compiled)
    if request.intent in _OF_TIMES and (time := time_there_is(request.said)):
        answer = _of_time(time, request, answer, compiled)
    level = _level(request, compiled) if len(request.roles) == 1 else ""
    return _of_level(level, request, answer, compiled) if level else answer


def _of_rungs(rungs: Sequence[str], request: Request, compiled: Compiled) -> Answer | None:
    """What is expected on each of the rungs that are set against each other; None where that is not known of all."""
    if len(request.roles) != 1:
        return None
    facts = tuple(fact for rung in rungs if (fact := compiled.noted(request.roles[0], rung)) is not None)
    return Answer(ANSWER, (Bullets("", wordings(facts)),), facts) if len(facts) == len(rungs) else None


def _level(request: Request, compiled: Compiled) -> str:
    """The level asked about, as a word before the name of a role; '' for none."""
    if request.intent not in _OF_LEVELS:
        return ""
    if (asked := without_givers(request.said)) != request.said:
        return level_named(asked)
    label = compiled.label("level", request.level) if request.level else None
    return level_named(request.said) or (label.name.lower().replace(" level", "-level") if label else "")


def _of_level(level: str, request: Request, answer: Answer, compiled: Compiled) -> Answer:
    """The lines on the level first; where there is none, that the role is not told by levels here."""
    told = _LEADING if level.startswith(_LED) else _HIGHER if level.startswith(_HIGH) else _START
    first = answer.blocks[0] if answer.blocks else None
    if isinstance(first, Paragraph) and any(told.search(line.text) for line in first.lines):
        return answer
    blocks = tuple(_first_on(block, told) for block in answer.blocks)
    if any(isinstance(block, Bullets) and told.search(block.items[0].text) for block in blocks if _has(block)):
        return replace(answer, blocks=blocks)
    who = plural(compiled.role_name(request.roles[0]))
    if told is _START and request.intent in _OF_BEGINNERS:
        return replace(answer, blocks=blocks)
    if isinstance(first, Paragraph):
        line = _on_the_way(request, compiled) if told is _START else None
        line = line or Line(f"Of {level} posts in particular my sources say nothing here.")
        return replace(answer, blocks=(Paragraph((*first.lines, line)), *blocks[1:]))
    line = Line(f"My sources say nothing of {level} posts in particular; of {who} at any level they say this.")
    return replace(answer, status=CAVEAT, blocks=(Paragraph((line,)), *blocks))


def _on_the_way(request: Request, compiled: Compiled) -> Line | None:
    """Where on the way into the role a thing asked about comes, which says what beginners need; None where nowhere."""
    path = [fact for fact in compiled.facts(request.roles[0], "learning_path") if fact.kind.startswith("Step")]
    steps = [fact for fact in path if set(request.named) & set(fact.mentions)]
    if len(request.named) != 1 or not steps:
        return None
    at = path.index(steps[0]) + 1
    return Line(f"On the way into the role it is step {at}.", (steps[0].id,))


def _has(block: Block) -> bool:
    return isinstance(block, Bullets) and bool(block.items)


def _first_on(block: Block, told: Pattern) -> Block:
    if not isinstance(block, Bullets):
        return block
    return replace(block, items=tuple(sorted(block.items, key=lambda line: not told.search(line.text))))


def _of_time(time: str, request: Request, answer: Answer, compiled: Compiled) -> Answer:
    """The answer behind the sentence on the time there is: whether it will do, or that nothing tells."""
    blocks = answer.blocks
    first = blocks[0] if blocks else None
    judged = pace(request.roles[0], request, False, compiled) if len(request.roles) == 1 else Pace()
    if not judged.lines and _AT_WORK.search(time):
        return answer  # the hours of a job are no time to learn in
    if judged.lines and request.intent in _OF_WAYS:
        told = {id for block in blocks for line in lines_of(block) for id in line.cites}
        if judged.facts[0].id in told:
            return answer
        return replace(
            answer, blocks=(Paragraph(judged.lines), *blocks), facts=distinct((*judged.facts, *answer.facts))
        )
    if isinstance(first, Paragraph) and any(_ABOUT_TIME.search(line.text) for line in first.lines):
        return answer
    if isinstance(first, Paragraph) and first.lines[0].text.startswith(_IN_SHORT):
        blocks = blocks[1:]
    way = (
        "this is the order to learn in"
        if request.intent in ("learning_path", "transition")
        else "this is what they advise"
    )
    line = Line(f"My sources give no timetable, so none for {time}; {way}.")
    return replace(answer, status=CAVEAT, blocks=(Paragraph((line,)), *blocks))


def _left_out(request: Request, answer: Answer, compiled: Compiled) -> Answer:
    """The answer without the lines, items of lists and clauses that name what was left out."""
    gone = [set(terms(phrase.lower().split())) for phrase in _with_meant(request)]
    gone = [wanted for wanted in gone if wanted]
    whole = undecided_gone(answer.blocks)
    blocks = tuple(kept for block in whole if (kept := _without(block, gone)) is not None)
    names = listed([_shown(phrase, compiled) for phrase in request.without])
    who = f" for {plural(compiled.role_name(request.roles[0]))}" if request.roles else ""
    listing = any(isinstance(block, (Bullets, Table)) for block in blocks)
    if not listing and not blocks:
        line = Line(f"Apart from {names}, my sources say nothing on {topic(request.intent)}{who}.")
        return replace(answer, status=CAVEAT, blocks=(Paragraph((line,)),))
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and re.match(r"(?:Yes: )?(?:O|o)utside ", first.lines[0].text):
        return replace(answer, blocks=blocks)  # it says so already
    line = Line(f"Apart from {names}, this is what my sources say on {topic(request.intent)}{who}.")
    cited = {id for block in blocks for each in lines_of(block) for id in each.cites}
    facts = tuple(fact for fact in answer.facts if fact.id in cited) or answer.facts
    return replace(answer, blocks=(Paragraph((line,)), *blocks), facts=facts)


def _with_meant(request: Request) -> Iterator[str]:
    for phrase in request.without:
        yield phrase
        for word in phrase.lower().split():
            yield from _MEANT.get(word, ())


def _shown(phrase: str, compiled: Compiled) -> str:
    """A thing as it is called, where it has a name; else in the user's words."""
    for claim in compiled.claims(phrase.lower()):
        label = compiled.label(claim.kind, claim.id)
        if label is not None and claim.kind in ("tool", "skill", "employer", "place"):
            return label.name
    return phrase


def _without(block: Block, gone: list[set[str]]) -> Block | None:
    """The block without what is left out; None when nothing is left of it."""
    if isinstance(block, Table):
        return block
    kept = tuple(line for each in lines_of(block) if (line := _cut(each, gone)) is not None)
    if not kept:
        return None
    return replace(block, items=kept) if isinstance(block, Bullets) else Paragraph(kept)


def _cut(line: Line, gone: list[set[str]]) -> Line | None:
    """The line without the items or clauses that name what is left out; None when that is all of it."""
    if not _names(line.text, gone):
        return line
    head, colon, body = line.text.partition(": ")
    body, *clauses = (body if colon else head).split("; ")
    items = body.rstrip(".").split(", ")
    if colon and not _names(head, gone) and all(len(item.split()) <= _SHORT_ITEM for item in items):
        kept = [item for item in items if not _names(item, gone)]
        rest = [clause.rstrip(".") for clause in clauses if not _names(clause, gone)]
        if not kept and not rest:
            return None
        text = "; ".join([*([", ".join(kept)] if kept else []), *rest])
        return replace(line, text=f"{head}: {text}" + ("." if line.text.endswith(".") else ""))
    if colon and _names(head, gone):
        return None
    clauses = [clause for clause in line.text.rstrip(".").split("; ") if not _names(clause, gone)]
    return replace(line, text=f"{capitalized('; '.join(clauses))}.") if clauses else None


def _names(text: str, gone: list[set[str]]) -> bool:
    found = set(terms(re.findall(r"[^\W_]+[+#]*", text.lower())))
    return any(wanted <= found for wanted in gone)
