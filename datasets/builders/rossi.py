"""Writes datasets/rossi.csv: arrests within 52 weeks among 432 men released from prisons in Maryland.

The counts were made from the person-level file `datasets/rossi.csv` in the Python package lifelines 0.30.3 (MIT),
whose documentation names Rossi, Berk & Lenihan (1980) as the source: column `fin` (financial aid, 1/0) against
`arrest` (1 = arrested within the 52 weeks of follow-up). To repeat the count, give that file:

    python datasets/builders/rossi.py --count <path to lifelines' rossi.csv>
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

TARGET = Path(__file__).parents[1] / "rossi.csv"
COLUMNS = ("grupp", "n", "gripna")
ROWS = (("bidrag", 216, 48), ("inget bidrag", 216, 66))


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in (COLUMNS, *ROWS)).encode("utf-8")


def counted(path: Path) -> tuple[tuple[str, int, int], ...]:
    """The same rows, counted from the person-level file."""
    with path.open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(file))
    groups = []
    for label, code in (("bidrag", "1"), ("inget bidrag", "0")):
        group = [person for person in people if person["fin"] == code]
        groups.append((label, len(group), sum(person["arrest"] == "1" for person in group)))
    return tuple(groups)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Skriver datasets/rossi.csv.")
    parser.add_argument("--count", type=Path, help="räkna först om talen från lifelines fil rossi.csv")
    path = parser.parse_args().count
    if path and counted(path) != ROWS:
        raise SystemExit(f"{path} ger {counted(path)}, men skriptet har {ROWS}. Filen skrevs inte.")
    TARGET.write_bytes(content())
    print(f"Skrev {TARGET.name}.")
