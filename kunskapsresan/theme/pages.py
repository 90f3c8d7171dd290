"""A written page, made to hold no script and no style of its own.

So one site works where a web server allows only `default-src 'self'; img-src 'self' data:`, and opened from a folder.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from sphinx.jinja2glue import BuiltinTemplateLoader

from kunskapsresan.theme import assets

# An attribute counts more than any selector of a style sheet: so does a class that is "not" two ids.
_AS_AN_ATTRIBUTE = ":not(#_):not(#_)"
_SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>", re.DOTALL)
_STYLE_ELEMENT = re.compile(r"<style\b[^>]*>(.*?)</style>\s*", re.DOTALL)
_STYLED_TAG = re.compile(r'<[a-zA-Z](?:[^<>"]|"[^"]*")*?\sstyle="[^"]*"(?:[^<>"]|"[^"]*")*>')
_STYLE = re.compile(r'\sstyle="([^"]*)"')
_CLASS = re.compile(r'(\sclass=")([^"]*)"')
_WAITING = re.compile(r"<script\b(?![^>]*\s(?:defer|async|data-kr-waits)\b)(?=[^>]*\ssrc=)")


def light(html: str, publish: Callable[[str, str], str]) -> str:
    """The page with its styles in a file and its scripts waiting for the text.

    `publish(name, text)` keeps a file and returns its address as seen from the page.
    """
    rules: dict[str, None] = {}
    parts, end = [], 0
    for script in _SCRIPT.finditer(html):
        parts += [_unstyled(html[end : script.start()], rules), _WAITING.sub("<script defer", script[0])]
        end = script.end()
    out = "".join([*parts, _unstyled(html[end:], rules)])
    if rules:
        link = f'<link rel="stylesheet" href="{publish("page.css", "".join(rules))}">\n'
        out = out.replace("</head>", link + "</head>", 1)
    return out


def _unstyled(html: str, rules: dict[str, None]) -> str:
    def element(match: re.Match) -> str:
        rules[match[1].strip() + "\n"] = None
        return ""

    def tag(match: re.Match) -> str:
        declarations = _STYLE.search(match[0])[1].strip().rstrip(";")
        rest = _STYLE.sub("", match[0], count=1)
        if not declarations:
            return rest
        name = "s-" + hashlib.sha256(declarations.encode()).hexdigest()[:8]
        rules[f".{name}{_AS_AN_ATTRIBUTE} {{ {declarations} }}\n"] = None
        if _CLASS.search(rest):
            return _CLASS.sub(rf'\g<1>\g<2> {name}"', rest, count=1)
        return re.sub(r"^<([\w-]+)", rf'<\1 class="{name}"', rest)

    return _STYLED_TAG.sub(tag, _STYLE_ELEMENT.sub(element, html))


class Bridge(BuiltinTemplateLoader):
    """Sphinx's templates, with every page made light before it is written."""

    def init(self, builder, theme=None, dirs=None) -> None:
        """As Sphinx asks of it; remembers where the book is written."""
        super().init(builder, theme, dirs)
        self._html = Path(builder.outdir)

    def render(self, template: str, context: dict) -> str:
        """The page as it is written."""

        def publish(name: str, text: str) -> str:
            return context["pathto"](assets.publish(self._html, name, text), 1)

        return light(super().render(template, context), publish)
