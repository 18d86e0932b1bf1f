"""Patterns compiled at first use are what ``re`` makes of the same expression."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator

from hypothesis import given
from hypothesis import strategies as st

import careerbot
from careerbot.patterns import Pattern, Wordings

TEXTS = st.text(alphabet="ab1 ,", max_size=20)
SOURCE = r"a(b?)\d|,\s*"


@given(TEXTS)
def test_it_finds_what_re_finds(text: str) -> None:
    lazy, eager = Pattern(SOURCE), re.compile(SOURCE)
    for name in ("search", "match", "fullmatch"):
        ours, theirs = getattr(lazy, name)(text), getattr(eager, name)(text)
        assert (ours and ours.span()) == (theirs and theirs.span())
    assert [found.span() for found in lazy.finditer(text)] == [found.span() for found in eager.finditer(text)]
    assert lazy.findall(text) == eager.findall(text)
    assert lazy.sub("x", text) == eager.sub("x", text)
    assert lazy.split(text, maxsplit=1) == eager.split(text, maxsplit=1)


def test_what_is_found_in_some_words_of_a_text_may_stand_in_it() -> None:
    pattern = Pattern(r"\b(?:salary|pay) (?:of|for)\b")
    assert pattern.search("the pay for it")
    assert pattern.may_stand_in("so tell me the pay for it, please")
    assert not pattern.may_stand_in("so tell me the way to it")
    assert list(pattern.finditer("the way to it")) == []
    assert pattern.sub("x", "the way to it") == "the way to it"


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = Pattern("(")  # a mistake is found at first use
    assert broken.pattern == "("


def test_flags_are_heeded() -> None:
    assert Pattern("A", re.IGNORECASE).search("a")


def test_what_stands_in_a_text_is_told_as_a_search_would() -> None:
    pattern = Pattern(r"(?i)\brarely\b")
    assert [pattern.stands_in(text) for text in ("Rarely asked for", "asked for", "Rarely asked for")] == [
        True,
        False,
        True,
    ]


def test_every_pattern_of_the_engine_is_a_regular_expression() -> None:
    found = 0
    for module in pkgutil.walk_packages(careerbot.__path__, "careerbot."):
        if module.name.split(".")[1] in {"conversation", "replies", "names", "pay"}:
            for pattern in patterns_in(vars(importlib.import_module(module.name)).values()):
                re.compile(pattern.pattern, pattern.flags)
                found += 1
    assert found > 200


def patterns_in(values: Iterable[object]) -> Iterator[Pattern]:
    """The patterns among values, and inside tuples and mappings of them."""
    for value in values:
        if isinstance(value, Pattern):
            yield value
        elif isinstance(value, tuple):
            yield from patterns_in(value)
        elif isinstance(value, dict):
            yield from patterns_in(value.values())


def test_of_many_wordings_all_that_a_text_has_are_likely_in_their_order() -> None:
    wordings = Wordings(map(Pattern, [r"\bpays?\b", r"\d+", r"\bnights?\b", r"\b(?:(?!))\b"]))
    assert wordings.likely("what do nights pay") == [0, 1, 2]  # of a number no beginning is known
    assert wordings.likely("") == [1]
