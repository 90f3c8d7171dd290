"""Figures that carry their own words: each returns a `Figure` with alt text and table from the same numbers."""

from kunskapsresan.figures.before_after import before_after
from kunskapsresan.figures.distributions import distributions
from kunskapsresan.figures.ebp_model import ebp_model
from kunskapsresan.figures.findings import findings
from kunskapsresan.figures.forest import forest
from kunskapsresan.figures.four_field import four_field
from kunskapsresan.figures.frames import question_frames
from kunskapsresan.figures.frequency_tree import frequency_tree
from kunskapsresan.figures.funnel import funnel
from kunskapsresan.figures.governance import governance
from kunskapsresan.figures.hundred import of_hundred
from kunskapsresan.figures.icon_array import icon_array
from kunskapsresan.figures.intervals import interval_plot
from kunskapsresan.figures.levels import levels
from kunskapsresan.figures.narrowing import narrowing
from kunskapsresan.figures.prisma_flow import prisma_flow
from kunskapsresan.figures.reflection import reflection
from kunskapsresan.figures.risk_of_bias import risk_of_bias
from kunskapsresan.figures.style import Figure
from kunskapsresan.figures.tension_pairs import tension_pairs
from kunskapsresan.figures.theme_matrix import theme_matrix

__all__ = [
    "Figure",
    "before_after",
    "distributions",
    "ebp_model",
    "findings",
    "forest",
    "four_field",
    "frequency_tree",
    "funnel",
    "governance",
    "icon_array",
    "interval_plot",
    "levels",
    "narrowing",
    "of_hundred",
    "prisma_flow",
    "question_frames",
    "reflection",
    "risk_of_bias",
    "tension_pairs",
    "theme_matrix",
]
