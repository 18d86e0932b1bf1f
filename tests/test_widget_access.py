"""The widget for everyone: screen readers, keyboards, small windows, dark rooms, and those whom motion makes ill."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from browsing import DESKTOP, PHONE, REFUSED, ZOOMED, Widget
from playwright.sync_api import BrowserContext, expect

AXE = "axe-core@4.14.1"
LOOKS = [(size, scheme) for size in (PHONE, DESKTOP) for scheme in ("light", "dark")]
PAY = "How much does a data scientist earn in the US?"
COMPARE = "Compare a data scientist and a data engineer"
UNCLEAR = "what tools does an analyst use"


@pytest.fixture(scope="module")
def axe(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script of axe-core, from npm and kept in pytest's cache."""
    kept = Path(pytestconfig.cache.mkdir("axe-core")) / f"{AXE}.js"
    if not kept.exists():
        if not (npm := shutil.which("npm")):
            pytest.skip("npm is not installed, from which axe-core comes")
        folder = tmp_path_factory.mktemp("axe")
        command = [npm, "install", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund", AXE]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        if done.returncode:
            pytest.skip(f"npm cannot install {AXE}: {done.stderr.strip()[-200:]}")
        done_here = folder / "node_modules" / "axe-core" / "axe.min.js"
        done_here.replace(kept.with_suffix(f".{os.getpid()}"))
        kept.with_suffix(f".{os.getpid()}").replace(kept)
    return kept.read_text("utf-8")


def complaints(widget: Widget, axe: str) -> list[str]:
    """What axe-core finds wrong with the page as it is, once nothing moves any more."""
    root = "document.querySelector('career-bot').shadowRoot"
    widget.page.evaluate(f"Promise.allSettled({root}.getAnimations().map((one) => one.finished)).then(() => 0)")
    if not widget.page.evaluate("!!window.axe"):
        widget.page.evaluate(axe)
    found: dict[str, Any] = widget.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert len(found["passes"]) > 15  # it has looked
    return [
        f"{wrong['impact']}: {wrong['id']} {node['html']}" for wrong in found["violations"] for node in wrong["nodes"]
    ]


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_axe_finds_nothing(
    context: Callable[..., BrowserContext], site: str, axe: str, size: tuple[int, int], scheme: str
) -> None:
    widget = Widget(context(size, color_scheme=scheme).new_page()).open(site)
    found = complaints(widget, axe)
    for question in (UNCLEAR, PAY, COMPARE):
        widget.ask(question)
        found += complaints(widget, axe)
    widget.refuse(429, {"Retry-After": "60"})
    widget.type("and in Germany?")
    expect(widget.trouble).to_be_visible()
    widget.type("Now?")
    found += complaints(widget, axe)
    widget.page.get_by_role("button", name="Delete conversation").click()
    found += complaints(widget, axe)
    assert found == []
    assert [said for said in widget.said if REFUSED not in said] == []


def test_axe_would_find_a_grey_that_is_too_light(widget: Widget, axe: str) -> None:
    widget.page.evaluate("document.querySelector('career-bot').style.setProperty('--career-bot-accent', '#9db8dd')")
    assert any("serious: color-contrast" in found for found in complaints(widget, axe))


def test_what_is_said_is_announced_politely_and_drawings_are_not_read_out_twice(widget: Widget) -> None:
    widget.ask(PAY)
    assert widget.log.get_attribute("aria-live") in (None, "polite")  # a log is polite by itself
    assert widget.page.get_by_role("alert").count() == 0  # nothing interrupts
    assert widget.last.locator("figure, .sources").evaluate_all("all => all.map((one) => one.ariaLive)") == ["off"] * 3
    seen = widget.log.aria_snapshot()
    assert "Answer:" in seen
    assert 'img "Data scientists: USD 67,240 to 199,130' in seen
    assert "67,240 to 199,130\n" not in seen.replace('"', "\n").split("img")[0].split("figure")[-1]


def test_everything_is_reached_by_tab_in_the_order_in_which_it_stands_and_seen_to_be(widget: Widget) -> None:
    widget.ask(COMPARE)
    reached: list[str] = []
    widget.page.get_by_role("button", name="Delete conversation").focus()
    look = """() => {
        const element = document.querySelector('career-bot').shadowRoot.activeElement;
        const style = (one) => one ? getComputedStyle(one) : {outlineStyle: 'none', boxShadow: 'none'};
        return element && {
            what: element.className || element.localName,
            top: element.getBoundingClientRect().top + element.closest('.log')?.scrollTop,
            seen: style(element).outlineStyle !== 'none' || style(element.closest('.box')).boxShadow !== 'none',
        };
    }"""
    tops: list[float] = []
    while (found := widget.page.evaluate(look)) and len(reached) < 60:
        assert found["seen"], found
        reached.append(found["what"])
        if found["what"] in ("mark", "a", "offer"):
            tops.append(found["top"])
        widget.page.keyboard.press("Tab")
    assert [what for at, what in enumerate(reached) if what != reached[at - 1]] == [
        "forget", "log", "mark", "a", "offer", "textarea", "send",
    ]  # fmt: skip
    assert all(later > earlier - 30 for earlier, later in pairwise(tops))


def overflows(widget: Widget) -> list[str]:
    """What sticks out of the window to the right, or has to be scrolled sideways."""
    found: list[str] = widget.page.evaluate(
        """() => {
            const root = document.querySelector('career-bot').shadowRoot;
            const wide = document.documentElement.clientWidth;
            const out = [...root.querySelectorAll('*')].filter((element) => {
                const {right, left, width} = element.getBoundingClientRect();
                return width > 1.5 && !element.closest('.ears, thead') && (right > wide + 0.5 || left < -0.5);
            });
            const sideways = [document.documentElement, ...root.querySelectorAll('.log, .frame, .reply')]
                .filter((element) => element.scrollWidth > element.clientWidth + 1);
            return [...out, ...sideways].map((element) => element.outerHTML.slice(0, 90));
        }"""
    )
    return found


def test_at_400_percent_nothing_is_scrolled_sideways_and_there_is_room_to_read(
    context: Callable[..., BrowserContext], site: str
) -> None:
    widget = Widget(context(ZOOMED).new_page()).open(site)
    assert overflows(widget) == []
    for question in (UNCLEAR, PAY, COMPARE, "x" * 300, "https://example.org/" + "a" * 300):
        widget.ask(question)
        assert overflows(widget) == []
    expect(widget.box).to_be_in_viewport(ratio=1)
    assert widget.log.bounding_box()["height"] >= 0.45 * ZOOMED[1]  # type: ignore[index]
    widget.page.get_by_role("button", name="Delete conversation").click()
    expect(widget.page.get_by_role("button", name="Delete", exact=True)).to_be_in_viewport(ratio=1)


def test_text_may_be_set_as_wide_as_readers_need_it(context: Callable[..., BrowserContext], site: str) -> None:
    widget = Widget(context(PHONE).new_page()).open(site)
    spaced = {"letterSpacing": ".12em", "wordSpacing": ".16em", "lineHeight": "2"}
    widget.page.evaluate("spaced => Object.assign(document.querySelector('career-bot').style, spaced)", spaced)
    widget.ask(PAY)
    widget.ask(COMPARE)
    assert overflows(widget) == []


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_those_who_ask_for_that(
    context: Callable[..., BrowserContext], site: str, motion: str, moves: bool
) -> None:
    widget = Widget(context(reduced_motion=motion).new_page())
    widget.page.add_init_script("addEventListener('animationstart', () => { window.moved = true }, true)")
    widget.page.add_init_script(
        "const real = Element.prototype.scrollTo; "
        "Element.prototype.scrollTo = function (to) { window.moved ||= to.behavior === 'smooth'; real.call(this, to) }"
    )
    widget.open(site).ask(PAY)
    assert bool(widget.page.evaluate("window.moved")) == moves


def test_a_long_answer_is_read_from_its_beginning(context: Callable[..., BrowserContext], site: str) -> None:
    widget = Widget(context(PHONE, reduced_motion="reduce").new_page()).open(site)
    widget.ask(PAY)
    widget.ask(COMPARE)
    expect(widget.log.locator(".question").last).to_be_in_viewport(ratio=1)
    top = widget.log.locator(".question").last.bounding_box()["y"] - widget.log.bounding_box()["y"]  # type: ignore[index]
    assert 0 <= top < 30


def test_on_a_touch_screen_picking_a_suggestion_does_not_open_the_keyboard(
    context: Callable[..., BrowserContext], site: str
) -> None:
    widget = Widget(context(PHONE, has_touch=True, is_mobile=True).new_page()).open(site)
    widget.answered(widget.log.locator(".offer").first.tap)
    assert widget.has_focus(widget.log)


def test_in_forced_colours_bars_and_bubbles_are_still_seen(context: Callable[..., BrowserContext], site: str) -> None:
    widget = Widget(context(forced_colors="active").new_page()).open(site)
    widget.ask(PAY)
    assert widget.log.locator(".question p").first.evaluate("p => getComputedStyle(p).borderTopStyle") == "solid"
    assert widget.last.locator(".full").first.evaluate("bar => getComputedStyle(bar).fill") == "rgb(0, 0, 0)"


@pytest.mark.skipif(not os.environ.get("CAREERBOT_SHOTS"), reason="CAREERBOT_SHOTS names no folder for screenshots")
@pytest.mark.parametrize(("size", "scheme"), [*LOOKS, (ZOOMED, "light")])
def test_screenshots_to_look_at(
    context: Callable[..., BrowserContext], site: str, size: tuple[int, int], scheme: str
) -> None:
    widget = Widget(context(size, color_scheme=scheme, reduced_motion="reduce").new_page()).open(site)
    folder = Path(os.environ["CAREERBOT_SHOTS"])
    folder.mkdir(parents=True, exist_ok=True)

    def shoot(name: str) -> None:
        widget.page.screenshot(path=folder / f"{size[0]}-{scheme}-{name}.png")

    shoot("0-welcome")
    for name, question in (("1-clarify", UNCLEAR), ("2-pay", PAY), ("3-compare", COMPARE)):
        widget.ask(question)
        shoot(name)
        widget.log.evaluate("log => log.scrollTo({top: log.scrollHeight, behavior: 'instant'})")
        shoot(f"{name}-end")
    widget.refuse(429, {"Retry-After": "12"})
    widget.type("and in Germany?")
    expect(widget.trouble).to_be_visible()
    shoot("4-trouble")
    widget.page.get_by_role("button", name="Delete conversation").click()
    shoot("5-delete")
