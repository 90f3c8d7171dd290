"""GRADE and CERQual: levels, floors, the path, and SBU's Swedish reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kunskapsresan.appraisal.grade import LEVELS, SBU_WORDING, START, cerqual_level, grade_level, symbols
from kunskapsresan.appraisal.instruments import CERQUAL, GRADE_DOWN, GRADE_UP, Judgement

STEPS = ("inget", "ett", "två")
RCT, OBSERVED = "randomiserade studier", "observationsstudier"


def judged(instrument, *levels):
    """The first items at these levels, the rest at the best."""
    best = instrument.levels[0].key
    levels = [*levels, *[best] * (len(instrument.items) - len(levels))]
    return [Judgement(item.key, level, "s. 4") for item, level in zip(instrument.items, levels, strict=True)]


@pytest.mark.parametrize(
    ("start", "down", "up", "level"),
    [
        (RCT, (), None, "hög"),
        (RCT, ("ett",), None, "måttlig"),
        (RCT, ("ett", "ett"), None, "låg"),
        (RCT, ("två", "inget", "inget", "ett"), None, "mycket låg"),
        (RCT, ("två",) * 5, None, "mycket låg"),
        (OBSERVED, (), None, "låg"),
        (OBSERVED, ("ett",), None, "mycket låg"),
        (OBSERVED, (), ("ett",), "måttlig"),
        (OBSERVED, (), ("två",), "hög"),
        (OBSERVED, (), ("två", "ett"), "hög"),
        (OBSERVED, ("ett",), ("ett",), "låg"),
        ("observationsstudier granskade med ROBINS-I", ("ett", "ett"), None, "låg"),
    ],
)
def test_grade_level(start, down, up, level):
    """Do start, steps down and up, floor and ceiling give the published level?"""
    raised = judged(GRADE_UP, *up) if up else ()
    certainty = grade_level(start, judged(GRADE_DOWN, *down), raised)
    assert certainty.level == level and certainty.wording == SBU_WORDING[level]
    assert certainty.path[0] == (f"Start: {start}", START[start]) and certainty.path[-1][1] == level


@given(st.sampled_from(sorted(START)), *[st.tuples(*[st.sampled_from(STEPS)] * n) for n in (5, 3)])
def test_more_doubt_never_raises_the_level(start, down, up):
    """Is the level monotone: one more step down never helps, one more step up never harms?"""
    raised = judged(GRADE_UP, *up)
    place = LEVELS.index(grade_level(start, judged(GRADE_DOWN, *down), raised).level)
    worse = LEVELS.index(grade_level(start, judged(GRADE_DOWN, "två", *down[1:]), raised).level)
    better = LEVELS.index(grade_level(start, judged(GRADE_DOWN, *down), judged(GRADE_UP, "två", *up[1:])).level)
    assert worse <= place <= better


def test_the_path_tells_each_step():
    """Can the reader follow the way from start to level?"""
    certainty = grade_level(RCT, judged(GRADE_DOWN, "ett", "inget", "inget", "två"))
    assert certainty.path == (
        ("Start: randomiserade studier", "hög"),
        ("Risk för bias: ett steg ned", "måttlig"),
        ("Bristande precision: två steg ned", "mycket låg"),
    )
    assert certainty.symbols == "⊕○○○" and certainty.notes == ()


def test_unusual_paths_are_noted():
    """Is the reader told when a step up should make one stop?"""
    both = grade_level(OBSERVED, judged(GRADE_DOWN, "ett"), judged(GRADE_UP, "ett"))
    assert "Både sänkt och höjt" in both.notes[0] and len(both.notes) == 1
    assert "observationsstudier" in grade_level(RCT, judged(GRADE_DOWN), judged(GRADE_UP, "ett")).notes[0]


def test_wording_and_symbols():
    """Is SBU's reading word for word, and does each level have its own symbol?"""
    assert [symbols(level) for level in LEVELS] == ["⊕○○○", "⊕⊕○○", "⊕⊕⊕○", "⊕⊕⊕⊕"]
    assert SBU_WORDING["låg"] == "det är möjligt att resultatet stämmer"
    with pytest.raises(ValueError, match="Välj en av mycket låg, låg, måttlig, hög"):
        symbols("medel")
    with pytest.raises(ValueError, match="startpunkten ”RCT” finns inte"):
        grade_level("RCT", judged(GRADE_DOWN))
    with pytest.raises(ValueError, match="bedömning saknas för Risk för publikationsbias"):
        grade_level(RCT, judged(GRADE_DOWN)[:-1])


@pytest.mark.parametrize(
    ("levels", "level"),
    [
        ((), "hög"),
        (("små", "små", "små", "små"), "hög"),
        (("måttliga",), "måttlig"),
        (("måttliga", "små", "måttliga"), "låg"),
        (("allvarliga",), "låg"),
        (("allvarliga", "allvarliga", "måttliga"), "mycket låg"),
    ],
)
def test_cerqual(levels, level):
    """Does the suggestion follow the stated rule of thumb, and does it say that it is one?"""
    certainty = cerqual_level(judged(CERQUAL, *levels))
    assert certainty.level == level and "ingen formel" in certainty.notes[0]
    assert "fyndet" in certainty.wording
