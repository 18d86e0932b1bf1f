"""Job titles behind introductions, and towns named with their state across a comma."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known_misses import missed

import careerbot
from careerbot.normalize import normalize

Found = list[tuple[str, str]]


def found(bot: careerbot.Bot, text: str, *kinds: str) -> Found:
    return [(entity.kind, entity.id) for entity in bot.understand(text).entities if not kinds or entity.kind in kinds]


def past(bot: careerbot.Bot, text: str) -> list[str]:
    """What the occupations found in a text are called by their own titles."""
    backgrounds = [bot.compiled.background(id) for kind, id in found(bot, text, "occupation")]
    return [background.title if background else "" for background in backgrounds]


# "pile driver operator" and the like are names only where somebody tells what they do: no file of ours names them
@pytest.mark.parametrize(
    "text",
    [
        "I was a pile driver operator",
        "I am a pile driver operator",
        "I'm currently a pile driver operator",
        "I worked as a pile driver operator",
        "I work as a retired pile driver operator",
        "from pile driver operator to data analyst",
        "from being a pile driver operator into data",
        "I quit being a pile driver operator",
        "leaving pile driver operator for data",
        "I WAS A PILE DRIVER OPERATOR",
        "I was a pile driver operator, what now?",
        "I was a pile driver operator. What now?",
        "I was a pile-driver operator",
        "I was a piledriver... no: I was a pile driver operator",
        "we are from pile driver operators",
        "I used to be a pile driver operator",
        missed("pile driver operator here, what now?", why='"X here" is no introduction'),
        "my job is pile driver operator",
        "I have been a pile driver operator",
    ],
)
def test_a_title_is_found_where_somebody_says_what_they_are_or_were(bot: careerbot.Bot, text: str) -> None:
    assert past(bot, text) == ["Pile Driver Operators"]


@pytest.mark.parametrize(
    "text",
    [
        "a pile driver operator's day",
        "what does a pile driver operator earn",
        "he was a pile driver operator",
        "is pile driver operator a job",
        "I was a pile, driver operator",
        "I was a pile. Driver operator",
        "I was told of a pile driver operator",
        "am I a pile driver operator",
    ],
)
def test_a_title_is_not_found_elsewhere_or_across_a_stop(bot: careerbot.Bot, text: str) -> None:
    assert "Pile Driver Operators" not in past(bot, text)


@pytest.mark.parametrize(
    "text",
    [
        "I am the best",
        "I was a manager",
        "I am an engineer",
        "from scratch",
        "as a matter of fact",
        "I am lost",
    ],
)
def test_ordinary_words_behind_an_introduction_are_no_title(bot: careerbot.Bot, text: str) -> None:
    assert past(bot, text) == []


def test_a_role_of_ours_is_no_occupation_to_come_from(bot: careerbot.Bot) -> None:
    for text in ("I am a data scientist", "from data scientist to data engineer", "I was a data engineer"):
        assert found(bot, text, "occupation") == []
        assert ("role", "data-scientist") in found(bot, text) or ("role", "data-engineer") in found(bot, text)


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("computer programming manager", ("skill", "programming")),
        ("financial reporting manager", ("skill", "reporting")),
        ("germination testing manager", ("skill", "testing")),
    ],
)
def test_a_longer_title_takes_the_place_of_a_shorter_name_inside_it(
    bot: careerbot.Bot, title: str, inside: tuple[str, str]
) -> None:
    assert found(bot, title) == [inside]
    assert found(bot, f"I was a {title}") == [("occupation", bot.compiled.title(title))]


def test_no_two_names_overlap_and_a_title_is_one_of_them(bot: careerbot.Bot) -> None:
    text = "I was a dental hygienist in Portland, Maine, from line cook to data engineer/scientist"
    entities = bot.understand(text).entities
    spans = [(entity.start, entity.end) for entity in entities]
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert [entity.kind for entity in entities] == ["occupation", "place", "occupation", "role", "role"]


def test_a_misspelt_title_is_found_where_its_name_is_one_of_ours(bot: careerbot.Bot) -> None:
    [entity] = bot.understand("I was a dental hygenist").entities
    assert (entity.kind, entity.id) == ("occupation", "dental-hygienist")
    assert entity.score < 100


def test_what_one_is_not_is_found_and_denied(bot: careerbot.Bot) -> None:
    entities = bot.understand("I'm not a nurse, I'm a pharmacist").entities
    assert [(entity.id, entity.negated) for entity in entities] == [("nurse", True), ("pharmacist", False)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("I was a medical equipment repairer", "Medical Equipment Repairers"),  # taken for a preparer
        ("I was a fitness and wellness coordinator", "Fitness and Wellness Coordinators"),  # for one of weakness
        ("I was a hospitalist", "Hospitalists"),
        ("from furniture finisher to data analyst", "Furniture Finishers"),  # for a fisher
        ("I was a scuba instructor", "Self-Enrichment Teachers"),  # for one of Cuba
        ("I was a dealership manager", "Sales Managers"),  # for leadership
    ],
)
def test_the_words_of_a_title_are_not_misspelt(bot: careerbot.Bot, text: str, title: str) -> None:
    assert past(bot, text) == [title]


def test_a_title_in_which_we_name_nothing_else_is_found_behind_an_introduction(bot: careerbot.Bot) -> None:
    unseen, seen = [], 0
    for label in bot.compiled.labels("occupation")[::5]:
        background = bot.compiled.background(label.id)
        tokens = normalize(background.title).tokens if background else ()
        if background is None or len(tokens) > 5 or any(mark in background.title for mark in ",/("):
            continue
        understanding = bot.understand(background.title)
        if not understanding.entities and understanding.utterance.normal == normalize(background.title).normal:
            seen += 1
            unseen += [background.title] if past(bot, f"from {background.title}") != [background.title] else []
    assert seen > 20
    assert unseen == []


@given(
    st.lists(
        st.sampled_from("i was am a from as the , . data engineer line cook nurse / or not maine".split()), max_size=14
    )
)
def test_names_never_overlap_whatever_is_said(bot: careerbot.Bot, words: list[str]) -> None:
    understanding = bot.understand(" ".join(words))
    spans = [(entity.start, entity.end) for entity in understanding.entities]
    assert all(start < end <= len(understanding.utterance.tokens) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


# --- a town and its state --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("salary in Portland, Maine", ["portland-maine"]),
        ("salary in Portland Maine", ["portland-maine"]),
        ("salary in portland,maine", ["portland-maine"]),
        ("pay in Springfield, Illinois", ["springfield-illinois"]),
        ("pay in Albany, GA", ["albany-georgia"]),
        ("from Springfield to Portland, Maine", ["springfield", "portland-maine"]),
        ("Portland, Oregon", ["portland", "us-or"]),
        ("St. Louis, Missouri", ["st-louis", "us-mo"]),
        ("Portland. Maine", ["portland", "us-me"]),
        ("Portland; Maine", ["portland", "us-me"]),
        ("Portland (Maine)", ["portland", "us-me"]),
    ],
)
def test_a_town_and_its_state_are_one_name_across_a_comma_and_across_nothing_else(
    bot: careerbot.Bot, text: str, places: list[str]
) -> None:
    assert found(bot, text, "place") == [("place", place) for place in places]


def test_only_places_are_one_name_across_a_comma(bot: careerbot.Bot) -> None:
    assert found(bot, "machine, learning engineer", "role") != [("role", "machine-learning-engineer")]
    assert found(bot, "registered, nurse") == [("occupation", "nurse")]
    assert ("skill", "power-bi") not in found(bot, "power, bi")


def test_two_commas_are_one_too_many(bot: careerbot.Bot) -> None:
    assert found(bot, "Portland,, Maine", "place") == [("place", "portland"), ("place", "us-me")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("data scientist salary in Portland, Maine", "Portland, Maine"),
        ("data scientist salary in Portland, Oregon", "Portland"),
        ("data scientist salary in Paris, Texas", "Texas"),
        ("data scientist salary in Kansas City, Kansas", "Kansas"),
        ("data scientist salary in Buffalo, New York", "Buffalo"),
        ("data scientist salary in Rochester, NY", "Rochester"),
        ("data scientist salary in Washington, DC", "Washington, D.C."),
        ("data scientist salary in Rochester, New York", "Rochester"),
        ("data scientist salary in Albany, New York", "Albany"),
    ],
)
def test_the_pay_told_is_that_of_the_town_in_this_state_or_else_of_the_state(
    bot: careerbot.Bot, text: str, place: str
) -> None:
    assert f"\n\nWhat is known of the pay of Data Scientists in {place}:\n" in bot.reply(text).text


def test_every_town_that_is_known_by_its_state_is_found_across_a_comma(bot: careerbot.Bot) -> None:
    labels = [label for label in bot.compiled.labels("place") if label.name.count(", ") == 1]
    wrong = {label.name: found(bot, f"pay in {label.name}", "place") for label in labels if label.group == "city"}
    assert len(wrong) > 10
    assert {name: places for name, places in wrong.items() if len(places) != 1} == {}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("do security folks need to code", ["cybersecurity-analyst"]),
        ("I'm a network guy, what next", ["network-engineer"]),
        ("how much do frontend people earn", ["front-end-developer"]),
        ("the embedded team is hiring", ["embedded-engineer"]),
        ("data people are rare", []),
        ("what do sales people do", []),
    ],
)
def test_people_of_a_field_stand_for_its_role(bot: careerbot.Bot, text: str, roles: list[str]) -> None:
    assert list(bot.understand(text).ids("role")) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Android or iOS development, which has the better future?", ["android-developer", "ios-developer"]),
        ("should i learn web or android development", ["web-developer", "android-developer"]),
        ("hardware engineer or embedded?", ["hardware-engineer", "embedded-engineer"]),
        ("data scientist and research in industry", ["data-scientist"]),
        ("statistics or data science degree", ["data-scientist"]),
    ],
)
def test_a_word_that_two_names_share_is_said_once(bot: careerbot.Bot, text: str, roles: list[str]) -> None:
    assert list(bot.understand(text).ids("role")) == roles


def test_what_is_shouted_is_corrected_as_what_is_said(bot: careerbot.Bot) -> None:
    assert bot.understand("WHAT DO DATA SCIENTISTS ACTUALY DO").ids("role") == ("data-scientist",)
    assert bot.understand("Actualy, what do data scientists do").ids("role") == ("data-scientist",)


def test_letters_of_a_title_are_one_only_in_capitals_where_they_are_chat_as_well(bot: careerbot.Bot) -> None:
    assert bot.understand("data analyst jobs rn").ids("occupation") == ()
    assert bot.understand("RN, tired of shifts: data analyst?").ids("occupation") == ("nurse",)


@pytest.mark.parametrize("title", ["analyst", "director", "supervisor", "technician"])
def test_a_title_that_says_little_is_no_occupation(bot: careerbot.Bot, title: str) -> None:
    """An analyst is no investment analyst, and a director no producer."""
    assert not found(bot, f"i work as a {title} and want to become a data scientist", "occupation")
