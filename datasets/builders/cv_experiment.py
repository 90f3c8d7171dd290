"""Writes datasets/cv_experiment.csv: call-backs for CVs with names associated with black or white Americans.

The counts were made from the application-level data `ResumeNames` in the R package AER (column `ethnicity`, afam or
cauc, against `call`, yes or no). To repeat the count, give that table as a CSV file:

    python datasets/builders/cv_experiment.py --count <path to ResumeNames.csv>
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

TARGET = Path(__file__).parents[1] / "cv_experiment.csv"
COLUMNS = ("namn", "n", "återkopplade")
GROUPS = (("förknippat med svarta", "afam"), ("förknippat med vita", "cauc"))
ROWS = (("förknippat med svarta", 2435, 157), ("förknippat med vita", 2435, 235))


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in (COLUMNS, *ROWS)).encode("utf-8")


def counted(path: Path) -> tuple[tuple[str, int, int], ...]:
    """The same rows, counted from the application-level table."""
    with path.open(encoding="utf-8", newline="") as file:
        sent = list(csv.DictReader(file))
    groups = []
    for label, code in GROUPS:
        group = [row for row in sent if row["ethnicity"] == code]
        groups.append((label, len(group), sum(row["call"] == "yes" for row in group)))
    return tuple(groups)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Skriver datasets/cv_experiment.csv.")
    parser.add_argument("--count", type=Path, help="räkna först om talen från tabellen ResumeNames")
    path = parser.parse_args().count
    if path and counted(path) != ROWS:
        raise SystemExit(f"{path} ger {counted(path)}, men skriptet har {ROWS}. Filen skrevs inte.")
    TARGET.write_bytes(content())
    print(f"Skrev {TARGET.name}.")
