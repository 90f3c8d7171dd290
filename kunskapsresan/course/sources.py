"""What counts as a source: a digest over files that people edit, never over what a run or a build leaves among them."""

from __future__ import annotations

import fnmatch
import hashlib
import os
from collections.abc import Collection, Iterable
from pathlib import Path

# What runs and builds leave among the sources (as .gitignore has it, which a test holds), and what editors and systems
# strew. A digest that saw them would call every book old.
NOT_SOURCES = (
    "__pycache__",
    ".ipynb_checkpoints",
    ".jupyter_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".hypothesis",
    "*.egg-info",
    "*.pyc",
    "*.mo",
    "*.tmp",
    "*.swp",
    "*~",
    ".DS_Store",
    "Thumbs.db",
)


def digest(root: Path, names: Iterable[str], but: Collection[Path] = ()) -> str:
    """SHA-256 over paths and contents of source files and folders, without the files and folders in `but`."""
    total = hashlib.sha256()
    for name in names:
        for path in files(root / name):
            if not any(path == other or other in path.parents for other in but):
                total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def files(top: Path) -> list[Path]:
    """The files of a folder, or the file itself, in a fixed order."""
    if top.is_file():
        return [top]
    found = []
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if not _is_left_behind(name))
        found += [Path(folder) / name for name in names if not _is_left_behind(name)]
    return sorted(path for path in found if path.is_file())


def _is_left_behind(name: str) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in NOT_SOURCES)
