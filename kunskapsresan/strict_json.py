"""JSON from outside, read with suspicion: nothing too large, too deep or not a number. Standard library only."""

from __future__ import annotations

import json
import math

from kunskapsresan.entries import LARGEST
from kunskapsresan.errors import CourseError

MAX_BYTES = 2**20  # the same limit as in web/handin/hand-in-file.js, and when a file is written
_MAX_DEPTH = 20


class Unreadable(CourseError):
    """The bytes cannot be used; the message says in Swedish what is wrong, and names the file."""


def loads(raw: bytes, name: str) -> object:
    """The data in the bytes of a file. Raises Unreadable, and nothing else."""
    if len(raw) > MAX_BYTES:
        raise Unreadable(f"{name} är större än 1 MB. En fil från kursen är aldrig så stor.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable(f"{name} har sparats om i ett annat program (fel teckenkodning).") from None
    try:
        data = json.loads(text, parse_constant=_refuse, parse_float=_finite, parse_int=_whole)
        if _depth(data) > _MAX_DEPTH:
            raise ValueError("too deep")
    except (ValueError, RecursionError, OverflowError, MemoryError):
        raise Unreadable(f"{name} är skadad och går inte att läsa.") from None
    return data


def _refuse(name: str) -> float:
    raise ValueError(name)


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _whole(text: str) -> int:
    if len(text) > 17 or abs(int(text)) > LARGEST:
        raise ValueError("integer out of range")
    return int(text)


def _depth(data: object) -> int:
    depth, level = 0, [data]
    while level and depth <= _MAX_DEPTH:
        depth += 1
        level = [
            part
            for each in level
            if isinstance(each, dict | list)
            for part in (each.values() if isinstance(each, dict) else each)
        ]
    return depth
