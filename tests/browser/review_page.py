"""Pages with steps of the knowledge review, as the book makes them: one file that needs no server."""

from __future__ import annotations

import base64
import copy
import json

from playwright.sync_api import Locator, Page, expect

from kunskapsresan import styles
from kunskapsresan.course import bundle
from kunskapsresan.review import steps
from tests.browser import all_kinds

QUESTION, SEARCH, FLOW = "04-fran-undran-till-fraga", "05-soka-kunskap", "06-lasa-forskning"


def forms(*sessions: str, take_from: str = "") -> dict:
    """The forms; `take_from` lets the fields that fetch a text do it from this task instead."""
    found = copy.deepcopy({session: steps.form(session) for session in sessions})
    for form in found.values():
        for item in (item for part in form["parts"] for item in part["items"]):
            if take_from and "take_from" in item:
                item["take_from"] = take_from
    return found


def page(*sessions: str, tasks: bool = False, more: str = "", take_from: str = "") -> str:
    """A page with these steps, after the exercise of all kinds when `tasks`. `more`: HTML before the script."""
    slots = "\n".join(f'<h2>Steg {each}</h2><div data-oversikt="{each}"><p>Text</p></div>' for each in sessions)
    data = base64.b64encode(json.dumps(forms(*sessions, take_from=take_from)).encode()).decode()
    css = styles.read("task/task-view.css", "review/review.css")
    script = f'<script type="text/plain" data-kr-forms>{data}</script>'
    if tasks:
        text = all_kinds.page()
        text = text.replace("</style></head>", f"{css}</style></head>").replace("</main>", f"{slots}\n</main>{more}", 1)
        return text.replace('<script type="module">', f'{script}\n<script type="module">', 1)
    return f"""<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>Min kunskapsöversikt</title>
<style>body {{ margin: 0; padding: 1rem; font-family: system-ui, sans-serif; overflow-wrap: anywhere; }}
@media (prefers-color-scheme: dark) {{ body {{ background: #0e1013; color: #f2f2f2; }} }}
{css}</style></head>
<body><main><h1>Min kunskapsöversikt</h1>
{slots}
</main>{more}
{script}
<script type="module">
{bundle.script(bundle.WEB / "page/static-page.js")}</script></body></html>
"""


def step(page: Page, session: str) -> Locator:
    return page.locator(f'form[data-step="{session}"]')


def table(page: Page, key: str) -> Locator:
    return page.locator(f'[data-table="{key}"]').first


def saved(page: Page, session: str) -> None:
    """Waits until the step says that all is stored."""
    expect(step(page, session).locator(".kr-status")).to_contain_text("Sparat")
