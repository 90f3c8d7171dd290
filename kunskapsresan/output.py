"""What is printed must never stop a command: what the window or file cannot hold is written as an escape."""

from __future__ import annotations

import contextlib
import sys


def never_stop() -> None:
    """Sets both streams so that no text raises UnicodeEncodeError, whatever the locale, code page or file name."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError, OSError):  # replaced by something without an encoding
            stream.reconfigure(errors="backslashreplace")
