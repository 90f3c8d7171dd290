"""Is each thing said once, in the right order, and is each fault linked to its field? One body for all three engines.

"Said" is a change in a live region. What focus goes to is read with its description, so that is not said as well.
"""

from __future__ import annotations

import pytest

from tests.browser import all_kinds, steps
from tests.browser.engines import ENGINES, Tab
from tests.browser.steps import within

pytestmark = pytest.mark.browser

LISTEN = """window.heard = [];
const live = '[role=status], [role=alert], output, [aria-live]:not([aria-live=off])';
new MutationObserver((changes) => {
  const regions = new Set(changes.map(({ target }) => (target.closest ? target : target.parentElement)?.closest(live)));
  for (const region of regions) if (region?.textContent) heard.push('said: ' + region.textContent);
}).observe(document.body, { subtree: true, childList: true, characterData: true });
document.addEventListener('focusin', ({ target }) => heard.push('focus: ' + window.called(target)));
window.called = (e) => (e.ariaLabel || e.getAttribute('aria-label') || e.querySelector?.('legend')?.textContent
  || (e.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
    .join(' ')
  || [...(e.labels ?? [])].map((label) => label.textContent).join(' ') || e.textContent).slice(0, 60).trim();"""
# What is wrong in a task: the message; what is marked, and what of it the message describes; where focus is.
FAULT = """const form = document.querySelector(`form[data-task="${arguments[0]}"]`), at = document.activeElement;
const error = form.querySelector('.kr-error'), marked = [...form.querySelectorAll('[aria-invalid=true]')];
const told = (e) => (e.getAttribute('aria-describedby') ?? '').split(' ').includes(error.id);
return { message: error.checkVisibility({ visibilityProperty: true }) ? error.textContent : '',
  marked: marked.map(window.called), described: marked.every((e) => told(e) || told(e.closest('fieldset'))),
  focus: form.contains(at) ? window.called(at) : '', told: told(at),
  before: Boolean(error.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) };"""
EMPTY, LEFT = "Du har inte svarat ännu.", "Det här är kvar att välja: "
DESIGN = "En kommun lottar 200 hushåll till ny eller vanlig handläggni"
CLAIMS = ["Andelen är hälften så stor", "Skillnaden är 12 procentenheter", "Skillnaden är 12 procent"]
RATIO = "12 av 100 i gruppen med insats och 24 av 100 i jämförelsegru"
SHARE, GUESS = "Hur många procent fick stöd i jämförelsegruppen? Svara i %.", "Din gissning i personer"
MEASURES = ["Riskkvot", "Riskskillnad", "Antal som behöver behandlas (NNT)"]
STUDIES = ["Hjälper insatsen?", "Hur är det att få den?"]
CELLS = ["Med insats Andel med stöd", "Med insats Roll i kvoten", "Jämförelsegrupp Andel med stöd"]
TEXT = "Vad skulle du säga till nämnden om resultatet? Skriv 3–5 men"
BEFORE, SURE = (
    "Vilket tal säger mest om hur många som berörs?",
    "Hur säker känner du dig på att förklara en riskkvot för en k",
)
UNREADABLE = "Svaret går inte att läsa som ett tal. Skriv med siffror, till exempel 0,75 eller 12."
LIMITS = "Skriv ett tal från 0 till 1\u202f000 personer."
FAULTS = {  # (task, what is done, message, what is marked, where focus goes)
    "one choice": ("design", None, EMPTY, [DESIGN], "Randomiserad studie"),
    "several choices": ("pastaenden", None, EMPTY, CLAIMS, CLAIMS[0]),
    "a number": ("riskkvot", None, EMPTY, [RATIO], RATIO),
    "a number that is none": ("andel", ("type", "några"), UNREADABLE, [SHARE], SHARE),
    "piles": ("matt", None, EMPTY, MEASURES, "Relativt"),
    "half the piles": ("matt", ("choose", "rel"), f"{LEFT}{MEASURES[1]}; {MEASURES[2]}.", MEASURES[1:], "Relativt"),
    "lists": ("fragor", None, EMPTY, STUDIES, STUDIES[0]),
    "half the lists": ("fragor", ("choose", "rct"), f"{LEFT}{STUDIES[1]}.", STUDIES[1:], STUDIES[1]),
    "a table": ("tabell", None, EMPTY, CELLS, CELLS[0]),
    "half a table": (
        "tabell",
        ("choose", "lag"),
        f"{LEFT}Med insats, Roll i kvoten; Jämförelsegrupp, Andel med stöd.",
        CELLS[1:],
        CELLS[1],
    ),
    "a guess": ("gissning", None, EMPTY, [GUESS], GUESS),
    "a guess that is none": ("gissning", ("type", "några"), LIMITS, [GUESS], GUESS),
    "a text": ("reflektion", None, EMPTY, [TEXT], TEXT),
    "a choice before": ("fore", None, EMPTY, [BEFORE], "Riskskillnaden"),
    "a scale": ("saker", None, EMPTY, [SURE], "1: inte alls säker"),
}


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve):
    """The page with every kind of task."""
    folder = tmp_path_factory.mktemp("sida")
    (folder / "index.html").write_text(all_kinds.page(), encoding="utf-8")
    return f"http://127.0.0.1:{serve(folder)}/index.html"


@pytest.fixture(scope="module", params=ENGINES)
def tab(request, start, address):
    """A page that listens, in a browser where nobody has said who answers."""
    browser = start(request.param)
    yield browser.tab(address)
    browser.close()


def listening(tab: Tab) -> Tab:
    """The page as new, with nothing answered."""
    tab.run("indexedDB.databases?.().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name)))")
    tab.run("localStorage.clear()")
    tab.reload()
    tab.run(LISTEN)
    return tab


def submit(tab: Tab, name: str) -> None:
    """Presses the button of a task with a key, as who uses no mouse."""
    tab.run("document.querySelector(arguments[0]).focus(); heard.length = 0", within(name, "button[type=submit]"))
    tab.keys("Enter")


def heard(tab: Tab, *expected: str) -> None:
    """What has been said and what has got focus since the last press, all of it."""
    tab.until("return heard.length >= arguments[0]", len(expected))
    tab.run("return new Promise((done) => setTimeout(done, 600))")  # and nothing more comes
    assert tab.run("return heard") == list(expected), tab.browser.engine


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_is_marked_described_and_found(tab, case):
    """Nothing, half or something unreadable: what is said, which controls are marked, and where is focus?"""
    name, act, message, marked, focus = FAULTS[case]
    listening(tab)
    if act and act[0] == "type":
        tab.type(within(name, "input[type=text]"), act[1])
    elif act:
        steps.choose(tab, name, act[1])
    submit(tab, name)
    tab.until("return document.activeElement.type !== 'submit'")
    found = tab.run(FAULT, name)
    assert found == {"message": message, "marked": marked, "described": True, "focus": focus, "told": True,
                     "before": True}  # fmt: skip
    assert tab.run("return heard.filter((each) => each.startsWith('said'))") == []  # focus has read it already


def test_the_first_feedback_is_heard_whole(tab):
    """The first "Rätta", without an id: is the verdict said first, the offer last, once, and does focus stay?"""
    listening(tab)
    steps.choose(tab, "design", "kohort")
    submit(tab, "design")
    heard(
        tab,
        "said: Inte riktigt än. Du har sett att grupper följs över tid, och så är det också i en kohort. Men där avgör "
        "inte slumpen vem som får vad. Se efter hur hushållen hamnade i sin grupp. Vill du ha en ledtråd på vägen?",
    )
    assert tab.run("return document.activeElement.getAttribute('aria-label')") == "Rätta uppgift 1"
    steps.name_oneself(tab)
    tab.run("return new Promise((done) => setTimeout(done, 300))")
    assert "Inte riktigt än" not in "".join(tab.run("return heard.slice(1)"))  # naming oneself says it not again
    tab.run("document.querySelector(arguments[0]).focus(); heard.length = 0", within("design", ".kr-hint"))
    tab.keys("Enter")
    heard(tab, "said: Ledtråd 1. Vem bestämde vilken handläggning hushållet fick?")
    steps.choose(tab, "design", "rct")
    submit(tab, "design")
    heard(tab, "said: Ja. Lottningen gör grupperna jämförbara från början.")


def test_where_focus_does_not_move_the_fault_is_said(tab):
    """Enter in the field itself: focus is there already, so is the fault said, once, and each time?"""
    box = within("riskkvot", "input")
    listening(tab)
    for typed, message in (("", EMPTY), ("några", UNREADABLE), ("", UNREADABLE)):
        tab.run("document.querySelector(arguments[0]).focus()", box)
        if typed:
            tab.type(box, typed)
        tab.run("heard.length = 0")
        tab.keys("Enter")
        heard(tab, f"said: {message}")


def test_what_is_mended_is_no_fault_any_more(tab):
    """Does a mark go when its part is answered, and does the field stay where it is under the hand?"""
    listening(tab)
    steps.choose(tab, "matt", "rel")
    submit(tab, "matt")
    place = "return document.querySelector(arguments[0]).getBoundingClientRect().top"
    second = within("matt", ".kr-item:nth-of-type(2) input")
    top = tab.run(place, second)
    steps.choose(tab, "matt", "rel", ".kr-item:nth-of-type(2)")
    found = tab.run(FAULT, "matt")
    assert found["marked"] == MEASURES[2:] and found["message"] == f"{LEFT}{MEASURES[2]}."
    steps.choose(tab, "matt", "abs", ".kr-item:nth-of-type(3)")
    found = tab.run(FAULT, "matt")
    assert found["marked"] == [] and found["message"] == ""
    assert tab.run(place, second) == top


def test_what_is_stored_moved_or_revealed_is_told_once(tab):
    """A text that is saved, an order that is changed, a guess that is locked: each told once?"""
    listening(tab)
    tab.type(within("reflektion", "textarea"), "Några ord.")
    submit(tab, "reflektion")
    heard(tab, "said: Sparat. Din handledare läser svaret.")
    tab.run(
        "document.querySelector(arguments[0]).focus(); heard.length = 0", within("ordning", "li:nth-child(2) button")
    )
    tab.keys("Enter")
    heard(tab, "focus: Flytta upp: Läs frågan", "said: Läs frågan: plats 1 av 4.")
    tab.type(within("gissning", "input[type=text]"), "230")
    submit(tab, "gissning")
    heard(tab, "focus: Din gissning är låst. Det blev 222 av 1 000.")


def test_a_page_that_opens_says_nothing(tab):
    """Are old answers shown without being read aloud, and is there one live region for all forms?"""
    listening(tab)
    steps.choose(tab, "design", "kohort")
    steps.press(tab, "design")
    steps.says(tab, "design", "Inte riktigt än.")
    steps.all_saved(tab)
    tab.reload()
    steps.says(tab, "design", "Inte riktigt än.")
    live = "[role=status], [role=log], output, [aria-live]"
    assert tab.run(
        "return [...document.querySelectorAll(arguments[0])].map((e) => e.className + e.textContent)", live
    ) == ["kr-voice kr-spoken"]
