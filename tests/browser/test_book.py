"""Is every page of the built book accessible, silent towards other hosts, and usable with the keyboard alone?"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kunskapsresan.course import paper, projector
from tests.browser.harness import axe_faults

pytestmark = pytest.mark.browser
BUILT = Path(__file__).parents[2] / "_build" / "html"
PAGES = sorted(
    path.relative_to(BUILT).as_posix()
    for path in BUILT.rglob("*.html")
    # The root is only a redirect; what is made for paper and for a projector has its own tests.
    if not {"_static", paper.FOLDER.name} & set(path.parts)
    and path != BUILT / "index.html"
    and not path.name.endswith((projector.VIEW, projector.NOTES))
)
# Contrast is what takes time, and what differs with the scheme and not with the width: it is asked once in each scheme.
# One page of each folder is asked everything in every combination; `make soak` does so with all of them.
WHOLE = {name.rpartition("/")[0]: name for name in reversed(PAGES)}.values()
EVERY = [("light", 1280, ""), ("light", 390, ""), ("dark", 1280, ""), ("dark", 390, "")]
PAIRS = [("light", 1280, ""), ("light", 390, "color-contrast"), ("dark", 1280, "color-contrast"), ("dark", 390, "")]
# What is folded is a part of the page too. The theme looks for boxes that scroll when the window changes.
UNFOLD = """() => { for (const each of document.querySelectorAll('details')) each.open = true;
  dispatchEvent(new Event('resize')); }"""
# A page with each kind of explorer, beside one of each folder.
EXPLORERS = {
    kind: name
    for name in reversed(PAGES)
    for kind in re.findall(r'data-utforska="([^"]+)"', (BUILT / name).read_text(encoding="utf-8"))
}
WALKED = sorted({*WHOLE, *EXPLORERS.values(), *(name for name in PAGES if "07-effektmatt" in name)})
WALK = """() => { const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  return [e.tagName, e.id || e.getAttribute('href') || e.getAttribute('name') || e.className, style.outlineStyle,
          parseFloat(style.outlineWidth), box.width * box.height, e === document.body]; }"""
CONTROLS = """() => [...document.querySelectorAll([
  'a[href]', 'button', 'select', 'textarea', 'summary', 'input:not([type=radio])']
  .map(each => `main ${each}`).join())].filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled
  && e.tabIndex >= 0 && e.type !== 'file').length"""
GROUPS = """() => new Set([...document.querySelectorAll('main input[type=radio]')]
  .filter(e => e.checkVisibility({visibilityProperty: true})).map(e => e.name)).size"""
UNNAMED = re.compile(
    r"^\s*- (?:link|button|textbox|combobox|radio|checkbox|slider|searchbox|img)(?: \[.*\])?:?\s*$", re.M
)


@pytest.fixture(scope="module")
def base(serve):
    """The address of the built book."""
    if not PAGES:
        pytest.fail("The book is not built. Run `kunskapsresan book` (`make test` does).")
    return f"http://127.0.0.1:{serve(BUILT)}"


@pytest.mark.parametrize("name", PAGES)
def test_accessible_quiet_and_narrow(visit, base, name):
    """Zero faults by axe in light and dark, no error, no other host, no sideways scrolling, everything named?"""
    page = visit(viewport={"width": 1280, "height": 900}).new_page()
    without_faults(page, f"{base}/{name}", EVERY if name in WHOLE else PAIRS)
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (name, width)
    nameless = UNNAMED.findall(page.locator("body").aria_snapshot())
    assert nameless == [], (name, nameless)
    assert page.evaluate("document.documentElement.lang") == "sv"
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert sorted({each for each in ids if ids.count(each) > 1}) == [], name


def without_faults(page, address, combinations):
    """Zero faults by axe, with all that is folded open, in each (scheme, width, rule left out)."""
    shown = None
    for scheme, width, without in combinations:
        if scheme != shown:
            shown = scheme
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": 1280, "height": 900})
            page.goto(address, wait_until="load")
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(UNFOLD)
        page.wait_for_timeout(250)
        assert axe_faults(page, without) == [], (address, width, scheme)


@pytest.mark.soak
@pytest.mark.parametrize("name", PAGES)
def test_accessible_in_every_combination(visit, base, name):
    """Zero faults by axe, contrast included, in light and dark at 1280 and 390 px, with all that is folded open?"""
    without_faults(visit().new_page(), f"{base}/{name}", EVERY)


@pytest.mark.parametrize("name", WALKED)
def test_the_keyboard_reaches_everything(visit, base, name):
    """Does Tab reach every control in turn, each with a visible focus, and go on past all forms to the end?"""
    page = visit().new_page()
    page.goto(f"{base}/{name}", wait_until="load")
    page.wait_for_timeout(500)
    wanted = page.evaluate(CONTROLS)
    groups = page.evaluate(GROUPS)
    page.locator("body").press("Tab")
    seen, inside = [], 0
    for _ in range(wanted + groups + 120):
        tag, identity, outline, width, area, at_end = page.evaluate(WALK)
        if at_end and seen:
            break
        assert outline != "none" and width >= 2, (tag, identity, outline, width)
        assert area > 0, (tag, identity)
        seen.append((tag, identity))
        inside += page.evaluate("Boolean(document.activeElement.closest('main'))")
        page.keyboard.press("Tab")
    assert inside >= wanted + groups, (inside, wanted, groups)


def test_nothing_of_the_key_is_published():
    """Do the search index, sources and pages hold no explanation or key as text?"""
    from kunskapsresan import curriculum
    from kunskapsresan.course import sync

    assert not (BUILT / "_sources").exists()
    secrets = []
    for session in curriculum.load().present:
        exercise = sync.load_exercise(session)
        secrets += [task.right[:40] for task in [*exercise.tasks, *exercise.self_tests] if task.right]
        secrets += [hint[:40] for task in exercise.tasks for hint in task.hints]
    published = [BUILT / "searchindex.js", *BUILT.rglob("*.html")]
    for path in published:
        text = path.read_text(encoding="utf-8")
        for secret in secrets:
            assert secret not in text and json.dumps(secret)[1:-1] not in text, (path, secret)


def test_the_search_finds_swedish_words(visit, base):
    """Does a search for an inflected word lead to the session page, without any request outside?"""
    page = visit().new_page()
    page.goto(f"{base}/search.html?q=riskkvoten")
    expect(page.locator("#search-results a", has_text="Läsa effektmått I").first).to_be_visible()


def test_readable_without_scripts(visit, base):
    """Are question, options and a still figure there when JavaScript is off?"""
    page = visit(java_script_enabled=False).new_page()
    page.goto(f"{base}/book/ovningar/07-effektmatt-risker.html")
    expect(page.get_by_text("Hur många procentenheter lägre var andelen gripna")).to_be_visible()
    expect(page.get_by_text("Insatsen halverar risken för vräkning.")).to_be_visible()
    page.goto(f"{base}/book/traffar/07-effektmatt-risker.html")
    figure = page.locator("figure img").first
    assert "306" in figure.get_attribute("alt") and len(figure.get_attribute("alt")) > 60
