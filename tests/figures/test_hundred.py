"""Do the dots, the words and the table of shares of a hundred say the same number?"""

import pytest

from kunskapsresan.figures.hundred import of_hundred

ROWS = [("var intresserade 2007", 68), ("var intresserade 2019", 79), ("ingen", 0), ("alla", 100)]


def test_as_many_dots_are_filled_as_the_number_says():
    figure = of_hundred(ROWS, "chefer")
    strips = {}
    for line in figure.fig.axes[0].lines:
        # the strips of a row share their heights; a filled and an empty part lie on the same two
        strips.setdefault(round(min(line.get_ydata()), 2), {})[line.get_markerfacecolor()] = len(line.get_xdata())
    counts = [(strip.pop("white", 0), *strip.values()) for _, strip in sorted(strips.items())]
    assert counts == [(32, 68), (21, 79), (100,), (0, 100)]


def test_no_dots_lie_on_each_other():
    line = of_hundred([("alla", 100)], "chefer").fig.axes[0].lines[0]
    places = {(round(x, 3), round(y, 3)) for x, y in zip(line.get_xdata(), line.get_ydata(), strict=True)}
    assert len(places) == 100


def test_alt_text_and_table_hold_every_number():
    figure = of_hundred(ROWS, "chefer")
    assert "hundra chefer" in figure.alt and "68 av 100 var intresserade 2007." in figure.alt
    assert [row[1] for row in figure.table[1:]] == ["68", "79", "0", "100"]
    assert "intervall" not in figure.alt.lower()  # who was asked is not known


def test_same_figure_gives_the_same_bytes():
    assert of_hundred(ROWS, "chefer").svg() == of_hundred(ROWS, "chefer").svg()


@pytest.mark.parametrize("rows", [[], [("x", 101)], [("x", -1)], [("x", 5.5)]])
def test_refuses_what_is_not_a_count_of_a_hundred(rows):
    with pytest.raises(ValueError, match="of_hundred"):
        of_hundred(rows, "chefer")
