"""What a person does on a page with tasks, the same in every engine. The words of the page stand here alone."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

from tests.browser.all_kinds import TEXT
from tests.browser.answering import READ, WHO
from tests.browser.engines import Tab

ALL_SAVED = """return [...document.querySelectorAll('form[data-task]')].every((form) =>
  !/Sparar/.test(form.textContent)) && !document.querySelector('.kr-unsaved')"""
EVERY_FIELD = """return [...document.querySelectorAll('form[data-task]')].map((form) => [form.dataset.task,
  ...[...form.elements].filter((field) => !/^(button|submit|fieldset)$/.test(field.type)).map((field) =>
    [field.type, field.value, Boolean(field.checked), field.readOnly ?? false, field.disabled])])"""
FEEDBACK = """return Object.fromEntries([...document.querySelectorAll('form[data-task]')].map((form) =>
  [form.dataset.task, form.querySelector('.kr-feedback').textContent]))"""


def values(tab: Tab) -> dict:
    """What the fields show, by task."""
    return tab.run(f"return ({READ})()")


def every_field(tab: Tab) -> list:
    """Each control of each task with its state."""
    return tab.run(EVERY_FIELD)


def feedback(tab: Tab) -> dict:
    """What stands below each task."""
    return tab.run(FEEDBACK)


def all_saved(tab: Tab) -> None:
    """Waits until nothing is on its way to the store."""
    tab.until(ALL_SAVED)


def within(name: str, css: str = "") -> str:
    """The CSS of a task, or of something in it."""
    return f'form[data-task="{name}"] {css}'.strip()


def choose(tab: Tab, name: str, value: str, place: str = "") -> None:
    """Clicks the option with that value."""
    tab.click(within(name, f'{place} [value="{value}"]'))


def press(tab: Tab, name: str, button: str = "Rätta") -> None:
    """Presses a button of a task."""
    tab.click(tab.button(within(name), button))


def says(tab: Tab, name: str, text: str) -> None:
    """Waits until the feedback of a task has the text."""
    tab.says(within(name, ".kr-feedback"), text)


def name_oneself(tab: Tab, who: str = WHO) -> None:
    """Gives one's id, in the form before the first task."""
    tab.fill(".kr-who-form .kr-id", who)
    tab.click(tab.button(".kr-who-form", "Spara mitt id"))
    named(tab, who)


def change_name(tab: Tab, who: str, why: str) -> None:
    """Changes the id; `why` is "moved" (it was wrong) or "other" (another person answers)."""
    tab.click(tab.button("", "Byt deltagar-id"))
    tab.fill(".kr-who-form .kr-id", who)
    tab.click(f'.kr-who-form [value="{why}"]')
    tab.click(tab.button(".kr-who-form", "Byt"))
    named(tab, who)


def named(tab: Tab, who: str) -> None:
    """Waits until the page says who answers."""
    tab.until(
        "return [...document.querySelectorAll('.kr-who')].at(-1).textContent === arguments[0]", f"Deltagar-id: {who}"
    )
    tab.until("return !document.querySelector('.kr-who-form:not([hidden])')")


def hand_in(tab: Tab) -> tuple[str, bytes]:
    """(name, bytes) of the file to hand in, whose receipt must be true."""
    tab.click(tab.button(".kr-panel", "Lämna in"))
    if tab.run("return !document.querySelector('.kr-check').hidden"):
        tab.click(tab.button(".kr-check", "Lämna in ändå"))
    return _whole(*tab.offered())


def copy_all(tab: Tab) -> tuple[str, bytes]:
    """(name, bytes) of the copy of everything."""
    tab.run("window.offeredFiles.length = 0")
    tab.click(tab.button(".kr-panel", "Ladda ner allt"))
    if not tab.soon("return window.offeredFiles?.length > 0"):  # the page moved under the pointer
        tab.click(tab.button(".kr-panel", "Ladda ner allt"))
    return _whole(*tab.offered())


def _whole(name: str, content: bytes) -> tuple[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.testzip() is None
        for member, told in json.loads(file.read("kvitto.json"))["files"].items():
            assert told["sha256"] == hashlib.sha256(file.read(member)).hexdigest()
    return name, content


def take_in(tab: Tab, name: str, content: bytes) -> None:
    """Loads a file that was made here."""
    tab.give(".kr-load", name, content)
    tab.says(".kr-message", "svar är inlästa på den här övningen")


def answer_all(tab: Tab) -> None:
    """Every task of `all_kinds`, three of them wrong at first: then the page shows `answering.SHOWN`."""
    choose(tab, "design", "kohort")
    press(tab, "design")
    name_oneself(tab)
    says(tab, "design", "Inte riktigt än. Du har sett att grupper följs över tid")
    choose(tab, "design", "rct")
    press(tab, "design")
    says(tab, "design", "Ja. Lottningen")

    choose(tab, "pastaenden", "halva")
    choose(tab, "pastaenden", "tolv")
    press(tab, "pastaenden")
    says(tab, "pastaenden", "Ja.")

    box = within("riskkvot", "input")
    tab.type(box, "2")
    tab.keys("Enter")
    says(tab, "riskkvot", "åt andra hållet")
    tab.fill(box, "0,6")
    tab.keys("Backspace", "5", "Enter")
    says(tab, "riskkvot", "Ja. Risken är hälften")
    tab.type(within("andel", "input"), "24 %")
    press(tab, "andel")
    says(tab, "andel", "24 av 100")

    for way, label in (("upp", "Läs frågan"), ("ner", "Säg det med egna ord")):
        tab.click(within("ordning", f'button[aria-label="Flytta {way}: {label}"]'))
    press(tab, "ordning")
    says(tab, "ordning", "Ja.")

    for place, value in enumerate(("rel", "rel", "abs"), start=1):
        choose(tab, "matt", value, f".kr-item:nth-of-type({place})")
    press(tab, "matt")
    says(tab, "matt", "2 av 3 stämmer.")
    choose(tab, "matt", "abs", ".kr-item:nth-of-type(2)")
    press(tab, "matt")
    says(tab, "matt", "Ja. NNT")
    choose(tab, "fragor", "rct", ".kr-row:nth-of-type(1)")
    choose(tab, "fragor", "intervju", ".kr-row:nth-of-type(2)")
    press(tab, "fragor")
    says(tab, "fragor", "Ja.")
    for place, value in (("1", "lag"), ("1", "over"), ("2", "hog")):
        choose(tab, "tabell", value, f"tbody tr:nth-child({place})")
    press(tab, "tabell")
    says(tab, "tabell", "Ja.")

    tab.type(within("gissning", "input[type=text]"), "230")
    press(tab, "gissning", "Lås min gissning och visa")
    says(tab, "gissning", "Det blev 222 av 1 000.")
    tab.type(within("reflektion", "textarea"), TEXT)
    press(tab, "reflektion", "Spara")
    says(tab, "reflektion", "Sparat. Din handledare läser")
    for name, value in (("fore", "rr"), ("saker", "4")):
        choose(tab, name, value)
        press(tab, name, "Spara")
        says(tab, name, "Sparat.")
    all_saved(tab)
