"""Writes tests/vectors/scales.json: how effect measures are named, written and placed on an axis, in
figures/scales.py and web/explorers/parts/study-scale.js, so that a page and its still figure have the same axes."""

from __future__ import annotations

import json
import math
from random import Random

from kunskapsresan import swedish
from kunskapsresan.figures.scales import SCALES, limits

SPANS = (1.2, 3, 7.9, 8.1, 40, 99, 101, 5000)  # of a ratio's axis: either side of each border between kinds of ticks


def content() -> str:
    """{names: {measure: [name, short]}, numbers: [[measure, low, value, high, text, interval]], axes: [[measure, low,
    high, ticks, their texts]], limits: [[values, lows, highs, low, high]]}; all but ticks as the analysis has them."""
    rng = Random(20261130)
    found = {"names": {measure: [kind.name, kind.short] for measure, kind in SCALES.items()}}
    found["numbers"], found["axes"], found["limits"] = [], [], []
    for measure, kind in SCALES.items():
        for _ in range(12):
            value, reach = rng.uniform(-1.5, 1.5), rng.uniform(0.02, 2)
            low, high = value - reach, value + reach
            found["numbers"].append([measure, low, value, high, kind.text(value), kind.interval(low, high)])
        spans = [math.log(span) for span in SPANS] if kind.ratio else [rng.uniform(0.03, 4) for _ in SPANS]
        for span in spans:
            low = rng.uniform(-0.8, 0.1) * span
            marks = kind.ticks(kind.shown(low), kind.shown(low + span))
            texts = [swedish.number(mark) for mark in marks]
            found["axes"].append([measure, low, low + span, marks, texts])
    for count in (1, 2, 5, 9, 30):
        values = [rng.gauss(0.2, 0.5) for _ in range(count)]
        reaches = [rng.uniform(0.05, 3) for _ in values]
        lows = [value - reach for value, reach in zip(values, reaches, strict=True)]
        highs = [value + reach for value, reach in zip(values, reaches, strict=True)]
        found["limits"].append([values, lows, highs, *limits(SCALES["g"], values, lows, highs)])
    parts = (f'"{key}": {_rows(each)}' for key, each in found.items())
    return "{" + ",\n".join(parts) + "}\n"


def _rows(part: dict | list) -> str:
    """One case a line."""
    if isinstance(part, dict):
        return json.dumps(part, ensure_ascii=False)
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in part) + "\n]"
