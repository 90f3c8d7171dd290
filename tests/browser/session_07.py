"""How a person answers the real exercise of session 07: first some wrong answers, then the right ones."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from kunskapsresan import curriculum
from kunskapsresan.tasks import compile as compiling

ID = "07-effektmatt-risker"
TASKS = compiling.read(curriculum.load().session(ID).compiled).tasks
TEXT = (
    "Av hundra män med bidrag greps ungefär 22 inom ett år, mot 31 av hundra utan. Det lutar åt att bidraget hjälper, "
    "men studien utesluter inte att det inte gör någon skillnad. Maryland, 1970-tal: å ä ö."
)
FIRST = {
    "riskskillnad": "27",
    "riskkvot": "0,83",
    "riskkvot-mening": "klarade-sig",
    "basrisk": "364",
    "intervall-mening": "chansen",
    "seed-oddskvot": "6",
}


def right(task: dict) -> object:
    """An answer that gives full points (a text, a guess and a scale have no key)."""
    kind = task["kind"]
    if kind == "Number":
        return f"{task['key']:.2f}".replace(".", ",")
    if kind == "Classify":
        return {item["key"]: item["category"] for item in task["items"]}
    if kind == "Predict":
        return 40
    return {"Choice": task.get("key"), "Text": TEXT, "Scale": 4}[kind]


FINAL = {task_id: right(task) for task_id, task in TASKS.items()}


def misconceptions() -> dict[str, list]:
    """What each attempt should be recorded as, by task."""
    out: dict[str, list] = {}
    for task_id, task in TASKS.items():
        known = []
        if task_id in FIRST:
            first = FIRST[task_id]
            choices = {option["key"]: option["misconception"] for option in task.get("options", [])}
            known.append(choices[first]["id"] if first in choices else "any")
        out[task_id] = known + ([None] if task["kind"] != "Text" else [])
    return out


def form(page: Page, task_id: str):
    return page.locator(f'form[data-task="{task_id}"]')


def submit(page: Page, task_id: str, *, keys: bool) -> None:
    button = form(page, task_id).locator("button[type=submit]")
    if keys:
        button.focus()
        page.keyboard.press("Enter")
    else:
        button.click()


def fill(page: Page, task_id: str, value: object, *, keys: bool) -> None:
    """Sets an answer by mouse, or with keys only once the first control has focus."""
    task, place = TASKS[task_id], form(page, task_id)
    kind = task["kind"]
    if kind in ("Number", "Text", "Predict"):
        box = place.get_by_role("textbox").first
        if keys:
            box.focus()
            page.keyboard.press("Control+a")
            page.keyboard.type(str(value))
        else:
            box.fill(str(value))
    elif kind == "Classify":
        for item in task["items"]:
            _choose(page, place.get_by_role("group", name=item["label"], exact=True), value[item["key"]], keys)
    else:
        _choose(page, place, str(value), keys)


def _choose(page: Page, place, value: str, keys: bool) -> None:
    wanted = place.locator(f'input[value="{value}"]')
    if not keys:
        wanted.locator("xpath=ancestor::label").click()
        return
    place.locator("input").first.focus()
    page.keyboard.press("Space")
    for _ in range(10):
        if wanted.is_checked():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the arrow keys never reach {value}")


def answer_all(page: Page, *, keys: bool = False, name: str | None = "kr26-07") -> None:
    """Every task: a wrong answer first where one is listed, then the right one. The book asks for `name` once."""
    for task_id in TASKS:
        for value in [FIRST[task_id], FINAL[task_id]] if task_id in FIRST else [FINAL[task_id]]:
            fill(page, task_id, value, keys=keys)
            submit(page, task_id, keys=keys)
            if name:  # the form is then shown afresh, in the named person's store
                name_oneself(page, name, keys=keys)
                name = None
                expect(form(page, task_id).locator(".kr-feedback")).not_to_be_empty()
                continue
            expect(form(page, task_id).locator(".kr-feedback")).not_to_be_empty()
            expect(form(page, task_id).locator(".kr-status")).to_contain_text("Sparat", timeout=15000)


def name_oneself(page: Page, name: str, *, keys: bool = False) -> None:
    box = page.get_by_label("Ditt deltagar-id (står i inbjudan)")
    box.fill(name)
    if keys:
        page.keyboard.press("Enter")
    else:
        page.get_by_role("button", name="Fortsätt").click()
    expect(page.locator("dialog[open]")).to_have_count(0)


def check(svar: dict) -> None:
    """Whether a svar.json holds just what was answered, wrong attempts included."""
    assert svar["exercise"] == ID
    assert {key: entry["value"] for key, entry in svar["answers"].items()} == FINAL, json.dumps(svar, indent=1)
    for task_id, expected in misconceptions().items():
        met = [attempt["misconception"] for attempt in svar["answers"][task_id]["attempts"]]
        assert len(met) == len(expected), (task_id, met, expected)
        for was, should in zip(met, expected, strict=True):
            assert was == should or (should == "any" and was), (task_id, met, expected)
