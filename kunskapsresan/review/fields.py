"""Building blocks of the review's forms: plain dicts, read by Python and by `web/review/review-form.js`.

An item of a form is one of
- a field: {"item": "field", "key", "kind", "label", "help", …}, kinds line, text, number, choice, select, date;
- a table: {"item": "table", "key", "label", "help", "row", "add", "columns": [fields]}, each row one object of strings;
- something shown: {"item": "live", "name"} (computed while one writes), {"item": "echo", "key", "label", "empty"}
  (what was written in an earlier step), {"item": "note", "text"}.

`show_if` {"key", "in": [values]} shows an item for some values of another field (of the same row, in a table).
`take_from` is the id of a text task of the same exercise. `options_from` {"table", "column"} offers the rows of a
table: the value is the row's id, so that a renamed study stays chosen. `options_by` {"key", "map"} lets another field
decide.
"""

from __future__ import annotations

from typing import Any

Item = dict[str, Any]


def options(**labels: str) -> list[Item]:
    """[{"key", "label"}] in the order given."""
    return [{"key": key, "label": label} for key, label in labels.items()]


def field(key: str, kind: str, label: str, help: str = "", **more: Any) -> Item:
    """One question to the participant. `more`: options, options_from, options_by, show_if, take_from, words, unit."""
    return {"item": "field", "key": key, "kind": kind, "label": label, "help": help, **more}


def line(key: str, label: str, help: str = "", **more: Any) -> Item:
    """A short text."""
    return field(key, "line", label, help, **more)


def text(key: str, label: str, help: str = "", **more: Any) -> Item:
    """A longer text; `words` is about how many words it usually takes, said to the writer and never demanded."""
    return field(key, "text", label, help, **more)


def number(key: str, label: str, help: str = "", **more: Any) -> Item:
    """A number, stored as typed."""
    return field(key, "number", label, help, **more)


def choice(key: str, label: str, options: list[Item], help: str = "", **more: Any) -> Item:
    """One of a few, all visible. An option may have a `help` of its own."""
    return field(key, "choice", label, help, options=options, **more)


def select(key: str, label: str, help: str = "", **more: Any) -> Item:
    """One of many, in a list that opens."""
    return field(key, "select", label, help, **more)


def date(key: str, label: str, help: str = "", **more: Any) -> Item:
    """A day."""
    return field(key, "date", label, help, **more)


def table(key: str, label: str, row: str, add: str, columns: list[Item], help: str = "", **more: Any) -> Item:
    """Rows that can be added and removed. `row`: what one row is called, "Sökning". `add`: the button's text.

    `key` is one word without a hyphen: a row is stored as "<key>-<row id>".
    """
    return {
        "item": "table",
        "key": key,
        "label": label,
        "row": row,
        "add": add,
        "columns": columns,
        "help": help,
        **more,
    }


def live(name: str, **more: Any) -> Item:
    """Something computed from what is written."""
    return {"item": "live", "name": name, **more}


def echo(key: str, label: str, empty: str) -> Item:
    """What was written in an earlier step, to read only; `empty` is shown while it is missing."""
    return {"item": "echo", "key": key, "label": label, "empty": empty}


def note(text: str) -> Item:
    """A sentence or two between the questions."""
    return {"item": "note", "text": text}


def part(title: str, *items: Item, help: str = "", show_if: Item | None = None) -> Item:
    """A group of items under a heading."""
    return {"title": title, "help": help, "items": list(items)} | ({"show_if": show_if} if show_if else {})


def step(title: str, lead: str, *parts: Item, milestone: str = "") -> Item:
    """One session's form. `milestone`: what is to be in place after it, "" when nothing special."""
    return {"title": title, "lead": lead, "milestone": milestone, "parts": list(parts)}
