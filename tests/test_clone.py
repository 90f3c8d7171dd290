"""Is a clone where git would write Windows' own line ends, as it is often set up there, the same as any other?"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("git") or not (ROOT / ".git").exists(), reason="needs a git checkout"),
]


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    folder = tmp_path_factory.mktemp("klon") / "Kurs åäö"
    settings = ["-c", "core.autocrlf=true", "-c", "core.eol=crlf", "-c", "core.safecrlf=false"]
    subprocess.run(["git", *settings, "clone", "--quiet", "--no-hardlinks", str(ROOT), str(folder)], check=True)
    return folder


def run(clone: Path, *words: str) -> subprocess.CompletedProcess:
    environment = os.environ | {"PYTHONPATH": str(clone), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True, encoding="utf-8")


def test_nothing_derived_is_called_old(clone):
    done = run(clone, "-c", "from kunskapsresan.cli import app; app()", "check")
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "Inga fel.", "")


def test_the_data_sets_are_those_that_their_descriptions_name(clone):
    done = run(clone, "-m", "pytest", "-p", "no:cacheprovider", "tests/data/test_data.py")
    assert done.returncode == 0, done.stdout


def test_no_text_has_windows_line_ends(clone):
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=clone, capture_output=True, check=True).stdout
    names = listed.decode().strip("\0").split("\0")
    assert len(names) > 500
    assert [name for name in names if b"\r\n" in (clone / name).read_bytes()] == []


def test_every_binary_file_is_named_as_such():
    """A kind that is not in .gitattributes would be guessed at."""
    listed = subprocess.run(["git", "ls-files", "--eol"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    odd = [line for line in listed.splitlines() if line.startswith("i/-text") and "attr/-text" not in line]
    odd += [line for line in listed.splitlines() if line.startswith(("i/crlf", "i/mixed"))]
    assert odd == []
