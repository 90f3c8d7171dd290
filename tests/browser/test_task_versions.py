"""An exercise that changed after it was answered: is an answer always an answer to what was asked?"""

from __future__ import annotations

import io
import itertools
import json
import os
import zipfile

import pytest
from playwright.sync_api import expect

from tests.browser import all_kinds, site
from tests.browser.answering import all_saved, download, name_oneself, press, says, task, values

pytestmark = pytest.mark.browser
EARLY = "2026-03-02T10:00:00.000Z"


@pytest.fixture
def upgraded(tmp_path, serve):
    """One address whose exercise can be exchanged for another version: (address, exchange)."""
    old, new = all_kinds.COMPILED, site.changed(label="Tvärsnitt med ny text")
    design = {
        each.tasks["design"]["hash"]: {"kind": "Choice", "options": each.tasks["design"]["options"]}
        for each in (old, new)
    }
    port = serve(tmp_path)

    times = itertools.count(1_700_000_000, 60)  # a server that knows whole seconds must see that the page is another

    def exchange(which):
        told = site.course(contents=site.known(old, new), old={"design": design})
        when = next(times)
        for path in site.write(tmp_path / "kurs", told, {"A": old, "B": new}[which]).iterdir():
            os.utime(path, (when, when))

    return f"http://127.0.0.1:{port}/kurs/ovning.html", exchange, old, new


def test_an_answer_stays_an_answer_to_what_was_asked(visit, upgraded):
    """Options that changed places: is the old answer shown as text, never as another option, and does it come back?"""
    address, exchange, old, new = upgraded
    visitor = visit()
    exchange("A")
    page = visitor.open(address)
    name_oneself(page)
    task(page, "design").get_by_label("Randomiserad").check()
    press(page, "design", "Rätta")
    says(page, "design", "Ja.")
    exchange("B")
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    assert values(page)["design"] == ""
    earlier = task(page, "design").locator(".kr-earlier")
    expect(earlier).to_contain_text("Uppgiften har ändrats sedan du svarade")
    expect(earlier.locator("blockquote")).to_have_text("Randomiserad studie")
    expect(page.locator(".kr-count")).to_have_text("0 av 12")
    page.get_by_role("button", name="Lämna in").click()
    check = page.get_by_role("region", name="Innan du lämnar in")
    expect(check).to_contain_text("Det gamla svaret följer med.")
    check.get_by_role("button", name="Gå tillbaka").click()
    task(page, "design").get_by_label("Randomiserad").check()  # which now stands at another option
    expect(earlier).to_be_hidden()
    all_saved(page)
    _, data = download(page, "Ladda ner allt")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        held = json.loads(archive.read("07-alla-sorter/svar.json"))["answers"]["design"]
    assert {key: entry["value"] for key, entry in held.items()} == {
        old.tasks["design"]["hash"]: "rct",
        new.tasks["design"]["hash"]: "kohort",
    }
    exchange("A")
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    assert values(page)["design"] == "rct"
    assert task(page, "design").locator('input[value="rct"]').is_checked()
    expect(task(page, "design").locator(".kr-earlier blockquote")).to_have_text("Randomiserad studie")


def test_a_file_of_the_first_form_is_placed_by_its_content(visit, upgraded, tmp_path):
    """Version 1 names the content it answers: present tasks get their answer, changed ones are shown as text?"""
    address, exchange, old, _ = upgraded
    exchange("B")
    entry = {"value": "rct", "saved": EARLY, "attempts": []}
    data = {"version": 1, "exercise": all_kinds.ID, "content": old.content, "participant": "kr26-07"}
    path = tmp_path / "svar.json"
    path.write_text(
        json.dumps(data | {"answers": {"design": entry, "riskkvot": entry | {"value": "0,5"}}}), encoding="utf-8"
    )
    page = visit().open(address)
    page.locator(".kr-load").set_input_files(path)
    expect(page.locator(".kr-message")).to_contain_text("2 svar är inlästa på den här övningen.")
    expect(task(page, "riskkvot").get_by_role("textbox")).to_have_value("0,5")
    expect(task(page, "design").locator(".kr-earlier blockquote")).to_have_text("Randomiserad studie")
    assert values(page)["design"] == ""
