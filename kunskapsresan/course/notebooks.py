"""The exercise's text, written once → an nbgrader notebook and a page of the book. Pure functions: text in, text out.

The source is a MyST notebook: prose in Markdown, and one code cell per task that holds exactly `uppgift("id")`.
Everything nbgrader needs (points, grade cells, locks) is derived from the tasks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import jupytext
import nbformat
from nbformat import NotebookNode, v4

from kunskapsresan import names
from kunskapsresan.errors import CourseError
from kunskapsresan.review.steps import STEPS
from kunskapsresan.tasks.kinds import Exercise, Task

ONLY_IN_LAB = {"tags": ["bara-lab"]}  # the form view hides these cells by this tag
SETUP = "from kunskapsresan.widgets import uppgift, inlamning"
HAND_IN = "inlamning()"
START = "Ser du inga uppgifter här nedanför? Öppna menyn **Run** överst och välj **Run All Cells**."
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
BOX = "-ruta"  # a text task has two cells: the box to write in, and the cell that a supervisor marks

# Cells that show a form and no task: name → what may stand between the quotation marks, "" for nothing at all. They
# give no points. In the book each becomes the directive of the same name.
FORMS = {"utvardering": "mitt|slut", "jamforelse": "", "oversikt": "|".join(STEPS)}

_CALL = re.compile(r"""(?P<name>[a-z]+)\((?:(["'])(?P<id>[a-z0-9-]+)\2)?\)""")
_NAME = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_ROLE = re.compile(r"\{(?:term|ref|doc|numref|abbr)\}`(?P<text>[^`<]*?)(?:\s*<[^`>]*>)?`")
_ENGLISH = re.compile(r"\{en\}`(?P<text>[^`]+)`")
_FENCE = re.compile(r"(?P<fence>`{3,}|:{3,})\{(?P<name>[^}]+)\}\s*(?P<title>.*)")
_BOXES = {"admonition", "note", "tip", "important", "dropdown", "hint", "attention"}


class NotebookError(CourseError):
    """A fault in an exercise's text, with its remedy."""


class Form(NamedTuple):
    """A cell of one of the FORMS. `argument` is "" when it takes none."""

    name: str
    argument: str

    @property
    def id(self) -> str:
        return f"{self.name}-{self.argument}" if self.argument else self.name

    @property
    def call(self) -> str:
        return f'{self.name}("{self.argument}")' if self.argument else f"{self.name}()"

    @property
    def directive(self) -> str:
        return f"```{{{self.name}}} {self.argument}".rstrip() + "\n```"


def to_notebook(markdown: str, exercise: Exercise) -> NotebookNode:
    """The source notebook for nbgrader's generate step. The same text always gives the same notebook.

    Raises NotebookError if the text and the tasks do not belong together.
    """
    cells = [v4.new_markdown_cell(START, id="starta", metadata=ONLY_IN_LAB)]
    number, used = 0, []
    for cell in _cells(markdown, exercise):
        if isinstance(cell, Task):
            cells += _task_cells(cell)
            continue
        if isinstance(cell, Form):
            used.append(cell.name)
            cells.append(_code(cell.call, cell.id, _metadata(cell.id)))
            continue
        number += 1
        cells.append(v4.new_markdown_cell(_plain(cell, exercise.id), id=f"text-{number:03}"))
    setup = _code(", ".join([SETUP, *dict.fromkeys(used)]), "forberedelser", _metadata("forberedelser"))
    # The heading comes first, then how to start: the order in which a screen reader meets them.
    cells = [cells[1], cells[0], setup, *cells[2:], _code(HAND_IN, "inlamning", _metadata("inlamning"))]
    notebook = v4.new_notebook(
        cells=cells,
        metadata={"kernelspec": KERNEL, "language_info": {"name": "python"}, "title": exercise.title},
    )
    notebook.nbformat_minor = 5
    nbformat.validate(notebook)
    return notebook


def write(notebook: NotebookNode) -> bytes:
    """The bytes of a notebook file."""
    return (nbformat.writes(notebook, version=4) + "\n").encode()


def to_book_page(markdown: str, exercise: Exercise) -> str:
    """The same text as a page of the book: each task cell becomes the directive `uppgift`, each
    form the directive of its name.

    Raises NotebookError as `to_notebook` does.
    """
    source = f"solutions/{exercise.id}/{exercise.id}.md"
    parts = [f"% GENERATED from {source}. Do not edit: run `kunskapsresan sync`."]
    for cell in _cells(markdown, exercise):
        if isinstance(cell, Form):
            parts.append(cell.directive)
        else:
            parts.append(f"```{{uppgift}} {cell.id}\n```" if isinstance(cell, Task) else cell)
    parts.append("```{inlamning}\n```")
    return "\n\n".join(parts) + "\n"


def _cells(markdown: str, exercise: Exercise) -> Iterator[str | Task | Form]:
    """Markdown, tasks and forms in order, checked."""
    where = f"solutions/{exercise.id}/{exercise.id}.md"
    tasks = {task.id: task for task in exercise.tasks}
    seen: list[str] = []
    forms: set[Form] = set()
    first = True
    for cell in jupytext.reads(markdown, fmt="md:myst").cells:
        source = cell.source.strip()
        if not source:
            continue
        if first and not source.startswith("# "):
            raise NotebookError(f"{where}: texten ska börja med en rubrik (# …).")
        first = False
        if cell.cell_type != "code":
            yield _filled(source, exercise, where)
            continue
        call = _CALL.fullmatch(source)
        if call and call["name"] in FORMS and re.fullmatch(FORMS[call["name"]], call["id"] or ""):
            form = Form(call["name"], call["id"] or "")
            if form in forms:
                raise NotebookError(f"{where}: {form.call} står två gånger. Ta bort den ena.")
            forms.add(form)
            yield form
            continue
        if not call or call["name"] != "uppgift" or not call["id"]:
            known = ", ".join(f"{name}({allowed and repr(allowed)})" for name, allowed in FORMS.items())
            raise NotebookError(
                f'{where}: en kodcell ska vara exakt uppgift("id") eller en av {known}, men här står: {source[:60]}'
            )
        task = call["id"]
        if task not in tasks:
            raise NotebookError(f"{where}: uppgiften {task} finns inte i tasks.py. Där finns: {', '.join(tasks)}.")
        if task in seen:
            raise NotebookError(f"{where}: uppgiften {task} står två gånger. Ta bort den ena.")
        seen.append(task)
        yield tasks[task]
    missing = [task for task in tasks if task not in seen]
    if missing:
        raise NotebookError(f"{where}: uppgifter ur tasks.py saknas i texten: {', '.join(missing)}. Lägg in dem.")
    if seen != list(tasks):
        raise NotebookError(
            f"{where}: uppgifterna står i en annan ordning än i tasks.py, och då blir numren fel. "
            f"Ordningen i texten är {', '.join(seen)}."
        )


def _filled(text: str, exercise: Exercise, where: str) -> str:
    def value(match: re.Match) -> str:
        try:
            return exercise.numbers[match[1]]
        except KeyError:
            known = ", ".join(exercise.numbers) or "inga"
            raise NotebookError(f"{where}: {{{{{match[1]}}}}} finns inte i EXERCISE.numbers ({known}).") from None

    return _NAME.sub(value, text)


def _task_cells(task: Task) -> list[NotebookNode]:
    call = f'uppgift("{task.id}")'
    if not task.points:
        return [_code(call, task.id, _metadata(task.id))]
    if not task.by_person:
        return [_code(call, task.id, _metadata(task.id, points=task.points))]
    metadata = _metadata(task.id, points=task.points, solution=True) | ONLY_IN_LAB
    answer = v4.new_markdown_cell(names.STUB, id=task.id, metadata=metadata)
    return [_code(call, task.id + BOX, _metadata(task.id + BOX)), answer]


def _metadata(grade_id: str, points: float | None = None, solution: bool = False) -> dict:
    nbgrader = {
        "schema_version": 3,
        "grade_id": grade_id,
        "grade": points is not None,
        "solution": solution,
        "locked": not solution,
        "task": False,
    }
    if points is not None:
        nbgrader["points"] = int(points) if points == int(points) else points
    return {"nbgrader": nbgrader}


def _code(source: str, cell_id: str, metadata: dict) -> NotebookNode:
    return v4.new_code_cell(source, id=cell_id, metadata=metadata | {"jupyter": {"source_hidden": True}})


# --- what JupyterLab cannot show --------------------------------------------------------------------------------


def _plain(text: str, exercise_id: str) -> str:
    """MyST → plain Markdown: a notebook shows directives and roles as code. Boxes become quotations; English stays
    marked as English."""
    lines, fence = [], None
    for line in text.splitlines():
        match = _FENCE.fullmatch(line.strip())
        if fence is None and match:
            if match["name"] not in _BOXES:
                raise NotebookError(
                    f"solutions/{exercise_id}/{exercise_id}.md: {{{match['name']}}} går inte att visa i en "
                    f"anteckningsbok. Använd vanlig Markdown eller en ruta ({', '.join(sorted(_BOXES))})."
                )
            fence = match["fence"]
            lines += [f"> **{match['title']}**", ">"] if match["title"] else []
        elif fence and line.strip() == fence:
            fence = None
        elif fence and re.fullmatch(r":[a-z-]+:.*", line.strip()):
            continue  # an option of the box
        else:
            lines.append(f"> {line}".rstrip() if fence else line)
    plain = _ROLE.sub(lambda match: match["text"].strip(), "\n".join(lines))
    return _ENGLISH.sub(lambda match: f'<span lang="en">{match["text"]}</span>', plain)
