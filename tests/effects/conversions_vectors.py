"""Writes tests/vectors/conversions.json: what effects/conversions.py, cohens_d and statistics.NormalDist answer, for
web/numbers/conversions.js and web/numbers/normal.js.
"""

from __future__ import annotations

import json
import math
import random
from statistics import NormalDist, mean, stdev

from kunskapsresan.effects.conversions import cohens_u3, nnt_from_d, overlap, probability_of_superiority
from kunskapsresan.effects.means import cohens_d

FIXED = [(0.5, 0.3), (-0.5, 0.3), (0.0, 0.2), (0.2, 0.5), (0.53, 0.306), (3.0, 0.01), (-3.0, 0.99), (0.0001, 0.5)]


def content() -> str:
    draw = random.Random(8)
    pairs = list(FIXED)
    while len(pairs) < 1000:
        d = round(draw.uniform(-3, 3), draw.choice((1, 2, 4)))
        pairs.append((d, round(draw.uniform(0.01, 0.99), draw.choice((2, 4)))))
    cases = []
    for d, rate in pairs:
        needed = nnt_from_d(d, rate)
        cases.append(
            [
                d,
                rate,
                cohens_u3(d),
                probability_of_superiority(d),
                overlap(d),
                needed if math.isfinite(needed) else "inf",
            ]
        )
    bell = NormalDist()
    normal = [[x / 8, bell.cdf(x / 8), bell.pdf(x / 8)] for x in range(-64, 65)]
    samples = []
    for _ in range(40):
        one, two = ([round(draw.gauss(m, s), 2) for _ in range(draw.randint(3, 12))] for m, s in ((52, 9), (50, 11)))
        d = cohens_d(mean(one), stdev(one), len(one), mean(two), stdev(two), len(two)).value
        samples.append([one, two, d])
    parts = {"cases": cases, "normal": normal, "samples": samples}
    text = ",\n".join(
        f'"{name}":[\n' + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]"
        for name, rows in parts.items()
    )
    return f"{{{text}}}\n"
