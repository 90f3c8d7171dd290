"""The EBP model: three sources that professional expertise weighs together, in dialogue with the person."""

from __future__ import annotations

from matplotlib.patches import Circle, FancyBboxPatch

from kunskapsresan.figures.boxes import PALE, PALE_AMBER, PALE_BLUE, sheet, text_height, words, wrapped
from kunskapsresan.figures.style import AMBER, BLUE, LINE, WIDTH, Figure, styled

SOURCES = (
    ("Bästa tillgängliga kunskap", "Vad är prövat, och hur säkert är det?"),
    ("Personens erfarenhet och önskemål", "Vad vill och vet den det gäller?"),
    ("Personens situation och omständigheter", "Vad är möjligt här och nu?"),
)
EXPERTISE = "Professionell expertis"
INTEGRATION = "väger samman källorna i samtal med personen och visar öppet vad beslutet bygger på"


def ebp_model(*, caption: str = "") -> Figure:
    """Four sources of knowledge, as Kunskapsguiden describes them (kunskapsguidenfem; haynes2002 for expertise as what
    integrates); the questions are our own. Takes no numbers.
    """
    with styled():
        fig = _draw()
    names = [name for name, _ in SOURCES]
    alt = (
        f"Modell med tre cirklar som överlappar: {names[0].lower()}, {names[1].lower()} och {names[2].lower()}. "
        f"Där de möts står Beslut. En ram runt alla tre är den fjärde källan, {EXPERTISE.lower()}, som {INTEGRATION}."
    )
    table = [["Kunskapskälla", "Fråga eller uppgift"], *[list(source) for source in SOURCES]]
    table.append([EXPERTISE, INTEGRATION])
    return Figure(fig, alt, table, caption)


def _draw():
    note = wrapped(INTEGRATION, WIDTH - 0.5, 10)
    radius = 1.08
    first = 0.62 + text_height(note, 10) + radius
    height = first + 1.28 + radius + 0.22
    fig, axes = sheet(height)
    frame = "round,pad=0,rounding_size=0.2"
    axes.add_patch(
        FancyBboxPatch(
            (0.07, 0.07), WIDTH - 0.14, height - 0.14, boxstyle=frame, facecolor=PALE, edgecolor=LINE, linewidth=2
        )
    )
    words(axes, WIDTH / 2, 0.27, EXPERTISE, 12, ha="center", fontweight="bold")
    words(axes, WIDTH / 2, 0.44 + text_height(note, 10) / 2, note, 10, ha="center", multialignment="center")
    middle = WIDTH / 2
    places = ((middle, first), (middle - 0.8, first + 1.28), (middle + 0.8, first + 1.28))
    looks = ((PALE_BLUE, BLUE, "-"), (PALE_AMBER, AMBER, "-"), ("white", LINE, "-"))
    for (x, y), (fill, edge, dash) in zip(places, looks, strict=True):
        axes.add_patch(Circle((x, y), radius, facecolor=fill, edgecolor="none", alpha=0.85))
        axes.add_patch(Circle((x, y), radius, facecolor="none", edgecolor=edge, linewidth=2, linestyle=dash, zorder=3))
    texts = ((middle, first - 0.42, 1.5), (middle - 1.12, first + 1.5, 1.22), (middle + 1.12, first + 1.5, 1.3))
    for (name, _), (x, y, wide) in zip(SOURCES, texts, strict=True):
        words(
            axes,
            x,
            y,
            wrapped(name, wide, 10, True),
            10,
            ha="center",
            multialignment="center",
            fontweight="bold",
            zorder=4,
        )
    heart = first + 0.86
    axes.add_patch(Circle((middle, heart), 0.33, facecolor="#1a1a1a", edgecolor="none", zorder=4))
    words(axes, middle, heart, "Beslut", 10, ha="center", color="white", fontweight="bold", zorder=5)
    return fig
