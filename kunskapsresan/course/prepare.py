"""Everything that must be done before the course can be shown or handed on, by one process at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kunskapsresan import lease
from kunskapsresan.course import book, derived, sync

LOCK = Path(book.BUILD) / "build.lock"
WAITING = "Ett annat fönster bygger kursen just nu. Väntar tills det är klart …"


def derive(root: Path, say: Callable[[str], None]) -> sync.Changes:
    """Derives what has changed, and says what was written, removed and left. Raises CourseError and OSError."""
    with lease.held(root / LOCK, lambda: say(WAITING)):
        return _derive(root, say)


def build(
    root: Path, say: Callable[[str], None], *, builder_says: Callable[[str], None] | None = None, building=lambda: None
) -> bool:
    """Derives and builds; False when the book was already fresh, for instance because another process has just built
    it. `building` is called before anything slow. Raises CourseError and OSError.
    """
    with lease.held(root / LOCK, lambda: say(WAITING)) as lock:
        if not (derived.is_in_step(root) and book.is_fresh(root)):
            building()
        _derive(root, say)
        return book.build(root, say=builder_says, still_ours=lambda: lock.held)


def _derive(root: Path, say: Callable[[str], None]) -> sync.Changes:
    changes = sync.write(root)
    for path in changes.written:
        say(f"skriven: {_shown(root, path)}")
    for path in changes.removed:
        say(f"borttagen: {_shown(root, path)}")
    for path in changes.astray:
        say(derived.astray(path))
    return changes


def _shown(root: Path, path: Path) -> Path:
    return path.relative_to(root) if path.is_relative_to(root) else path
