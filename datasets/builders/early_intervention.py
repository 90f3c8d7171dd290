"""Writes datasets/early_intervention.csv: cognitive scores at 1, 1.5 and 2 years, by group.

Means and standard deviations (n − 1) were computed from the person-level data `Early` in the R package mlmRev: `cog`
by `trt` (Y, N) and `age`. To repeat the calculation, give that table as a CSV file:

    python datasets/builders/early_intervention.py --count <path to Early.csv>
"""

from __future__ import annotations

import argparse
import csv
import statistics
from pathlib import Path

TARGET = Path(__file__).parents[1] / "early_intervention.csv"
COLUMNS = ("ålder", "grupp", "n", "medelvärde", "standardavvikelse")
ROWS = (
    (1.0, "insats", 58, 112.931, 14.935),
    (1.0, "kontroll", 45, 108.533, 12.302),
    (1.5, "insats", 58, 110.293, 13.827),
    (1.5, "kontroll", 45, 95.889, 14.234),
    (2.0, "insats", 58, 97.069, 10.639),
    (2.0, "kontroll", 45, 87.400, 10.582),
)


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in (COLUMNS, *ROWS)).encode("utf-8")


def counted(path: Path) -> tuple[tuple[float, str, int, float, float], ...]:
    """The same rows, computed from the person-level table."""
    with path.open(encoding="utf-8", newline="") as file:
        tests = list(csv.DictReader(file))
    rows = []
    for age in (1.0, 1.5, 2.0):
        for label, code in (("insats", "Y"), ("kontroll", "N")):
            scores = [float(test["cog"]) for test in tests if float(test["age"]) == age and test["trt"] == code]
            mean, sd = statistics.mean(scores), statistics.stdev(scores)
            rows.append((age, label, len(scores), round(mean, 3), round(sd, 3)))
    return tuple(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Skriver datasets/early_intervention.csv.")
    parser.add_argument("--count", type=Path, help="räkna först om talen från tabellen Early")
    path = parser.parse_args().count
    if path and counted(path) != ROWS:
        raise SystemExit(f"{path} ger {counted(path)}, men skriptet har {ROWS}. Filen skrevs inte.")
    TARGET.write_bytes(content())
    print(f"Skrev {TARGET.name}.")
