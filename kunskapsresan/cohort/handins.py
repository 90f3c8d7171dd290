"""Finds hand-ins among the files a supervisor was sent. Nothing is unpacked: two small files are read by base name.

A file from a participant may be damaged, renamed, zipped again or made to do harm; each ends as a `HandIn` or as a
`Refused` with a remedy, never as an exception.
"""

from __future__ import annotations

import io
import json
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from lzma import LZMAError
from pathlib import Path, PurePosixPath

from kunskapsresan.answers import MAX_BYTES, NAME, PARTICIPANT
from kunskapsresan.evaluation import FILE_NAME as EVALUATION
from kunskapsresan.review.file import NAME as REVIEW

RECEIPT = "kvitto.json"
MAX_ZIP = 20_000_000  # a learning platform may give a whole group's files as one zip
MAX_ENTRIES = 2_000
MAX_RECEIPT = 10_000
ASK_AGAIN = "Be deltagaren ladda ner filen från övningen igen och skicka den nya."

_FILE_NAME = re.compile(
    r"(?<![a-z0-9])(?P<exercise>[0-9]{2}-[a-z0-9-]+)_(?P<participant>[a-z0-9-]{3,20})_[0-9]{4}(?:-[0-9]{2}){5}"
)
_EXERCISE = re.compile(r"[0-9]{2}-[a-z0-9-]{1,80}")
_CREATED = re.compile(r"[0-9T:.+Z -]{10,40}")
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")
_IGNORED = {"__macosx", "thumbs.db", "desktop.ini"}
_FAULTS = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError)
_FAULTS += (NotImplementedError, RuntimeError, MemoryError, KeyError, IndexError)


@dataclass(frozen=True)
class HandIn:
    """A `svar.json` with what came along. `raw` is None when the file is there but cannot be taken out (`problem`).

    `exercise` and `participant` come from the file's name, `folders` are the names of the folders it lay in: they
    tell whose it is when the file itself cannot.
    """

    source: str
    raw: bytes | None
    when: datetime
    receipt: dict[str, str] = field(default_factory=dict)
    problem: str = ""
    exercise: str = ""
    participant: str = ""
    folders: tuple[str, ...] = ()
    review: bytes | None = None  # oversikt.json, which may come along
    review_problem: str = ""


@dataclass(frozen=True)
class Refused:
    """A file that holds no hand-in."""

    source: str
    text: str
    remedy: str = ASK_AGAIN


def find(folder: Path) -> Iterator[HandIn | Refused]:
    """Everything in a folder and its subfolders, in the order of the names."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_ignored(name))
        for name in sorted(names):
            if not _is_ignored(name):
                path = Path(place) / name
                yield from _in_file(path, path.relative_to(folder))


def _is_ignored(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _IGNORED


def _in_file(path: Path, relative: Path) -> Iterator[HandIn | Refused]:
    source = relative.as_posix()
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            yield Refused(source, "är en länk, ingen fil.", "Lägg själva filen i mappen.")
            return
        suffix = path.suffix.lower()
        if suffix not in (".zip", ".json"):
            yield Refused(
                source, "är ingen inlämning.", "En inlämning är en zip-fil som deltagaren laddat ner från övningen."
            )
            return
        if EVALUATION.match(path.name):
            yield Refused(
                source,
                "är en utvärdering.",
                "Lägg utvärderingarna i en egen mapp och kör `kunskapsresan cohort evaluation`.",
            )
            return
        if path.name == RECEIPT:
            return  # read together with the svar.json beside it
        if path.name == REVIEW and _is_regular(path.with_name(NAME)):
            return  # likewise
        if status.st_size > MAX_ZIP or suffix == ".json" and status.st_size > MAX_BYTES:
            yield Refused(source, "är större än någon inlämning kan vara.")
            return
        raw = path.read_bytes()
    except OSError:
        yield Refused(source, "går inte att öppna.", "Stäng filen i andra program och försök igen.")
        return
    when = datetime.fromtimestamp(status.st_mtime, UTC)
    if suffix == ".zip":
        yield from _in_zip(raw, source, when, relative.parts[:-1])
    else:
        beside = path.with_name(RECEIPT)
        receipt = _receipt(beside.read_bytes()) if path.name == NAME and _is_small(beside) else {}
        review, problem = _review_beside(path) if path.name == NAME else (None, "")
        yield _hand_in(source, raw, when, relative.parts[:-1], receipt=receipt, review=review, review_problem=problem)


def _is_regular(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _review_beside(path: Path) -> tuple[bytes | None, str]:
    """The review that lies beside a svar.json, or None and why not; None and "" when there is none."""
    beside = path.with_name(REVIEW)
    if not _is_regular(beside):
        return None, ""
    if beside.stat().st_size > MAX_BYTES:
        return None, f"{REVIEW} är större än 1 MB."
    try:
        return beside.read_bytes(), ""
    except OSError:
        return None, f"{REVIEW} går inte att öppna."


def _is_small(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and path.stat().st_size <= MAX_RECEIPT


def _hand_in(source: str, raw: bytes | None, when: datetime, folders: tuple[str, ...], **known) -> HandIn:
    match = next(filter(None, (_FILE_NAME.search(part.lower()) for part in reversed(source.split("/")))), None)
    named = match.groupdict() if match else {}
    return HandIn(source, raw, when, folders=folders, **named, **known)


def _in_zip(
    raw: bytes, source: str, when: datetime, folders: tuple[str, ...], inner: bool = False
) -> Iterator[HandIn | Refused]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            yield from _in_archive(archive, source, when, folders, inner)
    except _FAULTS:
        yield Refused(source, "är ingen hel zip-fil.")


def _in_archive(
    archive: zipfile.ZipFile, source: str, when: datetime, folders: tuple[str, ...], inner: bool
) -> Iterator[HandIn | Refused]:
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        yield Refused(source, f"innehåller {len(entries)} filer.")
        return
    by_folder: dict[PurePosixPath, dict[str, list[zipfile.ZipInfo]]] = {}
    zips = []
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if entry.is_dir() or any(_is_ignored(part) and part != ".." for part in path.parts):
            continue
        if path.name in (NAME, RECEIPT, REVIEW):
            by_folder.setdefault(path.parent, {}).setdefault(path.name, []).append(entry)
        elif path.suffix.lower() == ".zip":
            zips.append((path, entry))
    several = sum(NAME in files for files in by_folder.values()) + len(zips) > 1
    for parent, files in sorted(by_folder.items()):
        if NAME not in files:
            continue
        shown = f"{source}/{parent / NAME}" if several else source
        if len(files[NAME]) > 1:
            yield Refused(shown, f"innehåller {NAME} två gånger.")
            continue
        content, problem = _take(archive, files[NAME][0], MAX_BYTES)
        receipt, _ = _take(archive, files[RECEIPT][0], MAX_RECEIPT) if RECEIPT in files else (None, "")
        review, review_problem = _take(archive, files[REVIEW][0], MAX_BYTES) if REVIEW in files else (None, "")
        if len(files.get(REVIEW, [])) > 1:
            review, review_problem = None, f"{REVIEW} finns två gånger."
        yield _hand_in(
            shown,
            content,
            when,
            (*folders, *parent.parts),
            receipt=_receipt(receipt or b""),
            problem=problem,
            review=review,
            review_problem=review_problem.replace(NAME, REVIEW),
        )
    for path, entry in sorted(zips, key=lambda each: str(each[0])):
        content, problem = (None, "") if inner else _take(archive, entry, MAX_ZIP)
        if content is None:
            yield Refused(f"{source}/{path}", problem or "är en zip i en zip i en zip.")
        else:
            yield from _in_zip(content, f"{source}/{path}", when, (*folders, *path.parent.parts), inner=True)
    if not zips and not any(NAME in files for files in by_folder.values()):
        yield Refused(source, f"saknar {NAME}.")


def _take(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> tuple[bytes | None, str]:
    """The bytes of an entry, or None and why not. Its declared size is not believed."""
    if stat.S_ISLNK(entry.external_attr >> 16):
        return None, f"{NAME} är en länk, ingen fil."
    if entry.flag_bits & 1:
        return None, "zip-filen är skyddad med lösenord."
    try:
        with archive.open(entry) as file:
            content = file.read(limit + 1)
    except _FAULTS:
        return None, "innehållet är skadat."
    if len(content) > limit:
        return None, "innehållet är större än någon inlämning kan vara."
    return content, ""


def _receipt(raw: bytes) -> dict[str, str]:
    """What a receipt says, as far as it has the right form; one that cannot be read is no receipt."""
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    if not isinstance(data, dict):
        return {}
    shapes = {"exercise": _EXERCISE, "participant": PARTICIPANT, "created": _CREATED}
    shapes |= {"sha256": _SHA256, "oversikt_sha256": _SHA256}
    texts = {key: value for key, value in data.items() if isinstance(value, str)}
    return {key: texts[key] for key, shape in shapes.items() if shape.fullmatch(texts.get(key, ""))}
