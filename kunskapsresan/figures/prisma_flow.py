"""PRISMA 2020 flow: how many records were found, sorted away and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from kunskapsresan import swedish
from kunskapsresan.appraisal.instruments import listed
from kunskapsresan.figures.boxes import PALE, PALE_BLUE, arrow, box, box_height, sheet, words
from kunskapsresan.figures.style import BLUE, SOFT, WIDTH, Figure, styled
from kunskapsresan.searching.prisma import LABELS, Flow, check, derived

_NEEDED = ("databases", "screened", "excluded", "sought", "assessed", "studies", "reports")
_WAYS = {"websites": "webbplatser", "organisations": "organisationer", "citations": "referenslistor"}


def prisma_flow(flow: Flow, *, caption: str = "") -> Figure:
    """The flow as boxes from top to bottom, what is sorted away to the right. Form: page2021 (CC BY).

    Empty totals that follow from the others are filled in. Raises ValueError in Swedish when a needed count is
    missing, and with the sentences of `searching.prisma.check` when the flow does not add up: mend it, then draw it.
    """
    if faults := check(flow):
        raise ValueError("Flödet går inte ihop. " + " ".join(faults))
    known = {each.name: getattr(flow, each.name) for each in fields(flow)}
    known |= derived(flow)
    if missing := [LABELS[name] for name in _NEEDED if known[name] is None]:
        raise ValueError(f"Flödet kan inte ritas än: fyll i {listed(missing)}.")
    known = {name: value if value is not None else 0 for name, value in known.items()}

    steps = _steps(known)
    with styled():
        fig = _draw(steps, known)
    number = swedish.number
    found = known["databases"] + known["registers"]
    alt = (
        f"Flödesschema. {number(found)} poster, {number(found - known['screened'])} borttagna före granskning, "
        f"{number(known['screened'])} granskade på titel och sammanfattning, {number(known['excluded'])} uteslutna, "
        f"{number(known['assessed'])} rapporter lästa i fulltext"
    )
    if known["other_sought"]:
        alt += f" och {number(known['other_assessed'])} från andra vägar"
    alt += f". Kvar blev {_studies(known)}."
    table = [["Steg", "Antal", "Bort i steget", "Skäl"]]
    table += [[title, number(count), number(sum(away.values())), _reasons(away)] for _, title, count, away in steps]
    table.append(["Med i översikten", number(known["reports"]), "0", _studies(known)])
    return Figure(fig, alt, table, caption)


def _steps(known) -> list[tuple[str, str, int, dict[str, int]]]:
    """(stage, what, how many, what leaves here) in order."""
    before = {
        "dubbletter": known["duplicates"],
        "bort med verktyg": known["automatic"],
        "av andra skäl": known["removed_other"],
    }
    found = known["databases"] + known["registers"]
    number = swedish.number
    title = "Poster"
    if known["registers"]:
        title = f"Poster: {number(known['databases'])} i databaser, {number(known['registers'])} i register"
    missing = "gick inte att få tag på"
    steps = [
        ("Hitta", title, found, before),
        ("Gallra", "Granskade: titel och sammanfattning", known["screened"], {"passade inte": known["excluded"]}),
        ("Gallra", "Rapporter att skaffa", known["sought"], {missing: known["not_retrieved"]}),
        ("Gallra", "Lästa i fulltext", known["assessed"], dict(known["excluded_reports"])),
    ]
    if known["other_sought"]:
        ways = [f"{number(known[name])} {way}" for name, way in _WAYS.items() if known[name]]
        away = {missing: known["other_not_retrieved"], **known["other_excluded"]}
        title = f"Rapporter från {', '.join(ways)}" if ways else "Rapporter från andra vägar"
        steps.append(("Andra vägar", title, known["other_sought"], away))
    return steps


def _draw(steps, known):
    left, wide, right = (0.3 if known["other_sought"] else 0.1), 1.9, 2.42
    narrow = WIDTH - right - 0.1
    number = swedish.number
    parts, y, stage_at = [], 0.04, ""
    for stage, title, count, away in steps:
        if stage != stage_at:
            parts.append(("stage", stage, y))
            y += 0.34
            stage_at = stage
        gone = _reasons(away) if sum(away.values()) else ""
        high = max(0.62, box_height(number(count), title, wide, 11), box_height("Bort 0", gone, narrow) if gone else 0)
        parts.append(("step", (number(count), title, sum(away.values()), gone), y, high))
        y += high + 0.22
    parts.append(("stage", "Ta med", y))
    end = y + 0.34
    fig, axes = sheet(end + 0.56)
    previous = middle = None
    for what, content, top, *rest in parts:
        if what == "stage":
            axes.plot([0.1, WIDTH - 0.1], [top + 0.15] * 2, color="#b8c9da", linewidth=1)
            white = {"bbox": {"facecolor": "white", "edgecolor": "none", "pad": 2}}
            words(axes, WIDTH - 0.1, top + 0.15, content, 10, ha="right", color=BLUE, fontweight="bold", **white)
            if content == "Andra vägar":
                # A way of its own: the texts read so far pass by it on the left, straight to the end.
                half = middle[1]
                axes.plot([left, 0.16, 0.16], [half, half, end - 0.1], color=SOFT, linewidth=1.3)
                arrow(axes, (0.16, end - 0.12), (0.16, end))
                previous = None
            continue
        count, text, away, gone = content
        high = rest[0]
        if previous is not None:
            arrow(axes, (left + wide / 2, previous), (left + wide / 2, top))
        previous = box(axes, left, top, wide, count, text, size=11, height=high, fill=PALE)
        middle = (left, top + high / 2)
        if gone:
            arrow(axes, (left + wide, top + high / 2), (right, top + high / 2))
            box(axes, right, top, narrow, f"Bort {number(away)}", gone, height=high, align="left")
    arrow(axes, (left + wide / 2, previous), (left + wide / 2, end))
    box(axes, 0.1, end, WIDTH - 0.2, _studies(known), "", size=11.5, fill=PALE_BLUE, edge=BLUE, height=0.5, line=2)
    return fig


def _studies(known) -> str:
    number = swedish.number
    studies = "1 studie" if known["studies"] == 1 else f"{number(known['studies'])} studier"
    reports = "1 rapport" if known["reports"] == 1 else f"{number(known['reports'])} rapporter"
    return f"{studies} i {reports}"


def _reasons(away: Mapping[str, int]) -> str:
    shown = [f"{swedish.number(count)} {reason}" for reason, count in away.items() if count]
    return ", ".join(shown) if shown else "inget bort"
