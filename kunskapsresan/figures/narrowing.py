"""From wide to narrow: a question that becomes clearer step by step, drawn as a funnel of boxes."""

from __future__ import annotations

from collections.abc import Sequence

from kunskapsresan import swedish
from kunskapsresan.figures.boxes import PALE, PALE_BLUE, arrow, box, box_height, sheet
from kunskapsresan.figures.style import BLUE, LINE, WIDTH, Figure, styled

_NARROWEST = 2.9  # inches; below it a Swedish sentence breaks into too many lines


def narrowing(steps: Sequence[tuple[str, str]], *, caption: str = "") -> Figure:
    """Boxes that grow narrower downwards; the last one, where one ends up, is marked.

    steps: (name of the step, what is said there), widest first; three to six. Takes no numbers. Raises ValueError for
    another number of steps or one without words.
    """
    if not 3 <= len(steps) <= 6:
        raise ValueError(f"narrowing: {len(steps)} steps; give three to six")
    if empty := [place for place, step in enumerate(steps, 1) if not all(part.strip() for part in step)]:
        raise ValueError(f"narrowing: step {empty[0]} has no words; give (name, text)")
    with styled():
        fig = _draw(steps)
    alt = f"Tratt med {swedish.count(len(steps))} steg, från vid till smal. " + " ".join(
        f"{name}: {text}" for name, text in steps
    )
    alt += f" Smalast är {steps[-1][0].lower()}."
    table = [["Steg", "Så här låter det"], *[[name, text] for name, text in steps]]
    return Figure(fig, alt, table, caption)


def _draw(steps):
    gap, widest = 0.24, WIDTH - 0.2
    shrink = (widest - _NARROWEST) / (len(steps) - 1)
    rows = [(name, text, widest - place * shrink) for place, (name, text) in enumerate(steps)]
    fig, axes = sheet(0.2 + gap * (len(rows) - 1) + sum(box_height(*row, 10.5) for row in rows))
    y = 0.1
    for place, (name, text, wide) in enumerate(rows):
        last = place == len(rows) - 1
        look = {"fill": PALE_BLUE, "edge": BLUE, "line": 2} if last else {"fill": PALE, "edge": LINE}
        low = box(axes, (WIDTH - wide) / 2, y, wide, name, text, size=10.5, align="left", **look)
        if not last:
            arrow(axes, (WIDTH / 2, low + 0.03), (WIDTH / 2, low + gap - 0.03))
        y = low + gap
    return fig
