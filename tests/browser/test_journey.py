"""The whole journey: one person answers every exercise in the book, another as forms. Are their files the same?

Both are interrupted midway, in every exercise, and go on where they stopped.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import journey
from tests.browser.answering import answers_in, download, flat, name_oneself
from tests.browser.test_session_07 import BUILT, running  # noqa: F401 - a fixture: the course's own server

pytestmark = pytest.mark.browser
WHO = "kr26-07"
WALKS = [journey.Walk(session.id) for session in journey.PLAN.present]


def halves(walk: journey.Walk) -> tuple[list[str], list[str]]:
    tasks = list(walk.TASKS)
    return tasks[: len(tasks) // 2], tasks[len(tasks) // 2 :]


def review_in(data: bytes) -> list:
    """What the review in a hand-in says, in order and without times; a row's random part of the key is left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        review = json.loads(file.read("oversikt.json"))
    assert review["participant"] == WHO
    entries = review["answers"].items()
    return sorted(
        (key.rsplit("-", 1)[0] if isinstance(entry["value"], dict) else key, json.dumps(entry["value"], sort_keys=True))
        for key, entry in entries
    )


def told(svar: dict) -> dict:
    """What a file says, without the times."""
    answers = {
        task: (entry["value"], [(each["value"], each["misconception"]) for each in entry["attempts"]])
        for task, entry in svar["answers"].items()
    }
    return {key: svar[key] for key in ("version", "exercise", "content", "participant")} | {"answers": answers}


@pytest.fixture(scope="module")
def journeys() -> dict[str, dict[str, dict]]:
    """{surface: {exercise: what its file says}}; filled by the tests."""
    return {}


def test_the_whole_journey_in_the_book(visit, serve, journeys):
    """Is every answer of all exercises in the files, though each exercise was left half done?"""
    if not (BUILT / "book" / "index.html").is_file():
        pytest.fail("The book is not built. Run `kunskapsresan book` (`make test` does).")
    visitor, port, name, files, written = visit(), serve(BUILT), WHO, {}, []
    for walk in WALKS:
        url = f"http://127.0.0.1:{port}/book/ovningar/{walk.ID}.html"
        first, rest = halves(walk)
        page = visitor.open(url)
        walk.answer(page, first, name=name)
        name = None  # asked for once on the whole journey
        page.close()
        page = visitor.open(url)
        expect(page.locator(".kr-resume")).to_contain_text(f"Du har svarat på {len(first)} av {len(walk.TASKS)}")
        walk.answer(page, rest)
        written += journey.write_review(page, walk.ID)
        expect(page.locator(".kr-count")).to_have_text(f"{len(walk.TASKS)} av {len(walk.TASKS)}")
        _, data = download(page)
        svar = answers_in(data)
        walk.check(svar)
        files[walk.ID] = told(svar)
        page.close()
    review = review_in(data)
    values = " ".join(value for _, value in review)
    assert len(written) >= len(WALKS) and all(json.dumps(text)[1:-1] in values for text in written)
    journeys["book"] = files | {"review": review}


def test_the_whole_journey_as_forms(visit, running, journeys):  # noqa: F811
    """The same in Voilà, where the kernel dies midway: are the files the same as those from the book?"""
    address, token, work = running
    visitor, files = visit(), {}
    visitor.context.set_default_timeout(60000)
    for walk in WALKS:
        url = f"{address}/voila/render/{walk.ID}/{walk.ID}.ipynb?token={token}"
        first, rest = halves(walk)
        for tasks in (first, rest):
            page = visitor.new_page()
            page.goto(url)
            walk.form(page, list(walk.TASKS)[-1]).wait_for()
            walk.answer(page, tasks, keys=True)
            if tasks is rest:
                journey.write_review(page, walk.ID)
                data = named(page)
                svar = answers_in(data)
            page.close()
        walk.check(svar)
        assert svar["answers"] == on_disk(work.parent / walk.ID)["answers"]
        files[walk.ID] = told(svar)
    assert files | {"review": review_in(data)} == journeys["book"]


def named(page) -> bytes:
    """The file made in the browser, after the name is given when it is asked for."""
    if "Inget" not in page.locator(".kr-who").text_content():
        return download(page)[1]
    page.get_by_role("button", name="Lämna in").click()
    with page.expect_download() as waiting:
        name_oneself(page, WHO)
    return waiting.value.path().read_bytes()


def on_disk(folder: Path) -> dict:
    return flat(json.loads((folder / "svar.json").read_text(encoding="utf-8")))
