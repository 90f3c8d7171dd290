"""The built book on disk: whole editions side by side, and a small text file that names the one to show.

_build/editions/<name>/   html, what the builder remembers, and the digests of the sources that it was made from
_build/current            the name of the edition that the server shows; replaced in one step
_build/html               a copy of it, to put on a web server or zip; swapped by renaming
_build/published          the name of the edition that was copied there

Whoever is killed, and wherever, leaves a whole book: a name that is the old or the new. Text instead of a link, since
Windows does not let everybody make links.
"""

from __future__ import annotations

import contextlib
import json
import re
import secrets
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan import safe_file

BUILD = "_build"
HTML = "html"
FIRST_PAGE = Path("book") / "index.html"
STAMP = "stamp.json"
_NAME = re.compile(r"[0-9]{8}-[0-9]{6}-[0-9a-f]{8}")


@dataclass(frozen=True)
class Edition:
    """A whole built book. `stamp` holds the digests of what it was made from."""

    folder: Path

    @property
    def html(self) -> Path:
        return self.folder / HTML

    @property
    def stamp(self) -> dict[str, str]:
        """Empty when it cannot be read: then the book is built again."""
        try:
            found = json.loads((self.folder / STAMP).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def current(root: Path) -> Edition | None:
    """The edition to show, None if there is none yet."""
    name = _read(root / BUILD / "current")
    edition = Edition(root / BUILD / "editions" / name)
    return edition if _NAME.fullmatch(name) and (edition.html / FIRST_PAGE).is_file() else None


def shown(root: Path) -> Path:
    """The folder to serve: asked for at each request, so that a new edition is seen at once and whole."""
    edition = current(root)
    return edition.html if edition else root / BUILD / HTML


def add(root: Path, made: Path, stamp: dict[str, str]) -> Edition:
    """Takes in a finished build by moving its folder, and shows it. The folder must lie on the same disk."""
    (made / STAMP).write_text(json.dumps(stamp), encoding="utf-8")
    edition = Edition(root / BUILD / "editions" / f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(4)}")
    edition.folder.parent.mkdir(parents=True, exist_ok=True)
    safe_file.replace(made, edition.folder)
    before = current(root)
    safe_file.write(root / BUILD / "current", edition.folder.name.encode(), private=False)
    _clean(root, {edition.folder.name, before.folder.name if before else ""})
    return edition


def is_published(root: Path, edition: Edition) -> bool:
    """Whether `_build/html` is a copy of the edition."""
    name = _read(root / BUILD / "published")
    return name == edition.folder.name and (root / BUILD / HTML / FIRST_PAGE).is_file()


def publish(root: Path, edition: Edition) -> None:
    """Makes `_build/html` a copy of the edition: copied beside, then swapped. Raises OSError."""
    build, target = root / BUILD, root / BUILD / HTML
    for left in build.glob(".html-*"):
        shutil.rmtree(left, ignore_errors=True)
    fresh, old = (build / f".html-{kind}-{secrets.token_hex(4)}" for kind in ("new", "old"))
    shutil.copytree(edition.html, fresh)
    if target.is_symlink():
        target.unlink()
    elif target.exists():
        safe_file.replace(target, old)
    safe_file.replace(fresh, target)
    safe_file.write(build / "published", edition.folder.name.encode(), private=False)
    shutil.rmtree(old, ignore_errors=True)


def _clean(root: Path, kept: set[str]) -> None:
    """Removes what nobody follows. One edition is kept back: somebody's page may still be loading from it."""
    for folder in (root / BUILD / "editions").iterdir():
        if folder.name not in kept:
            shutil.rmtree(folder, ignore_errors=True)


def _read(path: Path) -> str:
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return path.read_text(encoding="ascii").strip()
    return ""
