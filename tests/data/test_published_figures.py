"""Small tables from published studies: do they give the published measures?"""

import pytest

from kunskapsresan import data, effects
from kunskapsresan.appraisal import agreement
from kunskapsresan.effects import means


def test_the_cv_experiment_and_jobs2_give_the_known_shares():
    for name, key, events, ratio in (
        ("cv_experiment", "namn", "återkopplade", 0.6681),
        ("jobs2", "grupp", "i_arbete", 1.1995),
    ):
        first, second = (row for _, row in data.load(name).set_index(key).iterrows())
        assert effects.risk_ratio(first[events], first.n, second[events], second.n).value == pytest.approx(
            ratio, abs=1e-4
        )
    assert "analogi" in data.describe("cv_experiment")["description"]


def test_early_intervention_gives_the_known_g():
    """0.32, 1.02 and 0.90 at 1, 1.5 and 2 years as published."""
    for age, group in data.load("early_intervention").groupby("ålder"):
        got, none = (group.set_index("grupp").loc[name] for name in ("insats", "kontroll"))
        arms = (each[name] for each in (got, none) for name in ("medelvärde", "standardavvikelse", "n"))
        assert means.hedges_g(*arms, variance="borenstein").value == pytest.approx(
            {1.0: 0.32, 1.5: 1.02, 2.0: 0.90}[age], abs=0.005
        )


def test_two_screeners_give_the_known_kappa():
    counts = data.load("two_screeners").set_index(["granskare_1", "granskare_2"]).antal
    table = counts.unstack().loc[["ta med", "uteslut"], ["ta med", "uteslut"]].to_numpy().tolist()
    assert agreement.cohens_kappa(table).value == pytest.approx(0.829, abs=0.0005)


@pytest.mark.parametrize("name", ["ips", "gambling"])
def test_published_intervals_hold_their_values(name):
    frame = data.load(name).dropna(subset=["låg"])
    assert ((frame["låg"] < frame["värde"]) & (frame["värde"] < frame["hög"])).all()
    if name == "gambling":
        frame = frame.dropna(subset=["prediktion_låg"])
        assert ((frame["prediktion_låg"] < frame["låg"]) & (frame["hög"] < frame["prediktion_hög"])).all()
