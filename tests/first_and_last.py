"""The first and the last exercise as small as they can be: the twelve questions and the seven scales of session 01,
asked twice under different ids, and what a participant answers.
"""

from __future__ import annotations

import json
import runpy
from pathlib import Path

from kunskapsresan import answers, comparison
from kunskapsresan.tasks.compile import Compiled, compile_exercise
from kunskapsresan.tasks.kinds import Exercise

FOLDER = Path(__file__).parents[1] / "solutions" / comparison.BEFORE
_items = runpy.run_path(str(FOLDER / "forkunskaper.py"))["items"]
_scales = runpy.run_path(str(FOLDER / "baseline.py"))["scales"]
WRONG, UNSURE = "fel-1", "vet-inte-an"


def exercise(exercise_id: str, items: str, scales: str) -> Exercise:
    """Only the questions that both sessions ask, under ids with these prefixes."""
    outcome = f"{exercise_id[:2]}-e"
    return Exercise(id=exercise_id, title="Prov", tasks=[*_scales(scales, outcome), *_items(items, outcome)])


FIRST_EXERCISE = exercise(comparison.BEFORE, *comparison.EARLIER)
LAST_EXERCISE = exercise(comparison.AFTER, "efter-prov", "efter-saker")
FIRST: Compiled = compile_exercise(FIRST_EXERCISE)
LAST: Compiled = compile_exercise(LAST_EXERCISE)


def values(compiled: Compiled, right: int | tuple[int, ...], scale: int) -> dict[str, object]:
    """All answers of one exercise. right: the first so many questions are right, or so many of each area; the others
    are wrong. scale: the step chosen on every scale."""
    prefixes = comparison.prefixes(compiled.tasks)
    if isinstance(right, int):
        good = set(comparison.ITEMS[:right])
    else:
        good = {name for count, names in zip(right, comparison.AREAS.values(), strict=True) for name in names[:count]}
    out: dict[str, object] = {f"{prefixes.scales}-{name}": scale for name in comparison.SCALES}
    return out | {f"{prefixes.items}-{name}": "ratt" if name in good else WRONG for name in comparison.ITEMS}


def svar(compiled: Compiled, given: dict[str, object], participant: str = "kr26-01", **head) -> bytes:
    """The bytes of svar.json with these answers."""
    saved = "2026-03-02T10:00:00.000Z"
    data = {
        "version": 1,
        "exercise": compiled.exercise,
        "content": compiled.content,
        "participant": participant,
        "answers": {task: {"value": value, "saved": saved, "attempts": []} for task, value in given.items()},
    }
    return json.dumps(data | head, ensure_ascii=False).encode()


assert answers.parse(svar(FIRST, {})).problem is None
