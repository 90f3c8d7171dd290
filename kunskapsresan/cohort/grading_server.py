"""The supervisor's server, in a process of its own: `python -m kunskapsresan.cohort.grading_server <folder> <port>`.

Its settings, token and Jupyter world come with the environment that `workspace.formgrader` makes.
"""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path

from kunskapsresan.door import open_door
from kunskapsresan.errors import CourseError


def main() -> None:
    """Serves until stopped; a port that is taken is said in one sentence."""
    folder, port = Path(sys.argv[1]), int(sys.argv[2])
    os.umask(0o077)  # nbgrader writes files itself
    warnings.showwarning = lambda *_, **__: None  # the libraries' own, to programmers
    try:
        door = open_door(folder, port)
    except CourseError as error:
        sys.exit(str(error))
    if door is None:
        sys.exit("Rättningsvyn för den här gruppen är redan öppen i ett annat fönster.")
    from kunskapsresan.held_server import server_class

    server_class(door).launch_instance(argv=[f"--ServerApp.root_dir={folder}"])


if __name__ == "__main__":
    main()
