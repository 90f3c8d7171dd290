"""Is an unfit Python met with one Swedish sentence before anything is installed, and a fitting one found by itself?"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAKE = shutil.which("make")
pytestmark = pytest.mark.skipif(not MAKE or sys.platform == "win32", reason="needs make")
# A Python that says it has another version, and only notes that it was asked to make an environment.
FAKE = """#!/bin/sh
case "$1" in
  --version) echo "Python {version}" ;;
  -c) exec {python} -c 'import sys; sys.version_info = {version_info}; exec(sys.argv[1])' "$2" ;;
  -m) echo "$0" > {note}; exit 9 ;;
esac
"""


@pytest.fixture
def start(tmp_path):
    """`start({"python3": "3.15.0"})` → (exit code, lines, the Python that was to make the environment)."""
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copyfile(ROOT / name, tmp_path / name)

    def run(pythons: dict[str, str], *words: str):
        programs, note = tmp_path / "program", tmp_path / "note"
        programs.mkdir()
        for name in ("sh", "tr", "touch", "echo", "test"):
            (programs / name).symlink_to(shutil.which(name))
        for name, version in pythons.items():
            path = programs / name
            info = tuple(map(int, version.split(".")))
            text = FAKE.format(version=version, version_info=info, python=sys.executable, note=note)
            path.write_text(text, encoding="utf-8")
            path.chmod(0o755)
        environment = {name: value for name, value in os.environ.items() if name not in ("PYTHON", "VENV", "MAKEFLAGS")}
        environment |= {"PATH": str(programs), "LC_ALL": "C.UTF-8"}
        command = [MAKE, "start", *words]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8")
        said = [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("make")]
        return done.returncode, said, Path(note.read_text().strip()).name if note.exists() else None

    return run


@pytest.mark.parametrize("version", ["3.15.0", "3.10.13", "2.7.18", "4.0.0"])
def test_an_unfit_python_is_told_in_one_sentence(start, version):
    """Is a Python that is too old or too new named in one Swedish sentence?"""
    code, said, chosen = start({"python3": version})
    assert code != 0 and chosen is None
    assert len(said) == 1 and said[0].count(". ") == 0, said
    assert (
        f"Python {version}" in said[0] and said[0].startswith("Kursen behöver Python 3.11") and "installera" in said[0]
    )


def test_no_python_at_all_is_told_too(start):
    """Is a machine without Python told what to install?"""
    code, said, chosen = start({})
    assert code != 0 and len(said) == 1 and "ingen Python" in said[0]


def test_a_named_python_that_does_not_fit_is_told(start):
    """Is the Python that was asked for judged, and not another taken in silence?"""
    code, said, chosen = start({"python3": "3.12.1", "annan": "3.15.0"}, "PYTHON=annan")
    assert code != 0 and chosen is None and len(said) == 1 and "Python 3.15.0" in said[0]


@pytest.mark.parametrize(
    ("pythons", "expected"),
    [
        ({"python3": "3.13.0", "python3.14": "3.14.1"}, "python3"),
        ({"python3": "3.15.0", "python3.12": "3.12.1"}, "python3.12"),
        ({"python3": "3.9.2", "python3.14": "3.14.0", "python3.11": "3.11.7"}, "python3.14"),
        ({"python": "3.11.0"}, "python"),
    ],
)
def test_a_fitting_python_is_found(start, pythons, expected):
    """Is the first that fits found, whatever it is called?"""
    assert start(pythons)[2] == expected


def test_the_versions_are_the_same_everywhere():
    """In pyproject.toml, the Makefile, CI and what people read."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        low, high = map(int, re.findall(r"3\.(\d+)", tomllib.load(file)["project"]["requires-python"]))
    versions = [f"3.{minor}" for minor in range(low, high)]
    text = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("Makefile", "README.md", ".ci/run")}
    assert f"(3, {low}) <= sys.version_info[:2] < (3, {high})" in text["Makefile"]
    assert f"Python {', '.join(versions[:-1])} eller {versions[-1]}" in text["Makefile"]
    assert all(f"python{version}" in text["Makefile"] for version in versions)
    assert f"Python {', '.join(versions[:-1])} or {versions[-1]}" in text["README.md"]
    assert f"for minor in {' '.join(map(str, range(low, high)))}; do" in text[".ci/run"]
