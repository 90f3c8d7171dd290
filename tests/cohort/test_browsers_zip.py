"""Does the collector take exactly the file that the browser makes? Runs the page's own module on Playwright's Node."""

import json
import subprocess

import pytest

from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.messages import OK
from kunskapsresan.cohort.placed import read_timestamp
from tests import sample_exercise as sample
from tests.cohort.conftest import PROJECT
from tests.cohort.test_collect import statuses, stored
from tests.test_web import NODE

SCRIPT = """
import { handInFile } from %s;
import { writeFileSync } from "node:fs";
const file = handInFile(%s, new Date("2026-03-02T10:05:00Z"));
writeFileSync(%s + "/" + file.name, file.bytes);
"""


@pytest.mark.slow
def test_a_zip_from_the_page_is_taken_in(cohort, inbox):
    """Are name, receipt, checksum, time and every kind of answer understood as the page wrote them?"""
    data = sample.answers(sample.RIGHT)
    work = {key: data[key] for key in ("exercise", "content", "participant", "answers")} | {
        "taskIds": list(sample.RIGHT)
    }
    module = (PROJECT / "kunskapsresan" / "web" / "hand-in-file.js").as_uri()
    script = SCRIPT % tuple(json.dumps(part) for part in (module, work, str(inbox)))
    subprocess.run([NODE, "--input-type=module"], input=script, text=True, check=True, capture_output=True)
    report = collect(cohort, inbox)
    assert statuses(report) == {"07-prov_kr26-01_2026-03-02-10-05-00.zip": OK}
    assert {task: stored(cohort).value(task) for task in sample.RIGHT} == sample.RIGHT
    assert f"{read_timestamp(cohort.submitted('kr26-01', sample.ID)):%H:%M}" == "10:05"
