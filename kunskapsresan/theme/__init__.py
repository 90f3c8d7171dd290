"""The look of the book: a Sphinx theme on top of sphinx-book-theme, and what keeps its pages light.

Templates and styles lie here too. `_config.yml` names the theme; this extension sees to its files.
"""

from __future__ import annotations

import functools
import re
import shutil
from importlib.util import find_spec
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from kunskapsresan.theme import assets

NAME = "kunskapsresan"
FOLDER = Path(__file__).resolve().parent
STYLES = ("tokens.css", "icons.css", "kurs.css")  # on every page, after the theme's and the extensions' own
SCRIPTS = ("kurs.js",)
LATE = 800
# Of the theme's files: what no page asks for. Together five megabytes.
UNUSED = (
    "scripts/fontawesome.js*", "scripts/bootstrap.js*", "scripts/*.map", "styles/*.map", "styles/theme.css",
    "styles/pydata-sphinx-theme.css", "vendor", "locales", "images/logo_*", "*webpack-macros.html",
    "file.png", "minus.png", "plus.png",
)  # fmt: skip
# Of the theme and the extensions: sheets with rules for a dark page.
DARK = ("styles/sphinx-book-theme.css", "pygments.css", "mystnb.*.css")
_DARK = re.compile(r"\[data-theme=[\"']?dark")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_MARK = "/* The dark is for screens. */\n"
# A rule of the icon font, all of whose selectors name an icon; and the font itself.
_ICON = r"\.fa(?:[srb]?\b|-)|\.svg-inline--fa"
_RULE = re.compile(r"(?:(?<=[{}])|^)([^{}@]+)\{[^{}]*\}")
_FONT = re.compile(r"@font-face\{[^{}]*(?:Font ?Awesome)[^{}]*\}")
_MOTION = re.compile(r"@keyframes fa-[\w-]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")


def dark_on_screens(css: str) -> str:
    """A style sheet whose rules for a dark page leave paper alone."""

    def rule(match: re.Match) -> str:
        selectors = _IN_BRACKETS.sub(lambda each: each[0].replace(",", " "), match[1]).split(",")
        is_dark = all(_DARK.search(each) for each in selectors)
        return f"@media screen{{{match[0]}}}" if is_dark else match[0]

    return _MARK + _RULE.sub(rule, css) if not css.startswith(_MARK) else css


def without_icons(css: str) -> str:
    """A style sheet less the theme's icon font: a third of its bytes."""

    def rule(match: re.Match) -> str:
        selectors = [each.strip() for each in match[1].split(",")]
        return "" if all(re.match(_ICON, each) for each in selectors) else match[0]

    return _RULE.sub(rule, _MOTION.sub("", _FONT.sub("", css)))


@functools.cache
def _pydata() -> str:
    """The style sheet of the theme that ours is the grandchild of."""
    folder = Path(find_spec("pydata_sphinx_theme").origin).parent / "theme/pydata_sphinx_theme/static/styles"
    return dark_on_screens(without_icons((folder / "pydata-sphinx-theme.css").read_text(encoding="utf-8")))


def frame() -> dict[str, str]:
    """Name → text of the files that every page loads."""
    names = ("start.js", "without-scripts.css", *STYLES, *SCRIPTS)
    return {name: (FOLDER / name).read_text(encoding="utf-8") for name in names} | {"pydata.css": _pydata()}


def add_style(app: Sphinx, name: str, text: str, priority: int) -> None:
    """Adds a style sheet to the page that is being written."""
    address = assets.publish(Path(app.outdir), name, text)
    app.add_css_file(address.removeprefix("_static/"), priority=priority)


def add_script(app: Sphinx, name: str, text: str, priority: int) -> None:
    """Adds a classic script to the page that is being written; it runs when the whole page has been read."""
    address = assets.publish(Path(app.outdir), name, text)
    app.add_js_file(address.removeprefix("_static/"), priority=priority, loading_method="defer")


def _dress(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    files = frame()
    for place, name in enumerate(STYLES):
        add_style(app, name, files[name], LATE + place)
    for name in SCRIPTS:
        add_script(app, name, files[name], LATE)
    context["kr_frame"] = {
        key: assets.publish(Path(app.outdir), name, files[name])
        for key, name in (
            ("start", "start.js"), ("without_scripts", "without-scripts.css"), ("pydata", "pydata.css"),
        )
    }  # fmt: skip
    # Settings of the theme's version switcher and of its search as one types, as scripts in the page: neither is used.
    context["script_files"] = [each for each in context["script_files"] if getattr(each, "filename", each)]


def _configured(app: Sphinx, config) -> None:
    # Before the parents' own folders, which they have put here too.
    config.templates_path = [str(FOLDER / "components"), *config.templates_path]
    config.template_bridge = "kunskapsresan.theme.pages.Bridge"


def _outdated(app: Sphinx, env: BuildEnvironment, added: set, changed: set, removed: set) -> list[str]:
    """Every page, when a file that every page names has changed."""
    now = frame()
    if getattr(env, "kunskapsresan_frame", None) in (None, now):
        env.kunskapsresan_frame = now
        return []
    env.kunskapsresan_frame = now
    return list(env.found_docs)


def _finished(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    if app.config.html_theme == NAME:
        for path in {path for pattern in UNUSED for path in static.glob(pattern)}:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for path in [path for pattern in DARK for path in static.glob(pattern)]:
            path.write_text(dark_on_screens(path.read_text(encoding="utf-8")), encoding="utf-8")
    assets.sweep(Path(app.outdir))


def setup(app: Sphinx) -> dict:
    """Registers the theme."""
    app.add_html_theme(NAME, str(FOLDER))
    app.connect("config-inited", _configured, priority=900)
    app.connect("html-page-context", _dress, priority=900)
    app.connect("env-get-outdated", _outdated)
    app.connect("build-finished", _finished, priority=900)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
