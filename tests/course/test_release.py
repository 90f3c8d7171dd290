"""Is the release what participants may have, and nothing else?"""

import json
import logging
import os
from pathlib import Path

import pytest

from kunskapsresan import names
from kunskapsresan.course import notebooks, release
from kunskapsresan.course.database import alembic_on_path
from kunskapsresan.tasks import compile as compiling
from tests import sample_exercise as sample

pytestmark = pytest.mark.nbgrader


def made():
    return release.release(sample.ID, notebooks.to_notebook(sample.MARKDOWN, sample.exercise()), sample.compiled())


@pytest.fixture(scope="module")
def files():
    return made()


def test_the_release_is_byte_identical_every_time(files):
    """Can a test compare the files in the repository with their sources?"""
    assert made() == files


def test_there_are_two_files_and_no_key_in_plain_text(files, tmp_path):
    """Do participants get the notebook and the compiled tasks only, with nothing readable by accident?"""
    assert set(files) == {"07-prov.ipynb", ".tasks"}
    for data in files.values():
        text = data.decode()
        assert "Ja, den stämmer" not in text and "0.727" not in text and "Ett längre svar" not in text
    (tmp_path / ".tasks").write_bytes(files[".tasks"])
    assert compiling.read(tmp_path / ".tasks").content == sample.compiled().content


def test_nbgrader_has_locked_and_sealed_the_cells(files):
    """Is it nbgrader's own generate step that has run, with the Swedish stub?"""
    notebook = json.loads(files["07-prov.ipynb"])
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    assert all(len(cells[task]["metadata"]["nbgrader"]["checksum"]) == 32 for task in ("val", "egna-ord", "saker"))
    assert cells["val"]["metadata"]["editable"] is False
    assert "".join(cells["egna-ord"]["source"]) == names.STUB
    assert notebook["metadata"]["title"] == sample.exercise().title


def test_nothing_is_left_behind(tmp_path, monkeypatch):
    """Does generating leave working folder, PATH and log as they were, and no temporary course?"""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    path, handlers = os.environ["PATH"], logging.getLogger("traitlets").handlers[:]
    made()
    assert Path.cwd() == tmp_path and list(tmp_path.iterdir()) == []
    assert os.environ["PATH"] == path and logging.getLogger("traitlets").handlers == handlers


def test_a_fresh_grade_book_needs_no_activated_environment(tmp_path, monkeypatch):
    """nbgrader runs `alembic` from PATH. Is the one beside our interpreter found when PATH holds none?"""
    monkeypatch.setenv("PATH", str(tmp_path))
    notebook = notebooks.write(notebooks.to_notebook(sample.MARKDOWN, sample.exercise()))
    tasks = sample.compiled().encoded.encode()
    release.generate(sample.ID, notebook, tasks, database=tmp_path / "gradebook.db")
    assert (tmp_path / "gradebook.db").stat().st_size > 0
    with alembic_on_path():
        assert os.environ["PATH"].endswith(str(tmp_path))


def test_what_nbgrader_refuses_is_told_in_swedish():
    """Does a notebook that nbgrader cannot take end in a message that names the exercise?"""
    notebook = notebooks.to_notebook(sample.MARKDOWN, sample.exercise())
    notebook.cells[-1].metadata.nbgrader.grade_id = "val"
    with pytest.raises(release.ReleaseError, match="07-prov: nbgrader kunde inte"):
        release.release(sample.ID, notebook, sample.compiled())
