"""Writes datasets/granskning_stodboende.csv: the made-up trials behind "Rapport C", the review appraised in session 09.

Nothing here is measured. The counts are chosen so that three outcomes of one review end at three levels of certainty:
six trials that agree although four of them are at high risk of bias (moderate), four trials that cannot tell more from
fewer (low), and one small trial (very low).

    python datasets/builders/granskning_stodboende.py
"""

from __future__ import annotations

from pathlib import Path

TARGET = Path(__file__).parents[1] / "granskning_stodboende.csv"
COLUMNS = ("utfall", "studie", "risk_för_bias", "utfall_stöd", "n_stöd", "utfall_jämförelse", "n_jämförelse")
ROWS = (
    ("stabilt boende", "Försök 1", "hög", 39, 62, 30, 61),
    ("stabilt boende", "Försök 2", "låg", 84, 118, 68, 117),
    ("stabilt boende", "Försök 3", "hög", 31, 52, 29, 53),
    ("stabilt boende", "Försök 4", "låg", 52, 80, 42, 78),
    ("stabilt boende", "Försök 5", "hög", 26, 40, 22, 41),
    ("stabilt boende", "Försök 6", "hög", 45, 66, 36, 66),
    ("arbete eller studier", "Försök 1", "hög", 30, 62, 29, 61),
    ("arbete eller studier", "Försök 2", "hög", 58, 118, 53, 117),
    ("arbete eller studier", "Försök 3", "hög", 21, 52, 24, 53),
    ("arbete eller studier", "Försök 4", "hög", 36, 80, 33, 78),
    ("någon att ringa", "Försök 5", "hög", 16, 30, 13, 28),
)


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in (COLUMNS, *ROWS)).encode("utf-8")


if __name__ == "__main__":
    TARGET.write_bytes(content())
    print(f"Skrev {TARGET.name}.")
