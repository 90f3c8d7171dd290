"""Writes datasets/familjeprogram.csv: nine made-up trials of a made-up family programme, for the case of session 08.

Each trial has a true effect of its own, drawn around `MEAN_EFFECT` with the spread `BETWEEN` (both in standard
deviations), and then a result: the true effect plus chance, less the larger the trial. `SEED` was looked for: with it
the average is clearly above zero while the prediction interval reaches from clear benefit to none, which is what the
case is about. Most draws give another picture.

    python datasets/builders/familjeprogram.py
"""

from __future__ import annotations

import hashlib
import math
import random
import re
from pathlib import Path
from statistics import NormalDist

TARGET = Path(__file__).parents[1] / "familjeprogram.csv"
SEED = 3786
FAMILIES = (18, 22, 25, 30, 34, 40, 52, 65, 90)  # with the programme; about as many without
MEAN_EFFECT, BETWEEN = 0.42, 0.16
LEVEL, SPREAD = 31.0, 9.0  # of the scale 0–60, without the programme
COLUMNS = (
    "studie", "n_program", "medel_program", "sd_program", "n_jämförelse", "medel_jämförelse", "sd_jämförelse",
)  # fmt: skip


def studies() -> list[tuple]:
    """One row per trial, as the columns. Only `random()` is drawn from: the same in every version of Python."""
    chance, bell, rows = random.Random(SEED), NormalDist(), []

    def normal(centre: float, spread: float) -> float:
        return centre + spread * bell.inv_cdf(min(max(chance.random(), 1e-9), 1 - 1e-9))

    for place, families in enumerate(FAMILIES, 1):
        others = families - 2 + int(chance.random() * 5)
        true, level = normal(MEAN_EFFECT, BETWEEN), normal(LEVEL, 2.0)
        seen = normal(true, math.sqrt(1 / families + 1 / others))
        spread_1, spread_2 = normal(SPREAD, 0.7), normal(SPREAD, 0.7)
        measured = (round(level + SPREAD * seen, 1), round(spread_1, 1), round(level, 1), round(spread_2, 1))
        rows.append((f"Studie {place}", families, *measured[:2], others, *measured[2:]))
    return rows


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in [COLUMNS, *studies()]).encode("utf-8")


def describe(data: bytes) -> None:
    """Puts the checksum into the file's description."""
    about = Path(f"{TARGET}.yml")
    text = re.sub(
        r"^sha256: .*$", f"sha256: {hashlib.sha256(data).hexdigest()}", about.read_text(encoding="utf-8"), flags=re.M
    )
    about.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    made = content()
    TARGET.write_bytes(made)
    describe(made)
    print(f"Skrev {TARGET.name}.")
