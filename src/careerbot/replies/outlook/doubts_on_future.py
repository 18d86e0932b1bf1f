"""The first sentence on a doubt about a role's future: saturated, too late, a bubble, replaced by AI, as safe as.

Sources tell projections and what AI changes, and no promise. So each doubt gets a sentence of its own form, with what
is known behind it; a doubt on whether beginners find posts begins with those posts.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.facts.projections import Projection
from careerbot.facts.whom_it_suits import BEGINNERS_LEVELS
from careerbot.patterns import Pattern
from careerbot.turn import Fact, Line, Told
from careerbot.wording import sentence

_SATURATED = Pattern(
    r"\b(?:job )?market\b.*\b(?:bad|tough|rough|hard|dead|terrible|brutal|awful|competitive)\b"
    r"|\b(?:over ?|super )?(?:saturat\w+|crowded|flooded|oversaturat\w+|too many (?:people|applicants))\b"
)
_LATE = Pattern(
    r"\b(?:too late|late to|missed the (?:boat|train|wave)|ship (?:has )?sailed|behind the curve|late now)\b"
)
_BUBBLE = Pattern(r"\b(?:bubble|hype|hyped|fad|overhyped|trend that)\b")
_FEW = Pattern(r"(?i)\bposts? (?:\w+ ){0,3}(?:stay|are|remain|become) (?:few|rare)\b|\bspreads into\b")
_NO_PROMISE = "by the official projection, which is no promise"
_SWINGS = Pattern(r"(?i)\b(?:swing|fashion|hype|comes and goes|vague|loosely)\b")
_SAFE_AS = Pattern(
    r"\bas (?:safe|secure|stable|future ?proof|recession ?proof)\b|\b(?:safer|more secure|more stable) than\b"
)
_WORRY = Pattern(r"\b(?:worry|worried|worrying|afraid|scared|fear)\b")
_ENOUGH = Pattern(r"\benough (?:\w+ )?(?:jobs?|positions|openings|posts|demand|work)\b")
_ROOM = Pattern(r"\broom for (?:new|more|another|junior|beginners?|newcomers?|one more)\b")
_WISE = Pattern(r"\b(?:wise|smart|worth|good (?:idea|time|choice)|sensible|make sense)\b")
_HOPELESS = Pattern(r"\b(?:screwed|cooked|doomed|toast|hopeless)\b")
_SAFE = Pattern(r"\b(?:recession ?proof|future ?proof|layoffs?|laid off|layoff proof)\b")
_BEGINNERS = Pattern(
    r"\b(?:entry|entry level|juniors?|beginners?|freshers?|new ?grads?|graduates?|first job|newbies?)\b"
)
_AGE = Pattern(r"\b(?:too old|my age|years old|at \d\d|[2-6]0s|thirties|forties|fifties|old)\b")
_REPLACED = Pattern(
    r"\b(?:replac\w+|obsolete|take over|taking over|takes over|automat\w+|kill\w*|steal\w*|wipe\w*|eat\w*|safe from|"
    r"threat\w*|can do|do(?:es)? (?:all|most|everything)|do (?:my|our|their|the) (?:jobs?|work)|"
    r"out of (?:a )?jobs?|lose (?:their|my|our) jobs?)\b"
)
_AI = Pattern(r"\b(?:ai|a i|robots?|chatgpt|gpt|llms?|copilot|claude|gemini|machines?|automation|automated?)\b")
_LASTING = Pattern(
    r"\b(?:dying|dead|die|dies|vanish\w*|disappear\w*|doomed|cooked|future|survive|safe|secure|worth|still|exist|over)\b"
)
_THAN = Pattern(
    r"\b(?:higher|better|more|greater|bigger|stronger|worse|lower) (?:\w+ ){0,3}than\b"
    r"(?! (?:the )?(?:average|before|ever|now|most|usual|expected|last|today|others?)\b)"
)
MACHINES = Pattern(r"\bAI\b|[Aa]utomat")
_CONTESTED = Pattern(
    r"(?i)contested|many applicants|strong competition|sought after|scarce|compete (?:for|with many)|"
    r"(?:posts|openings) are (?:few|rare)|few (?:entry |beginner )?posts"
)
_RISING = Pattern(r"(?i)demand[\w ,]* (?:on the rise|is strong|grows|rises|raise demand)")
_ENTRY = Pattern(r"(?i)\b(?:entry|beginner|junior|starters?|first (?:post|job))\b")


def doubted(said: str, level: str, known: Projection | None, outlook: Sequence[Fact]) -> Told | None:
    """The first sentences on a doubt, and the facts that they quote; None where none is voiced or nothing is known."""
    if _AI.search(said) and (_REPLACED.search(said) or _LASTING.search(said)):
        return _by_ai(known, outlook)
    starts = bool(level in BEGINNERS_LEVELS or _BEGINNERS.search(said))
    if _SATURATED.search(said):
        return _saturated(starts, known, outlook)
    if starts and _HOPELESS.search(said):
        return _saturated(starts, known, outlook, "Not for good, but the start is crowded")
    if _ROOM.search(said) and known is not None and known.change >= _FLAT:
        return _saturated(True, known, outlook, "Yes, though the start is crowded")
    if _LATE.search(said) and not _AGE.search(said):
        if known is not None and known.change >= _FLAT:
            return (_quoted(f"Not too late, {_NO_PROMISE}", known.fact),), (known.fact,)
        return _against("Nobody can say when it is too late", known, outlook)
    if _BUBBLE.search(said):
        swings = next((fact for fact in outlook if _SWINGS.stands_in(fact.text)), None)
        if swings is not None:
            return (_quoted("In part", swings),), (swings,)
        if known is None and (few := next((fact for fact in outlook if _FEW.stands_in(fact.text)), None)) is not None:
            return (_quoted("In part", few),), (few,)
        if known is not None and known.change >= _FLAT:
            return (_quoted(f"Hardly a mere hype, {_NO_PROMISE}", known.fact),), (known.fact,)
        return _against("Not by what is known to me", known, outlook, neutral=known is not None)
    if _SAFE_AS.search(said):
        return _against("I have nothing to hold its safety against", known, outlook, neutral=True)
    if _THAN.search(said):
        return _against("I have nothing to hold it against", known, outlook, neutral=True)
    if _WORRY.search(said):
        return _against("Nobody can promise", known, outlook)
    if _ENOUGH.search(said) and (found := _saturated(True, None, outlook, "Not for all who want in")) is not None:
        return found
    if _ENOUGH.search(said):
        return _against("Whether there are enough posts for all who apply I do not know", known, outlook, neutral=True)
    if _SAFE.search(said) and _WISE.search(said) and known is not None and known.change >= _FLAT:
        return (_quoted("Yes, going by growth, though I know no figures on layoffs", known.fact),), (known.fact,)
    if _SAFE.search(said):
        return _against("I know no figures on layoffs", known, outlook, neutral=True)
    return None


def on_field(said: str, *, grows: bool) -> str:
    """What projections say to a doubt that is voiced on a whole field, most of which grows or not; '' for none."""
    if _SATURATED.search(said):
        verdict = "Growth speaks against it" if grows else "Little growth speaks for it"
        return f"{verdict}, but how many apply I do not know."
    if _BUBBLE.search(said) or _LATE.search(said):
        return f"Projected growth speaks {'against' if grows else 'for'} it."
    return ""


def asks_ai(said: str) -> bool:
    """Whether it is asked what AI does to a role."""
    return bool(_AI.search(said))


def machines_of(outlook: Sequence[Fact], known: Projection | None) -> Fact | None:
    """The fact on what AI and automation change; None where there is none beside the projection."""
    found = [f for f in outlook if MACHINES.stands_in(f.text) and (known is None or f != known.fact)]
    return min(found, key=lambda fact: not fact.text.startswith("AI"), default=None)


def _by_ai(known: Projection | None, outlook: Sequence[Fact]) -> Told | None:
    machines = machines_of(outlook, known)
    if machines is None and known is None:
        return None
    falls = known is not None and not known.grows
    begin = "Nobody can promise, " + (
        "and my sources expect fewer such posts, though not that all go"
        if falls
        else "but my sources do not expect replacement"
    )
    lines: list[Line] = []
    if machines is not None:
        lines.append(_quoted(begin, machines))
    if known is not None:
        lines.append(_quoted("" if lines else begin, known.fact))
    return tuple(lines), tuple(fact for fact in (machines, known.fact if known else None) if fact)


def _saturated(
    starts: bool, known: Projection | None, outlook: Sequence[Fact], begun: str = "At the start it is crowded"
) -> Told | None:
    """Whether posts are contested, for beginners or for all; `begun` is how it begins for beginners."""
    contested = [fact for fact in outlook if _CONTESTED.stands_in(fact.text)]
    entry = min(contested, key=lambda fact: not _ENTRY.stands_in(fact.text), default=None)
    if starts and entry is not None:
        lines = [_quoted(begun, entry)]
        if known is not None:
            lines.append(_quoted("For the occupation as a whole", known.fact))
        return tuple(lines), (entry, *([known.fact] if known else []))
    if entry is None:  # growth does not disprove that there are too many applicants
        return _against("How many apply I do not know", known, outlook, neutral=True)
    begin = "At the start it is crowded" if _ENTRY.search(entry.text) else "Posts are contested"
    lines = [_quoted(begin, entry)]
    more = [known.fact] if known is not None and known.fact != entry else []
    lines += [_quoted("For the occupation as a whole", fact) for fact in more]
    return tuple(lines), (entry, *more)


def _against(begin: str, known: Projection | None, outlook: Sequence[Fact], neutral: bool = False) -> Told | None:
    """The doubt answered by the projection, or by what else is known of demand."""
    fact = known.fact if known else next(iter(outlook), None)
    if fact is None:
        return None
    if known is None and not neutral and _RISING.stands_in(fact.text):
        begin = f"{begin}; demand is said to rise"
    elif known is None or neutral or "says little" in fact.text:
        begin = f"{begin}; of the outlook this is known"
    elif not known.grows:
        begin = f"{begin}, but the figures point down"
    elif known.change < _FLAT:
        begin = f"{begin}; by the figures there is little growth"
    else:
        begin = f"{begin}; the figures point the other way"
    return (_quoted(begin, fact),), (fact,)


_FLAT = 2.0  # per cent in ten years below which growth is little


def _quoted(begin: str, fact: Fact) -> Line:
    return Line(sentence(f"{begin}: {fact.text}" if begin else fact.text), (fact.id,))
