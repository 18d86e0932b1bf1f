"""The first sentence on demand: growth and openings by the official projection, which is no promise.

"Is there demand for …", "is it a dying job", "will AI replace …", "how many openings", "how fast does it grow".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.projections import SECTION, Projection, projection
from careerbot.patterns import Pattern
from careerbot.places import is_abroad, name_of
from careerbot.question.form import HOW_MANY, HOW_MUCH, OPEN, WHICH, YES_NO
from careerbot.replies.outlook.doubts_on_future import MACHINES, doubted
from careerbot.turn import ANSWER, CAVEAT, Fact, Line, Request, Told
from careerbot.vocabulary import is_little, is_much
from careerbot.wording import sentence

# Intents that questions on demand are taken for.
_INTENTS = (SECTION, "tools", "definition", "career_path", "job_openings")
_REPLACED = Pattern(
    r"\b(?:replac\w+|obsolete|take over|taking over|automat\w+|chatgpt|gpt|llms?|copilot"
    r"|threat\w*|endanger\w*|low code|no code)\b"
)
_BY_AI = Pattern(r"\b(?:ai|robots?)\b")
_DYING = Pattern(
    r"\b(?:(?:going|goes|gone|dropping|coming) down|dropp\w+|fall\w*"
    r"|outdated|outmoded|extinct"
    r"|dying|dead(?! end)|die|declin\w+|shrink\w*|disappear\w*|obsolete|over|doomed|vanish\w*|(?<!it )go away|"
    r"worry|worried|screwed|cooked|toast|finished|fewer|stupid|bad idea|foolish|mistake|crazy)\b"
)
_LASTING = Pattern(
    r"\b(?:demand|demanded|future|grow|grows|growing|growth|needed|prospects|safe|secure|viable|outlook|"
    r"good time|hot|booming|strong|healthy|wanted|sought|last|survive|around|exist|be jobs|"
    r"smart|good (?:idea|choice|move|bet)|still be)\b"
)
_OF_ONESELF = Pattern(
    r"\b(?:do|can|should|could|to|how) (?:i|one|you|we)? ?(?:grow|develop|advance)\b|\bsenior\b"
    r"|\bgrow (?:into|as|in|beyond)\b"
)
_GROWTH = Pattern(r"\b(?:grow\w*|rate)\b")
_UNEMPLOYED = Pattern(r"\b(?:unemploy\w*|jobless\w*|out of work)\b")
_OPENINGS = Pattern(r"\b(?:openings?|vacancies|jobs|positions)\b")
_EMPLOYED = Pattern(r"\b(?:people|employed|exist|are there|work as|workers|how many (?:in|are|work))\b|how many$")
_EXISTS = Pattern(r"\b(?:exist|around|last|survive|still be|be needed|jobs left)\b")
_DEMAND = Pattern(r"(?i)demand[\w ,]* (?:on the rise|is strong)")
_FALL = -5.0  # per cent in ten years from which on a fall is more than a little
_FLAT = 2.0  # per cent in ten years below which growth is little
_UNCOUNTED = "How many there are I do not know; on the outlook this is known."
_SILENT = (
    "How many",
    "I have nothing to hold",
    "Not by what is known to me",
    "I know no figures on",
    "Whether there are enough ",
)  # how what is not known begins
_STRONG = Pattern(r"\b(?:future|demand|dying|dead|outdated|extinct|grow\w*|replac\w+|obsolete|declin\w+)\b")
_IN_PART = "In part"
_NO_PROMISE = "by the official projection, which is no promise"
_ONLY_HERE = "Projections are known to me for the United States only"
_NO_FIGURE = Pattern(r"(?i)no official")
_WILL = Pattern(r"\bwill (?:still|there|always)\b")
_MOST_BEHIND = 3  # facts shown behind the first sentences


@dataclass(frozen=True, slots=True)
class Growth:
    """The first sentences on demand, the facts they quote, and what to show behind them (None: the answer's own)."""

    lines: tuple[Line, ...]
    facts: tuple[Fact, ...]
    status: str
    rest: tuple[Fact, ...] | None


# Whether a way of studying is dying, which says nothing of the role.
_OF_WAYS = Pattern(
    r"\b(?:bootcamps?|degrees?|bachelors?|masters?|certs?|certificat\w+) (?:\w+ ){0,3}?"
    r"(?:dead|dying|obsolete|worth\w*|pointless|over|still|saturated)\b"
)
_OF_MONEY = Pattern(r"\b(?:pay|pays|paid|salar\w+|wages?|earn\w*|money|compensation)\b")


def growth(request: Request, asked: str, compiled: Compiled) -> Growth | None:
    """The first sentences of a question on the demand for one role; None when it asks for something else."""
    said = request.normal
    if request.intent == "tools" and request.named:  # "is Scala dead" is about the tool, not about the role
        return None
    if request.intent not in _INTENTS or len(request.roles) > 1 or (not request.roles and request.intent != SECTION):
        return None
    if _OF_WAYS.search(said):
        return None
    role = next(iter(request.roles), "")
    asked = YES_NO if asked == OPEN and _WILL.search(said) else asked
    outlook = compiled.facts(role, SECTION)
    known = projection(outlook)
    found = doubted(said, request.level, known, outlook) if role and not _OF_MONEY.search(said) else None
    if found is not None:
        pass
    elif asked != YES_NO and request.intent == SECTION and _UNEMPLOYED.search(said):
        found = (Line("How many are out of work I do not know; on the demand this is known."),), ()
    elif asked == HOW_MANY and request.intent in (SECTION, "job_openings", "definition"):
        found = _counted(said, role, known, compiled)
    elif asked in (HOW_MUCH, OPEN, WHICH) and request.intent in (SECTION, "career_path") and _GROWTH.search(said):
        found = _rate(known) if not _OF_ONESELF.search(said) else None
    elif asked == YES_NO:
        security = compiled.trait(role, "job security") if role else None
        found = _lasting(said, request, known, outlook, security)
    place = _elsewhere(request, compiled)
    if found is None and place and request.intent == SECTION and known:
        found = (), (known.fact,)
    if found is None:
        return None
    lines, facts = found
    rest = tuple(fact for fact in outlook if fact not in facts)[:_MOST_BEHIND]
    status = ANSWER if facts else CAVEAT
    if place and facts:
        here = Line(f"{_ONLY_HERE}; for {place} I have none.")
        lines = (here, *(Line(sentence(fact.text), (fact.id,)) for fact in facts))
        status = CAVEAT
    return Growth(lines, facts, status, rest)


def is_silent(found: Growth) -> bool:
    """Whether the first sentence only says that nothing is known of what is asked."""
    return found.lines[0].text.startswith(_SILENT)


def _counted(said: str, role: str, known: Projection | None, compiled: Compiled) -> Told | None:
    if _OPENINGS.search(said) and known and known.openings:
        return (Line(sentence(f"About {known.openings} a year: {known.fact.text}"), (known.fact.id,)),), (known.fact,)
    wage = next((fact for fact in compiled.facts(role, "salary") if fact.id.endswith("/wages")), None)
    employed = re.search(r"; ([\d,]+) employed", wage.text) if wage else None
    if wage and employed and _EMPLOYED.search(said) and (occupation := compiled.pay.counted_as(role)):
        fit = f", {occupation.fit}" if occupation.fit else ""
        year = wage.text.partition(", ")[2].partition(",")[0]
        who = f"{occupation.title.lower()}{fit}"
        text = f"{employed[1]} in the United States in {year}, by the official count of {who}."
        return (Line(text, (wage.id,)),), (wage,)
    return ((Line(_UNCOUNTED),), ()) if _EMPLOYED.search(said) else None


def _rate(known: Projection | None) -> Told | None:
    if known is None:
        return None
    what = f"{known.figure}% growth" if known.grows else f"A fall of {known.figure}%"
    return (Line(sentence(f"{what}, {_NO_PROMISE}: {known.fact.text}"), (known.fact.id,)),), (known.fact,)


def _lasting(
    said: str, request: Request, known: Projection | None, outlook: tuple[Fact, ...], security: Fact | None
) -> Told | None:
    """Whether a role lasts or dies: by its projection, by what is said of demand, else by how secure it is rated."""
    if _OF_MONEY.search(said):  # that more are employed says nothing of what they are paid
        return None
    by_ai = _BY_AI.search(said) or _REPLACED.search(said)
    dying = bool(_DYING.search(said))
    lasting = bool(_LASTING.search(said))
    if dying and lasting and "or" in request.words:  # "is there demand, or is it dead?" asks for the first of the two
        dying = _first(_DYING, said) < _first(_LASTING, said)
    asks_ai = bool(_REPLACED.search(said)) or (bool(by_ai) and (dying or lasting or request.intent == SECTION))
    if not (asks_ai or dying or lasting) or (request.intent != SECTION and not _STRONG.search(said)):
        return None
    machines = next((f for f in outlook if MACHINES.stands_in(f.text) and (known is None or f != known.fact)), None)
    more = (Line(sentence(machines.text), (machines.id,)),) if machines and asks_ai else ()
    facts = (machines,) if machines and asks_ai else ()
    if known is None and asks_ai and machines:
        return (Line(sentence(f"{_IN_PART}: {machines.text}"), (machines.id,)),), (machines,)
    if known is None:
        rising = next((fact for fact in outlook if _DEMAND.stands_in(fact.text)), None)
        if rising is None and not asks_ai and security is not None:
            return _rated(security, dying)
        if rising is None and lasting and not asks_ai:
            return _without_figure(outlook)
        if rising is None or asks_ai:
            return None
        return (Line(sentence(f"{'No' if dying else 'Yes'}: {rising.text}"), (rising.id,)),), (rising,)
    replaced = bool(_REPLACED.search(said)) or dying or not lasting  # else AI is only why demand may rise
    asks_ai = asks_ai and replaced
    begin = "Not" if asks_ai and known.change >= _FLAT else _begun(known, against=asks_ai or dying)
    if not known.grows and not (asks_ai or dying) and _EXISTS.search(said):
        begin = "Yes, though rather fewer"
    comma = "" if begin == "Not" else ","
    line = Line(sentence(f"{begin}{comma} {_NO_PROMISE}: {known.fact.text}"), (known.fact.id,))
    return (line, *more), (known.fact, *facts)


def _rated(security: Fact, dying: bool) -> Told:
    """Whether a role that no projection counts lasts, by how secure it is rated."""
    place = 0 if is_little(security.level) else 2 if is_much(security.level) else 1
    begin = (("Rather yes", "In part", "No") if dying else ("Rather not", "In part", "Yes"))[place]
    return (Line(sentence(f"{begin}: {security.text}"), (security.id,)),), (security,)


def _first(wording: Pattern, said: str) -> int:
    """Where a wording stands first."""
    return found.start() if (found := wording.search(said)) else len(said)


def _without_figure(outlook: tuple[Fact, ...]) -> Told | None:
    """What is said on the future of a role that no projection counts."""
    fact = next((fact for fact in outlook if not _NO_FIGURE.stands_in(fact.text)), None)
    if fact is None:
        return None
    return (Line(sentence(f"No official projection tells; this is known: {fact.text}"), (fact.id,)),), (fact,)


def _begun(known: Projection, against: bool) -> str:
    """The verdict that a projection carries: on "is it dying" when `against`, else on "is it in demand"."""
    if not known.grows:
        if against:
            return "Rather not, though it may shrink" if known.change > _FALL else "It may well shrink"
        return "Rather less than before"
    if known.change < _FLAT:
        return "It may grow little" if against else "Only a little"
    return "No" if against else "Yes"


def _elsewhere(request: Request, compiled: Compiled) -> str:
    """The name of the place asked about, when it lies outside the country that the projections are of."""
    table = compiled.pay.table("wages")
    if table is None or not is_abroad(request.place, table.home, compiled):
        return ""
    return name_of(request.place, compiled)
