"""How people came into a study, which group chance gave them, and how many were left at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kunskapsresan import swedish
from kunskapsresan.figures.boxes import PALE, PALE_BLUE, arrow, box, box_height, sheet
from kunskapsresan.figures.style import BLUE, WIDTH, Figure, styled


@dataclass(frozen=True)
class Arm:
    """One group after the draw: how many were drawn to it, how many got what it offers, how many were followed up.

    Those not followed up may have got everything, and the other way round: the two are counted apart.
    """

    name: str
    drawn: int
    received: int
    followed: int


def participant_flow(asked: int, declined: int, arms: Sequence[Arm], *, until: str, caption: str = "") -> Figure:
    """The flow as boxes from top to bottom, one column per group.

    asked: people who were asked. declined: those of them who did not take part, for whatever reason. until: when they
    were followed up, "efter ett år". Raises ValueError when the counts do not add up.
    """
    arms = list(arms)
    drawn = asked - declined
    if len(arms) != 2 or sum(arm.drawn for arm in arms) != drawn:
        raise ValueError(f"participant_flow: {asked} asked, {declined} declined; two groups must hold {drawn} together")
    for arm in arms:
        if not (0 <= arm.received <= arm.drawn and 0 <= arm.followed <= arm.drawn):
            raise ValueError(f"participant_flow: {arm} has more people than were drawn to it")
    number = swedish.number
    with styled():
        fig = _draw(asked, declined, arms, until)
    said = " ".join(
        f"Till {arm.name} lottades {number(arm.drawn)}, {number(arm.received)} fick det, {number(arm.followed)} "
        f"följdes upp {until} och {number(arm.drawn - arm.followed)} föll bort."
        for arm in arms
    )
    alt = (
        f"Flödesschema. {number(asked)} tillfrågades, {number(declined)} kom inte med, {number(drawn)} lottades. {said}"
    )
    table = [
        ["Steg", *(arm.name[:1].upper() + arm.name[1:] for arm in arms)],
        ["Lottades dit", *(number(arm.drawn) for arm in arms)],
        ["Fick det", *(number(arm.received) for arm in arms)],
        [f"Följdes upp {until}", *(number(arm.followed) for arm in arms)],
        ["Föll bort", *(number(arm.drawn - arm.followed) for arm in arms)],
    ]
    return Figure(fig, alt, table, caption)


def _draw(asked, declined, arms, until):
    number = swedish.number
    gap, top, edge = 0.26, 0.05, 0.1
    half = (WIDTH - 2 * edge - 0.2) / 2
    lefts = (edge, edge + half + 0.2)
    steps = [
        [(number(arm.drawn), f"lottades till {arm.name}") for arm in arms],
        [(number(arm.received), "fick det") for arm in arms],
        [(number(arm.followed), f"följdes upp {until}; {number(arm.drawn - arm.followed)} föll bort") for arm in arms],
    ]
    heights = [max(box_height(*each, half, 11) for each in row) for row in steps]
    first = max(
        box_height(number(asked), "tillfrågades", half, 11), box_height(number(declined), "kom inte med", half, 11)
    )
    drawn = box_height(f"{number(asked - declined)} lottades", "", WIDTH - 2 * edge, 11)
    total = top + first + gap + drawn + sum(heights) + gap * len(steps) + 0.06
    fig, axes = sheet(total)
    box(axes, lefts[0], top, half, number(asked), "tillfrågades", size=11, height=first, fill=PALE)
    box(axes, lefts[1], top, half, number(declined), "kom inte med", size=11, height=first)
    arrow(axes, (lefts[0] + half, top + first / 2), (lefts[1], top + first / 2))
    centre = lefts[0] + half / 2
    y = top + first + gap
    arrow(axes, (centre, y - gap), (centre, y))
    y = box(
        axes, edge, y, WIDTH - 2 * edge, f"{number(asked - declined)} lottades", "", size=11, fill=PALE_BLUE, edge=BLUE
    )
    for place, (row, high) in enumerate(zip(steps, heights, strict=True)):
        y += gap
        last = place == len(steps) - 1
        for left, (title, text) in zip(lefts, row, strict=True):
            arrow(axes, (left + half / 2, y - gap), (left + half / 2, y))
            box(axes, left, y, half, title, text, size=11, height=high, fill=PALE_BLUE if last else PALE,
                edge=BLUE if last else "#767676")  # fmt: skip
        y += high
    return fig
