"""Where a cohort's files lie: an nbgrader course directory of its own under `cohorts/` (personal data, never in git).

cohorts/<name>/  source/ release/ submitted/ autograded/ feedback/   as nbgrader wants them
                 gradebook.db  nbgrader_config.py  deltagare.csv
                 versions/<exercise>/                               every version of the tasks the cohort has met
                 oversikter/<participant>.json                      each participant's knowledge review
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan import names, safe_file
from kunskapsresan.cohort import roster
from kunskapsresan.cohort.messages import CohortError

FOLDER = "cohorts"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


@dataclass(frozen=True)
class Cohort:
    """A working folder that exists."""

    root: Path
    name: str

    @property
    def folder(self) -> Path:
        return self.root / FOLDER / self.name

    @property
    def database(self) -> Path:
        return self.folder / names.GRADE_BOOK

    @property
    def participants_file(self) -> Path:
        return self.folder / names.PARTICIPANTS

    @property
    def exercises(self) -> list[str]:
        """Ids of the exercises that the cohort has."""
        release = self.folder / "release"
        return sorted(path.name for path in release.iterdir() if (path / f"{path.name}.ipynb").is_file())

    def participants(self) -> dict[str, roster.Participant]:
        """The participants by id, as the list in the folder has them."""
        return {each.id: each for each in roster.read(self.participants_file)}

    def source(self, exercise: str) -> Path:
        """The folder of an exercise as it is registered in the grade book."""
        return self.folder / "source" / exercise

    def released(self, exercise: str) -> Path:
        return self.folder / "release" / exercise / f"{exercise}.ipynb"

    def submitted(self, participant: str, exercise: str) -> Path:
        return self.folder / "submitted" / participant / exercise

    def autograded(self, participant: str, exercise: str) -> Path:
        return self.folder / "autograded" / participant / exercise

    def feedback(self, participant: str, exercise: str) -> Path:
        return self.folder / "feedback" / participant / exercise

    def knowledge_review(self, participant: str) -> Path:
        """A participant's whole knowledge review: everything that has come in, merged."""
        return self.folder / "oversikter" / f"{participant}.json"

    def versions(self, exercise: str) -> Path:
        """The folder of every version of an exercise's tasks that the cohort has met."""
        return self.folder / "versions" / exercise


def is_name(name: str) -> bool:
    """Whether a cohort's folder can be called so on every system."""
    return _NAME.fullmatch(name) is not None and name not in roster.RESERVED


def load(root: Path, name: str) -> Cohort:
    """A cohort that exists. Raises CohortError naming those there are."""
    cohort = Cohort(root.resolve(), name)
    if is_name(name) and cohort.database.is_file():
        safe_file.private_folder(cohort.folder)  # one made by an earlier version may be open to others
        safe_file.private_file(cohort.database)
        return cohort
    known = [each.name for each in others(root)]
    there = f"Här finns: {', '.join(known)}." if known else "Här finns ännu ingen grupp."
    raise CohortError(f"Gruppen {name} finns inte. {there} Skapa en med `kunskapsresan cohort new`.")


def others(root: Path, name: str = "") -> list[Cohort]:
    """Every cohort in the course's folder but the one named."""
    found = sorted(each.parent.name for each in (root / FOLDER).glob(f"*/{names.GRADE_BOOK}"))
    return [Cohort(root, each) for each in found if is_name(each) and each != name]
