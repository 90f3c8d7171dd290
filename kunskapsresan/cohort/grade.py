"""Marks the collected answers and records the marks in nbgrader's grade book. Nothing of the participant's is run.

One transaction per hand-in. The rows are written directly: nbgrader's own `add_submission` and its converters cost
more than the marking (see `bench/marking.py`), and a test compares what they leave in the grade book.
"""

from __future__ import annotations

from kunskapsresan import safe_file
from kunskapsresan.cohort import autograded, faults, gradebook, lock, submission
from kunskapsresan.cohort.marks import mark_all
from kunskapsresan.cohort.messages import Report
from kunskapsresan.cohort.places import Cohort
from kunskapsresan.cohort.records import Mark, Registered
from kunskapsresan.cohort.submission import METHOD, Marked, Submission, marked_as


def grade(cohort: Cohort, *, everything: bool = False) -> Report:
    """Marks what is new since last time, or everything. Marking again changes nothing that has not changed.

    A mark set by hand stays: if the answer behind it changes, the cell returns to the supervisor's queue with the
    old mark still showing.
    """
    report = Report(f"Rättning av gruppen {cohort.name}.")
    roster = cohort.participants()
    reader = submission.Reader(cohort)
    with lock.held(cohort), gradebook.opened(cohort) as book:
        missing = set(roster) - gradebook.participants(book)
        gradebook.add_participants(book, [each for each in roster.values() if each.id in missing])
        for exercise in cohort.exercises:
            known = gradebook.registered(book, exercise)
            if known is None:
                report.problem(
                    exercise, "finns inte i betygsboken.", f"Kör `kunskapsresan cohort refresh {cohort.name}`."
                )
                continue
            submissions = gradebook.submissions(book, known)
            for folder in sorted((cohort.folder / "submitted").glob(f"*/{exercise}")):
                participant = folder.parent.name
                subject = f"{participant}, {exercise}"
                if participant not in roster:
                    report.problem(
                        subject, "finns inte i gruppens lista.", f"Lägg till i {cohort.participants_file.name}."
                    )
                    continue
                try:
                    read = reader.read(participant, exercise)
                    _grade(cohort, book, known, read, submissions.get(participant), everything, report)
                except Exception as error:  # one hand-in must never stop the others
                    book.db.rollback()
                    _say_fault(report, subject, error)
    report.tally("klara", "väntar på dig")
    return report


def _grade(
    cohort: Cohort,
    book: gradebook.Gradebook,
    known: Registered,
    read: Submission,
    submission: tuple[str, str] | None,
    everything: bool,
    report: Report,
) -> None:
    target = cohort.autograded(read.participant, read.exercise) / f"{read.exercise}.ipynb"
    before = marked_as(target)
    subject = f"{read.participant}, {read.exercise}"
    if submission and not everything and read.is_marked(known.cells, before):
        grades = gradebook.grades(book, known, submission[1])
        left = sorted(name for name, each in grades.items() if each.needs_manual_grade)
        if left:
            waits = f"{len(left)} svar väntar på din bedömning: {', '.join(left)}."
            report.note(subject, f"oförändrad sedan förra rättningen; {waits}")
        else:
            report.ok(subject, "oförändrad sedan förra rättningen.")
        return
    marks = mark_all(known.cells, read)
    waiting = gradebook.record(
        book, known, read.participant, submission, marks, unchanged=_unchanged(marks, before), timestamp=read.when
    )
    # Only now: if this write fails, the next run finds an old state and marks again.
    state = Marked(read.key(known.cells), read.handed, {name: mark.fingerprint for name, mark in marks.items()}, METHOD)
    safe_file.private_folder(target.parent)
    released = cohort.released(read.exercise).read_bytes()
    safe_file.write(target, autograded.notebook(released, known.cells, marks, read, state))
    _say(report, subject, marks, waiting)


def _unchanged(marks: dict[str, Mark], before: Marked) -> set[str]:
    """The cells whose answer and verdict are those that were marked before."""
    return {
        name
        for name, mark in marks.items()
        if before.cells.get(name) == (mark.earlier if before.method == 1 else mark.fingerprint)
    }


def _say_fault(report: Report, subject: str, error: Exception) -> None:
    remedy = faults.remedy(error)
    if remedy:
        report.problem(subject, "kunde inte rättas nu. Inget har ändrats för den här inlämningen.", remedy)
    else:
        report.problem(
            subject,
            f"kunde inte rättas (oväntat fel, {type(error).__name__}). Inget har ändrats för den här inlämningen.",
            faults.AGAIN,
        )


def _say(report: Report, subject: str, marks: dict[str, Mark], waiting: set[str]) -> None:
    reasons = {mark.reason for mark in marks.values() if mark.reason}
    if reasons:
        reason = reasons.pop() if len(reasons) == 1 else "flera svar går inte att läsa."
        report.problem(subject, reason, "Utmärkt för handledaren; ingen har fått noll poäng för det.")
    elif waiting:
        report.note(subject, f"rättad; {len(waiting)} svar väntar på din bedömning: {', '.join(sorted(waiting))}.")
    else:
        report.ok(subject, "rättad.")
