"""Writes datasets/ips.csv: published figures on Individual Placement and Support (IPS), one row per result.

Read from the abstracts of the sources. No number is derived: where an abstract gives shares but no interval, the
interval is empty, and no counts are made from rounded shares (24/50 v 4/46 would give another odds ratio than SEED's).

    python datasets/builders/ips.py
"""

from __future__ import annotations

from pathlib import Path

TARGET = Path(__file__).parents[1] / "ips.csv"
COLUMNS = (
    "källa", "land", "studietyp", "n", "utfall", "månader", "insats", "jämförelse", "mått", "värde", "låg", "hög",
)  # fmt: skip
JOB = "vanligt arbete"
ALL = "flera länder"
ROWS = (
    ("bejerholm2015", "Sverige", "lottad studie", 120, JOB, 18, 46, 11, "skillnad i procentenheter", 36, 18, 54),
    ("reme2019", "Norge", "lottad studie", 410, JOB, 12, 36.6, 27.1, "", "", "", ""),
    ("reme2019", "Norge", "lottad studie", 410, JOB, 18, 37.4, 27.1, "", "", "", ""),
    ("sveinsdottir2020", "Norge", "lottad studie", 96, JOB, 12, 48, 8, "oddskvot", 10.39, 2.79, 38.68),
    ("frederick2019", ALL, "metaanalys", "", JOB, "", "", "", "riskkvot", 1.63, 1.46, 1.82),
    ("frederick2019", ALL, "metaanalys", "", "anställningstid (job tenure)", "", "", "", "d", 0.55, 0.33, 0.79),
    ("frederick2019", ALL, "metaanalys", "", "arbetets längd (job length)", "", "", "", "d", 0.46, 0.35, 0.57),
    ("frederick2019", ALL, "metaanalys", "", "inkomst", "", "", "", "d", 0.48, 0.36, 0.59),
    ("frederick2019", ALL, "metaanalys", "", "livskvalitet", "", "", "", "d", 0.30, -0.07, 0.67),
    ("frederick2019", ALL, "metaanalys", "", "funktion", "", "", "", "d", 0.09, -0.09, 0.27),
    ("frederick2019", ALL, "metaanalys", "", "psykisk hälsa", "", "", "", "d", 0.03, -0.15, 0.21),
    ("metcalfe2018", ALL, "metaregression", "", JOB, "", "", "", "riskkvot", 2.31, 1.99, 2.69),
)


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in (COLUMNS, *ROWS)).encode("utf-8")


if __name__ == "__main__":
    TARGET.write_bytes(content())
    print(f"Skrev {TARGET.name}.")
