"""The widget in a real Chromium, on the real server: asking, following up, choosing, coming back, and deleting."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from browsing import Chat
from playwright.sync_api import BrowserContext, expect

PAY = "How much does a data scientist earn in the US?"
COMPARE = "Compare a data scientist and a data engineer"
UNCLEAR = "what tools does an analyst use"


def kept(chat: Chat) -> dict[str, object]:
    """What the tab keeps of the conversation."""
    found: list[str] = chat.page.evaluate("Object.values(sessionStorage)")
    return json.loads(found[0]) if found else {}


def test_a_question_is_answered_and_the_next_one_understood_from_it(chat: Chat) -> None:
    assert "Official wages in the United States, May 2025, of data scientists" in chat.ask(PAY)
    assert "database architects" in chat.ask("and a data engineer?")
    assert chat.log.locator(".question").all_inner_texts() == [f"You asked: {PAY}", "You asked: and a data engineer?"]
    assert chat.box.input_value() == ""
    assert chat.has_focus(chat.box)


def test_pay_is_a_drawing_whose_every_bar_says_what_it_shows(chat: Chat) -> None:
    chat.ask(PAY)
    bar = chat.last.get_by_role("img").first
    told = "Data scientists: USD 67,240 to 199,130, half of all between 85,660 and 158,880, median 120,230"
    assert bar.get_attribute("aria-label") == told
    assert bar.evaluate("element => [element.localName, element.querySelector('title').textContent]") == ["svg", told]
    assert chat.last.get_by_role("img", name="Entry level: USD 79,310 to 144,650").count() == 1
    assert chat.last.locator("figcaption").all_inner_texts() == [
        "Official wages a year, the United States, May 2025 (USD)",
        "Offered in adverts a year, the United States, 2024 (USD)",
    ]


def test_bars_start_at_nought_and_are_as_long_as_their_figures(chat: Chat) -> None:
    chat.ask("Will data scientist jobs grow compared with software engineers?")
    ticks = chat.last.locator(".axis text").all_text_contents()
    assert ticks == ["0%", "10%", "20%", "30%", "40%"]
    widths = chat.last.locator("rect").evaluate_all("bars => bars.map(bar => bar.getAttribute('width'))")
    assert widths == ["83.75%", "39.50%"]  # 33.5 and 15.8 of 40


def test_falling_shares_are_drawn_from_nought_to_the_left(chat: Chat) -> None:
    bars = [{"label": "Typists", "value": -20}, {"label": "Testers", "value": 20}]
    reply = {"text": "So it is.", "charts": [{"title": "Change", "unit": "%", "bars": bars}]}
    chat.refuse(200, body=json.dumps(reply))
    chat.ask("?")
    drawn = chat.last.locator("rect").evaluate_all("all => all.map(one => [one.getAttribute('x'), one.getAttribute('width')])")
    assert drawn == [["0.00%", "50.00%"], ["50.00%", "50.00%"]]
    assert "-20%" in chat.last.inner_text()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_comparison_is_a_table_at_every_width(chat: Chat, width: int) -> None:
    chat.page.set_viewport_size({"width": width, "height": 800})
    chat.ask(COMPARE)
    table = chat.last.get_by_role("table")
    assert [head.text_content() for head in table.get_by_role("columnheader").all()][1:] == ["Data Scientist", "Data Engineer"]
    assert table.get_by_role("row", name=re.compile("^Skills")).get_by_role("cell").count() == 2
    side_by_side = table.get_by_role("cell").nth(0).bounding_box()["y"] == table.get_by_role("cell").nth(1).bounding_box()["y"]  # type: ignore[index]
    assert side_by_side == (width == 1280)


def test_sources_are_numbered_and_a_number_in_the_text_leads_there_and_back(chat: Chat) -> None:
    chat.ask(PAY)
    sources = chat.last.get_by_role("list", name="Sources").get_by_role("listitem")
    assert sources.all_inner_texts() == [
        "1\nOccupational Employment and Wage Statistics, May 2025 (opens in a new tab) · U.S. Bureau of Labor Statistics, 2025",
        "2\nai-jobs.net salaries, 19 January 2025 (opens in a new tab) · ai-jobs.net (foorilla), 2025",
    ]
    link = sources.nth(0).get_by_role("link")
    assert link.evaluate("a => [a.href, a.target, a.rel]") == ["https://www.bls.gov/oes/", "_blank", "noopener noreferrer"]
    mark = chat.last.get_by_role("button", name=re.compile("^Source 2: ai-jobs.net salaries"))
    mark.first.focus()
    chat.page.keyboard.press("Enter")
    expect(sources.nth(1)).to_be_focused()
    expect(sources.nth(1)).to_be_in_viewport()
    chat.page.keyboard.press("Escape")
    expect(mark.first).to_be_focused()


def test_where_there_is_one_source_the_text_bears_no_numbers(chat: Chat) -> None:
    chat.ask("How much does a data scientist earn in Germany?")
    assert chat.last.get_by_role("list", name="Sources").get_by_role("listitem").count() == 1
    assert chat.last.locator(".mark").count() == 0


def test_a_suggestion_is_picked_by_keyboard_and_focus_stays_in_the_chat(chat: Chat) -> None:
    chat.ask("What does a Data Scientist do?")
    chip = chat.page.get_by_role("group", name="You could ask").get_by_role("button").first
    said = chip.inner_text()
    chat.tab_to(chip)
    chat.answered(lambda: chat.page.keyboard.press("Enter"))
    assert chat.log.locator(".question").last.inner_text() == f"You asked: {said}"
    assert chat.has_focus(chat.box)
    assert chat.page.get_by_role("group", name="You could ask").count() == 1  # what was offered before is gone


def test_a_question_asked_back_has_its_choices_as_buttons(chat: Chat) -> None:
    assert "Which do you mean" in chat.ask(UNCLEAR)
    choices = chat.page.get_by_role("group", name="Choose one, or say it in your own words").get_by_role("button")
    assert choices.all_inner_texts() == ["Business Intelligence Analyst", "Data Analyst", "Business Analyst"]
    chat.tab_to(choices.nth(1))
    assert "Data Analyst" in chat.answered(lambda: chat.page.keyboard.press("Space"))


def test_starters_are_there_until_something_is_asked(chat: Chat) -> None:
    chat.answered(chat.page.get_by_role("button", name="What does a Data Scientist do?").click)
    assert chat.log.locator(".welcome").count() == 0


def test_reloading_keeps_the_conversation_and_the_session(chat: Chat) -> None:
    chat.ask(PAY)
    before = chat.log.inner_text()
    chat.page.reload()
    expect(chat.replies).to_have_count(1)
    assert chat.log.inner_text() == before
    assert chat.last.get_by_role("img").count() == 5
    assert "database architects" in chat.ask("and a data engineer?")


def test_deleting_asks_first_and_then_forgets_here_and_on_the_server(chat: Chat) -> None:
    chat.ask(PAY)
    (cookie,) = chat.page.context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")
    delete = chat.page.get_by_role("button", name="Delete conversation")
    chat.tab_to(delete)
    chat.page.keyboard.press("Enter")
    asked = chat.page.get_by_role("dialog", name="Delete this conversation?")
    expect(asked.get_by_role("button", name="Keep it")).to_be_focused()
    chat.page.keyboard.press("Escape")
    expect(delete).to_be_focused()
    assert chat.replies.count() == 1

    chat.page.keyboard.press("Enter")
    chat.page.keyboard.press("Tab")
    chat.page.keyboard.press("Enter")
    expect(chat.replies).to_have_count(0)
    expect(chat.page.locator(".welcome")).to_be_visible()
    expect(chat.page.get_by_text("The conversation is deleted.")).to_be_attached()
    expect(chat.box).to_be_focused()
    assert kept(chat) == {}
    chat.page.context.add_cookies([cookie])  # whoever still has the cookie finds nothing behind it
    assert "database architects" not in chat.ask("and a data engineer?")


def test_a_deletion_that_the_server_did_not_hear_of_is_none(chat: Chat) -> None:
    chat.ask(PAY)
    chat.refuse(503)
    chat.page.get_by_role("button", name="Delete conversation").click()
    chat.page.get_by_role("button", name="Delete", exact=True).click()
    expect(chat.page.get_by_role("alert")).to_have_text(
        "The server could not be told, so nothing is deleted yet. Please try again."
    )
    assert chat.replies.count() == 1
    chat.page.get_by_role("button", name="Delete", exact=True).click()
    expect(chat.replies).to_have_count(0)


def test_enter_sends_shift_enter_does_not_and_an_empty_box_fetches_the_last_question(chat: Chat) -> None:
    chat.box.fill("What does a")
    chat.page.keyboard.press("Shift+Enter")
    chat.page.keyboard.type("data scientist do?")
    assert chat.replies.count() == 0
    chat.answered(lambda: chat.page.keyboard.press("Enter"))
    chat.page.keyboard.press("ArrowUp")
    assert chat.box.input_value() == "What does a\ndata scientist do?"


def test_enter_that_ends_a_word_of_an_input_method_sends_nothing(chat: Chat) -> None:
    chat.box.fill("データ")
    chat.box.dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True})
    assert chat.log.locator(".question").count() == 0
    assert chat.box.input_value() == "データ"


def test_nothing_is_sent_of_nothing_and_too_much_is_said_to_be(chat: Chat) -> None:
    chat.type("  \n ")
    chat.type("a" * 4_001)
    expect(chat.page.locator("#hint")).to_have_text("4,001 characters. The most is 4,000: please shorten it.")
    assert chat.log.locator(".question").count() == 0
    assert chat.box.get_attribute("aria-invalid") == "true"
    assert not [url for url in chat.asked_for if "/api/" in url]
    chat.ask("😀" * 2_100)  # 4,200 units of UTF-16
    assert chat.page.locator("#hint").inner_text() == ""


def test_attributes_say_what_it_is_called_what_it_offers_and_how_it_looks(chat: Chat) -> None:
    chat.page.evaluate(
        """() => {
            const bot = document.querySelector('career-bot');
            customElements.get('career-bot').words.de = {question: 'Ihre Frage', send: 'Senden'};
            for (const [name, value] of Object.entries({
                heading: 'Our school', starters: 'What is a DBA? | | Is it hard?', theme: 'dark', lang: 'de-CH',
            })) bot.setAttribute(name, value);
        }"""
    )
    assert chat.page.get_by_role("region", name="Our school").get_by_role("heading").inner_text() == "Our school"
    assert chat.log.get_by_role("button").all_inner_texts() == ["What is a DBA?", "Is it hard?"]
    assert chat.page.get_by_role("textbox", name="Ihre Frage").count() == 1
    assert chat.page.get_by_role("button", name="Senden").count() == 1
    ground = "getComputedStyle(document.querySelector('career-bot').shadowRoot.querySelector('.frame')).backgroundColor"
    assert chat.page.evaluate(ground) == "rgb(18, 22, 29)"


def test_pages_can_ask_and_are_told(chat: Chat) -> None:
    told = chat.page.evaluate(
        """async () => {
            const bot = document.querySelector('career-bot');
            const told = [];
            for (const what of ['reply', 'trouble']) document.addEventListener(`career-bot-${what}`, (event) => told.push([what, event.detail]));
            await bot.ask('What does a Data Scientist do?');
            await bot.forget();
            bot.setAttribute('server', 'javascript:alert(1)');
            await bot.ask('Hello?');
            return told;
        }"""
    )
    assert [(what, detail["text"]) for what, detail in told] == [("reply", "What does a Data Scientist do?"), ("trouble", "Hello?")]
    assert told[0][1]["reply"]["status"] == "answer"
    assert told[1][1]["kind"] == "server"


def test_it_can_be_moved_about_a_page_and_its_script_stand_there_twice(chat: Chat) -> None:
    chat.ask(PAY)
    chat.page.evaluate(
        """() => {
            const bot = document.querySelector('career-bot');
            bot.remove();
            document.body.prepend(bot);
            document.head.append(Object.assign(document.createElement('script'), {src: '/career-bot.js?again'}));
        }"""
    )
    chat.page.wait_for_load_state("networkidle")
    assert chat.replies.count() == 1
    assert "database architects" in chat.ask("and a data engineer?")


def test_a_tab_that_may_not_store_anything_chats_all_the_same(context: Callable[..., BrowserContext], site: str) -> None:
    page = context().new_page()
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no', 'SecurityError'); }})")
    chat = Chat(page).open(site)
    chat.ask(PAY)
    assert "database architects" in chat.ask("and a data engineer?")
    assert chat.said == []


@pytest.mark.parametrize("left", ["7", "null", "{", '{"turns": [1, {"text": 2}, null]}', '{"turns": "x", "state": 3}'])
def test_something_else_in_its_storage_is_no_conversation(chat: Chat, site: str, left: str) -> None:
    chat.page.evaluate("([key, value]) => sessionStorage.setItem(key, value)", [f"career-bot {site}/", left])
    chat.page.reload()
    expect(chat.page.locator(".welcome")).to_be_visible()
    chat.ask("What does a Data Scientist do?")


def test_the_last_turns_are_kept_and_the_older_ones_not(chat: Chat, site: str) -> None:
    turns = [{"text": f"question {number}", "reply": {"text": "So."}} for number in range(60)]
    chat.page.evaluate("([key, value]) => sessionStorage.setItem(key, value)", [f"career-bot {site}/", json.dumps({"turns": turns})])
    chat.page.reload()
    chat.ask("What does a Data Scientist do?")
    texts = [turn["text"] for turn in kept(chat)["turns"]]  # type: ignore[attr-defined]
    assert (len(texts), texts[0], texts[-1]) == (40, "question 21", "What does a Data Scientist do?")
