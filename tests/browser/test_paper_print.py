"""The handouts of the built book: whole, accessible on a screen, and A4 when printed."""

from __future__ import annotations

import itertools
import re
import shutil

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import paper, pdf
from kunskapsresan.tasks import compile as compiling
from tests.browser import install
from tests.browser.harness import axe_faults
from tests.browser.test_session_07 import BUILT
from tests.course.pdf_structure import Pdf

pytestmark = pytest.mark.browser
PLAN = curriculum.load(curriculum.find_root())
FOLDER = BUILT / paper.FOLDER
A4 = (595, 842)  # points


@pytest.fixture(scope="module", autouse=True)
def built():
    if not (FOLDER / paper.BOOKLET).is_file():
        pytest.fail("The book is not built. Run `kunskapsresan book` (`make test` does).")


@pytest.mark.parametrize("session", PLAN.present, ids=lambda session: session.id)
def test_a_handout_holds_text_and_every_task(visit, session):
    """The exercise's own numbers, no picture missing, no form that needs a screen, and no fault for axe."""
    page = visit().new_page()
    page.goto((FOLDER / f"{session.id}.html").as_uri())
    numbers = [re.match(r"Uppgift (\d+)", text) for text in page.locator(".task-head").all_inner_texts()]
    tasks = compiling.read(session.compiled).tasks
    assert [int(match[1]) for match in numbers if match] == list(range(1, len(tasks) + 1))
    broken = "[...document.images].filter((image) => !image.naturalWidth).map((image) => image.src)"
    assert page.evaluate(broken) == []
    assert page.locator("main button, main input, main select, main textarea").count() == 0
    assert "JavaScript" not in page.locator("main").inner_text()
    assert "För handledaren" not in page.locator("h2").all_inner_texts()
    assert axe_faults(page) == []


def test_the_reports_to_appraise_are_there(visit):
    reports = paper.to_read(PLAN)
    assert reports
    for report in reports:
        page = visit().new_page()
        page.goto((FOLDER / f"{report.file.split('/')[1]}.html").as_uri())
        assert page.locator("h1").inner_text() == report.title
        assert axe_faults(page) == []


def test_the_booklet_holds_every_sessions_notes(visit):
    page = visit(viewport={"width": 390, "height": 900}).new_page()
    page.goto((FOLDER / paper.BOOKLET).as_uri())
    for session in PLAN.present:
        notes = page.locator(f"#traff-{session.id}")
        assert "Diskussionsfrågor" in notes.inner_text() and "Efter träffen kan du" in notes.inner_text()
    assert axe_faults(page) == []


def test_pdf_is_a4(tmp_path, monkeypatch):
    """Printed by the browser that is there, to a folder with a space and Swedish letters."""
    monkeypatch.setenv(pdf.CHOSEN, install.find())
    html = tmp_path / "html"
    (html / paper.FOLDER).mkdir(parents=True)
    shutil.copyfile(FOLDER / paper.BOOKLET, html / paper.FOLDER / paper.BOOKLET)
    shutil.copytree(BUILT / "_static", html / "_static")  # the size of the paper stands in its style
    (written,) = pdf.write(html, tmp_path / "Skrivna på nämnden")
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([0-9.]+) ([0-9.]+)", written.read_bytes())
    assert boxes and {(round(float(w)), round(float(h))) for w, h in boxes} == {A4}


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """Every handout as a PDF: name → its structure."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(pdf.CHOSEN, install.find())
        written = pdf.write(BUILT, tmp_path_factory.mktemp("utskrift"))
    return {path.stem: Pdf(path) for path in written}


def test_a_pdf_is_structured(printed):
    """Has every PDF one first heading, no level skipped, a bookmark for each heading, a text for each picture,
    and the language of the English words?"""
    assert len(printed) == len(PLAN.present) + len(paper.to_read(PLAN)) + 1
    pictures, english = 0, {}
    for name, file in printed.items():
        parts = list(file.tree.walk())
        levels = [int(each.kind[1]) for each in parts if re.fullmatch("H[1-6]", each.kind)]
        assert levels.count(1) == 1 and levels[0] == 1, name
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), name
        assert [depth for depth, _ in file.bookmarks] == levels, name
        figures = [each for each in parts if each.kind == "Figure"]
        pictures += len(figures)
        assert all(each.alt for each in figures), name
        assert parts[0].lang == "sv", name
        english[name] = sum(each.lang == "en" for each in parts)
    assert pictures > 20
    assert all(english[session.id] >= 3 for session in PLAN.present), english


def test_no_task_is_split_over_pages(printed):
    """Does everything of a task stand on the page of its heading?"""
    split, tasks = [], 0
    for session in PLAN.present:
        file = printed[session.id]
        heads = [(each, group) for group in file.tree.walk() for each in group.children if each.kind[:1] == "H"]
        heads = [group for each, group in heads if re.fullmatch("H[1-6]", each.kind)]
        for (_, title), group in zip(file.bookmarks, heads, strict=True):
            if title.startswith("Uppgift "):
                tasks += 1
                split += [(session.id, title)] if len(group.pages) != 1 else []
    assert tasks == sum(len(compiling.read(session.compiled).tasks) for session in PLAN.present)
    assert split == []


def test_nothing_is_wider_than_the_paper(visit):
    """A table that does not fit makes the browser shrink every page of that PDF."""
    page = visit(viewport={"width": 658, "height": 900}).new_page()  # A4 less the margins, at 96 px per inch
    page.emulate_media(media="print")
    for path in sorted(FOLDER.glob("*.html")):
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 658, path.name


def test_no_browser_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setenv(pdf.CHOSEN, str(tmp_path / "finns-inte"))
    with pytest.raises(pdf.PdfError, match="Ändra eller ta bort variabeln"):
        pdf.find_browser()
    monkeypatch.delenv(pdf.CHOSEN)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pdf, "_PLACES", ())
    with pytest.raises(pdf.PdfError, match="Spara som PDF"):
        pdf.find_browser()
