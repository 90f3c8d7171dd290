"""Reads what databases export: RIS, PubMed's nbib, BibTeX and CSV, in the encodings they come in.

Every reader gives the same kind of record: a dict with id, title, year, authors, abstract, keywords, language, doi,
pmid, isbn, journal, type and url ("" or an empty list where the file says nothing; year None). `SearchEngine` takes
it as it is. What had to be guessed or left out is said in `warnings`, in Swedish.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kunskapsresan.errors import CourseError
from kunskapsresan.searching import bibtex
from kunskapsresan.searching.meaning import year_of

Record = dict[str, Any]
FORMATS = {"ris": "RIS", "nbib": "PubMed", "bibtex": "BibTeX", "csv": "CSV"}
MAX_BYTES = 50_000_000
_LISTS = ("authors", "keywords")
_TEXTS = ("title", "abstract", "language", "doi", "pmid", "isbn", "journal", "type", "url")
_RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*))?")
_EXCEL_LINE = re.compile("sep=.", re.I)  # Excel's own line about the separator
_NBIB_LINE = re.compile(r"([A-Z]{2,4}) {0,2}- (.*)")
_RIS = {
    "TI": "title", "T1": "title", "CT": "title", "AU": "authors", "A1": "authors", "KW": "keywords", "AB": "abstract",
    "N2": "abstract", "PY": "year", "Y1": "year", "YR": "year", "DA": "year", "LA": "language", "DO": "doi",
    "SN": "isbn", "JO": "journal", "JF": "journal", "T2": "journal", "JA": "journal", "UR": "url", "TY": "type",
    "ID": "id", "AN": "id",
}  # fmt: skip
_NBIB = {
    "TI": "title", "BTI": "title", "TT": "original", "FAU": "authors", "AU": "short", "CN": "authors", "AB": "abstract",
    "DP": "year", "LA": "language", "MH": "keywords", "OT": "keywords", "JT": "journal", "TA": "journal",
    "PMID": "pmid", "AID": "doi", "LID": "doi", "PT": "type", "ISBN": "isbn",
}  # fmt: skip
_BIBTEX = {
    "title": "title", "year": "year", "date": "year", "abstract": "abstract", "language": "language",
    "langid": "language", "doi": "doi", "isbn": "isbn", "journal": "journal", "journaltitle": "journal",
    "booktitle": "journal", "url": "url", "pmid": "pmid",
}  # fmt: skip
_COLUMNS = {
    "id": ("id", "nyckel", "key", "accession number", "ut (unique wos id)", "eid"),
    "title": ("title", "titel", "article title", "document title", "rubrik"),
    "year": ("year", "år", "publication year", "utgivningsår", "pubdate", "date", "pub year"),
    "authors": ("authors", "author", "författare", "author full names", "creator"),
    "abstract": ("abstract", "sammanfattning", "beskrivning", "abstrakt"),
    "keywords": ("keywords", "nyckelord", "ämnesord", "author keywords", "subjects", "subject terms", "descriptors"),
    "language": ("language", "språk", "language of original document"),
    "doi": ("doi",),
    "pmid": ("pmid", "pubmed id"),
    "isbn": ("isbn",),
    "journal": ("journal", "tidskrift", "source title", "journal/book", "journal title", "publication title"),
    "type": ("type", "typ", "document type", "publication type"),
    "url": ("url", "link", "länk"),
}  # fmt: skip


class ImportFault(CourseError):
    """A file that cannot be read at all: says what is wrong and what to do, in Swedish."""


@dataclass
class Imported:
    """records; format ("RIS", …); encoding ("utf-8", …); warnings in Swedish."""

    records: list[Record]
    format: str
    encoding: str
    warnings: list[str] = field(default_factory=list)


def read_file(path: Path | str) -> Imported:
    """Reads an exported file; the format is seen from its content. Raises ImportFault."""
    path = Path(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ImportFault(
            f"Filen {path.name} kunde inte öppnas. Kontrollera namnet och att den inte är öppen."
        ) from error
    return read(content, name=path.name)


def read(content: bytes, format: str = "", name: str = "filen") -> Imported:
    """Reads an export's bytes. `format` is "ris", "nbib", "bibtex" or "csv"; empty: seen from the content."""
    if len(content) > MAX_BYTES:
        raise ImportFault(f"{name} är större än {MAX_BYTES // 1_000_000} MB. Exportera träffarna i mindre delar.")
    text, encoding, warnings = decode(content)
    if not text.strip():
        raise ImportFault(f"{name} är tom. Exportera på nytt från databasen.")
    kind = format or recognise(text)
    readers: dict[str, Callable[[str, list[str]], list[Record]]]
    readers = {"ris": _ris, "nbib": _nbib, "bibtex": _bibtex, "csv": _csv}
    if kind not in readers:
        known = ", ".join(FORMATS.values())
        raise ImportFault(f"{name} känns inte igen. Exportera i något av formaten {known}.")
    records = _with_ids(readers[kind](text, warnings), warnings)
    if not records:
        raise ImportFault(f"{name} innehåller inga poster i formatet {FORMATS[kind]}. Exportera på nytt.")
    return Imported(records, FORMATS[kind], encoding, warnings)


def decode(content: bytes) -> tuple[str, str, list[str]]:
    """The text of a file, the encoding it was read with, and warnings. Line ends become \\n.

    Byte-order marks decide first; then UTF-16 without a mark (every other byte zero), UTF-8, and last Windows-1252.
    """
    warnings: list[str] = []
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if content.startswith(mark):
            text = content[len(mark) :].decode(encoding, errors="replace")
            break
    else:
        head = content[:2000]
        if head and head[1::2].count(0) > len(head) // 4:
            text, encoding = content.decode("utf-16-le", errors="replace"), "utf-16-le"
        elif head and head[0::2].count(0) > len(head) // 4:
            text, encoding = content.decode("utf-16-be", errors="replace"), "utf-16-be"
        else:
            try:
                text, encoding = content.decode("utf-8"), "utf-8"
            except UnicodeDecodeError:
                text, encoding = content.decode("cp1252", errors="replace"), "cp1252"
                warnings.append("Filen är inte i UTF-8 och lästes som Windows-1252. Kontrollera å, ä och ö.")
    if "\ufffd" in text:
        warnings.append("Några tecken kunde inte läsas och visas som \ufffd.")
    if re.search("Ã[¥¤¶…„–]", text):
        repaired = _repaired(text)
        if repaired is not None:
            text = repaired
            warnings.append("Filen hade sparats med fel teckenkodning (Ã¥ i stället för å). Det är rättat.")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u0000", ""), encoding, warnings


def _repaired(text: str) -> str | None:
    """UTF-8 that was read as Windows-1252 and saved again."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None


def recognise(text: str) -> str:
    """ "ris", "nbib", "bibtex", "csv" or "" from a file's first lines."""
    head = text[:20_000]
    if re.search(r"^PMID *- ?\d+", head, re.M):
        return "nbib"
    if re.search(r"^TY  ?- ", head, re.M):
        return "ris"
    if re.search(r"^\s*@\s*\w+\s*[{(]", head, re.M):
        return "bibtex"
    first = next((line for line in head.split("\n") if line.strip() and not _EXCEL_LINE.fullmatch(line)), "")
    columns = {cell.strip().strip('"').lower() for cell in re.split(r"[,;\t]", first)}
    return "csv" if columns & set(_COLUMNS["title"]) else ""


def empty_record() -> Record:
    """A record in which the file has said nothing yet."""
    return {"id": "", "year": None, **{name: [] for name in _LISTS}, **dict.fromkeys(_TEXTS, "")}


def bare_doi(value: str) -> str:
    """The DOI in a text or address, in lower case: "https://doi.org/10.1/AB" → "10.1/ab"; "" if there is none."""
    found = re.search(r"10\.\d{3,9}/\S+", value.strip(), re.I)
    return found[0].rstrip(".,;").lower() if found else ""


def _put(record: Record, name: str, value: str) -> None:
    """Adds what a line says; the first title, year and so on counts, lists grow, a DOI is kept bare."""
    value = " ".join(value.split())
    if not value:
        return
    if name in _LISTS:
        values = re.split(r"\s*;\s*", value) if name == "keywords" or ";" in value else [value]
        record[name] += [
            each.strip(" *") for each in values if each.strip(" *") and each.strip(" *") not in record[name]
        ]
    elif name == "year":
        record["year"] = record["year"] or year_of(value)
    elif name == "doi":
        record["doi"] = record["doi"] or bare_doi(value)
    elif name == "isbn":  # RIS has one tag for ISBN and ISSN
        record["isbn"] = record["isbn"] or (value if len(re.sub("[^0-9Xx]", "", value)) in (10, 13) else "")
    else:
        record[name] = record.get(name) or value


def _ris(text: str, warnings: list[str]) -> list[Record]:
    records: list[Record] = []
    record, last, ended = None, "", True
    for number, line in enumerate(text.split("\n"), 1):
        found = _RIS_LINE.fullmatch(line.strip("\ufeff \t")) if line.strip() else None
        if found is None:
            if record is not None and last and line.strip():
                _continue(record, last, line)
            continue
        tag, value = found[1], found[2] or ""
        if tag == "TY":
            if not ended:
                warnings.append(f"Rad {number}: en ny post börjar innan den förra avslutats (ER saknas). Båda lästes.")
            record, ended, last = empty_record(), False, ""
            records.append(record)
        elif tag == "ER":
            record, ended, last = None, True, ""
            continue
        elif record is None:
            warnings.append(f"Rad {number}: {tag} står utanför en post och hoppades över.")
            continue
        last = _RIS.get(tag, "")
        if last in _TEXTS and record[last]:
            last = ""  # a tag that is given twice: the first counts, with its own continuation lines
        if last:
            _put(record, last, value)
    if not ended:
        warnings.append("Den sista posten saknar avslutning (ER). Den lästes ändå.")
    return records


def _nbib(text: str, warnings: list[str]) -> list[Record]:
    records: list[Record] = []
    last, value = "", ""

    def store() -> None:
        if not records or not last:
            return
        if last == "doi" and "[doi]" not in value:
            return
        _put(records[-1], last, value.replace("[doi]", ""))

    for line in text.split("\n"):
        if line.startswith("      ") and last:
            value += " " + line.strip()
            continue
        store()
        last, value = "", ""
        if (found := _NBIB_LINE.fullmatch(line.rstrip())) is None:
            continue
        if found[1] == "PMID":
            records.append(empty_record() | {"short": "", "original": "", "names": []})
        last, value = _NBIB.get(found[1], ""), found[2]
        if last == "short" and records:
            records[-1]["names"].append(value)
    store()
    for record in records:
        record["authors"] = record["authors"] or record["names"]
        record["title"] = record["title"] or record["original"]
        record["id"] = record["pmid"]
        for name in ("short", "original", "names"):
            del record[name]
    return records


def _bibtex(text: str, warnings: list[str]) -> list[Record]:
    entries, faults = bibtex.parse(text)
    warnings += faults
    records = []
    for entry in entries:
        record = empty_record() | {"id": entry.key, "type": entry.kind}
        for name, value in entry.fields.items():
            if name in _BIBTEX:
                _put(record, _BIBTEX[name], value)
        record["authors"] = bibtex.people(entry.fields.get("author", ""))
        record["keywords"] = [word for word in re.split(r"\s*[;,]\s*", entry.fields.get("keywords", "")) if word]
        records.append(record)
    return records


def _csv(text: str, warnings: list[str]) -> list[Record]:
    lines = [line for line in text.split("\n") if not _EXCEL_LINE.fullmatch(line)]
    text = "\n".join(lines)
    first = next((line for line in lines if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    csv.field_size_limit(10_000_000)
    try:
        rows = list(csv.reader(io.StringIO(text.lstrip("\n"), newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise ImportFault("Filen går inte att läsa som tabell. Öppna den i Excel och spara om den som CSV.") from error
    wanted = {heading: name for name, headings in _COLUMNS.items() for heading in headings}
    columns = [wanted.get(cell.strip().lower(), "") for cell in rows[0]]
    if "title" not in columns:
        raise ImportFault("Filen saknar en kolumn för titeln. Döp kolumnen till title eller titel.")
    records, uneven = [], 0
    for row in rows[1:]:
        if not any(cell.strip() for cell in row):
            continue
        uneven += len(row) != len(columns)
        record = empty_record()
        for name, cell in zip(columns, row, strict=False):
            if name:
                _put(record, name, cell)
        records.append(record)
    if uneven:
        warnings.append(f"{uneven} rader har fler eller färre celler än rubrikraden. Kontrollera dem.")
    return records


def _continue(record: Record, name: str, line: str) -> None:
    """A value that the export broke over several lines."""
    if name in _LISTS:
        _put(record, name, line)
    elif name not in ("year", "doi"):
        record[name] = f"{record[name]} {' '.join(line.split())}".strip()


def _with_ids(records: list[Record], warnings: list[str]) -> list[Record]:
    """Records with a title, each with an id of its own."""
    kept = [record for record in records if record["title"]]
    if len(kept) < len(records):
        warnings.append(f"Poster utan titel hoppades över: {len(records) - len(kept)}.")
    seen: set[str] = set()
    for number, record in enumerate(kept, 1):
        wanted = record["id"] or record["pmid"] or f"post-{number}"
        unique, copy = wanted, 2
        while unique in seen:
            unique, copy = f"{wanted}-{copy}", copy + 1
        seen.add(unique)
        record["id"] = unique
    return kept
