"""One page of feedback per participant and exercise: a single HTML file that can be mailed, printed and kept.

No script, no code, nothing from other hosts. What the participant wrote is shown as text, whatever it holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kunskapsresan import safe_file, swedish
from kunskapsresan.cohort import faults, gradebook, lock, pages, submission, wording
from kunskapsresan.cohort.marks import mark as mark_of
from kunskapsresan.cohort.marks import rubric
from kunskapsresan.cohort.messages import Report
from kunskapsresan.cohort.places import Cohort
from kunskapsresan.cohort.records import Grade, GradeCell, Mark
from kunskapsresan.cohort.submission import Part, Submission
from kunskapsresan.tasks import marking

READS = "Din handledare läser svaret."
READS_AGAIN = "Du har ändrat svaret sedan handledaren läste det. Poängen gäller det förra; handledaren läser det nya."
LOOKS = "Din handledare ser på svaret för hand."
NOT_MARKED = "är inte rättad än."
HANDED_IN = "har lämnat in nytt sedan rättningen."
CHANGED = "kursens uppgifter har ändrats sedan rättningen."
OTHER_VERSION = "Svaret gäller en annan version av uppgiften."


@dataclass(frozen=True)
class TaskView:
    """What the page shows of one task. `points` is "" for tasks without points."""

    number: int
    question: list[str]
    answer: list[str]
    state: str
    verdict: str
    explanation: str
    points: str
    rubric: list[dict] = field(default_factory=list)
    comment: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Page:
    """What the page shows."""

    title: str
    participant: str
    handed_in: str
    total: str
    waiting: int
    tasks: list[TaskView]


def feedback(cohort: Cohort) -> Report:
    """Writes `feedback/<participant>/<exercise>/<exercise>.html` for everything that has been marked as it now lies.

    Points come from the grade book and words from the hand-in: where something has changed since it was marked the two
    could differ, so no page is written until it has been marked again.
    """
    report = Report(f"Återkoppling till gruppen {cohort.name}.")
    reader = submission.Reader(cohort)
    with lock.held(cohort), gradebook.opened(cohort) as book:
        for exercise in cohort.exercises:
            known = gradebook.registered(book, exercise)
            submissions = gradebook.submissions(book, known) if known else {}
            there = {folder.parent.name for folder in (cohort.folder / "submitted").glob(f"*/{exercise}")}
            for participant in sorted({*submissions, *there}):
                subject = f"{participant}, {exercise}"
                try:
                    read = reader.read(participant, exercise)
                    stale = _stale(cohort, read, known.cells) if participant in submissions else NOT_MARKED
                    if stale:
                        report.problem(subject, stale, f"Kör `kunskapsresan cohort grade {cohort.name}` först.")
                        continue
                    page = view(read, gradebook.grades(book, known, submissions[participant][1]))
                    _write(cohort.feedback(participant, exercise) / f"{exercise}.html", page)
                except Exception as error:  # one page must never stop the others
                    remedy = faults.remedy(error)
                    what = "" if remedy else f" (oväntat fel, {type(error).__name__})"
                    report.problem(subject, f"sidan kunde inte skrivas{what}.", remedy or faults.AGAIN)
                    continue
                if page.waiting:
                    report.note(subject, f"sidan är skriven; {page.waiting} svar väntar på din bedömning.")
                else:
                    report.ok(subject, "sidan är skriven.")
    if not report.lines:
        report.note(cohort.name, "inget är rättat ännu.", f"Kör `kunskapsresan cohort grade {cohort.name}` först.")
    report.tally("klara", "väntar på dig")
    return report


def _stale(cohort: Cohort, read: Submission, cells: dict[str, GradeCell]) -> str:
    """Why the marks are not those of what now lies there, "" when they are."""
    state = submission.marked_as(cohort.autograded(read.participant, read.exercise) / f"{read.exercise}.ipynb")
    if read.is_marked(cells, state):
        return ""
    return CHANGED if state.handed == read.handed else HANDED_IN


def _write(target: Path, page: Page) -> None:
    safe_file.private_folder(target.parent)
    safe_file.write(target, render(page).encode())


def view(read: Submission, grades: dict[str, Grade]) -> Page:
    """What a page shows. `grades`: by task id, from the grade book."""
    marks = {name: mark_of(grade.cell, read.part(name)) for name, grade in grades.items()}
    names = list(dict.fromkeys([*read.tasks, *grades]))
    views = []
    if not read.whole and not (marks and all(mark.reason for mark in marks.values())):
        for number, name in enumerate(names, 1):
            part, question = read.part(name), read.question(name)
            if part.task or question:
                views.append(_task(number, part, question, grades.get(name), marks.get(name)))
    most = sum(grade.cell.max_score for grade in grades.values())
    total = wording.points(sum(grade.score for grade in grades.values()), most)
    waiting = sum(grade.needs_manual_grade for grade in grades.values())
    return Page(read.title, read.participant, f"{read.when:%Y-%m-%d}" if read.when else "", total, waiting, views)


def _task(number: int, part: Part, question: dict, grade: Grade | None, mark: Mark | None) -> TaskView:
    """`question`: the task to ask by where the version that was answered is not known."""
    task = part.task or question
    value = part.value if part.task else None
    verdict = marking.mark(task, value)
    state, head, message = verdict.state, wording.head(verdict), verdict.message
    if state == "empty":  # the line above already says so
        head = message = ""
    elif state == "noted":  # a guess is followed by what it was; the rest has nothing to say
        head, message = "", task.get("reveal", "")
    if (mark and mark.reason) or (part.reason and not mark):
        state, head, message = "manual", "", LOOKS
    points, comment = "", []
    if grade:
        if grade.needs_manual_grade:
            state, head = "manual", ""
            message = READS_AGAIN if grade.manual_score is not None else LOOKS if mark and mark.reason else READS
        elif grade.manual_score is not None:
            state, head, message = "noted", "Bedömt av din handledare.", "" if grade.cell.by_person else message
        if grade.needs_manual_grade and grade.manual_score is None:
            points = f"{swedish.number(grade.cell.max_score)} poäng som mest"
        else:
            points = wording.points(grade.score, grade.cell.max_score)
        comment = (grade.comment or "").strip().splitlines()
    elif task["kind"] == "Text":
        state, head, message = "noted", "", ""  # a note to oneself: nobody judges it
    return TaskView(
        number,
        task["question"].split("\n\n"),
        wording.answer(task, value) if part.task or marking.is_empty(part.value) else [OTHER_VERSION],
        state,
        head,
        message,
        points,
        rubric(task, grade.cell.max_score) if grade and "rubric" in task else [],
        comment,
    )


def render(page: Page) -> str:
    """The page as HTML."""
    return pages.template("feedback.html").render(page=page)
