"""Writes tests/vectors/clean_entry.json: [[entry as found, as kept or null]]."""

from __future__ import annotations

import json

from kunskapsresan import entries

SAVED = "2026-03-02T10:00:00.000Z"
TIMES = [
    SAVED,
    "2026-03-02T10:00Z",
    "2026-03-02T10:00:00Z",
    "2026-03-02T10:00:00",
    "2026-03-02T10:00:00+01:00",
    "2026-03-02T10:00:00.123456+00:00",
    "2099-12-31T23:59:59.999Z",
    "9999-99-99T99:99Z",
    "0000-00-00T00:00Z",
    "2026-03-02",
    "March 2, 2026 10:00",
    "2026-03-02 10:00:00Z",
    "2026-03-02T10:00:00.000z",
    "i g\u00e5r kv\u00e4ll",
    "",
    "2026-03-02T10:00:00.000Z ",
    "2026-03-02T10:00:00.000000000000000Z",
    "2026-03-02T10:00:00.0000000000000000Z",
    "\u0662026-03-02T10:00Z",
    5,
    1772445600000,
    None,
    True,
    [SAVED],
    {"at": SAVED},
]
VALUES = [
    None,
    "",
    "a",
    " ",
    "\ufeff",
    "\u0085",
    "a\ud800b",
    "\udc00",
    "\U0001f600",
    "\x00",
    0,
    -1,
    1.5,
    2**53,
    -(2**53),
    1e300,
    True,
    False,
    [],
    {},
    [None],
    ["a", 1, None],
    ["a\ud800"],
    [True],
    [["a"]],
    [{}],
    [[]],
    {"a": "b"},
    {"a": None, "10": 2, "2": 1},
    {"a": True},
    {"a": ["b"]},
    {"a": {}},
    {"a\ud800": "b"},
    {"__proto__": "x"},
    {"constructor": "x"},
    ["x"] * 500,
    ["x"] * 501,
    {str(n): 1 for n in range(500)},
    {str(n): 1 for n in range(501)},
    [{"a": 1}, "b"],
]
ATTEMPT = {"value": "a", "misconception": "m1", "at": SAVED}
ATTEMPTS = [
    None,
    "x",
    {},
    [],
    [ATTEMPT],
    [ATTEMPT, ATTEMPT],
    [ATTEMPT | {"extra": 1}],
    [None, 5, "x", [], ATTEMPT],
    [{"at": SAVED}],
    [ATTEMPT | {"at": "2026-03-02"}],
    [ATTEMPT | {"at": 5}],
    [ATTEMPT | {"value": [["x"]]}],
    [ATTEMPT | {"value": True}],
    [ATTEMPT | {"misconception": 5}],
    [ATTEMPT | {"misconception": None}],
    [ATTEMPT | {"misconception": "m" * 120}],
    [ATTEMPT | {"misconception": "\U0001f600" * 101}],
    [ATTEMPT | {"misconception": "m\ud800"}],
    [ATTEMPT | {"misconception": ""}],
]
WHOLE = [
    None,
    5,
    "x",
    [],
    {},
    True,
    {"value": "a"},
    {"saved": SAVED},
    {"attempts": []},
    {"value": "a", "saved": SAVED},
    {"value": None, "saved": SAVED},
    {"value": "a", "saved": SAVED, "attempts": [], "extra": {"a": 1}, "hash": "x"},
]


def content() -> str:
    """JSON, one case per line."""
    found = [
        *WHOLE,
        *({"value": "a", "saved": saved, "attempts": []} for saved in TIMES),
        *({"value": value, "saved": SAVED, "attempts": []} for value in VALUES),
        *({"value": "a", "saved": SAVED, "attempts": attempts} for attempts in ATTEMPTS),
    ]
    lines = (json.dumps([entry, entries.clean_entry(entry)], separators=(",", ":")) for entry in found)
    return "[\n" + ",\n".join(lines) + "\n]\n"
