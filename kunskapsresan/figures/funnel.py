"""Funnel plot: do the small studies stand evenly around the pooled result?"""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.patches import Polygon

from kunskapsresan import swedish
from kunskapsresan.figures.boxes import PALE
from kunskapsresan.figures.scales import broken, finite, scale, write_directions
from kunskapsresan.figures.style import AMBER, BLUE, LINE, SOFT, Figure, canvas, styled

_Z = 1.959964


def funnel(
    values: Sequence[float],
    standard_errors: Sequence[float],
    pooled_value: float,
    *,
    measure: str = "odds_ratio",
    labels: Sequence[str] | None = None,
    subject: str = "",
    directions: tuple[str, str] | None = None,
    caption: str = "",
) -> Figure:
    """One dot per study: effect sideways, standard error downwards, so that small studies spread at the foot.

    values, standard_errors, pooled_value: on the scale of the analysis, as in `forest`. The pale funnel is
    pooled_value ± 1.96 standard errors: where 95 per cent would stand if only chance made studies differ.
    labels: names for the table; numbered if not given. directions as in `forest`. Source: egger1997.
    Raises ValueError for unequal lengths, fewer than three studies, or a standard error that is not above 0.
    """
    kind = scale(measure)
    values, errors = finite("funnel", values, standard_errors)
    ((pooled_value,),) = finite("funnel: pooled_value", [pooled_value])
    names = list(labels) if labels is not None else [f"Studie {place}" for place in range(1, len(values) + 1)]
    if len(names) != len(values):
        raise ValueError(f"funnel: {len(names)} labels for {len(values)} studies; give one for each")
    if len(values) < 3 or min(errors) <= 0:
        raise ValueError("funnel: give at least three studies, each with a standard error above 0")

    deepest = max(errors) * 1.06
    inside = [abs(value - pooled_value) <= _Z * error for value, error in zip(values, errors, strict=True)]
    with styled():
        texts, lines = broken(directions)
        tall, below = 3.05, 0.58 + 0.22 * lines
        height = tall + below + 0.3
        fig = canvas(height)
        axes = fig.add_axes((0.15, below / height, 0.79, tall / height))
        corners = [(pooled_value - _Z * deepest, deepest), (pooled_value, 0), (pooled_value + _Z * deepest, deepest)]
        reach = 1.06 * max(_Z * deepest, max(abs(value - pooled_value) for value in values))
        low, high = kind.shown(pooled_value - reach), kind.shown(pooled_value + reach)
        kind.axis(axes, low, high)
        shown = [(kind.shown(x), y) for x, y in corners]
        axes.add_patch(Polygon(shown, facecolor=PALE, edgecolor=LINE, linewidth=0.8, linestyle=(0, (4, 3)), zorder=0))
        axes.plot([kind.shown(pooled_value)] * 2, [0, deepest], color=AMBER, linewidth=1.4)
        if low < kind.null < high:
            axes.axvline(kind.null, color=LINE, linewidth=1, zorder=0)
        for within, face in ((True, BLUE), (False, "white")):
            dots = [(kind.shown(x), y) for x, y, one in zip(values, errors, inside, strict=True) if one is within]
            if dots:
                axes.plot(*zip(*dots, strict=True), "o", markersize=6, mfc=face, mec=BLUE, mew=1.3, alpha=1, ls="none")
        axes.set_ylim(deepest, 0)
        axes.set_yticks([])
        axes.annotate(
            f"Sammanvägt {kind.text(pooled_value)}",
            (kind.shown(pooled_value), 1.02),
            xycoords=("data", "axes fraction"),
            ha="center",
            fontsize=10,
            fontweight="bold",
        )
        side = {"xycoords": "axes fraction", "fontsize": 9, "color": SOFT, "rotation": 90, "ha": "center"}
        axes.annotate("små studier ↓", (-0.06, 0), va="bottom", **side)
        axes.annotate("stora studier ↑", (-0.06, 1), va="top", **side)
        if not all(inside):
            note = {"xycoords": "axes fraction", "fontsize": 9, "color": SOFT, "va": "top", "ha": "right"}
            axes.annotate("ihålig prick:\nutanför tratten", (1, 0.99), multialignment="right", **note)
        axes.set_xlabel(kind.name, labelpad=4 + 15 * lines)
        if lines:
            write_directions(axes, texts, -0.15, 1.04, tall)

    table = [["Studie", kind.name, "Standardfel", "Plats"]]
    for name, value, error, within in zip(names, values, errors, inside, strict=True):
        side = "vänster" if value < pooled_value else "höger"
        place = f"{side} om mitten, {'i tratten' if within else 'utanför tratten'}"
        table.append([name, kind.text(value), swedish.number(error * (1 if kind.ratio else kind.factor), 2), place])
    return Figure(fig, _alt(values, errors, inside, pooled_value, kind, subject, directions), table, caption)


def _alt(values, errors, inside, pooled_value, kind, subject, directions) -> str:
    middle = sorted(errors)[len(errors) // 2]
    small = [value for value, error in zip(values, errors, strict=True) if error >= middle]
    left, right = sum(x < pooled_value for x in small), sum(x > pooled_value for x in small)
    sides = directions or ("lägre värde", "högre värde")
    parts = [
        f"Trattdiagram med {swedish.count(len(values))} studier{' av ' + subject if subject else ''}, "
        f"sammanvägd {kind.short} {kind.text(pooled_value)}.",
        f"Av de {swedish.count(len(small))} minsta studierna ligger {swedish.count(left)} till vänster om mitten "
        f"({sides[0]}) och {swedish.count(right)} till höger ({sides[1]}).",
    ]
    outside = len(inside) - sum(inside)
    tratt = f"{swedish.count(outside).capitalize()} ligger utanför tratten" if outside else "Alla ligger inom tratten"
    parts.append(f"{tratt}.")
    if len(values) < 10:
        parts.append("Med så få studier går snedhet knappt att bedöma.")
    return " ".join(parts)
