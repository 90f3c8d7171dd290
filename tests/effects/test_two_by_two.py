"""Two-by-two measures: published and independently recomputed values, symmetries, and wrong input."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kunskapsresan.effects import number_needed, odds_ratio, risk, risk_difference, risk_ratio

ALL = (risk_ratio, odds_ratio, risk_difference, number_needed)
ROSSI = (48, 216, 66, 216)
JOBS = (207, 600, 86, 299)


def near(value):
    return pytest.approx(value, rel=1e-6)


def limits(estimate):
    return (estimate.value, estimate.low, estimate.high)


@pytest.mark.parametrize(
    ("measure", "table", "expected"),
    [
        # Borenstein et al. 2009 ch. 5, recomputed with metafor
        (risk_ratio, (5, 100, 10, 100), (0.5, 0.1772378546545898, 1.4105338867208297)),
        (odds_ratio, (5, 100, 10, 100), (0.47368421052631576, 0.15586414959350517, 1.4395660059552833)),
        (risk_difference, (5, 100, 10, 100), (-0.05, -0.12267740968453968, 0.02267740968453967)),
        # Rossi 1980, recomputed from the individual data
        (risk_ratio, ROSSI, (0.7272727272727272, 0.527889700889237, 1.0019623776401179)),
        (odds_ratio, ROSSI, (0.6493506493506493, 0.4215226416001377, 1.0003170036405755)),
        (risk_difference, ROSSI, (-0.08333333333333337, -0.1660835210222524, -0.0005831456444143346)),
        # JOBS II, work at follow-up
        (risk_ratio, JOBS, (1.1994767441860466, 0.9725647643436701, 1.4793302334103038)),
    ],
)
def test_golden_values(measure, table, expected):
    assert limits(measure(*table)) == near(expected)


def test_golden_standard_errors():
    assert risk_ratio(5, 100, 10, 100).se == near(0.5291502622129182)
    assert odds_ratio(5, 100, 10, 100).se == near(0.5671308728156005)
    assert risk_difference(5, 100, 10, 100).se == near(0.03708099243547831)


def test_number_needed_in_rossi_keeps_its_sign_and_order():
    nnt = number_needed(*ROSSI)
    assert nnt.value == -12.0
    assert (round(nnt.low), round(nnt.high)) == (-6, -1715)
    assert not nnt.through_infinity and nnt.se is None


def test_number_needed_in_jobs_runs_through_infinity():
    nnt = number_needed(*JOBS)
    assert (round(nnt.value), round(nnt.low), round(nnt.high)) == (17, -154, 8)
    assert nnt.through_infinity


def test_no_difference_needs_infinitely_many():
    nnt = number_needed(10, 50, 10, 50)
    assert nnt.value == math.inf and nnt.through_infinity and nnt.low < 0 < nnt.high


def test_zero_cell_adds_a_half_to_all_four():
    assert risk_ratio(0, 20, 5, 20).value == near((0.5 / 21) / (5.5 / 21))
    assert odds_ratio(20, 20, 5, 20).value == near((20.5 * 15.5) / (0.5 * 5.5))
    assert risk_difference(0, 20, 5, 20).value == -0.25, "a difference needs no correction"


@pytest.mark.parametrize("table", [(0, 20, 0, 30), (20, 20, 30, 30)])
@pytest.mark.parametrize("measure", ALL)
def test_a_table_without_information_is_refused(measure, table):
    with pytest.raises(ValueError, match=r"no information|no width"):
        measure(*table)


def test_wilson_interval_stays_between_nothing_and_everything():
    # Wilson's closed form by hand: (z² ± 0)/… for 0 of 10, z = 1.959964
    z2 = 1.959963984540054**2
    assert limits(risk(0, 10)) == near((0.0, 0.0, z2 / (10 + z2)))
    assert limits(risk(10, 10)) == near((1.0, 10 / (10 + z2), 1.0))


@pytest.mark.parametrize(
    ("table", "error", "says"),
    [
        ((11, 10, 2, 10), ValueError, "events_1 is 11 but n_1 is 10"),
        ((2, 10, -2, 10), ValueError, "events_2"),
        ((2, 0, 2, 10), ValueError, "n_1"),
        ((2.5, 10, 2, 10), ValueError, "events_1"),
        ((2, 10, 2, math.nan), ValueError, "n_2"),
        ((2, math.inf, 2, 10), ValueError, "n_1"),
        (("2", 10, 2, 10), TypeError, "events_1"),
        ((True, 10, 2, 10), TypeError, "events_1"),
        ((None, 10, 2, 10), TypeError, "events_1"),
        ((np.True_, 10, 2, 10), TypeError, "events_1"),
        ((2 + 0j, 10, 2, 10), TypeError, "events_1"),
    ],
)
@pytest.mark.parametrize("measure", ALL)
def test_impossible_counts_name_the_argument(measure, table, error, says):
    with pytest.raises(error, match=says):
        measure(*table)


@pytest.mark.parametrize(
    ("level", "error"),
    [
        (0, ValueError),
        (1, ValueError),
        (95, ValueError),
        (math.nan, ValueError),
        ("0.95", TypeError),
        (True, TypeError),
    ],
)
@pytest.mark.parametrize("measure", ALL)
def test_impossible_level(measure, level, error):
    with pytest.raises(error, match="level"):
        measure(*ROSSI, level=level)


def test_counts_from_a_data_frame_are_accepted():
    assert risk_ratio(np.int64(48), np.float64(216), 66.0, 216) == risk_ratio(*ROSSI)


@st.composite
def tables(draw):
    n_1, n_2 = draw(st.integers(1, 100_000)), draw(st.integers(1, 100_000))
    return draw(st.integers(0, n_1)), n_1, draw(st.integers(0, n_2)), n_2


def has_ratio(table):
    return 0 < table[0] + table[2] < table[1] + table[3]


def has_difference(table):
    return any(0 < events < n for events, n in (table[:2], table[2:]))


def swapped(table):
    return (*table[2:], *table[:2])


@given(tables().filter(has_ratio))
def test_swapping_the_groups_inverts_a_ratio(table):
    for measure in (risk_ratio, odds_ratio):
        here, there = measure(*table), measure(*swapped(table))
        assert limits(here) == pytest.approx((1 / there.value, 1 / there.high, 1 / there.low), rel=1e-9)
        assert here.low <= here.value <= here.high


@given(tables().filter(has_ratio))
def test_counting_the_others_inverts_the_odds_ratio(table):
    other = odds_ratio(table[1] - table[0], table[1], table[3] - table[2], table[3])
    assert odds_ratio(*table).value == pytest.approx(1 / other.value, rel=1e-9)


@given(tables().filter(has_difference))
def test_swapping_the_groups_turns_a_difference(table):
    here, there = risk_difference(*table), risk_difference(*swapped(table))
    assert limits(here) == (-there.value, -there.high, -there.low)
    assert here.low < here.value < here.high


@given(tables().filter(has_difference))
def test_number_needed_is_the_difference_upside_down(table):
    difference, needed = risk_difference(*table), number_needed(*table)
    for share, people in zip(limits(difference), limits(needed), strict=True):
        assert share * people == pytest.approx(1) if share else math.isinf(people)
    assert needed.through_infinity == (difference.low < 0 < difference.high)


@given(tables(), st.floats(0.5, 0.9), st.floats(0.91, 0.999))
def test_a_higher_level_gives_a_wider_interval(table, lower, higher):
    for measure, usable in ((risk_ratio, has_ratio), (odds_ratio, has_ratio), (risk_difference, has_difference)):
        if usable(table):
            narrow, wide = measure(*table, level=lower), measure(*table, level=higher)
            assert wide.low < narrow.low < narrow.high < wide.high


@given(tables())
def test_risk_stays_between_0_and_1(table):
    estimate = risk(table[0], table[1])
    assert 0 <= estimate.low <= estimate.value <= estimate.high <= 1
