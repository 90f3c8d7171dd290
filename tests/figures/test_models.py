"""The models of the course: only what the sources say, and the marks that people put there."""

import pytest

from kunskapsresan.figures.before_after import before_after
from kunskapsresan.figures.ebp_model import SOURCES, ebp_model
from kunskapsresan.figures.four_field import four_field
from kunskapsresan.figures.governance import LEVELS, governance
from kunskapsresan.figures.levels import levels
from kunskapsresan.figures.reflection import reflection
from kunskapsresan.figures.tension_pairs import PAIRS, tension_pairs


def words(figure):
    return " ".join(text.get_text() for axes in figure.fig.axes for text in axes.texts).replace("\n", " ")


def test_four_field():
    """Are the cells nameless, the axes named, and the points where they were put?"""
    figure = four_field([("vi i dag", 3, 4), ("hit vill vi", 8, 7.5)])
    said = words(figure)
    for text in ("aktiv och detaljstyrande", "utvecklingsinriktad och stödjande", "passiv, regelstyrd och rutiniserad"):
        assert text in said and text in figure.alt
    assert "Hit vill vi: ledning 8 av 10, personal 7,5 av 10." in figure.alt
    points = [line for line in figure.fig.axes[0].lines if line.get_marker() in "oD"]
    assert points[0].get_xdata()[0] < points[1].get_xdata()[0]
    assert points[0].get_ydata()[0] > points[1].get_ydata()[0]
    with pytest.raises(ValueError, match="go from 0 to 10"):
        four_field([("vi", 11, 3)])
    with pytest.raises(ValueError, match="at most four"):
        four_field([("vi", 1, 3)] * 5)


def test_tension_pairs():
    """Are there eight pairs, and are one's own marks and the group's kept apart in the table?"""
    assert len(PAIRS) == 8 and ("drift", "utveckling") in PAIRS
    figure = tension_pairs([1] * 8, [2.5] * 8)
    assert figure.table[0][2:] == ["Du", "Gruppen"] and figure.table[1] == ["drift", "utveckling", "1", "2,5"]
    assert "drift–utveckling, du 1, gruppen 2,5" in figure.alt
    assert tension_pairs().table[0] == ["Till vänster (0)", "Till höger (10)"]
    with pytest.raises(ValueError, match="give 8 numbers from 0 to 10"):
        tension_pairs([1] * 7)
    with pytest.raises(ValueError, match="group is"):
        tension_pairs([1] * 8, [11] * 8)


def test_the_models_name_their_parts():
    """Does each diagram hold its parts in picture, words and table?"""
    for name, _ in SOURCES:
        assert name in words(ebp_model()) and name.lower() in ebp_model().alt
    for text in ("Forskningsbaserad kunskap", "Praktikbaserad kunskap", "Reflektion", "Professionellt lärande"):
        assert text in words(reflection())
    assert [row[0] for row in governance().table[1:]] == [level for level, _, _ in LEVELS]
    assert "tio myndigheter" in words(governance()) and "21 RSS" in governance().alt


def test_levels():
    """Are Ellström's four levels lowest first, and examples marked as ours?"""
    names = [row[0] for row in levels().table[1:]]
    assert names[0] == "Reproduktivt lärande" and names[3].startswith("Utvecklingsinriktat")
    assert levels(["a", "b", "c", "d"]).table[0][3] == "Vår tillämpning"
    assert "Vår tillämpning: a" in words(levels(["a", "b", "c", "d"])) and "tillämpning" not in words(levels())
    with pytest.raises(ValueError, match="give four"):
        levels(["a"])


def test_before_after():
    """Does the figure say what cannot be seen without a comparison group, and what is left with one?"""
    alone = before_after((24.1, 15.3), outcome="Problem")
    assert alone.alt.endswith("Förändring med insatsen: −8,8. Hur det hade gått utan insatsen syns inte här.")
    assert "?" in words(alone) and len(alone.table) == 2
    both = before_after((24.1, 15.3), (23.8, 15.9), outcome="Problem")
    assert "Kvar när den räknas bort: −0,9." in both.alt and "?" not in words(both)
    assert both.table[2] == ["Jämförelsegruppen", "23,8", "15,9", "−7,9"]
    assert "16,2 om den hade följt jämförelsegruppen" in words(both)
    with pytest.raises(ValueError, match="give \\(before, after\\)"):
        before_after((1, float("nan")), outcome="Problem")
