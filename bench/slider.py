"""From a key to a painted frame: our two largest explorers against stock `interact` with matplotlib in Voilà.

The two-by-two explorer draws two thousand people when its slider moves; the forest plot weighs 58 studies again when
one is left out. Prints the median and the 95th percentile, measured in the same run, and the ratio. The floor is a page
that changes one number: what the machine and the two frames waited for take by themselves.
Run: `python -m bench.slider` (needs the lock's environment and a Chromium).
"""

from __future__ import annotations

import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import nbformat
from playwright.sync_api import TimeoutError, sync_playwright

from bench.ending import Failed, ended, enough
from kunskapsresan import jupyter_home, styles
from kunskapsresan.course import bundle
from tests.browser import install, study_configs

KEYS = 40
# Now and then a kernel that Voilà has started never answers its first question, and the page says "Running ..." for
# ever; so it is when the machine is quiet too. A server started anew does answer.
TRIES = 3
PATIENCE = 60_000  # milliseconds for the picture of a kernel that does answer
STOCK = """
import matplotlib.pyplot as plt
import numpy as np
from ipywidgets import IntSlider, interact

def draw(basrisk=306):
    fig, axes = plt.subplots(2, 1, figsize=(8, 6))
    for axis, count in zip(axes, (basrisk, round(basrisk * 0.727))):
        x, y = np.arange(1000) % 50, np.arange(1000) // 50
        axis.scatter(x, y, s=9, c=np.where(np.arange(1000) < count, "#0b4f8a", "#cccccc"))
        axis.set_title(f"{count} av 1000")
    plt.show()

interact(draw, basrisk=IntSlider(306, 0, 1000));
"""
CONFIG = """{title: "Prov", outcome: "grips igen inom ett år", unit_one: "man", unit_many: "män", predict: null,
 group_1: {label: "med bidrag", events: 48, n: 216}, group_2: {label: "utan bidrag", events: 66, n: 216}}"""
PAGE = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><style>{css}</style></head>
<body><main id="plats"></main>
<script type="module">{module}
underTest.render({{ model: {{ get: (key) => (key === "config" ? {config} : null), on() {{}}, off() {{}} }},
  el: document.getElementById("plats") }});
</script></body></html>"""
FLOOR = """<!doctype html><html lang="sv"><body><p id="tal">0</p><input type="range" id="reglage" aria-label="Prov">
<script>reglage.oninput = () => { tal.textContent = reglage.value; };</script></body></html>"""
# Two frames: the first may be the one in which the change is made, the second has been painted with it.
MEASURE = """(watch) => new Promise((done) => {
  let start = NaN;
  addEventListener("keydown", (event) => { start = event.timeStamp; }, { once: true, capture: true });
  const target = document.querySelector(watch.target);
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
  const seen = new MutationObserver(() => { seen.disconnect(); painted(); });
  seen.observe(target, { subtree: true, childList: true, attributes: true, characterData: true });
  setTimeout(() => done(null), 5000);
})"""


def measure(page, slider: str, target: str, key: str = "ArrowRight") -> list[float]:
    """Milliseconds from each press of a key to the frame that shows its effect."""
    page.locator(slider).first.focus()
    times = []
    for _ in range(KEYS):
        waiting = page.evaluate_handle(f"(watch) => {{ window.measured = ({MEASURE})(watch); }}", {"target": target})
        page.keyboard.press(key)
        took = page.evaluate("window.measured")
        waiting.dispose()
        if took is not None:
            times.append(took)
        page.wait_for_timeout(40)
    return times


def floor(browser) -> list[float]:
    """The least that a key can take here."""
    page = browser.new_page()
    page.set_content(FLOOR)
    times = measure(page, "#reglage", "#tal")
    page.close()
    return times


def opened(browser, folder: Path, name: str, config: str):
    """A page with one explorer, opened from a file."""
    module = bundle.module(bundle.WEB / f"explorers/{name}/{name}.js").replace("export default", "const underTest =")
    css = styles.read(*styles.of_explorers(name))
    path = folder / f"{name}.html"
    path.write_text(PAGE.format(css=css, module=module, config=config), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    return page


def two_by_two(browser, folder: Path) -> list[float]:
    """Two thousand icons, and the slider that moves the base rate."""
    page = opened(browser, folder, "two-by-two", CONFIG)
    page.locator("input[type=range]").first.wait_for()
    times = measure(page, "input[type=range]", "svg")
    page.close()
    return times


def forest(browser, folder: Path) -> list[float]:
    """Fifty-eight studies; the first is left out and taken in again."""
    config = study_configs.LANDENBERGER | {"predict": None}
    page = opened(browser, folder, "forest", json.dumps(config, ensure_ascii=False))
    page.locator(".kr-f-study input").first.wait_for()
    times = measure(page, ".kr-f-study input", ".kr-f-sums", "Space")
    page.close()
    return times


def stock(browser, folder: Path) -> list[float]:
    """The same picture by `interact` and matplotlib, in a stock Voilà. Raises Failed with what the server said."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(STOCK)])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(notebook, folder / "prov.ipynb")
    for attempt in range(1, TRIES + 1):
        log = folder / f"voila-{attempt}.log"
        try:
            return _stock_once(browser, folder, log)
        except Failed as error:
            print(f"stock Voilà, try {attempt} of {TRIES}: {error}", flush=True)
    last = "\n".join(log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-6:])
    raise Failed(f"stock Voilà showed no picture in {TRIES} tries; its last lines:\n{last}")


def _stock_once(browser, folder: Path, log: Path) -> list[float]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "voila", "prov.ipynb", "--no-browser", f"--port={port}", "--Voila.ip=127.0.0.1"]
    environment = jupyter_home.environment(folder / "jupyter", config=folder, share=folder)  # stock, and nobody's home
    with log.open("w") as told:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=told, stderr=told)
    page = browser.new_page()
    try:
        # Stock Voilà links to a content network; without the network it would wait for it before showing anything.
        page.route(lambda url: "127.0.0.1" not in url, lambda route: route.abort())
        _answers(process, port)
        page.goto(f"http://127.0.0.1:{port}/", timeout=60000, wait_until="commit")
        try:
            page.locator(".jupyter-widgets img, .jp-OutputArea img").first.wait_for(timeout=PATIENCE)
        except TimeoutError:
            shown = " ".join(page.locator("body").inner_text().split())[:60]
            ready = "Adapting" in log.read_text(encoding="utf-8", errors="replace")
            kernel = "answered" if ready else "never answered"
            raise Failed(
                f"no picture after {PATIENCE // 1000} s; the page says {shown!r}, its kernel {kernel}"
            ) from None
        page.wait_for_timeout(1000)
        return measure(page, ".noUi-handle", ".widget-interact .jp-OutputArea, .widget-interact .widget-output")
    finally:
        page.close()
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _answers(process: subprocess.Popen, port: int) -> None:
    for _ in range(120):
        if process.poll() is not None:
            raise Failed(f"the server ended with code {process.returncode}")
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/voila/static/voila.js", timeout=1).close()
            return
        except OSError:
            time.sleep(0.5)
    raise Failed("the server had not answered after a minute")


def report(name: str, times: list[float]) -> float:
    """Prints a line and gives the median. Raises Failed when a key in ten or more showed nothing."""
    enough(times, round(0.9 * KEYS), name)
    median, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"{name:26} {len(times)} keys: median {median:6.0f} ms, p95 {p95:6.0f} ms", flush=True)
    return median


def main() -> None:
    """Prints the times and the ratio. Raises Failed."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path=install.find(), args=["--no-sandbox", "--disable-gpu"])
        report("floor, one number", floor(browser))
        slower = max(
            report("two-by-two, 2 000 people", two_by_two(browser, folder)),
            report("forest, 58 studies", forest(browser, folder)),
        )
        theirs = report("stock interact in Voilà", stock(browser, folder))
        browser.close()
    print(f"ratio of medians, stock to the slower of ours: {theirs / slower:.1f}")


if __name__ == "__main__":
    raise SystemExit(ended(main))
