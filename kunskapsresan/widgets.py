"""Notebook shells: the same ES modules as in the book, with answers in `svar.json` beside the notebook.

Imports neither numpy, pandas, matplotlib nor nbgrader: a form must start fast.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import anywidget
import traitlets

from kunskapsresan import answers, comparison, entries, evaluation, names, participant_id, saving, styles
from kunskapsresan.review import file as review_file
from kunskapsresan.review import steps
from kunskapsresan.saving import SaveError
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks import marking, versions, wording

WEB = Path(__file__).parent / "web"
_TYPED = ("Text", "Number", "SearchString")  # what is typed can be shown without knowing what was asked
_FORM_CSS = styles.read("task/task-view.css", "evaluation/evaluation.css")


class _Course(anywidget.AnyWidget):
    """A form of the course. `plain`: what stands in its place where no form can be shown."""

    plain = ""

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        data["text/plain"] = self.plain
        return bundle


class TaskWidget(_Course):
    """One task. Every key has ONE writer: `entry` is the view's, the others are the kernel's."""

    _esm = WEB / "dist" / "task-view.js"
    _css = styles.read("task/task-view.css")
    task = traitlets.Dict().tag(sync=True)
    number = traitlets.Int().tag(sync=True)
    exercise = traitlets.Unicode().tag(sync=True)
    participant = traitlets.Unicode().tag(sync=True)
    stored = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    earlier = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)  # {"text": [lines], "saved"}
    entry = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    saved = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)

    @property
    def plain(self) -> str:
        """The score: nbgrader's own autograde reads it as partial credit.

        It must be the repr of a plain float between 0 and the task's points; nbgrader gives full marks for anything
        that is not a number and fails on more than the points.
        """
        return repr(self.score)

    @property
    def score(self) -> float:
        """Points for the answer to the present version, between 0 and the task's points."""
        value = (self.stored or {}).get("value")
        score = marking.mark(self.task, value).score or 0.0
        return float(min(max(score, 0.0), self.task["points"]))


class HandInWidget(_Course):
    """The last cell: what is left, a check of free text, and the file to hand in (made in the browser)."""

    plain = "Lämna in"
    _esm = WEB / "dist" / "hand-in.js"
    _css = styles.read("task/task-view.css")
    exercise = traitlets.Unicode().tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    content = traitlets.Unicode().tag(sync=True)
    tasks = traitlets.List().tag(sync=True)
    participant = traitlets.Unicode().tag(sync=True)
    edition = traitlets.Unicode().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)  # {task id: {version key: entry}}
    versions = traitlets.Dict().tag(sync=True)  # {task id: hash of the present version}
    review = traitlets.Dict().tag(sync=True)


class EvaluationWidget(_Course):
    """An evaluation form. The view makes the file and the kernel never gets an answer: `svar.json` cannot hold any."""

    plain = "Utvärdering"
    _esm = WEB / "dist" / "evaluation.js"
    _css = _FORM_CSS
    config = traitlets.Dict().tag(sync=True)


class ComparisonWidget(_Course):
    """The reader's own answers in the first session and now. The view writes nothing back."""

    plain = "Din jämförelse"
    _esm = WEB / "dist" / "comparison.js"
    _css = _FORM_CSS
    config = traitlets.Dict().tag(sync=True)
    tasks = traitlets.List().tag(sync=True)
    participant = traitlets.Unicode().tag(sync=True)
    before = traitlets.Dict().tag(sync=True)
    after = traitlets.Dict().tag(sync=True)


class ReviewWidget(_Course):
    """A session's step of the knowledge review. `changes` is the view's, every other key the kernel's."""

    plain = "Din kunskapsöversikt"
    _esm = WEB / "dist" / "review-form.js"
    _css = styles.read("task/task-view.css", "review/review.css")
    form = traitlets.Dict().tag(sync=True)
    participant = traitlets.Unicode().tag(sync=True)
    stored = traitlets.Dict().tag(sync=True)
    changes = traitlets.Dict().tag(sync=True)  # {key: entry}, all that has not been acknowledged
    saved = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)  # {"at": {key: time}, "error"}
    texts = traitlets.Dict().tag(sync=True)  # {task id: {"number", "text"}}, what a field may fetch


class Workbook:
    """One exercise in one folder: its compiled tasks, the answers beside them, and the widgets that show them.

    Raises TaskError if the folder holds no readable `.tasks`.
    """

    def __init__(self, folder: Path):
        self.compiled = compiling.read(folder / names.TASKS)
        self.hashes = {task_id: task["hash"] for task_id, task in self.compiled.tasks.items()}
        self.known = _known(folder, self.compiled)
        self.path = folder / names.ANSWERS
        self.form = saving.resolving(self.known.contents)
        self.edition = _edition(folder)
        self.shown: dict[str, TaskWidget] = {}
        self.hand_in: HandInWidget | None = None
        self.compared: ComparisonWidget | None = None
        self.notice: str | None = None
        self.review: review_file.ReviewFile | None = None
        self.steps: list[ReviewWidget] = []
        try:
            stored = saving.recover(self.path, self.form)
        except SaveError as error:
            stored = answers.Answers(answers.empty(), str(error))
        self.notice = stored.problem
        self.answers = dict(stored.entries)
        named = os.environ.get("KUNSKAPSRESAN_DELTAGARE") or os.environ.get("JUPYTERHUB_USER", "")
        self.participant = stored.participant or (named if participant_id.is_participant(named) else "")

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
            earlier=self._earlier(task_id),
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
            edition=self.edition,
            answers=self.answers,
            versions=self.hashes,
            review=dict(self.review.entries),
        )
        self.hand_in.observe(lambda change: self._name(change["new"]), "participant")
        return self.hand_in

    def comparison(self) -> ComparisonWidget:
        """The widget that lays the answers of the first session, in the folder beside this one, next to these."""
        config = comparison.config(self.compiled.tasks)
        asked = {each["after"] for each in [*config["items"], *config["scales"]]}
        before = _present_entries(self.path.parent.parent / config["exercise"], config["exercise"])
        self.compared = ComparisonWidget(
            config=config,
            tasks=[task for task in self.compiled.data["tasks"] if task["id"] in asked],
            participant=self.participant,
            before=before,
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

    @property
    def entries(self) -> dict[str, dict]:
        """{task id: the entry that answers the present version}"""
        return {
            task_id: found[self.hashes[task_id]]
            for task_id, found in self.answers.items()
            if self.hashes.get(task_id) in found
        }

    def _earlier(self, task_id: str) -> dict | None:
        """The newest answer to another version of a task, in words, when there is none to the present one."""
        found = self.answers.get(task_id, {})
        latest = None if self.hashes[task_id] in found else entries.newest(found, _is_answer)
        if latest is None:
            return None
        key, entry = latest
        asked, value = self.known.task(task_id, key), entry["value"]
        if asked is None:
            asked = {"kind": "Text"} if isinstance(value, str) and self._kind(task_id) in _TYPED else None
        return asked and {"text": wording.answer(asked, value), "saved": entry["saved"]}

    def _kind(self, task_id: str) -> str:
        return self.compiled.tasks[task_id]["kind"]

    def _open_review(self) -> None:
        """The panel needs the review too, since it leaves in the same file as the answers."""
        if self.review is None:
            self.review = review_file.ReviewFile(self.path.parent)
            self.participant = self.participant or self.review.participant

    def _texts(self) -> dict[str, dict]:
        texts = {}
        for place, (task_id, task) in enumerate(self.compiled.tasks.items(), 1):
            if task["kind"] == "Text":
                latest = entries.newest(self.answers.get(task_id, {}), _is_answer)
                value = latest[1]["value"] if latest else ""
                texts[task_id] = {"number": place, "text": value if isinstance(value, str) else ""}
        return texts

    def _save_review(self, widget: ReviewWidget, changes: dict[str, dict]) -> None:
        if not changes:
            return
        at = {key: entry.get("saved") if isinstance(entry, dict) else None for key, entry in changes.items()}
        try:
            self.review.save(changes, self.participant)
            widget.saved = {"at": at, "error": None}
        except SaveError as error:
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
            task = widget.task
            self.answers = saving.merge_save(self.path, self._head(), task["id"], task["hash"], entry, self.form)
            widget.saved = {"at": entry["saved"], "error": None}
        except SaveError as error:
            widget.saved = {"at": entry.get("saved"), "error": str(error)}
            return
        except Exception as error:
            widget.saved = {"at": entry.get("saved"), "error": f"oväntat fel, {type(error).__name__}"}
            return
        present = self.entries
        for task_id, other in self.shown.items():
            if other is not widget and task_id in present:
                other.stored, other.earlier = present[task_id], None
        widget.stored, widget.earlier = present[widget.task["id"]], None
        for step in self.steps:
            step.texts = self._texts()
        if self.hand_in:
            self.hand_in.answers = self.answers
        if self.compared:
            self.compared.after = present

    def _name(self, participant: str) -> None:
        if not participant_id.is_participant(participant):
            return
        self.participant = participant
        if self.answers:
            with contextlib.suppress(SaveError):  # the name follows with the next save
                self.answers = saving.save(self.path, self.form, self._head(), {})
        if self.review and self.review.entries:
            with contextlib.suppress(SaveError):  # the name follows with the next save
                self.review.save(dict(list(self.review.entries.items())[:1]), participant)
        for widget in [*self.shown.values(), *self.steps]:
            widget.participant = participant

    def _head(self) -> dict:
        return {
            "exercise": self.compiled.exercise,
            "content": self.compiled.content,
            "participant": self.participant,
            "edition": self.edition,
        }


def _is_answer(value: object) -> bool:
    return not marking.is_empty(value)


def _known(folder: Path, compiled: compiling.Compiled) -> versions.Released:
    """Every version that the folder knows; a file of versions that cannot be read is the same as none."""
    present = versions.of(compiled.exercise, "", compiled.content, compiled.tasks)
    with contextlib.suppress(versions.VersionsError):
        return versions.union(versions.read(folder / names.VERSIONS), present)
    return present


def _present_entries(folder: Path, exercise: str) -> dict[str, dict]:
    """{task id: entry} of another exercise's folder, as far as it answers that exercise's present version."""
    try:
        compiled = compiling.read(folder / names.TASKS)
    except (compiling.TaskError, OSError):
        return {}
    read = answers.read_as(folder / names.ANSWERS, saving.resolving(_known(folder, compiled).contents).parse)
    if read.exercise != exercise:
        return {}
    found = {task_id: read.entries.get(task_id, {}).get(task["hash"]) for task_id, task in compiled.tasks.items()}
    return {task_id: entry for task_id, entry in found.items() if entry}


def _edition(folder: Path) -> str:
    """The edition's slug, "" when the folder lies outside a course."""
    from kunskapsresan import curriculum  # late: YAML is needed for nothing else here

    with contextlib.suppress(curriculum.CurriculumError, OSError):
        return getattr(curriculum.load(curriculum.find_root(folder)), "edition", "")
    return ""


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
