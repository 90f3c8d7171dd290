"""One page of feedback per participant and exercise: a single HTML file that can be mailed, printed and kept.

No script, no code, nothing from other hosts. What the participant wrote is shown as text, whatever it holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from kunskapsresan import answers, safe_file, swedish
from kunskapsresan.answers import Answers
from kunskapsresan.cohort import gradebook, marked, pages, wording
from kunskapsresan.cohort.collect import read_review, read_timestamp
from kunskapsresan.cohort.gradebook import Grade
from kunskapsresan.cohort.messages import NOTE, OK, PROBLEM, Report
from kunskapsresan.cohort.workspace import Cohort
from kunskapsresan.tasks import marking
from kunskapsresan.tasks.compile import Compiled, TaskError

READS = "Din handledare läser svaret."
READS_AGAIN = "Du har ändrat svaret sedan handledaren läste det. Poängen gäller det förra; handledaren läser det nya."
LOOKS = "Din handledare ser på svaret för hand."


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
    """Writes `feedback/<participant>/<exercise>/<exercise>.html` for everything that has been marked."""
    report = Report(f"Återkoppling till gruppen {cohort.name}.")
    with gradebook.opened(cohort) as book:
        for exercise in cohort.exercises:
            known = gradebook.registered(book, exercise)
            submissions = gradebook.submissions(book, known) if known else {}
            for participant, (_, notebook) in sorted(submissions.items()):
                subject = f"{participant}, {exercise}"
                folder = cohort.submitted(participant, exercise)
                read = answers.read(folder / answers.NAME)
                try:
                    compiled = cohort.tasks(exercise, read.content)
                except TaskError as error:
                    report.problem(subject, str(error))
                    continue
                grades = gradebook.grades(book, known, notebook)
                page = view(compiled, read, read_review(folder), grades, participant, exercise, read_timestamp(folder))
                target = cohort.feedback(participant, exercise) / f"{exercise}.html"
                target.parent.mkdir(parents=True, exist_ok=True)
                safe_file.write(target, render(page).encode())
                if page.waiting:
                    report.note(subject, f"sidan är skriven; {page.waiting} svar väntar på din bedömning.")
                else:
                    report.ok(subject, "sidan är skriven.")
    if not report.lines:
        report.note(cohort.name, "inget är rättat ännu.", f"Kör `kunskapsresan cohort grade {cohort.name}` först.")
    counts = (report.count(OK), "klara"), (report.count(NOTE), "väntar på dig"), (report.count(PROBLEM), "med problem")
    report.summary = ", ".join(f"{count} {what}" for count, what in counts) + "."
    return report


def view(
    compiled: Compiled | None,
    read: Answers,
    review: dict | None,
    grades: dict[str, Grade],
    participant: str,
    exercise: str,
    when: datetime | None,
) -> Page:
    """What a page shows. `grades`: by task id, from the grade book."""
    cells = {name: grade.cell for name, grade in grades.items()}
    marks = marked.mark_all(cells, compiled, read, review)
    tasks = list(compiled.tasks.values()) if compiled else []
    views = [
        _task(number, task, read.value(task["id"]), grades.get(task["id"]), marks.get(task["id"]))
        for number, task in enumerate(tasks, 1)
    ]
    most = sum(grade.cell.max_score for grade in grades.values())
    total = wording.points(sum(grade.score for grade in grades.values()), most)
    waiting = sum(grade.needs_manual_grade for grade in grades.values())
    title = compiled.data["title"] if compiled else exercise
    return Page(title, participant, f"{when:%Y-%m-%d}" if when else "", total, waiting, views)


def _task(number: int, task: dict, value: object, grade: Grade | None, mark: marked.Mark | None) -> TaskView:
    verdict = marking.mark(task, value)
    state, head, message = verdict.state, wording.head(verdict), verdict.message
    if state == "empty":  # the line above already says so
        head = message = ""
    elif state == "noted":  # a guess is followed by what it was; the rest has nothing to say
        head, message = "", task.get("reveal", "")
    if mark and mark.reason:
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
        wording.answer(task, value),
        state,
        head,
        message,
        points,
        task.get("rubric", []) if grade else [],
        comment,
    )


def render(page: Page) -> str:
    """The page as HTML."""
    return pages.template("feedback.html").render(page=page)
