"""Reads the structure tree of a PDF as Chromium writes it: plain objects, and object streams that zlib opens.

Only what the tests of the handouts ask: kinds of elements, their order, alternative texts, languages, pages, bookmarks.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_OBJECT = re.compile(rb"(?:^|[\r\n])(\d+) 0 obj\s(.*?)\sendobj", re.DOTALL)
_TOKEN = re.compile(
    rb"\s*(?:(?P<ref>\d+ \d+ R)(?![\w])|(?P<open><<|\[)|(?P<close>>>|\])|/(?P<name>[^\s/<>\[\]()]*)"
    rb"|<(?P<hex>[0-9A-Fa-f\s]*)>|\((?P<text>(?:\\.|[^\\()])*)\)|(?P<other>[^\s/<>\[\]()]+))",
    re.DOTALL,
)


@dataclass(frozen=True)
class Ref:
    """A reference to another object, by its number."""

    number: int


@dataclass
class Element:
    """A node of the tree. `page` is the number of the page that its own content stands on, or None."""

    kind: str
    alt: str | None
    lang: str | None
    page: int | None
    children: list[Element] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def pages(self) -> set[int]:
        """Every page that something of this element stands on."""
        return {each.page for each in self.walk() if each.page is not None}


class Pdf:
    """The objects of a file. Raises AssertionError where it has no structure tree."""

    def __init__(self, path: Path) -> None:
        self.objects: dict[int, object] = {}
        for number, body in _OBJECT.findall(path.read_bytes()):
            head, _, stream = body.partition(b"stream")
            value = _parse(head)
            self.objects[int(number)] = value
            if isinstance(value, dict) and value.get("Type") == "ObjStm":
                self._unpack(value, zlib.decompress(stream.lstrip(b"\r\n")))
        self.catalog = next(each for each in self._dicts() if each.get("Type") == "Catalog")
        pages = self.get(self.catalog["Pages"])
        self._pages = {number: place for place, number in enumerate(self._leaves(pages), 1)}

    def _unpack(self, head: dict, data: bytes) -> None:
        numbers = [int(each) for each in data[: int(head["First"])].split()]
        places = [*numbers[1::2], len(data)]
        for index, number in enumerate(numbers[::2]):
            start = int(head["First"]) + places[index]
            end = int(head["First"]) + places[index + 1]
            self.objects[number] = _parse(data[start:end])

    def _dicts(self) -> Iterator[dict]:
        return (each for each in self.objects.values() if isinstance(each, dict))

    def get(self, value: object) -> object:
        """What a reference points to; anything else is itself."""
        return self.objects[value.number] if isinstance(value, Ref) else value

    def _leaves(self, node: dict) -> Iterator[int]:
        for kid in node["Kids"]:
            child = self.get(kid)
            if child["Type"] == "Pages":
                yield from self._leaves(child)
            else:
                yield kid.number

    @property
    def tree(self) -> Element:
        """The structure tree from its root."""
        root = self.get(self.catalog["StructTreeRoot"])
        (top,) = self._elements(root.get("K"), None)
        return top

    def _elements(self, kids: object, page: int | None) -> list[Element]:
        found = []
        for kid in kids if isinstance(kids, list) else [kids]:
            node = self.get(kid)
            if not isinstance(node, dict):
                continue
            if node.get("Type") in ("MCR", "OBJR"):
                found.append(Element(node["Type"], None, None, self._page(node) or page))
            else:
                own = self._page(node) or page
                plain = any(not isinstance(each, Ref | dict) for each in _listed(node.get("K")))
                element = Element(node["S"], node.get("Alt"), node.get("Lang"), own if plain else None)
                element.children = self._elements(node.get("K"), own)
                found.append(element)
        return found

    def _page(self, node: dict) -> int | None:
        return self._pages.get(node["Pg"].number) if "Pg" in node else None

    @property
    def bookmarks(self) -> list[tuple[int, str]]:
        """(depth from 1, title) of every bookmark, in order."""
        found: list[tuple[int, str]] = []

        def read(ref: object, depth: int) -> None:
            while ref is not None:
                item = self.get(ref)
                found.append((depth, item["Title"]))
                read(item.get("First"), depth + 1)
                ref = item.get("Next")

        read(self.get(self.catalog.get("Outlines", {})).get("First"), 1)
        return found


def _listed(value: object) -> list:
    return value if isinstance(value, list) else [] if value is None else [value]


def _parse(raw: bytes) -> object:
    """One value: a name or text as str, a dictionary, a list, a reference, or anything else as bytes."""
    stack: list[list] = [[]]
    for match in _TOKEN.finditer(raw):
        if match["open"]:
            stack.append([])
        elif match["close"]:
            items = stack.pop()
            stack[-1].append(dict(zip(items[::2], items[1::2], strict=True)) if match["close"] == b">>" else items)
        else:
            stack[-1].append(_value(match))
    return stack[0][0] if stack[0] else None


def _value(match: re.Match) -> object:
    if match["ref"]:
        return Ref(int(match["ref"].split()[0]))
    if match["name"] is not None:
        return match["name"].decode("latin-1")
    if match["hex"] is not None:
        return _text(bytes.fromhex("".join(match["hex"].decode().split())))
    if match["text"] is not None:
        return _text(re.sub(rb"\\([()\\])", rb"\1", match["text"]))
    return match["other"]


def _text(raw: bytes) -> str:
    return raw[2:].decode("utf-16-be") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")
