"""Is the work safe in Firefox and WebKit too, over http and as a local file? One body for all three engines."""

from __future__ import annotations

import random
import time

import pytest

from tests.browser import all_kinds, steps
from tests.browser.answering import SHOWN, answers_in
from tests.browser.engines import ENGINES
from tests.browser.wire import when

pytestmark = pytest.mark.browser

LINK = '<p><a class="leave" href="annan.html">En annan sida</a></p></main>'
OTHER = '<!doctype html><html lang="sv"><meta charset="utf-8"><title>En annan sida</title><h1>En annan sida</h1>'


@pytest.fixture(scope="module")
def addresses(tmp_path_factory, serve):
    """The page with every kind of task, on a server and as a local file."""
    folder = tmp_path_factory.mktemp("sida")
    (folder / "index.html").write_text(all_kinds.page().replace("</main>", LINK), encoding="utf-8")
    (folder / "annan.html").write_text(OTHER, encoding="utf-8")
    return {
        "http": f"http://127.0.0.1:{serve(folder)}/index.html",
        "elsewhere": f"http://127.0.0.1:{serve(folder)}/index.html",
        "file": (folder / "index.html").as_uri(),
    }


@pytest.fixture(scope="module", params=ENGINES)
def browser(request, start):
    """One browser of the engine for all tests here. Not the browser of the other tests, which is Playwright's."""
    driven = start(request.param)
    yield driven
    driven.close()


@pytest.fixture(scope="module", params=["http", "file"])
def answered(request, browser, addresses):
    """The address of the page, all of whose tasks have been answered in this browser."""
    tab = browser.tab(addresses[request.param])
    steps.answer_all(tab)
    assert steps.values(tab) == SHOWN
    tab.close()
    return addresses[request.param]


def test_a_reload_shows_what_was_answered(browser, answered):
    """Does every field show the same in a new tab and after a reload, with what was said of it?"""
    tab = browser.tab(answered)
    assert steps.values(tab) == SHOWN
    before, said = steps.every_field(tab), steps.feedback(tab)
    tab.reload()
    assert steps.values(tab) == SHOWN
    assert steps.every_field(tab) == before and steps.feedback(tab) == said
    steps.says(tab, "riskkvot", "Ja. Risken är hälften")
    steps.says(tab, "gissning", "Det blev 222")
    tab.close()


def test_back_shows_what_was_answered(browser, answered):
    """A link is followed, then Back: is every field as before, also where the browser kept the page in its memory?"""
    tab = browser.tab(answered)
    before, said = steps.every_field(tab), steps.feedback(tab)
    tab.click("a.leave")
    tab.until("return document.title === 'En annan sida'")
    tab.back()
    tab.ready()
    when(lambda: steps.values(tab) == SHOWN, f"{browser.engine}: {steps.values(tab)} is {SHOWN}")
    assert steps.every_field(tab) == before and steps.feedback(tab) == said
    tab.close()


def test_the_file_moves_the_work_to_another_computer(browser, answered, start):
    """Is the file whole, and does another browser that knows nothing show the same when it has been loaded?"""
    tab = browser.tab(answered)
    name, content = steps.hand_in(tab)
    tab.close()
    assert {key: entry["value"] for key, entry in answers_in(content)["answers"].items()} == all_kinds.RIGHT

    elsewhere = start(browser.engine)
    fresh = elsewhere.tab(answered)
    assert steps.values(fresh)["reflektion"] == ""
    steps.take_in(fresh, name, content)
    assert steps.values(fresh) == SHOWN
    fresh.reload()
    assert steps.values(fresh) == SHOWN
    elsewhere.close()


def test_a_closed_browser_remembers(browser, answered):
    """Is all there when the browser has been closed and is opened again, another day?"""
    browser.close()
    browser.open()
    tab = browser.tab(answered)
    assert steps.values(tab) == SHOWN
    tab.close()


def test_a_page_left_at_once_stops_no_other(browser, addresses):
    """Typed, and a link followed at once: does the next page work, do other tabs, and is the text there?"""
    tab = browser.tab(addresses["http"])
    area = steps.within("reflektion", "textarea")
    tab.fill(area, "skrivet strax före")
    tab.call("Navigate", url=addresses["http"].replace("index", "annan"))
    for other in (browser.tab(addresses["http"]), tab):
        other.open(addresses["http"])
        assert steps.values(other)["reflektion"] == "skrivet strax före"
        other.close()


def test_local_files_are_apart_in_firefox(browser, addresses):
    """Is it the Firefox that people have, where every local file has a store of its own?"""
    tab = browser.tab(addresses["file"])
    tab.run("localStorage.setItem('prov', 'ja')")
    tab.call("Navigate", url=addresses["file"].replace("index", "annan"))
    assert tab.run("return localStorage.getItem('prov')") == (None if browser.engine == "firefox" else "ja")
    tab.close()


def test_a_full_store_loses_nothing(browser, addresses):
    """Is it told that there is no room, is the text there after a reload, and is it stored when there is room again?"""
    tab = browser.tab(addresses["elsewhere"])
    area, text = steps.within("reflektion", "textarea"), ""
    tab.limit_the_store()
    tab.type(area, "före ")
    steps.all_saved(tab)
    tab.fill_the_store()
    letters = random.Random(7)
    while "Inte sparat (lagringen är full)." not in tab.text(steps.within("reflektion")):
        assert len(text) < 19000  # Firefox's store has some room inside its file
        text += (more := "".join(letters.choices("abcdefghij", k=1500)))
        tab.type(area, more)
        time.sleep(1)  # the text is stored, or refused, when one pauses
    tab.reload()
    assert steps.values(tab)["reflektion"] == f"före {text}"
    tab.free_the_store()
    tab.type(area, " efter")
    tab.says(steps.within("reflektion"), "Sparat ")
    steps.all_saved(tab)
    tab.run("localStorage.clear()")  # where the draft was
    tab.reload()
    assert steps.values(tab)["reflektion"] == f"före {text} efter"
    tab.close()
