"""Does the review in notebooks live in one file for all exercises, with a copy that a folder hand-in carries?"""

import json

import pytest

from kunskapsresan import answers, saving, widgets
from kunskapsresan.review import steps
from kunskapsresan.review.file import ReviewFile, is_filled
from kunskapsresan.review.model import Review
from tests.browser import all_kinds

STEP = "04-fran-undran-till-fraga"


def entry(value, saved="2026-03-01T10:00:00.000Z"):
    return {"value": value, "saved": saved, "attempts": []}


@pytest.fixture
def folders(tmp_path):
    """Two exercises' folders in one working folder."""
    out = []
    for name in ("04-a", "05-b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / ".tasks").write_text(all_kinds.COMPILED.encoded, encoding="utf-8")
        out.append(tmp_path / name)
    return out


def test_all_exercises_share_one_file(folders):
    """Does the next exercise find what was written in the one before, and the copy hold all of it?"""
    first, second = folders
    ReviewFile(first).save({"wonder": entry("Vad händer sedan?")}, "kr26-07")
    later = ReviewFile(second)
    assert later.participant == "kr26-07" and later.entries["wonder"]["value"] == "Vad händer sedan?"
    later.save({"search-a1": entry({"source": "SBU"})}, "kr26-07")
    assert Review.read(first.parent / "oversikt.json").search_log[0].source == "SBU"
    assert Review.read(second / "oversikt.json").wonder.text == "Vad händer sedan?"
    assert answers.read(second / "svar.json").entries == {}


def test_a_folder_moved_alone_brings_its_copy(folders, tmp_path):
    """Is the copy beside the answers merged into the shared file, newest first, at the next save?"""
    first, second = folders
    ReviewFile(first).save({"wonder": entry("gammal"), "need-why": entry("kvar")}, "")
    (first.parent / "oversikt.json").unlink()
    ReviewFile(second).save({"wonder": entry("ny", "2026-03-02T10:00:00.000Z")}, "")
    moved = ReviewFile(first)
    assert {key: each["value"] for key, each in moved.entries.items()} == {"wonder": "ny", "need-why": "kvar"}
    moved.save({"frame": entry("pico")}, "")
    shared = Review.read(first.parent / "oversikt.json")
    assert (shared.wonder.text, shared.need.why, shared.question.frame) == ("ny", "kvar", "pico")


def test_a_broken_file_is_put_aside(folders):
    """Is what was saved before laid back, and the reader told?"""
    file = ReviewFile(folders[0])
    file.save({"wonder": entry("Kvar")}, "")
    file.path.write_text("{", encoding="utf-8")
    again = ReviewFile(folders[0])
    assert again.entries["wonder"]["value"] == "Kvar" and "skadad" in again.notice


def test_no_review_beside_solutions_or_exercises(tmp_path):
    """Can an author who tries a form not give all participants their own review?"""
    (tmp_path / "curriculum.yml").write_text("parts: []", encoding="utf-8")
    folder = tmp_path / "exercises" / "04-a"
    folder.mkdir(parents=True)
    with pytest.raises(saving.SaveError, match="exercises/"):
        ReviewFile(folder).save({"wonder": entry("x")}, "")
    assert not list(tmp_path.rglob("oversikt.json"))


def test_the_widget_saves_acknowledges_and_tells_the_others(folders):
    """Does a change reach the file, the acknowledgement name its keys, and the other forms and the panel see it?"""
    book = widgets.Workbook(folders[0])
    one, two, panel = book.step(STEP), book.step("05-soka-kunskap"), book.panel()
    one.changes = {"wonder": entry("Hej"), "study-a1": entry({"name": "Berg"})}
    at = "2026-03-01T10:00:00.000Z"
    assert one.saved == {"at": {"wonder": at, "study-a1": at}, "error": None}
    assert two.stored["wonder"]["value"] == "Hej" and panel.review["study-a1"]["value"] == {"name": "Berg"}
    assert json.loads((folders[0] / "oversikt.json").read_text(encoding="utf-8"))["exercise"] == "oversikt"
    panel.participant = "kr26-09"
    assert Review.read(folders[0].parent / "oversikt.json").participant == "kr26-09"
    assert one.participant == "kr26-09"


def test_a_change_that_cannot_be_saved_is_told(folders):
    """Does the view get the reason instead of silence?"""
    book = widgets.Workbook(folders[0])
    step = book.step(STEP)
    step.changes = {"BAD KEY": entry("x")}
    assert "form som inte går att spara" in step.saved["error"]
    step.changes = {"wonder": {"value": "x"}}
    assert step.saved["error"]


def test_the_forms_may_fetch_texts(folders):
    """Does a form know the text tasks of its exercise, with number and what is written now?"""
    book = widgets.Workbook(folders[0])
    step = book.step(STEP)
    assert step.texts == {"reflektion": {"number": 10, "text": ""}}
    task = book.task("reflektion")
    task.entry = entry("Skrivet.")
    assert step.texts["reflektion"]["text"] == "Skrivet."
    with pytest.raises(steps.UnknownStep, match="Det finns inget steg"):
        book.step("99-okand")


def test_filled_is_what_a_person_entered():
    """Are blanks, empty rows and removals nothing?"""
    assert not any(map(is_filled, ("", "  ", None, {}, {"a": " "})))
    assert is_filled({"a": "", "b": "x"}) and is_filled("x")
