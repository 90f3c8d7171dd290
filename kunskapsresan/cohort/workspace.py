"""A cohort's working folder: an nbgrader course directory of its own under `cohorts/` (personal data, never in git).

cohorts/<name>/  source/ release/ submitted/ autograded/ feedback/   as nbgrader wants them
                 gradebook.db  nbgrader_config.py  deltagare.csv
                 versions/<exercise>/<sha256>.tasks                 every version of the tasks the cohort has met
                 oversikter/<participant>.json                      each participant's knowledge review
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan import curriculum, jupyter_home, safe_file
from kunskapsresan.cohort import gradebook, roster
from kunskapsresan.cohort.messages import CohortError, Report
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks.compile import Compiled, TaskError

FOLDER = "cohorts"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_CONFIG = '''"""Settings of this cohort; what all cohorts share stands in the course's own nbgrader_config.py."""

from pathlib import Path

c = get_config()
load_subconfig("nbgrader_config.py", path=str(Path(__file__).resolve().parents[2]))
c.CourseDirectory.course_id = {name!r}
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.Exchange.root = str(Path(__file__).resolve().parent / "exchange")
'''


@dataclass(frozen=True)
class Material:
    """What a cohort needs of an exercise: its built notebook (before nbgrader's generate step) and compiled tasks."""

    notebook: bytes
    compiled: Compiled

    @property
    def id(self) -> str:
        return self.compiled.exercise


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
        return self.folder / "gradebook.db"

    @property
    def participants_file(self) -> Path:
        return self.folder / "deltagare.csv"

    @property
    def exercises(self) -> list[str]:
        """Ids of the exercises that the cohort has."""
        release = self.folder / "release"
        return sorted(path.name for path in release.iterdir() if (path / f"{path.name}.ipynb").is_file())

    def participants(self) -> dict[str, roster.Participant]:
        """The participants by id, as the list in the folder has them."""
        return {each.id: each for each in roster.read(self.participants_file)}

    def released(self, exercise: str) -> Path:
        return self.folder / "release" / exercise / f"{exercise}.ipynb"

    def submitted(self, participant: str, exercise: str) -> Path:
        return self.folder / "submitted" / participant / exercise

    def autograded(self, participant: str, exercise: str) -> Path:
        return self.folder / "autograded" / participant / exercise

    def feedback(self, participant: str, exercise: str) -> Path:
        return self.folder / "feedback" / participant / exercise

    def review(self, participant: str) -> Path:
        """A participant's whole knowledge review: everything that has come in, merged."""
        return self.folder / "oversikter" / f"{participant}.json"

    def version(self, exercise: str, content: str) -> Path:
        return self.folder / "versions" / exercise / f"{content}.tasks"

    def tasks(self, exercise: str, content: str) -> Compiled | None:
        """The tasks that were answered, None if the cohort has never met that version."""
        path = self.version(exercise, content)
        if not re.fullmatch("[0-9a-f]{64}", content) or not path.is_file():
            return None
        compiled = compiling.read(path)
        return compiled if compiled.content == content else None


def materials(root: Path) -> list[Material]:
    """What the course holds now, built from its sources. Raises what building raises, in Swedish."""
    from kunskapsresan.course import notebooks, sync  # late: nbformat and jupytext cost seconds

    found = []
    for session in curriculum.load(root).present:
        if session.source.is_file():
            exercise = sync.load_exercise(session)
            notebook = notebooks.to_notebook(session.source.read_text(encoding="utf-8"), exercise)
            found.append(Material(notebooks.write(notebook), compiling.compile_exercise(exercise)))
    return found


def new(root: Path, name: str, roster_csv: Path, exercises: Iterable[Material] | None = None) -> Report:
    """Makes the working folder of a new cohort: all or nothing. `exercises` is the course's own unless given.

    Raises CohortError if the name or the list of participants will not do.
    """
    root = root.resolve()
    if not _NAME.fullmatch(name) or name in roster.RESERVED:
        raise CohortError(f"{name!r} duger inte som namn. Använd a–z, siffror och bindestreck, till exempel ht26.")
    cohort = Cohort(root, name)
    if os.path.lexists(cohort.folder):
        raise CohortError(f"Gruppen {name} finns redan. Välj ett annat namn, eller ta bort {FOLDER}/{name} först.")
    participants = roster.read(roster_csv)
    exercises = materials(root) if exercises is None else list(exercises)
    # Built under another name first, so that a failure leaves nothing half done.
    draft = Cohort(root, f".{name}-{secrets.token_hex(3)}")
    safe_file.private_folder(draft.folder)
    try:
        for step in ("source", "release", "submitted", "autograded", "feedback", "versions"):
            safe_file.private_folder(draft.folder / step)
        safe_file.write(draft.folder / "nbgrader_config.py", _CONFIG.format(name=name).encode())
        _write_participants(draft.participants_file, participants)
        for material in exercises:
            _register(draft, name, material)
        with gradebook.opened(draft, name) as book:
            gradebook.add_participants(book, participants)
        safe_file.replace(draft.folder, cohort.folder)
    except BaseException:
        shutil.rmtree(draft.folder, ignore_errors=True)
        raise
    report = Report(f"Gruppen {name} är skapad i {FOLDER}/{name}.")
    for material in exercises:
        report.ok(material.id, f"{len(material.compiled.tasks)} uppgifter.")
    report.summary = (
        f"{_counted(len(participants), 'deltagare', 'deltagare')} och {_counted(len(exercises), 'övning', 'övningar')}."
    )
    return report


def load(root: Path, name: str) -> Cohort:
    """A cohort that exists. Raises CohortError naming those there are."""
    cohort = Cohort(root.resolve(), name)
    if _NAME.fullmatch(name) and cohort.database.is_file():
        safe_file.private_folder(cohort.folder)  # one made by an earlier version may be open to others
        safe_file.private_file(cohort.database)
        return cohort
    folder = root / FOLDER
    known = sorted(each.parent.name for each in folder.glob("*/gradebook.db") if not each.parent.name.startswith("."))
    there = f"Här finns: {', '.join(known)}." if known else "Här finns ännu ingen grupp."
    raise CohortError(f"Gruppen {name} finns inte. {there} Skapa en med `kunskapsresan cohort new`.")


def refresh(cohort: Cohort, exercises: Iterable[Material] | None = None) -> Report:
    """Takes in new exercises and new versions of those the cohort has. What has been answered on an older version
    keeps being marked on that version."""
    report = Report(f"Gruppen {cohort.name} jämförd med kursen.")
    for material in materials(cohort.root) if exercises is None else exercises:
        with gradebook.opened(cohort) as book:
            known = gradebook.registered(book, material.id)
            answered = known is not None and gradebook.has_submissions(book, material.id)
        if known is None:
            _register(cohort, cohort.name, material)
            report.ok(material.id, "ny övning.")
        elif cohort.version(material.id, material.compiled.content).is_file() and _is_released(cohort, material):
            report.ok(material.id, "oförändrad.")
        elif answered and _cells(material.notebook) != {n: (c.max_score, c.by_person) for n, c in known.cells.items()}:
            keep_version(cohort, material.compiled)
            report.problem(
                material.id,
                "kursen har fått andra uppgifter eller poäng sedan gruppen började svara.",
                "Gruppen behåller sin övning. Svar på den nya versionen märks ut för handledaren.",
            )
        else:
            _register(cohort, cohort.name, material)
            report.ok(material.id, "ny version. Tidigare svar rättas som förut.")
    return report


def keep_version(cohort: Cohort, compiled: Compiled) -> None:
    """Stores a version of the tasks, for marking answers that name it."""
    path = cohort.version(compiled.exercise, compiled.content)
    safe_file.private_folder(path.parent)
    safe_file.write(path, compiled.encoded.encode("ascii"))


def keep_present_versions(cohort: Cohort) -> None:
    """Stores the versions that the course now gives out, since that is what participants answer."""
    for exercise in cohort.exercises:
        path = cohort.root / "exercises" / exercise / ".tasks"
        try:
            compiled = compiling.read(path) if path.is_file() else None
        except TaskError:
            compiled = None  # a stale release is the author's business (`kunskapsresan sync`), not the collector's
        if compiled and not cohort.version(exercise, compiled.content).is_file():
            keep_version(cohort, compiled)


def _register(cohort: Cohort, course_id: str, material: Material) -> None:
    from kunskapsresan.course import release

    tasks = material.compiled.encoded.encode("ascii")
    made = release.generate(material.id, material.notebook, tasks, database=cohort.database, course_id=course_id)
    source = {f"{material.id}.ipynb": material.notebook, ".tasks": tasks}
    for step, files in (("source", source), ("release", made)):
        folder = safe_file.private_folder(cohort.folder / step / material.id)
        for name, data in files.items():
            safe_file.write(folder / name, data)
    keep_version(cohort, material.compiled)


def _is_released(cohort: Cohort, material: Material) -> bool:
    source = cohort.folder / "source" / material.id / f"{material.id}.ipynb"
    return source.is_file() and source.read_bytes() == material.notebook


def _cells(notebook: bytes) -> dict[str, tuple[float, bool]]:
    """{name: (points, marked by a person)} of a notebook's graded cells."""
    found = {}
    for cell in json.loads(notebook)["cells"]:
        nbgrader = cell["metadata"].get("nbgrader", {})
        if nbgrader.get("grade"):
            found[nbgrader["grade_id"]] = float(nbgrader["points"]), cell["cell_type"] == "markdown"
    return found


def _write_participants(path: Path, participants: list[roster.Participant]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(["deltagar-id", "förnamn", "efternamn", "e-post"])
    writer.writerows([each.id, each.first_name, each.last_name, each.email] for each in participants)
    safe_file.write(path, text.getvalue().encode("utf-8-sig"))  # Excel needs the mark to see å, ä and ö


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


# --- looking at the marks ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Formgrader:
    """How to start nbgrader's formgrader on a cohort: a command, where to stand, and the address to visit."""

    command: list[str]
    folder: Path
    environment: dict[str, str]
    address: str


def formgrader(cohort: Cohort, port: int = 8766) -> Formgrader:
    """A server for this cohort alone, on this machine alone. The page may fetch nothing from other hosts.

    Raises CohortError where nbgrader would show an empty list: it searches the folder by glob pattern.
    """
    odd = sorted(set("[]*?") & set(str(cohort.folder)))
    if odd:
        raise CohortError(
            f"Rättningsvyn hittar inget i en mapp med {' '.join(odd)} i sitt namn: {cohort.folder}. "
            "Flytta eller byt namn på mappen. Allt annat fungerar där den ligger."
        )
    safe_file.private_folder(cohort.folder / "exchange")  # unused, but nbgrader complains where it is missing
    home = safe_file.private_folder(cohort.root / ".kunskapsresan") / "rattning"
    environment = jupyter_home.environment(home, config=jupyter_home.GRADING)
    # By a file of its owner only: any account on the machine can read a process's arguments.
    token, place = secrets.token_hex(24), home / f"token-{cohort.name}"
    safe_file.write(place, token.encode())
    environment["JUPYTER_TOKEN_FILE"] = str(place)
    environment["PATH"] = str(Path(sys.executable).parent) + os.pathsep + os.environ.get("PATH", "")
    command = [sys.executable, "-m", "kunskapsresan.cohort.grading_server", str(cohort.folder), str(port)]
    return Formgrader(command, cohort.folder, environment, f"http://127.0.0.1:{port}/formgrader?token={token}")
