"""Whose answers these are: does everything that was told "Sparat" stay with the person, whatever page, tab or id?"""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from playwright.sync_api import expect

from tests.browser import site
from tests.browser.answering import (
    MOVED,
    OTHER,
    all_saved,
    change_name,
    download,
    name_oneself,
    press,
    says,
    task,
    values,
)

pytestmark = pytest.mark.browser
ROWS = """async (name) => {
  const db = await new Promise((done) => { indexedDB.open(name).onsuccess = ({ target }) => done(target.result); });
  const rows = await new Promise((done) => {
    db.transaction("answers").objectStore("answers").getAll().onsuccess = ({ target }) => done(target.result);
  });
  db.close();
  return rows.map(({ person, exercise, task, entry }) => [person, exercise, task, entry.value]);
}"""
FIRST_FORM = """async ([person, rows]) => {
  const db = await new Promise((done) => {
    const request = indexedDB.open("kunskapsresan/" + person, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("answers", { keyPath: ["exercise", "task"] });
    request.onsuccess = () => done(request.result);
  });
  const store = db.transaction("answers", "readwrite").objectStore("answers");
  for (const [exercise, task, value, saved] of rows) {
    store.put({ exercise, task, entry: { value, saved, attempts: [] } });
  }
  await new Promise((done) => { store.transaction.oncomplete = done; });
  db.close();
}"""
STORE = "kunskapsresan/kunskapsresan"
EARLY = "2026-03-02T10:00:00.000Z"


@pytest.fixture(scope="module")
def pages(tmp_path_factory, serve):
    """`pages("ovning")` → the address of a page of the site."""
    folder = site.write(tmp_path_factory.mktemp("plats") / "sidor")
    port = serve(folder)
    return lambda name: f"http://127.0.0.1:{port}/{name}.html"


def write(page, name: str, text: str) -> None:
    task(page, name).get_by_role("textbox").fill(text)
    expect(task(page, name).locator(".kr-status")).to_contain_text("Sparat")


def box(page, name: str):
    return task(page, name).get_by_role("textbox")


def wonder(page):
    return page.get_by_label("Varför just dit?")


def copy_of(page) -> dict[str, dict]:
    """{member: data} of the file that *Ladda ner allt* gives."""
    _, data = download(page, "Ladda ner allt")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}


def values_in(member: dict) -> dict:
    """{task: the values of its versions}"""
    return {name: [entry["value"] for entry in found.values()] for name, found in member["answers"].items()}


def test_what_was_answered_before_the_id_follows_from_every_page(visit, pages):
    """Exercise and self-test answered without an id, the id given in another exercise: is all of it there, named?"""
    visitor = visit()
    first = visitor.open(pages("ovning"))
    write(first, "riskkvot", "0,5")
    quick = visitor.open(pages("traff"))
    task(quick, "prova").get_by_label("Det är det inte").check()
    press(quick, "prova", "Rätta")
    first.close()
    quick.close()
    second = visitor.open(pages("kort"))
    write(second, "egna-ord", "Mina ord.")
    name_oneself(second)
    back = visitor.open(pages("ovning"))
    expect(back.locator(".kr-who")).to_contain_text("kr26-07")
    expect(box(back, "riskkvot")).to_have_value("0,5")
    expect(back.locator(".kr-count")).to_have_text("1 av 12")
    says(visitor.open(pages("traff")), "prova", "Inte riktigt än.")
    assert {row[0] for row in back.evaluate(ROWS, STORE)} == {"kr26-07"}


def test_three_tabs_open_before_the_id_lose_nothing(visit, pages):
    """Typed after the id was given elsewhere, in tabs open before: is it under the id, on screen and in the file?"""
    visitor = visit()
    review, exercise, other = (visitor.open(pages(name)) for name in ("oversikt", "ovning", "kort"))
    write(other, "egna-ord", "Före.")
    name_oneself(other)
    wonder(review).fill("Skrivet efteråt.")
    expect(review.locator(".kr-status").first).to_contain_text("Sparat")
    write(exercise, "riskkvot", "0,5")
    for page in (review, exercise):
        expect(page.locator(".kr-who")).to_contain_text("kr26-07")
    review.reload()
    review.locator("html[data-kr-ready]").wait_for()
    expect(wonder(review)).to_have_value("Skrivet efteråt.")
    held = copy_of(review)
    assert held["oversikt.json"]["answers"]["need-why"]["value"] == "Skrivet efteråt."
    assert values_in(held["07-alla-sorter/svar.json"]) == {"riskkvot": ["0,5"]}
    assert values_in(held["08-kort/svar.json"]) == {"egna-ord": ["Före."]}


def test_a_mistyped_id_is_corrected_and_everything_follows(visit, pages, tmp_path):
    """In every tab, on every page and in the file; and is the file with the wrong id still one's own?"""
    visitor = visit()
    page, other = visitor.open(pages("ovning")), visitor.open(pages("kort"))
    name_oneself(page, "kr26-70")
    write(page, "riskkvot", "0,5")
    _, wrong = download(page, "Ladda ner allt")
    write(other, "egna-ord", "Under fel id.")
    box(other, "mer").press_sequentially("Skrivs just nu", delay=0)
    change_name(page, "kr26-07", MOVED)
    assert values(page)["riskkvot"] == "0,5"
    expect(other.locator(".kr-who")).to_contain_text("kr26-07")
    expect(box(other, "mer")).to_have_value("Skrivs just nu")
    all_saved(other)
    held = copy_of(other)
    assert held["kvitto.json"]["participant"] == "kr26-07"
    assert values_in(held["08-kort/svar.json"]) == {"egna-ord": ["Under fel id."], "mer": ["Skrivs just nu"]}
    assert {row[0] for row in page.evaluate(ROWS, STORE)} == {"kr26-07"}
    path = tmp_path / "fel.zip"
    path.write_bytes(wrong)
    fresh = visit().open(pages("start"))
    name_oneself(fresh)
    fresh.locator(".kr-load").set_input_files(path)
    ask = fresh.get_by_role("region", name="Filen är märkt kr26-70, men här svarar kr26-07")
    ask.get_by_role("button", name="De är mina: läs in dem under kr26-07").click()
    expect(fresh.locator(".kr-message")).to_contain_text("1 svar på övningen 07-alla-sorter ligger på sin plats.")
    assert values_in(copy_of(fresh)["07-alla-sorter/svar.json"]) == {"riskkvot": ["0,5"]}


def test_another_person_starts_empty_and_the_first_comes_back(visit, pages):
    """What was being typed when the other took over: is it the first person's, and does neither see the other's?"""
    visitor = visit()
    page, other = visitor.open(pages("ovning")), visitor.open(pages("kort"))
    name_oneself(page)
    write(page, "riskkvot", "0,5")
    box(other, "egna-ord").press_sequentially("Hann inte sparas", delay=0)
    change_name(page, "kr26-08", OTHER)
    assert values(page)["riskkvot"] == ""
    expect(box(other, "egna-ord")).to_have_value("")
    write(other, "egna-ord", "Åttans ord")
    change_name(other, "kr26-07", OTHER)
    expect(box(other, "egna-ord")).to_have_value("Hann inte sparas")
    expect(box(page, "riskkvot")).to_have_value("0,5")
    change_name(page, "kr26-08", OTHER)
    expect(box(other, "egna-ord")).to_have_value("Åttans ord")


def test_naming_oneself_changes_nothing_that_is_shown(visit, pages):
    """Feedback, hint and focus stay: is the first feedback never taken away by the question of who one is?"""
    page = visit().open(pages("ovning"))
    box(page, "riskkvot").fill("2")
    press(page, "riskkvot", "Rätta")
    says(page, "riskkvot", "åt andra hållet")
    press(page, "riskkvot", "Visa ledtråd 1 av 2")
    form = task(page, "riskkvot").element_handle()
    name_oneself(page)
    says(page, "riskkvot", "åt andra hållet")
    expect(task(page, "riskkvot").locator(".kr-hints li")).to_have_count(1)
    assert form.evaluate("node => node.isConnected")


@pytest.mark.parametrize("when", ["before", "at"])
def test_a_full_store_and_the_id(visit, pages, when):
    """No room before or at the naming: does naming oneself never show less, does the file have it all, and the store,
    when there is room again? (No room after the naming: tests/browser/test_engines.py, in three browsers.)"""
    visitor = visit()
    page = visitor.open(pages("kort"))
    session = visitor.context.new_cdp_session(page)

    def quota(size):
        more = {} if size is None else {"quotaSize": size}
        session.send("Storage.overrideQuotaForOrigin", {"origin": pages("").split("/.html")[0]} | more)

    if when == "before":
        quota(1)
        box(page, "egna-ord").fill("Skrivet i full lagring.")
        expect(task(page, "egna-ord").locator(".kr-alarm")).to_contain_text("Inte sparat (lagringen är full)")
        expect(page.locator(".kr-trouble")).to_contain_text("full")
    else:
        write(page, "egna-ord", "Skrivet i full lagring.")
        quota(1)
    name_oneself(page)
    expect(box(page, "egna-ord")).to_have_value("Skrivet i full lagring.")
    assert values_in(copy_of(page)["08-kort/svar.json"]) == {"egna-ord": ["Skrivet i full lagring."]}
    again = visitor.open(pages("kort"))
    expect(again.locator(".kr-who")).to_contain_text("kr26-07")
    expect(box(again, "egna-ord")).to_have_value("Skrivet i full lagring.")
    quota(None)
    last = visitor.open(pages("kort"))
    expect(box(last, "egna-ord")).to_have_value("Skrivet i full lagring.")
    assert [row[:3] for row in last.evaluate(ROWS, STORE)] == [["kr26-07", "08-kort", "egna-ord"]]


def test_a_store_that_never_answers_is_told_and_the_page_works(visit, pages):
    """indexedDB.open that neither succeeds nor fails: forms, notice before the first task, file?"""
    visitor = visit()
    visitor.context.add_init_script("indexedDB.open = () => ({});")
    page = visitor.open(pages("kort"))
    expect(page.locator(".kr-trouble")).to_contain_text("sparar inget")
    box(page, "egna-ord").fill("Ändå.")
    expect(task(page, "egna-ord").locator(".kr-alarm")).to_contain_text("Inte sparat")
    name_oneself(page)
    assert values_in(copy_of(page)["08-kort/svar.json"]) == {"egna-ord": ["Ändå."]}


def test_the_id_is_remembered_without_local_storage(visit, pages):
    """localStorage blocked, IndexedDB not: who one is and what one answered, after a reload?"""
    visitor = visit()
    visitor.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    page = visitor.open(pages("kort"))
    name_oneself(page)
    write(page, "egna-ord", "Kvar.")
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    expect(page.locator(".kr-who")).to_contain_text("kr26-07")
    expect(box(page, "egna-ord")).to_have_value("Kvar.")


def test_what_the_first_form_of_the_course_stored_is_taken_over(visit, pages):
    """Answers, the unnamed ones, drafts and the id: there at once, again at every start, for the right person only?"""
    visitor = visit()
    page = visitor.open(pages("start"))
    page.evaluate(
        FIRST_FORM,
        ["kr26-07", [["08-kort", "egna-ord", "Gammalt.", EARLY], ["oversikt", "need-why", "Min översikt.", EARLY]]],
    )
    page.evaluate(FIRST_FORM, ["-", [["08-kort", "mer", "Utan id.", EARLY]]])
    draft = {"value": "0,5", "saved": EARLY, "attempts": []}
    page.evaluate(
        "draft => { localStorage.setItem('kunskapsresan/deltagare', 'kr26-07');"
        "localStorage.setItem('kunskapsresan/utkast/kr26-07/07-alla-sorter/riskkvot', JSON.stringify(draft)); }",
        draft,
    )
    page.goto(pages("kort"))
    page.locator("html[data-kr-ready]").wait_for()
    expect(page.locator(".kr-who")).to_contain_text("kr26-07")
    expect(box(page, "egna-ord")).to_have_value("Gammalt.")
    expect(box(page, "mer")).to_have_value("Utan id.")
    expect(wonder(visitor.open(pages("oversikt")))).to_have_value("Min översikt.")
    expect(box(visitor.open(pages("ovning")), "riskkvot")).to_have_value("0,5")
    # an old tab writes once more
    page.evaluate(FIRST_FORM, ["kr26-07", [["08-kort", "egna-ord", "Gammalt, ändrat.", "2026-03-02T11:00:00.000Z"]]])
    page.reload()
    expect(box(page, "egna-ord")).to_have_value("Gammalt, ändrat.")
    page.locator("html[data-kr-ready]").wait_for()
    change_name(page, "kr26-09", OTHER)
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    assert (values(page)["egna-ord"], values(page)["mer"]) == ("", "")


def test_an_edition_that_changes_its_slug_keeps_the_answers(visit, pages, tmp_path, serve):
    """And does another edition on the same host see nothing of them?"""
    port = serve(tmp_path)
    for name, told in (
        ("a", site.course("uppsala")),
        ("b", site.course("uppsala-lan", ("uppsala",))),
        ("c", site.course("lund")),
    ):
        site.write(tmp_path / name, told)
    visitor = visit()
    page = visitor.open(f"http://127.0.0.1:{port}/a/kort.html")
    name_oneself(page)
    write(page, "egna-ord", "Från Uppsala.")
    expect(box(visitor.open(f"http://127.0.0.1:{port}/b/kort.html"), "egna-ord")).to_have_value("Från Uppsala.")
    stranger = visitor.open(f"http://127.0.0.1:{port}/c/kort.html")
    expect(stranger.locator(".kr-who")).to_contain_text("Inget deltagar-id")
    assert values(stranger)["egna-ord"] == ""


def test_everything_comes_back_from_one_file(visit, pages, tmp_path):
    """Five pages' work, a browser that has forgotten all: one file on the start page, and all is there?"""
    visitor = visit()
    page = visitor.open(pages("ovning"))
    name_oneself(page)
    write(page, "riskkvot", "0,5")
    write(visitor.open(pages("kort")), "egna-ord", "Ord.")
    quick = visitor.open(pages("traff"))
    task(quick, "prova").get_by_label("Det är det inte").check()
    press(quick, "prova", "Rätta")
    says(quick, "prova", "Inte riktigt än.")
    review = visitor.open(pages("oversikt"))
    wonder(review).fill("Översikten.")
    expect(review.locator(".kr-status").first).to_contain_text("Sparat")
    _, data = download(visitor.open(pages("start")), "Ladda ner allt")
    path = tmp_path / "allt.zip"
    path.write_bytes(data)

    fresh = visit()
    start = fresh.open(pages("start"))
    expect(start.get_by_role("button", name="Läs in din fil")).to_be_visible()
    start.locator(".kr-load").set_input_files(path)
    expect(start.locator(".kr-message")).to_contain_text(
        "2 svar på 2 övningar ligger på sin plats, din kunskapsöversikt är inläst."
    )
    expect(start.locator(".kr-who")).to_contain_text("kr26-07")
    expect(box(fresh.open(pages("ovning")), "riskkvot")).to_have_value("0,5")
    expect(box(fresh.open(pages("kort")), "egna-ord")).to_have_value("Ord.")
    says(fresh.open(pages("traff")), "prova", "Inte riktigt än.")
    expect(wonder(fresh.open(pages("oversikt")))).to_have_value("Översikten.")
    with zipfile.ZipFile(io.BytesIO(download(start, "Lämna in")[1])) as archive:
        assert not [name for name in archive.namelist() if "sjalvtest" in name]


def test_a_shared_computer_is_cleared_after_a_copy(visit, pages):
    """Is the copy made first, everything of mine gone in every tab, and the other person's kept?"""
    visitor = visit()
    page = visitor.open(pages("kort"))
    name_oneself(page, "kr26-08")
    write(page, "egna-ord", "Åttans.")
    change_name(page, "kr26-07", OTHER)
    write(page, "egna-ord", "Mitt.")
    other = visitor.open(pages("kort"))
    box(other, "mer").press_sequentially("Skrivs", delay=0)
    page.get_by_text("Delar du dator med någon?").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Ladda ner allt och ta sedan bort det här").click()
    assert waiting.value.suggested_filename.startswith("kunskapsresan_kr26-07_")
    ask = page.get_by_role("region", name="Ta bort allt från den här datorn")
    expect(ask).to_contain_text("Ta också bort svaren för kr26-08")
    ask.get_by_role("button", name="Ta bort", exact=True).click()
    for tab in (page, other):
        expect(tab.locator(".kr-who")).to_contain_text("Inget deltagar-id")
        expect(box(tab, "egna-ord")).to_have_value("")
        expect(box(tab, "mer")).to_have_value("")
    page.wait_for_timeout(600)
    assert [row[0] for row in page.evaluate(ROWS, STORE)] == ["kr26-08"]
    assert "kr26-07" not in page.evaluate("JSON.stringify({ ...localStorage })")
