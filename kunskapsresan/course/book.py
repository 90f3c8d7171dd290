"""Building the book: skip when nothing changed, start afresh when code or data changed, so that no number is stale."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

from kunskapsresan.course import paper

BUILD = "_build"
STAMP = ".stamp.json"
# Jupyter Book's cache knows a page's own code only. A change here can change any number or any page.
DEEP = ("kunskapsresan", "datasets", "requirements.txt", "_config.yml", "locale", "book/_templates")
SHALLOW = ("book", "exercises", "_toc.yml", "curriculum.yml")
_IGNORED = {"__pycache__", ".ipynb_checkpoints"}


class BuildError(RuntimeError):
    """The book could not be built; the message holds the builder's own last lines."""


def build(root: Path, *, quiet: bool = True) -> bool:
    """Builds the book with warnings as errors; returns False when the built book was already fresh."""
    now = {"deep": digest(root, DEEP), "shallow": digest(root, SHALLOW)}
    stamp = root / BUILD / STAMP
    before = json.loads(stamp.read_text(encoding="utf-8")) if stamp.is_file() else {}
    if before == now and (root / BUILD / "html" / "book" / "index.html").is_file():
        return False
    if before.get("deep") != now["deep"]:
        for name in (".doctrees", ".jupyter_cache", "html"):
            shutil.rmtree(root / BUILD / name, ignore_errors=True)
    stamp.unlink(missing_ok=True)
    start = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()"]
    command = [*start, "build", ".", "-W", "-n", "--keep-going"]
    done = subprocess.run(command, cwd=root, capture_output=quiet, text=True, encoding="utf-8", errors="replace")
    if done.returncode or not (root / BUILD / "html" / "book" / "index.html").is_file():
        said = ((done.stdout or "") + (done.stderr or "")).strip().splitlines()[-40:]
        raise BuildError("Boken kunde inte byggas.\n" + "\n".join(said))
    paper.write(root, root / BUILD / "html")
    stamp.write_text(json.dumps(now), encoding="utf-8")
    return True


def digest(root: Path, names: tuple[str, ...]) -> str:
    """SHA-256 over paths and contents of files and folders."""
    total = hashlib.sha256()
    for name in names:
        top = root / name
        paths = sorted(path for path in top.rglob("*") if path.is_file()) if top.is_dir() else [top]
        for path in paths:
            if path.is_file() and not _IGNORED & set(path.parts):
                total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()
