"""An explorer of studies on a bare page, loaded as anywidget loads it: one bundled module, from a Blob."""

from __future__ import annotations

import contextlib
import functools
import json

from kunskapsresan import styles
from kunskapsresan.course import bundle
from tests.browser.study_configs import LANDENBERGER, SCARED_STRAIGHT
from tests.browser.test_two_by_two import PAGE

CONFIGS = {"forest": SCARED_STRAIGHT, "funnel": LANDENBERGER, "nsw": {}}


@functools.cache
def module(name: str) -> str:
    return bundle.module(bundle.WEB / f"explorers/{name}/{name}.js")


@contextlib.contextmanager
def opener(browser, folder):
    """Gives a function that opens an explorer; in the end, no error and no request elsewhere may have occurred."""
    css = styles.read(*styles.of_explorers(*CONFIGS))
    contexts, faults = [], []

    def open_page(name, config=None, theme="light", width=1280, **options):
        file = folder / f"{name}{theme}{width}.html"
        text = json.dumps(CONFIGS[name] if config is None else config, ensure_ascii=False)
        file.write_text(PAGE.format(theme=theme, css=css, module=module(name), config=text), encoding="utf-8")
        context = browser.new_context(locale="sv-SE", viewport={"width": width, "height": 844}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        local = ("file:", "blob:", "data:")
        page.on("request", lambda request: None if request.url.startswith(local) else faults.append(request.url))
        page.goto(file.as_uri())
        page.locator(".kr-explorer").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults


def skip(page) -> None:
    page.get_by_role("button", name="Hoppa över gissningen").click()


def headline(page) -> str:
    return page.locator(".kr-headline").inner_text().replace("\u202f", " ").replace("\u00ad", "")


def focused(page) -> str:
    """Label or text of what has the focus."""
    return page.evaluate("document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent")
