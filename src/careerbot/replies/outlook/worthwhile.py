"""Whether a role is worth it: what demand, pay, the entrance and AI say together, and each of them in a line.

Demand, pay, the way in and whom the work suits are topics of their own; the question names none of them, and means all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.facts.projections import projection
from careerbot.patterns import Pattern
from careerbot.pay.leading_pay import pays_well
from careerbot.pay.pay_found import pay_of
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request
from careerbot.vocabulary import is_much
from careerbot.wording import listed, with_article

_WORTH = Pattern(
    r"\bworth (?:it|the \w+|(?:it )?(?:to )?(?:becom\w+|being|be|getting into|going into|pursuing|starting|doing|a try"
    r"|my (?:time|while)|entering|joining))\b|\b(?:good|great|solid|decent|bad|wise|smart) (?:career|profession|choice"
    r"|job|career choice|career path|field)\b"
    r"(?! (?:for|in(?! 20\d\d)|with|to(?! (?:go|get|start))|would|do|is|fits?|suits?))"
)
_BAD = Pattern(r"\bbad (?:career|profession|choice|job|field)\b")
# What is weighed for its own sake, or is something else that may be worth its price.
_OTHER_WORTH = Pattern(
    r"\b(?:degree|b ?tech|m ?tech|b ?sc|m ?sc|bca|mca|college|university"
    r"|bachelors?|masters?|doctorate|phd|mba|cert\w*|bootcamps?|courses?|diploma"
    r"|learn\w*|stud(?:y|ying)|portfolio|books?|move|moving"
    r"|switch\w*|quit\w*|leav\w+|after|from|interview|paid|pay|salary|remote|offer|project|tool|knowing|for a|get a"
    r"|future|demand|saturated|ai|replace\w*|automat\w+)\b"
)
_WEIGHED = ("definition", "outlook", "recommend_role", "education", "getting_started", "salary",
            "work_life", "transition", "other")  # fmt: skip


def asks_worth(request: Request) -> bool:
    """Whether it is asked if a role is worth it, and nothing narrower."""
    if len(request.roles) != 1 or request.origins or request.named or request.place or request.level:
        return False
    said = request.normal
    return request.intent in _WEIGHED and bool(_WORTH.search(said)) and not _OTHER_WORTH.search(said)


def _demand(facts: Sequence[Fact]) -> Fact | None:
    """The newest projection of an outlook; else what it begins with."""
    projected = [found.fact for fact in facts if (found := projection([fact]))]
    newest = max(projected, key=lambda fact: fact.source.year, default=None)
    return newest or next(iter(facts), None)


def worthwhile(request: Request, compiled: Compiled) -> Answer | None:
    """Demand, pay, the way in and whom the work suits, a line each; None where it is not asked, or little is known."""
    if not asks_worth(request):
        return None
    role = request.roles[0]
    paid = pay_of(role, request, compiled).facts
    known: tuple[tuple[str, Fact | None], ...] = (
        ("Demand", _demand(compiled.facts(role, "outlook"))),
        ("Pay", next(iter(paid), None)),
        ("Getting in", compiled.trait(role, "competition")),
        ("AI", compiled.trait(role, "automation")),
        ("Whom it suits", next(iter(compiled.facts(role, "recommend_role")), None)),
        ("Work life", next((f for f in compiled.facts(role, "work_life") if "tress" in f.text), None)),
    )
    told = [(what, fact) for what, fact in known if fact is not None]
    if len(told) < 2:
        return None
    said = _verdict(dict(known), request, compiled) or Line(
        f"Whether it is worth it to be {with_article(compiled.role_name(role))} my sources do not judge;"
        " what bears on it is this."
    )
    items = tuple(Line(f"{what}: {fact.text}", (fact.id,)) for what, fact in told)
    return Answer(ANSWER, (Paragraph((said,)), Bullets("", items)), tuple(fact for _, fact in told))


def _verdict(known: Mapping[str, Fact | None], request: Request, compiled: Compiled) -> Line | None:
    """What speaks for a role and against it, and which is more; None where neither demand nor pay is known.

    Who asks whether it is a bad choice is answered as that is asked.
    """
    demand, paid = known["Demand"], known["Pay"]
    grows = projection([demand]) if demand is not None else None
    good_pay = pays_well(paid, compiled) if paid is not None else None
    crowded, automated = known["Getting in"], known["AI"]
    told = (
        (grows is not None and grows.change > 0, "demand grows", demand),
        (good_pay is True, "the pay is good for this field", paid),
        (grows is not None and grows.change < 0, "employment is projected to fall", demand),
        (good_pay is False, "the pay is low for this field", paid),
        (crowded is not None and is_much(crowded.level), "many want in", crowded),
        (automated is not None and is_much(automated.level), "much of the routine is being automated", automated),
    )
    good = [(said, fact) for holds, said, fact in told[:2] if holds]
    bad = [(said, fact) for holds, said, fact in told[2:] if holds]
    if not good and not bad:
        return None
    falls = not good or (grows is not None and grows.change < 0)
    bad_choice = _BAD.search(request.normal) is not None
    begun = "For some yes" if bad_choice else "Not for everybody"
    if falls:
        begun = f"Rather {'yes' if bad_choice else 'not'} for the long run"
    elif len(good) >= len(bad):
        begun = f"On the whole {'no' if bad_choice else 'yes'}"
    first, then = (bad, good) if falls else (good, bad)
    joint = "for it speaks" if falls else "against it speaks"
    said = f"{begun}: {listed([said for said, _ in first])}"
    said += f"; {joint} that {listed([said for said, _ in then])}" if then else ""
    return Line(f"{said}.", tuple(fact.id for _, fact in (*first, *then) if fact is not None))
