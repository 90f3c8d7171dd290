"""Writes datasets/nsw.csv: who took part in National Supported Work, their randomised controls, and a survey sample.

The numbers were computed from the person-level files in the Python package causaldata 0.1.5 (MIT): nsw_mixtape
(445 men, the Dehejia–Wahba subsample of the experiment: treat 1 or 0) and cps_mixtape (15 992 people from the Current
Population Survey, CPS-1). Sources: LaLonde (1986), Dehejia & Wahba (1999). Means and standard deviations (n − 1) have
four decimals. To repeat the sums, give those two files:

    python datasets/builders/nsw.py --count <nsw_mixtape.dta> <cps_mixtape.dta>
"""

from __future__ import annotations

import argparse
from pathlib import Path

TARGET = Path(__file__).parents[1] / "nsw.csv"
MEASURED = {"alder": "age", "skolar": "educ", "inkomst_1974": "re74", "inkomst_1975": "re75", "inkomst_1978": "re78"}
SHARES = {"andel_utan_examen": "nodegree", "andel_gifta": "marr"}
COLUMNS = ("grupp", "n", *(f"{name}_{part}" for name in MEASURED for part in ("medel", "sd")), *SHARES)
ROWS = (
    (
        "programmet", 185, 25.8162, 7.155, 10.3459, 2.0107, 2095.5737, 4886.6204, 1532.0553, 3219.2509,
        6349.1435, 7867.4022, 0.7081, 0.1892,
    ),
    (
        "lottade till kontroll", 260, 25.0538, 7.0577, 10.0885, 1.6143, 2107.0267, 5687.9056, 1266.909, 3102.9821,
        4554.8011, 5483.836, 0.8346, 0.1538,
    ),
    (
        "befolkningsundersökning (CPS)", 15992, 33.2252, 11.0452, 12.0275, 2.8708, 14016.8004, 9569.796, 13650.8035,
        9270.4034, 14846.6597, 9647.3915, 0.2958, 0.7117,
    ),
)  # fmt: skip


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in (COLUMNS, *ROWS)).encode("utf-8")


def counted(experiment: Path, survey: Path) -> tuple[tuple, ...]:
    """The same rows, computed from the person-level files."""
    import pandas as pd

    men = pd.read_stata(experiment)
    groups = (men[men.treat == 1], men[men.treat == 0], pd.read_stata(survey))
    rows = []
    for (name, *_), group in zip(ROWS, groups, strict=True):
        row = [name, len(group)]
        for column in MEASURED.values():
            numbers = group[column].astype(float)
            row += [round(float(numbers.mean()), 4), round(float(numbers.std(ddof=1)), 4)]
        rows.append((*row, *(round(float(group[column].mean()), 4) for column in SHARES.values())))
    return tuple(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Skriver datasets/nsw.csv.")
    parser.add_argument("--count", type=Path, nargs=2, help="räkna först om talen från nsw_mixtape.dta cps_mixtape.dta")
    paths = parser.parse_args().count
    if paths and counted(*paths) != ROWS:
        raise SystemExit(f"Filerna ger {counted(*paths)}, men skriptet har {ROWS}. Filen skrevs inte.")
    TARGET.write_bytes(content())
    print(f"Skrev {TARGET.name}.")
