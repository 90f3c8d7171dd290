"""Does focus stay somewhere, and is something told, whatever button is pressed? And does no script switch one off?"""

from __future__ import annotations

import re

import pytest

from kunskapsresan.course import bundle
from tests.browser import all_kinds, form_page
from tests.browser.answering import name_oneself, task
from tests.first_and_last import LAST

SWITCHED_OFF = re.compile(r"""^[^/]*(?:\.disabled = |\bdisabled: |"disabled")""", re.M)  # not in a comment
REASONS = {
    # file → why a control there may be switched off
    "task/fields-number.js": "a slider cannot be readonly; focus has gone to what is revealed before it is locked",
}
LISTEN = """window.heard = 0;
const live = '[role=status], [role=alert], output, [aria-live]:not([aria-live=off])';
new MutationObserver((changes) => {
  for (const { target } of changes) {
    const region = (target.closest ? target : target.parentElement)?.closest(live);
    if (region?.textContent) heard += 1;
  }
}).observe(document.body, { subtree: true, childList: true, characterData: true });"""
BUTTONS = """() => [...document.querySelectorAll(
  ':is(.kr-task, .kr-panel, .kr-who-box, .kr-reminder) :is(button, summary)')].filter((e) =>
    e.checkVisibility({ visibilityProperty: true })).map((e) => (e.dataset.tried ??= Math.random()))"""
BEGIN = """(id) => { const e = document.querySelector(`[data-tried="${id}"]`);
  if (!e || !e.checkVisibility({ visibilityProperty: true })) return '';
  e.focus(); window.heard = 0; window.pressed = e;
  return e.tagName + ' ' + (e.ariaLabel || e.textContent).trim() + (e.ariaDisabled === 'true' ? ' (off)' : ''); }"""
TOLD = "() => heard > 0 || document.activeElement !== window.pressed"
# The browser's own window follows, or the page begins again; or the element says itself whether it is open.
SILENT = re.compile(r"^SUMMARY|Läs in|\(off\)$")
AWAY = re.compile("^BUTTON Ta bort$")


def test_no_pressed_control_is_switched_off():
    """A control that has focus and is disabled lets focus fall to the page. Does every script that does so say why?"""
    found = {
        path.relative_to(bundle.WEB).as_posix()
        for path in bundle.WEB.rglob("*.js")
        if "dist" not in path.parts and SWITCHED_OFF.search(path.read_text(encoding="utf-8"))
    }
    assert found == set(REASONS)


def press_all(page, most: int = 150) -> list[str]:
    """Presses every button once, those too that come on the way; returns their names. The way out is pressed last."""
    page.evaluate(LISTEN)
    tried, names = set(), []
    while left := [each for each in page.evaluate(BUTTONS) if each not in tried]:
        tried.add(left[0])
        name = page.evaluate(BEGIN, left[0])
        if not name or AWAY.search(name):
            continue
        page.keyboard.press("Enter")
        if not SILENT.search(name):
            page.wait_for_function(TOLD, timeout=1500)
        page.wait_for_timeout(60)
        where = page.evaluate(
            "document.activeElement.tagName + (document.activeElement.checkVisibility() ? '' : ' gone')"
        )
        assert where not in ("BODY", "HTML") and "gone" not in where, (name, where)
        names.append(name)
        assert len(names) < most, names
    return names


@pytest.mark.browser
def test_focus_in_tasks_and_panel(visit, serve, tmp_path):
    """Every button of every kind of task, of the panel and of the form for the id: focus kept, and something told?"""
    (tmp_path / "index.html").write_text(all_kinds.page(), encoding="utf-8")
    page = visit().open(f"http://127.0.0.1:{serve(tmp_path)}/index.html")
    task(page, "riskkvot").get_by_role("textbox").fill("0,5")
    task(page, "gissning").get_by_label("Din gissning").fill("230")
    names = press_all(page)
    for wanted in ("Spara mitt id", "Rätta uppgift 1", "Visa ledtråd 1 av 2 till uppgift 3", "Lämna in",
                   "Ladda ner allt", "Lås min gissning och visa, uppgift 9", "Avbryt"):  # fmt: skip
        assert f"BUTTON {wanted}" in names, (wanted, names)
    name_oneself(page) if "Inget" in page.locator(".kr-who").text_content() else None
    names = press_all(page)
    assert {"BUTTON Byt deltagar-id", "BUTTON Byt", "BUTTON Lämna in"} <= set(names), names


@pytest.mark.browser
def test_focus_in_evaluation_and_comparison(visit, serve, tmp_path):
    """The same in the evaluation, with answers and personal data, and in the comparison?"""
    (tmp_path / "index.html").write_text(form_page.page(form="mitt"), encoding="utf-8")
    (tmp_path / "sist.html").write_text(form_page.page(compared=True), encoding="utf-8")
    port = serve(tmp_path)
    page = visit().new_page()
    page.goto(f"http://127.0.0.1:{port}/index.html")
    page.locator(".kr-evaluation").wait_for()
    page.locator(".kr-evaluation textarea").first.fill("Ring mig på 070-123 45 67.")
    page.locator(".kr-evaluation input[type=radio]").first.check()
    names = press_all(page)
    assert {"BUTTON Ladda ner utvärderingen", "BUTTON Ladda ner ändå", "BUTTON Töm formuläret"} <= set(names), names

    page = visit().open(f"http://127.0.0.1:{port}/sist.html")
    first = next(each for each in LAST.tasks.values() if each["kind"] == "Choice")
    task(page, first["id"]).get_by_role("radio").first.check()
    assert "BUTTON Läs in filen från träff 1" in press_all(page)
