"""Where a grade book is and what nbgrader needs to make one. Imports nothing heavy."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path


def sqlite_url(path: Path) -> str:
    """The address of a grade book, as SQLAlchemy wants it on every system."""
    return f"sqlite:///{path.absolute().as_posix()}"


@contextlib.contextmanager
def alembic_on_path() -> Iterator[None]:
    """nbgrader runs `alembic` from PATH when it makes a grade book; an environment that is not activated has it only
    beside its interpreter."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = str(Path(sys.executable).parent) + os.pathsep + before
    try:
        yield
    finally:
        os.environ["PATH"] = before
