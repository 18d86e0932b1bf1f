"""What is told of pay, on a made-up country: places that stand for another, thin cells, amounts, and the evidence."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from small_content import write_content

import careerbot
from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.pay.paying import salary
from careerbot.places import wider
from careerbot.turn import Bullets, Evidence, Paragraph, Request

Ask = Callable[..., Answer]

# Home has two states and a metropolitan area in each: Riverton (with the town of Ford) and Lakeside.
FILES = {
    "knowledge/sources.yaml": """\
sources:
  - {source: handbook-2024, title: The Handbook, publisher: The Office, year: 2024}
  - {source: wages-2025, title: Wages, publisher: The Office, year: 2025}
  - {source: adverts-2025, title: Adverts, publisher: The Board, year: 2025}
""",
    "knowledge/places.yaml": """\
places:
  - {place: abroad, name: countries other than Home, kind: region}
  - {place: europe, name: Europe, kind: region}
  - {place: norway, name: Norway, kind: country, within: europe}
  - {place: oslo, name: Oslo, kind: city, within: norway}
  - {place: samoa, name: Samoa, kind: country}
  - {place: home, name: Home, kind: country}
  - {place: east, name: East, kind: state, within: home}
  - {place: west, name: West, kind: state, within: home}
  - {place: ford, name: Ford, kind: city, within: east}
  - {place: valley, name: Valley, kind: region, within: ford}
  - {place: hamlet, name: Hamlet, kind: city, within: west}
""",
    "knowledge/levels.yaml": """\
levels:
  - {level: entry, name: entry level}
  - {level: senior, name: senior}
""",
    "knowledge/roles/data-scientist.yaml": """\
role: data-scientist
name: Data Scientist
counted_as: {code: 15-2051}
definition:
  - {text: "Draws insight from data.", source: handbook-2024}
salary:
  - {text: "Bonuses differ.", source: handbook-2024}
""",
    "knowledge/roles/data-engineer.yaml": """\
role: data-engineer
name: Data Engineer
counted_as: {code: 15-1243, fit: nearest occupation}
definition:
  - {text: "Builds pipelines for data.", source: handbook-2024}
""",
    "knowledge/roles/stream-engineer.yaml": """\
role: stream-engineer
name: Stream Engineer
broader: data-scientist
definition:
  - {text: "Builds streams of data.", source: handbook-2024}
""",
    "knowledge/roles/poet.yaml": """\
role: poet
name: Poet
definition:
  - {text: "Writes verse on data.", source: handbook-2024}
""",
    "knowledge/jobs.yaml": None,
    "intents/salary.yaml": """\
intent: salary
about: What a role pays.
slots:
  role: {entity: role, ask: "Which role do you have in mind?"}
examples: |
  how much does a {role} earn
  what is a {role} paid
  {role} salary
  {role} pay
""",
    "knowledge/pay/pay.yaml": """\
wages: {source: wages-2025, period: May 2025, currency: USD, home: home}
adverts: {source: adverts-2025, currency: USD, home: home, elsewhere: abroad}
""",
    "knowledge/pay/occupations.csv": "code,title\n15-2051,Data Scientists\n15-1243,Database Architects\n",
    "knowledge/pay/areas.csv": "area,name,state,cities\nm-1,Riverton,east,ford|valley\nm-2,Lakeside,west,hamlet\n",
    "knowledge/pay/wages.csv": """\
code,place,employment,p10,p25,p50,p75,p90
15-2051,home,9000,50000,60000,70000,80000,90000
15-2051,east,700,51000,61000,71000,81000,91000
15-2051,m-1,300,52000,62000,72000,82000,92000
15-2051,m-2,20,,,,,
15-1243,home,800,40000,50000,60000,70000,
""",
    "knowledge/pay/adverts.csv": """\
role,place,level,year,rows,low,high,p10,p25,p50,p75,p90
data-scientist,home,,2023,500,81000,101000,70000,80000,90000,100000,110000
data-scientist,home,,2024,400,82000,102000,70000,80000,90000,100000,110000
data-scientist,home,entry,2023,29,,,,,,,
data-scientist,home,entry,2024,29,31500,32500,20000,30000,32000,34000,36000
data-scientist,home,senior,2023,30,91000,111000,80000,90000,100000,110000,120000
data-scientist,abroad,,2024,90,43000,53000,30000,40000,48000,50000,60000
data-scientist,abroad,senior,2024,31,47000,57000,30000,40000,48000,50000,60000
data-scientist,europe,,2024,60,44000,54000,30000,40000,48000,50000,60000
data-scientist,norway,,2024,29,33500,34500,20000,30000,32000,34000,36000
data-scientist,norway,senior,2024,4,,,,,,,
data-engineer,home,,2024,7,,,,,,,
data-engineer,abroad,,2024,30,45000,55000,30000,40000,48000,50000,60000
""",
}


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    return careerbot.load(write_content(tmp_path_factory.mktemp("pay") / "content", FILES)).compiled


@pytest.fixture(scope="module")
def ask(compiled: Compiled) -> Ask:
    def ask(role: str = "data-scientist", place: str = "", level: str = "", amount: int = 0) -> Answer:
        request = Request("salary", roles=(role,), place=place, level=level, amount=amount)
        answer = salary(Evidence(request, compiled.facts(role, "salary")), compiled)
        assert answer is not None
        return answer

    return ask


def told(answer: Answer) -> str:
    """Everything that the answer says, a line each."""
    lines = []
    for block in answer.blocks:
        if isinstance(block, Bullets):
            lines += [block.title, *(line.text for line in block.items)]
        elif isinstance(block, Paragraph):
            lines += [line.text for line in block.lines]
    return "\n".join(lines)


# --- which places stand for another ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "ring"),
    [
        ("home", ("home",)),
        ("east", ("east", "home")),
        ("m-1", ("m-1", "east", "home")),
        ("ford", ("ford", "m-1", "east", "home")),
        ("valley", ("valley", "m-1", "ford", "east", "home")),
        ("oslo", ("oslo", "norway", "europe")),
        ("samoa", ("samoa",)),
        ("atlantis", ("atlantis",)),
    ],
)
def test_wider_places_come_nearest_first_and_each_once(compiled: Compiled, place: str, ring: tuple[str, ...]) -> None:
    assert wider(place, compiled) == ring


def test_every_place_that_ships_has_wider_places_that_end(bot: careerbot.Bot) -> None:
    for label in bot.compiled.labels("place"):
        ring = wider(label.id, bot.compiled)
        assert ring[0] == label.id
        assert len(ring) == len(set(ring)) < 12


@pytest.mark.parametrize(
    ("place", "tail"),
    [
        ("us-tx", ("us-tx", "united-states")),
        ("silicon-valley", ("us-41940", "us-ca", "united-states")),
        ("london", ("united-kingdom", "europe")),
        ("bengaluru", ("india", "south-asia", "asia")),
    ],
)
def test_the_wider_places_that_ship_hold_these_in_this_order(
    bot: careerbot.Bot, place: str, tail: tuple[str, ...]
) -> None:
    ring = wider(place, bot.compiled)
    assert [name for name in ring if name in tail] == list(tail)


# --- official wages --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("place", "name", "median"), [("east", "East", "71,000"), ("m-1", "Riverton", "72,000")])
def test_the_wages_of_the_place_asked_about_are_told(ask: Ask, place: str, name: str, median: str) -> None:
    answer = ask(place=place)
    assert answer.status == "answer"
    assert f"Official wages in {name}, May 2025, of data scientists: " in told(answer)
    assert f"median USD {median} a year" in told(answer)
    assert "70,000" not in told(answer)


@pytest.mark.parametrize("place", ["ford", "valley"])
def test_a_town_has_the_wages_of_its_metropolitan_area_and_no_gap(ask: Ask, place: str) -> None:
    answer = ask(place=place)
    assert answer.status == "answer"
    assert "Official wages in Riverton" in told(answer)
    assert "no official wages" not in told(answer)


@pytest.mark.parametrize(("place", "name"), [("west", "West"), ("m-2", "Lakeside"), ("hamlet", "Hamlet")])
def test_without_wages_the_nearest_wider_place_is_told_and_said(ask: Ask, place: str, name: str) -> None:
    answer = ask(place=place)
    assert answer.status == "caveat"
    assert "Official wages in Home" in told(answer)
    assert f"no official wages for {name}; the nearest wider place with some is Home." in told(answer)


def test_wages_that_were_not_published_are_left_out(ask: Ask) -> None:
    line = next(line for line in told(ask("data-engineer")).splitlines() if line.startswith("Official wages"))
    assert line == (
        "Official wages in Home, May 2025, of database architects (nearest occupation):"
        " median USD 60,000 a year, 25th to 75th USD 50,000 to 70,000; 800 employed."
    )


def test_a_role_is_counted_in_the_occupation_of_the_role_it_is_a_kind_of(ask: Ask) -> None:
    answer = ask("stream-engineer")
    assert "of data scientists (nearest occupation): " in told(answer)
    assert [fact.role for fact in answer.facts] == ["stream-engineer"]


def test_abroad_no_wages_of_home_are_told(ask: Ask) -> None:
    answer = ask(place="norway")
    assert answer.status == "caveat"
    assert "no official wages for Norway." in told(answer)
    assert "Official wages in" not in told(answer)
    assert {fact.source.id for fact in answer.facts} == {"adverts-2025"}


# --- adverts, and too few of them ------------------------------------------------------------------------------------


def test_the_year_with_the_most_rows_is_told(ask: Ask) -> None:
    text = told(ask())
    assert (
        "Adverts in 2023 in Home (full time, n = 500 rows) typically offered "
        "USD 81,000 to 101,000 a year (the median of the lower and of the upper ends)." in text
    )
    assert "82,000" not in text


def test_without_a_place_those_of_the_other_countries_are_told_apart(ask: Ask) -> None:
    text = told(ask())
    assert "Adverts in 2024 in countries other than Home (full time, n = 90 rows)" in text
    assert "countries other than Home" not in told(ask(place="home"))


def test_of_thirty_rows_a_figure_is_told_and_of_twenty_nine_none(ask: Ask) -> None:
    senior, entry = ask(level="senior"), ask(level="entry")
    assert senior.status == "answer"
    assert "Senior adverts in 2023 in Home (full time, n = 30 rows)" in told(senior)
    assert entry.status == "caveat"
    assert "In Home I count only 29 rows of entry level adverts in 2024, too few for a figure." in told(entry)
    assert "too few entry level adverts there; the figure is for all levels together." in told(entry)
    assert "USD 81,000 to 101,000" in told(entry)
    assert "31,500" not in told(entry)


def test_a_country_with_too_few_falls_back_on_the_region_around_it(ask: Ask) -> None:
    for place, name in (("norway", "Norway"), ("oslo", "Oslo")):
        answer = ask(place=place)
        assert answer.status == "caveat"
        assert f"no usable figure for Data Scientists in {name}: only 29 rows of adverts in 2024" in told(answer)
        assert "The nearest wider place with enough is Europe" in told(answer)
        assert f"cannot be carried over to {name}: Adverts in 2024 in Europe (full time, n = 60 rows)" in told(answer)
        assert "43,000" not in told(answer)
        assert "33,500" not in told(answer)


def test_a_country_that_lies_in_no_region_has_no_figure_and_never_that_of_all_others(ask: Ask) -> None:
    text = told(ask(place="samoa", level="senior"))
    assert text.startswith("I have no usable figure for Data Scientists in Samoa at senior level:")
    assert "What I have is of Home, and cannot be carried over to Samoa: Senior adverts in 2023 in Home" in text
    assert "countries other than Home" not in text


def test_all_other_countries_can_be_asked_about(ask: Ask) -> None:
    answer = ask(place="abroad")
    assert answer.status == "answer"  # that no official wages are known of it is said, and no gap
    assert "no official wages for countries other than Home" in told(answer)
    assert "In countries other than Home I count" not in told(answer)
    assert "USD 43,000 to 53,000" in told(answer)
    assert "too few" not in told(answer)
    assert "Official wages in" not in told(answer)


def test_thin_adverts_at_home_say_how_few_and_no_figure(ask: Ask) -> None:
    text = told(ask("data-engineer", place="home"))
    assert "In Home I count only 7 rows of adverts in 2024, too few for a figure." in text
    assert "typically offered" not in text


def test_a_role_without_wages_and_adverts_is_admitted(ask: Ask) -> None:
    answer = ask("poet")
    assert answer.status == "caveat"
    assert "no sourced facts on pay for Poets yet" in told(answer)
    assert "USD" not in told(answer)


def test_what_authors_wrote_is_told_only_where_no_place_is_asked_about(ask: Ask) -> None:
    assert "Bonuses differ." in told(ask())
    assert "Bonuses differ." not in told(ask(place="east"))


def test_wages_and_adverts_are_never_one_line(ask: Ask) -> None:
    for line in told(ask(place="east", level="senior")).splitlines()[:-1]:
        assert not ("Official wages" in line and "typically offered" in line)


# --- an amount -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "sides"),
    [
        (10_000, "below the 10th percentile (50,000)"),
        (49_999, "below the 10th percentile (50,000)"),
        (50_001, "above the 10th percentile (50,000) and below the 25th percentile (60,000)"),
        (69_999, "above the 25th percentile (60,000) and below the median (70,000)"),
        (75_000, "above the median (70,000) and below the 75th percentile (80,000)"),
        (89_999, "above the 75th percentile (80,000) and below the 90th percentile (90,000)"),
        (250_000, "above the 90th percentile (90,000)"),
    ],
)
def test_an_amount_stands_between_two_marks(ask: Ask, amount: int, sides: str) -> None:
    assert f"USD {amount:,} a year is {sides} of the official wages in Home." in told(ask(amount=amount))


def test_an_amount_is_placed_among_the_wages_told_there(ask: Ask) -> None:
    assert "below the 10th percentile (52,000)" in told(ask(place="ford", amount=51_500))
    assert "above the 10th percentile (51,000)" in told(ask(place="east", amount=51_500))


def test_an_amount_above_the_last_mark_that_was_published(ask: Ask) -> None:
    assert "USD 99,000 a year is above the 75th percentile (70,000) of" in told(ask("data-engineer", amount=99_000))


@pytest.mark.parametrize(("role", "place"), [("data-scientist", "norway"), ("poet", "")])
def test_without_official_wages_no_amount_is_placed(ask: Ask, role: str, place: str) -> None:
    assert "12,345" not in told(ask(role, place=place, amount=12_345))


# --- the evidence ----------------------------------------------------------------------------------------------------

_FIGURE = re.compile(r"\d[\d,]*\d|\d")


@pytest.mark.parametrize(
    "text",
    [
        "how much does a data scientist earn in Texas",
        "data engineer pay NYC",
        "software engineer salary in Silicon Valley",
        "data scientist pay in Delaware",
        "what's a data scientist paid in charleston",
        "senior data scientist salary canada",
        "junior ML engineer salary in Berlin",
        "AI engineer pay in India",
        "data scientist salary in spain",
        "data scientists outside the US pay",
        "machine learning intern stipend",
        "director level data engineer salary",
        "MLOps engineer pay in the UK",
        "NLP engineer pay",
        "prompt engineer salary",
        "what do actuaries earn",
        "whats the pay for a ux designer",
        "who gets paid more in California, software engineers or data scientists",
        "how much would I earn",
    ],
)
def test_every_figure_of_a_reply_on_pay_stands_in_its_evidence(bot: careerbot.Bot, text: str) -> None:
    reply = bot.reply(text)
    known = set(_FIGURE.findall(" ".join(fact.text for fact in reply.evidence)))
    answer = reply.text.split("\nSource:")[0]
    assert [figure for figure in _FIGURE.findall(answer) if figure not in known] == []


def test_of_an_amount_every_other_figure_stands_in_the_evidence(bot: careerbot.Bot) -> None:
    reply = bot.reply("is 95k good for a data analyst in Ohio?")
    known = {"95,000", *_FIGURE.findall(" ".join(fact.text for fact in reply.evidence))}
    answer = reply.text.split("\nSource:")[0]
    asked = {"10", "25", "75", "90"}  # the names of the percentiles: the evidence has the figures only
    assert [figure for figure in _FIGURE.findall(answer) if figure not in known | asked] == []


@pytest.mark.parametrize(("place", "level"), [("", ""), ("east", "senior"), ("oslo", "entry"), ("samoa", "")])
def test_every_line_names_a_fact_that_says_it(ask: Ask, place: str, level: str) -> None:
    answer = ask(place=place, level=level)
    facts = {fact.id: fact.text for fact in answer.facts}
    for block in answer.blocks:
        for line in block.items if isinstance(block, Bullets) else ():
            assert [facts[id] for id in line.cites] == [line.text]
