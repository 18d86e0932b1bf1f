"""Evaluation: figures that agree with scikit-learn's, folds that leak nothing, labelled messages, comparisons."""

from __future__ import annotations

import io
import json
import math
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from own_process import environment
from sklearn.metrics import accuracy_score, precision_recall_fscore_support, roc_auc_score
from small_content import write_content

from careerbot import CareerbotError, ContentError
from careerbot.authoring import crossval
from careerbot.authoring.comparison import compare
from careerbot.authoring.crossval import deal
from careerbot.authoring.evaluate import Options, cross_validation, run
from careerbot.authoring.labelled import Answered, Check, Ratings, read_labelled
from careerbot.authoring.measures import BINS, Evaluation, Rated, measure
from careerbot.authoring.summary import MOST_LINES, comparison_lines, evaluation_lines, ratings_lines
from careerbot.content import load_content
from careerbot.vocabulary import OUT_OF_SCOPE

LABELS = ["skills", "salary", "tools", OUT_OF_SCOPE]


def rated(text: str, label: str, best: str, confidence: float, threshold: float = 0.3) -> Rated:
    return Rated(
        text, f"intents/{label}.yaml", 1, label, best if confidence >= threshold else OUT_OF_SCOPE, best, confidence
    )


@st.composite
def ratings(draw: st.DrawFn) -> list[Rated]:
    """Some rated messages with texts of their own."""
    rows = st.tuples(
        st.sampled_from(LABELS), st.sampled_from(LABELS[:-1]), st.sampled_from([n / 20 for n in range(21)])
    )
    return [rated(str(number), *row) for number, row in enumerate(draw(st.lists(rows, min_size=1, max_size=40)))]


@given(ratings())
def test_accuracy_precision_recall_and_f1_are_those_of_scikit_learn(messages: list[Rated]) -> None:
    truth, found = [m.label for m in messages], [m.predicted for m in messages]
    evaluation = measure(messages, [0.3])
    assert math.isclose(evaluation.accuracy, accuracy_score(truth, found))
    for intent in evaluation.intents:
        values = precision_recall_fscore_support(truth, found, labels=[intent.name], zero_division=0)
        assert [intent.precision, intent.recall, intent.f1] == pytest.approx([value[0] for value in values[:3]])
        assert intent.support == values[3][0]
    macro = precision_recall_fscore_support(truth, found, labels=sorted(set(truth)), average="macro", zero_division=0)
    assert [evaluation.macro.precision, evaluation.macro.recall, evaluation.macro.f1] == pytest.approx(macro[:3])


@given(ratings())
def test_the_auroc_is_that_of_scikit_learn_and_none_when_one_side_is_empty(messages: list[Rated]) -> None:
    inside = [m.label != OUT_OF_SCOPE for m in messages]
    auroc = measure(messages, [0.3]).scope.auroc
    if len(set(inside)) == 1:
        assert auroc is None
    else:
        assert auroc == pytest.approx(roc_auc_score(inside, [m.confidence for m in messages]))


@given(ratings())
def test_every_message_stands_in_one_bin_and_every_wrong_one_in_one_confusion(messages: list[Rated]) -> None:
    evaluation = measure(messages, [0.3])
    assert len(evaluation.reliability.bins) == BINS
    assert sum(bin.count for bin in evaluation.reliability.bins) == len(messages)
    assert all(bin.low - 1e-9 <= bin.confidence <= bin.high + 1e-9 for bin in evaluation.reliability.bins if bin.count)
    confused = [m for pair in evaluation.confusions for m in pair.messages]
    assert sorted(m.text for m in confused) == sorted(m.text for m in messages if not m.is_right)
    sizes = [len(pair.messages) for pair in evaluation.confusions]
    assert sizes == sorted(sizes, reverse=True)


@given(ratings())
def test_an_evaluation_comes_back_from_json_as_it_was(messages: list[Rated]) -> None:
    evaluation = measure(messages, [0.3, 0.25])
    assert Evaluation.from_json(evaluation.to_json()) == evaluation


def test_calibration_is_the_mean_distance_of_confidence_and_share_right() -> None:
    sure = [rated(f"a{n}", "skills", "skills" if n < 6 else "tools", 0.95) for n in range(10)]
    unsure = [rated(f"b{n}", "skills", "skills" if n < 1 else "tools", 0.15) for n in range(10)]
    reliability = measure([*sure, *unsure], [0.3]).reliability
    assert reliability.expected_error == pytest.approx((abs(0.95 - 0.6) + abs(0.15 - 0.1)) / 2)
    assert [(bin.low, bin.count, bin.right) for bin in reliability.bins if bin.count] == [
        (0.1, 10, 0.1),
        (0.9, 10, 0.6),
    ]


def test_a_rejected_message_still_counts_for_calibration_by_what_was_ranked_first() -> None:
    reliability = measure([rated("a", "skills", "skills", 0.15)], [0.3]).reliability
    assert [bin.right for bin in reliability.bins if bin.count] == [1.0]


def test_the_operating_point_tells_what_rejection_costs_and_gains() -> None:
    messages = [rated(f"in{n}", "skills", "skills", n / 10) for n in range(10)]
    messages += [rated(f"out{n}", OUT_OF_SCOPE, "skills", n / 10) for n in (0, 1, 2, 5)]
    scope = measure(messages, [0.2, 0.4]).scope
    assert scope.in_use.threshold == pytest.approx(0.3)
    assert scope.in_use.in_scope_rejected == pytest.approx(0.3)
    assert scope.in_use.out_of_scope_recall == pytest.approx(0.75)
    assert [point.in_scope_rejected for point in scope.others[:3]] == pytest.approx([0, 0.1, 0.2])


def test_the_worst_intent_comes_first() -> None:
    messages = [rated("a", "skills", "skills", 0.9), rated("b", "tools", "skills", 0.9)]
    assert [intent.name for intent in measure(messages, [0.3]).intents] == ["tools", "skills"]


def test_nothing_cannot_be_measured() -> None:
    with pytest.raises(CareerbotError, match="no messages"):
        measure([], [0.3])


GOOD: dict[str, Any] = json.loads(measure([rated("a", "skills", "skills", 0.9)], [0.3]).to_json())


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", "3", "{}", '"x"', "[" * 100_000,
        json.dumps({**GOOD, "kind": "labelled"}),
        json.dumps({**GOOD, "messages": []}),
        json.dumps({**GOOD, "messages": ["x"]}),
        json.dumps({**GOOD, "messages": [{**GOOD["messages"][0], "text": 3}]}),
        json.dumps({**GOOD, "messages": [{**GOOD["messages"][0], "confidence": 7}]}),
        json.dumps({**GOOD, "messages": [{**GOOD["messages"][0], "confidence": math.nan}]}),
        json.dumps({**GOOD, "messages": [{**GOOD["messages"][0], "confidence": "x"}]}),
        json.dumps({**GOOD, "messages": [{"text": "a"}]}),
        json.dumps({**GOOD, "scope": {"thresholds": []}}),
        json.dumps({**GOOD, "scope": None}),
    ],
    ids=lambda text: text[:40],
)  # fmt: skip
def test_what_is_no_saved_evaluation_is_refused(text: str) -> None:
    with pytest.raises(CareerbotError):
        Evaluation.from_json(text)
    with pytest.raises(CareerbotError):
        Ratings.from_json(text)


MASKED = st.lists(
    st.tuples(st.sampled_from("abc"), st.lists(st.sampled_from("uvwxyz"), max_size=3).map(tuple)), max_size=60
)


@given(MASKED, st.integers(2, 8))
def test_no_fold_has_more_of_an_intent_than_its_share(messages: list[tuple[str, tuple[str, ...]]], folds: int) -> None:
    dealt = deal(messages, folds)
    distinct = Counter(label for label, _ in set(messages))
    filled = Counter((label, fold) for (label, _), fold in dict(zip(messages, dealt, strict=True)).items())
    assert all(0 <= fold < folds for fold in dealt)
    assert all(count <= math.ceil(distinct[label] / folds) for (label, _), count in filled.items())


@given(MASKED, st.integers(2, 8))
def test_messages_of_an_intent_that_read_the_same_share_a_fold(
    messages: list[tuple[str, tuple[str, ...]]], folds: int
) -> None:
    placed: dict[tuple[str, tuple[str, ...]], int] = {}
    for message, fold in zip(messages, deal(messages, folds), strict=True):
        assert placed.setdefault(message, fold) == fold


def test_an_added_example_leaves_nearly_all_others_in_their_folds() -> None:
    messages = [("skills", (f"word{n}", f"end{n % 7}")) for n in range(200)]
    before, after = deal(messages, 5), deal([("skills", ("new",)), *messages], 5)[1:]
    assert sum(a != b for a, b in zip(before, after, strict=True)) < 20


def content_of(folder: Path, intents: Mapping[str, Sequence[str]]) -> Path:
    """The smallest content with these intents beside its own."""
    files = {
        f"intents/{name}.yaml": f"intent: {name}\nabout: Made for a test.\nexamples: |\n"
        + "".join(f"  {text}\n" for text in texts)
        for name, texts in intents.items()
    }
    return write_content(folder, files)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_content(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def small_evaluation(small: Path) -> Evaluation:
    return cross_validation(small, 3)


def test_every_example_is_rated_once_with_its_place(small: Path, small_evaluation: Evaluation) -> None:
    expected = [
        (example.text, intent.name, example.path, example.line)
        for intent in load_content(small).intents
        for example in intent.examples
    ]
    found = [(m.text, m.label, m.path, m.line) for m in small_evaluation.messages]
    assert sorted(found) == sorted(expected)


def test_the_same_content_gives_the_same_evaluation(small: Path, small_evaluation: Evaluation) -> None:
    assert cross_validation(small, 3) == small_evaluation


def test_no_message_is_rated_by_a_model_that_has_seen_it(tmp_path: Path) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    # no two examples share a letter sequence, so that only a model that has seen one could know its intent
    folder = content_of(
        tmp_path, {name: [f"{a}{shift}{b}" for a, b in zip(letters, letters[7:], strict=False)] for name, shift in
                   (("left", "0"), ("right", "1"))}
    )  # fmt: skip
    found = [m for m in cross_validation(folder, 2).messages if m.label in ("left", "right")]
    assert sum(m.is_right for m in found) < 0.8 * len(found)


def test_examples_that_differ_only_in_names_are_not_asked_of_a_model_that_has_seen_one(tmp_path: Path) -> None:
    texts = ["zyx data scientist", "zyx data engineer", "Zyx data scientists", "zyx pipeline engineer"]
    folder = content_of(tmp_path, {"left": texts})
    found = [m for m in cross_validation(folder, 4).messages if m.label == "left"]
    assert len(found) == len(texts)
    assert not any(m.is_right for m in found)


def test_an_intent_with_one_example_is_measured_and_never_recognised(tmp_path: Path) -> None:
    evaluation = cross_validation(content_of(tmp_path, {"lonely": ["why is that so"]}), 3)
    [figures] = [intent for intent in evaluation.intents if intent.name == "lonely"]
    assert (figures.support, figures.recall) == (1, 0.0)


def test_several_processes_find_what_one_does(
    small: Path, small_evaluation: Evaluation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crossval, "MANY", 1)
    assert cross_validation(small, 3) == small_evaluation


def many_intents(size: int) -> Evaluation:
    return measure([rated(f"m{n}", f"intent_{n}", "intent_0", 0.9) for n in range(size)], [0.3])


@pytest.mark.parametrize("size", [1, 2, 22, 23, 24, 25, 60])
def test_the_terminal_gets_a_line_an_intent_and_at_most_thirty(size: int) -> None:
    lines = evaluation_lines(many_intents(size))
    assert len(lines) <= MOST_LINES
    listed = [line for line in lines if line.startswith("intent_")]
    left = [line for line in lines if line.startswith("and ")]
    assert len(listed) + (int(left[0].split()[1]) if left else 0) == size
    assert all(len(line) < 120 for line in lines)


def told(options: Options) -> str:
    """What `careerbot evaluate` prints."""
    out = io.StringIO()
    assert run(options, out) == 0
    return out.getvalue()


def test_the_command_tells_the_figures_and_writes_the_files(
    small: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], small_evaluation: Evaluation
) -> None:
    html, saved = tmp_path / "report.html", tmp_path / "result.json"
    text = told(Options(content=small, folds=3, html=html, json=saved))
    assert "3-fold cross-validation of 19 messages in 5 intents" in text
    assert text.splitlines() == evaluation_lines(small_evaluation)
    assert Evaluation.from_json(saved.read_text("utf-8")) == small_evaluation
    assert html.read_text("utf-8").startswith("<!doctype html>")
    assert capfd.readouterr().err == ""


def test_compared_with_itself_nothing_differs(small: Path, tmp_path: Path, small_evaluation: Evaluation) -> None:
    saved = tmp_path / "old.json"
    saved.write_text(small_evaluation.to_json(), "utf-8")
    text = told(Options(content=small, folds=3, compare=saved))
    assert "turned right: 0 of 19 messages" in text
    assert "turned wrong: 0 of 19 messages" in text
    assert "not compared: 0 messages only there before, 0 only now" in text
    assert "better" not in text
    assert "worse" not in text


def test_a_comparison_names_what_turned_and_counts_what_only_one_side_has() -> None:
    old = measure(
        [rated("a", "skills", "tools", 0.9), rated("b", "skills", "skills", 0.9), rated("gone", "tools", "tools", 0.9)],
        [0.3],
    )
    new = measure([rated("a", "skills", "skills", 0.9), rated("b", "skills", "salary", 0.1)], [0.3])
    comparison = compare(old, new)
    assert [(turn.text, turn.old, turn.new) for turn in comparison.turned_right] == [("a", "tools", "skills")]
    assert [(turn.text, turn.old, turn.new) for turn in comparison.turned_wrong] == [("b", "skills", OUT_OF_SCOPE)]
    assert (comparison.both, comparison.only_old, comparison.only_new) == (2, 1, 0)


def test_for_some_figures_lower_is_better() -> None:
    old = measure([rated("a", "skills", "skills", 0.1)], [0.3])
    new = measure([rated("a", "skills", "skills", 0.9)], [0.3])
    better = {change.name: change.is_better for change in compare(old, new).changes}
    assert better["in-scope rejected"] is True
    assert better["calibration error"] is True
    assert better["accuracy"] is True
    worse = {change.name: change.is_better for change in compare(new, old).changes}
    assert worse["in-scope rejected"] is False
    assert worse["accuracy"] is False


@given(ratings(), ratings())
def test_a_comparison_the_other_way_round_is_its_mirror(first: list[Rated], second: list[Rated]) -> None:
    there, back = (compare(*pair) for pair in (
        (measure(first, [0.3]), measure(second, [0.3])), (measure(second, [0.3]), measure(first, [0.3]))
    ))  # fmt: skip
    assert {turn.text for turn in there.turned_right} == {turn.text for turn in back.turned_wrong}
    assert (there.only_old, there.only_new) == (back.only_new, back.only_old)
    assert comparison_lines(there)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (Options(folds=1), "--folds must be from 2 to 20, not 1"),
        (Options(folds=21), "--folds must be from 2 to 20, not 21"),
        (Options(file=Path("x.jsonl"), html=Path("x.html")), "--html reports on a cross-validation"),
        (Options(json=Path("no-such-folder/x.json")), "no-such-folder is no folder"),
        (Options(html=Path("no-such-folder/x.html")), "no-such-folder is no folder"),
        (Options(compare=Path(__file__)), "test_evaluate.py: .*; give what --json wrote"),
        (Options(file=Path("x.jsonl"), compare=Path(__file__)), "test_evaluate.py: .*; give what --json wrote"),
    ],
)
def test_what_would_be_in_vain_is_said_before_the_work(options: Options, message: str) -> None:
    with pytest.raises(CareerbotError, match=message):
        run(options, io.StringIO())


def test_content_with_mistakes_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="there is no such folder"):
        run(Options(content=tmp_path / "nowhere"), io.StringIO())


def test_bad_lines_are_told_with_their_numbers_and_the_rest_is_read() -> None:
    lines = [
        b'{"id": "q1", "text": "hi", "topics": ["smalltalk"], "unknown": {"key": 1}}',
        b"",
        b"{",
        b"[1]",
        b'{"topics": ["skills"]}',
        b'{"text": 3, "topics": ["skills"]}',
        b'{"text": "hi"}',
        b'{"text": "hi", "topics": "skills"}',
        b'{"text": "hi", "roles": [1]}',
        b'\xff{"text": "hi"}',
        b"[" * 100_000,
        b'{"text": "last", "roles": []}',
    ]
    messages, problems = read_labelled(lines, "questions.jsonl")
    assert [(message.id, message.text) for message in messages] == [("q1", "hi"), ("line 12", "last")]
    assert [problem.line for problem in problems] == [3, 4, 5, 6, 7, 8, 9, 10, 11]
    assert str(problems[2]) == 'questions.jsonl:5:1: the key "text" is missing'


@given(
    st.binary(max_size=60)
    | st.dictionaries(
        st.sampled_from(["id", "text", "topics", "roles", "status"]),
        st.none() | st.integers() | st.text(max_size=5) | st.lists(st.text(max_size=5), max_size=2),
    ).map(lambda entry: json.dumps(entry).encode())
)
def test_any_line_is_a_message_a_problem_or_blank(line: bytes) -> None:
    messages, problems = read_labelled([line], "x.jsonl")
    assert len(messages) + len(problems) == (1 if line.strip() else 0)


@pytest.fixture
def labelled(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Options:
    """Options to rate the small bot on a file of labelled messages."""
    monkeypatch.setenv("CAREERBOT_CACHE", str(tmp_path / "cache"))
    entries = [
        {"id": "right", "text": "What skills does a data scientist need?", "topics": ["tools", "skills"],
         "roles": ["data-scientist"], "status": ["answer"]},
        {"id": "wrong", "text": "What skills does a data scientist need?", "topics": ["definition"],
         "roles": ["data-engineer"], "status": ["fallback"]},
        {"id": "more", "text": "what skills does a data scientist need", "roles": [],
         "roles_also_ok": ["data-scientist"]},
        {"id": "less", "text": "what skills does a data scientist need", "roles": ["data-scientist", "data-engineer"]},
    ]  # fmt: skip
    file = tmp_path / "questions.jsonl"
    file.write_text("".join(json.dumps(entry) + "\n" for entry in entries), "utf-8")
    return Options(file=file, content=small)


def test_the_bot_is_rated_on_topic_roles_and_status(labelled: Options) -> None:
    lines = told(labelled).splitlines()
    assert [line.split() for line in lines[:4]] == [
        ["topic", "50.0", "%", "(1", "of", "2)"],
        ["roles", "50.0", "%", "(2", "of", "4)"],
        ["status", "50.0", "%", "(1", "of", "2)"],
        ["all", "checks", "50.0", "%", "(2", "of", "4)"],
    ]
    assert lines[4:] == [
        "",
        "wrong: What skills does a data scientist need?",
        "  topic   expected definition, found skills",
        "  roles   expected data-engineer, found data-scientist",
        "  status  expected fallback, found answer",
        "",
        "less: what skills does a data scientist need",
        "  roles   expected data-engineer, data-scientist, found data-scientist",
    ]


def test_ratings_are_saved_and_compared(labelled: Options, tmp_path: Path) -> None:
    saved = tmp_path / "old.json"
    told(replace(labelled, json=saved))
    ratings = Ratings.from_json(saved.read_text("utf-8"))
    assert [message.is_right for message in ratings.messages] == [True, False, True, False]
    assert Ratings.from_json(ratings.to_json()) == ratings
    text = told(replace(labelled, compare=saved))
    assert "turned right: 0 of 4 messages" in text


def test_a_bad_line_makes_the_exit_code_one_and_the_rest_is_rated(labelled: Options) -> None:
    assert labelled.file is not None
    labelled.file.write_text("nonsense\n" + labelled.file.read_text("utf-8"), "utf-8")
    out = io.StringIO()
    assert run(labelled, out) == 1
    assert f"{labelled.file}:1:1: not JSON" in out.getvalue()
    assert "(2 of 4)" in out.getvalue()


def test_a_file_without_a_message_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "empty.jsonl"
    file.write_text("\nnonsense\n", "utf-8")
    with pytest.raises(CareerbotError, match=r"no labelled message(.|\n)*empty.jsonl:2:1: not JSON"):
        run(Options(file=file), io.StringIO())


def test_what_is_shown_of_a_message_holds_no_control_characters() -> None:
    check = Check("topic", "skills", "tools", is_right=False)
    text = "\n".join(ratings_lines(Ratings((Answered("1", "\x1b[31mred\u202e\ud800\r\nline", (check,)),))))
    assert "1: red line" in text
    assert text.isascii() or "\u202e" not in text


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
def test_who_watches_sees_a_progress_bar_on_standard_error_that_asks_the_terminal_nothing(small: Path) -> None:
    pexpect = pytest.importorskip("pexpect")
    program = (
        "import io; from pathlib import Path; from careerbot.authoring.evaluate import Options, run\n"
        f"run(Options(content=Path({str(small)!r}), folds=3), io.StringIO())"
    )
    process = pexpect.spawn(
        sys.executable, ["-c", program], env=environment(TERM="xterm"), encoding="utf-8", timeout=300
    )
    process.expect(pexpect.EOF)
    process.close()
    assert process.exitstatus == 0
    assert "folds" in process.before
    assert "100.0%" in process.before
    assert "\x1b[6n" not in process.before
    assert "CPR" not in process.before
