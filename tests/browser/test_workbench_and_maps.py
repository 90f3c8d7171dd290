"""The search workbench, the self-maps, the structure inventory and the five steps in a real browser, on one page."""

from __future__ import annotations

import functools
import json

import pytest
from playwright.sync_api import expect

from kunskapsresan import styles
from kunskapsresan.course import bundle
from kunskapsresan.searching import workbench
from tests.browser.harness import axe_faults

pytestmark = pytest.mark.browser

CONFIGS = {
    "search-workbench": {"corpus": workbench.corpus(), "question": "alkohol"},
    "tension-pairs": {"group": {"size": 7, "median": [-1, -1, 0.5, 1, 0, -2, -1, 0]}},
    "four-field": {},
    "structure-inventory": {},
    "five-steps": {},
}
STRING = "(barn* OR unga) AND (förälder* OR alkoholproblem) NOT ti:review"
PAGE = """<!doctype html><html lang="sv" data-theme="{theme}"><head><meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Utforskare</title><style>
body {{ margin: 0; padding: 1rem; font-family: system-ui; background: #fff; color: #111 }}
[data-theme=dark] body {{ background: #0e1013; color: #f2f2f2 }} {css}</style></head>
<body><main><h1>Utforskare</h1>{places}</main><script type="module">
window.outside = [];
document.addEventListener("keydown", (event) => window.outside.push(event.key));
window.values = {{}};
window.models = {{}};
for (const [name, config] of Object.entries({configs})) {{
  const source = document.getElementById(`module-${{name}}`).textContent;
  const explorer = (await import(URL.createObjectURL(new Blob([source], {{ type: "text/javascript" }})))).default;
  const handlers = {{}}, state = {{ config }};
  const model = {{ get: (key) => state[key], set(key, value) {{ state[key] = value; window.values[name] = value; }},
    on(key, f) {{ handlers[key] = f; }}, off(key) {{ delete handlers[key]; }} }};
  window.models[name] = {{ state, handlers }};
  explorer.render({{ model, el: document.getElementById(name) }});
}}
document.documentElement.dataset.ready = "";
</script></body></html>"""


@functools.cache
def module(name):
    return bundle.module(bundle.WEB / f"explorers/{name}/{name}.js")


@pytest.fixture
def opened(visit, tmp_path):
    """`opened(*names, theme, width)`: the page with these explorers, all of them unless named."""
    css = styles.read(*styles.of_explorers(*CONFIGS))

    def open_page(*names, theme="light", width=1280, clock=False, **options):
        configs = {name: CONFIGS[name] for name in names or CONFIGS}
        modules = {name: module(name) for name in configs}
        places = "".join(
            f'<div id="{name}"><p>Den stilla figuren</p></div>'
            f'<script id="module-{name}" type="text/plain">{text}</script>'
            for name, text in modules.items()
        )
        file = tmp_path / f"{theme}{width}.html"
        text = json.dumps(configs, ensure_ascii=False)
        file.write_text(PAGE.format(theme=theme, css=css, places=places, configs=text), encoding="utf-8")
        page = visit(viewport={"width": width, "height": 844}, **options).new_page()
        if clock:
            page.clock.install()
        page.goto(file.as_uri())
        page.locator("html[data-ready]").wait_for()
        return page

    return open_page


def search(page, string=STRING, guess=""):
    page.get_by_label("Söksträng").fill(string)
    page.get_by_label("Gissa först").fill(guess)
    page.get_by_label("Söksträng").press("Enter")


def place_pairs(page, steps=(-2, -1, 0, 1, 2, -1, 0, 1)):
    for i, step in enumerate(steps):
        page.locator(".kr-pair").nth(i).locator("input").nth(step + 2).check()
    page.get_by_role("button", name="Visa min bild").click()


def walk(page):
    """The right way through the case."""
    for i, place in enumerate((1, 2, 1, 0, 1)):
        page.locator(".kr-path-step").nth(i).locator("input").nth(place).check()
        page.get_by_role("button", name="Det här väljer jag").nth(i).click()
        if i < 4:
            page.get_by_role("button", name="Gå till steg").click()


def use_all(page):
    search(page, guess="6")
    place_pairs(page)
    for i, value in enumerate(("3", "4", "8", "7")):
        page.locator("#four-field input[type=range]").nth(i).fill(value)
    page.get_by_label("Finns hos oss").first.fill("Enhetsmöte varje månad")
    page.get_by_role("button", name="Hoppa över gissningen").click()
    walk(page)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_accessibility_faults(opened, theme, width):
    page = opened(theme=theme, width=width)
    page.get_by_label("Söksträng").fill("(barn* OR")
    page.get_by_role("button", name="Sök", exact=True).click()
    assert axe_faults(page) == []
    use_all(page)
    assert axe_faults(page) == []


def test_narrow_screens_and_touch_targets(opened):
    page = opened(width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    use_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    small = page.evaluate(
        """[...document.querySelectorAll(".kr-explorer :is(input, button, summary, select, textarea)")]
        .filter((node) => { const box = node.getBoundingClientRect();
          return node.offsetParent && (box.width < 24 || box.height < 24); })
        .map((node) => node.outerHTML.slice(0, 80))"""
    )
    assert not small
    clipped = page.evaluate(
        """[...document.querySelectorAll(".kr-explorer *")].filter((node) => node.offsetParent
        && !node.closest("svg, .kr-hidden") && node.getBoundingClientRect().right > 305)
        .map((node) => node.outerHTML.slice(0, 80))"""
    )
    assert not clipped


def test_paper_and_reduced_motion(opened):
    page = opened(theme="dark", reduced_motion="reduce")
    use_all(page)
    moving = page.evaluate(
        """[...document.querySelectorAll(".kr-explorer *")].filter((node) => { const style = getComputedStyle(node);
        return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none"; }).length"""
    )
    assert moving == 0
    page.emulate_media(media="print")
    expect(page.locator(".kr-timer")).to_be_hidden()
    expect(page.locator(".kr-profile")).to_be_visible()
    white = "rgb(255, 255, 255)"
    for root in page.locator(".kr-explorer").all():
        assert root.evaluate("node => getComputedStyle(node).backgroundColor") == white


def test_a_search_with_a_guess(opened):
    page = opened("search-workbench")
    expect(page.get_by_text("Den stilla figuren")).to_have_count(0)
    expect(page.locator(".kr-outcome")).to_be_hidden()
    search(page, guess="6")
    expect(page.locator(".kr-headline")).to_have_text("6 träffar bland 221 poster. Du hittade 5 av 8 relevanta.")
    expect(page.get_by_text("Du gissade 6 av 8. Strängen släppte förbi fler än du trodde.")).to_be_visible()
    expect(page.get_by_label("Söksträng")).to_be_focused()
    expect(page.get_by_role("status").last).to_contain_text("återfinning (recall) 63\u00a0%")
    dots = page.locator(".kr-dots-map")
    assert [dots.locator(f".kr-{name}").get_attribute("d").count("M") for name in ("event", "rest", "fewer")] == [
        5,
        1,
        3,
    ]
    expect(dots).to_have_attribute("aria-label", "5 relevanta träffar, 1 andra träffar, 3 relevanta som missades.")
    blocks = page.locator(".kr-block")
    expect(blocks).to_have_count(4)
    expect(blocks.nth(1)).to_contain_text("5 av de 8 relevanta är bland dem.")
    missed = page.locator("details", has_text="Relevanta som missades (3)").last
    expect(missed.locator(".kr-tag").first).to_have_text("Den saknar ord ur block 2.")
    page.get_by_text("Träffar (6)").click()
    expect(page.get_by_text("Relevant", exact=True)).to_have_count(5)


def test_each_attempt_stays_and_can_be_fetched(opened):
    page = opened("search-workbench")
    search(page)
    search(page, "barn* och alkohol*")
    expect(page.get_by_text("och lästes som AND.")).to_be_visible()
    attempts = page.locator(".kr-attempts li")
    expect(attempts).to_have_count(2)
    page.get_by_role("button", name="Hämta försök 1").click()
    expect(page.get_by_label("Söksträng")).to_have_value(STRING)
    page.get_by_text("Visa som tabell").click()
    assert page.locator("table").last.locator("tbody tr").first.locator("th, td").all_inner_texts()[1:] == [
        "6",
        "5 av 8 (63\u00a0%)",
        "83\u00a0%",
        "1,2",
    ]
    value = page.evaluate("window.values['search-workbench']")
    assert [(each["found"], each["hits"], each["question"]) for each in value["attempts"]][0] == (6, 5, "alkohol")
    page.get_by_role("button", name="Börja om").click()
    expect(page.get_by_label("Söksträng")).to_have_value("")
    expect(page.locator(".kr-past")).to_be_hidden()


def test_a_fault_is_shown_where_it_is(opened):
    page = opened("search-workbench")
    field = page.get_by_label("Söksträng")
    for string, says, marked in (
        ("", "Söksträngen är tom", ""),
        ("(barn* OR child* AND alkohol*", "Parentes saknas efter ”alkohol*”, tecken 30.", ""),
        ("barn) alkohol", "Högerparentesen saknar en vänsterparentes", ")"),
        ("NOT barn", "NOT behöver något framför sig", "N"),
    ):
        search(page, string)
        expect(page.locator(".kr-fault")).to_contain_text(says)
        assert page.locator(".kr-string mark").inner_text().strip() == marked
        expect(field).to_be_focused()
        expect(field).to_have_attribute("aria-invalid", "true")
        assert field.evaluate("node => node.value.slice(node.selectionStart, node.selectionEnd)") == marked
        expect(page.locator(".kr-outcome")).to_be_hidden()
    search(page, "barn")
    expect(page.locator(".kr-fault")).to_be_hidden()
    expect(field).not_to_have_attribute("aria-invalid", "true")
    search(page, "barn OR")
    expect(page.get_by_text("Resultatet nedan gäller förra strängen.")).to_be_visible()


def test_a_guess_that_is_no_number_and_another_question(opened):
    page = opened("search-workbench")
    search(page, guess="många")
    expect(page.get_by_text("Skriv ett helt tal mellan 0 och 8, eller lämna rutan tom.")).to_be_visible()
    expect(page.get_by_label("Gissa först")).to_be_focused()
    page.get_by_label("Frågan du söker för").select_option("fft")
    expect(page.locator(".kr-asked")).to_contain_text("funktionell familjeterapi")
    page.get_by_label("Frågan du söker för").select_option("")
    expect(page.get_by_label("Gissa först")).to_be_hidden()
    page.get_by_label("Söksträng").fill("barn*")
    page.get_by_label("Söksträng").press("Enter")
    expect(page.locator(".kr-hit-panel")).to_be_hidden()
    expect(page.locator(".kr-headline")).to_contain_text("bland 221 poster.")
    page.get_by_text("Träffar (").click()
    expect(page.locator(".kr-record:visible")).to_have_count(20)
    page.get_by_role("button", name="Visa alla").click()
    assert page.locator(".kr-record:visible").count() > 20


def test_tension_pairs(opened):
    page = opened("tension-pairs")
    expect(page.get_by_role("button", name="Visa min bild")).to_be_disabled()
    expect(page.locator(".kr-profile")).to_be_hidden()
    place_pairs(page)
    expect(page.locator(".kr-headline")).to_be_focused()
    expect(page.locator(".kr-headline")).to_have_text(
        "Av 8 par: tre drar åt vänster, tre drar åt höger och två ligger mitt emellan."
    )
    picture = page.locator(".kr-profile")
    expect(picture.locator(".kr-own")).to_have_count(8)
    expect(picture.locator(".kr-others")).to_have_count(8)
    assert "Drift–utveckling: −2: nästan bara drift" in picture.get_attribute("aria-label")
    assert [each["value"] for each in page.evaluate("window.values['tension-pairs'].pairs")] == [
        -2,
        -1,
        0,
        1,
        2,
        -1,
        0,
        1,
    ]
    with page.expect_download() as saved:
        page.get_by_role("button", name="Spara mina val").click()
    assert json.loads(saved.value.path().read_text(encoding="utf-8"))["kind"] == "tension-pairs"
    page.get_by_role("button", name="Börja om").click()
    expect(page.locator(".kr-pair input:checked")).to_have_count(0)
    expect(picture).to_be_hidden()


def test_tension_pairs_with_the_keyboard_only(opened):
    page = opened("tension-pairs")
    for i in range(8):
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        if i % 2:
            page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Visa min bild")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".kr-headline")).to_contain_text("åtta drar åt vänster")
    assert not {"ArrowRight", "Enter", " "} & set(page.evaluate("window.outside")), "JupyterLab would act on these"


def test_four_field_by_slider_and_by_press(opened):
    page = opened("four-field", width=390, has_touch=True)
    sliders = page.locator("input[type=range]")
    page.keyboard.press("Tab")
    expect(sliders.first).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(sliders.first).to_have_attribute("aria-valuetext", "4 av 10")
    expect(page.get_by_text("Vi i dag: ledningen är lite mer åt aktiv och detaljstyrande")).to_be_visible()
    page.get_by_role("group", name="Hit vill vi").get_by_label("Flytta den här").check()
    field = page.locator(".kr-field-map")
    box = field.bounding_box()
    field.tap(position={"x": box["width"] * 0.85, "y": box["height"] * 0.2})
    points = page.evaluate("window.values['four-field'].points")
    assert [(each["name"], each["leadership"], each["staff"]) for each in points] == [
        ("Vi i dag", 4, 5),
        ("Hit vill vi", 9, 8),
    ]
    expect(page.get_by_text("Vägen är längst för ledningen: 5 steg mot 3 steg.")).to_be_visible()
    assert "Hit vill vi: ledningen är nära utvecklingsinriktad" in field.get_attribute("aria-label")
    page.get_by_role("button", name="Börja om").click()
    expect(page.get_by_text("Punkterna ligger i mitten tills du flyttar dem.")).to_be_visible()
    assert page.evaluate("window.values['four-field'].points") == []


def test_the_timer_for_a_projector(opened):
    page = opened("structure-inventory", clock=True)
    digits, live = page.locator(".kr-digits"), page.locator(".kr-timer .kr-hidden")
    expect(digits).to_have_text("1:00")
    assert digits.evaluate("node => parseFloat(getComputedStyle(node).fontSize)") >= 120
    expect(page.get_by_label("Ljud")).not_to_be_checked()
    page.get_by_role("button", name="Starta").click()
    page.clock.run_for(20_000)
    expect(digits).to_have_text("0:40")
    expect(live).to_have_text("Ensam: 1 minut. Tiden går.")
    page.get_by_role("button", name="Pausa").click()
    page.clock.run_for(60_000)
    expect(digits).to_have_text("0:40")
    page.get_by_role("button", name="Fortsätt").click()
    page.clock.run_for(41_000)
    expect(digits).to_have_text("0:00")
    expect(live).to_have_text("Tiden är ute. Nästa steg: två och två.")
    page.get_by_role("button", name="Starta nästa steg").click()
    page.clock.run_for(121_000)
    expect(live).to_have_text("En minut kvar.")
    page.get_by_role("button", name="Nästa steg", exact=True).click()
    expect(digits).to_have_text("3:00")
    expect(page.locator(".kr-phases [aria-current]")).to_have_text("Fyra och fyra, 3 minuter")
    expect(page.get_by_role("button", name="Nästa steg", exact=True)).to_be_disabled()
    page.get_by_role("button", name="Nollställ").click()
    expect(digits).to_have_text("1:00")


def test_the_inventory_keeps_text_until_told_twice(opened):
    page = opened("structure-inventory")
    first = page.get_by_role("group", name="Kunskapsstyrning").get_by_label("Finns hos oss")
    first.fill("Enhetsmöte\nvarje månad")
    first.blur()
    expect(page.get_by_text("Ni har skrivit i 1 av 16 rutor.").first).to_be_visible()
    assert page.evaluate("window.values['structure-inventory'].cells[0].text") == "Enhetsmöte\nvarje månad"
    with page.expect_download() as saved:
        page.get_by_role("button", name="Spara som textfil").click()
    assert "Finns hos oss: Enhetsmöte" in saved.value.path().read_text(encoding="utf-8")
    page.get_by_role("button", name="Börja om", exact=True).click()
    expect(page.get_by_role("button", name="Behåll texten")).to_be_focused()
    page.keyboard.press("Enter")
    expect(first).to_have_value("Enhetsmöte\nvarje månad")
    page.get_by_role("button", name="Börja om", exact=True).click()
    page.get_by_role("button", name="Ta bort och börja om").click()
    expect(first).to_have_value("")
    expect(first).to_be_focused()


def test_the_five_steps_with_the_keyboard_only(opened):
    page = opened("five-steps")
    expect(page.locator(".kr-path")).to_be_hidden()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the first cannot move up: the button stays, and says so
    expect(page.get_by_role("button", name="Flytta upp: Värdera kunskapen")).to_be_focused()
    expect(page.locator(".kr-steps > .kr-hidden")).to_have_text("Värdera kunskapen står redan först.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Flytta ner: Värdera kunskapen")).to_be_focused()
    expect(page.locator(".kr-order li").nth(1)).to_contain_text("Värdera kunskapen")
    page.get_by_role("button", name="Visa ordningen").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".kr-more-parts > .kr-answer")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    reply, answer = page.locator(".kr-path-step .kr-answer").first, page.get_by_role("button", name="Det här väljer")
    expect(reply).to_be_hidden()  # an arrow among the buttons is no answer
    page.keyboard.press("Tab")
    expect(answer).to_be_focused()
    page.keyboard.press("Enter")
    expect(reply).to_contain_text("Det är omtänksamt att vilja börja fort.")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowDown")
    expect(reply).to_be_hidden()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(reply).to_contain_text("Ja. Frågan har en målgrupp")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Gå till steg 2")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".kr-path-name").nth(1)).to_be_focused()


def test_the_whole_path_and_once_more(opened):
    page = opened("five-steps")
    page.get_by_role("button", name="Hoppa över").click()
    expect(page.locator(".kr-path-step")).to_have_count(1)
    walk(page)
    expect(page.get_by_text("Du har gått hela vägen.")).to_be_visible()
    expect(page.get_by_role("button", name="Gå till steg")).to_be_hidden()
    page.get_by_text("Visa som tabell").click()
    expect(page.locator("tbody tr")).to_have_count(5)
    page.get_by_role("button", name="Börja om").click()
    expect(page.get_by_role("button", name="Flytta ner").first).to_be_focused()
    page.get_by_role("button", name="Hoppa över").click()
    expect(page.locator(".kr-path-step")).to_have_count(1)
    expect(page.locator(".kr-path-step input:checked")).to_have_count(0)


def test_a_faulty_config_is_explained_in_place(opened):
    page = opened("five-steps", "four-field")
    page.evaluate(
        """for (const [name, config] of [["five-steps", { predict: 1 }], ["four-field", { wanted: "ja" }]]) {
        window.models[name].state.config = config; window.models[name].handlers["change:config"](); }"""
    )
    expect(page.get_by_role("alert")).to_have_text(
        [
            "Utforskaren kan inte visas: predict ska vara true eller false.",
            "Utforskaren kan inte visas: wanted ska vara true eller false.",
        ]
    )
