"""An answer in words, as people read it: labels, never keys. Pure; never raises on an answer.

Works on a compiled task and on the slim form of an old one (`versions.shown`). Twin of `web/task/answer-text.js`;
`tests/vectors/answer_text.json` holds both to the same lines.
"""

from __future__ import annotations

import re

from kunskapsresan import swedish
from kunskapsresan.tasks import marking

NO_ANSWER = "Inget svar."
NOT_OFFERED = "Ett svar som inte hör till uppgiften."
NO_CHOICE = "(inget val)"

_LINE = re.compile("\r\n|\r|\n")  # not `splitlines`, which knows six more kinds than JavaScript


def answer(task: dict, value: object) -> list[str]:
    """What was answered, one line per part; [NO_ANSWER] when nothing was."""
    if marking.is_empty(value):
        return [NO_ANSWER]
    return _KINDS[task["kind"]](task, value) or [NOT_OFFERED]


def _labels(parts: list[dict]) -> dict[str, str]:
    return {part["key"]: part["label"] for part in parts}


def _chosen(parts: list[dict], key: object) -> str | None:
    return _labels(parts).get(key) if isinstance(key, str) else None


def _choice(task: dict, value: object) -> list[str]:
    label = _chosen(task["options"], value)
    return [] if label is None else [label]


def _choices(task: dict, value: object) -> list[str]:
    labels = [_chosen(task["options"], key) for key in value] if isinstance(value, list) else [None]
    return [] if None in labels else labels


_FIGURES = frozenset("0123456789")


def _number(task: dict, value: object) -> list[str]:
    if not isinstance(value, str):
        return []
    text, unit = value.strip(), task["unit"]
    return [f"{text} {unit}" if unit and text[-1:] in _FIGURES else text]  # a typed unit stays as typed


def _order(task: dict, value: object) -> list[str]:
    labels = [_chosen(task["items"], key) for key in value] if isinstance(value, list) else [None]
    return [] if None in labels else [f"{place}. {label}" for place, label in enumerate(labels, 1)]


def _classify(task: dict, value: object) -> list[str]:
    if not isinstance(value, dict):
        return []
    return [
        f"{item['label']}: {_chosen(task['categories'], value.get(item['key'])) or NO_CHOICE}" for item in task["items"]
    ]


def _table(task: dict, value: object) -> list[str]:
    if not isinstance(value, dict):
        return []
    lines = []
    for row in task["rows"]:
        for column in task["columns"]:
            place = f"{row['key']}.{column['key']}"
            if place in task["cells"]:
                chosen = _chosen(column["options"], value.get(place)) or NO_CHOICE
                lines.append(f"{row['label']}, {column['label']}: {chosen}")
    return lines


def _text(task: dict, value: object) -> list[str]:
    return _LINE.split(value.strip()) if isinstance(value, str) else []


def _predict(task: dict, value: object) -> list[str]:
    return [f"{swedish.number(value)} {task['unit']}".strip()] if marking.is_number(value) else []


def _scale(task: dict, value: object) -> list[str]:
    ends = f"{task['low']} = {task['low_label']}, {task['high']} = {task['high_label']}"
    return [f"{swedish.number(value)} ({ends})"] if marking.is_number(value) else []


_KINDS = {
    "Choice": _choice,
    "Choices": _choices,
    "Number": _number,
    "Order": _order,
    "Classify": _classify,
    "Table": _table,
    "Text": _text,
    "SearchString": _text,
    "Predict": _predict,
    "Scale": _scale,
}
