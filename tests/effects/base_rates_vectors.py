"""Writes tests/vectors/base_rates.json, which holds effects/base_rates.py and web/numbers/base-rates.js to the same
answers.
"""

from __future__ import annotations

import json
import random

from kunskapsresan.effects.base_rates import natural_frequencies

CASES = [
    (0.05, 0.8, 0.8, 1000),
    (0.01, 0.9, 0.91, 1000),
    (0.05, 0.63, 0.63, 1000),
    (0.029, 0.5, 0.5, 1000),  # halves that floating point does not hit
    (0.0, 0.8, 1.0, 1000),  # nobody gets a positive result
    (1.0, 1.0, 0.5, 1000),  # nobody gets a negative result
    (0.5, 0.5, 0.5, 1),
]
REFUSED = [
    (-0.1, 0.5, 0.5, 1000),
    (0.5, 1.1, 0.5, 1000),
    (0.5, 0.5, 80, 1000),
    (0.5, 0.5, 0.5, 0),
    (0.5, 0.5, 0.5, 2.5),
]


def content() -> str:
    draw = random.Random(7)
    cases = list(CASES)
    while len(cases) < 1000:
        shares = [round(draw.random(), draw.choice((2, 3, 6))) for _ in range(3)]
        cases.append((*shares, draw.choice((100, 1000, 1000, 10_000, draw.randint(1, 5000)))))
    rows = []
    for case in cases:
        tree = natural_frequencies(*case)
        whole = [tree.with_condition, tree.true_positives, tree.false_positives, tree.positives, tree.negatives]
        rows.append([list(case), whole, tree.ppv, tree.npv])
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    return f'{{"refused":{json.dumps(REFUSED)},\n"cases":[\n{lines}\n]}}\n'
