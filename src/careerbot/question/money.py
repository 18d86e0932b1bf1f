"""Pay as people name it: an amount a year, the year it is asked of, and forms of pay that are not a year's wage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.kept import kept_last
from careerbot.patterns import Pattern
from careerbot.turn import Token

LEAST, MOST = 10_000, 999_999  # what may be a year's pay
_YEAR = Pattern(r"(?:19|20)\d\d")
_OTHER_MONEY = frozenset(
    "euro euros eur pound pounds quid gbp rupee rupees inr lakh lakhs lpa crore cad aud chf yen yuan sgd aed".split()
)
BY_THE_HOUR, BY_THE_MONTH = "an hour's or a day's pay", "a month's pay"
OTHER_CURRENCY = "pay in other currencies than the dollar"
_FORMS = {
    BY_THE_HOUR: frozenset("hourly daily dayrate weekly".split()),
    BY_THE_MONTH: frozenset(["monthly"]),
    "bonuses and shares": frozenset("bonus bonuses equity rsu rsus stock stocks shares tc compensation".split()),
    OTHER_CURRENCY: _OTHER_MONEY,
}
# Times that pay is told by where "per", "an" or a sum stands before them, or "rate" behind them.
_TIMES_OF_PAY = {"hour": BY_THE_HOUR, "hr": BY_THE_HOUR, "day": BY_THE_HOUR, "week": BY_THE_HOUR, "month": BY_THE_MONTH}
_SPEAKING_OF_FORMS = frozenset(_TIMES_OF_PAY).union(*_FORMS.values())
_RATES = frozenset("rate rates pay wage wages salary".split())
_LENGTHS = frozenset("hours hour h hrs days day weeks months years calls".split())  # "35 hours a week" is no pay
# By how much a sum for such a time is multiplied for a year, as the official wages reckon it: 2,080 paid hours.
A_YEAR = {"hour": 2_080, "week": 52, "month": 12, "year": 1}
_OFFERED = frozenset("offer offered offering offers".split())
_EARNED = frozenset("earn earning make making get paid currently asked wanted expected minimum".split())
_WHOSE = 9  # words before a sum that may say whose it is
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
_SIX = "six"
_FIGURES = frozenset(("figure", "figures", "fig", "figs"))  # "six figures" is a hundred thousand or more
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


@kept_last
def amounts(tokens: Sequence[Token]) -> tuple[Amount, ...]:
    """The sums of money named, in their order: "95k", "$120,000", "12 LPA", "50 pounds an hour".

    A bare number is one only where it may be a year's pay; what tells no currency is in dollars, no time a year's.
    """
    found: list[Amount] = []
    for index, token in enumerate(tokens):
        if not token.text[0].isdigit() and token.text != _SIX:
            continue
        if (amount := _amount_at(tokens, index)) is not None and (not found or index >= found[-1].end):
            found.append(amount)
    return tuple(found)


def _amount_at(tokens: Sequence[Token], index: int) -> Amount | None:
    if tokens[index].text in (_SIX, "6") and index + 1 < len(tokens) and tokens[index + 1].text in _FIGURES:
        return Amount(100_000, "usd", "year", index, index + 2)
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
    after = end + (end < len(tokens) and tokens[end].text in _PER)
    period = _PERIODS.get(tokens[after].text, "") if after < len(tokens) else ""
    monthly = period == "month" and after > end and LEAST <= 12 * value <= MOST  # "7000 a month"
    hourly = period == "hour" and after > end and LEAST <= A_YEAR["hour"] * value <= MOST  # "is 90 an hour good"
    if bare and not (monthly or hourly) and not LEAST <= value <= MOST:
        return None
    if period:
        return Amount(value, currency or "usd", period, index, after + 1)
    return Amount(value, currency or "usd", "year", index, end)


def _is_group(token: Token) -> bool:
    """Whether the digits are a group of three that a space divides from those before."""
    return not token.before and len(token.text) == 3 and token.text.isdecimal() and token.text.isascii()


def yearly_amount(tokens: Sequence[Token]) -> int:
    """The first amount that may be a year's pay in dollars ("80k", "$80,000"); 0 when there is none."""
    if (amount := amount_named(tokens)) is None:
        return 0
    return round(amount.value * A_YEAR[amount.period])


@kept_last
def amount_named(tokens: Sequence[Token]) -> Amount | None:
    """The amount in dollars that comes to what may be a year's pay; None where pay is in another currency.

    Of several it is the one that is offered, else the first: "I make 140k and was offered 155k" asks of the 155k.
    """
    if OTHER_CURRENCY in other_forms(tokens):
        return None
    bonuses = _FORMS["bonuses and shares"]
    told = [
        a
        for a in amounts(tokens)
        if a.currency == "usd"
        and a.period in A_YEAR
        and not any(t.text in bonuses for t in (*tokens[a.end : a.end + 1], *tokens[max(a.start - 2, 0) : a.start]))
        and LEAST <= a.value * A_YEAR[a.period] <= MOST
    ]
    return next((a for a in told[1:] if _is_offered(tokens, a)), told[0] if told else None)


def _is_offered(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether the last word before a sum that says whose it is speaks of an offer."""
    before = [token.text for token in tokens[max(amount.start - _WHOSE, 0) : amount.start]]
    said = [word for word in before if word in _OFFERED | _EARNED]
    return bool(said) and said[-1] in _OFFERED


def year_asked(tokens: Sequence[Token]) -> int:
    """The year that is named, 1900 to 2099; 0 when none is."""
    return next((int(token.text) for token in tokens if token.text[0] in "12" and _YEAR.fullmatch(token.text)), 0)


@kept_last
def other_forms(tokens: Sequence[Token]) -> tuple[str, ...]:
    """What is asked about besides a year's pay in dollars, in words; empty when nothing is."""
    marked = any(not _MARKS.isdisjoint(token.before) for token in tokens if token.before)
    if not marked and _SPEAKING_OF_FORMS.isdisjoint([token.text for token in tokens]):
        return ()
    before = [None, *tokens]
    # "last month" is when something was, not what is paid for
    words = {token.text for first, token in zip(before, tokens, strict=False) if not first or first.text not in _WHEN}
    timed = _timed(tokens)
    forms = [name for name, cues in _FORMS.items() if cues & words or name in timed]
    return tuple(forms if not marked or OTHER_CURRENCY in forms else [*forms, OTHER_CURRENCY])


def _timed(tokens: Sequence[Token]) -> frozenset[str]:
    """The forms of pay by the hour, day, week or month that are asked about; how long somebody works is none."""
    found = set()
    for index, token in enumerate(tokens):
        form = _TIMES_OF_PAY.get(token.text)
        if form is None:
            continue
        before = tokens[index - 1].text if index else ""
        earlier = tokens[index - 2].text if index > 1 else ""
        after = tokens[index + 1].text if index + 1 < len(tokens) else ""
        per = before in _PER and earlier not in _LENGTHS and not earlier.endswith("h")
        if per or after in _RATES or (tokens[index].before == "/" and not before.endswith("h")):
            found.add(form)
    return frozenset(found)
