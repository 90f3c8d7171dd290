"""Writes datasets/traningskorpus.csv: real references with own Swedish descriptions, key words and relevance labels.

Bibliographic data come from book/references.bib (entries with keywords={kontrollerad}; those marked from memory stay
out) and from traningskorpus_tillagg.bib, whose `note` says where the record was read. Descriptions, key words and
labels stand in traningskorpus_beskrivningar.csv, one row per record: a description says what title, journal and
source support, never what a study found.

    python datasets/builders/traningskorpus.py
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from pathlib import Path

from kunskapsresan.searching import bibtex

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "datasets" / "traningskorpus.csv"
REFERENCES = ROOT / "book" / "references.bib"
MORE = Path(__file__).with_name("traningskorpus_tillagg.bib")
DESCRIPTIONS = Path(__file__).with_name("traningskorpus_beskrivningar.csv")
QUESTIONS = ("alkohol", "allians", "arbete", "fft", "placering", "spel")
LABELS = ("relevant", "nära")
KINDS = {
    "article": "artikel", "book": "bok", "incollection": "bokkapitel", "phdthesis": "avhandling",
    "techreport": "rapport", "misc": "annat",
}  # fmt: skip
COLUMNS = (
    "id", "titel", "författare", "år", "utgiven_i", "typ", "språk", "beskrivning", "nyckelord", "doi", "isbn", "url",
    "källa",
)  # fmt: skip
WHERE = ("journal", "booktitle", "school", "institution", "publisher", "howpublished")


def entries() -> dict[str, bibtex.Entry]:
    """Key → entry, for every checked reference and every added record."""
    found = {}
    for path in (REFERENCES, MORE):
        read, warnings = bibtex.parse(path.read_text(encoding="utf-8"))
        if warnings:
            raise SystemExit(f"{path.name}: {' '.join(warnings)}")
        for entry in read:
            if path == MORE or "kontrollerad" in entry.fields.get("keywords", ""):
                if entry.key in found:
                    raise SystemExit(f"{path.name}: {entry.key} finns redan i {REFERENCES.name}. Ta bort den ena.")
                found[entry.key] = entry
    return found


def missing() -> list[str]:
    """Checked references that nobody has described yet."""
    with DESCRIPTIONS.open(encoding="utf-8", newline="") as file:
        described = {row["id"] for row in csv.DictReader(file)}
    return sorted(entries().keys() - described)


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system; sorted by id."""
    known = entries()
    with DESCRIPTIONS.open(encoding="utf-8", newline="") as file:
        described = sorted(csv.DictReader(file), key=lambda row: row["id"])
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*COLUMNS, *(f"fråga_{question}" for question in QUESTIONS)])
    for row in described:
        if row["id"] not in known:
            raise SystemExit(
                f"{DESCRIPTIONS.name}: {row['id']} finns inte bland de kontrollerade referenserna. Ta bort raden."
            )
        writer.writerow([*_record(known[row["id"]], row), *_labels(row)])
    return out.getvalue().encode("utf-8")


def _record(entry: bibtex.Entry, row: dict[str, str]) -> list[str]:
    fields = entry.fields
    people = bibtex.people(fields.get("author") or fields.get("editor", ""))
    year = fields.get("year", "")
    where = next((fields[name] for name in WHERE if name in fields and not fields[name].startswith("[")), "")
    return [
        entry.key,
        fields["title"],
        "; ".join(people),
        year if re.fullmatch("[0-9]{4}", year) else "",
        where,
        KINDS[entry.kind],
        row["språk"],
        row["beskrivning"],
        row["nyckelord"],
        *(fields.get(name, "") for name in ("doi", "isbn", "url")),
        fields.get("note", "kursens referenslista"),
    ]


def _labels(row: dict[str, str]) -> list[str]:
    labels = dict.fromkeys(QUESTIONS, "")
    for label in LABELS:
        for question in row[label].split():
            if labels.get(question, "okänd"):
                raise SystemExit(
                    f"{DESCRIPTIONS.name}: {row['id']} har fel eller dubbel märkning för frågan {question}."
                )
            labels[question] = label
    return list(labels.values())


def describe(data: bytes) -> None:
    """Puts the file's checksum and number of rows into its description."""
    about = Path(f"{TARGET}.yml")
    text = about.read_text(encoding="utf-8")
    rows = len(list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))) - 1
    text = re.sub(r"^sha256: .*$", f"sha256: {hashlib.sha256(data).hexdigest()}", text, flags=re.M)
    text = re.sub(r"^rows: .*$", f"rows: {rows}", text, flags=re.M)
    about.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if left := missing():
        print(f"Saknar beskrivning i {DESCRIPTIONS.name}: {', '.join(left)}")
    made = content()
    TARGET.write_bytes(made)
    describe(made)
    print(f"Skrev {TARGET.name}.")
