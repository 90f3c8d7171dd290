"""One answer: {"value": …, "saved": "<ISO time, UTC>", "attempts": [{"value", "misconception", "at": "<ISO time>"}]}.

Cleaned of all that no page of the course writes, and merged so that nothing is lost: the newest value and all attempts.
Twin of `web/answers/entry.js`; `tests/vectors/merge.json` and `clean_entry.json` hold both. Standard library only.
"""

from __future__ import annotations

import json
import math
import re

LARGEST = 2**53  # beyond this a browser cannot hold an integer exactly
MAX_PARTS = 500
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}[0-9:.]*(?:Z|[+-][0-9]{2}:[0-9]{2})?")


def is_empty(value: object) -> bool:
    """No answer: None, blank text, or a list or object with nothing but such."""
    if value is None:
        return True
    if isinstance(value, dict):
        return all(is_empty(each) for each in value.values())
    if isinstance(value, list):
        return all(is_empty(each) for each in value)
    return isinstance(value, str) and not value.strip()


def clean(value: object) -> object:
    """A value as `svar.json` may hold it: text, finite number, None, or one level of list or object of these.

    Anything else becomes None; a half surrogate pair, which no file can hold, becomes the replacement character.
    """
    if isinstance(value, list):
        return _scalars(value) if len(value) <= MAX_PARTS else None
    if isinstance(value, dict):
        if len(value) > MAX_PARTS or not all(isinstance(key, str) for key in value):
            return None
        parts = _scalars(list(value.values()))
        return None if parts is None else dict(zip(map(_text, value), parts, strict=True))
    return value if _is_scalar(value) and not isinstance(value, str) else _text(value)


def _is_scalar(value: object) -> bool:
    if isinstance(value, bool):
        return False
    if isinstance(value, int | float):
        # a browser does not tell 1e300 from a whole number that large
        return math.isfinite(value) and (value != int(value) or abs(value) <= LARGEST)
    return value is None or isinstance(value, str)


def _text(value: object) -> str | None:
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else None


def _scalars(values: list) -> list | None:
    if not all(_is_scalar(value) for value in values):
        return None
    return [_text(value) if isinstance(value, str) else value for value in values]


def clean_entry(entry: object) -> dict | None:
    """An entry with nothing but its three keys, or None if its value or time cannot be used."""
    if not isinstance(entry, dict) or "value" not in entry:
        return None
    value, saved = clean(entry["value"]), entry.get("saved")
    if value is None and entry["value"] is not None or not is_time(saved):
        return None
    attempts = []
    for attempt in entry.get("attempts") if isinstance(entry.get("attempts"), list) else []:
        if isinstance(attempt, dict) and is_time(attempt.get("at")):
            misconception = attempt.get("misconception")
            attempts.append(
                {
                    "value": clean(attempt.get("value")),
                    "misconception": _text(misconception)[:100] if isinstance(misconception, str) else None,
                    "at": attempt["at"],
                }
            )
    return {"value": value, "saved": saved, "attempts": attempts}


def is_time(value: object) -> bool:
    """Whether it is a time as an entry may hold it."""
    return isinstance(value, str) and len(value) <= 35 and _TIME.fullmatch(value) is not None


# --- merging ----------------------------------------------------------------------------------------------------


def merge_entry(a: dict | None, b: dict | None) -> dict | None:
    """The newest value and all attempts of both. Commutative, associative and idempotent.

    Equal times are settled by the value itself, so that two tabs agree whichever is asked first.
    """
    if not a or not b:
        return a or b or None
    latest = max(a, b, key=_age)
    attempts = {_attempt_key(each): each for each in [*(a.get("attempts") or []), *(b.get("attempts") or [])]}
    return {
        "value": latest["value"],
        "saved": latest["saved"],
        "attempts": [attempts[key] for key in sorted(attempts)],
    }


def merge(a: dict[str, dict], b: dict[str, dict]) -> dict[str, dict]:
    """{key: entry} of two files, merged key by key."""
    return {key: merge_entry(a.get(key), b.get(key)) for key in [*a, *(key for key in b if key not in a)]}


def merge_versions(a: dict[str, dict[str, dict]], b: dict[str, dict[str, dict]]) -> dict[str, dict[str, dict]]:
    """{task: {version key: entry}} of two files: answers to different versions of a task lie side by side."""
    return {task: merge(a.get(task, {}), b.get(task, {})) for task in [*a, *(task for task in b if task not in a)]}


def newest(of_versions: dict[str, dict], is_answer=lambda value: True) -> tuple[str, dict] | None:
    """(version key, entry) of the latest entry whose value is an answer, None if there is none. Equal times are settled
    as merging settles them, and equal values by the key."""
    found = [(key, entry) for key, entry in of_versions.items() if is_answer(entry["value"])]
    return max(found, key=lambda each: (*_age(each[1]), each[0]), default=None)


def _age(entry: dict) -> tuple[bytes, bytes]:
    return _sortable(entry["saved"]), _sortable(stringify(entry["value"]))


def _attempt_key(attempt: dict) -> bytes:
    parts = attempt["at"], stringify(attempt.get("value")), stringify(attempt.get("misconception"))
    return b"".join(map(_sortable, parts))


def _sortable(text: str) -> bytes:
    """JavaScript compares strings by UTF-16 unit, Python by character; this gives JavaScript's order."""
    return text.encode("utf-16-be", "surrogatepass")


def stringify(value: object) -> str:
    """JSON exactly as JavaScript's `JSON.stringify` writes it: numbers differ from Python's (1.0, 1e-05)."""
    if isinstance(value, dict):
        # Keys that look like array indices come first and in order: that is how JavaScript keeps an object.
        indices = sorted((key for key in value if re.fullmatch("0|[1-9][0-9]{0,8}", key)), key=int)
        keys = [*indices, *(key for key in value if key not in indices)]
        return "{" + ",".join(f"{stringify(key)}:{stringify(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(stringify, value)) + "]"
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return _number(float(value))


def _number(x: float) -> str:
    if x == int(x) and abs(x) < 1e21:
        return str(int(x))
    mantissa, _, exponent = repr(x).partition("e")
    if exponent and -6 <= int(exponent) < 0:
        sign, digits = ("-", mantissa[1:]) if x < 0 else ("", mantissa)
        return sign + "0." + "0" * (-int(exponent) - 1) + digits.replace(".", "")
    return mantissa + (f"e{int(exponent):+d}" if exponent else "")
