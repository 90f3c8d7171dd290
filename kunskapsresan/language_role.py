"""The role `{en}`: English words in Swedish text, written as `lang="en"`, so that a screen reader says them in English.

A Sphinx extension. Docutils' HTML writer makes `lang` of a class that begins with "language-"; other writers show the
text. The words stay ordinary text: they are found by the search, and stand in titles and tables of contents.
"""

from __future__ import annotations

from docutils import nodes
from docutils.parsers.rst.states import Inliner
from docutils.utils import unescape
from sphinx.application import Sphinx


def element(children: list[nodes.Node], language: str) -> nodes.inline:
    """A piece of text in another language than the page's; `language` is a tag like "en" (BCP 47)."""
    return nodes.inline("", "", *children, classes=[f"language-{language}"])


def english(
    name: str, rawtext: str, text: str, lineno: int, inliner: Inliner, options: dict | None = None, content: list = ()
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """The role itself. A line break in the source is a space."""
    return [element([nodes.Text(" ".join(unescape(text).split()))], "en")], []


def setup(app: Sphinx) -> dict[str, object]:
    """Registers the role."""
    app.add_role("en", english)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
