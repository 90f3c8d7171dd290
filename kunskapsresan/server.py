"""ONE local server: the book, the exercises as forms (Voilà), JupyterLab. Listens on 127.0.0.1 only.

The port is fixed: another port is another origin, and a browser keeps answers per origin.
"""

from __future__ import annotations

import errno
import json
import os
import secrets
import shutil
import socket
import time
import urllib.error
import urllib.request
import warnings
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan import curriculum

HOST, PORT = "127.0.0.1", 8765
JUPYTER = Path(__file__).parent / "jupyter"
WORK_FOLDER = "arbete"  # participants' notebooks and answers on this machine; never in git
BUILT_BOOK = Path("_build") / "html"
STATUS = "kunskapsresan/status"


class ServerError(RuntimeError):
    """The server cannot start; the message says what to do."""


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
    if not path.is_file():
        path.parent.mkdir(exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_hex(24))
    return path.read_text(encoding="ascii").strip()


def prepare_work_folder(root: Path) -> Path:
    """Copies each release to the work folder. Answers there are never touched.

    A release that differs from its copy replaces it, for saved outputs would only show dead forms; a notebook in which
    somebody has written is kept beside it under another name.
    """
    work = root / WORK_FOLDER
    work.mkdir(exist_ok=True)
    for session in curriculum.load(root).sessions:
        if not session.notebook.is_file():
            continue
        target = work / session.id
        target.mkdir(exist_ok=True)
        for source in filter(Path.is_file, (session.notebook, session.compiled, session.versions)):
            copy = target / source.name
            if not copy.is_file() or copy.read_bytes() != source.read_bytes():
                if copy.suffix == ".ipynb" and _written_in(copy, source):
                    copy.replace(copy.with_name(f"{copy.stem}-egen-{time.strftime('%Y%m%d-%H%M%S')}.ipynb"))
                shutil.copyfile(source, copy)
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


def running(root: Path, port: int = PORT) -> bool:
    """Whether this course already runs on the port. Raises ServerError if something else holds it."""
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/{STATUS}", timeout=3) as answer:
            if json.load(answer).get("root") == str(root):
                return True
    except urllib.error.HTTPError:
        pass  # somebody else's server
    except (urllib.error.URLError, OSError, ValueError):
        if _free(port):
            return False
    raise ServerError(
        f"Port {port} på den här datorn används redan av ett annat program.\n"
        f"Stäng det programmet och försök igen. Kursen använder alltid port {port}, "
        "för webbläsaren minns deltagarnas svar per adress."
    )


def _free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                return False
            raise
    return True


def serve(root: Path, port: int = PORT) -> None:
    """Runs until stopped. The book must be built and `running` must have said no."""
    from jupyterlab.labapp import LabApp

    warnings.simplefilter("ignore", DeprecationWarning)  # the libraries' own, of no use to who starts a course
    # Read by Voilà (settings, template); an environment variable is the only door to both.
    os.environ["JUPYTER_PATH"] = _prepend(JUPYTER / "share", os.environ.get("JUPYTER_PATH"))
    os.environ["JUPYTER_CONFIG_PATH"] = _prepend(JUPYTER / "config", os.environ.get("JUPYTER_CONFIG_PATH"))
    os.environ["KUNSKAPSRESAN_ROOT"] = str(root)
    LabApp.launch_instance(argv=arguments(root, port))


def arguments(root: Path, port: int = PORT) -> list[str]:
    """JupyterLab's command line: local, one port, no news, no terminals, idle kernels ended."""
    return [
        f"--ServerApp.ip={HOST}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--ServerApp.open_browser=False",
        "--ServerApp.allow_root=True",
        f"--ServerApp.root_dir={root / WORK_FOLDER}",
        f"--IdentityProvider.token={token(root)}",
        "--ServerApp.terminals_enabled=False",
        f"--LabApp.app_settings_dir={JUPYTER / 'lab'}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--MappingKernelManager.cull_idle_timeout=1800",
        "--MappingKernelManager.cull_interval=120",
        "--ServerApp.log_level=WARN",
        "--LabApp.log_level=WARN",
    ]


def _prepend(path: Path, rest: str | None) -> str:
    return str(path) + (os.pathsep + rest if rest else "")
