"""Is what a person has written kept, whatever they do with tabs, ids and a full store?"""

from __future__ import annotations

import pytest

from tests.browser import install
from tests.browser.engines import ENGINES, Driven
from tests.browser.walk import Walk
from tests.browser.walk_model import pages

pytestmark = pytest.mark.browser
STEPS = 14
MOST_WALKS = 8  # with one profile: what earlier walks have stored takes some of the little room in Firefox
SEEDS = {"chromium": range(8), "firefox": range(6), "webkit": range(6)}
LONG = {"chromium": range(100, 180), "firefox": range(100, 160), "webkit": range(100, 160)}
AGAIN = 'python -m pytest -m browser "tests/browser/test_three_tabs.py::{test}[{engine}-{seed}]"'


def orders(seeds: dict) -> list:
    """(engine, seed), engine by engine, so that each is started once."""
    return [(engine, seed) for engine in ENGINES for seed in seeds[engine]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The pages."""
    place = tmp_path_factory.mktemp("sidor")
    for name, text in pages().items():
        (place / f"{name}.html").write_text(text, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def walk(tmp_path_factory, serve, folder):
    """`walk(engine, seed, test)`, from an origin where nothing is stored. A browser that failed is not used again."""
    running, used = {}, {}

    def go(engine, seed, test):
        if not install.engine(engine):
            (pytest.fail if install.obtainable() else pytest.skip)(install.missing(engine))
        used[engine] = used.get(engine, 0) + 1
        if engine not in running or used[engine] > MOST_WALKS:
            for name in list(running):
                running.pop(name).close()
            used[engine] = 1
            running[engine] = Driven(engine, tmp_path_factory.mktemp(engine))
        walking = Walk(running[engine], f"http://127.0.0.1:{serve(folder)}/", seed)
        try:
            walking.run(STEPS)
        except Exception as error:
            running.pop(engine).kill()
            again = AGAIN.format(test=test, engine=engine, seed=seed)
            raise AssertionError(f"{error}\nafter\n{walking.told()}\nAgain: {again}") from error
        for tab in list(walking.tabs):
            tab.close()

    yield go
    for browser in running.values():
        browser.close()


@pytest.mark.parametrize(("engine", "seed"), orders(SEEDS))
def test_nothing_written_is_lost(walk, engine, seed):
    """After each step of a random order, in up to three tabs: is every keystroke older than a second there?"""
    walk(engine, seed, "test_nothing_written_is_lost")


@pytest.mark.soak
@pytest.mark.parametrize(("engine", "seed"), orders(LONG))
def test_nothing_written_is_lost_in_many_orders(walk, engine, seed):
    """The same in two hundred orders."""
    walk(engine, seed, "test_nothing_written_is_lost_in_many_orders")
