"""Who says so: every source with what it backs, as data and as lines."""

from __future__ import annotations

import pytest
from small_careers import write_careers

import careerbot
from careerbot.authoring.credits import as_text, sources

KEYS = ["id", "title", "publisher", "year", "url", "licence", "note", "facts", "topics"]


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    return sources(careerbot.load(write_careers(tmp_path_factory.mktemp("careers") / "content")).compiled)


def test_every_source_is_told_once_the_one_that_backs_most_first(described: list[dict[str, object]]) -> None:
    assert [(source["id"], source["facts"]) for source in described] == [
        ("editorial", 15),
        ("handbook-2024", 11),
        ("adverts-2025", 4),
        ("wages-2025", 3),
        ("onet", 2),
        ("unused", 0),
    ]


def test_a_source_has_its_keys_in_this_order(described: list[dict[str, object]]) -> None:
    assert [list(source) for source in described] == [KEYS] * 6
    assert [described[1][key] for key in KEYS[:-2]] == [
        "handbook-2024",
        "The Handbook",
        "The Office",
        2024,
        "",
        "Free",
        "A book.",
    ]


def test_topics_are_counted_the_largest_first_then_by_name(described: list[dict[str, object]]) -> None:
    topics = described[1]["topics"]
    assert isinstance(topics, dict)
    assert list(topics.items()) == [("definition", 4), ("skills", 4), ("tools", 2), ("education", 1)]


def test_the_lines_say_what_is_known_of_a_source_and_leave_out_what_is_not(described: list[dict[str, object]]) -> None:
    assert list(as_text(described))[3:15] == [
        "The Handbook (The Office, 2024)",
        "  licence: Free",
        "  A book.",
        "  backs 11 facts: definition 4, skills 4, tools 2, education 1",
        "",
        "Adverts (The Board, 2025)",
        "  backs 4 facts: salary 4",
        "",
        "Wages (The Office, 2025)",
        "  https://example.org/wages",
        "  backs 3 facts: salary 3",
        "",
    ]
    assert list(as_text(described))[-3:] == ["Never Read (Nobody, 1999)", "  backs no fact yet", ""]


def test_large_numbers_have_commas_and_topics_no_underscores() -> None:
    source: dict[str, object] = dict.fromkeys(KEYS, "")
    source.update(title="T", publisher="P", year=2000, facts=12_345, topics={"learning_path": 12_340, "tools": 5})
    assert list(as_text([source])) == ["T (P, 2000)", "  backs 12,345 facts: learning path 12,340, tools 5", ""]


def test_no_source_at_all_is_no_line() -> None:
    assert list(as_text([])) == []


OCCUPATIONS = 1_016  # of O*NET, each with a row of what it needs


def test_the_sources_that_ship_back_every_fact(bot: careerbot.Bot) -> None:
    found = sources(bot.compiled)
    backed = [source["facts"] for source in found]
    assert sum(count for count in backed if isinstance(count, int)) == len(bot.compiled.fact_ids()) + OCCUPATIONS
    assert backed == sorted(backed, key=lambda count: -count if isinstance(count, int) else 0)


def test_a_source_that_backs_occupations_backs_something(described: list[dict[str, object]]) -> None:
    assert [source["facts"] for source in described if source["id"] == "onet"] != [0]
