"""How each effect measure is named, shown and placed on an axis: shared by the figures of several studies.

`web/explorers/parts/study-scale.js` is the twin; `tests/vectors/scales.json` holds both to the same axes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from kunskapsresan import swedish
from kunskapsresan.figures.boxes import wrapped
from kunskapsresan.figures.style import SOFT, WIDTH, comma_axis

_RATIO_TICKS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)
_FINE_RATIO_TICKS = (0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4)


@dataclass(frozen=True)
class Scale:
    """One measure. Numbers come in on the scale of the analysis: natural logarithms for ratios, shares for risks.

    name: Swedish, for axis and table. short: in running text. factor: to the unit shown. null: no difference, as
    shown.
    """

    name: str
    short: str
    ratio: bool
    factor: float
    decimals: int
    null: float

    def shown(self, value: float) -> float:
        """A number of the analysis in the unit that people read."""
        return math.exp(value) if self.ratio else value * self.factor

    def text(self, value: float) -> str:
        """ "1,72" """
        return swedish.number(self.shown(value), self.decimals)

    def interval(self, low: float, high: float) -> str:
        """ "1,13–2,62" """
        return swedish.interval(self.shown(low), self.shown(high), self.decimals)

    def axis(self, axes: Axes, low: float, high: float) -> None:
        """Sets limits and ticks of the x axis; low and high in the unit shown."""
        if self.ratio:
            axes.set_xscale("log")
        axes.set_xlim(low, high)
        comma_axis(axes, self.ticks(low, high))

    def ticks(self, low: float, high: float) -> list[float]:
        """Where an axis between two limits is marked; all in the unit shown.

        Ratios at fixed numbers that people know, above a hundredfold span at powers of ten; differences at multiples
        of 1, 2 or 5 that divide the axis in five or fewer.
        """
        if self.ratio:
            span = high / low
            marks = _FINE_RATIO_TICKS if span < 8 else _RATIO_TICKS[:: 3 if span > 100 else 1]
        else:
            rough = (high - low) / 5
            power = 10.0 ** math.floor(math.log10(rough))
            step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough)
            marks = [float(f"{i * step:.12g}") for i in range(math.ceil(low / step), math.ceil(high / step) + 1)]
        return [mark for mark in marks if low < mark < high]


SCALES = {
    "odds_ratio": Scale("Oddskvot", "oddskvot", True, 1, 2, 1),
    "risk_ratio": Scale("Riskkvot", "riskkvot", True, 1, 2, 1),
    "risk_difference": Scale("Riskskillnad (procentenheter)", "riskskillnad i procentenheter", False, 100, 1, 0),
    "mean_difference": Scale("Medelvärdesskillnad", "medelvärdesskillnad", False, 1, 2, 0),
    "g": Scale("Standardiserad skillnad (g)", "standardiserad skillnad", False, 1, 2, 0),
}


def scale(measure: str) -> Scale:
    """The scale of a measure; ValueError that lists the known ones."""
    if measure not in SCALES:
        raise ValueError(f"measure is {measure!r}; give one of {', '.join(SCALES)}")
    return SCALES[measure]


def limits(kind: Scale, values: Sequence[float], lows: Sequence[float], highs: Sequence[float]) -> tuple[float, float]:
    """Limits, in the unit shown, that hold every estimate; a few very wide intervals may run out of the picture."""
    null = 0.0
    middle = [*values, null]
    usual = sorted(high - low for low, high in zip(lows, highs, strict=True))[len(lows) // 2]
    reach = 1.5 * max(max(middle) - min(middle), usual)
    low, high = max(min([*lows, null]), min(middle) - reach), min(max([*highs, null]), max(middle) + reach)
    margin = 0.05 * (high - low)
    return kind.shown(low - margin), kind.shown(high + margin)


def broken(directions: tuple[str, str] | None) -> tuple[tuple[str, str], int]:
    """The two directions with arrows, wrapped to half the width each, and how many lines they take (0 without)."""
    if directions is None:
        return ("", ""), 0
    left, right = (wrapped(text, WIDTH / 2 - 0.3, 9) for text in (f"← {directions[0]}", f"{directions[1]} →"))
    return (left, right), 1 + max(left.count("\n"), right.count("\n"))


def write_directions(axes: Axes, texts: tuple[str, str], left: float, right: float, inches: float) -> None:
    """The texts of `broken` below the ticks; left and right in shares of the axes' width, `inches` its height."""
    look = {"xycoords": "axes fraction", "fontsize": 9, "color": SOFT, "va": "top", "linespacing": 1.15}
    axes.annotate(texts[0], (left, -0.3 / inches), **look)
    axes.annotate(texts[1], (right, -0.3 / inches), ha="right", multialignment="right", **look)


def finite(name: str, *columns: Sequence[float]) -> list[list[float]]:
    """Columns as lists of numbers; ValueError naming `name` when they differ in length, are empty or not finite."""
    lists = [[float(x) for x in column] for column in columns]
    if not lists[0] or len({len(column) for column in lists}) > 1:
        raise ValueError(f"{name}: the columns have {[len(c) for c in lists]} numbers; give one per study in each")
    if not all(math.isfinite(x) for column in lists for x in column):
        raise ValueError(f"{name}: a number is missing or infinite; leave that study out")
    return lists
