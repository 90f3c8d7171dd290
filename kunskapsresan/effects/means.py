"""Effect measures from two means. Group 1 is the intervention, group 2 the comparison.

Formulas: borenstein2009 ch. 4, hedges1981, viechtbauer2010. Two conventions live side by side in
the literature and differ in the second or third figure, so each function says which one it uses:

"borenstein"  borenstein2009: pooled standard deviation; d's variance 1/n1 + 1/n2 + d²/(2(n1 + n2)); g = J·d with
              J = 1 − 3/(4·df − 1) and variance J² times that of d (metafor calls this variance "LS2").
"metafor"     viechtbauer2010, the defaults of metafor's escalc: mean difference with sd1²/n1 + sd2²/n2; g = J·d with
              the exact J (gamma functions, hedges1981) and variance 1/n1 + 1/n2 + g²/(2(n1 + n2)) ("LS").

df = n1 + n2 − 2. Intervals are value ± z·se, except for "welch".
"""

from __future__ import annotations

import math

from scipy import special, stats

from kunskapsresan.effects.arguments import number, option
from kunskapsresan.effects.two_by_two import Estimate, _count, _z

CONVENTIONS = ("borenstein", "metafor")


def mean_difference(
    m1: float, sd1: float, n1: int, m2: float, sd2: float, n2: int, level: float = 0.95, variance: str = "welch"
) -> Estimate:
    """Mean of group 1 minus mean of group 2, in the unit of the scale; sd is the standard deviation (n − 1).

    variance: "welch" (default: sd1²/n1 + sd2²/n2 with Welch's t interval, what a trial report usually gives),
    "metafor" (same standard error, interval by z) or "borenstein" (pooled standard deviation, interval by z).
    Raises TypeError or ValueError for impossible numbers, as do all functions here.
    """
    option(variance, "variance", ("welch", *CONVENTIONS))
    z = _z(level)
    m1, sd1, n1, m2, sd2, n2 = _checked(m1, sd1, n1, m2, sd2, n2)
    one, two = sd1 / math.sqrt(n1), sd2 / math.sqrt(n2)
    se = math.hypot(one, two)
    if variance == "borenstein":
        se = _pooled_sd(sd1, n1, sd2, n2) * math.sqrt(1 / n1 + 1 / n2)
    if variance == "welch":
        df = 1 / ((one / se) ** 4 / (n1 - 1) + (two / se) ** 4 / (n2 - 1))
        z = float(stats.t.ppf((1 + level) / 2, df))
    return _symmetric("mean_difference", m1 - m2, se, z, level)


def cohens_d(
    m1: float, sd1: float, n1: int, m2: float, sd2: float, n2: int, level: float = 0.95, variance: str = "borenstein"
) -> Estimate:
    """Mean difference in pooled standard deviations, without correction for small samples.

    The two conventions agree for d; the argument is there so that d and g can be called alike.
    """
    option(variance, "variance", CONVENTIONS)
    z = _z(level)
    d, spread, _ = _standardised(m1, sd1, n1, m2, sd2, n2)
    return _symmetric("cohens_d", d, math.sqrt(spread + d**2 / (2 * (n1 + n2))), z, level)


def hedges_g(
    m1: float, sd1: float, n1: int, m2: float, sd2: float, n2: int, level: float = 0.95, variance: str = "borenstein"
) -> Estimate:
    """Cohen's d with the correction for small samples, g = J·d. The conventions: see the head of this file."""
    option(variance, "variance", CONVENTIONS)
    z = _z(level)
    d, spread, df = _standardised(m1, sd1, n1, m2, sd2, n2)
    if variance == "borenstein":
        j = 1 - 3 / (4 * df - 1)
        se = j * math.sqrt(spread + d**2 / (2 * (n1 + n2)))
    else:
        # The log of the gamma function: the function itself overflows from df of about 340.
        j = math.exp(special.gammaln(df / 2) - special.gammaln((df - 1) / 2)) / math.sqrt(df / 2)
        se = math.sqrt(spread + (j * d) ** 2 / (2 * (n1 + n2)))
    return _symmetric("hedges_g", j * d, se, z, level)


def _checked(m1, sd1, n1, m2, sd2, n2) -> tuple[float, float, int, float, float, int]:
    m1, m2 = number(m1, "m1"), number(m2, "m2")
    sd1, sd2 = number(sd1, "sd1"), number(sd2, "sd2")
    n1, n2 = _count(n1, "n1"), _count(n2, "n2")
    for name, sd in (("sd1", sd1), ("sd2", sd2)):
        if sd < 0:
            raise ValueError(f"{name} is {sd!r}: a standard deviation cannot be negative; check that it is not a mean")
    for name, n in (("n1", n1), ("n2", n2)):
        if n < 2:
            raise ValueError(f"{name} is {n}: a standard deviation needs at least two people in the group")
    if sd1 == sd2 == 0:
        raise ValueError("sd1 and sd2 are both 0: nothing varies, so no standard error exists; report the two means")
    return m1, sd1, n1, m2, sd2, n2


def _pooled_sd(sd1: float, n1: int, sd2: float, n2: int) -> float:
    df = n1 + n2 - 2
    return math.hypot(sd1 * math.sqrt((n1 - 1) / df), sd2 * math.sqrt((n2 - 1) / df))


def _standardised(m1, sd1, n1, m2, sd2, n2) -> tuple[float, float, int]:
    """Cohen's d, 1/n1 + 1/n2, and the degrees of freedom."""
    m1, sd1, n1, m2, sd2, n2 = _checked(m1, sd1, n1, m2, sd2, n2)
    return (m1 - m2) / _pooled_sd(sd1, n1, sd2, n2), 1 / n1 + 1 / n2, n1 + n2 - 2


def _symmetric(measure: str, value: float, se: float, quantile: float, level: float) -> Estimate:
    return Estimate(measure, value, value - quantile * se, value + quantile * se, se, level)
