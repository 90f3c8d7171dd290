"""Is an explorer heard once, and does it keep the focus, in Firefox and WebKit too?"""

from __future__ import annotations

import time

import pytest

from tests.browser import explorer_page, install
from tests.browser.engines import Driven

pytestmark = pytest.mark.browser

SLIDER = "return document.querySelector('.kr-more-parts input[type=range]')"


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def browser(request, tmp_path_factory):
    """A browser of the engine. Skips only where its packages cannot be had."""
    engine = request.param
    if not install.engine(engine):
        (pytest.fail if install.obtainable() else pytest.skip)(install.missing(engine))
    driven = Driven(engine, tmp_path_factory.mktemp(engine))
    yield driven
    driven.close()


@pytest.fixture
def opened(browser, serve, tmp_path):
    """`opened(name)`: a tab with that explorer, past its guess."""
    port, tabs = serve(tmp_path), []

    def open_tab(name):
        explorer_page.write(tmp_path / f"{name}.html", name)
        tabs.append(browser.tab(f"http://127.0.0.1:{port}/{name}.html"))
        tabs[-1].click(tabs[-1].button(".kr-predict", "Hoppa över gissningen"))
        return tabs[-1]

    yield open_tab
    for tab in tabs:
        tab.close()


def said(tab) -> list[str]:
    time.sleep(1)
    return [text.strip() for text in tab.run("return window.said.splice(0).map(({ text }) => text)")]


@pytest.mark.parametrize("name", ["base-rate-tree", "two-distributions"])
def test_ten_arrow_presses_are_told_once(opened, name):
    """Do ten presses on a slider give one message, the last?"""
    tab = opened(name)
    said(tab)
    tab.run(f"{SLIDER.removeprefix('return ')}.focus()")
    before = tab.run(f"{SLIDER}.value")
    tab.keys(*["ArrowRight"] * 10)
    told = said(tab)
    assert len(told) == 1, told
    assert tab.run(f"{SLIDER}.value") != before
    tab.keys("ArrowLeft")
    assert said(tab) != told
    tab.keys("ArrowRight")
    assert said(tab) == told


def test_what_has_done_its_work_keeps_the_focus(opened):
    """Does "Ta med alla" keep the focus and say why it does nothing more?"""
    tab = opened("forest")
    tab.click(".kr-f-study input")
    tab.run("[...document.querySelectorAll('button')].find(({ textContent: text }) => text === 'Ta med alla').focus()")
    tab.keys("Enter")
    said(tab)
    assert tab.run("return document.activeElement.textContent") == "Ta med alla"
    tab.keys("Enter")
    assert said(tab) == ["Alla studier är redan med."]
