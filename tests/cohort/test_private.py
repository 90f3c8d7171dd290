"""Is nothing about people readable by another account, whoever writes it and whatever the umask?"""

import os
import shutil
import stat
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kunskapsresan import cli, curriculum, safe_file
from kunskapsresan.cohort import gradebook, workspace
from tests.cohort.conftest import PROJECT, ROSTER, hand_in, material

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")


@pytest.fixture
def open_umask():
    """The usual umask, under which everybody may read new files."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def open_to_others(top: Path) -> list[str]:
    return [
        f"{path.relative_to(top.parent)} {stat.S_IMODE(path.stat().st_mode):o}"
        for path in (top, *top.rglob("*"))
        if stat.S_IMODE(path.stat().st_mode) & 0o077
    ]


def test_a_new_group_is_closed_from_its_first_folder(tmp_path, open_umask):
    """As the functions make it, without the commands' umask: the list, the grade book and every version."""
    shutil.copyfile(PROJECT / "nbgrader_config.py", tmp_path / "nbgrader_config.py")
    (tmp_path / "lista.csv").write_bytes(ROSTER.encode())
    workspace.new(tmp_path, "demo", tmp_path / "lista.csv", [material()])
    assert open_to_others(tmp_path / "cohorts") == []


def test_a_whole_round_leaves_nothing_open(tmp_path, open_umask, monkeypatch):
    """As a supervisor does it: collected, marked and fed back by the commands."""
    monkeypatch.setattr(curriculum, "FILE", "lista.csv")  # what makes a folder the course, for this test
    monkeypatch.chdir(tmp_path)
    shutil.copyfile(PROJECT / "nbgrader_config.py", tmp_path / "nbgrader_config.py")
    (tmp_path / "lista.csv").write_bytes(ROSTER.encode())
    workspace.new(tmp_path, "demo", tmp_path / "lista.csv", [material()])
    inbox = tmp_path / "inlämnade"
    inbox.mkdir()
    hand_in(inbox)
    for words in (("collect", "demo", str(inbox)), ("grade", "demo"), ("feedback", "demo")):
        done = CliRunner().invoke(cli.app, ["cohort", *words])
        assert isinstance(done.exception, SystemExit | None), done.output
    assert (tmp_path / "cohorts/demo/feedback/kr26-01").is_dir()
    assert open_to_others(tmp_path / "cohorts") == []
    assert open_to_others(tmp_path / ".kunskapsresan") == []


def test_a_group_of_an_earlier_version_is_closed_when_it_is_opened(cohort, open_umask):
    """Are a folder and a grade book that were open to others closed?"""
    cohort.folder.chmod(0o755)
    cohort.database.chmod(0o644)
    with gradebook.opened(workspace.load(cohort.root, "demo")):
        pass
    assert [stat.S_IMODE(path.stat().st_mode) for path in (cohort.folder, cohort.database)] == [0o700, 0o600]


def test_every_door_to_the_disk_in_the_supervisors_tools_is_the_private_one():
    """Is each file there written by `safe_file`, which closes it, and none by a bare write?"""
    folder = Path(workspace.__file__).parent
    bare = ("write_text(", "write_bytes(", "copyfile(", '.open("w', ".mkdir()")
    found = [f"{path.name}: {word}" for path in folder.glob("*.py") for word in bare if word in path.read_text("utf-8")]
    assert found == [] and safe_file.PRIVATE_FILE == 0o600
