"""What a first visit costs: the start page, session 07 and the heaviest page, against a stock Jupyter Book build.

Weights are bytes as a web server sends them (each file compressed), of the page and every file that it names. They are
the same on every machine, so a test holds them to LIMITS. The browser's own count of the same pages is printed beside.
Run: `python -m bench.page` (needs the lock's environment, a Chromium, and `kunskapsresan book`).
"""

from __future__ import annotations

import functools
import gzip
import http.server
import re
import shutil
import sys
import tempfile
import threading
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from bench.ending import Failed, ended, made
from kunskapsresan import jupyter_home
from tests.browser import install

ROOT = Path(__file__).parent.parent
BOOK = ROOT / "_build" / "html"
START = "book/index.html"
SESSION = "book/traffar/07-effektmatt-risker.html"
LIMITS = {START: 250_000, SESSION: 400_000}
ANY_PAGE = 500_000
_FILE = re.compile(r'(?:src|href)="([^"#?:]+\.(?:js|css|svg|png|ico|woff2?))(?:\?[^"]*)?"')
_OURS = "uppgift|utforska|oversikt|utvardering|jamforelse|ditt-arbete|inlamning"
_DIRECTIVE = re.compile(r"^(`{3,}|:{3,})\{(?:" + _OURS + r")\}.*?^\1[ \t]*$", re.M | re.S)
_CONFIG = """title: Kunskapsresan
author: Kunskapsresan
only_build_toc_files: true
execute: {execute_notebooks: cache}
bibtex_bibfiles: [book/references.bib]
parse: {myst_enable_extensions: [colon_fence, deflist, dollarmath, substitution, attrs_inline]}
"""


@functools.cache
def compressed(path: Path) -> int:
    """Bytes of a file as a web server sends it."""
    return len(gzip.compress(path.read_bytes(), 6))


def weight(html: Path, name: str) -> int:
    """Bytes of a page and of all that it names, each file once. Raises FileNotFoundError when one is missing."""
    page = html / name
    named = _FILE.findall(page.read_text(encoding="utf-8"))
    return sum(compressed(path) for path in {page.resolve(), *((page.parent / file).resolve() for file in named)})


def pages(html: Path) -> list[str]:
    """All pages of a book, but for those that are made for paper and the redirect at its root."""
    found = (path.relative_to(html) for path in html.rglob("*.html"))
    return sorted(path.as_posix() for path in found if "utskrift" not in path.parts and "_static" not in path.parts
                  and path != Path("index.html"))  # fmt: skip


def over(html: Path) -> list[str]:
    """The pages that weigh more than they may, with their weight."""
    weights = {name: weight(html, name) for name in pages(html)}
    return [f"{name}: {size}" for name, size in weights.items() if size > min(ANY_PAGE, LIMITS.get(name, ANY_PAGE))]


def stock_book(folder: Path, heaviest: str) -> Path:
    """The same pages built with Jupyter Book's defaults; our directives are taken out, since it has none such."""
    left_out = shutil.ignore_patterns("ovningar", "_static")
    shutil.copytree(ROOT / "book", folder / "book", ignore=left_out)
    shutil.copytree(ROOT / "datasets", folder / "datasets", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "curriculum.yml", folder / "curriculum.yml")
    names = list(dict.fromkeys(name.removesuffix(".html") for name in (START, SESSION, heaviest)))
    for name in names:
        page = folder / f"{name}.md"
        if not page.is_file():
            raise Failed(f"{name} is no page that a stock book could hold")
        page.write_text(_DIRECTIVE.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "_config.yml").write_text(_CONFIG, encoding="utf-8")
    chapters = "".join(f"- file: {name}\n" for name in [*names[1:], "book/referens/ordlista"])
    (folder / "_toc.yml").write_text(f"format: jb-book\nroot: {names[0]}\nchapters:\n{chapters}", encoding="utf-8")
    made(
        [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(folder)],
        seconds=600,
        env=jupyter_home.environment(folder / ".jupyter", config=folder, share=folder),
    )
    return folder / "_build" / "html"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that keeps its mouth shut."""

    def log_message(self, *_):
        pass


def first_visit(browser, html: Path, name: str) -> tuple[int, int, set[str]]:
    """As the browser sees it: compressed local bytes, number of local files, external hosts. Raises Failed."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(html)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context, sizes, hosts, missing = browser.new_context(locale="sv-SE"), {}, set(), []
    page = context.new_page()

    def asked(request) -> None:
        host = urlsplit(request.url).hostname
        if request.url.startswith("http") and host != "127.0.0.1":
            hosts.add(host)

    def answered(response) -> None:
        if urlsplit(response.url).hostname == "127.0.0.1":
            if response.ok:
                sizes[response.url.partition("#")[0]] = len(gzip.compress(response.body(), 6))
            else:
                missing.append(response.url)

    page.on("request", asked)
    page.on("response", answered)
    page.goto(f"http://127.0.0.1:{server.server_address[1]}/{name}", wait_until="load")
    page.wait_for_timeout(1500)
    context.close()
    server.shutdown()
    server.server_close()
    if missing:
        raise Failed(f"{name} asks for files that are not there: {', '.join(missing[:3])}")
    return sum(sizes.values()), len(sizes), hosts


def main() -> None:
    """Prints the weights and ratios. Raises Failed."""
    for name in (START, SESSION):
        if not (BOOK / name).is_file():
            raise Failed("The book is not built. Run: kunskapsresan book")
    written = [name for name in pages(BOOK) if (ROOT / name).with_suffix(".md").is_file() and "/ovningar/" not in name]
    heaviest = max(written, key=lambda name: weight(BOOK, name))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        stock = stock_book(Path(folder), heaviest)
        browser = playwright.chromium.launch(
            executable_path=install.find(), args=["--no-sandbox", "--disable-gpu"]
        )  # fmt: skip
        rows = {
            (name, which): first_visit(browser, html, name)
            for name in dict.fromkeys((START, SESSION, heaviest))
            for which, html in (("ours", BOOK), ("stock", stock))
        }
        browser.close()
    print("A first visit, compressed:")
    for (name, which), (size, files, hosts) in rows.items():
        told = f"external hosts: {', '.join(sorted(hosts)) or 'none'}"
        print(f"{name:48} {which:6}{size / 1000:6.0f} kB in {files:2} files; {told}")
        if which == "stock":
            print(f"{'':48} ratio {rows[name, 'ours'][0] / size:.2f}")
    weights = {name: weight(BOOK, name) for name in pages(BOOK)}
    print(f"Files named by each of {len(weights)} pages: heaviest {max(weights.values()) / 1000:.0f} kB, "
          f"median {sorted(weights.values())[len(weights) // 2] / 1000:.0f} kB.")  # fmt: skip
    print("The stock pages have no exercises or explorers; what they could not fetch from outside is not counted.")
    if faults := over(BOOK):
        raise Failed(f"Pages over their limits: {'; '.join(faults)}")


if __name__ == "__main__":
    raise SystemExit(ended(main))
