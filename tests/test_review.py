"""The review of a log: what is shown, what is proposed, and what becomes an example."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from own_process import SRC
from small_content import write_content

from careerbot.authoring.clusters import Index, Tfidf, cluster
from careerbot.authoring.review import Options, run
from careerbot.content import load_content
from careerbot.errors import CareerbotError, ContentError

PATIENCE = 120  # seconds until a terminal that never shows what is awaited is a failure
PROGRAM = (
    "import sys; from pathlib import Path; from careerbot.authoring import review\n"
    "sys.exit(review.run(review.Options(Path(sys.argv[1]), Path(sys.argv[2])), sys.stdout))"
)
PROMPT = r"add to skills\? \[y, another intent, s skip, q stop\]"
NEEDS = "which skills should every good data scientist have"
THINGS = ("jolly", "rural", "bearded", "musical", "quiet", "giant", "foreign")
BY_LAW = "who is called a DS in Norway by law"


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def content(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder of one's own, compiled beside and not among the user's."""
    monkeypatch.setenv("CAREERBOT_CACHE", str(cache))
    return write_content(tmp_path / "content")


def write_log(folder: Path, *texts: str) -> Path:
    path = folder / "log.jsonl"
    path.write_text("".join(json.dumps({"status": "fallback", "text": text}) + "\n" for text in texts), "ascii")
    return path


def review(log: Path, content: Path, *, least: int = 1, accept: bool = False) -> str:
    out = io.StringIO()
    assert run(Options(log, content, least, accept), out) == 0
    return out.getvalue()


def examples(content: Path, intent: str) -> list[str]:
    return next([e.text for e in found.examples] for found in load_content(content).intents if found.name == intent)


def snapshot(content: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}


def test_the_largest_cluster_comes_first_with_its_count_and_its_nearest_example(tmp_path: Path, content: Path) -> None:
    log = write_log(tmp_path, BY_LAW, NEEDS, NEEDS, "which skills should a really good data engineer have")
    shown = review(log, content).split("\n")
    assert shown[0] == "4 entries: 4 fallback, 0 clarify"
    assert shown[2] == "1. asked 3 times in 2 wordings"
    assert shown[3] == f"     2 × {NEEDS}"
    assert shown[4] == "     1 × which skills should a really good data engineer have"
    assert shown[5].startswith("  propose skills ")
    assert shown[5].endswith("  intents/skills.yaml:7: which skills should a {role} have")
    assert "2. asked 1 time in 1 wording" in shown
    assert "  propose definition " in "\n".join(shown)
    assert shown[-2] == "Nothing was added."


def test_clusters_come_by_how_often_all_their_wordings_were_asked(tmp_path: Path, content: Path) -> None:
    whos = [f"who is called a {thing} data scientist by law" for thing in THINGS[:3]]
    shown = review(write_log(tmp_path, NEEDS, NEEDS, *whos), content)
    assert shown.index("1. asked 3 times in 3 wordings") < shown.index(whos[0]) < shown.index(NEEDS)


def test_wordings_that_differ_only_in_a_name_or_hardly_are_one(tmp_path: Path, content: Path) -> None:
    log = write_log(tmp_path, NEEDS, NEEDS.replace("scientist", "engineer"), NEEDS.upper() + "??", f"{NEEDS} have")
    assert f"1. asked 4 times in 1 wording\n     4 × {NEEDS}\n" in review(log, content)


def test_at_most_five_wordings_of_a_cluster_are_shown(tmp_path: Path, content: Path) -> None:
    log = write_log(tmp_path, *(f"which skills should a {thing} data scientist have" for thing in THINGS))
    shown = review(log, content)
    assert "1. asked 7 times in 7 wordings\n" in shown
    assert shown.count(" × ") == 5
    assert "         and 2 more wordings\n" in shown


def test_a_printed_review_changes_nothing(tmp_path: Path, content: Path) -> None:
    before = snapshot(content)
    review(write_log(tmp_path, NEEDS, BY_LAW), content)
    assert snapshot(content) == before


def test_what_is_accepted_becomes_an_example_with_placeholders(tmp_path: Path, content: Path) -> None:
    before = snapshot(content)
    shown = review(write_log(tmp_path, NEEDS, NEEDS, BY_LAW), content, accept=True)
    assert "  + which skills should every good {role} have\n" in shown
    assert examples(content, "skills")[-1] == "which skills should every good {role} have"
    assert examples(content, "definition")[-1] == "who is called a {role} in {place} by law"
    assert shown.endswith("\nAdded 2 examples: skills 1, definition 1. Run careerbot test to see what that changes.\n")
    assert {path.name for path, data in snapshot(content).items() if before[path] != data} == {
        "skills.yaml",
        "definition.yaml",
    }


def test_what_was_accepted_is_not_asked_again(tmp_path: Path, content: Path) -> None:
    log = write_log(tmp_path, NEEDS, BY_LAW)
    review(log, content, accept=True)
    before = snapshot(content)
    assert review(log, content, accept=True) == (
        "2 entries: 2 fallback, 0 clarify\n2 wordings are in the content already\n"
    )
    assert snapshot(content) == before


def test_a_proposal_that_is_not_sure_is_shown_and_not_accepted(tmp_path: Path, content: Path) -> None:
    before = snapshot(content)
    shown = review(write_log(tmp_path, "zebras gallop over yonder"), content, accept=True)
    assert "     1 × zebras gallop over yonder\n" in shown
    assert shown.endswith("\nNothing was added.\n")
    assert snapshot(content) == before


@pytest.mark.parametrize(
    "text", ["What skills does a Data Engineer need?!", "what does a data engineer earn all in all"]
)
def test_examples_and_near_misses_are_not_proposed(tmp_path: Path, content: Path, text: str) -> None:
    shown = review(write_log(tmp_path, text), content, accept=True)
    assert shown == "1 entry: 1 fallback, 0 clarify\n1 wording is in the content already\n"


def test_clusters_asked_too_seldom_are_left_out(tmp_path: Path, content: Path) -> None:
    shown = review(write_log(tmp_path, NEEDS, NEEDS, BY_LAW), content, least=2)
    assert "1 cluster asked less than 2 times left out\n" in shown
    assert NEEDS in shown
    assert BY_LAW not in shown


def test_entries_without_text_are_only_counted(tmp_path: Path, content: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text('{"status": "clarify", "words": 3}\n{"status": "fallback", "words": 1}\n', "ascii")
    assert review(log, content) == (
        "2 entries: 1 fallback, 1 clarify\n2 without a text, which a log has only when kept with --log-text\n"
    )


def test_bad_lines_are_told_and_skipped(tmp_path: Path, content: Path) -> None:
    log = write_log(tmp_path, NEEDS)
    log.write_bytes(b"oops\n" + log.read_bytes())
    shown = review(log, content)
    assert shown.startswith(f"skipped {log}:1:1: not JSON (")
    assert f" × {NEEDS}\n" in shown


def test_a_text_with_a_placeholder_nobody_knows_is_left_out_with_the_reason(tmp_path: Path, content: Path) -> None:
    shown = review(write_log(tmp_path, "which skills should a {robot} or a data scientist have"), content, accept=True)
    assert "  left out: which skills should a {robot} or a {role} have (there is no placeholder {robot})\n" in shown
    assert shown.endswith("\nNothing was added.\n")
    assert len(examples(content, "skills")) == 5


def test_what_a_log_holds_cannot_play_with_the_terminal(tmp_path: Path, content: Path) -> None:
    shown = review(
        write_log(tmp_path, "which \x1b[2Jskills\nshould\x07 a data scientist\u202e have\x9b31m now"), content
    )
    assert "     1 × which skills should a data scientist have now\n" in shown


def test_a_log_that_is_not_there_is_an_error(tmp_path: Path, content: Path) -> None:
    with pytest.raises(CareerbotError, match="cannot be read"):
        review(tmp_path / "no-log", content)


def test_mistakes_in_the_content_are_an_error(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERBOT_CACHE", str(cache))
    broken = write_content(tmp_path / "content", {"intents/skills.yaml": "intent: ["})
    with pytest.raises(ContentError):
        review(write_log(tmp_path, NEEDS), broken)


def test_the_review_of_a_log_is_the_same_in_any_order_of_its_lines(tmp_path: Path, content: Path) -> None:
    texts = [NEEDS, BY_LAW, *(f"which skills should a {thing} data scientist have" for thing in THINGS)]
    assert review(write_log(tmp_path, *texts), content) == review(write_log(tmp_path, *reversed(texts)), content)


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(st.one_of(st.text(max_size=60), st.sampled_from([NEEDS, "{role} skills, please", "# {x}"])), max_size=4)
)
def test_whatever_was_said_leaves_the_content_without_mistakes(
    tmp_path: Path, cache: Path, content: Path, texts: list[str]
) -> None:
    write_content(content)
    review(write_log(tmp_path, *texts), content, accept=True)
    load_content(content)


# The clusters below the review.

WORDS = st.lists(st.sampled_from(["{role}", "pay", "skills", "how", "学", "c++"]), max_size=6)


def test_the_same_words_have_a_cosine_of_one_and_words_that_share_nothing_have_none() -> None:
    tfidf = Tfidf([("what", "pay"), ("who", "hires")])
    index = Index(map(tfidf.vector, (("what", "pay"), ("xyz",))))
    assert index.cosines(tfidf.vector(("what", "pay"))) == {0: pytest.approx(1)}


@given(st.lists(WORDS, max_size=12), st.floats(0.05, 1))
def test_every_vector_is_in_one_cluster_whose_leader_it_is_like(messages: list[list[str]], least: float) -> None:
    tfidf = Tfidf(messages)
    vectors = [tfidf.vector(message) for message in messages]
    clusters = cluster(vectors, least)
    assert sorted(number for members in clusters for number in members) == [*range(len(vectors))]
    for leader, *others in clusters:
        cosines = Index([vectors[leader]])
        assert all(cosines.cosines(vectors[other])[0] >= least - 1e-9 for other in others)


@given(WORDS, st.lists(WORDS, max_size=6))
def test_a_vector_has_length_one_unless_there_are_no_words(message: list[str], fitted: list[list[str]]) -> None:
    vector = Tfidf(fitted).vector(message)
    assert sum(weight * weight for weight in vector.values()) == pytest.approx(1 if message else 0)


# On a terminal.


class Terminal:
    """A review of a log in a terminal, answered with keys."""

    def __init__(self, log: Path, content: Path, cache: Path) -> None:
        pexpect: Any = pytest.importorskip("pexpect")
        if not hasattr(pexpect, "spawn"):
            pytest.skip("pseudo-terminals are of POSIX systems")
        self.eof = pexpect.EOF
        env = {
            **os.environ,
            "PYTHONPATH": str(SRC),
            "CAREERBOT_CACHE": str(cache),
            "TERM": "xterm",
            "PROMPT_TOOLKIT_NO_CPR": "1",
            "LANG": "C.UTF-8",
        }
        arguments = ["-c", PROGRAM, str(log), str(content)]
        self.process = pexpect.spawn(
            sys.executable, arguments, dimensions=(60, 200), timeout=PATIENCE, env=env, encoding="utf-8"
        )

    def answer(self, keys: str, *, after: str = PROMPT) -> None:
        self.process.expect(after)
        self.process.send(keys)

    def shows(self, pattern: str) -> None:
        self.process.expect(pattern)

    def left(self) -> int:
        self.process.expect(self.eof)
        self.process.close()
        return int(self.process.exitstatus)


@pytest.fixture
def terminal(tmp_path: Path, content: Path, cache: Path) -> Iterator[Terminal]:
    """The review of two clusters: the first is asked twice and proposed for skills, the second is about definitions."""
    opened = Terminal(write_log(tmp_path, NEEDS, NEEDS, BY_LAW), content, cache)
    yield opened
    opened.process.close(force=True)


def test_y_takes_the_proposal_and_s_skips_one(terminal: Terminal, content: Path) -> None:
    terminal.answer("y\r")
    terminal.shows(r"\+ which skills should every good {role} have")
    terminal.answer("s\r", after=r"add to definition\?")
    terminal.shows("Added 1 example: skills 1")
    assert terminal.left() == 0
    assert examples(content, "skills")[-1] == "which skills should every good {role} have"
    assert len(examples(content, "definition")) == 5


def test_another_intent_is_completed_by_tab_and_gets_the_examples(terminal: Terminal, content: Path) -> None:
    terminal.answer("defi\t")
    terminal.answer("\r", after="nition")
    terminal.shows(r"\+ which skills should every good {role} have")
    terminal.answer("q\r", after=r"add to definition\?")
    assert terminal.left() == 0
    assert examples(content, "definition")[-1] == "which skills should every good {role} have"
    assert len(examples(content, "skills")) == 5


def test_a_mistyped_intent_is_told_the_likely_one_and_asked_again(terminal: Terminal, content: Path) -> None:
    before = snapshot(content)
    terminal.answer("definitoin\r")
    terminal.shows("there is no intent 'definitoin', did you mean 'definition'?")
    terminal.answer("q\r")
    terminal.shows("Nothing was added")
    assert terminal.left() == 0
    assert snapshot(content) == before


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_ctrl_c_and_ctrl_d_stop_and_what_was_accepted_stays(terminal: Terminal, content: Path, key: str) -> None:
    terminal.answer("y\r")
    terminal.answer(key, after=r"add to definition\? \[y, another intent, s skip, q stop\]")
    terminal.shows("Added 1 example: skills 1")
    assert terminal.left() == 0
    assert len(examples(content, "skills")) == 6
