"""Is every rule for the dark, in every style sheet of ours, one for screens?"""

import re

import pytest

from kunskapsresan import theme

PACKAGE = theme.FOLDER.parent
SHEETS = sorted([*PACKAGE.rglob("*.css"), *PACKAGE.glob("templates/*.html")])
DARK = re.compile(r"data-theme=\"dark\"|prefers-color-scheme: dark|data-jp-theme-light=\"false\"|theme-dark\b")


def outside_screens(css: str) -> list[str]:
    """What stands before each brace that opens a rule for the dark, where no `@media screen` holds it."""
    found, open_for, start = [], [], 0
    for place, sign in enumerate(css):
        if sign == "{":
            head = css[start:place].strip()
            open_for.append("@media" in head and "screen" in head)
            # A button that shows the theme chosen has no colour to print.
            if DARK.search(head) and not any(open_for) and "theme-switch" not in head:
                found.append(head)
        if sign == "}":
            open_for.pop()
        if sign in "{};":
            start = place + 1
    return found


def test_a_rule_outside_is_found():
    """Would the next test notice?"""
    css = '@media screen { html[data-theme="dark"] { top: 0 } } html[data-theme="dark"] p { top: 0 }'
    assert outside_screens(css) == ['html[data-theme="dark"] p']


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_the_dark_is_for_screens(path):
    """Paper is white, whatever the reader has chosen for the screen."""
    text = path.read_text(encoding="utf-8")
    sheets = re.findall(r"<style>(.*?)</style>", text, re.DOTALL) if path.suffix == ".html" else [text]
    for css in sheets:
        assert outside_screens(re.sub(r"/\*.*?\*/|\{\{.*?\}\}|\{%.*?%\}", "", css, flags=re.DOTALL)) == []
