"""Marking: a pure function of a compiled task and an answer. Never raises on an answer.

Twin of `web/task/marking.js`; `tests/vectors/marking.json` holds both to the same verdicts.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from kunskapsresan.entries import is_empty
from kunskapsresan.tasks import feedback, numbers


class Verdict(NamedTuple):
    """`state`: empty, unreadable, incomplete, right, wrong, manual or noted. `score` is None when a person judges."""

    state: str
    score: float | None
    message: str
    misconception: str | None = None


def mark(task: dict, value: object) -> Verdict:
    """The verdict on `value`, an answer as `svar.json` stores it. A value of the wrong type is a wrong answer."""
    if is_empty(value):
        return Verdict("empty", 0.0, feedback.EMPTY)
    verdict = _KINDS[task["kind"]](task, value)
    if task["feedback"] == "none" and verdict.state in ("right", "wrong"):
        return verdict._replace(state="noted", message=feedback.SAVED)
    return verdict


def _explained(task: dict, score: float, misconception: dict, message: str | None = None) -> Verdict:
    return Verdict("wrong", score, message or misconception["explanation"], misconception["id"])


def _not_offered() -> Verdict:
    return Verdict("unreadable", 0.0, feedback.NOT_OFFERED)


def _choice(task: dict, value: object) -> Verdict:
    if value == task["key"]:
        return Verdict("right", float(task["points"]), task["right"])
    for option in task["options"]:
        if option["key"] == value:
            return _explained(task, 0.0, option["misconception"])
    return _not_offered()


def _choices(task: dict, value: object) -> Verdict:
    keys = {option["key"] for option in task["options"]}
    if not isinstance(value, list) or not all(isinstance(key, str) and key in keys for key in value):
        return _not_offered()
    chosen = set(value)
    wanted = {option["key"] for option in task["options"] if option["correct"]}
    right = len(chosen & wanted)
    score = task["points"] * max(0, right - len(chosen - wanted)) / len(wanted)
    if chosen == wanted:
        return Verdict("right", float(score), task["right"])
    # Something chosen in error first: leaving out is the milder fault.
    for is_fault in (lambda o: o["key"] in chosen and not o["correct"], lambda o: o["key"] not in chosen):
        for option in task["options"]:
            if is_fault(option) and (option["correct"] or option["key"] in chosen):
                text = feedback.about(option["label"], option["misconception"]["explanation"])
                return _explained(task, score, option["misconception"], text)
    raise AssertionError("unreachable: chosen differs from wanted")


def _number(task: dict, value: object) -> Verdict:
    state, message, misconception = numbers.judge(task, value)
    return Verdict(state, float(task["points"]) if state == "right" else 0.0, message, misconception)


def _order(task: dict, value: object) -> Verdict:
    keys = [item["key"] for item in task["items"]]
    if not isinstance(value, list) or not all(isinstance(key, str) for key in value) or sorted(value) != sorted(keys):
        return _not_offered()
    if value == task["key"]:
        return Verdict("right", float(task["points"]), task["right"])
    for wrong in task["wrong"]:
        if value.index(wrong["before"]) < value.index(wrong["after"]):
            return _explained(task, 0.0, wrong)
    return Verdict("wrong", 0.0, task["fallback"])


def _shares(task: dict, value: object, parts: list[tuple[str, str, str, set[str], dict]]) -> Verdict:
    """`parts`: (key, label, right answer, answers offered, misconceptions by wrong answer)."""
    if not isinstance(value, dict):
        return _not_offered()
    missing, right, first = [], 0, None
    for key, label, wanted, offered, misconceptions in parts:
        given = value.get(key)
        if not isinstance(given, str) or given not in offered:
            missing.append(label)
        elif given == wanted:
            right += 1
        elif first is None:
            first = (label, misconceptions[given])
    score = task["points"] * right / len(parts)
    if missing:
        return Verdict("incomplete", score, feedback.incomplete(missing))
    if first is None:
        return Verdict("right", float(score), task["right"])
    label, misconception = first
    text = feedback.counted(right, len(parts), feedback.about(label, misconception["explanation"]))
    return _explained(task, score, misconception, text)


def _classify(task: dict, value: object) -> Verdict:
    offered = {category["key"] for category in task["categories"]}
    parts = [(i["key"], i["label"], i["category"], offered, i["misconceptions"]) for i in task["items"]]
    return _shares(task, value, parts)


def _table(task: dict, value: object) -> Verdict:
    parts = []
    for row in task["rows"]:
        for column in task["columns"]:
            cell = task["cells"].get(f"{row['key']}.{column['key']}")
            if cell:
                offered = {option["key"] for option in column["options"]}
                label = f"{row['label']}, {column['label']}"
                parts.append((f"{row['key']}.{column['key']}", label, cell["key"], offered, cell["misconceptions"]))
    return _shares(task, value, parts)


def _text(task: dict, value: object) -> Verdict:
    return Verdict("manual", None, feedback.MANUAL) if isinstance(value, str) else _not_offered()


def _search_string(task: dict, value: object) -> Verdict:
    if not isinstance(value, str):
        return _not_offered()
    from kunskapsresan import searching  # late: a form without search strings never loads SQLite
    from kunskapsresan.searching import patterns

    try:
        result = searching.engine_of(task["records"]).search(value)
    except searching.QueryError as error:
        return Verdict("unreadable", 0.0, str(error))
    found = searching.evaluate(result.ids, task["relevant"])
    recall = _part(found.recall, task["full_recall"])
    precision = _part(found.precision or 0.0, task["full_precision"])
    titles = {record["id"]: record["title"] for record in task["records"]}
    missed = [titles[each] for each in found.missed]
    score = task["points"] * min(recall, precision)
    if recall == precision == 1:
        return Verdict("right", float(score), feedback.searched(task["right"], found.sentences(), missed))
    weaker = task["low_recall"] if recall <= precision else task["low_precision"]
    fits = (pattern for pattern in task["patterns"] if patterns.fits(pattern, result.query, found.found))
    fault = next(fits, weaker)
    return _explained(task, score, fault, feedback.searched(fault["explanation"], found.sentences(), missed))


def _part(share: float, full: float) -> float:
    """How far a share has come to its threshold: 0–1."""
    return 1.0 if share >= full - 1e-12 else share / full


def is_number(value: object) -> bool:
    """A finite number that both languages write alike; no truth value."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e15 and math.isfinite(value)


def _predict(task: dict, value: object) -> Verdict:
    if not is_number(value) or not task["low"] <= value <= task["high"]:
        return Verdict("unreadable", 0.0, feedback.UNREADABLE)
    score = 0.0
    if task["points"] and task["key"] is not None:
        away = abs(value - task["key"]) - task["full_within"]
        score = task["points"] * min(1.0, max(0.0, 1 - max(0.0, away) / (task["zero_beyond"] - task["full_within"])))
    return Verdict("noted", score, task["reveal"])


def _scale(task: dict, value: object) -> Verdict:
    if not is_number(value) or value != int(value) or not task["low"] <= value <= task["high"]:
        return _not_offered()
    return Verdict("noted", 0.0, feedback.SAVED)


_KINDS = {
    "Choice": _choice,
    "Choices": _choices,
    "Number": _number,
    "Order": _order,
    "Classify": _classify,
    "Table": _table,
    "Text": _text,
    "SearchString": _search_string,
    "Predict": _predict,
    "Scale": _scale,
}
