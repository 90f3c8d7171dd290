"""Writes tests/vectors/limits.json: how large a file may be, for those who read it (strict_json.py, cohort/handins.py)
and for the browser that writes and reads it (web/handin/hand-in-file.js)."""

from __future__ import annotations

import json

from kunskapsresan import strict_json
from kunskapsresan.cohort import handins


def content() -> str:
    """{file: bytes of a svar.json or oversikt.json, zip: bytes of a hand-in}"""
    return json.dumps({"file": strict_json.MAX_BYTES, "zip": handins.MAX_ZIP}) + "\n"
