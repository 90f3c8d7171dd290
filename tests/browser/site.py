"""A small site: start page, two exercises, a session page with self-tests, the review. As the book makes them."""

from __future__ import annotations

import copy
import hashlib
import json
from pathlib import Path

from kunskapsresan import styles
from kunskapsresan.course import bundle
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks import versions
from kunskapsresan.tasks.kinds import Exercise, Text
from tests.browser import all_kinds, review_page

SECOND = compiling.compile_exercise(
    Exercise(
        id="08-kort",
        title="Kort",
        tasks=[
            Text(id="egna-ord", question="Skriv något.", points=0, outcome="08-a", rubric=[]),
            Text(id="mer", question="Skriv mer.", points=0, outcome="08-a", rubric=[]),
        ],
    )
)
PAGES = ("start", "ovning", "kort", "traff", "oversikt")


def course(slug: str = "kunskapsresan", earlier: tuple[str, ...] = (), **more) -> dict:
    """What every page knows of the course; `first` as if all exercises had been there from 0.1.0 on."""
    first = {each.exercise: each.content for each in (all_kinds.COMPILED, all_kinds.SELF_TEST, SECOND)}
    return {"edition": {"slug": slug, "earlier": list(earlier), "first": first}} | more


def known(*compiled: compiling.Compiled) -> dict:
    """{content: {task: hash}} of these versions of an exercise."""
    return {each.content: {task_id: task["hash"] for task_id, task in each.tasks.items()} for each in compiled}


def start_page(told: dict) -> str:
    """The panel alone."""
    style = styles.read("task/task-view.css")
    return f"""<!doctype html><html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Start</title><style>{style}</style></head>
<body><main><h1>Start</h1><div data-ditt-arbete></div></main>{all_kinds.course_script(told)}
<script type="module">{bundle.script(bundle.WEB / "page/static-page.js")}</script></body></html>"""


def write(folder: Path, told: dict | None = None, exercise: compiling.Compiled = all_kinds.COMPILED) -> Path:
    """Writes the pages. `exercise`: the version of the exercise of all kinds that the site gives out."""
    told = told or course()
    mine = told | {"contents": told.get("contents", {}) | known(exercise)}
    pages = {
        "start": start_page(told),
        "ovning": all_kinds.page(exercise, mine),
        "kort": all_kinds.page(SECOND, told | {"contents": known(SECOND)}),
        "traff": all_kinds.page(all_kinds.SELF_TEST, told | {"contents": known(all_kinds.SELF_TEST)}),
        "oversikt": review_page.page(review_page.QUESTION, more=all_kinds.course_script(told)),
    }
    folder.mkdir(exist_ok=True)
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return folder


def changed(*, label: str = "", without: str = "") -> compiling.Compiled:
    """Another version of the exercise of all kinds: the options of `design` have changed places, or a task is gone."""
    data = copy.deepcopy(all_kinds.COMPILED.data)
    data["tasks"] = [task for task in data["tasks"] if task["id"] != without]
    if label:
        task = next(task for task in data["tasks"] if task["id"] == "design")
        first, second = task["options"][:2]
        first["label"], second["label"] = label, first["label"]
        task["hash"] = versions.task_hash(task)
    raw = json.dumps(data, ensure_ascii=False, sort_keys=True).encode()
    return compiling.Compiled(data, raw, hashlib.sha256(raw).hexdigest())
