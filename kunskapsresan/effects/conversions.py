"""From one effect measure to another. Plain numbers in and out; no intervals: convert the limits the same way.

Formulas: borenstein2009 ch. 7, chinn2000, furukawa2011. All that start from d assume two normal distributions with
the same spread, so they translate a size, they do not add knowledge. d is positive when group 1 (the intervention) is
the higher.
"""

from __future__ import annotations

import math
from statistics import NormalDist

from kunskapsresan.effects.arguments import number, share
from kunskapsresan.effects.two_by_two import _count

LOGISTIC_SD = math.pi / math.sqrt(3)  # 1.8138, the standard deviation of the standard logistic distribution
_NORMAL = NormalDist()


def log_odds_ratio_to_d(log_odds_ratio: float) -> float:
    """ln OR · √3/π (chinn2000). Give the logarithm: the odds ratio itself is math.log(…) away."""
    return number(log_odds_ratio, "log_odds_ratio") / LOGISTIC_SD


def d_to_r(d: float, n1: int | None = None, n2: int | None = None) -> float:
    """Correlation between group and outcome: d/√(d² + h), h = (n1 + n2)²/(n1·n2) (borenstein2009 ch. 7).

    Without group sizes the groups are taken as equal, h = 4. Give both sizes or neither.
    """
    d, root = number(d, "d"), math.sqrt(_h(n1, n2))
    return d / math.hypot(d, root)


def cohens_u3(d: float) -> float:
    """Share of group 2 that lies below the mean of group 1: Φ(d) (cohen1988)."""
    return _NORMAL.cdf(number(d, "d"))


def probability_of_superiority(d: float) -> float:
    """Chance that a random person in group 1 lies above one in group 2: Φ(d/√2) (mcgraw1992). The same as the AUC."""
    return _NORMAL.cdf(number(d, "d") / math.sqrt(2))


def overlap(d: float) -> float:
    """Share that the two distributions have in common: 2Φ(−|d|/2)."""
    return 2 * _NORMAL.cdf(-abs(number(d, "d")) / 2)


def nnt_from_d(d: float, control_event_rate: float) -> float:
    """Number needed from d: 1/(Φ(d + Φ⁻¹(CER)) − CER) (furukawa2011); CER is the comparison group's share, 0–1.

    The event is the end of the scale that d is positive towards. As in `number_needed` the sign stays: positive is
    one event more in group 1, negative one fewer; no difference is infinity.
    """
    d, rate = number(d, "d"), share(control_event_rate, "control_event_rate")
    threshold = _NORMAL.inv_cdf(rate)
    # Not "− rate": rounding in the quantile would then give a tiny d the wrong sign.
    difference = _NORMAL.cdf(d + threshold) - _NORMAL.cdf(threshold)
    if difference == 0:
        return -math.inf if d < 0 else math.inf
    return 1 / difference


def auc_to_d(auc: float) -> float:
    """√2·Φ⁻¹(AUC), for two normal distributions of the same spread; AUC strictly in 0–1."""
    return math.sqrt(2) * _NORMAL.inv_cdf(share(auc, "auc"))


def _h(n1: int | None, n2: int | None) -> float:
    if n1 is None and n2 is None:
        return 4.0
    if n1 is None or n2 is None:
        raise ValueError(
            f"{'n1' if n1 is None else 'n2'} is missing: give both group sizes, or neither for equal groups"
        )
    n1, n2 = _count(n1, "n1"), _count(n2, "n2")
    for name, n in (("n1", n1), ("n2", n2)):
        if n < 1:
            raise ValueError(f"{name} is {n}: a group needs at least one person")
    return (n1 + n2) ** 2 / (n1 * n2)
