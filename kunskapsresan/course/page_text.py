"""What stands first in a page of the book: its front matter and its title."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


def title(path: Path) -> str | None:
    """A page's first-level heading, None if it has none."""
    match = _TITLE.search(_body(path.read_text(encoding="utf-8")))
    return match[1].strip() if match else None


def front_matter(path: Path) -> dict:
    """The YAML between the first two `---` lines."""
    parts = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(parts[1]) if len(parts) == 3 and not parts[0].strip() else {}


def _body(text: str) -> str:
    return text.split("---\n", 2)[2] if text.startswith("---\n") else text
