"""The search log: what was searched where, when and how, so that somebody else can do it again.

Fields follow the reporting of searches (PRISMA-S): date, database and platform, the whole string, limits, hits,
exported, who.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from kunskapsresan import swedish

VERSION = 1
MAX_TEXT = 5000
HEADINGS = {
    "date": "Datum", "database": "Databas", "platform": "Plattform", "string": "Söksträng", "limits": "Avgränsningar",
    "hits": "Träffar", "exported": "Exporterade", "by": "Utförd av", "note": "Anteckning",
}  # fmt: skip


class LogFault(ValueError):
    """An entry or a file that does not hold together: says which field and what to do, in Swedish."""


@dataclass(frozen=True)
class Entry:
    """One search. date: ISO, "2026-11-21". hits, exported: counts, exported None if nothing was taken out.

    by: initials or a role, not a name that is needed for nothing. Raises LogFault for what cannot be right.
    """

    date: str
    database: str
    string: str
    hits: int
    platform: str = ""
    limits: str = ""
    exported: int | None = None
    by: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        for name in ("date", "database", "string", "platform", "limits", "by", "note"):
            value = getattr(self, name)
            if not isinstance(value, str) or len(value) > MAX_TEXT:
                raise LogFault(f"{HEADINGS[name]} ska vara text på högst {MAX_TEXT} tecken.")
        for name in ("database", "string"):
            if not getattr(self, name).strip():
                raise LogFault(f"{HEADINGS[name]} saknas. Utan den går sökningen inte att upprepa.")
        try:
            if date.fromisoformat(self.date).isoformat() != self.date:
                raise ValueError("another ISO form")
        except ValueError:
            raise LogFault(
                f"Datumet {self.date!r} går inte att läsa. Skriv år-månad-dag, till exempel 2026-11-21."
            ) from None
        if not _count(self.hits):
            raise LogFault("Träffar ska vara ett heltal, 0 eller mer.")
        if self.exported is not None and not _count(self.exported):
            raise LogFault("Exporterade ska vara ett heltal, 0 eller mer, eller lämnas tomt.")
        if self.exported is not None and self.exported > self.hits:
            raise LogFault(f"{self.exported} exporterade är fler än {self.hits} träffar. Kontrollera talen.")


@dataclass(frozen=True)
class SearchLog:
    """Searches in the order they were made."""

    entries: tuple[Entry, ...] = ()

    def added(self, entry: Entry) -> SearchLog:
        """The log with one search more."""
        return SearchLog((*self.entries, entry))

    @property
    def databases(self) -> tuple[str, ...]:
        """The different databases, in the order they were first used."""
        return tuple(dict.fromkeys(entry.database.strip() for entry in self.entries))

    def to_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {"version": VERSION, "entries": [asdict(entry) for entry in self.entries]}

    def to_json(self) -> str:
        """JSON text, readable."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_dict(cls, content: object) -> SearchLog:
        """The log in what `to_dict` gave. Raises LogFault and names the entry."""
        if not isinstance(content, Mapping) or not isinstance(content.get("entries"), list):
            raise LogFault("Filen är ingen sökdagbok. Välj en fil som sparats härifrån.")
        if content.get("version") != VERSION:
            raise LogFault("Sökdagboken är sparad av en annan version. Uppdatera kursmiljön.")
        known = {each.name for each in fields(Entry)}
        entries = []
        for number, item in enumerate(content["entries"], 1):
            if not isinstance(item, Mapping) or not known >= item.keys():
                raise LogFault(f"Sökning {number} har fält som inte känns igen.")
            try:
                entries.append(Entry(**item))
            except TypeError:
                raise LogFault(f"Sökning {number} saknar datum, databas, söksträng eller träffar.") from None
            except LogFault as fault:
                raise LogFault(f"Sökning {number}: {fault}") from None
        return cls(tuple(entries))

    @classmethod
    def from_json(cls, text: str) -> SearchLog:
        """The log in what `to_json` gave. Raises LogFault."""
        try:
            return cls.from_dict(json.loads(text))
        except LogFault:
            raise
        except (ValueError, RecursionError):
            raise LogFault("Filen går inte att läsa. Välj en fil som sparats härifrån.") from None

    def to_text(self) -> str:
        """For an appendix: Swedish text, one paragraph per search."""
        if not self.entries:
            return "Sökdagboken är tom.\n"
        blocks = []
        for number, entry in enumerate(self.entries, 1):
            where = f"{entry.database} ({entry.platform})" if entry.platform else entry.database
            lines = [f"Sökning {number}. {where}, {entry.date}", f"Söksträng: {entry.string}"]
            lines.append(f"Avgränsningar: {entry.limits or 'inga'}")
            taken = "" if entry.exported is None else f", exporterade: {swedish.number(entry.exported)}"
            lines.append(f"Träffar: {swedish.number(entry.hits)}{taken}")
            lines += [f"Utförd av: {entry.by}"] if entry.by else []
            lines += [f"Anteckning: {entry.note}"] if entry.note else []
            blocks.append("\n".join(lines))
        return "\n\n".join(blocks) + "\n"

    def to_csv(self) -> str:
        """For a Swedish Excel: semicolons; save it as UTF-8 with a byte-order mark ("utf-8-sig").

        A cell that Excel would take for a formula gets an apostrophe before it, so `=` or `-` runs nothing.
        """
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        writer.writerow(HEADINGS.values())
        for entry in self.entries:
            cells = asdict(entry)
            writer.writerow([_cell(cells[name]) for name in HEADINGS])
        return out.getvalue()

    def missing(self) -> list[str]:
        """What a reader needs and does not find, in Swedish. Empty when the log can be repeated."""
        out = [] if self.entries else ["Sökdagboken är tom."]
        for number, entry in enumerate(self.entries, 1):
            empty = [
                HEADINGS[name].lower() for name in ("platform", "limits", "by") if not getattr(entry, name).strip()
            ]
            empty += ["exporterade"] if entry.exported is None else []
            if empty:
                out.append(f"Sökning {number} ({entry.database}) saknar {_listed(empty)}.")
        if self.entries and len(self.databases) < 2:
            out.append(f"Alla sökningar är gjorda i {self.databases[0]}. Sök i minst en källa till.")
        return out


def _count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _cell(value: Iterable[str] | int | None) -> str:
    text = "" if value is None else str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} och {items[-1]}"
