"""The sessions as their tests know them: the exercise, its compiled tasks, and what people really answer."""

from __future__ import annotations

import functools
import re
import runpy
from pathlib import Path
from typing import Any

from kunskapsresan import curriculum
from kunskapsresan.course import sync
from kunskapsresan.tasks.compile import compile_exercise
from kunskapsresan.tasks.kinds import Exercise

ROOT = curriculum.find_root(Path(__file__))
SESSIONS = {session.id: session for session in curriculum.load(ROOT).present}


@functools.cache
def exercise(session: str) -> Exercise:
    return sync.load_exercise(SESSIONS[session])


@functools.cache
def tasks(session: str) -> dict[str, dict[str, Any]]:
    """The compiled tasks of the exercise and of the page's self-tests, by id."""
    made = exercise(session)
    return compile_exercise(made).tasks | compile_exercise(made, self_tests=True).tasks


@functools.cache
def answers(session: str) -> dict[str, Any]:
    """What `tests/wrong_answers/<id>.py` lists. Its RIGHT, WRONG and BANK stand in every session's file."""
    return runpy.run_path(str(ROOT / "tests" / "wrong_answers" / f"{session}.py"))


@functools.cache
def page(session: str) -> str:
    return SESSIONS[session].page.read_text(encoding="utf-8")


@functools.cache
def cells(session: str) -> list[str]:
    """What the code cells of the exercise's text hold, in order."""
    source = SESSIONS[session].source.read_text(encoding="utf-8")
    return [cell.strip() for cell in re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", source, re.DOTALL)]
