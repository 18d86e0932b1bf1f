"""Whether a role is worth it is read from the wording, and only of one role with nothing narrower asked."""

import pytest

import careerbot
from careerbot.replies.outlook.worthwhile import asks_worth
from careerbot.turn import Request


def _request(said: str, **slots: object) -> Request:
    return Request("outlook", 1.0, roles=("data-analyst",), words=tuple(said.split()), **slots)  # type: ignore[arg-type]


@pytest.mark.parametrize("said", ["is it worth becoming a", "is worth it", "is a good career", "worth it to become"])
def test_asks_worth(said: str) -> None:
    assert asks_worth(_request(said))


@pytest.mark.parametrize(
    "said",
    [
        "is a certificate worth it for a",
        "is a masters worth it",
        "is it worth learning",
        "is there a future or is it not worth it",
        "what does a do",
    ],
)
def test_asks_something_else(said: str) -> None:
    assert not asks_worth(_request(said))


def test_asks_of_one_role_only() -> None:
    assert not asks_worth(_request("is it worth it", origins=("teacher",)))


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("Is being a data scientist worth it?", "On the whole yes: demand grows and the pay is good for this field"),
        ("is web developer a good career", "Not for everybody: demand grows; against it speaks that"),
        ("is data entry a good career", "Rather not for the long run: many want in"),
    ],
)
def test_demand_pay_the_entrance_and_ai_give_the_verdict(bot: careerbot.Bot, asked: str, begins: str) -> None:
    assert bot.reply(asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("does data engineering pay well?", "Yes: by the median it stands in the upper third"),
        ("is the pay of data engineers bad?", "No: by the median it stands in the upper third"),
        (
            "are web developers paid well in Texas?",
            "Rather not, for this field: by the median it stands in the lower third",
        ),
        ("do technical writers earn well", "That is for you to judge"),
    ],
)
def test_a_pay_is_judged_by_its_place_among_those_known(bot: careerbot.Bot, asked: str, begins: str) -> None:
    reply = bot.reply(asked)
    assert reply.text.startswith(begins)
    first = reply.blocks[0].lines[0]  # type: ignore[union-attr]
    assert first.cites == () or set(first.cites) <= {fact.id for fact in reply.evidence}
