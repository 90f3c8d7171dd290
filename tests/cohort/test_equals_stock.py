"""Does marking data give what nbgrader gives by executing the same honest hand-ins in a kernel?"""

import pytest

from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.grade import grade
from tests import sample_exercise as sample
from tests.cohort import stock
from tests.cohort.conftest import hand_in

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
