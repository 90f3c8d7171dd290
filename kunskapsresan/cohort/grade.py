"""Marks the collected answers and records the marks in nbgrader's grade book. Nothing of the participant's is run.

One transaction per hand-in. The rows are written directly: nbgrader's own `add_submission` and its converters cost
more than the marking (see `bench/marking.py`), and a test compares what they leave in the grade book.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan import answers, safe_file
from kunskapsresan.cohort import gradebook, marked
from kunskapsresan.cohort.collect import REVIEW, read_review, read_timestamp
from kunskapsresan.cohort.gradebook import Registered
from kunskapsresan.cohort.marked import Mark
from kunskapsresan.cohort.messages import NOTE, OK, PROBLEM, Report
from kunskapsresan.cohort.workspace import Cohort
from kunskapsresan.tasks.compile import Compiled, TaskError

METHOD = 1  # raise when marking itself changes, so that everything is marked again


@dataclass
class _Exercise:
    """What is the same for all hand-ins of an exercise."""

    id: str
    known: Registered
    released: bytes
    versions: dict[str, Compiled | None]


def grade(cohort: Cohort, *, everything: bool = False) -> Report:
    """Marks what is new since last time, or everything. Marking again changes nothing that has not changed.

    A mark set by hand stays: if the answer behind it changes, the cell returns to the supervisor's queue with the
    old mark still showing.
    """
    report = Report(f"Rättning av gruppen {cohort.name}.")
    roster = cohort.participants()
    with gradebook.opened(cohort) as book:
        missing = set(roster) - gradebook.participants(book)
        gradebook.add_participants(book, [each for each in roster.values() if each.id in missing])
        for exercise_id in cohort.exercises:
            known = gradebook.registered(book, exercise_id)
            if known is None:
                report.problem(
                    exercise_id, "finns inte i betygsboken.", f"Kör `kunskapsresan cohort refresh {cohort.name}`."
                )
                continue
            exercise = _Exercise(exercise_id, known, cohort.released(exercise_id).read_bytes(), {})
            submissions = gradebook.submissions(book, known)
            for folder in sorted((cohort.folder / "submitted").glob(f"*/{exercise_id}")):
                participant = folder.parent.name
                subject = f"{participant}, {exercise_id}"
                if participant not in roster:
                    report.problem(
                        subject, "finns inte i gruppens lista.", f"Lägg till i {cohort.participants_file.name}."
                    )
                    continue
                try:
                    _grade(cohort, book, exercise, participant, submissions.get(participant), everything, report)
                except Exception as error:  # one hand-in must never stop the others
                    book.db.rollback()
                    report.problem(
                        subject,
                        f"kunde inte rättas ({type(error).__name__}: {error}).",
                        "Inget har ändrats för den här inlämningen. Be om en ny fil, eller bedöm den för hand.",
                    )
    counts = (report.count(OK), "klara"), (report.count(NOTE), "väntar på dig"), (report.count(PROBLEM), "med problem")
    report.summary = ", ".join(f"{count} {what}" for count, what in counts) + "."
    return report


def _grade(
    cohort: Cohort,
    book: gradebook.Gradebook,
    exercise: _Exercise,
    participant: str,
    submission: tuple[str, str] | None,
    everything: bool,
    report: Report,
) -> None:
    folder = cohort.submitted(participant, exercise.id)
    target = cohort.autograded(participant, exercise.id) / f"{exercise.id}.ipynb"
    read, review = _read(folder), read_review(folder)
    compiled = _version(cohort, exercise, read.content)
    key = _key(folder, exercise.released, compiled)
    before = marked.state_of(target.read_bytes()) if target.is_file() else {}
    subject = f"{participant}, {exercise.id}"
    if submission and not everything and before.get("key") == key:
        grades = gradebook.grades(book, exercise.known, submission[1])
        left = sorted(name for name, each in grades.items() if each.needs_manual_grade)
        if left:
            waits = f"{len(left)} svar väntar på din bedömning: {', '.join(left)}."
            report.note(subject, f"oförändrad sedan förra rättningen; {waits}")
        else:
            report.ok(subject, "oförändrad sedan förra rättningen.")
        return
    marks = marked.mark_all(exercise.known.cells, compiled, read, review)
    waiting = gradebook.record(
        book,
        exercise.known,
        participant,
        submission,
        marks,
        unchanged={name for name, mark in marks.items() if before.get("cells", {}).get(name) == mark.fingerprint},
        timestamp=read_timestamp(folder),
    )
    # Only now: if this write fails, the next run finds an old state and marks again.
    state = {"key": key, "cells": {name: mark.fingerprint for name, mark in marks.items()}}
    target.parent.mkdir(parents=True, exist_ok=True)
    safe_file.write(target, marked.notebook(exercise.released, marks, compiled, read, state))
    _say(report, subject, marks, waiting)


def _read(folder: Path) -> answers.Answers:
    path = folder / answers.NAME
    if not path.exists() and not path.is_symlink():
        return answers.Answers(answers.empty(), "svar.json saknas i inlämningen. Be deltagaren om en ny fil.")
    return answers.read(path)


def _version(cohort: Cohort, exercise: _Exercise, content: str) -> Compiled | None:
    if content not in exercise.versions:
        try:
            exercise.versions[content] = cohort.tasks(exercise.id, content)
        except TaskError:
            exercise.versions[content] = None
    return exercise.versions[content]


def _key(folder: Path, released: bytes, compiled: Compiled | None) -> str:
    """Changes when anything that the marks depend on does."""
    parts = [str(METHOD).encode(), released, compiled.raw if compiled else b""]
    for name in (answers.NAME, REVIEW, "timestamp.txt"):
        path = folder / name
        parts.append(path.read_bytes()[: 2 * answers.MAX_BYTES] if path.is_file() and not path.is_symlink() else b"-")
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def _say(report: Report, subject: str, marks: dict[str, Mark], waiting: set[str]) -> None:
    reasons = {mark.reason for mark in marks.values() if mark.reason}
    if reasons:
        reason = reasons.pop() if len(reasons) == 1 else "flera svar går inte att läsa."
        report.problem(subject, reason, "Utmärkt för handledaren; ingen har fått noll poäng för det.")
    elif waiting:
        report.note(subject, f"rättad; {len(waiting)} svar väntar på din bedömning: {', '.join(sorted(waiting))}.")
    else:
        report.ok(subject, "rättad.")
