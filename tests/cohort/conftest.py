"""A cohort of four on the sample exercise: made once by nbgrader's own step, copied for each test."""

from __future__ import annotations

import functools
import hashlib
import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from kunskapsresan.cohort import gradebook, workspace
from kunskapsresan.course import notebooks
from tests import sample_exercise as sample

PROJECT = Path(__file__).parents[2]
ROSTER = (
    "\ufeffDeltagar-ID;Förnamn;Efternamn;E-post\r\n"
    "kr26-01;Åsa;Öberg;asa@example.org\r\nkr26-02;Bo;Ek;\r\n\r\nkr26-03;;;\r\nkr26-04;Eva;Ål;\r\n"
)


def material(**changes) -> workspace.Material:
    exercise = sample.exercise(**changes)
    notebook = notebooks.write(notebooks.to_notebook(sample.MARKDOWN, exercise))
    return workspace.Material(notebook, sample.compiled(**changes))


@pytest.fixture(scope="session", autouse=True)
def nbgrader_asked_once():
    """nbgrader starts `alembic` in a process of its own for each new grade book, to learn what never changes; here the
    first answer is kept, since every group that a test makes would cost two seconds."""
    from nbgrader import api

    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(api, "get_alembic_version", functools.cache(api.get_alembic_version))
        yield


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    """The folder of a new cohort: å, ä, ö, spaces and brackets in the path on purpose."""
    root = tmp_path_factory.mktemp("mall") / "Kurs på nämnden [1]"
    root.mkdir()
    shutil.copyfile(PROJECT / "nbgrader_config.py", root / "nbgrader_config.py")
    (root / "lista.csv").write_bytes(ROSTER.encode())
    workspace.new(root, "demo", root / "lista.csv", [material()])
    return root


@pytest.fixture
def cohort(template, tmp_path):
    root = tmp_path / template.name
    shutil.copytree(template, root)
    return workspace.load(root, "demo")


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inlämnade filer"
    folder.mkdir()
    return folder


def receipt(raw: bytes, participant="kr26-01", exercise=sample.ID, **changes) -> bytes:
    data = {"exercise": exercise, "participant": participant, "created": "2026-03-02T10:05:00.000Z", "answered": 9}
    data |= {"total": 10, "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
    return json.dumps(data | changes).encode()


def zipped(files: dict[str, bytes], method=zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def file_name(participant="kr26-01", exercise=sample.ID, time="2026-03-02-10-05-00") -> str:
    return f"{exercise}_{participant}_{time}.zip"


def hand_in(folder: Path, values=sample.RIGHT, participant="kr26-01", *, name=None, **changes) -> Path:
    """A zip exactly as the browser makes it."""
    raw = sample.answers_bytes(values, participant, **changes)
    path = folder / (name or file_name(participant))
    path.write_bytes(zipped({"svar.json": raw, "kvitto.json": receipt(raw, participant)}))
    return path


def grades(cohort, participant="kr26-01") -> dict[str, gradebook.Grade]:
    """What the grade book says, by task."""
    with gradebook.opened(cohort) as book:
        known = gradebook.registered(book, sample.ID)
        found = gradebook.submissions(book, known)
        return gradebook.grades(book, known, found[participant][1]) if participant in found else {}
