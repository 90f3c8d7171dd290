"""What participants get: nbgrader's own generate step, run in a temporary course.

In the solutions folder itself nbgrader would copy everything beside the notebook (`tasks.py` with the key) into the
release. In a temporary course there is nothing but the built notebook and `.tasks`.
"""

from __future__ import annotations

import contextlib
import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from nbformat import NotebookNode

from kunskapsresan import names
from kunskapsresan.course import notebooks
from kunskapsresan.course.database import alembic_on_path, sqlite_url
from kunskapsresan.errors import CourseError
from kunskapsresan.tasks.compile import Compiled


class ReleaseError(CourseError):
    """nbgrader refused an exercise; the message names it and says what nbgrader said."""


def release(exercise_id: str, source_notebook: NotebookNode, compiled: Compiled) -> dict[str, bytes]:
    """{file name: bytes} of an exercise's release: the notebook and `.tasks`. The same source gives the same bytes.

    Raises ReleaseError.
    """
    return generate(exercise_id, notebooks.write(source_notebook), compiled.encoded.encode("ascii"))


def generate(
    exercise_id: str, notebook: bytes, tasks: bytes, *, database: Path | None = None, course_id: str = "kunskapsresan"
) -> dict[str, bytes]:
    """nbgrader's generate step on a built notebook; with `database`, registered in that grade book.

    The course is temporary also when the grade book is a cohort's: nbgrader searches its folders by glob pattern and
    would not find a course whose path holds a bracket. Raises ReleaseError.
    """
    from nbgrader.converters import GenerateAssignment
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

    config = Config()
    config.ClearSolutions.text_stub = names.STUB
    config.GenerateAssignment.no_database = database is None
    config.SaveCells.enabled = database is not None
    with tempfile.TemporaryDirectory(prefix="kunskapsresan-") as folder, _quiet() as said, alembic_on_path():
        root = Path(folder).resolve()
        source = root / "source" / exercise_id
        source.mkdir(parents=True)
        (source / f"{exercise_id}.ipynb").write_bytes(notebook)
        (source / names.TASKS).write_bytes(tasks)
        course = CourseDirectory(config=config, root=str(root), course_id=course_id, assignment_id=exercise_id)
        course.db_url = sqlite_url(database or root / names.GRADE_BOOK)
        here = Path.cwd()
        try:
            GenerateAssignment(coursedir=course, config=config).start()
        except (Exception, SystemExit) as error:
            reason = "\n".join(said) or str(error)
            raise ReleaseError(f"{exercise_id}: nbgrader kunde inte göra övningen.\n{reason}") from error
        finally:
            os.chdir(here)  # nbgrader moves into the course, and a folder in use cannot be removed on Windows
        made = root / "release" / exercise_id
        return {path.name: path.read_bytes() for path in sorted(made.iterdir())}


@contextlib.contextmanager
def _quiet() -> Iterator[list[str]]:
    """Collects what nbgrader logs instead of printing it, so that it can stand in one message."""
    said: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: said.append(record.getMessage())
    log = logging.getLogger("traitlets")
    before = log.handlers[:], log.propagate
    log.handlers, log.propagate = [handler], False
    try:
        yield said
    finally:
        log.handlers, log.propagate = before
