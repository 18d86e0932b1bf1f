"""How much of the work in a role one part of it takes: "how much is coding?", "is it mostly meetings?".

The verdict stays in front, where there is one; the note on the role's days stands behind it, and where no source gives
the share that is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.facts.detail import SENTENCE, SHORT
from careerbot.facts.how_needed import NO_SHARE
from careerbot.note import DAY
from careerbot.question.subject.day_asked import asked_of_work, asks_figure, shares_work, words_asking
from careerbot.replacing import replace
from careerbot.replies.editing.best_line import LISTED
from careerbot.replies.ratings.rated_role import rated_role
from careerbot.replies.topics.working_day import is_advised, notes_on, paragraphs
from careerbot.replies.verdict.first_sentence import NO_NUMBER
from careerbot.replies.verdict.plain_verdict import NOT_NAMED, NOT_OF_IT, UNDECIDED
from careerbot.turn import CAVEAT, Block, Bullets, Fact, Line, Paragraph, Request, distinct, lines_of
from careerbot.vocabulary import ADVICE

# How an answer begins that says nothing of what is asked.
_SILENT = (NOT_OF_IT, NOT_NAMED, UNDECIDED, "My sources name")
_IN_FIGURES = f"{NO_SHARE} in figures."
_MOST_LEFT = 4  # lines of what else was told, behind the note


def share_rated(request: Request, compiled: Compiled) -> Answer | None:
    """How much of what is asked for there is in one role, by the editors' ratings; None where nobody rates it."""
    return rated_role(request, compiled) if shares_work(request) else None


def with_day(request: Request, told: Answer, compiled: Compiled) -> Answer:
    """What was told on a share of the work of one role, with the note on its days; the same where none is asked for.

    A list gives way to the note. Behind an entry of advice on another matter that is plainly asked for stands the note
    on the days that are asked for beside it.
    """
    share = shares_work(request)
    beside = is_advised(request) and asked_of_work(request) == (DAY,)
    wanted = (share or beside) and len(request.roles) == 1 and request.detail not in (SHORT, SENTENCE)
    notes = notes_on(request, (DAY,), compiled) if wanted else None
    if notes is None or not told.blocks or notes[0] in told.facts:
        return told
    first, *rest = (_cut(block) for block in told.blocks)
    note, cited = paragraphs(notes), _cited(told, [first, *rest])
    behind_it, before_it = distinct((*cited, *notes)), distinct((*notes, *cited))
    if not share:
        return replace(told, blocks=(first, *rest, *note), facts=behind_it)
    said = first.lines[0].text if isinstance(first, Paragraph) else ""
    if said.startswith(NO_SHARE):
        return replace(told, blocks=(*note, first, *rest), facts=before_it)
    if said and _decides(said, told.facts):
        settled = said.startswith(NO_NUMBER) or any(fact.section == ADVICE for fact in told.facts)
        unknown = [_plainly(_IN_FIGURES)] if asks_figure(words_asking(request)) and not settled else []
        return replace(told, blocks=(first, *note, *unknown, *rest), facts=behind_it)
    behind = rest if said.startswith(_SILENT) else [first, *rest]
    return Answer(CAVEAT, (*note, _plainly(f"{NO_SHARE}."), *behind), before_it)


def _decides(said: str, facts: Sequence[Fact]) -> bool:
    """Whether a first sentence answers: a rating, a note, advice, or a line behind a verdict; not a line by itself."""
    return not said.startswith(_SILENT) and not any(fact.text == said and fact.section in LISTED for fact in facts)


def _plainly(said: str) -> Block:
    """A sentence that rests on no fact."""
    return Paragraph((Line(said),))


def _cited(told: Answer, blocks: Sequence[Block]) -> tuple[Fact, ...]:
    """The facts of an answer that are left in its blocks."""
    ids = {id for block in blocks for line in lines_of(block) for id in line.cites}
    return tuple(fact for fact in told.facts if fact.id in ids)


def _cut(block: Block) -> Block:
    """A list cut to the few lines that stand behind a note."""
    return replace(block, items=block.items[:_MOST_LEFT]) if isinstance(block, Bullets) else block
