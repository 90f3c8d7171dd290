"""One Chromium for all browser tests, pages that collect what must not happen, and axe."""

from __future__ import annotations

import functools
import http.server
import re
import threading

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import install

# kurs.test is an INSECURE context, as a school's server on plain http is: no crypto.subtle, no locks, no randomUUID.
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP kurs.test 127.0.0.1",
]
LOCAL = re.compile(r"^(https?|ws)://(127\.0\.0\.1|kurs\.test)[:/]|^(data|blob|file|about|chrome):")
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALL = """() => [...document.querySelectorAll('.kr-task, .kr-panel, .kr-who-box')].flatMap(
  root => [...root.querySelectorAll('input,select,textarea,button,summary')]).filter(e => e.offsetParent)
  .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()]).filter(([, r]) => r.width < 24 || r.height < 24)
  .map(([name]) => name)"""

expect.set_options(timeout=5000)


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium. Fails, never skips: a browser test that does not run proves nothing."""
    path = install.find()
    if not path:
        pytest.fail(install.ADVICE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield chromium
        chromium.close()


class Visitor:
    """A person at a computer: a browser context whose pages report errors and requests to other hosts."""

    def __init__(self, browser: Browser, **options):
        size = {"width": 1280, "height": 900}
        self.context = browser.new_context(**{"locale": "sv-SE", "viewport": size} | options)
        self.context.set_default_timeout(6000)
        self.external: list[str] = []
        self.errors: list[str] = []

    def new_page(self) -> Page:
        """A page that is watched."""
        page = self.context.new_page()
        page.on("request", lambda request: None if LOCAL.match(request.url) else self.external.append(request.url))
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(f"PAGEERROR {error}"))
        page.on("response", lambda answer: self.errors.append(answer.url) if answer.status >= 400 else None)
        return page

    def open(self, url: str) -> Page:
        """A page with tasks, ready to use."""
        page = self.new_page()
        page.goto(url)
        page.locator("html[data-kr-ready]").wait_for()
        return page


@pytest.fixture
def visit(browser):
    """`visit(**context options)` → Visitor. At the end: no error on any page, no request to another host."""
    visitors = []

    def arrive(**options):
        visitors.append(Visitor(browser, **options))
        return visitors[-1]

    yield arrive
    for visitor in visitors:
        visitor.context.close()
    assert [visitor.external for visitor in visitors if visitor.external] == []
    assert [visitor.errors for visitor in visitors if visitor.errors] == []


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Silence: the test tells."""


@pytest.fixture(scope="session")
def serve():
    """`serve(folder)` → the port of a small server for it."""
    servers = []

    def start(folder):
        handler = functools.partial(_Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return server.server_address[1]

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def axe_faults(page: Page, without: str = "") -> list[str]:
    """What axe objects to, one rule left out if named.

    `preload` is off: on file:// fetching style sheets fails and counts as a console error.
    """
    page.wait_for_timeout(50)
    options = {"runOnly": AXE_TAGS, "preload": False, "resultTypes": ["violations"]}
    if without:
        options["rules"] = {without: {"enabled": False}}
    result = Axe().run(page, options=options)
    return [
        f"{fault['id']}: {node['target']} {node.get('failureSummary', '')[:200]}"
        for fault in result.response["violations"]
        for node in fault["nodes"]
    ]


def small_targets(page: Page) -> list[str]:
    """Controls of ours under 24 × 24 px."""
    return page.evaluate(SMALL)
