"""Files that several windows write: replaced in one step, under a lock that a dead process cannot keep.

Works on Windows and on network drives: no `fcntl`, only exclusive creation and renaming. Standard library only.
"""

from __future__ import annotations

import contextlib
import glob
import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

STALE = 3.0  # seconds that a lock may stand untouched; a save holds it for milliseconds
PATIENCE = 6.0
LEFT_BEHIND = 3600.0  # seconds after which a temporary file has no writer any more
PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700


def write(path: Path, raw: bytes, *, private: bool = True) -> None:
    """Replaces a file in one step: whoever reads sees the old or the new, never half. Raises OSError.

    For its owner only, whatever the umask, since most of what is written here is about people; `private=False` gives
    the rights that any new file gets. What a killed writer of the same file left behind is swept first.
    """
    _sweep(path)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=_prefix(path), suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(PRIVATE_FILE if private else 0o666 & ~_umask())
        replace(Path(temporary), path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def private_folder(path: Path) -> Path:
    """Makes a folder, and those missing above it, for their owner only; one that was open to others is closed.

    Raises OSError if the folder cannot be made. Where rights cannot be changed (a network drive, somebody else's
    folder) it is used as it is.
    """
    for missing in reversed([folder for folder in (path, *path.parents) if not folder.exists()]):
        missing.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    with contextlib.suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(PRIVATE_FOLDER)
    return path


def private_file(path: Path) -> Path:
    """Makes a file that something else will fill (a database) before it can be opened to others."""
    with contextlib.suppress(OSError):
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, PRIVATE_FILE))
        elif path.stat().st_mode & 0o077:
            path.chmod(PRIVATE_FILE)
    return path


def copy(source: Path, target: Path) -> None:
    """Copies a file's bytes to one that only its owner can read, from its first byte on. Raises OSError."""
    private_file(target)
    shutil.copyfile(source, target)


def _prefix(path: Path) -> str:
    return f".{path.stem}-"


def _sweep(path: Path) -> None:
    """Removes old temporary files of this file: `mkstemp` puts eight characters between our prefix and `.tmp`."""
    with contextlib.suppress(OSError):
        for left in path.parent.glob(f"{glob.escape(_prefix(path))}????????.tmp"):
            with contextlib.suppress(OSError):
                if time.time() - left.stat().st_mtime > LEFT_BEHIND:
                    left.unlink()


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    before = os.umask(0o077)
    os.umask(before)
    return before


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
    while not take(lock, mine):
        found = holder(lock)
        now = time.monotonic()
        if found != seen:
            seen, since = found, now
        elif now - since > STALE:
            break_off(lock, seen)
        if now > until:
            raise TimeoutError(f"{lock} is held by another process")
        time.sleep(0.01)
    try:
        yield
    finally:
        if holder(lock) == mine:
            with contextlib.suppress(OSError):
                lock.unlink()


def take(lock: Path, mine: bytes) -> bool:
    """Whether the lock file could be made with this content; only one process can."""
    try:
        handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE)
    except FileExistsError:
        return False
    except PermissionError:
        if lock.exists() or os.name == "nt":  # Windows says this while a lock is being removed
            return False
        raise
    with os.fdopen(handle, "wb") as file:
        file.write(mine)
    return True


def holder(lock: Path) -> bytes | None:
    """What the lock file holds, None if it is not there."""
    try:
        return lock.read_bytes()
    except OSError:
        return None


def break_off(lock: Path, seen: bytes | None) -> None:
    """Moves a dead owner's lock away: only one of several waiting processes can, so nobody breaks a fresh lock."""
    aside = lock.with_name(f"{lock.name}-{secrets.token_hex(4)}")
    try:
        lock.replace(aside)
    except OSError:
        return
    if holder(aside) != seen:  # someone else broke it first and took a new one: put it back
        with contextlib.suppress(OSError):
            lock.hardlink_to(aside)
    with contextlib.suppress(OSError):
        aside.unlink()
