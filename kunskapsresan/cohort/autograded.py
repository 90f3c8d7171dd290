"""The notebook that shows a marked hand-in in formgrader.

It is built from the RELEASED cells: whatever a participant did to their own notebook does not matter, and none of it is
run. Questions, criteria and labels are those of the version that was answered.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping

from kunskapsresan import swedish
from kunskapsresan.cohort import wording
from kunskapsresan.cohort.marks import rubric
from kunskapsresan.cohort.records import GradeCell, Mark
from kunskapsresan.cohort.submission import Marked, Part, Submission
from kunskapsresan.tasks import marking

LOOK_AT_BY_HAND = "Se efter för hand"
_CALL = re.compile(r'uppgift\("([a-z0-9-]+)"\)')


def notebook(
    released: bytes,
    cells: Mapping[str, GradeCell],
    marks: Mapping[str, Mark],
    submission: Submission,
    state: Marked,
) -> bytes:
    """The autograded notebook. `state` is kept in its metadata, to tell next time what has changed."""
    data = json.loads(released)
    data["metadata"]["kunskapsresan"] = state.as_metadata
    for cell in data["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        mark = marks.get(name)
        if cell["cell_type"] == "markdown":
            if mark:
                cell["source"] = _text_source(mark, submission.part(name).value) or cell["source"]
            continue
        called = _CALL.fullmatch("".join(cell["source"]))
        part = submission.part(called[1]) if called else None
        task = part.task if part and not submission.whole else None
        if task or mark:
            plain = "" if mark is None else LOOK_AT_BY_HAND if mark.auto_score is None else repr(mark.auto_score)
            graded = cells.get(called[1]) if called else None
            is_box = task is not None and task["kind"] == "Text" and mark is None and graded is not None
            markup = _assignment(task, graded) if is_box else _receipt(task, part, mark, cells.get(name))
            cell["execution_count"] = 1
            cell["outputs"] = [_output(plain or "-", _box(markup))]
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"


def _output(plain: str, markup: str) -> dict:
    return {
        "output_type": "execute_result",
        "execution_count": 1,
        "data": {"text/plain": plain, "text/html": markup},
        "metadata": {},
    }


def _receipt(task: dict | None, part: Part | None, mark: Mark | None, cell: GradeCell | None) -> str:
    """Question, answer and verdict."""
    parts = [_question(task), f"<p><strong>Ditt svar:</strong> {_lines(task, part.value)}</p>"] if task else []
    reason = mark.reason if mark else part.reason if part else ""
    if reason:
        return "".join([*parts, f"<p><strong>{LOOK_AT_BY_HAND}.</strong> {safe(reason)}</p>"])
    verdict = marking.mark(task, part.value)
    points = f" ({wording.points(mark.auto_score, cell.max_score)})" if mark and mark.auto_score is not None else ""
    return "".join([*parts, f"<p><strong>{wording.head(verdict)}</strong>{points} {safe(verdict.message)}</p>"])


def _assignment(task: dict, cell: GradeCell) -> str:
    """Question and criteria, above the text that a person is to mark."""
    criteria = "".join(
        f"<li>{safe(row['criterion'])}: "
        + "; ".join(f"{swedish.number(round(level['points'], 2))} = {safe(level['text'])}" for level in row["levels"])
        + "</li>"
        for row in rubric(task, cell.max_score)
    )
    return f"{_question(task)}<ul>{criteria}</ul>"


def _question(task: dict) -> str:
    return "".join(f"<p>{safe(paragraph)}</p>" for paragraph in task["question"].split("\n\n"))


def _lines(task: dict, value: object) -> str:
    return "<br>".join(map(safe, wording.answer(task, value)))


def _text_source(mark: Mark, value: object) -> str:
    """The text as ONE line of HTML: Markdown in it is not interpreted, and no blank line ends the block."""
    parts = [f"**{LOOK_AT_BY_HAND}.** {safe(mark.reason)}"] if mark.reason else []
    if isinstance(value, str) and value.strip():
        body = "<br>".join(safe(line) or "&nbsp;" for line in value.splitlines())
        parts.append(f"**Svar ur formuläret:**\n\n{_box(body)}")
    return "\n\n".join(parts)


def _box(markup: str) -> str:
    return f'<div class="svar tex2jax_ignore mathjax_ignore" lang="sv">{markup}</div>'


def safe(text: str) -> str:
    """Text that neither HTML, Markdown nor MathJax makes anything of."""
    return html.escape(text).replace("$", "&#36;").replace("\\", "&#92;")
