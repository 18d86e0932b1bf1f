"""What a composed answer says too much: a second verdict, a yes where none was asked, expertise asked of beginners."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.facts.answers import Answer
from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON, YES_NO, form
from careerbot.replacing import replace
from careerbot.replies.verdict.plain_verdict import UNDECIDED
from careerbot.turn import Block, Bullets, Line, Paragraph, Request
from careerbot.vocabulary import ADVICE, TRAITS
from careerbot.wording import capitalized

_VERDICT = Pattern(rf"(?:Yes|No|{UNDECIDED})\b[,:;]? ?")
_YES = Pattern(r"Yes(?:, by what my sources say:|, it is possible[;:]|, and|[,:]) ?")
_OPEN = frozenset("how why which where who what".split())
_NOT_OLD = Pattern(r"No, (?=you are not too old)")
_ASKS_TOO = Pattern(
    r"\b(?:too|late|old|crazy|mad|insane|stupid|foolish|silly|weird|ridiculous|embarrassing|hopeless|pointless)\b"
)
# Questions whose yes would be a no: "does that rule me out?".
_EXCLUDES = Pattern(
    r"\b(?:rules? (?:\w+ ){0,2}out|stops? (?:me|you|him|her)|disqualif\w+|deal ?breakers?|held against"
    r"|(?:holds?|holding) (?:me|you|him|her) back|keeps? (?:me|you|him|her) from|prevents?"
    r"|(?:a|any|big|real|huge) (?:problem|obstacle|barrier|hindrance|no go|jump|leap|gap|step down))\b"
)
_BEGINS = Pattern(
    r"\b(?:beginners?|newbies?|newcomers?|freshers?|entry level|juniors?|interns?|internships?|no experience"
    r"|(?:from|at) (?:zero|scratch)|trainees?|just (?:started|starting))\b"
)
# What a yes would affirm: "will it hurt my career?", "would it look bad?", "is it rude to ask?"
_HARMS = Pattern(
    r"\b(?:hurt|harm|ruin|damage|kill|look (?:bad|weird|strange|odd)|career suicide|frowned|red flag)\b"
    r"|\bis it (?:(?:so|that|really|considered|very) )?(?:bad|wrong|weird|rude|unprofessional|unethical|inappropriate"
    r"|dishonest|dumb|stupid|foolish|awkward|a (?:bad|terrible|stupid) idea|a mistake)\b"
)
# What a yes that was written for a worth would affirm too: "is it a waste?", "is it dead?", "can I skip it?"
_CONTRARY = Pattern(
    r"\b(?:outdated|dead(?! ?end)|dying|obsolete|pointless|useless|worthless|waste|scam|overrated|skip|ignore)\b"
)
_NO_DEGREE = Pattern(r"\b(?:no|without|lack|lacking|not have) (?:an? |any |the )?(?:\w+ )?(?:degree|diploma)\b")
_WITHOUT = Pattern(r"(?i)\bwithout (?:a degree|one\b|a diploma)")
# Words of those who have the role they ask about.
_HOLDS = Pattern(
    r"\b(?:my (?:job|seat|role|position|team|work)|i (?:am|work|worked|have been) (?:as )?(?:an? )?"
    r"(?!want|wanting|looking|interested|trying|thinking|hoping)|like me|people like us)\b"
)
_OF_MANY = Pattern(r"%|(?i:official)")  # shares and official levels say how others did it
_POSSIBLE = Pattern(r"(Yes, but it is not the usual way|Yes, it can work)[;:]")
_OLDER = Pattern(r"\bolder projection\b")
_EXPERT = Pattern(r"(?i),? (?:at|on) (?:an )?expert[- ]level")


def trimmed(request: Request, answer: Answer) -> Answer:
    """The answer with one verdict at most, none on a question how, and no demand for experts on a beginner's."""
    blocks = settled(request.words, answer.blocks)
    if _NO_DEGREE.search(request.normal):
        blocks = _first_without(blocks)
    if request.intent not in ("definition", "responsibilities") and _HOLDS.search(request.normal):
        blocks = _undefined(blocks)
    if request.intent == "outlook" and (request.place or not FIRST_PERSON.isdisjoint(request.words)):
        blocks = _newest(blocks)
    if _BEGINS.search(request.normal) or request.level in ("entry", "junior", "intern"):
        blocks = _for_beginners(blocks)
    if blocks == answer.blocks:
        return answer
    cited = {id for block in blocks if isinstance(block, Paragraph) for line in block.lines for id in line.cites}
    cited |= {id for block in blocks if isinstance(block, Bullets) for line in block.items for id in line.cites}
    gone = {id for block in answer.blocks for line in _lines(block) for id in line.cites} - cited
    return replace(answer, blocks=blocks, facts=tuple(fact for fact in answer.facts if fact.id not in gone))


def _newest(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without a projection that has been replaced, which is told to who asks what the sources say."""
    return tuple(
        replace(block, items=kept)
        if isinstance(block, Bullets) and (kept := tuple(line for line in block.items if not _OLDER.search(line.text)))
        else block
        for block in blocks
    )


def settled(words: Sequence[str], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a reply with one verdict at most: the first one, none where it misleads or was not asked for."""
    blocks = _one_verdict(blocks)
    said = " ".join(words)
    if (form(words) != YES_NO and _OPEN & set(words)) or _EXCLUDES.search(said) or _HARMS.search(said):
        return _without(_YES, blocks)
    if _CONTRARY.search(said) and _affirms(blocks):
        return _without(_YES, blocks)
    return blocks if _ASKS_TOO.search(said) else _without(_NOT_OLD, blocks)


def _affirms(blocks: Sequence[Block]) -> bool:
    """Whether a line of advice comes first that says nothing of being dead or a waste, so that a yes is of a worth."""
    first = blocks[0].lines[0] if blocks and isinstance(blocks[0], Paragraph) else None
    if first is None or not first.cites or not first.cites[0].startswith(f"{ADVICE}/"):
        return False
    return _CONTRARY.search(first.text.lower()) is None


def _lines(block: Block) -> Sequence[Line]:
    if isinstance(block, Paragraph):
        return block.lines
    return block.items if isinstance(block, Bullets) else ()


def _one_verdict(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without a second "Yes" or "No", or that it is not said, behind a first sentence that answers."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not first.lines[0].cites:
        return tuple(blocks)
    decided = bool(_VERDICT.match(first.lines[0].text))
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            said = tuple(
                line
                for place, line in enumerate(block.lines)
                if (number, place) == (0, 0)
                or not (_VERDICT.match(line.text) if decided else line.text.startswith(UNDECIDED))
            )
            whole = len(said) == len(block.lines)
            kept += [block if whole else replace(block, lines=said)] if said else []
        else:
            kept.append(block)
    return tuple(kept)


def _without(verdict: Pattern, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks whose first sentence tells what it has to, and does not begin with such a verdict."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not (begin := verdict.match(first.lines[0].text)):
        return tuple(blocks)
    text = first.lines[0].text[begin.end() :]
    if text.startswith(("but ", "though ")):  # it goes on from the verdict
        return tuple(blocks)
    text = text.removeprefix("and ")
    lines = (replace(first.lines[0], text=capitalized(text)), *first.lines[1:]) if text else first.lines[1:]
    return ((replace(first, lines=lines), *blocks[1:]) if lines else tuple(blocks[1:])) or tuple(blocks)


def _first_without(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with what is said of those without a degree as the first line, and its shares among others last."""
    opening = blocks[0].lines[0] if blocks and isinstance(blocks[0], Paragraph) else None
    if opening is not None and f"/{TRAITS}/" in "".join(opening.cites) and _WITHOUT.search(opening.text):
        return tuple(blocks)  # the rating of the role says it
    found = next(
        (
            (block, line)
            for block in blocks
            if isinstance(block, Bullets)
            for line in block.items
            if _WITHOUT.search(line.text) and not _OF_MANY.search(line.text)
        ),
        None,
    )
    if found is None:
        return tuple(blocks)
    rest = [
        replace(b, items=tuple(line for line in b.items if line is not found[1] and not _OF_MANY.search(line.text)))
        if b is found[0] and isinstance(b, Bullets)
        else b
        for b in blocks
    ]
    kept = tuple(b for b in rest if not isinstance(b, Bullets) or b.items)
    first = kept[0] if kept else None
    if isinstance(first, Paragraph) and (verdict := _POSSIBLE.match(first.lines[0].text)):  # the verdict, on this role
        said = found[1].text
        line = replace(found[1], text=f"{verdict[1]}: {said[0].lower()}{said[1:]}")
        return (Paragraph((line,)), *kept[1:])
    return (Paragraph((found[1],)), *kept)


def _undefined(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without what the role is, which those who have it know; never without all of them."""
    kept = tuple(
        block
        for block in blocks
        if not (
            isinstance(block, Paragraph)
            and all("/definition/" in id for line in block.lines for id in line.cites or ("",))
        )
    )
    return kept if any(line.cites for block in kept for line in _lines(block)) else tuple(blocks)


def _for_beginners(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without the words that ask for an expert; what is to be learned stays."""
    return tuple(
        replace(block, items=tuple(replace(line, text=_EXPERT.sub("", line.text)) for line in block.items))
        if isinstance(block, Bullets)
        else block
        for block in blocks
    )
