"""Writes datasets/lokal_uppfoljning.csv: made-up follow-up data of a social services unit.

Nobody in the file exists; `truth` says what is true in it. How a case comes about, in order (a situation is 0–100,
higher is better):

1. Everybody has a *usual* situation (`USUAL`, by target group) and, at any one moment, a reading around it (`MOMENT`).
2. A case is opened only when the reading is below `THRESHOLD`: people come when it is worse than usual. So the later
   reading is better on average even if nothing is done (regression to the mean).
3. *Engagement* is seen by nobody who reads the file. The engaged more often get the structured programme (selection)
   and do better whatever they get (`ENGAGEMENT`). More people got the programme the second year.
4. The reading six months later = usual + `NATURAL` + `ENGAGEMENT` × engagement + `TRUE_EFFECT` of what was given
   + chance.
5. The less engaged, and those who fare worse, more often break off, and then the later reading is mostly missing. Some
   more are missing by chance.
6. Only people who got something were sent the questionnaire, and the better they fare the likelier they answer
   (missing not at random).

Age, gender, length and what is noted on the state of knowledge have no effect on the outcome.

    python datasets/builders/lokal_uppfoljning.py
"""

from __future__ import annotations

import hashlib
import math
import random
import re
from pathlib import Path
from statistics import NormalDist, mean

TARGET = Path(__file__).parents[1] / "lokal_uppfoljning.csv"
SEED = 20250701
CASES = 400
FIRST_YEAR = 2024
PROGRAMME, TALKS, PRACTICAL, NOTHING = "strukturerat program", "stödsamtal", "praktiskt stöd", "ingen insats"

THRESHOLD = 45
MOMENT = 12.0
USUAL_SPREAD = 9.0
NATURAL = 2.0
ENGAGEMENT = 5.0
TRUE_EFFECT = {PROGRAMME: 4.0, TALKS: 0.0, PRACTICAL: 2.0, NOTHING: 0.0}

# target group → (share of cases, usual situation, youngest, oldest)
USUAL = {
    "barn och unga": (0.36, 54.0, 3, 20),
    "ekonomiskt bistånd": (0.27, 52.0, 19, 64),
    "skadligt bruk": (0.22, 50.0, 18, 70),
    "våld i nära relation": (0.15, 55.0, 18, 67),
}
# how often the state of knowledge behind what was given is noted as: review found, single studies, not looked for
KNOWLEDGE = ("översikt finns", "enstaka studier", "inte eftersökt")
NOTED = {PROGRAMME: (0.55, 0.25, 0.20), TALKS: (0.02, 0.13, 0.85), PRACTICAL: (0.05, 0.30, 0.65)}
COLUMNS = (
    "ärende", "år", "målgrupp", "ålder", "kön", "insats", "kunskapsläge", "situation_före", "situation_efter", "veckor",
    "avslut", "nöjd", "delaktig",
)  # fmt: skip


class Chance(random.Random):
    """Only `random()` is drawn from: it gives the same numbers in every version of Python."""

    def normal(self, centre: float = 0.0, spread: float = 1.0) -> float:
        return centre + spread * NormalDist().inv_cdf(min(max(self.random(), 1e-9), 1 - 1e-9))

    def happens(self, log_odds: float) -> bool:
        return self.random() < 1 / (1 + math.exp(-log_odds))

    def one_of(self, shares: dict) -> object:
        draw = self.random() * sum(shares.values())
        for each, share in shares.items():
            if (draw := draw - share) < 0:
                return each
        return each

    def whole(self, low: int, high: int) -> int:
        return low + int(self.random() * (high - low + 1))


def cases() -> list[dict]:
    """Every case with the file's columns and, beside them, what only the builder knows (keys with a leading _)."""
    chance, out = Chance(SEED), []
    while len(out) < CASES:
        group = chance.one_of({name: each[0] for name, each in USUAL.items()})
        usual, moment = chance.normal(USUAL[group][1], USUAL_SPREAD), chance.normal(0, MOMENT)
        if usual + moment < THRESHOLD:
            out.append(_case(chance, len(out) + 1, group, usual, usual + moment))
    return out


def _case(chance: Chance, number: int, group: str, usual: float, before: float) -> dict:
    year = FIRST_YEAR + (number > CASES * 0.48)
    engagement = chance.normal()
    given = _given(chance, engagement, year)
    without = usual + NATURAL + ENGAGEMENT * engagement + chance.normal(0, MOMENT * 0.75)
    after = without + TRUE_EFFECT[given]
    broke_off = given != NOTHING and chance.happens(-1.4 - 0.7 * engagement - 0.09 * (after - 50))
    ending = "avbröt" if broke_off else "ingen insats gavs" if given == NOTHING else "enligt plan"
    if ending == "enligt plan" and chance.random() < 0.07:
        ending = "flyttade"
    seen = chance.random() < {"avbröt": 0.25, "flyttade": 0.2, "ingen insats gavs": 0.7}.get(ending, 0.93)
    answered = given != NOTHING and chance.happens(-0.4 + 0.09 * (after - 55))
    weeks = "" if given == NOTHING else chance.whole(2, 10) if broke_off else chance.whole(10, 30)
    gender = chance.one_of({"kvinna": 0.54, "man": 0.42, "": 0.04})
    young, old = USUAL[group][2:]
    noted = "" if given == NOTHING else chance.one_of(dict(zip(KNOWLEDGE, NOTED[given], strict=True)))
    if chance.random() < 0.12:
        noted = ""
    content_with = chance.normal(3.3 + 0.045 * (after - 55), 0.8)
    taken_part = chance.normal(3.4 + 0.02 * (after - 55) + 0.3 * engagement, 0.9)
    values = (
        number, year, group, chance.whole(young, old), gender, given, noted,
        _scale(before), _scale(after) if seen else "", weeks, ending,
        _grade(content_with) if answered else "", _grade(taken_part) if answered else "",
    )  # fmt: skip
    hidden = {"_after": _scale(after), "_without": _scale(without), "_engagement": engagement}
    return dict(zip(COLUMNS, values, strict=True)) | hidden


def _given(chance: Chance, engagement: float, year: int) -> str:
    if chance.happens(-1.3 + 1.1 * engagement + (0.6 if year > FIRST_YEAR else 0.0)):
        return PROGRAMME
    if chance.happens(-1.1 - 0.6 * engagement):
        return NOTHING
    return chance.one_of({TALKS: 0.62, PRACTICAL: 0.38})


def _scale(value: float) -> int:
    return round(min(max(value, 0), 100))


def _grade(value: float) -> int:
    return round(min(max(value, 1), 5))


def content() -> bytes:
    """The file's bytes: UTF-8, comma, line feed on every system."""
    rows = [COLUMNS, *([case[name] for name in COLUMNS] for case in cases())]
    return "".join(",".join(map(str, row)) + "\n" for row in rows).encode("utf-8")


def truth() -> dict[str, float]:
    """What the file seems to show and what is true: points on the scale 0–100, or shares. The .yml explains each."""
    everyone = cases()
    got = [case for case in everyone if case["insats"] == PROGRAMME]
    none = [case for case in everyone if case["insats"] == NOTHING]

    def seen(group: list[dict]) -> list[dict]:
        return [case for case in group if case["situation_efter"] != ""]

    def change(group: list[dict]) -> float:
        return mean(case["situation_efter"] - case["situation_före"] for case in seen(group))

    asked = [case for case in everyone if case["insats"] != NOTHING]
    answered = [case for case in asked if case["nöjd"] != ""]
    return {
        "förändring_strukturerat_program": round(change(got), 1),
        "förändring_ingen_insats": round(change(none), 1),
        "skillnad_i_förändring": round(change(got) - change(none), 1),
        "sann_effekt": round(mean(case["_after"] - case["_without"] for case in got), 1),
        "förändring_utan_programmet": round(mean(case["_without"] - case["situation_före"] for case in got), 1),
        "efter_i_filen": round(mean(case["situation_efter"] for case in seen(everyone)), 1),
        "efter_hos_alla": round(mean(case["_after"] for case in everyone), 1),
        "svarsandel_enkät": round(len(answered) / len(asked), 2),
        "efter_hos_dem_som_svarade": round(mean(case["_after"] for case in answered), 1),
        "efter_hos_dem_som_inte_svarade": round(mean(case["_after"] for case in asked if case["nöjd"] == ""), 1),
    }


def describe(data: bytes) -> None:
    """Puts checksum, empty cells and the truth into the file's description."""
    about = Path(f"{TARGET}.yml")
    rows = [line.split(",") for line in data.decode("utf-8").splitlines()[1:]]
    empty = {name: sum(not row[i] for row in rows) for i, name in enumerate(COLUMNS)}
    text = about.read_text(encoding="utf-8")
    for key, value in {
        "sha256": hashlib.sha256(data).hexdigest(),
        "rows": len(rows),
        "known_nulls": "{" + ", ".join(f"{name}: {n}" for name, n in empty.items() if n) + "}",
    }.items():
        text = re.sub(rf"^{key}: .*$", f"{key}: {value}", text, flags=re.M)
    for key, value in truth().items():
        text = re.sub(rf"^(  {key}: {{value: )[^,]*", rf"\g<1>{value}", text, flags=re.M)
    about.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    made = content()
    TARGET.write_bytes(made)
    describe(made)
    print(f"Skrev {TARGET.name}.")
