"""Can a search string be typed, corrected, kept and handed in, with its faults pointed at?"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import all_kinds
from tests.browser.answering import all_saved, answers_in, complains, download, name_oneself, press, says, task
from tests.browser.harness import axe_faults, small_targets
from tests.tasks import search_task

pytestmark = pytest.mark.browser
RUN = "Sök och rätta"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    file = tmp_path_factory.mktemp("sok") / "index.html"
    file.write_text(all_kinds.page(search_task.COMPILED), encoding="utf-8")
    return file.as_uri()


def test_a_string_is_run_explained_kept_and_handed_in(visit, address):
    page = visit().open(address)
    box = task(page, "strang").get_by_role("textbox", name="Vilken behandling hjälper vid spelproblem?")
    expect(task(page, "strang")).to_contain_text("Du söker bland 10 poster")

    box.fill("(gambl* OR spelberoende")
    press(page, "strang", RUN)
    name_oneself(page)
    press(page, "strang", RUN)
    complains(page, "strang", "Parentes saknas efter ”spelberoende”, tecken 24.")
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(box).to_be_focused()

    box.fill("gambl* or xx:spel")
    press(page, "strang", RUN)
    complains(page, "strang", "Fältet ”xx:” finns inte.")
    expect(task(page, "strang").locator(".kr-pointer mark")).to_have_text("x")
    assert page.evaluate("[document.activeElement.selectionStart, document.activeElement.selectionEnd]") == [10, 11]
    box.press("End")
    box.press_sequentially("en")
    expect(task(page, "strang").locator(".kr-pointer")).to_be_hidden()

    box.fill("gambl* eller spelberoende eller spelproblem")
    press(page, "strang", RUN)
    says(page, "strang", "Inte riktigt än. Du har synonymer för ett av blocken.")
    says(page, "strang", re.compile(r"Av 6 träffar är 4 relevanta: träffsäkerhet \(precision\) 67.%.*1,5 titlar"))
    expect(task(page, "strang").locator(".kr-notes li").first).to_contain_text("eller lästes som OR")

    box.fill(search_task.KEY)
    press(page, "strang", RUN)
    says(page, "strang", "Ja. Du har två block")
    task(page, "forprov").get_by_role("textbox").fill("gambl*")
    press(page, "forprov", "Spara")
    expect(task(page, "forprov").locator(".kr-feedback")).to_have_text("Sparat.")
    all_saved(page)

    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    expect(box).to_have_value(search_task.KEY)
    says(page, "strang", "Ja. Du har två block")
    answers = answers_in(download(page)[1])["answers"]
    assert [each["misconception"] for each in answers["strang"]["attempts"]] == ["ett-block", None]
    assert answers["strang"]["value"] == search_task.KEY


def test_no_fault_that_axe_or_a_ruler_finds(visit, address):
    page = visit().open(address)
    box = task(page, "strang").get_by_role("textbox")
    box.fill("gambl*")
    press(page, "strang", RUN)
    name_oneself(page)
    for string in ("gambl* och behandling", "(" * 18 + "spelberoendebehandlingsforskningsöversikter" * 3):
        box.fill(string)
        press(page, "strang", RUN)
        expect(task(page, "strang")).to_contain_text(re.compile("tecken \\d|recall"))
        for width in (1280, 390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
            assert small_targets(page) == []
            for theme in ("light", "dark"):
                page.emulate_media(color_scheme=theme)
                assert width == 320 or axe_faults(page) == [], (width, theme)
    page.emulate_media(media="print")
    expect(task(page, "strang").locator(".kr-print")).to_have_text(string)
