"""Base-rate tree, two distributions, "gissa d", kappa and GRADE path in a real browser, each as one bundled module."""

from __future__ import annotations

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from kunskapsresan import styles
from kunskapsresan.course import bundle
from tests.browser.test_two_by_two import PAGE, TAGS

pytestmark = pytest.mark.browser

CONFIGS = {
    "base-rate-tree": {"base_rate": 0.05, "sensitivity": 0.8, "specificity": 0.8, "predict": {}, "unit_many": "barn",
                       "presets": [{"label": "63/63", "base_rate": 0.1, "sensitivity": 0.63, "specificity": 0.63}]},
    "two-distributions": {"d": -0.53, "good": "low", "measure": "barnets beteendeproblem", "predict": {},
                          "better": "har mindre problem", "examples": [{"label": "Oberoende", "d": -0.44}]},
    "gissa-d": {"seed": 3, "rounds": 4},
    "kappa": {"predict": {}},
    "grade-path": {"outcome": "återfall inom två år", "finding": "Kursen minskar återfall", "predict": {}},
}  # fmt: skip
GUESSES = {"base-rate-tree": "80", "two-distributions": "80", "gissa-d": "0,4", "kappa": "74"}
SMALL = """[...document.querySelectorAll(".kr-explorer :is(input, button, summary, textarea)")].filter((node) => {
  const box = (node.type === "radio" ? node.closest("label") : node).getBoundingClientRect();
  return node.offsetParent && (box.width < 24 || box.height < 24); }).map((node) => node.outerHTML)"""
PARTS = [
    "Risk för bias",
    "Bristande samstämmighet",
    "Bristande överförbarhet",
    "Bristande precision",
    "publikationsbias",
]


@pytest.fixture(scope="module")
def built():
    """The modules and the style sheet, bundled once."""
    modules = {name: bundle.module(bundle.WEB / f"explorers/{name}/{name}.js") for name in CONFIGS}
    return modules, styles.read(*styles.of_explorers(*CONFIGS))


@pytest.fixture
def opened(browser, built, tmp_path):
    """Opens an explorer; afterwards, no error and no request to another place may have occurred."""
    modules, css = built
    contexts, faults = [], []

    def open_page(name, config=None, theme="light", width=1280, **options):
        file = tmp_path / f"{name}{theme}{width}.html"
        text = json.dumps(CONFIGS[name] if config is None else config, ensure_ascii=False)
        file.write_text(PAGE.format(theme=theme, css=css, module=modules[name], config=text), encoding="utf-8")
        context = browser.new_context(locale="sv-SE", viewport={"width": width, "height": 844}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        local = ("file:", "blob:", "data:", "about:")
        page.on("request", lambda request: None if request.url.startswith(local) else faults.append(request.url))
        page.goto(file.as_uri())
        page.locator(".kr-explorer").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults


def reveal(page, name):
    if name == "grade-path":
        page.get_by_label("måttlig").check()
        page.get_by_role("button", name="Börja bedöma").click()
        return
    page.get_by_label("Min gissning").fill(GUESSES[name])
    page.get_by_role("button", name="Visa svaret").click()


def open_all(page):
    for summary in page.locator("summary").all():
        summary.click()


def headline(page):
    return page.locator(".kr-headline").inner_text().replace("\u202f", " ")


def axe(page):
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}, "preload": False})
    assert result.violations_count == 0, result.generate_report()


@pytest.mark.parametrize("name", CONFIGS)
def test_every_theme_and_width(opened, name):
    """Axe, targets and overflow, with a wrong guess and after a good one."""
    page = opened(name, width=390)
    if name != "grade-path":
        page.get_by_label("Min gissning").fill("många")
    page.locator(".kr-primary").first.click()
    expect(page.locator(".kr-error:visible")).to_have_count(1)
    axe(page)
    reveal(page, name)
    open_all(page)
    for theme, width in (("light", 390), ("dark", 390), ("dark", 1280), ("light", 1280)):
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("name", CONFIGS)
def test_the_narrowest_screen_paper_and_stillness(opened, name):
    page = opened(name, width=320, reduced_motion="reduce")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    reveal(page, name)
    open_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    edge = "node => node.getBoundingClientRect().right"
    limit = page.locator(".kr-explorer").evaluate(edge) - 16
    for table in page.locator("table").all():
        assert table.evaluate(edge) <= limit
    moving = """[...document.querySelectorAll(".kr-explorer *")].some((node) => {
      const style = getComputedStyle(node);
      return style.animationName !== "none"
        || style.transitionDuration.split(",").some((each) => parseFloat(each)); })"""
    assert not page.evaluate(moving)
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Börja om")).to_be_hidden()
    expect(page.locator(".kr-explorer table").first).to_be_visible()


@pytest.mark.parametrize("name", CONFIGS)
def test_skipping_starting_again_and_a_faulty_config(opened, name):
    page = opened(name)
    page.get_by_role("button", name="Hoppa över").click()
    page.get_by_role("button", name="Börja om").click()
    if name == "gissa-d":
        expect(page.get_by_text("Bild 1 av 4")).to_be_focused()
    else:
        first = page.locator(".kr-predict input").first
        expect(first).to_be_focused()
    keys = page.evaluate("window.outside")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("window.outside") == keys, "JupyterLab would act on the keys"
    page.evaluate("window.config = {...window.config, title: 1}; window.fire('change:config')")
    expect(page.get_by_role("alert")).to_contain_text("Utforskaren kan inte visas: title ska vara en text")
    page.evaluate("window.cleanup()")


def test_the_base_rate_tree(opened):
    page = opened("base-rate-tree")
    expect(page.locator(".kr-tree")).to_contain_text("?")
    assert "40" not in page.locator(".kr-tree").inner_text(), "the answer must not show before the guess"
    reveal(page, "base-rate-tree")
    assert page.evaluate("document.activeElement.className") == "kr-headline"
    assert headline(page) == "Av 230 barn som flaggas är det 40 som har problemet."
    expect(page.locator(".kr-answer")).to_contain_text("80 av 100 är svaret åt andra hållet")
    drawn = {
        name: page.locator(f".kr-icons .kr-{name}").get_attribute("d").count("M")
        for name in ("event", "more", "missed", "rest")
    }
    assert drawn == {"event": 40, "more": 190, "missed": 10, "rest": 760}
    slide = page.get_by_label("förekomst")
    place = "node => node.getBoundingClientRect().top - node.closest('.kr-explorer').getBoundingClientRect().top"
    top = slide.evaluate(place)
    slide.focus()
    page.keyboard.press("ArrowLeft")
    expect(slide).to_have_attribute("aria-valuetext", "49 av 1\u202f000")
    slide.fill("100")
    assert headline(page) == "Av 260 barn som flaggas är det 80 som har problemet."
    expect(page.locator(".kr-measure").first).to_contain_text("31")
    expect(page.get_by_role("status").last).to_contain_text("80 som har problemet")
    slide.fill("50")
    assert slide.evaluate(place) == top
    page.get_by_role("button", name="63/63").click()
    expect(page.get_by_role("button", name="63/63")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_text("Det är 16 av 100.")).to_be_visible()
    page.get_by_text("Ändra hur träffsäkert").click()
    page.get_by_label("(sensitivitet)").fill("0")
    page.get_by_label("(specificitet)").fill("100")
    assert headline(page) == "Ingen flaggas här."
    expect(page.get_by_text("Kan inte räknas ut")).to_be_visible()


def test_two_distributions(opened):
    page = opened("two-distributions")
    expect(page.locator(".kr-shade-one")).to_have_attribute("d", "")
    reveal(page, "two-distributions")
    assert (
        headline(page)
        == "Av 100 personer med insatsen är det 70 som har mindre problem än den mittersta utan insatsen."
    )
    field, slide = page.get_by_label("Eller skriv d"), page.get_by_label("Skillnaden d")
    for raw, says in (("halv", "går inte att läsa"), ("3", "från −2 till 2"), ("", "Skriv ett tal")):
        field.fill(raw)
        field.blur()
        expect(page.get_by_text(says)).to_be_visible()
        expect(field).to_have_attribute("aria-invalid", "true")
        assert "70 som" in headline(page)
    field.fill("-0,2")
    expect(slide).to_have_value("-0.2")
    assert "58 som" in headline(page)
    expect(page.locator(".kr-d-tag")).to_have_text("d = −0,20")
    slide.focus()
    page.keyboard.press("ArrowLeft")
    expect(field).to_have_value("−0,21")
    expect(page.get_by_role("status").last).to_contain_text("d = −0,21")
    for choice, shaded in (("överlappet", "common"), ("de som klarar sig", "two"), ("förbi mitten", "one")):
        page.get_by_label(choice).check()
        assert page.locator(f".kr-shade-{shaded}").get_attribute("d")
    page.get_by_role("button", name="Oberoende").click()
    page.get_by_label("Hur många av 100 klarar sig").fill("10")
    few = page.locator(".kr-big").last.inner_text()
    page.get_by_label("Hur många av 100 klarar sig").fill("50")
    assert page.locator(".kr-big").last.inner_text() != few, "the number needed depends on where one starts"
    slide.fill("0.5")
    expect(page.get_by_text("Här går det åt fel håll")).to_be_visible()


def test_gissa_d_by_keyboard_with_a_result(opened):
    page = opened("gissa-d")
    page.evaluate("document.addEventListener('kr-result', (event) => { window.result = event.detail; })")
    expect(page.locator(".kr-d-tag")).to_have_text("")
    page.get_by_label("Min gissning").focus()
    for place in range(4):
        if place == 1:
            page.get_by_role("button", name="Hoppa över").focus()
            page.keyboard.press("Enter")
        else:
            page.get_by_label("Min gissning").focus()
            page.keyboard.press("Control+a")
            page.keyboard.type("0,4")
            page.keyboard.press("Tab")
            page.keyboard.press("ArrowRight")
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
        expect(page.locator(".kr-answer")).to_be_visible()
        expect(page.locator(".kr-primary:visible")).to_be_focused()
        if place == 0:
            expect(page.locator(".kr-d-tag")).to_contain_text("d = ")
            expect(page.locator("p", has_text="Hittills är du i genomsnitt")).to_be_visible()
            expect(page.get_by_role("img", name="Felet för varje bild. bild 1")).to_be_visible()
        page.keyboard.press("Enter")
    expect(page.get_by_text("Så gick det")).to_be_focused()
    expect(page.locator(".kr-headline")).to_contain_text("De första 2 bilderna")
    result = page.evaluate("window.result")
    assert [each["guess"] for each in result["rounds"]] == [0.45, None, 0.45, 0.45]
    assert result["seed"] == 3 and result == json.loads(page.locator(".kr-explorer").get_attribute("data-result"))
    page.get_by_role("button", name="Börja om").click()
    expect(page.get_by_text("Bild 1 av 4")).to_be_focused()
    assert page.locator(".kr-explorer").get_attribute("data-result") is None


def test_kappa(opened):
    page = opened("kappa")
    reveal(page, "kappa")
    assert headline(page) == "Av de 77 titlar som någon av dem vill ta med är de eniga om 55."
    expect(page.locator(".kr-answer")).to_contain_text("Enigheten kommer mest från de 2\u202f512")
    cards = page.locator(".kr-measure")
    expect(cards.nth(1)).to_contain_text("0,83")
    expect(cards.nth(1)).to_contain_text("0,76–0,90")
    page.get_by_role("button", name="olika frikostiga").click()
    expect(cards.nth(0)).to_contain_text("60,0")
    expect(cards.nth(1)).to_contain_text("0,26")
    expect(cards.nth(2)).to_contain_text("0,20")
    both = page.get_by_label("båda", exact=True)
    for raw, says in (("sju", "går inte att läsa"), ("1,5", "helt tal"), ("", "0 om det inte är någon")):
        both.fill(raw)
        both.blur()
        expect(page.get_by_text(says)).to_be_visible()
        expect(page.get_by_text("Bilden visar fortfarande de förra talen.")).to_be_visible()
        expect(cards.nth(1)).to_contain_text("0,26")
    both.fill("0")
    page.get_by_label("bara Granskare 1").fill("0")
    expect(cards.nth(1)).to_contain_text("Kan inte räknas ut")
    expect(page.get_by_role("status").last).to_contain_text("Kappa: Kan inte")
    page.get_by_role("button", name="Två verkliga").focus()
    page.keyboard.press("Enter")
    expect(both).to_have_value("55")
    expect(page.locator(".kr-fourfold td").last).to_have_text("2\u202f589")


def test_grade_path_by_keyboard(opened):
    page = opened("grade-path")
    page.evaluate("document.addEventListener('kr-result', (event) => { window.result = event.detail; })")
    reveal(page, "grade-path")
    page.get_by_label("randomiserade studier (b").focus()
    page.keyboard.press("Space")
    expect(page.locator(".kr-headline")).to_contain_text("Hittills: hög")
    for part, downward in zip(PARTS, (1, 0, 0, 1, 0), strict=True):
        page.keyboard.press("Tab")
        expect(page.get_by_role("group", name=part).get_by_label("inget avdrag")).to_be_focused()
        page.keyboard.press("Space")
        for _ in range(downward):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
        if part == "Bristande precision":
            page.keyboard.press("Tab")
            expect(page.get_by_text("Skriv varför, med sida eller studie.")).to_be_visible()
            expect(page.locator(".kr-headline")).to_contain_text("Hittills: låg")
            page.keyboard.press("Shift+Tab")
        page.keyboard.type("Tabell 2, s. 7")
    assert headline(page) == "Låg tillförlitlighet ⊕⊕○○"
    expect(page.get_by_text("”Kursen minskar återfall”: det är möjligt att resultatet stämmer.").first).to_be_visible()
    expect(page.locator(".kr-answer")).to_have_text("Du trodde måttlig. Bedömningen slutade på låg.")
    expect(page.locator(".kr-grade-steps li")).to_have_count(3)
    expect(page.get_by_role("img", name="Bristande precision: ett steg ned, nivå låg")).to_be_visible()
    page.wait_for_function("window.result && window.result.finished")
    assert page.evaluate("window.result.level") == "låg"
    page.get_by_text("Skäl att höja").click()
    page.get_by_role("group", name="Dos och svar").get_by_label("ett steg upp").check()
    expect(page.get_by_text("Höjning är tänkt för observationsstudier")).to_be_visible()
    expect(page.locator(".kr-headline")).to_contain_text("Hittills: måttlig")
    with page.expect_download() as download:
        page.get_by_role("button", name="Spara som textfil").click()
    assert "Risk för bias: Ett steg ned. Tabell 2, s. 7" in download.value.path().read_text(encoding="utf-8")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Skriv ut sammanfattningen").click()
    copy = page.frame_locator("iframe[title=Utskrift]")
    expect(copy.locator("table")).to_contain_text("Tabell 2, s. 7")
