"""Does the collector take exactly the files that the browser makes?"""

import pytest

from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.messages import OK
from kunskapsresan.cohort.placed import read_timestamp
from tests import sample_exercise as sample
from tests.cohort.browser_files import answered, make
from tests.cohort.test_collect import statuses, stored

pytestmark = pytest.mark.slow


def test_a_zip_from_the_page_is_taken_in(cohort, inbox):
    """Are name, receipt, checksum, time and every kind of answer understood as the page wrote them?"""
    path = make(inbox, {sample.ID: answered()})
    assert path.name == "07-prov_kr26-01_2026-03-02-10-05-00.zip"
    assert statuses(collect(cohort, inbox)) == {path.name: OK}
    assert {task: stored(cohort).value(task) for task in sample.RIGHT} == sample.RIGHT
    assert f"{read_timestamp(cohort.submitted('kr26-01', sample.ID)):%H:%M}" == "10:05"


def test_a_copy_from_the_page_is_taken_in_too(cohort, inbox):
    """Is what belongs to a hand-in taken, and nothing of the self-tests?"""
    secret = {"prova": {"0" * 16: {"value": "HEMLIGT7", "saved": "2026-03-02T10:00:00.000Z", "attempts": []}}}
    review = {"wonder": {"value": "Varför?", "saved": "2026-03-02T10:00:00.000Z", "attempts": []}}
    exercises = {sample.ID: answered(), f"{sample.ID}/sjalvtest": {"answers": secret}}
    path = make(inbox, exercises, kind="kopia", review=review)
    assert path.name == "kunskapsresan_kr26-01_2026-03-02-10-05-00.zip"
    collect(cohort, inbox)
    assert {task: stored(cohort).value(task) for task in sample.RIGHT} == sample.RIGHT
    assert "Varför?" in cohort.knowledge_review("kr26-01").read_text(encoding="utf-8")
    files = [path for path in cohort.folder.rglob("*") if path.is_file()]
    assert not [path.name for path in files if b"HEMLIGT7" in path.read_bytes()]
