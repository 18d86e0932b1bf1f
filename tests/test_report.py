"""The evaluation report: self-contained, escaped, accessible, and quiet in a browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerbot.authoring.comparison import compare
from careerbot.authoring.measures import Evaluation, Rated, measure
from careerbot.authoring.report import POLICY, as_html
from careerbot.authoring.summary import one_line
from careerbot.vocabulary import OUT_OF_SCOPE

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PAGE_REQUEST = 101845102  # how Chromium's network log marks what a page asked for; its own calls bear other numbers
PATIENCE = 120  # seconds until a hanging browser is ended, so that a failure is seen
HOSTILE = [
    "<script>alert(1)</script>", "</style><img src=http://127.0.0.1:9/x>", "\" onload=\"x", "a & b < c > d 'e'", "]]>",
    "<!--", "\x1b[31mred", "line\nbreak", "\u202etxt.exe", "\ud800", "\0", "&lt;b&gt;", "<title>", "</svg>",
]  # fmt: skip


def rated(text: str, label: str, best: str, confidence: float, line: int = 1) -> Rated:
    predicted = best if confidence >= 0.3 else OUT_OF_SCOPE
    return Rated(text, f"intents/{label}.yaml", line, label, predicted, best, confidence)


def evaluation(text: str = "what does it pay", label: str = "salary") -> Evaluation:
    """An evaluation of three intents in which the given message is confused."""
    messages = [
        rated(text, label, "skills", 0.8),
        rated("pay?", label, label, 0.9, 2),
        *(rated(f"skill {n}", "skills", "skills", n / 9, n) for n in range(10)),
        rated("will it rain", OUT_OF_SCOPE, "skills", 0.1),
        rated("rain or shine", OUT_OF_SCOPE, "skills", 0.6, 2),
    ]
    return measure(messages, [0.3, 0.3])


class Page(HTMLParser):
    """What a page holds: its elements with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for found, attributes in self.tags if found == tag]

    def count(self) -> Counter[str]:
        return Counter(tag for tag, _ in self.tags)


def test_the_report_asks_for_nothing_and_runs_nothing() -> None:
    html = as_html(evaluation())
    page = Page(html)
    assert not page.count().keys() & {"script", "link", "img", "iframe", "object", "embed", "base", "form", "a"}
    names = {name for _, attributes in page.tags for name in attributes}
    assert not names & {"src", "href", "xlink:href", "srcset", "action"}
    assert not any(name.startswith("on") for name in names)
    assert "url(" not in html
    assert "@import" not in html


def test_the_report_forbids_itself_what_it_does_not_need() -> None:
    policies = [m["content"] for m in Page(as_html(evaluation())).all("meta") if "http-equiv" in m]
    assert policies == [POLICY]
    assert POLICY == "default-src 'none'; style-src 'unsafe-inline'"


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("label", ["salary", "<b>&\"'"])
def test_no_text_becomes_markup(text: str, label: str) -> None:
    plain = Page(as_html(evaluation("plain", label)))
    page = Page(as_html(evaluation(text, label)))
    assert page.count() == plain.count()
    assert one_line(text) in ["", *page.texts]
    assert any(label in told for told in page.texts)


@settings(max_examples=25)
@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_is_shown_as_it_is_and_can_be_written(text: str) -> None:
    html = as_html(evaluation(text))
    html.encode("utf-8")
    assert one_line(text) in ["", *Page(html).texts]


def test_every_chart_is_an_image_with_a_title_and_a_description() -> None:
    page = Page(as_html(evaluation()))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert len(page.all("svg")) == 3
    for chart in page.all("svg"):
        assert chart["role"] == "img"
        named = (chart["aria-labelledby"] or "").split()
        assert len(named) == 2
        assert set(named) <= set(ids)


def test_every_chart_has_its_numbers_in_a_table_beside_it() -> None:
    html = as_html(evaluation())
    for chart in html.split("<svg")[1:]:
        after = chart.partition("</svg>")[2].partition("<svg")[0]
        assert "<table>" in after


def test_what_scrolls_can_be_reached_with_the_keyboard_and_has_a_name() -> None:
    regions = [a for _, a in Page(as_html(evaluation())).tags if a.get("class") == "scroll"]
    assert regions
    assert all(a["tabindex"] == "0" and a["role"] == "region" and a["aria-label"] for a in regions)


def test_the_report_has_a_language_a_title_and_both_colour_schemes() -> None:
    html = as_html(evaluation())
    page = Page(html)
    assert page.all("html") == [{"lang": "en"}]
    assert "prefers-color-scheme: dark" in html
    assert any(meta.get("name") == "viewport" for meta in page.all("meta"))


def test_the_heat_map_shows_each_count_and_names_it() -> None:
    texts = Page(as_html(evaluation())).texts
    assert "salary taken for skills: 1 (50.0%)" in texts
    assert "skills taken for out_of_scope: 3 (30.0%)" in texts


def test_the_surest_mistakes_of_a_pair_come_first_and_many_are_folded_away() -> None:
    messages = [rated(f"message {n:02}", "salary", "skills", 0.5 + n / 100, n) for n in range(20)]
    html = as_html(measure([*messages, rated("skill", "skills", "skills", 0.9)], [0.3]))
    assert html.index("message 19<") < html.index("message 18<") < html.index("12 less sure ones")
    assert html.index("12 less sure ones") < html.index("message 00<")


def test_the_threshold_stands_in_the_histogram() -> None:
    assert "threshold 0.30" in Page(as_html(evaluation())).texts


@pytest.mark.parametrize(
    "messages",
    [
        [rated("a", "salary", "salary", 1.0)],
        [rated("a", OUT_OF_SCOPE, "salary", 0.0)],
        [rated("a", "salary", "skills", 0.0)],
        [rated(f"m{n}", f"intent{n}", "other", 0.5) for n in range(60)],
    ],
    ids=["all right", "out of scope only", "all wrong", "sixty intents"],
)
def test_there_is_a_report_of_the_oddest_evaluations(messages: list[Rated]) -> None:
    page = Page(as_html(measure(messages, [0.3])))
    assert len(page.all("svg")) == 3
    assert not any(re.search(r"\bnan\b|\binf\b", text) for text in page.texts)


def test_a_comparison_is_part_of_the_report() -> None:
    new = evaluation()
    old = measure([replace(m, predicted="salary") if m.text == "will it rain" else m for m in new.messages], [0.3])
    texts = Page(as_html(new, compare(old, new))).texts
    assert "1 turned right" in texts
    assert "0 turned wrong" in texts
    assert " expected out_of_scope; was salary, is out_of_scope" in texts


def test_the_same_evaluation_gives_the_same_report() -> None:
    assert as_html(evaluation()) == as_html(Evaluation.from_json(evaluation().to_json()))


def browse(page: Path, folder: Path) -> tuple[str, list[str], list[str]]:
    """Open a page in headless Chromium: the page as it stands then, what the console said, what the page asked for."""
    assert CHROMIUM is not None
    quiet = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    done = subprocess.run(
        [
            CHROMIUM, "--headless", *quiet.split(), "--disable-component-update", "--disable-sync",
            f"--user-data-dir={folder / 'profile'}", "--enable-logging=stderr", f"--log-net-log={folder / 'net.json'}",
            "--dump-dom", page.as_uri(),
        ],
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=True,
    )  # fmt: skip
    events = json.loads((folder / "net.json").read_text("utf-8"))["events"]
    asked = [
        event["params"]["url"]
        for event in events
        if event.get("params", {}).get("traffic_annotation") == PAGE_REQUEST and "url" in event["params"]
    ]
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line], asked


needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@needs_chromium
def test_a_browser_shows_the_report_without_a_word_and_without_the_network(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text(as_html(evaluation("</style><img src=http://127.0.0.1:9/x>")), "utf-8")
    shown, said, asked = browse(page, tmp_path)
    assert "Confusion matrix" in shown
    assert said == []
    assert asked == []


@needs_chromium
def test_this_way_of_looking_sees_what_a_page_asks_for_and_what_is_forbidden(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    forbid = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src *\">"
    page.write_text(f"{forbid}<img src=http://127.0.0.1:9/x><style>b {{}}</style>", "utf-8")
    _, said, asked = browse(page, tmp_path)
    assert any("Content Security Policy" in line for line in said)
    assert asked == ["http://127.0.0.1:9/x"]
