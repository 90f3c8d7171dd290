"""Estimates with their confidence intervals, one row each, against the line of no difference."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.ticker import MaxNLocator

from kunskapsresan import swedish
from kunskapsresan.effects import Estimate
from kunskapsresan.figures.style import BLUE, LINE, SOFT, Figure, canvas, comma_axis, styled

# Swedish name, factor to the unit shown, decimals, value of no difference, logarithmic axis
_MEASURES = {
    "risk": ("Andel (procent)", 100, 0, None, False),
    "risk_ratio": ("Riskkvot", 1, 2, 1, True),
    "odds_ratio": ("Oddskvot", 1, 2, 1, True),
    "risk_difference": ("Riskskillnad (procentenheter)", 100, 1, 0, False),
}
_LOG_TICKS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)
_FINE_LOG_TICKS = (0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4)


def interval_plot(
    estimates: Sequence[Estimate],
    labels: Sequence[str],
    *,
    directions: tuple[str, str] | None = None,
    caption: str = "",
) -> Figure:
    """A dot and a line per estimate, with the numbers written beside; ratios on a logarithmic axis.

    estimates: all of one measure and level. labels: one per estimate. directions: what the left and right side of
    no difference mean, ("färre gripna med bidrag", "fler gripna"). Raises ValueError when these do not fit
    together, and for the number needed, whose interval can run through infinity: plot the risk difference instead.
    """
    estimates, labels = list(estimates), list(labels)
    if not estimates or len(estimates) != len(labels):
        raise ValueError(f"interval_plot: {len(estimates)} estimates but {len(labels)} labels; give one label for each")
    kinds = {(estimate.measure, estimate.level) for estimate in estimates}
    if len(kinds) > 1:
        raise ValueError(f"interval_plot: several measures or levels {sorted(kinds)}; draw one figure for each")
    measure, level = kinds.pop()
    if measure not in _MEASURES:
        raise ValueError(f"interval_plot cannot draw {measure}; draw the risk difference instead")
    name, factor, decimals, null, logarithmic = _MEASURES[measure]
    shown = [tuple(x * factor for x in (estimate.value, estimate.low, estimate.high)) for estimate in estimates]
    texts = [(swedish.number(value, decimals), swedish.interval(low, high, decimals)) for value, low, high in shown]

    with styled():
        height = 0.62 * len(shown) + (1.05 if directions else 0.75)
        fig = canvas(height)
        axes = fig.add_axes((0.05, (0.9 if directions else 0.58) / height, 0.9, 0.62 * len(shown) / height))
        _draw(axes, shown, labels, texts, null)
        _axis(axes, shown, null, logarithmic)
        axes.set_xlabel(name, labelpad=22 if directions else 4)
        if directions and null is not None:
            below = {"xycoords": "axes fraction", "fontsize": 9, "color": SOFT, "va": "top"}
            y = -0.36 / (0.62 * len(shown))
            axes.annotate(f"← {directions[0]}", (0, y), **below)
            axes.annotate(f"{directions[1]} →", (1, y), ha="right", **below)

    percent = swedish.percent(level, 0 if round(level * 100, 6).is_integer() else 1)
    alt = _alt(name, percent, labels, shown, texts, null, directions)
    table = [["Jämförelse", name, f"{percent} konfidensintervall"]]
    table += [[label, *text] for label, text in zip(labels, texts, strict=True)]
    return Figure(fig, alt, table, caption)


def _draw(axes, shown, labels, texts, null) -> None:
    axes.set_ylim(len(shown) - 0.5, -0.5)
    axes.spines["left"].set_visible(False)
    axes.set_yticks([])
    if null is not None:
        axes.axvline(null, color=LINE, linewidth=1, linestyle=(0, (4, 3)), zorder=0)
    for row, ((value, low, high), label, (point, limits)) in enumerate(zip(shown, labels, texts, strict=True)):
        axes.plot([low, high], [row + 0.18] * 2, color=BLUE, linewidth=2.2, solid_capstyle="butt")
        axes.plot([value], [row + 0.18], marker="o", markersize=8, color=BLUE)
        over = {"xycoords": ("axes fraction", "data"), "va": "center", "annotation_clip": False}
        white = {"bbox": {"facecolor": "white", "edgecolor": "none", "pad": 1}}
        axes.annotate(label, (0, row - 0.22), fontweight="bold", **over, **white)
        axes.annotate(f"{point} ({limits})", (1, row - 0.22), ha="right", **over, **white)


def _axis(axes, shown, null, logarithmic) -> None:
    low, high = min(row[1] for row in shown), max(row[2] for row in shown)
    if null is not None:
        low, high = min(low, null), max(high, null)
    if logarithmic:
        axes.set_xscale("log")
        low, high = low / 1.15, high * 1.15
        fine = [tick for tick in _FINE_LOG_TICKS if low <= tick <= high]
        coarse = [tick for tick in _LOG_TICKS[:: 3 if high / low > 100 else 1] if low <= tick <= high]
        ticks = fine if high / low < 8 else coarse
    else:
        margin = 0.06 * (high - low)
        low, high = low - margin, high + margin
        ticks = [tick for tick in MaxNLocator(5).tick_values(low, high) if low <= tick <= high]
    axes.set_xlim(low, high)
    comma_axis(axes, ticks)


def _alt(name, percent, labels, shown, texts, null, directions) -> str:
    many = f" för {swedish.count(len(shown))} jämförelser" if len(shown) > 1 else ""
    parts = [f"Intervallfigur: {name[0].lower() + name[1:]}{many}."]
    for label, (point, limits), (_, low, high) in zip(labels, texts, shown, strict=True):
        parts.append(f"{label}: {point}, {percent} konfidensintervall {limits}.")
        if null is not None and low <= null <= high:
            parts.append(f"Intervallet täcker {null}, ingen skillnad.")
        elif null is not None:
            side = (
                f"på sidan ”{directions[low > null]}”" if directions else f"{'över' if low > null else 'under'} {null}"
            )
            parts.append(f"Hela intervallet ligger {side}.")
    return " ".join(parts)
