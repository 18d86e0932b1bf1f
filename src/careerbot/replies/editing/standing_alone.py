"""A quoted line that opens a reply, made to stand by itself: "It is the usual first job" says not what "it" is."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.turn import Fact, Line, Paragraph, Request
from careerbot.wording import plural, sentence

_DANGLING = Pattern(
    r"^(?:It(?! works)|They|This|These|Those|Such|Both|Another|Others|One (?:with|that|of)"
    r"|There (?:is|are) (?:no|few|also))\b"
)
_ARTICLE = "The article "


def standing_alone(request: Request, answer: Answer, compiled: Compiled) -> Answer:
    """The answer, whose first line names the role it tells of where it is a bare line that points to nothing."""
    first = answer.blocks[0] if answer.blocks else None
    if not isinstance(first, Paragraph) or len(first.lines[0].cites) != 1 or len(request.roles) != 1:
        return answer
    line = first.lines[0]
    fact = next((fact for fact in answer.facts if fact.id == line.cites[0]), None)
    if fact is None or line.text != sentence(fact.text):
        return answer
    said = _named(line.text, fact, plural(compiled.role_name(request.roles[0])))
    opening = Paragraph((Line(said, line.cites), *first.lines[1:]))
    return replace(answer, blocks=(opening, *answer.blocks[1:]))


def _named(text: str, fact: Fact, who: str) -> str:
    if text.startswith(_ARTICLE):
        return f"The article “{fact.source.title}” {text.removeprefix(_ARTICLE)}"
    return f"Of {who} my sources say this: {text}" if _DANGLING.search(text) else text
