"""Writes tests/vectors/agreement.json, which holds appraisal/agreement.py and web/numbers/agreement.js to the same
answers.
"""

from __future__ import annotations

import json
import random

from kunskapsresan.appraisal.agreement import cohens_kappa, pabak, percent_agreement

FIXED = [
    [[55, 7], [15, 2512]],
    [[45, 15], [25, 15]],
    [[25, 35], [5, 35]],
    [[20, 5], [10, 15]],
    [[10, 0], [0, 10]],  # complete agreement: the interval is Wilson's
    [[0, 10], [10, 0]],  # complete disagreement
    [[20, 5], [0, 0]],  # one category only: no kappa
    [[0, 0], [0, 7]],
    [[1, 0], [0, 1]],
]
REFUSED = [[[1, 2], [3]], [[0, 0], [0, 0]], [[1.5, 2], [3, 4]], [[-1, 2], [3, 4]], [[4]]]


def estimate(measure, table: list[list[int]], level: float) -> list | None:
    try:
        found = measure(table, level)
    except ValueError:
        return None
    return [
        round(number, 13) if number is not None else None for number in (found.value, found.low, found.high, found.se)
    ]


def content() -> str:
    draw = random.Random(9)
    tables = list(FIXED)
    while len(tables) < 1000:
        k, most = draw.choice((2, 2, 2, 3)), draw.choice((3, 20, 400))
        table = [[draw.randint(0, most) for _ in range(k)] for _ in range(k)]
        if sum(map(sum, table)):
            tables.append(table)
    rows = []
    for place, table in enumerate(tables):
        level = 0.9 if place % 10 == 9 else 0.95
        row = [table, level, estimate(percent_agreement, table, level)[:3], estimate(cohens_kappa, table, level)]
        rows.append([*row, estimate(pabak, table, level)[:3] if len(table) == 2 else None])
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    return f'{{"refused":{json.dumps(REFUSED)},\n"cases":[\n{lines}\n]}}\n'
