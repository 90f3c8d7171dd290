"""Is an explorer's configuration one that it takes? By `web/explorers/<name>/config.schema.json`, when a book is built.

The browser checks again and shows the still figure instead: a reader is never met by a fault, and an author always is.
The schemas use the part of JSON Schema that stands in KEYWORDS. Standard library only.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

EXPLORERS = Path(__file__).resolve().parent / "web" / "explorers"
SCHEMA = "config.schema.json"
KEYWORDS = {
    "description", "type", "enum", "properties", "required", "additionalProperties", "propertyNames", "items",
    "minItems", "maxItems", "minLength", "minimum", "maximum",
}  # fmt: skip
_TYPES = {
    "string": (str, "en text"),
    "number": (int | float, "ett tal"),
    "integer": (int, "ett helt tal"),
    "boolean": (bool, "true eller false"),
    "array": (list, "en lista"),
    "object": (dict, "ett objekt"),
    "null": (type(None), "null"),
}


def names() -> list[str]:
    """Every explorer that says what it takes."""
    return sorted(path.parent.name for path in EXPLORERS.glob(f"*/{SCHEMA}"))


@functools.cache
def schema(name: str) -> Mapping[str, Any]:
    """What an explorer's configuration may be, as JSON Schema. Raises KeyError when there is no such explorer."""
    path = EXPLORERS / name / SCHEMA
    if name not in names():
        raise KeyError(name)
    return json.loads(path.read_text(encoding="utf-8"))


def check(name: str, config: object) -> list[str]:
    """What is wrong with a configuration, in Swedish; empty when nothing is.

    config: as the explorer gets it, with what the directive fetches from data sets in its place.
    """
    try:
        rules = schema(name)
    except KeyError:
        return [f"utforskaren {name} finns inte. Välj en av {', '.join(names())}."]
    return list(_faults("", config, rules))


def _faults(where: str, value: object, rules: Mapping[str, Any]) -> Iterator[str]:
    place = where or "konfigurationen"
    if "enum" in rules and value not in rules["enum"]:
        yield f"{place} är {_shown(value)}; välj {_either(_shown(each) for each in rules['enum'])}."
        return
    kinds = rules.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(_is(kind, value) for kind in kinds):
        yield f"{place} ska vara {_either(_TYPES[kind][1] for kind in kinds)}, inte {_shown(value)}."
    elif isinstance(value, dict):
        yield from _object_faults(where, value, rules)
    elif isinstance(value, list):
        yield from _list_faults(where, value, rules)
    elif isinstance(value, str) and len(value.strip()) < rules.get("minLength", 0):
        yield f"{place} är tom."
    elif isinstance(value, int | float) and not isinstance(value, bool):
        low, high = rules.get("minimum", value), rules.get("maximum", value)
        if not low <= value <= high:
            yield f"{place} är {_shown(value)}; {_limits(rules)}."


def _object_faults(where: str, value: Mapping[str, object], rules: Mapping[str, Any]) -> Iterator[str]:
    known, others = rules.get("properties", {}), rules.get("additionalProperties", True)
    inside = f"{where}." if where else ""
    for key in rules.get("required", []):
        if key not in value:
            yield f"{inside}{key} saknas."
    allowed = rules.get("propertyNames", {}).get("enum")
    for key, part in value.items():
        if (others is False and key not in known) or (allowed is not None and key not in allowed):
            yield f"{inside}{key} finns inte. Välj bland {', '.join(allowed or known)}."
        elif key in known:
            yield from _faults(inside + key, part, known[key])
        elif isinstance(others, dict):
            yield from _faults(inside + key, part, others)


def _list_faults(where: str, value: list, rules: Mapping[str, Any]) -> Iterator[str]:
    least, most = rules.get("minItems", 0), rules.get("maxItems", len(value))
    if not least <= len(value) <= most:
        wanted = (
            f"{least}"
            if least == rules.get("maxItems")
            else f"minst {least}"
            if len(value) < least
            else f"högst {most}"
        )
        yield f"{where} har {len(value)} delar; det ska vara {wanted}."
    for place, part in enumerate(value):
        yield from _faults(f"{where}[{place}]", part, rules.get("items", {}))


def _is(kind: str, value: object) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    if kind == "integer" and isinstance(value, float):
        return value.is_integer()
    return isinstance(value, _TYPES[kind][0])


def _limits(rules: Mapping[str, Any]) -> str:
    low, high = rules.get("minimum"), rules.get("maximum")
    if low is None or high is None:
        return f"det ska vara högst {high}" if low is None else f"det ska vara minst {low}"
    return f"det ska vara från {low} till {high}"


def _either(parts: Iterator[str]) -> str:
    return re.sub(r", ([^,]*)$", r" eller \1", ", ".join(parts))


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else f"{text[:39]}…"
