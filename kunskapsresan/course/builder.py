"""Jupyter Book in a process of its own, which ends when the process that asked for it does.

A builder that outlives a killed `kunskapsresan start` would go on writing where the next one works.
Run: `python -m kunskapsresan.course.builder <arguments of jupyter-book>`, with a pipe as standard input.
"""

from __future__ import annotations

import os
import sys
import threading


def main() -> None:
    """Builds; the exit code is Jupyter Book's."""
    # The pipe closes with the process at its other end, however that ended. A pipe instead of asking for the parent's
    # id: it works on Windows too.
    threading.Thread(target=_end_with_parent, daemon=True).start()
    from jupyter_book.cli.main import main as jupyter_book

    jupyter_book(sys.argv[1:])


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 1):  # not through a buffer, whose lock an ending interpreter would want
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
