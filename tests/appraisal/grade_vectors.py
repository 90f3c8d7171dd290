"""Writes tests/vectors/grade.json, which holds GRADE in appraisal/ and web/numbers/grade.js to the same
words and answers.
"""

from __future__ import annotations

import json
import random

from kunskapsresan.appraisal.grade import LEVELS, SBU_WORDING, START, grade_level, symbols
from kunskapsresan.appraisal.instruments import GRADE_DOWN, GRADE_UP, Instrument, Judgement


def words(instrument: Instrument) -> dict:
    return {
        "name": instrument.name,
        "items": [{"key": item.key, "title": item.title, "lookFor": item.look_for} for item in instrument.items],
        "levels": [{"key": level.key, "label": level.label} for level in instrument.levels],
    }


def judged(instrument: Instrument, steps: str) -> list[Judgement]:
    return [
        Judgement(item.key, instrument.levels[int(step)].key, "s. 4")
        for item, step in zip(instrument.items, steps, strict=True)
    ]


def content() -> str:
    draw = random.Random(10)
    starts, cases = list(START), []
    for place in range(1000):
        start = place % 3
        down = "".join(draw.choices("012", (6, 3, 1), k=5))
        up = "".join(draw.choices("012", (6, 3, 1), k=3)) if draw.random() < 0.5 else ""
        found = grade_level(starts[start], judged(GRADE_DOWN, down), judged(GRADE_UP, up) if up else ())
        levels = "".join(str(LEVELS.index(level)) for _, level in found.path)
        case = [start, down, up, LEVELS.index(found.level), levels]
        if place < 60:
            case += [[what for what, _ in found.path], list(found.notes)]
        cases.append(case)
    head = {
        "levels": LEVELS,
        "symbols": [symbols(level) for level in LEVELS],
        "wording": SBU_WORDING,
        "start": START,
        "down": words(GRADE_DOWN),
        "up": words(GRADE_UP),
    }
    lines = ",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in cases)
    return json.dumps(head, ensure_ascii=False, indent=1)[:-2] + f',\n"cases":[\n{lines}\n]}}\n'
