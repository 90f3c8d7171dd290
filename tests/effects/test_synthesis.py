"""Pooling: metafor's and published values, independent recomputation, properties, and wrong input."""

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize, stats

from kunskapsresan.effects import heterogeneity, odds_ratio, risk_difference, risk_ratio
from kunskapsresan.effects.synthesis import egger, mantel_haenszel, pool, subgroups

GOLDEN = json.loads(Path(__file__).with_name("golden.json").read_text(encoding="utf-8"))
BCG, SCARED, LANDENBERGER = GOLDEN["bcg"], GOLDEN["scared_straight"], GOLDEN["landenberger"]


def near(value, rel=1e-6):
    return pytest.approx(value, rel=rel)


def logs(tables, ratio=odds_ratio):
    found = [ratio(*table) for table in tables]
    return [math.log(one.value) for one in found], [one.se**2 for one in found]


def differences(tables):
    found = [risk_difference(*table) for table in tables]
    return [one.value for one in found], [one.se**2 for one in found]


def of_group(label, key):
    return [t for t, mine in zip(LANDENBERGER["tables"], LANDENBERGER[key], strict=True) if mine == label]


def fisher_scoring(y, v, threshold):
    """REML as metafor iterates it, written with matrices: from Hedges's estimator until a step is below threshold."""
    y, v = np.array(y), np.array(v)
    tau2 = max(0.0, y.var(ddof=1) - v.mean())
    while True:
        w, ones = np.diag(1 / (v + tau2)), np.ones((len(y), 1))
        p = w - w @ ones @ np.linalg.inv(ones.T @ w @ ones) @ ones.T @ w
        step = (y @ p @ p @ y - np.trace(p)) / np.sum(p * p)
        while tau2 + step < 0:
            step /= 2
        tau2 += step
        if abs(step) <= threshold:
            return tau2


DATA = {
    "bcg": (BCG, logs(BCG["tables"], risk_ratio)),
    "raudenbush": (GOLDEN["raudenbush"], (GOLDEN["raudenbush"]["effects"], GOLDEN["raudenbush"]["variances"])),
    "landenberger": (LANDENBERGER, logs(LANDENBERGER["tables"])),
}
ROWS = [
    *((name, row, DATA[name][1]) for name in ("bcg", "raudenbush") for row in DATA[name][0]["results"]),
    *(
        ("landenberger", row, DATA["landenberger"][1])
        for row in ("OR recid EE", "OR recid DL", "OR recid REML", "OR recid PM", "REML HKSJ")
    ),
    *(("landenberger", f"design {name}", logs(of_group(name, "design"))) for name in ("rct", "nonequiv", "match")),
    *(("landenberger", f"group {name}", logs(of_group(name, "group"))) for name in ("juveniles", "adults")),
    ("landenberger", "RCT DL", logs(of_group("rct", "design"))),
    ("landenberger", "RR REML", logs(LANDENBERGER["tables"], risk_ratio)),
    ("landenberger", "RD REML", differences(LANDENBERGER["tables"])),
]


@pytest.mark.parametrize(("name", "row", "data"), ROWS, ids=lambda value: value if isinstance(value, str) else "")
def test_golden_values(name, row, data, monkeypatch):
    """metafor stops REML when a step is below 1e-5, so its tau² is put in for the rest of the row, and the exact
    one is held to the same iteration run to the end in `test_reml_where_metafor_stops_early`."""
    expected = DATA[name][0]["results"][row]
    model = "common" if row.endswith("EE") else "random"
    estimator = next((code for code in ("DL", "PM") if code in row), "REML")
    test = "hksj" if "HKSJ" in row else "z"
    if estimator == "REML":
        assert fisher_scoring(*data, 1e-5) == near(expected["tau2"]) or model == "common"
        monkeypatch.setattr(heterogeneity, "reml", lambda y, v: expected["tau2"])
    got = pool(*data, model=model, tau2=estimator, test=test, prediction="t(k-1)" if test == "hksj" else "z")
    assert (got.value, got.se, got.low, got.high) == near((expected["estimate"], expected["se"], *expected["ci"]))
    assert (got.tau2, got.q, got.q_p) == near((expected["tau2"], expected["Q"], expected["Q_p"]))
    assert 100 * got.i2 == near(expected["I2_percent"])
    low, high = expected["PI_metafor_default"]
    if model == "common":
        assert got.prediction_low is got.prediction_high is low is None
    else:
        back = math.exp if name != "raudenbush" and row != "RD REML" else float
        assert (back(got.prediction_low), back(got.prediction_high)) == near((low, high))


@pytest.mark.parametrize(("name", "row", "data"), ROWS, ids=lambda value: value if isinstance(value, str) else "")
def test_reml_where_metafor_stops_early(name, row, data):
    """Is our tau² what metafor's iteration reaches when it may go on, and within its threshold of what it printed?"""
    got = pool(*data).tau2
    assert got == near(fisher_scoring(*data, 1e-14), 1e-8)
    if "DL" not in row and "PM" not in row and "EE" not in row:
        assert got == pytest.approx(DATA[name][0]["results"][row]["tau2"], abs=1e-5)


def test_prediction_intervals_by_t():
    for estimator in ("REML", "DL"):
        y, v = DATA["bcg"][1]
        got = pool(y, v, tau2=estimator)
        expected = near(BCG["t_k_minus_2"][f"{estimator}_RR"], 2e-6)
        assert [math.exp(got.prediction_low), math.exp(got.prediction_high)] == expected
        y, v = DATA["landenberger"][1]
        got = pool(y, v, tau2=estimator)
        expected = near(LANDENBERGER["t_k_minus_2"][f"{estimator}_OR"], 2e-6)
        assert [math.exp(got.prediction_low), math.exp(got.prediction_high)] == expected
    got = pool(*DATA["bcg"][1], prediction="t(k-1)")
    assert [math.exp(got.prediction_low), math.exp(got.prediction_high)] == near(BCG["t_k_minus_1_RR"], 2e-6)


def test_scared_straight_as_published():
    y, v = logs(SCARED["tables"])
    for table, expected in zip(SCARED["tables"], SCARED["per_study_OR"], strict=True):
        one = odds_ratio(*table)
        assert (one.value, one.low, one.high) == near(expected, 1e-4)
    for key, options in {
        "IV_FE_OR": {"model": "common"},
        "DL_OR": {"tau2": "DL"},
        "REML_OR": {},
        "PM_OR": {"tau2": "PM"},
        "REML_HKSJ_OR": {"test": "hksj"},
    }.items():
        got = pool(y, v, **options)
        assert [math.exp(x) for x in (got.value, got.low, got.high)] == near(SCARED[key], 1e-4)
    assert pool(y, v).tau2 == pytest.approx(SCARED["REML_tau2"], abs=1e-5)
    assert pool(y, v, tau2="PM").tau2 == near(SCARED["PM_tau2"], 1e-4)
    laird = pool(y, v, tau2="DL", prediction="z")
    assert (laird.tau2, 100 * laird.i2) == near((SCARED["DL_tau2"], SCARED["DL_I2"]), 1e-4)
    assert [math.exp(laird.prediction_low), math.exp(laird.prediction_high)] == near(SCARED["DL_PI_z"], 1e-4)


def test_mantel_haenszel_as_published():
    for measure in ("OR", "RR"):
        here = mantel_haenszel(BCG["tables"], measure)
        assert (here.value, here.low, here.high) == near(BCG["mantel_haenszel"][measure], 1e-4)
        here = mantel_haenszel(SCARED["tables"], measure)
        assert (here.value, here.low, here.high) == near(SCARED[f"MH_{measure}"], 1e-4)
    logarithm = (math.log(mantel_haenszel(SCARED["tables"]).value), mantel_haenszel(SCARED["tables"]).se)
    assert logarithm == pytest.approx((SCARED["MH_lnOR"], SCARED["MH_se"]), abs=5e-5), "four decimals are printed"


def test_mantel_haenszel_of_equal_tables_is_their_ratio():
    for measure, single in (("OR", odds_ratio), ("RR", risk_ratio)):
        here, alone = mantel_haenszel([(48, 216, 66, 216)] * 4, measure), single(48, 216, 66, 216)
        assert here.value == near(alone.value, 1e-12) and here.se == near(alone.se / 2, 1e-9)
        assert here.measure == alone.measure


def test_landenberger_by_design():
    """Do the groups give OR 0.72 with I² 7 %, 14 % and 87 %, and the comparison Q 0.74, p 0.69?"""
    result = subgroups(*DATA["landenberger"][1], LANDENBERGER["design"])
    assert list(result.groups) == ["rct", "nonequiv", "match"]
    assert round(math.exp(result.groups["rct"].value), 2) == 0.72
    assert [round(100 * group.i2) for group in result.groups.values()] == [7, 14, 87]
    between = LANDENBERGER["between_designs"]
    assert (round(result.q, 2), result.q_df, round(result.q_p, 2)) == (between["q"], 2, between["p"])
    cbt, control = (
        (t[0], t[1] - t[0]) for t in [np.array(LANDENBERGER["tables"]).sum(axis=0)[i : i + 2] for i in (0, 2)]
    )
    assert [*map(int, cbt), *map(int, control)] == list(LANDENBERGER["totals"].values())
    rct = result.groups["rct"]
    assert round(100 * (rct.q - rct.q_df) / rct.q) == 20, "I² from Q is another number than I² from REML"


def contrast_reml(y, v, x):
    """REML by its definition: the likelihood of contrasts free of the regression, maximised by a bounded search."""
    full, _ = np.linalg.qr(x, mode="complete")
    kernel = full[:, x.shape[1] :]
    z = kernel.T @ y

    def minus(t):
        covariance = kernel.T @ np.diag(v + t) @ kernel
        return 0.5 * (np.linalg.slogdet(covariance)[1] + z @ np.linalg.solve(covariance, z))

    points = np.concatenate(([0.0], np.geomspace(1e-6, 50, 400)))
    best = int(np.argmin([minus(t) for t in points]))
    low, high = points[max(best - 1, 0)], points[min(best + 1, len(points) - 1)]
    found = optimize.minimize_scalar(minus, bounds=(low, high), method="bounded", options={"xatol": 1e-12}).x
    return found if minus(found) < minus(0.0) else 0.0


@pytest.mark.parametrize("seed", range(8))
def test_estimators_against_independent_searches(seed):
    rng = np.random.default_rng(seed)
    k = int(rng.integers(3, 25))
    v = rng.uniform(0.01, 0.6, k)
    y = rng.normal(0.3, np.sqrt(v + rng.choice([0, 0.1, 1.0])))
    design = np.column_stack((np.ones(k), np.sqrt(v)))
    assert pool(y, v).tau2 == pytest.approx(contrast_reml(y, v, np.ones((k, 1))), rel=1e-5, abs=1e-7)
    assert heterogeneity.reml_regression(y, v, design) == pytest.approx(contrast_reml(y, v, design), rel=1e-5, abs=1e-7)
    assert heterogeneity.reml_regression(y, v, design[:, :1]) == pytest.approx(pool(y, v).tau2, rel=1e-8, abs=1e-12)
    w = 1 / v
    mean = w @ y / w.sum()
    laird = (w @ (y - mean) ** 2 - (k - 1)) / (w.sum() - (w**2).sum() / w.sum())
    assert pool(y, v, tau2="DL").tau2 == pytest.approx(max(0, laird), rel=1e-9, abs=1e-12)


def test_reml_finds_the_highest_of_two_hills():
    """A likelihood with two tops: precise studies agree, imprecise ones are far apart."""
    y, v = np.array([0.0, 0.001, 6.0, -6.0, 6.0, -6.0]), np.array([1e-6, 1e-6, 9.0, 9.0, 9.0, 9.0])
    assert pool(y, v).tau2 == pytest.approx(contrast_reml(y, v, np.ones((6, 1))), rel=1e-4, abs=1e-6)


def test_mixed_egger_as_metafor():
    for name in ("bcg", "raudenbush", "landenberger"):
        expected = DATA[name][0]["egger_mixed"]
        got = egger(*DATA[name][1], model="mixed")
        # Four decimals are printed, and metafor stops REML early: 2.52617 is printed as 2.5261.
        assert (got.statistic, got.p) == pytest.approx((expected["z"], expected["p"]), abs=1e-4)
        assert got.df is None


def test_published_regression_on_weeks():
    data = GOLDEN["raudenbush"]
    y, v = np.array(data["effects"]), np.array(data["variances"])
    design = np.column_stack((np.ones(19), data["weeks"]))
    assert heterogeneity.reml_regression(y, v, design) == data["regression_on_weeks"]["tau2"] == 0
    found = np.linalg.lstsq(design / np.sqrt(v)[:, None], y / np.sqrt(v), rcond=None)[0]
    assert found.tolist() == pytest.approx(data["regression_on_weeks"]["coef"], abs=5e-5)


def test_classical_egger_is_a_line_through_standardised_effects():
    for _, (y, v) in DATA.values():
        se = np.sqrt(v)
        line, got = stats.linregress(1 / se, np.array(y) / se), egger(y, v)
        assert (got.bias, got.se) == near((line.intercept, line.intercept_stderr), 1e-8)
        assert got.p == near(2 * stats.t.sf(abs(line.intercept / line.intercept_stderr), len(y) - 2), 1e-7)
        assert got.df == len(y) - 2 and got.low < got.bias < got.high


Y, V = [0.1, 0.4, 0.9], [0.1, 0.2, 0.3]
FUNCTIONS = {
    "pool": pool,
    "subgroups": lambda y, v, **options: subgroups(y, v, ["a", "b", "a"], **options),
    "egger": egger,
}


@pytest.mark.parametrize(
    ("y", "v", "error", "says"),
    [
        (Y, [0.1, -0.2, 0.3], ValueError, r"variances\[1\] is -0.2.*standard error squared"),
        (Y, [0.1, 0.2, 0], ValueError, r"variances\[2\] is 0"),
        (Y, [0.1, 0.2, math.nan], ValueError, r"variances\[2\]"),
        ([math.nan, 0.4, 0.9], V, ValueError, r"effects\[0\].*leave out"),
        ([0.1, math.inf, 0.9], V, ValueError, r"effects\[1\]"),
        ([0.1, "0.4", 0.9], V, TypeError, r"effects\[1\]"),
        ([0.1, True, 0.9], V, TypeError, r"effects\[1\]"),
        ([0.1, None, 0.9], V, TypeError, r"effects\[1\]"),
        ([0.1, 0.4, [0.9]], V, TypeError, r"effects\[2\]"),
        (Y, [0.1, 0.2], ValueError, "3 entries but variances has 2"),
        ([0.1], [0.1], ValueError, "effects has 1 entries, and at least"),
        ([], [], ValueError, "effects has 0 entries"),
        ("0.1", V, TypeError, "effects must be a list"),
        (0.1, V, TypeError, "effects must be a list"),
        (np.array(0.1), V, TypeError, "effects must be a list"),
        ({0.1, 0.4, 0.9}, V, TypeError, "effects must be a list"),
        ([0.1, 0.4, 1e60], V, ValueError, "another unit"),
    ],
)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_impossible_studies_name_the_argument(name, y, v, error, says):
    with pytest.raises(error, match=says):
        FUNCTIONS[name](y, v)


@pytest.mark.parametrize("name", ["pool", "subgroups"])
@pytest.mark.parametrize(
    ("options", "error", "says"),
    [
        ({"model": "fixed"}, ValueError, "model is 'fixed': choose one of random, common"),
        ({"tau2": "reml"}, ValueError, "tau2 .* REML, DL, PM"),
        ({"tau2": 0.1}, TypeError, "tau2"),
        ({"test": "t"}, ValueError, "test .* z, hksj"),
        ({"prediction": None}, TypeError, "prediction"),
        ({"prediction": "t"}, ValueError, "prediction"),
        ({"model": "common", "test": "hksj"}, ValueError, "hksj.*random"),
        ({"level": 1.5}, ValueError, "level"),
    ],
)
def test_unknown_options(name, options, error, says):
    with pytest.raises(error, match=says):
        FUNCTIONS[name](Y, V, **options)


@pytest.mark.parametrize(
    ("groups", "error", "says"),
    [
        (["a", "b"], ValueError, "groups has 2 entries but effects has 3"),
        (["a", "a", "a"], ValueError, "only 'a'.*two groups"),
        (["a", None, "b"], ValueError, r"groups\[1\] is missing"),
        (["a", math.nan, "b"], ValueError, r"groups\[1\] is missing"),
        (["a", ["b"], "b"], TypeError, r"groups\[1\]"),
        ("aab", TypeError, "groups must be a list"),
    ],
)
def test_impossible_groups(groups, error, says):
    with pytest.raises(error, match=says):
        subgroups(Y, V, groups)


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (lambda: pool([0.2, 0.2], [0.1, 0.3], test="hksj"), ValueError, "effects are all equal"),
        (lambda: egger(Y, [0.2, 0.2, 0.2]), ValueError, "variances are all equal"),
        (lambda: egger([0.1, 0.2], [0.1, 0.2]), ValueError, "at least 3"),
        (lambda: egger([0.2, 0.2, 0.2], [0.1, 0.2, 0.3]), ValueError, "exactly on a line"),
        (lambda: egger(Y, V, model="lm"), ValueError, "classical, mixed"),
        (lambda: mantel_haenszel([(1, 10, 2, 10)]), ValueError, "at least 2.*odds_ratio"),
        (lambda: mantel_haenszel([(0, 10, 2, 10), (0, 20, 5, 20)]), ValueError, "all 2 together leave a zero"),
        (lambda: mantel_haenszel([(0, 10, 0, 10)] * 2, "RR"), ValueError, "all 2 together leave a zero"),
        (lambda: mantel_haenszel([(10, 10, 10, 10)] * 2, "RR"), ValueError, "everybody has the outcome"),
        (lambda: mantel_haenszel([(1, 10, 2, 10)] * 2, "RD"), ValueError, "measure .* OR, RR"),
        (lambda: mantel_haenszel([(1, 10, 2, 10), (1, 10, 2)]), ValueError, r"tables\[1\] has 3 numbers"),
        (lambda: mantel_haenszel([(1, 10, 2, 10), (11, 10, 2, 10)]), ValueError, r"tables\[1\]: events_1 is 11"),
        (lambda: mantel_haenszel([(1, 10, 2, 0), (1, 10, 2, 10)]), ValueError, r"tables\[0\]: n_2 is 0"),
        (lambda: mantel_haenszel([(1, 10, 2, math.nan)] * 2), ValueError, r"tables\[0\]: n_2"),
        (lambda: mantel_haenszel([("1", 10, 2, 10)] * 2), TypeError, r"tables\[0\]: events_1"),
        (lambda: mantel_haenszel([(True, 10, 2, 10)] * 2), TypeError, r"tables\[0\]: events_1"),
        (lambda: mantel_haenszel(5), TypeError, "tables"),
        (lambda: mantel_haenszel([1, 2]), TypeError, r"tables\[0\]"),
    ],
)
def test_what_cannot_be_computed_says_what_to_do(call, error, says):
    with pytest.raises(error, match=says):
        call()


def test_a_table_without_events_adds_nothing():
    tables = [(5, 50, 10, 50), (8, 40, 9, 60)]
    for measure in ("OR", "RR"):
        assert mantel_haenszel([*tables, (0, 30, 0, 20)], measure) == mantel_haenszel(tables, measure)


def test_two_studies_leave_no_freedom_for_a_prediction_by_k_minus_2():
    assert pool([0.1, 0.9], [0.1, 0.1]).prediction_low is None
    assert pool([0.1, 0.9], [0.1, 0.1], prediction="t(k-1)").prediction_low < 0.1


def test_subgroup_of_one_study_is_that_study():
    result = subgroups([0.1, 0.4, 0.9], V, ["a", "a", "b"], test="hksj")
    assert (result.groups["b"].value, result.groups["b"].se) == near((0.9, math.sqrt(0.3)))
    assert result.groups["b"].q_df == 0 and result.groups["b"].prediction_low is None


def test_series_of_other_kinds_are_accepted():
    plain = pool(Y, V)
    assert pool(tuple(Y), np.array(V)) == plain == pool(np.array(Y, dtype=object), V)


STUDY = st.tuples(st.floats(-5, 5), st.floats(1e-3, 10))
STUDIES = st.lists(STUDY, min_size=2, max_size=12)
OPTIONS = st.sampled_from(
    [{"model": "common"}, *({"tau2": t, "test": test} for t in ("REML", "DL", "PM") for test in ("z", "hksj"))]
)


def split(rows):
    return [y for y, _ in rows], [v for _, v in rows]


def spread(rows):
    return np.ptp([y for y, _ in rows]) > 0.01


@settings(max_examples=60, deadline=None)
@given(STUDIES.filter(spread), OPTIONS, st.randoms())
def test_order_does_not_matter_and_results_stay_in_range(rows, options, random):
    here = pool(*split(rows), **options)
    mixed = list(rows)
    random.shuffle(mixed)
    there = pool(*split(mixed), **options)
    assert (here.value, here.se, here.tau2) == pytest.approx((there.value, there.se, there.tau2), rel=1e-6, abs=1e-9)
    assert min(y for y, _ in rows) - 1e-12 <= here.value <= max(y for y, _ in rows) + 1e-12
    assert 0 <= here.i2 <= 1 and here.tau2 >= 0 and here.q >= 0 and 0 <= here.q_p <= 1
    assert sum(here.weights) == pytest.approx(1) and min(here.weights) > 0
    assert here.low < here.value < here.high
    if here.prediction_low is not None:
        assert here.prediction_low < here.value < here.prediction_high


@settings(max_examples=60, deadline=None)
@given(STUDIES.filter(spread), OPTIONS, st.sampled_from([-1.0, 0.01, 7.0, 1e4]), st.sampled_from([0.0, -3.0, 2.5]))
def test_another_unit_and_zero_point_follow_through(rows, options, scale, shift):
    """Does every number scale with the unit, and swapping the groups (scale −1) only turn signs?"""
    here = pool(*split(rows), **options)
    there = pool([y * scale + shift for y, _ in rows], [v * scale**2 for _, v in rows], **options)
    assert there.value == pytest.approx(here.value * scale + shift, rel=1e-6, abs=1e-6 * abs(scale))
    assert there.se == pytest.approx(here.se * abs(scale), rel=1e-5)
    assert there.tau2 == pytest.approx(here.tau2 * scale**2, rel=1e-5, abs=1e-8 * scale**2)
    assert (there.i2, there.q) == pytest.approx((here.i2, here.q), rel=1e-5, abs=1e-7)
    if scale == -1:
        ends = (shift - there.high, shift - there.low)
        assert ends == pytest.approx((here.low, here.high), rel=1e-5, abs=1e-6)


@settings(max_examples=60, deadline=None)
@given(st.lists(STUDY, min_size=3, max_size=12))
def test_estimators_meet_their_definitions(rows):
    y, v = (np.array(column) for column in split(rows))
    k = len(y)
    mandel, laird = pool(y, v, tau2="PM"), pool(y, v, tau2="DL")
    left = heterogeneity.cochran_q(y, v, mandel.tau2) - (k - 1)
    assert left == pytest.approx(0, abs=1e-8 * k) if mandel.tau2 else left <= 1e-9
    assert laird.i2 == pytest.approx(max(0, (laird.q - (k - 1)) / laird.q) if laird.q else 0, abs=1e-9)
    best = pool(y, v).tau2

    def likelihood(t):
        w = 1 / (v + t)
        return 0.5 * (np.log(w).sum() - math.log(w.sum()) - w @ (y - w @ y / w.sum()) ** 2)

    others = np.concatenate(([0.0], np.geomspace(1e-6, 400, 60), best * np.array([0.9, 0.99, 1.01, 1.1])))
    assert max(likelihood(t) for t in others) <= likelihood(best) + 1e-9


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(STUDY, st.sampled_from("abc")), min_size=2, max_size=12))
def test_common_heterogeneity_splits_into_within_and_between(rows):
    labels = [label for _, label in rows]
    if len(set(labels)) < 2:
        return
    y, v = split([study for study, _ in rows])
    whole, parts = pool(y, v, model="common"), subgroups(y, v, labels, model="common")
    assert whole.q == pytest.approx(parts.q + sum(group.q for group in parts.groups.values()), rel=1e-6, abs=1e-6)
    assert whole.q_df == parts.q_df + sum(group.q_df for group in parts.groups.values())


COUNT = st.integers(1, 200)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(COUNT, COUNT, COUNT, COUNT), min_size=2, max_size=8))
def test_swapping_the_groups_inverts_mantel_haenszel(cells):
    tables = [(a, a + b, c, c + d) for a, b, c, d in cells]
    for measure in ("OR", "RR"):
        here = mantel_haenszel(tables, measure)
        there = mantel_haenszel([(*t[2:], *t[:2]) for t in tables], measure)
        assert (here.value, here.low, here.high) == near((1 / there.value, 1 / there.high, 1 / there.low), 1e-9)
        ratios = [(odds_ratio if measure == "OR" else risk_ratio)(*table).value for table in tables]
        assert min(ratios) * (1 - 1e-9) <= here.value <= max(ratios) * (1 + 1e-9)
