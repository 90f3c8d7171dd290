"""Files that pages load, each under a name that holds its content: a page meets its own files and no other build's."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

FOLDER = "_static/kr"
_NAMED = re.compile(re.escape(FOLDER) + r"/([\w.-]+)")


def publish(html: Path, name: str, text: str) -> str:
    """Writes a file of the book whose pages lie in `html`, unless it is there; returns its address from there."""
    raw = text.encode()
    stem, _, ending = name.rpartition(".")
    address = f"{FOLDER}/{stem}.{hashlib.sha256(raw).hexdigest()[:10]}.{ending}"
    path = html / address
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        # Pages are written by several processes at once.
        beside = path.with_name(f"{path.name}-{os.getpid()}")
        beside.write_bytes(raw)
        beside.replace(path)
    return address


def sweep(html: Path) -> None:
    """Removes what no page names any more."""
    named = {name for page in html.rglob("*.html") for name in _NAMED.findall(page.read_text(encoding="utf-8"))}
    for path in (html / FOLDER).glob("*"):
        if path.name not in named:
            path.unlink()
