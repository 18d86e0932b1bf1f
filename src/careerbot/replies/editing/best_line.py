"""The line that answers first, and the rest left out: lines ranked by the telling words of a question.

A section told whole for a question on one thing in it buries the answer. Each line of the role, and what holds for
every role, counts the families (see ``word_families``) and the rare words it shares with the question; where few lines
clearly win, they are told, with a few of the same section behind them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, heading, lines
from careerbot.facts.detail import MORE
from careerbot.facts.vague_words import VAGUE
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.replies.editing.word_families import Family, families
from careerbot.replies.outlook.outlooks import field_asked
from careerbot.replies.verdict.first_sentence import NO_NUMBER
from careerbot.replies.verdict.plain_verdict import NOT_NAMED, NOT_OF_IT, UNDECIDED, WAYS
from careerbot.terms import stem, telling
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Evidence, Fact, Line, Paragraph, Request, distinct
from careerbot.wording import sentence

# Intents told as a section of lines, one of which may be the answer.
LISTED = (
    *("responsibilities", "skills", "work_life", "interview", "portfolio", "getting_started", "career_path", "outlook"),
    *("education", "certifications"),
)
_TAKEN_FOR = (
    "recommend_role",
    "job_openings",
    "learning_path",
)  # intents that questions on a chief family are also taken for
_ONE_LINE = frozenset((*LISTED, *_TAKEN_FOR))
# Sections that are looked through for the line, the nearest first; what else is known answers other questions.
_BESIDE = (*LISTED, "recommend_role", "job_openings")
_FAMILY = 2.0  # what a shared family counts, in the section asked about
_WORD_TOO = 0.5  # what a shared word counts beside it
_ELSEWHERE = 0.75  # how much a line of another section counts, against one of the section asked about
_GENERAL = 0.7  # how much a line for every role counts, against the role's own
_AS_GOOD = 0.8  # share of the best that others must reach to stand beside it
_MOST_FIRST = 3  # lines that may win together
_MOST_BEHIND = 2  # lines of the same section behind a single one
_EXPECT = "Expect this: "  # of what is asked in interviews
_HELPS = "It helps, but my sources do not call it a must: "
_NEEDS = frozenset("need needs needed necessary required must mandatory".split())
_LONG = 28  # words of a question from which on it tells a story
_MOST_NEAR = 4  # lines of a section that carries no verdict
_BY_NAME = Pattern(
    r"\b(?:skills?|skill ?set|competenc\w+|abilities) (?:\w+ ){0,3}(?:for|of|to|needed|required|do|does|in|that|make)\b"
)
_WORD = Pattern(r"[^\W_]+")


def picked(evidence: Evidence, told: Answer, led: Answer, compiled: Compiled) -> Answer:
    """The answer with the lines that are on what was asked, where few are; else the answer as it was led."""
    request = evidence.request
    if len(request.roles) > 1 or request.seeks_role or request.detail == MORE or not led.blocks:
        return led
    if field_asked(request):  # the outlook of a field begins itself
        return led
    if (
        evidence.things
        or (request.employer and evidence.focused)
        or (evidence.focused and {"soft", "technical", "people"} & set(request.words))
        or ("soft" in request.words and {"hard", "technical"} & set(request.words))  # which are all of them
    ):
        return led
    if request.intent not in _ONE_LINE or len(request.words) > _LONG:  # words of a story are not what is asked
        return _cut(led)
    asked = tuple(family for family in families(request.words) if family.serves(request.intent))
    if not asked or not (request.intent in LISTED or _has_chief(asked, request)):
        return _cut(led)
    if led.blocks[: len(told.blocks)] != told.blocks and not _is_undecided(led):  # it has its first sentence
        return led
    if request.roles and request.intent in LISTED and not compiled.facts(request.roles[0], request.intent):
        return led  # that nothing is known of it must be said first
    won = _winners(request, asked, compiled)
    if won and _begins(led, NOT_OF_IT) and won[0].section != request.intent:  # what is denied needs a line on itself
        won = ()
    if won and won[0].section != request.intent and not request.yes_no and _BY_NAME.search(request.normal):
        won = ()  # a list asked for by its name, whatever stands beside it: "skills for a remote …"
    return _told(won, request, led, compiled) if won else _cut(led)


def answers_alone(request: Request, begun: Answer) -> bool:
    """Whether the answer is what a chief family asks for, which no employer or place named beside it changes."""
    if not begun.facts:
        return False
    asked = [family for family in families(request.words) if family.weight > 1 and family.serves(request.intent)]
    return any(family.is_in(begun.facts[0]) for family in asked)


def _cut(led: Answer) -> Answer:
    """The answer; where it only says that the facts carry no verdict, with a few lines of the section behind that."""
    if not _is_undecided(led):
        return led
    blocks: tuple[Block, ...] = tuple(
        replace(b, items=b.items[:_MOST_NEAR]) if isinstance(b, Bullets) else b for b in led.blocks
    )
    cited = {
        id
        for b in blocks
        if isinstance(b, Bullets | Paragraph)
        for line in (b.items if isinstance(b, Bullets) else b.lines)
        for id in line.cites
    }
    return replace(led, blocks=blocks, facts=tuple(fact for fact in led.facts if fact.id in cited))


def _has_chief(asked: Sequence[Family], request: Request) -> bool:
    return request.intent in _TAKEN_FOR and any(family.weight > 1 for family in asked)


def _is_undecided(led: Answer) -> bool:
    """Whether the first sentence only says that the facts carry no verdict or number, or do not say it of the role."""
    return _begins(led, UNDECIDED, NO_NUMBER, NOT_OF_IT, NOT_NAMED)


def _begins(led: Answer, *begins: str) -> bool:
    first = led.blocks[0]
    if not isinstance(first, Paragraph) or not first.lines[0].text.startswith(begins):
        return False
    return not first.lines[0].cites or first.lines[0].text.startswith(NOT_OF_IT)  # a fact quoted is an answer


def _winners(request: Request, asked: Sequence[Family], compiled: Compiled) -> tuple[Fact, ...]:
    """The few lines that are on what was asked, the best first; none where no line stands out."""
    role = next(iter(request.roles), "")
    own = compiled.facts(role, *_BESIDE) if role else ()
    pool = distinct((*own, *(fact for section in _BESIDE for fact in compiled.general(section, request.roles))))
    words = set(telling(word for word in request.words if word not in VAGUE))
    scores = {fact.id: _score(fact, request, asked, words) for fact in pool}
    best = max(scores.values(), default=0.0)
    if not best:
        return ()
    won = sorted((f for f in pool if scores[f.id] >= _AS_GOOD * best), key=lambda f: -scores[f.id])
    won = [fact for fact in won if (fact.section, fact.role) == (won[0].section, won[0].role)]
    section = [fact for fact in pool if (fact.section, fact.role) == (won[0].section, won[0].role)]
    return () if len(won) > _MOST_FIRST and len(won) == len(section) else tuple(won[:_MOST_FIRST])


def _score(fact: Fact, request: Request, asked: Sequence[Family], words: set[str]) -> float:
    """How much a line is on what was asked; nothing where it shares no family."""
    score = sum(_FAMILY * family.weight for family in asked if family.is_in(fact))
    if not score:
        return 0.0
    score += _WORD_TOO * len(words & _terms_of(f"{fact.kind} {fact.text}"))
    if fact.section != request.intent:
        score *= _ELSEWHERE
    return score if fact.role or not request.roles else score * _GENERAL


@lru_cache(maxsize=4096)
def _terms_of(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(text.lower()))


def _told(won: Sequence[Fact], request: Request, led: Answer, compiled: Compiled) -> Answer:
    """The lines that won, and a few of the same section of the role behind them."""
    role = next(iter(request.roles), "")
    first = won[0]
    blocks: list[Block] = []
    begin = "Whatever the role: " if role and not first.role and not first.kind else ""
    hedged = _begins(led, UNDECIDED) and led.status == CAVEAT
    if hedged:
        helps = _HELPS if first.section in WAYS and _NEEDS & set(request.words) else ""
        begin = _EXPECT if first.section == "interview" else helps
    alone = any(family.weight > 1 and family.is_in(first) for family in families(request.words))
    said = [fact.text if alone and not fact.role else _said(fact, begin if fact is first else "") for fact in won]
    blocks.append(Paragraph(tuple(Line(text, (fact.id,)) for text, fact in zip(said, won, strict=True))))
    behind: tuple[Fact, ...] = ()
    if role and (len(won) == 1 or not first.role) and not alone:
        section = first.section if first.role else request.intent
        behind = tuple(fact for fact in compiled.facts(role, section) if fact not in won)
        behind = behind[: _MOST_BEHIND if first.role else _MOST_NEAR]
    if behind and first.section != "recommend_role":
        blocks.append(Bullets(heading(behind[0].section, compiled.role_name(role)), lines(behind)))
    else:
        behind = ()
    return replace(
        led, status=CAVEAT if hedged and not begin else ANSWER, blocks=tuple(blocks), facts=distinct((*won, *behind))
    )


def _said(fact: Fact, begin: str) -> str:
    shown = f"{fact.kind}: {fact.text}" if fact.kind and fact.kind != "featured" else fact.text
    return sentence(f"{begin}{shown}")
