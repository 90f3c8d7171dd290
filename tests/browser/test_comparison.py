"""Does a participant see the own answers of the first session beside those of the last, and nothing too early?"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import form_page
from tests.browser.answering import all_saved, change_name, name_oneself, press
from tests.browser.harness import axe_faults, small_targets
from tests.cohort.conftest import zipped
from tests.first_and_last import FIRST, LAST, svar, values

pytestmark = pytest.mark.browser

WHO = "kr26-07"
BEFORE = values(FIRST, (1, 2, 0, 3), 2)
AFTER = values(LAST, (3, 2, 1, 2), 4)
STORE = """async ([person, entries]) => {
  const db = await new Promise((done) => {
    indexedDB.open("kunskapsresan/kunskapsresan").onsuccess = ({ target }) => done(target.result);
  });
  const transaction = db.transaction(["answers", "facts"], "readwrite");
  for (const [exercise, task, version, value] of entries) {
    const entry = { value, saved: "2026-03-02T10:00:00.000Z", attempts: [] };
    transaction.objectStore("answers").put({ person, exercise, task, version, entry });
  }
  const changes = [{ epoch: 1, from: "", to: person, how: "named" }];
  transaction.objectStore("facts").put({ key: "identity", id: person, epoch: 1, changes });
  await new Promise((done) => { transaction.oncomplete = done; });
  db.close();
}"""


@pytest.fixture(scope="module")
def addresses(tmp_path_factory, serve):
    folder = tmp_path_factory.mktemp("jämförelse")
    (folder / "sist.html").write_text(form_page.page(compared=True), encoding="utf-8")
    return {
        "file": (folder / "sist.html").as_uri(),
        "http": f"http://127.0.0.1:{serve(folder)}/sist.html",
    }


@pytest.fixture(scope="module")
def first_file(tmp_path_factory):
    """The zip that was handed in after the first session."""
    path = tmp_path_factory.mktemp("zip") / f"01-stanna-upp_{WHO}_2026-03-02-10-00-00.zip"
    path.write_bytes(zipped({"svar.json": svar(FIRST, BEFORE, WHO), "kvitto.json": b"{}"}))
    return path


def put(page: Page, *, before=True, after=True, participant=WHO) -> None:
    """Answers that were given earlier in this browser."""
    given = [(FIRST, BEFORE)] if before else []
    given += [(LAST, AFTER)] if after else []
    rows = [
        (compiled.exercise, task, compiled.tasks[task]["hash"], value)
        for compiled, answers in given
        for task, value in answers.items()
    ]
    page.evaluate(STORE, [participant, rows])
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()


def box(page: Page):
    return page.locator(".kr-comparison")


def rows(page: Page, table: str) -> list[list[str]]:
    out = []
    for row in box(page).locator(f"{table} tbody tr").all():
        cells = [" ".join(each.inner_text().split()) for each in row.locator("th, td").all()]
        out.append([re.sub(r"[●○▲▼=]", "", cell).strip() for cell in cells])
    return out


@pytest.mark.parametrize("surface", ["file", "http"])
def test_both_times_in_one_store(visit, addresses, surface):
    """Are counts per area, what changed and the scales exactly those that were constructed?"""
    page = visit().open(addresses[surface])
    put(page)
    assert rows(page, ".kr-compared-areas") == [
        ["Söka", "1 av 3", "3 av 3", "2 fler rätt"],
        ["Design", "2 av 3", "2 av 3", "samma"],
        ["Effekt", "0 av 3", "1 av 3", "1 fler rätt"],
        ["Granska", "3 av 3", "2 av 3", "1 färre rätt"],
        ["Alla", "6 av 12", "8 av 12", "2 fler rätt"],
    ]
    changed = box(page).locator(".kr-compared-items").first.locator("li")
    expect(changed).to_have_count(4)
    expect(changed.nth(0)).to_contain_text("Rätt nu, inte förut. Söka.")
    expect(changed.nth(0)).to_contain_text("Om svaret ”Med den första studie")
    expect(changed.nth(3)).to_contain_text("Rätt förut, inte nu. Granska.")
    expect(box(page).get_by_text("Visa de andra frågorna (8)")).to_be_visible()
    scales = rows(page, ".kr-compared-scales")
    assert len(scales) == 7 and scales[1][:4] == ["hitta forskning om en fråga, utan hjälp", "2", "4", "2 steg säkrare"]
    expect(box(page)).to_contain_text("Jämförelsen kan alltså inte säga vad året har lett till.")


def test_nothing_is_given_away_before_all_is_answered(visit, addresses):
    """With one answer left: no right answer anywhere on the page, a way to look anyway, and all of it when answered?"""
    page = visit().open(addresses["http"])
    put(page)
    task = "efter-prov-kvoten"
    page.evaluate(STORE, [WHO, [(LAST.exercise, task, LAST.tasks[task]["hash"], None)]])
    page.reload()
    expect(box(page)).to_contain_text("Du har svarat på 18 av 19 frågor.")
    expect(box(page).locator("table")).to_have_count(0)
    box(page).get_by_role("button", name="Visa ändå").click()
    expect(box(page).locator("h3")).to_be_focused()
    box(page).locator("summary").click()
    left = box(page).locator("li", has_text="Riskkvoten för en ny anmälan")
    expect(left).to_contain_text("Inte besvarad")
    expect(left).not_to_contain_text("hälften så vanlig")  # the right answer
    expect(left).not_to_contain_text("ingen andel av familjerna")  # why the earlier one was wrong
    page.reload()
    expect(box(page)).to_contain_text("18 av 19")
    page.locator(f'form[data-task="{task}"] input[value="ratt"]').check()
    expect(box(page).locator("table")).to_have_count(2)


def test_the_file_of_the_first_session_is_read(visit, addresses, first_file, tmp_path):
    """On another computer: is one told how, are wrong files met in Swedish, and is the right one asked for once?"""
    page = visit().open(addresses["http"])
    put(page, before=False)
    expect(box(page)).to_contain_text("Dina svar från träff 1 finns inte här.")
    picker = box(page).locator("input[type=file]")
    for raw, said in (
        (b"hej", "trasig"),
        (svar(LAST, AFTER, WHO), "inga svar från träff 1"),
        (svar(FIRST, BEFORE, "kr26-08"), "hör till kr26-08"),
        (svar(FIRST, {"stanna-logg": "text"}, WHO), "inga svar på frågorna"),
    ):
        (tmp_path / "fil.json").write_bytes(raw)
        picker.set_input_files(tmp_path / "fil.json")
        expect(box(page).locator(".kr-feedback")).to_contain_text(said)
    with page.expect_file_chooser() as chooser:
        box(page).get_by_role("button", name="Läs in filen från träff 1").click()
    chooser.value.set_files(first_file)
    expect(box(page).locator("table")).to_have_count(2)
    expect(box(page).locator(".kr-feedback")).to_contain_text("19 svar från träff 1 är inlästa.")
    page.reload()
    expect(box(page).locator("table")).to_have_count(2)
    page.wait_for_function("document.documentElement.dataset.krReady")
    expect(page.locator(".kr-count")).to_have_text("19 av 19")  # the first session's answers are not this exercise's


def test_an_opened_part_stays_open(visit, addresses):
    """Does coming back to the tab leave what one reads as it is?"""
    page = visit().open(addresses["http"])
    put(page)
    box(page).locator("summary").click()
    page.evaluate("dispatchEvent(new Event('focus'))")
    page.wait_for_timeout(200)
    expect(box(page).locator("details")).to_have_attribute("open", "")


def test_another_participant_sees_nothing_of_the_first(visit, addresses):
    """Does a change of id change both sides?"""
    page = visit().open(addresses["http"])
    put(page)
    expect(box(page).locator("table")).to_have_count(2)
    change_name(page, "kr26-09")
    expect(box(page)).to_contain_text("Dina svar från träff 1 finns inte här.")
    expect(box(page)).not_to_contain_text("6 av 12")


def test_without_a_name_the_file_is_shown_but_not_stored(visit, addresses, first_file):
    """Before one has said who one is: is the file read, and put in nobody's store?"""
    page = visit().open(addresses["http"])
    box(page).locator("input[type=file]").set_input_files(first_file)
    expect(box(page)).to_contain_text("Du har svarat på 0 av 19 frågor.")
    page.locator('form[data-task="efter-saker-soka"]').get_by_role("radio", name="4").check()
    expect(box(page)).to_contain_text("Du har svarat på 1 av 19 frågor.")
    press(page, "efter-saker-soka", "Spara")
    name_oneself(page, WHO)
    all_saved(page)
    expect(box(page)).to_contain_text("Du har svarat på 1 av 19 frågor.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_comparison_is_accessible(visit, addresses, scheme, width):
    """Missing, waiting, shown: no axe fault, no small target, no sideways scrolling?"""
    page = visit(color_scheme=scheme, viewport={"width": width, "height": 900}).open(addresses["http"])
    assert axe_faults(page) == []
    put(page, after=False)
    assert axe_faults(page) == []
    put(page)
    box(page).locator("summary").click()
    assert axe_faults(page) == [] and small_targets(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_with_keys_only(visit, addresses):
    """Can one look anyway and open what is folded, without a mouse?"""
    page = visit().open(addresses["http"])
    put(page, after=False)
    box(page).get_by_role("button", name="Visa ändå").focus()
    page.keyboard.press("Enter")
    expect(box(page).locator("h3")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(box(page).locator("details")).to_have_attribute("open", "")
