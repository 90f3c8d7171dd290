"""Writes tests/vectors/comparison.json: what answers given twice are worth and what questions begin with, in
cohort/compare.py and comparison.py (the supervisor's page) and in web/comparison/ (the participant's own)."""

from __future__ import annotations

import json
from random import Random

from kunskapsresan import comparison
from kunskapsresan.cohort.compare import time_of
from tests.first_and_last import FIRST, LAST, UNSURE, WRONG

STARTS = (
    ["Hur säker är du?", "Hur säker är hon?"],
    ["Hur säker", "Hur säkert"],
    ["Hur", "Hur säker"],
    ["Hur säker är du?"],
    ["Ett två tre", "Ett två tre"],
    ["", "Hur"],
    ["Nu:  dubbelt", "Nu:  enkelt"],
)
# What a browser or an older version of the course may have stored, beside real answers.
ODD_ITEMS = (None, "", "  ", "finns-inte", 3, True, [WRONG], {"a": "ratt"})
ODD_STEPS = (None, "", "3", 0, 6, 2.5, True, -1, [3], {"a": 3})


def content() -> str:
    """{starts: [[texts, what they share]], times: [{before, after: {id: value}, right: [n, n], answered: [n, n], steps:
    [{name: step}, {name: step}]}]}"""
    rng = Random(20261130)
    times = []
    for number in range(40):
        given = [_values(rng, compiled.tasks, odd=number % 2 == 1) for compiled in (FIRST, LAST)]
        made = [time_of(compiled.tasks, values) for compiled, values in zip((FIRST, LAST), given, strict=True)]
        times.append(
            {
                "before": given[0],
                "after": given[1],
                "right": [sum(time.items.values()) for time in made],
                "answered": [len(time.items) for time in made],
                "steps": [time.scales for time in made],
            }
        )
    starts = [[texts, comparison.shared_start(texts)] for texts in STARTS]
    config = {
        "items": [
            {"area": area, "before": f"{comparison.EARLIER.items}-{name}", "after": f"efter-prov-{name}"}
            for area, names in comparison.AREAS.items()
            for name in names
        ],
        "scales": [
            {"before": f"{comparison.EARLIER.scales}-{name}", "after": f"efter-saker-{name}"}
            for name in comparison.SCALES
        ],
    }
    head = {"names": comparison.SCALES, "config": config, "tasks": list(LAST.tasks.values()), "starts": starts}
    rows = ",\n".join(json.dumps(each, ensure_ascii=False) for each in times)
    parts = [f'"{key}": {json.dumps(each, ensure_ascii=False)}' for key, each in head.items()]
    return "{" + ",\n".join(parts) + f',\n"times": [\n{rows}\n]}}\n'


def _values(rng: Random, tasks: dict, *, odd: bool) -> dict[str, object]:
    found: dict[str, object] = {}
    for identity, task in tasks.items():
        if rng.random() < 0.15:
            continue  # not answered
        if task["kind"] == "Choice":
            keys = [option["key"] for option in task["options"]]
            found[identity] = rng.choice(ODD_ITEMS) if odd and rng.random() < 0.5 else rng.choice([*keys, UNSURE])
        elif task["kind"] == "Scale":
            found[identity] = rng.choice(ODD_STEPS) if odd and rng.random() < 0.5 else rng.randint(1, 5)
    return found
