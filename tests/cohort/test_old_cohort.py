"""Does a cohort made and marked by 0.1.0 go on under today's tools, with nothing lost?

The folder is as 0.1.0 left it: one .tasks per version and nothing else, svar.json of version 1, and a record of marking
with its own key and fingerprints.
"""

import hashlib
import json

import pytest

from kunskapsresan.cohort import workspace
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.feedback import feedback
from kunskapsresan.cohort.grade import grade
from kunskapsresan.entries import stringify
from tests import sample_exercise as sample
from tests.cohort import three_versions as three
from tests.cohort.conftest import grades, hand_in
from tests.cohort.test_feedback import page, section
from tests.cohort.test_grade import AUTO, mark_by_hand


def fingerprint(*basis):
    """As 0.1.0 made it: of value and reason, and of the score unless a person gives it."""
    return hashlib.sha256(stringify(list(basis)).encode()).hexdigest()


@pytest.fixture
def old(cohort, inbox):
    """Collected and marked by 0.1.0, one text read by the supervisor and one mark changed by hand."""
    hand_in(inbox)
    collect(cohort, inbox)
    grade(cohort)
    mark_by_hand(cohort, "egna-ord", 3, "Fint.")
    mark_by_hand(cohort, "val", 1)
    svar = json.loads((cohort.submitted("kr26-01", sample.ID) / "svar.json").read_bytes())
    assert svar["version"] == 1 and [path.suffix for path in cohort.versions(sample.ID).iterdir()] == [".tasks"]
    path = cohort.autograded("kr26-01", sample.ID) / f"{sample.ID}.ipynb"
    notebook = json.loads(path.read_bytes())
    cells = {
        name: fingerprint(sample.RIGHT[name], "", AUTO[name]) if name in AUTO else fingerprint(sample.RIGHT[name], "")
        for name in [*AUTO, "egna-ord"]
    }
    notebook["metadata"]["kunskapsresan"] = {"key": "0" * 64, "cells": cells}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return cohort


def test_marks_by_hand_stay_and_nothing_is_read_again(old):
    """Does the first marking after the upgrade recognise what was marked, instead of filling the queue once more?"""
    before = grades(old)
    grade(old)
    assert grades(old) == before and not any(each.needs_manual_grade for each in before.values())
    assert before["egna-ord"].comment == "Fint." and before["val"].score == 1
    assert "oförändrad" in str(grade(old))


def test_a_page_is_written_after_marking_once(old):
    """Is the supervisor told to mark first, and is the page then as before?"""
    assert "grade demo" in str(feedback(old)) and not old.feedback("kr26-01", sample.ID).exists()
    grade(old)
    assert not feedback(old).has_problems
    assert "3 av 4 poäng" in section(page(old), 8) and "Fint." in section(page(old), 8)


def test_an_answer_changed_since_is_read_again(old, inbox):
    """Is a text that was changed in the meantime still noticed, and the untouched mark left?"""
    hand_in(inbox, {"egna-ord": "Ny text."}, name="ny.zip", saved="2026-03-03T10:00:00.000Z")
    collect(old, inbox)
    grade(old)
    found = grades(old)
    assert found["egna-ord"].needs_manual_grade and found["egna-ord"].manual_score == 3
    assert not found["val"].needs_manual_grade and found["val"].manual_score == 1


def test_the_course_can_go_on_to_a_new_version(old):
    """Does refreshing take in moved points and other tasks without a word of refusal, and leave every mark?"""
    before = grades(old)
    assert not workspace.refresh(old, [three.material("C")]).has_problems
    grade(old)
    assert grades(old) == before
