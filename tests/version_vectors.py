"""Writes tests/vectors/versions.json: what names a version of a task, and how answers find theirs, in
tasks/versions.py and in web/answers/versions.js."""

from __future__ import annotations

import json
from random import Random

from kunskapsresan import answers
from kunskapsresan.tasks import versions

HASHES = tuple(f"{number:x}".rjust(16, "a") for number in range(4))
CONTENTS = tuple(letter * 64 for letter in "bcd")
KEYS = (
    "",
    *HASHES,
    "1." + "0" * 16,
    "2." + "a" * 16,
    "1." + "A" * 16,
    "a" * 15,
    "a" * 17,
    "a" * 16 + "\n",
    "1.1." + "a" * 16,
)
TASKS = ("ett", "två", "constructor")


def content() -> str:
    """{keys: [[text, names a version]], aliases: [[content, key]], resolved: [[answers, contents, answers]]}"""
    rng = Random(20261130)
    found = {
        "keys": [[key, answers.is_version_key(key)] for key in KEYS],
        "aliases": [[each, answers.alias(each)] for each in ("", "ab", *CONTENTS)],
        "resolved": [_resolved(rng) for _ in range(60)],
    }
    rows = (
        f'"{name}": [\n' + ",\n".join(json.dumps(row, ensure_ascii=False) for row in cases) + "\n]"
        for name, cases in found.items()
    )
    return "{" + ",\n".join(rows) + "}\n"


def _resolved(rng: Random) -> list:
    keys = [*HASHES, *(answers.alias(each) for each in ("", *CONTENTS))]
    given = {task: {key: _entry(rng) for key in rng.sample(keys, rng.randint(1, 4))} for task in TASKS}
    contents = {
        each: {task: rng.choice(HASHES) for task in TASKS if rng.random() < 0.8}
        for each in CONTENTS
        if rng.random() < 0.7
    }
    return [given, contents, versions.resolve(given, contents)]


def _entry(rng: Random) -> dict:
    saved = f"2026-03-{rng.randint(1, 28):02}T10:00:00.000Z"
    return {"value": rng.choice(["rct", "kohort", "", 3]), "saved": saved, "attempts": []}
