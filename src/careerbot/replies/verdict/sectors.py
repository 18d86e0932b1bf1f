"""Whether a role is found in a sector: it is named, a wider one that holds it is, or neither.

Not being named is no no: sources name the sectors that employ most, and an author those that come to mind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.question.form import HOW_MANY, YES_NO, form
from careerbot.turn import ANSWER, CAVEAT, Fact, Line, Request
from careerbot.wording import listed, plural, sentence

_NEVER = r"(?!)"
# How questions name a sector, how facts do, and how facts name a wider one that it is a part of.
_SECTORS = tuple(
    (Pattern(rf"\b(?:{asked})\b"), Pattern(rf"(?i)\b(?:{own})"), Pattern(rf"(?i)\b(?:{wide})"))
    for asked, own, wide in (
        (r"pharma\w*|drug (?:companies|company|makers?)|big pharma", r"pharma|drug", r"life sciences|medicine"),
        (r"biotech\w*|genetics|genomics", r"biotech|genom", r"life sciences|pharma"),
        (r"hospitals?|clinics?", r"hospitals?\b(?<!and hospitals)", r"health ?care|health\b"),
        (r"health ?care|health|medicine|medical|the nhs|nhs", r"health|hospital|medic", _NEVER),
        (r"banks?|banking|fintechs?", r"bank|lending|credit", r"financ"),
        (r"hedge funds?|trading|wall street|investment|investing", r"invest|securities|hedge|trading", r"financ"),
        (r"finance|financial (?:services|sector|industry)", r"financ|bank|securities|lending", _NEVER),
        (r"insurance|insurers?", r"insur", r"financ"),
        (r"governments?|public sector|civil service|state agencies|federal", r"government|public|federal", _NEVER),
        (r"military|army|navy|defen[cs]e", r"defen[cs]e|military|armed", r"federal government|government"),
        (r"software|tech|big tech|technology", r"software|technology|computer systems|information", _NEVER),
        (r"weapons?|arms", r"defen[cs]e|weapon", _NEVER),
        (r"police|nasa|the fbi|fbi|the cia|cia|nsa", r"police|space", r"federal government|government"),
        (r"retail|retailers?|supermarkets?|shops?", r"retail|shop", _NEVER),
        (r"e[ -]?commerce|online shops?", r"e-?commerce|online (?:shop|retail)|retail", _NEVER),
        (r"marketing|advertising|ad agenc\w+", r"marketing|advertising", _NEVER),
        (r"telecoms?|telecommunications?|telcos?", r"telecom", _NEVER),
        (
            r"video games?|games? (?:studios?|companies|company|industry)|gaming|games?",
            r"gam(?:es?|ing)\b",
            r"entertainment",
        ),
        (r"sports?|football|soccer|baseball|basketball", r"sport", _NEVER),
        (r"airlines?|aviation", r"airlines?|aviation|air ", r"transport"),
        (r"aerospace|space", r"aerospace|space", _NEVER),
        (
            r"cars?|automotive|carmakers?|car (?:makers?|companies)|auto industry",
            r"automotive|cars?\b|vehicles?",
            _NEVER,
        ),
        (r"logistics|shipping|transport\w*", r"logistic|transport|warehous|shipping", _NEVER),
        (r"energy|oil|gas|utilities|renewables?|power companies", r"energy|utilit|oil|power", _NEVER),
        (
            r"education|schools?|universities|university|academia|colleges?",
            r"universit|school|college|education",
            _NEVER,
        ),
        (r"consulting|consultanc\w+|consultants", r"consult", _NEVER),
        (
            r"non[ -]?profits?|not[ -]for[ -]profits?|charit\w+|ngos?",
            r"non-?profits?|not-for-profit|charit|\bngo",
            _NEVER,
        ),
        (r"agriculture|farming|farms?|agri\w*", r"agricultur|farm", _NEVER),
        (
            r"media|film|movies?|music|entertainment|streaming|hollywood|tv",
            r"media|film|music|entertain|stream",
            _NEVER,
        ),
        (r"law firms?|legal|law", r"\blaw\b|legal", _NEVER),
        (r"real estate|property", r"real estate|property", _NEVER),
        (r"construction", r"construction", _NEVER),
        (r"manufacturing|factories|factory", r"manufactur|factor(?:y|ies)", _NEVER),
        (r"fashion|clothing", r"fashion|cloth", r"retail"),
        (r"hotels?|hospitality|tourism|travel", r"hotel|hospitality|travel|touris", _NEVER),
        (r"climate|environment\w*|sustainability", r"climate|environment", _NEVER),
    )
)
_EXCLUDED = Pattern(
    r"\b(?:besides?|other than|except|outside(?: of)?|apart from|not(?! for profit)|never|hate"
    r"|without|beyond|instead of)\b"
)
_EXAMPLE = Pattern(r"\b(?:e g|eg|for example|for instance|say|maybe|perhaps|i mean|preferably|ideally|rather)\b")
_POINTS = Pattern(r"\b(?:they|there|it|(?:the|this|that|my|our) (?:sector|industry|field|branch))\b")
_ONLY = Pattern(r"\b(?:only|just|all|always|nothing but)\b")
# A sector that only says where: "do they in finance need to know accounting" asks not who employs them.
_LIMITS = Pattern(
    r"^(?:so )?(?:do|does|are|is|can|must|should) (?:in|at|for) (?:an? |the |big |large )?(?:\w+ ){1,2}"
    r"(?:just |only |really |also |all |always )*(?:need|needs|have|has|know|use|uses|fill|get|do|write|earn|wear)\b"
)
_BEST = Pattern(r"\b(?:best|better|ideal|most interesting|favou?rite)\b")
_SHARE = Pattern(r"\d%")
_FEW_BEHIND = 2  # and where an employer was asked about
_MOST_BEHIND = 4  # industries shown behind the first sentence
_STATE_OF = Pattern(r"(?i)excluding[\w, ]*")  # what a fact leaves out is not named by it


@dataclass(frozen=True, slots=True)
class Placed:
    """The first sentence on a sector, the facts it quotes, its status, and the industries to show behind it."""

    lines: tuple[Line, ...]
    facts: tuple[Fact, ...]
    status: str
    rest: tuple[Fact, ...] | None


def held_by(name: str, role: str, compiled: Compiled) -> Fact | None:
    """The industry of a role that is the sector named, or the wider one that holds it; None where neither is told."""
    found = next(((own, wide) for word, own, wide in _SECTORS if word.search(name.lower())), None)
    facts = compiled.facts(role, "industries") if found else ()
    for wording in found or ():
        for fact in facts:
            if wording.search(_STATE_OF.sub("", fact.text)):
                return fact
    return None


def in_sector(request: Request, compiled: Compiled) -> Placed | None:
    """Whether the one role asked about is found in the sector that a question names; None when it names none."""
    left_out = ("except", *request.without) if request.without else ()
    said = " ".join((*request.words, *left_out))
    asked = form(request.words)
    if request.intent != "industries" or len(request.roles) != 1:
        return None
    if _POINTS.search(request.asking) and not any(word.search(request.asking) for word, *_ in _SECTORS):
        # "I work in telecoms and hate to leave it. Would they have data scientists?"
        asked, said = form(tuple(request.asking.split())), _EXCLUDED.sub(" ", said)
    if asked != YES_NO and _BEST.search(said):
        counted = any("%" in fact.text for fact in compiled.facts(request.roles[0], "industries"))
        best = (
            "By the number of posts the first of these." if counted else "None is the best for all; these employ them."
        )
        return Placed((Line(best),), (), ANSWER if counted else CAVEAT, None)
    if label := compiled.label("employer", request.employer) if request.employer else None:
        text = f"Whom {label.name} hires I do not know; its own careers site shows it."
        return Placed((Line(text),), (), CAVEAT, compiled.facts(request.roles[0], "industries")[:_FEW_BEHIND])
    if _LIMITS.search(said):
        return None
    if _EXCLUDED.search(said):
        return _outside(said, request, compiled)
    if _ONLY.search(said) and any(word.search(said) for word, *_ in _SECTORS):
        every = compiled.facts(request.roles[0], "industries")
        return Placed((Line("No, not only there."),), (), ANSWER, every[:_MOST_BEHIND]) if every else None
    if asked not in (YES_NO, HOW_MANY) or " or " in f" {said} ":
        return None
    found = next(((match, own, wide) for word, own, wide in _SECTORS if (match := word.search(said))), None)
    facts = compiled.facts(request.roles[0], "industries")
    if found is None or not facts:
        return None
    match, own, wide = found
    name = _in_full(match[0], said).replace("not for profit", "not-for-profit")
    named = [fact for fact in facts if own.search(_STATE_OF.sub("", fact.text))]
    if named:
        named.sort(key=lambda fact: asked == HOW_MANY and not _SHARE.stands_in(fact.text))
        begin = "Yes" if asked == YES_NO else ""
        more = tuple(named[1:])
        return Placed((_quoted(begin, named[0]),), (named[0],), ANSWER, more)
    holding = [fact for fact in facts if wide.search(_STATE_OF.sub("", fact.text))]
    if holding:
        begin = f"Yes, as part of a wider sector ({name} by itself is not named)"
        return Placed((_quoted(begin, holding[0]),), (holding[0],), ANSWER, ())
    who = plural(compiled.role_name(request.roles[0]))
    text = f"For {who} I do not find {name} named, which rules nothing out; these are."
    return Placed((Line(text),), (), CAVEAT, facts[:_MOST_BEHIND])


# Where a question goes on with something else than what it leaves out: "apart from big tech, what …? I love cars".
_NEXT_CLAUSE = Pattern(r"\b(?:what|which|who|where|how|when|why|i|are|is|do|does|can)\b")


def _in_full(name: str, said: str) -> str:
    """A sector with the words around it that belong to its name: "the car industry"."""
    found = re.search(
        rf"\b(?:the )?{re.escape(name)}(?: (?:industry|sector|business|companies|firms|world|organi[sz]ations?))?\b",
        said,
    )
    return found[0] if found else name


def _without_examples(behind: str) -> tuple[str, str]:
    """What is left out, and the example of what is wanted instead: "big tech, e.g. healthcare"."""
    if (example := _EXAMPLE.search(behind)) is None:
        return behind, ""
    before = behind[: example.start()]
    return (before, behind[example.end() :]) if any(word.search(before) for word, *_ in _SECTORS) else (behind, "")


def _outside(said: str, request: Request, compiled: Compiled) -> Placed | None:
    """The industries without those of the sectors that the question excludes."""
    _, _, behind = said.partition(_EXCLUDED.search(said)[0])  # type: ignore[index]  # it was found before
    behind, wanted = _without_examples(_NEXT_CLAUSE.split(behind, maxsplit=1)[0])
    out = [(match[0], own) for word, own, _ in _SECTORS if (match := word.search(behind))]
    facts = compiled.facts(request.roles[0], "industries")
    if not out or not facts:
        return None
    left = tuple(fact for fact in facts if not any(own.search(fact.text) for _, own in out))
    names = listed([name for name, _ in out], "and")
    sought = [own for word, own, _ in _SECTORS if wanted and word.search(wanted)]
    left = tuple(sorted(left, key=lambda fact: not any(own.search(fact.text) for own in sought)))
    if not left:
        who = plural(compiled.role_name(request.roles[0]))
        return Placed((Line(f"Outside {names} no industry is named for {who}."),), (), CAVEAT, ())
    begin = "Yes: outside" if form(request.words) == YES_NO else "Outside"
    return Placed((Line(f"{begin} {names} these are named.", tuple(fact.id for fact in left)),), (), ANSWER, left)


def _quoted(begin: str, fact: Fact) -> Line:
    return Line(sentence(f"{begin}: {fact.text}" if begin else fact.text), (fact.id,))
