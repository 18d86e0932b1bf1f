"""The first step not yet taken: what somebody knows, has worked at for years or comes from is behind them."""

from __future__ import annotations

from careerbot import Bot
from careerbot.replies.moves.next_step import first_step
from careerbot.turn import Request


def _step(bot: Bot, role: str, has: set[str], request: Request, *missing: str) -> str:
    lacking = [fact for fact in bot.compiled.facts(role, "skills") if set(missing) & set(fact.mentions)]
    step = first_step(role, has, request, bot.compiled, lacking)
    assert step is not None
    return step.text


def test_who_knows_nothing_begins_with_the_first_step(bot: Bot) -> None:
    assert _step(bot, "data-engineer", set(), Request("transition"), "airflow").startswith("SQL")


def test_who_comes_from_the_field_begins_where_something_is_missing(bot: Bot) -> None:
    request = Request("transition", origins=("data-analyst",), named=("sql", "python"))
    assert _step(bot, "data-engineer", {"sql", "python", "git"}, request, "airflow").startswith("ETL")


def test_years_of_work_are_a_step_taken_by_who_tells_of_them(bot: Bot) -> None:
    told = Request("transition", origins=("back-end-developer",), said=("for", "12", "years"))
    assert not _step(bot, "software-architect", set(), told).startswith("Years of development")
    assert _step(bot, "software-architect", set(), Request("transition")).startswith("Years of development")


def test_a_language_known_is_the_language_that_a_step_asks_for(bot: Bot) -> None:
    request = Request("transition", named=("python",))
    assert not _step(bot, "back-end-developer", {"python"}, request).startswith("A server language")


def test_who_leads_already_does_not_begin_by_leading(bot: Bot) -> None:
    request = Request("transition", origins=("analytics-manager",), said=("15", "years"))
    assert not _step(bot, "chief-data-officer", set(), request).startswith(("A craft", "Leading a team"))
