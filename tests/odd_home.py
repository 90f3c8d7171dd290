"""A home folder of somebody who has used Jupyter for years, badly: whatever of it is read breaks something."""

from __future__ import annotations

import json
import os
from pathlib import Path

_RAISE = "raise RuntimeError('hemmappen lästes')\n"
_KERNEL = {"argv": ["finns-inte", "{connection_file}"], "display_name": "Trasig", "language": "python"}
FILES = {
    "jupyter_server_config.py": _RAISE,
    "jupyter_lab_config.py": _RAISE,
    "nbgrader_config.py": _RAISE,
    ".jupyter/jupyter_server_config.py": _RAISE,
    ".jupyter/jupyter_lab_config.py": _RAISE,
    ".jupyter/nbgrader_config.py": _RAISE,
    ".jupyter/jupyter_config.json": json.dumps(
        {
            "IdentityProvider": {"token": "osaker"},
            "ServerApp": {
                "password": "x",
                "base_url": "/annat/",
                "terminals_enabled": True,
                "disable_check_xsrf": True,
            },
        }
    ),
    ".jupyter/jupyter_server_config.json": json.dumps(
        {
            "ServerApp": {
                "jpserver_extensions": {"kunskapsresan.server_extension": False, "voila.server_extension": False}
            }
        }
    ),
    ".jupyter/voila.json": json.dumps({"VoilaConfiguration": {"template": "finns-inte", "show_tracebacks": True}}),
    ".jupyter/custom/custom.css": "body { display: none }",
    ".jupyter/labconfig/page_config.json": json.dumps(
        {"disabledExtensions": {"@jupyter-widgets/jupyterlab-manager": True}}
    ),
    ".jupyter/lab/workspaces/default-37a8.jupyterlab-workspace": json.dumps(
        {"data": {"layout-restorer:data": {"main": {"current": "notebook:hemma.ipynb"}}}, "metadata": {"id": "default"}}
    ),
    ".jupyter/lab/user-settings/@jupyterlab/apputils-extension/themes.jupyterlab-settings": '{"theme": "Hemmagjort"}',
    ".local/share/jupyter/kernels/python3/kernel.json": json.dumps(_KERNEL),
    ".ipython/profile_default/ipython_config.py": _RAISE,
    ".ipython/profile_default/ipython_kernel_config.py": _RAISE,
    ".ipython/profile_default/startup/00-hemma.py": "import os\nos._exit(3)\n",
    ".config/matplotlib/matplotlibrc": "backend: finns-inte\n",
    ".pythonstartup.py": "import os\nos._exit(3)\n",
}


def environment(home: Path) -> dict[str, str]:
    """The variables of a process whose user has that home, made here. None of the tests' own Jupyter folders."""
    for name, text in FILES.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    steering = ("JUPYTER", "IPYTHON", "MPL", "XDG_", "PYTHONNOUSERSITE")
    found = {name: value for name, value in os.environ.items() if not name.startswith(steering)}
    return found | {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "JUPYTER_TOKEN": "osaker",
        "JUPYTER_NO_CONFIG": "",
        "JUPYTER_PREFER_ENV_PATH": "0",
        "JUPYTER_CONFIG_PATH": str(home / ".jupyter"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / ".jupyter" / "lab" / "workspaces"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / ".jupyter" / "lab" / "user-settings"),
        "IPYTHONDIR": str(home / ".ipython"),
        "PYTHONSTARTUP": str(home / ".pythonstartup.py"),
        "MPLBACKEND": "finns-inte",
    }
