"""Pay as people name it: an amount a year, the year it is asked of, and forms of pay that are not a year's wage."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.turn import Token

LEAST, MOST = 10_000, 999_999  # what may be a year's pay
_AMOUNT = re.compile(r"(\d+(?:,\d{3})*)(k)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OTHER_MONEY = frozenset(
    "euro euros eur pound pounds quid gbp rupee rupees inr lakh lakhs lpa crore cad aud chf yen yuan sgd aed".split()
)
_FORMS = {
    "an hour's or a day's pay": frozenset("hour hourly hr day daily dayrate week weekly freelance contract".split()),
    "a month's pay": frozenset("month monthly".split()),
    "bonuses and shares": frozenset("bonus bonuses equity rsu rsus stock stocks shares tc compensation".split()),
    "pay in other currencies than the dollar": _OTHER_MONEY,
}
_MARKS = "€£₹¥"


def yearly_amount(tokens: Sequence[Token]) -> int:
    """The first amount that may be a year's pay in dollars ("80k", "$80,000"); 0 when there is none."""
    if other_forms(tokens):
        return 0
    for index, token in enumerate(tokens):
        found = _AMOUNT.fullmatch(token.text)
        if not found:
            continue
        thousands = found[2] or (index + 1 < len(tokens) and tokens[index + 1].text in {"k", "thousand", "grand"})
        amount = int(found[1].replace(",", "")) * (1000 if thousands else 1)
        if LEAST <= amount <= MOST:
            return amount
    return 0


def year_asked(tokens: Sequence[Token]) -> int:
    """The year that is named, 1900 to 2099; 0 when none is."""
    return next((int(token.text) for token in tokens if _YEAR.fullmatch(token.text)), 0)


def other_forms(tokens: Sequence[Token]) -> tuple[str, ...]:
    """What is asked about besides a year's pay in dollars, in words; empty when nothing is."""
    words = {token.text for token in tokens}
    forms = [name for name, cues in _FORMS.items() if cues & words]
    marked = any(mark in token.before for token in tokens for mark in _MARKS)
    named = "pay in other currencies than the dollar"
    return tuple(forms if not marked or named in forms else [*forms, named])
