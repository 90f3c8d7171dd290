"""Every version of the tasks that a cohort has met, kept in its own folder: added to, never dropped.

versions/<exercise>/<sha256>.tasks      a version as the course gave it out
versions/<exercise>/given-out.versions  all that the course has given out, copied when the cohort is made, refreshed, or
                                        collects
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from kunskapsresan import names, safe_file
from kunskapsresan.cohort.places import Cohort
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks import versions
from kunskapsresan.tasks.compile import Compiled, TaskError
from kunskapsresan.tasks.versions import Released, VersionsError


def known(cohort: Cohort, exercise: str) -> Released:
    """Every version of an exercise that can be marked. A kept file that no longer has its own checksum is not used."""
    found = Released(exercise)
    for path in sorted(cohort.versions(exercise).glob(f"*{names.TASKS}")):
        compiled = _read_tasks(path)
        if compiled and compiled.content == path.stem and compiled.exercise == exercise:
            found = versions.union(found, versions.of(exercise, "", compiled.content, compiled.tasks))
    with contextlib.suppress(VersionsError):
        given_out = versions.read(cohort.versions(exercise) / names.GIVEN_OUT)
        if given_out.exercise == exercise:
            found = versions.union(found, given_out)
    return found


def registered(cohort: Cohort, exercise: str) -> Compiled | None:
    """The tasks that the grade book's cells were made from, None if their file cannot be read."""
    return _read_tasks(cohort.source(exercise) / names.TASKS)


def keep(cohort: Cohort, compiled: Compiled, given_out: Released | None = None) -> None:
    """Stores a version of the tasks, and all that has been given out before it. Raises OSError."""
    folder = safe_file.private_folder(cohort.versions(compiled.exercise))
    _write(folder / f"{compiled.content}{names.TASKS}", compiled.encoded.encode("ascii"))
    if given_out:
        path = folder / names.GIVEN_OUT
        earlier = Released(compiled.exercise)
        with contextlib.suppress(VersionsError):
            earlier = versions.read(path)
        _write(path, versions.union(earlier, given_out).encoded())


def keep_present(cohort: Cohort) -> None:
    """Stores what the course now gives out, since that is what participants answer. Raises OSError."""
    for exercise in cohort.exercises:
        folder = cohort.root / "exercises" / exercise
        compiled = _read_tasks(folder / names.TASKS)
        if compiled and compiled.exercise == exercise:
            keep(cohort, compiled, given_out(folder / names.VERSIONS))


def given_out(path: Path) -> Released | None:
    """A course's file of versions, None if there is none. One that is broken is the author's business
    (`kunskapsresan check`), not the collector's."""
    try:
        return versions.read(path)
    except VersionsError:
        return None


def _read_tasks(path: Path) -> Compiled | None:
    try:
        return compiling.read(path)
    except (TaskError, OSError):
        return None


def _write(path: Path, raw: bytes) -> None:
    if not path.is_file() or path.read_bytes() != raw:
        safe_file.write(path, raw)
