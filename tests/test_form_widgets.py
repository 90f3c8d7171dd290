"""Do the notebook's forms show what they should, and write nothing they should not?"""

import json

import pytest

from kunskapsresan import widgets
from kunskapsresan.comparison import ComparisonError
from kunskapsresan.tasks import versions
from tests import sample_exercise as sample
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
    (path.parent / ".tasks").write_text(FIRST.encoded, encoding="ascii")
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


# --- versions of a task -----------------------------------------------------------------------------------------

AT = "2026-03-02T10:00:00.000Z"


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder with version b of the sample, which knows version a too."""
    folder = tmp_path / sample.ID
    folder.mkdir()
    (folder / ".tasks").write_text(sample.compiled(choice_key="b").encoded, encoding="ascii")
    a, b = (sample.compiled(choice_key=key) for key in "ab")
    known = versions.union(*(versions.of(sample.ID, each.content[:5], each.content, each.tasks) for each in (a, b)))
    (folder / ".versions").write_bytes(known.encoded())
    return folder


def test_an_answer_to_an_earlier_version_is_shown_and_not_taken_for_one_to_this(place):
    """Is the old answer told in its own words, the field empty, and the score nought?"""
    (place / "svar.json").write_bytes(sample.answers_bytes(sample.RIGHT))
    book = widgets.Workbook(place)
    task = book.task("val")
    assert task.stored is None and task.score == 0
    assert task.earlier == {"text": ["Alternativ a <b>&</b>"], "saved": AT}
    other = book.task("kvot")  # is the same in both
    assert other.stored["value"] == "0,73" and other.earlier is None and other.score == 2


def test_answering_anew_keeps_the_old_answer_beside(place):
    """Does the new answer go under its own version, the old one stay in the file, and the panel know both?"""
    (place / "svar.json").write_bytes(sample.answers_bytes(sample.RIGHT))
    book = widgets.Workbook(place)
    task, panel = book.task("val"), book.panel()
    task.entry = {"value": "b", "saved": "2026-03-03T10:00:00.000Z", "attempts": []}
    assert task.saved["error"] is None and task.earlier is None and task.score == 2
    a, b = (sample.compiled(choice_key=key).tasks["val"]["hash"] for key in "ab")
    assert {key: entry["value"] for key, entry in panel.answers["val"].items()} == {a: "a", b: "b"}
    assert panel.versions == book.hashes and panel.versions["val"] == b
    saved = json.loads((place / "svar.json").read_text(encoding="utf-8"))
    assert saved["version"] == 2 and set(saved["answers"]["val"]) == {a, b}
    assert widgets.Workbook(place).task("val").stored["value"] == "b"


def test_without_known_versions_only_typed_answers_are_shown(place):
    """Is a key that may have meant something else never shown as a label?"""
    (place / ".versions").write_bytes(b"x")
    raw = sample.answers_bytes(sample.RIGHT, content="c" * 64)
    (place / "svar.json").write_bytes(raw)
    book = widgets.Workbook(place)
    assert book.task("val").earlier is None and book.task("tabell").earlier is None
    assert book.task("egna-ord").earlier == {"text": [sample.RIGHT["egna-ord"]], "saved": AT}
    assert (place / "svar.json").read_bytes() == raw


def test_naming_oneself_is_saved_whatever_version_was_answered(place):
    """Does the name reach the file at once?"""
    (place / "svar.json").write_bytes(sample.answers_bytes({"val": "a"}, ""))
    book = widgets.Workbook(place)
    book.panel().participant = "kr26-07"
    assert json.loads((place / "svar.json").read_text(encoding="utf-8"))["participant"] == "kr26-07"
