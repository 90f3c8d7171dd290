"""The local port: taken before anything slow, and answering while the book is being built.

Whoever holds the port from the first moment cannot be told after minutes that it is taken, and a browser that comes
early gets a page that waits instead of an error.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import http.client
import http.server
import json
import os
import socket
import threading
import urllib.error
import urllib.request
from pathlib import Path

from kunskapsresan.errors import CourseError

HOST, PORT = "127.0.0.1", 8765
STATUS = "kunskapsresan/status"
LOCAL_NAMES = ("127.0.0.1", "localhost")
_WAITING = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Boken byggs</title></head><body><main><h1>Boken byggs</h1>
<p>Det tar någon minut första gången. Sidan visas av sig själv när den är klar.</p></main></body></html>
""".encode()


class DoorError(CourseError):
    """The port cannot be used; the message says why and what to do."""


def fingerprint(root: Path) -> str:
    """Tells one course folder from another without telling anybody where it is."""
    return hashlib.sha256(f"kunskapsresan {root.resolve()}".encode("utf-8", "surrogateescape")).hexdigest()


def status(root: Path, *, ready: bool) -> dict[str, object]:
    """What the server answers to whoever asks which course it is."""
    return {"course": "kunskapsresan", "folder": fingerprint(root), "ready": ready}


def is_local(host: str, more: tuple[str, ...] = ()) -> bool:
    """Whether a Host header names this machine. Another name there is a page elsewhere that reaches in by DNS."""
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    return name.strip("[]").lower() in (*LOCAL_NAMES, "::1", *more)


class Door:
    """The held port. `socket` goes to the server that takes over."""

    def __init__(self, root: Path, port: int):
        self.socket = _listening(port)
        self.port = self.socket.getsockname()[1]
        self._waiting = http.server.ThreadingHTTPServer((HOST, 0), _handler(root), bind_and_activate=False)
        self._waiting.socket.close()
        self._waiting.socket = self.socket
        self._waiting.server_name, self._waiting.server_port = HOST, self.port
        threading.Thread(target=self._waiting.serve_forever, args=(0.05,), daemon=True).start()

    def hand_over(self) -> socket.socket:
        """Stops answering; who comes now waits for the next to take over."""
        self._waiting.shutdown()
        self.socket.setblocking(False)
        return self.socket

    def close(self) -> None:
        """Gives the port back."""
        self._waiting.shutdown()
        self.socket.close()


def open_door(root: Path, port: int = PORT) -> Door | None:
    """Takes the port; None when this very course already has it. Raises DoorError if something else has."""
    try:
        return Door(root, port)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise DoorError(f"Port {port} på den här datorn går inte att använda ({error.strerror}).") from error
    who = _who(port)
    if who.get("course") == "kunskapsresan" and who.get("folder") == fingerprint(root):
        return None
    other = f"Vill du ha båda igång: `kunskapsresan start --port {port + 2}`, men där"
    if who.get("course") == "kunskapsresan":
        raise DoorError(
            f"Port {port} på den här datorn används redan av kursen i en annan mapp.\n"
            f"Stäng den med Ctrl+C i dess fönster och försök igen. {other} syns inte de svar som webbläsaren "
            f"har sparat på port {port}."
        )
    raise DoorError(
        f"Port {port} på den här datorn används redan av ett annat program.\n"
        f"Stäng det programmet och försök igen. {other} syns inte de svar som webbläsaren har sparat på port {port}, "
        "för den minns dem per adress."
    )


def check_free(port: int) -> None:
    """Raises DoorError if something has the port."""
    try:
        _listening(port).close()
    except OSError as error:
        raise DoorError(
            f"Port {port} på den här datorn används redan. Stäng det som använder den, "
            f"eller välj en annan med --port {port + 2}."
        ) from error


def _listening(port: int) -> socket.socket:
    found = socket.socket()
    try:
        # On Windows "reuse" would let two servers share the port.
        option = socket.SO_REUSEADDR if os.name != "nt" else socket.SO_EXCLUSIVEADDRUSE
        found.setsockopt(socket.SOL_SOCKET, option, 1)
        found.bind((HOST, port))
        found.listen(128)
    except BaseException:
        found.close()
        raise
    return found


def _who(port: int) -> dict:
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/{STATUS}", timeout=5) as answer:
            found = json.loads(answer.read(10_000))
    except (urllib.error.URLError, OSError, ValueError, http.client.HTTPException):
        return {}
    return found if isinstance(found, dict) else {}


def _handler(root: Path) -> type[http.server.BaseHTTPRequestHandler]:
    class Waiting(http.server.BaseHTTPRequestHandler):
        """Says that the book is being built."""

        def do_GET(self) -> None:
            if not is_local(self.headers.get("Host", "")):
                self.send_error(403)
                return
            asks = self.path.strip("/") == STATUS
            body = json.dumps(status(root, ready=False)).encode() if asks else _WAITING
            self.send_response(200 if asks else 503)
            self.send_header("Content-Type", "application/json" if asks else "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            with contextlib.suppress(OSError):
                self.wfile.write(body)

        def log_message(self, *_) -> None:
            """Silence: the window shows what the course says."""

    return Waiting
