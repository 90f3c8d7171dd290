"""Instruments: complete, in own words with source and licence, and rules that follow the published ones."""

import re
from pathlib import Path

import pytest

from kunskapsresan.appraisal.instruments import (
    AMSTAR2,
    INSTRUMENTS,
    QUALITATIVE,
    ROB2,
    ROBINS_I,
    Judgement,
    amstar2_overall,
    checked,
    listed,
    rob2_overall,
)

REFERENCES = (Path(__file__).parents[2] / "book" / "references.bib").read_text(encoding="utf-8")


def answers(instrument, normal, **changed):
    """All items at one level, except those named by key (`p4="nej"` is item 4)."""
    levels = {item.key: normal for item in instrument.items} | {
        key.lstrip("p"): level for key, level in changed.items()
    }
    return [Judgement(key, level, "”…”, s. 3") for key, level in levels.items()]


def test_each_instrument_has_the_published_number_of_topics():
    """Are no domains or items missing?"""
    numbers = {key: len(instrument.items) for key, instrument in INSTRUMENTS.items()}
    assert numbers == {
        "rob2": 5, "robins_i": 7, "amstar2": 16, "kvalitativ": 10, "grade_ned": 5, "grade_upp": 3, "cerqual": 4,
    }  # fmt: skip
    assert [item.key for item in AMSTAR2.items if item.critical] == ["2", "4", "7", "9", "11", "13", "15"]


@pytest.mark.parametrize("instrument", INSTRUMENTS.values(), ids=lambda one: one.key)
def test_each_instrument_says_where_it_comes_from(instrument):
    """Does every instrument have a known source, a licence note, unique keys and own questions?"""
    assert re.search(rf"@\w+{{{instrument.source},", REFERENCES), instrument.source
    assert len(instrument.licence) > 40 and len(instrument.use) > 40
    for things in (instrument.items, instrument.levels):
        assert len({thing.key for thing in things}) == len(things)
    assert all(item.look_for.endswith("?") for item in instrument.items)
    assert len({level.symbol for level in instrument.levels}) == len(instrument.levels)


@pytest.mark.parametrize("quote", ["", "  \n", None, 7])
def test_a_judgement_without_evidence_cannot_be_made(quote):
    """Is every judgement tied to a passage?"""
    with pytest.raises(ValueError, match="Bedömningen av ”3” saknar belägg. Skriv av det ställe"):
        Judgement("3", "låg", quote)


def test_checked_names_what_is_wrong():
    """Does the person get to know which item to mend?"""
    assert list(checked(ROB2, reversed(answers(ROB2, "låg")))) == ["1", "2", "3", "4", "5"]
    with pytest.raises(ValueError, match="saknas för Bortfall och Mätningen"):
        checked(ROB2, [one for one in answers(ROB2, "låg") if one.item not in "34"])
    with pytest.raises(ValueError, match="”Slumpningen” är bedömd två gånger"):
        checked(ROB2, [*answers(ROB2, "låg"), Judgement("1", "hög", "s. 2")])
    with pytest.raises(ValueError, match="punkten ”6” finns inte"):
        checked(ROB2, [*answers(ROB2, "låg"), Judgement("6", "hög", "s. 2")])
    with pytest.raises(ValueError, match="svaret ”allvarlig” finns inte. Välj ett av låg, viss, hög"):
        checked(ROB2, answers(ROB2, "allvarlig"))
    with pytest.raises(ValueError, match="kan inte väljas för ”Sökningen”"):
        amstar2_overall(answers(AMSTAR2, "ja", p4="ingen metaanalys"))


@pytest.mark.parametrize(
    ("changed", "add_up", "level"),
    [
        ({}, False, "låg"),
        ({"p3": "viss"}, False, "viss"),
        ({"p3": "viss", "p4": "viss"}, False, "viss"),
        ({"p3": "viss", "p4": "viss"}, True, "hög"),
        ({"p5": "hög"}, False, "hög"),
        ({"p1": "viss", "p5": "hög"}, True, "hög"),
    ],
)
def test_rob2(changed, add_up, level):
    """Does the worst domain decide, and may several concerns add up only when a person says so?"""
    overall = rob2_overall(answers(ROB2, "låg", **changed), concerns_add_up=add_up)
    assert overall.level == level and overall.label == ROB2.level(level).label
    assert "Vad som redovisas" in overall.reason or "p5" not in changed


def test_rob2_refuses_to_add_up_one_concern():
    """Can one concern become high risk by a box ticked by mistake?"""
    with pytest.raises(ValueError, match="minst två områden"):
        rob2_overall(answers(ROB2, "låg", p3="viss"), concerns_add_up=True)


@pytest.mark.parametrize(
    ("changed", "level"),
    [
        ({}, "hög"),
        ({"p10": "nej"}, "hög"),
        ({"p10": "nej", "p16": "nej"}, "måttlig"),
        ({f"p{key}": "nej" for key in (1, 3, 5, 6, 8, 10, 12, 14, 16)}, "måttlig"),
        ({"p2": "nej"}, "låg"),
        ({"p2": "nej", "p10": "nej", "p16": "nej"}, "låg"),
        ({"p2": "nej", "p15": "nej"}, "kritiskt låg"),
        ({"p2": "delvis", "p4": "delvis", "p9": "delvis"}, "hög"),
        ({"p11": "ingen metaanalys", "p12": "ingen metaanalys", "p15": "ingen metaanalys"}, "hög"),
    ],
)
def test_amstar2(changed, level):
    """Does the overall confidence follow the four published rules?"""
    overall = amstar2_overall(answers(AMSTAR2, "ja", **changed))
    assert overall.level == level and overall.label == f"{level} tillit"


def test_amstar2_says_why():
    """Can the reader see which items decided?"""
    assert amstar2_overall(answers(AMSTAR2, "ja")).reason == "Inga brister."
    both = amstar2_overall(answers(AMSTAR2, "ja", p4="nej", p7="nej", p10="nej"))
    assert both.reason == "Två kritiska brister (punkt 4 och 7) och en svaghet (punkt 10)."
    weak = amstar2_overall(answers(AMSTAR2, "ja", p1="nej", p10="nej"))
    assert weak.reason == "Ingen kritisk brist, två svagheter (punkt 1 och 10)."
    with pytest.raises(ValueError, match="alla tre eller ingen"):
        amstar2_overall(answers(AMSTAR2, "ja", p11="ingen metaanalys"))


def test_words():
    """Are lists Swedish, and do the other instruments accept a whole set of judgements?"""
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == ["a", "a och b", "a, b och c"]
    assert len(checked(ROBINS_I, answers(ROBINS_I, "kritisk"))) == 7
    assert len(checked(QUALITATIVE, answers(QUALITATIVE, "går inte att avgöra"))) == 10
