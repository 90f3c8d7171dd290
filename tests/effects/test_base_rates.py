"""Predictive values and natural frequencies: published trees, whole people, and wrong input."""

import json
import math
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kunskapsresan.effects.base_rates import natural_frequencies, npv, ppv

CASES = json.loads(Path(__file__).with_name("golden.json").read_text(encoding="utf-8"))["base_rates"]["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['base_rate']}")
def test_published_trees(case):
    arguments = case["base_rate"], case["sensitivity"], case["specificity"]
    tree = natural_frequencies(*arguments)
    assert (tree.true_positives, tree.false_negatives, tree.false_positives) == (case["tp"], case["fn"], case["fp"])
    assert round(100 * ppv(*arguments)) == case["ppv_percent"]
    assert tree.ppv == ppv(*arguments) and tree.npv == npv(*arguments)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['base_rate']}")
def test_exact_fractions_agree(case):
    """Do the shares agree with arithmetic without rounding?"""
    base, hit, clear = (Fraction(str(case[key])) for key in ("base_rate", "sensitivity", "specificity"))
    arguments = case["base_rate"], case["sensitivity"], case["specificity"]
    positive, negative = base * hit, (1 - base) * clear
    assert ppv(*arguments) == pytest.approx(float(positive / (positive + (1 - base) * (1 - clear))), rel=1e-12)
    assert npv(*arguments) == pytest.approx(float(negative / (negative + base * (1 - hit))), rel=1e-12)


def test_a_half_person_is_rounded_upwards():
    assert natural_frequencies(0.0145, 0.5, 0.5).with_condition == 15
    assert natural_frequencies(0.001, 0.5, 1).true_positives == 1


def test_results_that_nobody_can_get():
    with pytest.raises(ValueError, match="nobody gets a positive result"):
        ppv(0.1, 0, 1)
    with pytest.raises(ValueError, match="nobody gets a negative result"):
        npv(0.1, 1, 0)
    tree = natural_frequencies(0.1, 0, 1)
    assert tree.ppv is None and tree.npv == 0.9 and tree.positives == 0


@pytest.mark.parametrize("function", [ppv, npv, natural_frequencies])
@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize(
    ("bad", "error"),
    [(-0.1, ValueError), (80, ValueError), (math.nan, ValueError), (math.inf, ValueError)]
    + [("0,8", TypeError), (True, TypeError), (None, TypeError)],
)
def test_impossible_shares_name_the_argument(function, place, bad, error):
    arguments = [0.1, 0.8, 0.8]
    arguments[place] = bad
    with pytest.raises(error, match=("base_rate", "sensitivity", "specificity")[place]):
        function(*arguments)


@pytest.mark.parametrize(("n", "error"), [(0, ValueError), (-5, ValueError), (10.5, ValueError), ("1000", TypeError)])
def test_impossible_number_of_people(n, error):
    with pytest.raises(error, match="^n "):
        natural_frequencies(0.1, 0.8, 0.8, n)


SHARE = st.floats(0, 1)


@given(SHARE, SHARE, SHARE, st.integers(1, 100_000))
def test_the_branches_add_up(base_rate, sensitivity, specificity, n):
    tree = natural_frequencies(base_rate, sensitivity, specificity, n)
    assert tree.with_condition + tree.without_condition == n == tree.positives + tree.negatives
    assert tree.true_positives + tree.false_negatives == tree.with_condition
    assert tree.false_positives + tree.true_negatives == tree.without_condition
    assert min(tree.true_positives, tree.false_negatives, tree.false_positives, tree.true_negatives) >= 0
    assert abs(tree.with_condition - base_rate * n) <= 0.5 + 1e-6


@given(st.floats(0.01, 0.98), st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_predictive_values_mirror_and_move(base_rate, sensitivity, specificity):
    assert ppv(base_rate, sensitivity, specificity) == pytest.approx(npv(1 - base_rate, specificity, sensitivity))
    assert ppv(base_rate, sensitivity, specificity) < ppv(base_rate + 0.01, sensitivity, specificity)
