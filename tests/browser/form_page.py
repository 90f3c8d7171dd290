"""Pages of the book with an evaluation form, or with the last session's questions and the comparison."""

from __future__ import annotations

import base64
import json

from kunskapsresan import comparison, evaluation, styles
from kunskapsresan.course import bundle
from tests.first_and_last import LAST

STYLE = styles.read("task/task-view.css", "evaluation/evaluation.css")
BODY = (
    "body { margin: 0; padding: 1rem; font-family: system-ui, sans-serif; }"
    "@media (prefers-color-scheme: dark) { body { background: #0e1013; color: #f2f2f2; } }"
)


def page(*, form: str = "", compared: bool = False) -> str:
    """The page as ONE file that needs no server, with what the directives of the book give."""
    parts, scripts = [], []
    if compared:
        parts += [f'<div data-uppgift="{task}"></div>' for task in LAST.tasks]
        parts.append(f'<div data-jamforelse data-config="{_encoded(comparison.config(LAST.tasks))}"></div>')
        parts.append("<div data-inlamning></div>")
        scripts.append(f'<script type="text/plain" data-kr-tasks>{LAST.encoded.strip()}</script>')
        scripts.append(_script("page/static-page.js"))
    if form:
        parts.append(f'<div data-utvardering="{form}" data-config="{_encoded(evaluation.config(form))}"></div>')
        scripts.append(_script("evaluation/evaluation-page.js"))
    return f"""<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>Prov</title><style>{BODY}
{STYLE}</style></head>
<body><main><h1>Prov</h1><h2>Sist</h2>
{"".join(parts)}
</main>{"".join(scripts)}</body></html>
"""


def host(form: str) -> str:
    """A page that loads the form as anywidget does, as a Blob, and where shortcuts listen on the document."""
    source = bundle.module(bundle.WEB / "evaluation/evaluation.js")
    return f"""<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Värd</title>
<style>{BODY}
{STYLE}</style></head><body><main><h1>Värd</h1><h2>Sist</h2><div id="a"></div></main>
<script id="view" type="text/plain">{source}</script>
<script type="module">
window.outside = []; window.sent = [];
document.addEventListener("keydown", (event) => {{ window.outside.push(event.key); }});
const config = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob("{_encoded(evaluation.config(form))}"),
  (c) => c.charCodeAt(0))));
const source = new Blob([document.getElementById("view").textContent], {{ type: "text/javascript" }});
const view = (await import(URL.createObjectURL(source))).default;
const model = {{ get: () => config, set: (...what) => sent.push(what), save_changes: () => sent.push("saved"),
  on() {{}}, off() {{}} }};
view.render({{ model, el: document.getElementById("a") }});
</script></body></html>"""


def _encoded(config: dict) -> str:
    return base64.b64encode(json.dumps(config, ensure_ascii=False).encode()).decode("ascii")


def _script(name: str) -> str:
    return f'<script type="module">\n{bundle.script(bundle.WEB / name)}</script>'
