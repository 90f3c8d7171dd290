"""Four-field of staff and leadership, with room for where a workplace stands."""

from __future__ import annotations

from collections.abc import Sequence

from kunskapsresan import swedish
from kunskapsresan.figures.boxes import PALE, PALE_BLUE, arrow, sheet, words, wrapped
from kunskapsresan.figures.style import AMBER, BLUE, LINE, SOFT, Figure, styled

STAFF = ("passiv, regelstyrd och rutiniserad", "aktiv, flexibel och problemlösande")
LEADERSHIP = ("aktiv och detaljstyrande", "utvecklingsinriktad och stödjande")
SIDES = ("administration och drift", "lärande och utveckling")


def four_field(points: Sequence[tuple[str, float, float]] = (), *, caption: str = "") -> Figure:
    """Leadership sideways, staff upwards, both from 0 to 10; the four cells have no names.

    points: (label, leadership, staff), "vi i dag" and "hit vill vi". Axis texts after Per-Erik Ellström's four-field
    as shown in Kunskapsresan's slides (own drawing; source key of the theory: ellstrom2006). Raises ValueError for
    more than four points or one outside 0–10.
    """
    points = list(points)
    if len(points) > 4:
        raise ValueError(f"four_field: {len(points)} points; draw at most four")
    for label, *place in points:
        if not all(isinstance(x, int | float) and 0 <= x <= 10 for x in place):
            raise ValueError(f"four_field: {label!r} is at {place}; both numbers go from 0 to 10")
    with styled():
        fig = _draw(points)
    alt = (
        f"Fyrfält. Vågrätt ledningen, från {LEADERSHIP[0]} till {LEADERSHIP[1]}. Lodrätt personalen, från {STAFF[0]} "
        f"till {STAFF[1]}. Vänster sida: {SIDES[0]}. Höger sida: {SIDES[1]}."
    )
    for label, leadership, staff in points:
        alt += (
            f" {_capital(label)}: ledning {swedish.number(leadership)} av 10, personal {swedish.number(staff)} av 10."
        )
    table = [["Axel eller plats", "Ledning", "Personal"]]
    table += [["Från (0)", LEADERSHIP[0], STAFF[0]], ["Till (10)", LEADERSHIP[1], STAFF[1]]]
    table += [[_capital(label), swedish.number(x), swedish.number(y)] for label, x, y in points]
    return Figure(fig, alt, table, caption)


def _draw(points):
    top, side, left = 0.62, 3.1, 0.98
    fig, axes = sheet(top + side + 0.78)
    middle_x, middle_y = left + side / 2, top + side / 2
    axes.fill_between([left, middle_x], top, top + side, color=PALE, linewidth=0)
    axes.fill_between([middle_x, left + side], top, top + side, color=PALE_BLUE, linewidth=0)
    axes.plot([middle_x] * 2, [top, top + side], color=LINE, linewidth=1)
    axes.plot([left, left + side], [middle_y] * 2, color=LINE, linewidth=1)
    for x, text in ((left + side / 4, SIDES[0]), (left + 3 * side / 4, SIDES[1])):
        words(axes, x, top - 0.26, wrapped(text, side / 2 - 0.1, 10, True), 10, ha="center", fontweight="bold")
    under = top + side
    arrow(axes, (left, under + 0.12), (left + side, under + 0.12))
    words(axes, left, under + 0.42, wrapped(LEADERSHIP[0], 1.4, 9.5), 9.5)
    words(axes, left + side, under + 0.42, wrapped(LEADERSHIP[1], 1.5, 9.5), 9.5, ha="right", multialignment="right")
    words(axes, middle_x, under + 0.68, "LEDNING", 9, ha="center", color=SOFT)
    arrow(axes, (left - 0.12, under), (left - 0.12, top))
    turned = {"rotation": 90, "ha": "center", "multialignment": "center"}
    words(axes, left - 0.37, under - side / 4, wrapped(STAFF[0], side / 2, 9.5), 9.5, **turned)
    words(axes, left - 0.37, top + side / 4, wrapped(STAFF[1], side / 2, 9.5), 9.5, **turned)
    words(axes, left - 0.78, middle_y, "PERSONAL", 9, color=SOFT, rotation=90, ha="center")
    looks = ({"marker": "o", "mfc": BLUE}, {"marker": "D", "mfc": "white"}, {"marker": "s", "mfc": "white"})
    looks += ({"marker": "^", "mfc": "white"},)
    for (label, leadership, staff), look in zip(points, looks, strict=False):
        x, y = left + side * leadership / 10, top + side * (1 - staff / 10)
        axes.plot([x], [y], markersize=9, mec=BLUE if look["marker"] == "o" else AMBER, mew=1.8, **look)
        right = leadership > 6
        white = {"bbox": {"facecolor": "white", "edgecolor": "none", "pad": 1.5, "alpha": 0.85}}
        words(axes, x + (-0.12 if right else 0.12), y, label, 10, ha="right" if right else "left", **white)
    if len(points) == 2:
        (x1, y1), (x2, y2) = ((left + side * x / 10, top + side * (1 - y / 10)) for _, x, y in points)
        if abs(x2 - x1) + abs(y2 - y1) > 0.3:
            arrow(axes, (x1, y1), (x2, y2), shrinkA=9, shrinkB=9, linestyle=(0, (4, 3)))
    return fig


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
