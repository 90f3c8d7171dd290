"""On paper with the theme set to dark: is everything readable, and nothing filled that is empty?"""

from __future__ import annotations

import pytest

from tests.browser.test_book import PAGES, base  # noqa: F401 - a fixture: the built book's address

pytestmark = pytest.mark.browser
KINDS = [
    *(name for name in PAGES if name.startswith("book/traffar/")),
    "book/index.html",
    "book/ovningar/01-stanna-upp.html",
    "book/ovningar/09-kritisk-granskning.html",
    "book/ovningar/10-fran-kunskap-till-praktik.html",  # with the comparison
    "book/avslut.html",  # with the evaluation
    "book/kunskapsoversikt/min-oversikt.html",
    "book/referens/utforskare.html",
    "book/referens/ordlista.html",
]
# Text whose colour is paler than WCAG asks of text on white; paper has no backgrounds unless they are insisted on.
PALE = """() => {
  const bright = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number), mixed = [r, g, b].map((c) => c * a + 255 * (1 - a));
    const [x, y, z] = mixed.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const insists = (e) => e && (getComputedStyle(e).printColorAdjust === "exact"
    && getComputedStyle(e).backgroundColor !== "rgba(0, 0, 0, 0)" || insists(e.parentElement));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = new Set();
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim(), e = walker.currentNode.parentElement;
    if (!text || !e.checkVisibility({ visibilityProperty: true })) continue;
    if (e.closest("script, noscript, dialog, svg, .kr-spoken, .kr-hidden")) continue;
    if (1.05 / (bright(getComputedStyle(e).color) + 0.05) < 4.5 && !insists(e)) {
      found.add([e.tagName, e.className, getComputedStyle(e).color, text.slice(0, 40)].join(" | "));
    }
  }
  return [...found];
}"""
SCHEMES = """() => [...new Set([...document.querySelectorAll(
  "html, .kr-task, .kr-panel, .kr-explorer, input, select, textarea")].filter((e) => e.checkVisibility())
  .map((e) => getComputedStyle(e).colorScheme))]"""
DRAWN = """() => [...document.querySelectorAll(".kr-explorer svg text")].filter((e) => e.checkVisibility())
  .map((e) => getComputedStyle(e).fill)
  .filter((fill) => Math.min(...fill.match(/[\\d.]+/g).slice(0, 3).map(Number)) > 150)"""
EMPTY = ".kr-task input:is([type=radio], [type=checkbox]):not(:checked)"


def shown_dark_then_printed(visit, address):
    """A page whose reader has chosen the dark theme, as it is printed."""
    visitor = visit(color_scheme="dark")
    page = visitor.new_page()
    page.add_init_script("localStorage.setItem('mode', 'dark'); localStorage.setItem('theme', 'dark')")
    page.goto(address, wait_until="load")
    page.wait_for_timeout(500)
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("name", KINDS)
def test_text_is_darker_than_paper(visit, base, name):  # noqa: F811 - the fixture
    """Every text that is printed, and the scheme that controls are drawn in."""
    page = shown_dark_then_printed(visit, f"{base}/{name}")
    assert page.evaluate(PALE) == []
    assert page.evaluate(SCHEMES) == ["light"]
    assert page.evaluate(DRAWN) == []
    assert (
        page.evaluate("[...document.images].map((e) => getComputedStyle(e).filter).filter((f) => f !== 'none')") == []
    )


def test_an_empty_answer_prints_empty(visit, base):  # noqa: F811 - the fixture
    """Is the middle of a radio button that nobody has chosen as white as the paper?"""
    from io import BytesIO

    from PIL import Image

    page = shown_dark_then_printed(visit, f"{base}/book/ovningar/09-kritisk-granskning.html")
    button = page.locator(EMPTY).first
    picture = Image.open(BytesIO(button.screenshot())).convert("L")
    assert picture.getpixel((picture.width // 2, picture.height // 2)) > 230
