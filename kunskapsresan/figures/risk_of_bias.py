"""Appraisal table: one mark per study and domain, each a symbol and a word, never colour alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from matplotlib.patches import Circle

from kunskapsresan import swedish
from kunskapsresan.appraisal.instruments import Instrument, Judgement, Level, Overall, checked, listed
from kunskapsresan.figures.boxes import PALE, sheet, text_height, words, wrapped
from kunskapsresan.figures.style import AMBER, BLUE, INK, LINE, SOFT, WIDTH, Figure, styled

# by Level.weight: face, edge, symbol
_LOOKS = {
    0: (BLUE, BLUE, "white"),
    1: ("white", AMBER, INK),
    2: (AMBER, AMBER, "white"),
    3: ("#5c2a00", "#5c2a00", "white"),
}
_EMPTY = ("white", LINE, INK)


def risk_of_bias(
    instrument: Instrument,
    studies: Mapping[str, Sequence[Judgement]],
    overall: Mapping[str, Overall] | None = None,
    *,
    caption: str = "",
) -> Figure:
    """A traffic-light table that survives grey print: studies in rows, or in columns for long instruments.

    studies: judgements by study, complete as `instruments.checked` demands (Swedish ValueError otherwise); the
    table twin shows the passage behind every mark. overall: overall judgement by study, `rob2_overall` or
    `amstar2_overall`; its level is drawn when the instrument has it, else written. Form: sterne2019, shea2017.
    """
    if not studies:
        raise ValueError("risk_of_bias: no studies; give at least one with its judgements")
    given = {name: checked(instrument, judgements) for name, judgements in studies.items()}
    overall = dict(overall or {})
    if unknown := set(overall) - set(given):
        raise ValueError(f"risk_of_bias: overall has {sorted(unknown)}, which are not among the studies")
    tall = len(instrument.items) > 8
    marks = {(name, key): instrument.level(one.level) for name, found in given.items() for key, one in found.items()}
    with styled():
        fig = (_by_item if tall else _by_study)(instrument, list(given), marks, overall)

    counts = Counter(level.label for level in marks.values())
    parts = [
        f"Granskningstabell, {instrument.name}: {swedish.count(len(given))} "
        f"{instrument.unit if len(given) == 1 else _plural(instrument.unit)}, {len(instrument.items)} områden var."
    ]
    for name, found in given.items():
        worst = max((marks[name, key] for key in found), key=_badness)
        weak = [instrument.item(key).title for key in found if marks[name, key] == worst]
        said = f"samlat {overall[name].label}; " if name in overall else ""
        everywhere = f"{worst.label} överallt" if len(weak) == len(found) else f"{worst.label} för {listed(weak)}"
        parts.append(f"{name}: {said}{everywhere}.")
    if len(given) > 4:  # more would not be listened to; the table has them
        parts[1:] = ["Markeringar: " + ", ".join(f"{count} {label}" for label, count in counts.most_common()) + "."]
        if overall:
            sums = Counter(one.label for one in overall.values())
            parts.append("Samlat: " + ", ".join(f"{count} {label}" for label, count in sums.most_common()) + ".")
    table = [["Studie", "Område", "Bedömning", "Belägg"]]
    for name, found in given.items():
        for key, one in found.items():
            table.append([name, instrument.item(key).title, marks[name, key].label, one.quote])
        if name in overall:
            table.append([name, "Samlat", overall[name].label, overall[name].reason])
    return Figure(fig, " ".join(parts), table, caption)


def _by_study(instrument: Instrument, names, marks, overall):
    columns = len(instrument.items) + bool(overall)
    label = 1.5
    step = min(0.44, (WIDTH - label - 0.1) / columns)
    lines = [wrapped(name, label - 0.15, 10) for name in names]
    heights = [max(0.4, text_height(line, 10) + 0.1) for line in lines]
    legend = [f"{item.key}  {item.title}" for item in instrument.items] + (["S  Samlat"] if overall else [])
    used = _used(instrument, marks, overall)
    height = 0.36 + sum(heights) + 0.15 + 0.19 * len(legend) + 0.12 + 0.25 * len(used) + 0.05
    fig, axes = sheet(height)
    places = [label + step * (place + 0.5) for place in range(columns)]
    heads = [item.key for item in instrument.items] + (["S"] if overall else [])
    for x, head in zip(places, heads, strict=True):
        words(axes, x, 0.2, head, 10, ha="center", fontweight="bold")
    y = 0.36
    for row, (name, line, high) in enumerate(zip(names, lines, heights, strict=True)):
        if row % 2 == 0:
            axes.fill_between([0.04, WIDTH - 0.04], y, y + high, color=PALE, linewidth=0)
        words(axes, 0.1, y + high / 2, line, 10)
        for x, item in zip(places, instrument.items, strict=False):
            _mark(axes, x, y + high / 2, marks[name, item.key], min(0.15, step * 0.44))
        if name in overall:
            _overall(axes, instrument, places[-1], y + high / 2, overall[name])
        y += high
    y += 0.15
    for text in legend:
        words(axes, 0.1, y + 0.09, text, 9.5)
        y += 0.19
    _legend(axes, y + 0.12, used)
    return fig


def _by_item(instrument: Instrument, names, marks, overall):
    label = 2.55
    step = min(0.42, (WIDTH - label - 0.08) / len(names))
    if step < 0.2:
        raise ValueError(f"risk_of_bias: {len(names)} studies with {instrument.name}; draw at most eight in one figure")
    letters = [chr(ord("A") + place) for place in range(len(names))]
    critical = any(item.critical for item in instrument.items)
    foot = [f"{letter}  {name}" for letter, name in zip(letters, names, strict=True)]
    foot = [line for text in foot for line in wrapped(text, WIDTH - 0.2, 9.5).split("\n")]
    used = _used(instrument, marks, {})
    rows = len(instrument.items)
    said = [f"{letter}: {overall[name].label}" for letter, name in zip(letters, names, strict=True) if name in overall]
    said = wrapped("Samlat – " + ", ".join(said), WIDTH - 0.2, 10, True) if said else ""
    height = 0.34 + 0.3 * rows + 0.12 + (text_height(said, 10) + 0.1 if said else 0) + 0.19 * len(foot) + 0.1
    height += 0.2 * critical + 0.25 * len(used) + 0.05
    fig, axes = sheet(height)
    places = [label + step * (place + 0.5) for place in range(len(names))]
    for x, letter in zip(places, letters, strict=True):
        words(axes, x, 0.2, letter, 10, ha="center", fontweight="bold")
    y = 0.34
    for row, item in enumerate(instrument.items):
        if row % 2 == 0:
            axes.fill_between([0.04, WIDTH - 0.04], y, y + 0.3, color=PALE, linewidth=0)
        weight = "bold" if item.critical else "normal"
        words(axes, 0.36, y + 0.15, item.key, 9.5, ha="right", fontweight=weight)
        words(axes, 0.44, y + 0.15, item.title + (" *" if item.critical else ""), 9.5, fontweight=weight)
        for x, name in zip(places, names, strict=True):
            _mark(axes, x, y + 0.15, marks[name, item.key], min(0.125, step * 0.45))
        y += 0.3
    y += 0.12
    if said:
        words(axes, 0.1, y + text_height(said, 10) / 2, said, 10, fontweight="bold")
        y += text_height(said, 10) + 0.1
    for line in foot:
        words(axes, 0.1, y + 0.09, line, 9.5)
        y += 0.19
    if critical:
        words(axes, 0.1, y + 0.1, "* fet stil: kritisk punkt", 9.5, color=SOFT)
        y += 0.2
    _legend(axes, y + 0.1, used)
    return fig


def _used(instrument: Instrument, marks, overall) -> list[Level]:
    seen = {level.key for level in marks.values()} | {one.level for one in overall.values()}
    return [level for level in instrument.levels if level.key in seen]


def _legend(axes, y: float, used: Sequence[Level]) -> None:
    for level in used:
        _mark(axes, 0.2, y + 0.1, level, 0.105)
        words(axes, 0.38, y + 0.1, level.label, 9.5)
        y += 0.25


def _mark(axes, x: float, y: float, level: Level, radius: float) -> None:
    face, edge, ink = _LOOKS.get(level.weight, _EMPTY)
    axes.add_patch(Circle((x, y), radius, facecolor=face, edgecolor=edge, linewidth=1.5))
    look = {"ha": "center", "va": "center_baseline", "color": ink, "fontweight": "bold"}
    axes.text(x, y, level.symbol, fontsize=radius * 88, **look)


def _overall(axes, instrument: Instrument, x: float, y: float, overall: Overall) -> None:
    if any(level.key == overall.level for level in instrument.levels):
        _mark(axes, x, y, instrument.level(overall.level), 0.15)
    else:
        words(axes, x, y, overall.level, 9, ha="center")


def _badness(level: Level) -> float:
    return level.weight if level.weight in _LOOKS else 0.5  # no information is worse than low risk only


def _plural(unit: str) -> str:
    return {"studie": "studier", "översikt": "översikter", "resultat": "resultat"}.get(unit, unit)
