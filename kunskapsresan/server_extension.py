"""Adds the built book to the Jupyter server, beside JupyterLab and Voilà. The book holds nothing personal: no token."""

from __future__ import annotations

import os
from pathlib import Path

from jupyter_server.utils import url_path_join
from tornado.web import HTTPError, RedirectHandler, RequestHandler, StaticFileHandler

from kunskapsresan import door, editions


class _LocalOnly(RequestHandler):
    """Answers this machine's own names only, as Jupyter's handlers do: no page elsewhere may reach in by DNS."""

    def prepare(self) -> None:
        settings = self.settings
        if not settings.get("allow_remote_access") and not door.is_local(
            self.request.host, tuple(settings.get("local_hostnames", ()))
        ):
            raise HTTPError(403)
        super().prepare()


class BookHandler(_LocalOnly, StaticFileHandler):
    """Files of the edition that is shown at the moment of the request; always revalidated, so that a rebuilt page is
    seen at once."""

    def initialize(self, root: Path) -> None:
        super().initialize(path=str(editions.shown(root)), default_filename="index.html")

    def set_extra_headers(self, path: str) -> None:
        self.set_header("Cache-Control", "no-cache")
        self.set_header("X-Content-Type-Options", "nosniff")


class FirstPageHandler(_LocalOnly, RedirectHandler):
    """From `/bok` to the book's first page."""


class StatusHandler(_LocalOnly):
    """Tells a second start that the course already runs here."""

    def initialize(self, root: Path) -> None:
        self.root = root

    def get(self) -> None:
        self.write(door.status(self.root, ready=True))


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "kunskapsresan.server_extension"}]


def _load_jupyter_server_extension(app) -> None:
    root = Path(os.environ["KUNSKAPSRESAN_ROOT"])
    base = app.web_app.settings["base_url"]
    book = url_path_join(base, "bok")
    first = url_path_join(book, "book", "index.html")
    app.web_app.add_handlers(
        ".*",
        [
            (url_path_join(base, door.STATUS), StatusHandler, {"root": root}),
            (rf"{book}/?", FirstPageHandler, {"url": first, "permanent": False}),
            (rf"{book}/(.*)", BookHandler, {"root": root}),
        ],
    )


load_jupyter_server_extension = _load_jupyter_server_extension
