"""The scores of the intent model: its features, its packed arithmetic, its confidence."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion
from sklearn.svm import LinearSVC

from careerbot import Bot
from careerbot.content import load_content
from careerbot.content_files import shipped_folder
from careerbot.errors import TrainingError
from careerbot.lanes import ZERO
from careerbot.model import (
    PRECISION,
    UNANSWERED,
    Calibration,
    Classifier,
    Scope,
    Scored,
    Signals,
    _repeated_characters,
    belonging,
    characters,
    feature_hash,
    words,
)
from careerbot.normalize import normalize
from careerbot.train import COST, fit
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK

CALIBRATION = Calibration((1.6, 1.2, 2.2, 1.0), -1.2, 0.35, 4.0)
TOKENS = st.text("abcdefghijklmnopqrstuvwxyz+#.", min_size=1, max_size=40)
MESSAGES = st.lists(TOKENS | st.sampled_from(["{role}", "{tool}", "what", "salary", "skills", "is", "a"]), max_size=30)
ASKED = [
    "how much does a {role} earn in {place}",
    "what skills does a {role} need and which tools do they use every day at work",
    "is it hard to move from {role} to {role}",
    "hello there",
    "will it rain tomorrow",
    "zzzz qqqq",
    "",
]


@pytest.fixture(scope="module")
def shipped(bot: Bot) -> Classifier:
    return bot.compiled.classifier


@given(MESSAGES)
def test_features_that_stand_more_than_once_are_counted_as_if_all_were(tokens: list[str]) -> None:
    counts = Counter(characters(tokens))
    assert _repeated_characters(tokens) == ({f: count for f, count in counts.items() if count > 1}, len(counts))


def message(text: str) -> list[str]:
    return [token.text for token in normalize(text).tokens]


def plain_scores(classifier: Classifier, tokens: Sequence[str]) -> tuple[dict[str, float], float]:
    """Every class's score, taken with plain floats from the arrays, and how far rounding may lead away from it."""
    hashes, idfs, rows = classifier.arrays
    index = {key: at for at, key in enumerate(array("I", hashes))}
    idf = array("f", idfs)
    size = len(classifier.classes)
    scores = dict(zip(classifier.classes, classifier.intercepts, strict=True))
    slack = 1e-9
    for block, features in (("w", words(tokens)), ("c", characters(tokens))):
        known = {
            f: (index[feature_hash(block, f)], n)
            for f, n in Counter(features).items()
            if feature_hash(block, f) in index
        }
        weights = {feature: idf[at] * (1 + math.log(n)) for feature, (at, n) in known.items()}
        norm = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
        for feature, (at, _) in known.items():
            for column, name in enumerate(classifier.classes):
                scores[name] += weights[feature] / norm * (rows[at * size + column] - ZERO) * classifier.scale
            slack += 2 * 0.5 / PRECISION / norm * ZERO * classifier.scale
    return scores, slack


def assert_scores_are_plain(classifier: Classifier, tokens: Sequence[str]) -> None:
    expected, slack = plain_scores(classifier, tokens)
    expected.pop(OUT_OF_SCOPE, None)
    scored = dict(classifier.score(tokens).ranking)
    assert scored.keys() == expected.keys()
    for name, value in scored.items():
        assert value == pytest.approx(expected[name], abs=slack)


def made(rows: bytes, features: Sequence[str], classes: Sequence[str], scale: float = 0.01) -> Classifier:
    """A classifier that knows some words, each with an IDF of 1."""
    order = sorted(range(len(features)), key=lambda at: feature_hash("w", features[at]))
    size = len(classes)
    return Classifier(
        classes,
        array("I", [feature_hash("w", features[at]) for at in order]).tobytes(),
        array("f", [1.0] * len(features)).tobytes(),
        b"".join(rows[at * size : (at + 1) * size] for at in order),
        [0.0] * size,
        scale,
        1.0,
        CALIBRATION,
    )


def test_the_features_of_a_message_are_its_words_its_pairs_and_its_pieces() -> None:
    assert words(["data", "jobs"]) == ["data", "jobs", "^ data", "data jobs", "jobs $"]
    assert words([]) == ["^ $"]
    assert characters(["ab"]) == [" a", "ab", "b ", " ab", "ab ", " ab "]
    assert characters(["{role}"]) == []


@given(MESSAGES)
def test_pieces_are_two_to_five_long_and_never_span_words(tokens: list[str]) -> None:
    for piece in characters(tokens):
        assert 2 <= len(piece) <= 5
        assert piece.strip(" ") in "".join(f" {token} " for token in tokens)
        assert " " not in piece[1:-1]


@given(st.text(st.characters(codec=None)))
def test_a_feature_of_any_text_has_a_hash_of_32_bits_for_each_block(feature: str) -> None:
    for block in "wc":
        assert 0 <= feature_hash(block, feature) < 2**32
    assert feature_hash("w", feature) != feature_hash("c", feature)


@pytest.mark.parametrize("text", ASKED)
def test_the_packed_scores_are_those_of_plain_floats(shipped: Classifier, text: str) -> None:
    assert_scores_are_plain(shipped, message(text))


@given(tokens=MESSAGES)
@example(tokens=["salary"] * 400)
def test_the_packed_scores_of_any_message_are_those_of_plain_floats(bot: Bot, tokens: list[str]) -> None:
    assert_scores_are_plain(bot.compiled.classifier, tokens)


@pytest.mark.parametrize("byte", [0, 1, ZERO - 1, ZERO, ZERO + 1, 254, 255])
def test_the_longest_message_with_the_largest_weights_does_not_overflow_a_lane(byte: int) -> None:
    tokens = [f"w{n}" for n in range(400)]
    features = sorted(set(words(tokens)))
    rows = bytes([byte, 255 - byte, byte]) * len(features)
    classifier = made(rows, features, ["a", "b", "c"])
    assert_scores_are_plain(classifier, tokens)
    scores = dict(classifier.score(tokens).ranking)
    assert scores["a"] == scores["c"]


@given(st.lists(st.integers(0, 255), min_size=12, max_size=12))
def test_one_intents_weights_never_leak_into_anothers(values: list[int]) -> None:
    classifier = made(bytes(values), ["x", "^ x", "x $", "y"], ["a", "b", "c"])
    assert_scores_are_plain(classifier, ["x"])
    assert_scores_are_plain(classifier, ["x", "y", "x"])


@pytest.mark.parametrize("text", ASKED)
def test_what_the_features_say_adds_up_to_the_score_less_the_intercept(shipped: Classifier, text: str) -> None:
    tokens = message(text)
    slack = plain_scores(shipped, tokens)[1]
    for name, score in shipped.score(tokens).ranking:
        spoke = shipped.spoke(tokens, name)
        intercept = shipped.intercepts[shipped.classes.index(name)]
        assert math.fsum(value for _, value in spoke) == pytest.approx(score - intercept, abs=slack)
        assert [abs(value) for _, value in spoke] == sorted((abs(value) for _, value in spoke), reverse=True)


def test_only_known_features_speak() -> None:
    classifier = made(bytes([200, 100]), ["x"], ["a", "b"])
    assert [feature for feature, _ in classifier.spoke(["x", "unheard"], "a")] == ["x"]
    assert classifier.spoke(["unheard"], "a") == []


@given(tokens=MESSAGES)
def test_a_ranking_is_sorted_whole_and_without_the_class_out_of_scope(bot: Bot, tokens: list[str]) -> None:
    classifier = bot.compiled.classifier
    scored = classifier.score(tokens)
    assert list(scored.ranking) == sorted(scored.ranking, key=lambda pair: (-pair[1], pair[0]))
    assert {name for name, _ in scored.ranking} == set(classifier.classes) - {OUT_OF_SCOPE}
    assert 0 < scored.confidence < 1
    assert scored.in_scope == (bool(tokens) and scored.confidence >= classifier.calibration.threshold)
    assert scored.belongs or scored.ranking[0][0] not in UNANSWERED
    assert 0 <= scored.signals.known <= 1
    assert scored.signals.margin <= scored.signals.inside


def test_intents_that_score_the_same_stand_in_the_order_of_their_names() -> None:
    classifier = made(bytes([150, 150, 150]), ["x"], ["b", "c", "a"])
    assert [name for name, _ in classifier.score(["x"]).ranking] == ["a", "b", "c"]


def test_the_lead_over_the_class_out_of_scope_is_a_signal_of_its_own() -> None:
    signals = made(bytes([200, 150, 130]), ["x"], ["a", "b", OUT_OF_SCOPE]).score(["x"]).signals
    assert signals.best == pytest.approx(0.72)
    assert signals.margin == pytest.approx(0.50)
    assert signals.inside == pytest.approx(0.70)
    assert signals.values() == (signals.best, signals.margin, signals.known, signals.inside)


def test_the_margin_is_the_lead_over_the_class_out_of_scope_where_that_is_next() -> None:
    signals = made(bytes([200, 150, 210]), ["x"], ["a", "b", OUT_OF_SCOPE]).score(["x"]).signals
    assert signals.margin == signals.inside == pytest.approx(-0.10)


def test_a_single_intent_leads_by_its_score() -> None:
    scored = made(bytes([200, 80]), ["x"], ["a", OUT_OF_SCOPE]).score(["x"])
    assert scored.signals.margin == scored.signals.best
    assert scored.shares(4.0) == (("a", scored.confidence),)


def test_words_are_known_by_their_weight() -> None:
    classifier = made(bytes([200, 100, 200, 100]), ["x", "y"], ["a", "b"])
    assert [classifier.known(t) for t in ([], ["x"], ["x", "y"], ["z"], ["x", "z"])] == [0, 1, 1, 0, 0.5]


def test_what_is_beyond_four_hundred_words_is_not_read(shipped: Classifier) -> None:
    tokens = ["salary"] * 400
    assert shipped.score([*tokens, "hello", "there"]) == shipped.score(tokens)


def test_scoring_does_not_depend_on_what_was_scored_before_or_at_the_same_time(shipped: Classifier) -> None:
    fresh = Classifier(
        shipped.classes,
        *shipped.arrays,
        shipped.intercepts,
        shipped.scale,
        shipped.unseen_idf,
        shipped.calibration,
        shipped.scope,
    )
    texts = [message(text) for text in ASKED] * 50
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(fresh.score, texts))
    assert together == [shipped.score(text) for text in texts]


SIGNAL = st.floats(-1e6, 1e6)


@given(SIGNAL, SIGNAL, st.floats(0, 1), SIGNAL)
def test_a_confidence_lies_between_0_and_1(best: float, margin: float, known: float, inside: float) -> None:
    assert 0 < CALIBRATION.confidence(Signals(best, margin, known, inside)) < 1


@given(st.floats(-2, 2), st.floats(0, 2), st.floats(0, 1), st.floats(-2, 2), st.floats(0, 1))
def test_a_confidence_grows_with_every_signal(
    best: float, margin: float, known: float, inside: float, more: float
) -> None:
    less = CALIBRATION.confidence(Signals(best, margin, known, inside))
    assert CALIBRATION.confidence(Signals(best + more, margin, known, inside)) >= less
    assert CALIBRATION.confidence(Signals(best, margin + more, known, inside)) >= less
    assert CALIBRATION.confidence(Signals(best, margin, known + more, inside)) >= less
    assert CALIBRATION.confidence(Signals(best, margin, known, inside + more)) >= less


def test_the_shipped_calibration_was_fitted_on_its_content(shipped: Classifier) -> None:
    assert 0 < shipped.calibration.threshold < 1
    assert shipped.calibration.weights != CALIBRATION.weights


def test_the_signals_of_belonging_are_the_best_answer_what_has_none_the_outside_known_words_and_a_role() -> None:
    ranking = (("other", 0.5), ("skills", 0.2), ("smalltalk", 0.1))
    of_role = belonging(["a", "{role}"], ranking, Signals(0.5, 0.3, 0.75, 0.9))
    assert list(of_role) == pytest.approx([0.2, 0.5, -0.4, 0.75, 1])
    assert list(belonging(["a"], ranking[1:], Signals(0.2, 0.1, 1.0, 0.1))) == pytest.approx([0.2, 0, 0.1, 1, 0])


def test_a_message_below_the_threshold_of_the_scope_does_not_belong_unless_it_asks_for_nothing_known() -> None:
    plain = made(bytes([200, 150, 130]), ["x"], ["skills", "other", OUT_OF_SCOPE])
    never = Scope((0.0, 0.0, 0.0, 0.0, 0.0), -1.0, 0.5)
    drawn = Classifier(plain.classes, *plain.arrays, plain.intercepts, plain.scale, 1.0, CALIBRATION, never)
    assert plain.score(["x"]).belongs
    assert not drawn.score(["x"]).belongs
    assert drawn.score(["x"]).in_scope == plain.score(["x"]).in_scope
    other = made(bytes([150, 200, 130]), ["x"], ["skills", "other", OUT_OF_SCOPE])
    drawn = Classifier(other.classes, *other.arrays, other.intercepts, other.scale, 1.0, CALIBRATION, never)
    assert drawn.score(["x"]).belongs


def test_the_shipped_scope_keeps_what_asks_on_careers_and_leaves_what_only_begins_like_it(shipped: Classifier) -> None:
    assert shipped.scope is not None
    assert shipped.score(message("how long does it take to become a {role}")).belongs
    assert not shipped.score(message("is there a long queue at the bakery")).belongs


def test_a_model_without_examples_of_what_is_not_answered_draws_no_scope() -> None:
    examples = {name: [message(text) for text in texts] for name, texts in EXAMPLES.items()}
    assert fit(examples, [message(text) for text in RAIN]).scope is None


@pytest.mark.parametrize("names", [(OTHER, SMALLTALK), (OTHER,), (SMALLTALK,)])
def test_a_model_without_any_intent_that_is_answered_is_trained_and_draws_no_scope(names: tuple[str, ...]) -> None:
    examples = {name: [message(f"{word} {name} {n}") for n in range(30) for word in "hi hm".split()] for name in names}
    trained = fit(examples, [message(f"who won match {n}") for n in range(30)])
    assert trained.scope is None
    assert trained.score(message(f"hi {names[0]}")).belongs


def test_the_shipped_weights_use_the_whole_range_of_their_bytes(shipped: Classifier) -> None:
    rows = shipped.arrays[2]
    assert max(abs(byte - ZERO) for byte in rows) == ZERO - 1
    assert len(rows) == len(shipped.classes) * len(shipped.arrays[0]) // 4


def shares(scores: Sequence[float], confidence: float) -> list[float]:
    ranking = tuple((f"i{at}", score) for at, score in enumerate(sorted(scores, reverse=True)))
    scored = Scored(ranking, Signals(scores[0], 0, 0, 0), confidence, True, True)
    return [share for _, share in scored.shares(4.0)]


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=30), st.floats(0, 1))
def test_shares_lie_between_0_and_1_and_never_above_the_best(scores: list[float], confidence: float) -> None:
    found = shares(scores, confidence)
    assert len(found) == len(scores)
    assert found[0] == confidence
    assert all(0 <= share <= confidence * (1 + 1e-12) for share in found)
    assert math.fsum(found) <= 1 + 1e-9


def test_the_second_share_is_not_above_the_first_by_a_rounding_step() -> None:
    found = shares([0.6563296081031053, -0.4214303765080597], 0.34326317590569944)
    assert found == sorted(found, reverse=True)


EXAMPLES = {
    "skills": [
        "what skills do I need",
        "which skills matter",
        "is python needed",
        "skills for this job",
        "must I code",
    ],
    "salary": ["what does it pay", "how much money do I get", "salary please", "is the pay good", "what is the wage"],
    "start": ["how do I begin", "where do I start", "first steps please", "how can I get into this", "begin from zero"],
}
RAIN = ["will it rain", "is it cold outside", "who won the match", "tell me a story"]


def test_a_classifier_keeps_the_scores_that_scikit_learn_trained() -> None:
    content = load_content(shipped_folder())
    texts = {intent.name: [message(example.text) for example in intent.examples[:75]] for intent in content.intents}
    outside = texts.pop(OUT_OF_SCOPE)
    texts = dict(list(texts.items())[:6])
    examples = {name: found[:45] for name, found in texts.items()}
    training = [*(tokens for found in examples.values() for tokens in found), *outside]
    labels = np.repeat(np.arange(7), [*(len(found) for found in examples.values()), len(outside)])
    analyzers = (("words", words), ("characters", characters))
    features = FeatureUnion([(name, TfidfVectorizer(analyzer=way, sublinear_tf=True)) for name, way in analyzers])
    trained = LinearSVC(C=COST, random_state=0).fit(features.fit_transform(training), labels)
    asked = [tokens for found in texts.values() for tokens in found]
    expected = trained.decision_function(features.transform(asked))[:, :-1]

    classifier = fit(examples, outside)
    scores = np.array([[dict(classifier.score(tokens).ranking)[name] for name in examples] for tokens in asked])
    errors = np.abs(scores - expected)
    assert errors.max() < 0.1
    assert errors.mean() < 0.01
    assert (scores.argmax(axis=1) == expected.argmax(axis=1)).mean() > 0.98


def test_the_same_messages_give_the_same_arrays() -> None:
    examples = {name: [message(text) for text in texts] for name, texts in EXAMPLES.items()}
    one, two = (fit(examples, [message(text) for text in RAIN]) for _ in range(2))
    assert one.arrays == two.arrays
    assert (one.intercepts, one.scale, one.calibration) == (two.intercepts, two.scale, two.calibration)


@pytest.mark.parametrize("intent", EXAMPLES)
def test_a_near_miss_lowers_the_score_of_its_intent_only(intent: str) -> None:
    examples = {name: [message(text) for text in texts] for name, texts in EXAMPLES.items()}
    outside = [message(text) for text in RAIN]
    miss = message("what do you need to pay to begin")
    before = dict(fit(examples, outside).score(miss).ranking)
    after = dict(fit(examples, outside, {intent: [miss] * 5}).score(miss).ranking)
    assert after[intent] < before[intent] - 0.2
    assert all(abs(after[name] - before[name]) < 0.05 for name in examples if name != intent)


def test_a_near_miss_of_one_of_two_intents_counts_too() -> None:
    examples = {name: [message(text) for text in EXAMPLES[name]] for name in ("skills", "salary")}
    miss = message("is the story about pay")
    before = dict(fit(examples).score(miss).ranking)
    after = dict(fit(examples, unlike={"salary": [miss] * 5}).score(miss).ranking)
    assert after["salary"] < before["salary"] - 0.2


def test_an_intent_without_messages_cannot_be_trained() -> None:
    with pytest.raises(TrainingError, match="no examples for 'b'"):
        fit({"a": [["x"]], "b": []}, [["y"]])


def test_the_classes_are_the_intents_and_one_for_what_is_out_of_scope() -> None:
    examples = {"b": [["x"]], "a": [["y"]]}
    assert fit(examples).classes == ("b", "a")
    assert fit(examples, [["z"]]).classes == ("b", "a", OUT_OF_SCOPE)
