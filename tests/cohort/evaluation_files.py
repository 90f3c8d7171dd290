"""Evaluation files as the browser makes them, for tests."""

from __future__ import annotations

import json
from pathlib import Path


def hand_in(folder: Path, answers: dict, form: str = "mitt", code: str = "", copy: str = "") -> Path:
    """A file in the folder; `code` is the random part of its name."""
    code = code or f"{len(list(folder.iterdir())):08}"
    path = folder / f"utvardering-{form}-{code}{copy}.json"
    path.write_text(json.dumps({"version": 1, "form": form, "answers": answers}, ensure_ascii=False), encoding="utf-8")
    return path
