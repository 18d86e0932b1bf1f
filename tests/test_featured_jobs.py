"""What is asked of the jobs that were featured."""

from __future__ import annotations

import careerbot
from careerbot.facts.featured_jobs import adverts, said_of_sum
from careerbot.turn import Fact, Request, Source

SOURCE = Source("ads", "Adverts", "A board", 2024, "", "")


def offered(text: str) -> Fact:
    return Fact("job/1", text, SOURCE, "data-engineer", "job_openings", "featured")


def asked(text: str, amount: int) -> Request:
    return Request("salary", words=tuple(text.split()), amount=amount, yes_no=True)


def test_every_job_featured_is_read(bot: careerbot.Bot) -> None:
    featured = [fact for fact in bot.compiled.facts_in("job_openings") if fact.kind == "featured"]
    assert len(adverts(featured)) == len(featured) == 5


def test_an_advert_may_name_no_level() -> None:
    (one,) = adverts([offered("Engineer at Firm: Town; full time; USD 10,000 to 20,000.")])
    assert (one.place, one.terms, one.level, one.high) == ("Town", "full time", "", 20_000)


def test_what_is_no_advert_is_left_out() -> None:
    assert adverts([offered("A job board shows what is open.")]) == ()


def test_a_sum_is_held_against_both_ends_of_the_range() -> None:
    fact = offered("The featured job Engineer at Firm was advertised at USD 10,000 to 20,000.")
    said = [said_of_sum(asked("does it pay that much", sum_asked), [fact]) for sum_asked in (9_000, 15_000, 21_000)]
    assert [line.text.split(":")[0] for line in said if line] == ["Yes", "In part", "No"]
    assert said_of_sum(asked("does it pay well", 0), [fact]) is None
