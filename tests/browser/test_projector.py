"""Visa på storbild in browsers: run through by key, readable at six metres, nothing given away, notes kept apart."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from kunskapsresan import curriculum
from kunskapsresan.course import projector
from kunskapsresan.course import projector_figures as figures
from kunskapsresan.course import projector_screens as screens
from tests.browser.engines import ENGINES, Tab, start  # noqa: F401 - the fixture: one browser of an engine
from tests.browser.harness import axe_faults
from tests.browser.strict_server import Server
from tests.browser.test_book import BUILT
from tests.browser.wire import when

pytestmark = pytest.mark.browser
PLAN = curriculum.load(curriculum.find_root())
FOLDER = BUILT / projector.FOLDER
SIZES = [(1920, 1080), (1280, 720), (1024, 768)]
LABEL = 0.0225  # of the picture's width
EACH = pytest.mark.parametrize("session", PLAN.present, ids=lambda session: session.id)
# The screen that is shown: its number, what is too small or cut off, and how large its figure is.
MEASURE = """() => {
  const GROUP = 0.028, LABEL = 0.0225; // of the picture's width
  const screen = document.querySelector(".kr-duk:not([hidden])"), small = [], cut = [];
  const label = "figcaption, .kr-over, .kr-hem .kr-siffror, .kr-tidslinje *";
  const group = [screen, document.querySelector(".kr-tidslinje")];
  for (const each of group.flatMap((one) => [...one.querySelectorAll("*")])) {
    if (!each.offsetParent || each.closest("button, svg, .kr-dolt")) continue;
    const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const beside = each.closest(".kr-hel") !== null; // a caption beside its figure is read as text is
    const least = each.matches(label) && !beside ? LABEL : GROUP;
    if (own && parseFloat(getComputedStyle(each).fontSize) < least * innerWidth - 0.01) small.push(each.outerHTML);
    const { left, right, top } = each.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1 || top < -1) cut.push(each.outerHTML);
  }
  const page = document.documentElement, row = document.querySelector(".kr-list").getBoundingClientRect();
  if (page.scrollHeight > innerHeight) cut.push(`${page.scrollHeight - innerHeight} px below the window`);
  for (const each of screen.querySelectorAll(".kr-yta > *")) {
    if (each.offsetParent && each.getBoundingClientRect().bottom > row.top + 1) cut.push(each.outerHTML);
  }
  const figure = screen.querySelector("svg.kr-figur"), wide = figure?.getBoundingClientRect().width;
  const shown = wide ? wide / figure.viewBox.baseVal.width / innerWidth : 0;
  return {
    id: screen.id, hides: "svar" in screen.dataset && !screen.classList.contains("ar-visad"), small, cut,
    figure: shown ? [figure.querySelector("image").getAttribute("href"), shown] : null,
  };
}"""
# What of the screen's hidden things is seen.
SEEN = """() => [...document.querySelectorAll(".kr-duk:not([hidden]) :is(.kr-ratt, .kr-gomd, .kr-svar)")]
 .filter((each) => {
  const style = getComputedStyle(each), other = each.parentElement.querySelector(":scope > li:not(.kr-ratt)");
  if (each.matches(".kr-ratt")) return ["backgroundColor", "fontWeight", "boxShadow", "color"].some(
    (name) => style[name] !== getComputedStyle(other)[name]);
  return style.display !== "none" && style.visibility !== "hidden";
}).map((each) => each.outerHTML)"""


def address(session, ending: str = projector.VIEW) -> str:
    return (FOLDER / f"{session.id}{ending}").as_uri()


@pytest.fixture(scope="module", autouse=True)
def built():
    if not (FOLDER / f"{PLAN.present[0].id}{projector.VIEW}").is_file():
        pytest.fail("The book is not built. Run `kunskapsresan book` (`make test` does).")


@EACH
def test_a_meeting_is_run_through_by_key(visit, session):
    """In three sizes, with Page Down alone: is every screen met in order, readable and whole, and no answer seen before
    it is asked for?"""
    page = visit(reduced_motion="reduce").new_page()
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.goto("about:blank")
        page.goto(address(session))
        count, number, letters = page.locator(".kr-duk").count(), 0, {}
        while number < count:
            told = page.evaluate(MEASURE)
            number += 1
            assert told["id"] == f"bild-{number}"
            assert (told["small"], told["cut"]) == ([], []), f"{width} × {height}, {told['id']}"
            if told["hides"]:
                assert page.evaluate(SEEN) == []
                page.keyboard.press("PageDown")
                assert page.evaluate(SEEN) != []
                told = page.evaluate(MEASURE)
                assert (told["id"], told["small"], told["cut"]) == (f"bild-{number}", [], [])
            if told["figure"]:
                letters.setdefault(told["figure"][0], []).append(told["figure"][1])
            page.keyboard.press("PageDown")
        assert page.evaluate(MEASURE)["id"] == f"bild-{count}"
        for name, scales in letters.items():
            drawing = figures.read((FOLDER / name).read_text(encoding="utf-8"))
            # The first of several is the whole figure, a map of the parts that follow.
            readable = scales if len(scales) == 1 else scales[1:]
            assert min(readable) * drawing.smallest >= LABEL - 1e-4, f"{width}: {name}"
    page.keyboard.press("Home")
    assert page.evaluate(MEASURE)["id"] == "bild-1"
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(MEASURE)["id"] == f"bild-{count - 1}"


@EACH
def test_the_views_have_no_fault_for_axe(visit, session):
    """Every screen of the projected window at once, and the notes: in light, and one session in dark?"""
    for scheme in ("light", "dark") if session is PLAN.present[3] else ("light",):
        page = visit(color_scheme=scheme, reduced_motion="reduce").new_page()
        page.goto(address(session))
        assert page.title().startswith(f"Träff {session.number} ")
        page.evaluate("for (const each of document.querySelectorAll('.kr-duk')) each.hidden = false")
        page.evaluate("for (const each of document.querySelectorAll('[data-svar]')) each.classList.add('ar-visad')")
        assert axe_faults(page) == []
        page.goto(address(session, projector.NOTES))
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        assert axe_faults(page) == []


@EACH
def test_the_supervisors_notes_are_not_in_the_projected_window(session):
    """Read as text: no advice, no answer to what somebody says, no note, and the plan adds up?"""
    article = screens.parsed((FOLDER / f"{session.id}.html").read_text(encoding="utf-8"))
    kept = screens.notes(session, article)
    view = BeautifulSoup((FOLDER / f"{session.id}{projector.VIEW}").read_text(encoding="utf-8"), "html.parser")
    shown = " ".join(view.get_text().split())
    own = {screens.SHOWN, screens.READ, screens.TALK}
    notes = [row.get_text() for name, part in kept.parts.items() if name not in own for each in part
             for row in each.select("li") or [each]]  # fmt: skip
    for quote in (row.find("em") for row in kept.items(screens.SAYS)):
        notes = [note.replace(quote.get_text(), "") for note in notes]
    notes += [block.advice for block in kept.plan]
    long = [" ".join(note.split()) for note in notes if len(note) > 25]
    assert len(long) > 15
    assert [note for note in long if note in shown] == []
    minutes = [int(each["data-minuter"]) for each in view.select(".kr-tidslinje li")]
    assert sum(minutes) == 120 and "försenad" not in shown.lower()


@pytest.mark.parametrize("session", PLAN.present[::4], ids=lambda session: session.id)
def test_a_meeting_prints_as_a3(visit, session):
    """One sheet to a screen, lying, and nothing faded or hidden but the answers?"""
    page = visit().new_page()
    page.goto(address(session))
    count = page.locator(".kr-duk").count()
    paper = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([0-9.]+) ([0-9.]+)", paper)
    assert {(round(float(w)), round(float(h))) for w, h in boxes} == {(1191, 842)}
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == count
    page.emulate_media(media="print")
    opacity = "[...document.querySelectorAll('.kr-duk')].map((each) => getComputedStyle(each).opacity)"
    assert set(page.evaluate(opacity)) == {"1"}
    assert page.locator(".kr-list").is_hidden()


def test_the_clock_goes_on_when_the_page_is_loaded_again(visit):
    """Does it say what is left, never who is late, and is the minute not lost?"""
    page = visit().new_page()
    page.clock.install()
    page.goto(address(PLAN.present[3]))
    page.get_by_role("button", name="Starta klockan").click()
    page.clock.run_for(31 * 60000 + 20000)
    assert page.locator("[data-kvar]").inner_text() == "89 minuter kvar"
    shares = "[...document.querySelectorAll('.kr-tidslinje li')].map((each) => each.style.getPropertyValue('--del'))"
    assert [round(float(each), 1) for each in page.evaluate(shares)][:4] == [1, 1, 0.1, 0]
    page.reload()
    page.clock.run_for(1000)
    assert page.locator("[data-kvar]").inner_text() == "89 minuter kvar"
    page.get_by_role("button", name="Pausa klockan").click()
    page.clock.run_for(600000)
    assert page.locator("[data-kvar]").inner_text() == "89 minuter kvar"


def test_one_three_three(visit):
    """Are the three steps started one by one, and is the end of each told?"""
    page = visit().new_page()
    page.clock.install()
    page.goto(address(PLAN.present[0]))
    number = page.locator(".kr-duk").evaluate_all("(all) => all.findIndex((each) => each.matches('.kr-talk')) + 1")
    page.goto(f"{address(PLAN.present[0])}#bild-{number}")
    for words, length in (("Starta 1 minut", 60), ("Starta 3 minuter", 180), ("Starta 3 minuter", 180)):
        page.get_by_role("button", name=words).click()
        page.clock.run_for((length - 5) * 1000)
        assert page.locator(".kr-tal:visible").inner_text() in {"0.05", "0.06"}
        page.clock.run_for(6000)
        assert page.locator(".kr-tal:visible").inner_text() == "0.00"
    assert "Samla ihop" in page.locator(".kr-talk:not([hidden]) [data-sagt]").inner_text()


def test_all_is_done_by_keyboard(visit):
    """Is every button met with Tab, and does Enter on one do what it says?"""
    page = visit(reduced_motion="reduce").new_page()
    page.goto(address(PLAN.present[3]))
    met = []
    for _ in range(9):
        page.keyboard.press("Tab")
        met.append(page.evaluate("document.activeElement.textContent.trim()"))
    assert {"Nästa", "Starta klockan", "Anteckningar", "Helskärm", "Mörk bild", "Avsluta"} <= set(met)
    page.get_by_role("button", name="Mörk bild").press("Enter")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.get_by_role("button", name="Nästa", exact=True).press("Enter")
    assert page.evaluate(MEASURE)["id"] == "bild-2"


def test_a_narrow_window_and_forced_colours(visit):
    """At 320 px: does no screen need sideways scrolling, and is the right answer still told apart?"""
    page = visit(viewport={"width": 320, "height": 640}, forced_colors="active").new_page()
    page.goto(address(PLAN.present[3]))
    for number in range(page.locator(".kr-duk").count()):
        page.evaluate(f"location.hash = 'bild-{number + 1}'")
        page.wait_for_function(f"document.querySelector('.kr-duk:not([hidden])').id === 'bild-{number + 1}'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, number + 1
    quiz = page.locator(".kr-quiz").first
    page.evaluate("(id) => { location.hash = id; }", quiz.get_attribute("id"))
    quiz.get_by_role("button", name="Visa svaret").click()
    right, other = quiz.locator(".kr-ratt"), quiz.locator("li:not(.kr-ratt)").first
    edge = "(each) => getComputedStyle(each).outlineStyle"
    assert right.evaluate(edge) == "solid" and other.evaluate(edge) == "none"


def test_without_scripts_all_screens_are_there(visit):
    """One after another, with nothing that cannot be used?"""
    page = visit(java_script_enabled=False).new_page()
    page.goto(address(PLAN.present[3]))
    assert page.locator(".kr-duk:visible").count() == page.locator(".kr-duk").count()
    assert page.locator("button:visible").count() == 0


def test_nothing_is_stopped_by_a_strict_server(visit):
    """Under `default-src 'self'; img-src 'self' data:`: do script, style, figures and both windows work?"""
    server = Server(BUILT)
    visitor = visit()
    page = visitor.new_page()
    page.goto(f"{server.base}/{projector.FOLDER.as_posix()}/{PLAN.present[3].id}{projector.VIEW}")
    with visitor.context.expect_page() as opened:
        page.get_by_role("link", name="Anteckningar").click()
    notes = opened.value
    notes.get_by_text("Följer storbilden.").wait_for()
    assert server.stopped == []
    server.close()


@pytest.mark.parametrize("engine", ENGINES)
def test_two_windows_from_a_folder_go_together(engine, start):  # noqa: F811 - the fixture
    """In each engine, opened as files: do the notes follow the picture and the picture the notes?"""
    driven = start(engine)
    picture = driven.tab(address(PLAN.present[3]))
    before = set(driven.wire.call("GetWindowHandles"))
    picture.click("[data-anteckningar]")
    new = when(lambda: set(driven.wire.call("GetWindowHandles")) - before, f"{engine}: a second window")
    notes = Tab(driven, new.pop())
    driven.tabs.append(notes)
    notes.ready()
    notes.says("[data-lage]", "Följer storbilden")
    notes.click("[data-gor=next]")
    picture.says("[data-var]", "2 av")
    notes.says("[data-nu]", "Så här använder vi tiden")
    picture.keys("ArrowRight")
    notes.says("[data-nu]", "Läs upp din undran")
    notes.click("[data-gor=clock]")
    picture.says("[data-kvar]", "minuter kvar")
    picture.reload()
    picture.says("[data-var]", "3 av")
    notes.click("[data-gor=back]")
    picture.says("[data-var]", "2 av")
