"""Which version of a task an answer belongs to, and every version that has been given out.

A task's *hash* is the start of SHA-256 over what is ASKED and SCORED: two answers with the same hash answer the same
question. The order in which options, items, rows or columns are shown does not change what an answer means and is not
covered; neither are hints, explanations, confirmations, sources and levels, nor how a typed text is read (`units`,
`direction`): that may always come to understand more.

`exercises/<id>/.versions` keeps what every released version asked, for ever:

    {"version": 1, "exercise": "07-…",
     "releases": [{"name": "0.1.0", "content": sha256 as in svar.json, "tasks": {id: hash}}],
     "tasks": {id: {hash: task}}, "corpora": {key: records}}

Standard library only: a form must start fast.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kunskapsresan.answers import alias
from kunskapsresan.answers import is_version_key as is_key
from kunskapsresan.entries import merge_entry
from kunskapsresan.errors import CourseError

VERSION = 1
FIRST = "0.1.0"  # the release whose pages wrote answers without a version

__all__ = [
    "Release", "Released", "VersionsError", "alias", "decode", "is_key", "of", "read", "resolve", "shown", "succeed",
    "task_hash", "union",
]  # fmt: skip


class VersionsError(CourseError):
    """A file of versions cannot be read; names the file and the remedy."""


# --- one task ---------------------------------------------------------------------------------------------------


def task_hash(task: Mapping) -> str:
    """16 hexadecimal characters for what a compiled task asks and scores. A search string needs its `records`."""
    return hashlib.sha256(_canonical(_asked(task))).hexdigest()[:16]


def shown(task: Mapping) -> dict:
    """As much of a task as words an old answer (`tasks/wording.py`), and nothing of key or explanations."""
    slim = {name: task[name] for name in ("id", "kind", "hash", *_WORDS.get(task["kind"], ())) if name in task}
    for name in ("options", "items", "categories", "rows"):
        if name in slim:
            slim[name] = [_labelled(part) for part in slim[name]]
    if "columns" in slim:
        slim["columns"] = [
            _labelled(column) | {"options": [_labelled(option) for option in column["options"]]}
            for column in slim["columns"]
        ]
    if "cells" in slim:
        slim["cells"] = {place: {} for place in slim["cells"]}
    return slim


_WORDS = {
    "Choice": ("options",),
    "Choices": ("options",),
    "Number": ("unit",),
    "Order": ("items",),
    "Classify": ("items", "categories"),
    "Table": ("rows", "columns", "cells"),
    "Predict": ("unit",),
    "Scale": ("low", "high", "low_label", "high_label"),
}


def _labelled(part: Mapping) -> dict:
    return {"key": part["key"], "label": part["label"]}


def _asked(task: Mapping) -> dict:
    return {name: task[name] for name in ("kind", "id", "question", "points")} | _KINDS[task["kind"]](task)


def _choice(task: Mapping) -> dict:
    return {"key": task["key"], "options": _set(map(_labelled, task["options"]))}


def _choices(task: Mapping) -> dict:
    return {"options": _set(_labelled(option) | {"correct": option["correct"]} for option in task["options"])}


def _number(task: Mapping) -> dict:
    also = _set({"value": each["value"], "tolerance": each["tolerance"]} for each in task["also"])
    return {"key": task["key"], "tolerance": task["tolerance"], "unit": task["unit"], "also": also}


def _order(task: Mapping) -> dict:
    return {"items": _set(map(_labelled, task["items"])), "key": task["key"]}


def _classify(task: Mapping) -> dict:
    return {
        "categories": _set(map(_labelled, task["categories"])),
        "items": _set(_labelled(item) | {"category": item["category"]} for item in task["items"]),
    }


def _table(task: Mapping) -> dict:
    return {
        "columns": _set(
            _labelled(column) | {"options": _set(map(_labelled, column["options"]))} for column in task["columns"]
        ),
        "rows": _set(map(_labelled, task["rows"])),
        "cells": {place: cell["key"] for place, cell in task["cells"].items()},
        "given": task["given"],
    }


def _text(task: Mapping) -> dict:
    return {"rubric": task["rubric"]}


def _search_string(task: Mapping) -> dict:
    """What scores is the corpus, what is relevant in it, and the thresholds. `key` is one string that would do, checked
    when compiling: it is neither asked nor scored. Patterns only choose an explanation."""
    return {
        "records": _set(task["records"]),
        "relevant": sorted(task["relevant"]),
        "full_recall": task["full_recall"],
        "full_precision": task["full_precision"],
    }


def _predict(task: Mapping) -> dict:
    return {name: task[name] for name in ("low", "high", "step", "unit", "key", "full_within", "zero_beyond")}


def _scale(task: Mapping) -> dict:
    return {name: task[name] for name in ("low", "high", "low_label", "high_label")}


_KINDS = {
    "Choice": _choice,
    "Choices": _choices,
    "Number": _number,
    "Order": _order,
    "Classify": _classify,
    "Table": _table,
    "Text": _text,
    "SearchString": _search_string,
    "Predict": _predict,
    "Scale": _scale,
}


def _set(parts: Iterable[dict]) -> list[dict]:
    """Parts in an order of their own: the order shown does not matter."""
    return sorted(parts, key=_canonical)


def _canonical(data: object) -> bytes:
    text = json.dumps(_plain(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "surrogatepass")


def _plain(data: object) -> object:
    """2.0 and 2 are the same number to an author, and become the same text."""
    if isinstance(data, Mapping):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_plain(value) for value in data]
    return int(data) if isinstance(data, float) and data.is_integer() else data


# --- entries ----------------------------------------------------------------------------------------------------


def resolve(entries: Mapping[str, Mapping[str, dict]], contents: Mapping[str, Mapping[str, str]]) -> dict:
    """{task: {version key: entry}} with every alias whose content is known replaced by the true hash.

    contents: {content: {task: hash}}. An alias of unknown content, or of a task that its content does not hold, stays.
    """
    known = {alias(content): tasks for content, tasks in contents.items() if content}
    out: dict[str, dict[str, dict]] = {}
    for task, of_versions in entries.items():
        found = out.setdefault(task, {})
        for key, entry in of_versions.items():
            true = known.get(key, {}).get(task, key)
            found[true] = merge_entry(found.get(true), entry)
    return out


# --- every version given out ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Release:
    """What one released version of an exercise asked. tasks: {task id: hash}."""

    name: str
    content: str
    tasks: dict[str, str]


@dataclass(frozen=True)
class Released:
    """Every version of an exercise that is known.

    tasks: {task id: {hash: task}}, a search string's with its `records`; releases: in the order given out.
    """

    exercise: str = ""
    releases: tuple[Release, ...] = ()
    tasks: dict[str, dict[str, dict]] = field(default_factory=dict)

    @property
    def contents(self) -> dict[str, dict[str, str]]:
        """{content: {task id: hash}}"""
        return {release.content: release.tasks for release in self.releases}

    @property
    def first(self) -> dict[str, str]:
        """{task id: hash} of 0.1.0, whose pages wrote no versions; {} for an exercise that is younger."""
        return next((release.tasks for release in self.releases if release.name == FIRST), {})

    def task(self, task_id: str, key: str) -> dict | None:
        """The task that an entry under this version key answers, None if the version is not known."""
        return self.tasks.get(task_id, {}).get(key)

    def encoded(self) -> bytes:
        """What a `.versions` file holds; the same content gives the same bytes. A release lists its tasks in the order
        of the page, all else is sorted."""
        corpora: dict[str, list] = {}
        tasks = {
            task_id: {key: _without_records(task, corpora) for key, task in sorted(found.items())}
            for task_id, found in sorted(self.tasks.items())
        }
        data = {
            "version": VERSION,
            "exercise": self.exercise,
            "releases": [
                {"name": release.name, "content": release.content, "tasks": release.tasks} for release in self.releases
            ],
            "tasks": _sorted(tasks),
            "corpora": _sorted(corpora),
        }
        raw = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
        return base64.b64encode(raw) + b"\n"


def _sorted(data: object) -> object:
    return json.loads(json.dumps(data, sort_keys=True, allow_nan=False))


def _without_records(task: dict, corpora: dict[str, list]) -> dict:
    if "records" not in task:
        return task
    key = hashlib.sha256(_canonical(task["records"])).hexdigest()[:16]
    corpora[key] = task["records"]
    return {name: value for name, value in task.items() if name != "records"} | {"corpus": key}


def of(exercise: str, name: str, content: str, tasks: Mapping[str, dict]) -> Released:
    """One version as it is given out now. tasks: {task id: compiled task with its hash}."""
    release = Release(name, content, {task_id: task["hash"] for task_id, task in tasks.items()})
    return Released(exercise, (release,), {task_id: {task["hash"]: dict(task)} for task_id, task in tasks.items()})


def succeed(earlier: Released, present: Released) -> Released:
    """`earlier` with the release named as the present one replaced by it; all others stay as they are."""
    names = {release.name for release in present.releases}
    kept = Released(earlier.exercise, tuple(each for each in earlier.releases if each.name not in names), earlier.tasks)
    wanted = {(task, key) for release in kept.releases for task, key in release.tasks.items()}
    tasks = {
        task: {key: version for key, version in found.items() if (task, key) in wanted}
        for task, found in kept.tasks.items()
    }
    return union(Released(kept.exercise, kept.releases, tasks), present)


def union(a: Released, b: Released) -> Released:
    """All that either knows. Of two wordings of the same version (equal hash), `b` has the newer explanations."""
    contents = {release.content for release in a.releases}
    releases = (*a.releases, *(release for release in b.releases if release.content not in contents))
    tasks = {task: {**a.tasks.get(task, {}), **b.tasks.get(task, {})} for task in [*a.tasks, *b.tasks]}
    return Released(a.exercise or b.exercise, releases, {task: found for task, found in tasks.items() if found})


def read(path: Path) -> Released:
    """A `.versions` file. Raises VersionsError if it is missing or not one."""
    try:
        return decode(path.read_bytes())
    except OSError as error:
        raise VersionsError(f"{path}: filen går inte att öppna. Hämta tillbaka den ur git.") from error
    except ValueError as error:
        raise VersionsError(f"{path}: filen går inte att läsa. Hämta tillbaka den ur git.") from error


def decode(raw: bytes) -> Released:
    """The bytes of a `.versions` file. Raises ValueError."""
    try:
        data = json.loads(base64.b64decode(raw, validate=False))
        if data["version"] != VERSION:
            raise ValueError("version")
        corpora = data["corpora"]
        tasks = {
            task_id: {key: _with_records(task, corpora) for key, task in found.items()}
            for task_id, found in data["tasks"].items()
        }
        releases = tuple(Release(each["name"], each["content"], dict(each["tasks"])) for each in data["releases"])
        return Released(data["exercise"], releases, tasks)
    except (binascii.Error, KeyError, TypeError, AttributeError, UnicodeDecodeError) as error:
        raise ValueError("no file of versions") from error


def _with_records(task: dict, corpora: dict[str, list]) -> dict:
    if "corpus" not in task:
        return task
    slim = {name: value for name, value in task.items() if name != "corpus"}
    return slim | {"records": corpora[task["corpus"]]}
