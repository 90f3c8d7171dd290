"""Is a search string marked for a cohort as any typed answer is?"""

import pytest

from kunskapsresan.cohort import marks
from kunskapsresan.cohort.records import GradeCell
from kunskapsresan.cohort.submission import Part
from tests.tasks import search_task

CELL = GradeCell("uppgift-strang", "strang", 4.0)
TASK = search_task.COMPILED.tasks["strang"]


@pytest.mark.parametrize(
    ("value", "score"), [(search_task.KEY, 4.0), ("gambl*", 3.0), ("(gambl*", 0.0), ("", 0.0), (None, 0.0)]
)
def test_a_string_is_marked_without_a_person(value, score):
    """Is one that cannot be read worth nothing, and no case for a person?"""
    mark = marks.mark(CELL, Part(TASK, TASK["hash"], value, ""))
    assert (mark.auto_score, mark.reason) == (pytest.approx(score), "")


def test_what_no_form_gives_is_looked_at():
    """Is a list in the place of a string left to a person?"""
    mark = marks.mark(CELL, Part(TASK, TASK["hash"], ["gambl*"], ""))
    assert mark.auto_score is None and mark.reason
