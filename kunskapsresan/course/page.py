"""A page of the book, read once: its front matter, its title, its outcomes, and its sections by their headings.

The headings that every session page has are named here, and looked for nowhere else; `check` says so when one of them
is called something else. A heading that stands in a code cell or a box is no heading of the page.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from kunskapsresan.errors import CourseError

AT_HOME = "Till nästa gång"  # a table of what to do, each row beginning with its time
FURTHER = "Läs vidare"
TERMS = "Begrepp"
SUPERVISOR = "För handledaren"  # with the plan of the minutes
HEADINGS = (AT_HOME, FURTHER, TERMS, SUPERVISOR)
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_HEADING = re.compile(r"## (.+)")
_FENCE = re.compile(r"(`{3,}|:{3,})(.*)")


class PageError(CourseError):
    """A page that cannot be read; names the file, the line and the remedy."""


@dataclass(frozen=True)
class Page:
    """What stands in a page. `body`: all after the front matter; `sections`: {second-level heading: what follows it},
    in order, with what stands before the first under ""."""

    front: dict
    body: str
    title: str | None
    sections: dict[str, str]

    @property
    def outcomes(self) -> dict[str, str]:
        """{id: text}, as the front matter has them."""
        return self.front.get("outcomes") or {}

    @property
    def typed_numbers(self) -> dict[str, str]:
        """{number: why it may be typed}, as the front matter has them."""
        return {str(number): reason for number, reason in (self.front.get("numbers") or {}).items()}

    def section(self, heading: str) -> str:
        """What stands under a heading, "" if the page does not have it."""
        return self.sections.get(heading, "")

    def before(self, heading: str) -> str:
        """All of the body that stands before a heading; all of it if the page does not have the heading."""
        kept = []
        for name, text in self.sections.items():
            if name == heading:
                break
            kept.append(f"## {name}\n{text}" if name else text)
        return "".join(kept)


def read(path: Path) -> Page:
    """A page of the book. Raises OSError, and PageError where the front matter is no YAML."""
    return _parsed(path, path.read_text(encoding="utf-8"))


def front_matter(path: Path) -> dict:
    """The YAML at a page's head."""
    return read(path).front


def title(path: Path) -> str | None:
    """A page's first-level heading, None if it has none."""
    return read(path).title


@functools.lru_cache(maxsize=64)
def _parsed(path: Path, text: str) -> Page:
    head, body = "", text
    if text.startswith("---\n"):
        head, _, body = text.removeprefix("---\n").partition("\n---\n")
    try:
        front = yaml.safe_load(head) or {}
    except yaml.YAMLError as error:
        at = getattr(error, "problem_mark", None)
        line = f" rad {at.line + 2}" if at else ""
        raise PageError(f"{path}{line}: sidhuvudet går inte att läsa som YAML. Se efter indrag och kolon.") from error
    if not isinstance(front, dict):
        raise PageError(f"{path}: sidhuvudet ska vara rader av formen namn: värde.")
    match = _TITLE.search(body)
    return Page(front, body, match[1].strip() if match else None, _sections(body))


def _sections(body: str) -> dict[str, str]:
    """The body by its second-level headings. A heading that stands twice is one section."""
    found, name, fence = {"": ""}, "", ""
    for line in body.splitlines(keepends=True):
        mark = _FENCE.match(line.strip())
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not mark[2]:
            fence = ""
        heading = None if fence or mark else _HEADING.match(line)
        if heading:
            name = heading[1].strip()
            found.setdefault(name, "")
        else:
            found[name] += line
    return found
