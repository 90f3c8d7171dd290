"""Writes datasets/survey_2007_2019.csv: unit managers' answers about evidence-based practice, two survey rounds.

The figures are those that the programme's slides give from Socialstyrelsen (2020, p. 8). The report itself has not
been read.

    python datasets/builders/survey_2007_2019.py
"""

from __future__ import annotations

from pathlib import Path

TARGET = Path(__file__).parents[1] / "survey_2007_2019.csv"
COLUMNS = ("fråga", "år", "procent")
ROWS = (
    ("är intresserade av evidensbaserad praktik", 2007, 68),
    ("är intresserade av evidensbaserad praktik", 2019, 79),
    ("bedömer att personalen har kunskap nog för att söka vetenskapligt stöd", 2019, 8),
    ("bedömer att personalen har kunskap nog för att värdera vetenskapligt stöd", 2019, 5),
)


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in (COLUMNS, *ROWS)).encode("utf-8")


if __name__ == "__main__":
    TARGET.write_bytes(content())
    print(f"Skrev {TARGET.name}.")
