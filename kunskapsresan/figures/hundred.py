"""Shares as people of a hundred, a strip of dots for each: for figures that come without a count of who was asked."""

from __future__ import annotations

from collections.abc import Sequence

from kunskapsresan import swedish
from kunskapsresan.figures.boxes import sheet, text_height, words, wrapped
from kunskapsresan.figures.style import BLUE, LINE, WIDTH, Figure, styled

_ROWS, _TEN = 2, 5  # dots stand in columns of two; five columns are ten people
_LEFT, _STEP, _GAP = 0.14, 0.071, 0.036  # inches; the gap marks each ten
_HEAD, _TEXT = 13, 11.5
_BELOW = 0.2


def of_hundred(rows: Sequence[tuple[str, int]], people: str, *, caption: str = "") -> Figure:
    """One strip of a hundred dots per row, so many of them filled.

    rows: (words read after "68 av 100", how many of 100). people: who the dots are, in the plural: "enhetschefer".
    No interval is drawn: a share alone does not say how many were asked. Use `icon_array` when the counts are known.
    Raises ValueError for no rows and for numbers that are not whole or not within 0–100.
    """
    rows = list(rows)
    if not rows:
        raise ValueError("of_hundred: no rows; give at least one")
    for text, number in rows:
        if not 0 <= number <= 100 or number != int(number):
            raise ValueError(f"of_hundred: {text!r} has {number!r}; give a whole number from 0 to 100")
    with styled():
        fig = _draw(rows)
    said = " ".join(f"{_of(number)} {text}." for text, number in rows)
    alt = f"Prickfigur: hundra {people} i varje rad, och så många prickar är ifyllda som talet säger. {said}"
    table = [["Vad", f"Av hundra {people}"], *[[text, swedish.number(int(number))] for text, number in rows]]
    return Figure(fig, alt, table, caption)


def _draw(rows):
    texts = [wrapped(text, WIDTH - 2 * _LEFT, _TEXT) for text, _ in rows]
    strip = 0.08 + _ROWS * _STEP + _BELOW
    height = 0.08 + sum(text_height("", _HEAD) + text_height(text, _TEXT) + strip for text in texts)
    fig, axes = sheet(height)
    y = 0.08
    for text, (_, number) in zip(texts, rows, strict=True):
        words(axes, _LEFT, y, _of(number), _HEAD, va="top", fontweight="bold")
        y += text_height("", _HEAD)
        words(axes, _LEFT, y, text, _TEXT, va="top")
        y += text_height(text, _TEXT) + 0.08
        for filled, look in ((True, {"mfc": BLUE, "mec": BLUE}), (False, {"mfc": "white", "mec": LINE})):
            dots = [_place(i, y) for i in range(100) if (i < number) is filled]
            if dots:
                axes.plot(*zip(*dots, strict=True), "o", markersize=4, markeredgewidth=0.6, **look)
        y += strip - 0.08
    return fig


def _place(i: int, top: float) -> tuple[float, float]:
    """Column by column from the left, so that the filled part also reads as a bar."""
    column, row = divmod(i, _ROWS)
    return _LEFT + 0.04 + column * _STEP + column // _TEN * _GAP, top + (row + 0.5) * _STEP


def _of(number: int) -> str:
    return f"{swedish.number(int(number))} av 100"
