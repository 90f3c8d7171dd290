"""Writes tests/vectors/self_maps.json: the explorers of tension pairs and four-field use the figures' own texts."""

from __future__ import annotations

import json

from kunskapsresan.figures.four_field import LEADERSHIP, SIDES, STAFF
from kunskapsresan.figures.tension_pairs import PAIRS


def content() -> str:
    """The file's text."""
    texts = {"pairs": PAIRS, "staff": STAFF, "leadership": LEADERSHIP, "sides": SIDES}
    return json.dumps(texts, indent=1, ensure_ascii=False) + "\n"
