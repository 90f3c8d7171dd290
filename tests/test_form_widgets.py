"""Do the notebook's forms show what they should, and write nothing they should not?"""

import json

import pytest

from kunskapsresan import widgets
from kunskapsresan.comparison import ComparisonError
from tests.browser import all_kinds
from tests.first_and_last import FIRST, LAST, svar, values

WHO = "kr26-07"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The working folder of the last exercise, beside the first one's."""
    folder = tmp_path / LAST.exercise
    folder.mkdir()
    (folder / ".tasks").write_text(LAST.encoded, encoding="ascii")
    monkeypatch.chdir(folder)
    monkeypatch.setattr(widgets, "_workbooks", {})
    return folder


def first_answers(folder, raw=None):
    path = folder.parent / FIRST.exercise / "svar.json"
    path.parent.mkdir()
    path.write_bytes(svar(FIRST, values(FIRST, 4, 2), WHO) if raw is None else raw)
    return path


def test_the_evaluation_knows_nothing_but_its_questions(folder):
    """Does the widget hold no id and no answers, and does showing it write no file?"""
    widget = widgets.utvardering("mitt")
    state = widget.get_state()
    assert state["config"]["form"] == "mitt"
    assert {key for key in state if not key.startswith("_")} <= {"config", "layout", "tooltip", "tabbable", "comm"}
    assert not (folder / "svar.json").exists()
    with pytest.raises(KeyError, match="mitt, slut"):
        widgets.utvardering("halv")


def test_the_comparison_reads_the_folder_beside(folder):
    """Are the first session's answers there, this exercise's as they are given, and only the questions both ask?"""
    first_answers(folder)
    before = folder.parent / FIRST.exercise / "svar.json"
    kept = before.read_bytes()
    widget = widgets.jamforelse()
    assert widget.before["stanna-fore-kvoten"]["value"] == "fel-1" and widget.after == {}
    assert {task["id"] for task in widget.tasks} == set(LAST.tasks)
    task = widgets.uppgift("efter-prov-kvoten")
    task.entry = {"value": "ratt", "saved": "2026-11-02T10:00:00.000Z", "attempts": []}
    assert widget.after["efter-prov-kvoten"]["value"] == "ratt"
    assert before.read_bytes() == kept
    assert "stanna-fore-kvoten" not in json.loads((folder / "svar.json").read_text(encoding="utf-8"))["answers"]


@pytest.mark.parametrize("raw", [b"{", svar(LAST, {"efter-prov-kvoten": "ratt"}, WHO)])
def test_a_folder_beside_that_is_broken_or_wrong_gives_no_answers(folder, raw):
    """Is the view left to say how the file is read in?"""
    path = first_answers(folder, raw)
    assert widgets.jamforelse().before == {} and path.read_bytes() == raw


def test_without_the_folder_beside_there_are_no_answers(folder):
    """Is an exercise fetched alone no error?"""
    assert widgets.jamforelse().before == {}


def test_an_exercise_without_the_questions_says_so(folder):
    """Does the comparison in the wrong exercise name the remedy?"""
    (folder / ".tasks").write_text(all_kinds.COMPILED.encoded, encoding="ascii")
    with pytest.raises(ComparisonError, match="01-stanna-upp"):
        widgets.jamforelse()
