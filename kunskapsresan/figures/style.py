"""The one visual language of the figures, and the HTML around them.

Two colours and a neutral that differ in lightness as well as hue, so that they survive grey print and colour
blindness; shape or filling always says the same thing as colour. Sizes suit a 390 px wide screen.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import FuncFormatter

from kunskapsresan import swedish

INK, SOFT, LINE = "#1a1a1a", "#4a4a4a", "#767676"
BLUE, AMBER = "#0b4f8a", "#c46200"  # contrast to white 8.3:1 and 4.1:1; lightness 33 and 52
WIDTH = 4.2  # inches; 403 CSS px, shown at 0.85–1.4 of that

_RC = {
    "font.family": "DejaVu Sans",  # comes with matplotlib: the same letters on every machine
    "font.size": 10.5,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": LINE,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "kunskapsresan",  # ids inside the file would otherwise differ from run to run
    "path.simplify": False,
}


def styled():
    """Context in which a figure is drawn and saved."""
    return rc_context(_RC)


def canvas(height: float) -> Canvas:
    """An empty white figure of the common width; height in inches. No pyplot, so nothing is shown twice."""
    return Canvas(figsize=(WIDTH, height), facecolor="white")


def comma_axis(axes: Axes, values: Sequence[float]) -> None:
    """Swedish numbers at exactly these ticks on the x axis."""
    axes.set_xticks(values)
    axes.set_xticks([], minor=True)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda x, _: swedish.number(float(f"{x:.10g}"))))


@dataclass(frozen=True)
class Figure:
    """A drawn figure with the words and numbers that belong to it.

    fig: matplotlib figure. alt: Swedish text saying what one sees and what it means. caption: the author's text
    (plain text, may be ""). table: rows of text; the first row holds column headers, the first column row headers.
    In a notebook and in the book it shows as a figure with a table under "Visa som tabell".
    """

    fig: Canvas = field(repr=False)
    alt: str
    table: list[list[str]]
    caption: str = ""

    def svg(self) -> str:
        """The drawing as SVG with letters as paths; the same figure gives the same bytes."""
        out = io.StringIO()
        with styled():
            self.fig.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
        return _small(out.getvalue())

    def _repr_html_(self) -> str:
        source = "data:image/svg+xml," + quote(self.svg().replace('"', "'"), safe=" !$'()*+,-./:;=?@_~")
        picture = (
            f'<img alt="{escape(self.alt)}" src="{source}" '
            'style="display:block;box-sizing:border-box;width:100%;height:auto;padding:.5rem;background:#fff;'
            'border-radius:.5rem">'
        )
        if self.caption:  # else there is nothing to hold together, and a screen reader would announce an empty figure
            caption = f'<figcaption style="margin-top:.5rem">{escape(self.caption)}</figcaption>'
            picture = f'<figure style="margin:0">{picture}{caption}</figure>'
        return (
            f'<div class="kr-figure" style="max-width:34rem;margin:1rem 0">{picture}'
            '<details style="margin-top:.25rem">'
            '<summary style="min-height:24px;cursor:pointer">Visa som tabell</summary>'
            f"{self._table()}</details></div>"
        )

    def _table(self) -> str:
        cell = 'style="text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0"'
        head, *body = self.table
        rows = ["".join(f'<th scope="col" {cell}>{escape(text)}</th>' for text in head)]
        for first, *rest in body:
            rows.append(
                f'<th scope="row" {cell}>{escape(first)}</th>'
                + "".join(f"<td {cell}>{escape(text)}</td>" for text in rest)
            )
        lines = [f"<tr>{row}</tr>" for row in rows]
        name = f"Tabell: {self.caption}" if self.caption else "Figuren som tabell"
        return (
            f'<table aria-label="{escape(name)}"><thead>{lines[0]}</thead><tbody>{"".join(lines[1:])}</tbody></table>'
        )


_USES = re.compile(r"<g(?: clip-path=\"[^\"]*\")?> (?:<use [^>]*/> ?)+")
_USE = re.compile(r'<use xlink:href="#(\w+)" x="([\d.-]+)" y="([\d.-]+)" style="([^"]*)"/>')


def _small(svg: str) -> str:
    """The same picture in less than half the bytes: a figure of 2 000 people would otherwise weigh 325 kB.

    Matplotlib repeats the style on every marker although all markers of a group share it.
    """
    svg = " ".join(svg[svg.index("<svg") :].split())
    svg = re.sub(r"<metadata>.*?</metadata> ?", "", svg)

    def group(match: re.Match) -> str:
        uses = _USE.findall(match[0])
        if len({style for *_, style in uses}) != 1:
            return match[0]
        marks = (f'<use xlink:href="#{name}" x="{float(x):.2f}" y="{float(y):.2f}"/>' for name, x, y, _ in uses)
        return f'<g style="{uses[0][3]}">{"".join(marks)}'

    svg = _USES.sub(group, svg)
    for number, name in enumerate(dict.fromkeys(re.findall(r'id="([mp][0-9a-f]{10})"', svg))):
        svg = svg.replace(name, f"{name[0]}{number}")
    return svg.replace("> <", "><")
