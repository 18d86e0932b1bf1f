"""The intent model on its own: training, predictions, and what a confidence means."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from own_process import environment

from careerbot import IntentModel, Prediction, TrainingError

GREET = {"greet": ["hi", "hello"], "leave": ["bye"]}
RAIN = ["will it rain"]
SHOP: Mapping[str, Sequence[str]] = {
    "price": [f"{ask} the {thing}" for ask in ("what costs", "how much is") for thing in "cake tea bread milk".split()],
    "order": [f"{ask} some {thing}" for ask in ("I want", "please bring") for thing in "cake tea bread milk".split()],
    "hours": [f"are you open {day}" for day in "today tomorrow monday sunday at_noon early late now".split()],
    "thank": [f"thanks {end}" for end in "a_lot so_much again everyone all friend dear you".split()],
}
OUTSIDE = [f"who won the {what} {when}" for what in "match race war election".split() for when in ("today", "in 1920")]
WORDS = sorted({word for texts in SHOP.values() for text in texts for word in text.split()})
ODD = [
    "", " ", "\0", "\n", "?!", "{role}", "{", "}", "\ud800", "\udfff\ud800", "\x1b[31mhi\x1b[0m", "\u202ehello",
    "\ufeff", "h" * 1_000_000, "hi " * 100_000, "\u4f60\u597d", "\U0001d5f5\U0001d5f6", "h\u0301i\u0301",
    "\U0001f600", "'" * 999,
]  # fmt: skip


@pytest.fixture(scope="module")
def small() -> IntentModel:
    return IntentModel.train(GREET, out_of_scope=RAIN)


@pytest.fixture(scope="module")
def shop() -> IntentModel:
    return IntentModel.train(SHOP, out_of_scope=OUTSIDE)


@pytest.fixture(scope="module")
def models(small: IntentModel, shop: IntentModel) -> dict[IntentModel, list[str]]:
    """Models of several sizes, and the intents of each."""
    return {
        small: ["greet", "leave"],
        shop: list(SHOP),
        IntentModel.train(GREET): ["greet", "leave"],
        IntentModel.train({"greet": ["hi"]}, out_of_scope=["bye"]): ["greet"],
    }


def check(prediction: Prediction, names: Sequence[str]) -> None:
    """What holds of every prediction."""
    ranking = prediction.ranking
    assert sorted(guess.name for guess in ranking) == sorted(names)
    assert prediction.intent in (None, ranking[0].name)
    assert prediction.confidence == ranking[0].confidence
    assert all(0 <= guess.confidence <= 1 for guess in ranking)
    assert all(b.confidence <= a.confidence + 1e-12 for a, b in pairwise(ranking))
    assert sum(guess.confidence for guess in ranking) <= 1 + 1e-9


def test_the_example_of_the_docstring_holds(small: IntentModel) -> None:
    assert small.predict("hello you").intent == "greet"


@pytest.mark.parametrize(
    ("text", "intent"), [("hi", "greet"), ("Hello!", "greet"), ("BYE", "leave"), ("will it rain", None)]
)
def test_what_was_trained_is_recognised(small: IntentModel, text: str, intent: str | None) -> None:
    assert small.predict(text).intent == intent


def test_a_text_out_of_scope_has_no_intent_and_still_a_confidence_and_a_ranking(small: IntentModel) -> None:
    prediction = small.predict("will it rain tomorrow")
    assert prediction.intent is None
    assert 0 < prediction.confidence < 0.5
    check(prediction, ["greet", "leave"])


def test_confidence_is_higher_for_what_is_known_than_for_what_is_not(shop: IntentModel) -> None:
    near, far = shop.predict("how much is the bread"), shop.predict("quantum chromodynamics")
    assert near.intent == "price"
    assert near.confidence > far.confidence


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how much is the coffee", "price"),
        ("please bring some coffee", "order"),
        ("are you open on tuesday", "hours"),
        ("thanks my friend", "thank"),
        ("HOW MUCH IS THE TEA???", "price"),
        ("how mutch is the tea", "price"),
        ("who won the war", None),
    ],
)
def test_words_that_were_not_trained_do_not_hide_the_intent(shop: IntentModel, text: str, intent: str | None) -> None:
    assert shop.predict(text).intent == intent


def test_case_punctuation_and_contractions_do_not_matter(shop: IntentModel) -> None:
    assert shop.predict("What's the price?!") == shop.predict("what is the PRICE")


@given(text=st.text(max_size=200) | st.text(st.characters(codec=None), max_size=60) | st.sampled_from(ODD))
@example(text="")
@example(text="will it rain")
def test_no_text_makes_a_prediction_raise_and_every_ranking_is_whole_and_sorted(
    models: dict[IntentModel, list[str]], text: str
) -> None:
    for model, names in models.items():
        check(model.predict(text), names)


@given(words=st.lists(st.sampled_from(WORDS), max_size=9))
def test_the_same_text_gives_the_same_prediction_every_time(shop: IntentModel, words: list[str]) -> None:
    assert shop.predict(" ".join(words)) == shop.predict(" ".join(words))


def test_the_same_examples_give_the_same_model(shop: IntentModel) -> None:
    again = IntentModel.train(SHOP, out_of_scope=OUTSIDE)
    texts = [*OUTSIDE, *(text for texts in SHOP.values() for text in texts), *ODD, "how much is it", "thanks, now go"]
    assert [again.predict(text) for text in texts] == [shop.predict(text) for text in texts]


def test_the_same_examples_give_the_same_model_in_another_process() -> None:
    program = (
        "from careerbot import IntentModel\n"
        f"model = IntentModel.train({dict(SHOP)!r}, out_of_scope={OUTSIDE!r})\n"
        f"print([model.predict(t) for t in {[*OUTSIDE, *SHOP['price'], 'how much']!r}])\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=environment(PYTHONHASHSEED=seed),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(outputs) == 1


def test_training_leaves_its_examples_as_they_were() -> None:
    examples, outside = {"greet": ["hi", "hello"], "leave": ["bye"]}, ["will it rain"]
    IntentModel.train(examples, out_of_scope=outside)
    assert (examples, outside) == ({"greet": ["hi", "hello"], "leave": ["bye"]}, ["will it rain"])


@pytest.mark.parametrize(
    ("examples", "outside", "message"),
    [
        ({}, [], "at least two intents"),
        ({"greet": ["hi"]}, [], "at least two intents"),
        ({}, ["will it rain"], "at least two intents"),
        ({"greet": ["hi"], "leave": []}, [], "no examples for 'leave'"),
        ({"greet": [], "leave": []}, ["will it rain"], "no examples for 'greet', 'leave'"),
    ],
)
def test_too_little_to_train_from_is_said(
    examples: Mapping[str, Sequence[str]], outside: Sequence[str], message: str
) -> None:
    with pytest.raises(TrainingError, match=message):
        IntentModel.train(examples, out_of_scope=outside)


@pytest.mark.parametrize(
    "examples",
    [{"a": [""], "b": [""]}, {"a": ["!!!"], "b": ["???"]}, {"a": ["{role}"], "b": ["{tool}"]}],
    ids=["nothing", "punctuation", "placeholders"],
)
def test_examples_without_a_letter_give_a_model_or_a_training_error(examples: Mapping[str, Sequence[str]]) -> None:
    try:
        model = IntentModel.train(examples)
    except TrainingError:
        return
    check(model.predict("hi"), ["a", "b"])


def test_an_intent_called_like_the_out_of_scope_class_is_refused_or_works() -> None:
    try:
        model = IntentModel.train({"out_of_scope": ["hi"]}, out_of_scope=["will it rain"])
    except TrainingError:
        return
    check(model.predict("hi"), ["out_of_scope"])


@pytest.mark.parametrize(
    ("examples", "outside"),
    [
        ({"a": ["x"], "b": ["y"]}, []),
        ({"a": ["x"]}, ["y"]),
        ({"a": ["same"], "b": ["same"]}, []),
        ({"a": ["same"] * 20, "b": ["same"] * 20}, ["same"] * 20),
        ({"a": ["hi", ""], "b": ["bye", "?"]}, [""]),
        ({"a": ["\u043f\u0440\u0438\u0432\u0435\u0442"], "b": ["\u4f60\u597d"]}, ["\u0645\u0631\u062d\u0628\u0627"]),
        ({"a": ["hi {role}"], "b": ["{tool}"]}, []),
        pytest.param(
            {f"intent{n}": [f"word{n}"] for n in range(60)},
            ["nothing"],
        ),
    ],
    ids=["letters", "one", "alike", "all alike", "empty ones", "scripts", "placeholders", "sixty"],
)
def test_the_smallest_examples_give_a_model(examples: Mapping[str, Sequence[str]], outside: Sequence[str]) -> None:
    model = IntentModel.train(examples, out_of_scope=outside)
    for text in ("x", "same", "hi", "nothing at all", ""):
        check(model.predict(text), list(examples))


def test_without_out_of_scope_examples_what_is_unheard_of_has_less_confidence() -> None:
    model = IntentModel.train(SHOP)
    assert model.predict("how much is the cake").intent == "price"
    assert model.predict("xylophone").confidence < model.predict("how much is the cake").confidence


def test_predicting_imports_neither_scikit_learn_nor_numpy() -> None:
    program = (
        "import sys, careerbot\n"
        "from careerbot.intent_model import IntentModel\n"
        "assert not {'sklearn', 'numpy', 'scipy', 'yaml'} & set(sys.modules), 'imported'\n"
    )
    subprocess.run([sys.executable, "-c", program], env=environment(), check=True)
