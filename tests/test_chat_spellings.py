"""What is spelled short in chat is spelled in full where the words around it tell, and nowhere else."""

from __future__ import annotations

import pytest

from careerbot.normalize import normalize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("r data scientists in demand", "are data scientists in demand"),
        ("what r the best certs 4 BAs", "what are the best certs for bas"),
        ("is SWE good 4 me", "is swe good for me"),
        ("is it 2 l8 to learn", "is it too late to learn"),
        ("how long 2 become a dev", "how long to become a dev"),
        ("hw mch €€ in dublin", "how much money in dublin"),
        ("n da pay", "and the pay"),
        ("wich exam is bst", "which exam is best"),
        ("wanna b a dev", "want to be a dev"),
        ("i m 20", "i am 20"),
        ("I teach maths", "i am a maths teacher"),
        ("what.skills.for.data.engineer", "what skills for data engineer"),
    ],
)
def test_chat_is_spelled_in_full(text: str, words: str) -> None:
    assert " ".join(normalize(text).words) == words


@pytest.mark.parametrize(
    "text",
    [
        "r jobs in india",
        "r or python",
        "what r packages should i know",
        "r developers",
        "i know 4 languages",
        "need 4 projects",
        "best 4 year degree",
        "after 2 years",
        "i teach myself python",
        "what does a da do",
        "interested in da roles",
        "node.js",
    ],
)
def test_letters_and_numbers_that_are_meant_stay(text: str) -> None:
    assert " ".join(normalize(text).words) == text
