"""One command at a time on a cohort: two that marked at once would meet in the grade book.

The lock is SQLite's, as the grade book's own is: the system gives it back when a process dies, on Windows too.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

from kunskapsresan.cohort import faults
from kunskapsresan.cohort.messages import CohortError
from kunskapsresan.cohort.places import Cohort

FILE = ".upptagen"
PATIENCE = 20.0  # seconds
_WRITTEN = ("submitted", "autograded", "feedback", "oversikter", "versions")


@contextlib.contextmanager
def held(cohort: Cohort) -> Iterator[None]:
    """Holds the cohort; waits for another command to be done. Raises CohortError if it takes too long."""
    door = None
    try:
        try:
            door = sqlite3.connect(cohort.folder / FILE, timeout=PATIENCE, isolation_level=None)
            door.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            raise CohortError(faults.remedy(error)) from error
        _sweep(cohort)
        yield
    finally:
        if door is not None:
            door.close()


def _sweep(cohort: Cohort) -> None:
    """Removes what a command that was cut short left half written. Nobody else writes there meanwhile."""
    for step in _WRITTEN:
        for path in (cohort.folder / step).rglob(".*.tmp"):
            with contextlib.suppress(OSError):
                path.unlink()
