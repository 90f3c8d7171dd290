"""Recipes that the walk by three tabs has found: a tab that is left, closed or passed by loses nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import all_kinds, walk_model
from tests.browser.answering import MOVED, OTHER, all_saved, change_name, download, name_oneself, task

pytestmark = pytest.mark.browser
UNTOLD = """() => { for (const name of ["visibilitychange", "beforeunload", "pagehide", "blur", "change"])
  addEventListener(name, (event) => event.stopImmediatePropagation(), true); }"""
LEFT = "(name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true }))"
# For a while Chromium goes by the room that it saw last, so a limit set now would refuse nothing.
REFUSING = """const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...given) {
  const refuse = () => { try { this.transaction.abort(); } catch { /* it is refused already */ } };
  if (localStorage.getItem("refuses")) queueMicrotask(refuse);
  return put.apply(this, given);
};"""
SEEN = "() => dispatchEvent(new Event('focus'))"


@pytest.fixture(scope="module")
def pages(tmp_path_factory, serve):
    """`pages("alla")` → the address of a page of the walk."""
    folder = tmp_path_factory.mktemp("sidor")
    for name, text in walk_model.pages().items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    port = serve(folder)
    return lambda name: f"http://127.0.0.1:{port}/{name}.html"


def box(page, name: str = "reflektion"):
    return task(page, name).get_by_role("textbox")


def values_in_copy(page) -> dict[tuple[str, str], object]:
    """{(exercise, task): value} of the file that *Ladda ner allt* gives."""
    _, data = download(page, "Ladda ner allt")
    return {key: entry["value"] for key, entry in walk_model.entries_in(data).items()}


def test_a_click_straight_after_typing_counts(visit, pages):
    """The click takes the field's focus, which saves what was typed: is the button still there when it is let go?"""
    page = visit().open(pages("alla"))
    name_oneself(page)
    box(page).press_sequentially("text", delay=0)
    page.get_by_role("button", name="Byt deltagar-id").first.click()
    expect(page.get_by_label("Nytt deltagar-id").first).to_be_focused()


def test_a_page_in_the_memory_lets_go_of_the_store(visit, pages):
    """Is nothing begun that another page would wait for, and is all stored when the page is back?"""
    visitor = visit()
    page = visitor.open(pages("alla"))
    box(page).press_sequentially("skrivet när sidan lämnas", delay=0)
    page.evaluate(LEFT, "pagehide")
    page.wait_for_timeout(600)
    expect(task(page, "reflektion").locator(".kr-status")).not_to_contain_text("Sparat")
    other = visitor.open(pages("alla"))
    expect(box(other)).to_have_value("skrivet när sidan lämnas")
    page.evaluate(LEFT, "pageshow")
    expect(task(page, "reflektion").locator(".kr-status")).to_contain_text("Sparat")
    page.evaluate("localStorage.clear()")
    expect(box(visitor.open(pages("alla")))).to_have_value("skrivet när sidan lämnas")


def test_an_emptied_field_is_no_answer(visit, pages):
    """The store is full, the page is left, and comes back with its number field emptied, as in WebKit: is it filled?"""
    visitor = visit()
    visitor.context.add_init_script(REFUSING)
    page = visitor.open(pages("alla"))
    page.evaluate("localStorage.setItem('refuses', 'ja')")
    box(page, "andel").press_sequentially("24", delay=0)
    page.evaluate(LEFT, "pagehide")
    box(page, "andel").evaluate("field => { field.value = ''; }")
    page.evaluate(LEFT, "pageshow")
    expect(task(page, "andel").locator(".kr-alarm")).to_contain_text("Inte sparat")
    expect(box(page, "andel")).to_have_value("24")
    expect(box(visitor.open(pages("alla")), "andel")).to_have_value("24")


def test_what_a_closed_tab_was_typing_is_seen_in_the_others(visit, pages):
    """A tab is closed before it has stored the last words: does another tab that is looked at have them?"""
    visitor = visit()
    first, second = visitor.open(pages("oversikt")), visitor.open(pages("alla"))
    third = visitor.open(pages("alla"))
    wonder = third.get_by_label("Min undran, i en mening")
    third.evaluate(UNTOLD)
    box(third).press_sequentially("de sista orden", delay=0)
    wonder.press_sequentially("varför?", delay=0)
    third.close()
    for page in (first, second):
        page.evaluate(SEEN)
        expect(page.get_by_label("Min undran, i en mening").first).to_have_value("varför?")
    expect(box(second)).to_have_value("de sista orden")
    box(second).press_sequentially(" och fler", delay=0)
    all_saved(second)
    expect(box(visitor.open(pages("alla")))).to_have_value("de sista orden och fler")


def test_a_field_of_the_review_is_stored_though_the_page_reads_its_draft(visit, pages):
    """While one types, news from another tab lets the page read all drafts, its own too: is the text then stored?"""
    visitor = visit()
    page = visitor.open(pages("oversikt"))
    page.get_by_label("Min undran, i en mening").first.press_sequentially("varför?", delay=0)
    page.evaluate(SEEN)
    expect(page.locator(".kr-status").first).to_contain_text("Sparat")
    page.evaluate("localStorage.clear()")
    page.close()
    again = visitor.open(pages("oversikt"))
    expect(again.get_by_label("Min undran, i en mening").first).to_have_value("varför?")


def test_the_form_of_the_id_takes_no_focus_from_a_field(visit, pages):
    """The store is slow and one writes on while the id is stored: do the letters come where they are written?"""
    page = visit().open(pages("alla"))
    page.evaluate("""() => { const make = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...given) {
        const end = performance.now() + 60;
        while (performance.now() < end);
        return make.apply(this, given);
      }; }""")
    page.get_by_label("Ditt deltagar-id (står i inbjudan)").first.fill("kr26-07")
    page.keyboard.press("Enter")
    box(page).press_sequentially("jag skriver på", delay=40)
    expect(page.locator(".kr-who").last).to_contain_text("kr26-07")
    expect(box(page)).to_have_value("jag skriver på")
    expect(box(page)).to_be_focused()


def test_an_id_corrected_in_another_tab_while_the_store_is_full(visit, pages):
    """The answers cannot be moved in the store: does the other tab's file have those of all exercises all the same?"""
    visitor = visit()
    visitor.context.add_init_script(REFUSING)
    elsewhere = visitor.open(pages("en-till"))
    name_oneself(elsewhere, "kr26-70")
    box(elsewhere).fill("på den andra övningen")
    all_saved(elsewhere)
    elsewhere.close()
    first, second = visitor.open(pages("alla")), visitor.open(pages("alla"))
    first.evaluate("localStorage.setItem('refuses', 'ja')")
    change_name(first, "kr26-07", MOVED)
    expect(second.locator(".kr-who").last).to_contain_text("kr26-07")
    for page in (first, second, visitor.open(pages("alla"))):
        assert values_in_copy(page)[walk_model.SECOND_ID, "reflektion"] == "på den andra övningen"


def test_an_id_used_again_after_a_correction_and_a_full_store(visit, pages):
    """kr26-01 was wrong, is then somebody's, and is wrong again: is it shown where there is no room to move it?"""
    visitor = visit()
    visitor.context.add_init_script(REFUSING)
    page = visitor.open(pages("alla"))
    name_oneself(page, "kr26-01")
    change_name(page, "kr26-02", MOVED)
    change_name(page, "kr26-01", OTHER)
    box(page).fill("av den andra")
    all_saved(page)
    page.evaluate("localStorage.setItem('refuses', 'ja')")
    change_name(page, "kr26-03", MOVED)
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    expect(box(page)).to_have_value("av den andra")
    assert values_in_copy(page)[all_kinds.ID, "reflektion"] == "av den andra"


def test_two_people_and_a_full_store_are_not_mixed(visit, pages):
    """The store could not take in that kr26-01's answers are kr26-02's: does the true kr26-01 see only their own?"""
    visitor = visit()
    visitor.context.add_init_script(REFUSING)
    page = visitor.open(pages("alla"))
    name_oneself(page, "kr26-01")
    box(page).fill("av den andra")
    all_saved(page)
    page.evaluate("localStorage.setItem('refuses', 'ja')")
    change_name(page, "kr26-02", MOVED)
    change_name(page, "kr26-01", OTHER)
    expect(box(page)).to_have_value("")
    page.evaluate("localStorage.removeItem('refuses')")
    box(page, "andel").fill("24")
    all_saved(page)
    assert values_in_copy(page) == {(all_kinds.ID, "andel"): "24"}
    change_name(page, "kr26-02")
    expect(box(page)).to_have_value("av den andra")
    expect(box(page, "andel")).to_have_value("")
    assert values_in_copy(page) == {(all_kinds.ID, "reflektion"): "av den andra"}
