"""Writes datasets/gambling.csv: published figures from three reviews of treatment for gambling problems.

Read from the abstracts. The signs are the sources' own: in one review a fall in symptoms is negative, in another an
improvement is positive; the column `bättre` says which. No number is derived, and intervals that an abstract leaves
out are empty.

    python datasets/builders/gambling.py
"""

from __future__ import annotations

from pathlib import Path

TARGET = Path(__file__).parents[1] / "gambling.csv"
COLUMNS = (
    "källa", "insats", "studier", "n", "jämförelse", "utfall", "tidpunkt", "mått", "värde", "låg", "hög",
    "prediktion_låg", "prediktion_hög", "bättre",
)  # fmt: skip
PFUND = ("pfund2023", "kognitiva och beteendeinriktade metoder", 29, 3991, "minimal eller ingen behandling")
SAGOE = ("sagoe2021", "behandling via internet", 13, "", "kontrollgrupp eller före och efter")
ERIKSEN = ("eriksen2023", "psykologisk behandling", 29, 3083, "blandad")
END, LATER = "direkt efter", "uppföljning"
ROWS = (
    (*PFUND, "svårighetsgrad", END, "g", -1.14, -1.68, -0.60, -2.97, 0.69, "lägre"),
    (*PFUND, "hur ofta", END, "g", -0.54, -0.80, -0.27, -1.48, 0.40, "lägre"),
    (*PFUND, "intensitet", END, "g", -0.32, -0.51, -0.13, -0.76, 0.12, "lägre"),
    (*SAGOE, "symtom", END, "g", 0.73, 0.43, 1.03, "", "", "högre"),
    (*SAGOE, "hur ofta", END, "g", 0.29, 0.14, 0.45, "", "", "högre"),
    (*SAGOE, "förlorade pengar", END, "g", 0.19, 0.11, 0.27, "", "", "högre"),
    (*SAGOE, "symtom", LATER, "g", 1.20, 0.79, 1.61, "", "", "högre"),
    (*SAGOE, "hur ofta", LATER, "g", 0.36, 0.12, 0.60, "", "", "högre"),
    (*SAGOE, "förlorade pengar", LATER, "g", 0.20, 0.12, 0.29, "", "", "högre"),
    (*ERIKSEN, "svårighetsgrad", "", "g", -0.71, "", "", "", "", "lägre"),
    (*ERIKSEN, "remission", "", "oddskvot", 0.47, "", "", "", "", "framgår inte"),
)


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    return "".join(",".join(map(str, row)) + "\n" for row in (COLUMNS, *ROWS)).encode("utf-8")


if __name__ == "__main__":
    TARGET.write_bytes(content())
    print(f"Skrev {TARGET.name}.")
