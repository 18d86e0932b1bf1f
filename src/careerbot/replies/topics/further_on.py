"""What comes after senior in a role, for who has many years behind them: the rungs above, and no junior steps."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines, wordings
from careerbot.facts.whom_it_suits import RISEN_LEVELS
from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON, HOW_LONG, HOW_MANY, form
from careerbot.question.years_behind import MANY, years_behind
from careerbot.replacing import replace
from careerbot.turn import ANSWER, Block, Bullets, Evidence, Fact, Line, Paragraph
from careerbot.wording import plural

_WHAT_NEXT, _MOST = "what-next-after-many-years", 2  # the entry for whom no entry is believed, and its lines told
_LADDER = Pattern(r"(?i)^(?:usual |typical )?ladder[^:]*:|^from |^junior\b")
_ABOVE = Pattern(r"(?i)\bsenior\b[^,;.]*[,;] (?:then )?(?P<rungs>[^.;]+)")
# What tells of the first steps, or how long they take.
_OF_BEGINNINGS = Pattern(
    r"(?i)\b(?:juniors?|entry|entered|come from|begin|enter|arrive|first (?:step|job)|senior often takes"
    r"|steps often take|often takes|posts often follow)\b"
)
_NO_MANAGING = Pattern(
    r"\b(?:not|never|no|without|rather than|instead of|hate|avoid)(?: \w+){0,5}"
    r" (?:manag\w+|lead (?:people|a team)|leading)\b"
    r"|\bstay(?:ing)? (?:technical|hands on|an? ic)\b"
)
_MANAGING = Pattern(r"(?i)\b(?:manag\w+|directors?|heads?|chief|vice presidents?|leading branch)\b")


def further_on(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """The rungs above senior and the ways aside; None for beginners, and where the ladder is not told so."""
    request = evidence.request
    if len(request.roles) != 1 or form(request.words) in (HOW_LONG, HOW_MANY):
        return None
    risen = request.level in RISEN_LEVELS and len(request.levels) < 2 and not FIRST_PERSON.isdisjoint(request.words)
    risen = risen or years_behind(request.said) >= MANY
    if not risen:
        return None
    managing = not _NO_MANAGING.search(request.normal)
    facts = tuple(fact for fact in evidence.facts if fact.role == request.roles[0] and fact.section == "career_path")
    ladder = next((fact for fact in facts if _LADDER.search(fact.text) and _ABOVE.search(fact.text)), None)
    found = _ABOVE.search(ladder.text) if ladder is not None else None
    if ladder is None or found is None:
        return None
    rungs = _rungs(found["rungs"], managing=managing)
    rest = tuple(
        narrowed
        for fact in facts
        if fact is not ladder
        and not _OF_BEGINNINGS.search(fact.text)
        and (narrowed := fact if managing else _without_managing(fact)) is not None
    )
    if not rungs and not rest:
        return None
    who = plural(compiled.role_name(request.roles[0]))
    blocks: list[Block] = []
    if rungs:
        blocks.append(Paragraph((Line(f"Above senior the rungs for {who} are: {rungs}.", (ladder.id,)),)))
    blocks += [Bullets("", lines(rest))] if rest else []
    counsel = () if request.advice else compiled.advice(_WHAT_NEXT)[:_MOST]
    blocks += [Bullets("Whatever the role:", wordings(counsel))] if counsel else []
    told = (ladder, *rest) if rungs else rest
    return Answer(ANSWER, tuple(blocks), (*told, *counsel))


def _rungs(text: str, *, managing: bool) -> str:
    """The rungs above senior; without those that manage, where that is not wanted."""
    if managing or not _MANAGING.search(text):
        return text.strip()
    kept = [rung for rung in _pieces(text) if not _MANAGING.search(rung)]
    return " or ".join(kept)


def _pieces(text: str) -> list[str]:
    """Rungs told in a row, each on its own."""
    parts = text.replace(", or ", ", ").replace(" or ", ", ").replace("then ", "").split(", ")
    return [part.strip() for part in parts if part.strip()]


def _without_managing(fact: Fact) -> Fact | None:
    """The fact with the sentences that tell of no managing; None where all do."""
    kept = [sentence for sentence in fact.text.split(". ") if not _MANAGING.search(sentence)]
    if not kept:
        return None
    text = ". ".join(kept)
    return replace(fact, text=text if text.endswith(".") else f"{text}.")
