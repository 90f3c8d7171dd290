"""The door to nbgrader's grade book of one cohort. nbgrader is imported late: it takes seconds."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from kunskapsresan import safe_file
from kunskapsresan.cohort import faults
from kunskapsresan.cohort.messages import CohortError
from kunskapsresan.cohort.records import Grade, GradeCell, Mark, Registered
from kunskapsresan.course.database import alembic_on_path, sqlite_url

if TYPE_CHECKING:
    from nbgrader.api import Gradebook
    from sqlalchemy import Row, Table

    from kunskapsresan.cohort.places import Cohort
    from kunskapsresan.cohort.roster import Participant


@contextlib.contextmanager
def opened(cohort: Cohort, course_id: str = "") -> Iterator[Gradebook]:
    """The cohort's grade book, closed at the end (Windows cannot remove a file in use).

    Raises CohortError, with a remedy, when the database refuses.
    """
    from nbgrader.api import Gradebook
    from sqlalchemy.exc import SQLAlchemyError

    safe_file.private_file(cohort.database)  # before SQLite makes it; what it writes beside it gets the same rights
    try:
        with alembic_on_path(), Gradebook(sqlite_url(cohort.database), course_id or cohort.name) as book:
            yield book
    except SQLAlchemyError as error:
        raise CohortError(f"Betygsboken går inte att använda nu. {faults.remedy(error) or faults.AGAIN}") from error


def registered(book: Gradebook, exercise: str) -> Registered | None:
    """What the grade book knows of an exercise, None if it is not there.

    Reads columns instead of objects: nbgrader's objects carry computed scores that cost a query each.
    """
    from nbgrader import api
    from sqlalchemy import select

    row = book.db.execute(
        select(api.Assignment.id, api.Notebook.id)
        .join(api.Notebook, api.Notebook.assignment_id == api.Assignment.id)
        .where(api.Assignment.name == exercise, api.Notebook.name == exercise)
    ).first()
    if row is None:
        return None
    solution = select(api.SolutionCell.name, api.SolutionCell.id).where(api.SolutionCell.notebook_id == row[1])
    comments = dict(book.db.execute(solution).all())
    graded = select(api.GradeCell.id, api.GradeCell.name, api.GradeCell.max_score)
    cells = book.db.execute(graded.where(api.GradeCell.notebook_id == row[1]))
    by_name = {name: GradeCell(cell, name, points, comments.get(name)) for cell, name, points in cells}
    return Registered(row[0], row[1], by_name)


def has_submissions(book: Gradebook, exercise: str) -> bool:
    """Whether anything has been marked on an exercise."""
    from nbgrader import api
    from sqlalchemy import select

    query = (
        select(api.SubmittedAssignment.id)
        .join(api.Assignment, api.Assignment.id == api.SubmittedAssignment.assignment_id)
        .where(api.Assignment.name == exercise)
    )
    return book.db.execute(query).first() is not None


def add_participants(book: Gradebook, participants: Iterable[Participant]) -> None:
    """Adds or updates the participants."""
    for each in participants:
        book.update_or_create_student(
            each.id, first_name=each.first_name or None, last_name=each.last_name or None, email=each.email or None
        )


def participants(book: Gradebook) -> set[str]:
    """The ids of all participants."""
    from nbgrader import api
    from sqlalchemy import select

    return set(book.db.scalars(select(api.Student.id)))


def submissions(book: Gradebook, known: Registered) -> dict[str, tuple[str, str]]:
    """{participant: (submission, submitted notebook)} of an exercise."""
    from nbgrader import api
    from sqlalchemy import select

    rows = book.db.execute(
        select(api.SubmittedAssignment.student_id, api.SubmittedAssignment.id, api.SubmittedNotebook.id)
        .join(api.SubmittedNotebook, api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id)
        .where(api.SubmittedNotebook.notebook_id == known.notebook)
    )
    return {student: (submission, notebook) for student, submission, notebook in rows}


def grades(book: Gradebook, known: Registered, notebook: str) -> dict[str, Grade]:
    """What the grade book says of a submitted notebook, by cell."""
    from nbgrader import api

    comments = {cell: row.manual_comment for cell, row in _by_cell(book, api.Comment.__table__, notebook).items()}
    rows = _by_cell(book, api.Grade.__table__, notebook)
    return {
        name: Grade(
            cell,
            row.auto_score,
            row.manual_score,
            row.extra_credit,
            bool(row.needs_manual_grade),
            comments.get(cell.comment_id),
        )
        for name, cell in known.cells.items()
        if (row := rows.get(cell.id)) is not None
    }


def record(
    book: Gradebook,
    known: Registered,
    participant: str,
    submission: tuple[str, str] | None,
    marks: dict[str, Mark],
    *,
    unchanged: set[str],
    timestamp: datetime | None,
) -> set[str]:
    """Writes the marks of one hand-in in one transaction; returns the cells that now wait for a person.

    `unchanged` cells keep their place in or out of the queue. A mark or comment set by hand is never touched.
    """
    from nbgrader import api
    from sqlalchemy import insert, update

    db = book.db
    notebook = _submitted(book, known, participant, submission, timestamp)
    grade, comment = api.Grade.__table__, api.Comment.__table__
    grades, comments = _by_cell(book, grade, notebook), _by_cell(book, comment, notebook)
    waiting, new_grades, new_comments = set(), [], []
    for name, mark in marks.items():
        cell = known.cells[name]
        row = grades.get(cell.id)
        if row is not None and name in unchanged:
            needs = bool(row.needs_manual_grade)
        else:
            needs = mark.auto_score is None or (row is not None and row.manual_score is not None)
        if needs:
            waiting.add(name)
        values = {"auto_score": mark.auto_score, "needs_manual_grade": needs}
        if row is None:
            new_grades.append({"id": api.new_uuid(), "cell_id": cell.id, "notebook_id": notebook} | values)
        elif (row.auto_score, bool(row.needs_manual_grade)) != (mark.auto_score, needs):
            db.execute(update(grade).where(grade.c.id == row.id).values(values))
        if cell.by_person:
            row = comments.get(cell.comment_id)
            values = {"auto_comment": mark.comment}
            if row is None:
                new_comments.append(
                    {"id": api.new_uuid(), "cell_id": cell.comment_id, "notebook_id": notebook} | values
                )
            elif row.auto_comment != mark.comment:
                db.execute(update(comment).where(comment.c.id == row.id).values(values))
    if new_grades:
        db.execute(insert(grade), new_grades)
    if new_comments:
        db.execute(insert(comment), new_comments)
    db.commit()
    return waiting


def _submitted(
    book: Gradebook, known: Registered, participant: str, submission: tuple[str, str] | None, timestamp: datetime | None
) -> str:
    """The submitted notebook's id; the hand-in is entered, or given its new time, without ending the transaction."""
    from nbgrader import api
    from sqlalchemy import insert, update

    when = timestamp.replace(tzinfo=None) if timestamp else None  # nbgrader stores UTC without saying so
    submitted = api.SubmittedAssignment.__table__
    if submission is not None:
        book.db.execute(update(submitted).where(submitted.c.id == submission[0]).values(timestamp=when))
        return submission[1]
    mine, notebook = api.new_uuid(), api.new_uuid()
    book.db.execute(
        insert(submitted).values(id=mine, assignment_id=known.assignment, student_id=participant, timestamp=when)
    )
    book.db.execute(
        insert(api.SubmittedNotebook.__table__).values(
            id=notebook, assignment_id=mine, notebook_id=known.notebook, flagged=False
        )
    )
    return notebook


def _by_cell(book: Gradebook, table: Table, notebook: str) -> dict[str, Row]:
    """{cell id: row} of a submitted notebook."""
    from sqlalchemy import select

    return {row.cell_id: row for row in book.db.execute(select(table).where(table.c.notebook_id == notebook))}
