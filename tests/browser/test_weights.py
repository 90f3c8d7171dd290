"""Is no page heavier than it may be, and does it name each of its files?"""

import pytest

from bench import page
from tests.browser.test_book import BUILT

pytestmark = pytest.mark.browser  # reads the built book


def test_a_heavy_page_is_found(tmp_path):
    """Would the next test notice, and is a file that two tags name counted once?"""
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "a.css").write_bytes(bytes(i * i % 251 for i in range(40)))
    (tmp_path / page.START).write_text('<link href="a.css"><link href="a.css?v=1">', encoding="utf-8")
    files = [tmp_path / page.START, tmp_path / "book" / "a.css"]
    assert page.weight(tmp_path, page.START) == sum(page.compressed(path) for path in files)
    assert page.over(tmp_path) == []
    import random

    random.seed(7)
    (tmp_path / "book" / "b.js").write_bytes(random.randbytes(page.LIMITS[page.START]))
    (tmp_path / page.START).write_text('<script src="b.js"></script>', encoding="utf-8")
    page.compressed.cache_clear()
    assert [each.partition(":")[0] for each in page.over(tmp_path)] == [page.START]


def test_no_page_weighs_too_much():
    """The start page, session 07 and every other, compressed and with all their files, against their limits."""
    assert {page.START, page.SESSION} < set(page.pages(BUILT)) and len(page.pages(BUILT)) > 30
    assert page.over(BUILT) == []
