"""What a search string is read as: terms, proximity, years, and what stands between them. Data only."""

from __future__ import annotations

from dataclasses import dataclass

from kunskapsresan.errors import CourseError

FIELDS = ("ti", "ab", "kw", "au", "år")


class QueryError(CourseError):
    """A search string that cannot be read. `position` is the character (from 1) where the fault is."""

    def __init__(self, message: str, position: int):
        super().__init__(f"{message}, tecken {position}.")
        self.position = position


@dataclass(frozen=True)
class Note:
    """Something the reader should know although the string can be run."""

    message: str
    position: int


@dataclass(frozen=True)
class Term:
    """A word or phrase: its words in order; with `truncated` the last one is the beginning of a word."""

    words: tuple[str, ...]
    truncated: bool
    fields: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Near:
    """Any term of `left` and any of `right` in the same field with at most `distance` words between, in any order."""

    left: tuple[Term, ...]
    right: tuple[Term, ...]
    distance: int
    start: int
    end: int


@dataclass(frozen=True)
class Years:
    """Published in the years low–high, both included; None is open. A record without a year never matches."""

    low: int | None
    high: int | None
    start: int
    end: int


@dataclass(frozen=True)
class Or:
    """At least one of `parts`."""

    parts: tuple[Node, ...]
    start: int
    end: int


@dataclass(frozen=True)
class And:
    """All of `parts` and none of `without`."""

    parts: tuple[Node, ...]
    without: tuple[Node, ...]
    start: int
    end: int


Node = Term | Near | Years | Or | And


@dataclass(frozen=True)
class Query:
    """A search string that can be run."""

    text: str
    root: Node
    notes: tuple[Note, ...]

    def source(self, node: Node) -> str:
        """The piece of the string that a node was read from."""
        return self.text[node.start : node.end]
