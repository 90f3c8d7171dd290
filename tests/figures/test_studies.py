"""Forest, funnel, distributions, frequency tree: are the words, marks and tables those of the numbers?"""

import math
from types import SimpleNamespace

import pytest

from kunskapsresan.effects import odds_ratio
from kunskapsresan.effects.base_rates import natural_frequencies
from kunskapsresan.effects.synthesis import pool
from kunskapsresan.figures.distributions import distributions
from kunskapsresan.figures.forest import forest
from kunskapsresan.figures.frequency_tree import frequency_tree
from kunskapsresan.figures.funnel import funnel
from kunskapsresan.figures.style import AMBER, BLUE

# Scared Straight, seven trials (petrosino2013): new offences and people, programme and control
TRIALS = {
    "Finckenauer": (19, 46, 4, 35),
    "GERP&DC": (16, 94, 8, 67),
    "Lewis": (43, 53, 37, 55),
    "Michigan": (12, 28, 5, 30),
    "Orchowsky": (16, 39, 16, 41),
    "Vreeland": (14, 39, 11, 40),
    "Yarborough": (27, 137, 17, 90),
}
ODDS = [odds_ratio(*table) for table in TRIALS.values()]
LOGS = [[math.log(x) for x in column] for column in zip(*[(o.value, o.low, o.high) for o in ODDS], strict=True)]
ERRORS = [one.se for one in ODDS]
POOLED = pool(LOGS[0], [se**2 for se in ERRORS], tau2="DL")
SIDES = ("färre nya brott", "fler nya brott")


def scared(**options):
    return forest(list(TRIALS), *LOGS, POOLED, **({"directions": SIDES, "subject": "Scared Straight"} | options))


def test_forest_words():
    """Does the alt text say what one sees and what it means, with the published pooled value?"""
    figure = scared()
    assert figure.alt.startswith(
        "Skogsdiagram med sju studier av Scared Straight. Alla sju ligger till höger om 1 (fler nya brott). "
        "Sammanvägd oddskvot 1,72, intervall 1,13–2,62. Hela intervallet ligger på sidan ”fler nya brott”."
    )
    assert "på båda sidor om ingen skillnad" in figure.alt and "I² är 29\u00a0%." in figure.alt


def test_forest_table():
    """Is every study in the table, do the weights sum to 100, and do the last rows hold pooled and prediction?"""
    head, *rows = scared().table
    assert head == ["Studie", "Oddskvot", "95\u00a0% intervall", "Vikt"]
    assert rows[0][:3] == ["Finckenauer", "5,45", "1,65–18,02"]
    weights = [float(row[3].rstrip("\u00a0%").replace(",", ".")) for row in rows[:7]]
    assert sum(weights) == pytest.approx(100, abs=0.3) and max(weights) == weights[6]
    assert rows[7][:3] == ["Alla sju sammanvägda", "1,72", "1,13–2,62"]
    assert rows[8][0] == "Var nästa studie kan hamna" and rows[8][1] == "–"


def test_forest_marks():
    """Is there a square per study at its value, the heaviest largest, and a diamond from low to high?"""
    axes = scared().fig.axes[0]
    squares = [line for line in axes.lines if line.get_marker() == "s"]
    assert [round(float(line.get_xdata()[0]), 3) for line in squares] == [round(one.value, 3) for one in ODDS]
    assert max(squares, key=lambda line: line.get_markersize()) is squares[6]
    (diamond,) = axes.patches
    assert diamond.get_xy()[:, 0].min() == pytest.approx(math.exp(POOLED.low))
    assert diamond.get_xy()[:, 0].max() == pytest.approx(math.exp(POOLED.high))
    assert axes.get_xscale() == "log"


def test_forest_groups():
    """Do studies stand under their group, each with its own hollow diamond?"""
    groups = ["ett", "två", "ett", "två", "ett", "två", "ett"]
    pooled_groups = {"ett": POOLED, "två": POOLED}
    figure = scared(groups=groups, pooled_groups=pooled_groups)
    names = [row[0] for row in figure.table[1:]]
    assert names[:5] == ["Finckenauer (ett)", "Lewis (ett)", "Orchowsky (ett)", "Yarborough (ett)",
                         "Sammanvägt: fyra studier (ett)"]  # fmt: skip
    assert [patch.get_facecolor()[:3] == (1, 1, 1) for patch in figure.fig.axes[0].patches] == [True, True, False]
    assert "ett: oddskvot 1,72" in figure.alt


def test_forest_on_other_scales():
    """Are risk differences in percentage points, and does a pooled interval across 0 say so?"""
    pooled = SimpleNamespace(value=-0.02, low=-0.06, high=0.02, weights=(), prediction_low=None, prediction_high=None)
    figure = forest(["A", "B"], [-0.083, 0.03], [-0.166, -0.05], [-0.001, 0.11], pooled, measure="risk_difference")
    assert figure.table[1] == ["A", "−8,3", "−16,6 till −0,1"]
    assert "Intervallet täcker 0, ingen skillnad." in figure.alt and "I²" not in figure.alt
    assert figure.fig.axes[0].get_xscale() == "linear"
    assert "med en studie. Den ligger till höger om 1." in forest(["A"], [0.1], [0], [1]).alt
    assert "Sammanvägd" not in forest(["A", "B"], [0.1, 0.2], [0, 0], [1, 1], measure="g").alt


def test_a_very_wide_interval_leaves_the_picture_with_an_arrow():
    """Does one hopeless study not squeeze the others, and does an arrow say that it goes on?"""
    values, lows, highs = [0.1, 0.2, 0.0], [-0.1, 0.0, -9.0], [0.3, 0.4, 9.0]
    axes = forest(["A", "B", "C"], values, lows, highs).fig.axes[0]
    assert {line.get_marker() for line in axes.lines} >= {"<", ">"}
    assert axes.get_xlim()[1] < math.exp(9)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"labels": ["A"]}, "give one label"),
        ({"lows": [0.0]}, "one per study"),
        ({"values": [math.nan, 1.0]}, "missing or infinite"),
        ({"values": [], "lows": [], "highs": []}, "one per study"),
        ({"measure": "hazard"}, "give one of odds_ratio, risk_ratio"),
        ({"groups": ["x"]}, "one group"),
        ({"groups": ["x", "y"], "pooled_groups": {"z": POOLED}}, "no study belongs to"),
        ({"pooled": POOLED}, "pool the same studies"),
        ({"pooled": ODDS[0]}, "logarithms for ratios"),
    ],
)
def test_forest_refuses(change, message):
    """Does a mismatch name what to mend?"""
    given = {"labels": ["A", "B"], "values": [0.1, 0.2], "lows": [0.0, 0.1], "highs": [0.2, 0.3]} | change
    with pytest.raises(ValueError, match=message):
        forest(**given)


def test_funnel():
    """Does the funnel count the small studies on each side, and warn when they are few?"""
    figure = funnel(LOGS[0], ERRORS, POOLED.value, labels=list(TRIALS), directions=SIDES)
    assert "sammanvägd oddskvot 1,72" in figure.alt and "Med så få studier" in figure.alt
    small = [value for value, error in zip(LOGS[0], ERRORS, strict=True) if error >= sorted(ERRORS)[3]]
    right = sum(value > POOLED.value for value in small)
    assert len(small) == 4 and right == 2 and "två till höger (fler nya brott)" in figure.alt
    assert figure.table[1] == ["Finckenauer", "5,45", "0,61", "höger om mitten, i tratten"]
    skewed = funnel([0.0] * 9 + [3.0, 2.0], [0.1] * 9 + [0.5, 0.6], 0.0)
    assert "Två ligger utanför tratten." in skewed.alt and "Med så få" not in skewed.alt
    dots = {
        line.get_markerfacecolor(): len(line.get_xdata())
        for line in skewed.fig.axes[0].lines
        if line.get_marker() == "o"
    }
    assert dots == {BLUE: 9, "white": 2}


@pytest.mark.parametrize(
    "given", [([0.1, 0.2], [0.1, 0.2], 0.1), ([0.1] * 3, [0.1, 0.2, 0.0], 0.1), ([0.1] * 3, [0.1] * 3, math.inf)]
)
def test_funnel_refuses(given):
    """Are too few studies, a zero standard error and an infinite middle refused?"""
    with pytest.raises(ValueError, match="funnel"):
        funnel(*given)


def test_distributions():
    """Are the three readings those of d = 0.5 in the course's table, and NNT that of its control event rate?"""
    figure = distributions(0.5, ("med stödet", "utan stödet"), control_event_rate=0.2)
    assert [row[1] for row in figure.table] == ["Värde", "0,50", "69\u00a0%", "64\u00a0%", "80\u00a0%", "6"]
    assert "ligger 0,50 standardavvikelser till höger om gruppen utan stödet" in figure.alt
    assert "till vänster om" in distributions(-0.2).alt
    assert "på samma plats som" in distributions(0).alt and distributions(0).table[2][1] == "50\u00a0%"
    for wrong in (3.5, math.nan, "0,5", True):
        with pytest.raises(ValueError, match="from -3 to 3"):
            distributions(wrong)


def test_frequency_tree():
    """Are there as many dots as people with a signal, and do table and words hold the same numbers?"""
    figure = frequency_tree(
        natural_frequencies(0.05, 0.8, 0.8), "utredningar", ("far illa", "inte far illa"), ("larm", "inget larm")
    )
    assert figure.alt.endswith("Alltså får 230 larm, och 40 av dem, 17\u00a0%, far illa.")
    assert figure.table[1] == ["Far illa", "40", "10", "50"]
    assert figure.table[4] == ["Andel av dem som far illa", "17\u00a0%", "1\u00a0%", "5\u00a0%"]
    dots = {line.get_markeredgecolor(): len(line.get_xdata()) for line in figure.fig.axes[0].lines[:2]}
    assert dots == {BLUE: 40, AMBER: 190}
    nobody = frequency_tree(natural_frequencies(0, 0.8, 1))
    assert nobody.alt.endswith("Ingen får utslag.") and nobody.table[4][1] == "ingen"
