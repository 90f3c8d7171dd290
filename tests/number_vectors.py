"""Writes tests/vectors/numbers.json, which holds swedish.py and web/base/swedish.js to the same readings and writings.

All verdicts here are by hand: neither side is asked what is right.
"""

from __future__ import annotations

import json

PARSE = (  # (as typed, unit, number or None)
    ("0,5", "", 0.5),
    ("0.5", "", 0.5),
    (",5", "", 0.5),
    ("\u22120,5", "", -0.5),
    ("\u20130,5", "", -0.5),
    ("-0,5", "", -0.5),
    ("- 8,3", "", -8.3),
    ("1 234,5", "", 1234.5),
    ("1\xa0234,5", "", 1234.5),
    ("1\u202f234", "", 1234),
    ("1\u2009234", "", 1234),
    ("50 %", "", 0.5),
    ("12 %", "%", 12),
    ("12", "%", 12),
    (" 2 ", "", 2),
    ("\t2\n", "", 2),
    ("+3", "", 3),
    ("1.234", "", 1.234),
    ("007", "", 7),
    ("", "", None),
    ("abc", "", None),
    ("1.234,5", "", None),
    ("1,", "", None),
    ("1e3", "", None),
    ("NaN", "", None),
    ("Infinity", "", None),
    ("0x10", "", None),
    ("10\xb2", "", None),
    ("\u0663", "", None),
    ("--1", "", None),
    ("1 23", "", None),
    ("\uff11", "", None),
    ("1,2,3", "", None),
    ("tv\xe5", "", None),
    ("1111111111111111111111111111111111111111111", "", None),
)
FORMAT = (  # (number, decimals or None, as written)
    (0.727272, 2, "0,73"),
    (1234.5, None, "1\u202f234,5"),
    (-8.333, 1, "\u22128,3"),
    (-0.04, 1, "0,0"),
    (1.005, 2, "1,01"),
    (0.5, 0, "1"),
    (2.5, 0, "3"),
    (0.285, 2, "0,29"),
    (1000, None, "1\u202f000"),
    (999, 0, "999"),
    (1234567.891, 2, "1\u202f234\u202f567,89"),
    (0, 2, "0,00"),
    (1e-07, 2, "0,00"),
    (12.0, None, "12"),
)
PERCENT = (  # (share, decimals, as written)
    (0.2222, 1, "22,2\xa0%"),
    (0.305555, 1, "30,6\xa0%"),
    (0.285, 0, "29\xa0%"),
    (1, 0, "100\xa0%"),
)


def content() -> str:
    """{parse, format, percent: [[…, expected]]}"""
    parts = {"parse": PARSE, "format": FORMAT, "percent": PERCENT}
    rows = (f'"{name}": [\n' + ",\n".join(map(json.dumps, cases)) + "\n]" for name, cases in parts.items())
    return "{" + ",\n".join(rows) + "}\n"
