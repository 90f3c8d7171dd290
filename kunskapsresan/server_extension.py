"""Adds the built book to the Jupyter server, beside JupyterLab and Voilà. The book holds nothing personal: no token."""

from __future__ import annotations

import os
from pathlib import Path

from jupyter_server.utils import url_path_join
from tornado.web import RedirectHandler, RequestHandler, StaticFileHandler

from kunskapsresan.server import BUILT_BOOK, STATUS


class BookHandler(StaticFileHandler):
    """Files of the built book; always revalidated, so that a rebuilt page is seen at once."""

    def set_extra_headers(self, path: str) -> None:
        self.set_header("Cache-Control", "no-cache")
        self.set_header("X-Content-Type-Options", "nosniff")


class StatusHandler(RequestHandler):
    """Tells a second start that the course already runs here."""

    def initialize(self, root: str) -> None:
        self.root = root

    def get(self) -> None:
        self.write({"root": self.root})


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
            (url_path_join(base, STATUS), StatusHandler, {"root": str(root)}),
            (rf"{book}/?", RedirectHandler, {"url": first, "permanent": False}),
            (rf"{book}/(.*)", BookHandler, {"path": str(root / BUILT_BOOK), "default_filename": "index.html"}),
        ],
    )


load_jupyter_server_extension = _load_jupyter_server_extension
