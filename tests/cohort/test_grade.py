"""Are marks right, recorded as nbgrader records them, and safe from whatever a hand-in holds?"""

import json
import shutil

import pytest
from sqlalchemy import update

from kunskapsresan import answers
from kunskapsresan.cohort import grade as grading
from kunskapsresan.cohort import gradebook, submission, workspace
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.grade import grade
from kunskapsresan.cohort.marks import mark_all
from kunskapsresan.cohort.messages import NOTE, OK, PROBLEM
from tests import sample_exercise as sample
from tests.cohort.conftest import file_name, grades, hand_in, material, receipt, zipped
from tests.test_answers import HOSTILE

AUTO = {task.id: task.points for task in sample.exercise().tasks if task.points and not task.by_person}


def scores(cohort, participant="kr26-01"):
    return {name: each.auto_score for name, each in grades(cohort, participant).items()}


def queue(cohort, participant="kr26-01"):
    return {name for name, each in grades(cohort, participant).items() if each.needs_manual_grade}


def mark_by_hand(cohort, task, score, comment=None, participant="kr26-01"):
    """What formgrader does when a supervisor types points and a comment."""
    with gradebook.opened(cohort) as book:
        found = book.find_grade(task, sample.ID, sample.ID, participant)
        found.manual_score, found.needs_manual_grade = score, False
        if comment:
            book.find_comment(task, sample.ID, sample.ID, participant).manual_comment = comment
        book.db.commit()


def place(cohort, raw: bytes, participant="kr26-01"):
    folder = cohort.submitted(participant, sample.ID)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "svar.json").write_bytes(raw)
    return folder


def test_full_marks_wrong_answers_and_nothing(cohort, inbox):
    """Does the solution get everything, each wrong answer its listed points, and an empty hand-in zero?"""
    hand_in(inbox)
    hand_in(inbox, sample.WRONG, "kr26-02")
    hand_in(inbox, {}, "kr26-03")
    collect(cohort, inbox)
    report = grade(cohort)
    assert [report.count(status) for status in (OK, NOTE, PROBLEM)] == [2, 1, 0]
    assert scores(cohort) == AUTO | {"egna-ord": None}
    assert queue(cohort) == {"egna-ord"}
    assert scores(cohort, "kr26-02") == sample.WRONG_SCORES
    assert scores(cohort, "kr26-03") == dict.fromkeys(sample.WRONG_SCORES, 0.0)
    assert queue(cohort, "kr26-02") == queue(cohort, "kr26-03") == set()
    assert grades(cohort, "kr26-04") == {}


@pytest.mark.nbgrader
def test_formgrader_sees_the_hand_ins(cohort, inbox):
    """Does nbgrader's own API show them as marked, with the queue?"""
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

    hand_in(inbox)
    collect(cohort, inbox)
    grade(cohort)
    api = NbGraderAPI(coursedir=CourseDirectory(root=str(cohort.folder), course_id="demo"))
    shown = {each["student"]: each for each in api.get_submissions(sample.ID)}
    assert shown["kr26-01"]["autograded"] and shown["kr26-01"]["needs_manual_grade"]
    assert (shown["kr26-01"]["score"], shown["kr26-01"]["max_score"]) == (sum(AUTO.values()), 17.0)
    assert set(shown) == {"kr26-01"}
    assert [each["student"] for each in api.get_notebook_submissions(sample.ID, sample.ID)] == ["kr26-01"]


@pytest.mark.nbgrader
def test_our_rows_are_the_rows_nbgrader_makes(cohort, inbox):
    """Does writing the rows ourselves leave the same structure as nbgrader's own `add_submission`?"""
    hand_in(inbox)
    collect(cohort, inbox)
    grade(cohort)
    with gradebook.opened(cohort) as book:
        ours, stock = book.find_submission(sample.ID, "kr26-01"), book.add_submission(sample.ID, "kr26-02")
        for mine, theirs in zip(ours.notebooks, stock.notebooks, strict=True):
            assert mine.notebook_id == theirs.notebook_id and mine.flagged == theirs.flagged
            for rows in ("grades", "comments"):
                assert {row.cell_id for row in getattr(mine, rows)} == {row.cell_id for row in getattr(theirs, rows)}
        assert len(ours.notebooks) == 1
        assert sum(row.needs_manual_grade for row in ours.notebooks[0].grades) == 1


def test_the_notebook_shows_the_answer_in_words(cohort, inbox):
    """Does the supervisor read labels, the verdict and the text, all as plain text?"""
    values = sample.RIGHT | {"egna-ord": "<script>alert(1)</script>\n\n# $x$ \\(y\\) **fet**", "val": "b"}
    hand_in(inbox, values)
    collect(cohort, inbox)
    grade(cohort)
    notebook = json.loads((cohort.autograded("kr26-01", sample.ID) / "07-prov.ipynb").read_bytes())
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    (output,) = cells["val"]["outputs"]
    assert output["output_type"] == "execute_result" and output["data"]["text/plain"] == "0.0"
    assert "Alternativ b &lt;b&gt;&amp;&lt;/b&gt;" in output["data"]["text/html"]
    assert "Tanken bakom val-b är vanlig." in output["data"]["text/html"]
    assert cells["kvot"]["outputs"][0]["data"]["text/plain"] == "2.0"
    assert "Vilken &lt;mening&gt; stämmer?" in output["data"]["text/html"]
    box = cells["egna-ord-ruta"]["outputs"][0]["data"]["text/html"]
    assert "Förklara med egna ord." in box and "Tidsramen: 0 = Inget om tiden." in box and "alert" not in box
    assert "4 (1 = inte alls, 5 = helt)" in cells["saker"]["outputs"][0]["data"]["text/html"]
    text = cells["egna-ord"]["source"]
    body = text.split("\n\n", 1)[1]
    assert text.startswith("**Svar ur formuläret:**") and "\n" not in body
    assert "<script" not in body and "$" not in body and "\\" not in body and "&lt;script&gt;" in body


def test_nbgrader_reads_the_outputs_as_the_same_scores(cohort, inbox):
    """Would nbgrader's own rule give what we recorded? (It gives full marks for anything that is not a number.)"""
    import nbformat
    from nbgrader.utils import determine_grade

    hand_in(inbox, sample.WRONG)
    collect(cohort, inbox)
    grade(cohort)
    notebook = nbformat.read(cohort.autograded("kr26-01", sample.ID) / "07-prov.ipynb", 4)
    found = {cell.id: determine_grade(cell)[0] for cell in notebook.cells if cell.id in sample.WRONG_SCORES}
    assert found == sample.WRONG_SCORES


# --- hostile answers --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cells(template, tmp_path_factory):
    """The graded cells as the grade book knows them, and where to read a hand-in: for tests of the marks alone."""
    root = tmp_path_factory.mktemp("poäng") / template.name
    shutil.copytree(template, root)
    cohort = workspace.load(root, "demo")
    with gradebook.opened(cohort) as book:
        return cohort, submission.Reader(cohort), gradebook.registered(book, sample.ID).cells


def marks(cells, raw: bytes):
    cohort, reader, known = cells
    place(cohort, raw)
    return mark_all(known, reader.read("kr26-01", sample.ID))


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_an_unreadable_file_has_no_scores_but_a_reason(cells, raw):
    """Does every broken file leave every score open, with a reason for the supervisor?"""
    assert all(mark.auto_score is None and mark.reason for mark in marks(cells, raw).values())


def test_unreadable_files_are_flagged_and_never_zero(cohort):
    """Do broken files end in the queue with no score, and the hand-in after them marked as usual?"""
    for participant, raw in zip(("kr26-01", "kr26-02", "kr26-03"), list(HOSTILE.values())[:3], strict=True):
        place(cohort, raw, participant)
    place(cohort, sample.answers_bytes(sample.WRONG, "kr26-04"), "kr26-04")
    report = grade(cohort)
    for participant in ("kr26-01", "kr26-02", "kr26-03"):
        assert set(scores(cohort, participant).values()) == {None}
        assert queue(cohort, participant) == set(sample.WRONG_SCORES)
    assert scores(cohort, "kr26-04") == sample.WRONG_SCORES
    assert report.count(PROBLEM) == 3 and "ingen har fått noll poäng" in str(report)


def test_a_missing_or_linked_file_is_flagged(cohort, tmp_path):
    """Is a hand-in without answers seen by a person, and a link not followed?"""
    place(cohort, b"")
    (cohort.submitted("kr26-01", sample.ID) / "svar.json").unlink()
    right = tmp_path / "svar.json"
    right.write_bytes(sample.answers_bytes(sample.RIGHT, "kr26-02"))
    place(cohort, b"", "kr26-02")
    link = cohort.submitted("kr26-02", sample.ID) / "svar.json"
    link.unlink()
    link.symlink_to(right)
    grade(cohort)
    assert set(scores(cohort).values()) == set(scores(cohort, "kr26-02").values()) == {None}


WRONG_TYPES = {
    "val": [["a"], {"a": 1}, 1, "finns-inte"],
    "flera": ["p", {"p": "q"}, ["p", "finns-inte"], [1]],
    "kvot": [["0,73"], {"x": "0,73"}],
    "ordning": ["ett", ["ett"], ["ett", "ett", "tva"], {"ett": "tva"}],
    "sortera": ["rd", ["rd"]],
    "tabell": ["m", ["m", "f"]],
    "gissa": ["30", [30], 1000, -1e300],
    "egna-ord": [["text"], {"a": "text"}, 5],
}


@pytest.mark.parametrize(("task", "value"), [(task, value) for task, values in WRONG_TYPES.items() for value in values])
def test_an_answer_of_the_wrong_type_is_flagged_alone(cells, task, value):
    """Does a form that the page never gives reach a person, while the other tasks keep their scores?"""
    found = marks(cells, sample.answers_bytes(sample.RIGHT | {task: value}))
    assert found[task].auto_score is None and found[task].reason
    others = {name: mark.auto_score for name, mark in found.items() if name not in (task, "egna-ord")}
    assert others == {name: points for name, points in AUTO.items() if name != task}


@pytest.mark.parametrize("value", ["vet inte", "1e999999999", "0,7 3", "٠٫٧٣", "0.73; import os", "9" * 5000])
def test_what_is_typed_in_a_number_box_is_only_ever_text(cells, value):
    """Does a typed answer that is no number get zero (the participant was told), without a crash?"""
    mark = marks(cells, sample.answers_bytes(sample.RIGHT | {"kvot": value}))["kvot"]
    assert mark.auto_score == 0.0 and not mark.reason


def test_one_broken_entry_flags_one_task(cohort):
    """Is a fault in one answer no fault in the others?"""
    data = sample.answers(sample.RIGHT)
    data["answers"]["val"] = {"value": "a"}
    place(cohort, json.dumps(data).encode())
    grade(cohort)
    assert queue(cohort) == {"val", "egna-ord"} and scores(cohort)["val"] is None


def test_answers_to_another_exercise_are_flagged(cohort):
    """Does a file put in the wrong folder by hand give no points?"""
    place(cohort, sample.answers_bytes(sample.RIGHT, exercise="08-annan"))
    grade(cohort)
    assert set(scores(cohort).values()) == {None}


@pytest.mark.parametrize("name", ["kunskapsresan.py", "svarsblad.py", "json.py", "sitecustomize.py"])
def test_code_beside_the_answers_is_never_run(cohort, name):
    """Does a module that shadows ours, a changed notebook or swapped tasks change nothing?"""
    folder = place(cohort, sample.answers_bytes(sample.WRONG))
    trace = folder / "korde"
    (folder / name).write_text(f"open({str(trace)!r}, 'w').close()\n", encoding="utf-8")
    (folder / ".tasks").write_text(sample.compiled(choice_key="b").encoded)
    (folder / "07-prov.ipynb").write_text('{"cells": [{"cell_type": "code", "source": "raise SystemExit"}]}')
    grade(cohort)
    assert scores(cohort) == sample.WRONG_SCORES
    assert not trace.exists()


@pytest.mark.parametrize("change", ["monkeypatch", "deleted", "duplicated", "no notebook"])
def test_what_is_done_to_the_notebook_does_not_matter(cohort, inbox, change):
    """Are added, deleted and doubled cells irrelevant, since marks are made from data and released cells?"""
    hand_in(inbox, sample.WRONG)
    collect(cohort, inbox)
    path = cohort.submitted("kr26-01", sample.ID) / "07-prov.ipynb"
    notebook = json.loads(path.read_bytes())
    if change == "monkeypatch":
        code = "import kunskapsresan.tasks.marking as m; m.mark = lambda *a: m.Verdict('right', 99.0, '')"
        extra = {
            "cell_type": "code",
            "id": "ond",
            "source": code,
            "metadata": {},
            "outputs": [],
            "execution_count": None,
        }
        notebook["cells"].insert(0, extra)
    elif change == "deleted":
        notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != "val"]
    else:
        notebook["cells"] += [cell for cell in notebook["cells"] if cell["id"] == "val"]
    path.unlink() if change == "no notebook" else path.write_text(json.dumps(notebook))
    grade(cohort)
    assert scores(cohort) == sample.WRONG_SCORES
    made = json.loads((cohort.autograded("kr26-01", sample.ID) / "07-prov.ipynb").read_bytes())
    released = json.loads(cohort.released(sample.ID).read_bytes())
    assert [cell["id"] for cell in made["cells"]] == [cell["id"] for cell in released["cells"]]


def test_a_fault_in_one_hand_in_does_not_stop_the_others(cohort, inbox, monkeypatch):
    """Is even our own error one line in the report?"""
    hand_in(inbox)
    hand_in(inbox, participant="kr26-02")
    collect(cohort, inbox)
    real = grading.mark_all
    calls = []

    def failing(*args):
        calls.append(1)
        if len(calls) == 1:
            raise ZeroDivisionError("prov")
        return real(*args)

    monkeypatch.setattr(grading, "mark_all", failing)
    report = grade(cohort)
    assert [report.count(status) for status in (NOTE, PROBLEM)] == [1, 1]
    assert grades(cohort) == {} and len(grades(cohort, "kr26-02")) == 8


def test_someone_who_is_not_on_the_list_is_reported(cohort):
    """Is a folder of an unknown person left alone?"""
    place(cohort, sample.answers_bytes(sample.RIGHT), "okand-01")
    assert "finns inte i gruppens lista" in str(grade(cohort))


# --- marking again ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("everything", [False, True], ids=["new only", "everything"])
def test_marking_again_changes_nothing(cohort, inbox, everything):
    """Do scores, hand-set marks, comments, queue and files stay as they are?"""
    hand_in(inbox)
    collect(cohort, inbox)
    grade(cohort)
    mark_by_hand(cohort, "egna-ord", 3, "Fint om grupperna.")
    mark_by_hand(cohort, "val", 1)
    target = cohort.autograded("kr26-01", sample.ID) / "07-prov.ipynb"
    before, notebook = grades(cohort), target.read_bytes()
    grade(cohort, everything=everything)
    assert grades(cohort) == before and target.read_bytes() == notebook
    assert before["egna-ord"].score == 3 and before["egna-ord"].comment == "Fint om grupperna."
    assert queue(cohort) == set()


def test_a_changed_text_returns_to_the_queue_with_the_old_mark_showing(cohort, inbox):
    """Does the supervisor read the new text, without losing what was set?"""
    hand_in(inbox)
    collect(cohort, inbox)
    grade(cohort)
    mark_by_hand(cohort, "egna-ord", 3, "Fint.")
    hand_in(inbox, {"egna-ord": "Ny text."}, name="ny.zip", saved="2026-03-03T10:00:00.000Z")
    collect(cohort, inbox)
    grade(cohort)
    found = grades(cohort)["egna-ord"]
    assert (found.needs_manual_grade, found.manual_score, found.comment) == (True, 3.0, "Fint.")
    hand_in(inbox, {"egna-ord": " "}, name="tom.zip", saved="2026-03-04T10:00:00.000Z")
    mark_by_hand(cohort, "egna-ord", 3)
    collect(cohort, inbox)
    grade(cohort)
    assert queue(cohort) == {"egna-ord"} and grades(cohort)["egna-ord"].manual_score == 3.0


def test_another_answer_leaves_a_marked_text_alone(cohort, inbox):
    """Does a new answer to one task not send a marked text back to the queue?"""
    hand_in(inbox, sample.RIGHT | {"val": "b"})
    collect(cohort, inbox)
    grade(cohort)
    mark_by_hand(cohort, "egna-ord", 3)
    hand_in(inbox, {"val": "a"}, name="ny.zip", saved="2026-03-03T10:00:00.000Z")
    collect(cohort, inbox)
    grade(cohort)
    assert scores(cohort)["val"] == 2.0 and queue(cohort) == set()


def test_a_lost_notebook_is_made_again_and_hand_marks_are_shown_once_more(cohort, inbox):
    """Without the record of what was marked: is the safe way taken, back to the queue, with the mark kept?"""
    hand_in(inbox)
    collect(cohort, inbox)
    grade(cohort)
    mark_by_hand(cohort, "egna-ord", 3)
    (cohort.autograded("kr26-01", sample.ID) / "07-prov.ipynb").unlink()
    grade(cohort)
    assert queue(cohort) == {"egna-ord"} and grades(cohort)["egna-ord"].manual_score == 3.0


def test_a_good_file_after_a_broken_one_clears_the_flags(cohort, inbox):
    """Does the queue empty itself when the participant sends the file again?"""
    (inbox / file_name()).write_bytes(zipped({"svar.json": b"{", "kvitto.json": receipt(b"{")}))
    collect(cohort, inbox)
    grade(cohort)
    assert queue(cohort) == set(sample.WRONG_SCORES)
    hand_in(inbox, sample.WRONG)
    collect(cohort, inbox)
    grade(cohort)
    assert scores(cohort) == sample.WRONG_SCORES and queue(cohort) == set()


# --- versions ---------------------------------------------------------------------------------------------------


def test_a_corrected_key_does_not_mark_old_answers_again(cohort, inbox):
    """Is what was answered on the old version marked on the old version, also when everything is marked again?"""
    hand_in(inbox)
    collect(cohort, inbox)
    grade(cohort)
    workspace.refresh(cohort, [material(choice_key="b")])
    hand_in(inbox, sample.RIGHT, "kr26-02", content=sample.compiled(choice_key="b").content)
    collect(cohort, inbox)
    grade(cohort, everything=True)
    assert scores(cohort)["val"] == 2.0
    assert scores(cohort, "kr26-02")["val"] == 0.0


@pytest.mark.parametrize("content", ["", "f" * 64])
def test_an_unknown_version_is_flagged(cohort, content):
    """Are answers to a version nobody has kept from being marked on another?"""
    place(cohort, sample.answers_bytes(sample.RIGHT, content=content))
    grade(cohort)
    assert set(scores(cohort).values()) == {None} and queue(cohort) == set(sample.WRONG_SCORES)


def test_a_damaged_version_is_as_good_as_unknown(cohort):
    """Is a kept version that no longer has its own checksum never used?"""
    place(cohort, sample.answers_bytes(sample.RIGHT))
    path = cohort.versions(sample.ID) / f"{sample.compiled().content}.tasks"
    for junk in (sample.compiled(choice_key="b").encoded, "skräp"):
        path.write_text(junk, encoding="utf-8")
        grade(cohort, everything=True)
        assert set(scores(cohort).values()) == {None}


def test_other_points_than_the_grade_books_are_scaled(cohort):
    """Does an answer give the same share of what the cell holds, and never more?"""
    place(cohort, sample.answers_bytes(sample.RIGHT))
    with gradebook.opened(cohort) as book:
        from nbgrader import api

        cell = gradebook.registered(book, sample.ID).cells["val"]
        book.db.execute(
            update(api.GradeCell.__table__).where(api.GradeCell.__table__.c.id == cell.id).values(max_score=1.0)
        )
        book.db.commit()
    grade(cohort)
    assert scores(cohort)["val"] == 1.0 and scores(cohort)["kvot"] == 2.0


def test_reading_answers_never_writes(cohort, inbox):
    """Are the collected answers left exactly as they came?"""
    hand_in(inbox)
    collect(cohort, inbox)
    folder = cohort.submitted("kr26-01", sample.ID)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    grade(cohort)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert answers.read(folder / "svar.json").problem is None
