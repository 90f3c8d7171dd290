"""nbgrader's own autograde, executing in a kernel: the yardstick for ours, in a test and in the benchmark."""

from __future__ import annotations

import functools
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

from kunskapsresan import jupyter_home, swedish
from kunskapsresan.cohort import gradebook
from kunskapsresan.cohort.places import Cohort

PROJECT = Path(__file__).parents[2]
TEXT = "I gruppen som fick stöd greps färre igen inom ett år än i jämförelsegruppen. Skillnaden kan vara liten."


def autograde(cohort: Cohort, exercise: str, participant: str = "*") -> subprocess.CompletedProcess:
    """Runs `nbgrader autograde` in the cohort's folder. Raises CalledProcessError with its output if it fails."""
    path = str(Path(sys.executable).parent) + os.pathsep + os.environ.get("PATH", "")
    command = [sys.executable, "-m", "nbgrader", "autograde", exercise, "--force", f"--student={participant}"]
    # In a kernel the folder of the grader, not of the course, would decide whose answers these are.
    base = {key: value for key, value in os.environ.items() if not key.startswith(("KUNSKAPSRESAN", "JUPYTERHUB"))}
    environment = jupyter_home.environment(cohort.root / jupyter_home.PLACE, base=base)
    return subprocess.run(
        command, cwd=cohort.folder, env=environment | {"PATH": path}, capture_output=True, text=True, check=True
    )


def twin(cohort: Cohort, root: Path) -> Cohort:
    """A copy of a cohort with nothing marked, for the other way of marking."""
    shutil.copytree(cohort.root, root, dirs_exist_ok=True)
    return Cohort(root.resolve(), cohort.name)


def scores(cohort: Cohort, exercise: str) -> dict[str, dict[str, float | None]]:
    """{participant: {task: automatic score}} of the grade book."""
    with gradebook.opened(cohort) as book:
        known = gradebook.registered(book, exercise)
        return {
            participant: {name: grade.auto_score for name, grade in gradebook.grades(book, known, notebook).items()}
            for participant, (_, notebook) in gradebook.submissions(book, known).items()
        }


@functools.cache
def _searches() -> dict[str, str]:
    """A search string that gives full points, by task, as the exercise's own test lists it."""
    known = runpy.run_path(str(PROJECT / "tests" / "wrong_answers" / "05-soka-kunskap.py"))["RIGHT"]
    return {task: value for task, value in known if isinstance(value, str)}


def honest_answer(task: dict, *, right: bool) -> object:
    """An honest answer to a task: the right one, or a wrong one that the task offers."""
    match task["kind"]:
        case "Choice":
            return next(each["key"] for each in task["options"] if (each["key"] == task["key"]) == right)
        case "Choices":
            return sorted(each["key"] for each in task["options"] if each["correct"] == right)
        case "Number":
            return swedish.number(task["key"] if right else task["key"] * 7 + 1)
        case "Order":
            return task["key"] if right else [each["key"] for each in task["items"]]
        case "Classify":
            first = task["categories"][0]["key"]
            return {each["key"]: each["category"] if right else first for each in task["items"]}
        case "Table":
            return {place: cell["key"] for place, cell in task["cells"].items()} if right else {}
        case "Predict":
            return task["low"] if task["key"] is None or not right else task["key"]
        case "Scale":
            return task["low"]
        case "SearchString":
            return _searches()[task["id"]] if right else "finnsinte"
        case _:
            return TEXT
