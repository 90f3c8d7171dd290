"""The search engine: SQLite's full-text index (FTS5) in memory, with the meaning that `evaluate.py` defines.

    engine = SearchEngine(records)
    result = engine.search('(barn* OR unga) AND alkohol*')
    result.ids, result.notes, result.blocks

A record is a dict with `id`, `title`, `year` and perhaps `authors`, `abstract`, `keywords`, `language`, `doi`.
"""

from __future__ import annotations

import csv
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from kunskapsresan import data
from kunskapsresan.searching.meaning import GAP, Document, document
from kunskapsresan.searching.query import parse
from kunskapsresan.searching.tree import And, Near, Node, Note, Or, Query, Term, Years

# Every word is spelled so that SQLite's tokenizer, whose Unicode tables are older than Python's, can neither split nor
# fold it: letters outside a–z, 0–9 and å ä ö é … become ǂ and six hexadecimal digits. Beginnings stay beginnings.
_UNSAFE = re.compile("[^a-z0-9à-öø-ÿ]")
_GAP = "ǂ0"  # no word's spelling begins so
_NEVER = "ǂ1"
_COLUMNS = ("ti", "ab", "kw", "au")
_MOST_ENGINES = 4
_ENGINES: dict[int, tuple[list, SearchEngine]] = {}  # by corpus, which is kept with it so that its id is its own


@dataclass(frozen=True)
class Share:
    """One alternative in an OR block: its own hits, and how many hits (or removals) it alone accounts for."""

    text: str
    hits: int
    only: int


@dataclass(frozen=True)
class Block:
    """One part of the string between AND or NOT.

    hits: records that fit the block on its own. without: hits of the whole string if the block is taken away, None when
    it is the only one. alternatives: the words of an OR block, empty otherwise.
    """

    text: str
    removes: bool
    hits: int
    without: int | None
    alternatives: tuple[Share, ...]


@dataclass(frozen=True)
class Result:
    """ids: newest first, then in the records' own order (unknown year last)."""

    query: Query
    ids: tuple[str, ...]
    blocks: tuple[Block, ...]

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the reader should know about how the string was read."""
        return self.query.notes


class SearchEngine:
    """An index over records. Raises ValueError for a record without id or title, or with an id that is used twice."""

    def __init__(self, records: Iterable[Mapping[str, Any]]):
        self.records = {}
        documents: list[Document] = []
        for record in records:
            each = document(record)
            if each.id in self.records:
                raise ValueError(f"Två poster har id {each.id!r}. Ge varje post ett eget id.")
            self.records[each.id] = record
            documents.append(each)
        newest = sorted(range(len(documents)), key=lambda i: (documents[i].year is None, -(documents[i].year or 0), i))
        self._ids = [documents[i].id for i in newest]
        self._years = sorted({each.year for each in documents if each.year is not None})
        # A notebook server may search from another thread than it built in, one at a time.
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._db.execute(
            "CREATE VIRTUAL TABLE records USING fts5"
            "(ti, ab, kw, au, yr, content='', tokenize='unicode61 remove_diacritics 0')"
        )
        self._db.executemany(
            "INSERT INTO records(rowid, ti, ab, kw, au, yr) VALUES (?, ?, ?, ?, ?, ?)",
            ((place, *self._row(documents[i])) for place, i in enumerate(newest)),
        )

    @staticmethod
    def _row(each: Document) -> tuple[str, ...]:
        text = [" ".join(_spelled(word) for word in each.fields[name]) for name in _COLUMNS]
        return (*text, "" if each.year is None else str(each.year))

    def search(self, string: str | Query) -> Result:
        """Runs a search string. Raises QueryError for one that cannot be read."""
        query = string if isinstance(string, Query) else parse(string)
        found: dict[Node, frozenset[int]] = {}
        hits = self._places(query.root, found)
        return Result(query, tuple(self._ids[place] for place in sorted(hits)), self._blocks(query, found))

    def _places(self, node: Node, found: dict[Node, frozenset[int]]) -> frozenset[int]:
        if node not in found:
            rows = self._db.execute("SELECT rowid FROM records WHERE records MATCH ?", (self._compiled(node),))
            found[node] = frozenset(row[0] for row in rows)
        return found[node]

    def _compiled(self, node: Node) -> str:
        """The tree as an FTS5 expression, with parentheses everywhere since FTS5 has its own order of operators."""
        match node:
            case Or():
                return "(" + " OR ".join(map(self._compiled, node.parts)) + ")"
            case And():
                kept = " AND ".join(map(self._compiled, node.parts))
                dropped = " OR ".join(map(self._compiled, node.without))
                return f"(({kept}) NOT ({dropped}))" if dropped else f"({kept})"
            case Years():
                low, high = node.low or 0, 9999 if node.high is None else node.high
                years = [f'"{year}"' for year in self._years if low <= year <= high]
                return f"yr : ({' OR '.join(years) or _NEVER})"
            case Near():
                pairs = [
                    f"NEAR({_phrase(left)} {_phrase(right)}, {node.distance})"
                    for left in node.left
                    for right in node.right
                ]
                return f"{{{' '.join(node.left[0].fields)}}} : ({' OR '.join(pairs)})"
            case Term():
                return f"{{{' '.join(node.fields)}}} : {_phrase(node)}"
        raise TypeError(f"{node!r} is not a node of a search tree")

    def _blocks(self, query: Query, found: dict[Node, frozenset[int]]) -> tuple[Block, ...]:
        root = query.root
        parts = root.parts if isinstance(root, And) else (root,)
        without = root.without if isinstance(root, And) else ()
        everything = frozenset(range(len(self._ids)))
        sets = [(node, False, self._places(node, found)) for node in parts]
        sets += [(node, True, self._places(node, found)) for node in without]
        blocks = []
        for node, removes, hits in sorted(sets, key=lambda each: each[0].start):
            others = everything
            for other, drops, places in sets:
                if other is not node:
                    others = others - places if drops else others & places
            shares = []
            if isinstance(node, Or):
                alternatives = [self._places(part, found) for part in node.parts]
                times = Counter(chain.from_iterable(alternatives))
                for part, places in zip(node.parts, alternatives, strict=True):
                    only = sum(times[place] == 1 for place in others & places)
                    shares.append(Share(query.source(part), len(places), only))
            left = len(others) if len(sets) > 1 else None
            blocks.append(Block(query.source(node), removes, len(hits), left, tuple(shares)))
        return tuple(blocks)


def engine_of(records: list[dict[str, Any]]) -> SearchEngine:
    """The engine of a corpus, whose index is built once however many strings are run. The same list must be given: an
    equal one is another corpus."""
    if _ENGINES.get(id(records), (None,))[0] is not records:
        if len(_ENGINES) >= _MOST_ENGINES:
            _ENGINES.clear()
        _ENGINES[id(records)] = records, SearchEngine(records)
    return _ENGINES[id(records)][1]


def training_corpus() -> tuple[list[dict[str, Any]], dict[str, dict[str, str]]]:
    """The training corpus as records, and per question each labelled record's label: "relevant" or "nära".

    The questions themselves, in words, are in `data.describe("traningskorpus")["questions"]`.
    """
    with data.path("traningskorpus").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    questions = [name.removeprefix("fråga_") for name in rows[0] if name.startswith("fråga_")]
    labels = {each: {row["id"]: row[f"fråga_{each}"] for row in rows if row[f"fråga_{each}"]} for each in questions}
    records = [
        {
            "id": row["id"],
            "title": row["titel"],
            "authors": [name.strip() for name in row["författare"].split(";") if name.strip()],
            "year": int(row["år"]) if row["år"] else None,
            "abstract": row["beskrivning"],
            "keywords": [word.strip() for word in row["nyckelord"].split(";") if word.strip()],
            "language": row["språk"],
            "doi": row["doi"],
        }
        for row in rows
    ]
    return records, labels


def _phrase(term: Term) -> str:
    return f'"{" ".join(map(_spelled, term.words))}"{" *" if term.truncated else ""}'


def _spelled(word: str) -> str:
    return _GAP if word == GAP else _UNSAFE.sub(lambda c: f"ǂ{ord(c[0]):06x}", word)
