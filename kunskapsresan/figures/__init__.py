"""Figures that carry their own words: each returns a `Figure` with alt text and table from the same numbers."""

from kunskapsresan.figures.icon_array import icon_array
from kunskapsresan.figures.intervals import interval_plot
from kunskapsresan.figures.style import Figure

__all__ = ["Figure", "icon_array", "interval_plot"]
