"""Does the focus stay in the forms of the knowledge review, whatever one presses and whatever another window does?"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from kunskapsresan.review.steps import STEPS
from tests.browser.review_page import SEARCH, page, saved, table

pytestmark = pytest.mark.browser

CONTROLS = """(met) => {
  const all = [...document.querySelectorAll('.kr-review :is(button, select, input[type=radio], summary)')];
  const name = (node) => [node.closest('[data-table], [data-field]')?.dataset.table ?? '', node.tagName,
    node.type ?? '', node.ariaLabel ?? node.labels?.[0]?.textContent ?? '', node.textContent.slice(0, 60)].join('|');
  const left = all.filter((node) => node.checkVisibility() && !met.includes(name(node)));
  const next = left.find((node) => !/Ta bort|Ångra/.test(node.ariaLabel ?? '')) ?? left[0];
  if (!next) return null;
  next.focus();
  return [name(next), next.type];
}"""


def used(page) -> tuple[list[str], list[str]]:
    """Uses every control once, those that remove something last: (where the focus was lost, all the names met)."""
    met, faults = [], []
    page.evaluate("() => { window.print = () => {}; }")
    for _ in range(300):
        found = page.evaluate(CONTROLS, met)
        if not found:
            return faults, met
        name, kind = found
        met.append(name)
        page.keyboard.press({"radio": "Space", "select-one": "ArrowDown"}.get(kind, "Enter"))
        page.wait_for_timeout(40)
        if page.evaluate("document.activeElement.tagName") == "BODY":
            faults.append(name)
    raise AssertionError(f"there is always one more: {met}")


@pytest.mark.parametrize("session", STEPS)
def test_no_control_loses_the_focus(visit, tmp_path, session):
    """After each button, list and choice of a step, is the focus on a control and not on the page?"""
    file = tmp_path / "steg.html"
    file.write_text(page(session), encoding="utf-8")
    faults, met = used(visit().open(file.as_uri()))
    assert faults == []
    assert met


def test_a_row_that_another_window_removes_gives_the_focus_on(visit, serve, tmp_path):
    """Does the focus go to the row after the removed one, and from the last to the button that adds one?"""
    (tmp_path / "sok.html").write_text(page(SEARCH), encoding="utf-8")
    address, visitor = f"http://127.0.0.1:{serve(tmp_path)}/sok.html", visit()
    one, two = visitor.open(address), visitor.open(address)
    for name in ("SwePub", "SBU"):
        table(one, "search").get_by_role("button", name="Lägg till en sökning").click()
        one.keyboard.type(name)
        one.keyboard.press("Tab")
        saved(one, SEARCH)
    for left, now in ((2, "input"), (1, "button")):
        log = table(two, "search")
        expect(log.get_by_role("group", name=f"Sökning {left}")).to_be_visible()
        table(one, "search").get_by_label("Antal träffar").first.focus()
        log.get_by_role("button", name="Ta bort sökning 1").click()
        expect(table(one, "search").get_by_role("group")).to_have_count(left - 1)
        assert one.evaluate("document.activeElement.tagName.toLowerCase()") == now
    assert one.evaluate("document.activeElement.textContent") == "Lägg till en sökning"
