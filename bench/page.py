"""What a first visit to session 07 costs: our book against the same page in a stock Jupyter Book build.

Prints, for both, the local bytes (each response compressed as a web server would) and the external hosts asked.
Run: `python -m bench.page` (needs the lock's environment, a Chromium, and `kunskapsresan book`).
"""

from __future__ import annotations

import gzip
import http.server
import re
import subprocess
import sys
import tempfile
import threading
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from kunskapsresan import jupyter_home
from tests.browser import install

ROOT = Path(__file__).parent.parent
PAGE = "book/traffar/07-effektmatt-risker.html"
OURS = ("kurs.css", "kurs.js", "logotyp", "favicon", "task-view.css", "explorers.css")
_DIRECTIVE = re.compile(r"^(`{3,}|:{3,})\{(?:uppgift|utforska)\}.*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_CONFIG = """title: Kunskapsresan
author: Kunskapsresan
only_build_toc_files: true
execute: {execute_notebooks: cache}
bibtex_bibfiles: [book/references.bib]
parse: {myst_enable_extensions: [colon_fence, deflist, dollarmath, substitution, attrs_inline]}
"""


def stock_book(folder: Path) -> Path:
    """The same page built with Jupyter Book's defaults; our directives are taken out, since it has none such."""
    import shutil

    shutil.copytree(ROOT / "book", folder / "book", ignore=shutil.ignore_patterns("_templates", "ovningar"))
    shutil.copytree(ROOT / "datasets", folder / "datasets", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "curriculum.yml", folder / "curriculum.yml")
    page = folder / "book" / "traffar" / "07-effektmatt-risker.md"
    page.write_text(_DIRECTIVE.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "_config.yml").write_text(_CONFIG, encoding="utf-8")
    toc = "format: jb-book\nroot: book/index\nchapters:\n- file: book/traffar/07-effektmatt-risker\n"
    (folder / "_toc.yml").write_text(toc + "- file: book/referens/ordlista\n", encoding="utf-8")
    subprocess.run(
        [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(folder)],
        check=True,
        capture_output=True,
        env=jupyter_home.environment(folder / ".jupyter", config=folder, share=folder),
    )
    return folder / "_build" / "html"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that keeps its mouth shut."""

    def log_message(self, *_):
        pass


def first_visit(browser, html: Path, page_name: str = PAGE) -> tuple[int, int, set[str], int]:
    """Compressed local bytes, number of local files, external hosts, and bytes beside the theme's own files."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(html)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context, sizes, hosts = browser.new_context(locale="sv-SE"), {}, set()
    page = context.new_page()

    def asked(request) -> None:
        host = urlsplit(request.url).hostname
        if request.url.startswith("http") and host != "127.0.0.1":
            hosts.add(host)

    def answered(response) -> None:
        if urlsplit(response.url).hostname == "127.0.0.1" and response.ok:
            sizes[response.url] = len(gzip.compress(response.body(), 6))

    page.on("request", asked)
    page.on("response", answered)
    page.goto(f"http://127.0.0.1:{server.server_address[1]}/{page_name}", wait_until="load")
    page.wait_for_timeout(1500)
    context.close()
    server.shutdown()
    own = sum(size for url, size in sizes.items() if "/_static/" not in url or any(name in url for name in OURS))
    return sum(sizes.values()), len(sizes), hosts, own


def main() -> int:
    ours = ROOT / "_build" / "html"
    if not (ours / PAGE).is_file():
        print("Build the book first: kunskapsresan book")
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        stock = stock_book(Path(folder))
        options = {"executable_path": install.find(), "args": ["--no-sandbox", "--disable-gpu"]}
        browser = playwright.chromium.launch(**options)
        rows = {"ours": first_visit(browser, ours), "stock Jupyter Book": first_visit(browser, stock)}
        pages = sorted(path.relative_to(ours).as_posix() for path in (ours / "book").rglob("*.html"))
        own = {name: first_visit(browser, ours, name)[3] for name in pages}
        browser.close()
    for name, (size, files, hosts, _) in rows.items():
        print(f"{name:20} {size / 1000:8.0f} kB compressed in {files} files; external hosts: {sorted(hosts) or 'none'}")
    print(f"ratio of bytes, ours to stock: {rows['ours'][0] / rows['stock Jupyter Book'][0]:.2f}")
    heaviest = max(own, key=own.get)
    print(f"beside the theme's own files, heaviest of {len(own)} pages: {own[heaviest] / 1000:.0f} kB ({heaviest})")
    print("The stock page has neither exercises nor explorers; what it could not fetch from outside is not counted.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
