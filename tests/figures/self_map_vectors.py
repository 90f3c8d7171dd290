"""Writes tests/vectors/self_maps.json: the explorers of tension pairs and four-field use the figures' own texts.

python -m tests.figures.self_map_vectors
"""

from __future__ import annotations

import json
from pathlib import Path

from kunskapsresan.figures.four_field import LEADERSHIP, SIDES, STAFF
from kunskapsresan.figures.tension_pairs import PAIRS

TARGET = Path(__file__).parents[1] / "vectors" / "self_maps.json"


def content() -> str:
    """The file's text."""
    texts = {"pairs": PAIRS, "staff": STAFF, "leadership": LEADERSHIP, "sides": SIDES}
    return json.dumps(texts, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(content(), encoding="utf-8", newline="\n")
    print(f"Skrev {TARGET.name}.")
