"""Running text for a screen: what may be kept of a page's mark-up, and how much of it one screen holds."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from bs4 import BeautifulSoup, NavigableString, Tag

ROOM = 470  # characters in the size for the group that one screen of 16:9 holds
_PARAGRAPH = 45  # what the space after a paragraph and its last line cost, in characters
_CUT = 120  # how much fuller or emptier a screen may be rather than that a paragraph is cut
_SENTENCE = re.compile(r"(?<=[.?!])(?<!\bt\.)(?<!\bkap\.)\s+(?=[A-ZÅÄÖ”0-9<])|(?<=[.?!]”)\s+(?=[A-ZÅÄÖ”])")
_FIRST = re.compile(r"\A(.+?[.?!]”?)\s+(?=[A-ZÅÄÖ”])(.+)\Z", re.S)
_KEPT = {"em", "strong", "sub", "sup"}
Row = TypeVar("Row")


def safe(words: str) -> str:
    """Plain words as HTML."""
    return escape(words, quote=False)


def plain(html: str) -> str:
    """HTML as plain words."""
    return " ".join(BeautifulSoup(html, "html.parser").get_text().split())


def inline(tag: Tag, without: Tag | None = None) -> str:
    """What stands in an element as HTML without links, notes and references in parentheses; `without` is left out."""
    found = list(tag.find_all(True))
    place = next((n for n, each in enumerate(found) if each is without), None)
    tag = copy.copy(tag)
    found = list(tag.find_all(True))
    if place is not None:
        found[place].decompose()
    for each in tag.select(".bibtex-citation, .headerlink"):
        if each.get_text().startswith(("(", "[")) or "headerlink" in (each.get("class") or []):
            before = each.previous_sibling
            if isinstance(before, NavigableString):
                before.replace_with(before.rstrip())
            each.decompose()
    for each in tag.find_all(True):
        if each.name == "span" and each.get("lang"):
            each.attrs = {"lang": each["lang"]}
        elif each.name in _KEPT:
            each.attrs = {}
        else:
            each.unwrap()
    return " ".join(tag.decode_contents().split())


def first_sentence(html: str) -> tuple[str, str]:
    """The first sentence, and the rest."""
    match = _FIRST.match(html)
    return (match[1], match[2]) if match and _is_whole(match[1]) else (html, "")


def to_question(html: str, longest: int) -> tuple[str, str]:
    """The first sentences up to and with a question, if they are short enough, else the first one; and the rest."""
    said = _sentences(html)
    for number in range(1, len(said) + 1):
        head = " ".join(said[:number])
        if len(plain(head)) > longest:
            break
        if head.endswith("?"):
            return head, " ".join(said[number:])
    return first_sentence(html)


def pages(paragraphs: list[str], room: int = ROOM) -> list[list[str]]:
    """Paragraphs on as few screens as hold them, in order and about equally full. One is cut, between sentences, only
    where that evens the screens out."""
    pieces = [(n, sentence) for n, paragraph in enumerate(paragraphs) for sentence in _sentences(paragraph)]
    made = []
    for screen in _packed(pieces, room, _size, lambda a, b: _CUT if a[0] == b[0] else 0):
        made.append([" ".join(text for _, text in group) for _, group in groupby(screen, key=itemgetter(0))])
    return made


def rows(found: list[Row], size: Callable[[Row], int], room: int = ROOM) -> list[list[Row]]:
    """Rows that are never cut, on as few screens as hold them."""
    return _packed(found, room, lambda screen: sum(map(size, screen)), lambda _a, _b: 0)


def _size(pieces: Sequence[tuple[int, str]]) -> int:
    return sum(len(plain(text)) + 1 for _, text in pieces) + _PARAGRAPH * len({n for n, _ in pieces})


def _packed(
    pieces: list[Row], room: int, size: Callable[[Sequence[Row]], int], price: Callable[[Row, Row], int]
) -> list[list[Row]]:
    """`pieces` cut into screens: none fuller than `room` unless a piece alone is, as few as that allows, and of those
    the evenest. `price`: what it costs to cut between two pieces."""
    best: list[tuple[int, float, list[int]]] = [(0, 0.0, [])]  # after n pieces: screens, unevenness, where they end
    for end in range(1, len(pieces) + 1):
        ways = []
        for begin in range(end):
            full = size(pieces[begin:end])
            if full <= room or end - begin == 1:
                screens, uneven, ends = best[begin]
                cut = price(pieces[end - 1], pieces[end]) if end < len(pieces) else 0
                ways.append((screens + 1, uneven + (room - full) ** 2 + cut**2, [*ends, end]))
        best.append(min(ways, key=itemgetter(0, 1)))
    ends = best[-1][2]
    return [pieces[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]


def _sentences(html: str) -> list[str]:
    """Sentences of a paragraph; one that would leave an element open is kept together with the next."""
    found = [""]
    for sentence in _SENTENCE.split(html):
        found[-1] = f"{found[-1]} {sentence}".strip()
        if _is_whole(found[-1]):
            found.append("")
    return [each for each in found if each]


def _is_whole(html: str) -> bool:
    return len(re.findall(r"<\w", html)) == html.count("</") and html.count("”") % 2 == 0
