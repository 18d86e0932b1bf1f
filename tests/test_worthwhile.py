"""Whether a role is worth it is read from the wording, and only of one role with nothing narrower asked."""

import pytest

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
