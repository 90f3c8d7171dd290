"""Does no command stop because a window or file cannot hold a sign? Only the sign may be lost, never the report."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kunskapsresan.cohort import workspace
from tests.cohort.conftest import PROJECT, ROSTER, hand_in, material

ROOT = Path(__file__).parent.parent
ENCODINGS = ("cp1252", "cp437", "ascii", "cp850:strict", "utf-8")
COMMAND = """
import sys
from kunskapsresan import curriculum
if sys.argv[1:3] == ["cohort", "collect"]:
    curriculum.FILE = "lista.csv"  # what makes a folder the course, for this test
from kunskapsresan.cli import app
app(sys.argv[1:])
"""
# As macOS and iPhones write "Å" (with a combining ring), an emoji, and Greek: no code page has all of them.
NAMES = ("A\u030asa.zip", "svar \U0001f600.zip", "αβγ.txt")


def run(*words, cwd=ROOT, **variables) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-c", COMMAND, *words], cwd=cwd, capture_output=True, env=os.environ | variables, timeout=120
    )


def checked(done: subprocess.CompletedProcess, *words: bytes) -> None:
    said = done.stdout + done.stderr
    assert b"Traceback" not in said and b"UnicodeEncodeError" not in said, said
    for word in words:
        assert word in said, said


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_help_and_faults_are_said(encoding):
    """Do help and faults get out in each of the encodings that a window may have?"""
    variables = {"PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
    done = run("--help", **variables)
    checked(done, b"cohort", b"start")
    assert done.returncode == 0
    checked(run("r\u00e4tta-\u2713", **variables), b"finns inte")
    done = run("cohort", "grade", "\u00e5sa-\U0001f600", **variables)
    assert done.returncode == 1
    checked(done, b"finns inte")


def test_help_in_the_plainest_locale():
    """No UTF-8 mode, no coercion: what a service or an old container gives."""
    variables = {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONPATH": str(ROOT)}
    done = run("--help", **variables)
    assert done.returncode == 0
    checked(done, b"cohort")


@pytest.fixture(scope="module")
def group(tmp_path_factory):
    root = tmp_path_factory.mktemp("grupp")
    shutil.copyfile(PROJECT / "nbgrader_config.py", root / "nbgrader_config.py")
    (root / "lista.csv").write_bytes(ROSTER.encode())
    workspace.new(root, "demo", root / "lista.csv", [material()])
    (root / "inlämnade").mkdir()
    for name in NAMES:
        (root / "inlämnade" / name).write_bytes(b"ingen zip")
    return root


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_report_with_odd_file_names_is_whole(group, encoding):
    """Is the good hand-in taken in and every odd one named, each with its remedy, before the command ends?"""
    hand_in(group / "inlämnade")
    variables = {"PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
    done = run("cohort", "collect", "demo", "inlämnade", cwd=group, **variables)
    said = done.stdout + done.stderr
    checked(done, b"kr26-01", b"sa.zip", b"svar ", b".txt")
    assert done.returncode == 1 and said.count(b"\n") >= 1 + len(NAMES)
    if not encoding.startswith("utf"):
        assert b"A\\u030asa.zip" in said and b"\\U0001f600" in said
