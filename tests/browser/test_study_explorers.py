"""What one does in the forest, the funnel and the comparison groups (NSW), in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.study_configs import LANDENBERGER
from tests.browser.study_page import focused, headline, opener, skip

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(browser, tmp_path):
    with opener(browser, tmp_path) as open_page:
        yield open_page


def test_studies_are_left_out_and_taken_back(opened):
    page = opened("forest")
    skip(page)
    assert headline(page) == "Sju studier tillsammans: fler nya brott med programmet."
    expect(page.get_by_text("motsvarar det 39 av 100 med programmet (30 till 49)")).to_be_visible()
    expect(page.locator(".kr-f-ghost")).to_have_count(0)
    page.get_by_label("Finckenauer").uncheck()
    page.get_by_label("Michigan D.O.C.").uncheck()
    assert headline(page) == "Fem studier tillsammans: ingen säker skillnad."
    expect(page.get_by_text("Med alla sju studier: 1,71 (1,14–2,55).")).to_be_visible()
    expect(page.locator(".kr-f-ghost")).to_have_count(1)
    expect(page.get_by_role("status")).to_contain_text("Fem studier tillsammans")
    page.get_by_label("Alla studier mäter samma effekt").check()
    expect(page.get_by_text("inget intervall")).to_be_visible()
    page.get_by_role("button", name="Ta med alla").click()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(7)
    expect(page.get_by_text("Oddskvot 1,64")).to_be_visible()
    page.get_by_text("Fördjupning").click()
    page.get_by_label("Studiernas verkliga effekt").check()
    page.get_by_label("DerSimonian").check()
    expect(page.get_by_text("Oddskvot 1,72, 95\u00a0% konfidensintervall 1,13–2,62.")).to_be_visible()
    for box in page.get_by_role("checkbox").all():
        box.uncheck()
    assert headline(page) == "Ingen studie är förbockad. Bocka för minst en."


def test_ticking_moves_nothing_above_the_boxes(opened):
    page = opened("forest", width=390)
    skip(page)
    top = "node => node.getBoundingClientRect().top - node.closest('.kr-explorer').getBoundingClientRect().top"
    box = page.get_by_label("Yarborough")
    before = box.evaluate(top)
    for name in ("Finckenauer", "Michigan D.O.C.", "GERP & DC", "Lewis"):
        page.get_by_label(name).uncheck()
        assert box.evaluate(top) == before


def test_groups_of_58_studies(opened):
    page = opened("forest", LANDENBERGER)
    skip(page)
    page.get_by_label("Dela upp studierna").select_option(label="efter studiens upplägg")
    expect(page.locator(".kr-f-open")).to_have_count(3)
    expect(page.get_by_text("Skillnaden mellan grupperna kan vara slump (p 0,69)")).to_be_visible()
    matched = page.get_by_role("checkbox", name="Ta med alla i gruppen: Matchade", exact=True)
    matched.uncheck()
    page.get_by_role("checkbox", name="Ta med alla i gruppen: Ej likvärdiga", exact=True).uncheck()
    assert headline(page) == "19 studier tillsammans: färre återfall med programmet."
    page.get_by_label("Friendship 2003").check()
    assert matched.evaluate("node => node.indeterminate")
    page.get_by_role("button", name="Börja om").click()
    skip(page)
    assert headline(page).startswith("58 studier")
    expect(page.locator(".kr-f-open")).to_have_count(0)
    ends = page.evaluate(
        """[".kr-f-list .kr-f-study .kr-f-strip", ".kr-f-sum .kr-f-strip", ".kr-f-axisrow .kr-f-strip"].map((name) => {
        const box = document.querySelector(name).getBoundingClientRect(); return [box.left, box.right]; })"""
    )
    assert ends[0] == ends[1] == ends[2], "every strip must share the axis"


def test_the_forest_with_the_keyboard_only(opened):
    page = opened("forest")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert focused(page) == "ingen säker skillnad"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "3px"
    page.keyboard.press("Enter")
    expect(page.get_by_text("Du trodde ingen skillnad.")).to_be_visible()
    page.keyboard.press("Tab")
    assert focused(page) == "Ta med Finckenauer"
    page.keyboard.press("Space")
    assert headline(page).startswith("Sex studier")
    seen = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.add(focused(page))
    assert {"Ta med Yarborough", "Ta med alla", "Fördjupning: tau²", "Visa som tabell", "Börja om"} <= seen
    assert not {"ArrowDown", "Enter", " "} & set(page.evaluate("window.outside"))


def test_the_forest_as_a_table(opened):
    page = opened("forest")
    skip(page)
    page.get_by_text("Visa som tabell").click()
    rows = [[cell.inner_text() for cell in row.locator("th, td").all()] for row in page.locator("tbody tr").all()]
    assert rows[0] == ["Finckenauer", "5,45", "1,65–18,02", "9,5\u00a0%"]
    assert rows[7][:3] == ["Samman\u00advägt", "1,71", "1,14–2,55"]
    assert rows[8][2] == "0,72–4,03"


def test_the_funnel_without_its_smallest_studies(opened):
    page = opened("funnel")
    skip(page)
    assert headline(page).startswith("Tratten är sned: de små studierna drar mer åt ”färre återfall")
    expect(page.get_by_text("7 gånger på tusen")).to_be_visible()
    slide, place = page.get_by_label("Räkna bort de minsta"), "node => node.getBoundingClientRect().top + scrollY"
    top = slide.evaluate(place)
    slide.fill("20")
    expect(page.get_by_text("Utan de 20 minsta: 0,70")).to_be_visible()
    expect(page.locator(".kr-u-gone")).to_have_count(20)
    slide.focus()
    page.keyboard.press("ArrowRight")
    expect(slide).to_have_attribute("aria-valuetext", "21 av 58 borta")
    slide.fill("55")
    assert slide.evaluate(place) == top
    expect(page.locator(":is(.kr-u-in, .kr-u-out):not(.kr-key *)")).to_have_count(3)
    page.get_by_label("Visa fältet").check()
    expect(page.get_by_text("p 0,05", exact=True)).to_have_count(1)
    expect(page.get_by_role("img", name=re.compile("Trattdiagram med 58 studier"))).to_be_visible()


def test_a_dot_is_picked_by_touch_or_by_name(opened):
    page = opened("funnel", has_touch=True, width=390)
    skip(page)
    page.get_by_label("Peka ut en studie").select_option(label="Ross 1988")
    told = page.locator(".kr-u-told")
    expect(told).to_contain_text("Ross 1988: oddskvot 0,10")
    expect(told).to_contain_text("4 av 22 med programmet, 16 av 23 utan programmet")
    page.get_by_label("Peka ut en studie").select_option(label="ingen")
    expect(told).to_be_hidden()
    box = page.locator(".kr-u-box").bounding_box()
    dot = page.locator(".kr-u-out").first.bounding_box()
    page.touchscreen.tap(dot["x"] + dot["width"] / 2, dot["y"] + dot["height"] / 2)
    assert box["width"] > 200
    expect(told).to_be_visible()


def test_the_sign_turns_with_the_comparison_group(opened):
    page = opened("nsw")
    assert "1 794 dollar mer 1978" in headline(page)
    page.get_by_label("Ungefär samma sak").check()
    page.get_by_role("button", name="Visa svaret").click()
    assert "8 498 dollar mindre 1978" in headline(page)
    expect(page.get_by_text("Det blir tvärtom")).to_be_visible()
    expect(page.get_by_role("cell", name="mycket olika")).to_have_count(6)
    expect(page.get_by_role("img", name=re.compile("Skillnad 1978: −8.498 dollar"))).to_be_visible()
    page.get_by_label("15\u202f992 personer").focus()
    page.keyboard.press("ArrowUp")
    assert "1 794 dollar mer 1978" in headline(page)
    expect(page.get_by_role("cell", name="mycket olika")).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text("dollar mer")
    page.get_by_text("Fördjupning").click()
    expect(page.get_by_text("+1\u202f529 mot de lottade och +3\u202f621 mot befolkningen")).to_be_visible()


def test_a_faulty_config_is_explained_and_a_new_one_shown(opened):
    page = opened("forest")
    page.evaluate("window.config = { ...window.config, measure: 'hr' }; window.fire('change:config')")
    expect(page.get_by_role("alert")).to_contain_text("Utforskaren kan inte visas: measure är hr")
    page.evaluate("window.config = { ...window.config, measure: 'risk_ratio' }; window.fire('change:config')")
    skip(page)
    expect(page.get_by_text("Riskkvot 1,26, 95")).to_be_visible()
    page.evaluate("window.cleanup()")
