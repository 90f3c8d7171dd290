"""Are answers and verdicts put in words that a person reads without knowing our keys?"""

import pytest

from kunskapsresan.cohort import wording
from kunskapsresan.tasks import marking
from kunskapsresan.tasks.wording import NOT_OFFERED
from tests import sample_exercise as sample

TASKS = sample.compiled().tasks


@pytest.mark.parametrize(
    ("task", "lines"),
    [
        ("val", ["Alternativ a <b>&</b>"]),
        ("flera", ["Påstående p", "Påstående q"]),
        ("kvot", ["0,73"]),
        ("ordning", ["1. Steg ett", "2. Steg två", "3. Steg tre"]),
        ("sortera", ["Åtta procentenheter: Skillnad", "Tre fjärdedelar: Kvot", "Hälften: Kvot"]),
        ("tabell", ["Insats, Ja: Få", "Jämförelse, Ja: Många"]),
        ("gissa", ["32 %"]),
        ("saker", ["4 (1 = inte alls, 5 = helt)"]),
        ("anteckning", ["Att fråga efter nämnaren."]),
    ],
)
def test_an_answer_is_shown_in_labels(task, lines):
    """Does each kind say what the participant chose?"""
    assert wording.answer(TASKS[task], sample.RIGHT[task]) == lines


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize(
    "value", [None, "", " ", [], {}, "x", ["x"], {"x": "y"}, 5, 1.5, [None], {"i1": None}, [["x"]]]
)
def test_no_value_raises(task, value):
    """Is any value at all put in words?"""
    lines = wording.answer(TASKS[task], value)
    assert lines and all(isinstance(line, str) for line in lines)


def test_no_answer_and_a_strange_answer_are_told_apart():
    """Does the supervisor see the difference between nothing and something odd?"""
    assert wording.answer(TASKS["val"], None) == [wording.NO_ANSWER]
    assert wording.answer(TASKS["val"], "x") == [NOT_OFFERED]
    assert wording.answer(TASKS["tabell"], {"r1.ja": "f"})[1] == "Jämförelse, Ja: (inget val)"


def test_a_partly_right_answer_is_called_so():
    """Is a share of the points not called wrong?"""
    partly = marking.mark(TASKS["sortera"], sample.WRONG["sortera"])
    assert wording.head(partly) == "Delvis rätt."
    assert wording.points(partly.score, 3) == "2 av 3 poäng"
    assert wording.points(1 / 3, 1) == "0,33 av 1 poäng"
