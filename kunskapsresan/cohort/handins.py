"""Finds hand-ins among the files a supervisor was sent. Nothing is unpacked: two small files are read by base name.

A zip of one exercise and a zip of everything (kind "kopia") are taken alike: one `HandIn` per exercise, and the review
that lies beside. What is not handed in (self-tests, screening) is left where it is.

A file from a participant may be damaged, renamed, zipped again or made to do harm; each ends as a `HandIn` or as a
`Refused` with a remedy, never as an exception. One that is damaged but named as the page names it is a `HandIn` with a
problem, so that it is known whose it is.
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

from kunskapsresan import names
from kunskapsresan.evaluation import FILE_NAME as EVALUATION
from kunskapsresan.participant_id import PARTICIPANT, tidy
from kunskapsresan.strict_json import MAX_BYTES

MAX_ZIP = 20_000_000  # a learning platform may give a whole group's files as one zip
MAX_ENTRIES = 2_000
MAX_RECEIPT = 20_000
PRIVATE = (names.SELF_TEST_ANSWERS, names.SCREENING)  # may lie in a copy of everything; nobody hands them in
ASK_AGAIN = "Be deltagaren ladda ner filen från övningen igen och skicka den nya."

_FILE_NAME = re.compile(f"(?<![a-z0-9]){names.HAND_IN_FILE}")
_COPY_NAME = re.compile(f"(?<![a-z0-9]){names.COPY_FILE}")
_EXERCISE = re.compile(r"[0-9]{2}-[a-z0-9-]{1,80}")
_CREATED = re.compile(r"[0-9T:.+Z -]{10,40}")
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")
_IGNORED = {"__macosx", "thumbs.db", "desktop.ini"}
_FAULTS = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError)
_FAULTS += (NotImplementedError, RuntimeError, MemoryError, KeyError, IndexError)


@dataclass(frozen=True)
class HandIn:
    """A `svar.json`, or a review alone, with what came along.

    `raw` is None when the file is there but cannot be taken out (`problem`).

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

    @property
    def is_review(self) -> bool:
        """Whether it is a knowledge review and nothing else."""
        return self.source.endswith(names.REVIEW)


@dataclass(frozen=True)
class Refused:
    """A file that holds no hand-in."""

    source: str
    text: str
    remedy: str = ASK_AGAIN


def find(folder: Path) -> Iterator[HandIn | Refused]:
    """Everything in a folder and its subfolders, in the order of the names."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_ignored(name))
        for name in sorted(files):
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
        if suffix not in (".zip", ".json", ".txt"):
            yield _no_hand_in(source, status, suffix)
            return
        if EVALUATION.match(path.name):
            yield Refused(
                source,
                "är en utvärdering.",
                "Lägg utvärderingarna i en egen mapp och kör `kunskapsresan cohort evaluation`.",
            )
            return
        if path.name == names.RECEIPT:
            return  # read together with the svar.json beside it
        if path.name == names.REVIEW and _is_regular(path.with_name(names.ANSWERS)):
            return  # likewise
        if path.name in PRIVATE:
            if not any(_is_regular(path.with_name(name)) for name in (names.ANSWERS, names.RECEIPT)):
                yield Refused(source, "lämnas inte in: den är deltagarens egen.", "Ta bort den ur mappen.")
            return
        when = _time_of(status)
        if status.st_size > (MAX_ZIP if suffix == ".zip" else MAX_BYTES):
            yield _refused(source, when, "är större än någon inlämning kan vara.")
            return
        raw = path.read_bytes()
    except OSError:
        yield Refused(source, "går inte att öppna.", "Stäng filen i andra program och försök igen.")
        return
    if suffix == ".zip":
        yield from _in_zip(raw, source, when, relative.parts[:-1])
    elif suffix == ".txt" and not (raw.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") and b'"answers"' in raw):
        yield _no_hand_in(source, status, suffix)
    else:
        receipt = _receipt_beside(path) if path.name in (names.ANSWERS, names.REVIEW) else {}
        review, problem = _review_beside(path) if path.name == names.ANSWERS else (None, "")
        yield _hand_in(source, raw, when, relative.parts[:-1], receipt=receipt, review=review, review_problem=problem)


def _time_of(status: os.stat_result) -> datetime:
    return datetime.fromtimestamp(status.st_mtime, UTC)


def _no_hand_in(source: str, status: os.stat_result, suffix: str) -> HandIn | Refused:
    """Another kind of file. A table is most likely the list of participants."""
    if suffix in (".csv", ".xlsx", ".xls"):
        return Refused(source, "är en tabell, ingen inlämning.", "Är det deltagarlistan ska den inte ligga här.")
    remedy = "En inlämning är en zip-fil som deltagaren laddat ner från övningen."
    return _refused(source, _time_of(status), "är ingen inlämning.", remedy)


def _refused(source: str, when: datetime, text: str, remedy: str = "") -> HandIn | Refused:
    """What cannot be used; a `HandIn` when the file's name says whose it is and which exercise it answers."""
    named = _named(source)
    if "exercise" in named:
        return HandIn(source, None, when, problem=f"Filen {text}", **named)
    return Refused(source, text, remedy or ASK_AGAIN)


def _named(source: str) -> dict[str, str]:
    """{"exercise", "participant"} as far as a file's name, or that of the zip it lay in, says."""
    for pattern in (_FILE_NAME, _COPY_NAME):
        for part in reversed(source.split("/")):
            if match := pattern.search(part.lower()):
                return match.groupdict()
    return {}


def _receipt_beside(path: Path) -> dict[str, str]:
    """The receipt that covers a file: beside it, or in the folder above if that is of a copy of everything."""
    for folder, member in ((path.parent, path.name), (path.parent.parent, f"{path.parent.name}/{path.name}")):
        receipt = folder / names.RECEIPT
        if _is_small(receipt):
            found = _receipt(receipt.read_bytes(), member)
            if found:
                return found
    return {}


def _is_regular(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _review_beside(path: Path) -> tuple[bytes | None, str]:
    """The review that lies beside a svar.json, or None and why not; None and "" when there is none."""
    beside = path.with_name(names.REVIEW)
    if not _is_regular(beside):
        return None, ""
    if beside.stat().st_size > MAX_BYTES:
        return None, f"{names.REVIEW} är större än 1 MB."
    try:
        return beside.read_bytes(), ""
    except OSError:
        return None, f"{names.REVIEW} går inte att öppna."


def _is_small(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and path.stat().st_size <= MAX_RECEIPT


def _hand_in(source: str, raw: bytes | None, when: datetime, folders: tuple[str, ...], **known) -> HandIn:
    named = _named(source)
    if source.endswith(names.REVIEW):
        named.pop("exercise", None)  # a review belongs to all exercises
    elif "exercise" not in named and folders and _EXERCISE.fullmatch(folders[-1]):
        named["exercise"] = folders[-1]  # a copy of everything has a folder per exercise
    return HandIn(source, raw, when, folders=folders, **named, **known)


def _in_zip(
    raw: bytes, source: str, when: datetime, folders: tuple[str, ...], inner: bool = False
) -> Iterator[HandIn | Refused]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            yield from _in_archive(archive, source, when, folders, inner)
    except _FAULTS:
        yield _refused(source, when, "är ingen hel zip-fil.")


def _in_archive(
    archive: zipfile.ZipFile, source: str, when: datetime, folders: tuple[str, ...], inner: bool
) -> Iterator[HandIn | Refused]:
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        yield _refused(source, when, f"innehåller {len(entries)} filer.")
        return
    by_folder: dict[PurePosixPath, dict[str, list[zipfile.ZipInfo]]] = {}
    zips = []
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if entry.is_dir() or any(_is_ignored(part) and part != ".." for part in path.parts):
            continue
        if path.name in (names.ANSWERS, names.RECEIPT, names.REVIEW):
            by_folder.setdefault(path.parent, {}).setdefault(path.name, []).append(entry)
        elif path.suffix.lower() == ".zip":
            zips.append((path, entry))
    several = sum(names.ANSWERS in files for files in by_folder.values()) + len(zips) > 1
    alone = {parent for parent, files in by_folder.items() if names.REVIEW in files and names.ANSWERS not in files}
    for parent, files in sorted(by_folder.items()):
        if names.ANSWERS not in files and parent not in alone:
            continue
        name = names.REVIEW if parent in alone else names.ANSWERS
        shown = f"{source}/{parent / name}" if several or parent in alone else source
        if len(files[name]) > 1:
            yield _refused(shown, when, f"innehåller {name} två gånger.")
            continue
        content, problem = _take(archive, files[name][0], MAX_BYTES, name)
        receipt = _receipt_in(archive, by_folder, parent, name)
        review, review_problem = _review_in(archive, files) if name == names.ANSWERS else (None, "")
        yield _hand_in(
            shown,
            content,
            when,
            (*folders, *parent.parts),
            receipt=receipt,
            problem=problem,
            review=review,
            review_problem=review_problem,
        )
    for path, entry in sorted(zips, key=lambda each: str(each[0])):
        content, problem = (None, "") if inner else _take(archive, entry, MAX_ZIP, path.name)
        if content is None:
            yield _refused(f"{source}/{path}", when, problem or "är en zip i en zip i en zip.")
        else:
            yield from _in_zip(content, f"{source}/{path}", when, (*folders, *path.parent.parts), inner=True)
    if not zips and not alone and not any(names.ANSWERS in files for files in by_folder.values()):
        yield _refused(source, when, f"saknar {names.ANSWERS}.")


def _review_in(archive: zipfile.ZipFile, files: dict[str, list[zipfile.ZipInfo]]) -> tuple[bytes | None, str]:
    """The review in the folder of a svar.json, or None and why not; None and "" when there is none."""
    there = files.get(names.REVIEW, [])
    if len(there) > 1:
        return None, f"{names.REVIEW} finns två gånger."
    return _take(archive, there[0], MAX_BYTES, names.REVIEW) if there else (None, "")


def _receipt_in(archive: zipfile.ZipFile, by_folder: dict, parent: PurePosixPath, name: str) -> dict[str, str]:
    """The receipt that covers a member: in its folder, or in the one above if that is of a copy of everything."""
    for folder, member in ((parent, name), (parent.parent, f"{parent.name}/{name}")):
        files = by_folder.get(folder, {})
        if names.RECEIPT in files:
            raw, _ = _take(archive, files[names.RECEIPT][0], MAX_RECEIPT, names.RECEIPT)
            if found := _receipt(raw or b"", member):
                return found
    return {}


def _take(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int, name: str) -> tuple[bytes | None, str]:
    """The bytes of an entry, or None and why not. Its declared size is not believed."""
    if stat.S_ISLNK(entry.external_attr >> 16):
        return None, f"{name} är en länk, ingen fil."
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


def _receipt(raw: bytes, member: str = names.ANSWERS) -> dict[str, str]:
    """What a receipt says of a member of its zip, as far as it has the right form; one that cannot be read, or that
    covers another folder, is no receipt."""
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    if not isinstance(data, dict):
        return {}
    is_copy = data.get("kind") == names.COPY
    if not is_copy and "/" in member:
        return {}
    if is_copy:
        files = data.get("files") if isinstance(data.get("files"), dict) else {}
        of_member = files.get(member) if isinstance(files.get(member), dict) else {}
        data = {**data, "exercise": "", "sha256": of_member.get("sha256"), names.REVIEW_SHA256: None}
    elif member == names.REVIEW:
        data = {**data, "sha256": data.get(names.REVIEW_SHA256), "exercise": ""}
    shapes = {"exercise": _EXERCISE, "participant": PARTICIPANT, "created": _CREATED}
    shapes |= {"sha256": _SHA256, names.REVIEW_SHA256: _SHA256}
    texts = {key: value for key, value in data.items() if isinstance(value, str)}
    texts["participant"] = tidy(texts.get("participant", ""))
    return {key: texts[key] for key, shape in shapes.items() if shape.fullmatch(texts.get(key, ""))}
