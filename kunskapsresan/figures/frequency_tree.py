"""Natural-frequency tree: of 1 000 people, how many have it, how many get a signal, and what the signal is worth."""

from __future__ import annotations

from matplotlib.patches import Rectangle

from kunskapsresan import swedish
from kunskapsresan.effects.base_rates import FrequencyTree
from kunskapsresan.figures.boxes import (
    PALE,
    PALE_AMBER,
    PALE_BLUE,
    arrow,
    box,
    box_height,
    sheet,
    text_height,
    words,
    wrapped,
)
from kunskapsresan.figures.style import AMBER, BLUE, INK, WIDTH, Figure, styled

_DOTS = 250  # more people than this with a signal become a bar


def frequency_tree(
    tree: FrequencyTree,
    people: str = "personer",
    condition: tuple[str, str] = ("har det", "inte har det"),
    result: tuple[str, str] = ("utslag", "inget utslag"),
    *,
    caption: str = "",
) -> Figure:
    """The tree of `effects.base_rates.natural_frequencies`, with everybody who gets a signal lined up below it.

    people: plural, "utredningar". condition: verb phrases read after "som". result: what the instrument says,
    positive and negative. Whole people; the share written below is that of the people drawn, so that it can be
    counted. Source: gigerenzer1995.
    """
    positives, right = tree.positives, tree.true_positives
    share = swedish.percent(right / positives) if positives else "ingen"
    with styled():
        fig = _draw(tree, people, condition, result, share)
    many = swedish.number
    alt = (
        f"Träd med naturliga frekvenser. Av {many(tree.n)} {people} är det {many(tree.with_condition)} som "
        f"{condition[0]}; av dem får {many(right)} {result[0]} och {many(tree.false_negatives)} {result[1]}. "
        f"Av de {many(tree.without_condition)} som {condition[1]} får {many(tree.false_positives)} ändå {result[0]}. "
    )
    alt += (
        f"Alltså får {many(positives)} {result[0]}, och {many(right)} av dem, {share}, {condition[0]}."
        if positives
        else f"Ingen får {result[0]}."
    )
    table = [
        ["Grupp", _capital(result[0]), _capital(result[1]), "Alla"],
        [_capital(condition[0]), many(right), many(tree.false_negatives), many(tree.with_condition)],
        [_capital(condition[1]), many(tree.false_positives), many(tree.true_negatives), many(tree.without_condition)],
        ["Alla", many(positives), many(tree.negatives), many(tree.n)],
        [f"Andel av dem som {condition[0]}", share, _share(tree.false_negatives, tree.negatives),
         _share(tree.with_condition, tree.n)],
    ]  # fmt: skip
    return Figure(fig, alt, table, caption)


def _draw(tree: FrequencyTree, people, condition, result, share):
    many, positives = swedish.number, tree.positives
    rows = -(-positives // 25) if positives <= _DOTS else 0
    verdict = f"{share} av dem som får {result[0]} {condition[0]}" if positives else f"Ingen får {result[0]}"
    verdict = wrapped(verdict, WIDTH - 0.2, 11, True)
    gathered = wrapped(f"Alla {many(positives)} som får {result[0]}:" if positives else "", WIDTH - 0.2, 10)
    key = [wrapped(text, 1.6, 9.5) for text in condition]
    # Long words make taller boxes: every level is measured before anything is placed.
    root = 0.06 + box_height(f"{many(tree.n)} {people}", "", 2.6, 11)
    second = root + 0.37
    third = second + max(0.62, *(box_height("0", text, 1.76, 12) for text in condition)) + 0.42
    strip = third + max(0.74, *(box_height("0", text, 0.96, 12) for text in result)) + 0.12
    marks = strip + text_height(gathered, 10) + 0.06
    foot = marks + (0.145 * rows if rows else 0.3 if positives else 0) + 0.1
    legend = foot + text_height(verdict, 11) + 0.08
    fig, axes = sheet(legend + max(text_height(text, 9.5) for text in key) + 0.08)

    box(axes, 0.8, 0.06, 2.6, f"{many(tree.n)} {people}", size=11, fill=PALE)
    branches = [
        (0.08, PALE_BLUE, BLUE, tree.with_condition, condition[0], tree.true_positives, tree.false_negatives),
        (2.16, PALE_AMBER, AMBER, tree.without_condition, condition[1], tree.false_positives, tree.true_negatives),
    ]
    for x, fill, edge, all_, name, positive, negative in branches:
        middle = x + 0.98
        arrow(axes, (WIDTH / 2, root), (middle, second - 0.02))
        color = {"fill": fill, "edge": edge}
        low = box(axes, x + 0.1, second, 1.76, many(all_), name, size=12, height=third - second - 0.42, **color)
        for place, (count, text) in enumerate(((positive, result[0]), (negative, result[1]))):
            left = x + place * 1.0
            arrow(axes, (middle, low), (left + 0.48, third - 0.02))
            look = color | {"line": 2} if place == 0 else {"fill": "white"}
            box(axes, left, third, 0.96, many(count), text, size=12, height=strip - third - 0.12, **look)
    center = {"ha": "center", "multialignment": "center"}
    words(axes, WIDTH / 2, strip + text_height(gathered, 10) / 2, gathered, 10, **center)
    if rows:
        _dots(axes, marks, tree.true_positives, positives)
    elif positives:
        _bar(axes, marks, tree.true_positives, tree.false_positives)
    words(axes, WIDTH / 2, foot + text_height(verdict, 11) / 2, verdict, 11, fontweight="bold", **center)
    shapes = (("o" if rows else "s", BLUE, BLUE, 0.42), ("D" if rows else "s", "white", AMBER, 2.2))
    for text, (marker, inside, edge, x) in zip(key, shapes, strict=True):
        axes.plot([x], [legend + 0.09], marker, mfc=inside, mec=edge, markersize=6)
        words(axes, x + 0.11, legend + text_height(text, 9.5) / 2, text, 9.5)
    return fig


def _bar(axes, y: float, right: int, wrong: int) -> None:
    wide = WIDTH - 0.2
    part = wide * right / (right + wrong)
    for x, width, fill, edge, count in (
        (0.1, part, BLUE, BLUE, right),
        (0.1 + part, wide - part, "white", AMBER, wrong),
    ):
        axes.add_patch(Rectangle((x, y), width, 0.26, facecolor=fill, edgecolor=edge, linewidth=1.5))
        if width > 0.4:
            color = "white" if fill == BLUE else INK
            look = {"ha": "center", "color": color, "fontweight": "bold"}
            words(axes, x + width / 2, y + 0.13, swedish.number(count), 10, **look)


def _dots(axes, y: float, right: int, all_: int) -> None:
    columns = min(25, all_) or 1
    step = 0.155
    start = (WIDTH - (columns - 1) * step) / 2
    places = [(start + (i % 25) * step, y + 0.07 + (i // 25) * 0.145) for i in range(all_)]
    if right:
        axes.plot(*zip(*places[:right], strict=True), "o", color=BLUE, markersize=7)
    if all_ > right:
        axes.plot(*zip(*places[right:], strict=True), "D", mfc="white", mec=AMBER, markersize=5, mew=1)


def _share(part: int, whole: int) -> str:
    return swedish.percent(part / whole) if whole else "ingen"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
