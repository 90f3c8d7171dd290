"""Avby's reflection model: two kinds of knowledge become professional learning through reflection."""

from __future__ import annotations

from matplotlib.patches import FancyBboxPatch

from kunskapsresan.figures.boxes import PALE, PALE_AMBER, PALE_BLUE, arrow, box, sheet, words, wrapped
from kunskapsresan.figures.style import AMBER, BLUE, LINE, SOFT, WIDTH, Figure, styled

INPUTS = ("Forskningsbaserad kunskap", "Praktikbaserad kunskap")
CONTEXT = "Förutsättningar runt omkring, till exempel Kunskapsresan"


def reflection(*, caption: str = "") -> Figure:
    """Research-based and practice-based knowledge → reflection → professional learning, inside a context.

    After the figure in Kunskapsresan's slides, credited there to Gunilla Avby (avby2015); own drawing. No numbers.
    """
    with styled():
        fig = _draw()
    alt = (
        f"Modell i tre steg. {INPUTS[0]} och {INPUTS[1].lower()} går in i reflektion, och reflektionen leder till "
        "professionellt lärande. Runt alltihop finns förutsättningar i sammanhanget, till exempel Kunskapsresan."
    )
    table = [
        ["Del", "Plats i modellen"],
        *[[name, "det som går in"] for name in INPUTS],
        ["Reflektion", "det som förvandlar: länken mellan kunskap och lärande"],
        ["Professionellt lärande", "det som kommer ut"],
        ["Kunskapsresan", "en förutsättning i sammanhanget: tid och plats att stanna upp"],
    ]
    return Figure(fig, alt, table, caption)


def _draw():
    height = 3.9
    fig, axes = sheet(height)
    frame = {"boxstyle": "round,pad=0,rounding_size=0.2", "facecolor": PALE, "edgecolor": LINE, "linewidth": 1.5}
    axes.add_patch(FancyBboxPatch((0.07, 0.07), WIDTH - 0.14, height - 0.14, linestyle=(0, (5, 3)), **frame))
    looks = ((0.25, PALE_BLUE, BLUE), (2.2, PALE_AMBER, AMBER))
    for name, (x, fill, edge) in zip(INPUTS, looks, strict=True):
        low = box(axes, x, 0.25, 1.75, name, size=10.5, fill=fill, edge=edge, height=0.62)
        arrow(axes, (x + 0.875, low), (WIDTH / 2 + (-0.35 if x < 1 else 0.35), 1.42))
    low = box(axes, 1.0, 1.44, 2.2, "Reflektion", "stanna upp, granska, pröva mot varandra", size=12, height=0.78)
    arrow(axes, (WIDTH / 2, low), (WIDTH / 2, 2.62))
    box(axes, 0.8, 2.64, 2.6, "Professionellt lärande", size=12, fill=BLUE, edge=BLUE, height=0.5)
    axes.texts[-1].set_color("white")
    words(axes, WIDTH / 2, 3.48, wrapped(CONTEXT, 3.6, 9.5), 9.5, ha="center", multialignment="center", color=SOFT)
    return fig
