"""More than a hundred ways to smuggle a script in, by user and by server: nothing runs, all is shown as text.

The page's Content-Security-Policy would stop most of them by itself, so it is switched off: the widget alone must do.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsing import Widget
from playwright.sync_api import BrowserContext, Route, expect

STRINGS = (Path(__file__).parent / "data" / "injections.txt").read_text("utf-8").split("\n")[:-1]
ELEMENTS = set(
    "a button dialog div figcaption figure form h2 h3 header i label li line ol p path rect section span svg table "
    "tbody td textarea text th thead title tr ul".split()
)
# every element of the shadow tree with what on it could run or fetch something
LOOK = """() => {
    const root = document.querySelector('career-bot').shadowRoot;
    const all = [...root.querySelectorAll('*')];
    return {
        names: [...new Set(all.map((element) => element.localName))],
        handlers: all.flatMap((one) => one.getAttributeNames()).filter((name) => /^on|^src|style|action/.test(name)),
        links: [...new Set(all.filter((element) => element.href || element.getAttribute('href')).map((a) => a.href))],
        strangers: document.querySelectorAll('body *').length,
    };
}"""


@pytest.fixture
def unguarded(context: Callable[..., BrowserContext], site: str) -> Iterator[Widget]:
    """The chat page without the policy, on which anything smuggled in would run."""
    widget = Widget(context(bypass_csp=True).new_page()).open(site)
    yield widget
    assert [said for said in widget.said if "Failed to load" not in said] == []
    assert {url.removeprefix(site) for url in widget.asked_for} <= {
        "/", "/page.css", "/career-bot.js", "/icon.svg", "/api/reply",
    }  # fmt: skip


def test_there_are_a_hundred_of_them() -> None:
    assert len(set(STRINGS)) >= 100


def test_this_way_of_looking_sees_a_script_that_runs(context: Callable[..., BrowserContext], site: str) -> None:
    widget = Widget(context(bypass_csp=True).new_page()).open(site)
    root = "document.querySelector('career-bot').shadowRoot.querySelector('.log')"
    widget.page.evaluate(f"{root}.innerHTML = '<img src=/pwned.png onerror=alert(1)>'")
    widget.page.wait_for_event("dialog") if not widget.said else None
    assert widget.said
    assert f"{site}/pwned.png" in widget.asked_for
    assert not set(widget.page.evaluate(LOOK)["names"]) <= ELEMENTS


def test_what_users_type_is_shown_as_text(unguarded: Widget) -> None:
    strangers = unguarded.page.evaluate(LOOK)["strangers"]
    for text in STRINGS:
        unguarded.ask(text)
    assert unguarded.questions == [text.strip() for text in STRINGS]
    looked = unguarded.page.evaluate(LOOK)
    assert set(looked["names"]) <= ELEMENTS
    assert (looked["handlers"], looked["strangers"]) == ([], strangers)
    assert all(link.startswith("https://") for link in looked["links"])
    unguarded.page.reload()  # drawn anew from what the tab kept
    expect(unguarded.replies).to_have_count(40)
    assert unguarded.questions == [text.strip() for text in STRINGS[-40:]]
    looked = unguarded.page.evaluate(LOOK)
    assert set(looked["names"]) <= ELEMENTS
    assert looked["handlers"] == []


def spoilt(text: str) -> dict[str, object]:
    """A reply that says the text wherever a reply says something."""
    line = {"text": text, "sources": [1, 2]}
    bars = [{"label": text, "low": 1, "high": 9, "inner": [3, 6], "middle": 5}, {"label": text, "value": 3}]
    return {
        "text": text,
        "status": text,
        "blocks": [
            {"type": "paragraph", "lines": [line]},
            {"type": "bullets", "title": text, "items": [line, {**line, "sources": []}]},
            {"type": "table", "header": [text, text], "rows": [[line, line]]},
            {"type": text, "lines": [line]},
        ],
        "charts": [{"title": text, "unit": text, "bars": bars}],
        "sources": [
            {"number": number, "id": text, "title": text, "publisher": text, "year": text, "url": text}
            for number in (1, 2)
        ],
        "suggestions": [text],
        "choices": [],
    }


ASK = """async () => {
    const bot = document.querySelector('career-bot');
    await bot.ask('?');
    const reply = [...bot.shadowRoot.querySelectorAll('.reply')].at(-1);
    const parts = [reply.querySelector('p'), reply.querySelectorAll('thead th')[1], reply.querySelector('figcaption')];
    return [...parts, bot.shadowRoot.querySelector('.offer')].map((element) => element.textContent);
}"""


def test_what_a_server_says_is_shown_as_text(unguarded: Widget) -> None:
    replies = iter(STRINGS)

    def fulfil(route: Route) -> None:
        route.fulfill(status=200, body=json.dumps(spoilt(next(replies))), content_type="application/json")

    strangers = unguarded.page.evaluate(LOOK)["strangers"]
    unguarded.page.route("**/api/reply", fulfil)
    for text in STRINGS:
        shown = unguarded.page.evaluate(ASK)
        assert shown == [f"{text}12", text, f"{text} ({text})", text], text  # the paragraph with its two sources
    for chip in unguarded.log.locator(".offer, .mark").all()[-3:]:
        chip.hover()
    looked = unguarded.page.evaluate(LOOK)
    assert set(looked["names"]) <= ELEMENTS
    assert (looked["handlers"], looked["strangers"]) == ([], strangers)
    assert [link for link in looked["links"] if not link.startswith(("https://", "http://"))] == []


def test_what_a_problem_says_is_shown_as_text(unguarded: Widget) -> None:
    for text in STRINGS[::10]:
        unguarded.refuse(422, body=json.dumps({"detail": text}))
        unguarded.type("?")
        expect(unguarded.log.locator(".trouble p").last).to_have_text(f"The server did not take this question. {text}")
        unguarded.box.fill("")
    assert set(unguarded.page.evaluate(LOOK)["names"]) <= ELEMENTS


def test_the_page_itself_forbids_what_is_inline_and_nothing_of_the_widget_needs_it(widget: Widget, site: str) -> None:
    policy = widget.page.request.get(site).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy

    def stricter(route: Route) -> None:  # not even by a way that only trusted code is given
        response = route.fetch()
        trusted = f"{policy}; require-trusted-types-for 'script'; trusted-types 'none'"
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": trusted})

    widget.page.route(f"{site}/", stricter)
    widget.page.reload()
    widget.ask("How much does a data scientist earn in the US?")
    widget.page.evaluate("document.querySelector('career-bot').forget()")
    expect(widget.page.locator(".welcome")).to_be_visible()
    assert (
        widget.page.evaluate("(() => { try { document.body.innerHTML = 'x' } catch (error) { return error.name } })()")
        == "TypeError"
    )
    widget.said = [said for said in widget.said if "TrustedHTML" not in said]
