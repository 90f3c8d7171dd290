"""What lies beside the answers in a participant's folder: when they were made, and the flag that a person must look."""

from __future__ import annotations

import contextlib
import json
from datetime import UTC, datetime
from pathlib import Path

from kunskapsresan import names, safe_file

_STAMP = "%Y-%m-%d %H:%M:%S.%f UTC"


def read_timestamp(folder: Path) -> datetime | None:
    """When a hand-in was made (UTC), None if it is not known."""
    try:
        return datetime.strptime((folder / names.TIMESTAMP).read_text(encoding="ascii").strip(), _STAMP).replace(
            tzinfo=UTC
        )
    except (OSError, ValueError):
        return None


def write_timestamp(folder: Path, when: datetime) -> None:
    """Raises OSError."""
    safe_file.write(folder / names.TIMESTAMP, when.strftime(_STAMP).encode())


def read_flag(folder: Path) -> dict | None:
    """{"reason", "tasks"} of a hand-in that a person must look at, None for all others. tasks: None means all."""
    try:
        data = json.loads((folder / names.FLAG).read_text(encoding="utf-8"))
        return {
            "reason": str(data["reason"]),
            "tasks": None if data["tasks"] is None else list(map(str, data["tasks"])),
        }
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return {"reason": "Anteckningen om inlämningen går inte att läsa.", "tasks": None}


def flag(folder: Path, reason: str, tasks: list[str] | None) -> None:
    """Notes that a person must look at these tasks, or at all of them. Raises OSError."""
    text = json.dumps({"reason": reason, "tasks": tasks}, ensure_ascii=False, indent=1)
    safe_file.write(folder / names.FLAG, text.encode())


def clear_flag(folder: Path) -> None:
    """Raises OSError."""
    with contextlib.suppress(FileNotFoundError):
        (folder / names.FLAG).unlink()
