"""Mean differences: published and recomputed values, two conventions, symmetries, and wrong input."""

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from kunskapsresan.effects.means import cohens_d, hedges_g, mean_difference

GOLDEN = json.loads(Path(__file__).with_name("golden.json").read_text(encoding="utf-8"))
BOOK = (103, 5.5, 50, 100, 4.5, 50)
ALL = (mean_difference, cohens_d, hedges_g)
REAL = GOLDEN["real_means"]["cases"]


def near(value):
    return pytest.approx(value, rel=1e-6)


def test_borensteins_worked_example():
    expected = GOLDEN["means"]["expected"]
    assert GOLDEN["means"]["input"] == dict(zip(("m1", "sd1", "n1", "m2", "sd2", "n2"), BOOK, strict=True))
    d, g = cohens_d(*BOOK), hedges_g(*BOOK)
    assert mean_difference(*BOOK).value == near(expected["MD"])
    assert (d.value, d.se, d.se**2) == near((expected["d"], expected["se_d"], expected["var_d"]))
    assert (g.value, g.se, g.se**2) == near(
        (expected["g_approxJ"], expected["se_g_borenstein"], expected["var_g_borenstein"])
    )
    assert g.low == near(g.value - 1.959963984540054 * g.se) and g.high == near(2 * g.value - g.low)


def test_metafors_convention_uses_the_exact_correction():
    expected = GOLDEN["means"]["expected"]
    g = hedges_g(*BOOK, variance="metafor")
    assert g.value == near(expected["J_exact"] * expected["d"])
    assert g.se**2 == near(1 / 50 + 1 / 50 + g.value**2 / 200)
    assert cohens_d(*BOOK, variance="metafor") == cohens_d(*BOOK)


@pytest.mark.parametrize("name", REAL)
def test_real_trials(name):
    case = REAL[name]
    numbers = [case[key] for key in ("m1", "sd1", "n1", "m2", "sd2", "n2")]
    md = mean_difference(*numbers)
    assert (md.value, md.se, md.low, md.high) == near((case["MD"], case["SE_welch"], case["lo"], case["hi"]))
    assert cohens_d(*numbers).value == near(case["d"])
    assert hedges_g(*numbers).value == near(case["g"])


def test_conventions_of_the_mean_difference():
    z = 1.959963984540054
    pooled, apart = mean_difference(*BOOK, variance="borenstein"), mean_difference(*BOOK, variance="metafor")
    unequal = (103, 9.0, 20, 100, 3.0, 80)
    assert pooled.se == near(math.sqrt((49 * 5.5**2 + 49 * 4.5**2) / 98 * (1 / 50 + 1 / 50)))
    assert apart.se == near(math.sqrt(5.5**2 / 50 + 4.5**2 / 50))
    assert apart.high - apart.value == near(z * apart.se)
    assert mean_difference(*unequal, variance="borenstein").se != mean_difference(*unequal, variance="metafor").se


def test_welch_agrees_with_scipy():
    rng = np.random.default_rng(7)
    one, two = rng.normal(3, 2, 14), rng.normal(1, 5, 9)
    here = mean_difference(one.mean(), one.std(ddof=1), 14, two.mean(), two.std(ddof=1), 9, level=0.9)
    there = stats.ttest_ind(one, two, equal_var=False).confidence_interval(0.9)
    assert (here.low, here.high) == pytest.approx((there.low, there.high), rel=1e-9)


@pytest.mark.parametrize(
    ("numbers", "error", "says"),
    [
        ((1, -1, 10, 2, 1, 10), ValueError, "sd1 .*negative"),
        ((1, 1, 0, 2, 1, 10), ValueError, "n1 is 0"),
        ((1, 1, 10, 2, 1, 1), ValueError, "n2 is 1.*at least two"),
        ((1, 1, 10.5, 2, 1, 10), ValueError, "n1"),
        ((1, 0, 10, 2, 0, 10), ValueError, "sd1 and sd2 are both 0"),
        ((math.nan, 1, 10, 2, 1, 10), ValueError, "m1"),
        ((1, 1, 10, math.inf, 1, 10), ValueError, "m2"),
        ((1, "1", 10, 2, 1, 10), TypeError, "sd1"),
        ((1, 1, 10, True, 1, 10), TypeError, "m2"),
        ((1, 1, np.True_, 2, 1, 10), TypeError, "n1"),
        ((1, 1, None, 2, 1, 10), TypeError, "n1"),
    ],
)
@pytest.mark.parametrize("measure", ALL)
def test_impossible_numbers_name_the_argument(measure, numbers, error, says):
    with pytest.raises(error, match=says):
        measure(*numbers)


@pytest.mark.parametrize("measure", ALL)
def test_unknown_options(measure):
    with pytest.raises(ValueError, match="variance is 'hedges': choose one of .*borenstein, metafor"):
        measure(*BOOK, variance="hedges")
    with pytest.raises(TypeError, match="variance"):
        measure(*BOOK, variance=None)
    with pytest.raises(ValueError, match="level"):
        measure(*BOOK, level=95)


MEAN = st.floats(-1e4, 1e4)
SD = st.floats(0.01, 1e3)
N = st.integers(2, 5000)
CALLS = [(mean_difference, "welch"), *((m, v) for m in ALL for v in ("borenstein", "metafor"))]


@given(MEAN, SD, N, MEAN, SD, N)
def test_swapping_the_groups_turns_the_sign(m1, sd1, n1, m2, sd2, n2):
    for measure, variance in CALLS:
        here, there = (
            measure(m1, sd1, n1, m2, sd2, n2, variance=variance),
            measure(m2, sd2, n2, m1, sd1, n1, variance=variance),
        )
        assert (here.value, here.low, here.high) == pytest.approx((-there.value, -there.high, -there.low), rel=1e-9)
        assert here.low < here.value < here.high


@given(MEAN, SD, N, MEAN, SD, N, st.floats(0.001, 1000))
def test_another_unit_changes_the_difference_but_not_d(m1, sd1, n1, m2, sd2, n2, unit):
    plain, scaled = (m1, sd1, n1, m2, sd2, n2), (m1 * unit, sd1 * unit, n1, m2 * unit, sd2 * unit, n2)
    for variance in ("borenstein", "metafor"):
        for measure, factor in ((mean_difference, unit), (cohens_d, 1), (hedges_g, 1)):
            here, there = measure(*plain, variance=variance), measure(*scaled, variance=variance)
            slack = 1e-9 * (abs(m1) + abs(m2) + 1) * factor / (min(sd1, sd2) if factor == 1 else 1)
            assert there.value == pytest.approx(here.value * factor, rel=1e-7, abs=slack)
            assert there.se == pytest.approx(here.se * factor, rel=1e-6)


@given(MEAN, SD, N, MEAN, SD, N)
def test_the_correction_shrinks(m1, sd1, n1, m2, sd2, n2):
    d = cohens_d(m1, sd1, n1, m2, sd2, n2).value
    approximate, exact = (hedges_g(m1, sd1, n1, m2, sd2, n2, variance=v).value for v in ("borenstein", "metafor"))
    assert abs(approximate) <= abs(d) and abs(exact) <= abs(d)
    assert approximate == pytest.approx(exact, rel=0.02), "the approximation of J is good from two degrees of freedom"
