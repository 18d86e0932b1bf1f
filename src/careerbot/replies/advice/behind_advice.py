"""What is told of the roles asked about behind an entry of advice: the few lines that bear on the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import OF_OTHERS, Answer
from careerbot.facts.starting import heads
from careerbot.facts.ways_in import from_afar
from careerbot.patterns import Pattern
from careerbot.pay.missing_pay import NO_FIGURE
from careerbot.pay_tables.figures import SECTION as SALARY
from careerbot.question.form import FIRST_PERSON, YES_NO, form
from careerbot.question.subject.trait_asked import is_worded, traits_asked
from careerbot.replacing import replace
from careerbot.replies.outlook.openings import NOT_TODAYS
from careerbot.replies.verdict.single_fact import on_kind_asked
from careerbot.terms import telling
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Fact, Line, Paragraph, Request, distinct, lines_of
from careerbot.vocabulary import EDITORIAL
from careerbot.wording import plural

# How lines on a thing begin that a role names, which advice on that very thing weighs better.
_WEIGHS_A_THING = Pattern(r"^(?:Not necessarily|Probably|Yes|It helps[^:]*|Expect it[^:]*): (?:my sources|they) name ")
_WHO = frozenset(("who", "whose"))
_DUTIES = "responsibilities"
_OF_EVERYBODY = (_DUTIES, "industries")  # which tell of all in a role
_MADE = ("onet/", "pay/")  # how the ids of facts begin that are made of ratings and figures, and stored nowhere
_MOST_BESIDE = 4  # lines on the role behind the advice
_OF_LISTS = ("skills", "tools")
_BEARS_ON_IT = 0.15  # cosine from which on a line of such a list bears on the question
_FEWEST = 2  # the same, where none of them names the thing asked about
_MOST_NAMES = 5  # the same, where each line is a name
_OF_WAY = Pattern(
    r"\bhow (?:do|can|to|should|would|does)\b|\b(?:path|plan|roadmap|route|steps?|what should i (?:learn|study))\b"
)
_UNNAMED = Pattern(r"^(?:Not that I know: m|M)y sources do not name [^;]*? for [^;]*?(?:;|\.$)")
# That nothing, or the other thing, is put before another, which says the contrary of advice that chooses.
_UNRANKED = Pattern(
    r"^(?:Either|Any of them): my sources|do not say which of them is better\.|rather, by how my sources put it\b"
)


def with_counsel(given: Answer, told: Answer | None, request: Request, compiled: Compiled) -> Answer:
    """The advice, and behind it a few lines on the roles asked about, without the sentences that admit nothing."""
    if told is None or from_afar(request, compiled) or _is_beside_the_point(request):
        return given
    if names_none(told):
        return _with_none_named(given, told)
    of_roles = {fact.id for fact in told.facts if fact.role or fact.source.id != EDITORIAL}
    opening = told.blocks[0] if told.blocks else None
    unranked = isinstance(opening, Paragraph) and bool(_UNRANKED.search(opening.lines[0].text))
    behind: list[Block] = []
    given_ids = {fact.id for fact in given.facts}
    own_case = not FIRST_PERSON.isdisjoint(request.words)
    for block in told.blocks:
        if isinstance(block, Bullets) and all(given_ids.issuperset(line.cites) for line in block.items):
            continue  # the same entry, told behind the move
        if isinstance(block, Bullets) and block.title == OF_OTHERS:
            continue  # who else is found where the advice says how it is for those asked about
        if isinstance(block, Bullets) and heads(block) and own_case and form(request.words) == YES_NO:
            continue  # "should I give up?" asks for no way
        if isinstance(block, Bullets):
            kept = _cut(block, request, told.facts, compiled)
            if not isinstance(kept, Bullets) or kept.items:
                behind.append(_titled(kept, request, compiled) if unranked else kept)
        elif not isinstance(block, Paragraph):
            behind.append(block)
        elif not (unranked or _WEIGHS_A_THING.search(block.lines[0].text)) and (
            said := tuple(line for line in block.lines if of_roles & set(line.cites))
        ):
            behind.append(Paragraph(said))
    unknown = tuple(line for line in _admitted(told) if told.status == CAVEAT)
    behind += [Paragraph(unknown)] if unknown else []
    cited = {id for block in behind for line in lines_of(block) for id in line.cites}
    used = tuple(fact for fact in told.facts if fact.id in cited)
    status = CAVEAT if unknown else ANSWER
    return Answer(status, (*given.blocks, *behind), distinct((*given.facts, *used)))


def _is_beside_the_point(request: Request) -> bool:
    """Whether an entry answers beyond doubt what the role's duties or sectors only stand beside."""
    asks_them = form(request.words) == YES_NO or not _WHO.isdisjoint(request.words)  # "do they deploy models?"
    return request.plain and request.intent in _OF_EVERYBODY and not asks_them


def on_the_words(request: Request, told: Answer, compiled: Compiled) -> Answer | None:
    """Of what is known of the role only the lists' lines that share words with the question; None where none does."""
    near = _near(request, told.facts, compiled)
    blocks: list[Block] = []
    for block in told.blocks:
        if not isinstance(block, Bullets):
            continue
        items = [line for line in block.items if _is_near(line, near)]
        blocks += [replace(block, items=tuple(items[:_FEWEST]))] if items else []
    return replace(told, blocks=tuple(blocks)) if blocks else None


def names_none(told: Answer) -> bool:
    """Whether an answer begins by saying that the role's lines do not name the things asked about."""
    first = told.blocks[0] if told.blocks else None
    return isinstance(first, Paragraph) and bool(_UNNAMED.match(first.lines[0].text))


def _with_none_named(given: Answer, told: Answer) -> Answer:
    """The advice, and what the role's lines name: that the thing is not among it would only deny what advice tells."""
    lists = [replace(block, items=block.items[:_FEWEST]) for block in told.blocks if isinstance(block, Bullets)][:1]
    named = {id for block in lists for line in block.items for id in line.cites}
    facts = tuple(fact for fact in told.facts if fact.id in named)
    return Answer(given.status, (*given.blocks, *lists), distinct((*given.facts, *facts)))


def _titled(block: Block, request: Request, compiled: Compiled) -> Block:
    """The list, headed by whose lines it tells where it has no heading."""
    if not isinstance(block, Bullets) or block.title or len(request.roles) != 1:
        return block
    return replace(block, title=f"What my sources name for {plural(compiled.role_name(request.roles[0]))}:")


def _cut(block: Bullets, request: Request, facts: Sequence[Fact], compiled: Compiled) -> Block:
    """The list cut to the few lines that are nearest to the question; a way is told whole, or in a line."""
    if steps := heads(block):
        return block if _OF_WAY.search(request.normal) else steps
    if request.intent == "industries":
        return replace(block, items=block.items[:_MOST_NAMES])
    if request.intent == SALARY:
        return replace(block, items=block.items[:_FEWEST])
    if request.intent == "education":  # what is demanded, and not how many held what
        return replace(block, items=tuple(line for line in block.items if "%" not in line.text)[:_FEWEST])
    if request.intent == "work_life" and (asked := traits_asked(request.normal)):
        on_it = tuple(line for line in block.items if any(is_worded(one.trait, line.text) for one in asked))
        return replace(block, items=on_it or block.items[: 0 if FIRST_PERSON & set(request.words) else _FEWEST])
    near = _near(request, facts, compiled)
    if request.intent in _OF_LISTS:  # what a role needs or uses besides is not what advice was asked for
        told = {id for id, share in near.items() if share >= _BEARS_ON_IT}
        told |= {fact.id for fact in facts if not set(request.named).isdisjoint(fact.mentions)}
        told |= {fact.id for fact in on_kind_asked(request.normal, facts)}
        block = replace(block, items=tuple(line for line in block.items if not told.isdisjoint(line.cites)))
    if request.intent == "work_life" and FIRST_PERSON & set(request.words):
        # of hours and home office nobody asked who tells of a dull team
        on_it = tuple(line for line in block.items if _is_near(line, near))
        return replace(block, items=on_it[:_FEWEST])
    if request.intent == _DUTIES and len(block.items) == _MOST_BESIDE + 1:
        return block  # which of them the question is nearest to says little of one left out
    ranked = sorted(block.items, key=lambda line: -max((near.get(id, 0.0) for id in line.cites), default=0.0))
    return replace(block, items=tuple(line for line in block.items if line in ranked[:_MOST_BESIDE]))


def _near(request: Request, facts: Sequence[Fact], compiled: Compiled) -> Mapping[str, float]:
    """How near to the question each of these facts is that is stored."""
    return compiled.similarity(telling(request.words), [fact for fact in facts if not fact.id.startswith(_MADE)])


def _is_near(line: Line, near: Mapping[str, float]) -> bool:
    """Whether a line rests on a fact that shares words with the question."""
    return any(near.get(id, 0.0) > 0 for id in line.cites)


def _admitted(told: Answer) -> tuple[Line, ...]:
    """The sentence on what nobody offline can know, today's openings, where the answer has it."""
    said = (line for block in told.blocks if isinstance(block, Paragraph) for line in block.lines)
    return tuple(line for line in said if line.text.startswith((NOT_TODAYS, NO_FIGURE)) and not line.cites)
