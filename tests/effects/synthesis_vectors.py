"""Writes tests/vectors/synthesis.json, which holds effects/synthesis.py and web/numbers/synthesis.js to the same
answers.

Sums are exact (`math.fsum`), since the built-in `sum` differs between versions of Python.
Studies are drawn with a fixed seed and rounded before they are used; a case is [model, tau2, effects, variances,
answers in the order of "fields"]. Real reviews come from golden.json.
"""

from __future__ import annotations

import json
import math
import random
from pathlib import Path

from scipy import stats

from kunskapsresan.effects import means, synthesis

GOLDEN = Path(__file__).with_name("golden.json")
SEED = 20261121
CASES = 1000
KINDS = (("random", "REML"), ("random", "DL"), ("common", "REML"))
FIELDS = ("value", "low", "high", "se", "tau2", "i2", "q", "q_p", "prediction_low", "prediction_high")


def short(number: float | None) -> float | None:
    """Eleven figures: enough for a comparison at 1e-9, and a small file."""
    return None if number is None else float(f"{number:.11g}")


def studies(rng: random.Random) -> tuple[list[float], list[float]]:
    """One to twelve studies, alike or different, now and then with one much larger than the others."""
    k, spread = rng.choice((1, 2, 2, 3, 3, 4, 5, 7, 12)), rng.choice((0.0, 0.05, 0.3, 1.0))
    middle, size = rng.uniform(-1, 1), rng.choice((0.01, 0.1, 1.0))
    variances = [round(size * math.exp(rng.gauss(0, 1)) + 1e-4, 4) for _ in range(k)]
    effects = [round(rng.gauss(middle, math.sqrt(spread**2 + v)), 4) for v in variances]
    return effects, variances


def pooled(effects: list[float], variances: list[float], model: str, tau2: str) -> list[float | None]:
    if len(effects) == 1:
        result = synthesis.subgroups([*effects, 0.0], [*variances, 1.0], ["a", "b"], model, tau2).groups["a"]
    else:
        result = synthesis.pool(effects, variances, model, tau2)
    return [short(getattr(result, name)) for name in FIELDS]


def random_cases(rng: random.Random) -> list[list]:
    cases = []
    for place in range(CASES):
        effects, variances = studies(rng)
        model, tau2 = KINDS[place % len(KINDS)]
        cases.append([model, tau2, effects, variances, pooled(effects, variances, model, tau2)])
    return cases


def egger_answers(effects, variances, model: str) -> dict:
    result = synthesis.egger(effects, variances, model)
    answer = {name: short(getattr(result, name)) for name in ("bias", "low", "high", "se", "statistic", "p")}
    return {"model": model, **answer, "df": result.df}


def logs(tables: list[list[int]]) -> tuple[list[float], list[float]]:
    """Log odds ratios and variances; no table here has an empty cell."""
    rows = [(a, n1 - a, c, n2 - c) for a, n1, c, n2 in tables]
    return [math.log(a * d / (b * c)) for a, b, c, d in rows], [math.fsum(1 / n for n in row) for row in rows]


def real_cases() -> list[dict]:
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    trials = logs(golden["scared_straight"]["tables"])
    programmes = logs(golden["landenberger"]["tables"])
    weeks = golden["raudenbush"]
    sets = [
        ("scared_straight", *trials, ["early" if place < 4 else "late" for place in range(7)]),
        ("landenberger", *programmes, golden["landenberger"]["design"]),
        ("raudenbush", weeks["effects"], weeks["variances"], [str(week) for week in weeks["weeks"]]),
    ]
    out = []
    for name, effects, variances, labels in sets:
        groups = synthesis.subgroups(effects, variances, labels)
        out.append(
            {
                "name": name,
                "effects": effects,
                "variances": variances,
                "labels": labels,
                "pooled": {f"{m} {t}": pooled(effects, variances, m, t) for m, t in KINDS},
                "groups": {label: short(one.value) for label, one in groups.groups.items()},
                "between": [short(groups.q), groups.q_df, short(groups.q_p)],
                "egger": [egger_answers(effects, variances, model) for model in synthesis.EGGER_MODELS],
            }
        )
    return out


def content() -> str:
    rng = random.Random(SEED)
    cases = random_cases(rng)
    eggers = []
    while len(eggers) < 60:
        effects, variances = studies(rng)
        if len(effects) > 2:
            eggers.append([effects, variances, [egger_answers(effects, variances, m) for m in synthesis.EGGER_MODELS]])
    quantiles = [
        [p, df, short(float(stats.t.ppf(p, df)))]
        for df in (1, 2, 3, 4, 5, 10, 17.5, 56, 231.73, 1000, 20000)
        for p in (0.025, 0.4, 0.6, 0.9, 0.95, 0.975, 0.995, 0.9999)
    ]
    tails = [[t, df, short(float(stats.t.sf(t, df)))] for df in (1, 2, 5, 56, 231.73) for t in (-3, -0.1, 0, 0.5, 2, 9)]
    squares = [
        [x, df, short(float(stats.chi2.sf(x, df)))]
        for df in (1, 2, 3, 12, 57)
        for x in (0, 1e-6, 0.5, 3.84, 12, 60, 213.69)
    ]
    differences = []
    for _ in range(60):
        row = [round(rng.uniform(0, 9000), 2), round(rng.uniform(1, 9000), 2), rng.randint(2, 16000)]
        row += [round(rng.uniform(0, 9000), 2), round(rng.uniform(1, 9000), 2), rng.randint(2, 500)]
        result = means.mean_difference(*row)
        differences.append([row, [short(getattr(result, name)) for name in ("value", "low", "high", "se")]])
    whole = {
        "fields": FIELDS,
        "cases": cases,
        "eggers": eggers,
        "real": real_cases(),
        "t_quantile": quantiles,
        "t_survival": tails,
        "chi_square_survival": squares,
        "mean_difference": differences,
    }
    lines = [f'"{name}":{_rows(value)}' for name, value in whole.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _rows(value: list) -> str:
    """One entry per line: a change shows as the lines that changed."""
    return "[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in value) + "\n]"
