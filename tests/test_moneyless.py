"""An unsure guess of pay holds only where the message speaks of money."""

import pytest

from careerbot.conversation.requests.moneyless import without_pay
from careerbot.turn import IntentGuess, Part


def part(best: str, confidence: float) -> Part:
    guesses = (best, "smalltalk", "definition", "outlook")
    return Part(0, 5, "", tuple(IntentGuess(name, confidence) for name in guesses), confidence, True)


@pytest.mark.parametrize(
    "said", ["are they thieves with a contract", "is that realistic at 52", "what do they do in there"]
)
def test_pay_without_money_is_the_next_likely_thing(said: str) -> None:
    assert without_pay(part("salary", 0.5), said.split()) == "definition"


@pytest.mark.parametrize(
    "said",
    ["what do they get", "is 60k fine", "are they well off", "can one afford children", "what do they take home"],
)
def test_money_speaks_for_pay(said: str) -> None:
    assert without_pay(part("salary", 0.5), said.split()) == "salary"


def test_what_is_sure_or_no_guess_of_pay_stays() -> None:
    words = "are they thieves with a contract".split()
    assert without_pay(part("salary", 0.7), words) == "salary"
    assert without_pay(part("interview", 0.4), words) == "interview"
