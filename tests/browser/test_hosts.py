"""Does the view keep its contract with any host: a kernel that answers late or not at all, a page with more on it?"""

from __future__ import annotations

import base64
import json

import pytest
from playwright.sync_api import expect

from kunskapsresan import styles
from kunskapsresan.course import bundle
from tests.browser import all_kinds
from tests.browser.answering import answers_in, download, name_oneself, press, says, task
from tests.browser.harness import axe_faults

pytestmark = pytest.mark.browser

# A host as anywidget is one: the module comes as a Blob, once per widget; JupyterLab's shortcuts listen on document.
PAGE = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Värd</title>
<style>{css}</style></head><body><main><h1>Värd</h1><div id="a"></div><div id="b"></div><div id="c"></div></main>
<script id="view" type="text/plain">{view}</script><script id="hand-in" type="text/plain">{hand_in}</script>
<script type="module">
const tasks = {tasks};
window.outside = [];
document.addEventListener("keydown", (event) => {{ window.outside.push(event.key); }});
async function load(id) {{
  const source = new Blob([document.getElementById(id).textContent], {{ type: "text/javascript" }});
  return (await import(URL.createObjectURL(source))).default;
}}
window.host = (state) => {{
  const listeners = {{}}, sent = [];
  return {{
    sent, listeners,
    get: (key) => state[key],
    on: (name, f) => (listeners[name] ??= new Set()).add(f),
    off: (name, f) => listeners[name]?.delete(f),
    set(key, value) {{ state[key] = value; for (const f of listeners["change:" + key] ?? []) f(); }},
    save_changes() {{ sent.push(structuredClone(state.entry ?? state.participant)); }},
  }};
}};
window.show = async (place, id, more = {{}}) => {{
  const empty = {{ stored: null, entry: null, saved: null }};
  const model = host({{ task: tasks[id], exercise: "07-alla-sorter", participant: "kr26-07", ...empty, ...more }});
  model.cleanup = (await load("view")).render({{ model, el: document.getElementById(place) }});
  window[place + "Model"] = model;
}};
window.showPanel = async (state) => {{
  const brief = Object.values(tasks).map(({{ id, hash, question, kind }}) => ({{ id, hash, question, kind }}));
  window.panelModel = host({{ tasks: brief, exercise: "07-alla-sorter", title: "Prov", ...state }});
  (await load("hand-in")).render({{ model: panelModel, el: document.getElementById("c") }});
}};
document.documentElement.dataset.krReady = "1";
</script></body></html>"""
EXPLORER = """function render({ model, el }) {
  const p = document.createElement("p");
  p.textContent = model.get("config").namn.toUpperCase();
  el.append(p);
}
export default { render };
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve):
    """The host's page."""
    folder = tmp_path_factory.mktemp("vard")
    parts = {
        "css": styles.read("task/task-view.css"),
        "view": bundle.module(bundle.WEB / "task/task-view.js"),
        "hand_in": bundle.module(bundle.WEB / "handin/hand-in.js"),
        "tasks": json.dumps(all_kinds.COMPILED.tasks).replace("<", "\\u003c"),
    }
    (folder / "vard.html").write_text(PAGE.format(**parts), encoding="utf-8")
    return f"http://127.0.0.1:{serve(folder)}/vard.html"


def test_no_acknowledgement_is_not_saved_and_the_draft_comes_back(visit, address):
    """A dead kernel: said after 4 s, kept in the browser, sent again after a reload, dropped once acknowledged."""
    visitor = visit()
    page = visitor.open(address)
    page.evaluate("show('a', 'riskkvot', { number: 3 })")
    task(page, "riskkvot").get_by_role("textbox").fill("0,52")
    press(page, "riskkvot", "Rätta")
    says(page, "riskkvot", "Ja, så skrivs den i artikeln")  # marked without a kernel
    expect(task(page, "riskkvot").locator(".kr-alarm")).to_contain_text("Inte sparat (ingen bekräftelse).")
    expect(task(page, "riskkvot").locator(".kr-alarm")).to_contain_text("Tryck på Rätta igen")
    page.on("dialog", lambda dialog: dialog.accept())  # the browser warns before leaving
    page.reload()
    page.locator("html[data-kr-ready]").wait_for()
    page.evaluate("show('a', 'riskkvot', { number: 3 })")
    expect(task(page, "riskkvot").get_by_role("textbox")).to_have_value("0,52")
    expect(task(page, "riskkvot").locator(".kr-status")).to_contain_text("Hämtade ett osparat svar")
    assert page.evaluate("aModel.sent.at(-1).attempts.length") == 1  # the attempt came along
    page.evaluate("aModel.set('saved', { at: aModel.sent.at(-1).saved, error: null })")
    expect(task(page, "riskkvot").locator(".kr-status")).to_contain_text("Sparat")
    assert page.evaluate("Object.keys(localStorage).length") == 0


def test_the_host_says_what_went_wrong(visit, address):
    """An error is shown in place of "Sparat.", an old acknowledgement counts for nothing, a new one clears it."""
    page = visit().open(address)
    page.evaluate("show('a', 'reflektion')")
    task(page, "reflektion").get_by_role("textbox").fill("Ett svar.")
    press(page, "reflektion", "Spara")
    page.evaluate("aModel.set('saved', { at: '2001-01-01T00:00:00.000Z', error: null })")
    expect(task(page, "reflektion").locator(".kr-feedback")).to_be_empty()
    page.evaluate("aModel.set('saved', { at: aModel.sent.at(-1).saved, error: 'disken är full' })")
    expect(task(page, "reflektion").locator(".kr-alarm")).to_contain_text(
        "Inte sparat (disken är full). Svaret finns kvar"
    )
    expect(task(page, "reflektion").locator(".kr-feedback")).to_be_empty()
    press(page, "reflektion", "Spara")
    page.evaluate("aModel.set('saved', { at: aModel.sent.at(-1).saved, error: null })")
    expect(task(page, "reflektion").locator(".kr-alarm")).to_be_empty()
    says(page, "reflektion", "Sparat. Din handledare läser")
    assert page.evaluate("aModel.sent.every((entry) => entry.value === 'Ett svar.' && entry.attempts.length === 0)")


def test_two_widgets_of_one_task_do_not_collide(visit, address):
    """Own labels and radio groups for each; what another view saves is shown, but never over what is being typed."""
    page = visit().open(address)
    page.evaluate("show('a', 'design'); show('b', 'design')")
    page.locator("#b form").wait_for()
    page.locator("#a").get_by_label("Randomiserad").check()
    page.locator("#b").get_by_label("Kohort").check()
    expect(page.locator("#a").get_by_label("Randomiserad")).to_be_checked()
    ids = page.evaluate("[...document.querySelectorAll('form [id]')].map(e => e.id)")
    assert len(ids) == len(set(ids)) > 0
    page.evaluate("show('a', 'riskkvot')")
    box = page.locator("#a").get_by_role("textbox")
    newer = "aModel.set('stored', { value: '0,5', saved: new Date(Date.now() + 60000).toISOString(), attempts: [] })"
    box.press_sequentially("1")
    page.evaluate(newer)
    expect(box).to_have_value("1")
    page.evaluate("show('a', 'riskkvot', { participant: 'kr26-09' })")
    page.evaluate(newer)
    expect(box).to_have_value("0,5")
    expect(page.locator("#a .kr-status")).to_contain_text("Hämtat svar från")


def test_keys_stay_in_the_form(visit, address):
    """JupyterLab would take arrows, letters, Enter and Escape; Ctrl+S still reaches it."""
    page = visit().open(address)
    page.evaluate("show('a', 'design'); show('b', 'reflektion')")
    page.locator("#b form").wait_for()
    page.locator("#a input").first.focus()
    for key in ("ArrowDown", "Shift+Enter", "Control+Enter"):
        page.keyboard.press(key)
    page.locator("#b textarea").focus()
    page.keyboard.type("abdmxyz")
    page.keyboard.press("Escape")
    assert page.evaluate("outside") == ["Control"]
    page.locator("#b textarea").evaluate(
        "e => e.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }))"
    )
    assert page.evaluate("outside.at(-1)") == "s"


def test_cleanup_flushes_and_lets_go(visit, address):
    """A widget that is removed sends what was being typed and keeps no listener."""
    page = visit().open(address)
    page.evaluate("show('a', 'riskkvot')")
    page.locator("#a").get_by_role("textbox").fill("0,5")
    page.evaluate("aModel.cleanup()")
    assert page.evaluate("aModel.sent.at(-1).value") == "0,5"
    assert page.evaluate("Object.values(aModel.listeners).reduce((sum, set) => sum + set.size, 0)") == 0


def test_the_panel_in_a_notebook(visit, address):
    """Follows the answers, asks for the id and tells the host, checks, and makes the same file."""
    page = visit().open(address)
    page.evaluate("showPanel({ content: 'c'.repeat(64), participant: '', answers: {} })")
    expect(page.locator(".kr-count")).to_have_text("0 av 12")
    entry = {"value": "Ring 070-123 45 67.", "saved": "2026-01-01T00:00:00.000Z", "attempts": []}
    version = all_kinds.COMPILED.tasks["reflektion"]["hash"]
    page.evaluate("answers => panelModel.set('answers', answers)", {"reflektion": {version: entry}})
    expect(page.locator(".kr-count")).to_have_text("1 av 12")
    page.get_by_role("button", name="Lämna in").click()
    name_oneself(page)
    assert page.evaluate("panelModel.sent") == ["kr26-07"]
    expect(page.get_by_role("region", name="Innan du lämnar in")).to_contain_text("telefonnummer")
    assert axe_faults(page) == []
    name, data = download(page, "Lämna in ändå")
    assert name.startswith("07-alla-sorter_kr26-07_")
    svar = answers_in(data)
    assert svar["answers"] == {"reflektion": entry} and svar["content"] == "c" * 64


@pytest.fixture(scope="module")
def explorers(tmp_path_factory, serve):
    """The exercise's page with an explorer on it, one of them with a configuration that it cannot use."""
    folder = tmp_path_factory.mktemp("utforskare")
    for name in ("explorers/parts/page-explorers.js", "base/config.js", "base/local-model.js"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text((bundle.WEB / name).read_text(encoding="utf-8"), encoding="utf-8")
    explorer = folder / "explorers" / "provar" / "provar.js"
    explorer.parent.mkdir()
    explorer.write_text(EXPLORER, encoding="utf-8")
    good = base64.b64encode('{"namn": "å</script>"}'.encode()).decode()
    slots = f"""<div data-utforska="provar" data-config="{good}"><p>Stilla</p></div>
<div data-utforska="provar" data-config="e30="><p>Kvar</p></div>"""
    script = f'<script type="module">\n{bundle.explorer_script(explorer)}</script></body>'
    html = all_kinds.page().replace("</main>", slots + "</main>").replace("</body>", script)
    (folder / "sida.html").write_text(html, encoding="utf-8")
    return f"http://127.0.0.1:{serve(folder)}/sida.html"


def test_explorers_and_tasks_share_a_page(visit, explorers):
    """Both are mounted; an explorer that fails leaves its still figure and says so in the console."""
    visitor = visit()
    page = visitor.open(explorers)
    expect(page.get_by_text("Å</SCRIPT>")).to_be_visible()
    expect(page.get_by_text("Stilla")).to_have_count(0)
    expect(page.get_by_text("Kvar", exact=True)).to_be_visible()
    task(page, "fore").get_by_label("Riskkvoten").check()
    assert len(visitor.errors) == 1 and "provar" in visitor.errors.pop()
