"""One thing or another: every option is held against the same lines of the role."""

from __future__ import annotations

import pytest

import careerbot

BEGINNINGS = {
    "bootcamp or degree for data analyst?": "A degree rather, though my sources call it no must",
    "AWS or Azure for a cloud engineer career?": "AWS where start-ups and software firms hire",
    "photoshop or figma for ux designers?": "Figma first for a UX Designer, then Photoshop",
    "should a cloud engineer learn Terraform or Ansible first": "Terraform first,",
    "Golang vs Node vs Python for backend developer, which one should I pick": "Java or C# for the most posts",
    "what should I study to be a statistician: maths or biology?": "Mathematics rather than biology for",
    # no choice between things
    "do econometricians use stata or is it all python now": "Stata yes, Python in many posts",
    "can I be a data analyst without a degree or a bootcamp": "It",
}


@pytest.fixture(scope="module")
def bot() -> careerbot.Bot:
    return careerbot.load()


@pytest.mark.parametrize(("question", "beginning"), BEGINNINGS.items())
def test_the_first_sentence_settles_the_choice_or_says_that_nothing_does(
    bot: careerbot.Bot, question: str, beginning: str
) -> None:
    assert bot.reply(question).text.startswith(beginning)
