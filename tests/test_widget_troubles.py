"""When no answer comes, the widget says why in words, keeps the question, and can ask it again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from browsing import Widget
from playwright.sync_api import BrowserContext, Route, expect
from web_server import running

import careerbot
from careerbot.channels.web.app import make_app
from careerbot.channels.web.settings import Settings

ASKED = "What does a Data Scientist do?"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (500, "Something went wrong on the server, not with your question."),
        (503, "Something went wrong on the server, not with your question."),
        (429, "Too many questions at once."),
        (200, "What came back is not an answer of careerbot."),
    ],
)
def test_a_failure_is_told_in_words_and_asking_again_answers(widget: Widget, status: int, said: str) -> None:
    widget.refuse(status, {"Retry-After": "0"} if status == 503 else {"Retry-After": "1"}, "<h1>Traceback</h1>")
    widget.type(ASKED)
    expect(widget.trouble).to_contain_text(said)
    assert "Traceback" not in widget.log.inner_text()
    assert widget.has_focus(widget.box)
    again = widget.trouble.get_by_role("button")
    expect(again).to_have_text("Try again")
    widget.tab_to(again)
    assert "Data Scientist" in widget.answered(lambda: widget.page.keyboard.press("Enter"))
    assert widget.log.locator(".trouble").count() == 0
    assert widget.questions == [ASKED]
    assert widget.has_focus(widget.box)


@pytest.mark.parametrize("dated", [False, True])
def test_a_server_that_has_too_much_is_left_alone_for_as_long_as_it_says(
    context: Callable[..., BrowserContext], site: str, dated: bool
) -> None:
    page = context().new_page()
    page.clock.install()
    widget = Widget(page).open(site)
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    widget.refuse(429, {"Retry-After": later if dated else "30"})
    widget.type(ASKED)
    again = widget.trouble.get_by_role("button")
    expect(again).to_have_text(re.compile(r"Try again in (2\d|30) s"))
    expect(again).to_have_attribute("aria-disabled", "true")
    asked = len(widget.asked_for)
    again.click(force=True)  # though it says that it cannot be
    widget.type("Meanwhile?")
    expect(page.locator("#hint")).to_contain_text("Too many questions at once.")
    assert widget.box.input_value() == "Meanwhile?"
    assert len(widget.asked_for) == asked
    page.clock.run_for(31_000)
    expect(again).to_have_text("Try again")
    expect(page.get_by_role("status").get_by_text("You can try again now.")).to_be_attached()
    assert page.locator("#hint").inner_text() == ""
    widget.answered(again.click)


def test_a_real_limit_is_kept_to(context: Callable[..., BrowserContext], bot: careerbot.Bot) -> None:
    with running(make_app(bot, Settings(rate=20, burst=1))) as site:
        widget = Widget(context().new_page()).open(site)
        widget.ask(ASKED)
        widget.type("What skills does it need?")
        again = widget.trouble.get_by_role("button")
        expect(again).to_have_text(re.compile(r"Try again in [123] s"))
        expect(again).to_have_text("Try again")
        assert "Skills a Data Scientist needs" in widget.answered(again.click)


def test_offline_it_waits_for_the_network_and_asks_by_itself(widget: Widget) -> None:
    widget.page.context.set_offline(True)
    widget.type(ASKED)
    expect(widget.trouble).to_contain_text("You seem to be offline.")
    widget.answered(lambda: widget.page.context.set_offline(False))
    assert widget.questions == [ASKED]


def test_a_server_that_is_gone_is_said_to_be(widget: Widget) -> None:
    widget.page.route("**/api/reply", lambda route: route.abort("connectionrefused"), times=1)
    widget.type(ASKED)
    expect(widget.trouble).to_contain_text("The server cannot be reached.")
    widget.answered(widget.trouble.get_by_role("button", name="Try again").click)


def held(widget: Widget) -> list[Route]:
    """Questions that the network keeps from now on."""
    found: list[Route] = []
    widget.page.route("**/api/reply", lambda route: found.append(route), times=1)
    return found


def test_waiting_is_shown_said_and_can_be_ended(widget: Widget) -> None:
    held(widget)
    widget.type(ASKED)
    stop = widget.page.get_by_role("button", name="Stop waiting")
    expect(stop).to_be_visible()
    expect(widget.page.get_by_role("status").get_by_text("Looking it up…")).to_be_attached()
    expect(widget.log.locator(".waiting")).to_be_visible()
    widget.type("One thing at a time?")  # is not sent, and not lost
    assert widget.box.input_value() == "One thing at a time?"
    stop.click()
    expect(widget.trouble).to_contain_text("You stopped waiting for this answer.")
    expect(widget.page.get_by_role("button", name="Send")).to_be_visible()
    assert widget.log.locator(".waiting").count() == 0
    widget.answered(widget.trouble.get_by_role("button", name="Try again").click)
    assert widget.box.input_value() == "One thing at a time?"


def test_an_answer_that_takes_too_long_is_waited_for_no_more(context: Callable[..., BrowserContext], site: str) -> None:
    page = context().new_page()
    # AbortSignal.timeout keeps no clock that a test could put forward
    page.add_init_script(
        "const real = AbortSignal.timeout; AbortSignal.timeout = (ms) => real.call(AbortSignal, ms / 40)"
    )
    widget = Widget(page).open(site)
    held(widget)
    widget.type(ASKED)
    expect(widget.trouble).to_contain_text("The server took too long to answer.")
    widget.answered(widget.trouble.get_by_role("button", name="Try again").click)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (413, "That is longer than the server takes. Please ask it in fewer words. Too much."),
        (422, "The server did not take this question. Too much."),
        (403, "The server did not take this question. Too much."),
    ],
)
def test_a_question_that_will_never_do_comes_back_to_be_mended(widget: Widget, status: int, said: str) -> None:
    widget.refuse(status, body=json.dumps({"title": "X", "status": status, "detail": "Too much."}))
    widget.type(ASKED)
    expect(widget.trouble.locator("p")).to_have_text(said)
    assert widget.trouble.get_by_role("button").count() == 0
    assert widget.box.input_value() == ASKED


def test_a_question_that_was_out_when_the_page_was_left_can_be_asked_again(widget: Widget) -> None:
    widget.ask("How much does a data scientist earn in the US?")
    held(widget)
    widget.type("and a data engineer?")
    widget.page.reload()
    expect(widget.trouble).to_contain_text("No answer came to this.")
    assert "database architects" in widget.answered(widget.trouble.get_by_role("button", name="Try again").click)


def test_only_the_last_question_can_be_asked_again(widget: Widget) -> None:
    widget.refuse(500)
    widget.type(ASKED)
    expect(widget.trouble).to_be_visible()
    widget.ask("What skills does a Data Engineer need?")
    assert widget.log.get_by_role("button", name="Try again").count() == 0
    widget.page.reload()
    expect(widget.trouble).to_contain_text("No answer came to this.")
    assert widget.log.get_by_role("button", name="Try again").count() == 0


def test_what_is_deleted_while_it_is_asked_stays_deleted(widget: Widget) -> None:
    held(widget)
    widget.type(ASKED)
    expect(widget.log.locator(".waiting")).to_be_visible()
    widget.page.get_by_role("button", name="Delete conversation").click()
    widget.page.get_by_role("button", name="Delete", exact=True).click()
    expect(widget.page.locator(".welcome")).to_be_visible()
    assert widget.page.evaluate("sessionStorage.length") == 0
    widget.ask(ASKED)


@pytest.mark.parametrize(
    "strange",
    [
        {"text": "Plain."},
        {"text": "Plain.", "blocks": "x", "charts": {"bars": 1}, "sources": [3], "suggestions": None, "choices": 7},
        {"text": "Plain.", "blocks": [{"type": "video"}, None, 3], "charts": [{"bars": [{"low": "1", "high": None}]}]},
        {"text": "Plain.", "blocks": [{"type": "constructor"}, {"type": "parts"}, {"type": "__proto__"}]},
        {
            "text": "Plain.",
            "sources": [{"number": "1"}, {"number": 2, "title": 3, "url": 4}],
            "suggestions": [1, "", None],
        },
        {
            "text": "Plain.",
            "charts": [{"title": 1, "bars": [{"label": [], "value": 0}, {"low": 0, "high": 0, "inner": [1]}]}],
        },
        {"text": "Plain.", "blocks": [{"type": "table", "header": [None], "rows": [None, [], [{}], [None, None]]}]},
    ],
)
def test_a_reply_with_parts_that_are_not_as_they_should_be_shows_what_is(widget: Widget, strange: object) -> None:
    widget.refuse(200, body=json.dumps(strange))
    widget.ask("?")
    widget.page.reload()
    expect(widget.replies).to_have_count(1)
    assert "Data Scientist" in widget.ask(ASKED)


@pytest.mark.parametrize("strange", ["null", "7", "[]", '"text"', '{"text": 7}', "{", ""])
def test_what_is_no_reply_is_said_to_be_none(widget: Widget, strange: str) -> None:
    widget.refuse(200, body=strange)
    widget.type("?")
    expect(widget.trouble).to_contain_text("What came back is not an answer of careerbot.")


def test_a_wrong_server_address_is_said_to_be_one(widget: Widget) -> None:
    widget.page.evaluate("document.querySelector('career-bot').setAttribute('server', 'javascript:alert(1)')")
    widget.type("Hello?")
    expect(widget.trouble).to_contain_text("its “server” is not a web address")


def test_a_turn_that_the_server_could_not_keep_is_said_to_be_forgotten(widget: Widget) -> None:
    widget.refuse(200, {"Careerbot-Memory": "off"}, json.dumps({"text": "So it is."}))
    assert "My memory is out of order just now" in widget.ask("?")
    assert "My memory" not in widget.ask(ASKED)


def test_what_is_typed_outlives_a_change_of_language_and_a_conversation_does_not_outlive_its_server(
    widget: Widget,
) -> None:
    held(widget)
    widget.type(ASKED)
    widget.box.fill("and then?")
    widget.page.evaluate("document.querySelector('career-bot').lang = 'en-GB'")
    expect(widget.trouble).to_contain_text("You stopped waiting for this answer.")
    assert widget.log.locator(".trouble").count() == 1
    assert widget.box.input_value() == "and then?"
    widget.answered(widget.trouble.get_by_role("button", name="Try again").click)
    widget.page.evaluate("document.querySelector('career-bot').setAttribute('server', '/elsewhere')")
    expect(widget.page.locator(".welcome")).to_be_visible()
    widget.page.evaluate("document.querySelector('career-bot').removeAttribute('server')")
    expect(widget.replies).to_have_count(1)
