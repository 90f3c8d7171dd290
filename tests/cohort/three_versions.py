"""The sample exercise in three versions, as a course changes it, and answers to each with the share of the points.

A; B with another label, another question and moved points; C with a corrected key besides, one task taken away and one
added.
"""

from __future__ import annotations

import dataclasses
import functools

from kunskapsresan.cohort.workspace import Material
from kunskapsresan.course import notebooks
from kunskapsresan.tasks import Choice, Exercise, Misconception, Option
from kunskapsresan.tasks.compile import Compiled, compile_exercise
from tests import sample_exercise as sample

NAMES = "ABC"
REMOVED, ADDED = "ordning", "ny"
_CALL = '```{{code-cell}} ipython3\nuppgift("{}")\n```\n'


def exercise(name: str) -> Exercise:
    """The exercise as version `name` has it."""
    made = sample.exercise(choice_key="b" if name == "C" else "a")
    tasks = {task.id: task for task in made.tasks}
    if name != "A":
        options = [dataclasses.replace(each, label=f"{each.label} (ny lydelse)") for each in tasks["val"].options]
        tasks["val"] = dataclasses.replace(tasks["val"], options=options, points=3)
        question = "Förklara med egna ord, för en kollega."
        tasks["egna-ord"] = dataclasses.replace(tasks["egna-ord"], question=question)
        tasks["flera"] = dataclasses.replace(tasks["flera"], points=1)
    if name == "C":
        tasks[REMOVED] = Choice(
            id=ADDED,
            question="Den nya frågan?",
            points=2,
            outcome="07-a",
            right="Ja, just så.",
            key="x",
            options=[Option("x", "Det ena"), Option("y", "Det andra", Misconception("ny-y", "Tänk på det första."))],
            **sample.HINTS,
        )
    return dataclasses.replace(made, tasks=list(tasks.values()))


@functools.cache
def compiled(name: str) -> Compiled:
    return compile_exercise(exercise(name))


@functools.cache
def material(name: str) -> Material:
    made = exercise(name)
    text = sample.MARKDOWN
    if name == "C":
        text = text.replace(_CALL.format(REMOVED), _CALL.format(ADDED))
    return Material(notebooks.write(notebooks.to_notebook(text, made)), compiled(name))


def tasks_of(name: str) -> list[str]:
    """The tasks that are answered in these tests."""
    answered = ("val", "flera", "kvot", "sortera", "egna-ord", REMOVED, ADDED)
    return [task for task in answered if task in compiled(name).tasks]


def answer(name: str, task: str, quality: str) -> tuple[object, float | None]:
    """(value, share of the points) of an answer; None for a text. quality: right, half, wrong."""
    right = {
        "val": "b" if name == "C" else "a",
        "flera": ["p", "q"],
        "kvot": "0,73",
        "sortera": {"i1": "rd", "i2": "rr", "i3": "rr"},
        REMOVED: ["ett", "tva", "tre"],
        ADDED: "x",
    }
    wrong = {
        "val": "c",
        "flera": ["r"],
        "kvot": "1,375",
        "sortera": {"i1": "rr", "i2": "rd", "i3": "rd"},
        REMOVED: ["tva", "ett", "tre"],
        ADDED: "y",
    }
    half = {"flera": ["p"], "sortera": {"i1": "rd", "i2": "rd", "i3": "rr"}}
    if task == "egna-ord":
        return f"Samma text i alla versioner, {quality}.", None
    if quality == "half" and task in half:
        return half[task], {"flera": 1 / 2, "sortera": 2 / 3}[task]
    return (wrong[task], 0.0) if quality == "wrong" else (right[task], 1.0)
