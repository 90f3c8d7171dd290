"""A lock for work that takes minutes: its holder shows now and then that it is alive, and a dead one is replaced.

Works on Windows and on network drives: no `fcntl`, only exclusive creation and renaming. Standard library only. For a
save of milliseconds there is `safe_file.locked`.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kunskapsresan import safe_file

BEAT = 1.0  # seconds between two signs of life
SILENCE = 30.0  # seconds without one before a holder is thought dead: a laptop may be busy, or asleep for a moment


class Lease:
    """What a holder has; `held` says whether it still does."""

    def __init__(self, lock: Path, identity: str):
        self._lock, self._identity = lock, identity

    @property
    def held(self) -> bool:
        """False when somebody has thought this process dead, for instance after the machine slept."""
        return _identity(safe_file.holder(self._lock)) == self._identity


@contextlib.contextmanager
def held(lock: Path, waiting: Callable[[], None]) -> Iterator[Lease]:
    """Holds the lock file while the work is done. `waiting` is called once if another process holds it.

    A holder that died is replaced at once where its process can be asked for, else after SILENCE seconds. Raises
    OSError if the folder cannot be written.
    """
    identity = secrets.token_hex(8)
    lock.parent.mkdir(parents=True, exist_ok=True)
    _wait(lock, identity, waiting)
    stop = threading.Event()
    beating = threading.Thread(target=_beat, args=(lock, identity, stop), daemon=True)
    beating.start()
    try:
        yield Lease(lock, identity)
    finally:
        stop.set()
        beating.join()
        if _identity(safe_file.holder(lock)) == identity:
            with contextlib.suppress(OSError):
                lock.unlink()


def _wait(lock: Path, identity: str, waiting: Callable[[], None]) -> None:
    seen, since, told = None, time.monotonic(), False
    while not safe_file.take(lock, _content(identity, 0)):
        found, now = safe_file.holder(lock), time.monotonic()
        if found != seen:
            seen, since = found, now
        if found is not None and (_is_dead(found) or now - since > SILENCE):
            safe_file.break_off(lock, found)
            continue
        if not told:
            waiting()
            told = True
        time.sleep(0.1)


def _content(identity: str, beat: int) -> bytes:
    """Always equally long, so that writing a new one over the old never leaves half."""
    who = {"id": identity, "pid": os.getpid(), "host": socket.gethostname(), "beat": f"{beat:012d}"}
    return json.dumps(who).encode()


def _read(raw: bytes | None) -> dict:
    try:
        found = json.loads(raw or b"{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _identity(raw: bytes | None) -> str | None:
    return _read(raw).get("id")


def _beat(lock: Path, identity: str, stop: threading.Event) -> None:
    count = 0
    while not stop.wait(BEAT):
        count += 1
        with contextlib.suppress(OSError), lock.open("r+b") as file:
            # Asked through the same handle: a lock that somebody breaks meanwhile is another file.
            if _identity(file.read()) != identity:
                return
            file.seek(0)
            file.write(_content(identity, count))


def _is_dead(raw: bytes) -> bool:
    """Whether the holder is known to be gone. Unknown (another machine, Windows) counts as alive: silence decides."""
    who = _read(raw)
    pid = who.get("pid")
    if os.name == "nt" or who.get("host") != socket.gethostname() or not isinstance(pid, int) or pid <= 0:
        return False  # on Windows os.kill would end the process instead of asking
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
