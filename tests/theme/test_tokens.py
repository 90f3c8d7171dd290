"""Are the colours said once, and do the figures, which are drawn in Python, use the same?"""

import re

import pytest

from kunskapsresan import styles, theme
from kunskapsresan.figures import style

TOKENS = styles.TOKENS.read_text(encoding="utf-8")
SHEETS = sorted([*theme.FOLDER.glob("*.css"), *(theme.FOLDER.parent / "web").rglob("*.css")])


def ground(selector: str) -> dict[str, str]:
    """The colours of one ground."""
    start = TOKENS.index(f"\n{selector}")
    return dict(re.findall(r"(--kr-[\w-]+): (#[0-9a-f]{3,6})", TOKENS[start : TOKENS.index("}", start)]))


@pytest.mark.parametrize("path", set(SHEETS) - {styles.TOKENS}, ids=lambda path: path.name)
def test_no_other_sheet_says_a_colour(path):
    """Only black, white and greys for paper, and marks whose letters are always dark."""
    css = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    said = set(re.findall(r"#[0-9a-f]{3,6}\b", css)) - {"#000", "#fff", "#333", "#666", "#999", "#1a1a1a"}
    assert said == set()


def test_the_figures_colours_are_the_explorers():
    """A figure and the explorer that replaces it: ink, soft ink, lines and the two colours."""
    explorer = ground(".kr-explorer {")
    names = ("--kr-ink", "--kr-soft", "--kr-line", "--kr-event", "--kr-differ")
    assert [explorer[name] for name in names] == [style.INK, style.SOFT, style.LINE, style.BLUE, style.AMBER]
    page = ground("html[data-content_root] {")
    assert [page[name] for name in ("--kr-ink", "--kr-accent")] == [style.INK, style.BLUE]
