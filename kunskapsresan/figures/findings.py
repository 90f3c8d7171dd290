"""Summary of findings: for each outcome what happens with and without, how many studies, and how sure one can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kunskapsresan import swedish
from kunskapsresan.appraisal.grade import SBU_WORDING, symbols
from kunskapsresan.figures.boxes import PALE_AMBER, PALE_BLUE, sheet, text_height, text_width, words, wrapped
from kunskapsresan.figures.style import AMBER, BLUE, INK, LINE, SOFT, WIDTH, Figure, styled


@dataclass(frozen=True)
class Finding:
    """One outcome. Either the four shares (0–1), or `effect` in words.

    outcome: "nya brott inom ett år". without: share without the intervention; with_: with it; low, high: interval
    of with_. effect: "0,5 standardavvikelser mindre ångest (0,3–0,7)", when shares do not fit. studies, people:
    numbers behind. certainty: level of `appraisal.grade`, "låg".
    """

    outcome: str
    studies: int
    people: int
    certainty: str
    without: float | None = None
    with_: float | None = None
    low: float | None = None
    high: float | None = None
    effect: str = ""


def findings(
    rows: Sequence[Finding],
    labels: tuple[str, str] = ("med insatsen", "utan insatsen"),
    *,
    per: int = 1000,
    caption: str = "",
) -> Figure:
    """One block per outcome, in the order given: two bars of `per` people, or the effect in words; then certainty.

    labels: read after "personer". Certainty is written with circles, word and SBU's reading (santesso2020,
    sbumetodbok2023). Raises ValueError for no rows, shares outside 0–1 or in the wrong order, and unknown levels.
    """
    rows = list(rows)
    if not rows:
        raise ValueError("findings: no outcomes; give at least one Finding")
    for row in rows:
        _check(row)
    with styled():
        fig = _draw(rows, labels, per)
    parts = [f"Sammanfattande resultattabell med {swedish.count(len(rows))} utfall."]
    table = [["Utfall", f"{_capital(labels[1])}, av {swedish.number(per)}", f"{_capital(labels[0])}", "Skillnad",
              "Underlag", "Tillförlitlighet"]]  # fmt: skip
    for row in rows:
        sure = f"{symbols(row.certainty)} {row.certainty}: {SBU_WORDING[row.certainty]}"
        change = _change(row, per) or row.effect
        if row.without is None:
            parts.append(f"{_capital(row.outcome)}: {row.effect}.")
            cells = ["–", "–", row.effect]
        else:
            without, with_ = _people(row.without, per), _people(row.with_, per)
            who = f"{without} av {swedish.number(per)} {labels[1]}, {with_} {labels[0]}"
            parts.append(f"{_capital(row.outcome)}: {who}, {change}.")
            cells = [without, f"{with_} ({swedish.interval(row.low * per, row.high * per, 0)})", change]
        parts.append(f"Tillförlitligheten är {row.certainty}: {SBU_WORDING[row.certainty]}.")
        table.append([_capital(row.outcome), *cells, _basis(row), sure])
    return Figure(fig, " ".join(parts), table, caption)


def _check(row: Finding) -> None:
    symbols(row.certainty)
    shares = (row.without, row.with_, row.low, row.high)
    if all(share is None for share in shares):
        if not row.effect.strip():
            raise ValueError(f"findings: {row.outcome!r} has neither shares nor effect; give one of them")
        return
    if any(share is None or not 0 <= share <= 1 for share in shares):
        raise ValueError(f"findings: {row.outcome!r} needs without, with_, low and high, each a share from 0 to 1")
    if not row.low <= row.with_ <= row.high:
        raise ValueError(f"findings: {row.outcome!r} has with_ outside low to high; check the order")


def _draw(rows, labels, per: int):
    inside = WIDTH - 0.2
    blocks = []
    for row in rows:
        title = wrapped(_capital(row.outcome), inside, 11, True)
        body = wrapped(
            f"{_capital(_change(row, per))} av {swedish.number(per)}" if row.without is not None else row.effect,
            inside,
            10,
        )
        sure = wrapped(f"{row.certainty}: {SBU_WORDING[row.certainty]}", inside - 0.78, 9.5, True)
        high = text_height(title, 11) + text_height(body, 10) + text_height(sure, 9.5) + 0.48
        blocks.append((row, title, body, sure, high + (0.76 if row.without is not None else 0)))
    fig, axes = sheet(sum(block[-1] for block in blocks) + 0.1)
    top = max((share for row in rows if row.without is not None for share in (row.without, row.high)), default=1)
    y = 0.08
    for place, (row, title, body, sure, high) in enumerate(blocks):
        end = y + high
        if place:
            axes.plot([0.1, WIDTH - 0.1], [y - 0.03] * 2, color=LINE, linewidth=0.8)
        y += 0.04
        y = _text(axes, y, title, 11, fontweight="bold")
        if row.without is not None:
            _bars(axes, y + 0.04, row, labels, per, top)
            y += 0.76
        y = _text(axes, y, body, 10)
        words(axes, 0.1, y + 0.11, symbols(row.certainty), 12, color=BLUE)
        words(axes, 0.86, y + 0.02 + text_height(sure, 9.5) / 2, sure, 9.5, fontweight="bold")
        y += text_height(sure, 9.5) + 0.05
        words(axes, 0.86, y + 0.08, _basis(row), 9, color=SOFT)
        y = end
    return fig


def _text(axes, y: float, text: str, size: float, **look) -> float:
    high = text_height(text, size)
    words(axes, 0.1, y + high / 2, text, size, **look)
    return y + high + 0.02


def _bars(axes, y: float, row: Finding, labels, per: int, top: float) -> None:
    left, wide = 0.1, WIDTH - 0.65
    groups = ((row.without, labels[1], PALE_AMBER, AMBER), (row.with_, labels[0], PALE_BLUE, BLUE))
    for share, label, fill, edge in groups:
        length = max(wide * share / top, 0.01)
        axes.fill_between([left, left + length], y, y + 0.28, facecolor=fill, edgecolor=edge, linewidth=1.3)
        end = left + length
        if label == labels[0]:
            low, high = (left + wide * limit / top for limit in (row.low, row.high))
            axes.plot([low, high], [y + 0.21] * 2, color=INK, linewidth=1.4)
            for limit in (low, high):
                axes.plot([limit] * 2, [y + 0.17, y + 0.25], color=INK, linewidth=1.4)
            end = max(end, high)
        words(axes, left + 0.06, y + 0.1, label, 9.5)
        end = max(end, left + 0.06 + text_width(label, 9.5))  # a short bar must not put the number on its name
        words(axes, end + 0.06, y + 0.14, _people(share, per), 10.5, fontweight="bold")
        y += 0.33


def _people(share: float, per: int) -> str:
    return swedish.number(share * per, 0)


def _change(row: Finding, per: int) -> str:
    """ "84 färre (från 150 färre till 2 fler)"; "" when the outcome has no shares."""
    if row.without is None:
        return ""
    middle, low, high = (share - row.without for share in (row.with_, row.low, row.high))
    return f"{_fewer(middle * per)} (från {_fewer(low * per)} till {_fewer(high * per)})"


def _fewer(people: float) -> str:
    text = swedish.number(abs(people), 0)
    return "lika många" if text == "0" else f"{text} {'färre' if people < 0 else 'fler'}"


def _basis(row: Finding) -> str:
    studies = "1 studie" if row.studies == 1 else f"{swedish.number(row.studies)} studier"
    return f"{studies}, {swedish.number(row.people)} personer"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
