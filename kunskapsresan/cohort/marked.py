"""What an answer file is worth, cell by cell, and the notebook that shows it in formgrader.

The notebook is built from the RELEASED cells: whatever a participant did to their own notebook does not matter, and
none of it is run.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from dataclasses import dataclass

from kunskapsresan import swedish
from kunskapsresan.answers import Answers, stringify
from kunskapsresan.cohort import wording
from kunskapsresan.cohort.gradebook import GradeCell
from kunskapsresan.tasks import marking
from kunskapsresan.tasks.compile import Compiled

REVIEW = "Behöver granskas"
TYPED = ("Number", "SearchString")  # what a participant types may be unreadable, and is then a wrong answer
_CALL = re.compile(r'uppgift\("([a-z0-9-]+)"\)')


@dataclass(frozen=True)
class Mark:
    """The verdict on one graded cell. `auto_score` is None when a person is to judge; `reason` says why a person must
    look although the task is marked automatically. Equal fingerprints mean: same answer, same verdict."""

    auto_score: float | None
    reason: str
    comment: str | None
    fingerprint: str


def mark_all(
    cells: dict[str, GradeCell], compiled: Compiled | None, read: Answers, review: dict | None
) -> dict[str, Mark]:
    """Marks every graded cell. `compiled` is the version that was answered, None if it is unknown; `review` is what
    the collector noted ({"reason", "tasks"}: tasks None means all)."""
    whole = _whole_reason(compiled, read, review)
    flagged = set(read.dropped) | set((review or {}).get("tasks") or ())
    tasks = compiled.tasks if compiled else {}
    marks = {}
    for name, cell in cells.items():
        reason, task = whole, tasks.get(name)
        if not reason and (task is None or float(task["points"]) != cell.max_score):
            reason = "Uppgiften eller dess poäng såg annorlunda ut i den version som deltagaren svarade på."
        if not reason and name in flagged:
            reason = "Svaret på den här uppgiften går inte att läsa i deltagarens fil."
        marks[name] = _mark(cell, task, read.value(name), reason)
    return marks


def _whole_reason(compiled: Compiled | None, read: Answers, review: dict | None) -> str:
    if review and review["tasks"] is None:
        return review["reason"]
    if read.problem:
        return read.problem
    if compiled is None:
        return "Svaren gäller en version av övningen som gruppen inte känner till."
    if read.exercise != compiled.exercise:
        return f"Svaren hör till övningen {read.exercise}."
    return ""


def _mark(cell: GradeCell, task: dict | None, value: object, reason: str) -> Mark:
    score = None
    if not reason:
        verdict = marking.mark(task, value)
        if verdict.state == "unreadable" and not (task["kind"] in TYPED and isinstance(value, str)):
            reason = "Svaret har en form som övningens sida aldrig ger."  # edited or damaged: a person decides
        elif verdict.score is not None:
            score = min(max(float(verdict.score), 0.0), cell.max_score)
    comment = None
    if cell.by_person:
        comment = reason or (wording.NO_ANSWER if score is not None else None)
    # A text is judged by a person: only the text itself decides whether it must be judged again.
    basis = [value, reason] if cell.by_person else [value, reason, score]
    return Mark(score, reason, comment, hashlib.sha256(stringify(basis).encode("utf-8", "replace")).hexdigest())


# --- the notebook -----------------------------------------------------------------------------------------------


def notebook(released: bytes, marks: dict[str, Mark], compiled: Compiled | None, read: Answers, state: dict) -> bytes:
    """The autograded notebook. `state` is kept in its metadata, to tell next time what has changed."""
    tasks = compiled.tasks if compiled else {}
    data = json.loads(released)
    data["metadata"]["kunskapsresan"] = state
    for cell in data["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        mark = marks.get(name)
        if cell["cell_type"] == "markdown":
            if mark:
                cell["source"] = _text_source(mark, read.value(name)) or cell["source"]
            continue
        called = _CALL.fullmatch("".join(cell["source"]))
        task = tasks.get(called[1]) if called else None
        if task or mark:
            plain = "" if mark is None else REVIEW if mark.auto_score is None else repr(mark.auto_score)
            is_box = task is not None and task["kind"] == "Text" and mark is None and task["points"]
            markup = _assignment(task) if is_box else _receipt(task, read.value(name), mark)
            cell["execution_count"] = 1
            cell["outputs"] = [_output(plain or "-", _box(markup))]
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"


def state_of(autograded: bytes) -> dict:
    """The state kept in an autograded notebook; {} if there is none."""
    try:
        state = json.loads(autograded)["metadata"]["kunskapsresan"]
        return state if isinstance(state, dict) and isinstance(state.get("cells"), dict) else {}
    except (ValueError, KeyError, TypeError):
        return {}


def _output(plain: str, markup: str) -> dict:
    return {
        "output_type": "execute_result",
        "execution_count": 1,
        "data": {"text/plain": plain, "text/html": markup},
        "metadata": {},
    }


def _receipt(task: dict | None, value: object, mark: Mark | None) -> str:
    """Question, answer and verdict."""
    parts = [_question(task), f"<p><strong>Ditt svar:</strong> {_lines(task, value)}</p>"] if task else []
    if mark and mark.reason:
        return "".join([*parts, f"<p><strong>{REVIEW}.</strong> {safe(mark.reason)}</p>"])
    verdict = marking.mark(task, value)
    points = f" ({wording.points(mark.auto_score, task['points'])})" if mark else ""
    return "".join([*parts, f"<p><strong>{wording.head(verdict)}</strong>{points} {safe(verdict.message)}</p>"])


def _assignment(task: dict) -> str:
    """Question and criteria, above the text that a person is to mark."""
    criteria = "".join(
        f"<li>{safe(row['criterion'])}: "
        + "; ".join(f"{swedish.number(level['points'])} = {safe(level['text'])}" for level in row["levels"])
        + "</li>"
        for row in task["rubric"]
    )
    return f"{_question(task)}<ul>{criteria}</ul>"


def _question(task: dict) -> str:
    return "".join(f"<p>{safe(paragraph)}</p>" for paragraph in task["question"].split("\n\n"))


def _lines(task: dict, value: object) -> str:
    return "<br>".join(map(safe, wording.answer(task, value)))


def _text_source(mark: Mark, value: object) -> str:
    """The text as ONE line of HTML: Markdown in it is not interpreted, and no blank line ends the block."""
    parts = [f"**{REVIEW}.** {safe(mark.reason)}"] if mark.reason else []
    if isinstance(value, str) and value.strip():
        body = "<br>".join(safe(line) or "&nbsp;" for line in value.splitlines())
        parts.append(f"**Svar ur formuläret:**\n\n{_box(body)}")
    return "\n\n".join(parts)


def _box(markup: str) -> str:
    return f'<div class="svar tex2jax_ignore mathjax_ignore" lang="sv">{markup}</div>'


def safe(text: str) -> str:
    """Text that neither HTML, Markdown nor MathJax makes anything of."""
    return html.escape(text).replace("$", "&#36;").replace("\\", "&#92;")
