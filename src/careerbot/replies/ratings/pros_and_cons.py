"""What speaks for a role and what against it, by the editors' ratings: "the pros and cons of being an analyst"."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.note import GOOD, HARD
from careerbot.patterns import Pattern
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.turn import ANSWER, Block, Bullets, Fact, Line, Paragraph, Request
from careerbot.vocabulary import is_little, is_much
from careerbot.wording import capitalized, plural

_INTENTS = ("work_life", "recommend_role", "definition", "responsibilities", "outlook", "career_path", "other")
_PROS = r"pros|advantages?|benefits|perks|upsides?|good (?:sides?|parts?|things)|plus points"
# The risks of a work, and no risks that it deals with: "risks of becoming one", "any risks?".
RISKS = (
    r"risks(?= (?:of (?:it|that|this|being|becoming|going|choosing)|with (?:it|that|this)|there|then|though|here)\b|$)"
)
_CONS = (
    r"cons|disadvantages?|drawbacks?|downsides?|bad (?:sides?|parts?|things)|minus points"
    rf"|(?:what are|any|are there) (?:the |any )?(?:main |biggest |big |real )?{RISKS}"
)
_BOTH = r"(?:likes? and (?:dislikes?|hates?)|good and (?:the )?bad|love and hate|ups and downs)"
_WEIGHED = Pattern(rf"\b(?:{_PROS}|{_CONS}|{_BOTH})\b")
_FOR, _AGAINST, _OF_BOTH = Pattern(rf"\b(?:{_PROS})\b"), Pattern(rf"\b(?:{_CONS})\b"), Pattern(rf"\b{_BOTH}\b")
# What is good where there is much of it, and where there is little; most telling first.
_GOOD = ("remote", "room to grow", "job security", "flexible hours", "beginner posts", "freelance")
_TROUBLE = ("stress", "long hours", "on-call", "routine", "competition", "automation")
_MOST = 4
_SIDES = Pattern(r"(?i)\b(?:good (?:side|days)|satisfaction|satisfying|reward\w*|pleasure|pride|tiresome|worth)\b")


def pros_and_cons(request: Request, compiled: Compiled) -> Answer | None:
    """The strong and the weak sides of the one role asked about; None where nobody weighs it as a whole."""
    if len(request.roles) != 1 or request.intent not in _INTENTS or not _WEIGHED.search(request.normal):
        return None
    if request.named or request.degree or request.employer or request.origins or traits_asked(request.normal):
        return None  # of a tool, a degree or of working from home
    role, said = request.roles[0], request.normal
    both = bool(_OF_BOTH.search(said)) or bool(_FOR.search(said)) == bool(_AGAINST.search(said))
    pros, cons = both or bool(_FOR.search(said)), both or bool(_AGAINST.search(said))
    much = {kind: fact for kind in (*_GOOD, *_TROUBLE) if (fact := compiled.trait(role, kind)) is not None}
    good = [fact for kind, fact in much.items() if (is_much if kind in _GOOD else is_little)(fact.level)][:_MOST]
    bad = [fact for kind, fact in much.items() if (is_little if kind in _GOOD else is_much)(fact.level)]
    bad = sorted(bad, key=lambda fact: fact.kind in _GOOD)[:_MOST]
    sides = _sides(role, compiled, pros=pros, cons=cons)
    blocks: list[Block] = [Paragraph((Line(fact.text, (fact.id,)),)) for fact in sides]
    who = plural(compiled.role_name(role))
    told: list[Fact] = list(sides)
    for heading, facts, wanted in (
        (f"What speaks for the work of {who}:", good, pros),
        ("What speaks against it:", bad, cons),
    ):
        if wanted and facts:
            blocks.append(Bullets(heading, tuple(named(fact) for fact in facts)))
            told += facts
    return Answer(ANSWER, tuple(blocks), tuple(told)) if len(told) > len(sides) else None


def named(fact: Fact) -> Line:
    """The line on what is rated, behind its name."""
    return Line(f"{capitalized(fact.kind)}: {fact.text}", (fact.id,))


def _sides(role: str, compiled: Compiled, *, pros: bool, cons: bool) -> list[Fact]:
    """What people like best in a role and what is hardest, as far as each is asked for; else a line on both."""
    wanted = (*([GOOD] if pros else []), *([HARD] if cons else []))
    notes = [fact for aspect in wanted if (fact := compiled.noted(role, aspect)) is not None]
    return notes or [fact for fact in compiled.facts(role, "work_life") if _SIDES.search(fact.text)][:1]
