"""The anchors of a regular expression: what is told of it holds for every text that it is found in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbot.anchors import anchors, beginnings

WORDS = st.sampled_from(["a", "an", "ann", "anna", "annas", "s", " ", "-", "an ann", " a", "{anna}", r"\{", r"\}"])
COUNTED = st.tuples(WORDS, st.sampled_from(["?", "*", "+", "{1,}", "+?"])).map("".join)
EDGES = st.sampled_from([r"\b", r"\w+", r"\w", ".*", "^", "$", r"\d", "[ab]", "(?!a)", "(?!)", "(?<!n)", "(?<=n)"])
TEXTS = st.lists(
    st.sampled_from(["a", "an", "ann", "anna", "annas", "nan", "b", "s", " ", " ", "-", "{", "}"]), max_size=6
)


def grouped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    branches = st.lists(st.lists(inner, max_size=4).map("".join), min_size=1, max_size=3).map("|".join)
    opened = st.tuples(st.sampled_from(["(?:", "(", "(?=", "(?!"]), branches).map(lambda both: f"{both[0]}{both[1]})")
    often = st.sampled_from(["", "?", "{0,2}", "{2}", "??"])  # no more, so that no search takes forever
    return st.tuples(opened, often).map("".join)


EXPRESSIONS = st.lists(st.recursive(st.one_of(WORDS, COUNTED, EDGES), grouped, max_leaves=6), max_size=4).map("".join)


@given(st.text(alphabet="abcdé12_ \n{},.;:'+#&/-$", max_size=30))
def test_beginnings_are_those_of_all_words(text: str) -> None:
    words = re.findall(r"\w+", text)
    assert beginnings(text) == {word[:3] for word in words} | {word[:4] for word in words}


@given(EXPRESSIONS, st.lists(TEXTS.map("".join), max_size=6))
def test_every_text_in_which_an_expression_is_found_has_an_anchor(expression: str, texts: list[str]) -> None:
    found = anchors(expression)
    compiled = re.compile(expression)
    for text in [*texts, expression]:
        if found is not None and compiled.search(text):
            assert not found.isdisjoint(beginnings(text))


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (r"\b(?:degree|phd)s?\b", {"degr", "phd"}),
        (r"\b(?:which|what) (?:\w+ ){0,3}degree\b", {"degr"}),  # the part that is in the fewest questions
        (r"\bis (?:an? )?(?:ai|ml)\b", {"ai", "ml"}),  # short ones are whole words
        (r"^(?=.*\bsalary\b)(?!.*\bbonus\b)", {"sala"}),
        (r"\b(?:on ?site|100% remote)\b", {"on", "onsi", "remo"}),
        (r"\b(?:(?!))\b", set()),  # which is found nowhere
        (r"\b(?:non ?)?competes?\b", None),  # "noncompete" has no word that begins so
        (r"\b(?:degree|\d+ years?)\b", {"degr", "year"}),
        (r"\bfrom {occupation} to (?:an? )?{role}\b", {"occu"}),  # placeholders, as they stand in what is masked
        (r"\{(?:tool|skill)\}.*\benough\b", {"enou"}),
        (r"\b(?P<count>two|three) weeks\b", {"week"}),
        (r"\b(?:degree|.*)\b", None),
        (r"(?i)\bdegree\b", None),
        (r"\bco\w*", None),
        (r"(a)\1", None),
    ],
)
def test_the_anchors_are_the_beginnings_of_the_most_telling_words(expression: str, expected: set[str] | None) -> None:
    assert anchors(expression) == expected


def test_a_text_has_the_beginnings_of_its_words() -> None:
    assert beginnings("is a phd worth it") == {"is", "a", "phd", "wor", "wort", "it"}
