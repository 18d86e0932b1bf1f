"""What one role pays in several places that are set against each other: "in Texas or California"."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, wordings
from careerbot.pay.missing_pay import NO_FIGURE
from careerbot.pay.pay_premises import asks_why
from careerbot.pay_tables.figures import SECTION, Advert, advert_text, newest, wage_text
from careerbot.places import name_of, wider
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Fact, Line, Paragraph, Request, Told, distinct
from careerbot.wording import listed, plural

_WEIGHING = frozenset(
    "vs versus or than compared between against and higher more better difference half twice double less lower".split()
)
_CHOOSING = frozenset(
    "moving move relocate relocating which where vs versus or than more better higher less lower half twice double"
    " difference".split()
)
_Paid = tuple[int, str, str, Fact]  # a sum to rank by, the place's name, the sum in words, and the fact
_RENTS = "Rents and taxes differ as much as wages do; I have no figures on them."


def across_places(request: Request, compiled: Compiled) -> Answer | None:
    """The medians of a role in each place, the highest first; where they are not known, that they are not."""
    table = compiled.pay.table("adverts")
    places = [place for place in request.places if table is None or place != table.elsewhere]
    listing = len(places) < len(request.places) and len(places) > 1  # "outside the US, such as in Canada and the UK"
    if (
        asks_why(request.words)
        or len(request.roles) != 1
        or len(places) < 2
        or not (listing or not _WEIGHING.isdisjoint(request.words))
    ):
        return None
    role = request.roles[0]
    paid = [found for place in places if (found := _wage(role, place, compiled)) is not None]
    offered = [found for place in places if (found := _offer(role, place, request.level, compiled)) is not None]
    best = max((paid, offered), key=len)
    told = {name for _, name, _, _ in best}
    unknown = [name for place in places if (name := name_of(place, compiled)) not in told]
    who = plural(compiled.role_name(role))
    if not best:
        text = f"{NO_FIGURE} for {who} in {listed(unknown, 'or')}, so I cannot say which pays more."
        wide, known = _around(role, places, request.level, compiled)
        return Answer(CAVEAT, (Paragraph((Line(text), *wide)),), known)
    best.sort(key=lambda found: -found[0])
    if unknown:
        return _in_part(request, places, best, f"{NO_FIGURE} for {who} in {listed(unknown, 'or')}.", compiled)
    facts = tuple(fact for *_, fact in best)
    kind = "By official medians" if best is paid else "By what adverts offered"
    sums = listed([f"{name} {sum_}" for _, name, sum_, _ in best])
    verdict = f"{best[0][1]} pays more" if best[0][0] != best[-1][0] else "they pay alike"
    lead = Line(f"{kind}, {verdict}: {sums}.{_share(best)}", tuple(fact.id for fact in facts))
    return Answer(ANSWER, (Paragraph((lead,)), Bullets("", wordings(facts)), Paragraph((Line(_RENTS),))), facts)


def _in_part(
    request: Request, places: Sequence[str], best: Sequence[_Paid], lacking: str, compiled: Compiled
) -> Answer:
    """The places that are known, and that others are not: first where it is asked which pays more."""
    facts = tuple(fact for *_, fact in best)
    known: Block = Bullets("", wordings(facts))
    if not _CHOOSING.isdisjoint(request.words):
        first = Paragraph((Line(f"I cannot say which pays more: {lacking}"),))
        return Answer(CAVEAT, (first, known), facts)
    wide, around = _around(request.roles[0], places, request.level, compiled)
    return Answer(CAVEAT, (known, Paragraph((Line(lacking), *wide))), distinct((*facts, *around)))


def _share(best: Sequence[_Paid]) -> str:
    """What the lower of two comes to in the higher, in a sentence; '' where there are more, or both are alike."""
    if len(best) != 2 or best[0][0] == best[1][0]:
        return ""
    share = round(100 * best[1][0] / best[0][0])
    return f" {best[1][1][:1].upper()}{best[1][1][1:]} comes to about {share}% of {best[0][1]}."


def _around(role: str, places: Sequence[str], level: str, compiled: Compiled) -> Told:
    """What adverts offered in the nearest place that all of these lie in; nothing where there is none with a figure."""
    first, *rest = (wider(place, compiled) for place in places)
    for place in (near for near in first if all(near in around for around in rest)):
        if (found := _offer(role, place, level, compiled)) is not None:
            name, fact = found[1], found[3]
            text = f"The nearest that I have is of {name} as a whole, and tells neither apart: {fact.text}"
            return (Line(text, (fact.id,)),), (fact,)
    return (), ()


def _wage(role: str, place: str, compiled: Compiled) -> _Paid | None:
    """The median of a place or of the metropolitan area it lies in, its name, the sum in words, and the fact."""
    table, occupation = compiled.pay.table("wages"), compiled.pay.counted_as(role)
    if table is None or occupation is None:
        return None
    for near in (place, *compiled.pay.areas(place)):
        wage = compiled.pay.wage(occupation.code, near)
        if wage is not None and wage.p50 is not None:
            text = wage_text(wage, occupation, table, name_of(near, compiled))
            fact = Fact(f"pay/wages/{wage.code}/{near}", text, compiled.source(table.source), role, SECTION)
            return wage.p50, name_of(place, compiled), f"{table.currency} {wage.p50:,}", fact
    return None


def _offer(role: str, place: str, level: str, compiled: Compiled) -> _Paid | None:
    """The same of what adverts offered in a country."""
    table = compiled.pay.table("adverts")
    advert: Advert | None = newest(compiled.pay.adverts(role, place, level)) if table else None
    if table is None or advert is None or not advert.is_told:
        return None
    label = compiled.label("level", level) if level else None
    name = name_of(place, compiled)
    text = advert_text(advert, table, name, label.name if label else "")
    fact = Fact(f"pay/adverts/{role}/{place}/{level or 'all'}", text, compiled.source(table.source), role, SECTION)
    low, high = advert.low or 0, advert.high or 0
    return low + high, name, f"{table.currency} {low:,} to {high:,}", fact
