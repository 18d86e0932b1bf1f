"""What narrows a question on pay: the first job, a lead, other countries."""

from __future__ import annotations

import pytest

import careerbot


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("What can I earn in my first job as a data analyst?", "Entry level adverts in 2024 in the United States"),
        ("How much does a graduate data scientist earn?", "Entry level adverts in 2024 in the United States"),
        ("entry level data engineer salary", "Entry level adverts in 2024 in the United States"),
        ("What does a senior data engineer earn?", "Senior adverts in 2024 in the United States"),
        ("What does a data scientist earn abroad?", "Adverts in 2024 in countries other than the United States"),
        ("What does a data engineer earn in another country?", "Adverts in 2024 in countries other than"),
        (
            "What does an entry level data analyst earn outside the US?",
            "Entry level adverts in 2024 in countries other",
        ),
        ("salary of a data engineer with a graduate degree", "My figures do not tell pay by degree"),
    ],
)
def test_the_first_sentence_on_pay_has_the_narrowest_figure(bot: careerbot.Bot, text: str, begins: str) -> None:
    assert bot.reply(text).text.startswith(begins)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("intern data scientist pay", "too few intern adverts there; the nearest level with enough is entry level"),
        (
            "What does a lead data engineer earn?",
            "too few lead level adverts there; the nearest level with enough is senior",
        ),
    ],
)
def test_a_level_without_figures_has_those_of_the_nearest_and_says_so(bot: careerbot.Bot, text: str, told: str) -> None:
    assert told in bot.reply(text).text
