"""Everything derived, by one command: sources → the files they give. `stale` proves that the command has been run.

`derive` writes nothing: it returns paths and contents, so that writing and checking cannot differ. What it derives from
are the sources, and of the versions given out before, their own file: that one is only added to.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.machinery
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

from kunskapsresan import __version__, curriculum
from kunskapsresan.course import bundle, notebooks, overview, release
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks import kinds, versions

COMMAND = "kunskapsresan sync"


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


def write(root: Path) -> list[Path]:
    """Writes what has changed, removes what no source gives any more; returns the paths touched."""
    files = derive(root)
    touched = []
    for path, data in files.items():
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            touched.append(path)
    for path in _orphans(root, set(files)):
        path.unlink()
        touched.append(path)
    return touched


def stale(root: Path) -> list[tuple[Path, str]]:
    """Derived files that are missing, old or orphaned, each with what to do."""
    files = derive(root)
    found = []
    for path, data in files.items():
        if not path.is_file():
            found.append((path, f"saknas. Kör `{COMMAND}`."))
        elif path.read_bytes() != data:
            found.append((path, f"är äldre än sin källa. Kör `{COMMAND}`."))
    found += [(path, f"har ingen källa längre. Kör `{COMMAND}`.") for path in _orphans(root, set(files))]
    return found


def _orphans(root: Path, wanted: set[Path]) -> list[Path]:
    """Files in the folders that hold nothing but derived files."""
    folders = (root / "exercises", root / "book" / "ovningar", bundle.DIST)
    present = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    return sorted(
        path for path in present - wanted if path.name != ".DS_Store" and ".ipynb_checkpoints" not in path.parts
    )
