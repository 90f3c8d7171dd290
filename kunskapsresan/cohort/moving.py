"""A group that an earlier version made in the course's folder → the chosen home. Copied whole and verified; nothing is
removed: the old folder stays until a person removes it, with a note in it that says where the group went."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
from pathlib import Path

from kunskapsresan import names, nbgrader_settings, safe_file
from kunskapsresan.cohort import faults, lock, places
from kunskapsresan.cohort.messages import CohortError, Report
from kunskapsresan.cohort.places import Cohort

_AT_WORK = ("-journal", "-wal")  # beside a database that somebody is writing in


def move(cohort: Cohort, home: Path) -> Report:
    """Copies the group into the home and has the course use the copy. All or nothing.

    Raises CohortError if the group is in use, lies there already, or cannot be copied whole.
    """
    target = Cohort(cohort.root, cohort.name, home)
    if target.folder == cohort.folder:
        raise CohortError(f"Gruppen {cohort.name} ligger redan i {home}.")
    if os.path.lexists(target.folder):
        raise CohortError(f"I {home} finns redan något som heter {cohort.name}. Flytta undan det först.")
    draft = Cohort(cohort.root, f".{cohort.name}-{secrets.token_hex(3)}", home)
    with lock.held(cohort):
        if any(cohort.database.with_name(cohort.database.name + each).exists() for each in _AT_WORK):
            raise CohortError(faults.BUSY)
        try:
            count = _copied(cohort.folder, draft.folder)
            own_settings = _settle(draft, cohort.name)
            safe_file.replace(draft.folder, target.folder)
        except OSError as error:
            shutil.rmtree(draft.folder, ignore_errors=True)
            raise CohortError(f"Gruppen gick inte att kopiera till {home}. {faults.remedy(error)}") from error
        except BaseException:
            shutil.rmtree(draft.folder, ignore_errors=True)
            raise
        went = f"Gruppen {cohort.name} är flyttad till {target.folder}. Ange mappen {home} med --hem."
        safe_file.write(cohort.folder / places.MOVED, f"{went}\n".encode())
    report = Report(f"Gruppen {cohort.name} ligger nu i {target.folder}.")
    report.ok(cohort.name, f"{count} filer är kopierade och jämförda, och alla är lika.")
    if own_settings:
        report.note(
            names.SETTINGS,
            "har egna inställningar och är kopierad som den är.",
            "Läser den kursens inställningar från sin gamla plats, skriv dem i filen i stället.",
        )
    shown = cohort.shown(cohort.folder)
    report.summary = f"Den gamla mappen {shown} är orörd. När du har sett att allt är på plats kan du ta bort den."
    return report


def _copied(source: Path, target: Path) -> int:
    """Copies a folder for its owner only, and reads every file back. Returns how many there were; raises OSError."""
    count = 0
    safe_file.private_folder(target)
    for place, folders, files in os.walk(source):
        there = target / Path(place).relative_to(source)
        for name in folders:
            safe_file.private_folder(there / name)
        for name in files:
            path = Path(place) / name
            if name.startswith(lock.FILE) or path.is_symlink():
                continue
            safe_file.copy(path, there / name)
            if _digest(path) != _digest(there / name):
                raise CohortError(f"{path}: kopian blev inte lik. Kör kommandot igen.")
            count += 1
    return count


def _settle(draft: Cohort, name: str) -> bool:
    """Gives the copy settings that need no other file. Whether they were somebody's own, and so were left alone."""
    path = draft.folder / names.SETTINGS
    present = path.read_text(encoding="utf-8") if path.is_file() else ""
    ours = nbgrader_settings.of_cohort(name)
    if present not in ("", nbgrader_settings.of_earlier(name), ours):
        return True
    safe_file.write(path, ours.encode())
    return False


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
