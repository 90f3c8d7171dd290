"""Where a cohort's files lie: an nbgrader course directory of its own in the chosen home (personal data, never in git).
It holds all that the cohort needs, so that it can be moved as it is. Which home: `homes.py`.

<home>/<name>/   source/ release/ submitted/ autograded/ feedback/   as nbgrader wants them
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

OLD_HOME = "cohorts"  # in the course's folder: where groups were made up to 0.2
MOVED = "FLYTTAD.txt"  # in a folder whose group has been copied to another home: where it went
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


@dataclass(frozen=True)
class Cohort:
    """A working folder that exists. `root`: the course's folder; `home`: where the cohort's folder lies, the place of
    earlier versions unless given."""

    root: Path
    name: str
    home: Path | None = None

    @property
    def folder(self) -> Path:
        return (self.home or self.root / OLD_HOME) / self.name

    @property
    def is_in_course(self) -> bool:
        """Whether it lies where earlier versions made it, in the course's own folder."""
        return self.folder.parent == self.root / OLD_HOME

    def shown(self, path: Path) -> str:
        """A path of the cohort's as the supervisor finds it."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)

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


def load(root: Path, name: str, home: Path | None = None) -> Cohort:
    """A cohort that exists, in its home or where earlier versions made it.

    Raises CohortError naming those there are, or saying where the cohort has been moved.
    """
    root = root.resolve()
    found = [cohort for cohort in _places(root, name, home) if is_name(name) and cohort.database.is_file()]
    if found:
        cohort = found[0]
        if (cohort.folder / MOVED).is_file():
            raise CohortError((cohort.folder / MOVED).read_text(encoding="utf-8").strip())
        safe_file.private_folder(cohort.folder)  # one made by an earlier version may be open to others
        safe_file.private_file(cohort.database)
        return cohort
    known = [each.name for each in others(root, home=home)]
    there = f"Här finns: {', '.join(known)}." if known else "Här finns ännu ingen grupp."
    where = f" Kursen letar i {home}; ligger gruppen någon annanstans, ange den mappen med --hem." if home else ""
    raise CohortError(f"Gruppen {name} finns inte. {there} Skapa en med `kunskapsresan cohort new`.{where}")


def others(root: Path, name: str = "", home: Path | None = None) -> list[Cohort]:
    """Every cohort but the one named, in the home and where earlier versions made them; one that lies in both counts
    as the home's."""
    found: dict[str, Cohort] = {}
    for place in _places(root, "", home):
        for path in place.folder.glob(f"*/{names.GRADE_BOOK}"):
            if is_name(path.parent.name) and path.parent.name != name:
                found.setdefault(path.parent.name, Cohort(root, path.parent.name, place.home))
    return [found[each] for each in sorted(found)]


def _places(root: Path, name: str, home: Path | None) -> list[Cohort]:
    old = Cohort(root, name)
    return [Cohort(root, name, home), old] if home and home != root / OLD_HOME else [old]
