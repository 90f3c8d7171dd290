"""Can a screen reader tell English from Swedish: in the glossary, in running text and in the reference list?

Every page is Swedish; what is in another language carries `lang` (WCAG 3.1.2). Names of persons and abbreviations
that are read letter by letter are nobody's language and go without.
"""

import csv
import re
from functools import cache
from pathlib import Path

import pytest
from docutils.core import publish_string
from docutils.parsers.rst import roles
from pybtex.database import parse_file
from pybtex.plugin import find_plugin

from kunskapsresan import language_role
from kunskapsresan.bibliography import SwedishStyle
from kunskapsresan.course import notebooks

ROOT = Path(__file__).parents[2]
REFERENCES = parse_file(ROOT / "book" / "references.bib").entries
PAGES = sorted(
    path
    for path in [*(ROOT / "book").rglob("*.md"), *(ROOT / "solutions").rglob("*.md")]
    if "GENERATED" not in path.read_text(encoding="utf-8")[:400]
)
LANGUAGES = {"sv", "en", "no"}
_ENGLISH = re.compile(r"\{en\}`([^`]+)`")
# English words that no Swedish sentence holds, as written in the middle of a sentence.
_FUNCTION_WORDS = re.compile(r"(?<![\w-])(?:the|of|and|with|from|that|this|their|which|without|between)(?![\w-])")
# What stands in parentheses in the glossary and is no English term.
_NOT_ENGLISH = {"", "O", "P", "I", "C", "r", "d eller g", "2025:400"}


def _prose(text: str) -> str:
    """What is read as running text: no code, no options, no addresses, and no role, `{en}` included."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    text = re.sub(r"^(`{3,})\{code-cell\}.*?^\1[ ]*$", "", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"^(?::[a-z-]+:|`{3,}|:{3,}|%).*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"\{[\w:]+\}`[^`]*`|`[^`\n]*`", " ", text)
    return re.sub(r"\]\([^)]*\)", "]", text)


@cache
def _marked() -> frozenset[str]:
    """Every English term of two words or more that some page marks, in small letters."""
    found = (match for page in PAGES for match in _ENGLISH.findall(page.read_text(encoding="utf-8")))
    return frozenset(" ".join(each.lower().split()) for each in found if len(each.split()) > 1)


# ---- the role ------------------------------------------------------------------------------------


def test_the_role_says_the_language_and_keeps_the_text():
    """Is it a span with lang in HTML, also in a heading, and plain text for a writer without languages?"""
    roles.register_local_role("en", language_role.english)
    source = "A :en:`risk\nratio`\n===================\n\nEtt mått (:en:`effect size`).\n".replace("\nratio", " ratio")
    html = publish_string(source, writer_name="html5", settings_overrides={"doctitle_xform": False}).decode()
    assert '<span lang="en">risk ratio</span>' in re.search(r"<h\d>.*</h\d>", html)[0]
    assert '(<span lang="en">effect size</span>)' in html
    quiet = {"use_latex_citations": True, "legacy_column_widths": False}
    latex = publish_string(source, writer_name="latex", settings_overrides=quiet).decode()
    assert "effect size" in latex and "risk ratio" in latex


def test_a_notebook_says_it_too():
    """Where Sphinx does not read the text, does the cell hold the span and never the role as code?"""
    plain = notebooks._plain("Det heter {en}`Scared Straight` på {term}`engelska`.", "08")
    assert plain == 'Det heter <span lang="en">Scared Straight</span> på engelska.'


# ---- the glossary and the pages ------------------------------------------------------------------


def test_every_english_term_of_the_glossary_is_marked():
    """Is what stands in parentheses in an explanation inside the role, but for what is no English?"""
    text = (ROOT / "book" / "referens" / "ordlista.md").read_text(encoding="utf-8")
    bare, entries = [], 0
    for block in re.findall(r"```\{glossary\}\n(.*?)```", text, re.DOTALL):
        for entry in re.split(r"\n\s*\n", block.strip()):
            entries += 1
            assert "{en}`" in entry, entry.splitlines()[0]
            explained = "\n".join(line for line in entry.splitlines() if line.startswith(" "))
            swedish = re.sub(r"(?:\{[\w:]+\})?`[^`]*`", "", explained)
            left = {inside.strip(" ,\n") for inside in re.findall(r"\(([^()]*)\)", swedish)}
            bare += [(entry.splitlines()[0], inside) for inside in left - _NOT_ENGLISH]
    assert entries > 150 and bare == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_english_outside_the_role(page):
    """Does a page hold a term that another page marks as English, or a word that only English has, unmarked?"""
    prose = " ".join(_prose(page.read_text(encoding="utf-8")).split())
    unmarked = [term for term in _marked() if re.search(rf"(?<![\w-]){re.escape(term)}(?![\w-])", prose, re.IGNORECASE)]
    assert unmarked == [], "Write {en}`…` round it."
    assert [prose[max(0, m.start() - 30) : m.end() + 30] for m in _FUNCTION_WORDS.finditer(prose)] == []


# ---- the references ------------------------------------------------------------------------------


def test_every_reference_states_its_language():
    """Is there a known language in every entry, and is it the one that the training corpus says?"""
    assert {key: entry.fields.get("language") for key, entry in REFERENCES.items()}.keys() == REFERENCES.keys()
    assert {entry.fields.get("language") for entry in REFERENCES.values()} == LANGUAGES
    with (ROOT / "datasets" / "traningskorpus.csv").open(encoding="utf-8", newline="") as file:
        said = {row["id"]: row["språk"] for row in csv.DictReader(file)}
    both = REFERENCES.keys() & said.keys()
    assert len(both) > 150
    assert [key for key in both if REFERENCES[key].fields["language"] != said[key]] == []


def test_the_list_writes_the_language():
    """Does every title in another language than Swedish carry it, and no Swedish title?"""
    backend = find_plugin("pybtex.backends", "html")()
    for entry in SwedishStyle().format_entries(REFERENCES.values()):
        line, language = entry.text.render(backend), REFERENCES[entry.key].fields["language"]
        title = re.search(r"<language-(\w+)>", line)
        assert (title[1] if title else "sv") == language, entry.key


def test_a_journal_with_a_name_of_its_own_language():
    """Is an English article in a Finnish journal English, and the journal's name Finnish?"""
    backend = find_plugin("pybtex.backends", "html")()
    (entry,) = SwedishStyle().format_entries([REFERENCES["holmstrand1991"]])
    line = entry.text.render(backend)
    assert "<language-en>Research circle" in line and "<language-fi>Aikuiskasvatus" in line
