"""Can every kind of task be answered, kept, moved and handed in, on each surface where the book may stand?"""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser import all_kinds
from tests.browser.answering import (
    SHOWN,
    WHO,
    all_saved,
    answers_in,
    by_keyboard,
    by_mouse,
    change_name,
    download,
    name_oneself,
    press,
    says,
    task,
    values,
)
from tests.browser.harness import axe_faults, small_targets

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def addresses(tmp_path_factory, serve):
    """The page as a local file, on a secure host, and on an insecure one."""
    folder = tmp_path_factory.mktemp("sida")
    (folder / "index.html").write_text(all_kinds.page(), encoding="utf-8")
    titled = all_kinds.page(course={"titles": {"03-annan": "Lärandets två logiker"}})
    (folder / "titlar.html").write_text(titled, encoding="utf-8")
    (folder / "sjalvtest.html").write_text(all_kinds.page(all_kinds.SELF_TEST), encoding="utf-8")
    port = serve(folder)
    return {
        "file": (folder / "index.html").as_uri(),
        "http": f"http://127.0.0.1:{port}/index.html",
        "insecure": f"http://kurs.test:{port}/index.html",
        "titles": f"http://127.0.0.1:{port}/titlar.html",
        "self-test": f"http://127.0.0.1:{port}/sjalvtest.html",
    }


@pytest.mark.parametrize("surface", ["file", "http", "insecure"])
def test_answered_by_mouse_kept_and_handed_in(visit, addresses, surface):
    """Do all values survive a reload, and is the file that is handed in whole and true?"""
    visitor = visit()
    page = visitor.open(addresses[surface])
    assert page.evaluate("isSecureContext && Boolean(crypto.subtle)") == (surface != "insecure")
    expect(page.get_by_text("Fortsätt där du slutade")).to_have_count(0)
    by_mouse(page)
    assert values(page) == SHOWN
    expect(page.locator(".kr-count")).to_have_text("12 av 12")
    expect(page.locator(".kr-reminder")).to_contain_text("Alla uppgifter är besvarade.")

    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    assert values(page) == SHOWN
    says(page, "riskkvot", "Ja. Risken är hälften")
    says(page, "gissning", "Det blev 222")
    expect(task(page, "gissning").get_by_label("Din gissning")).not_to_be_editable()
    expect(task(page, "gissning").get_by_role("button", name="Lås")).to_have_count(0)

    name, data = download(page)
    assert re.fullmatch(rf"{all_kinds.ID}_{WHO}_\d{{4}}(-\d\d){{5}}\.zip", name)
    svar = answers_in(data)
    check_attempts(svar["answers"])
    assert {key: entry["value"] for key, entry in svar.pop("answers").items()} == all_kinds.RIGHT
    head = {"version": 2, "exercise": all_kinds.ID, "content": all_kinds.COMPILED.content, "participant": WHO}
    assert svar == head | {"edition": "kunskapsresan"}


def check_attempts(answers):
    """Each value that was marked is one attempt with its misconception; pressing twice is one; a text is none."""
    attempts = {
        task_id: [(each["value"], each["misconception"]) for each in entry["attempts"]]
        for task_id, entry in answers.items()
    }
    assert attempts["design"] == [("kohort", "kohort"), ("rct", None)]
    assert attempts["riskkvot"] == [("2", "omvand"), ("7", None), ("70", None), ("0,5", None)]
    assert attempts["fore"] == [("rr", "kvot-antal")]
    assert attempts["gissning"] == [(230, None)] and attempts["reflektion"] == []


def test_answered_by_keyboard_alone_then_merged_with_a_file(visit, addresses, tmp_path):
    """Same values without a mouse; then a file from another computer is read: newest wins, key by key."""
    first = visit().open(addresses["http"])
    task(first, "riskkvot").get_by_role("textbox").fill("0,6")
    press(first, "riskkvot", "Rätta")
    name_oneself(first)
    task(first, "design").get_by_label("Kohort").check()
    all_saved(first)
    first.get_by_role("button", name="Lämna in").click()
    _, older = download(first, "Lämna in ändå")

    page = visit().open(addresses["file"])
    page.keyboard.press("Tab")
    by_keyboard_with_name(page)
    assert values(page) == SHOWN
    path = tmp_path / "svar.zip"
    path.write_bytes(older)
    page.locator(".kr-load").set_input_files(path)
    expect(page.locator(".kr-message")).to_contain_text("2 svar är inlästa på den här övningen.")
    assert values(page) == SHOWN

    fresh = visit().open(addresses["insecure"])
    fresh.locator(".kr-load").set_input_files(path)
    expect(fresh.locator(".kr-message")).to_contain_text("2 svar är inlästa på den här övningen.")
    expect(fresh.locator(".kr-who")).to_contain_text(WHO)
    assert values(fresh)["design"] == "kohort" and values(fresh)["riskkvot"] == "0,6"
    says(fresh, "riskkvot", "Inte riktigt än.")


def by_keyboard_with_name(page):
    """The id is asked for before the first task: it is the first thing that Tab reaches."""
    page.keyboard.type("KR26-07")
    page.keyboard.press("Enter")
    expect(page.locator(".kr-who")).to_contain_text(WHO)
    expect(page.get_by_role("button", name="Byt deltagar-id").first).to_be_focused()
    page.locator("h1").evaluate("e => { e.tabIndex = -1; e.focus(); }")
    by_keyboard(page)


def test_files_find_their_place_or_are_refused_in_swedish(visit, addresses, tmp_path):
    """Is another exercise's file stored where it belongs, another person's asked about, a broken one told?"""
    page = visit().open(addresses["http"])
    task(page, "riskkvot").get_by_role("textbox").fill("0,5")
    press(page, "riskkvot", "Rätta")
    name_oneself(page)
    entry = {"value": "9", "saved": "2099-01-01T00:00:00.000Z", "attempts": []}
    good = {"version": 1, "exercise": all_kinds.ID, "participant": WHO, "answers": {"riskkvot": entry}}
    path = tmp_path / "fil.zip"

    def load(data):
        path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
        page.locator(".kr-load").set_input_files(path)

    for data, said in (("PK trasig", "Filen är trasig eller ingen svarsfil."), ([1], "Filen är ingen svarsfil")):
        load(data)
        expect(page.locator(".kr-message")).to_contain_text(said)
    load(good | {"exercise": "03-annan"})
    expect(page.locator(".kr-message")).to_contain_text("1 svar på övningen 03-annan ligger på sin plats.")
    assert values(page)["riskkvot"] == "0,5"
    check = page.get_by_role("region", name="Filen är märkt kr26-99, men här svarar kr26-07")
    load(good | {"participant": "kr26-99"})
    check.get_by_role("button", name="Läs inte in filen").click()
    expect(check).to_be_hidden()
    assert values(page)["riskkvot"] == "0,5"
    _, data = download(page, "Ladda ner allt")
    assert answers_in(data, "03-annan/svar.json")["answers"]["riskkvot"] == entry
    load(good | {"participant": "kr26-99", "content": all_kinds.COMPILED.content})
    check.get_by_role("button", name="De är mina").click()
    expect(page.locator(".kr-message")).to_contain_text("1 svar är inläst på den här övningen.")


def test_files_have_titles_escape_closes_and_saved_is_said_again(visit, addresses, tmp_path):
    """Is another exercise told by its title, does Escape close what asks for the id, is a saved text said to be so?"""
    page = visit().open(addresses["titles"])
    page.locator(".kr-panel").get_by_role("button", name="Lämna in").click()
    asked = page.locator(".kr-panel .kr-who-form")
    expect(asked.get_by_label("Ditt deltagar-id")).to_be_focused()
    expect(asked.locator(".kr-title")).to_have_text("Ditt deltagar-id")
    page.keyboard.press("Escape")
    expect(asked).to_be_hidden()
    expect(page.locator(".kr-panel").get_by_role("button", name="Lämna in")).to_be_focused()

    name_oneself(page)
    entry = {"value": "9", "saved": "2026-01-01T00:00:00.000Z", "attempts": []}
    path = tmp_path / "fil.json"
    path.write_text(json.dumps({"version": 1, "exercise": "03-annan", "participant": WHO, "answers": {"a": entry}}))
    page.locator(".kr-load").set_input_files(path)
    expect(page.locator(".kr-message")).to_contain_text(
        "1 svar på övningen ”Lärandets två logiker” ligger på sin plats."
    )

    task(page, "reflektion").get_by_role("textbox").fill("Några ord.")
    task(page, "saker").get_by_role("radio", name="4").check()
    all_saved(page)
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    for name in ("reflektion", "saker"):
        expect(task(page, name).locator(".kr-status")).to_contain_text("Sparat")


def test_two_tabs_two_people_and_a_closed_tab(visit, addresses):
    """Do two tabs keep each other's answers, do two people not see each other, is the last keystroke kept?"""
    visitor = visit()
    page = visitor.open(addresses["http"])
    task(page, "riskkvot").get_by_role("textbox").fill("0,5")
    press(page, "riskkvot", "Rätta")
    name_oneself(page)
    other = visitor.open(addresses["http"])
    expect(other.get_by_text("Fortsätt där du slutade: uppgift 1")).to_be_visible()
    task(page, "andel").get_by_role("textbox").focus()
    page.keyboard.type("1")  # not yet saved: what the other tab sends may not overwrite it
    task(other, "riskkvot").get_by_role("textbox").fill("0,51")
    press(other, "riskkvot", "Rätta")
    task(page, "design").get_by_label("Randomiserad").check()
    expect(task(page, "riskkvot").get_by_role("textbox")).to_have_value("0,51")
    expect(task(other, "design").get_by_label("Randomiserad")).to_be_checked()
    expect(task(other, "andel").get_by_role("textbox")).to_have_value("1")
    all_saved(page)
    other.close()

    change_name(page, "kr26-08")
    assert values(page)["riskkvot"] == "" and values(page)["design"] == ""
    change_name(page, WHO)
    assert values(page)["riskkvot"] == "0,51" and values(page)["design"] == "rct"

    for n in range(3):
        task(page, "reflektion").get_by_role("textbox").fill("")
        task(page, "reflektion").get_by_role("textbox").press_sequentially(f"snabb {n}", delay=0)
        page.close(run_before_unload=False)
        page = visitor.open(addresses["http"])
        expect(task(page, "reflektion").get_by_role("textbox")).to_have_value(f"snabb {n}")


def test_before_hand_in_personal_data_and_gaps_are_shown(visit, addresses):
    """Is each warned about with its task, and can one go there, go back, or go on anyway?"""
    page = visit(viewport={"width": 390, "height": 844}).open(addresses["file"])
    area = task(page, "reflektion").get_by_role("textbox")
    area.fill("Mamman nås på 070-123 45 67. Ärendet är dnr SN 2023/456.")
    page.get_by_role("button", name="Lämna in").click()
    name_oneself(page)  # asked first, then the check goes on by itself
    check = page.get_by_role("region", name="Innan du lämnar in")
    expect(check).to_be_focused()
    expect(check).to_contain_text(
        "”070-123 45 67” ser ut som ett telefonnummer. ”dnr SN 2023/456” ser ut som ett diarienummer."
    )
    expect(check.get_by_role("link")).to_have_count(12)
    assert axe_faults(page) == [] and small_targets(page) == []
    check.get_by_role("link", name="Uppgift 10:").click()
    assert page.evaluate("document.activeElement.closest('form').dataset.task") == "reflektion"
    expect(check).to_be_hidden()
    area.fill("Ett svar utan uppgifter om någon.")
    page.get_by_role("button", name="Lämna in").click()
    expect(check).not_to_contain_text("ser ut som")
    _, data = download(page, "Lämna in ändå")
    assert answers_in(data)["answers"]["reflektion"]["value"] == "Ett svar utan uppgifter om någon."
    expect(page.locator(".kr-message")).to_contain_text("Den har 1 av 12 svar")


def test_blocked_storage_is_told_and_the_file_still_works(visit, addresses):
    """Where the browser stores nothing: marked all the same, said in Swedish, and downloadable from memory."""
    visitor = visit()
    visitor.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
        "indexedDB.open = () => { throw new DOMException('no', 'UnknownError'); };"
    )
    page = visitor.open(addresses["http"])
    expect(page.locator(".kr-trouble")).to_contain_text("Webbläsaren sparar inget på den här sidan.")
    follows = "document.querySelector('.kr-trouble').compareDocumentPosition(document.querySelector('.kr-task'))"
    assert page.evaluate(follows) == 4  # told before the first task
    task(page, "riskkvot").get_by_role("textbox").fill("0,5")
    press(page, "riskkvot", "Rätta")
    says(page, "riskkvot", "Ja.")
    expect(task(page, "riskkvot").locator(".kr-alarm")).to_contain_text("Svaret finns bara i den här fliken.")
    name_oneself(page)
    assert values(page)["riskkvot"] == "0,5"
    page.get_by_role("button", name="Lämna in").click()
    _, data = download(page, "Lämna in ändå")
    assert answers_in(data)["answers"]["riskkvot"]["value"] == "0,5"


def test_half_an_hour_of_work_brings_a_reminder(visit, addresses):
    """Browsers may clear what they store: is the file offered, once?"""
    visitor = visit()
    page = visitor.new_page()
    page.clock.install()
    page.goto(addresses["http"])
    page.locator("html[data-kr-ready]").wait_for()
    task(page, "fore").get_by_label("Riskkvoten").check()
    page.clock.run_for(1000)
    expect(page.locator(".kr-reminder")).to_have_count(0)
    page.clock.fast_forward("31:00")
    task(page, "fore").get_by_label("Riskskillnaden").check()
    page.clock.run_for(1000)
    expect(page.locator(".kr-reminder")).to_contain_text("Du har arbetat en stund.")
    task(page, "fore").get_by_label("Riskkvoten").check()
    page.clock.run_for(1000)
    expect(page.locator(".kr-reminder")).to_have_count(1)


def test_a_self_test_asks_for_nobody(visit, addresses):
    """On a session page: no id, no panel, no progress; the answer is kept all the same."""
    visitor = visit()
    page = visitor.open(addresses["self-test"])
    task(page, "prova").get_by_label("Det är det inte").check()
    press(page, "prova", "Rätta")
    says(page, "prova", "Inte riktigt än.")
    page.wait_for_timeout(200)
    expect(page.locator(".kr-who-form, .kr-panel")).to_have_count(0)
    expect(task(page, "prova").locator(".kr-head")).to_have_text("Prova själv 1")
    again = visitor.open(addresses["self-test"])
    says(again, "prova", "Inte riktigt än.")


def test_accessible_in_light_and_dark(visit, addresses):
    """Zero faults by axe with answers and feedback shown, no small target, no sideways scrolling, unique ids?"""
    page = visit(viewport={"width": 390, "height": 900}).open(addresses["http"])
    assert axe_faults(page) == []
    task(page, "andel").get_by_role("textbox").fill("vet ej")
    press(page, "andel", "Rätta")
    for typed, said in (("Å", "har inte formen"), ("19900101-1234", "personnummer"), ("kr26-07x", "en annan bokstav")):
        page.get_by_label("Ditt deltagar-id (står i inbjudan)").first.fill(typed)
        page.get_by_role("button", name="Spara mitt id").first.click()
        expect(page.locator(".kr-who-form").first.locator(".kr-error")).to_contain_text(said)
        assert axe_faults(page) == [] and small_targets(page) == []
    name_oneself(page)
    page.get_by_role("button", name="Byt deltagar-id").first.click()
    assert axe_faults(page) == [] and small_targets(page) == []
    page.get_by_label("Nytt deltagar-id").fill("kr26-08")
    page.get_by_role("button", name="Byt", exact=True).click()
    expect(page.locator(".kr-who-form:visible .kr-error")).to_contain_text("Välj varför du byter")
    page.get_by_role("button", name="Avbryt").click()
    for opener in page.get_by_role("button", name="Byt deltagar-id").all():  # above the tasks, and in the panel
        opener.click()
        page.get_by_role("button", name="Avbryt").click()
        expect(page.locator(".kr-who-form:visible")).to_have_count(0)
        assert page.evaluate("document.activeElement.textContent") == "Byt deltagar-id"
    by_mouse(page)
    for button in ("Visa ledtråd 1 av 2", "Visa ledtråd 2 av 2", "Visa ett genomräknat exempel"):
        press(page, "andel", button)
    task(page, "design").get_by_text("Kohortstudie").click()
    press(page, "design", "Rätta")
    task(page, "reflektion").get_by_text("Så bedöms svaret").click()
    task(page, "reflektion").get_by_text("Om sekretess och det du skriver").click()
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
        assert small_targets(page) == []
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            assert width == 320 or axe_faults(page) == [], (width, theme)
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    page.evaluate(
        "document.documentElement.dataset.theme = 'dark';"
        "document.body.style.cssText = 'background: #0e1013; color: #f2f2f2'"
    )
    page.emulate_media(color_scheme="light")
    assert axe_faults(page) == [], "the theme's own switch"


def test_every_control_has_a_full_name(visit, addresses):
    """Does a screen reader hear question, unit, row and column, end labels, and which task it is?"""
    page = visit().open(addresses["http"])
    tree = page.locator("main").aria_snapshot()
    for wanted in (
        'form "Uppgift 1"',
        'radiogroup "En kommun lottar 200 hushåll till ny eller vanlig handläggning. Vilken sorts studie är det?"',
        'textbox "Hur många procent fick stöd i jämförelsegruppen? Svara i %."',
        'combobox "Med insats Roll i kvoten"',
        'rowheader "Jämförelsegrupp"',
        'columnheader "Andel med stöd"',
        'group "Vilka påståenden stöds av siffrorna 12 av 100 mot 24 av 100? Flera svar kan vara rätt."',
        'radio "1 : inte alls säker"',
        'button "Flytta upp: Läs skattningen" [disabled]',
        'slider "Eller dra i reglaget"',
        'progressbar "Besvarade uppgifter:',
    ):
        assert wanted in tree, wanted


def test_without_javascript_and_on_paper(visit, addresses):
    """Is the question readable without scripts, and is a long answer printed whole, without buttons?"""
    plain = visit(java_script_enabled=False).new_page()
    plain.goto(addresses["http"])
    expect(plain.get_by_text("Vilken sorts studie är det?")).to_be_visible()

    page = visit().open(addresses["http"])
    long = "\n".join(f"rad {n}" for n in range(60))
    task(page, "reflektion").get_by_role("textbox").fill(long)
    page.emulate_media(media="print")
    assert task(page, "reflektion").locator(".kr-print").inner_text() == long
    expect(task(page, "reflektion").locator("textarea")).to_be_hidden()
    expect(page.get_by_role("button").first).to_be_hidden()
    expect(task(page, "design").get_by_text("Randomiserad studie")).to_be_visible()
