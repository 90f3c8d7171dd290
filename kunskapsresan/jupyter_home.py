"""A Jupyter world of the course's own: settings, workspaces, kernels' profiles and run-time files in a chosen folder.

Whoever has used JupyterLab before has a home folder full of settings, workspaces and start-up scripts. None of it may
decide how the course, its tests or its benchmarks behave. What the Python environment itself carries (kernels, lab
extensions under `sys.prefix`) is still found.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from kunskapsresan import safe_file

PLACE = Path(".kunskapsresan") / "jupyter"
JUPYTER = Path(__file__).parent / "jupyter"
SHARE, CONFIG, GRADING = JUPYTER / "share", JUPYTER / "config", JUPYTER / "grading"
# Beginnings of variables that steer Jupyter, IPython, Voilà, nbgrader or matplotlib from outside, such as
# JUPYTER_NO_CONFIG, JUPYTER_TOKEN, JUPYTERLAB_DIR, PYTHONSTARTUP (which a kernel runs too) and MPLBACKEND.
_STEERING = ("JUPYTER", "IPYTHON", "VOILA", "NBGRADER", "NBCONVERT", "TRAITLETS", "MPL", "MATPLOTLIB", "PYTHONSTARTUP")
_KEPT = ("JUPYTERHUB_",)  # says whose server this is
_FOLDERS = {
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    "JUPYTERLAB_SETTINGS_DIR": "settings",
    "IPYTHONDIR": "ipython",
    "MPLCONFIGDIR": "matplotlib",
}
_STAND = "tom"  # programs of this kind also read settings from where they are started


def environment(
    home: Path, *, config: Path = CONFIG, share: Path = SHARE, base: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The variables for a process whose whole Jupyter world is `home`, made if it is missing, for its owner only.

    `config` and `share`: folders of settings and templates that come before the environment's own.
    """
    base = os.environ if base is None else base
    found = {name: value for name, value in base.items() if name.startswith(_KEPT) or not name.startswith(_STEERING)}
    for name, folder in _FOLDERS.items():
        found[name] = str(safe_file.private_folder(home / folder))
    found["JUPYTER_PATH"], found["JUPYTER_CONFIG_PATH"] = str(share), str(config)
    if sys.prefix != sys.base_prefix:
        found["PYTHONNOUSERSITE"] = "1"  # the user's own packages, and the settings that lie with them
    return found


def enter(root: Path) -> None:
    """Moves this process, and all that it starts, into the course's own world."""
    safe_file.private_folder(root / PLACE.parent)
    found = environment(root / PLACE)
    for name in set(os.environ) - set(found):
        del os.environ[name]
    os.environ.update(found)


def standing_place(home: Path) -> Path:
    """An empty folder to start a server from."""
    return safe_file.private_folder(home / _STAND)
