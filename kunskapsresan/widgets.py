"""Notebook shells: the same ES modules as in the book, with answers in `svar.json` beside the notebook.

Imports neither numpy, pandas, matplotlib nor nbgrader: a form must start fast.
"""

from __future__ import annotations

import os
from pathlib import Path

import anywidget
import traitlets

from kunskapsresan import answers
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks import marking

WEB = Path(__file__).parent / "web"
TASKS = ".tasks"


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

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        data["text/plain"] = "Ladda ner din fil"
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
        self.notice: str | None = None
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
        self.hand_in = HandInWidget(
            exercise=self.compiled.exercise,
            title=self.compiled.data["title"],
            content=self.compiled.content,
            tasks=self.compiled.data["tasks"],  # without the search corpora, which are large
            participant=self.participant,
            answers=self.entries,
        )
        self.hand_in.observe(lambda change: self._name(change["new"]), "participant")
        return self.hand_in

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
        if self.hand_in:
            self.hand_in.answers = self.entries

    def _name(self, participant: str) -> None:
        if not answers.PARTICIPANT.fullmatch(participant):
            return
        self.participant = participant
        for task_id, entry in list(self.entries.items())[:1]:  # saving any entry again writes the new name
            self.entries = answers.merge_save(self.path, self._head(), task_id, entry)
        for widget in self.shown.values():
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


def inlamning() -> HandInWidget:
    """The form's last part: what is left, and the file to hand in."""
    return _workbook().panel()
