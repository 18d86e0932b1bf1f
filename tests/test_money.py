"""Pay as people name it: amounts, years, and forms of pay that are no year's wage in dollars."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from known_misses import missed

from careerbot.normalize import normalize
from careerbot.question.money import LEAST, MOST, other_forms, year_asked, yearly_amount
from careerbot.turn import Token

HOURS, MONTHS = "an hour's or a day's pay", "a month's pay"
SHARES, FOREIGN = "bonuses and shares", "pay in other currencies than the dollar"
talk = st.one_of(
    st.text(max_size=100),
    st.lists(st.sampled_from("80k 80 k thousand grand $90,000 € 2024 hour month bonus 5 , - inr 1,2".split())).map(
        " ".join
    ),
)


def tokens(text: str) -> tuple[Token, ...]:
    return normalize(text).tokens


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("80k", 80_000),
        ("is 85K enough", 85_000),
        ("$80k?", 80_000),
        ("$80,000", 80_000),
        ("80 k", 80_000),
        ("80 thousand", 80_000),
        ("80 grand", 80_000),
        ("80,000 dollars a year", 80_000),
        ("80000", 80_000),
        ("after 5 years 90k", 90_000),
        ("in 2024 is 80k ok", 80_000),
        ("$90,000-$100,000", 90_000),
        ("100,000.50", 100_000),
        ("10k", LEAST),
        ("999,999", MOST),
        ("is 120.5k good", 120_500),
        ("is 90-100k good", 90_000),
        ("is 150 000 dollars good", 150_000),
        ("90k plus equity", 90_000),
        ("can I make six figures", 100_000),
        ("45 dollars an hour", 93_600),
        ("$22/hr", 45_760),
        ("is 90 an hour good", 187_200),
        ("7000 a month", 84_000),
    ],
)
def test_an_amount_is_a_years_pay_in_dollars(text: str, amount: int) -> None:
    assert yearly_amount(tokens(text)) == amount


@pytest.mark.parametrize(
    "text",
    [
        "",
        "what does it pay",
        "9,999",
        "9k",
        "1,000,000",
        "1000k",
        "2024",
        "5 years",
        "is 80kg heavy",
        "80 kilometres",
        "the top 10",
        "80,00",
        "35 hours a week",
        "a 40 hour week",
        "a sign on bonus of 10k",
        "70 a month",
        "80k euros",
        "€80k",
        "£80,000",
        "12 LPA",
        "CHF 120000",
    ],
)
def test_what_is_no_years_pay_in_dollars_gives_no_amount(text: str) -> None:
    assert yearly_amount(tokens(text)) == 0


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("in 2024", 2024),
        ("2019 or 2023", 2019),
        ("1999?", 1999),
        ("80k in 2025", 2025),
        ("1899", 0),
        ("2100", 0),
        ("20244", 0),
        ("2,024", 0),
        ("a year", 0),
        ("", 0),
    ],
)
def test_the_year_is_the_first_of_four_digits_of_this_century_or_the_last(text: str, year: int) -> None:
    assert year_asked(tokens(text)) == year


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("hourly rate", (HOURS,)),
        ("$45/hr", (HOURS,)),
        ("freelance day rate", (HOURS,)),
        ("pay per month", (MONTHS,)),
        ("is there equity", (SHARES,)),
        ("signing bonus and RSUs", (SHARES,)),
        ("80 lakh", (FOREIGN,)),
        ("€80k", (FOREIGN,)),
        ("80k€ or £70k", (FOREIGN,)),
        ("hourly pay in euros with a bonus", (HOURS, SHARES, FOREIGN)),
        ("what does it pay a year", ()),
        ("", ()),
    ],
)
def test_other_forms_of_pay_are_named_in_words(text: str, forms: tuple[str, ...]) -> None:
    assert other_forms(tokens(text)) == forms


@pytest.mark.parametrize(
    "text",
    [
        missed("total compensation of a data scientist", why="the sum is asked about, not the shares alone"),
        "how many hours a week does one work for 90k",
        "35h/week for 90k",
        missed("what does a stock analyst make", why="a stock analyst is an occupation, no form of pay"),
    ],
)
def test_words_that_only_sound_like_a_form_of_pay_are_none(text: str) -> None:
    assert other_forms(tokens(text)) == ()


@given(st.integers(LEAST, MOST), st.sampled_from(["{}", "${}", "{:,}", "${:,}", "about {:,} a year", "is {} good?"]))
def test_any_amount_in_the_bounds_is_read_in_any_way_to_write_it(amount: int, frame: str) -> None:
    assert yearly_amount(tokens(frame.format(amount))) == amount


@given(st.integers(LEAST // 1000, MOST // 1000), st.sampled_from(["{}k", "{}K", "{} k", "${}k", "{} thousand"]))
def test_any_amount_of_thousands_is_read(thousands: int, frame: str) -> None:
    assert yearly_amount(tokens(frame.format(thousands))) == thousands * 1000


@given(st.one_of(st.integers(0, LEAST - 1), st.integers(MOST + 1, 10**50)))
def test_no_amount_out_of_bounds_is_read(amount: int) -> None:
    assert yearly_amount(tokens(str(amount))) == 0


@given(talk)
@example("9" * 5_000)
@example("٨٠k")
@example("²0000 ⅓")
def test_any_text_gives_an_amount_in_the_bounds_or_none_and_a_year_or_none(text: str) -> None:
    amount, year = yearly_amount(tokens(text)), year_asked(tokens(text))
    assert amount == 0 or LEAST <= amount <= MOST
    assert year == 0 or 1900 <= year <= 2099


@given(talk)
def test_no_amount_is_read_where_another_currency_is_meant(text: str) -> None:
    forms = other_forms(tokens(text))
    assert len(forms) == len(set(forms))
    assert not (FOREIGN in forms and yearly_amount(tokens(text)))


@given(talk)
def test_a_text_without_digits_names_neither_amount_nor_year(text: str) -> None:
    words = tokens(text)
    if not any(character.isdigit() for word in words for character in word.text):
        assert (yearly_amount(words), year_asked(words)) == (0, 0)
