"""Is a stale number impossible? What clears the builder's caches, what only builds again, and what does neither."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from kunskapsresan.course import book

KEPT = (".doctrees", ".jupyter_cache")
FILES = {
    "kunskapsresan/effects/synthesis.py": "deep",
    "kunskapsresan/web/explorers/forest.js": "deep",
    "datasets/rossi.csv": "deep",
    "requirements.txt": "deep",
    "_config.yml": "deep",
    "book/_templates/page.html": "deep",
    "book/traffar/07.md": "shallow",
    "exercises/07/.tasks": "shallow",
    "curriculum.yml": "shallow",
    "_toc.yml": "shallow",
    "README.md": "nothing",
    "tests/test_x.py": "nothing",
    "kunskapsresan/__pycache__/x.pyc": "nothing",
}


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course built once by a builder that only leaves a page; `.runs` counts the builds."""
    root = tmp_path / "Kurs åäö"
    for name in FILES:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("före", encoding="utf-8")

    class Course:
        folder, runs, fails = root, 0, False

    def run(command, cwd, **_):
        Course.runs += 1
        if not Course.fails:
            index = Path(cwd) / book.BUILD / "html" / "book" / "index.html"
            index.parent.mkdir(parents=True, exist_ok=True)
            index.write_text("bok", encoding="utf-8")
        return subprocess.CompletedProcess(command, int(Course.fails), "WARNING: sidan", "")

    monkeypatch.setattr(book.subprocess, "run", run)
    monkeypatch.setattr(book.paper, "write", lambda root, html: [])
    assert book.build(root) is True
    for name in KEPT:
        (root / book.BUILD / name).mkdir()
    return Course


@pytest.mark.parametrize(("name", "kind"), FILES.items())
def test_a_change(course, name, kind):
    (course.folder / name).write_text("efter", encoding="utf-8")
    assert book.build(course.folder) is (kind != "nothing")
    assert course.runs == (1 if kind == "nothing" else 2)
    assert all((course.folder / book.BUILD / each).is_dir() == (kind != "deep") for each in KEPT)


def test_a_new_and_a_removed_file_are_changes(course):
    (course.folder / "datasets" / "ny.csv").write_text("1", encoding="utf-8")
    assert book.build(course.folder) is True
    (course.folder / "datasets" / "ny.csv").unlink()
    assert book.build(course.folder) is True
    assert book.build(course.folder) is False


def test_a_failed_build_is_tried_again_and_says_what_the_builder_said(course):
    (course.folder / "book" / "traffar" / "07.md").write_text("efter", encoding="utf-8")
    course.fails = True
    with pytest.raises(book.BuildError, match="WARNING: sidan"):
        book.build(course.folder)
    course.fails = False
    assert book.build(course.folder) is True
    assert book.build(course.folder) is False


def test_a_book_that_was_deleted_is_built_again(course):
    (course.folder / book.BUILD / "html" / "book" / "index.html").unlink()
    assert book.build(course.folder) is True
