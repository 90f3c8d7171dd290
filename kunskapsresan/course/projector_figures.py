"""Figures for six metres: which of a figure fits on one screen, and where a taller one may be cut.

A figure is drawn for a page. Shown whole in the height of a screen its letters are too small to be read from the back
of a room, so it is shown whole first, as a map, and then in parts as wide as its smallest letters need.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from urllib.parse import unquote

# In hundredths of the picture's width, the unit of `projector.css`.
LABEL = 2.3  # the smallest letters; 2.25 is what six metres ask for
HEIGHT, CAPTIONED = 38.0, 27.0  # what a screen of 16:9 has left for a figure, without and with its caption
WIDTH = 90.0
MAX_PARTS = 4  # a figure in more parts than this is left to the book
_SIZE = re.compile(r"""<svg\b[^>]*?\bviewBox=["']0 0 ([\d.]+) ([\d.]+)["']""")
_LETTERS = re.compile(r"translate\([\d.-]+ ([\d.-]+)\) scale\(([\d.]+) -?[\d.]+\)")
_DEFINED = re.compile(r"<defs>.*?</defs>", re.S)
_PATH = re.compile(r"""<path\b[^>]*?\bd=["']([^"']+)["']""")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_MARK = re.compile(r"""<use\b[^>]*?\bx=["'][\d.-]+["'] y=["']([\d.-]+)["']""")
_MARK_RADIUS = 4.0
_FAR = 9.0  # from letters: further away is no better place to cut


@dataclass(frozen=True)
class Part:
    """A strip of a figure, in the figure's own units, and how wide it is shown (hundredths of the picture)."""

    top: float
    height: float
    shown: float


@dataclass(frozen=True)
class Drawing:
    """A figure's SVG with its size, its letters (baseline, size) and its shapes (top, bottom), in its own units."""

    svg: str
    width: float
    height: float
    letters: tuple[tuple[float, float], ...]
    shapes: tuple[tuple[float, float], ...] = ()

    @property
    def is_wide(self) -> bool:
        """Whether its caption stands under it rather than beside it."""
        return self.width > 1.5 * self.height

    @property
    def whole(self) -> float:
        """How wide it is shown as a map of its parts (hundredths of the picture)."""
        return (CAPTIONED if self.is_wide else HEIGHT) * self.width / self.height

    @property
    def smallest(self) -> float:
        """The size of its smallest letters; a figure without letters may be shown in any size."""
        return min((size for _, size in self.letters), default=self.width)

    def parts(self) -> list[Part]:
        """The strips that together show the figure in readable letters: one when all of it fits beside its caption,
        none when it is too tall."""
        shown = min(WIDTH, LABEL * self.width / self.smallest)
        if self.fits:
            return [Part(0, self.height, round(min(WIDTH, CAPTIONED * self.width / self.height), 2))]
        edges = self._edges(HEIGHT / shown * self.width)
        return [Part(top, round(end - top, 1), round(shown, 2)) for top, end in pairwise(edges)]

    @property
    def fits(self) -> bool:
        """Whether all of it is readable on one screen, with its caption."""
        return self.height <= CAPTIONED / min(WIDTH, LABEL * self.width / self.smallest) * self.width

    def _edges(self, room: float) -> list[float]:
        """Where to cut, the ends included: into as few strips as `room` allows, between lines of letters, through as
        few shapes as can be. Empty when there would be too many."""
        places = [(0.0, 0.0), *self._places(), (self.height, 0.0)]
        best: list[tuple[int, float, list[float]]] = [(0, 0.0, [0.0])]
        for end, price in places[1:]:
            ways = [
                (count + 1, paid + price, [*edges, end])
                for count, paid, edges in best
                if edges and end - edges[-1] <= room
            ]
            best.append(min(ways, key=itemgetter(0, 1), default=(MAX_PARTS + 1, 0.0, [])))
        count, _, edges = best[-1]
        return edges if count <= MAX_PARTS else []

    def _places(self) -> list[tuple[float, float]]:
        """(height, price) of every place to cut that goes through no letters."""
        lines = [(base - 0.85 * size, base + 0.3 * size) for base, size in self.letters]
        found = []
        for place in range(1, int(self.height)):
            near = min((max(top - place, place - bottom) for top, bottom in lines), default=_FAR)
            if near > 0:
                crossed = sum(top < place < bottom for top, bottom in self.shapes)
                found.append((float(place), crossed - min(near, _FAR) / (_FAR + 1)))
        return found


def read(source: str) -> Drawing:
    """A drawing from SVG text, or from the `data:` address that a page has it in. Raises ValueError for no drawing."""
    svg = unquote(source.partition(",")[2]) if source.startswith("data:image/svg+xml,") else source
    size = _SIZE.search(svg)
    if not size:
        raise ValueError("no SVG with a viewBox from 0 0")
    letters = tuple((float(y), 100 * float(scale)) for y, scale in _LETTERS.findall(svg))
    width, height = float(size[1]), float(size[2])
    return Drawing(svg, width, height, letters, tuple(_shapes(svg, height)))


def _shapes(svg: str, height: float) -> Iterator[tuple[float, float]]:
    """Top and bottom of what is drawn, without the sheet it is drawn on."""
    drawn = _DEFINED.sub("", svg)
    for path in _PATH.findall(drawn):
        numbers = [float(each) for each in _NUMBER.findall(path)]
        ends = min(numbers[1::2], default=0), max(numbers[1::2], default=0)
        if ends[1] - ends[0] < 0.9 * height:
            yield ends
    for place in _MARK.findall(drawn):
        yield float(place) - _MARK_RADIUS, float(place) + _MARK_RADIUS
