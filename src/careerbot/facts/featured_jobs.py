"""What is asked of jobs that were featured: whether they were remote or full time, where, at what level, for how much.

The advert is quoted behind this sentence. What it does not say is said not to stand in it, which is no denial.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.places import name_of, wider
from careerbot.question.form import YES_NO, form
from careerbot.turn import Fact, Line, Request
from careerbot.wording import number, sentence

# As ``knowledge`` puts a featured job: "Engineer at Firm: Town; full time; Senior-level; USD 1 to 2."
_ADVERT = re.compile(
    r"^(?P<job>.+?): (?P<place>[^;]+); (?P<terms>[^;]+);(?: (?P<level>[^;]+);)?"
    r" [A-Z]{3} [\d,]+ to (?P<high>[\d,]+)\.$"
)
_RANGE = re.compile(r"\b([\d,]+) to ([\d,]+)")
ASKS_REMOTE = Pattern(
    r"\b(?:remote|remotely|wfh|from home|home ?office|hybrid|anywhere|work from|on ?site|in office)\b"
)
_ASKS_TERMS = Pattern(r"\b(?:full time|fulltime|part time|parttime|permanent|contract|freelance|temporary)\b")
_FULL_TIME = Pattern(r"\bfull ?time\b")
_PART_TIME = Pattern(r"\bpart ?time\b")
_ASKS_LEVEL = Pattern(
    r"\b(?:levels?|senior\w*|juniors?|beginners?|entry|graduates?|freshers?|experienced?|interns?|how many years)\b"
)
_ASKS_WHERE = Pattern(
    r"\b(?:where|located|location|which (?:city|state|town|country|place)|what (?:city|state|place))\b"
)
_ASKS_OPEN = Pattern(r"\b(?:still|open|available|hiring|vacant|closed|filled|expired|apply)\b")
_OF_A_JOB = Pattern(r"\b(?:jobs?|positions?|posts?|roles?|openings?|adverts?|ads?|postings?|listings?|vacanc\w+)\b")
_OF_OURS = Pattern(
    r"\bfeatured\b|\b(?:jobs?|openings?|adverts?|positions?) (?:that )?you (?:list|show|have|know|feature)\b"
)
_BEST_PAID = Pattern(
    r"\b(?:best|most|highest|top|biggest)\b.*\b(?:pay\w*|paid|salar\w+|offers?|money)\b"
    r"|\b(?:pays?|paid|paying|offers?)\b.*\b(?:best|most|highest)\b"
)
_ANYWHERE = "anywhere in the U.S."  # how an advert puts that the work may be done in any place of the country
_SEEKS_POST = Pattern(
    r"\b(?:is there|are there|have you|you have|know of|you know|list\w*|show|find|looking for|need) (?:me )?"
    r"(?:an?|any|some|one)\b|\bopenings?\b|\bvacanc\w+|\byour list\b|\banything\b|^any\b"
)
_BOTH = 2


@dataclass(frozen=True, slots=True)
class Advert:
    """A job as it was featured."""

    fact: Fact
    place: str
    terms: str
    level: str  # '' where the advert names none
    high: int  # the upper end of what was offered, a year

    @property
    def is_remote(self) -> bool:
        """Whether it was advertised as remote."""
        return "remote" in self.place.lower()


def asks_of_featured(request: Request, compiled: Compiled) -> bool:
    """Whether a question is on a job featured: of an employer that has one, or on those that are listed here."""
    if _OF_OURS.search(request.normal):
        return True
    if not request.employer or not _OF_A_JOB.search(request.normal):
        return False
    return any(fact.kind == "featured" for fact in compiled.mentioning([request.employer]))


def seeks_remote_post(said: str) -> bool:
    """Whether a single post is looked for that can be done from home: "is there a fully remote one?"."""
    return bool(ASKS_REMOTE.search(said) and _SEEKS_POST.search(said))


def adverts(facts: Sequence[Fact]) -> tuple[Advert, ...]:
    """The jobs that these facts tell of; facts that are no adverts are left out."""
    found = []
    for fact in facts:
        told = _ADVERT.match(fact.text)
        if told:
            high = number(told["high"])
            found.append(Advert(fact, told["place"], told["terms"], told["level"] or "", high))
    return tuple(found)


def said_of(request: Request, found: Sequence[Advert], compiled: Compiled) -> Line | None:
    """The sentence that answers what is asked of an employer's jobs; None where they differ in it or all is asked."""
    said, yes_no = request.normal, form(request.words) == YES_NO
    cites = tuple(advert.fact.id for advert in found)
    text = ""
    if not found:
        return None
    first = found[0]
    if ASKS_REMOTE.search(said):
        remote = {advert.is_remote for advert in found}
        text = _remote(found) if len(remote) == 1 else ""
    elif request.place and yes_no:
        inside = {is_in(advert.fact, request.place, compiled) for advert in found}
        text = _placed(found, inside.pop(), name_of(request.place, compiled)) if len(inside) == 1 else ""
    elif _ASKS_WHERE.search(said):
        text = _where(found) if _is_same(advert.place for advert in found) else ""
    elif asked := _ASKS_TERMS.search(said):
        text = _terms(first.terms, asked[0], said, yes_no) if _is_same(advert.terms for advert in found) else ""
    elif _ASKS_LEVEL.search(said) or request.level:
        text = _level(first.level, yes_no) if _is_same(advert.level for advert in found) else ""
    elif _ASKS_OPEN.search(said) and yes_no:
        text = f"I cannot see whether it is still open: it was featured in {first.fact.source.year}."
    return Line(sentence(text), cites) if text else None


def said_of_sum(request: Request, facts: Sequence[Fact]) -> Line | None:
    """Whether the one job told of offered the sum named; None where none is named, or it is not asked whether."""
    offered = [(fact, _RANGE.search(fact.text)) for fact in facts]
    if not request.amount or len(offered) != 1 or form(request.words) != YES_NO:
        return None
    ((fact, ends),) = offered
    if ends is None:
        return None
    low, high = (number(end) for end in ends.groups())
    if low >= request.amount:
        text = "Yes: the whole range offered is at that sum or above."
    elif high < request.amount:
        text = "No: the whole range offered is below that."
    else:
        text = "In part: the range offered begins below that sum and ends above it."
    return Line(text, (fact.id,))


def best_paid(request: Request, found: Sequence[Advert]) -> Advert | None:
    """The job whose range ends highest, where the best paid of those featured is asked for."""
    if not (found and _OF_OURS.search(request.normal) and _BEST_PAID.search(request.normal)):
        return None
    return max(found, key=lambda advert: advert.high)


def is_in(fact: Fact, place: str, compiled: Compiled) -> bool:
    """Whether a featured job says that it is in a place; of the country that all of them are in, each is."""
    table = compiled.pay.table("wages")
    if table and place == table.home:
        return True
    around = [near for near in wider(place, compiled) if not table or near != table.home]
    codes = [near.removeprefix("us-").upper() for near in around if near.startswith("us-")]
    names = "|".join(re.escape(name) for name in (name_of(place, compiled).removesuffix(" State"), *codes))
    return bool(re.search(rf"\b(?:{names})\b", fact.text))


def is_anywhere_in(fact: Fact, place: str, compiled: Compiled) -> bool:
    """Whether a featured job may be done from a place, since it may be from anywhere in the country around it."""
    table = compiled.pay.table("wages")
    return table is not None and _ANYWHERE in fact.text and table.home in wider(place, compiled)


def _it(found: Sequence[Advert]) -> str:
    if len(found) == 1:
        return "It was"
    return "Both were" if len(found) == _BOTH else "All were"


def _is_same(values: Iterable[str]) -> bool:
    return len(set(values)) == 1


def _remote(found: Sequence[Advert]) -> str:
    if found[0].is_remote:
        where = found[0].place.removeprefix("Remote").strip(" ()")
        return f"Yes: {_it(found).lower()} advertised as remote{f', {where}' if where else ''}"
    return f"Not that the advert says: {_it(found).lower()} for {found[0].place}"


def _where(found: Sequence[Advert]) -> str:
    place = found[0].place
    where = f"as remote{place.removeprefix('Remote')}" if found[0].is_remote else f"for {place}"
    return f"{_it(found).lower()} advertised {where}"


def _placed(found: Sequence[Advert], inside: bool, place: str) -> str:
    if found[0].is_remote:
        return _where(found)
    return f"{'Yes' if inside else f'No, not in {place}'}: {_where(found)}"


def _terms(terms: str, asked: str, said: str, yes_no: bool) -> str:
    time = "full time" if _FULL_TIME.search(said) else "part time" if _PART_TIME.search(said) else ""
    if yes_no and (time == terms or asked in terms):
        return f"Yes: it was advertised as {terms}"
    if yes_no and time and terms in ("full time", "part time"):
        return f"No: it was advertised as {terms}"
    return f"It was advertised as {terms}" + ("; more the advert does not say" if yes_no else "")


def _level(level: str, yes_no: bool) -> str:
    if not level:
        return "The advert names no level" + (", so it does not say that." if yes_no else ".")
    return f"It was advertised at this level: {level}"
