"""A real Chromium for tests: the chat page on a loopback port, and a chat whose every complaint is a failure."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

import careerbot

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Route

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PHONE, DESKTOP, ZOOMED = (360, 740), (1280, 800), (320, 256)  # the last is 1280 by 1024 at 400 %
REFUSED = "Failed to load resource"  # what Chromium says by itself of a status from 400 on, or of no network


@dataclass
class Widget:
    """A page with a widget, as its user has it: by what is seen, said and pressed."""

    page: Page
    said: list[str] = field(default_factory=list)  # on the console, and errors that nothing caught
    asked_for: list[str] = field(default_factory=list)  # addresses, by the page

    def __post_init__(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", self._alerted)
        self.page.on("request", lambda request: self.asked_for.append(request.url))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.said.append(message.text)

    def _alerted(self, dialog: Any) -> None:
        self.said.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log", name="Conversation")

    @property
    def box(self) -> Locator:
        return self.page.get_by_role("textbox", name="Your question")

    @property
    def replies(self) -> Locator:
        return self.log.locator(".reply")

    @property
    def questions(self) -> list[str]:
        """What the user is shown to have asked."""
        return [str(text).removeprefix("You asked: ") for text in self.log.locator(".question").all_text_contents()]

    @property
    def last(self) -> Locator:
        return self.replies.last

    @property
    def trouble(self) -> Locator:
        return self.log.locator(".trouble").last

    def open(self, address: str) -> Widget:
        self.page.goto(address)
        self.box.wait_for()
        return self

    def type(self, text: str) -> None:
        """Type a question and send it."""
        self.box.fill(text)
        self.box.press("Enter")

    def ask(self, text: str) -> str:
        """Ask by keyboard, and what is answered."""
        return self.answered(lambda: self.type(text))

    def answered(self, act: Callable[[], Any]) -> str:
        """What is answered when something is done."""
        before = self.replies.count()
        act()
        self.replies.nth(before).wait_for()
        return self.last.inner_text()

    def tab_to(self, target: Locator, most: int = 40) -> None:
        """Go somewhere as those do who have only a keyboard."""
        for _ in range(most):
            if self.has_focus(target):
                return
            self.page.keyboard.press("Shift+Tab")
        raise AssertionError("the keyboard does not get there")

    def has_focus(self, target: Locator) -> bool:
        return bool(target.evaluate("element => element.getRootNode().activeElement === element"))

    def refuse(self, status: int, headers: dict[str, str] | None = None, body: str = "{}") -> None:
        """Let the next question be answered so, and those after it by the server."""

        def fulfil(route: Route) -> None:
            route.fulfill(status=status, headers=headers or {}, body=body, content_type="application/problem+json")

        self.page.route("**/api/**", fulfil, times=1)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """For a module, not longer: while it is there, its thread has a running event loop."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=15_000)  # other tests want the processors too
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def site(bot: careerbot.Bot) -> Iterator[str]:
    """The address of the chat page."""
    from web_server import running

    from careerbot.channels.web.app import make_app
    from careerbot.channels.web.settings import Settings

    with running(make_app(bot, Settings(rate=0))) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Opens browsers of other people, of other sizes and tastes."""
    opened: list[BrowserContext] = []

    def new(size: tuple[int, int] = DESKTOP, **taste: Any) -> BrowserContext:
        width, height = size
        taste = {"reduced_motion": "reduce", **taste}  # what moves is neither measured nor waited for
        opened.append(browser.new_context(viewport={"width": width, "height": height}, **taste))
        opened[-1].set_default_timeout(15_000)
        return opened[-1]

    yield new
    for other in opened:
        other.close()


@pytest.fixture
def widget(context: Callable[..., BrowserContext], site: str) -> Iterator[Widget]:
    """The chat page; at the end of a test nothing may have been complained of."""
    widget = Widget(context().new_page()).open(site)
    yield widget
    assert [said for said in widget.said if REFUSED not in said] == []
