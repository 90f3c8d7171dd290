"""Are Swedish numbers read and written as people expect?"""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kunskapsresan import swedish

VECTORS = json.loads((Path(__file__).parent / "vectors" / "numbers.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("raw", "unit", "expected"), VECTORS["parse"])
def test_what_people_type_is_read(raw, unit, expected):
    """Does each spelling give the number that the writer means, and everything else None?"""
    assert swedish.parse(raw, unit) == expected


@pytest.mark.parametrize(("value", "decimals", "expected"), VECTORS["format"])
def test_numbers_are_written_in_swedish(value, decimals, expected):
    """Comma, narrow space, true minus, halves away from zero?"""
    assert swedish.number(value, decimals) == expected


@pytest.mark.parametrize(("share", "decimals", "expected"), VECTORS["percent"])
def test_shares_become_percent(share, decimals, expected):
    """Is there a no-break space before the sign?"""
    assert swedish.percent(share, decimals) == expected


@given(st.floats(-1e9, 1e9, allow_nan=False), st.integers(0, 4))
def test_what_is_written_can_be_read_back(value, decimals):
    """Does a formatted number parse to the same value within rounding?"""
    assert math.isclose(swedish.parse(swedish.number(value, decimals)), value, abs_tol=0.500001 * 10**-decimals)


@pytest.mark.parametrize("raw", [None, 3, True, ["1"], {"a": 1}, b"1"])
def test_anything_but_text_is_no_number(raw):
    """Do wrong JSON types give None instead of an error?"""
    assert swedish.parse(raw) is None


def test_intervals_and_points():
    """Does a negative limit switch the dash for a word?"""
    assert swedish.interval(0.528, 1.002, 2) == "0,53\u20131,00"
    assert swedish.interval(-16.6, -0.1, 1) == "\u221216,6 till \u22120,1"
    assert swedish.points(-0.0833333) == "\u22128,3 procentenheter"
    assert swedish.points(0.01, 0) == "1 procentenhet"
    assert swedish.count(8) == "åtta" and swedish.count(83) == "83"
