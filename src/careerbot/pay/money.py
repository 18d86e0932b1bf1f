"""Pay as people name it: an amount a year, the year it is asked of, and forms of pay that are not a year's wage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.patterns import Pattern
from careerbot.turn import Token

LEAST, MOST = 10_000, 999_999  # what may be a year's pay
_YEAR = Pattern(r"(?:19|20)\d\d")
_OTHER_MONEY = frozenset(
    "euro euros eur pound pounds quid gbp rupee rupees inr lakh lakhs lpa crore cad aud chf yen yuan sgd aed".split()
)
_FORMS = {
    "an hour's or a day's pay": frozenset("hour hourly hr day daily dayrate week weekly freelance contract".split()),
    "a month's pay": frozenset("month monthly".split()),
    "bonuses and shares": frozenset("bonus bonuses equity rsu rsus stock stocks shares tc compensation".split()),
    "pay in other currencies than the dollar": _OTHER_MONEY,
}
_WHEN = frozenset("last next this past coming few".split())
_MARKS = frozenset("€£₹¥")


_CURRENCIES = {
    word: code
    for code, words in {
        "usd": "$ dollar dollars usd bucks grand",
        "eur": "€ euro euros eur",
        "gbp": "£ pound pounds quid gbp",
        "inr": "₹ rupee rupees inr lakh lakhs lac lacs lpa crore crores",
        "cad": "cad",
        "aud": "aud",
        "chf": "chf",
        "jpy": "¥ yen",
    }.items()
    for word in words.split()
}
_TIMES = {
    word: times
    for times, words in {
        1_000: "k thousand grand",
        100_000: "lakh lakhs lac lacs lpa",
        1_000_000: "m million",
        10_000_000: "crore crores",
    }.items()
    for word in words.split()
}
_PERIODS = {
    word: period
    for period, words in {
        "hour": "hour hourly hr",
        "day": "day daily",
        "week": "week weekly",
        "month": "month monthly",
        "year": "year yearly annually annual annum pa yr",
    }.items()
    for word in words.split()
}
_PER = frozenset({"a", "an", "per", "each", "every"})
_SUM = Pattern(r"(\d+(?:,\d{3})*(?:\.\d{1,2})?)(k|m|lpa)?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money that somebody named, in the words ``start`` to ``end`` (exclusive)."""

    value: float
    currency: str  # usd, eur, gbp, inr …
    period: str  # hour, day, week, month, year
    start: int
    end: int

    @property
    def id(self) -> str:
        """The sum in plain words: "95000 usd year"."""
        return f"{self.value:.10g} {self.currency} {self.period}"


def amounts(tokens: Sequence[Token]) -> tuple[Amount, ...]:
    """The sums of money named, in their order: "95k", "$120,000", "12 LPA", "50 pounds an hour".

    A bare number is one only where it may be a year's pay; what tells no currency is in dollars, no time a year's.
    """
    found: list[Amount] = []
    for index in range(len(tokens)):
        if (amount := _amount_at(tokens, index)) is not None and (not found or index >= found[-1].end):
            found.append(amount)
    return tuple(found)


def _amount_at(tokens: Sequence[Token], index: int) -> Amount | None:
    match = _SUM.fullmatch(tokens[index].text) if tokens[index].text[0].isdigit() else None
    if not match:
        return None
    digits, scale, end = match[1].replace(",", ""), match[2] or "", index + 1
    mark = tokens[index].before[-1:]
    currency = _CURRENCIES.get(mark, "") or ("inr" if scale == "lpa" else "")
    while end < len(tokens) and not scale and len(digits) <= 6 and _is_group(tokens[end]):
        digits, end = digits + tokens[end].text, end + 1  # "150 000"
    if not scale and end < len(tokens) and tokens[end].text in _TIMES:
        scale, end = tokens[end].text, end + 1
        currency = currency or _CURRENCIES.get(scale, "")
    if end < len(tokens) and tokens[end].text in _CURRENCIES:
        currency, end = currency or _CURRENCIES[tokens[end].text], end + 1
    value = float(digits)
    if not scale and end < len(tokens) and tokens[end].before == "-":  # "90-100k": both ends are thousands
        other = _SUM.fullmatch(tokens[end].text)
        scale = other[2] or "" if other else ""
    value *= _TIMES.get(scale, 1)
    bare = not scale and not currency
    if bare and (not LEAST <= value <= MOST):
        return None
    after = end + (end < len(tokens) and tokens[end].text in _PER)
    if after < len(tokens) and tokens[after].text in _PERIODS:
        return Amount(value, currency or "usd", _PERIODS[tokens[after].text], index, after + 1)
    return Amount(value, currency or "usd", "year", index, end)


def _is_group(token: Token) -> bool:
    """Whether the digits are a group of three that a space divides from those before."""
    return not token.before and len(token.text) == 3 and token.text.isdecimal() and token.text.isascii()


def yearly_amount(tokens: Sequence[Token]) -> int:
    """The first amount that may be a year's pay in dollars ("80k", "$80,000"); 0 when there is none."""
    if other_forms(tokens):
        return 0
    return next((int(a.value) for a in amounts(tokens) if a.period == "year" and LEAST <= a.value <= MOST), 0)


def year_asked(tokens: Sequence[Token]) -> int:
    """The year that is named, 1900 to 2099; 0 when none is."""
    return next((int(token.text) for token in tokens if token.text[0] in "12" and _YEAR.fullmatch(token.text)), 0)


def other_forms(tokens: Sequence[Token]) -> tuple[str, ...]:
    """What is asked about besides a year's pay in dollars, in words; empty when nothing is."""
    before = [None, *tokens]
    # "last month" is when something was, not what is paid for
    words = {token.text for first, token in zip(before, tokens, strict=False) if not first or first.text not in _WHEN}
    forms = [name for name, cues in _FORMS.items() if cues & words]
    marked = any(token.before and not _MARKS.isdisjoint(token.before) for token in tokens)
    named = "pay in other currencies than the dollar"
    return tuple(forms if not marked or named in forms else [*forms, named])
