"""Notebook shells: the same ES modules as in the book, with answers in `svar.json` beside the notebook.

Imports neither numpy, pandas, matplotlib nor nbgrader: a form must start fast.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import anywidget
import traitlets

from kunskapsresan import answers, comparison, evaluation
from kunskapsresan.review import file as review_file
from kunskapsresan.review import steps
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks import marking

WEB = Path(__file__).parent / "web"
TASKS = ".tasks"
_FORM_CSS = "".join((WEB / name).read_text(encoding="utf-8") for name in ("task-view.css", "evaluation.css"))


class TaskWidget(anywidget.AnyWidget):
    """One task. Every key has ONE writer: `entry` is the view's, the others are the kernel's."""

    _esm = WEB / "dist" / "task-view.js"
    _css = WEB / "task-view.css"
    task = traitlets.Dict().tag(sync=True)
    number = traitlets.Int().tag(sync=True)
    exercise = traitlets.Unicode().tag(sync=True)
    participant = traitlets.Unicode().tag(sync=True)
    stored = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    entry = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    saved = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    progress = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)

    def _repr_mimebundle_(self, **kwargs):
        """The plain text is the score: nbgrader's own autograde reads it as partial credit.

        It must be the repr of a plain float between 0 and the task's points; nbgrader gives full marks for anything
        that is not a number and fails on more than the points.
        """
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        data["text/plain"] = repr(self.score)
        return bundle

    @property
    def score(self) -> float:
        """Points for what is stored, between 0 and the task's points."""
        value = (self.stored or {}).get("value")
        score = marking.mark(self.task, value).score or 0.0
        return float(min(max(score, 0.0), self.task["points"]))


class HandInWidget(anywidget.AnyWidget):
    """The last cell: what is left, a check of free text, and the file to hand in (made in the browser)."""

    _esm = WEB / "dist" / "hand-in.js"
    _css = WEB / "task-view.css"
    exercise = traitlets.Unicode().tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    content = traitlets.Unicode().tag(sync=True)
    tasks = traitlets.List().tag(sync=True)
    participant = traitlets.Unicode().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    review = traitlets.Dict().tag(sync=True)

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        data["text/plain"] = "Lämna in"
        return bundle


class EvaluationWidget(anywidget.AnyWidget):
    """An evaluation form. The view makes the file and the kernel never gets an answer: `svar.json` cannot hold any."""

    _esm = WEB / "dist" / "evaluation.js"
    _css = _FORM_CSS
    config = traitlets.Dict().tag(sync=True)

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        data["text/plain"] = "Utvärdering"
        return bundle


class ComparisonWidget(anywidget.AnyWidget):
    """The reader's own answers in the first session and now. The view writes nothing back."""

    _esm = WEB / "dist" / "comparison.js"
    _css = _FORM_CSS
    config = traitlets.Dict().tag(sync=True)
    tasks = traitlets.List().tag(sync=True)
    participant = traitlets.Unicode().tag(sync=True)
    before = traitlets.Dict().tag(sync=True)
    after = traitlets.Dict().tag(sync=True)

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        data["text/plain"] = "Din jämförelse"
        return bundle


class ReviewWidget(anywidget.AnyWidget):
    """A session's step of the knowledge review. `changes` is the view's, every other key the kernel's."""

    _esm = WEB / "dist" / "review-form.js"
    _css = "".join((WEB / name).read_text(encoding="utf-8") for name in ("task-view.css", "review.css"))
    form = traitlets.Dict().tag(sync=True)
    participant = traitlets.Unicode().tag(sync=True)
    stored = traitlets.Dict().tag(sync=True)
    changes = traitlets.Dict().tag(sync=True)  # {key: entry}, all that has not been acknowledged
    saved = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)  # {"at": {key: time}, "error"}
    texts = traitlets.Dict().tag(sync=True)  # {task id: {"number", "text"}}, what a field may fetch

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        data["text/plain"] = "Din kunskapsöversikt"
        return bundle


class Workbook:
    """One exercise in one folder: its compiled tasks, the answers beside them, and the widgets that show them.

    Raises TaskError if the folder holds no readable `.tasks`.
    """

    def __init__(self, folder: Path):
        self.compiled = compiling.read(folder / TASKS)
        self.path = folder / answers.NAME
        self.shown: dict[str, TaskWidget] = {}
        self.hand_in: HandInWidget | None = None
        self.compared: ComparisonWidget | None = None
        self.notice: str | None = None
        self.review: review_file.ReviewFile | None = None
        self.steps: list[ReviewWidget] = []
        try:
            stored = answers.recover(self.path)
        except answers.AnswersError as error:
            stored = answers.Answers(answers.empty(), str(error))
        self.notice = stored.problem
        self.entries = dict(stored.entries)
        named = os.environ.get("KUNSKAPSRESAN_DELTAGARE") or os.environ.get("JUPYTERHUB_USER", "")
        self.participant = stored.participant or (named if answers.PARTICIPANT.fullmatch(named) else "")

    def task(self, task_id: str) -> TaskWidget:
        """The widget of a task; a second one for the same task takes the first one's place."""
        tasks = self.compiled.tasks
        if task_id not in tasks:
            raise KeyError(
                f"Uppgiften {task_id!r} finns inte i {self.compiled.exercise}. Där finns: {', '.join(tasks)}."
            )
        widget = TaskWidget(
            task=tasks[task_id],
            number=list(tasks).index(task_id) + 1,
            exercise=self.compiled.exercise,
            participant=self.participant,
            stored=self.entries.get(task_id),
            progress=self._progress(),
        )
        widget.observe(lambda change: self._save(widget, change["new"]), "entry")
        self.shown[task_id] = widget
        return widget

    def panel(self) -> HandInWidget:
        """The widget that makes the file to hand in."""
        self._open_review()
        self.hand_in = HandInWidget(
            exercise=self.compiled.exercise,
            title=self.compiled.data["title"],
            content=self.compiled.content,
            tasks=self.compiled.data["tasks"],  # without the search corpora, which are large
            participant=self.participant,
            answers=self.entries,
            review=dict(self.review.entries),
        )
        self.hand_in.observe(lambda change: self._name(change["new"]), "participant")
        return self.hand_in

    def comparison(self) -> ComparisonWidget:
        """The widget that lays the answers of the first session, in the folder beside this one, next to these."""
        config = comparison.config(self.compiled.tasks)
        asked = {each["after"] for each in [*config["items"], *config["scales"]]}
        earlier = answers.read(self.path.parent.parent / config["exercise"] / answers.NAME)
        self.compared = ComparisonWidget(
            config=config,
            tasks=[task for task in self.compiled.data["tasks"] if task["id"] in asked],
            participant=self.participant,
            before=dict(earlier.entries) if earlier.exercise == config["exercise"] else {},
            after=self.entries,
        )
        return self.compared

    def step(self, session: str) -> ReviewWidget:
        """The form of a session's step. Raises UnknownStep."""
        form = steps.form(session)
        self._open_review()
        widget = ReviewWidget(
            form=form, participant=self.participant, stored=dict(self.review.entries), texts=self._texts()
        )
        widget.observe(lambda change: self._save_review(widget, change["new"]), "changes")
        self.steps.append(widget)
        return widget

    def _open_review(self) -> None:
        """The panel needs the review too, since it leaves in the same file as the answers."""
        if self.review is None:
            self.review = review_file.ReviewFile(self.path.parent)
            self.participant = self.participant or self.review.participant

    def _texts(self) -> dict[str, dict]:
        texts = {}
        for place, (task_id, task) in enumerate(self.compiled.tasks.items(), 1):
            value = self.entries.get(task_id, {}).get("value")
            if task["kind"] == "Text":
                texts[task_id] = {"number": place, "text": value if isinstance(value, str) else ""}
        return texts

    def _save_review(self, widget: ReviewWidget, changes: dict[str, dict]) -> None:
        if not changes:
            return
        at = {key: entry.get("saved") if isinstance(entry, dict) else None for key, entry in changes.items()}
        try:
            self.review.save(changes, self.participant)
            widget.saved = {"at": at, "error": None}
        except answers.AnswersError as error:
            widget.saved = {"at": at, "error": str(error)}
            return
        except Exception as error:  # as in _save: an exception in an observer would vanish
            widget.saved = {"at": at, "error": f"oväntat fel, {type(error).__name__}"}
            return
        for each in self.steps:
            each.stored = dict(self.review.entries)
        if self.hand_in:
            self.hand_in.review = self.review.entries

    def _save(self, widget: TaskWidget, entry: dict | None) -> None:
        if entry is None:
            return
        # An exception in an observer would vanish in the kernel's log: every outcome goes back through `saved`.
        try:
            self.entries = answers.merge_save(self.path, self._head(), widget.task["id"], entry)
            widget.saved = {"at": entry["saved"], "error": None}
        except answers.AnswersError as error:
            widget.saved = {"at": entry.get("saved"), "error": str(error)}
            return
        except Exception as error:
            widget.saved = {"at": entry.get("saved"), "error": f"oväntat fel, {type(error).__name__}"}
            return
        for task_id, other in self.shown.items():
            other.progress = self._progress()
            if other is not widget and task_id in self.entries:
                other.stored = self.entries[task_id]
        widget.stored = self.entries[widget.task["id"]]
        for step in self.steps:
            step.texts = self._texts()
        if self.hand_in:
            self.hand_in.answers = self.entries
        if self.compared:
            self.compared.after = self.entries

    def _name(self, participant: str) -> None:
        if not answers.PARTICIPANT.fullmatch(participant):
            return
        self.participant = participant
        for task_id, entry in list(self.entries.items())[:1]:  # saving any entry again writes the new name
            self.entries = answers.merge_save(self.path, self._head(), task_id, entry)
        if self.review and self.review.entries:
            with contextlib.suppress(answers.AnswersError):  # the name follows with the next save
                self.review.save(dict(list(self.review.entries.items())[:1]), participant)
        for widget in [*self.shown.values(), *self.steps]:
            widget.participant = participant

    def _head(self) -> dict:
        return {
            "exercise": self.compiled.exercise,
            "content": self.compiled.content,
            "participant": self.participant,
        }

    def _progress(self) -> dict:
        answered = sum(
            not marking.is_empty(self.entries.get(task_id, {}).get("value")) for task_id in self.compiled.tasks
        )
        return {"answered": answered, "total": len(self.compiled.tasks)}


_workbooks: dict[Path, Workbook] = {}


def _workbook() -> Workbook:
    folder = Path.cwd()
    if folder not in _workbooks:
        _workbooks[folder] = Workbook(folder)
    return _workbooks[folder]


def uppgift(task_id: str) -> TaskWidget:
    """The task `task_id` of the exercise in the working folder, as a form."""
    return _workbook().task(task_id)


def utvardering(form: str) -> EvaluationWidget:
    """The evaluation form "mitt" or "slut". Its answers leave as a file of their own and are saved nowhere else."""
    return EvaluationWidget(config=evaluation.config(form))


def jamforelse() -> ComparisonWidget:
    """The reader's own answers in the first session, beside those to the same questions in this exercise."""
    return _workbook().comparison()


def oversikt(session: str) -> ReviewWidget:
    """The step of the knowledge review that belongs to a session; shared by all exercises, in `oversikt.json`."""
    return _workbook().step(session)


def inlamning() -> HandInWidget:
    """The form's last part: what is left, and the file to hand in."""
    return _workbook().panel()
