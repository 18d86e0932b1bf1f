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
    r"(?i)contested|many applicants|strong competition|scarce|compete (?:for|with many)|"
    r"(?:posts|openings) are (?:few|rare)|few (?:entry |beginner )?posts"
)
_RISING = Pattern(r"(?i)demand[\w ,]* (?:on the rise|is strong|grows|rises|raise demand)")
_ENTRY = Pattern(r"(?i)\b(?:entry|beginner|junior|starters?|first (?:post|job))\b")


def doubted(said: str, level: str, known: Projection | None, outlook: Sequence[Fact]) -> Told | None:
    """The first sentences on a doubt, and the facts that they quote; None where none is voiced or nothing is known."""
    if _AI.search(said) and (_REPLACED.search(said) or _LASTING.search(said)):
        return _by_ai(known, outlook)
    if _SATURATED.search(said):
        starts = bool(level in BEGINNERS_LEVELS or _BEGINNERS.search(said))
        return _saturated(starts, known, outlook)
    if _LATE.search(said) and not _AGE.search(said):
        if known is not None and known.change >= _FLAT:
            return (_quoted(f"Not too late, {_NO_PROMISE}", known.fact),), (known.fact,)
        return _against("Nobody can say when it is too late, but my sources do not speak of it", known, outlook)
    if _BUBBLE.search(said):
        swings = next((fact for fact in outlook if _SWINGS.stands_in(fact.text)), None)
        if swings is not None:
            return (_quoted("My sources do not speak of a hype, but say this", swings),), (swings,)
        if known is None and (few := next((fact for fact in outlook if _FEW.stands_in(fact.text)), None)) is not None:
            return (_quoted("In part, by what my sources say", few),), (few,)
        if known is not None and known.change >= _FLAT:
            return (_quoted(f"Hardly a mere hype, {_NO_PROMISE}", known.fact),), (known.fact,)
        return _against("My sources do not speak of a bubble or a hype", known, outlook, neutral=known is not None)
    if _SAFE_AS.search(said):
        return _against("My sources do not set the safety of jobs side by side", known, outlook, neutral=True)
    if _THAN.search(said):
        return _against("My sources do not set these side by side", known, outlook, neutral=True)
    if _WORRY.search(said):
        return _against("Nobody can promise", known, outlook)
    if _ENOUGH.search(said):
        return _against("Whether there are enough posts, my sources do not say", known, outlook, neutral=True)
    if _SAFE.search(said):
        return _against("My sources do not speak of layoffs or lean years", known, outlook, neutral=True)
    return None


def unspoken(said: str) -> str:
    """That no source speaks of a doubt, where it is voiced on a whole field; '' where none is."""
    for wording, what in ((_SATURATED, "saturation"), (_BUBBLE, "a bubble or a hype"), (_LATE, "its being too late")):
        if wording.search(said):
            return f"My sources do not speak of {what}; what they have are projections."
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


def _saturated(starts: bool, known: Projection | None, outlook: Sequence[Fact]) -> Told | None:
    contested = [fact for fact in outlook if _CONTESTED.stands_in(fact.text)]
    entry = min(contested, key=lambda fact: not _ENTRY.stands_in(fact.text), default=None)
    if starts and entry is not None:
        lines = [_quoted("At the start it is crowded, by what my sources say", entry)]
        if known is not None:
            lines.append(_quoted("For the occupation as a whole", known.fact))
        return tuple(lines), (entry, *([known.fact] if known else []))
    if entry is None:  # growth does not disprove that there are too many applicants
        return _against("Whether it is saturated, my sources do not say", known, outlook, neutral=True)
    begin = "At the start it is crowded" if _ENTRY.search(entry.text) else "Posts are contested"
    lines = [_quoted(f"{begin}, by what my sources say", entry)]
    more = [known.fact] if known is not None and known.fact != entry else []
    lines += [_quoted("For the occupation as a whole", fact) for fact in more]
    return tuple(lines), (entry, *more)


def _against(begin: str, known: Projection | None, outlook: Sequence[Fact], neutral: bool = False) -> Told | None:
    """The doubt answered by the projection, or by what else is known of demand."""
    fact = known.fact if known else next(iter(outlook), None)
    if fact is None:
        return None
    whose = "their" if "my sources" in begin.lower() else "the"
    if known is None and not neutral and _RISING.stands_in(fact.text):
        begin = f"{begin}; they see demand rising"
    elif known is None or neutral or "says little" in fact.text:
        begin = f"{begin}; on the outlook they say this"
    elif not known.grows:
        begin = f"{begin}, but the figures point down"
    elif known.change < _FLAT:
        begin = f"{begin}; by the figures there is little growth"
    else:
        begin = f"{begin}; {whose} figures point the other way"
    return (_quoted(begin, fact),), (fact,)


_FLAT = 2.0  # per cent in ten years below which growth is little


def _quoted(begin: str, fact: Fact) -> Line:
    return Line(sentence(f"{begin}: {fact.text}" if begin else fact.text), (fact.id,))
