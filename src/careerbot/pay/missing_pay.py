"""That there is no figure of pay for the very place or level asked about: said first, and what comes nearest then.

A figure of a wider place stands behind it, marked as one that cannot be carried over. All other countries taken
together are no wider place: what is offered there says nothing of one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.answers import wordings
from careerbot.patterns import Pattern
from careerbot.pay.narrowing import level_by_years
from careerbot.pay_tables.figures import SECTION, advert_text
from careerbot.places import is_abroad, name_of, wider
from careerbot.question.money import OTHER_CURRENCY
from careerbot.question.rupees import INDIA
from careerbot.turn import Fact, Line, Request, unique
from careerbot.wording import listed, plural

_FEW = "I count only "
NO_FIGURE = "I have no usable figure"
_UNJUDGED = "Whether that is low, usual or high there I cannot say."
CONVERT = "I convert no currencies: turn your sum into US dollars and hold it against this."
_WAY_TO_JUDGE, _IN_INDIA = "am-i-underpaid", "offer-in-india"
_LEVEL_SAID = Pattern(r"\b(?:junior|senior|mid|middle|entry|lead|principal|staff|intern|graduate|sr|jr)s?\b")
_NUMBER = Pattern(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?|one|two|three|four|five|six|seven|eight|ten)\+?"
    r" (?:to \d+ )?(?:yoe|years?|yrs?)\b"
)


@dataclass(frozen=True, slots=True)
class Missing:
    """The sentences that say what is missing, the facts they rest on, and those that are left to tell."""

    lines: tuple[Line, ...]
    used: tuple[Fact, ...]
    left: tuple[Fact, ...]


def is_foreign_sum(request: Request, compiled: Compiled) -> bool:
    """Whether a sum is named that is paid in another country than that of the figures, and so in another currency."""
    table = compiled.pay.table("wages") or compiled.pay.table("adverts")
    named = bool(request.amount) or OTHER_CURRENCY in request.forms
    return named and table is not None and is_abroad(request.place, table.home, compiled)


def missing(role: str, request: Request, facts: Sequence[Fact], compiled: Compiled) -> Missing | None:
    """What is not known of a role's pay in a place abroad; None where its own figures, or its country's, are known."""
    wages, adverts = compiled.pay.table("wages"), compiled.pay.table("adverts")
    home = next((table.home for table in (wages, adverts) if table), "")
    elsewhere = adverts.elsewhere if adverts else ""
    if not request.place or request.place == elsewhere or home in wider(request.place, compiled):
        return None
    told = [fact for fact in facts if not _is_scarce(fact)]
    near = next((place for fact in told if (place := _place_of(fact))), "")
    if near and (near == request.place or _kind(near, compiled) != "region") and near != elsewhere:
        return None
    scarce = tuple(fact for fact in facts if _is_scarce(fact) and _place_of(fact) != elsewhere)
    name, who = name_of(request.place, compiled), plural(compiled.role_name(role))
    level = compiled.label("level", request.level) if request.level else None
    at = f" at {level.name if 'level' in level.name else f'{level.name} level'}" if level else ""
    counted = _counted(scarce, name, leveled=bool(level))
    why = f"{counted}, too few for a figure, and" if counted else "too few adverts and"
    judged = is_foreign_sum(request, compiled)
    advice = compiled.advice(_WAY_TO_JUDGE)[:1] if judged else ()
    lines = [
        *([Line(_UNJUDGED)] if judged else []),
        *by_years(request, compiled),
        Line(
            f"{NO_FIGURE} for {who} in {name}{at}: {why} no official wages for {name}.",
            tuple(fact.id for fact in scarce),
        ),
    ]
    wide = next((fact for fact in told if _place_of(fact) == near and near not in ("", elsewhere)), None)
    if wide is not None:
        text = f"The nearest wider place with enough is {name_of(near, compiled)}, whose figures cannot be carried over"
        lines.append(Line(f"{text} to {name}: {wide.text}", (wide.id,)))
        lines += wordings(advice)
        return Missing(tuple(lines), (*scarce, wide, *advice), ())
    if in_india := compiled.advice(_IN_INDIA) if INDIA in wider(request.place, compiled) else ():
        lines += wordings(in_india)
        return Missing(tuple(lines), (*scarce, *in_india), ())
    if judged:  # what is paid in another country says nothing of the sum
        lines.append(Line(f"What is paid elsewhere cannot be carried over to {name}."))
        lines += wordings(advice)
        return Missing(tuple(lines), (*scarce, *advice), ())
    level_told = (
        next((a for a in compiled.pay.adverts(role, home, request.level) if a.is_told), None) if adverts else None
    )
    if request.level and level_told is not None and level is not None and adverts is not None:
        offered = advert_text(level_told, adverts, name_of(home, compiled), level.name)
        fact = Fact(
            f"pay/adverts/{role}/{home}/{request.level}", offered, compiled.source(adverts.source), role, SECTION
        )
        lines.append(
            Line(
                f"What I have is of {name_of(home, compiled)}, and cannot be carried over to {name}: {offered}",
                (fact.id,),
            )
        )
        return Missing(tuple(lines), (*scarce, fact), ())
    paid = next((fact for fact in compiled.facts(role, "salary") if fact.id.endswith("/wages")), None)
    paid = paid or next((f for f in compiled.facts(role, "salary") if f.id.endswith(f"/adverts-{home}")), None)
    paid = paid or next((f for f in compiled.facts(role, "salary") if "United States" in f.text), None)
    if paid is not None:
        text = f"What I have is of {name_of(home, compiled)}, and cannot be carried over to {name}: {paid.text}"
        lines.append(Line(text, (paid.id,)))
        return Missing(tuple(lines), (*scarce, paid), ())
    return Missing(tuple(lines), scarce, ())


def unleveled(request: Request, facts: Sequence[Fact], compiled: Compiled) -> tuple[Line, ...]:
    """That a level is known for the country only, or how years were taken for one; none where neither matters."""
    label, wages = compiled.label("level", request.level), compiled.pay.table("wages")
    if label is None or wages is None:
        return ()
    told = any(fact.id.startswith("pay/adverts/") and fact.id.endswith(f"/{request.level}") for fact in facts)
    at_home = bool(request.place) and request.place != wages.home and wages.home in wider(request.place, compiled)
    lines = []
    if told and at_home:
        name = name_of(request.place, compiled)
        text = (
            f"I have no {label.name} figure for {name} itself: adverts are known to me by country, wages not by level."
        )
        lines.append(Line(text))
    return (*lines, *(by_years(request, compiled) if told else ()))


def by_years(request: Request, compiled: Compiled) -> tuple[Line, ...]:
    """For which level years of experience were taken; none where they did not tell the level."""
    label = compiled.label("level", request.level)
    said = request.normal
    if (
        label is None
        or level_by_years(said) != request.level
        or not _NUMBER.search(said)
        or _LEVEL_SAID.search(" ".join(request.said))
    ):
        return ()
    return (Line(f"I take those years as {label.name}; adverts give none."),)


def _counted(scarce: Sequence[Fact], name: str, *, leveled: bool) -> str:
    """How many adverts there are, with the place where it is not `name`: "only 3 rows of adverts in 2024"."""
    told = []
    for place in unique(_place_named(fact) for fact in scarce):
        rows = [
            fact.text.partition(_FEW)[2].partition(", too few")[0] for fact in scarce if _place_named(fact) == place
        ]
        rows = [row.replace(" of adverts", " of adverts of all levels") if leveled else row for row in unique(rows)]
        told.append(f"only {listed(rows)}" if place == name else f"only {listed(rows)} in {place}")
    return listed(told)


def _place_named(fact: Fact) -> str:
    return fact.text.removeprefix("In ").partition(f" {_FEW}")[0]


def _is_scarce(fact: Fact) -> bool:
    return _FEW in fact.text


def _place_of(fact: Fact) -> str:
    """The place that a figure of pay is of; '' for what authors wrote."""
    parts = fact.id.split("/")
    return parts[3] if len(parts) > 3 and parts[:2] == ["pay", "adverts"] else parts[3] if len(parts) > 3 else ""


def _kind(place: str, compiled: Compiled) -> str:
    label = compiled.label("place", place)
    return label.group if label else ""
