"""Writes tests/vectors/filled.json: [[a field's value, does it hold anything?]].

Blank is what Python calls space, in both languages: the class BLANK of web/task/marking.js.
"""

from __future__ import annotations

import json

from kunskapsresan.review.file import is_filled

SPACE = [chr(n) for n in (*range(0x00, 0x21), 0x85, 0xA0, 0xAD, 0x1680, 0x180E, *range(0x2000, 0x2010), 0x2028, 0x2029)]
SPACE += [chr(n) for n in (0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF)]
VALUES = [
    None,
    "",
    "a",
    "  a ",
    0,
    1,
    -1.5,
    {},
    {"a": ""},
    {"a": None},
    {"a": " ", "b": "\u3000"},
    {"a": "", "b": "x"},
    {"a": 0},
    {"a": {"b": ""}},
    {"a": {"b": "x"}},
    "\u0085\u2003\x1c",
    "\ufeff\n",
    [],
    [""],
    ["x"],
]


def content() -> str:
    """JSON, one case per line."""
    lines = (json.dumps([value, is_filled(value)], separators=(",", ":")) for value in [*VALUES, *SPACE])
    return "[\n" + ",\n".join(lines) + "\n]\n"
