"""Is the served book whole, whenever a build is killed, and do two builds at once become one? On a small real book."""

from __future__ import annotations

import contextlib
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kunskapsresan import editions, lease
from kunskapsresan.course import book, prepare

ROOT = Path(__file__).parents[1]
PAGES = ("index", "ett", "två", "tre")
KILLS = 20
CONFIG = """title: Prov
only_build_toc_files: true
execute: {execute_notebooks: cache}
html: {use_multitoc_numbering: false}
"""
CURRICULUM = "title: Prov\nparts: []\n"
# The lock and the build as `kunskapsresan book` does them; the sample has nothing to derive.
BUILD = """
import sys
from pathlib import Path
from kunskapsresan import lease
from kunskapsresan.course import book, prepare
root = Path(sys.argv[1])
with lease.held(root / prepare.LOCK, lambda: print(prepare.WAITING, flush=True)) as lock:
    print("byggd" if book.build(root, still_ours=lambda: lock.held) else "fräsch", flush=True)
"""


def write(root: Path, mark: str) -> None:
    """Every page carries the mark of its round."""
    for name in PAGES:
        text = f"# Sidan {name}\n\nMÄRKE-{mark}\n\n" + "Text. " * 200
        (root / "book" / f"{name}.md").write_text(text, encoding="utf-8")


@pytest.fixture
def course(tmp_path):
    root = tmp_path / "Kurs åäö"
    (root / "book").mkdir(parents=True)
    (root / "_config.yml").write_text(CONFIG, encoding="utf-8")
    (root / "curriculum.yml").write_text(CURRICULUM, encoding="utf-8")
    chapters = "".join(f"- file: book/{name}\n" for name in PAGES[1:])
    (root / "_toc.yml").write_text(f"format: jb-book\nroot: book/index\nchapters:\n{chapters}", encoding="utf-8")
    write(root, "0")
    return root


def building(root: Path) -> subprocess.Popen:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", BUILD, str(root)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def marks(html: Path) -> set[str]:
    """The marks of all pages of a folder; a page that is cut off counts as such."""
    found = set()
    for name in PAGES:
        text = (html / "book" / f"{name}.html").read_text(encoding="utf-8")
        found |= set(re.findall(r"MÄRKE-(\d+)", text)) if text.rstrip().endswith("</html>") else {"avklippt"}
    return found


def page(root: Path, name: str) -> tuple[str, int]:
    """Content and time of a published page."""
    path = root / "_build" / "html" / "book" / f"{name}.html"
    return path.read_text(encoding="utf-8"), path.stat().st_mtime_ns


@pytest.mark.book
def test_two_builds_at_once_are_one(course):
    """Does the second wait, say so, and find the book fresh?"""
    first = building(course)
    while not (course / prepare.LOCK).exists():
        assert first.poll() is None
        time.sleep(0.05)
    second = building(course)
    said = [process.communicate(timeout=300)[0].splitlines() for process in (first, second)]
    assert said == [["byggd"], [prepare.WAITING, "fräsch"]]
    assert marks(editions.shown(course)) == marks(course / "_build" / "html") == {"0"}
    assert not (course / prepare.LOCK).exists()


@pytest.mark.book
def test_an_edited_page_leaves_the_others_alone(course):
    """Neither content nor time of another page changes; a new title reaches every page's contents; a page that is
    gone is gone; and a second build builds nothing."""
    assert building(course).communicate(timeout=300)[0] == "byggd\n"
    before = {name: page(course, name) for name in PAGES}
    path = course / "book" / "ett.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nEn mening till.\n", encoding="utf-8")
    assert building(course).communicate(timeout=300)[0] == "byggd\n"
    after = {name: page(course, name) for name in PAGES}
    assert {name for name in PAGES if after[name] != before[name]} == {"ett"} and "En mening till." in after["ett"][0]
    path.write_text(path.read_text(encoding="utf-8").replace("# Sidan ett", "# Ny rubrik"), encoding="utf-8")
    toc = course / "_toc.yml"
    toc.write_text(toc.read_text(encoding="utf-8").replace("- file: book/tre\n", ""), encoding="utf-8")
    assert building(course).communicate(timeout=300)[0] == "byggd\n"
    assert "Ny rubrik" in page(course, "två")[0] and "Sidan ett" not in page(course, "två")[0]
    assert not (course / "_build" / "html" / "book" / "tre.html").exists()
    assert building(course).communicate(timeout=300)[0] == "fräsch\n"


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_twenty_killed_builds_leave_a_whole_book(course):
    """Killed at random moments; read all the while as the server reads it, page by page of one edition."""
    rng = random.Random(11)
    assert building(course).communicate(timeout=300)[0] == "byggd\n"
    started = time.monotonic()
    write(course, "1")
    assert building(course).communicate(timeout=300)[0] == "byggd\n"
    whole = time.monotonic() - started
    seen, stop = [], threading.Event()

    def read() -> None:
        while not stop.wait(0.01):
            html = editions.shown(course)
            # Two editions later the folder may be gone; a server asks for the name anew at each request.
            with contextlib.suppress(FileNotFoundError):
                found = marks(html)
                if editions.shown(course) == html and (not seen or seen[-1] != found):
                    seen.append(found)

    reader = threading.Thread(target=read)
    reader.start()
    interrupted = 0
    try:
        for turn in range(2, KILLS + 2):
            write(course, str(turn))
            process = building(course)
            time.sleep(rng.uniform(0, whole * 1.1))
            interrupted += process.poll() is None
            process.send_signal(signal.SIGKILL)
            process.communicate()
            shown = marks(editions.shown(course))
            assert len(shown) == 1 and "avklippt" not in shown
            published = course / "_build" / "html"
            assert not published.exists() or len(marks(published)) == 1
        said = building(course).communicate(timeout=300)[0]
    finally:
        stop.set()
        reader.join()
    assert interrupted > KILLS / 2, "too few builds were cut off to tell anything"
    assert said.splitlines()[-1] in ("byggd", "fräsch")
    assert marks(editions.shown(course)) == marks(course / "_build" / "html") == {str(KILLS + 1)}
    assert all(len(each) == 1 and "avklippt" not in each for each in seen), seen
    left = {path.name for path in (course / "_build").iterdir()}
    assert left <= {"current", "published", "html", "editions", "work"}, left
    assert len(list((course / "_build" / "editions").iterdir())) <= 2 and lease.BEAT < lease.SILENCE
    assert book.is_fresh(course)
