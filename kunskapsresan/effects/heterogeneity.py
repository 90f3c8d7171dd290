"""How much true effects differ between studies: tau² (on the squared scale of the effect) and I² (a share).

y are effects, v their sampling variances, both float arrays of length k; X is the k×p design matrix of a
meta-regression, a column of ones for the plain model. The functions trust their input: `synthesis` checks it.
Formulas: dersimonian1986, paule1982 where they stand; restricted likelihood as in viechtbauer2005.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from scipy import optimize

GRID = 120  # points on which the restricted likelihood's slope is looked at before its zeros are found exactly


def weighted_mean(y: np.ndarray, weights: np.ndarray) -> float:
    """Σwy/Σw, taken as a shift from the heaviest study, so that equal effects give exactly that effect."""
    centre = y[np.argmax(weights)]
    return float(centre + weights @ (y - centre) / weights.sum())


def cochran_q(y: np.ndarray, v: np.ndarray, tau2: float = 0.0) -> float:
    """Σw(y − M)² with w = 1/(v + tau²); Cochran's Q for tau² = 0."""
    weights = 1 / (v + tau2)
    return float(weights @ (y - weighted_mean(y, weights)) ** 2)


def between_weight(weights: np.ndarray) -> float:
    """C = Σw − Σw²/Σw, summed over pairs: no cancellation when one study outweighs the others."""
    return float(2 * (weights[1:] @ np.cumsum(weights)[:-1]) / weights.sum())


def i_squared(v: np.ndarray, tau2: float) -> float:
    """tau²/(tau² + s²), s² = (k − 1)/C the typical sampling variance (higginsthompson2002, viechtbauer2010), 0–1.

    Equals (Q − df)/Q when tau² is DerSimonian and Laird's; with another tau² the two differ.
    """
    typical = (len(v) - 1) / between_weight(1 / v)
    return tau2 / (tau2 + typical)


def dersimonian_laird(y: np.ndarray, v: np.ndarray) -> float:
    """max(0, (Q − df)/C) (dersimonian1986)."""
    return max(0.0, (cochran_q(y, v) - (len(y) - 1)) / between_weight(1 / v))


def paule_mandel(y: np.ndarray, v: np.ndarray) -> float:
    """The tau² at which Q(tau²) = k − 1, exact to rounding; 0 if Q(0) is already at most k − 1 (paule1982)."""
    df = len(y) - 1
    if cochran_q(y, v) <= df:
        return 0.0
    # Q(t) ≤ Σ(y − ȳ)²/(min v + t), so the root lies below this.
    upper = 2 * float(np.sum((y - y.mean()) ** 2)) / df
    return _root(lambda t: cochran_q(y, v, t) - df, 0.0, upper)


def reml(y: np.ndarray, v: np.ndarray) -> float:
    """Restricted maximum likelihood for the plain random-effects model (viechtbauer2005), exact to rounding.

    metafor stops its Fisher scoring when a step is below 1e-5, so its tau² can differ in the fourth figure when small.
    """

    def slopes(t: np.ndarray) -> np.ndarray:
        weights = 1 / (v + t[:, None])
        total = weights.sum(axis=1)
        centred = y - y[np.argmin(v)]
        residual = weights * (centred - (weights @ centred / total)[:, None])
        pairs = (weights[:, 1:] * np.cumsum(weights, axis=1)[:, :-1]).sum(axis=1)
        return (residual**2).sum(axis=1) - 2 * pairs / total

    def likelihood(t: float) -> float:
        return -0.5 * (float(np.log(v + t).sum()) + math.log((1 / (v + t)).sum()) + cochran_q(y, v, t))

    return _highest(slopes, likelihood, y, v)


def reml_regression(y: np.ndarray, v: np.ndarray, x: np.ndarray) -> float:
    """Restricted maximum likelihood for a random-effects meta-regression (raudenbush1985, viechtbauer2010)."""

    def parts(t: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        weights = 1 / (v + t)
        root = np.sqrt(weights)
        q, r = np.linalg.qr(x * root[:, None])
        standardised = y * root - q @ (q.T @ (y * root))
        return weights, (q**2).sum(axis=1), standardised, np.abs(np.diag(r))

    def slope(t: float) -> float:
        weights, leverage, standardised, _ = parts(t)
        return float(weights @ standardised**2 - weights @ (1 - leverage))

    def slopes(ts: np.ndarray) -> np.ndarray:
        return np.array([slope(float(t)) for t in ts])

    def likelihood(t: float) -> float:
        _, _, standardised, diagonal = parts(t)
        return -0.5 * float(np.log(v + t).sum() + 2 * np.log(diagonal).sum() + standardised @ standardised)

    return _highest(slopes, likelihood, y, v)


def _highest(
    slopes: Callable[[np.ndarray], np.ndarray], likelihood: Callable[[float], float], y: np.ndarray, v: np.ndarray
) -> float:
    """The tau² ≥ 0 with the highest restricted likelihood; slopes is (twice) its derivative at each given tau².

    Fisher scoring can stop on a lower hill or step out of range. Here every change of the slope's sign from plus to
    minus on a logarithmic grid is a hilltop, found exactly, and the highest is taken; 0 counts if it slopes downward.
    """

    def slope(t: float) -> float:
        return float(slopes(np.array([t]))[0])

    # Above 4·range² and above the largest variance the slope is negative: the squares fall faster than the weights.
    upper = 2 * max(4 * float(np.ptp(y)) ** 2, float(v.max()))
    while slope(upper) > 0:
        upper *= 4
    grid = np.concatenate(([0.0], np.geomspace(float(v.min()) * 1e-6, upper, GRID)))
    seen = slopes(grid)
    tops = [0.0] if seen[0] <= 0 else []
    for place in np.flatnonzero((seen[:-1] > 0) & (seen[1:] <= 0)):
        tops.append(_root(slope, float(grid[place]), float(grid[place + 1])))
    return max(tops, key=likelihood)


def _root(function: Callable[[float], float], low: float, high: float) -> float:
    # The tolerance follows the scale, so that effects in kronor and effects in log odds converge equally well.
    return float(optimize.brentq(function, low, high, xtol=high * 1e-15 or 1e-300, rtol=1e-14, maxiter=500))
