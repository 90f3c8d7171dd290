"""Where the groups' folders lie: a home outside the course, so that a new version of the course never touches them.

The home is chosen by an option, by an environment variable or by what `kunskapsresan cohort hem` has stored, and is
else a folder among the user's documents. Groups that earlier versions made in the course's own folder are still found.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from kunskapsresan import safe_file

VARIABLE = "KUNSKAPSRESAN_HEM"
STORED = Path(".kunskapsresan") / "hem"
FOLDER = "Kunskapsresan"
_XDG = re.compile(r'^\s*XDG_DOCUMENTS_DIR\s*=\s*"(?P<path>[^"]+)"', re.MULTILINE)


def chosen(root: Path, environment: Mapping[str, str] | None = None) -> Path:
    """The folder that new groups are made in, and that groups are first looked for in. It need not exist.

    The option `--hem` comes as the variable, set for one command.
    """
    environment = os.environ if environment is None else environment
    given = environment.get(VARIABLE, "").strip() or stored(root)
    return Path(given).expanduser().absolute() if given else documents(environment) / FOLDER


def stored(root: Path) -> str:
    """The home that has been stored for this course, "" if none."""
    try:
        return (root / STORED).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def store(root: Path, home: Path) -> None:
    """Remembers a home for this course. Raises OSError."""
    safe_file.private_folder((root / STORED).parent)
    safe_file.write(root / STORED, str(home.expanduser().absolute()).encode())


def documents(environment: Mapping[str, str]) -> Path:
    """The user's folder of documents, as the system has it."""
    if sys.platform == "win32":
        return _windows_documents()
    user = Path.home()
    if sys.platform == "darwin":
        return user / "Documents"
    config = Path(environment.get("XDG_CONFIG_HOME") or user / ".config") / "user-dirs.dirs"
    try:
        found = _XDG.search(config.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        found = None
    named = Path(found["path"].replace("$HOME", str(user))) if found else user
    if named.absolute() != user.absolute():  # the system's way of saying that there is none
        return named
    there = [user / name for name in ("Dokument", "Documents") if (user / name).is_dir()]
    return there[0] if there else user / "Dokument"


def _windows_documents() -> Path:
    """The known folder "Documents", which may lie on another disk or in OneDrive."""
    import ctypes
    from ctypes import wintypes

    text = ctypes.create_unicode_buffer(wintypes.MAX_PATH)
    personal, current = 5, 0  # CSIDL_PERSONAL, SHGFP_TYPE_CURRENT
    failed = ctypes.windll.shell32.SHGetFolderPathW(None, personal, None, current, text)
    return Path.home() / "Documents" if failed or not text.value else Path(text.value)
