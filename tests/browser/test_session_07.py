"""Can session 07 be answered and handed in from the built book, as a form and in JupyterLab, with the same result?"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kunskapsresan import server
from tests.browser import journey
from tests.browser.answering import answers_in, download, flat, name_oneself
from tests.browser.harness import axe_faults

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
BUILT = ROOT / "_build" / "html"
exercise = journey.Walk(
    "07-effektmatt-risker",
    {
        "riskskillnad": "27",
        "riskkvot": "0,83",
        "riskkvot-mening": "klarade-sig",
        "basrisk": "364",
        "intervall-mening": "chansen",
        "seed-oddskvot": "6",
    },
)
PAGE = f"book/ovningar/{exercise.ID}.html"


@pytest.fixture(scope="module")
def book(serve, tmp_path_factory):
    """Addresses of the exercise page: served, and as an unzipped copy in a folder with spaces and Swedish letters."""
    if not (BUILT / PAGE).is_file():
        pytest.fail("The book is not built. Run `kunskapsresan book` (`make test` does).")
    copy = tmp_path_factory.mktemp("uppackad") / "Kursen på hårddisken"
    shutil.copytree(BUILT, copy)
    return {"http": f"http://127.0.0.1:{serve(BUILT)}/{PAGE}", "file": (copy / PAGE).as_uri()}


@pytest.mark.parametrize(("surface", "keys"), [("http", False), ("http", True), ("file", False)])
def test_in_the_book(visit, book, surface, keys):
    """By mouse and by keys: is every answer there after a reload, and in the file?"""
    visitor = visit()
    page = visitor.open(book[surface])
    exercise.answer_all(page, keys=keys)
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    total = len(exercise.TASKS)
    expect(page.locator(".kr-count")).to_have_text(f"{total} av {total}")
    expect(exercise.form(page, "riskkvot").get_by_role("textbox")).to_have_value(exercise.FINAL["riskkvot"])
    name, data = download(page)
    assert name.startswith(f"{exercise.ID}_kr26-07_")
    exercise.check(answers_in(data))


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    """The local server on a copy of the course; gives (address, token, work folder)."""
    root = tmp_path_factory.mktemp("kurs") / "Kurs åäö"
    for folder in ("book/traffar", "exercises", "solutions"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "curriculum.yml", root / "curriculum.yml")
    (root / "_build").mkdir()
    (root / "_build" / "html").symlink_to(BUILT, target_is_directory=True)
    with socket.socket() as probe:
        probe.bind((server.HOST, 0))
        port = probe.getsockname()[1]
    code = (
        "import sys; from pathlib import Path; from kunskapsresan import server; root = Path(sys.argv[1]);"
        "server.prepare_work_folder(root); server.serve(root, int(sys.argv[2]))"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(root), str(port)], cwd=root)
    address = f"http://{server.HOST}:{port}"
    try:
        for _ in range(240):
            try:
                with urllib.request.urlopen(f"{address}/bok/", timeout=2):
                    break
            except OSError:
                assert process.poll() is None, "the server stopped"
                time.sleep(0.25)
        else:
            pytest.fail("the server did not answer within a minute")
        yield address, server.token(root), root / server.WORK_FOLDER / exercise.ID
    finally:
        process.terminate()
        process.wait(20)


def on_disk(work: Path) -> dict:
    return flat(json.loads((work / "svar.json").read_text(encoding="utf-8")))


def hand_in(page, work: Path) -> None:
    """The file made in the browser holds what the kernel has saved."""
    if "Inget" in page.locator(".kr-who").text_content():
        page.get_by_role("button", name="Lämna in").click()
        with page.expect_download() as waiting:
            name_oneself(page, "kr26-07")
        data = waiting.value.path().read_bytes()
    else:
        _, data = download(page)
    svar = answers_in(data)
    exercise.check(svar)
    assert svar["answers"] == on_disk(work)["answers"] and svar["participant"] == "kr26-07"


def test_the_server_shows_the_book(visit, running):
    """Is the book there without a token, at the printed address?"""
    address, _, _ = running
    page = visit().new_page()
    page.goto(f"{address}/bok/")
    assert page.url == f"{address}/bok/book/index.html"
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_as_a_form(visit, running):
    """In Voilà: same values and misconceptions, kept on reload, accessible, its kernel gone when the page is closed?"""
    address, token, work = running
    shutil.rmtree(work / ".svar-historik", ignore_errors=True)
    (work / "svar.json").unlink(missing_ok=True)
    visitor = visit()
    visitor.context.set_default_timeout(60000)
    url = f"{address}/voila/render/{exercise.ID}/{exercise.ID}.ipynb"
    page = visitor.new_page()
    page.goto(f"{url}?token={token}")
    exercise.form(page, "saker").wait_for()
    assert page.evaluate("document.documentElement.lang") == "sv"
    expect(page.get_by_text("Run All Cells")).to_be_hidden()
    exercise.answer_all(page, name=None)
    exercise.check(on_disk(work))
    hand_in(page, work)
    page.reload()
    exercise.form(page, "saker").wait_for()
    expect(exercise.form(page, "riskkvot").get_by_role("textbox")).to_have_value(exercise.FINAL["riskkvot"])
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert axe_faults(page) == [], (width, scheme)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.goto("about:blank")
    deadline = time.monotonic() + 20
    while kernels(address, token) and time.monotonic() < deadline:
        time.sleep(0.5)
    assert kernels(address, token) == []


def test_the_form_leads_back_to_the_book(visit, running):
    """In Voilà: is the first Tab a way past, the second a way back, and does it hold at 320 px?"""
    address, token, _ = running
    visitor = visit(viewport={"width": 320, "height": 800})
    visitor.context.set_default_timeout(60000)
    page = visitor.new_page()
    page.goto(f"{address}/voila/render/{exercise.ID}/{exercise.ID}.ipynb?token={token}")
    exercise.form(page, "saker").wait_for()
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Hoppa till övningen")
    expect(skip).to_be_focused()
    assert skip.bounding_box()["height"] >= 24
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert axe_faults(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.get_by_role("link", name="Till boken").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Övning")
    assert page.url == f"{address}/bok/book/ovningar/{exercise.ID}.html"


def kernels(address: str, token: str) -> list:
    with urllib.request.urlopen(f"{address}/api/kernels?token={token}", timeout=10) as answer:
        return json.load(answer)


def open_in_lab(page, address: str, token: str) -> None:
    """Opens the notebook and does what its Swedish line says: Run, Run All Cells."""
    page.goto(f"{address}/lab/tree/{exercise.ID}/{exercise.ID}.ipynb?token={token}")
    page.locator(".jp-Notebook").wait_for()
    expect(page.get_by_text("Öppna menyn Run överst")).to_be_visible(timeout=30000)
    # Lab drops what is run before its kernel has answered; a person sees the circle stop.
    page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').first.wait_for()
    page.locator(".lm-MenuBar-itemLabel", has_text="Run").first.click()
    page.locator(".lm-Menu-itemLabel").get_by_text("Run All Cells", exact=True).click()
    exercise.form(page, "saker").wait_for()


def test_in_jupyterlab(visit, running):
    """Keys only: same values and misconceptions, no cell added by a stray letter, nothing fetched from outside?"""
    address, token, work = running
    (work / "svar.json").unlink(missing_ok=True)
    shutil.rmtree(work / ".svar-historik", ignore_errors=True)
    visitor = visit()
    visitor.context.set_default_timeout(60000)
    page = visitor.new_page()
    open_in_lab(page, address, token)
    cells = page.locator(".jp-Notebook .jp-Cell").count()
    exercise.answer_all(page, keys=True, name=None)
    exercise.check(on_disk(work))
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells
    for letter in "abdmxyz":
        exercise.form(page, "riskkvot-mening").locator("input").first.focus()
        page.keyboard.press(letter)
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells
    hand_in(page, work)
