"""Is every control of every explorer heard, once, and does it keep the focus? For all explorers alike."""

from __future__ import annotations

import pytest

from tests.browser import explorer_page

pytestmark = pytest.mark.browser

ALL = [*explorer_page.CONFIGS, *explorer_page.VARIANTS]
HEARD_WITHIN = 1500  # ms
# The controls that one meets, in the order of the page. Radio buttons that a button answers for are only a choice; of
# the others two of each group are enough.
CONTROLS = """() => {
  const answered = (node) => ['form', 'fieldset'].some((each) => node.closest(each)?.querySelector('button'));
  const third = (node) => [...document.getElementsByName(node.name)].indexOf(node) > 1;
  return [...document.querySelectorAll('.kr-explorer :is(button, select, input[type=checkbox], input[type=radio])')]
    .filter((node) => node.checkVisibility() && !(node.type === 'radio' && (answered(node) || third(node))))
    .map((node) => { node.dataset.walk ||= String(++window.walked); return [node.dataset.walk, nameOf(node)]; });
}"""
NAMES = """() => {
  window.walked = 0;
  window.nameOf = (node) => [node.type, node.closest('.kr-predict') ? 'gissning' : '', node.ariaLabel
    ?? node.labels?.[0]?.textContent ?? '', node.matches('button') ? node.textContent : '',
    node.closest('fieldset, .kr-judge, section')?.querySelector('legend, .kr-path-name')?.textContent ?? '']
    .join('|');
  window.nodeOf = (walk) => document.querySelector(`[data-walk="${walk}"]`);
  const click = HTMLAnchorElement.prototype.click;
  window.saved = 0;
  HTMLAnchorElement.prototype.click = function () { this.download ? window.saved++ : click.call(this); };
  HTMLElement.prototype.requestFullscreen = () => Promise.reject(new Error('no screen'));
}"""
# What one hears and where one is: the newest message, how many there have been, and the focus.
NOW = """() => ({ count: window.said.length, last: window.said.at(-1)?.text ?? '', at: document.activeElement.tagName,
  same: document.activeElement === window.pressed })"""


def open_page(visit, tmp_path, which: str, **options):
    """The explorer, with its details open and its fields written in."""
    name, config = explorer_page.chosen(which)
    file = explorer_page.write(tmp_path / "utforskare.html", name, config)
    page = visit(**options).open(file.as_uri())
    page.evaluate(NAMES)
    return page


def prepare(page) -> None:
    """Opens what is folded and writes in what is empty, so that every control can be met."""
    page.evaluate("""() => {
      for (const each of document.querySelectorAll('.kr-explorer details')) each.open = true;
      for (const each of document.querySelectorAll('.kr-explorer textarea')) {
        if (each.value || !each.checkVisibility()) continue;
        each.value = each.className === 'kr-string-field' ? 'barn* OR unga' : 'Vi har ett möte.';
        each.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }""")


def press(page, walk: str) -> str:
    """Uses a control as its keys do. What it is: its type."""
    kind = page.evaluate(
        """(walk) => { const node = window.pressed = nodeOf(walk); node.focus({ focusVisible: true });
          node.scrollIntoView({ block: 'center' }); return node.type; }""",
        walk,
    )
    page.keyboard.press({"radio": "Space", "checkbox": "Space", "select-one": "ArrowDown"}.get(kind, "Enter"))
    return kind


def heard(page, before: dict) -> dict:
    """What has come of it, as soon as something has, and at last after a while."""
    for _ in range(HEARD_WITHIN // 50):
        now = page.evaluate(NOW)
        if now["count"] > before["count"] or not now["same"]:
            return now
        page.wait_for_timeout(50)
    return page.evaluate(NOW)


def faults_of(page) -> tuple[list[str], list[str]]:
    """Uses every control that there is, each once, those that begin again last. (faults, all the names met)."""
    met, faults = [], []
    again = ("Börja om", "Ta bort och börja om", "Nollställ klockan")
    for _ in range(400):
        prepare(page)
        left = [(walk, name) for walk, name in page.evaluate(CONTROLS) if name not in met]
        if not left:
            return faults, met
        usable = [each for each in left if page.evaluate("(w) => nodeOf(w).ariaDisabled !== 'true'", each[0])]
        ordinary = [each for each in usable if not any(word in each[1] for word in again)]
        walk, name = (ordinary or usable or left)[0]
        met.append(name)
        if page.evaluate("(w) => nodeOf(w).type === 'radio' && nodeOf(w).checked", walk):
            continue  # already chosen: nothing happens, as everywhere
        before = page.evaluate(NOW)
        press(page, walk)
        now = heard(page, before)
        if now["same"] and (now["count"] == before["count"] or now["last"] == before["last"]):
            faults.append(f"silent: {name}")
        if not now["same"]:
            page.wait_for_timeout(700)  # what it says besides must not be taken for the next one's
        if now["at"] == "BODY":
            faults.append(f"the focus is lost: {name}")
    raise AssertionError(f"there is always one more: {met}")


@pytest.mark.parametrize("which", ALL)
def test_every_control_is_heard_and_keeps_the_focus(visit, tmp_path, which):
    """Does each button, list, box and radio button say something within 1.5 s or move the focus, never to the page?"""
    page = open_page(visit, tmp_path, which)
    faults, met = faults_of(page)
    assert faults == []
    assert any("Börja om" in name for name in met), met
    assert len(met) > 2, met
    assert page.locator(".kr-explorer :disabled").count() == 0  # it would drop the focus, and be passed in silence


SLIDERS = """() => [...document.querySelectorAll('.kr-explorer input[type=range]')]
  .filter((node) => node.checkVisibility()).map((node) => { node.dataset.walk ||= String(++window.walked);
    return [node.dataset.walk, Boolean(node.closest('.kr-predict'))]; })"""


def quiet(page) -> None:
    """Waits until everything that was to be said has been said, and forgets it."""
    page.wait_for_timeout(1000)
    page.evaluate("() => { window.said.length = 0; }")


def said(page) -> list[str]:
    page.wait_for_timeout(1000)
    return [each["text"].strip() for each in page.evaluate("window.said")]


def moved(page, slider: str, *keys: str) -> list[str]:
    """What is said when somebody presses these keys on a slider, one after another."""
    quiet(page)
    page.evaluate("(walk) => nodeOf(walk).focus()", slider)
    for key in keys:
        page.keyboard.press(key)
    return said(page)


def middle(page, slider: str) -> None:
    """A place with room on both sides, where no arrow meets an end."""
    page.evaluate(
        """(walk) => { const node = nodeOf(walk); node.value = (Number(node.min) + Number(node.max)) / 2;
          node.dispatchEvent(new Event('input', { bubbles: true })); }""",
        slider,
    )


@pytest.mark.parametrize("which", ALL)
def test_ten_arrow_presses_are_told_once(visit, tmp_path, which):
    """Do ten presses on a slider give one message, about where it stands at last? And a guess none but its value?"""
    page = open_page(visit, tmp_path, which)
    guesses = results = 0
    for _ in range(2):  # first the guess, then the result
        prepare(page)
        for slider, is_guess in page.evaluate(SLIDERS):
            middle(page, slider)
            told = moved(page, slider, *["ArrowRight"] * 10)
            words = page.evaluate("(walk) => nodeOf(walk).ariaValueText", slider)
            assert words, "the slider says its value itself"
            if is_guess:
                guesses += 1
                assert told == [], f"said besides the slider's own value: {told}"
                continue
            results += 1
            assert len(told) == 1, told
            page.keyboard.press("ArrowLeft")
            assert moved(page, slider, "ArrowRight") == told, "it was not the last value that was told"
        skip = page.get_by_role("button", name="Hoppa över")
        if not skip.count():
            break
        skip.first.click()
    has = {"base-rate-tree": (1, 3), "four-field": (0, 4), "funnel": (0, 1), "gissa-d": (1, 0), "kappa": (1, 0),
           "two-by-two": (1, 1), "two-distributions": (1, 2)}  # fmt: skip
    assert (guesses, results) == has.get(which, (0, 0))


def test_four_sliders_begin_again_with_one_message(visit, tmp_path):
    """Does "Börja om" in the four-field say one thing, and not the value of each slider?"""
    page = open_page(visit, tmp_path, "four-field")
    quiet(page)
    page.get_by_role("button", name="Börja om").click()
    assert said(page) == ["Punkterna ligger i mitten igen."]
