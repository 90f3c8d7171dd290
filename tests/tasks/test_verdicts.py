"""Verdicts worked out by hand from the rules of the design, for every kind and every branch of its marking.

The shared vectors are made by the code that they hold, so that a rule turned round would be turned round in them too;
nothing here is asked of the code. Points and edges stand in `tests/browser/all_kinds.py` and in
`tests/tasks/search_task.py`.
"""

import pytest

from kunskapsresan.tasks import kinds, marking
from kunskapsresan.tasks.compile import compile_exercise
from tests.browser import all_kinds
from tests.tasks import search_task

TASKS = compile_exercise(all_kinds.exercise()).tasks | search_task.COMPILED.tasks
RIGHT_MEASURES = {"rr": "rel", "rd": "abs", "nnt": "abs"}
RIGHT_CELLS = {"insats.andel": "lag", "insats.roll": "over", "jamfor.andel": "hog"}
VERDICTS = (  # (task, value, state, score, misconception)
    # Choice, 1 point
    ("design", "rct", "right", 1, None),
    ("design", "kohort", "wrong", 0, "kohort"),
    ("design", "RCT", "unreadable", 0, None),
    ("design", "", "empty", 0, None),
    ("fore", "rd", "noted", 0, None),  # asked without a verdict, but the thought is kept
    ("fore", "rr", "noted", 0, "kvot-antal"),
    # Choices, 2 points, two right: what is chosen in error takes away as much as a right one gives
    ("pastaenden", ["tolv", "halva"], "right", 2, None),
    ("pastaenden", ["halva"], "wrong", 1, "tolv"),
    ("pastaenden", ["halva", "procent", "tolv"], "wrong", 1, "procent"),
    ("pastaenden", ["halva", "procent"], "wrong", 0, "procent"),
    ("pastaenden", ["procent"], "wrong", 0, "procent"),  # never below nothing
    ("pastaenden", [], "empty", 0, None),
    # Number, 2 points: 0.5 ± 0.005, also 0.52 ± 0.001, 2.0 ± 0.01 is turned round
    ("riskkvot", "50 %", "right", 2, None),
    ("riskkvot", "0,504", "right", 2, None),
    ("riskkvot", "0,496", "right", 2, None),
    ("riskkvot", "0,506", "wrong", 0, None),
    ("riskkvot", "0,494", "wrong", 0, None),
    ("riskkvot", "0,5205", "right", 2, None),
    ("riskkvot", "0,522", "wrong", 0, None),
    ("riskkvot", "2,0", "wrong", 0, "omvand"),
    ("riskkvot", "2,02", "wrong", 0, None),
    ("riskkvot", "−0,5", "wrong", 0, None),
    ("riskkvot", "två", "wrong", 0, "omvand"),
    ("riskkvot", "vet ej", "unreadable", 0, None),
    ("riskkvot", 0.5, "unreadable", 0, None),  # only what was typed is an answer
    ("andel", "24 %", "right", 1, None),
    ("andel", "0,24", "right", 1, None),  # a share is the percentage that it is
    ("andel", "0,24 %", "wrong", 0, "andel-med-procenttecken"),
    ("andel", "24 procentenheter", "wrong", 0, "procent-eller-procentenheter"),
    ("andel", "24–25", "unreadable", 0, None),
    ("andel", "12", "wrong", 0, "fel-grupp"),
    # Order, 2 points or none
    ("ordning", ["fraga", "tal", "osaker", "slut"], "right", 2, None),
    ("ordning", ["tal", "fraga", "osaker", "slut"], "wrong", 0, "tal-forst"),
    ("ordning", ["tal", "osaker", "slut", "fraga"], "wrong", 0, "tal-forst"),
    ("ordning", ["fraga", "osaker", "tal", "slut"], "wrong", 0, None),
    ("ordning", ["fraga", "tal", "osaker"], "unreadable", 0, None),
    ("ordning", ["fraga", "fraga", "osaker", "slut"], "unreadable", 0, None),
    # Classify, 3 points, one for each of three
    ("matt", RIGHT_MEASURES, "right", 3, None),
    ("matt", RIGHT_MEASURES | {"rd": "rel"}, "wrong", 2, "rd-rel"),
    ("matt", RIGHT_MEASURES | {"rr": "abs", "nnt": "rel"}, "wrong", 1, "rr-abs"),  # the first fault is told
    ("matt", {"rr": "abs", "rd": "rel", "nnt": "rel"}, "wrong", 0, "rr-abs"),
    ("matt", {"rr": "rel"}, "incomplete", 1, None),
    ("matt", {"rr": "abs", "rd": "abs"}, "incomplete", 1, None),  # nothing is told before all is placed
    ("matt", RIGHT_MEASURES | {"rr": "finns-inte"}, "incomplete", 2, None),
    ("matt", ["rr"], "unreadable", 0, None),
    # Table, 3 points, three cells to fill in
    ("tabell", RIGHT_CELLS, "right", 3, None),
    ("tabell", RIGHT_CELLS | {"jamfor.andel": "lag"}, "wrong", 2, "jamfor-andel"),
    ("tabell", {"insats.andel": "lag"}, "incomplete", 1, None),
    # Predict, 1 point: 222, all within 50 of it, nothing beyond 300, a straight line between
    ("gissning", 222, "noted", 1, None),
    ("gissning", 272, "noted", 1, None),
    ("gissning", 172, "noted", 1, None),
    ("gissning", 297, "noted", 0.9, None),
    ("gissning", 147, "noted", 0.9, None),
    ("gissning", 397, "noted", 0.5, None),
    ("gissning", 522, "noted", 0, None),
    ("gissning", 1000, "noted", 0, None),
    ("gissning", 1001, "unreadable", 0, None),
    ("gissning", -1, "unreadable", 0, None),
    ("gissning", "222", "unreadable", 0, None),
    ("gissning", True, "unreadable", 0, None),
    # Text: a person's, never a zero
    ("reflektion", "Text.", "manual", None, None),
    ("reflektion", " ", "empty", 0, None),
    # Scale: never scored
    ("saker", 4, "noted", 0, None),
    ("saker", 4.5, "unreadable", 0, None),
    ("saker", 6, "unreadable", 0, None),
    # SearchString, 4 points: four records are wanted, all of them and at most one hit in five beside them
    ("strang", search_task.KEY, "right", 4, None),
    ("strang", "gambl*", "wrong", 3, "inga-synonymer"),  # three of four; three of five hits are three quarters of 0.8
    ("strang", "spelberoende", "wrong", 1, "inga-synonymer"),  # one of four, and no noise
    ("strang", '"digitalt utanförskap"', "wrong", 0, "noll-traffar"),
    ("strang", "gambl* AND", "unreadable", 0, None),
    ("forprov", "gambl*", "noted", 2, None),  # three of four and half of the hits are enough here
    ("forprov", "spelberoende", "noted", 2 / 3, "lag-recall"),
)


@pytest.mark.parametrize(("identity", "value", "state", "score", "misconception"), VERDICTS)
def test_a_verdict_is_the_one_worked_out_by_hand(identity, value, state, score, misconception):
    """Are state, points and explanation those of the design?"""
    verdict = marking.mark(TASKS[identity], value)
    assert (verdict.state, verdict.misconception) == (state, misconception)
    assert verdict.score == (pytest.approx(score) if score else score)


def test_every_kind_has_verdicts_by_hand():
    """Is no kind left to the vectors alone, nor a right, wrong and unusable answer to one that can have them?"""
    every = {kind.__name__ for kind in vars(kinds).values() if isinstance(kind, type) and issubclass(kind, kinds.Task)}
    found = {}
    for identity, _, state, *_ in VERDICTS:
        found.setdefault(TASKS[identity]["kind"], set()).add(state)
    assert set(found) == every - {"Task"}
    for kind in ("Choice", "Choices", "Number", "Order", "Classify", "Table", "SearchString"):
        assert {"right", "wrong"} <= found[kind]
