"""The figures of session 06: does each say the numbers it draws, and refuse numbers that do not add up?"""

import pytest

from kunskapsresan.figures.followed_up import followed_up
from kunskapsresan.figures.measured_twice import measured_twice
from kunskapsresan.figures.participant_flow import Arm, participant_flow

ARMS = [Arm("stödet", 60, 46, 42), Arm("vanlig hjälp", 60, 58, 54)]
FIRST, SECOND = [1, 2, 3, 8, 10], [2, 2, 3, 4, 6]


def twice(highest=2):
    return measured_twice(FIRST, SECOND, highest, outcome="Timmar", people="påhittade", note="Ingenting hände.")


def test_those_with_the_highest_first_value_are_followed():
    figure = twice()
    assert [row[1:] for row in figure.table[1:]] == [["9,0", "5,0"], ["4,8", "3,4"]]
    assert "från 9,0 till 5,0" in figure.alt and "Ingenting hände." in figure.alt
    thin = [line for line in figure.fig.axes[0].lines if line.get_linewidth() < 1]
    assert sorted(line.get_ydata()[0] for line in thin) == [8, 10]


def test_the_lost_are_counted_apart_and_both_ends_are_said():
    figure = followed_up([("Med stöd", 34, 27), ("Utan", 8, 27)], "hade arbete")
    assert "Mellan 34 och 61 av hundra" in figure.alt and "Mellan 8 och 35 av hundra" in figure.alt
    assert figure.table[1][1:] == ["34", "39", "27", "34", "61"]
    drawn = [len(line.get_xdata()) for line in figure.fig.axes[0].lines]
    assert drawn[:6] == [34, 27, 39, 8, 27, 65]


def test_no_dots_lie_on_each_other():
    lines = followed_up([("Alla", 40, 30)], "hade arbete").fig.axes[0].lines[:3]
    places = {
        (round(x, 3), round(y, 3)) for line in lines for x, y in zip(line.get_xdata(), line.get_ydata(), strict=True)
    }
    assert len(places) == 100


def test_the_flow_says_every_step_of_both_groups():
    figure = participant_flow(160, 40, ARMS, until="efter ett år")
    assert "160 tillfrågades, 40 kom inte med, 120 lottades" in figure.alt
    assert "Till stödet lottades 60, 46 fick det, 42 följdes upp efter ett år och 18 föll bort" in figure.alt
    assert figure.table[-1] == ["Föll bort", "18", "6"]


@pytest.mark.parametrize(
    "figure", [twice, lambda: followed_up([("A", 1, 2)], "x"), lambda: participant_flow(160, 40, ARMS, until="x")]
)
def test_same_figure_gives_the_same_bytes(figure):
    assert figure().svg() == figure().svg()


@pytest.mark.parametrize("rows", [[], [("x", 60, 50)], [("x", -1, 2)], [("x", 1.5, 2)]])
def test_refuses_more_than_a_hundred(rows):
    with pytest.raises(ValueError, match="followed_up"):
        followed_up(rows, "hade arbete")


@pytest.mark.parametrize(
    ("asked", "arms"), [(150, ARMS), (160, ARMS[:1]), (160, [Arm("a", 60, 61, 50), Arm("b", 60, 50, 50)])]
)
def test_refuses_a_flow_that_does_not_add_up(asked, arms):
    with pytest.raises(ValueError, match="participant_flow"):
        participant_flow(asked, 40, arms, until="efter ett år")


def test_refuses_one_measurement_of_someone():
    with pytest.raises(ValueError, match="measured_twice"):
        measured_twice([1, 2], [1], 1, outcome="Timmar", people="påhittade")
    with pytest.raises(ValueError, match="measured_twice"):
        twice(0)
