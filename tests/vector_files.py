"""Whether a file of vectors is still what its generator gives: the same text but for the last figures of its floats.

Sums and functions differ in the last bit between versions of Python and of libraries; that is no reason to call a file
old, and obeying would make it old on the other version.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

TOLERANCE = 1e-9  # far below what any vector is compared with, far above a last bit


def difference(path: Path, fresh: str) -> str:
    """ "" when the file says what `fresh` says, else where it does not."""
    text = path.read_text(encoding="utf-8")
    return "" if text == fresh else _differ(json.loads(text), json.loads(fresh), path.name)


def _differ(old: object, new: object, where: str) -> str:
    if isinstance(old, float) and isinstance(new, float):
        return "" if math.isclose(old, new, rel_tol=TOLERANCE, abs_tol=1e-12) else f"{where}: {old!r}, now {new!r}"
    if type(old) is not type(new):
        return f"{where}: {old!r}, now {new!r}"
    if isinstance(old, dict):
        if list(old) != list(new):
            return f"{where}: other keys"
        pairs = [(f"{where}.{key}", old[key], new[key]) for key in old]
    elif isinstance(old, list):
        if len(old) != len(new):
            return f"{where}: {len(old)} entries, now {len(new)}"
        pairs = [(f"{where}[{place}]", *both) for place, both in enumerate(zip(old, new, strict=True))]
    else:
        return "" if old == new else f"{where}: {old!r}, now {new!r}"
    return next((found for pair in pairs if (found := _differ(pair[1], pair[2], pair[0]))), "")
