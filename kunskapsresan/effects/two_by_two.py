"""Effect measures from a two-by-two table. Standard library only.

Group 1 is the intervention, group 2 the comparison; "events" are the people with the outcome, good or bad.
Formulas and the worked example 5/100 v 10/100: borenstein2009 ch. 5 and the Cochrane Handbook ch. 6.

`web/numbers/stats.js` is the twin; `tests/vectors/two_by_two.json` holds both to the same answers.
"""

from __future__ import annotations

import math
import numbers
from dataclasses import dataclass
from statistics import NormalDist


@dataclass(frozen=True)
class Estimate:
    """One effect measure with its confidence interval.

    measure: "risk", "risk_ratio", "odds_ratio", "risk_difference" or "number_needed".
    value, low, high: on the measure's own scale (shares are 0–1, a difference of 8 points is 0.08).
    se: standard error; on the natural-log scale for the two ratios, on the measure's own scale for the risk
        difference, None for the risk (Wilson) and the number needed, whose intervals are not value ± z·se.
    level: confidence level, 0.95 unless asked otherwise.
    through_infinity: only for the number needed; see `number_needed`.
    """

    measure: str
    value: float
    low: float
    high: float
    se: float | None
    level: float
    through_infinity: bool = False


def risk(events: int, n: int, level: float = 0.95) -> Estimate:
    """Share with the outcome in one group, with the Wilson score interval (which stays inside 0–1).

    Raises TypeError or ValueError for impossible counts, as do all functions here.
    """
    events, n = _checked(events, n, "")
    z = _z(level)
    share, spread = events / n, z * z / n
    middle = (share + spread / 2) / (1 + spread)
    half = z * math.sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    # Rounding must not leave 0 of n with a lower limit of 1e-18, nor n of n with an upper limit below 1.
    low = 0.0 if events == 0 else middle - half
    high = 1.0 if events == n else middle + half
    return Estimate("risk", share, low, high, None, level)


def risk_ratio(events_1: int, n_1: int, events_2: int, n_2: int, level: float = 0.95) -> Estimate:
    """Risk in group 1 divided by risk in group 2; Wald interval on the log scale, se = se of ln RR.

    A table with a zero cell gets 0.5 added to all four cells. If nobody or everybody in
    both groups has the outcome, the table says nothing about a ratio: ValueError.
    """
    z = _z(level)
    a, b, c, d = _cells_for_ratio(events_1, n_1, events_2, n_2, "risk_ratio")
    se = math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d))
    return _from_log("risk_ratio", (a / (a + b)) / (c / (c + d)), se, z, level)


def odds_ratio(events_1: int, n_1: int, events_2: int, n_2: int, level: float = 0.95) -> Estimate:
    """Odds in group 1 divided by odds in group 2; Woolf's interval on the log scale, se = se of ln OR.

    Zero cells as in `risk_ratio`.
    """
    z = _z(level)
    a, b, c, d = _cells_for_ratio(events_1, n_1, events_2, n_2, "odds_ratio")
    se = math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
    return _from_log("odds_ratio", (a * d) / (b * c), se, z, level)


def risk_difference(events_1: int, n_1: int, events_2: int, n_2: int, level: float = 0.95) -> Estimate:
    """Risk in group 1 minus risk in group 2, as a share (−0.083 is 8.3 percentage points lower); Wald interval.

    No correction for zero cells. If each group is at 0 or 100 per cent the formula gives an interval of no width,
    a certainty that no study has: ValueError.
    """
    z = _z(level)
    events_1, n_1 = _checked(events_1, n_1, "_1")
    events_2, n_2 = _checked(events_2, n_2, "_2")
    p_1, p_2 = events_1 / n_1, events_2 / n_2
    se = math.sqrt(p_1 * (1 - p_1) / n_1 + p_2 * (1 - p_2) / n_2)
    if se == 0:
        raise ValueError(
            f"risk_difference: {events_1}/{n_1} v {events_2}/{n_2} gives an interval of no width; "
            "report the two shares, with risk(), instead"
        )
    # One division of whole numbers, so that 48/216 − 66/216 has the exact reciprocal −12 and swapping only flips signs.
    value = (events_1 * n_2 - events_2 * n_1) / (n_1 * n_2)
    return Estimate("risk_difference", value, value - z * se, value + z * se, se, level)


def number_needed(events_1: int, n_1: int, events_2: int, n_2: int, level: float = 0.95) -> Estimate:
    """Number needed for one event more or less: 1 / risk difference, with its sign.

    Negative: for every |value| people in group 1 there is one event FEWER than in group 2 (Rossi: −12). Positive:
    one event MORE (JOBS II, where the event is a job: 17). Whether that is benefit or harm depends on the outcome.

    low and high are 1 / the lower and 1 / the upper limit of the risk difference, in that order, so low is often
    greater than high. When the risk difference's interval spans 0, `through_infinity` is True and the interval
    runs from high up to infinity and back from minus infinity to low: JOBS II has low −154, high 8, read "8 to
    infinity, and on to 154 the other way". A risk difference of exactly 0 has the value infinity (positive); a
    limit of exactly 0 becomes the infinity on the side of the rest of the interval.
    """
    difference = risk_difference(events_1, n_1, events_2, n_2, level)
    return Estimate(
        "number_needed",
        1 / difference.value if difference.value else math.inf,
        1 / difference.low if difference.low else math.inf,
        1 / difference.high if difference.high else -math.inf,
        None,
        level,
        through_infinity=difference.low < 0 < difference.high,
    )


def _z(level: float) -> float:
    """The normal quantile of a two-sided interval, 1.96 for 0.95."""
    if isinstance(level, bool) or not isinstance(level, numbers.Real):
        raise TypeError(f"level must be a number such as 0.95, not {level!r}")
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1 (0.95 for 95 per cent), not {level!r}")
    return NormalDist().inv_cdf((1 + level) / 2)


def _checked(events: object, n: object, suffix: str) -> tuple[int, int]:
    events, n = _count(events, "events" + suffix), _count(n, "n" + suffix)
    if n < 1:
        raise ValueError(f"n{suffix} is {n}: a group needs at least one person")
    if events > n:
        raise ValueError(f"events{suffix} is {events} but n{suffix} is {n}: check that they are not swapped")
    return events, n


def _count(value: object, name: str) -> int:
    """A whole number of people. A whole float passes, since pandas turns a column with a gap into floats."""
    if isinstance(value, bool) or not isinstance(value, numbers.Real):
        raise TypeError(f"{name} must be a whole number of people, not {value!r} ({type(value).__name__})")
    if not math.isfinite(value) or value != int(value):
        raise ValueError(
            f"{name} is {value!r}: give a whole number of people (missing values and shares cannot be used)"
        )
    if value < 0:
        raise ValueError(f"{name} is {value!r}: a number of people cannot be negative")
    return int(value)


def _cells_for_ratio(
    events_1: int, n_1: int, events_2: int, n_2: int, measure: str
) -> tuple[float, float, float, float]:
    events_1, n_1 = _checked(events_1, n_1, "_1")
    events_2, n_2 = _checked(events_2, n_2, "_2")
    if events_1 + events_2 in (0, n_1 + n_2):
        who = "nobody" if events_1 + events_2 == 0 else "everybody"
        raise ValueError(
            f"{measure}: {who} in either group has the outcome ({events_1}/{n_1} v {events_2}/{n_2}), so the table "
            "holds no information about a ratio; report the two shares, with risk(), instead"
        )
    cells = (events_1, n_1 - events_1, events_2, n_2 - events_2)
    return tuple(cell + 0.5 for cell in cells) if 0 in cells else cells


def _from_log(measure: str, value: float, se: float, z: float, level: float) -> Estimate:
    middle = math.log(value)
    return Estimate(measure, value, math.exp(middle - z * se), math.exp(middle + z * se), se, level)
