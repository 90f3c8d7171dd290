"""Style sheets of the front end for where a page has only the text of them: notebooks, and pages made by tests.

Standard library only. The book's pages load the same files one by one (`placing.py`).
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
TOKENS = PACKAGE / "theme" / "tokens.css"


def read(*names: str) -> str:
    """The colours, then the style sheets with these paths in web/, as one text."""
    return "".join(path.read_text(encoding="utf-8") for path in (TOKENS, *(PACKAGE / "web" / name for name in names)))


def of_explorers(*names: str) -> list[str]:
    """The style sheets of explorers, by their path in web/: what all share, and the own of those that have any."""
    own = [f"explorers/{name}/{name}.css" for name in names]
    return ["explorers/explorers.css", *(each for each in own if (PACKAGE / "web" / each).is_file())]
