"""Making a cohort's working folder, and keeping it in step with the course. Where its files lie: `places.py`."""

from __future__ import annotations

import csv
import io
import os
import secrets
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan import curriculum, jupyter_home, names, nbgrader_settings, safe_file
from kunskapsresan.cohort import gradebook, kept, lock, new_ids, places, roster
from kunskapsresan.cohort.messages import CohortError, Report
from kunskapsresan.cohort.places import Cohort, load
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks.compile import Compiled
from kunskapsresan.tasks.versions import Released

__all__ = ["Cohort", "Formgrader", "Material", "formgrader", "load", "materials", "new", "refresh"]


@dataclass(frozen=True)
class Material:
    """What a cohort needs of an exercise: its built notebook (before nbgrader's generate step), its compiled tasks, and
    all that has been given out before."""

    notebook: bytes
    compiled: Compiled
    given_out: Released | None = None

    @property
    def id(self) -> str:
        return self.compiled.exercise


def materials(root: Path) -> list[Material]:
    """What the course holds now, built from its sources. Raises what building raises, in Swedish."""
    from kunskapsresan.course import notebooks, sync  # late: nbformat and jupytext cost seconds

    found = []
    for session in curriculum.load(root).present:
        if session.source.is_file():
            exercise = sync.load_exercise(session)
            notebook = notebooks.to_notebook(session.source.read_text(encoding="utf-8"), exercise)
            compiled, given_out = compiling.compile_exercise(exercise), kept.given_out(session.versions)
            found.append(Material(notebooks.write(notebook), compiled, given_out))
    return found


def new(
    root: Path,
    name: str,
    roster_csv: Path,
    exercises: Iterable[Material] | None = None,
    home: Path | None = None,
) -> Report:
    """Makes the working folder of a new cohort: all or nothing. `exercises` is the course's own unless given. A list
    without ids is given ids. `home`: the folder to make it in, that of earlier versions unless given.

    Raises CohortError if the name or the list of participants will not do.
    """
    root = root.resolve()
    if not places.is_name(name):
        raise CohortError(f"{name!r} duger inte som namn. Använd a–z, siffror och bindestreck, till exempel ht26.")
    cohort = Cohort(root, name, home)
    for there in (cohort, Cohort(root, name)):
        if os.path.lexists(there.folder):
            shown = there.shown(there.folder)
            raise CohortError(f"Gruppen {name} finns redan. Välj ett annat namn, eller ta bort {shown} först.")
    participants = roster.read(roster_csv, new_ids.taken(cohort), is_new=True)
    made = roster.lacks_ids(roster_csv)
    exercises = materials(root) if exercises is None else list(exercises)
    # Built under another name first, so that a failure leaves nothing half done.
    draft = Cohort(root, f".{name}-{secrets.token_hex(3)}", home)
    safe_file.private_folder(draft.folder)
    try:
        for step in ("source", "release", "submitted", "autograded", "feedback", "versions"):
            safe_file.private_folder(draft.folder / step)
        safe_file.write(draft.folder / names.SETTINGS, nbgrader_settings.of_cohort(name).encode())
        _write_participants(draft.participants_file, participants)
        for material in exercises:
            _register(draft, name, material)
        with gradebook.opened(draft, name) as book:
            gradebook.add_participants(book, participants)
        safe_file.replace(draft.folder, cohort.folder)
    except BaseException:
        shutil.rmtree(draft.folder, ignore_errors=True)
        raise
    report = Report(f"Gruppen {name} är skapad i {cohort.shown(cohort.folder)}.")
    for material in exercises:
        report.ok(material.id, f"{len(material.compiled.tasks)} uppgifter.")
    if made:
        where = cohort.shown(cohort.participants_file)
        report.ok(where, "listan saknade deltagar-id, så kursen har gjort ett åt var och en. De står i den här filen.")
    new_ids.remark(cohort, participants, report)
    report.summary = (
        f"{_counted(len(participants), 'deltagare', 'deltagare')} och {_counted(len(exercises), 'övning', 'övningar')}."
    )
    return report


def refresh(cohort: Cohort, exercises: Iterable[Material] | None = None) -> Report:
    """Takes in new exercises and new versions of those the cohort has.

    An exercise that somebody has answered keeps its registered cells and their points: a new version is only learnt, so
    that answers to it can be marked. Raises CohortError if the cohort is in use.
    """
    report = Report(f"Gruppen {cohort.name} jämförd med kursen.")
    found = materials(cohort.root) if exercises is None else exercises
    with lock.held(cohort):
        for material in found:
            with gradebook.opened(cohort) as book:
                known = gradebook.registered(book, material.id)
                answered = known is not None and gradebook.has_submissions(book, material.id)
            answered = answered or any((cohort.folder / "submitted").glob(f"*/{material.id}"))
            is_met = (cohort.versions(material.id) / f"{material.compiled.content}{names.TASKS}").is_file()
            if known is None:
                _register(cohort, cohort.name, material)
                report.ok(material.id, "ny övning.")
            elif is_met and (answered or _is_released(cohort, material)):
                kept.keep(cohort, material.compiled, material.given_out)
                report.ok(material.id, "oförändrad.")
            elif answered:
                kept.keep(cohort, material.compiled, material.given_out)
                report.ok(
                    material.id,
                    "ny version. Gruppen behåller poängen, för den har börjat svara; varje svar rättas på sin version.",
                )
            else:
                _register(cohort, cohort.name, material)
                report.ok(material.id, "ny version. Ingen hade svarat på den förra.")
    return report


def _register(cohort: Cohort, course_id: str, material: Material) -> None:
    from kunskapsresan.course import release

    tasks = material.compiled.encoded.encode("ascii")
    made = release.generate(material.id, material.notebook, tasks, database=cohort.database, course_id=course_id)
    source = {f"{material.id}.ipynb": material.notebook, names.TASKS: tasks}
    for step, files in (("source", source), ("release", made)):
        folder = safe_file.private_folder(cohort.folder / step / material.id)
        for name, data in files.items():
            safe_file.write(folder / name, data)
    kept.keep(cohort, material.compiled, material.given_out)


def _is_released(cohort: Cohort, material: Material) -> bool:
    source = cohort.source(material.id) / f"{material.id}.ipynb"
    return source.is_file() and source.read_bytes() == material.notebook


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
