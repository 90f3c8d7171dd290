"""Forest plot: every study with its interval and weight, the pooled result, and where the next study may land."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from matplotlib.patches import Polygon

from kunskapsresan import swedish
from kunskapsresan.figures.boxes import fitted, text_width
from kunskapsresan.figures.scales import Scale, broken, finite, limits, scale, write_directions
from kunskapsresan.figures.style import AMBER, BLUE, LINE, SOFT, WIDTH, Figure, canvas, styled

_MANY = 15  # beyond this many studies the rows become one line each, and the numbers stand in the table only


class Pooled(Protocol):
    """What is needed of a pooled result (`effects.synthesis.Pooled`), on the scale of the analysis.

    weights: one per study, any unit. i2: share 0–1. prediction_low, prediction_high, i2, tau2 may be None.
    """

    value: float
    low: float
    high: float
    weights: Sequence[float]
    prediction_low: float | None
    prediction_high: float | None
    i2: float | None
    tau2: float | None


def forest(
    labels: Sequence[str],
    values: Sequence[float],
    lows: Sequence[float],
    highs: Sequence[float],
    pooled: Pooled | None = None,
    *,
    measure: str = "odds_ratio",
    subject: str = "",
    directions: tuple[str, str] | None = None,
    groups: Sequence[str] | None = None,
    pooled_groups: Mapping[str, Pooled] | None = None,
    level: float = 0.95,
    caption: str = "",
) -> Figure:
    """One row per study: estimate, interval and weight; a diamond for the pooled result; a bar for prediction.

    values, lows, highs and pooled: on the scale of the analysis, as `effects.synthesis.pool` takes and gives them
    (natural logarithms for "odds_ratio" and "risk_ratio", shares for "risk_difference"; "g", "mean_difference").
    subject: what the studies are about, read after "studier av". directions: what left and right of no difference
    mean, ("färre nya brott", "fler nya brott"). groups: one name per study; studies stand under their group, in the
    order in which groups appear, with the diamond of pooled_groups[name] if there is one.
    Source of the form: higgins2019; prediction interval riley2011. Raises ValueError when lengths do not fit.
    """
    kind = scale(measure)
    labels = list(labels)
    values, lows, highs = finite("forest", values, lows, highs)
    if len(labels) != len(values) or (groups is not None and len(groups) != len(values)):
        raise ValueError(f"forest: {len(values)} studies; give one label, and one group if any, for each")
    if hasattr(pooled, "measure"):
        raise ValueError(
            f"forest: pooled is an Estimate of {pooled.measure}, not on the scale of the analysis; give a Pooled with "
            "logarithms for ratios"
        )
    shares = _shares(pooled, len(values))
    studies = list(zip(labels, values, lows, highs, shares or [None] * len(values), strict=True))
    rows = _rows(studies, groups, pooled_groups or {}, pooled, kind)

    with styled():
        _draw(fig := _Sheet(rows, len(values) > _MANY, kind, directions, shares), pooled)
        fig.axes.set_xlabel(kind.name, labelpad=4 + 15 * fig.lines)

    percent = swedish.percent(level, 0 if round(level * 100, 6).is_integer() else 1)
    alt = _alt(studies, pooled, kind, subject, directions, groups, pooled_groups or {})
    return Figure(fig.fig, alt, _table(rows, kind, percent, bool(shares)), caption)


def _shares(pooled: Pooled | None, count: int) -> list[float] | None:
    weights = list(getattr(pooled, "weights", None) or []) if pooled is not None else []
    if not weights:
        return None
    (weights,) = finite("forest: pooled.weights", weights)
    if len(weights) != count or min(weights) < 0 or not sum(weights):
        raise ValueError(
            f"forest: pooled.weights has {len(weights)} weights for {count} studies; pool the same studies"
        )
    return [weight / sum(weights) for weight in weights]


def _has_prediction(pooled) -> bool:
    return pooled is not None and getattr(pooled, "prediction_low", None) is not None


def _rows(studies, groups, pooled_groups, pooled, kind: Scale) -> list[tuple]:
    """(what the row is, label, value, low, high, share) in drawing order."""
    rows = []
    if groups is None:
        rows += [("study", *study) for study in studies]
    else:
        unknown = set(pooled_groups) - set(groups)
        if unknown:
            raise ValueError(f"forest: pooled_groups has {sorted(unknown)}, which no study belongs to")
        for name in dict.fromkeys(groups):
            members = [study for study, group in zip(studies, groups, strict=True) if group == name]
            rows.append(("heading", name, None, None, None, None))
            rows += [("study", *study) for study in members]
            if name in pooled_groups:
                one = pooled_groups[name]
                label = f"Sammanvägt: {swedish.count(len(members))} {'studie' if len(members) == 1 else 'studier'}"
                rows.append(("group", label, one.value, one.low, one.high, None))
    if pooled is not None:
        rows.append(
            ("pooled", f"Alla {swedish.count(len(studies))} sammanvägda", pooled.value, pooled.low, pooled.high, None)
        )
    if _has_prediction(pooled):
        row = ("prediction", "Var nästa studie kan hamna", None, pooled.prediction_low, pooled.prediction_high, None)
        rows.append(row)
    return rows


class _Sheet:
    """Canvas with one axes whose y is inches from the top of the first row."""

    def __init__(self, rows, many: bool, kind: Scale, directions, shares):
        self.rows, self.many, self.kind = rows, many, kind
        self.directions, self.lines = broken(directions)
        self.weights = shares is not None and not many
        self.places, y = [], 0.0
        for what, *_ in rows:
            high = {"heading": 0.34, "study": 0.19 if many else 0.44}.get(what, 0.5)
            self.places.append((y, high))
            y += high
        below, above = 0.55 + 0.2 * self.lines + 0.05 * bool(self.lines), (0.24 if self.weights else 0.05)
        self.tall = y + 0.06
        self.height = self.tall + below + above
        self.fig = canvas(self.height)
        self.left = 0.33 if many else 0.03
        self.wide = (0.855 if self.weights else 0.94) - self.left
        self.axes = self.fig.add_axes((self.left, below / self.height, self.wide, self.tall / self.height))
        self.axes.set_ylim(self.tall, 0)
        self.axes.set_yticks([])
        self.axes.spines["left"].set_visible(False)
        numbers = [[row[place] for row in rows if row[place] is not None] for place in (2, 3, 4)]
        kind.axis(self.axes, *limits(kind, numbers[0] or [0.0], numbers[1], numbers[2]))

    def text(self, x: float, y: float, text: str, **look) -> None:
        """x in shares of the figure's width, y in inches from the first row."""
        x = (x - self.left) / self.wide
        white = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}
        place = {"xycoords": ("axes fraction", "data"), "va": "center", "annotation_clip": False, "bbox": white}
        self.axes.annotate(text, (x, y), **(place | look))


def _draw(sheet: _Sheet, pooled) -> None:
    kind, axes = sheet.kind, sheet.axes
    axes.axvline(kind.null, color=LINE, linewidth=1, zorder=0)
    if pooled is not None:
        end = max(
            y + high for (what, *_), (y, high) in zip(sheet.rows, sheet.places, strict=True) if what != "prediction"
        )
        axes.plot([kind.shown(pooled.value)] * 2, [0, end], color=AMBER, linewidth=1, linestyle=(0, (2, 3)), zorder=0)
    if sheet.weights:
        sheet.text(0.99, -0.12, "Vikt", ha="right", fontsize=9, color=SOFT)
    top = max((row[5] for row in sheet.rows if row[5] is not None), default=None)
    for row, (y, high) in zip(sheet.rows, sheet.places, strict=True):
        what, label, value, low, upper, share = row
        if what == "heading":
            sheet.text(0.03, y + 0.2, label, fontweight="bold", color=BLUE)
            continue
        one_line = sheet.many and what == "study"
        head, line = (y + high / 2, y + high / 2) if one_line else (y + 0.13, y + 0.325)
        strong = {} if what == "study" else {"fontweight": "bold"}
        letters = 9 if one_line else 10
        room = sheet.left * WIDTH - 0.2 if one_line else (sheet.left + sheet.wide) * WIDTH - 0.3
        if not one_line:
            room -= text_width(_numbers(row, kind), letters, bool(strong))
        label = fitted(label, room, letters, bool(strong))
        sheet.text(0.03, head, label, fontsize=letters, **strong)
        if not one_line:
            right = sheet.left + sheet.wide
            sheet.text(right, head, _numbers(row, kind), ha="right", fontsize=10, **strong)
        if what == "study":
            size = 6 if top is None else (3 if one_line else 3.5) + (3 if one_line else 7) * (share / top) ** 0.5
            _line(axes, kind, value, low, upper, line, size, 1.1 if one_line else 1.8)
            if sheet.weights:
                sheet.text(0.99, line, swedish.percent(share), ha="right", fontsize=9, color=SOFT)
        elif what == "prediction":
            _bar(axes, kind.shown(low), kind.shown(upper), line)
        else:
            _diamond(axes, *(kind.shown(x) for x in (low, value, upper)), line, what == "pooled")
    if sheet.lines:
        start = -sheet.left / sheet.wide + 0.03 if sheet.many else 0
        write_directions(axes, sheet.directions, start, 1, sheet.tall)


def _line(axes, kind, value, low, high, y, size, width) -> None:
    left, right = axes.get_xlim()
    shown_low, shown, shown_high = kind.shown(low), kind.shown(value), kind.shown(high)
    axes.plot(
        [max(shown_low, left), min(shown_high, right)], [y, y], color=BLUE, linewidth=width, solid_capstyle="butt"
    )
    axes.plot([shown], [y], marker="s", markersize=size, color=BLUE)
    for outside, edge, marker in ((shown_low < left, left, "<"), (shown_high > right, right, ">")):
        if outside:
            axes.plot([edge], [y], marker=marker, markersize=4.5, color=BLUE, clip_on=False)


def _diamond(axes, low, value, high, y, filled: bool) -> None:
    corners = [(low, y), (value, y - 0.085), (high, y), (value, y + 0.085)]
    axes.add_patch(Polygon(corners, facecolor=AMBER if filled else "white", edgecolor=AMBER, linewidth=1.5, zorder=3))


def _bar(axes, low, high, y) -> None:
    left, right = axes.get_xlim()
    axes.plot([max(low, left), min(high, right)], [y, y], color=AMBER, linewidth=1.5, linestyle=(0, (4, 1.5)))
    for x in (low, high):
        if left <= x <= right:
            axes.plot([x, x], [y - 0.06, y + 0.06], color=AMBER, linewidth=1.8)


def _numbers(row, kind: Scale) -> str:
    _, _, value, low, high, _ = row
    return f"{kind.text(value)} ({kind.interval(low, high)})" if value is not None else kind.interval(low, high)


def _alt(studies, pooled, kind: Scale, subject, directions, groups, pooled_groups) -> str:
    what = "en studie" if len(studies) == 1 else f"{swedish.count(len(studies))} studier"
    parts = [f"Skogsdiagram med {what}{' av ' + subject if subject else ''}."]
    values = [value for _, value, *_ in studies]
    above, below = sum(value > 0 for value in values), sum(value < 0 for value in values)
    null = swedish.number(kind.null)
    for count, side, meaning in ((above, "höger", 1), (below, "vänster", 0)):
        if count:
            who = (
                ("Den" if count == 1 else f"Alla {swedish.count(count)}")
                if count == len(studies)
                else swedish.count(count).capitalize()
            )
            parts.append(f"{who} ligger till {side} om {null}{f' ({directions[meaning]})' if directions else ''}.")
    for name, one in pooled_groups.items():
        parts.append(f"{name}: {kind.short} {kind.text(one.value)}, intervall {kind.interval(one.low, one.high)}.")
    if pooled is not None:
        parts.append(
            f"Sammanvägd {kind.short} {kind.text(pooled.value)}, intervall {kind.interval(pooled.low, pooled.high)}."
        )
        if pooled.low <= 0 <= pooled.high:
            parts.append(f"Intervallet täcker {null}, ingen skillnad.")
        elif directions:
            parts.append(f"Hela intervallet ligger på sidan ”{directions[pooled.low > 0]}”.")
    if _has_prediction(pooled):
        low, high = pooled.prediction_low, pooled.prediction_high
        crosses = ", alltså på båda sidor om ingen skillnad" if low < 0 < high else ""
        parts.append(f"Nästa studie kan hamna mellan {kind.text(low)} och {kind.text(high)}{crosses}.")
    if (i2 := getattr(pooled, "i2", None)) is not None:
        parts.append(f"I² är {swedish.percent(i2)}.")
    return " ".join(parts)


def _table(rows, kind: Scale, percent: str, weights: bool) -> list[list[str]]:
    table = [["Studie", kind.name, f"{percent} intervall"] + (["Vikt"] if weights else [])]
    group = ""
    for what, label, value, low, high, share in rows:
        if what == "heading":
            group = label
            continue
        name = f"{label} ({group})" if group and what in ("study", "group") else label
        row = [name, kind.text(value) if value is not None else "–", kind.interval(low, high)]
        table.append(row + ([swedish.percent(share, 1) if share is not None else "–"] if weights else []))
    return table
