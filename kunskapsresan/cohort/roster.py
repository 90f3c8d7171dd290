"""The list of participants, as Excel in Swedish saves it: semicolon, comma or tab; UTF-8, UTF-16 or Windows' own.

Only the id is required, and for a new cohort a name will do. All faults are reported together, each with its line
number.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan import participant_id
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


def read(path: Path, made: Iterator[str] | None = None, *, is_new: bool = False) -> list[Participant]:
    """The participants, in the order of the list. Raises RosterError naming every fault.

    made: ids for a list that has names only. is_new: refuse all that looks like a personnummer or a date of birth; in a
    list that is in use such an id stays.
    """
    return parse(_bytes(path), path.name, made, is_new=is_new)


def lacks_ids(path: Path) -> bool:
    """Whether a list has names but no column of ids. Raises RosterError."""
    rows = _rows(_decode(_bytes(path), path.name), path.name)
    return bool(rows) and "id" not in _columns(rows, path.name, names_will_do=True)[0]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RosterError(f"{path.name}: filen går inte att öppna. Stäng den i Excel och försök igen.") from error


def parse(raw: bytes, name: str, made: Iterator[str] | None = None, *, is_new: bool = False) -> list[Participant]:
    """The participants in the bytes of a list; `name` is used in the messages. Raises RosterError."""
    text = _decode(raw, name)
    rows = _rows(text, name)
    if not rows:
        raise RosterError(f"{name}: listan är tom. Skriv en rad per deltagare under rubriken deltagar-id.")
    columns, body = _columns(rows, name, names_will_do=made is not None)
    if "id" not in columns and len(body) > participant_id.MOST:
        raise RosterError(f"{name}: kursen gör högst {participant_id.MOST} id åt en grupp. Dela listan eller skriv id.")
    participants: dict[str, Participant] = {}
    lines: dict[str, int] = {}
    problems = []
    for number, row in body:
        values = {column: row[place].strip() for column, place in columns.items() if place < len(row)}
        identity = values.get("id", "").lower() if "id" in columns else next(made)
        problem = id_problem(identity, is_new=is_new)
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


def _columns(
    rows: list[tuple[int, list[str]]], name: str, *, names_will_do: bool = False
) -> tuple[dict[str, int], list[tuple[int, list[str]]]]:
    number, head = rows[0]
    columns: dict[str, int] = {}
    for place, cell in enumerate(head):
        plain = re.sub(r"[^a-zåäö]", "", cell.lower())
        for column, names in _HEADERS.items():
            if plain in names:
                if column in columns:
                    raise RosterError(f"{name}: rad {number} har två kolumner för {cell.strip()}. Ta bort den ena.")
                columns[column] = place
    if "id" in columns or names_will_do and {"name", "first_name", "last_name"} & set(columns):
        return columns, rows[1:]
    if not columns and all(len(row) == 1 for _, row in rows):  # nothing but ids
        return {"id": 0}, rows
    raise RosterError(
        f"{name}: rad {number} har ingen kolumn som heter deltagar-id. "
        "Första raden ska vara rubriker, till exempel: deltagar-id; förnamn; efternamn; e-post."
    )


def id_problem(identity: str, *, is_new: bool = False) -> str:
    """Why it will not do as an id, "" when it will."""
    if not identity:
        return "deltagar-id saknas. Skriv ett, till exempel kr26-07."
    if _PERSONAL.fullmatch(identity) or is_new and participant_id.looks_personal(identity):
        return "deltagar-id ser ut som ett personnummer. Välj ett id som inte går att koppla till personen."
    if not participant_id.is_participant(identity) or identity in RESERVED:
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
