"""Is a stale number impossible, and does the old book stand until the new one is whole?"""

from __future__ import annotations

import shutil
import subprocess
import sys
import types
from pathlib import Path

import pytest

from kunskapsresan import editions
from kunskapsresan.course import book, sources

ROOT = Path(__file__).parents[2]
# What a change in each file lets the builder keep: its caches and the built pages, the caches, or nothing.
FILES = {
    "kunskapsresan/effects/synthesis.py": set(),
    "kunskapsresan/web/explorers/forest/forest.js": set(),
    "datasets/rossi.csv": set(),
    "requirements.txt": set(),
    "_config.yml": set(),
    "kunskapsresan/theme/page.html": set(),
    "curriculum.yml": {".doctrees", ".jupyter_cache"},
    "_toc.yml": {".doctrees", ".jupyter_cache"},
    "book/traffar/07.md": {".doctrees", ".jupyter_cache", "html"},
    "exercises/07/.tasks": {".doctrees", ".jupyter_cache", "html"},
}
NOT_SOURCES = ("README.md", "tests/test_x.py", "kunskapsresan/__pycache__/x.pyc", "locale/sv/LC_MESSAGES/sphinx.mo")


class Stop(BaseException):
    """A kill: nothing in the code may catch it."""


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course built once by a builder that makes a page of the sources; `.runs` holds what each build found kept."""
    root = tmp_path / "Kurs åäö"
    for name in (*FILES, *NOT_SOURCES):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("före", encoding="utf-8")

    class Course:
        folder, runs, fails, during = root, [], False, staticmethod(lambda: None)

        @staticmethod
        def shown() -> str:
            return (editions.shown(root) / "book" / "index.html").read_text(encoding="utf-8")

        @staticmethod
        def published() -> str:
            return (root / "_build" / "html" / "book" / "index.html").read_text(encoding="utf-8")

    def run(root, output, say):
        made = output / "_build"
        Course.runs.append({path.name for path in made.iterdir()})
        # A real builder compiles translations and leaves caches among the sources.
        (root / "locale/sv/LC_MESSAGES/sphinx.mo").write_text(str(len(Course.runs)), encoding="utf-8")
        for name in ("html/book", ".doctrees", ".jupyter_cache", "jupyter_execute"):
            (made / name).mkdir(parents=True, exist_ok=True)
        text = (root / "book/traffar/07.md").read_text(encoding="utf-8")
        (made / "html" / "other.html").write_text("annan sida", encoding="utf-8")
        Course.during()
        if Course.fails:
            return 1, ["WARNING: sidan"]
        (made / "html" / "book" / "index.html").write_text(text, encoding="utf-8")
        return 0, []

    monkeypatch.setattr(book, "run_builder", run)
    monkeypatch.setattr("kunskapsresan.course.paper.write", lambda root, html: [])
    monkeypatch.setattr("kunskapsresan.course.projector.write", lambda root, html: [])
    assert book.build(root) is True
    return Course


@pytest.mark.parametrize("name", FILES)
def test_a_change(course, name):
    """Is everything rebuilt that could have changed, and the rest kept?"""
    (course.folder / name).write_text("efter", encoding="utf-8")
    assert book.build(course.folder) is True
    assert course.runs[1] == FILES[name]
    assert book.build(course.folder) is False


def test_a_new_title_is_on_every_page(course):
    """The contents stand on every page, and the builder would rewrite only the page with the title."""
    (course.folder / "book/traffar/07.md").write_text("# Ny rubrik\n", encoding="utf-8")
    book.build(course.folder)
    assert course.runs[1] == {".doctrees", ".jupyter_cache"}


@pytest.mark.parametrize("name", NOT_SOURCES)
def test_what_is_no_source_changes_nothing(course, name):
    """Above all what a build itself writes: else the second start on a fresh clone would build everything again."""
    (course.folder / name).write_text("efter", encoding="utf-8")
    assert book.build(course.folder) is False and len(course.runs) == 1
    (course.folder / name).unlink()
    assert book.build(course.folder) is False and len(course.runs) == 1


def test_what_git_ignores_by_name_is_no_source():
    """Is the list of what runs leave behind the same here as in .gitignore?"""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    own = {
        "_build",
        "cohorts",
        "arbete",
        "gradebook.db",
        "svar.json*",
        ".kunskapsresan",
        ".venv",
    }  # never among sources
    assert {line.rstrip("/") for line in lines} - own <= set(sources.NOT_SOURCES)


def test_a_new_and_a_removed_file_are_changes(course):
    (course.folder / "datasets" / "ny.csv").write_text("1", encoding="utf-8")
    assert book.build(course.folder) is True
    (course.folder / "datasets" / "ny.csv").unlink()
    assert book.build(course.folder) is True
    assert book.build(course.folder) is False


def test_what_is_edited_while_the_book_is_built_is_built_again(course):
    page = course.folder / "book/traffar/07.md"
    page.write_text("två", encoding="utf-8")
    course.during = lambda: page.write_text("tre", encoding="utf-8")
    assert book.build(course.folder) is True
    course.during = lambda: None
    assert course.shown() == "två" and book.build(course.folder) is True and course.shown() == "tre"


def test_a_failed_build_leaves_the_old_book_and_nothing_to_build_on(course):
    """A builder that has warned once about a page does not warn again: what it made must not be taken up."""
    (course.folder / "book" / "traffar" / "07.md").write_text("efter", encoding="utf-8")
    course.fails = True
    for _ in range(2):
        with pytest.raises(book.BuildError, match="WARNING: sidan"):
            book.build(course.folder)
        assert course.shown() == course.published() == "före"
    course.fails = False
    assert book.build(course.folder) is True
    assert course.shown() == course.published() == "efter"
    assert all("jupyter_execute" not in found for found in course.runs)


def test_a_stop_at_any_step_leaves_a_whole_book(course, monkeypatch):
    """In the builder, while moving the edition in, while naming it: old or new, and the next build mends."""
    for place, stop in enumerate(("builder", "replace", "write")):
        new = f"ny {place}"
        (course.folder / "book" / "traffar" / "07.md").write_text(new, encoding="utf-8")
        old = course.shown()

        def killed(*_, **__):
            raise Stop

        with monkeypatch.context() as patched:
            if stop == "builder":
                patched.setattr(course, "during", staticmethod(killed))
            else:
                real = editions.safe_file
                steps = {"replace": real.replace, "write": real.write} | {stop: killed}
                patched.setattr(editions, "safe_file", types.SimpleNamespace(**steps))
            with pytest.raises(Stop):
                book.build(course.folder)
        assert course.shown() == course.published() == old
        assert book.build(course.folder) is True
        assert course.shown() == course.published() == new
    assert len(list((course.folder / "_build" / "editions").iterdir())) == 2


def test_a_book_that_was_deleted_is_put_back_without_building(course):
    shutil.rmtree(course.folder / "_build" / "html")
    assert book.build(course.folder) is True and course.published() == "före"
    assert len(course.runs) == 1


def test_a_book_that_somebody_else_is_building_is_not_shown(course):
    """A process that slept so long that another took over."""
    (course.folder / "book" / "traffar" / "07.md").write_text("efter", encoding="utf-8")
    with pytest.raises(book.BuildError, match="tagit över"):
        book.build(course.folder, still_ours=lambda: False)
    assert course.shown() == "före"


def test_a_page_that_says_what_it_said_keeps_its_time(course):
    other = course.folder / "_build" / "html" / "other.html"
    before = other.stat().st_mtime_ns
    (course.folder / "book" / "traffar" / "07.md").write_text("efter", encoding="utf-8")
    assert book.build(course.folder) is True
    assert other.stat().st_mtime_ns == before


def test_the_builder_ends_with_the_process_that_asked_for_it():
    """However that ended: the pipe closes. Else it would write where the next build works."""
    code = (
        "import threading, time; from kunskapsresan.course import builder;"
        "threading.Thread(target=builder._end_with_parent, daemon=True).start(); time.sleep(60)"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE)
    process.stdin.close()
    assert process.wait(20) == 1


def test_the_builders_lines_and_code_come_back(tmp_path, monkeypatch):
    """Also signs that the window cannot show, and also when nobody listens."""
    monkeypatch.setattr(book, "BUILDER", "tests.course.loud_builder")
    monkeypatch.chdir(ROOT)
    said = []
    code, lines = book.run_builder(ROOT, tmp_path, said.append)
    assert code == 3 and said == lines == ["å ✓ \U0001f600", "fel"]
    assert book.run_builder(ROOT, tmp_path, None) == (3, lines)


def test_what_the_first_versions_left_is_cleared(course):
    """Are caches that nothing reads any more gone after a build, and is all else left?"""
    folder = course.folder / "_build"
    for name in book.BEFORE_EDITIONS[:-1]:
        (folder / name).mkdir()
    (folder / ".stamp.json").write_text("{}", encoding="utf-8")
    (folder / "sync.json").write_text("{}", encoding="utf-8")
    (course.folder / "book/traffar/07.md").write_text("# Ny rubrik\n", encoding="utf-8")
    book.build(course.folder)
    left = {path.name for path in folder.iterdir()}
    assert not left & set(book.BEFORE_EDITIONS) and {"sync.json", "editions", "html"} <= left
