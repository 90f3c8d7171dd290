"""How a person answers a real exercise of the course: some wrong answers first, then the right ones."""

from __future__ import annotations

import json
import runpy

from playwright.sync_api import Locator, Page, expect

from kunskapsresan import curriculum
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks.marking import mark
from tests.browser.answering import name_oneself

PLAN = curriculum.load(curriculum.find_root())
TEXT = (
    "Av hundra män med bidrag greps ungefär 22 inom ett år, mot 31 av hundra utan. Det lutar åt att bidraget hjälper, "
    "men studien utesluter inte att det inte gör någon skillnad. Maryland, 1970-tal: å ä ö."
)
WRONG_FIRST = 2  # so many tasks are first answered wrongly


class Walk:
    """One exercise, what is answered first and last in it, and how it is filled in by mouse or by keys."""

    def __init__(self, session: str, first: dict[str, object] | None = None):
        self.ID = session
        self.TASKS = compiling.read(PLAN.session(session).compiled).tasks
        known = runpy.run_path(str(PLAN.root / "tests" / "wrong_answers" / f"{session}.py"))
        right = dict(reversed(known["RIGHT"]))  # the first of several right answers
        self.FINAL = {name: right[name] if name in right else _right(task) for name, task in self.TASKS.items()}
        self.FIRST = first if first is not None else self._wrong(known["WRONG"])

    def _wrong(self, listed) -> dict[str, object]:
        """The first listed wrong answer of the first tasks that have one and can be answered again."""
        found: dict[str, object] = {}
        for task_id, value, *_ in listed:
            simple = self.TASKS.get(task_id, {}).get("kind") in ("Choice", "Number")
            if simple and task_id not in found and len(found) < WRONG_FIRST and self._misconception(task_id, value):
                found[task_id] = value
        return found

    def _misconception(self, task_id: str, value: object) -> str | None:
        return mark(self.TASKS[task_id], value).misconception

    def form(self, page: Page, task_id: str) -> Locator:
        return page.locator(f'form[data-task="{task_id}"]')

    def submit(self, page: Page, task_id: str, *, keys: bool) -> None:
        button = self.form(page, task_id).locator("button[type=submit]")
        if keys:
            button.focus()
            page.keyboard.press("Enter")
        else:
            button.click()

    def fill(self, page: Page, task_id: str, value: object, *, keys: bool) -> None:
        """Sets an answer by mouse, or with keys only once the first control has focus."""
        task, place = self.TASKS[task_id], self.form(page, task_id)
        kind = task["kind"]
        if kind in ("Number", "Text", "Predict", "SearchString"):
            box = place.get_by_role("textbox").first
            if keys:
                box.focus()
                page.keyboard.press("Control+a")
                page.keyboard.type(str(value))
            else:
                box.fill(str(value))
        elif kind in ("Classify", "Table"):
            self._place(page, task, place, value, keys)
        elif kind == "Choices":
            for box in place.locator("input").all():
                if box.is_checked() != (box.get_attribute("value") in value):
                    box.focus()
                    page.keyboard.press("Space")
        elif kind == "Order":
            _arrange(page, place, value, keys)
        else:
            _choose(page, place, str(value), keys)

    def _place(self, page: Page, task: dict, place: Locator, value: dict, keys: bool) -> None:
        selects = place.locator("select")
        if selects.count():
            order = [item["key"] for item in task["items"]] if task["kind"] == "Classify" else _cells(task)
            for select, key in zip(selects.all(), order, strict=True):
                select.select_option(value[key])
            return
        for group, item in zip(place.locator("fieldset.kr-item").all(), task["items"], strict=True):
            _choose(page, group, value[item["key"]], keys)

    def answer(self, page: Page, task_ids: list[str], *, keys: bool = False, name: str | None = None) -> None:
        """These tasks: a wrong answer first where one is listed, then the right one. The book asks for `name` once."""
        for task_id in task_ids:
            final = self.FINAL[task_id]
            for value in [self.FIRST[task_id], final] if task_id in self.FIRST else [final]:
                self.fill(page, task_id, value, keys=keys)
                self.submit(page, task_id, keys=keys)
                if name:  # naming oneself in the middle changes nothing that is shown
                    name_oneself(page, name, keys=keys)
                    name = None
                expect(self.form(page, task_id).locator(".kr-feedback")).not_to_be_empty()
                expect(self.form(page, task_id).locator(".kr-status")).to_contain_text("Sparat", timeout=15000)

    def answer_all(self, page: Page, *, keys: bool = False, name: str | None = "kr26-07") -> None:
        self.answer(page, list(self.TASKS), keys=keys, name=name)

    def check(self, svar: dict) -> None:
        """Whether a svar.json holds just what was answered, wrong attempts included."""
        assert svar["exercise"] == self.ID
        assert {key: entry["value"] for key, entry in svar["answers"].items()} == self.FINAL, json.dumps(svar, indent=1)
        for task_id, task in self.TASKS.items():
            values = [self.FIRST[task_id]] if task_id in self.FIRST else []
            values += [] if task["kind"] == "Text" else [self.FINAL[task_id]]
            met = [attempt["misconception"] for attempt in svar["answers"][task_id]["attempts"]]
            assert met == [self._misconception(task_id, value) for value in values], task_id


def _right(task: dict) -> object:
    """An answer that gives full points (a text, a guess and a scale have no key)."""
    kind = task["kind"]
    if kind == "Number":
        return f"{task['key']:.2f}".replace(".", ",")
    if kind == "Classify":
        return {item["key"]: item["category"] for item in task["items"]}
    if kind == "Table":
        return {cell: known["key"] for cell, known in task["cells"].items()}
    if kind == "Choices":
        return sorted(option["key"] for option in task["options"] if option["correct"])
    if kind == "Predict":
        return round((task["low"] + task["high"]) / 2)
    if kind == "Scale":
        return task["low"] + 1
    return {"Choice": task.get("key"), "Order": task.get("key"), "Text": TEXT}[kind]


def _cells(task: dict) -> list[str]:
    """The cells to fill in, as they stand on the page."""
    every = [f"{row['key']}.{column['key']}" for row in task["rows"] for column in task["columns"]]
    return [cell for cell in every if cell in task["cells"]]


def _arrange(page: Page, place: Locator, wanted: list[str], keys: bool) -> None:
    def order() -> list[str]:
        return [item.get_attribute("data-key") for item in place.locator("li[data-key]").all()]

    for target, key in enumerate(wanted):
        while order().index(key) > target:
            button = place.locator(f'li[data-key="{key}"] button').first
            if keys:
                button.focus()
                page.keyboard.press("Enter")
            else:
                button.click()


def _choose(page: Page, place: Locator, value: str, keys: bool) -> None:
    wanted = place.locator(f'input[value="{value}"]')
    if not keys:
        wanted.locator("xpath=ancestor::label").click()
        return
    place.locator("input").first.focus()
    page.keyboard.press("Space")
    for _ in range(12):
        if wanted.is_checked():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the arrow keys never reach {value}")


def write_review(page: Page, session: str) -> list[str]:
    """Writes in the session's step of the review: two fields, in a new row where the step begins with a table."""
    form = page.locator(f'form[data-step="{session}"]')
    if not form.locator("input[type=text]:visible, textarea:visible").count():
        form.locator(".kr-review-add:visible").first.click()
    written = []
    for number, box in enumerate(form.locator("input[type=text]:visible, textarea:visible").all()[:2], 1):
        text = f"Träff {session[:2]}, ruta {number}: å ä ö"
        box.fill(text)
        box.blur()
        written.append(text)
    expect(form.locator(".kr-status")).to_contain_text("Sparat", timeout=15000)
    return written
