"""A cohort's folder with collected answers and nothing else: no grade book is needed to sum up what was answered."""

from __future__ import annotations

from pathlib import Path

from kunskapsresan.cohort import kept
from kunskapsresan.cohort.places import Cohort
from kunskapsresan.tasks.compile import Compiled
from tests.first_and_last import svar


def cohort_of(root: Path, participants: list[str], versions: list[Compiled]) -> Cohort:
    """A cohort with these participants that knows these versions of the tasks."""
    cohort = Cohort(root, "demo")
    cohort.folder.mkdir(parents=True)
    cohort.participants_file.write_text("deltagar-id\n" + "\n".join(participants) + "\n", encoding="utf-8")
    for compiled in versions:
        kept.keep(cohort, compiled)
    return cohort


def place(cohort: Cohort, participant: str, compiled: Compiled, values: dict[str, object], **head) -> Path:
    """What the collector leaves for one participant and exercise."""
    folder = cohort.submitted(participant, compiled.exercise)
    folder.mkdir(parents=True)
    path = folder / "svar.json"
    path.write_bytes(svar(compiled, values, participant, **head))
    return path
