"""Icon array: two groups of 100 or 1 000 people, drawn so that the people who differ can be seen."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from kunskapsresan import swedish
from kunskapsresan.effects import risk_difference
from kunskapsresan.figures.style import AMBER, BLUE, LINE, Figure, canvas, styled

# People stand in columns, filled from the left, so that the filled part also reads as a bar; a gap marks each tenth.
_GRIDS = {100: (20, 5, 4.6), 1000: (50, 20, 2.1)}  # columns, rows, marker radius in points
_GAP = {100: 0.35, 1000: 0.7}


def icon_array(
    events_1: int,
    n_1: int,
    events_2: int,
    n_2: int,
    labels: tuple[str, str],
    event_label: str,
    *,
    per: int = 1000,
    caption: str = "",
) -> Figure:
    """How many of `per` (100 or 1000) people have the outcome, in group 2 (above) and group 1 (below).

    labels: what the people in group 1 and group 2 are, read after "personer": ("med bidrag", "utan bidrag").
    event_label: verb phrase read after "som": "grips igen inom ett år".
    Filled circles have the outcome; diamonds in group 1 are the difference, hollow when fewer, filled when more.
    Raises ValueError for another `per`, and for impossible counts as `effects.risk_difference`.
    """
    if per not in _GRIDS:
        raise ValueError(f"icon_array: per is {per!r}; give 100 or 1000")
    label_1, label_2 = labels
    difference = risk_difference(events_1, n_1, events_2, n_2)
    shares = events_1 / n_1, events_2 / n_2
    people_1, people_2 = (_whole(share * per) for share in shares)
    change = _change(difference.value * per)
    if abs(people_1 - people_2) != _whole(abs(difference.value * per)):
        # 306 and 222 are 84 apart, yet the difference is 83.3: a reader who subtracts must see why.
        change = f"{swedish.number(abs(difference.value * per), 1)} {_direction(difference.value)} före avrundning"
    total = swedish.number(per)

    with styled():
        columns, rows, _ = _GRIDS[per]
        height = 0.95 + 2 * 4.0 * rows / (columns + 9 * _GAP[per]) + 0.62
        fig = canvas(height)
        top, bottom = fig.subplots(2, 1, gridspec_kw={"left": 0.015, "right": 0.985, "top": 1 - 0.3 / height})
        fig.subplots_adjust(bottom=0.62 / height, hspace=0.5 if per == 100 else 0.24)
        _draw(top, per, people_2, people_2)
        _draw(bottom, per, people_1, people_2)
        heading = {"loc": "left", "fontsize": 11, "fontweight": "bold", "pad": 5}
        top.set_title(f"{_upper(label_2)}: {swedish.number(people_2)} av {total}", **heading)
        bottom.set_title(f"{_upper(label_1)}: {swedish.number(people_1)} av {total}", **heading)
        _key(fig, height, event_label, change, difference.value, people_1 != people_2)

    alt = (
        f"Ikonfigur: två grupper om {total} personer. {_upper(label_2)} är det {swedish.number(people_2)} som "
        f"{event_label}, {label_1} är det {swedish.number(people_1)}. Skillnad: {change}. "
        f"Konfidensintervallet går från {_change(difference.low * per)} till {_change(difference.high * per)}."
    )
    limits = swedish.interval(difference.low * per, difference.high * per, 1)
    table = [
        ["Grupp", f"Antal som {event_label}", f"Räknat på {total} personer"],
        [_upper(label_2), _of(events_2, n_2), swedish.number(shares[1] * per, 1)],
        [_upper(label_1), _of(events_1, n_1), swedish.number(shares[0] * per, 1)],
        [
            f"Skillnad ({label_1} minus {label_2})",
            swedish.points(difference.value),
            f"{swedish.number(difference.value * per, 1)} ({swedish.percent(difference.level)} KI {limits})",
        ],
    ]
    return Figure(fig, alt, table, caption)


def _draw(axes, per: int, events: int, compared: int) -> None:
    columns, rows, radius = _GRIDS[per]
    tenth = columns // 10
    places = [(i // rows + (i // rows // tenth) * _GAP[per], rows - 1 - i % rows) for i in range(per)]
    low, high = sorted((events, compared))
    size = 2 * radius
    more = events > compared
    groups = [
        (places[:low], {"marker": "o", "markersize": size, "mfc": BLUE, "mec": BLUE}),
        (places[low:high], {"marker": "D", "markersize": size * 0.68, "mfc": AMBER if more else "white", "mec": AMBER}),
        (places[high:], {"marker": "o", "markersize": size * 0.8, "mfc": "white", "mec": LINE}),
    ]
    for points, look in groups:
        if points:
            axes.plot(*zip(*points, strict=True), linestyle="none", markeredgewidth=0.7, clip_on=False, **look)
    axes.set_xlim(-0.5, places[-1][0] + 0.5)
    axes.set_ylim(-0.5, rows - 0.5)
    axes.set_axis_off()


def _key(fig, height: float, event_label: str, change: str, difference: float, differs: bool) -> None:
    """Explains the shapes at the foot, each beside an example of itself."""
    lines = [(0.42, "o", BLUE, BLUE, event_label)]
    if differs:
        lines.append((0.14, "D", AMBER if difference > 0 else "white", AMBER, f"skillnaden: {change}"))
    for inches, marker, inside, edge, text in lines:
        y = inches / height
        fig.add_artist(_marker(0.03, y, marker, inside, edge))
        fig.text(0.06, y, text, va="center_baseline")


def _marker(x: float, y: float, marker: str, inside: str, edge: str):
    from matplotlib.lines import Line2D

    return Line2D([x], [y], marker=marker, markersize=7, mfc=inside, mec=edge, linestyle="none")


def _whole(value: float) -> int:
    return int(Decimal(repr(value)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _change(people: float) -> str:
    """ "83 färre", "57 fler", or "lika många" when it rounds to nobody."""
    whole = _whole(abs(people))
    return f"{swedish.number(whole)} {_direction(people)}" if whole else "lika många"


def _direction(difference: float) -> str:
    return "färre" if difference < 0 else "fler"


def _of(events: int, n: int) -> str:
    return f"{swedish.number(int(events))} av {swedish.number(int(n))}"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
