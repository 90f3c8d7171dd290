"""Which question frame fits which kind of question: one block per frame with its boxes."""

from __future__ import annotations

from kunskapsresan import swedish
from kunskapsresan.appraisal.instruments import listed
from kunskapsresan.figures.boxes import PALE_AMBER, PALE_BLUE, box, box_height, sheet, words
from kunskapsresan.figures.style import AMBER, BLUE, WIDTH, Figure, styled

COMPARISON = "jämförelse"
# name, the kind of question it fits, (letter, Swedish name) of each part; the words are those of the page "Listorna"
FRAMES = (
    (
        "PICO",
        "Gör insatsen skillnad?",
        (("P", "population"), ("I", "insats"), ("C", COMPARISON), ("O", "utfall")),
    ),
    (
        "PICOC",
        "Gör den skillnad, och spelar platsen roll?",
        (("P", "population"), ("I", "insats"), ("C", COMPARISON), ("O", "utfall"), ("C", "sammanhang")),
    ),
    (
        "SPICE",
        "Hur fungerar något på en plats, sett med någons ögon?",
        (("S", "plats"), ("P", "perspektiv"), ("I", "insats"), ("C", COMPARISON), ("E", "värdering")),
    ),
    (
        "PEO",
        "Hur är det att vara med om något, eller vad hänger det ihop med?",
        (("P", "population"), ("E", "det man är med om"), ("O", "utfall")),
    ),
    (
        "SPIDER",
        "Vad har forskare sett när de har intervjuat eller varit med?",
        (("S", "urval"), ("PI", "fenomen"), ("D", "upplägg"), ("E", "värdering"), ("R", "slag av forskning")),
    ),
    (
        "PCC",
        "Vad finns det skrivet om något?",
        (("P", "population"), ("C", "begrepp"), ("C", "sammanhang")),
    ),
)


def question_frames(*, caption: str = "") -> Figure:
    """Six frames: those with a box for comparison first (blue, and said in words), then those without (amber).

    Takes no numbers: how many have a comparison is counted from `FRAMES`. The frames are common knowledge in the
    field; which kind of question each fits is worded by us.
    """
    with_it = [name for name, _, parts in FRAMES if compares(parts)]
    without = [name for name, _, parts in FRAMES if not compares(parts)]
    with styled():
        fig = _draw()
    alt = (
        f"{swedish.count(len(FRAMES)).capitalize()} frågeramar, var och en med den fråga som den passar. "
        + " ".join(f"{name}: {fits}" for name, fits, _ in FRAMES)
        + f" {listed(with_it)} har en ruta för jämförelse, {listed(without)} har ingen."
    )
    table = [["Ram", "Passar frågan", "Rutor", "Ruta för jämförelse"]]
    table += [[name, fits, boxes_of(parts), "ja" if compares(parts) else "nej"] for name, fits, parts in FRAMES]
    return Figure(fig, alt, table, caption)


def compares(parts) -> bool:
    """Whether a frame has a box for comparison."""
    return COMPARISON in [name for _, name in parts]


def boxes_of(parts) -> str:
    """ "P population · I insats …", a part never broken from its letter."""
    return " · ".join(f"{letter} {name}".replace(" ", swedish.NO_BREAK) for letter, name in parts)


def _draw():
    wide, gap, head = WIDTH - 0.2, 0.09, 0.26
    blocks = []
    for compared in (True, False):
        chosen = [frame for frame in FRAMES if compares(frame[2]) is compared]
        rows = [(name, f"{fits}\n{boxes_of(parts)}") for name, fits, parts in chosen]
        blocks.append((compared, rows, sum(box_height(name, text, wide, 10.5) + gap for name, text in rows)))
    fig, axes = sheet(0.1 + sum(head + high + 0.06 for *_, high in blocks))
    y = 0.1
    for compared, rows, _ in blocks:
        title = "Med en ruta för jämförelse" if compared else "Utan ruta för jämförelse"
        look = {"fill": PALE_BLUE, "edge": BLUE} if compared else {"fill": PALE_AMBER, "edge": AMBER}
        words(axes, 0.1, y + 0.1, title, 10.5)
        y += head
        for name, text in rows:
            y = box(axes, 0.1, y, wide, name, text, size=10.5, align="left", **look) + gap
        y += 0.06
    return fig
