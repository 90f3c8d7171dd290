"""The book's shell without building it: settings, Swedish catalogue, templates, looks, start page and glossary."""

import hashlib
import re
import xml.etree.ElementTree as ElementTree
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml
from babel.messages.pofile import read_po

from kunskapsresan import theme

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "book" / "_static"
THEME = ROOT / "kunskapsresan" / "theme"
CATALOGUE = ROOT / "locale" / "sv" / "LC_MESSAGES"
CONFIG = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
SPHINX = CONFIG["sphinx"]["config"]
CSS = (THEME / "kurs.css").read_text(encoding="utf-8")
TOKENS = (THEME / "tokens.css").read_text(encoding="utf-8")
PAGES = sorted((ROOT / "book").rglob("*.md"))

PYDATA = "pydata_sphinx_theme/theme/pydata_sphinx_theme/"
BOOK_THEME = "sphinx_book_theme/theme/sphinx_book_theme/"
# Upstream templates that ours replace or build on: the start of the SHA-256 of the version that was last compared.
COMPARED = {
    "sphinx/themes/basic/page.html": "c5de71413a4385f9",
    PYDATA + "layout.html": "fe5c35806042db60",
    PYDATA + "search.html": "098d19aa34f7874c",
    BOOK_THEME + "layout.html": "2cd2fbbe2caedf3a",
    BOOK_THEME + "components/article-header-buttons.html": "01d586c72ac25475",
    PYDATA + "components/navbar-logo.html": "4eeb463826bddfe4",
    BOOK_THEME + "components/page-toc.html": "d4026f8b419e1df5",
    BOOK_THEME + "components/sbt-sidebar-nav.html": "38342bd744042ee1",
    PYDATA + "components/search-button.html": "65a5ba03ed2da8e1",
    PYDATA + "components/theme-switcher.html": "a68d37b2ca353382",
    BOOK_THEME + "components/toggle-primary-sidebar.html": "316c98ec6677c656",
    BOOK_THEME + "components/toggle-secondary-sidebar.html": "0cf39e5b61b02a71",
}


def _package_file(path: str) -> Path:
    package, _, rest = path.partition("/")
    spec = find_spec(package)
    assert spec and spec.origin, f"{package} is not installed"
    return Path(spec.origin).parent / rest


# ---- settings ------------------------------------------------------------------------------------


def test_nothing_but_the_listed_pages_is_built_or_published():
    assert CONFIG["only_build_toc_files"] is True
    excluded = set(CONFIG["exclude_patterns"])
    assert {".venv/**", "solutions/**", "exercises/**", "cohorts/**", "datasets/**", "tests/**"} <= excluded
    assert SPHINX["html_copy_source"] is False, "_sources would publish pages' sources, and with them task keys"
    assert SPHINX["html_show_sourcelink"] is False


def test_no_extension_or_setting_that_fetches_from_another_host():
    forbidden = {"sphinx_thebe", "sphinx.ext.intersphinx", "sphinx_copybutton", "sphinx_togglebutton"}
    assert not forbidden & set(SPHINX["extensions"])
    assert SPHINX["nb_ipywidgets_js"] == {}
    assert not SPHINX["mathjax_path"].startswith("http")
    assert not {"dollarmath", "amsmath", "linkify"} & set(CONFIG["parse"]["myst_enable_extensions"])
    assert not (ROOT / "_static").exists(), "Jupyter Book loads every script of a _static folder next to _config.yml"


def test_every_named_file_is_there():
    for path in (CONFIG["logo"], CONFIG["html"]["favicon"]):
        assert (ROOT / path).is_file(), path
    assert SPHINX["html_theme"] == theme.NAME and all(theme.frame().values())


def test_footer_is_given_where_it_survives():
    assert "extra_footer" not in CONFIG["html"], "html_theme_options replaces it: give it there"
    assert "CC BY 4.0" in SPHINX["html_theme_options"]["extra_footer"]


# ---- Swedish -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def translated() -> dict[str, str]:
    with (CATALOGUE / "sphinx.po").open("rb") as file:
        return {message.id: message.string for message in read_po(file) if message.id}


def test_catalogue_has_no_empty_translation(translated):
    assert [key for key, value in translated.items() if not value] == []


def test_everything_the_theme_says_is_translated(translated):
    with _package_file("pydata_sphinx_theme/locale/sphinx.pot").open("rb") as file:
        wanted = {message.id for message in read_po(file) if message.id}
    templates = _package_file(PYDATA + "layout.html").parent.rglob("*.html")
    for template in templates:
        wanted |= set(re.findall(r"""\b_\(\s*["']([^"']+)["']""", template.read_text(encoding="utf-8")))
    assert sorted(wanted - set(translated)) == [], "add them to locale/sv/LC_MESSAGES/sphinx.po"


def test_everything_the_search_says_in_the_browser_is_translated():
    found = 0
    said = (CATALOGUE / "sphinx.js").read_text(encoding="utf-8")
    for name in ("searchtools.js", "sphinx_highlight.js"):
        script = _package_file(f"sphinx/themes/basic/static/{name}").read_text(encoding="utf-8")
        for text in re.findall(r"""(?:\b_|gettext)\(\s*"([^"]+)"\s*,?\s*\)""", script):
            found += 1
            assert f'"{text}":' in said, f"{name} says {text!r}: add it to locale/sv/LC_MESSAGES/sphinx.js"
    assert found >= 7, "the scripts say things in another way than they did"


# ---- templates -----------------------------------------------------------------------------------


@pytest.mark.parametrize("path", COMPARED)
def test_overridden_template_is_the_one_we_compared_with(path):
    found = hashlib.sha256(_package_file(path).read_bytes()).hexdigest()[:16]
    assert found == COMPARED[path], (
        f"{path} has changed upstream. Compare it with kunskapsresan/theme, check the pages with axe and keyboard, "
        f"then write {found!r} here."
    )


def test_every_template_of_ours_has_its_upstream_in_the_list():
    assert {path.name for path in THEME.rglob("*.html")} <= {Path(path).name for path in COMPARED}


def test_what_the_layout_replaces_is_really_there():
    upstream = _package_file(PYDATA + "layout.html").read_text(encoding="utf-8")
    replaced = re.findall(r"replace\('(<[^']+)'", (THEME / "layout.html").read_text(encoding="utf-8"))
    assert replaced
    assert [text for text in replaced if text not in upstream] == []


# ---- looks ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["favicon.svg", "logotyp.svg"])
def test_pictures_are_plain_svg(name):
    text = (STATIC / name).read_text(encoding="utf-8")
    assert ElementTree.fromstring(text).tag.endswith("svg")
    assert "script" not in text and "href" not in text


def test_style_sheet_fetches_nothing_and_documents_its_boxes():
    for name, text in theme.frame().items():
        fetched = re.findall(r"@import[^;]*|url\((?![\"']?data:)[^)]*\)", text)
        assert fetched == [], name
    comment = CSS[: CSS.index("*/")]
    rules = CSS[CSS.index("*/") :]
    for name in ("karna", "fordjupning", "fall", "personens-rost", "mal", "handledare"):
        assert name in comment and f".{name}" in rules, name
    assert "prefers-reduced-motion" in rules and "@media print" in rules


def _luminance(colour: str) -> float:
    digits = colour if len(colour) == 6 else "".join(2 * digit for digit in colour)
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two hex colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    "selector", ["html[data-content_root] {", 'html[data-theme="dark"] {', 'html[data-theme="auto"] {']
)
def test_colours_can_be_read(selector):
    start = TOKENS.index(selector)
    colours = dict(re.findall(r"(--kr-[\w-]+): #([0-9a-f]{3,6})", TOKENS[start : TOKENS.index("}", start)]))
    for back in ("--kr-paper", "--kr-tint", "--kr-warm-tint"):
        for text in ("--kr-ink", "--kr-soft", "--kr-accent", "--kr-warm"):
            assert _contrast(colours[text], colours[back]) >= 4.5, f"{text} on {back}"
        assert _contrast(colours["--kr-line"], colours[back]) >= 3, back
    assert _contrast(colours["--kr-on-accent"], colours["--kr-accent"]) >= 4.5


# ---- pages ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_page_uses_only_what_the_shell_supports(page):
    text = page.read_text(encoding="utf-8")
    assert not re.search(r"^\s*:class:.*\bdropdown\b", text, re.M), (
        "Nothing folds an admonition with class dropdown. Write ```{dropdown} Rubrik, with :class-container: for looks."
    )
    assert not re.search(r"\{math\}|^\$\$", text, re.M), "Mathematics asks for MathJax: write it in words."
    assert not re.search(r"hide-(output|cell)", text), "The fold button says 'Visa kod': fold code only (hide-input)."


def test_start_page_does_not_list_sessions_by_hand():
    assert not re.search(r"\b(0[1-9]|10)-[a-zåäö]", (ROOT / "book" / "index.md").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def glossary() -> str:
    return (ROOT / "book" / "referens" / "ordlista.md").read_text(encoding="utf-8")


def test_glossary_has_the_terms_that_pages_link_to(glossary):
    terms = set(re.findall(r"^([^\s`:#{].*)$", glossary[glossary.index("{glossary}") :], re.M))
    wanted = ["riskkvot", "riskskillnad", "oddskvot", "NNT", "konfidensintervall", "p-värde", "basrisk", "procentenhet"]
    wanted += ["risk", "andel", "utfall", "jämförelsegrupp", "kontrollgrupp", "effektstorlek", "uppföljningstid"]
    wanted += ["heterogenitet", "standardiserad medelvärdesskillnad", "randomiserad kontrollerad studie (RCT)"]
    wanted += ["naturliga frekvenser", "statistisk signifikans", "praktisk betydelse", "statistiskt säkerställd"]
    assert sorted(set(wanted) - terms) == []


def test_numbers_in_the_glossary_are_those_of_its_example(glossary):
    first, second, size = 48 / 216, 66 / 216, 216
    shown = " ".join(glossary.split())
    difference = f"{100 * (first - second):.1f}".replace("-", "−").replace(".", ",")
    for text in (
        f"där {size} personer fick",
        f"{100 * first:.1f} %".replace(".", ","),
        f"{100 * second:.1f} %".replace(".", ","),
        f"ungefär {first / second:.2f}".replace(".", ","),
        f"{difference} procentenheter: ungefär {round(100 * (second - first))} färre av 100",
        f"{round(100 * (1 - first / second))} procent lägre",
    ):
        assert text in shown, text
    assert round(1 / (second - first), 6) == 12 and "en person på tolv" in shown
