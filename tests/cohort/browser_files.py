"""Files exactly as the page makes them: its own module, run on Playwright's Node."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests import sample_exercise as sample
from tests.cohort.conftest import PROJECT
from tests.test_web import NODE

SCRIPT = """
import { workFile } from %s;
import { writeFileSync } from "node:fs";
const file = workFile(%s, new Date("2026-03-02T10:05:00Z"));
writeFileSync(%s + "/" + file.name, file.bytes);
"""


def answered(values: dict = sample.RIGHT) -> dict:
    """The sample exercise as a page hands it to the module: {task: {version: entry}}, its content and its tasks."""
    compiled = sample.compiled()
    entry = {"saved": "2026-03-02T10:00:00.000Z", "attempts": []}
    answers = {task: {compiled.tasks[task]["hash"]: entry | {"value": value}} for task, value in values.items()}
    return {"answers": answers, "content": compiled.content, "taskIds": list(compiled.tasks)}


def make(folder: Path, exercises: dict, *, kind: str = "inlamning", review: dict | None = None) -> Path:
    """Writes the file that the button gives, and returns its path. `kind`: "inlamning" or "kopia"."""
    work = {
        "kind": kind,
        "edition": "kunskapsresan",
        "participant": "kr26-01",
        "exercises": exercises,
        "review": review or {},
    }
    module = (PROJECT / "kunskapsresan" / "web" / "handin" / "hand-in-file.js").as_uri()
    before = set(folder.iterdir())
    script = SCRIPT % tuple(json.dumps(part) for part in (module, work, str(folder)))
    done = subprocess.run([NODE, "--input-type=module"], input=script, text=True, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    (made,) = set(folder.iterdir()) - before
    return made
