"""Writes tests/vectors/review.json: reviews with what the checks and the composed question say, in
kunskapsresan/review/
and in web/review/."""

from __future__ import annotations

import json
import random

from kunskapsresan.review import checks, frames, steps
from kunskapsresan.review.sections import SECTIONS

_COUNTS = [
    "",
    "",
    "0",
    "1",
    "2",
    "3",
    "7",
    "10",
    "12",
    "100",
    "1 200",
    " 5 ",
    "-1",
    "2,5",
    "många",
    "1e3",
    "9999999999",
]
_WORDS = ["", "", "barn 6–12 år", "föräldrastöd.", "hur barnen mår?", "{outcome}", "$&", "å"]
_FLOW = list(checks._FLOW)


def _flow(rng: random.Random) -> dict:
    if rng.random() < 0.5:  # a flow that agrees, or nearly
        found, twins = rng.randrange(50, 3000), rng.randrange(0, 40)
        screened = found - twins + rng.choice([0, 0, 0, 1])
        assessed = rng.randrange(1, 30)
        excluded = screened - assessed + rng.choice([0, 0, 0, 2])
        out, full = rng.randrange(0, assessed + 1), assessed
        numbers = (found, None, twins, screened, excluded, rng.choice([None, 0]), full, out, full - out)
        return {key: str(value) for key, value in zip(_FLOW, numbers, strict=True) if value is not None}
    return {key: value for key in _FLOW if (value := rng.choice(_COUNTS)) or rng.random() < 0.1}


def _row(rng: random.Random, **columns: list[str]) -> dict:
    return {key: value for key, choices in columns.items() if (value := rng.choice(choices))}


def _tables(rng: random.Random) -> dict:
    ids, values = ["a1", "b2", "c3"], {}
    shapes = {
        "search": {"source": ["", "SBU", "sbu ", "SwePub"], "hits": _COUNTS, "kept": _COUNTS},
        "study": {"name": ["", "Berg 2019", "Ek 2020"], "people": _COUNTS},
        "effect": {
            "study": ["", *ids], "form": ["", "2x2", "angivet"], "events1": _COUNTS, "n1": _COUNTS, "events2": _COUNTS,
            "n2": _COUNTS, "value": ["", "0,5", "2"], "low": ["", "0,4"], "high": ["", "1,2"],
            "outcome": ["", "boende"],
        },
        "theme": {"study": ["", *ids], "theme": ["", "tillit"]},
        "appraisal": {"study": ["", *ids], "judgement": ["", "låg"], "quote": ["", "s. 3"]},
        "certainty": {"about": ["", "boende"]},
        "summary": {"certainty": ["", *ids], "sentence": ["", "Fler bor kvar."]},
        "criterion": {"text": ["", "barn"]},
    }  # fmt: skip
    for table, columns in shapes.items():
        for row_id in ids[: rng.choice([0, 0, 1, 2, 3])]:
            row = _row(rng, **columns)
            values[f"{table}-{row_id}"] = rng.choice([row, row, row, {}])
    return values


def _singles(rng: random.Random) -> dict:
    keys = sorted({key for section in SECTIONS for need in section["needs"] for key in need.get("keys", [])})
    values = {key: rng.choice(["", " ", "Något skrivet."]) for key in keys if rng.random() < 0.5}
    values |= {"frame": rng.choice(["", "fel", *frames.FRAMES]), "findings": rng.choice(["", "inga", "bada", "teman"])}
    return values | {f"{frames.PREFIX}{part}": rng.choice(_WORDS) for part in frames.PARTS if rng.random() < 0.6}


def content() -> str:
    """The file's text."""
    rng = random.Random(20261122)
    found = {"flow": [], "across": [], "remaining": [], "compose": []}
    for _ in range(200):
        values = _flow(rng)
        found["flow"].append([values, checks.flow(values)])
    for _ in range(80):
        values = _tables(rng) | ({} if rng.random() < 0.5 else _flow(rng))
        found["across"].append([values, checks.across(values)])
    for _ in range(40):
        values = _singles(rng) | _tables(rng)
        missing = {key: each for key, each in checks.remaining(values).items() if each}
        found["remaining"].append([values, missing])
    for _ in range(200):
        name = rng.choice([*frames.FRAMES, "fel"])
        parts = {part: rng.choice(_WORDS) for part in frames.PARTS if rng.random() < 0.5}
        found["compose"].append([name, parts, frames.compose(name, parts)])
    found["form"] = {key: steps.form("10-fran-kunskap-till-praktik")[key] for key in ("frames", "sections")}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"
