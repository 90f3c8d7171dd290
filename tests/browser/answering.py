"""How a person answers the exercise of `all_kinds`, by mouse and by keyboard, and what a page then shows."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile

from playwright.sync_api import Locator, Page, expect

from tests.browser.all_kinds import TEXT

WHO = "kr26-07"
READ = """() => Object.fromEntries([...document.querySelectorAll('form[data-task]')].map(form => {
  const checked = [...form.querySelectorAll('input:checked')].map(input => input.value), kind = form.dataset.kind;
  const pairs = [...form.querySelectorAll('fieldset.kr-item')].map(x => x.querySelector('input:checked')?.value ?? '');
  const value = pairs.length ? pairs
    : kind === 'Choice' || kind === 'Scale' ? checked[0] ?? '' : kind === 'Choices' ? checked
    : kind === 'Order' ? [...form.querySelectorAll('li[data-key]')].map(li => li.dataset.key)
    : form.querySelector('select') ? [...form.querySelectorAll('select')].map(select => select.value)
    : form.querySelector('input, textarea').value;
  return [form.dataset.task, value];
}))"""
FOCUSED = """() => { const e = document.activeElement, text = e.getAttribute('aria-label') ?? e.textContent ?? '';
  return [e.closest('form')?.dataset.task ?? '', e.tagName, e.type ?? '', text.slice(0, 40)].join(':'); }"""
SHOWN = {
    "design": "rct",
    "pastaenden": ["halva", "tolv"],
    "riskkvot": "0,5",
    "andel": "24 %",
    "ordning": ["fraga", "tal", "osaker", "slut"],
    "matt": ["rel", "abs", "abs"],
    "fragor": ["rct", "intervju"],
    "tabell": ["lag", "over", "hog"],
    "gissning": "230",
    "reflektion": TEXT,
    "fore": "rr",
    "saker": "4",
}


def task(page: Page, name: str) -> Locator:
    return page.locator(f'form[data-task="{name}"]')


def press(page: Page, name: str, button: str) -> None:
    task(page, name).locator("button:visible").filter(has_text=re.compile(f"^{re.escape(button)}$")).click()


def complains(page: Page, name: str, text: str) -> None:
    """What keeps the answer from being marked stands before the field."""
    expect(task(page, name).locator(".kr-error")).to_contain_text(text)


def says(page: Page, name: str, text: str | re.Pattern) -> None:
    expect(task(page, name).locator(".kr-feedback")).to_contain_text(text)


def values(page: Page) -> dict:
    return page.evaluate(READ)


def all_saved(page: Page) -> None:
    page.wait_for_function(
        "[...document.querySelectorAll('form[data-task]')].every(f => !/Sparar/.test(f.textContent))"
        " && !document.querySelector('.kr-unsaved')"
    )


MOVED, OTHER = "Jag skrev fel id", "En annan person ska svara här"


def name_oneself(page: Page, name: str = WHO, *, keys: bool = False) -> None:
    """In the form before the first task, or in the panel's, which opens when a file is asked for."""
    form = page.locator(".kr-who-form:visible").last
    form.get_by_label("Ditt deltagar-id (står i inbjudan)").fill(name)
    if keys:
        page.keyboard.press("Enter")
    else:
        form.get_by_role("button", name="Spara mitt id").click()
    expect(page.locator(".kr-who").last).to_contain_text(name)


def change_name(page: Page, name: str, why: str = OTHER) -> None:
    page.get_by_role("button", name="Byt deltagar-id").first.click()
    form = page.locator(".kr-who-form:visible")
    form.get_by_label("Nytt deltagar-id").fill(name)
    form.get_by_label(why).check()
    form.get_by_role("button", name="Byt", exact=True).click()
    expect(page.locator(".kr-who").last).to_contain_text(name)


def by_mouse(page: Page) -> None:
    """Answers every task, some wrong at first, and checks what is said. Names oneself on the way, if that is left."""
    task(page, "design").get_by_text("Kohortstudie").click()
    press(page, "design", "Rätta")
    says(page, "design", "Inte riktigt än. Du har sett att grupper följs över tid")
    if "Inget" in page.locator(".kr-who").text_content():
        name_oneself(page)
    says(page, "design", "Inte riktigt än. Du har sett att grupper följs över tid")  # naming oneself changes nothing
    expect(task(page, "design").locator(".kr-offer")).to_have_text("Vill du ha en ledtråd på vägen?")
    task(page, "design").get_by_text("Randomiserad").click()
    expect(task(page, "design").locator(".kr-feedback")).to_be_empty()
    press(page, "design", "Rätta")
    says(page, "design", re.compile(r"^✓Ja\. Lottningen"))  # "Ja." of the author is not said twice

    task(page, "pastaenden").get_by_label("Andelen är hälften").check()
    press(page, "pastaenden", "Rätta")
    says(page, "pastaenden", "”Skillnaden är 12 procentenheter”")
    task(page, "pastaenden").get_by_label("12 procentenheter").check()
    press(page, "pastaenden", "Rätta")
    says(page, "pastaenden", "Ja.")

    box = task(page, "riskkvot").get_by_role("textbox")
    press(page, "riskkvot", "Rätta")
    complains(page, "riskkvot", "Du har inte svarat ännu.")
    for raw, answer in (
        ("vet ej", "går inte att läsa som ett tal"),
        ("2", "åt andra hållet"),
        ("7", "Se efter vilka två tal"),
    ):
        box.fill(raw)
        press(page, "riskkvot", "Rätta")
        (complains if raw == "vet ej" else says)(page, "riskkvot", answer)
        assert (box.get_attribute("aria-invalid") == "true") == (raw == "vet ej")
    for step in ("Visa ledtråd 1 av 2", "Visa ledtråd 2 av 2"):
        press(page, "riskkvot", step)
    box.fill("70")
    press(page, "riskkvot", "Rätta")
    expect(task(page, "riskkvot").locator(".kr-offer")).to_have_text(
        "Vill du se hur ett liknande exempel räknas igenom?"
    )
    press(page, "riskkvot", "Visa ett genomräknat exempel")
    expect(task(page, "riskkvot").locator(".kr-hints li")).to_have_count(3)
    expect(task(page, "riskkvot").get_by_role("button", name="Rätta")).to_be_focused()  # the pressed button is gone
    box.fill("0,5")
    press(page, "riskkvot", "Rätta")
    press(page, "riskkvot", "Rätta")
    says(page, "riskkvot", "Ja. Risken är hälften")

    task(page, "andel").get_by_label("Svara i %").fill("24 %")
    press(page, "andel", "Rätta")
    says(page, "andel", "24 av 100")

    order = task(page, "ordning")
    press(page, "ordning", "Rätta")
    says(page, "ordning", "Siffran lockar blicken")
    order.get_by_role("button", name="Flytta upp: Läs frågan").click()
    expect(page.locator(".kr-voice")).to_contain_text("Läs frågan: plats 1 av 4.")
    order.get_by_role("button", name="Flytta ner: Säg det med egna ord").click()
    press(page, "ordning", "Rätta")
    says(page, "ordning", "Ja.")

    measures = task(page, "matt")
    measures.get_by_role("radiogroup", name="Riskkvot").get_by_label("Relativt").check()
    press(page, "matt", "Rätta")
    complains(page, "matt", "Det här är kvar att välja: Riskskillnad; Antal som behöver behandlas (NNT).")
    measures.get_by_role("radiogroup", name="Riskskillnad").get_by_label("Relativt").check()
    measures.get_by_role("radiogroup", name="Antal som").get_by_label("Absolut").check()
    press(page, "matt", "Rätta")
    says(page, "matt", "2 av 3 stämmer.")
    measures.get_by_role("radiogroup", name="Riskskillnad").get_by_label("Absolut").check()
    press(page, "matt", "Rätta")
    says(page, "matt", "Ja. NNT")

    task(page, "fragor").get_by_label("Hjälper insatsen?").select_option(label="Lottad studie")
    task(page, "fragor").get_by_label("Hur är det att få den?").select_option(label="Intervjustudie")
    press(page, "fragor", "Rätta")
    says(page, "fragor", "Ja.")

    table = task(page, "tabell")
    table.get_by_role("combobox", name="Med insats Andel med stöd").select_option(label="12 av 100")
    table.get_by_role("combobox", name="Med insats Roll i kvoten").select_option(label="Står överst")
    table.get_by_role("combobox", name="Jämförelsegrupp Andel med stöd").select_option(label="24 av 100")
    press(page, "tabell", "Rätta")
    says(page, "tabell", "Ja.")

    guess = task(page, "gissning").get_by_label("Din gissning i personer")
    guess.fill("1001")
    press(page, "gissning", "Lås min gissning och visa")
    complains(page, "gissning", "Skriv ett tal från 0 till 1\u202f000 personer")
    task(page, "gissning").get_by_label("Eller dra i reglaget").fill("230")
    expect(guess).to_have_value("230")
    press(page, "gissning", "Lås min gissning och visa")
    says(page, "gissning", "Din gissning är låst. Det blev 222 av 1 000.")
    expect(guess).not_to_be_editable()

    area = task(page, "reflektion").get_by_role("textbox")
    area.press_sequentially(TEXT, delay=0)
    press(page, "reflektion", "Spara")
    says(page, "reflektion", "Sparat. Din handledare läser")
    expect(task(page, "reflektion").locator(".kr-words")).to_have_text("24 ord (minst 10)")

    task(page, "fore").get_by_label("Riskkvoten").check()
    press(page, "fore", "Spara")
    expect(task(page, "fore").locator(".kr-feedback")).to_have_text("Sparat.")  # neither right nor wrong is told

    task(page, "saker").get_by_role("radio", name="4").check()
    press(page, "saker", "Spara")
    says(page, "saker", "Sparat.")
    all_saved(page)


def focused(page: Page) -> str:
    return page.evaluate(FOCUSED)


def tab_to(page: Page, wanted: str) -> None:
    """Tab until `wanted` (a pattern over task:TAG:type:text) has focus, with a visible outline."""
    for _ in range(40):
        if re.search(wanted, focused(page)):
            outline = page.evaluate("(s => s.outlineStyle + s.outlineWidth)(getComputedStyle(document.activeElement))")
            assert outline == "solid3px", (focused(page), outline)
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {wanted}; it stands at {focused(page)}")


def by_keyboard(page: Page) -> None:
    """The same answers with keys only."""
    key = page.keyboard

    def keys(*names):
        for name in names:
            key.press(name)

    def submit(name):
        tab_to(page, f"^{name}:BUTTON:submit")
        key.press("Enter")

    tab_to(page, "^design:INPUT")
    keys("Space", "ArrowDown", "ArrowUp")
    submit("design")
    tab_to(page, "^pastaenden:INPUT")
    keys("Space", "Tab", "Space")
    submit("pastaenden")
    tab_to(page, "^riskkvot:INPUT")
    key.type("0,6")
    keys("Backspace")
    key.type("5")
    keys("Enter", "Home", "ArrowRight", "End")
    tab_to(page, "^andel:INPUT")
    key.type("24 %")
    submit("andel")
    tab_to(page, "^ordning:BUTTON:button:Flytta upp: Läs frågan")
    keys("Enter")
    assert "Flytta upp: Läs frågan" in focused(page)  # focus follows what was moved
    tab_to(page, "^ordning:BUTTON:button:Flytta ner: Säg det")
    keys("Space")
    submit("ordning")
    for place in ("Space ArrowDown ArrowUp", "Space ArrowDown", "Space ArrowDown"):
        tab_to(page, "^matt:INPUT:radio")
        keys(*place.split(), "Tab")
    submit("matt")
    tab_to(page, "^fragor:SELECT")
    key.type("Lot")
    keys("Tab")
    key.type("Int")
    submit("fragor")
    tab_to(page, "^tabell:SELECT")
    keys("ArrowDown", "Tab", "ArrowDown", "Tab", "ArrowDown", "ArrowDown")
    submit("tabell")
    tab_to(page, "^gissning:INPUT:range")
    keys("Home", *["ArrowRight"] * 23)
    submit("gissning")
    assert focused(page).startswith("gissning:DIV")  # the button is gone: focus stands at what is revealed
    tab_to(page, "^reflektion:TEXTAREA")
    key.type("x" + TEXT[1:])
    keys("Control+Home", "Delete")
    key.type(TEXT[0])
    keys("Escape")
    submit("reflektion")
    tab_to(page, "^fore:INPUT")
    keys("Space", "ArrowDown")
    submit("fore")
    tab_to(page, "^saker:INPUT")
    keys("Space", "ArrowRight", "ArrowRight", "ArrowRight")
    submit("saker")
    all_saved(page)


def download(page: Page, button: str = "Lämna in") -> tuple[str, bytes]:
    """(name, bytes) of the file; its receipt must be true."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).last.click()
    data = waiting.value.path().read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        receipt = json.loads(file.read("kvitto.json"))
        for name, told in receipt["files"].items():
            assert told["sha256"] == hashlib.sha256(file.read(name)).hexdigest()
        assert {*receipt["files"], "kvitto.json"} == set(file.namelist())
    return waiting.value.suggested_filename, data


def answers_in(data: bytes, member: str = "svar.json") -> dict:
    """The svar.json of a file, with one entry per task: a page writes for the present version only."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return flat(json.loads(file.read(member)))


def flat(svar: dict) -> dict:
    """A svar.json with {task: entry} as its answers; each task has been answered in one version."""
    answers = {task_id: list(versions.values()) for task_id, versions in svar["answers"].items()}
    assert all(len(entries) == 1 for entries in answers.values())
    return svar | {"answers": {task_id: entries[0] for task_id, entries in answers.items()}}
