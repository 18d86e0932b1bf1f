"""The public names, frozen: what users import does not change by accident."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import careerbot

EXPORTED = [
    "Bot",
    "CareerbotError",
    "CompiledError",
    "ContentError",
    "Fact",
    "IntentModel",
    "Prediction",
    "Problem",
    "Reply",
    "Session",
    "Source",
    "State",
    "StateError",
    "TrainingError",
    "__version__",
    "load",
]
ERRORS = ["CompiledError", "ContentError", "StateError", "TrainingError"]
DOCUMENTED = [name for name in EXPORTED if name != "__version__"]


def test_the_exported_names_are_these() -> None:
    assert careerbot.__all__ == EXPORTED


@pytest.mark.parametrize("name", EXPORTED)
def test_every_exported_name_exists(name: str) -> None:
    assert hasattr(careerbot, name)


def test_nothing_public_is_left_out_of_the_exported_names() -> None:
    public = {
        name for name, value in vars(careerbot).items() if not name.startswith("_") and not inspect.ismodule(value)
    }
    assert public <= set(EXPORTED)


@pytest.mark.parametrize("name", DOCUMENTED)
def test_every_exported_name_says_what_it_is(name: str) -> None:
    text = vars(getattr(careerbot, name)).get("__doc__") or getattr(careerbot, name).__doc__ or ""
    assert text.strip()
    assert not text.startswith(f"{name}(")


@pytest.mark.parametrize("name", [name for name in DOCUMENTED if inspect.isclass(getattr(careerbot, name))])
def test_every_public_method_says_what_it_does(name: str) -> None:
    members = vars(getattr(careerbot, name)).items()
    methods = [(key, inspect.unwrap(getattr(value, "__func__", value))) for key, value in members if key[0] != "_"]
    assert [key for key, method in methods if inspect.isfunction(method) and not method.__doc__] == []
    assert [key for key, value in members if isinstance(value, property) and not value.__doc__] == []


@pytest.mark.parametrize("name", ERRORS)
def test_every_error_is_a_careerbot_error_and_not_of_the_standard_library(name: str) -> None:
    assert getattr(careerbot, name).__bases__ == (careerbot.CareerbotError,)
    assert careerbot.CareerbotError.__bases__ == (Exception,)


def test_the_version_is_a_version() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?(?:\.dev\d+)?", careerbot.__version__)


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(careerbot.__file__).parent / "py.typed").is_file()
