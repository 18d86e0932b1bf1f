"""Words of names that a space has torn."""

from __future__ import annotations

import pytest

from careerbot.bot import Bot


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("data scien tist skills", "data-scientist"),
        ("soft ware engineer salary", "software-engineer"),
        ("net work engineer outlook", "network-engineer"),
        ("cyber secur ity analyst certs", "cybersecurity-analyst"),
    ],
)
def test_a_torn_word_of_a_name_is_put_together(bot: Bot, text: str, role: str) -> None:
    assert bot.understand(text).ids("role") == (role,)


@pytest.mark.parametrize("text", ["back end developer tools", "is on line work common", "what net work is there"])
def test_words_that_are_meant_apart_stay(bot: Bot, text: str) -> None:
    assert bot.understand(text).utterance.normal == text
