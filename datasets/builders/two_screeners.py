"""Writes datasets/two_screeners.csv: two reviewers' decisions on the titles of a systematic review.

The four counts are those of VIVE's review of the programme FRIENDS, from the anonymised file friends_dat in the R
package AIscreenR. One of its 2 590 rows could not be read.

    python datasets/builders/two_screeners.py
"""

from __future__ import annotations

from pathlib import Path

TARGET = Path(__file__).parents[1] / "two_screeners.csv"
COLUMNS = ("granskare_1", "granskare_2", "antal")
ROWS = (
    ("ta med", "ta med", 55),
    ("ta med", "uteslut", 7),
    ("uteslut", "ta med", 15),
    ("uteslut", "uteslut", 2512),
)


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in (COLUMNS, *ROWS)).encode("utf-8")


if __name__ == "__main__":
    TARGET.write_bytes(content())
    print(f"Skrev {TARGET.name}.")
