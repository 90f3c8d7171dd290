"""Does marking data give what nbgrader gives by executing the same honest hand-ins in a kernel?"""

import pytest

from kunskapsresan import answers, curriculum, names
from kunskapsresan.cohort import workspace
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.grade import grade
from kunskapsresan.course import notebooks, sync
from kunskapsresan.tasks import compile as compiling
from tests import sample_exercise as sample
from tests.cohort import stock
from tests.cohort.conftest import PROJECT, ROSTER, hand_in

pytestmark = pytest.mark.nbgrader

PARTLY = {
    "flera": ["p"],
    "kvot": "vet inte",
    "sortera": {"i1": "rd"},
    "tabell": {"r2.ja": "m"},
    "gissa": 51,
    "ordning": ["ett", "tre", "tva"],
}


def test_scores_are_equal_task_by_task(cohort, inbox, tmp_path):
    """Right, wrong, partly and not at all: is every automatic score the same in both?"""
    for participant, values in zip(
        ("kr26-01", "kr26-02", "kr26-03", "kr26-04"), (sample.RIGHT, sample.WRONG, PARTLY, {}), strict=True
    ):
        hand_in(inbox, values, participant)
    collect(cohort, inbox)
    other = stock.twin(cohort, tmp_path / "stock")
    done = stock.autograde(other, sample.ID)
    assert grade(cohort).has_problems is False
    ours, theirs = stock.scores(cohort, sample.ID), stock.scores(other, sample.ID)
    for marks in (*ours.values(), *theirs.values()):
        del marks["egna-ord"]  # nbgrader cannot see the text in svar.json: it would call every text unanswered
    assert ours == theirs, done.stderr
    assert ours["kr26-01"] == {task.id: task.points for task in sample.exercise().tasks if task.id in ours["kr26-01"]}
    assert ours["kr26-02"] == {task: score for task, score in sample.WRONG_SCORES.items() if task != "egna-ord"}


# Executing takes its time: always where every kind of number and string is met, the others among the long runs.
ALWAYS = ("05-soka-kunskap", "07-effektmatt-risker")
SESSIONS = [
    pytest.param(session, id=session.id, marks=() if session.id in ALWAYS else pytest.mark.soak)
    for session in curriculum.load(PROJECT).sessions
    if session.source.is_file()
]


@pytest.mark.parametrize("session", SESSIONS)
def test_scores_are_equal_for_the_real_exercises(session, tmp_path):
    """Does each exercise of the course give the same automatic scores both ways, and the solution full marks?"""
    exercise = sync.load_exercise(session)
    compiled = compiling.compile_exercise(exercise)
    notebook = notebooks.to_notebook(session.source.read_text(encoding="utf-8"), exercise)
    root = tmp_path / "kurs"
    root.mkdir()
    (root / "nbgrader_config.py").write_bytes((PROJECT / "nbgrader_config.py").read_bytes())
    (root / "lista.csv").write_bytes(ROSTER.encode())
    workspace.new(root, "demo", root / "lista.csv", [workspace.Material(notebooks.write(notebook), compiled)])
    cohort = workspace.load(root, "demo")
    for participant, right in (("kr26-01", True), ("kr26-02", False), ("kr26-03", None)):
        folder = cohort.submitted(participant, session.id)
        folder.mkdir(parents=True)
        values = (
            {} if right is None else {t: stock.honest_answer(task, right=right) for t, task in compiled.tasks.items()}
        )
        entries = {t: {"value": value, "saved": "2026-03-02T10:00:00Z", "attempts": []} for t, value in values.items()}
        head = {"exercise": session.id, "content": compiled.content, "participant": participant}
        given = {task: {compiled.tasks[task]["hash"]: entry} for task, entry in entries.items()}
        (folder / names.ANSWERS).write_bytes(answers.encode(head | {"answers": given}))
        (folder / f"{session.id}.ipynb").write_bytes(cohort.released(session.id).read_bytes())
    other = stock.twin(cohort, tmp_path / "stock")
    done = stock.autograde(other, session.id)
    assert grade(cohort).has_problems is False
    ours, theirs = stock.scores(cohort, session.id), stock.scores(other, session.id)
    by_person = {name for name, task in compiled.tasks.items() if task["kind"] == "Text"}
    for marks in (*ours.values(), *theirs.values()):
        for name in by_person:
            marks.pop(name, None)
    assert ours == theirs, done.stderr
    assert ours["kr26-01"] == {name: compiled.tasks[name]["points"] for name in ours["kr26-01"]}
    assert set(ours["kr26-03"].values()) == {0.0}
