"""Agreement of two reviewers: published values, symmetries, and wrong input."""

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kunskapsresan.appraisal.agreement import cohens_kappa, pabak, percent_agreement

GOLDEN = Path(__file__).parents[1] / "effects" / "golden.json"
CASES = json.loads(GOLDEN.read_text(encoding="utf-8"))["kappa"]["cases"]
ALL = (percent_agreement, pabak, cohens_kappa)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["table"]))
def test_golden_values(case):
    kappa = cohens_kappa(case["table"])
    assert kappa.value == pytest.approx(case["kappa"], rel=1e-6)
    assert percent_agreement(case["table"]).value == pytest.approx(case["Po"], rel=1e-6)
    assert pabak(case["table"]).value == pytest.approx(case["PABAK"], rel=1e-6)
    if "se" in case:
        assert kappa.se == pytest.approx(case["se"], rel=1e-6)
    if "ci" in case:
        assert (kappa.low, kappa.high) == pytest.approx(case["ci"], rel=1e-6)


def test_the_standard_error_is_the_delta_methods():
    """Does the closed form agree with a numerical gradient of kappa, also for three categories?"""
    table = np.array([[30, 4, 1], [6, 20, 5], [2, 3, 14]])
    total = table.sum()
    p = table / total

    def kappa(cells):
        expected = cells.sum(axis=1) @ cells.sum(axis=0)
        return (np.trace(cells) - expected) / (1 - expected)

    gradient = np.zeros_like(p)
    for place in np.ndindex(p.shape):
        step = np.zeros_like(p)
        step[place] = 1e-6
        gradient[place] = (kappa(p + step) - kappa(p - step)) / 2e-6
    variance = ((p * gradient**2).sum() - (p * gradient).sum() ** 2) / total
    assert cohens_kappa(table).se == pytest.approx(math.sqrt(variance), rel=1e-6)


def test_complete_agreement_is_not_certainty():
    kappa = cohens_kappa([[10, 0], [0, 10]])
    assert kappa.value == kappa.high == 1 and kappa.se is None
    assert kappa.low == pytest.approx(2 * percent_agreement([[10, 0], [0, 10]]).low - 1)
    turned = cohens_kappa([[0, 10], [10, 0]])
    assert turned.value == turned.low == -1 < turned.high < 0


@pytest.mark.parametrize("table", [[[20, 5], [0, 0]], [[20, 0], [5, 0]], [[25, 0], [0, 0]]])
def test_one_category_only_says_nothing(table):
    with pytest.raises(ValueError, match="used one category only.*percent_agreement"):
        cohens_kappa(table)
    assert 0 <= percent_agreement(table).value <= 1


@pytest.mark.parametrize(
    ("table", "error", "says"),
    [
        ([[1, 2], [3]], ValueError, "square"),
        ([[1, 2, 3], [4, 5, 6]], ValueError, "square"),
        ([[5]], ValueError, "square"),
        ([], ValueError, "square"),
        ([[0, 0], [0, 0]], ValueError, "empty"),
        ([[1, -2], [3, 4]], ValueError, r"table\[0\]\[1\].*negative"),
        ([[1, 2.5], [3, 4]], ValueError, r"table\[0\]\[1\]"),
        ([[1, 2], [math.nan, 4]], ValueError, r"table\[1\]\[0\]"),
        ([[1, 2], [3, "4"]], TypeError, r"table\[1\]\[1\]"),
        ([[True, 2], [3, 4]], TypeError, r"table\[0\]\[0\]"),
        ("ja", TypeError, "table"),
        (5, TypeError, "table"),
        ([1, 2], TypeError, r"table\[0\]"),
        (np.array(3), TypeError, "table"),
    ],
)
@pytest.mark.parametrize("measure", ALL)
def test_impossible_tables_name_the_place(measure, table, error, says):
    with pytest.raises(error, match=says):
        measure(table)


@pytest.mark.parametrize("measure", ALL)
def test_impossible_level(measure):
    with pytest.raises(ValueError, match="level"):
        measure([[20, 5], [10, 15]], level=95)


def test_pabak_is_for_two_categories():
    with pytest.raises(ValueError, match="more than two categories"):
        pabak([[1, 2, 3], [4, 5, 6], [7, 8, 9]])


CELL = st.integers(0, 500)


@st.composite
def tables(draw, size=None):
    size = size or draw(st.integers(2, 4))
    cells = draw(st.lists(CELL, min_size=size * size, max_size=size * size))
    return np.array(cells).reshape(size, size)


def usable(table):
    return all(np.count_nonzero(table.sum(axis=axis)) > 1 for axis in (0, 1))


@given(tables().filter(usable))
def test_swapping_the_reviewers_changes_nothing(table):
    here, there = cohens_kappa(table), cohens_kappa(table.T)
    assert (here.value, here.low, here.high) == pytest.approx((there.value, there.low, there.high), abs=1e-9)
    assert -1 - 1e-12 <= here.low <= here.value + 1e-12 and here.value <= here.high + 1e-12 <= 1 + 1e-9


@given(tables().filter(usable), st.randoms())
def test_the_order_of_categories_does_not_matter(table, random):
    order = list(range(len(table)))
    random.shuffle(order)
    assert cohens_kappa(table[np.ix_(order, order)]).value == pytest.approx(cohens_kappa(table).value, abs=1e-12)


@given(tables(2).filter(lambda table: table.sum() > 0))
def test_pabak_is_a_stretched_share(table):
    share, stretched = percent_agreement(table), pabak(table)
    assert stretched.value == pytest.approx(2 * share.value - 1, abs=1e-12)
    assert -1 <= stretched.low <= stretched.value <= stretched.high <= 1
