"""Which derived files are the course's own to replace and remove, and whether all of them are in step.

What `sync` makes is known by its form: a head that says GENERATED, a bundle's first line, the names of a release. That
holds on a fresh clone too, where no list of what was once written exists. Everything else belongs to somebody.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from kunskapsresan import names, safe_file
from kunskapsresan.course import bundle, sources

STAMP = Path("_build") / "sync.json"
# Everything that a derived file can depend on.
SOURCES = ("kunskapsresan", "solutions", "datasets", "book", "curriculum.yml", names.SETTINGS, "requirements.txt")
GIVEN_OUT = (names.VERSIONS, names.SELF_TEST_VERSIONS)
RELEASE = (names.TASKS, names.SELF_TESTS, *GIVEN_OUT)
_HEAD = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:[#%] GENERATED from |// --- |// GENERATED |/\* GENERATED )")


def folders(root: Path) -> tuple[Path, ...]:
    """The folders where every file is derived."""
    return root / "exercises", root / "book" / "ovningar", bundle.DIST


def present(root: Path) -> set[Path]:
    """The files in those folders, without what systems and editors strew."""
    return {path for folder in folders(root) for path in sources.files(folder)}


def orphans(root: Path, wanted: Iterable[Path]) -> list[Path]:
    """The files there that no source gives any more. What has been given out is kept when its session goes: answers to
    it are still marked."""
    return sorted(path for path in present(root) - set(wanted) if path.name not in GIVEN_OUT)


def is_ours(path: Path) -> bool:
    """Whether a file has the form of what `sync` makes, so that it may be replaced or removed."""
    if path.is_symlink() or not path.is_file():
        return False
    if path.parent.parent.name == "exercises":
        if path.name in RELEASE:
            return True
        return path.name == f"{path.parent.name}.ipynb" and b'"nbgrader"' in path.read_bytes()
    with path.open("rb") as file:
        return _HEAD.match(file.read(80)) is not None


def in_the_way(path: Path) -> str:
    """What to say of a file of somebody's own that stands where `sync` writes."""
    return (
        f"{path}: filen är inte gjord av `kunskapsresan sync`, som behöver platsen. "
        "Den har lämnats orörd. Flytta den eller ge den ett annat namn, och kör kommandot igen."
    )


def astray(path: Path) -> str:
    """What to say of a file of somebody's own among derived ones."""
    return (
        f"{path}: filen är inte gjord av `kunskapsresan sync`, men ligger i en mapp där allt annat är det. "
        "Den har lämnats orörd. Flytta den: egna sidor till book/traffar eller book/referens, annat utanför."
    )


def is_in_step(root: Path) -> bool:
    """Whether neither a source nor a derived file has changed since `remember`: nothing needs to be derived."""
    try:
        before = json.loads((root / STAMP).read_text(encoding="utf-8"))
        made = [root / name for name in before["files"]]
        return before["sources"] == of_sources(root) and before["made"] == _of_made(root, made)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def of_sources(root: Path) -> str:
    """The digest of all sources, without the derived pages that stand among them."""
    pages = {path for path in sources.files(root / "book") if path.suffix == ".md" and is_ours(path)}
    return sources.digest(root, SOURCES, but={*pages, *folders(root)})


def remember(root: Path, made: Iterable[Path], digest: str) -> None:
    """Notes that the derived files were made from sources with this digest, taken before they were derived."""
    made = sorted(made)
    note = {"sources": digest, "made": _of_made(root, made), "files": [_name(root, path) for path in made]}
    (root / STAMP).parent.mkdir(exist_ok=True)
    with contextlib.suppress(OSError):  # it only saves time
        safe_file.write(root / STAMP, json.dumps(note).encode(), private=False)


def _of_made(root: Path, made: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in sorted({*made, *present(root)}):
        total.update(_name(root, path).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def _name(root: Path, path: Path) -> str:
    """Relative to the course, also where the package, and so the bundles, lies in another place."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
