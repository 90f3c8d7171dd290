"""The explorers of several studies in a real browser: what holds for forest, funnel and comparison groups alike."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.study_configs import LANDENBERGER
from tests.browser.study_page import CONFIGS, opener, skip
from tests.browser.test_two_by_two import TAGS

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(browser, tmp_path):
    with opener(browser, tmp_path) as open_page:
        yield open_page


def open_all(page):
    for summary in page.locator("summary").all():
        summary.click()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", CONFIGS)
def test_no_accessibility_faults(opened, name, theme, width):
    page = opened(name, theme=theme, width=width)

    def check():
        result = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}, "preload": False})
        assert result.violations_count == 0, result.generate_report()

    page.get_by_role("button", name="Visa svaret").click()
    expect(page.get_by_role("alert")).to_have_text("Välj ett av svaren, eller hoppa över gissningen.")
    check()
    page.get_by_role("radio").last.check()
    page.get_by_role("button", name="Visa svaret").click()
    open_all(page)
    if name == "forest":
        page.get_by_label("Finckenauer").uncheck()
    if name == "funnel":
        page.get_by_label("Räkna bort").fill("20")
        page.get_by_label("Visa fältet").check()
        page.get_by_label("Peka ut en studie").select_option(label="Ross 1988")
    check()


@pytest.mark.parametrize("name", CONFIGS)
def test_the_answer_is_hidden_until_the_guess(opened, name):
    page = opened(name)
    expect(page.get_by_text("Den statiska figuren")).to_have_count(0)
    text = page.locator(".kr-explorer").inner_text()
    assert not re.search(r"Oddskvot|8 498|CPS-|sned", text.replace("\u202f", " "))
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Visa svaret").click()
    expect(page.locator(".kr-answer")).to_be_visible()
    assert page.evaluate("document.activeElement.className").startswith("kr-headline")
    page.get_by_role("button", name="Börja om").click()
    assert page.get_by_role("radio").first.evaluate("node => node === document.activeElement")
    skip(page)
    expect(page.locator(".kr-answer")).to_be_hidden()


@pytest.mark.parametrize(
    ("name", "config"), [("forest", None), ("forest", LANDENBERGER), ("funnel", None), ("nsw", None)]
)
def test_narrow_screens(opened, name, config):
    page = opened(name, config, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    skip(page)
    open_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    right = "node => node.getBoundingClientRect().right"
    for table in page.locator("table").all():
        assert table.evaluate(right) <= page.locator(".kr-explorer").evaluate(right) - 16
    small = page.evaluate(
        """[...document.querySelectorAll(".kr-explorer :is(input, button, summary, select)")].filter((node) => {
        const box = node.getBoundingClientRect(); return box.width < 24 || box.height < 24; }).map((node) => node.id)"""
    )
    assert not small


@pytest.mark.parametrize("name", CONFIGS)
def test_paper_and_reduced_motion(opened, name):
    page = opened(name, theme="dark", reduced_motion="reduce")
    skip(page)
    moving = page.evaluate(
        """[...document.querySelectorAll(".kr-explorer *")].filter((node) => { const style = getComputedStyle(node);
        return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none"; }).length"""
    )
    assert moving == 0
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Börja om")).to_be_hidden()
    expect(page.locator(".kr-headline")).to_be_visible()
    background = page.locator(".kr-explorer").evaluate("node => getComputedStyle(node).backgroundColor")
    assert background == "rgb(255, 255, 255)"
