"""What a search string means, a record at a time, word by word. The definition that the engines must match.

A term is found in a record when its words stand next to each other, in order, in one of the term's fields. Key words
and authors are kept apart by a gap that no word fills, so a phrase never runs from one key word into the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kunskapsresan.searching.tree import And, Near, Node, Or, Query, Term, Years
from kunskapsresan.searching.words import words

GAP = ""  # between two key words or two authors: equal to no word, and no word begins with it
_YEAR = re.compile("[0-9]{4}")


@dataclass(frozen=True)
class Document:
    """A record as the search sees it: the words of each field (ti, ab, kw, au) and the year, None when unknown."""

    id: str
    fields: Mapping[str, tuple[str, ...]]
    year: int | None


def document(record: Mapping[str, Any]) -> Document:
    """Reads a record with `id`, `title`, `year` and perhaps `abstract`, `keywords` and `authors`.

    Key words and authors are lists, or text with semicolons between. Errors are Swedish: a reader may bring own
    records.
    """
    number = record.get("id")
    if not isinstance(number, str | int) or isinstance(number, bool) or str(number) == "":
        raise ValueError(f"En post saknar id: {str(record.get('title'))[:60]!r}. Ge varje post ett eget id.")
    title = record.get("title")
    if not isinstance(title, str):
        raise ValueError(f"Posten {number!r} saknar titel. Ge den en text i fältet title.")
    fields = {
        "ti": tuple(words(title)),
        "ab": tuple(words(record.get("abstract") or "")),
        "kw": _apart(record.get("keywords")),
        "au": _apart(record.get("authors")),
    }
    return Document(str(number), fields, year_of(record.get("year")))


def year_of(value: object) -> int | None:
    """The first four digits in a row: 2019, "2019", "2019 Mar 3" → 2019; "u.å.", "" and None → None."""
    found = _YEAR.search(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None
    return int(found[0]) if found else None


def matches(node: Node, record: Document) -> bool:
    """Does the record fit the search string's tree?"""
    match node:
        case And():
            return all(matches(part, record) for part in node.parts) and not any(
                matches(part, record) for part in node.without
            )
        case Or():
            return any(matches(part, record) for part in node.parts)
        case Years():
            return record.year is not None and (node.low or 0) <= record.year <= (
                9999 if node.high is None else node.high
            )
        case Term():
            return any(next(places(node, record.fields[name]), None) is not None for name in node.fields)
        case Near():
            return any(
                close(a, len(left.words), b, len(right.words), node.distance)
                for left in node.left
                for right in node.right
                for name in left.fields
                for a in places(left, record.fields[name])
                for b in places(right, record.fields[name])
            )
    raise TypeError(f"{node!r} is not a node of a search tree")


def places(term: Term, text: Sequence[str]):
    """Where in a field's words the term begins."""
    *whole, last = term.words
    for at in range(len(text) - len(whole)):
        end = at + len(whole)
        if text[at:end] == tuple(whole) and (text[end].startswith(last) if term.truncated else text[end] == last):
            yield at


def close(a: int, a_words: int, b: int, b_words: int, distance: int) -> bool:
    """At most `distance` words between two places; places that overlap are close."""
    return b - (a + a_words) <= distance if a <= b else a - (b + b_words) <= distance


def search(query: Query, records: Iterable[Mapping[str, Any]]) -> set[str]:
    """The ids of the records that a parsed search string finds."""
    return {each.id for each in map(document, records) if matches(query.root, each)}


def _apart(value: object) -> tuple[str, ...]:
    """The words of a list (or of text with semicolons), with a gap between its items."""
    items = value.split(";") if isinstance(value, str) else list(value or [])
    out: list[str] = []
    for item in items:
        if (found := words(str(item))) and out:
            out.append(GAP)
        out.extend(found)
    return tuple(out)
