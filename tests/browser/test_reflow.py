"""At 320 px, as at 400 % on a laptop, with and without the text spacing of WCAG 1.4.12: is no text cut off?

The page's own width says nothing of a box that hides what it has no room for, so every box is asked.
"""

from __future__ import annotations

import pytest

from tests.browser.test_book import BUILT, PAGES

pytestmark = pytest.mark.browser
SPACED = """(text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; }"""
SPACING = """main *, dialog * {
  line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
}
main p { margin-bottom: 2em !important; }"""
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"
# Boxes with text of their own or below, visible, that hide what is wider or higher than they are.
CUT = """() => [...document.querySelectorAll("body *")].filter((e) => {
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  if (!e.textContent.trim() || box.width < 2 || box.height < 2) return false;
  if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  if (style.clipPath !== "none" || e.closest("svg, script, noscript")) return false;
  const hides = (value) => value === "hidden" || value === "clip";
  return hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1
    || hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
}).map((e) => `${e.tagName}.${e.className} ${e.scrollWidth - e.clientWidth}, ${e.scrollHeight - e.clientHeight}: `
  + e.textContent.trim().slice(0, 40))"""
# What reaches past the right edge of the page although nothing scrolls it there.
OUTSIDE = """() => [...document.querySelectorAll("body *")].filter((e) => {
  if (!e.checkVisibility({ visibilityProperty: true }) || e.closest("svg, dialog, script, noscript")) return false;
  const own = [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  if (!own) return false;
  if (e.getBoundingClientRect().right <= innerWidth + 1) return false;
  for (let up = e; up !== document.body; up = up.parentElement) {
    const style = getComputedStyle(up);
    if (/auto|scroll/.test(style.overflowX) || style.clipPath !== "none") return false;
  }
  return true;
}).map((e) => `${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 40)}`)"""
OVERFLOW = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture(scope="module")
def page(browser, serve):
    """One narrow window for all pages."""
    if not PAGES:
        pytest.fail("The book is not built. Run `kunskapsresan book` (`make test` does).")
    context = browser.new_context(viewport={"width": 320, "height": 800}, locale="sv-SE", reduced_motion="reduce")
    found = context.new_page()
    found.base = f"http://127.0.0.1:{serve(BUILT)}"
    yield found
    context.close()


def test_a_cut_text_is_found(page):
    """Would the next test notice?"""
    page.set_content("<p style='width: 40px; overflow: hidden; white-space: nowrap'>Budget- och skuldrådgivning</p>")
    assert len(page.evaluate(CUT)) == 1
    page.set_content("<main style='overflow-x: clip'><p style='width: 400px'>Budgetrådgivning</p>")
    assert len(page.evaluate(OUTSIDE)) == 1


@pytest.mark.parametrize("name", PAGES)
def test_no_text_is_cut_off(page, name):
    """On this page, everything unfolded."""
    page.goto(f"{page.base}/{name}", wait_until="load")
    page.evaluate(OPEN)
    page.wait_for_timeout(150)
    for spacing in ("", SPACING):
        if spacing:
            page.evaluate(SPACED, spacing)
            page.wait_for_timeout(50)
        found = {"cut": page.evaluate(CUT), "outside": page.evaluate(OUTSIDE), "wider": page.evaluate(OVERFLOW)}
        assert found == {"cut": [], "outside": [], "wider": 0}, "spaced" if spacing else "plain"
