"""The same people measured twice: those picked out for an extreme first value drift back, although nothing happened."""

from __future__ import annotations

from collections.abc import Sequence

from kunskapsresan import swedish
from kunskapsresan.figures.boxes import text_height, words, wrapped
from kunskapsresan.figures.style import AMBER, BLUE, LINE, WIDTH, Figure, canvas, styled


def measured_twice(
    first: Sequence[float],
    second: Sequence[float],
    highest: int,
    *,
    outcome: str,
    people: str,
    times: tuple[str, str] = ("första gången", "andra gången"),
    note: str = "",
    decimals: int = 1,
    caption: str = "",
) -> Figure:
    """A thin line for each of the `highest` people with the highest first value, their mean and everyone's mean.

    first, second: one value per person, in the outcome's own unit. people: who they are, in the plural.
    note: a sentence below, for instance that nobody got any help between the two measurements.
    Raises ValueError when the two do not have the same length, or `highest` is not from 1 to everyone.
    """
    first, second = [float(x) for x in first], [float(x) for x in second]
    if len(first) != len(second) or not 1 <= highest <= len(first):
        raise ValueError(
            f"measured_twice: {len(first)} first and {len(second)} second values, highest {highest}; "
            "give two of each person, and at least one person to follow"
        )
    order = sorted(range(len(first)), key=lambda i: first[i], reverse=True)[:highest]
    chosen = [(first[i], second[i]) for i in order]
    picked, everyone = _mean(chosen), _mean(list(zip(first, second, strict=True)))

    def number(x: float) -> str:
        return swedish.number(x, decimals)

    labels = (
        f"de {swedish.number(highest)} som hade mest {times[0]}",
        f"alla {swedish.number(len(first))}",
    )
    with styled():
        fig = _draw(chosen, picked, everyone, outcome, labels, times, number, note)
    alt = (
        f"Linjediagram över {swedish.number(len(first))} {people}, mätta två gånger. {outcome}: {labels[0]} går i "
        f"genomsnitt från {number(picked[0])} till {number(picked[1])}, {labels[1]} från {number(everyone[0])} till "
        f"{number(everyone[1])}. {note}"
    ).strip()
    table = [["Vilka", times[0].capitalize(), times[1].capitalize()]]
    table += [
        [label.capitalize(), number(pair[0]), number(pair[1])]
        for label, pair in zip(labels, (picked, everyone), strict=True)
    ]
    return Figure(fig, alt, table, caption)


def _mean(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    return sum(first for first, _ in pairs) / len(pairs), sum(last for _, last in pairs) / len(pairs)


def _draw(chosen, picked, everyone, outcome, labels, times, number, note):
    title = wrapped(outcome, WIDTH - 0.2, 10.5, True)
    below = wrapped(note, WIDTH - 0.2, 10) if note else ""
    head, foot = text_height(title, 10.5) + 0.16, (text_height(below, 10) + 0.1 if note else 0) + 0.35
    height = head + 2.6 + foot
    fig = canvas(height)
    fig.text(0.1 / WIDTH, 1 - (0.08 + text_height(title, 10.5) / 2) / height, title, fontweight="bold", va="center")
    axes = fig.add_axes((0.13, foot / height, 0.44, 2.5 / height))
    top = max(max(pair) for pair in chosen)
    axes.set_ylim(0, top * 1.04)
    axes.set_xlim(0, 1)
    axes.set_xticks([0, 1], times)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    for pair in chosen:
        axes.plot([0, 1], pair, color=LINE, linewidth=0.5, alpha=0.35, zorder=0)
    looks = (
        {"color": BLUE, "marker": "o", "mfc": BLUE, "mec": BLUE},
        {"color": AMBER, "marker": "D", "mfc": "white", "mec": AMBER},
    )
    for pair, label, look in zip((picked, everyone), labels, looks, strict=True):
        axes.plot([0, 1], pair, linewidth=2.6, markersize=8, clip_on=False, mew=1.8, **look)
        color = BLUE if look["color"] == BLUE else "#8a4500"
        axes.text(-0.08, pair[0], number(pair[0]), ha="right", va="center", color=color, fontweight="bold")
        text = wrapped(f"{number(pair[1])} {label}", 1.55, 9.5, True)
        axes.text(1.08, pair[1], text, va="center", color=color, fontsize=9.5, fontweight="bold")
    if note:
        sheet = fig.add_axes((0, 0, 1, foot / height))
        sheet.set_xlim(0, WIDTH)
        sheet.set_ylim(foot, 0)
        sheet.set_axis_off()
        words(sheet, 0.1, foot - text_height(below, 10) / 2 - 0.04, below, 10)
    return fig
