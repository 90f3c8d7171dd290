"""The built pages as a screen reader walks them: headings, pictures, figures and languages. Read as text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from tests.browser.test_session_07 import BUILT

pytestmark = pytest.mark.browser
PAGES = sorted(
    path for path in BUILT.rglob("*.html") if "_static" not in path.parts and path.parent != BUILT and path.is_file()
)
_VOID = {"img", "br", "hr", "input", "meta", "link", "source", "wbr", "col", "path", "use"}


class Reader(HTMLParser):
    """What a page holds, in order. Scripts and styles hold no elements; an inline SVG's insides are passed by."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.headings: list[tuple[int, str]] = []
        self.images: list[dict] = []
        self.figures: list[dict] = []
        self.english: list[str] = []
        self.page_language = ""
        self._open: list[tuple[str, dict]] = []
        self._texts: list[tuple[str, int, list[str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        found = dict(attrs)
        if tag == "html":
            self.page_language = found.get("lang", "")
        if tag == "img":
            drawn = any("kr-figure" in (each.get("class") or "") for _, each in self._open)
            self.images.append({"drawn": drawn, **found})
        if tag == "figure" or found.get("role") == "figure":
            self.figures.append({"nested": any(name == "figure" for name, _ in self._open), **found})
        if tag not in _VOID:
            self._open.append((tag, found))
            if re.fullmatch("h[1-6]", tag) or found.get("lang") == "en":
                self._texts.append((tag, len(self._open), []))

    def handle_startendtag(self, tag: str, attrs: list) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        for _, _, text in self._texts:
            text.append(data)

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            depth = len(self._open)
            name, _ = self._open.pop()
            if self._texts and self._texts[-1][1] == depth:
                opened, _, text = self._texts.pop()
                said = " ".join("".join(text).split()).removesuffix("#").strip()
                if re.fullmatch("h[1-6]", opened):
                    self.headings.append((int(opened[1]), said))
                else:
                    self.english.append(said)
            if name == tag:
                break


@pytest.fixture(scope="module")
def pages() -> dict[str, Reader]:
    """Every page of the book, read once; the handouts for paper with them."""
    if not PAGES:
        pytest.fail("The book is not built. Run `kunskapsresan book` (`make test` does).")
    return {path.relative_to(BUILT).as_posix(): Reader(path.read_text(encoding="utf-8")) for path in PAGES}


def test_one_first_heading_and_no_level_skipped(pages):
    """Does a walk by headings begin with the page's title and never jump over a level?"""
    assert len(pages) > 50
    for name, page in pages.items():
        levels = [level for level, _ in page.headings]
        assert levels.count(1) == 1 and levels[0] == 1, name
        jumps = [heading for before, heading in zip(levels, page.headings[1:], strict=False) if heading[0] > before + 1]
        assert jumps == [], name
        assert all(said for _, said in page.headings), name


def test_every_picture_has_a_text(pages):
    """Has each image an alternative text, said once: never the caption again, never a figure in a figure?"""
    drawn = 0
    for name, page in pages.items():
        assert all("alt" in each for each in page.images), name
        figures = [each for each in page.images if each["drawn"]]
        drawn += len(figures)
        assert all(len(each["alt"]) > 60 for each in figures), name
        assert not [each for each in page.figures if each["nested"] or each.get("role")], name
    assert drawn > 80


def test_languages_are_said(pages):
    """Is every page Swedish, and the English in it marked: the terms, the titles in the list of references?"""
    assert {page.page_language for page in pages.values()} == {"sv"}
    glossary = pages["book/referens/ordlista.html"].english
    assert {"risk ratio", "confidence interval", "Boolean operators"} <= set(glossary) and len(glossary) > 150
    literature = pages["book/referens/litteratur.html"].english
    assert len(literature) > 100
    assert "Evidence based medicine: what it is and what it isn’t" in [each.replace("'", "’") for each in literature]
