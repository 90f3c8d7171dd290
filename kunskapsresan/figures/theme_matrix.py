"""Theme matrix: which studies carry a theme, in whose voice, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kunskapsresan import swedish
from kunskapsresan.appraisal.instruments import listed
from kunskapsresan.figures.boxes import PALE, sheet, text_height, words, wrapped
from kunskapsresan.figures.style import AMBER, BLUE, LINE, SOFT, WIDTH, Figure, styled

_LOOKS = (
    {"marker": "o", "mfc": BLUE, "mec": BLUE},
    {"marker": "s", "mfc": "white", "mec": AMBER},
    {"marker": "^", "mfc": AMBER, "mec": AMBER},
    {"marker": "D", "mfc": "white", "mec": BLUE},
    {"marker": "v", "mfc": "#1a1a1a", "mec": "#1a1a1a"},
)


@dataclass(frozen=True)
class Excerpt:
    """One passage: the study, whose voice it is ("barn", "förälder"), and the words (own rendering or quotation)."""

    study: str
    voice: str
    quote: str


@dataclass(frozen=True)
class Theme:
    """A theme and the passages that it rests on."""

    name: str
    excerpts: Sequence[Excerpt]


def theme_matrix(themes: Sequence[Theme], studies: Sequence[str] | None = None, *, caption: str = "") -> Figure:
    """One block per theme: a mark per voice in each study's column, and the theme's first passage in words.

    studies: all studies in column order, also those without a passage; by default in order of appearance. At most
    five voices and ten studies. The table twin holds every passage. Form: Kunskapsresan's own (tema × studie × citat
    × röst). Raises ValueError for an empty theme, a passage without words, an unknown study or too many.
    """
    excerpts = [one for theme in themes for one in theme.excerpts]
    for theme in themes:
        if not theme.excerpts:
            raise ValueError(f"Temat ”{theme.name}” vilar inte på något citat. Lägg till ett eller ta bort temat.")
    if not excerpts:
        raise ValueError("theme_matrix: no themes; give at least one Theme")
    if silent := [one for one in excerpts if not one.quote.strip() or not one.voice.strip()]:
        raise ValueError(f"Ett utdrag ur ”{silent[0].study}” saknar citat eller röst. Fyll i båda.")
    columns = list(studies) if studies is not None else list(dict.fromkeys(one.study for one in excerpts))
    voices = list(dict.fromkeys(one.voice for one in excerpts))
    if unknown := {one.study for one in excerpts} - set(columns):
        raise ValueError(f"theme_matrix: {sorted(unknown)} are not among the studies; add them")
    if len(columns) > 10 or len(voices) > len(_LOOKS):
        raise ValueError(f"theme_matrix: {len(columns)} studies and {len(voices)} voices; at most 10 and {len(_LOOKS)}")

    with styled():
        fig = _draw(themes, columns, voices)
    parts = [
        f"Temamatris: {swedish.count(len(themes))} teman, {swedish.count(len(columns))} studier, "
        f"{'röster från ' if len(voices) > 1 else 'röst: '}{listed(voices)}."
    ]
    for theme in themes:
        carried = len({one.study for one in theme.excerpts})
        heard = listed(list(dict.fromkeys(one.voice for one in theme.excerpts)))
        parts.append(f"{theme.name}: {_of(carried, len(columns))}, {heard}.")
    table = [["Tema", "Studie", "Röst", "Citat"]]
    table += [[theme.name, one.study, one.voice, one.quote] for theme in themes for one in theme.excerpts]
    return Figure(fig, " ".join(parts), table, caption)


def _draw(themes, columns, voices):
    inside = WIDTH - 0.2
    step = min(0.8, inside / len(columns))
    blocks = []
    for theme in themes:
        first = theme.excerpts[0]
        title = wrapped(theme.name, inside - 1.1, 10.5, True)
        source = f"({first.voice}, {columns.index(first.study) + 1})".replace(" ", swedish.NO_BREAK)
        quote = wrapped(f"{first.quote} {source}", inside - 0.1, 9.5)
        blocks.append((theme, title, quote, text_height(title, 10.5) + 0.36 + text_height(quote, 9.5) + 0.2))
    names = [wrapped(f"{place}  {name}", inside, 9.5) for place, name in enumerate(columns, 1)]
    foot = sum(text_height(name, 9.5) for name in names) + 0.14 + 0.22 * len(voices)
    fig, axes = sheet(0.05 + sum(block[-1] for block in blocks) + foot + 0.12)
    y = 0.05
    for theme, title, quote, high in blocks:
        end = y + high
        line = text_height(title, 10.5)
        words(axes, 0.1, y + line / 2, title, 10.5, fontweight="bold")
        carried = len({one.study for one in theme.excerpts})
        words(axes, WIDTH - 0.1, y + 0.1, _of(carried, len(columns)), 9.5, ha="right", color=SOFT)
        y += line + 0.04
        for place, study in enumerate(columns):
            x = 0.1 + place * step
            axes.fill_between([x + 0.01, x + step - 0.01], y, y + 0.28, color=PALE, linewidth=0)
            words(axes, x + 0.05, y + 0.14, str(place + 1), 9, color=SOFT)
            here = [
                voice for voice in voices if any(one.study == study and one.voice == voice for one in theme.excerpts)
            ]
            for spot, voice in enumerate(here):
                look = _LOOKS[voices.index(voice)]
                at = x + 0.1 + (step - 0.1) * (spot + 1) / (len(here) + 1)
                axes.plot([at], [y + 0.14], markersize=7, mew=1.5, **look)
        y += 0.33
        words(axes, 0.18, y + text_height(quote, 9.5) / 2, quote, 9.5, fontstyle="italic")
        y = end
    axes.plot([0.1, WIDTH - 0.1], [y - 0.05] * 2, color=LINE, linewidth=0.8)
    for voice, look in zip(voices, _LOOKS, strict=False):
        axes.plot([0.18], [y + 0.1], markersize=7, mew=1.5, **look)
        words(axes, 0.36, y + 0.1, voice, 9.5)
        y += 0.22
    y += 0.1
    for name in names:
        high = text_height(name, 9.5)
        words(axes, 0.1, y + high / 2, name, 9.5)
        y += high
    return fig


def _of(count: int, total: int) -> str:
    return f"{swedish.number(count)} av {swedish.number(total)} studier"
