"""Tension pairs: eight pulls between running and developing the work, and where one stands in each."""

from __future__ import annotations

from collections.abc import Sequence

from kunskapsresan import swedish
from kunskapsresan.figures.boxes import sheet, words
from kunskapsresan.figures.style import AMBER, BLUE, LINE, SOFT, WIDTH, Figure, styled

PAIRS = (
    ("drift", "utveckling"),
    ("kontroll", "kreativitet"),
    ("standardisering", "flexibilitet"),
    ("gammalt", "nytt"),
    ("struktur", "kaos"),
    ("i dag", "i morgon"),
    ("kortsiktiga resultat", "långsiktiga effekter"),
    ("tydliga uppgifter", "otydliga uppgifter"),
)


def tension_pairs(
    own: Sequence[float] | None = None,
    group: Sequence[float] | None = None,
    pairs: Sequence[tuple[str, str]] = PAIRS,
    *,
    caption: str = "",
) -> Figure:
    """One line per pair, from 0 (wholly left) to 10 (wholly right); without marks a sheet to fill in by hand.

    own: one number per pair. group: the group's median, likewise. pairs: by default those of Kunskapsresan's slides,
    about Ellström's two logics (ellstrom2006). Neither end is the right one. Raises ValueError for another number of
    marks than pairs, or one outside 0–10.
    """
    for name, marks in (("own", own), ("group", group)):
        if marks is not None and (len(marks) != len(pairs) or not all(0 <= mark <= 10 for mark in marks)):
            raise ValueError(f"tension_pairs: {name} is {list(marks)}; give {len(pairs)} numbers from 0 to 10")
    with styled():
        fig = _draw(pairs, own, group)
    alt = f"{swedish.count(len(pairs)).capitalize()} spänningspar, vart och ett en linje från 0 till 10. "
    table = [["Till vänster (0)", "Till höger (10)"] + ["Du"] * (own is not None) + ["Gruppen"] * (group is not None)]
    said = []
    for place, (left, right) in enumerate(pairs):
        marks = [("du", own), ("gruppen", group)]
        numbers = [(who, swedish.number(values[place])) for who, values in marks if values is not None]
        table.append([left, right, *[number for _, number in numbers]])
        said.append(f"{left}–{right}" + "".join(f", {who} {number}" for who, number in numbers))
    return Figure(fig, alt + "; ".join(said) + ".", table, caption)


def _draw(pairs, own, group):
    marked = own is not None or group is not None
    row = 0.5
    fig, axes = sheet(0.1 + row * len(pairs) + (0.34 if marked else 0.05))
    left, wide = 0.2, WIDTH - 0.4
    y = 0.1
    for place, (one, other) in enumerate(pairs):
        words(axes, left - 0.08, y + 0.1, one, 10)
        words(axes, left + wide + 0.08, y + 0.1, other, 10, ha="right")
        line = y + 0.3
        axes.plot([left, left + wide], [line] * 2, color=LINE, linewidth=1.6, zorder=1)
        for step in range(11):
            tall = 0.06 if step in (0, 5, 10) else 0.03
            axes.plot([left + wide * step / 10] * 2, [line - tall, line + tall], color=LINE, linewidth=1, zorder=1)
        if own is not None and group is not None:
            between = [left + wide * marks[place] / 10 for marks in (own, group)]
            axes.plot(between, [line] * 2, color=AMBER, linewidth=3, zorder=2)
        if group is not None:
            axes.plot([left + wide * group[place] / 10], [line], "D", mfc="white", mec=AMBER, mew=1.8, markersize=10)
        if own is not None:
            axes.plot([left + wide * own[place] / 10], [line], "o", color=BLUE, markersize=7.5)
        y += row
    if marked:
        x = left
        if own is not None:
            axes.plot([x], [y + 0.14], "o", color=BLUE, markersize=8)
            words(axes, x + 0.14, y + 0.14, "du", 9.5, color=SOFT)
            x += 0.7
        if group is not None:
            axes.plot([x], [y + 0.14], "D", mfc="white", mec=AMBER, mew=1.8, markersize=7)
            words(axes, x + 0.14, y + 0.14, "gruppens mitt (median)", 9.5, color=SOFT)
    return fig
