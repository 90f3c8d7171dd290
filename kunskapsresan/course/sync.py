"""Everything derived, by one command: sources → the files they give. `stale` proves that the command has been run.

`derive` writes nothing: it returns paths and contents, so that writing and checking cannot differ. What it derives from
are the sources, and of the versions given out before, their own file: that one is only added to.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.machinery
import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kunskapsresan import __version__, curriculum, safe_file
from kunskapsresan.course import bundle, derived
from kunskapsresan.errors import CourseError
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks import kinds, versions

COMMAND = "kunskapsresan sync"


class SyncError(CourseError):
    """Nothing was written: a file of somebody's own stands where a derived one belongs."""


class Changes(NamedTuple):
    """What `write` did, and the files of somebody's own that it left among the derived ones."""

    written: list[Path]
    removed: list[Path]
    astray: list[Path]


def load_exercise(session: curriculum.Session) -> kinds.Exercise:
    """EXERCISE from solutions/<id>/tasks.py. Raises TaskError if it is missing or carries another id."""
    path = session.tasks_file
    package = "kunskapsresan_solutions_" + session.id.replace("-", "_")
    for name in [each for each in sys.modules if each == package or each.startswith(package + ".")]:
        del sys.modules[name]  # the author may have edited the files since the last time
    # A package of its own, so that a long tasks.py can be split: `from .self_tests import TASKS`.
    parent = importlib.util.module_from_spec(importlib.machinery.ModuleSpec(package, None, is_package=True))
    parent.__path__ = [str(path.parent)]
    sys.modules[package] = parent
    if not path.is_file():
        raise compiling.TaskError(f"{path}: filen saknas. Skriv övningens uppgifter där.")
    importlib.invalidate_caches()
    with _no_bytecode():
        module = importlib.import_module(f"{package}.tasks")
    exercise = getattr(module, "EXERCISE", None)
    if not isinstance(exercise, kinds.Exercise):
        raise compiling.TaskError(f"{path}: EXERCISE saknas. Skriv EXERCISE = Exercise(id=…, title=…, tasks=[…]).")
    if exercise.id != session.id:
        raise compiling.TaskError(f"{path}: EXERCISE har id {exercise.id!r} men mappen heter {session.id!r}.")
    return exercise


@contextlib.contextmanager
def _no_bytecode() -> Iterator[None]:
    """No `__pycache__` beside the solutions: a cached file can outlive an edit made within the same second."""
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before


def derive(root: Path, *, with_releases: bool = True) -> dict[Path, bytes]:
    """Every derived file and its content. Leaving the releases out saves nbgrader's start-up."""
    from kunskapsresan.course import notebooks, overview, release  # late: seconds that a course in step need not wait

    plan = curriculum.load(root)
    files: dict[Path, bytes] = {root / "_toc.yml": curriculum.table_of_contents(plan).encode()}
    files |= {bundle.DIST / name: text.encode() for name, text in bundle.build().items()}
    seen: dict[str, str] = {}
    exercises: dict[str, kinds.Exercise] = {}
    for session in plan.present:
        if not session.source.is_file():
            continue
        exercise = exercises[session.id] = load_exercise(session)
        for task in [*exercise.tasks, *exercise.self_tests]:
            if task.id in seen:
                raise compiling.TaskError(f"{session.tasks_file}: {task.id} finns redan i {seen[task.id]}. Byt id.")
            seen[task.id] = session.id
        compiled = compiling.compile_exercise(exercise)
        text = session.source.read_text(encoding="utf-8")
        files[session.exercise_page] = notebooks.to_book_page(text, exercise).encode()
        files[session.compiled] = compiled.encoded.encode()
        files[session.versions] = given_out(session.versions, compiled)
        if exercise.self_tests:
            self_tests = compiling.compile_exercise(exercise, self_tests=True)
            files[session.compiled_self_tests] = self_tests.encoded.encode()
            files[session.self_test_versions] = given_out(session.self_test_versions, self_tests)
        if with_releases:
            notebook = notebooks.to_notebook(text, exercise)
            files |= {
                session.release / name: data for name, data in release.release(session.id, notebook, compiled).items()
            }
    return files | overview.pages(plan, exercises)


def given_out(path: Path, compiled: compiling.Compiled, name: str = __version__) -> bytes:
    """A file of versions with the present tasks as those of course version `name`; earlier versions stay as they are.

    Raises VersionsError if the file is there but cannot be read: what has been given out must not be forgotten.
    """
    earlier = versions.read(path) if path.is_file() else versions.Released(compiled.exercise)
    present = versions.of(compiled.exercise, name, compiled.content, compiled.tasks)
    return versions.succeed(earlier, present).encoded()


def write(root: Path) -> Changes:
    """Writes what has changed and removes what no source gives any more; says what was done.

    Derives nothing when no source and no derived file has changed. Never replaces or removes a file that is not its
    own: raises SyncError, before anything is written, if one stands where a derived file belongs; one that merely lies
    among them is left and named.
    """
    if derived.is_in_step(root):
        return Changes([], [], [])
    before = derived.of_sources(root)
    files = derive(root)
    changed = [path for path, data in files.items() if not path.is_file() or path.read_bytes() != data]
    if taken := [path for path in changed if os.path.lexists(path) and not derived.is_ours(path)]:
        raise SyncError("\n".join(map(derived.in_the_way, taken)))
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        safe_file.write(path, files[path], private=False)
    orphans = derived.orphans(root, files)
    removed = [path for path in orphans if derived.is_ours(path)]
    for path in removed:
        path.unlink()
        if path.parent not in derived.folders(root):
            with contextlib.suppress(OSError):
                path.parent.rmdir()  # only when it is empty
    astray = [path for path in orphans if path not in removed]
    if not astray:
        derived.remember(root, files, before)
    return Changes(changed, removed, astray)


def stale(root: Path) -> list[str]:
    """Derived files that are missing, old or orphaned, and files of somebody's own among them: each with a remedy."""
    files = derive(root)
    found = []
    for path, data in files.items():
        if not os.path.lexists(path):
            found.append(f"{path}: saknas. Kör `{COMMAND}`.")
        elif path.is_file() and path.read_bytes() == data:
            continue
        elif derived.is_ours(path):
            found.append(f"{path}: är äldre än sin källa. Kör `{COMMAND}`.")
        else:
            found.append(derived.in_the_way(path))
    for path in derived.orphans(root, files):
        own = derived.is_ours(path)
        found.append(f"{path}: har ingen källa längre. Kör `{COMMAND}`." if own else derived.astray(path))
    return found
