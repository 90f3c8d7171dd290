"""The two-by-two explorer in a real browser, loaded as anywidget loads it: one bundled module, from a Blob."""

from __future__ import annotations

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from kunskapsresan import styles
from kunskapsresan.course import bundle

pytestmark = pytest.mark.browser

CONFIG = {
    "title": "Bidrag efter frigivning: hur många färre grips igen?",
    "outcome": "grips igen inom ett år",
    "unit_one": "person",
    "group_1": {"label": "med bidrag", "events": 48, "n": 216},
    "group_2": {"label": "utan bidrag", "events": 66, "n": 216},
    "predict": {},
    "show_advanced": True,
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGE = """<!doctype html><html lang="sv" data-theme="{theme}"><head><meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Utforskare</title><style>
body {{ margin: 0; padding: 1rem; font-family: system-ui; background: #fff; color: #111 }}
[data-theme=dark] body {{ background: #0e1013; color: #f2f2f2 }} {css}</style></head>
<body><main><h1>Utforskare</h1><div id="place"><p>Den statiska figuren</p></div></main>
<script id="module" type="text/plain">{module}</script><script type="module">
window.outside = [];
document.addEventListener("keydown", (event) => window.outside.push(event.key));
const source = document.getElementById("module").textContent;
const url = URL.createObjectURL(new Blob([source], {{ type: "text/javascript" }}));
const explorer = (await import(url)).default, handlers = {{}};
window.config = {config};
const on = (name, f) => {{ handlers[name] = f; }}, off = (name) => {{ delete handlers[name]; }};
const model = {{ get: () => window.config, on, off }};
window.fire = (name) => handlers[name]();
window.cleanup = explorer.render({{ model, el: document.getElementById("place") }});
</script></body></html>"""


@pytest.fixture
def opened(browser, tmp_path):
    """Opens the harness page; afterwards, no error and no request to another place may have occurred."""
    module = bundle.module(bundle.WEB / "explorers/two-by-two/two-by-two.js")
    css = styles.read(*styles.of_explorers("two-by-two"))
    contexts, faults = [], []

    def open_page(config=None, theme="light", width=1280, **options):
        file = tmp_path / f"{theme}{width}.html"
        text = json.dumps(CONFIG if config is None else config, ensure_ascii=False)
        file.write_text(PAGE.format(theme=theme, css=css, module=module, config=text), encoding="utf-8")
        context = browser.new_context(locale="sv-SE", viewport={"width": width, "height": 844}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        local = ("file:", "blob:", "data:")
        page.on("request", lambda request: None if request.url.startswith(local) else faults.append(request.url))
        page.goto(file.as_uri())
        page.locator(".kr-explorer").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults


def reveal(page, guess="250"):
    page.get_by_label("Min gissning").fill(guess)
    page.get_by_role("button", name="Visa svaret").click()


def headline(page):
    return page.locator(".kr-headline").inner_text().replace("\u202f", " ")


def base_slider(page):
    return page.get_by_label("basrisk")


def icons(page, which):
    """Number of drawn people by kind in the upper (0) or lower (1) panel."""
    panel = page.locator(".kr-icons").nth(which)
    names = ("event", "fewer", "more", "rest")
    drawn = "paths => paths.map((path) => path.getAttribute('d')).join('').split('M').length - 1"
    return {name: panel.locator(f".kr-{name}").evaluate_all(drawn) for name in names}


def open_all(page):
    for summary in page.locator("summary").all():
        summary.click()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_accessibility_faults(opened, theme, width):
    page = opened(theme=theme, width=width)

    def check():
        result = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}, "preload": False})
        assert result.violations_count == 0, result.generate_report()

    check()
    page.get_by_label("Min gissning").fill("många")
    page.get_by_role("button", name="Visa svaret").click()
    check()
    reveal(page)
    open_all(page)
    check()
    page.get_by_label("Alla i gruppen").first.fill("x")
    page.get_by_label("Alla i gruppen").first.blur()
    base_slider(page).fill("50")
    check()


def test_guess_then_reveal(opened):
    page = opened()
    expect(page.get_by_text("Den statiska figuren")).to_have_count(0)
    expect(page.locator(".kr-headline")).to_be_hidden()
    assert "Riskkvot" not in page.locator(".kr-explorer").inner_text(), "the answer must not show before the guess"
    page.get_by_label("dra i reglaget").fill("400")
    expect(page.get_by_label("Min gissning")).to_have_value("400")
    assert icons(page, 1) == {"event": 306, "fewer": 0, "more": 94, "rest": 600}
    reveal(page)
    text = "Av 1 000 personer är det 83 färre som grips igen inom ett år med bidrag än utan bidrag."
    assert headline(page) == text
    assert page.evaluate("document.activeElement.className") == "kr-headline"
    expect(
        page.get_by_text("Du gissade 250, alltså 56 färre än utan bidrag. I studien blev det 222 (48 av 216).")
    ).to_be_visible()
    assert icons(page, 0) == {"event": 306, "fewer": 0, "more": 0, "rest": 694}
    assert icons(page, 1) == {"event": 222, "fewer": 84, "more": 0, "rest": 694}
    expect(page.get_by_role("img", name=re.compile("Med bidrag: 222 .* din gissning, 250"))).to_be_visible()


@pytest.mark.parametrize("raw", ["", "åtta", "-1", "1001", "2,5", "30 %"])
def test_a_guess_that_is_no_number_of_people(opened, raw):
    page = opened()
    reveal(page, raw)
    expect(page.get_by_text("Skriv ett helt tal mellan 0 och 1\u202f000")).to_be_visible()
    field = page.get_by_label("Min gissning")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".kr-headline")).to_be_hidden()


def test_skipping_and_starting_again(opened):
    page = opened()
    page.get_by_role("button", name="Hoppa över").click()
    expect(page.locator(".kr-answer")).to_be_hidden()
    base_slider(page).fill("50")
    page.get_by_role("button", name="Börja om").click()
    expect(page.get_by_label("Min gissning")).to_be_focused()
    reveal(page, "306")
    expect(page.get_by_text("alltså lika många som utan bidrag")).to_be_visible()
    expect(base_slider(page)).to_have_value("306")


def test_the_base_rate_keeps_the_ratio_and_says_so(opened):
    page = opened()
    reveal(page)
    live = page.get_by_role("status").last
    base_slider(page).fill("50")
    assert "14 färre" in headline(page)
    expect(
        page.get_by_text(
            "Räknat om till en annan basrisk med samma riskkvot (0,73). I studien: 83 färre. Här: 14 färre."
        )
    ).to_be_visible()
    ratio = page.locator(".kr-measure", has_text="Riskkvot").first
    expect(ratio).to_contain_text("0,73")
    expect(live).to_contain_text("14 färre")
    base_slider(page).fill("600")
    assert "164 färre" in headline(page)
    expect(ratio).to_contain_text("0,53–1,00")
    page.get_by_role("button", name="Tillbaka till studiens basrisk").click()
    assert "83 färre" in headline(page)
    expect(base_slider(page)).to_be_focused()


def test_nothing_above_the_slider_moves_while_it_is_dragged(opened):
    page = opened(width=390)
    reveal(page)
    place = "node => node.getBoundingClientRect().top - node.closest('.kr-explorer').getBoundingClientRect().top"
    top = base_slider(page).evaluate(place)
    for value in ("305", "250", "50", "600"):
        base_slider(page).fill(value)
        assert base_slider(page).evaluate(place) == top


def test_with_the_keyboard_only(opened):
    page = opened()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Min gissning")).to_be_focused()
    page.keyboard.type("280")
    page.keyboard.press("Control+a")
    page.keyboard.type("280")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_label("Min gissning")).to_have_value("279")
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"
    page.keyboard.press("Enter")
    assert "83 färre" in headline(page)
    page.keyboard.press("Tab")
    expect(base_slider(page)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(base_slider(page)).to_have_attribute("aria-valuetext", "307 av 1\u202f000")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Jämför odds, inte andelar")).to_be_visible()
    seen = set()
    for _ in range(6):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.textContent"))
    assert {"Ändra talen i studien", "Visa som tabell", "Börja om"} <= seen
    keys = page.evaluate("window.outside")
    assert not {"ArrowLeft", "ArrowRight", "Enter", "2"} & set(keys), "JupyterLab would act on these"


def test_other_counts_and_wrong_ones(opened):
    page = opened()
    reveal(page)
    page.get_by_text("Ändra talen i studien").click()
    others, none = (page.get_by_role("group", name=name) for name in ("Med bidrag", "Utan bidrag"))
    events, n = others.get_by_label("Antal som"), others.get_by_label("Alla i gruppen")
    for raw, says in (
        ("fyrtio", "”fyrtio” går inte att läsa som ett antal"),
        ("217", "Det kan inte vara fler (217) än alla i gruppen (216)."),
        ("", "Skriv ett antal, till exempel 48."),
    ):
        events.fill(raw)
        events.blur()
        expect(page.get_by_text(says)).to_be_visible()
        expect(events).to_have_attribute("aria-invalid", "true")
        expect(page.get_by_text("Figuren visar fortfarande de förra talen.")).to_be_visible()
        assert "83 färre" in headline(page)
    events.fill("66")
    assert "lika många" in headline(page)
    expect(page.get_by_text("Figuren visar fortfarande")).to_have_count(0)
    expect(page.locator(".kr-answer")).to_be_hidden()
    events.fill("0")
    expect(page.get_by_text("0,5 lagts till i alla fyra rutor")).to_be_visible()
    none.get_by_label("Antal som").fill("0")
    expect(page.get_by_text("Ingen i båda grupperna har utfallet").first).to_be_visible()
    expect(page.locator(".kr-move")).to_be_hidden()
    n.fill("0")
    n.blur()
    expect(page.get_by_text("Gruppen behöver minst en person.")).to_be_visible()
    page.get_by_role("button", name="Börja om").click()
    reveal(page)
    assert "83 färre" in headline(page)


def test_the_table_holds_what_the_figure_shows(opened):
    page = opened()
    reveal(page)
    page.get_by_text("Visa som tabell").click()
    rows = [
        [cell.inner_text().replace("\u00ad", "") for cell in row.locator("th, td").all()]
        for row in page.locator("tr").all()
    ]
    assert rows[1:] == [
        ["Utan bidrag, av 1\u202f000", "305,6", "30,6\u00a0%"],
        ["Med bidrag, av 1\u202f000", "222,2", "22,2\u00a0%"],
        ["Riskskillnad (procentenheter)", "−8,3", "−16,6 till −0,1"],
        ["Riskkvot", "0,73", "0,53–1,00"],
        ["Oddskvot", "0,65", "0,42–1,00"],
        ["NNT", "12", "6–1\u202f715"],
    ]
    assert all(rows[0])


def test_more_instead_of_fewer_without_guess_or_advanced_part(opened):
    jobs = {
        "title": "Jobbsökarkurs",
        "outcome": "har arbete vid uppföljningen",
        "group_1": {"label": "med kurs", "events": 207, "n": 600},
        "group_2": {"label": "utan kurs", "events": 86, "n": 299},
        "show_advanced": False,
    }
    page = opened(jobs)
    assert headline(page) == "Av 1 000 personer är det 57 fler som har arbete vid uppföljningen med kurs än utan kurs."
    assert icons(page, 1) == {"event": 288, "fewer": 0, "more": 57, "rest": 655}
    expect(page.get_by_text("Det kan alltså gå åt båda hållen.")).to_be_visible()
    expect(page.get_by_text("Fördjupning")).to_have_count(0)
    expect(page.get_by_role("status").last).to_have_text("")


@pytest.mark.parametrize("width", [320, 390])
def test_narrow_screens(opened, width):
    page = opened(width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    reveal(page)
    open_all(page)
    base_slider(page).fill("50")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    right = "node => node.getBoundingClientRect().right"
    assert page.locator("table").evaluate(right) <= page.locator(".kr-explorer").evaluate(right) - 16
    small = page.evaluate(
        """[...document.querySelectorAll(".kr-explorer :is(input, button, summary)")].filter((node) => {
        const box = node.getBoundingClientRect(); return box.width < 24 || box.height < 24; }).map((node) => node.id)"""
    )
    assert not small


def test_paper(opened):
    page = opened(theme="dark")
    reveal(page)
    page.emulate_media(media="print")
    for hidden in (base_slider(page), page.get_by_role("button", name="Börja om")):
        expect(hidden).to_be_hidden()
    expect(page.locator(".kr-headline")).to_be_visible()
    assert (
        page.locator(".kr-explorer").evaluate("node => getComputedStyle(node).backgroundColor") == "rgb(255, 255, 255)"
    )


def test_reduced_motion(opened):
    page = opened(reduced_motion="reduce")
    moving = page.evaluate(
        """[...document.querySelectorAll(".kr-explorer *")].filter((node) => { const style = getComputedStyle(node);
        return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none"; }).length"""
    )
    assert moving == 0


def test_a_new_config_is_shown_and_a_faulty_one_is_explained(opened):
    page = opened()

    def change(events):
        group = json.dumps({"label": "med bidrag", "events": events, "n": 5})
        page.evaluate(f"window.config = {{ ...window.config, group_1: {group} }}; window.fire('change:config')")

    change(6)
    expect(page.get_by_role("alert")).to_have_text(
        "Utforskaren kan inte visas: group_1: 6 av 5 är inte ett möjligt antal."
    )
    change(5)
    expect(page.get_by_label("Min gissning")).to_be_visible()
    page.evaluate("window.cleanup()")
