"""A participant's work on one exercise: `svar.json`, read with suspicion. Writing it is `saving.py`.

    {"version": 2, "exercise": "07-…", "content": "<sha256 of .tasks>", "participant": "kr26-07k", "edition": "…",
     "answers": {"<task id>": {"<version key>": {"value": …, "saved": "<ISO time, UTC>", "attempts": […]}}}}

A version key says which version of the task an entry answers (`tasks/versions.py`). Version 1 had one entry per task
and is read for ever: its entries come in under an alias of the whole file's `content`. `content` is that of the page
which wrote the file.

Standard library only: a form must start fast.
"""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kunskapsresan import entries, names, participant_id, strict_json
from kunskapsresan.strict_json import MAX_BYTES, Unreadable

VERSION = 2
UPDATE = "Uppdatera kursen och försök igen."

_TASK = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EXERCISE = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)?")
_CONTENT = re.compile(r"[0-9a-f]{64}")
_EDITION = re.compile(r"[a-z0-9-]{2,30}")
_VERSION_KEY = re.compile(r"[0-9a-f]{16}|1\.[0-9a-f]{16}")
_HEAD = (
    ("exercise", "övning", _EXERCISE),
    ("content", "version", _CONTENT),
    ("participant", "deltagar-id", participant_id.PARTICIPANT),
    ("edition", "utgåva", _EDITION),
)


class Answers(NamedTuple):
    """What a file held. `problem` is None when the file could be read; `remedy` is set where another than a new file
    from the participant helps.

    `data["dropped"]` names the tasks of which something could not be read although the file could: a person must look
    at those. It is never written.
    """

    data: dict
    problem: str | None = None
    remedy: str = ""

    @property
    def exercise(self) -> str:
        return self.data["exercise"]

    @property
    def participant(self) -> str:
        return self.data["participant"]

    @property
    def content(self) -> str:
        return self.data["content"]

    @property
    def edition(self) -> str:
        return self.data["edition"]

    @property
    def entries(self) -> dict[str, dict[str, dict]]:
        """{task id: {version key: {"value", "saved", "attempts"}}}"""
        return self.data["answers"]

    def value(self, task: str) -> object:
        """The last answer to a task, whichever version it answers; None if there is none."""
        found = entries.newest(self.entries.get(task, {}))
        return found[1]["value"] if found else None

    @property
    def dropped(self) -> tuple[str, ...]:
        return tuple(self.data["dropped"])

    @property
    def newest(self) -> str:
        """The time of the latest save, "" when nothing was answered."""
        saved = (entry["saved"] for of_versions in self.entries.values() for entry in of_versions.values())
        return max(saved, default="")


def empty() -> dict:
    """The content of a file where nothing has been answered."""
    head = {key: "" for key, *_ in _HEAD}
    return {"version": VERSION, **head, "answers": {}, "dropped": []}


def alias(content: str) -> str:
    """The version key of an entry out of a file that says only which exercise it answers (version 1)."""
    return "1." + (content[:16] or "0" * 16)


def is_version_key(text: str) -> bool:
    """Whether a text can name a version of a task: a hash, or an alias of a whole file."""
    return _VERSION_KEY.fullmatch(text) is not None


def is_task(text: str) -> bool:
    """Whether a text can be a task's id."""
    return len(text) <= 100 and _TASK.fullmatch(text) is not None


# --- reading ----------------------------------------------------------------------------------------------------


def read(path: Path) -> Answers:
    """The answers in a file. A missing file holds no answers and is no problem. Never raises."""
    return read_as(path, parse)


def parse(raw: bytes, name: str = names.ANSWERS) -> Answers:
    """The answers in the bytes of a file; `name` is used in the message. Never raises."""
    return parse_as(raw, name, VERSION, _clean)


def read_as(path: Path, parse: Callable[[bytes, str], Answers]) -> Answers:
    """What `parse` makes of a file's bytes. A missing file holds nothing and is no problem. Never raises."""
    path = Path(path)
    try:
        kind = path.lstat().st_mode
    except FileNotFoundError:
        return Answers(empty())
    except (OSError, ValueError):
        return Answers(empty(), f"{path.name} går inte att öppna.")
    if not stat.S_ISREG(kind):
        return Answers(empty(), f"{path.name} är ingen vanlig fil utan en länk eller en mapp.")
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError:
        return Answers(empty(), f"{path.name} går inte att öppna.")
    return parse(raw, path.name)


def parse_as(
    raw: bytes, name: str, newest: int, clean: Callable[[object, int, str], tuple[dict | None, bool]]
) -> Answers:
    """A file with a head and answers under keys. `clean(answer, version, content)` gives what may be kept of an answer,
    None if nothing, and whether that is all of it. `newest`: the highest version number known. Never raises."""
    try:
        data = strict_json.loads(raw, name)
    except Unreadable as error:
        return Answers(empty(), str(error))
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        return Answers(empty(), f"{name} är ingen svarsfil från kursen.")
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        return Answers(empty(), f"{name} är ingen svarsfil från kursen: versionsnumret stämmer inte.")
    if version > newest:
        return Answers(empty(), f"{name} är skriven av en nyare version av kursen.", UPDATE)
    head = {}
    for key, word, pattern in _HEAD:
        value = data.get(key, "")
        if key == "participant" and isinstance(value, str):
            value = participant_id.tidy(value)
        if not isinstance(value, str) or (value or key == "exercise") and not pattern.fullmatch(value):
            return Answers(empty(), f"{name} är ingen svarsfil från kursen: {word} stämmer inte.")
        head[key] = value
    answers, dropped = {}, []
    for key, answer in data["answers"].items():
        cleaned, whole = clean(answer, version, head["content"]) if is_task(key) else (None, False)
        if cleaned:
            answers[key] = cleaned
        if not whole:
            dropped.append(str(entries.clean(key))[:100])
    return Answers({"version": newest, **head, "answers": answers, "dropped": dropped})


def _clean(answer: object, version: int, content: str) -> tuple[dict[str, dict] | None, bool]:
    """{version key: entry} as far as it can be used, and whether all of it can."""
    if version == 1:
        entry = entries.clean_entry(answer)
        return ({alias(content): entry}, True) if entry else (None, False)
    if not isinstance(answer, dict) or not answer or len(answer) > entries.MAX_PARTS:
        return None, False
    cleaned = {key: entries.clean_entry(entry) for key, entry in answer.items() if is_version_key(key)}
    kept = {key: entry for key, entry in cleaned.items() if entry}
    return kept, len(kept) == len(answer)


def encode(data: dict) -> bytes:
    """The bytes of a `svar.json`: always the present version."""
    kept = {key: data.get(key, "") for key in ("exercise", "content", "participant", "edition")}
    answers = {task: dict(sorted(of_versions.items())) for task, of_versions in data["answers"].items()}
    return as_bytes({"version": VERSION, **kept, "answers": answers})


def as_bytes(data: dict) -> bytes:
    """Data as a file of the course holds it."""
    return (json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()
