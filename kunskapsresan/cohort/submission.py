"""The one reader of a hand-in: which answer counts for each task, which version it answers, or why a person must look.

Grading, feedback, the comparison and the group's maps all read through here, so that they cannot differ:
- The newest answer to a task counts, whichever version of the task it answers, and is marked by that version.
- A version that is not known, a task that was not asked, and an answer that cannot be read give a reason, never zero.
- What has been marked is told by a key over everything that the marks depend on.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kunskapsresan import answers, entries, names
from kunskapsresan.answers import Answers
from kunskapsresan.cohort import kept, placed
from kunskapsresan.cohort.places import Cohort
from kunskapsresan.cohort.records import GradeCell
from kunskapsresan.strict_json import MAX_BYTES
from kunskapsresan.tasks import marking, versions
from kunskapsresan.tasks.versions import Released

METHOD = 3  # raise when marking itself changes, so that everything is marked again

MISSING = f"{names.ANSWERS} saknas i inlämningen."
UNKNOWN = "Svaren gäller en version av övningen som gruppen inte känner till."
NO_VERSION = "Filen säger inte vilken version av övningen svaren gäller."
NOT_ASKED = "Uppgiften fanns inte i den version av övningen som deltagaren svarade på."
UNREADABLE = "Svaret på den här uppgiften går inte att läsa i deltagarens fil."
STRANGE_TASKS = "Filen har svar på uppgifter som gruppen inte känner till: {}."


@dataclass(frozen=True)
class Part:
    """What counts of one task. `task`: the version that was answered, else the one that was asked, None if neither is
    known; `version`: its key; `reason`: why a person must look, "" when the answer can be marked."""

    task: dict | None
    version: str
    value: object
    reason: str


@dataclass(frozen=True)
class Submission:
    """One participant's hand-in of one exercise, read. `whole`: a reason that concerns all of it."""

    participant: str
    exercise: str
    folder: Path
    read: Answers
    flag: dict | None
    when: datetime | None
    whole: str
    handed: str
    _exercise: Exercise = field(repr=False)

    @property
    def is_there(self) -> bool:
        """Whether anything has been handed in."""
        return (self.folder / names.ANSWERS).exists() or (self.folder / names.ANSWERS).is_symlink()

    @functools.cached_property
    def asked(self) -> dict[str, str] | None:
        """{task id: hash} of the page that made the file, in the page's order; None if that version is not known."""
        return self._exercise.known.contents.get(self.read.content)

    @property
    def tasks(self) -> list[str]:
        """The tasks of the page that made the file, else of the exercise as registered; then those that were answered
        or registered besides."""
        first = self.asked or self._exercise.registered
        answered = [task for task in self.read.entries if task in self._exercise.known.tasks]
        return list(dict.fromkeys([*first, *self._exercise.registered, *answered]))

    @property
    def problem(self) -> str:
        """Why nothing of it can be used for figures over the group, "" when something can."""
        parts = [self.part(task) for task in self.tasks]
        unusable = self.whole or (parts and all(part.reason for part in parts) and parts[0].reason)
        return unusable or ("" if parts else UNKNOWN if self.read.content else NO_VERSION)

    @property
    def answered(self) -> tuple[dict[str, dict], dict[str, object]]:
        """({task id: the version that was answered or asked}, {task id: value}); a value that a person must look at is
        left out."""
        parts = {task: self.part(task) for task in self.tasks}
        tasks = {task: part.task for task, part in parts.items() if part.task}
        return tasks, {task: part.value for task, part in parts.items() if not part.reason}

    @property
    def title(self) -> str:
        """The exercise's title as registered."""
        return self._exercise.title

    def part(self, task_id: str) -> Part:
        """What counts of a task."""
        known, of_versions = self._exercise.known, self.read.entries.get(task_id, {})
        latest = entries.newest(of_versions, _is_answer)
        if latest:
            version, value = latest[0], latest[1]["value"]
        else:  # a field left or made empty: which version it stood in matters only if the page's own is not known
            emptied = [key for key in sorted(of_versions) if known.task(task_id, key)]
            version, value = (self.asked or {}).get(task_id) or (emptied[-1] if emptied else ""), None
        task = known.task(task_id, version)
        return Part(task, version, value, self.whole or self._reason(task_id, task, value))

    def question(self, task_id: str) -> dict | None:
        """The task to show the question of, when the version that was answered is not known."""
        known = self._exercise.known
        return known.task(task_id, self._exercise.registered.get(task_id, "")) or next(
            iter(known.tasks.get(task_id, {}).values()), None
        )

    def _reason(self, task_id: str, task: dict | None, value: object) -> str:
        if task_id in {*self.read.dropped, *((self.flag or {}).get("tasks") or ())}:
            return UNREADABLE
        if task is not None:
            return ""
        if _is_answer(value) or self.asked is None:
            return UNKNOWN if self.read.content else NO_VERSION
        return NOT_ASKED

    def is_marked(self, cells: Mapping[str, GradeCell], state: Marked) -> bool:
        """Whether the marks that `state` tells of are those of what lies here now."""
        return state.key == self.key(cells)

    def key(self, cells: Mapping[str, GradeCell]) -> str:
        """Changes when anything that the marks depend on does."""
        parts = [str(METHOD), self._exercise.released, self.handed]
        parts += (f"{name} {cell.max_score} {cell.by_person}" for name, cell in sorted(cells.items()))
        for name in dict.fromkeys([*self.tasks, *cells]):
            part = self.part(name)
            parts.append(f"{name} {part.version} {self._exercise.digest(name, part.version)} {part.reason}")
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@dataclass
class Exercise:
    """What is the same for all hand-ins of an exercise. registered: {task id: hash} of the grade book's version."""

    title: str
    known: Released
    registered: dict[str, str]
    released: str
    _digests: dict[tuple[str, str], str] = field(default_factory=dict)

    def digest(self, task_id: str, version: str) -> str:
        """Of all that a version of a task holds, explanations too."""
        at = task_id, version
        if at not in self._digests:
            text = json.dumps(self.known.task(*at), sort_keys=True, ensure_ascii=False)
            self._digests[at] = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return self._digests[at]


class Reader:
    """Reads hand-ins of one cohort, each exercise's versions once."""

    def __init__(self, cohort: Cohort):
        self.cohort = cohort
        self._exercises: dict[str, Exercise] = {}

    def read(self, participant: str, exercise_id: str) -> Submission:
        """A hand-in. Never raises: what is wrong with it is in the parts' reasons."""
        exercise = self.exercise(exercise_id)
        folder = self.cohort.submitted(participant, exercise_id)
        found = answers.read(folder / names.ANSWERS)
        found = found._replace(
            data=found.data | {"answers": versions.resolve(found.entries, exercise.known.contents)},
        )
        flag = placed.read_flag(folder)
        whole = _whole(folder, exercise_id, found, flag, exercise.known)
        when = placed.read_timestamp(folder)
        return Submission(participant, exercise_id, folder, found, flag, when, whole, _handed(folder), exercise)

    def exercise(self, exercise_id: str) -> Exercise:
        """What is the same for all hand-ins of an exercise."""
        if exercise_id not in self._exercises:
            compiled = kept.registered(self.cohort, exercise_id)
            known = kept.known(self.cohort, exercise_id)
            hashes = {task_id: task["hash"] for task_id, task in compiled.tasks.items()} if compiled else {}
            path = self.cohort.released(exercise_id)
            released = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
            title = compiled.data["title"] if compiled else exercise_id
            self._exercises[exercise_id] = Exercise(title, known, hashes, released)
        return self._exercises[exercise_id]


def _whole(folder: Path, exercise: str, read: Answers, flag: dict | None, known: Released) -> str:
    if flag and flag["tasks"] is None:
        return flag["reason"]
    path = folder / names.ANSWERS
    if not path.exists() and not path.is_symlink():
        return MISSING
    if read.problem:
        return read.problem
    if read.exercise != exercise:
        return f"Svaren hör till övningen {read.exercise}."
    named = {*read.dropped, *((flag or {}).get("tasks") or ())}
    named |= {task for task, of_versions in read.entries.items() if entries.newest(of_versions, _is_answer)}
    strange = sorted(named - set(known.tasks))
    if strange and known.tasks:
        return STRANGE_TASKS.format(", ".join(strange[:5]) + (" …" if len(strange) > 5 else ""))
    return ""


def _is_answer(value: object) -> bool:
    return not marking.is_empty(value)


def _handed(folder: Path) -> str:
    """A fingerprint of all that was handed in and noted about it."""
    parts = []
    for name in (names.ANSWERS, names.FLAG, names.TIMESTAMP):
        path = folder / name
        parts.append(path.read_bytes()[: 2 * MAX_BYTES] if path.is_file() and not path.is_symlink() else b"-")
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


# --- what was marked last time ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Marked:
    """What the autograded notebook says of itself. cells: {task id: fingerprint of answer and verdict}; `method` 1 kept
    no `handed`."""

    key: str = ""
    handed: str = ""
    cells: dict[str, str] = field(default_factory=dict)
    method: int = 0

    @property
    def as_metadata(self) -> dict:
        return {"method": self.method, "key": self.key, "handed": self.handed, "cells": self.cells}


def marked_as(autograded: Path) -> Marked:
    """What was marked last time; nothing if there is no record that can be read."""
    try:
        state = json.loads(autograded.read_bytes())["metadata"]["kunskapsresan"]
        cells = {str(name): str(each) for name, each in state["cells"].items()}
        return Marked(str(state["key"]), str(state.get("handed", "")), cells, int(state.get("method", 1)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Marked()
