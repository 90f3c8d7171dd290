"""Figures: words, table and drawing come from the same numbers; the HTML is accessible, small and repeatable."""

from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from kunskapsresan.effects import number_needed, odds_ratio, risk, risk_difference, risk_ratio
from kunskapsresan.figures import icon_array, interval_plot
from kunskapsresan.figures.style import AMBER, BLUE, LINE

ROSSI = (48, 216, 66, 216)
JOBS = (207, 600, 86, 299)
WORDS = (("med bidrag", "utan bidrag"), "grips igen inom ett år")


def figures():
    return {
        "icons 1000": icon_array(*ROSSI, *WORDS, per=1000, caption='Rossi <1980> & "andra"'),
        "icons 100": icon_array(*ROSSI, *WORDS, per=100),
        "more": icon_array(*JOBS, ("med kurs", "utan kurs"), "har arbete"),
        "ratio": interval_plot([risk_ratio(*ROSSI)], ["Bidrag"], directions=("färre gripna", "fler gripna")),
        "difference": interval_plot([risk_difference(*ROSSI), risk_difference(*JOBS)], ["Bidrag", "Kurs"]),
        "shares": interval_plot([risk(48, 216), risk(66, 216)], ["Med", "Utan"]),
    }


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.cells, self.text = [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in ("th", "td"):
            self.cells.append([tag, dict(attrs).get("scope"), ""])

    def handle_data(self, data):
        self.text += data
        if self.cells:
            self.cells[-1][2] += data

    def one(self, name):
        (found,) = [attrs for tag, attrs in self.tags if tag == name]
        return found


@pytest.mark.parametrize("name", figures())
def test_html(name):
    figure = figures()[name]
    html = figure._repr_html_()
    page = Page(html)
    assert page.one("img")["alt"] == figure.alt and len(figure.alt) > 60
    assert "Visa som tabell" in page.text
    assert all(text.strip() for _, _, text in page.cells), "an empty header or cell"
    assert all(scope in ("col", "row") for tag, scope, _ in page.cells if tag == "th")
    assert len(page.cells) == sum(map(len, figure.table)) and len({len(row) for row in figure.table}) == 1
    assert len(html) < 150_000
    source = page.one("img")["src"]
    assert source.startswith("data:image/svg+xml,")
    ElementTree.fromstring(unquote(source.split(",", 1)[1]))
    assert not any(text in html.lower() for text in ("<script", "<!--")) and "\n" not in html


def test_the_caption_is_escaped_and_optional():
    page = Page(figures()["icons 1000"]._repr_html_())
    assert 'Rossi <1980> & "andra"' in page.text
    assert "figcaption" not in [tag for tag, _ in Page(figures()["icons 100"]._repr_html_()).tags]


def test_drawing_twice_gives_the_same_bytes():
    first, second = figures(), figures()
    for name in first:
        assert first[name]._repr_html_() == second[name]._repr_html_() == first[name]._repr_html_()


def drawn(axes):
    return [
        (line.get_marker(), line.get_markerfacecolor(), line.get_markeredgecolor(), len(line.get_xdata()))
        for line in axes.lines
    ]


def test_as_many_icons_as_the_text_says():
    top, bottom = figures()["icons 1000"].fig.axes
    assert drawn(top) == [("o", BLUE, BLUE, 306), ("o", "white", LINE, 694)]
    assert drawn(bottom) == [("o", BLUE, BLUE, 222), ("D", "white", AMBER, 84), ("o", "white", LINE, 694)]
    top, bottom = figures()["more"].fig.axes
    assert drawn(bottom) == [("o", BLUE, BLUE, 288), ("D", AMBER, AMBER, 57), ("o", "white", LINE, 655)]


def test_icon_words():
    figure = figures()["icons 1000"]
    assert figure.alt == (
        "Ikonfigur: två grupper om 1\u202f000 personer. Utan bidrag är det 306 som grips igen inom ett år, "
        "med bidrag är det 222. Skillnad: 83,3 färre före avrundning. "
        "Konfidensintervallet går från 166 färre till 1 färre."
    )
    assert figure.table[1:3] == [["Utan bidrag", "66 av 216", "305,6"], ["Med bidrag", "48 av 216", "222,2"]]
    assert figure.table[3][1:] == ["−8,3 procentenheter", "−83,3 (95\u00a0% KI −166,1 till −0,6)"]
    assert "Skillnad: 57 fler." in figures()["more"].alt
    assert "från 6 färre till 121 fler" in figures()["more"].alt


def test_equal_groups():
    figure = icon_array(5, 20, 5, 20, *WORDS)
    assert "Skillnad: lika många." in figure.alt
    assert [marker for axes in figure.fig.axes for marker, *_ in drawn(axes)] == ["o"] * 4


def test_interval_words():
    shown = figures()
    assert shown["ratio"].alt == (
        "Intervallfigur: riskkvot. Bidrag: 0,73, 95\u00a0% konfidensintervall 0,53–1,00. "
        "Intervallet täcker 1, ingen skillnad."
    )
    assert "−16,6 till −0,1. Hela intervallet ligger under 0." in shown["difference"].alt
    only = interval_plot([odds_ratio(480, 1000, 80, 1000)], ["Stöd"], directions=("färre", "fler i arbete"))
    assert only.alt.endswith("Hela intervallet ligger på sidan ”fler i arbete”.")
    assert shown["shares"].table[1] == ["Med", "22", "17–28"]


def test_the_axis_has_a_decimal_comma():
    for figure in (figures()["ratio"], interval_plot([odds_ratio(0, 20, 5, 20)], ["Liten"])):
        (axes,) = figure.fig.axes
        ticks = [label.get_text() for label in axes.get_xticklabels()]
        assert "0,5" in ticks or "0,1" in ticks
        assert not any("." in tick for tick in ticks) and 2 <= len(ticks) <= 9


def test_what_cannot_be_drawn_says_why():
    with pytest.raises(ValueError, match="100 or 1000"):
        icon_array(*ROSSI, *WORDS, per=50)
    with pytest.raises(ValueError, match="risk difference instead"):
        interval_plot([number_needed(*ROSSI)], ["Bidrag"])
    with pytest.raises(ValueError, match="one label for each"):
        interval_plot([risk_ratio(*ROSSI)], [])
    with pytest.raises(ValueError, match="one figure for each"):
        interval_plot([risk_ratio(*ROSSI), odds_ratio(*ROSSI)], ["a", "b"])
    with pytest.raises(ValueError, match="swapped"):
        icon_array(216, 48, 66, 216, *WORDS)
