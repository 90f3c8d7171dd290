"""Writing a participant's file so that nothing is lost: merged under a lock, replaced in one step, with a history.

`svar.json` and `oversikt.json` are written alike; a `Form` says how each is read, merged and put into bytes.

Standard library only: a form must start fast.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kunskapsresan import answers, entries, names, safe_file
from kunskapsresan.answers import Answers
from kunskapsresan.errors import CourseError
from kunskapsresan.strict_json import MAX_BYTES
from kunskapsresan.tasks import versions

HISTORY = 3
HISTORY_STEP = 300.0  # seconds between the kept generations, so that three of them span more than a burst of typing
_BUSY = "Svarsfilen är upptagen av ett annat fönster. Vänta några sekunder och spara igen."


class SaveError(CourseError):
    """An answer could not be saved; the message says in Swedish what happened and what to do."""


class Form(NamedTuple):
    """How one kind of file is read from bytes, merged, and put into bytes again."""

    parse: Callable[[bytes, str], Answers]
    merge: Callable[[dict, dict], dict]
    encode: Callable[[dict], bytes]


SVAR = Form(answers.parse, entries.merge_versions, answers.encode)


def resolving(contents: Mapping[str, Mapping[str, str]]) -> Form:
    """A `svar.json` whose answers come in under their true versions. contents: {content: {task id: hash}}."""

    def parse(raw: bytes, name: str) -> Answers:
        read = answers.parse(raw, name)
        return read._replace(data=read.data | {"answers": versions.resolve(read.entries, contents)})

    return SVAR._replace(parse=parse)


def merge_save(
    path: Path, head: dict, task: str, version: str, entry: dict, form: Form = SVAR
) -> dict[str, dict[str, dict]]:
    """Merges one entry, of one version of a task, into a `svar.json` and returns all answers now on disk.

    head: as `save` takes it. A file of an older form is written in the present one. Raises SaveError if nothing was
    saved.
    """
    cleaned = entries.clean_entry(entry)
    if cleaned is None or not answers.is_task(task) or not answers.is_version_key(version):
        raise SaveError("Svaret har en form som inte går att spara. Ladda om sidan och svara igen.")
    return save(path, form, head, {task: {version: cleaned}})


def save(path: Path, form: Form, head: dict, changes: dict) -> dict:
    """Merges changes into a file and returns all that it now holds.

    head: "exercise", "content", "participant" and "edition" as the file's head has them; what is "" or missing there is
    kept from the file. A broken file is put aside as `<name>.trasig-<time>` and the newest readable generation is
    restored first.

    Raises SaveError if nothing was saved.
    """
    path = Path(path)
    _check_place(path)
    try:
        with safe_file.locked(path):
            current = _recovered(path, form).data
            if current["exercise"] and current["exercise"] != head["exercise"]:
                raise SaveError(
                    f"{path.name} i den här mappen hör till övningen {current['exercise']}, inte {head['exercise']}. "
                    "Öppna varje övning i sin egen mapp."
                )
            kept = {key: head.get(key) or current[key] for key in ("exercise", "content", "participant", "edition")}
            merged = form.merge(current["answers"], changes)
            raw = form.encode(kept | {"answers": merged})
            if len(raw) > MAX_BYTES:
                raise SaveError("Svaren är tillsammans större än 1 MB. Korta den längsta texten och spara igen.")
            safe_file.write(path, raw)
            with contextlib.suppress(OSError):  # the answer is safe already; a lost generation is no reason to alarm
                _remember(path, raw)
            return merged
    except TimeoutError as error:
        raise SaveError(_BUSY) from error
    except OSError as error:
        raise SaveError(
            f"Svaret kunde inte sparas i {path.name}. Se efter om disken är full eller mappen skrivskyddad, "
            "och spara igen."
        ) from error


def recover(path: Path, form: Form = SVAR) -> Answers:
    """What a file holds, but a broken one is put aside and the last readable generation restored.

    `problem` then says so. Raises SaveError if the folder cannot be written.
    """
    path = Path(path)
    found = answers.read_as(path, form.parse)
    if found.problem is None:
        return found
    _check_place(path)
    try:
        with safe_file.locked(path):
            return _recovered(path, form)
    except TimeoutError as error:
        raise SaveError(_BUSY) from error
    except OSError as error:
        raise SaveError(f"{path.name} är skadad och mappen går inte att skriva i.") from error


def _recovered(path: Path, form: Form) -> Answers:
    found = answers.read_as(path, form.parse)
    if found.problem is None:
        return found
    aside = path.with_name(f"{path.name}{names.PUT_ASIDE}{datetime.now():%Y%m%d-%H%M%S}")
    if os.path.lexists(aside):
        aside = aside.with_name(f"{aside.name}-{secrets.token_hex(2)}")
    safe_file.replace(path, aside)
    for generation in _generations(path):
        earlier = answers.read_as(generation, form.parse)
        if earlier.problem is None and earlier.exercise:
            safe_file.write(path, form.encode(earlier.data))
            return Answers(
                earlier.data,
                f"{path.name} var skadad. De senast sparade svaren har lagts tillbaka; "
                f"den skadade filen finns kvar som {aside.name}.",
            )
    return Answers(answers.empty(), f"{path.name} var skadad och har lagts undan som {aside.name}.")


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
            raise SaveError(
                f"Svar sparas inte i mappen {folder.name}/, för då skulle de följa med till alla deltagare. "
                "Öppna övningen i din arbetsmapp."
            )
