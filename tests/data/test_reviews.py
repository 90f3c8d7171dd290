"""The data sets of trials and comparison groups give the values that are published, and those that the tests hold."""

import json
from pathlib import Path

import pytest

from kunskapsresan import data
from kunskapsresan.effects.means import mean_difference
from kunskapsresan.effects.synthesis import mantel_haenszel

GOLDEN = json.loads((Path(__file__).parents[1] / "effects" / "golden.json").read_text(encoding="utf-8"))
COUNTS = ["nya_brott_program", "n_program", "nya_brott_kontroll", "n_kontroll"]


def test_scared_straight_gives_the_published_odds_ratio():
    tables = data.load("scared_straight")[COUNTS].to_numpy().tolist()
    assert tables == GOLDEN["scared_straight"]["tables"]
    pooled = mantel_haenszel(tables)
    assert [round(x, 4) for x in (pooled.value, pooled.low, pooled.high)] == GOLDEN["scared_straight"]["MH_OR"]


def test_landenberger_holds_the_known_tables_designs_and_groups():
    frame, golden = data.load("landenberger"), GOLDEN["landenberger"]
    assert frame[COUNTS].to_numpy().tolist() == golden["tables"]
    designs = {"rct": "lottade", "match": "matchade", "nonequiv": "ej likvärdiga"}
    assert frame["upplagg"].tolist() == [designs[design] for design in golden["design"]]
    assert frame["malgrupp"].tolist() == [{"juveniles": "unga", "adults": "vuxna"}[group] for group in golden["group"]]
    assert frame["studie"].is_unique


@pytest.mark.parametrize(
    ("comparison", "case"),
    [
        ("lottade till kontroll", "nsw_dehejia_wahba_experimental"),
        ("befolkningsundersökning (CPS)", "nsw_treated_vs_cps"),
    ],
)
def test_nsw_turns_from_gain_to_loss(comparison, case):
    frame, golden = data.load("nsw").set_index("grupp"), GOLDEN["real_means"]["cases"][case]
    columns = ["inkomst_1978_medel", "inkomst_1978_sd", "n"]
    groups = [*frame.loc["programmet", columns], *frame.loc[comparison, columns]]
    difference = mean_difference(*groups[:2], int(groups[2]), *groups[3:5], int(groups[5]))
    assert difference.value == pytest.approx(golden["MD"], rel=1e-6)
    assert (difference.low, difference.high) == pytest.approx((golden["lo"], golden["hi"]), rel=1e-6)
