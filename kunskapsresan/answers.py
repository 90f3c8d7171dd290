"""A participant's work on one exercise: `svar.json`, read with suspicion and written so that nothing is lost.

    {"version": 1, "exercise": "07-…", "content": "<sha256 of .tasks>", "participant": "kr26-07",
     "answers": {"<task id>": {"value": …, "saved": "<ISO time, UTC>",
                               "attempts": [{"value": …, "misconception": …, "at": "<ISO time>"}]}}}

`read` never raises: it says in Swedish what is wrong. `merge_save` merges one entry per call under a lock, so that two
tabs never erase each other's answers. `merge_entry` is the twin of `web/entry.js` (`tests/vectors/merge.json`).

Standard library only: a form must start fast.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import re
import secrets
import stat
import time
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kunskapsresan import safe_file

VERSION = 1
NAME = "svar.json"
MAX_BYTES = 2**20  # the same limit as in web/hand-in-file.js
HISTORY = 3
HISTORY_STEP = 300.0  # seconds between the kept generations, so that three of them span more than a burst of typing

PARTICIPANT = re.compile(r"[a-z0-9-]{3,20}")
_TASK = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EXERCISE = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)?")
_CONTENT = re.compile(r"[0-9a-f]{64}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}[0-9:.]*(?:Z|[+-][0-9]{2}:[0-9]{2})?")
_LARGEST = 2**53  # beyond this a browser cannot hold an integer exactly
_MAX_DEPTH = 20
_MAX_PARTS = 500
_BUSY = "Svarsfilen är upptagen av ett annat fönster. Vänta några sekunder och spara igen."


class AnswersError(Exception):
    """An answer could not be saved; the message says in Swedish what happened and what to do."""


class Answers(NamedTuple):
    """What a file held. `problem` is None when the file could be read.

    `data["dropped"]` names the tasks whose entry could not be read although the file could: a person must look at
    those. It is never written.
    """

    data: dict
    problem: str | None = None

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
    def entries(self) -> dict[str, dict]:
        """{task id: {"value", "saved", "attempts"}}"""
        return self.data["answers"]

    def value(self, task: str) -> object:
        """The last answer to a task, None if there is none."""
        return self.entries.get(task, {}).get("value")

    @property
    def dropped(self) -> tuple[str, ...]:
        return tuple(self.data["dropped"])

    @property
    def newest(self) -> str:
        """The time of the latest save, "" when nothing was answered."""
        return max((entry["saved"] for entry in self.entries.values()), default="")


def empty() -> dict:
    """The content of a file where nothing has been answered."""
    return {"version": VERSION, "exercise": "", "content": "", "participant": "", "answers": {}, "dropped": []}


# --- reading ----------------------------------------------------------------------------------------------------


def read(path: Path) -> Answers:
    """The answers in a file. A missing file holds no answers and is no problem. Never raises."""
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


def parse(raw: bytes, name: str = NAME) -> Answers:
    """The answers in the bytes of a file; `name` is used in the message. Never raises."""
    try:
        return _parse(raw, name)
    except (ValueError, RecursionError, OverflowError, MemoryError):
        return Answers(empty(), f"{name} är skadad och går inte att läsa. Be om en ny fil från deltagaren.")


def _parse(raw: bytes, name: str) -> Answers:
    if len(raw) > MAX_BYTES:
        return Answers(empty(), f"{name} är större än 1 MB. En fil från kursen är aldrig så stor.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Answers(empty(), f"{name} har sparats om i ett annat program (fel teckenkodning). Be om originalet.")
    data = json.loads(text, parse_constant=_refuse, parse_float=_finite, parse_int=_whole)
    if _depth(data) > _MAX_DEPTH:
        raise ValueError("too deep")
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        return Answers(empty(), f"{name} är ingen svarsfil från kursen.")
    version = data.get("version")
    if version != VERSION or isinstance(version, bool):
        return Answers(empty(), f"{name} är skriven av en annan version av kursen. Uppdatera kursen och försök igen.")
    head = {}
    for key, pattern, needed in (
        ("exercise", _EXERCISE, True),
        ("content", _CONTENT, False),
        ("participant", PARTICIPANT, False),
    ):
        value = data.get(key, "")
        if not isinstance(value, str) or (value or needed) and not pattern.fullmatch(value):
            return Answers(empty(), f"{name} är ingen svarsfil från kursen: uppgiften om ”{key}” stämmer inte.")
        head[key] = value
    answers, dropped = {}, []
    for task, entry in data["answers"].items():
        cleaned = clean_entry(entry) if _TASK.fullmatch(task) and len(task) <= 100 else None
        if cleaned is None:
            dropped.append(str(clean(task))[:100])
        else:
            answers[task] = cleaned
    return Answers({"version": VERSION, **head, "answers": answers, "dropped": dropped})


def _refuse(name: str) -> float:
    raise ValueError(name)


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _whole(text: str) -> int:
    if len(text) > 17 or abs(int(text)) > _LARGEST:
        raise ValueError("integer out of range")
    return int(text)


def _depth(data: object) -> int:
    depth, level = 0, [data]
    while level and depth <= _MAX_DEPTH:
        depth += 1
        level = [
            part
            for each in level
            if isinstance(each, dict | list)
            for part in (each.values() if isinstance(each, dict) else each)
        ]
    return depth


def clean(value: object) -> object:
    """A value as `svar.json` may hold it: text, finite number, None, or one level of list or object of these.

    Anything else becomes None; a half surrogate pair, which no file can hold, becomes the replacement character.
    """
    if isinstance(value, list):
        return _scalars(value) if len(value) <= _MAX_PARTS else None
    if isinstance(value, dict):
        if len(value) > _MAX_PARTS or not all(isinstance(key, str) for key in value):
            return None
        parts = _scalars(list(value.values()))
        return None if parts is None else dict(zip(map(_text, value), parts, strict=True))
    return value if _is_scalar(value) and not isinstance(value, str) else _text(value)


def _is_scalar(value: object) -> bool:
    if isinstance(value, bool):
        return False
    if isinstance(value, int | float):
        return abs(value) <= _LARGEST if isinstance(value, int) else math.isfinite(value)
    return value is None or isinstance(value, str)


def _text(value: object) -> str | None:
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else None


def _scalars(values: list) -> list | None:
    if not all(_is_scalar(value) for value in values):
        return None
    return [_text(value) if isinstance(value, str) else value for value in values]


def clean_entry(entry: object) -> dict | None:
    """An entry with nothing but its three keys, or None if its value or time cannot be used."""
    if not isinstance(entry, dict) or "value" not in entry:
        return None
    value, saved = clean(entry["value"]), entry.get("saved")
    if value is None and entry["value"] is not None or not _is_time(saved):
        return None
    attempts = []
    for attempt in entry.get("attempts") if isinstance(entry.get("attempts"), list) else []:
        if isinstance(attempt, dict) and _is_time(attempt.get("at")):
            misconception = attempt.get("misconception")
            attempts.append(
                {
                    "value": clean(attempt.get("value")),
                    "misconception": _text(misconception)[:100] if isinstance(misconception, str) else None,
                    "at": attempt["at"],
                }
            )
    return {"value": value, "saved": saved, "attempts": attempts}


def _is_time(value: object) -> bool:
    return isinstance(value, str) and len(value) <= 35 and _TIME.fullmatch(value) is not None


# --- merging ----------------------------------------------------------------------------------------------------


def merge_entry(a: dict | None, b: dict | None) -> dict | None:
    """The newest value and all attempts of both. Commutative, associative and idempotent.

    Equal times are settled by the value itself, so that two tabs agree whichever is asked first.
    """
    if not a or not b:
        return a or b or None
    newest = max(a, b, key=lambda entry: (_sortable(entry["saved"]), _sortable(stringify(entry["value"]))))
    attempts = {_attempt_key(each): each for each in [*(a.get("attempts") or []), *(b.get("attempts") or [])]}
    return {
        "value": newest["value"],
        "saved": newest["saved"],
        "attempts": [attempts[key] for key in sorted(attempts)],
    }


def merge(a: dict[str, dict], b: dict[str, dict]) -> dict[str, dict]:
    """Entries of two files, merged task by task."""
    return {task: merge_entry(a.get(task), b.get(task)) for task in [*a, *(task for task in b if task not in a)]}


def _attempt_key(attempt: dict) -> bytes:
    parts = attempt["at"], stringify(attempt.get("value")), stringify(attempt.get("misconception"))
    return b"".join(map(_sortable, parts))


def _sortable(text: str) -> bytes:
    """JavaScript compares strings by UTF-16 unit, Python by character; this gives JavaScript's order."""
    return text.encode("utf-16-be", "surrogatepass")


def stringify(value: object) -> str:
    """JSON exactly as JavaScript's `JSON.stringify` writes it: numbers differ from Python's (1.0, 1e-05)."""
    if isinstance(value, dict):
        # Keys that look like array indices come first and in order: that is how JavaScript keeps an object.
        indices = sorted((key for key in value if re.fullmatch("0|[1-9][0-9]{0,8}", key)), key=int)
        keys = [*indices, *(key for key in value if key not in indices)]
        return "{" + ",".join(f"{stringify(key)}:{stringify(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(stringify, value)) + "]"
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return _number(float(value))


def _number(x: float) -> str:
    if x == int(x) and abs(x) < 1e21:
        return str(int(x))
    mantissa, _, exponent = repr(x).partition("e")
    if exponent and -6 <= int(exponent) < 0:
        sign, digits = ("-", mantissa[1:]) if x < 0 else ("", mantissa)
        return sign + "0." + "0" * (-int(exponent) - 1) + digits.replace(".", "")
    return mantissa + (f"e{int(exponent):+d}" if exponent else "")


# --- writing ----------------------------------------------------------------------------------------------------


def merge_save(path: Path, head: dict, task: str, entry: dict) -> dict[str, dict]:
    """Merges one entry into the file and returns all entries now on disk.

    head: "exercise" and "content" (sha256 of the compiled tasks), "participant" ("" while unknown). A broken file is
    put aside as `svar.json.trasig-<time>` and the newest readable generation is restored first. The file is replaced
    in one step and is readable by its owner only; on a hub nbgrader's exchange makes the supervisor's copy itself.

    Raises AnswersError if nothing was saved.
    """
    path = Path(path)
    _check_place(path)
    cleaned = clean_entry(entry)
    if cleaned is None or not _TASK.fullmatch(task):
        raise AnswersError("Svaret har en form som inte går att spara. Ladda om sidan och svara igen.")
    try:
        with safe_file.locked(path):
            current = _recovered(path).data
            if current["exercise"] and current["exercise"] != head["exercise"]:
                raise AnswersError(
                    f"{path.name} i den här mappen hör till övningen {current['exercise']}, inte {head['exercise']}. "
                    "Öppna varje övning i sin egen mapp."
                )
            entries = merge(current["answers"], {task: cleaned})
            data = {
                "version": VERSION,
                "exercise": head["exercise"],
                "content": head.get("content", ""),
                "participant": head.get("participant") or current["participant"],
                "answers": entries,
            }
            raw = encode(data)
            if len(raw) > MAX_BYTES:
                raise AnswersError("Svaren är tillsammans större än 1 MB. Korta den längsta texten och spara igen.")
            safe_file.write(path, raw)
            with contextlib.suppress(OSError):  # the answer is safe already; a lost generation is no reason to alarm
                _remember(path, raw)
            return entries
    except TimeoutError as error:
        raise AnswersError(_BUSY) from error
    except OSError as error:
        raise AnswersError(
            f"Svaret kunde inte sparas i {path.name} ({error.strerror or 'okänt fel'}). "
            "Se efter om disken är full eller mappen skrivskyddad, och spara igen."
        ) from error


def recover(path: Path) -> Answers:
    """Like `read`, but a broken file is put aside and the last readable generation restored.

    `problem` then says so. Raises AnswersError if the folder cannot be written.
    """
    path = Path(path)
    answers = read(path)
    if answers.problem is None:
        return answers
    _check_place(path)
    try:
        with safe_file.locked(path):
            return _recovered(path)
    except TimeoutError as error:
        raise AnswersError(_BUSY) from error
    except OSError as error:
        raise AnswersError(f"{path.name} är skadad och mappen går inte att skriva i.") from error


def _recovered(path: Path) -> Answers:
    answers = read(path)
    if answers.problem is None:
        return answers
    aside = path.with_name(f"{path.name}.trasig-{datetime.now():%Y%m%d-%H%M%S}")
    if os.path.lexists(aside):
        aside = aside.with_name(f"{aside.name}-{secrets.token_hex(2)}")
    safe_file.replace(path, aside)
    for generation in _generations(path):
        earlier = read(generation)
        if earlier.problem is None and earlier.exercise:
            safe_file.write(path, encode(earlier.data))
            return Answers(
                earlier.data,
                f"{path.name} var skadad. De senast sparade svaren har lagts tillbaka; "
                f"den skadade filen finns kvar som {aside.name}.",
            )
    return Answers(empty(), f"{path.name} var skadad och har lagts undan som {aside.name}.")


def encode(data: dict) -> bytes:
    """The bytes of a `svar.json`."""
    kept = {key: data[key] for key in ("version", "exercise", "content", "participant", "answers")}
    return (json.dumps(kept, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _generations(path: Path) -> list[Path]:
    """Newest first."""
    return [path.with_name(f".{path.stem}-{n}{path.suffix}") for n in range(1, HISTORY + 1)]


def _remember(path: Path, raw: bytes) -> None:
    generations = _generations(path)
    first, second = generations[0], generations[1]
    if first.exists() and (not second.exists() or time.time() - second.stat().st_mtime > HISTORY_STEP):
        for older, newer in zip(reversed(generations), reversed(generations[:-1]), strict=False):
            if newer.exists():
                safe_file.replace(newer, older)
    safe_file.write(first, raw)


def _check_place(path: Path) -> None:
    """nbgrader copies everything beside a solution over every participant's files: one `svar.json` there would give
    all of them the same answers."""
    for folder in path.absolute().parents:
        if folder.name in ("solutions", "exercises") and (folder.parent / "curriculum.yml").is_file():
            raise AnswersError(
                f"Svar sparas inte i mappen {folder.name}/, för då skulle de följa med till alla deltagare. "
                "Öppna övningen i din arbetsmapp."
            )
