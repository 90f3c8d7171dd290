"""Boxes, arrows and wrapped text on a sheet measured in inches, for the figures that are diagrams."""

from __future__ import annotations

from functools import lru_cache

from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
from matplotlib.textpath import TextPath

from kunskapsresan.figures.style import INK, LINE, SOFT, WIDTH, canvas

PALE_BLUE, PALE_AMBER, PALE = "#e4edf6", "#fbeeda", "#f3f3f3"  # text on them keeps at least 14:1
MARGIN = 0.08
_LEADING = 1.3


def sheet(height: float):
    """(figure, axes): the common width and this height in inches; x to the right, y downwards, no axis drawn."""
    fig = canvas(height)
    axes = fig.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    return fig, axes


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, bold: bool = False) -> float:
    """Width in inches of one line of text in the figures' typeface."""
    if not text.strip():
        return 0.0
    face = FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal", size=size)
    return TextPath((0, 0), text, prop=face).get_extents().width / 72


def wrapped(text: str, width: float, size: float = 10, bold: bool = False) -> str:
    """The text with line breaks so that no line is wider than `width` inches; a too long word stands alone."""
    lines = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and text_width(longer, size, bold) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return "\n".join(lines)


def fitted(text: str, width: float, size: float = 10, bold: bool = False) -> str:
    """The text on one line, cut with "…" where it would pass `width` inches; the table holds it whole."""
    if text_width(text, size, bold) <= width:
        return text
    while text and text_width(text + "…", size, bold) > width:
        text = text[:-1].rstrip()
    return text + "…"


def text_height(text: str, size: float) -> float:
    """Height in inches of text that is already wrapped."""
    return (text.count("\n") + 1) * size * _LEADING / 72


def words(axes: Axes, x: float, y: float, text: str, size: float = 10, **look) -> None:
    """Text at inches from the top left corner; `ha` and `va` as in matplotlib, left and centred by default."""
    axes.text(x, y, text, **({"fontsize": size, "va": "center", "linespacing": 1.15} | look))


def box_height(title: str, text: str, width: float, size: float = 10) -> float:
    """Height that `box` will need for its words."""
    inside = width - 2 * MARGIN
    high = 2 * MARGIN
    if title:
        high += text_height(wrapped(title, inside, size, bold=True), size)
    if text:
        high += text_height(wrapped(text, inside, size - 0.5), size - 0.5)
    return high


def box(
    axes: Axes,
    x: float,
    y: float,
    width: float,
    title: str = "",
    text: str = "",
    *,
    size: float = 10,
    height: float | None = None,
    fill: str = "white",
    edge: str = LINE,
    align: str = "center",
    round_: bool = True,
    line: float = 1.2,
) -> float:
    """A box with a bold title and plain text, both wrapped; x, y its upper left corner. Returns its lower edge."""
    needed = box_height(title, text, width, size)
    height = max(height or 0, needed)
    style = "round,pad=0,rounding_size=0.07" if round_ else "square,pad=0"
    axes.add_patch(
        FancyBboxPatch((x, y), width, height, boxstyle=style, facecolor=fill, edgecolor=edge, linewidth=line)
    )
    inside, top = width - 2 * MARGIN, y + (height - needed) / 2 + MARGIN
    place = x + width / 2 if align == "center" else x + MARGIN
    for part, part_size, look in ((title, size, {"fontweight": "bold"}), (text, size - 0.5, {"color": INK})):
        if part:
            broken = wrapped(part, inside, part_size, bold=part is title)
            high = text_height(broken, part_size)
            words(axes, place, top + high / 2, broken, part_size, ha=align, multialignment=align, **look)
            top += high
    return y + height


def arrow(axes: Axes, start: tuple[float, float], end: tuple[float, float], *, color: str = SOFT, **look) -> None:
    """An arrow between two points; `look` as FancyArrowPatch (connectionstyle, linestyle, arrowstyle, linewidth)."""
    look = {"arrowstyle": "-|>", "mutation_scale": 11, "linewidth": 1.3, "shrinkA": 0, "shrinkB": 0} | look
    axes.add_patch(FancyArrowPatch(start, end, color=color, **look))
