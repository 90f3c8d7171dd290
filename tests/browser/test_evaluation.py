"""Can the evaluation be answered everywhere, and is what leaves a file that is nobody's, and nothing else?"""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from kunskapsresan import evaluation
from tests.browser import form_page
from tests.browser.answering import all_saved, name_oneself, press
from tests.browser.answering import download as hand_in
from tests.browser.harness import axe_faults, small_targets

pytestmark = pytest.mark.browser

SECRET = "Mer tid för samtalen, HEMLIGT7."
WHO = "kr26-07"
STORED = """async () => {
  const all = { local: { ...localStorage }, session: { ...sessionStorage } };
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done) => { const r = indexedDB.open(name); r.onsuccess = () => done(r.result); });
    for (const store of db.objectStoreNames) {
      all[`${name}/${store}`] = await new Promise((done) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => done(request.result);
      });
    }
    db.close();
  }
  return JSON.stringify(all);
}"""


@pytest.fixture(scope="module")
def addresses(tmp_path_factory, serve):
    """The form in the book as a local file and on two servers, after an exercise's tasks, and in a widget's host."""
    folder = tmp_path_factory.mktemp("utvärdering")
    (folder / "mitt.html").write_text(form_page.page(form="mitt"), encoding="utf-8")
    (folder / "slut.html").write_text(form_page.page(form="slut", compared=True), encoding="utf-8")
    (folder / "vard.html").write_text(form_page.host("mitt"), encoding="utf-8")
    port = serve(folder)
    return {
        "file": (folder / "mitt.html").as_uri(),
        "insecure": f"http://kurs.test:{port}/mitt.html",
        "exercise": f"http://127.0.0.1:{port}/slut.html",
        "widget": f"http://127.0.0.1:{port}/vard.html",
    }


def form(page: Page):
    return page.locator("form.kr-evaluation")


def arrive(visitor, url: str) -> Page:
    page = visitor.new_page()
    page.goto(url)
    form(page).wait_for()
    return page


def download(page: Page) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        form(page).get_by_role("button", name=re.compile("^Ladda ner")).last.click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def group(page: Page, start: str):
    return form(page).get_by_role("radiogroup", name=re.compile(f"^{start}"))


@pytest.mark.parametrize("surface", ["file", "insecure", "widget"])
def test_what_is_answered_leaves_as_a_file(visit, addresses, surface):
    """Are the answers, and nothing but them, in a file that the reader of files accepts?"""
    page = arrive(visit(), addresses[surface])
    form(page).get_by_role("button", name="Ladda ner utvärderingen").click()
    expect(form(page).locator(".kr-feedback")).to_contain_text("inte svarat på något")
    group(page, "Hur väl passar tempot").get_by_role("radio", name="5").check()
    group(page, "Hur lätt är det att förstå").get_by_role("radio", name=re.compile("6.*mycket lätt")).check()
    group(page, "Hur mycket stöd").get_by_role("radio", name="2").check()
    group(page, "Hur mycket stöd").locator("..").get_by_role("button", name="Ta bort svaret").click()
    expect(group(page, "Hur mycket stöd").get_by_role("radio", name="1")).to_be_focused()
    form(page).get_by_label("Vad borde ni ändra nu?").fill(SECRET)
    expect(form(page).locator(".kr-evaluation-count")).to_have_text("3 av 8 frågor besvarade. Alla får hoppas över.")
    name, raw = download(page)
    assert re.fullmatch(r"utvardering-mitt-[a-z0-9]{8}\.json", name)
    read, answers = evaluation.parse(raw)
    assert read.name == "mitt" and answers == {"tempo": 5, "begriplighet": 6, "andra": SECRET}
    assert not re.search(rb"20[0-9]{2}|kr26|[0-9]{2}:[0-9]{2}", raw)
    expect(form(page).locator(".kr-feedback")).to_contain_text(f"Filen {name} är nedladdad, med 3 av 8 svar.")
    if surface == "widget":
        assert page.evaluate("sent") == []  # the kernel gets nothing at all


def test_nothing_of_it_is_stored_with_the_exercise(visit, addresses):
    """Beside tasks, by a named participant: is no word of it in svar.json, IndexedDB or localStorage, and is no id and
    no time in its own file?"""
    page = visit().open(addresses["exercise"])
    page.locator('form[data-task="efter-saker-soka"]').get_by_role("radio", name="4").check()
    press(page, "efter-saker-soka", "Spara")
    name_oneself(page, WHO)
    group(page, "Hur stor nytta").get_by_role("radio", name="5").check()
    form(page).get_by_label("Vad skulle ha gjort cirkeln bättre?").fill(SECRET)
    all_saved(page)
    kept = json.loads(page.evaluate(STORED))
    session = kept.pop("session")
    assert list(session) == ["kunskapsresan/utvardering/slut"] and WHO not in json.dumps(session)
    assert "HEMLIGT7" in json.dumps(session) and "HEMLIGT7" not in json.dumps(kept)
    assert "utvardering" not in json.dumps(kept) and WHO in json.dumps(kept)
    name, raw = download(page)
    assert WHO.encode() not in raw and not re.search(rb"20[0-9]{2}", raw) and WHO not in name
    assert json.loads(raw) == {"version": 1, "form": "slut", "answers": {"nytta": 5, "battre": SECRET}}
    page.get_by_role("button", name="Lämna in").click()
    _, zipped = hand_in(page, "Lämna in ändå")
    assert b"HEMLIGT7" not in zipped and b"nytta" not in zipped and b"utvardering" not in zipped
    assert json.loads(page.evaluate(STORED))["session"] == {}


def test_a_draft_lives_in_the_tab_until_the_file_is_made(visit, addresses):
    """Does a reload keep what was written, another tab know nothing of it, and the download end the draft?"""
    visitor = visit()
    page = arrive(visitor, addresses["insecure"])
    group(page, "Hur väl passar tempot").get_by_role("radio", name="3").check()
    form(page).get_by_label("Vad borde ni ändra nu?").fill("Färre ord.")
    page.reload()
    expect(group(page, "Hur väl passar tempot").get_by_role("radio", name="3")).to_be_checked()
    expect(form(page).get_by_label("Vad borde ni ändra nu?")).to_have_value("Färre ord.")
    other = arrive(visitor, addresses["insecure"])
    expect(other.locator(".kr-evaluation-count")).to_contain_text("0 av 8")
    first, raw = download(page)
    again, _ = download(page)
    assert first == again  # the same form: whoever reads the folder sees that it is one person's
    form(page).get_by_role("button", name="Töm formuläret").click()
    expect(page.locator(".kr-evaluation-count")).to_contain_text("0 av 8")
    page.reload()
    expect(page.locator(".kr-evaluation-count")).to_contain_text("0 av 8")
    form(page).get_by_label("Vad borde ni ändra nu?").fill("En annan.")
    assert download(page)[0] != first


def test_personal_data_is_pointed_out_before_the_file_is_made(visit, addresses):
    """Is a phone number seen, and is it still the writer who decides?"""
    page = arrive(visit(), addresses["file"])
    form(page).get_by_label("Vad borde ni ändra nu?").fill("Ring 070-123 45 67.")
    form(page).get_by_role("button", name="Ladda ner utvärderingen").click()
    expect(page.locator(".kr-evaluation-check")).to_contain_text("ser ut som ett telefonnummer")
    expect(page.locator(".kr-evaluation-check")).to_be_focused()
    form(page).get_by_role("button", name="Gå tillbaka").click()
    expect(form(page).get_by_role("button", name="Ladda ner utvärderingen")).to_be_focused()
    form(page).get_by_role("button", name="Ladda ner utvärderingen").click()
    assert "070" in evaluation.parse(download(page)[1])[1]["andra"]


def test_every_open_question_has_the_confidentiality_note(visit, addresses):
    """Is the note there, and read together with the field?"""
    page = arrive(visit(), addresses["file"])
    areas = form(page).locator("textarea")
    expect(areas).to_have_count(3)
    for area in areas.all():
        ids = area.get_attribute("aria-describedby").split()
        said = " ".join(page.locator(f"[id='{each}']").inner_text() for each in ids)
        assert "ingen klient, familj eller kollega" in said
    expect(form(page)).to_contain_text("I filen står varken namn, deltagar-id eller tid")


@pytest.mark.parametrize("surface", ["file", "widget"])
def test_with_keys_only(visit, addresses, surface):
    """Can all of it be done without a mouse, with visible focus, and without JupyterLab taking the keys?"""
    page = arrive(visit(), addresses[surface])
    page.locator("form.kr-evaluation summary").first.focus()
    key = page.keyboard

    def reach(selector):
        for _ in range(30):
            key.press("Tab")
            if page.evaluate("(s) => document.activeElement.matches(s)", selector):
                outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                assert outline == "solid"
                return
        raise AssertionError(f"Tab never reaches {selector}")

    reach("input[type=radio]")
    for name in ("Space", "ArrowRight", "ArrowRight"):
        key.press(name)
    reach("textarea")
    key.type("Mer tid.")
    reach("button.kr-primary")
    with page.expect_download() as waiting:
        key.press("Enter")
    assert evaluation.parse(waiting.value.path().read_bytes())[1] == {"tempo": 3, "andra": "Mer tid."}
    if surface == "widget":
        assert "ArrowRight" not in page.evaluate("outside") and "M" not in page.evaluate("outside")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_form_is_accessible(visit, addresses, scheme, width):
    """Filled in, warned, downloaded: no axe fault, no small target, no sideways scrolling?"""
    page = arrive(visit(color_scheme=scheme, viewport={"width": width, "height": 900}), addresses["file"])
    assert axe_faults(page) == []
    for summary in page.locator("summary").all():
        summary.click()
    group(page, "Hur väl passar tempot").get_by_role("radio", name="3").check()
    form(page).get_by_label("Vad borde ni ändra nu?").fill("Mejla a@example.org")
    form(page).get_by_role("button", name="Ladda ner utvärderingen").click()
    assert axe_faults(page) == [] and small_targets(page) == []
    download(page)
    assert axe_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
