"""Writes tests/vectors/two_by_two.json, which holds effects/two_by_two.py and web/numbers/stats.js to the same
answers."""

from __future__ import annotations

import json
import math
from statistics import NormalDist

from kunskapsresan import effects

MEASURES = ("risk_ratio", "odds_ratio", "risk_difference", "number_needed")
TABLES = [
    (48, 216, 66, 216),  # Rossi: the difference's interval just misses 0
    (207, 600, 86, 299),  # JOBS II: number needed through infinity
    (5, 100, 10, 100),  # Borenstein's worked example
    (10, 50, 10, 50),  # no difference: number needed is infinity
    (0, 20, 5, 20),  # zero cell: 0.5 is added for the ratios
    (20, 20, 5, 20),  # everybody in one group
    (0, 20, 20, 20),  # no overlap at all: no risk difference interval
    (0, 20, 0, 30),  # nobody: no ratio
    (20, 20, 30, 30),  # everybody: no ratio
    (1, 1, 0, 1),
    (480, 1000, 80, 1000),
    (99_999, 1_000_000, 100_000, 1_000_000),
]
BAD = [
    (-1, 10, 2, 10),
    (11, 10, 2, 10),
    (2, 0, 2, 10),
    (2.5, 10, 2, 10),
    (2, 10, 2, 9.5),
    ("2", 10, 2, 10),
    (True, 10, 2, 10),
    (None, 10, 2, 10),
]


def written(number: float | None) -> float | str | None:
    """JSON has no infinity: it is written as text."""
    if number is None or math.isfinite(number):
        return number
    return "inf" if number > 0 else "-inf"


def answer(measure: str, arguments: tuple, level: float) -> dict:
    try:
        estimate = getattr(effects, measure)(*arguments, level=level)
    except ValueError:
        return {"error": True}
    return {
        "value": written(estimate.value),
        "low": written(estimate.low),
        "high": written(estimate.high),
        "se": written(estimate.se),
        "through_infinity": estimate.through_infinity,
    }


def content() -> str:
    cases = [
        {"measure": measure, "arguments": table, "level": level, "expected": answer(measure, table, level)}
        for table in TABLES
        for level in (0.95, 0.9)
        for measure in MEASURES
    ] + [
        {"measure": "risk", "arguments": group, "level": 0.95, "expected": answer("risk", group, 0.95)}
        for group in sorted({group for table in TABLES for group in (table[:2], table[2:])})
    ]
    quantiles = [
        [p, NormalDist().inv_cdf(p)] for p in (1e-12, 0.001, 0.025, 0.07, 0.3, 0.5, 0.6, 0.93, 0.975, 0.999999)
    ]
    whole = {"cases": cases, "refused": BAD, "normal_quantile": quantiles}
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"
