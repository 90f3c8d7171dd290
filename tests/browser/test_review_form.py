"""Is the knowledge review easy to write in every way a person writes, and is nothing of it lost?"""

from __future__ import annotations

import io
import json
import re
import zipfile

import pytest
from playwright.sync_api import expect

from kunskapsresan.course import bundle
from kunskapsresan.review.steps import STEPS
from tests.browser.answering import name_oneself, press, task
from tests.browser.harness import axe_faults, small_targets
from tests.browser.review_page import FLOW, QUESTION, SEARCH, forms, page, saved, step, table

pytestmark = pytest.mark.browser
FIRST, LAST = "01-stanna-upp", "10-fran-kunskap-till-praktik"


@pytest.fixture(scope="module")
def addresses(tmp_path_factory, serve):
    """Pages of one participant: the exercise with a step, two steps alone, all ten."""
    folder = tmp_path_factory.mktemp("oversikt")
    fake = '<script>addEventListener("kunskapsresan:oversikt", () => {});</script>'
    pages = {
        "exercise": page(FIRST, tasks=True, take_from="reflektion"),
        "question": page(QUESTION),
        "search": page(SEARCH, FLOW, more=fake),
        "all": page(*STEPS),
    }
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    port = serve(folder)
    found = {name: f"http://127.0.0.1:{port}/{name}.html" for name in pages}
    return found | {"file": (folder / "question.html").as_uri(), "insecure": f"http://kurs.test:{port}/question.html"}


def build_question(page, form):
    form.get_by_role("radio", name="PICO", exact=True).check()
    form.get_by_label("Vilka personer gäller det?").first.fill("barn 6–12 år")
    form.get_by_label("Vilken insats eller vilket arbetssätt?").first.fill("föräldrastöd i grupp")
    form.get_by_label("Vad ska bli annorlunda, eller hur går det?").first.fill("att ärendet kan avslutas")


@pytest.mark.parametrize("surface", ["question", "file", "insecure"])
def test_a_question_grows_and_is_kept(visit, addresses, surface):
    """Mouse: does the question follow the fields, the remarks come, a changed frame keep the words, a reload all?"""
    visitor = visit()
    page = visitor.open(addresses[surface])
    form = step(page, QUESTION)
    expect(form.get_by_label("Jämfört med vad?").first).to_be_hidden()
    build_question(page, form)
    shown = form.locator(".kr-review-question")
    expect(shown).to_have_text("Vad betyder föräldrastöd i grupp för att ärendet kan avslutas bland barn 6–12 år?")
    form.get_by_role("button", name="Använd som min fråga").click()
    remarks = form.locator(".kr-review-remarks")
    expect(remarks).to_contain_text("Vad skulle barnet eller den vuxne själv märka?")
    expect(remarks).to_contain_text("En fråga om effekt behöver något att jämföra med.")
    form.get_by_label("Jämfört med vad?").first.fill("väntelista")
    form.get_by_label("Min fråga, som jag vill ställa den").fill("Hur mår barnen?")
    form.get_by_label("Vad ska bli annorlunda, eller hur går det?").first.fill("hur barnen mår")
    expect(shown).to_contain_text("för hur barnen mår")
    page.keyboard.press("Tab")
    expect(remarks).to_be_hidden()
    form.get_by_role("radio", name="PEO", exact=True).check()
    expect(shown).to_have_text(
        "Vad vet man om hur barnen mår bland barn 6–12 år som lever med eller har mött [vad personerna lever med]?"
    )
    expect(form.get_by_text("Det inom hakparenteser fattas än.")).to_be_visible()
    saved(page, QUESTION)
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    expect(form.get_by_role("radio", name="PEO", exact=True)).to_be_checked()
    expect(shown).to_contain_text("hur barnen mår bland barn 6–12 år som")
    expect(form.get_by_label("Min fråga, som jag vill ställa den")).to_have_value("Hur mår barnen?")


def test_the_question_is_copied(visit, addresses):
    """Does "Kopiera frågan" put it on the clipboard, and say so?"""
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    page = visitor.open(addresses["question"])
    form = step(page, QUESTION)
    build_question(page, form)
    form.get_by_role("button", name="Kopiera frågan").click()
    expect(form.locator(".kr-spoken[role=status]")).to_have_text("Frågan är kopierad.")
    assert page.evaluate("navigator.clipboard.readText()").startswith("Vad betyder föräldrastöd i grupp")


def focused(page) -> str:
    return page.evaluate(
        "() => { const e = document.activeElement; return e.getAttribute('aria-label') "
        "?? e.labels?.[0]?.textContent ?? e.textContent; }"
    )


def test_rows_by_keys_alone(visit, addresses):
    """Are rows added, filled, removed and brought back without a mouse, with focus and words following?"""
    page = visit().open(addresses["search"])
    log, said = table(page, "search"), step(page, SEARCH).locator(".kr-spoken[role=status]")
    log.get_by_role("button", name="Lägg till en sökning").focus()
    page.keyboard.press("Enter")
    expect(said).to_have_text("Sökning 1 är tillagd.")
    assert focused(page) == "Var sökte du?"
    page.keyboard.type("SwePub")
    for _ in range(5):
        page.keyboard.press("Tab")  # year, month and day of the date are stops of their own
    log.get_by_label("Antal träffar").focus()
    page.keyboard.type("12")
    page.keyboard.press("Tab")
    page.keyboard.type("30")
    page.keyboard.press("Tab")
    expect(step(page, SEARCH).locator(".kr-review-remarks")).to_contain_text(
        "Sökning 1: 30 sparade är fler än 12 träffar."
    )
    log.get_by_role("button", name="Lägg till en sökning").press("Space")
    page.keyboard.type("SBU")
    expect(log.get_by_role("group", name="Sökning 2")).to_be_visible()
    log.get_by_role("button", name="Ta bort sökning 1").press("Enter")
    expect(said).to_have_text("Sökning 1 är borttagen.")
    assert focused(page) == "Ångra: lägg tillbaka sökning 1"
    expect(log.get_by_role("group", name="Sökning 1").get_by_label("Var sökte du?")).to_have_value("SBU")
    page.keyboard.press("Enter")
    assert focused(page) == "Var sökte du?"
    expect(log.get_by_role("group", name="Sökning 1").get_by_label("Var sökte du?")).to_have_value("SwePub")
    saved(page, SEARCH)
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    values = [log.get_by_role("group", name=f"Sökning {n}").get_by_label("Var sökte du?") for n in (1, 2)]
    expect(values[0]).to_have_value("SwePub")
    expect(values[1]).to_have_value("SBU")


def test_the_flow_is_reckoned_while_one_writes(visit, addresses):
    """Does the arithmetic answer when a field is left, and fall silent when it agrees?"""
    page = visit().open(addresses["search"])
    form = step(page, FLOW)
    for label, value in (("Träffar i databaser", "100"), ("Dubbletter som togs bort", "10")):
        form.get_by_label(label).fill(value)
    form.get_by_label("Lästa titlar och sammanfattningar").fill("95")
    page.keyboard.press("Tab")
    remarks = form.locator(".kr-review-remarks").last
    expect(remarks).to_contain_text(
        "Lästa titlar och sammanfattningar är 95, men 100 träffar minus 10 dubbletter är 90."
    )
    form.get_by_label("Lästa titlar och sammanfattningar").fill("nittio")
    page.keyboard.press("Tab")
    expect(form.get_by_text("”nittio” är inget tal. Skriv med siffror.")).to_be_visible()
    expect(form.get_by_label("Lästa titlar och sammanfattningar")).to_have_attribute("aria-invalid", "true")
    form.get_by_label("Lästa titlar och sammanfattningar").fill("90")
    page.keyboard.press("Tab")
    expect(remarks).to_have_text("Talen går ihop.", use_inner_text=True)


def test_two_tabs_keep_each_others_rows(visit, addresses):
    """Do rows from both tabs stay, is typing not overwritten, and does a removal reach the other tab?"""
    visitor = visit()
    one, two = visitor.open(addresses["search"]), visitor.open(addresses["search"])
    for tab, name in ((one, "SwePub"), (two, "SBU")):
        table(tab, "search").get_by_role("button", name="Lägg till en sökning").click()
        tab.keyboard.type(name)
        tab.keyboard.press("Tab")
        saved(tab, SEARCH)
    for tab in (one, two):
        expect(table(tab, "search").get_by_role("group", name="Sökning 2")).to_be_visible()
    field = one.get_by_label("Min söksträng så här långt")
    field.press_sequentially("barn*")
    two.get_by_label("Metod, en halv sida").fill("Metod.")
    two.keyboard.press("Tab")
    expect(field).to_have_value("barn*")
    expect(one.get_by_label("Metod, en halv sida")).to_have_value("Metod.")
    table(two, "search").get_by_role("button", name="Ta bort sökning 1").click()
    expect(table(one, "search").get_by_role("group", name="Sökning 2")).to_have_count(0)
    expect(table(one, "search").get_by_label("Var sökte du?")).to_have_value("SBU")


def test_a_tab_closed_at_once_loses_nothing(visit, addresses):
    """Is the last key there after the tab was closed without a pause?"""
    visitor = visit()
    for n in range(3):
        page = visitor.open(addresses["question"])
        page.get_by_label("Varför just dit?").fill("")
        page.get_by_label("Varför just dit?").press_sequentially(f"snabb {n}", delay=0)
        page.close(run_before_unload=False)
        page = visitor.open(addresses["question"])
        expect(page.get_by_label("Varför just dit?")).to_have_value(f"snabb {n}")
        page.close()


def test_with_an_exercise_the_review_is_fetched_named_and_handed_in(visit, addresses, tmp_path):
    """Text fetched from the task, id given, both in one zip; then read on another computer and the review's page."""
    page = visit().open(addresses["exercise"])
    task(page, "reflektion").get_by_role("textbox").fill("Vad händer sedan?")
    form = step(page, FIRST)
    form.get_by_role("button", name="Hämta det du skrev i uppgift 10").click()
    expect(form.get_by_label("Min undran, i en mening")).to_have_value("Vad händer sedan?")
    form.get_by_role("button", name="Hämta det du skrev i uppgift 10").click()
    expect(form.locator(".kr-spoken[role=status]")).to_contain_text("finns redan här")
    form.get_by_label("Min undran, i en mening").fill("Vad händer sedan? Ring 070-123 45 67.")
    page.keyboard.press("Tab")
    expect(form.get_by_text("ser ut som ett telefonnummer")).to_be_visible()
    press(page, "reflektion", "Spara")
    name_oneself(page)
    expect(form.get_by_label("Min undran, i en mening")).to_have_value("Vad händer sedan? Ring 070-123 45 67.")
    page.get_by_role("button", name="Lämna in").click()
    check = page.get_by_role("region", name="Innan du lämnar in")
    check.get_by_role("link", name="Din kunskapsöversikt").click()
    expect(form.get_by_label("Min undran, i en mening")).to_be_focused()
    page.get_by_role("button", name="Lämna in").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Lämna in ändå").click()
    expect(page.locator(".kr-message")).to_contain_text("Din kunskapsöversikt följer med.")
    path = tmp_path / "svar.zip"
    waiting.value.save_as(path)
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        review = json.loads(archive.read("oversikt.json"))
    assert review["participant"] == "kr26-07" and review["answers"]["wonder"]["value"].startswith("Vad händer")

    other = visit().open(addresses["exercise"])
    other.locator(".kr-load").set_input_files(path)
    expect(other.locator(".kr-message")).to_contain_text(
        "1 svar är inläst på den här övningen, din kunskapsöversikt är inläst."
    )
    expect(other.get_by_label("Min undran, i en mening")).to_have_value("Vad händer sedan? Ring 070-123 45 67.")
    all_steps = visit().open(addresses["all"])
    all_steps.locator(".kr-load").set_input_files(path)
    expect(all_steps.locator(".kr-message")).to_contain_text("din kunskapsöversikt är inläst.")
    expect(all_steps.locator(".kr-review-echo").first).to_contain_text("Vad händer sedan?")


def test_a_page_of_its_own(visit, addresses):
    """All ten steps: a study named once is offered everywhere, the whole is read below, the file holds it."""
    visitor = visit()
    page = visitor.open(addresses["all"])
    expect(page.get_by_text("Besvarade uppgifter")).to_be_hidden()
    table(page, "study").get_by_role("button", name="Lägg till en studie").click()
    page.keyboard.type("Berg 2019")
    assert page.locator('[data-table="study"]').count() == 1 and page.locator('[data-table="effect"]').count() == 1
    effect = table(page, "effect")
    effect.get_by_role("button", name="Lägg till ett resultat").click()
    effect.get_by_label("Vilken studie?").select_option(label="Berg 2019")
    effect.get_by_label("Hur redovisas det?").select_option("2x2")
    numbers = {
        "Antal med utfallet, insatsgruppen": "48",
        "Antal i insatsgruppen": "216",
        "Antal med utfallet, jämförelsegruppen": "66",
        "Antal i jämförelsegruppen": "216",
    }
    for label, value in numbers.items():
        effect.get_by_label(label).first.fill(value)
    expect(effect.locator(".kr-review-result")).to_contain_text("8,3 procentenheter lägre")
    page.keyboard.press("Tab")
    whole = step(page, LAST).locator(".kr-review-whole")
    expect(whole.get_by_role("table", name="Resultat i siffror")).to_contain_text("Berg 2019")
    expect(whole.get_by_text("undran i en mening")).to_be_visible()
    page.get_by_label("Min undran, i en mening").fill("Vad händer sedan?")
    page.keyboard.press("Tab")
    expect(whole.get_by_text("undran i en mening")).to_have_count(0)
    page.get_by_role("button", name="Lämna in").click()
    with page.expect_download() as waiting:
        name_oneself(page)
    assert re.match("inlamning_kr26-07_", waiting.value.suggested_filename)
    with zipfile.ZipFile(waiting.value.path()) as archive:
        data = json.loads(archive.read("oversikt.json"))
    assert data["exercise"] == "oversikt" and data["answers"]["wonder"]["value"] == "Vad händer sedan?"
    assert data["version"] == 1 and data["participant"] == "kr26-07"
    expect(page.locator(".kr-message")).to_contain_text("Den innehåller allt du har skrivit i översikten.")
    expect(page.get_by_label("Min undran, i en mening")).to_have_value("Vad händer sedan?")


def test_a_search_from_an_explorer_lands_in_the_log(visit, addresses):
    """Is the event of another script on the page taken, said to be taken, and stored?"""
    page = visit().open(addresses["search"])
    send = """() => !document.dispatchEvent(new CustomEvent("kunskapsresan:sokning", { cancelable: true,
      detail: { source: "Sökverkstaden", string: "barn*", hits: "7", date: "2026-11-22" } }))"""
    assert page.evaluate(send) is True
    row = table(page, "search").get_by_role("group", name="Sökning 1")
    expect(row.get_by_label("Söksträng")).to_have_value("barn*")
    expect(row.get_by_label("När?")).to_have_value("2026-11-22")
    saved(page, SEARCH)
    other = visit().open(addresses["question"])
    assert other.evaluate(send) is False


def test_blocked_storage_is_told_and_the_file_still_has_it(visit, addresses):
    """Where the browser stores nothing: said in Swedish, and the download works from memory."""
    visitor = visit()
    visitor.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
        "indexedDB.open = () => { throw new DOMException('no', 'UnknownError'); };"
    )
    page = visitor.open(addresses["question"])
    page.get_by_label("Varför just dit?").fill("Kvar i minnet.")
    page.keyboard.press("Tab")
    expect(step(page, QUESTION).locator(".kr-alarm")).to_contain_text("Det finns bara i den här fliken.")
    page.get_by_role("button", name="Lämna in").click()
    with page.expect_download() as waiting:
        name_oneself(page)
    with zipfile.ZipFile(waiting.value.path()) as archive:
        data = json.loads(archive.read("oversikt.json"))
    assert data["answers"]["need-why"]["value"] == "Kvar i minnet."


@pytest.mark.parametrize("width", [1280, 390])
def test_accessible_in_light_and_dark(visit, addresses, width):
    """Zero faults by axe with rows, remarks and the whole review, nothing small, nothing sideways, also at 320?"""
    page = visit(viewport={"width": width, "height": 900}).open(addresses["all"])
    build_question(page, step(page, QUESTION))
    for key in ("search", "study", "effect", "record", "appraisal", "certainty"):
        adder = table(page, key).locator(".kr-review-add")
        adder.click()
        page.keyboard.type("text")
        page.keyboard.press("Tab")
    table(page, "search").get_by_role("button", name="Ta bort sökning 1").click()
    page.get_by_text("Om sekretess och det du skriver").first.click()
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        assert axe_faults(page) == [], theme
    assert small_targets(page) == []
    for each in (width, 320):
        page.set_viewport_size({"width": each, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, each
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))


def test_on_paper(visit, addresses):
    """Is a long text printed whole, without buttons?"""
    page = visit().open(addresses["question"])
    long = "\n".join(f"rad {n}" for n in range(60))
    page.get_by_label("Bakgrund, en halv sida").fill(long)
    page.emulate_media(media="print")
    assert step(page, QUESTION).locator(".kr-print").last.inner_text() == long
    expect(page.get_by_label("Bakgrund, en halv sida")).to_be_hidden()
    expect(page.get_by_role("button", name="Kopiera frågan")).to_be_hidden()


HOST = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Värd</title>
</head><body><main><h1>Värd</h1><div id="a"></div><div id="b"></div></main>
<script id="view" type="text/plain">{view}</script>
<script type="module">
window.outside = [];
document.addEventListener("keydown", (event) => {{ window.outside.push(event.key); }});
const form = {form};
window.show = async (place, more = {{}}) => {{
  const listeners = {{}}, sent = [];
  const state = {{ form, participant: "kr26-07", stored: {{}}, changes: {{}}, saved: null, texts: {{}}, ...more }};
  const model = {{ sent, listeners, get: (key) => state[key],
    on: (name, f) => (listeners[name] ??= new Set()).add(f), off: (name, f) => listeners[name]?.delete(f),
    set(key, value) {{ state[key] = value; for (const f of listeners["change:" + key] ?? []) f(); }},
    save_changes() {{ sent.push(structuredClone(state.changes)); }} }};
  const source = new Blob([document.getElementById("view").textContent], {{ type: "text/javascript" }});
  const view = (await import(URL.createObjectURL(source))).default;
  model.cleanup = view.render({{ model, el: document.getElementById(place) }});
  window[place + "Model"] = model;
}};
document.documentElement.dataset.krReady = "1";
</script></body></html>"""


@pytest.fixture(scope="module")
def host(tmp_path_factory, serve):
    """A host as anywidget is one: the module comes as a Blob, once per widget; the kernel may be silent."""
    folder = tmp_path_factory.mktemp("vard")
    form = json.dumps(forms(SEARCH)[SEARCH]).replace("<", "\\u003c")
    view = bundle.module(bundle.WEB / "review/review-form.js")
    (folder / "vard.html").write_text(HOST.format(view=view, form=form), encoding="utf-8")
    return f"http://127.0.0.1:{serve(folder)}/vard.html"


def test_a_silent_kernel_is_told_and_the_draft_comes_back(visit, host):
    """Not acknowledged: said after 4 s, all that waits is sent again, restored after a reload, dropped when stored."""
    visitor = visit()
    page = visitor.open(host)
    page.evaluate("show('a')")
    page.get_by_label("Min söksträng så här långt").fill("barn*")
    page.get_by_label("Metod, en halv sida").fill("Metod.")
    page.keyboard.press("Tab")
    assert set(page.evaluate("aModel.sent.at(-1)")) == {"own-string", "draft-method"}
    expect(page.locator(".kr-alarm")).to_contain_text("Inte sparat (ingen bekräftelse).")
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    page.evaluate("show('a')")
    expect(page.get_by_label("Min söksträng så här långt")).to_have_value("barn*")
    page.evaluate(
        """() => { const last = aModel.sent.at(-1);
        const at = Object.fromEntries(Object.entries(last).map(([key, entry]) => [key, entry.saved]));
        aModel.set('saved', { at, error: null }); }"""
    )
    expect(page.locator(".kr-status")).to_contain_text("Sparat")
    assert page.evaluate("Object.keys(localStorage).length") == 0


def test_keys_stay_in_the_form_and_cleanup_lets_go(visit, host):
    """JupyterLab would take letters, Enter and arrows; a removed widget sends what was typed and keeps no listener."""
    page = visit().open(host)
    page.evaluate("show('a')")
    page.get_by_label("Metod, en halv sida").press_sequentially("abx")
    page.keyboard.press("Shift+Enter")
    assert page.evaluate("outside.filter((key) => key !== 'Shift')") == []
    page.evaluate("aModel.cleanup()")
    assert page.evaluate("aModel.sent.at(-1)['draft-method'].value") == "abx\n"
    assert page.evaluate("Object.values(aModel.listeners).reduce((sum, set) => sum + set.size, 0)") == 0
