"""Agreement between two reviewers who have judged the same records.

table: k × k whole numbers of records, k ≥ 2; rows are reviewer 1, columns reviewer 2, categories in the same order, so
the diagonal is agreement. Formulas: cohen1960. Landis and Koch's labels (landis1977) are
arbitrary and not part of the result.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from kunskapsresan.effects.arguments import series
from kunskapsresan.effects.two_by_two import Estimate, _count, _z, risk

Table = Sequence[Sequence[int]]


def percent_agreement(table: Table, level: float = 0.95) -> Estimate:
    """Share of records on which the two agree, 0–1, with the Wilson score interval.

    Raises TypeError or ValueError for a table that is not square, not whole numbers or empty, as do all here.
    """
    counts = _counts(table)
    agreed = risk(int(np.trace(counts)), int(counts.sum()), level)
    return Estimate("percent_agreement", agreed.value, agreed.low, agreed.high, None, level)


def pabak(table: Table, level: float = 0.95) -> Estimate:
    """Kappa adjusted for prevalence and bias, 2·Po − 1, for two categories; −1 to 1.

    The interval is the Wilson interval of Po on the same scale.
    """
    if len(_counts(table)) != 2:
        raise ValueError("table has more than two categories: PABAK is for two; merge categories or use cohens_kappa()")
    agreed = percent_agreement(table, level)
    return Estimate("pabak", 2 * agreed.value - 1, 2 * agreed.low - 1, 2 * agreed.high - 1, None, level)


def cohens_kappa(table: Table, level: float = 0.95) -> Estimate:
    """Agreement beyond chance, (Po − Pe)/(1 − Pe) (cohen1960), unweighted.

    se is the large-sample standard error for a kappa that may differ from 0 (Fleiss, Cohen and Everitt's formula, the
    one statsmodels gives); the interval is value ± z·se, cut at −1 and 1. Complete agreement or disagreement makes
    that se 0; then se is None and the interval is Wilson's for Po with Pe held fixed.
    ValueError when a reviewer has used one category only: kappa is then 0 (or undefined) whatever the other did.
    """
    z = _z(level)
    counts = _counts(table)
    total = int(counts.sum())
    for axis, who in ((1, "1 (rows)"), (0, "2 (columns)")):
        if np.count_nonzero(counts.sum(axis=axis)) < 2:
            raise ValueError(
                f"table: reviewer {who} has used one category only, so kappa says nothing; report percent_agreement()"
            )
    p = counts / total
    row, column = p.sum(axis=1), p.sum(axis=0)
    observed, expected = float(np.trace(p)), float(row @ column)
    kappa = (observed - expected) / (1 - expected)
    if np.trace(counts) in (0, total):
        agreed = risk(int(np.trace(counts)), total, level)
        low, high = ((limit - expected) / (1 - expected) for limit in (agreed.low, agreed.high))
        return Estimate("kappa", kappa, low, high, None, level)
    on = float(np.diag(p) @ (1 - (row + column) * (1 - kappa)) ** 2)
    sums = (column[:, None] + row[None, :]) ** 2
    off = (1 - kappa) ** 2 * float((p * sums).sum() - np.diag(p) @ np.diag(sums))
    variance = on + off - (kappa - expected * (1 - kappa)) ** 2
    se = math.sqrt(max(variance, 0.0) / total) / (1 - expected)
    return Estimate("kappa", kappa, max(kappa - z * se, -1.0), min(kappa + z * se, 1.0), se, level)


def _counts(table: Table) -> np.ndarray:
    rows = [series(row, f"table[{place}]") for place, row in enumerate(series(table, "table"))]
    if len(rows) < 2 or any(len(row) != len(rows) for row in rows):
        raise ValueError(
            f"table has {len(rows)} rows of {sorted({len(row) for row in rows})} numbers: give a square table with the "
            "same categories, two or more, in the same order for both reviewers"
        )
    counts = [[_count(cell, f"table[{i}][{j}]") for j, cell in enumerate(row)] for i, row in enumerate(rows)]
    counts = np.array(counts, dtype=np.int64)
    if counts.sum() == 0:
        raise ValueError("table is empty: the reviewers must share at least one record")
    return counts
