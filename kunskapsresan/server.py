"""ONE local server: the book, the exercises as forms (Voilà), JupyterLab. Listens on 127.0.0.1 only.

The port is fixed: another port is another origin, and a browser keeps answers per origin.
"""

from __future__ import annotations

import json
import os
import secrets
import time
import warnings
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan import curriculum, jupyter_home, safe_file
from kunskapsresan.door import HOST, PORT, STATUS, Door, DoorError, open_door

__all__ = ["HOST", "PORT", "STATUS", "WORK_FOLDER", "addresses", "prepare_work_folder", "serve", "token"]
WORK_FOLDER = "arbete"  # participants' notebooks and answers on this machine; never in git


@dataclass(frozen=True)
class Addresses:
    """What is printed when the server runs."""

    book: str
    forms: dict[str, str]
    lab: str


def addresses(root: Path, port: int = PORT) -> Addresses:
    """The addresses on this machine. Lab and forms carry the machine's own access token; the book needs none."""
    base, query = f"http://{HOST}:{port}", f"?token={token(root)}"
    present = [session for session in curriculum.load(root).present if session.notebook.is_file()]
    forms = {session.title: f"{base}/voila/render/{session.id}/{session.id}.ipynb{query}" for session in present}
    return Addresses(f"{base}/bok/", forms, f"{base}/lab{query}")


def token(root: Path) -> str:
    """The access token of this installation, made once and readable by its owner only."""
    path = root / ".kunskapsresan" / "token"
    safe_file.private_folder(path.parent)
    if not path.is_file() or not path.read_text(encoding="ascii").strip():
        safe_file.write(path, secrets.token_hex(24).encode())
    return safe_file.private_file(path).read_text(encoding="ascii").strip()


def prepare_work_folder(root: Path) -> Path:
    """Copies each release to the work folder. Answers there are never touched.

    A release that differs from its copy replaces it, for saved outputs would only show dead forms; a notebook in which
    somebody has written is kept beside it under another name.
    """
    work = safe_file.private_folder(root / WORK_FOLDER)
    for session in curriculum.load(root).sessions:
        if not session.notebook.is_file():
            continue
        target = safe_file.private_folder(work / session.id)
        for source in filter(Path.is_file, (session.notebook, session.compiled, session.versions)):
            copy = target / source.name
            if not copy.is_file() or copy.read_bytes() != source.read_bytes():
                if copy.suffix == ".ipynb" and _written_in(copy, source):
                    copy.replace(copy.with_name(f"{copy.stem}-egen-{time.strftime('%Y%m%d-%H%M%S')}.ipynb"))
                safe_file.write(copy, source.read_bytes())
    return work


def _written_in(copy: Path, release: Path) -> bool:
    """Whether a copy holds text that the release does not; an unreadable one is kept to be safe."""
    if not copy.is_file():
        return False
    try:
        mine, theirs = (
            {"".join(cell["source"]).strip() for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]}
            for path in (copy, release)
        )
    except (ValueError, KeyError, TypeError):
        return True
    return bool(mine - theirs - {""})


def serve(root: Path, port: int = PORT, door: Door | None = None) -> None:
    """Runs until stopped, on the port that `door` holds, else on `port`. The book must be built."""
    jupyter_home.enter(root)
    # Read by JupyterLab and Voilà from where they are started, too.
    os.chdir(jupyter_home.standing_place(root / jupyter_home.PLACE))
    os.umask(0o077)  # what people write in notebooks is theirs, whoever writes the file
    warnings.showwarning = _say_nothing  # a filter would not do: the libraries set their own
    os.environ["KUNSKAPSRESAN_ROOT"] = str(root)
    from jupyterlab.labapp import LabApp

    from kunskapsresan.held_server import server_class

    door = door or open_door(root, port)
    if door is None:
        raise DoorError("Kursen är redan igång.")
    LabApp.serverapp_class = server_class(door)
    LabApp.launch_instance(argv=arguments(root, door.port))


def _say_nothing(*_, **__) -> None:
    """The libraries' warnings to programmers are of no use to the person who starts the course."""


def arguments(root: Path, port: int = PORT) -> list[str]:
    """JupyterLab's settings: local, one port, no news, no terminals, idle kernels ended. They are given within this
    process and do not stand in its command line."""
    return [
        f"--ServerApp.ip={HOST}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--ServerApp.open_browser=False",
        "--ServerApp.allow_root=True",
        f"--ServerApp.root_dir={root / WORK_FOLDER}",
        f"--IdentityProvider.token={token(root)}",
        "--ServerApp.terminals_enabled=False",
        f"--LabApp.app_settings_dir={jupyter_home.JUPYTER / 'lab'}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--MappingKernelManager.cull_idle_timeout=1800",
        "--MappingKernelManager.cull_interval=120",
        "--ServerApp.log_level=ERROR",
        "--LabApp.log_level=ERROR",
    ]
