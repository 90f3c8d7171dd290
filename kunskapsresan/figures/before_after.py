"""Before and after, with and without a comparison group: the same change can mean very different things."""

from __future__ import annotations

import math

from kunskapsresan import swedish
from kunskapsresan.figures.boxes import PALE_AMBER, text_height, words, wrapped
from kunskapsresan.figures.style import AMBER, BLUE, LINE, SOFT, WIDTH, Figure, canvas, styled


def before_after(
    treated: tuple[float, float],
    control: tuple[float, float] | None = None,
    *,
    outcome: str,
    labels: tuple[str, str] = ("med insatsen", "jämförelsegruppen"),
    times: tuple[str, str] = ("före", "efter"),
    decimals: int = 1,
    caption: str = "",
) -> Figure:
    """Two points in time joined by a line; the comparison group's line shows what could have happened anyway.

    treated, control: (before, after), in the outcome's own unit. outcome: what is measured, with unit, as heading.
    labels: a phrase for the treated ("med insatsen"), a noun for the others ("jämförelsegruppen").
    Without `control` the figure says what cannot be seen. With it, the dashed line carries the comparison group's
    change from the treated group's start (difference in differences: fair only if both groups would have changed
    alike). Raises ValueError for numbers that are missing or infinite.
    """
    for name, pair in (("treated", treated), ("control", control)):
        if pair is not None and (len(pair) != 2 or not all(math.isfinite(x) for x in pair)):
            raise ValueError(f"before_after: {name} is {pair!r}; give (before, after)")
    change = treated[1] - treated[0]
    sentences = [f"Förändring {labels[0]}: {_signed(change, decimals)}."]
    if control is None:
        sentences.append("Hur det hade gått utan insatsen syns inte här.")
    else:
        other = control[1] - control[0]
        sentences.append(f"Förändring i {labels[1]}: {_signed(other, decimals)}.")
        sentences.append(f"Kvar när den räknas bort: {_signed(change - other, decimals)}.")
    with styled():
        fig = _draw(treated, control, outcome, labels, times, decimals, sentences)
    kind = "med jämförelsegrupp" if control is not None else "utan jämförelsegrupp"

    def number(x: float) -> str:
        return swedish.number(x, decimals)

    alt = f"Före och efter, {kind}. {outcome}: {labels[0]} från {number(treated[0])} till {number(treated[1])}"
    alt += f", {labels[1]} från {number(control[0])} till {number(control[1])}" if control is not None else ""
    table = [["Grupp", times[0].capitalize(), times[1].capitalize(), "Förändring"]]
    for label, pair in ((labels[0], treated), (labels[1], control)):
        if pair is not None:
            table.append([label.capitalize(), number(pair[0]), number(pair[1]), _signed(pair[1] - pair[0], decimals)])
    return Figure(fig, f"{alt}. {' '.join(sentences)}", table, caption)


def _signed(value: float, decimals: int) -> str:
    return swedish.number(value, decimals, sign=True)


def _draw(treated, control, outcome, labels, times, decimals, sentences):
    title = wrapped(outcome, WIDTH - 0.2, 10.5, True)
    notes = [wrapped(text, WIDTH - 0.2, 10) for text in sentences]
    foot = sum(text_height(note, 10) for note in notes) + 0.12
    head = text_height(title, 10.5) + 0.16
    height = head + 2.5 + foot + 0.35
    fig = canvas(height)
    axes = fig.add_axes((0.15, (foot + 0.35) / height, 0.44, 2.4 / height))
    fig.text(0.1 / WIDTH, 1 - (0.08 + text_height(title, 10.5) / 2) / height, title, fontweight="bold", va="center")
    numbers = [*treated, *(control or ())]
    expected = treated[0] + control[1] - control[0] if control else None
    numbers += [expected] if control else []
    low, high = min(numbers), max(numbers)
    margin = 0.2 * (high - low) or 1
    axes.set_ylim(low - 1.5 * margin, high + margin)  # room below for a label of two lines
    axes.set_xlim(0, 1)
    axes.set_xticks([0, 1], times)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    for x in (0, 1):
        axes.axvline(x, color=LINE, linewidth=0.8, zorder=0)
    lines = [(treated, labels[0], BLUE, {"marker": "o", "mfc": BLUE})]
    if control is not None:
        lines.append((control, labels[1], "#8a4500", {"marker": "D", "mfc": "white", "mec": AMBER, "color": AMBER}))
        axes.plot([0, 1], [treated[0], expected], color=BLUE, linewidth=1.3, linestyle=(0, (2, 2.5)), zorder=1)
    for pair, _, color, look in lines:
        axes.plot(
            [0, 1], pair, **({"color": color, "linewidth": 2.2, "markersize": 8, "clip_on": False, "mew": 1.8} | look)
        )
    if control is None:
        axes.fill([0, 1, 1], [treated[0], *treated], color=PALE_AMBER, zorder=0)
        above = margin / 2 if treated[0] == treated[1] else 0  # beside the line, not on it
        axes.text(
            0.76, (treated[0] * 2 + treated[1]) / 3 + above, "?", fontsize=24, ha="center", va="center", color="#8a4500"
        )
    span = 2.4 / (high - low + 2.5 * margin)  # inches per unit
    ends = [[pair[0], f"{swedish.number(pair[0], decimals)}", color] for pair, _, color, _ in lines]
    for y, text, color in _apart(ends, 0.17 / span):
        axes.text(-0.07, y, text, ha="right", va="center", color=color, fontweight="bold", fontsize=10.5)
    ends = [[pair[1], wrapped(f"{swedish.number(pair[1], decimals)} {label}", 1.5, 9.5, True), color]
            for pair, label, color, _ in lines]  # fmt: skip
    if control is not None:
        text = f"{swedish.number(expected, decimals)} om den hade följt {labels[1]}"
        ends.append([expected, wrapped(text, 1.5, 9.5), SOFT])
    lines = max(text.count("\n") + 1 for _, text, _ in ends)
    for y, text, color in _apart(ends, (0.04 + 0.18 * lines) / span):
        axes.text(
            1.07, y, text, va="center", color=color, fontsize=9.5, fontweight="normal" if color == SOFT else "bold"
        )
    below = fig.add_axes((0, 0, 1, foot / height))
    below.set_xlim(0, WIDTH)
    below.set_ylim(foot, 0)
    below.set_axis_off()
    y = 0.0
    for place, note in enumerate(notes):
        high = text_height(note, 10)
        words(below, 0.1, y + high / 2, note, 10, fontweight="bold" if place == len(notes) - 1 else "normal")
        y += high
    return fig


def _apart(ends: list[list], least: float) -> list[list]:
    """The same labels, pushed apart so that no two stand closer than `least`."""
    ends = sorted(ends, key=lambda end: end[0])
    for _ in range(30):
        for one, other in zip(ends, ends[1:], strict=False):
            if (overlap := least - (other[0] - one[0])) > 0:
                one[0] -= overlap / 2
                other[0] += overlap / 2
    return ends
