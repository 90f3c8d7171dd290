"""Do Firefox, WebKit and Chromium all reach every control of the forms by Tab, each with an outline that is seen?"""

from __future__ import annotations

import pytest

from tests.browser import all_kinds
from tests.browser.engines import ENGINES

pytestmark = pytest.mark.browser
AT = """const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
e.dataset.met = 'yes';
return { body: e === document.body || e === document.documentElement, outline: style.outlineStyle,
  width: parseFloat(style.outlineWidth), area: box.width * box.height, what: e.outerHTML.slice(0, 90) };"""
# Of radio buttons one in each group is enough: the arrows reach the others.
LEFT = """const groups = new Set([...document.querySelectorAll('[data-met][type=radio]')].map((e) => e.name));
return [...document.querySelectorAll('main :is(a[href], button, select, textarea, summary, input)')]
  .filter((e) => e.offsetParent && !e.dataset.met && e.type !== 'file' && !(e.type === 'radio' && groups.has(e.name))
    && !(e.closest('details:not([open])') && e.tagName !== 'SUMMARY'))
  .map((e) => e.outerHTML.slice(0, 90));"""


@pytest.mark.parametrize("engine", ENGINES)
def test_tab_reaches_every_control(start, tmp_path, serve, engine):
    """From the first control to the last: is every one met, and does none hide that it has focus?"""
    (tmp_path / "index.html").write_text(all_kinds.page(), encoding="utf-8")
    browser = start(engine)
    tab = browser.tab(f"http://127.0.0.1:{serve(tmp_path)}/index.html")
    tab.run("const h = document.querySelector('h1'); h.tabIndex = -1; h.focus();")
    for _ in range(200):
        tab.keys("Tab")
        at = tab.run(AT)
        if at["body"] or not tab.run(LEFT):
            break
        assert at["outline"] != "none" and at["width"] >= 2 and at["area"] > 0, (engine, at)
    assert tab.run(LEFT) == [], engine
    browser.close()
