"""Can who does not see the built book find a task by its heading, and tell its buttons from all others?"""

from __future__ import annotations

import pytest

from tests.browser.linear_reading import reading
from tests.browser.test_book import BUILT, PAGES, base  # noqa: F401 - a fixture

pytestmark = pytest.mark.browser
FORMS = [name for name in PAGES if "data-uppgift=" in (BUILT / name).read_text(encoding="utf-8")]
HEADINGS = """() => [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')]
  .filter((e) => e.checkVisibility({ visibilityProperty: true })).map((e) => [Number(e.tagName[1]), e.textContent])"""
TASKS = """() => [...document.querySelectorAll('form[data-task]')].map((form) => {
  const heading = form.querySelector('h2, h3, h4, h5');
  return [form.getAttribute('aria-labelledby') === heading?.id, heading?.textContent ?? '']; })"""
BUTTONS = """() => [...document.querySelectorAll(':is(.kr-task, .kr-panel, .kr-who-box) :is(button, summary)')]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))
  .map((e) => (e.getAttribute('aria-label') ?? e.textContent).trim())"""
VISIBLE = """() => [...document.querySelectorAll('.kr-task button[aria-label]')].filter((e) =>
  !e.ariaLabel.startsWith(e.textContent)).map((e) => [e.ariaLabel, e.textContent])"""
OURS = ":is([data-task], .kr-evaluation, .kr-comparison, .kr-panel, .kr-who-box)"
LIVE = f"() => document.querySelectorAll('{OURS} :is([aria-live], [role=status], output)').length"
UNNAMED = {"radiogroup", "textbox", "button", "combobox", "slider", "checkbox", "radio", "link"}
SAME = {"Byt deltagar-id"}  # above the tasks and in the panel: the same thing has the same name (WCAG 3.2.4)


@pytest.mark.parametrize("name", FORMS)
def test_tasks_are_headings_and_buttons_have_names_of_their_own(visit, base, name):  # noqa: F811 - the fixture
    """As many headings as tasks, no level skipped, no two buttons of one name, one live region, seen words heard?"""
    page = visit().open(f"{base}/{name}")
    page.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true; })")
    tasks = page.evaluate(TASKS)
    word = "Uppgift" if "/ovningar/" in name else "Prova själv"
    assert tasks == [[True, f"{word} {number}"] for number in range(1, len(tasks) + 1)]
    levels = [level for level, _ in page.evaluate(HEADINGS)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert [pair for pair in zip(levels, levels[1:], strict=False) if pair[1] > pair[0] + 1] == []
    names = page.evaluate(BUTTONS)
    assert sorted({each for each in names if names.count(each) > 1} - SAME) == []
    assert page.evaluate(VISIBLE) == []  # what is said begins with what is seen (2.5.3)
    assert page.evaluate(LIVE) == 0  # none in the forms: the page has one for all
    lines = [line for line in reading(page, main=True) if line.strip()]
    assert [line for line in lines if line.strip() in UNNAMED] == []
    followed = zip(lines, [*lines[1:], ""], strict=True)
    assert [line for line, after in followed if line.strip() == "list" and _depth(after) <= _depth(line)] == []


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
