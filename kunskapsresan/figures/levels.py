"""Ellström's four levels of action, knowledge and learning, as a staircase."""

from __future__ import annotations

from collections.abc import Sequence

from kunskapsresan.figures.boxes import PALE, PALE_BLUE, arrow, box, box_height, sheet, words
from kunskapsresan.figures.style import BLUE, LINE, SOFT, WIDTH, Figure, styled

# learning, action, knowledge; lowest first (Ellström 1996 p. 160, as retold by krislarande)
LEVELS = (
    ("Reproduktivt lärande", "rutin", "tyst, omedveten"),
    ("Metodstyrt lärande", "regel", "att veta hur (procedurkunskap)"),
    ("Problemstyrt lärande", "kunskap", "teoretisk"),
    ("Utvecklingsinriktat eller kreativt lärande", "reflektion", "om det egna tänkandet (metakognitiv)"),
)


def levels(examples: Sequence[str] | None = None, *, caption: str = "") -> Figure:
    """Four steps, the routine lowest; each with what the action rests on and what kind of knowledge it uses.

    examples: four texts, lowest first, shown as our own application and not as Ellström's. Source: krislarande, which
    retells Ellström (1996, p. 160); the words along the arrow are ours. Raises ValueError for another number than four.
    """
    if examples is not None and len(examples) != len(LEVELS):
        raise ValueError(f"levels: {len(examples)} examples; give four, lowest level first")
    examples = list(examples or [])
    with styled():
        fig = _draw(examples)
    alt = "Trappa med fyra nivåer, nedifrån och upp: " + "; ".join(
        f"{name.lower()} (styrs av {action}; kunskapen är {knowledge})" for name, action, knowledge in LEVELS
    )
    table = [["Lärandenivå", "Handlingen styrs av", "Kunskapen är"] + ["Vår tillämpning"] * bool(examples)]
    table += [[*level, *examples[place : place + 1]] for place, level in enumerate(LEVELS)]
    return Figure(fig, f"{alt}.", table, caption)


def _draw(examples):
    step, left = 0.26, 0.28
    wide = WIDTH - left - 0.1 - 3 * step
    rows = []
    for place, (name, action, knowledge) in enumerate(LEVELS):
        text = f"Styrs av: {action}\nKunskap: {knowledge}"
        if examples:
            text += f"\nVår tillämpning: {examples[place]}"
        rows.append((name, text, box_height(name, text, wide, 10.5)))
    height = sum(row[2] for row in rows) + 0.1 * 3 + 0.2
    fig, axes = sheet(height)
    y = 0.1
    for place in reversed(range(len(rows))):
        name, text, high = rows[place]
        look = {"fill": PALE_BLUE, "edge": BLUE} if place == 3 else {"fill": PALE, "edge": LINE}
        y = box(axes, left + step * place, y, wide, name, text, size=10.5, align="left", **look) + 0.1
    arrow(axes, (0.14, height - 0.12), (0.14, 0.12))
    words(axes, 0.14, height / 2, " mer eget omdöme ", 9, rotation=90, ha="center", color=SOFT,
          bbox={"facecolor": "white", "edgecolor": "none", "pad": 1})  # fmt: skip
    return fig
