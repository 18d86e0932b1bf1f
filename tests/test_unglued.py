"""A message without any space is taken apart into known words, or left as it is."""

from __future__ import annotations

import pytest

from careerbot.names.unglued import unglued

_KNOWN = frozenset(
    "how do does what become data scientist dataanalyst engineer skills salary of in usa responsibilities".split()
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("howdoibecomeadataanalyst", "how do i become a dataanalyst"),
        ("Whatdoesadatascientistdo?", "what does a data scientist do"),
        ("salaryofdatascientistinusa", "salary of data scientist in usa"),
    ],
)
def test_words_without_spaces_are_taken_apart(text: str, words: str) -> None:
    assert unglued(text, _KNOWN.__contains__) == words


@pytest.mark.parametrize(
    "text", ["responsibilities", "asdfghjklqwertz", "how do i start", "salary", "", "data-scientist-skills"]
)
def test_a_word_of_its_own_and_what_is_not_known_stay(text: str) -> None:
    assert unglued(text, _KNOWN.__contains__) == ""
