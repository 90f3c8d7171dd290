"""Finds the same work among records from several sources, and reports what was merged and what a person must look at.

Two records are the same when they share a DOI, a PubMed id or (with no DOI that differs) title, year and first author.
The same title with another year or another DOI is never merged, only reported: a review and its update look like that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kunskapsresan import swedish
from kunskapsresan.searching.importers import bare_doi
from kunskapsresan.searching.meaning import year_of
from kunskapsresan.searching.words import words


@dataclass(frozen=True)
class Merged:
    """Records that are one work: the id that was kept, the ids that went into it, and why."""

    kept: str
    removed: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Report:
    """records: what is left, in the first one's place. merged, doubtful: what was done and what was not."""

    records: list[dict[str, Any]]
    before: int
    merged: tuple[Merged, ...]
    doubtful: tuple[Merged, ...]

    @property
    def removed(self) -> int:
        """How many records went away; the number for PRISMA's box "dubbletter"."""
        return self.before - len(self.records)

    def sentences(self) -> list[str]:
        """The report in Swedish, one sentence a row."""
        out = [
            f"{swedish.number(self.before)} poster lästes, {swedish.number(self.removed)} slogs ihop med en annan, "
            f"{swedish.number(len(self.records))} poster återstår."
        ]
        out += [
            f"{each.kept} behölls, {', '.join(each.removed)} slogs ihop med den: {each.reason}." for each in self.merged
        ]
        out += [f"Titta själv på {each.kept} och {', '.join(each.removed)}: {each.reason}." for each in self.doubtful]
        return out


def deduplicate(records: Iterable[Mapping[str, Any]]) -> Report:
    """Merges records that are the same work. The fullest record is kept and takes what it lacks from the others."""
    records = [dict(record) for record in records]
    parent = list(range(len(records)))
    reasons: dict[int, str] = {}

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def join(i: int, j: int, reason: str) -> None:
        a, b = sorted((root(i), root(j)))
        if a != b:
            parent[b] = a
            known[a] |= known[b]
            reasons[a] = reasons.get(a) or reasons.get(b) or reason

    dois = [bare_doi(str(record.get("doi") or "")) for record in records]
    known = [{doi} - {""} for doi in dois]  # every DOI in a group, kept at its root
    for key, name in ((dois, "samma DOI"), ([str(r.get("pmid") or "") for r in records], "samma PubMed-nummer")):
        first: dict[str, int] = {}
        for i, value in enumerate(key):
            if value:
                join(first.setdefault(value, i), i, name)
    titles: dict[str, list[int]] = defaultdict(list)
    for i, record in enumerate(records):
        if title := " ".join(words(str(record.get("title") or ""))):
            titles[title].append(i)
    doubtful: list[tuple[int, int, str]] = []
    for same in titles.values():
        for place, i in enumerate(same):
            for j in same[:place]:
                if root(i) != root(j):
                    why = _difference(records[j], records[i], known[root(i)] | known[root(j)])
                    if why:
                        doubtful.append((j, i, why))
                    else:
                        join(j, i, "samma titel, år och första författare")
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(len(records)):
        groups[root(i)].append(i)
    kept: dict[int, int] = {}
    merged = []
    for top, members in groups.items():
        best = max(members, key=lambda i: (_fullness(records[i]), -i))
        kept[top] = best
        for i in members:
            if i != best:
                _fill(records[best], records[i])
        if len(members) > 1:
            removed = tuple(str(records[i]["id"]) for i in members if i != best)
            merged.append(Merged(str(records[best]["id"]), removed, reasons[top]))
    unsure = []
    for a, b, why in doubtful:
        if root(a) != root(b):
            one, two = str(records[kept[root(a)]]["id"]), str(records[kept[root(b)]]["id"])
            unsure.append(Merged(one, (two,), why))
    left = [records[kept[top]] for top in groups]
    return Report(left, len(records), tuple(merged), tuple(dict.fromkeys(unsure)))


def _difference(one: Mapping[str, Any], other: Mapping[str, Any], dois: set[str]) -> str:
    """Why two records with the same title may be different works, "" if nothing speaks for it."""
    if len(dois) > 1:
        return "samma titel men olika DOI"
    years = [year_of(record.get("year")) for record in (one, other)]
    if None in years:
        return "samma titel men år saknas"
    if years[0] != years[1]:
        return "samma titel men olika år"
    names = [_first_author(record) for record in (one, other)]
    if all(names) and names[0] != names[1]:
        return "samma titel och år men olika författare"
    return ""


def _first_author(record: Mapping[str, Any]) -> str:
    """The family name of the first author, folded."""
    authors = record.get("authors") or []
    first = (authors.split(";") if isinstance(authors, str) else list(authors) or [""])[0]
    family = str(first).split(",")[0] if "," in str(first) else str(first).split(" ")[0]
    return " ".join(words(family))


def _fullness(record: Mapping[str, Any]) -> int:
    return sum(bool(value) for value in record.values())


def _fill(record: dict[str, Any], other: Mapping[str, Any]) -> None:
    for name, value in other.items():
        if not record.get(name):
            record[name] = value
