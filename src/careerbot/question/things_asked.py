"""Tools and skills that are asked about, told from those that users say they have: "do I need X? I can do Y"."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.question.sentences import sentence_starts
from careerbot.turn import Entity, Token, unique

# What asks for a thing: that it is needed, to be learnt, or wanted by adverts.
_ASKING = Pattern(
    r"\b(?:(?:do|does|should|must|would|will) (?:i|one|you|we|they|most|many)(?: \w+){0,2}"
    r" (?:need|have to|learn|know|study|master|pick up|add)"
    r"|(?:should|must) (?:i )?(?:learn|know|study|master|pick up|add)|(?:do|does) (?:\w+ ){1,3}need"
    r"|(?:ask|asks|asking|asked|call|calls|calling|look|looks|looking) for|(?:requires?|requiring|demands?)"
    r"|without (?:knowing|learning|using|any|much)"
    r"|worth learning|necessary to (?:know|learn)|(?:to|start) learn(?:ing)?(?: enough| some)?)\b"
)
# What is taught or wanted elsewhere.
_TAUGHT = Pattern(
    r"\b(?:bootcamp|course|curriculum|syllabus|programme?|advert|posting|job description|jd)s? (?:\w+ ){0,2}?"
    r"(?:with|covers?|covering|teach\w*|includes?|including|on|in|mentions?|lists?)\b"
)
# What tells of one's own: behind it nothing is asked for any more.
_TELLING = Pattern(
    r"\b(?:(?:i|we) (?:\w+ )?(?:know|have|use|used|can|did|do|learned|learnt|am|work|worked|only|already)"
    r"|my|experience|if i|when i|because i|since i|although i|though i)\b(?! need| to (?:know|learn))"
)


def things_asked(tokens: Sequence[Token], entities: Sequence[Entity]) -> tuple[str, ...]:
    """The ids of the tools and skills that a sentence asks for, or that a course or an advert names."""
    things = (e for e in entities if e.kind in ("tool", "skill"))
    return unique(e.id for e in things if _is_asked(_before(tokens, e.start)))


def _before(tokens: Sequence[Token], start: int) -> str:
    """The words of the sentence that a thing stands in, up to it."""
    begins = sentence_starts(tokens[: start + 1])[-1]
    return " ".join(token.text for token in tokens[begins:start])


def _is_asked(before: str) -> bool:
    cues = [*_ASKING.finditer(before), *_TAUGHT.finditer(before)]
    return bool(cues) and not _TELLING.search(before[cues[-1].end() :])
