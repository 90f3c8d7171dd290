"""Two overlapping groups: what a standardised difference of d looks like among people."""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np

from kunskapsresan import swedish
from kunskapsresan.effects.conversions import cohens_u3, nnt_from_d, overlap, probability_of_superiority
from kunskapsresan.figures.boxes import PALE_AMBER, PALE_BLUE, words, wrapped
from kunskapsresan.figures.style import AMBER, BLUE, INK, LINE, SOFT, WIDTH, Figure, canvas, styled


def distributions(
    d: float,
    labels: tuple[str, str] = ("med insatsen", "utan insatsen"),
    outcome: str = "mår bättre",
    *,
    control_event_rate: float | None = None,
    caption: str = "",
) -> Figure:
    """Two normal curves d standard deviations apart, and the same d in three sentences.

    d: standardised mean difference, group 1 minus group 2, at most 3 either way. labels: group 1 (intervention) and
    group 2, read after "personen" and "gruppen". outcome: what a higher value means, read after "som". If lower is
    better, turn the sign of d and say it in `outcome`. control_event_rate: share 0–1 of group 2 with a good outcome;
    adds the number needed to treat (furukawa2011). U3, superiority, overlap: mcgraw1992, cohen1988; they assume
    normal curves of equal width. Raises ValueError for d outside −3 to 3.
    """
    if not isinstance(d, int | float) or isinstance(d, bool) or not abs(d) <= 3:
        raise ValueError(f"distributions: d is {d!r}; give a number from -3 to 3")
    sentences = _sentences(d, labels, control_event_rate)

    with styled():
        lines = [wrapped(text, WIDTH - 0.74, 9.5) for _, text in sentences]
        foot = sum(0.18 * (line.count("\n") + 1) + 0.1 for line in lines)
        height = 2.75 + foot
        fig = canvas(height)
        axes = fig.add_axes((0.02, (foot + 0.35) / height, 0.96, 2.3 / height))
        _curves(axes, d, labels, outcome)
        notes = fig.add_axes((0, 0, 1, foot / height))
        notes.set_xlim(0, WIDTH)
        notes.set_ylim(foot, 0)
        notes.set_axis_off()
        y = 0.0
        for (number, _), line in zip(sentences, lines, strict=True):
            high = 0.18 * (line.count("\n") + 1)
            words(notes, 0.58, y + 0.09, number, 11, ha="right", fontweight="bold", color=BLUE)
            words(notes, 0.66, y + high / 2, line, 9.5)
            y += high + 0.1

    side = "höger" if d > 0 else "vänster"
    apart = f"{swedish.number(abs(d), 2)} standardavvikelser till {side} om" if d else "på samma plats som"
    alt = (
        f"Två klockformade kurvor som överlappar. Gruppen {labels[0]} ligger {apart} "
        f"gruppen {labels[1]}. " + " ".join(f"{number} {text}." for number, text in sentences)
    )
    table = [["Mått", "Värde", "I ord"], ["d", swedish.number(d, 2), "avstånd i standardavvikelser"]]
    names = ["Över den andra gruppens mitt (U3)", "Sannolikhet att ligga högre", "Överlappning", "NNT"]
    table += [[name, number, text] for name, (number, text) in zip(names, sentences, strict=False)]
    return Figure(fig, alt, table, caption)


def _sentences(d: float, labels, control_event_rate) -> list[tuple[str, str]]:
    one, two = labels
    sentences = [
        (
            swedish.percent(cohens_u3(d)),
            f"av gruppen {one} ligger över mitten av gruppen {two}",
        ),
        (
            swedish.percent(probability_of_superiority(d)),
            f"chans att en person {one} ligger högre än en person {two}",
        ),
        (swedish.percent(overlap(d)), "av kurvorna ligger över varandra"),
    ]
    if control_event_rate is not None:
        needed = nnt_from_d(d, control_event_rate)
        rate = swedish.percent(control_event_rate)
        if math.isfinite(needed):
            more = "fler" if needed > 0 else "färre"
            text = f"personer {one} ger i snitt en {more} med gott utfall, om det går bra för {rate} {two}"
            sentences.append((swedish.number(abs(needed), 0), text))
    return sentences


def _curves(axes, d: float, labels, outcome: str) -> None:
    x = np.linspace(min(0, d) - 3.2, max(0, d) + 3.2, 241)
    bell = NormalDist()
    left = np.array([bell.pdf(value) for value in x])
    right = np.array([bell.pdf(value - d) for value in x])
    axes.fill_between(x, left, color=PALE_AMBER, linewidth=0)
    axes.fill_between(x, right, color=PALE_BLUE, linewidth=0)
    axes.fill_between(x, np.minimum(left, right), color="#cfcfcf", linewidth=0)
    axes.plot(x, left, color=AMBER, linewidth=2.2, linestyle=(0, (5, 1.5)))
    axes.plot(x, right, color=BLUE, linewidth=2.4)
    top = bell.pdf(0)
    axes.set_ylim(0, top * 1.5)
    axes.set_xlim(x[0], x[-1])
    for middle, color, dash in ((0, AMBER, (0, (2, 2))), (d, BLUE, "-")):
        axes.plot([middle, middle], [0, top], color=color, linewidth=1.2, linestyle=dash)
    if d:
        level = top * 1.1
        axes.annotate(
            "", (d, level), (0, level), arrowprops={"arrowstyle": "<|-|>", "color": INK, "shrinkA": 0, "shrinkB": 0}
        )
    axes.text(d / 2, top * 1.16, f"d = {swedish.number(d, 2)}", ha="center", fontsize=11, fontweight="bold")
    toward = 1 if d >= 0 else -1
    place = top * 1.34
    for label, color, side in ((labels[0], BLUE, toward), (labels[1], AMBER, -toward)):
        label = wrapped(label, WIDTH / 2 - 0.2, 10.5, True)
        edge = x[-1] - 0.1 if side > 0 else x[0] + 0.1
        look = {"ha": "right" if side > 0 else "left", "va": "center", "fontsize": 10.5, "fontweight": "bold"}
        axes.text(edge, place, label, color=color if color == BLUE else "#8a4500", **look)
    for side in ("left", "top", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(LINE)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_xlabel(f"{outcome} →", loc="right", fontsize=9, color=SOFT, labelpad=3)
