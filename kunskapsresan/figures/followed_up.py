"""A hundred people in each group: who had the outcome, who had not, and who was lost on the way."""

from __future__ import annotations

from collections.abc import Sequence

from kunskapsresan import swedish
from kunskapsresan.figures.boxes import sheet, text_height, words, wrapped
from kunskapsresan.figures.style import AMBER, BLUE, LINE, WIDTH, Figure, styled

_ROWS, _STEP, _LEFT = 5, 0.19, 0.16  # twenty columns of five, filled from the left
_LOOKS = (
    {"marker": "o", "markersize": 7, "mfc": BLUE, "mec": BLUE},
    {"marker": "D", "markersize": 6, "mfc": "white", "mec": AMBER, "mew": 1.8},
    {"marker": "o", "markersize": 5, "mfc": "white", "mec": LINE},
)


def followed_up(groups: Sequence[tuple[str, int, int]], event: str, *, caption: str = "") -> Figure:
    """Dots for a hundred people per group: filled with the outcome, diamonds lost, small rings without.

    groups: (name, how many of 100 are known to have the outcome, how many of 100 were lost). event: verb phrase after
    "som": "hade arbete". Says between which two counts the truth lies. Raises ValueError for counts that are not whole
    or pass 100 together.
    """
    groups = list(groups)
    if not groups:
        raise ValueError("followed_up: no groups; give at least one")
    for name, had, lost in groups:
        if min(had, lost) < 0 or had + lost > 100 or had != int(had) or lost != int(lost):
            raise ValueError(
                f"followed_up: {name!r} has {had} and {lost} lost; give whole numbers, at most 100 together"
            )
    with styled():
        fig = _draw(groups, event)
    said = " ".join(
        f"{name}: {had} {event}, {100 - had - lost} inte, {lost} försvann. {_between(had, lost)}."
        for name, had, lost in groups
    )
    alt = f"Prickfigur: hundra personer i varje grupp. {said}"
    table = [["Grupp, av hundra", _upper(event), "Inte", "Försvann", "Om ingen av dem", "Om alla av dem"]]
    table += [
        [name, *(swedish.number(int(x)) for x in (had, 100 - had - lost, lost, had, had + lost))]
        for name, had, lost in groups
    ]
    return Figure(fig, alt, table, caption)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _between(had: int, lost: int) -> str:
    return f"Mellan {swedish.number(int(had))} och {swedish.number(int(had + lost))} av hundra"


def _draw(groups, event):
    wide = WIDTH - 2 * _LEFT
    names = [wrapped(name, wide, 11.5, True) for name, *_ in groups]
    ends = [wrapped(_between(had, lost) + f" {event}", wide, 10.5) for _, had, lost in groups]
    key = (f"{event}", "försvann: vet inte", "inte")
    dots = _ROWS * _STEP + 0.1
    height = 0.3 + sum(
        text_height(name, 11.5) + dots + text_height(end, 10.5) + 0.22 for name, end in zip(names, ends, strict=True)
    )
    fig, axes = sheet(height + 0.1)
    y = 0.06
    for name, end, (_, had, lost) in zip(names, ends, groups, strict=True):
        words(axes, _LEFT, y, name, 11.5, va="top", fontweight="bold")
        y += text_height(name, 11.5)
        for look, part in zip(_LOOKS, (range(had), range(had, had + lost), range(had + lost, 100)), strict=True):
            places = [_place(i, y) for i in part]
            if places:
                axes.plot(*zip(*places, strict=True), linestyle="none", **look)
        y += dots
        words(axes, _LEFT, y, end, 10.5, va="top")
        y += text_height(end, 10.5) + 0.22
    x = _LEFT + 0.06
    for look, text in zip(_LOOKS, key, strict=True):
        axes.plot([x], [y + 0.04], linestyle="none", **look)
        words(axes, x + 0.13, y + 0.04, text, 10)
        x += 0.36 + 0.085 * len(text)
    return fig


def _place(i: int, top: float) -> tuple[float, float]:
    column, row = divmod(i, _ROWS)
    return _LEFT + 0.06 + column * _STEP, top + (row + 0.5) * _STEP
