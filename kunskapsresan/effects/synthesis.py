"""Pooling effects from several studies: meta-analysis, its robustness checks, and small-study effects.

Effects are on a scale where adding makes sense: mean differences, d, g, risk differences, and the LOGARITHM of risk
and odds ratios (exponentiate the result). Variances are squared standard errors on the same scale.

Conventions (borenstein2009 ch. 11–13, viechtbauer2010), all as metafor's:
- weights 1/v ("common") or 1/(v + tau²) ("random");
- Q, its df = k − 1 and p (chi-square) always use the weights 1/v;
- I² = tau²/(tau² + typical sampling variance) for "random" (higginsthompson2002), (Q − df)/Q, at least 0, for
  "common". (Q − df)/Q for any result is max(0, (q − q_df)/q);
- "hksj" is the UNMODIFIED Hartung–Knapp–Sidik–Jonkman interval, SE² = Σw(y − M)²/((k − 1)Σw), t with k − 1 df
  (hartung1999, sidik2002, knapp2003): with few studies it can come out narrower than "z";
- prediction interval M ± quantile·√(tau² + se²) with the se of the chosen test: t with k − 2 df (riley2011), t with
  k − 1 df, or z.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats

from kunskapsresan.effects import heterogeneity
from kunskapsresan.effects.arguments import option, series, studies
from kunskapsresan.effects.two_by_two import Estimate, _checked, _from_log, _z

MODELS = ("random", "common")
TAU2 = ("REML", "DL", "PM")
TESTS = ("z", "hksj")
PREDICTIONS = ("t(k-2)", "t(k-1)", "z")
EGGER_MODELS = ("classical", "mixed")


@dataclass(frozen=True)
class Pooled:
    """A pooled effect, on the scale of the effects.

    value, low, high, se: the mean (for "random" of the distribution of true effects), its interval and standard error.
    weights: each study's share of the weight, in the order given, summing to 1.
    tau2: between-study variance, 0 for "common". i2: share 0–1. q, q_df, q_p: the test of heterogeneity.
    prediction_low, prediction_high: where the true effect of a similar new study is expected; None when there is no
    such interval ("common"; a single study; two studies with "t(k-2)", which leaves no degrees of freedom).
    """

    value: float
    low: float
    high: float
    se: float
    weights: tuple[float, ...]
    tau2: float
    i2: float
    q: float
    q_df: int
    q_p: float
    prediction_low: float | None
    prediction_high: float | None


@dataclass(frozen=True)
class Subgroups:
    """Pooled results per group (in order of first appearance) and the test of whether the groups differ.

    q, q_df, q_p: Σ(M_g − M)²/se_g² over the groups, chi-square with (number of groups − 1) df.
    """

    groups: dict[Hashable, Pooled]
    q: float
    q_df: int
    q_p: float


@dataclass(frozen=True)
class Egger:
    """Asymmetry of the funnel. bias: change in effect per unit of standard error, 0 in a symmetric funnel.

    low, high, se: of the bias. statistic: bias/se, compared with t on df degrees of freedom, or with z if df is None.
    p: two-sided.
    """

    bias: float
    low: float
    high: float
    se: float
    statistic: float
    df: int | None
    p: float


def pool(
    effects: Sequence[float],
    variances: Sequence[float],
    model: str = "random",
    tau2: str = "REML",
    test: str = "z",
    prediction: str = "t(k-2)",
    level: float = 0.95,
) -> Pooled:
    """Pool at least two studies. Options and conventions: see the head of this file.

    tau2: estimator, "REML" (viechtbauer2005), "DL" (dersimonian1986) or "PM" (paule1982); not used for "common".
    Raises TypeError for what is not a number, ValueError for impossible values, one study only, unequal lengths and
    unknown options, and when "hksj" would give an interval of no width.
    """
    _options(model, tau2, test, prediction, level)
    y, v = studies(effects, variances, 2, "a single study has nothing to be pooled with; report it as it is")
    return _pool(y, v, model, tau2, test, prediction, level)


def subgroups(
    effects: Sequence[float],
    variances: Sequence[float],
    groups: Sequence[Hashable],
    model: str = "random",
    tau2: str = "REML",
    test: str = "z",
    prediction: str = "t(k-2)",
    level: float = 0.95,
) -> Subgroups:
    """Pool each group by itself, with its OWN tau², and test the difference between groups (borenstein2009 ch. 19).

    groups: one label per study, at least two different. A group of one study is shown as that study, by z. With a
    tau² common to all groups the numbers would differ; that choice is not offered. The between-groups test takes each
    group's se as reported, also with "hksj". Other arguments and errors as in `pool`.
    """
    _options(model, tau2, test, prediction, level)
    y, v = studies(effects, variances, 2, "two groups need a study each")
    labels = series(groups, "groups")
    if len(labels) != len(y):
        raise ValueError(f"groups has {len(labels)} entries but effects has {len(y)}: give one group per study")
    for place, label in enumerate(labels):
        if not isinstance(label, Hashable):
            raise TypeError(f"groups[{place}] is {label!r}: a group is a label such as 'rct'")
        if label is None or label != label:  # NaN differs from itself
            raise ValueError(f"groups[{place}] is missing ({label!r}): name the group or leave the study out")
    if len(set(labels)) < 2:
        raise ValueError(f"groups has only {labels[0]!r}: a comparison needs two groups; use pool() for one")
    results = {}
    for label in dict.fromkeys(labels):
        chosen = np.array([other == label for other in labels])
        results[label] = _pool(y[chosen], v[chosen], model, tau2, test, prediction, level)
    means = np.array([result.value for result in results.values()])
    q = heterogeneity.cochran_q(means, np.array([result.se**2 for result in results.values()]))
    return Subgroups(results, q, len(results) - 1, float(stats.chi2.sf(q, len(results) - 1)))


def mantel_haenszel(tables: Iterable[Sequence[int]], measure: str = "OR", level: float = 0.95) -> Estimate:
    """Common odds ratio ("OR") or risk ratio ("RR") of at least two two-by-two tables (mantel1959).

    tables: rows of (events_1, n_1, events_2, n_2), group 1 the intervention, as in `odds_ratio`. The value is a ratio;
    se is that of its logarithm: for OR by Robins, Breslow and Greenland, for RR by Greenland and Robins
    (higgins2019 ch. 10). No 0.5 is added to zero cells; a table where nobody (or, for OR, everybody)
    has the outcome adds nothing. ValueError if no ratio can be formed from the tables together.
    """
    option(measure, "measure", ("OR", "RR"))
    z = _z(level)
    rows = [_table(row, place) for place, row in enumerate(series(tables, "tables"))]
    if len(rows) < 2:
        raise ValueError(f"tables has {len(rows)} rows, and at least 2 are needed: use odds_ratio() or risk_ratio()")
    a, n1, c, n2 = np.array(rows, dtype=float).T
    b, d, total = n1 - a, n2 - c, n1 + n2
    over, under = (a * d / total, b * c / total) if measure == "OR" else (a * n2 / total, c * n1 / total)
    top, bottom = float(over.sum()), float(under.sum())
    if top == 0 or bottom == 0:
        raise ValueError(
            f"tables: all {len(rows)} together leave a zero in the {measure} (an arm without a single event, or "
            "without anyone free from it), so it would be 0 or infinite; report the shares, or pool risk differences"
        )
    if measure == "OR":
        same, cross = (a + d) / total, (b + c) / total
        variance = (
            same @ over / top**2 + (same @ under + cross @ over) / (top * bottom) + cross @ under / bottom**2
        ) / 2
    else:
        variance = (n1 * n2 * (a + c) - a * c * total) @ (1 / total**2) / (top * bottom)
    if variance <= 0:
        raise ValueError("tables: everybody has the outcome, so the RR has no interval; report the shares instead")
    return _from_log("odds_ratio" if measure == "OR" else "risk_ratio", top / bottom, math.sqrt(variance), z, level)


def egger(effects: Sequence[float], variances: Sequence[float], model: str = "classical", level: float = 0.95) -> Egger:
    """Test for small-study effects: do less precise studies find other effects? At least three studies.

    model: "classical", y/se regressed on 1/se by least squares, the intercept against t with k − 2 df (egger1997); or
    "mixed", effects regressed on se with a REML between-study variance, the slope against z (viechtbauer2010, metafor's
    default). Weak below about ten studies, and asymmetry is not proof of publication bias.
    """
    option(model, "model", EGGER_MODELS)
    z = _z(level)
    y, v = studies(effects, variances, 3, "a line through two points always fits")
    se = np.sqrt(v)
    if np.ptp(se) <= 1e-12 * se.max():
        raise ValueError("variances are all equal: the test compares precise with less precise studies and needs both")
    design = np.column_stack((np.ones_like(se), se))
    tau2 = heterogeneity.reml_regression(y, v, design) if model == "mixed" else 0.0
    root = 1 / np.sqrt(v + tau2)
    q, r = np.linalg.qr(design * root[:, None])
    inverse = np.linalg.inv(r)
    bias = float((inverse @ (q.T @ (y * root)))[1])
    spread = float(np.hypot(*inverse[1]))
    if model == "mixed":
        statistic, df = bias / spread, None
        return Egger(
            bias, bias - z * spread, bias + z * spread, spread, statistic, df, float(2 * stats.norm.sf(abs(statistic)))
        )
    df = len(y) - 2
    left = y * root - q @ (q.T @ (y * root))
    scale = float(np.abs(y * root).max())
    if np.abs(left).max() <= 1e-12 * scale:
        raise ValueError(
            "effects lie exactly on a line, so the test has no standard error; check that they are real data"
        )
    spread *= math.sqrt(left @ left / df)
    half = float(stats.t.ppf((1 + level) / 2, df)) * spread
    return Egger(
        bias, bias - half, bias + half, spread, bias / spread, df, float(2 * stats.t.sf(abs(bias / spread), df))
    )


def _options(model: str, tau2: str, test: str, prediction: str, level: float) -> None:
    option(model, "model", MODELS)
    option(tau2, "tau2", TAU2)
    option(test, "test", TESTS)
    option(prediction, "prediction", PREDICTIONS)
    _z(level)
    if model == "common" and test == "hksj":
        raise ValueError('test is "hksj", which belongs to the model "random": choose that model, or test "z"')


def _pool(y: np.ndarray, v: np.ndarray, model: str, tau2: str, test: str, prediction: str, level: float) -> Pooled:
    """`pool` for checked input; a single study comes back as it is."""
    k, z = len(y), _z(level)
    if k == 1:
        value, se = float(y[0]), math.sqrt(v[0])
        return Pooled(value, value - z * se, value + z * se, se, (1.0,), 0.0, 0.0, 0.0, 0, 1.0, None, None)
    q, df = heterogeneity.cochran_q(y, v), k - 1
    if model == "common":
        between, i2 = 0.0, (q - df) / q if q > df else 0.0
    else:
        estimators = {
            "REML": heterogeneity.reml,
            "DL": heterogeneity.dersimonian_laird,
            "PM": heterogeneity.paule_mandel,
        }
        between = estimators[tau2](y, v)
        i2 = heterogeneity.i_squared(v, between)
    weights = 1 / (v + between)
    value = heterogeneity.weighted_mean(y, weights)
    se, quantile = 1 / math.sqrt(weights.sum()), z
    if test == "hksj":
        se *= math.sqrt(heterogeneity.cochran_q(y, v, between) / df)
        quantile = float(stats.t.ppf((1 + level) / 2, df))
        if se == 0:
            raise ValueError('effects are all equal, so test "hksj" gives an interval of no width; choose test "z"')
    reach = None
    if model == "random" and not (prediction == "t(k-2)" and k == 2):
        at = z if prediction == "z" else float(stats.t.ppf((1 + level) / 2, k - 2 if prediction == "t(k-2)" else df))
        reach = at * math.sqrt(between + se**2)
    return Pooled(
        value,
        value - quantile * se,
        value + quantile * se,
        se,
        tuple((weights / weights.sum()).tolist()),
        between,
        i2,
        q,
        df,
        float(stats.chi2.sf(q, df)),
        None if reach is None else value - reach,
        None if reach is None else value + reach,
    )


def _table(row: Sequence[int], place: int) -> tuple[int, int, int, int]:
    cells = series(row, f"tables[{place}]")
    if len(cells) != 4:
        raise ValueError(f"tables[{place}] has {len(cells)} numbers: give events_1, n_1, events_2, n_2")
    try:
        return (*_checked(cells[0], cells[1], "_1"), *_checked(cells[2], cells[3], "_2"))
    except (TypeError, ValueError) as error:
        raise type(error)(f"tables[{place}]: {error}") from error
