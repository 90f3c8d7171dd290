"""Map of the levels of knowledge governance: needs go up, knowledge support comes down."""

from __future__ import annotations

from kunskapsresan.figures.boxes import PALE, PALE_AMBER, PALE_BLUE, arrow, box, box_height, sheet, words
from kunskapsresan.figures.style import AMBER, BLUE, LINE, WIDTH, Figure, styled

# level, who, what they do (facts: SKR's pages; förordning 2015:155 in its wording of September 2025)
LEVELS = (
    (
        "Nationellt",
        "SKR och statliga myndigheter, samordnade av Socialstyrelsen. I Rådet för styrning med kunskap sitter tio "
        "myndigheter. NSK-S samordnar.",
        "Tar fram kunskapsstöd, föreskrifter och översikter. Sammanställer behoven, men de möts inte automatiskt.",
    ),
    (
        "Regionalt",
        "21 RSS: regionala samverkans- och stödstrukturer.",
        "Samlar kommunernas behov genom sina nätverk, och ger stöd.",
    ),
    (
        "Lokalt",
        "290 kommuner, som har ansvaret för socialtjänsten.",
        "Använder kunskapen och följer upp. Kompetensbehov och lokala behov löses här; kunskap som saknas anmäls "
        "uppåt.",
    ),
)
DOWN, UP = "kunskapsstöd", "kunskapsbehov"


def governance(*, caption: str = "") -> Figure:
    """Three levels with who they are and what they do. Takes no numbers.

    Sources: sfs2015155 (6 §: ten authorities, wording of September 2025), skr2024behov and skr2024kunskapsbaserad
    (levels, which needs go up), radet2017.
    """
    with styled():
        fig = _draw()
    alt = (
        "Karta över kunskapsstyrningens nivåer. Överst den nationella, i mitten den regionala, underst den lokala. "
        f"Pilar nedåt: {DOWN}. Pilar uppåt: {UP}. "
    ) + " ".join(f"{name}: {who}" for name, who, _ in LEVELS)
    table = [["Nivå", "Vilka", "Vad de gör"], *[list(level) for level in LEVELS]]
    return Figure(fig, alt, table, caption)


def _draw():
    wide, gap = WIDTH - 0.2, 0.62
    looks = ((PALE_BLUE, BLUE), (PALE, LINE), (PALE_AMBER, AMBER))
    rows = [(name, f"{who}\n{does}") for name, who, does in LEVELS]
    heights = [box_height(name, text, wide, 11) for name, text in rows]
    fig, axes = sheet(sum(heights) + gap * (len(rows) - 1) + 0.2)
    y = 0.1
    for place, ((name, text), (fill, edge)) in enumerate(zip(rows, looks, strict=True)):
        low = box(axes, 0.1, y, wide, name, text, size=11, fill=fill, edge=edge, align="left", line=1.6)
        if place < len(rows) - 1:
            arrow(axes, (0.9, low + 0.05), (0.9, low + gap - 0.05), color=BLUE, linewidth=2.2, mutation_scale=15)
            words(axes, 1.05, low + gap / 2, DOWN, 10)
            arrow(axes, (2.5, low + gap - 0.05), (2.5, low + 0.05), color=AMBER, linewidth=2.2, mutation_scale=15)
            words(axes, 2.65, low + gap / 2, UP, 10)
        y = low + gap
    return fig
