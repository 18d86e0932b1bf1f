"""In which traits roles differ, as the sentence before a comparison or a choice says it."""

from __future__ import annotations

from itertools import combinations

import pytest

import careerbot
from careerbot.compiled import Compiled
from careerbot.replies.ratings.traits_that_differ import BURDENS, DIFFERS, what_differs, who_takes_which
from careerbot.vocabulary import LEVELS

SOME = ("data-analyst", "data-engineer", "data-scientist", "product-manager", "web-developer", "scrum-master")


@pytest.fixture(scope="module")
def compiled() -> Compiled:
    return careerbot.load().compiled


def test_two_roles_differ_in_what_is_told(compiled: Compiled) -> None:
    for first, second in combinations(SOME, 2):
        lines, facts = what_differs((first, second), compiled)
        assert lines[0].text.startswith(DIFFERS)
        for kind in {fact.kind for fact in facts}:
            levels = {fact.level for fact in facts if fact.kind == kind}
            assert len(levels) == 2, (first, second, kind)


def test_a_burden_is_told_of_the_role_with_less_of_it(compiled: Compiled) -> None:
    text = what_differs(("data-engineer", "data-scientist"), compiled)[0][0].text
    less = compiled.trait("data-scientist", "on-call")
    more = compiled.trait("data-engineer", "on-call")
    assert less is not None
    assert more is not None
    assert LEVELS.index(less.level) < LEVELS.index(more.level)
    assert BURDENS["on-call"] in text.partition("the Data Scientist")[2]


def test_a_role_set_against_itself_differs_in_nothing(compiled: Compiled) -> None:
    assert what_differs(("data-engineer", "data-engineer"), compiled) == ((), ())
    assert who_takes_which(("data-engineer",), compiled) == ((), ())


def test_a_choice_of_three_has_something_for_each(compiled: Compiled) -> None:
    text = who_takes_which(("machine-learning-engineer", "ai-engineer", "data-scientist"), compiled)[0][0].text
    assert text.count(" if you want ") == 3
