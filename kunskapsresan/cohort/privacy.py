"""How small a group may be and still be shown as statistics."""

from __future__ import annotations

from kunskapsresan import swedish

FEWEST = 5


def too_few(count: int, what: str) -> str:
    """Why nothing is shown, in Swedish. `what`: what there are too few of, "lämnade utvärderingar"."""
    there = "inga" if count == 0 else f"bara {swedish.count(count)}"
    return (
        f"Det finns {there} {what}. En grupp under {swedish.count(FEWEST)} visas aldrig som statistik, eftersom svaren "
        "då kan gå att koppla till en person."
    )
