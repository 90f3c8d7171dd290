"""A web server that allows as little as the book says it needs, and keeps what browsers report of what it stopped."""

from __future__ import annotations

import functools
import http.server
import json
import threading
from pathlib import Path

# What an organisation's IT may set; the book's own text names the same.
POLICY = "default-src 'self'; img-src 'self' data:"


class Strict(http.server.SimpleHTTPRequestHandler):
    """Files with the header; reports are read."""

    def __init__(self, *args, stopped: list[str], **options):
        self.stopped = stopped
        super().__init__(*args, **options)

    def end_headers(self) -> None:
        """With the header on every answer."""
        self.send_header("Content-Security-Policy", f"{POLICY}; report-uri /stopped")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def do_POST(self) -> None:
        """A browser tells what it has stopped."""
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        report = told.get("csp-report", told)
        where = [str(report.get(key)) for key in ("document-uri", "violated-directive", "blocked-uri", "line-number")]
        self.stopped.append(" ".join(where))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_) -> None:
        """Silence: the test tells."""


class Server:
    """The server; `stopped` lists what it was told of."""

    def __init__(self, folder: Path):
        self.stopped: list[str] = []
        handler = functools.partial(Strict, directory=str(folder), stopped=self.stopped)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.base = f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        """Ends it."""
        self._server.shutdown()
        self._server.server_close()
