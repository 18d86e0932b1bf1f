"""The widget in a real Chromium, on the real server: asking, following up, choosing, coming back, and deleting."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from browsing import REFUSED, Widget
from playwright.sync_api import BrowserContext, expect
from web_server import served

PAY = "How much does a data scientist earn in the US?"
COMPARE = "Compare a data scientist and a data engineer"
UNCLEAR = "what tools does an analyst use"


def kept(widget: Widget) -> dict[str, object]:
    """What the tab keeps of the conversation."""
    found: list[str] = widget.page.evaluate("Object.values(sessionStorage)")
    return json.loads(found[0]) if found else {}


def test_a_question_is_answered_and_the_next_one_understood_from_it(widget: Widget) -> None:
    assert "Official wages in the United States, May 2025, of data scientists" in widget.ask(PAY)
    assert "database architects" in widget.ask("and a data engineer?")
    assert widget.questions == [PAY, "and a data engineer?"]
    assert widget.box.input_value() == ""
    assert widget.has_focus(widget.box)


def test_pay_is_a_drawing_whose_every_bar_says_what_it_shows(widget: Widget) -> None:
    widget.ask(PAY)
    bar = widget.last.get_by_role("img").first
    told = "Data scientists: USD 67,240 to 199,130, half of all between 85,660 and 158,880, median 120,230"
    assert bar.get_attribute("aria-label") == told
    assert bar.evaluate("element => [element.localName, element.querySelector('title').textContent]") == ["svg", told]
    assert widget.last.get_by_role("img", name="Entry level: USD 79,310 to 144,650").count() == 1
    assert widget.last.locator("figcaption").all_inner_texts() == [
        "Official wages a year, the United States, May 2025 (USD)",
        "Offered in adverts a year, the United States, 2024 (USD)",
    ]


def test_bars_start_at_nought_and_are_as_long_as_their_figures(widget: Widget) -> None:
    widget.ask("Will data scientist jobs grow compared with software engineers?")
    ticks = widget.last.locator(".axis text").all_text_contents()
    assert ticks == ["0%", "10%", "20%", "30%", "40%"]
    widths = widget.last.locator("rect").evaluate_all("bars => bars.map(bar => bar.getAttribute('width'))")
    assert widths == ["83.75%", "39.50%"]  # 33.5 and 15.8 of 40


def test_falling_shares_are_drawn_from_nought_to_the_left(widget: Widget) -> None:
    bars = [{"label": "Typists", "value": -20}, {"label": "Testers", "value": 20}]
    reply = {"text": "So it is.", "charts": [{"title": "Change", "unit": "%", "bars": bars}]}
    widget.refuse(200, body=json.dumps(reply))
    widget.ask("?")
    drawn = widget.last.locator("rect").evaluate_all(
        "all => all.map(one => [one.getAttribute('x'), one.getAttribute('width')])"
    )
    assert drawn == [["0.00%", "50.00%"], ["50.00%", "50.00%"]]
    assert "-20%" in widget.last.inner_text()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_comparison_is_a_table_at_every_width(widget: Widget, width: int) -> None:
    widget.page.set_viewport_size({"width": width, "height": 800})
    widget.ask(COMPARE)
    table = widget.last.get_by_role("table")
    assert [head.text_content() for head in table.get_by_role("columnheader").all()][1:] == [
        "Data Scientist",
        "Data Engineer",
    ]
    assert table.get_by_role("row", name=re.compile("^What it does")).get_by_role("cell").count() == 2
    tops = table.get_by_role("cell").evaluate_all("cells => cells.map((cell) => cell.getBoundingClientRect().top)")
    side_by_side = tops[0] == tops[1]
    assert side_by_side == (width == 1280)


def test_sources_are_numbered_and_a_number_in_the_text_leads_there_and_back(widget: Widget) -> None:
    widget.ask(PAY)
    sources = widget.last.get_by_role("list", name="Sources").get_by_role("listitem")
    assert sources.all_text_contents() == [
        "1Occupational Employment and Wage Statistics, May 2025 (opens in a new tab) · "
        "U.S. Bureau of Labor Statistics, 2025",
        "2ai-jobs.net salaries, 19 January 2025 (opens in a new tab) · ai-jobs.net (foorilla), 2025",
    ]
    link = sources.nth(0).get_by_role("link")
    assert link.evaluate("a => [a.href, a.target, a.rel]") == [
        "https://www.bls.gov/oes/",
        "_blank",
        "noopener noreferrer",
    ]
    mark = widget.last.get_by_role("button", name=re.compile("^Source 2: ai-jobs.net salaries"))
    mark.first.focus()
    widget.page.keyboard.press("Enter")
    expect(sources.nth(1)).to_be_focused()
    expect(sources.nth(1)).to_be_in_viewport()
    widget.page.keyboard.press("Escape")
    expect(mark.first).to_be_focused()


def test_where_there_is_one_source_the_text_bears_no_numbers(widget: Widget) -> None:
    widget.ask("How much does a data scientist earn in Germany?")
    assert widget.last.get_by_role("list", name="Sources").get_by_role("listitem").count() == 1
    assert widget.last.locator(".mark").count() == 0


def test_a_suggestion_is_picked_by_keyboard_and_focus_stays_in_the_chat(widget: Widget) -> None:
    widget.ask("What does a Data Scientist do?")
    chip = widget.page.get_by_role("group", name="You could ask").get_by_role("button").first
    said = chip.inner_text()
    widget.tab_to(chip)
    widget.answered(lambda: widget.page.keyboard.press("Enter"))
    assert widget.questions[-1] == said
    assert widget.has_focus(widget.box)
    assert widget.page.get_by_role("group", name="You could ask").count() == 1  # what was offered before is gone


def test_a_question_asked_back_has_its_choices_as_buttons(widget: Widget) -> None:
    assert "Which do you mean" in widget.ask(UNCLEAR)
    choices = widget.page.get_by_role("group", name="Choose one, or say it in your own words").get_by_role("button")
    assert choices.all_inner_texts() == ["Business Intelligence Analyst", "Data Analyst", "Business Analyst"]
    widget.tab_to(choices.nth(1))
    assert "Data Analyst" in widget.answered(lambda: widget.page.keyboard.press("Space"))


def test_starters_are_there_until_something_is_asked(widget: Widget) -> None:
    widget.answered(widget.page.get_by_role("button", name="What does a Data Scientist do?").click)
    assert widget.log.locator(".welcome").count() == 0


def test_reloading_keeps_the_conversation_and_the_session(widget: Widget) -> None:
    widget.ask(PAY)
    before = widget.log.inner_text()
    widget.page.reload()
    expect(widget.replies).to_have_count(1)
    assert widget.log.inner_text() == before
    assert widget.last.get_by_role("img").count() == 5
    assert "database architects" in widget.ask("and a data engineer?")


def test_deleting_asks_first_and_then_forgets_here_and_on_the_server(widget: Widget, site: str) -> None:
    widget.ask(PAY)
    (cookie,) = widget.page.context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")
    delete = widget.page.get_by_role("button", name="Delete conversation")
    widget.tab_to(delete)
    widget.page.keyboard.press("Enter")
    asked = widget.page.get_by_role("dialog", name="Delete this conversation?")
    expect(asked.get_by_role("button", name="Keep it")).to_be_focused()
    widget.page.keyboard.press("Escape")
    expect(delete).to_be_focused()
    assert widget.replies.count() == 1

    widget.page.keyboard.press("Enter")
    widget.page.keyboard.press("Tab")
    widget.page.keyboard.press("Enter")
    expect(widget.replies).to_have_count(0)
    expect(widget.page.locator(".welcome")).to_be_visible()
    expect(widget.page.get_by_text("The conversation is deleted.")).to_be_attached()
    expect(widget.box).to_be_focused()
    assert kept(widget) == {}
    widget.page.context.add_cookies(
        [{"name": cookie["name"], "value": cookie["value"], "url": site}]
    )  # whoever still has the cookie finds nothing behind it
    assert "database architects" not in widget.ask("and a data engineer?")


def test_a_deletion_that_the_server_did_not_hear_of_is_none(widget: Widget) -> None:
    widget.ask(PAY)
    widget.refuse(503)
    widget.page.get_by_role("button", name="Delete conversation").click()
    widget.page.get_by_role("button", name="Delete", exact=True).click()
    expect(widget.page.get_by_role("alert")).to_have_text(
        "The server could not be told, so nothing is deleted yet. Please try again."
    )
    assert widget.replies.count() == 1
    widget.page.get_by_role("button", name="Delete", exact=True).click()
    expect(widget.replies).to_have_count(0)


def test_enter_sends_shift_enter_does_not_and_an_empty_box_fetches_the_last_question(widget: Widget) -> None:
    widget.box.fill("What does a")
    widget.page.keyboard.press("Shift+Enter")
    widget.page.keyboard.type("data scientist do?")
    assert widget.replies.count() == 0
    widget.answered(lambda: widget.page.keyboard.press("Enter"))
    widget.page.keyboard.press("ArrowUp")
    assert widget.box.input_value() == "What does a\ndata scientist do?"


def test_enter_that_ends_a_word_of_an_input_method_sends_nothing(widget: Widget) -> None:
    widget.box.fill("データ")
    widget.box.dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True})
    assert widget.questions == []
    assert widget.box.input_value() == "データ"


def test_nothing_is_sent_of_nothing_and_too_much_is_said_to_be(widget: Widget) -> None:
    widget.type("  \n ")
    widget.type("a" * 4_001)
    expect(widget.page.locator("#hint")).to_have_text("4,001 characters. The most is 4,000: please shorten it.")
    assert widget.questions == []
    assert widget.box.get_attribute("aria-invalid") == "true"
    assert not [url for url in widget.asked_for if "/api/" in url]
    widget.ask("😀" * 2_100)  # 4,200 units of UTF-16
    assert widget.page.locator("#hint").inner_text() == ""


def test_attributes_say_what_it_is_called_what_it_offers_and_how_it_looks(widget: Widget) -> None:
    widget.page.evaluate(
        """() => {
            const bot = document.querySelector('career-bot');
            customElements.get('career-bot').words.de = {question: 'Ihre Frage', send: 'Senden'};
            for (const [name, value] of Object.entries({
                heading: 'Our school', starters: 'What is a DBA? | | Is it hard?', theme: 'dark', lang: 'de-CH',
            })) bot.setAttribute(name, value);
        }"""
    )
    assert widget.page.get_by_role("region", name="Our school").get_by_role("heading").inner_text() == "Our school"
    assert widget.log.get_by_role("button").all_inner_texts() == ["What is a DBA?", "Is it hard?"]
    assert widget.page.get_by_role("textbox", name="Ihre Frage").count() == 1
    assert widget.page.get_by_role("button", name="Senden").count() == 1
    ground = "getComputedStyle(document.querySelector('career-bot').shadowRoot.querySelector('.frame')).backgroundColor"
    assert widget.page.evaluate(ground) == "rgb(18, 22, 29)"


def test_pages_can_ask_and_are_told(widget: Widget) -> None:
    told = widget.page.evaluate(
        """async () => {
            const bot = document.querySelector('career-bot');
            const told = [];
            for (const what of ['reply', 'trouble']) {
                document.addEventListener(`career-bot-${what}`, (event) => told.push([what, event.detail]));
            }
            await bot.ask('What does a Data Scientist do?');
            await bot.forget();
            bot.setAttribute('server', 'javascript:alert(1)');
            await bot.ask('Hello?');
            return told;
        }"""
    )
    assert [(what, detail["text"]) for what, detail in told] == [
        ("reply", "What does a Data Scientist do?"),
        ("trouble", "Hello?"),
    ]
    assert told[0][1]["reply"]["status"] == "answer"
    assert told[1][1]["kind"] == "server"


def test_it_can_be_moved_about_a_page_and_its_script_stand_there_twice(widget: Widget) -> None:
    widget.ask(PAY)
    widget.page.evaluate(
        """() => {
            const bot = document.querySelector('career-bot');
            bot.remove();
            document.body.prepend(bot);
            document.head.append(Object.assign(document.createElement('script'), {src: '/career-bot.js?again'}));
        }"""
    )
    widget.page.wait_for_load_state("networkidle")
    assert widget.replies.count() == 1
    assert "database architects" in widget.ask("and a data engineer?")


def test_a_tab_that_may_not_store_anything_chats_all_the_same(
    context: Callable[..., BrowserContext], site: str
) -> None:
    page = context().new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    widget = Widget(page).open(site)
    widget.ask(PAY)
    assert "database architects" in widget.ask("and a data engineer?")
    assert widget.said == []


@pytest.mark.parametrize("left", ["7", "null", "{", '{"turns": [1, {"text": 2}, null]}', '{"turns": "x", "state": 3}'])
def test_something_else_in_its_storage_is_no_conversation(widget: Widget, site: str, left: str) -> None:
    widget.page.evaluate("([key, value]) => sessionStorage.setItem(key, value)", [f"career-bot {site}/", left])
    widget.page.reload()
    expect(widget.page.locator(".welcome")).to_be_visible()
    widget.ask("What does a Data Scientist do?")


def test_the_last_turns_are_kept_and_the_older_ones_not(widget: Widget, site: str) -> None:
    turns = [{"text": f"question {number}", "reply": {"text": "So."}} for number in range(60)]
    widget.page.evaluate(
        "([key, value]) => sessionStorage.setItem(key, value)", [f"career-bot {site}/", json.dumps({"turns": turns})]
    )
    widget.page.reload()
    widget.ask("What does a Data Scientist do?")
    texts = [turn["text"] for turn in kept(widget)["turns"]]  # type: ignore[attr-defined]
    assert (len(texts), texts[0], texts[-1]) == (40, "question 21", "What does a Data Scientist do?")


@pytest.mark.usefixtures("bot")  # so that the content is compiled when the process starts
def test_one_command_is_enough_for_a_whole_conversation(context: Callable[..., BrowserContext]) -> None:
    with served() as server:
        widget = Widget(context().new_page()).open(server.url)
        assert "Official wages" in widget.ask(PAY)
        assert "database architects" in widget.ask("and a data engineer?")
        chip = widget.page.get_by_role("group", name="You could ask").get_by_role("button").first
        widget.tab_to(chip)
        widget.answered(lambda: widget.page.keyboard.press("Enter"))
        widget.ask(COMPARE)
        assert widget.last.get_by_role("table").count() == 1
        widget.page.reload()
        expect(widget.replies).to_have_count(4)
        assert widget.log.get_by_role("img").count() > 0
        assert "Data Engineer" in widget.ask("Which of the two pays more?")
        widget.page.get_by_role("button", name="Delete conversation").click()
        widget.page.get_by_role("button", name="Delete", exact=True).click()
        expect(widget.replies).to_have_count(0)
        assert widget.said == []
        server.end()
        widget.type(PAY)
        expect(widget.trouble).to_contain_text("The server cannot be reached.")
        assert [said for said in widget.said if REFUSED not in said] == []
