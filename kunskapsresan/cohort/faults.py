"""Faults of the machine in Swedish, with the remedy that helps: room, rights, somebody else at work. The one place."""

from __future__ import annotations

import errno
import sqlite3

FULL = "Disken är full. Gör plats och kör kommandot igen."
CLOSED = "Mappen går inte att skriva i. Se efter om den är skrivskyddad, och kör kommandot igen."
BUSY = "Gruppen används just nu, av ett annat kommando eller av rättningsvyn. Vänta tills det är klart och försök igen."
AGAIN = "Kör kommandot igen. Går det ändå inte, starta om datorn, och spara texten ovan till den som hjälper dig."


def remedy(error: BaseException) -> str:
    """What to do about a fault of the machine, "" for an error of another kind."""
    error = getattr(error, "orig", None) or error  # SQLAlchemy's errors carry the database's own
    if isinstance(error, sqlite3.Error):
        return _of_database(str(error).lower())
    if isinstance(error, TimeoutError):
        return BUSY
    if isinstance(error, OSError):
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return FULL
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            return CLOSED
        return AGAIN
    return ""


def _of_database(text: str) -> str:
    if "locked" in text or "busy" in text:
        return BUSY
    if "full" in text:
        return FULL
    if "readonly" in text or "read-only" in text or "unable to open" in text:
        return CLOSED
    return AGAIN
