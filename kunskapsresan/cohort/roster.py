"""The list of participants, as Excel in Swedish saves it: semicolon, comma or tab; UTF-8, UTF-16 or Windows' own.

Only the id is required. All faults are reported together, each with its line number.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan.answers import PARTICIPANT
from kunskapsresan.cohort.messages import CohortError

_HEADERS = {
    "id": {"id", "deltagarid", "deltagare", "deltagarensid", "deltagarkod", "kod", "participant", "participantid"},
    "first_name": {"förnamn", "fornamn", "firstname"},
    "last_name": {"efternamn", "lastname"},
    "name": {"namn", "name"},
    "email": {"epost", "epostadress", "email", "mejl", "mejladress", "mail"},
}
_PERSONAL = re.compile(r"(?:[0-9]{2})?[0-9]{6}-?[0-9]{4}")
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


class RosterError(CohortError):
    """The list has faults; the message holds one line for each, with line number and remedy."""


@dataclass(frozen=True)
class Participant:
    """A row of the list. Everything but the id may be empty."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""


def read(path: Path) -> list[Participant]:
    """The participants, in the order of the list. Raises RosterError naming every fault."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise RosterError(f"{path.name}: filen går inte att öppna. Stäng den i Excel och försök igen.") from error
    return parse(raw, path.name)


def parse(raw: bytes, name: str) -> list[Participant]:
    """The participants in the bytes of a list; `name` is used in the messages. Raises RosterError."""
    text = _decode(raw, name)
    rows = _rows(text, name)
    if not rows:
        raise RosterError(f"{name}: listan är tom. Skriv en rad per deltagare under rubriken deltagar-id.")
    columns, body = _columns(rows, name)
    participants: dict[str, Participant] = {}
    lines: dict[str, int] = {}
    problems = []
    for number, row in body:
        values = {column: row[place].strip() for column, place in columns.items() if place < len(row)}
        identity = values.get("id", "").lower()
        problem = _id_problem(identity)
        if problem:
            problems.append(f"rad {number}: {problem}")
        elif identity in participants:
            problems.append(f"rad {number}: {identity} står redan på rad {lines[identity]}. Ta bort den ena.")
        else:
            lines[identity] = number
            participants[identity] = _participant(identity, values)
    if problems:
        raise RosterError(f"{name} behöver rättas:\n" + "\n".join(f"  {problem}" for problem in problems))
    if not participants:
        raise RosterError(f"{name}: listan har rubriker men inga deltagare. Skriv en rad per deltagare.")
    return list(participants.values())


def _decode(raw: bytes, name: str) -> str:
    if raw.startswith(b"PK\x03\x04"):
        raise RosterError(f"{name} är en Excelbok. Välj Spara som och filtypen CSV i Excel, och försök igen.")
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    if b"\0" in raw:
        raise RosterError(f"{name} är ingen textfil. Spara listan som CSV i Excel.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _rows(text: str, name: str) -> list[tuple[int, list[str]]]:
    """(line number, cells) of the rows that hold something."""
    lines = text.splitlines()
    first = 1
    delimiter = None
    if lines and re.fullmatch(r'"?sep=(.)"?', lines[0].strip(), re.IGNORECASE):  # a line Excel itself understands
        delimiter, first = lines[0].strip(' "')[-1], 2
        lines = lines[1:]
    if delimiter is None:
        head = next((line for line in lines if line.strip()), "")
        delimiter = max(";\t,", key=head.count)
    reader = csv.reader(io.StringIO("\n".join(lines)), delimiter=delimiter)
    rows, start = [], first
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((start, row))
            start = first + reader.line_num
    except csv.Error as error:
        raise RosterError(f"{name}: rad {start} går inte att läsa. Se efter om ett citattecken saknas.") from error
    return rows


def _columns(rows: list[tuple[int, list[str]]], name: str) -> tuple[dict[str, int], list[tuple[int, list[str]]]]:
    number, head = rows[0]
    columns: dict[str, int] = {}
    for place, cell in enumerate(head):
        plain = re.sub(r"[^a-zåäö]", "", cell.lower())
        for column, names in _HEADERS.items():
            if plain in names:
                if column in columns:
                    raise RosterError(f"{name}: rad {number} har två kolumner för {cell.strip()}. Ta bort den ena.")
                columns[column] = place
    if "id" in columns:
        return columns, rows[1:]
    if not columns and all(len(row) == 1 for _, row in rows):  # nothing but ids
        return {"id": 0}, rows
    raise RosterError(
        f"{name}: rad {number} har ingen kolumn som heter deltagar-id. "
        "Första raden ska vara rubriker, till exempel: deltagar-id; förnamn; efternamn; e-post."
    )


def _id_problem(identity: str) -> str:
    if not identity:
        return "deltagar-id saknas. Skriv ett, till exempel kr26-07."
    if _PERSONAL.fullmatch(identity):
        return "deltagar-id ser ut som ett personnummer. Välj ett id som inte går att koppla till personen."
    if not PARTICIPANT.fullmatch(identity) or identity in RESERVED:
        return (
            f"{identity!r} duger inte som id. Använd 3–20 tecken: a–z, siffror och bindestreck, till exempel kr26-07."
        )
    return ""


def _participant(identity: str, values: dict[str, str]) -> Participant:
    first, last = values.get("first_name", ""), values.get("last_name", "")
    whole = values.get("name", "")
    if whole and not (first or last):
        if "," in whole:
            last, _, first = (part.strip() for part in whole.partition(","))
        else:
            first, _, last = whole.rpartition(" ")
            first, last = (first, last) if first else (last, "")
    return Participant(identity, first, last, values.get("email", ""))
