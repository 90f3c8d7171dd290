"""Does the built book work where a web server allows no script, no style and no picture but the book's own files?

The same steps are then taken in the book opened from a folder.
"""

from __future__ import annotations

import re
import shutil

import pytest

from tests.browser import install, steps
from tests.browser.engines import ENGINES, Driven, Tab
from tests.browser.strict_server import Server
from tests.browser.test_book import BUILT, PAGES
from tests.browser.wire import when

pytestmark = pytest.mark.browser
PAPER = sorted(path.relative_to(BUILT).as_posix() for path in (BUILT / "book" / "utskrift").glob("*.html"))
EXERCISE = "book/ovningar/04-fran-undran-till-fraga.html"
SESSION = "book/traffar/07-effektmatt-risker.html"
REVIEW = "book/kunskapsoversikt/min-oversikt.html"
KINDS = [
    "book/index.html", SESSION, EXERCISE, REVIEW, "book/referens/utforskare.html", "book/referens/ordlista.html",
    "book/referens/figurer.html", "genindex.html", *PAPER[:1],
]  # fmt: skip
OFFENDING = "<!doctype html><html lang=sv><title>Prov</title><script>window.ran = 1</script><p style='color:red'>x</p>"
LOADED = "return document.readyState === 'complete'"
# A picture made of a figure's own text, as Word files will need it.
DRAWN = """const done = arguments[0], image = new Image(), canvas = document.createElement("canvas");
image.onload = () => {
  Object.assign(canvas, { width: 60, height: 40 });
  const paper = canvas.getContext("2d");
  paper.drawImage(image, 0, 0);
  done([canvas.toDataURL("image/png").slice(0, 22), ...paper.getImageData(5, 5, 1, 1).data]);
};
image.onerror = () => done(["not drawn"]);
image.src = "data:image/svg+xml," + encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><style>rect { fill: #0b4f8a }</style>'
  + '<rect width="60" height="40" style="stroke: none"/></svg>');"""


@pytest.fixture(scope="module")
def server():
    """The built book behind the strict header."""
    if not PAGES:
        pytest.fail("The book is not built. Run `kunskapsresan book` (`make test` does).")
    found = Server(BUILT)
    yield found
    found.close()


@pytest.fixture(scope="module", params=ENGINES)
def engine_browser(request, start):
    """One browser of the engine for all tests here."""
    driven = start(request.param)
    yield driven
    driven.close()


@pytest.mark.parametrize("name", ENGINES)
def test_what_is_stopped_is_told(name, start, tmp_path):
    """Would these tests notice? A page with a script and a style of its own, in each engine."""
    (tmp_path / "index.html").write_text(OFFENDING, encoding="utf-8")
    strict, driven = Server(tmp_path), start(name)
    tab = driven.tab()
    tab.call("Navigate", url=f"{strict.base}/index.html")
    when(lambda: len(strict.stopped) >= 2, f"{name} tells of both: {strict.stopped}")
    assert tab.run("return window.ran ?? null") is None
    driven.close()
    strict.close()


def test_no_page_has_a_script_or_a_style_of_its_own():
    """Read as text: no script but data and files, no style element or attribute, no event attribute, on any page?"""
    assert len(PAGES) > 30 and len(PAPER) > 10
    faults = []
    for path in BUILT.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        scripts = re.findall(r"<script\b([^>]*)>(.*?)</script>", html, re.DOTALL)
        faults += [(path.name, head) for head, text in scripts if text.strip() and 'type="text/plain"' not in head]
        waiting = [head for head, _ in scripts if "src=" in head and not re.search(r"\b(defer|data-kr-waits)\b", head)]
        faults += [(path.name, head) for head in waiting]
        bare = re.sub(r"<script\b[^>]*>.*?</script>", "", html, flags=re.DOTALL)
        faults += [(path.name, tag) for tag in re.findall(r'<style\b|<[a-z][^<>]*\s(?:style|on[a-z]+)="[^"]*"', bare)]
        files = re.findall(r'(?:src|href)="([^"#?:]+\.(?:js|css))(?:\?[^"]*)?"', html)
        faults += [(path.name, file) for file in files if not (path.parent / file).is_file()]
    assert faults == []


@pytest.mark.parametrize("name", [*PAGES, *PAPER])
def test_nothing_is_stopped_in_chromium(visit, server, name):
    """Every page: does Chromium stop nothing, and report no error?"""
    page = visit().new_page()
    page.goto(f"{server.base}/{name}", wait_until="load")
    page.wait_for_timeout(300)
    assert server.stopped == []


def _open(driven: Driven, url: str) -> Tab:
    tab = driven.tab()
    tab.call("Navigate", url=url)
    tab.until(LOADED)
    return tab


def test_nothing_is_stopped_in_other_engines(engine_browser, server):
    """One page of each kind: styles and scripts run, the figures' pictures are there, and nothing is reported?"""
    for name in KINDS:
        tab = _open(engine_browser, f"{server.base}/{name}")
        pictures = (
            "return [...document.images].filter((i) => i.complete && !i.naturalWidth).map((i) => i.alt.slice(0, 60))"
        )
        assert tab.run(pictures) == [], name
        tab.close()
    assert server.stopped == []


@pytest.fixture(scope="module", params=["server", "folder"])
def book(request, server, tmp_path_factory):
    """Where the book's pages begin: behind the strict header, or in a folder that was unpacked somewhere."""
    if request.param == "server":
        return server.base
    folder = tmp_path_factory.mktemp("uppackad bok")
    shutil.copytree(BUILT, folder / "bok")
    return (folder / "bok").as_uri()


def test_answers_are_saved(engine_browser, server, book):
    """An exercise: fields, feedback, saved, there after a reload?"""
    tab = engine_browser.tab(f"{book}/{EXERCISE}")
    form = tab.run("return [...document.querySelectorAll('form[data-kind=Text]')][0].dataset.task")
    tab.fill(steps.within(form, "textarea"), "En text som ska finnas kvar.")
    steps.all_saved(tab)
    tab.reload()
    assert steps.values(tab)[form] == "En text som ska finnas kvar."
    tab.close()
    assert server.stopped == []


def test_the_review_is_saved(engine_browser, server, book):
    """A field of the knowledge review, there after a reload?"""
    tab = engine_browser.tab(f"{book}/{REVIEW}")
    tab.fill(".kr-review textarea", "Vad hjälper?")
    tab.run("arguments[0].blur()", tab.find(".kr-review textarea"))
    tab.until("return !/Sparar/.test(document.querySelector('.kr-review').textContent)")
    tab.reload()
    assert tab.run("return document.querySelector('.kr-review textarea').value") == "Vad hjälper?"
    tab.close()
    assert server.stopped == []


def test_explorers_move(engine_browser, server, book):
    """Do all explorers replace their still figures, and does one react to a key?"""
    tab = _open(engine_browser, f"{book}/book/referens/utforskare.html")
    still = "return [...document.querySelectorAll('[data-utforska]')].filter((e) => !e.querySelector('.kr-explorer'))"
    assert tab.run(f"{still}.length") == 0 and tab.run("return document.querySelectorAll('.kr-explorer').length") >= 10
    slider = tab.find(".kr-explorer input[type=range]")
    before = tab.run("const e = arguments[0].closest('.kr-explorer'); arguments[0].focus(); return e.innerHTML", slider)
    tab.keys("ArrowRight", "ArrowRight")
    tab.until("return arguments[0].closest('.kr-explorer').innerHTML !== arguments[1]", slider, before)
    tab.close()
    assert server.stopped == []


def test_the_evaluation_is_there(engine_browser, server, book):
    """Does the evaluation have its fields, on a page with tasks?"""
    tab = engine_browser.tab(f"{book}/book/ovningar/10-fran-kunskap-till-praktik.html")
    assert tab.run("return document.querySelectorAll('[data-utvardering] :is(textarea, input)').length") >= 3
    assert tab.run("return document.querySelector('[data-jamforelse]').textContent.length") > 100
    tab.close()
    assert server.stopped == []


def test_the_search_finds(engine_browser, server, book):
    """From the button to a result, with the index loaded only there?"""
    tab = _open(engine_browser, f"{book}/book/referens/ordlista.html")
    assert tab.run("return [...document.scripts].some((each) => each.src.includes('searchindex'))") is False
    tab.click(".search-button__button")
    tab.type("#pst-search-dialog input", "riskkvoten")
    tab.keys("Enter")
    found = "return document.querySelector('#search-results')?.textContent.includes('Läsa effektmått I')"
    tab.until(found, seconds=20)
    tab.close()
    assert server.stopped == []


def test_a_drawing_becomes_a_picture(engine_browser, server, book):
    """SVG as a data: address, on a canvas, as PNG, with its own styles?"""
    tab = _open(engine_browser, f"{book}/{SESSION}")
    assert tab.call("ExecuteAsyncScript", script=DRAWN, args=[]) == ["data:image/png;base64,", 0x0B, 0x4F, 0x8A, 255]
    tab.close()
    assert server.stopped == []


def test_every_engine_is_tried():
    """Are the three engines to be had here? Otherwise these tests say nothing of them."""
    assert [name for name in ENGINES if not install.engine(name)] == [] or not install.obtainable()
