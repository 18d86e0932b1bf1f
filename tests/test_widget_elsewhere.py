"""The widget on somebody else's page: two lines of HTML, another site, and no cookie of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browsing import REFUSED, Widget
from playwright.sync_api import BrowserContext, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from web_server import running

import careerbot
from careerbot.channels.web.app import make_app
from careerbot.channels.web.settings import Settings

EXAMPLE = Path(__file__).parents[1] / "examples" / "widget.html"
IN_IT = "http://127.0.0.1:8000"  # where the example looks for the server


@pytest.fixture(scope="module")
def elsewhere(bot: careerbot.Bot) -> Iterator[tuple[str, str]]:
    """The example on a site of its own (localhost is another site than 127.0.0.1), and the server that allows it."""
    servers: list[str] = []

    async def page(request: Request) -> HTMLResponse:
        policy = "default-src 'none'; script-src {0}; connect-src {0}".format(servers[0])
        headers = {} if request.url.path == "/" else {"Content-Security-Policy": policy}
        return HTMLResponse(EXAMPLE.read_text("utf-8").replace(IN_IT, servers[0]), headers=headers)

    with running(Starlette(routes=[Route("/", page), Route("/strict", page)])) as pages:
        origin = f"http://localhost:{urlsplit(pages).port}"
        with running(make_app(bot, Settings(origins=(origin,)))) as server:
            servers.append(server)
            yield origin, server


@pytest.fixture
def guest(context: Callable[..., BrowserContext], elsewhere: tuple[str, str]) -> Iterator[Widget]:
    widget = Widget(context().new_page()).open(elsewhere[0])
    yield widget
    assert [said for said in widget.said if REFUSED not in said] == []


def test_the_example_is_two_lines_of_html_beside_a_page() -> None:
    lines = [line.strip() for line in EXAMPLE.read_text("utf-8").splitlines() if IN_IT in line]
    assert lines == [
        f'<script src="{IN_IT}/career-bot.js" async></script>',
        f'<career-bot server="{IN_IT}" lang="en"></career-bot>',
    ]


def test_another_site_carries_the_session_itself(guest: Widget, elsewhere: tuple[str, str]) -> None:
    guest.ask("How much does a data scientist earn in the US?")
    assert "database architects" in guest.ask("and a data engineer?")
    guest.page.reload()
    expect(guest.replies).to_have_count(2)
    assert "data scientists" in guest.ask("and a data scientist?")
    assert guest.page.context.cookies() == []
    assert {urlsplit(url).netloc for url in guest.asked_for} == {urlsplit(url).netloc for url in elsewhere}


def test_deleting_leaves_nothing_behind(guest: Widget) -> None:
    guest.ask("How much does a data scientist earn in the US?")
    guest.page.get_by_role("button", name="Delete conversation").click()
    guest.page.get_by_role("button", name="Delete", exact=True).click()
    expect(guest.replies).to_have_count(0)
    assert guest.page.evaluate("sessionStorage.length") == 0
    assert "database architects" not in guest.ask("and a data engineer?")


def test_a_session_that_the_server_takes_no_more_begins_anew_unseen(guest: Widget) -> None:
    guest.ask("How much does a data scientist earn in the US?")
    guest.page.evaluate("""() => {
        const [key] = Object.keys(sessionStorage);
        const kept = JSON.parse(sessionStorage[key]);
        sessionStorage[key] = JSON.stringify({...kept, state: `x${kept.state.slice(1)}`});
    }""")
    guest.page.reload()
    assert "Data Scientist" in guest.ask("What does a Data Scientist do?")
    assert guest.log.locator(".trouble").count() == 0


def test_it_works_under_a_policy_that_allows_nothing_but_the_server(
    context: Callable[..., BrowserContext], elsewhere: tuple[str, str]
) -> None:
    widget = Widget(context().new_page()).open(f"{elsewhere[0]}/strict")
    widget.ask("Compare a data scientist and a data engineer")
    assert [said for said in widget.said if REFUSED not in said] == []
    assert widget.last.get_by_role("table").count() == 1


def test_a_site_that_is_not_allowed_is_told_so_in_words(
    context: Callable[..., BrowserContext], site: str, elsewhere: tuple[str, str]
) -> None:
    widget = Widget(context().new_page()).open(elsewhere[0])
    widget.page.evaluate("server => document.querySelector('career-bot').setAttribute('server', server)", site)
    widget.type("Hello?")
    expect(widget.trouble).to_contain_text("The server cannot be reached.")


def test_it_takes_on_the_pages_own_light_or_dark(
    context: Callable[..., BrowserContext], elsewhere: tuple[str, str]
) -> None:
    widget = Widget(context(color_scheme="dark").new_page()).open(elsewhere[0])
    ground = "getComputedStyle(document.querySelector('career-bot').shadowRoot.querySelector('.frame')).backgroundColor"
    light, dark = "rgb(255, 255, 255)", "rgb(18, 22, 29)"
    assert widget.page.evaluate(ground) == light  # as the page is, though the device is dark
    widget.page.evaluate("document.querySelector('career-bot').setAttribute('theme', 'auto')")
    assert widget.page.evaluate(ground) == dark
    widget.page.evaluate("document.querySelector('career-bot').removeAttribute('theme')")
    widget.page.evaluate("document.documentElement.style.colorScheme = 'light dark'")
    assert widget.page.evaluate(ground) == dark
