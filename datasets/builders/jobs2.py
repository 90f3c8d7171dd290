"""Writes datasets/jobs2.csv: work at follow-up in a subset of the JOBS II trial, by group.

The counts were made from the person-level data `jobs` in the R package mediation (899 rows, "illustration only"):
`treat` (1 = workshop), `comply` (1 = attended), `work1` (psyemp = has a job). To repeat the count, give that
table as a CSV file:

    python datasets/builders/jobs2.py --count <path to jobs.csv>
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

TARGET = Path(__file__).parents[1] / "jobs2.csv"
COLUMNS = ("grupp", "n", "deltog", "i_arbete")
ROWS = (("erbjuden kurs", 600, 372, 207), ("broschyr", 299, 0, 86))


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in (COLUMNS, *ROWS)).encode("utf-8")


def counted(path: Path) -> tuple[tuple[str, int, int, int], ...]:
    """The same rows, counted from the person-level table."""
    with path.open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(file))
    groups = []
    for label, code in (("erbjuden kurs", "1"), ("broschyr", "0")):
        group = [person for person in people if person["treat"] == code]
        attended = sum(person["comply"] == "1" for person in group)
        groups.append((label, len(group), attended, sum(person["work1"] == "psyemp" for person in group)))
    return tuple(groups)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Skriver datasets/jobs2.csv.")
    parser.add_argument("--count", type=Path, help="räkna först om talen från tabellen jobs")
    path = parser.parse_args().count
    if path and counted(path) != ROWS:
        raise SystemExit(f"{path} ger {counted(path)}, men skriptet har {ROWS}. Filen skrevs inte.")
    TARGET.write_bytes(content())
    print(f"Skrev {TARGET.name}.")
