"""nbgrader's own autograde, executing in a kernel: the yardstick for ours, in a test and in the benchmark."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from kunskapsresan.cohort import gradebook
from kunskapsresan.cohort.workspace import Cohort


def autograde(cohort: Cohort, exercise: str, participant: str = "*") -> subprocess.CompletedProcess:
    """Runs `nbgrader autograde` in the cohort's folder. Raises CalledProcessError with its output if it fails."""
    path = str(Path(sys.executable).parent) + os.pathsep + os.environ.get("PATH", "")
    command = [sys.executable, "-m", "nbgrader", "autograde", exercise, "--force", f"--student={participant}"]
    # In a kernel the folder of the grader, not of the course, would decide whose answers these are.
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("KUNSKAPSRESAN", "JUPYTERHUB"))
    }
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
