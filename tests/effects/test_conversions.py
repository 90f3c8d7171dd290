"""Conversions: published values, inverses, and wrong input."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from kunskapsresan.effects import conversions as c

GOLDEN = json.loads(Path(__file__).with_name("golden.json").read_text(encoding="utf-8"))
CALLS = {
    "lnOR_to_d": c.log_odds_ratio_to_d,
    "d_to_r_equal_n": c.d_to_r,
    "OR_to_d": lambda ratio: c.log_odds_ratio_to_d(math.log(ratio)),
}


def near(value):
    return pytest.approx(value, rel=1e-6)


@pytest.mark.parametrize("case", GOLDEN["conversions"]["cases"], ids=lambda case: f"{case['fn']}({case['input']})")
def test_golden_conversions(case):
    expected = pytest.approx(case["expected"], rel=case.get("tol", 1e-6))
    assert CALLS[case["fn"]](case["input"]) == expected


def test_the_factor():
    assert near(GOLDEN["conversions"]["factor"]) == c.LOGISTIC_SD


@pytest.mark.parametrize("row", GOLDEN["distributions"]["table"], ids=lambda row: f"d={row['d']}")
def test_golden_distribution_measures(row):
    d = row["d"]
    assert (c.cohens_u3(d), c.probability_of_superiority(d), c.overlap(d)) == near(
        (row["U3"], row["CL"], row["overlap"])
    )


@pytest.mark.parametrize("d", [0.3, 0.8, 1.7])
def test_overlap_is_the_area_under_both_curves(d):
    area = integrate.quad(lambda x: min(stats.norm.pdf(x), stats.norm.pdf(x, d)), -10, 12, points=[d / 2])[0]
    assert c.overlap(d) == pytest.approx(area, rel=1e-6)


@pytest.mark.parametrize(("d", "rate", "expected"), GOLDEN["nnt"]["cases"])
def test_number_needed_as_tabulated(d, rate, expected):
    assert round(c.nnt_from_d(d, rate), 1) == expected
    assert c.nnt_from_d(d, rate) == near(1 / (stats.norm.cdf(d + stats.norm.ppf(rate)) - rate))


def test_number_needed_keeps_its_sign():
    assert c.nnt_from_d(0, 0.2) == math.inf
    assert c.nnt_from_d(-0.5, 0.5) == near(-c.nnt_from_d(0.5, 0.5))
    assert c.nnt_from_d(-1e-300, 0.2) == -math.inf


def test_auc():
    assert round(c.auc_to_d(0.681), 2) == 0.67
    assert c.auc_to_d(0.5) == 0


def test_unequal_groups_give_a_smaller_correlation():
    assert c.d_to_r(0.5, 10, 90) < c.d_to_r(0.5) == c.d_to_r(0.5, 50, 50)
    # borenstein2009 ch. 7: h = (n1 + n2)²/(n1·n2)
    assert c.d_to_r(0.5, 10, 90) == near(0.5 / math.sqrt(0.25 + 100**2 / 900))


ONE_NUMBER = [
    (c.log_odds_ratio_to_d, "log_odds_ratio"),
    (c.d_to_r, "d"),
    (c.cohens_u3, "d"),
    (c.probability_of_superiority, "d"),
    (c.overlap, "d"),
    (c.auc_to_d, "auc"),
    (lambda d: c.nnt_from_d(d, 0.2), "d"),
    (lambda rate: c.nnt_from_d(0.5, rate), "control_event_rate"),
]


@pytest.mark.parametrize(("convert", "name"), ONE_NUMBER)
@pytest.mark.parametrize(
    ("value", "error"),
    [("0.5", TypeError), (True, TypeError), (None, TypeError), ([0.5], TypeError), (math.nan, ValueError)]
    + [(math.inf, ValueError), (-math.inf, ValueError)],
)
def test_what_is_not_a_finite_number(convert, name, value, error):
    with pytest.raises(error, match=rf"^{name} "):
        convert(value)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: c.auc_to_d(1), "auc"),
        (lambda: c.auc_to_d(68), "auc .*share between 0 and 1"),
        (lambda: c.nnt_from_d(0.5, 0), "control_event_rate"),
        (lambda: c.nnt_from_d(0.5, 20), "20 per cent is 0.20"),
        (lambda: c.d_to_r(0.5, 10), "n2 is missing"),
        (lambda: c.d_to_r(0.5, n2=10), "n1 is missing"),
        (lambda: c.d_to_r(0.5, 0, 10), "n1 is 0"),
    ],
)
def test_impossible_values_name_the_argument(call, says):
    with pytest.raises(ValueError, match=says):
        call()


D = st.floats(-6, 6)
GROUP = st.integers(1, 10_000)


@given(D, GROUP, GROUP)
def test_there_and_back(d, n1, n2):
    r, h = c.d_to_r(d, n1, n2), (n1 + n2) ** 2 / (n1 * n2)
    assert math.sqrt(h) * r / math.sqrt(1 - r**2) == pytest.approx(d, rel=1e-6)
    assert c.auc_to_d(c.probability_of_superiority(d)) == pytest.approx(d, rel=1e-6, abs=1e-12)


@given(D)
def test_turning_the_groups(d):
    assert c.overlap(d) == c.overlap(-d)
    assert c.cohens_u3(d) + c.cohens_u3(-d) == pytest.approx(1)
    assert c.probability_of_superiority(d) + c.probability_of_superiority(-d) == pytest.approx(1)
    assert c.d_to_r(d) == -c.d_to_r(-d)


@given(st.floats(-4, 4), st.floats(0.001, 0.999))
def test_number_needed_is_at_least_one_and_has_the_sign_of_d(d, rate):
    needed = c.nnt_from_d(d, rate)
    assert abs(needed) >= 1
    assert (needed > 0) == (d >= 0)
