"""`oversikt.json`: the knowledge review of one participant, kept as an answers file whose exercise is "oversikt".

One key per single field, one per table row ("search-m1x2y3"); a removed row has the value None. So two windows that add
rows never erase each other, and everything that `answers` promises (merge, quarantine, limits) holds here too.

Standard library only: a form must start fast.
"""

from __future__ import annotations

from pathlib import Path

from kunskapsresan import answers, safe_file

NAME = "oversikt.json"
EXERCISE = "oversikt"


def is_filled(value: object) -> bool:
    """Whether a value holds anything that a person has entered."""
    if isinstance(value, dict):
        return any(is_filled(part) for part in value.values())
    return value.strip() != "" if isinstance(value, str) else value is not None


def any_filled(entries: dict[str, dict]) -> bool:
    """Whether anything is entered at all."""
    return any(is_filled(entry["value"]) for entry in entries.values())


def encode(entries: dict[str, dict], participant: str) -> bytes:
    """The bytes of the file."""
    return answers.encode(
        {
            "version": answers.VERSION,
            "exercise": EXERCISE,
            "content": "",
            "participant": participant,
            "answers": entries,
        }
    )


def parse(raw: bytes, name: str = NAME) -> answers.Answers:
    """What the bytes hold; `problem` says in Swedish what is wrong. Never raises."""
    read = answers.parse(raw, name)
    if read.problem is None and read.exercise != EXERCISE:
        return answers.Answers(answers.empty(), f"{name} är ingen kunskapsöversikt utan svar på {read.exercise}.")
    return read


class ReviewFile:
    """The review of the person who works in `folder`, one exercise's folder.

    The file stands in the folder above, so that all exercises share it. A copy is laid beside `svar.json` at each save:
    who hands in an exercise as a folder then hands in the review with it, and nbgrader's exchange takes it along.
    """

    def __init__(self, folder: Path):
        self.path, self.copy = folder.parent / NAME, folder / NAME
        self.notice: str | None = None
        self.entries: dict[str, dict] = {}
        self.participant = ""
        try:
            shared = answers.recover(self.path)
        except answers.AnswersError as error:
            shared = answers.Answers(answers.empty(), str(error))
        self.notice = shared.problem
        beside = answers.read(self.copy)
        # An exercise's folder that was moved here alone brings the review with it.
        brought = beside.entries if beside.problem is None and beside.exercise == EXERCISE else {}
        known = shared.entries if shared.exercise == EXERCISE else {}
        self.entries = answers.merge(known, brought)
        self._unsaved = {key: entry for key, entry in self.entries.items() if known.get(key) != entry}
        self.participant = shared.participant or (beside.participant if brought else "")

    def save(self, changes: dict[str, dict], participant: str) -> None:
        """Merges entries into the file and renews the copy. Raises AnswersError if anything was not saved."""
        self.participant = participant or self.participant
        head = {"exercise": EXERCISE, "content": "", "participant": self.participant}
        for key, entry in {**self._unsaved, **changes}.items():
            if key in self._unsaved and key in changes:
                entry = answers.merge_entry(self._unsaved[key], entry)
            self.entries = answers.merge(self.entries, answers.merge_save(self.path, head, key, entry))
        self._unsaved = {}
        try:
            safe_file.write(self.copy, encode(self.entries, self.participant))
        except OSError as error:
            raise answers.AnswersError(
                f"{NAME} sparades, men kopian bredvid svaren kunde inte skrivas ({error.strerror or 'okänt fel'})."
            ) from error


def load(path: Path) -> answers.Answers:
    """The review in a file; a missing one is empty and no problem. Never raises."""
    read = answers.read(path)
    if read.problem is None and read.exercise not in ("", EXERCISE):
        return answers.Answers(answers.empty(), f"{path.name} är ingen kunskapsöversikt utan svar på {read.exercise}.")
    return read
