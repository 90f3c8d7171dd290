"""An answer and its verdict in words, as supervisor and participant read them: labels, never keys."""

from __future__ import annotations

from kunskapsresan import swedish
from kunskapsresan.tasks import marking
from kunskapsresan.tasks.marking import Verdict

NO_ANSWER = "Inget svar."
NOT_OFFERED = "Ett svar som inte hör till uppgiften."

_HEADS = {
    "right": "Rätt.",
    "wrong": "Inte rätt än.",
    "incomplete": "Inte färdigt.",
    "empty": "Inget svar.",
    "unreadable": "Går inte att läsa.",
    "manual": "Bedöms av handledaren.",
    "noted": "Noterat.",
}


def head(verdict: Verdict) -> str:
    """The verdict in two or three words."""
    if verdict.state == "wrong" and verdict.score:
        return "Delvis rätt."
    return _HEADS[verdict.state]


def points(score: float, most: float) -> str:
    """ "1,5 av 2 poäng"."""
    return f"{swedish.number(round(score, 2))} av {swedish.number(most)} poäng"


def answer(task: dict, value: object) -> list[str]:
    """What was answered, one line per part; [NO_ANSWER] when nothing was."""
    if marking.is_empty(value):
        return [NO_ANSWER]
    try:
        return _KINDS[task["kind"]](task, value)
    except (LookupError, TypeError, AttributeError, ValueError, ArithmeticError):
        return [NOT_OFFERED]


def _labels(parts: list[dict]) -> dict[str, str]:
    return {part["key"]: part["label"] for part in parts}


def _classify(task: dict, value: dict) -> list[str]:
    categories = _labels(task["categories"])
    return [f"{item['label']}: {categories.get(value.get(item['key']), '(inget val)')}" for item in task["items"]]


def _table(task: dict, value: dict) -> list[str]:
    lines = []
    for row in task["rows"]:
        for column in task["columns"]:
            place = f"{row['key']}.{column['key']}"
            if place in task["cells"]:
                chosen = _labels(column["options"]).get(value.get(place), "(inget val)")
                lines.append(f"{row['label']}, {column['label']}: {chosen}")
    return lines


def _number(task: dict, value: str) -> list[str]:
    text, unit = value.strip(), task["unit"]
    return [text if not unit or text.endswith(unit) else f"{text} {unit}"]


def _order(task: dict, value: list) -> list[str]:
    labels = _labels(task["items"])
    return [f"{place}. {labels[key]}" for place, key in enumerate(value, 1)]


def _predict(task: dict, value: float) -> list[str]:
    return [f"{swedish.number(value)} {task['unit']}".strip()]


def _scale(task: dict, value: float) -> list[str]:
    ends = f"{task['low']} = {task['low_label']}, {task['high']} = {task['high_label']}"
    return [f"{swedish.number(value)} ({ends})"]


_KINDS = {
    "Choice": lambda task, value: [_labels(task["options"])[value]],
    "Choices": lambda task, value: [_labels(task["options"])[key] for key in value],
    "Number": _number,
    "Order": _order,
    "Classify": _classify,
    "Table": _table,
    "Text": lambda task, value: value.strip().splitlines(),
    "SearchString": lambda task, value: value.strip().splitlines(),
    "Predict": _predict,
    "Scale": _scale,
}
