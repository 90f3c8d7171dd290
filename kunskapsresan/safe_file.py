"""Files that several windows write: replaced in one step, under a lock that a dead process cannot keep.

Works on Windows and on network drives: no `fcntl`, only exclusive creation and renaming. Standard library only.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

STALE = 3.0  # seconds that a lock may stand untouched; a save holds it for milliseconds
PATIENCE = 6.0


def write(path: Path, raw: bytes) -> None:
    """Replaces a file in one step: whoever reads sees the old or the new, never half. Raises OSError."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        replace(Path(temporary), path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def replace(source: Path, target: Path) -> None:
    """Renames over `target`, tried again for a second: on Windows a virus scanner may hold the file a moment."""
    for pause in (0.02, 0.05, 0.1, 0.2, 0.4, None):
        try:
            source.replace(target)
            return
        except PermissionError:
            if pause is None:
                raise
            time.sleep(pause)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds `.<name>.lock` beside the file. A lock whose owner died is broken after STALE seconds.

    Raises TimeoutError if the lock is still busy after PATIENCE seconds, OSError if the folder cannot be written.
    """
    lock, mine = path.with_name(f".{path.name}.lock"), f"{os.getpid()}-{secrets.token_hex(8)}".encode()
    seen, since, until = None, time.monotonic(), time.monotonic() + PATIENCE
    while not _take(lock, mine):
        holder = _holder(lock)
        now = time.monotonic()
        if holder != seen:
            seen, since = holder, now
        elif now - since > STALE:
            _break(lock, seen)
        if now > until:
            raise TimeoutError(f"{lock} is held by another process")
        time.sleep(0.01)
    try:
        yield
    finally:
        if _holder(lock) == mine:
            with contextlib.suppress(OSError):
                lock.unlink()


def _take(lock: Path, mine: bytes) -> bool:
    try:
        handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except FileExistsError:
        return False
    except PermissionError:
        if lock.exists() or os.name == "nt":  # Windows says this while a lock is being removed
            return False
        raise
    with os.fdopen(handle, "wb") as file:
        file.write(mine)
    return True


def _holder(lock: Path) -> bytes | None:
    try:
        return lock.read_bytes()
    except OSError:
        return None


def _break(lock: Path, seen: bytes | None) -> None:
    """Moves a dead owner's lock away: only one of several waiting processes can, so nobody breaks a fresh lock."""
    aside = lock.with_name(f"{lock.name}-{secrets.token_hex(4)}")
    try:
        lock.replace(aside)
    except OSError:
        return
    if _holder(aside) != seen:  # someone else broke it first and took a new one: put it back
        with contextlib.suppress(OSError):
            lock.hardlink_to(aside)
    with contextlib.suppress(OSError):
        aside.unlink()
