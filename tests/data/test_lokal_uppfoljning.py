"""The made-up follow-up data: is the trap there, and is what the description calls true what the builder computes?"""

import runpy
from pathlib import Path

import pytest

from kunskapsresan import data

BUILDER = runpy.run_path(str(Path(__file__).parents[2] / "datasets" / "builders" / "lokal_uppfoljning.py"))
TRUTH = BUILDER["truth"]()


def test_the_description_says_the_same():
    about = data.describe("lokal_uppfoljning")
    assert about["description"].startswith("Påhittade data")
    assert {name: each["value"] for name, each in about["truth"].items()} == TRUTH


def test_change_alone_misleads():
    assert TRUTH["sann_effekt"] == pytest.approx(BUILDER["TRUE_EFFECT"]["strukturerat program"], abs=0.3)
    assert TRUTH["förändring_strukturerat_program"] > 3 * TRUTH["sann_effekt"]
    assert TRUTH["förändring_ingen_insats"] > 3, "regression to the mean: better although nothing was given"
    assert TRUTH["skillnad_i_förändring"] > 2 * TRUTH["sann_effekt"], "the engaged got the programme"


def test_missing_answers_are_not_missing_at_random():
    assert TRUTH["efter_i_filen"] > TRUTH["efter_hos_alla"] + 1
    assert TRUTH["efter_hos_dem_som_svarade"] > TRUTH["efter_hos_dem_som_inte_svarade"] + 5


def test_the_file_itself_shows_the_misleading_change():
    """Is the trap there for a reader who has only the file?"""
    frame = data.load("lokal_uppfoljning")
    change = (frame["situation_efter"] - frame["situation_före"]).groupby(frame["insats"]).mean()
    assert round(change["strukturerat program"], 1) == TRUTH["förändring_strukturerat_program"]
    assert change.idxmax() == "strukturerat program" and change.min() > 3


def test_the_five_questions_can_be_answered():
    frame = data.load("lokal_uppfoljning")
    assert len(frame) == 400 and sorted(frame["år"].unique()) == [2024, 2025]
    assert frame.groupby(["målgrupp", "insats"]).size().min() >= 5
    assert frame.groupby("insats")["nöjd"].count().drop("ingen insats").min() >= 15
    assert frame.groupby("insats")["kunskapsläge"].count().drop("ingen insats").min() >= 30
    assert frame["situation_efter"].notna().sum() >= 250
    assert frame["situation_före"].max() <= BUILDER["THRESHOLD"]
