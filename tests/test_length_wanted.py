"""The length a question asks for itself."""

import pytest

from careerbot.facts.answers import Answer
from careerbot.facts.detail import SENTENCE, SHORT, fitted, wanted
from careerbot.turn import ANSWER, Bullets, Line, Paragraph


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ("in one line what does a qa engineer do", SENTENCE),
        ("one sentence machine learning engineer vs ai engineer", SENTENCE),
        ("briefly ux designer vs ui designer", SHORT),
        ("tldr salary of a ux designer", SHORT),
        ("what does a qa engineer do", ""),
        ("which line of business hires", ""),
    ],
)
def test_wanted(said: str, length: str) -> None:
    assert wanted(said) == length


def test_a_sentence_of_each_role_defined() -> None:
    first = Paragraph(
        (
            Line("A does.", ("a/definition/1",)),
            Line("It also.", ("a/definition/2",)),
            Line("B does.", ("b/definition/1",)),
        )
    )
    answer = Answer(ANSWER, (first, Bullets("More:", (Line("x", ("a/skills/1",)),))), ())
    blocks = fitted(answer, SENTENCE).blocks
    assert [line.text for block in blocks if isinstance(block, Paragraph) for line in block.lines] == [
        "A does.",
        "B does.",
    ]


def test_a_sentence_of_a_list_is_its_first_item() -> None:
    answer = Answer(ANSWER, (Bullets("More:", (Line("x", ("a/skills/1",)), Line("y", ("a/skills/2",)))),), ())
    blocks = fitted(answer, SENTENCE).blocks
    assert blocks == (Paragraph((Line("x", ("a/skills/1",)),)),)
