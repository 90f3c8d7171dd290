"""Any explorer on a bare page, loaded as anywidget loads it: one bundled module, from a Blob. What it says is kept.

Every test of an explorer uses these configs and this page, so that what holds for all of them can be asked of all.
"""

from __future__ import annotations

import functools
import json
from pathlib import Path

from kunskapsresan import styles
from kunskapsresan.course import bundle
from kunskapsresan.searching import workbench
from tests.browser.study_configs import LANDENBERGER, SCARED_STRAIGHT

CONFIGS = {
    "base-rate-tree": {"base_rate": 0.05, "sensitivity": 0.8, "specificity": 0.8, "predict": {}, "unit_many": "barn",
                       "presets": [{"label": "63/63", "base_rate": 0.1, "sensitivity": 0.63, "specificity": 0.63}]},
    "five-steps": {},
    "forest": SCARED_STRAIGHT | {"show_advanced": True},
    "four-field": {},
    "funnel": LANDENBERGER,
    "gissa-d": {"seed": 3, "rounds": 4},
    "grade-path": {"outcome": "återfall inom två år", "finding": "Kursen minskar återfall", "predict": {}},
    "kappa": {"predict": {}},
    "nsw": {},
    "search-workbench": {"corpus": workbench.corpus(), "question": "alkohol"},
    "structure-inventory": {},
    "tension-pairs": {"group": {"size": 7, "median": [-1, -1, 0.5, 1, 0, -2, -1, 0]}},
    "two-by-two": {"title": "Bidrag efter frigivning: hur många färre grips igen?", "outcome": "grips igen inom ett år",
                   "unit_one": "person", "group_1": {"label": "med bidrag", "events": 48, "n": 216},
                   "group_2": {"label": "utan bidrag", "events": 66, "n": 216}, "predict": {}, "show_advanced": True},
    "two-distributions": {"d": -0.53, "good": "low", "measure": "barnets beteendeproblem", "predict": {},
                          "better": "har mindre problem", "examples": [{"label": "Oberoende", "d": -0.44}]},
}  # fmt: skip
# The same with what only some configs show.
_SOME = LANDENBERGER["studies"] | {"rows": LANDENBERGER["studies"]["rows"][::3]}
VARIANTS = {"forest in groups": ("forest", LANDENBERGER | {"studies": _SOME, "predict": None})}

# Where an explorer is tested, under tests/. What holds for all of them is in browser/test_explorer_controls.py.
_READING, _STUDIES = ("web/reading-explorers.test.mjs",), ("web/studies.test.mjs", "browser/test_studies.py")
_MAPS = "browser/test_workbench_and_maps.py"
TESTS = {
    "base-rate-tree": (*_READING, "browser/test_reading_explorers.py"),
    "five-steps": ("web/inventory-and-steps.test.mjs", _MAPS),
    "forest": (*_STUDIES, "browser/test_study_explorers.py"),
    "four-field": ("web/self-maps.test.mjs", _MAPS),
    "funnel": (*_STUDIES, "browser/test_study_explorers.py"),
    "gissa-d": (*_READING, "browser/test_reading_explorers.py"),
    "grade-path": (*_READING, "browser/test_reading_explorers.py"),
    "kappa": (*_READING, "browser/test_reading_explorers.py"),
    "nsw": (*_STUDIES, "browser/test_study_explorers.py"),
    "search-workbench": ("web/search-workbench.test.mjs", _MAPS),
    "structure-inventory": ("web/inventory-and-steps.test.mjs", _MAPS),
    "tension-pairs": ("web/self-maps.test.mjs", _MAPS),
    "two-by-two": ("web/two-by-two.test.mjs", "browser/test_two_by_two.py"),
    "two-distributions": (*_READING, "browser/test_reading_explorers.py"),
}

# Keeps what a screen reader is told: each change of a live region that can be heard, as {text, at}. An <output> is one
# unless it says otherwise, and what an alert holds is said when the alert appears.
LISTEN = """
window.said = [];
(() => {
  const LIVE = '[aria-live], [role="status"], [role="alert"], [role="log"], output';
  const kind = (node) => node.getAttribute("aria-live") ?? "polite";
  const visible = (node) => node.checkVisibility?.() ?? Boolean(node.getClientRects().length);
  const region = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(LIVE);
  new MutationObserver((records) => {
    const regions = new Set(records.map(({ target, type }) => (type === "attributes" && !target.matches(LIVE)
      ? null : region(target))).filter(Boolean));
    for (const node of regions) {
      const text = node.textContent;
      if (text.trim() && kind(node) !== "off" && visible(node)) window.said.push({ text, at: performance.now() });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true,
    attributeFilter: ["hidden"] });
})();
"""
PAGE = """<!doctype html><html lang="sv" data-theme="{theme}"><head><meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Utforskare</title><style>
body {{ margin: 0; padding: 1rem; font-family: system-ui; background: #fff; color: #111 }}
[data-theme=dark] body {{ background: #0e1013; color: #f2f2f2 }} {css}</style><script>{listen}</script></head>
<body><main><h1>Utforskare</h1><div id="place"><p>Den statiska figuren</p></div></main>
<script id="module" type="text/plain">{module}</script><script type="module">
window.outside = [];
document.addEventListener("keydown", (event) => window.outside.push(event.key));
const source = document.getElementById("module").textContent;
const url = URL.createObjectURL(new Blob([source], {{ type: "text/javascript" }}));
const explorer = (await import(url)).default, handlers = {{}};
window.config = {config};
window.value = null;
const on = (name, f) => {{ handlers[name] = f; }}, off = (name) => {{ delete handlers[name]; }};
const set = (name, value) => {{ window[name] = value; }};
const model = {{ get: (name) => window[name], set, on, off }};
window.fire = (name) => handlers[name]();
window.mount = () => {{ window.cleanup = explorer.render({{ model, el: document.getElementById("place") }}); }};
window.mount();
document.documentElement.dataset.krReady = "";
</script></body></html>"""


@functools.cache
def module(name: str) -> str:
    """The explorer with all that it imports."""
    return bundle.module(bundle.WEB / f"explorers/{name}/{name}.js")


def write(file: Path, name: str, config: dict | None = None, theme: str = "light") -> Path:
    """Writes a page with one explorer."""
    text = json.dumps(CONFIGS[name] if config is None else config, ensure_ascii=False)
    page = PAGE.format(
        theme=theme, css=styles.read(*styles.of_explorers(name)), listen=LISTEN, module=module(name), config=text
    )
    file.write_text(page, encoding="utf-8")
    return file


def chosen(which: str) -> tuple[str, dict]:
    """(explorer, config) of a name in CONFIGS or VARIANTS."""
    return VARIANTS.get(which) or (which, CONFIGS[which])
