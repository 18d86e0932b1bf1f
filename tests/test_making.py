"""A value that is made quickly is as one of any frozen dataclass."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, dataclass, field

import pytest

from careerbot.making import quickly_made


@dataclass(frozen=True, slots=True)
class Slow:
    name: str
    words: tuple[str, ...] = ()
    size: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "size", len(self.words))


@quickly_made
@dataclass(frozen=True, slots=True)
class Quick:
    name: str
    words: tuple[str, ...] = ()
    size: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "size", len(self.words))


def test_it_has_the_fields_it_was_made_with() -> None:
    quick = Quick("a", words=("b", "c"))
    assert type(quick) is Quick
    assert dataclasses.asdict(quick) == dataclasses.asdict(Slow("a", words=("b", "c")))
    assert repr(quick) == repr(Slow("a", words=("b", "c"))).replace("Slow", "Quick")


def test_what_is_left_out_has_its_default_and_what_has_none_is_demanded() -> None:
    assert Quick("a").words == ()
    with pytest.raises(TypeError, match="name"):
        Quick()  # type: ignore[call-arg]


def test_it_cannot_be_changed() -> None:
    quick = Quick("a")
    with pytest.raises(FrozenInstanceError):
        quick.name = "b"  # type: ignore[misc]


def test_it_is_compared_hashed_copied_and_replaced_as_others() -> None:
    quick = Quick("a", ("b",))
    assert quick == Quick("a", ("b",)) != Quick("a")
    assert hash(quick) == hash(Quick("a", ("b",)))
    assert copy.deepcopy(quick) == pickle.loads(pickle.dumps(quick)) == quick
    assert dataclasses.replace(quick, words=("c", "d")).size == 2
