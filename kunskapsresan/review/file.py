"""`oversikt.json`: the knowledge review of one participant, kept as an answers file whose exercise is "oversikt".

One key per single field, one per table row ("search-m1x2y3"); a removed row has the value None. So two windows that add
rows never erase each other, and everything that `answers` promises (merge, quarantine, limits) holds here too.

Standard library only: a form must start fast.
"""

from __future__ import annotations

from pathlib import Path

from kunskapsresan import answers, names, safe_file, saving
from kunskapsresan.answers import Answers
from kunskapsresan.entries import clean_entry, is_empty, merge
from kunskapsresan.saving import SaveError

VERSION = 1  # its own: the form of svar.json changes without it


def is_filled(value: object) -> bool:
    """Whether a value holds anything that a person has entered."""
    return not is_empty(value)


def encode(entries: dict[str, dict], participant: str) -> bytes:
    """The bytes of the file."""
    return _encode({"participant": participant, "answers": entries})


def _encode(data: dict) -> bytes:
    head = {"version": VERSION, "exercise": names.REVIEW_KEY, "content": "", "participant": data["participant"]}
    return answers.as_bytes(head | {"answers": data["answers"]})


def parse(raw: bytes, name: str = names.REVIEW) -> Answers:
    """What the bytes hold, `entries` as {key: entry}; `problem` says in Swedish what is wrong. Never raises."""
    read = answers.parse_as(raw, name, VERSION, _clean)
    if read.problem is None and read.exercise != names.REVIEW_KEY:
        return Answers(answers.empty(), f"{name} är ingen kunskapsöversikt utan svar på {read.exercise}.")
    return read


def _clean(entry: object, version: int, content: str) -> tuple[dict | None, bool]:
    cleaned = clean_entry(entry)
    return cleaned, cleaned is not None


FORM = saving.Form(parse, merge, _encode)


def load(path: Path) -> Answers:
    """The review in a file; a missing one is empty and no problem. Never raises."""
    return answers.read_as(path, parse)


class ReviewFile:
    """The review of the person who works in `folder`, one exercise's folder.

    The file stands in the folder above, so that all exercises share it. A copy is laid beside `svar.json` at each save:
    who hands in an exercise as a folder then hands in the review with it, and nbgrader's exchange takes it along.
    """

    def __init__(self, folder: Path):
        self.path, self.copy = folder.parent / names.REVIEW, folder / names.REVIEW
        self.notice: str | None = None
        self.entries: dict[str, dict] = {}
        self.participant = ""
        try:
            shared = saving.recover(self.path, FORM)
        except SaveError as error:
            shared = Answers(answers.empty(), str(error))
        self.notice = shared.problem
        beside = load(self.copy)
        # An exercise's folder that was moved here alone brings the review with it.
        brought, known = beside.entries, shared.entries
        self.entries = merge(known, brought)
        self._unsaved = {key: entry for key, entry in self.entries.items() if known.get(key) != entry}
        self.participant = shared.participant or (beside.participant if brought else "")

    def save(self, changes: dict[str, dict], participant: str) -> None:
        """Merges entries into the file and renews the copy. Raises SaveError if anything was not saved."""
        self.participant = participant or self.participant
        head = {"exercise": names.REVIEW_KEY, "participant": self.participant}
        cleaned = {key: clean_entry(entry) for key, entry in changes.items()}
        if None in cleaned.values() or not all(map(answers.is_task, cleaned)):
            raise SaveError("Svaret har en form som inte går att spara. Ladda om sidan och skriv igen.")
        unsaved = merge(self._unsaved, cleaned)
        self.entries = merge(self.entries, saving.save(self.path, FORM, head, unsaved))
        self._unsaved = {}
        try:
            safe_file.write(self.copy, encode(self.entries, self.participant))
        except OSError as error:
            raise SaveError(f"{names.REVIEW} sparades, men kopian bredvid svaren kunde inte skrivas.") from error
