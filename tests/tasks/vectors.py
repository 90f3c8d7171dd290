"""Writes tests/vectors/{marking,merge,answer_text}.json. Read the difference before you keep it.

The verdicts come from Python; `tests/web/*.test.mjs` holds the browser to them, `tests/tasks/test_vectors.py` and
`tests/tasks/test_verdicts.py` hold Python to them and to verdicts written by hand.
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path

from kunskapsresan import entries
from kunskapsresan.tasks import marking, versions, wording
from tests.browser import all_kinds
from tests.tasks import search_task

FOLDER = Path(__file__).resolve().parent.parent / "vectors"
EMPTY = [None, "", "  ", "\u0085\u2003\x1c", [], {}, [""], {"rr": ""}, {"a": [None, " "]}]
STRANGE = [True, False, 0, 7, -1.5, 1e15, "x", "\ufeff", "constructor", "__proto__", ["x"], [1], {"x": "y"}, [["rct"]]]
VALUES = {
    "design": ["rct", "kohort", "tvarsnitt", "RCT", ["rct"]],
    "pastaenden": [
        ["halva", "tolv"],
        ["tolv", "halva", "halva"],
        ["halva"],
        ["halva", "tolv", "procent"],
        ["procent"],
        ["halva", "procent"],
        ["halva", "x"],
        "halva",
    ],
    "riskkvot": ["0,5", "0.5", "0,504", "0,506", "50 %", "0,52", "2", "1,99", "7", "två", "1.234,5", "\u22120,5", 0.5],
    "andel": ["24", "24 %", "23,5", "23,4", "12 %", "0,24", "tjugofyra"],
    "ordning": [
        ["fraga", "tal", "osaker", "slut"],
        ["tal", "fraga", "slut", "osaker"],
        ["fraga", "osaker", "tal", "slut"],
        ["fraga", "tal", "osaker"],
        ["fraga", "tal", "osaker", "osaker"],
        ["fraga", "tal", "osaker", 4],
    ],
    "matt": [
        {"rr": "rel", "rd": "abs", "nnt": "abs"},
        {"rr": "rel", "rd": "rel", "nnt": "rel"},
        {"rr": "abs", "rd": "abs", "nnt": "abs"},
        {"rr": "rel"},
        {"rr": "rel", "rd": "?", "nnt": "abs"},
        {"rr": "rel", "rd": "abs", "nnt": "abs", "extra": "rel"},
        {"rr": ["rel"], "rd": "abs", "nnt": "abs"},
    ],
    "fragor": [{"verkar": "rct", "hur": "intervju"}, {"verkar": "test", "hur": "rct"}],
    "tabell": [
        {"insats.andel": "lag", "insats.roll": "over", "jamfor.andel": "hog"},
        {"insats.andel": "hog", "insats.roll": "under", "jamfor.andel": "hog"},
        {"insats.andel": "lag", "jamfor.andel": "hog"},
        {"jamfor.roll": "under"},
    ],
    "gissning": [222, 272, 300, 500, 522, 1000, 0, 1001, -1, 222.5, "222", 1e16],
    "reflektion": ["Kort.", "Längre, på två\nrader."],
    "fore": ["rd", "rr", "x"],
    "saker": [1, 5, 3.0, 0, 6, 2.5, "3"],
    "strang": [*search_task.EXPECTED, *search_task.UNREADABLE, *search_task.MORE],
    "forprov": [search_task.KEY, "gambl*", "gambl* OR spelberoende", "(gambl"],
}
_ENTRIES = [
    None,
    {"value": "a", "saved": "2026-01-01T00:00:00.000Z", "attempts": []},
    {"value": "b", "saved": "2026-01-02T00:00:00.000Z", "attempts": [
        {"value": "b", "misconception": "m1", "at": "2026-01-02T00:00:00.000Z"}]},
    {"value": "c", "saved": "2026-01-02T00:00:00.000Z", "attempts": [
        {"value": "a", "misconception": None, "at": "2026-01-01T12:00:00.000Z"},
        {"value": "b", "misconception": "m1", "at": "2026-01-02T00:00:00.000Z"}]},
    {"value": {"x": "1", "å": "ö"}, "saved": "2026-01-03T00:00:00.000Z", "attempts": []},
    {"value": 1e-07, "saved": "2026-01-03T00:00:00.000Z", "attempts": [
        {"value": 10.5, "misconception": None, "at": "2026-01-03T00:00:00.000Z"}]},
    {"value": ["\ue000", "\U0001f600"], "saved": "2026-01-03T00:00:00.000Z", "attempts": [
        {"value": 10.5, "misconception": "m2", "at": "2026-01-03T00:00:00.000Z"}]},
]  # fmt: skip


def marking_vectors() -> dict:
    """{tasks: {id: compiled task}, cases: [[id, value, state, score, message, misconception]]}."""
    compiled = all_kinds.COMPILED.tasks | search_task.COMPILED.tasks
    tasks = {identity: json.loads(json.dumps(task)) for identity, task in compiled.items()}
    cases = [
        [identity, value, *marking.mark(task, value)]
        for identity, task in tasks.items()
        for value in [*VALUES[identity], *EMPTY, *STRANGE]
    ]
    return {"tasks": tasks, "cases": cases}


def merge_vectors() -> dict:
    """{cases: [[a, b, merged]]} for every pair."""
    return {"cases": [[a, b, entries.merge_entry(a, b)] for a, b in itertools.product(_ENTRIES, repeat=2)]}


def answer_text_vectors() -> list[dict]:
    """[{task, value, lines}]: an answer in words, by the slim form of its task."""
    compiled = all_kinds.COMPILED.tasks | search_task.COMPILED.tasks
    return [
        {"task": versions.shown(task), "value": value, "lines": wording.answer(task, value)}
        for identity, task in compiled.items()
        for value in [*VALUES[identity], *EMPTY, *STRANGE, *_TEXTS]
    ]


_TEXTS = ["Två\r\nrader\rtre\u2028fyra\x0b fem", "\u0085 kant \u3000\n", "\ufeffx", "12 %", -3, 0.5, 1234.5, "<b>&\"'"]


def lines(cases: list) -> str:
    """JSON with one line per case."""
    return "[\n" + ",\n".join(json.dumps(each, separators=(",", ":")) for each in cases) + "\n]\n"


def rows(data: dict) -> str:
    """JSON with one line per task and case, so that a change is seen as such."""
    parts = []
    for key, group in data.items():
        dump = lambda x: json.dumps(x, ensure_ascii=True, sort_keys=False, separators=(",", ":"))  # noqa: E731
        if isinstance(group, dict):
            lines = ",\n".join(f"{json.dumps(name)}: {dump(each)}" for name, each in group.items())
            parts.append(f'"{key}": {{\n{lines}\n}}')
        else:
            parts.append(f'"{key}": [\n' + ",\n".join(map(dump, group)) + "\n]")
    return "{" + ",\n".join(parts) + "}\n"


def marking_content() -> str:
    return rows(marking_vectors())


def merge_content() -> str:
    return rows(merge_vectors())


def answer_text_content() -> str:
    return lines(answer_text_vectors())
