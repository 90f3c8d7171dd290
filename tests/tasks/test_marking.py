"""Verdicts written by hand: the vectors are made by the code that they guard, and would follow it into an error."""

import pytest

from kunskapsresan.tasks import Category, Exercise, Misplaced, Order, marking
from kunskapsresan.tasks import compile as compiling

STEPS = Order(
    id="steg",
    question="I vilken ordning?",
    points=2,
    outcome="99-a",
    level="recept",
    right="Ja.",
    hints=["Börja.", "Sluta."],
    worked_example="Först ett, sedan två.",
    items=[Category("sok", "Söka"), Category("fraga", "Fråga"), Category("granska", "Granska")],
    key=["fraga", "sok", "granska"],
    wrong=[
        Misplaced("sok", "fraga", "soka-forst", "Du söker innan du vet vad du frågar."),
        Misplaced("granska", "sok", "granska-forst", "Du granskar det du ännu inte har hittat."),
    ],
    fallback="Börja med det som de andra bygger på.",
)


@pytest.fixture(scope="module")
def task():
    exercise = Exercise(id="99-prov", title="Prov", tasks=[STEPS])
    return compiling.compile_exercise(exercise).tasks["steg"]


@pytest.mark.parametrize(
    ("given", "state", "score", "misconception"),
    [
        (["fraga", "sok", "granska"], "right", 2.0, None),
        (["sok", "fraga", "granska"], "wrong", 0.0, "soka-forst"),
        (["fraga", "granska", "sok"], "wrong", 0.0, "granska-forst"),
        (["granska", "sok", "fraga"], "wrong", 0.0, "soka-forst"),  # both: the first that the author wrote is told
        (["granska", "fraga", "sok"], "wrong", 0.0, "granska-forst"),
        (["fraga", "sok"], "unreadable", 0.0, None),
    ],
)
def test_an_order_is_explained_by_what_stands_too_early(task, given, state, score, misconception):
    """Is "A before B" explained when A does stand before B, and not when it stands after? Turned round, everyone who
    has the steps nearly right would be told of the opposite error."""
    verdict = marking.mark(task, given)
    assert (verdict.state, verdict.score, verdict.misconception) == (state, score, misconception)
