"""Do the book's directives give a page that works, leaks nothing, and is rebuilt when its sources change?"""

import base64
import copy
import io
import json
import os
import re
import shutil
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from kunskapsresan import placing, sphinx_ext, theme
from kunskapsresan.course import sync
from kunskapsresan.tasks import compile as compiling
from tests import first_and_last
from tests.browser import all_kinds

CONF = """project = "Prov"
extensions = ["myst_parser", "kunskapsresan.theme", "kunskapsresan.sphinx_ext"]
language = "sv"
html_theme = "basic"
"""
_GROUP = {"label": "</style>", "events": 3, "n": 9}
HOSTILE = {"title": '</script><!-- <b>å</b> "q"', "outcome": "&lt;å", "group_1": _GROUP, "group_2": _GROUP}


class Book:
    """A small book with one exercise; `build` returns the pages written and Sphinx's warnings."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.write("curriculum.yml", "title: Prov\nparts: []\n")
        self.write("source/conf.py", CONF)
        self.write("exercises/07-alla-sorter/.tasks", all_kinds.COMPILED.encoded)
        self.write("exercises/07-alla-sorter/.selftest", all_kinds.SELF_TEST.encoded)
        self.give_out("0.1.0", ".versions", all_kinds.COMPILED)
        self.give_out("0.1.0", ".selftest-versions", all_kinds.SELF_TEST)
        self.write("source/index.md", "# Start\n\n```{toctree}\novning\ntraff\n```\n")
        self.write(
            "source/ovning.md",
            "# Övning\n\n" + "".join(map(directive, all_kinds.COMPILED.tasks)) + "```{inlamning}\n```\n",
        )
        self.write("source/traff.md", "# Träff\n\n" + directive("prova"))

    def give_out(self, name: str, file: str, compiled) -> None:
        """The file of versions beside the compiled tasks, as the course version `name` gave them out."""
        path = self.folder / "exercises" / compiled.exercise.partition("/")[0] / file
        path.write_bytes(sync.given_out(path, compiled, name))

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def build(self, builder: str = "html") -> tuple[set[str], str]:
        out = self.folder / "out" / builder
        warnings = io.StringIO()
        source, written = self.folder / "source", set()
        with docutils_namespace():
            app = Sphinx(source, source, out, self.folder / "doctrees", builder, status=None, warning=warnings)
            app.connect("html-page-context", lambda app, page, name, context, tree: written.add(page) if tree else None)
            app.build()
        return written, warnings.getvalue()

    def page(self, name: str) -> str:
        return (self.folder / "out" / "html" / f"{name}.html").read_text(encoding="utf-8")

    def files(self, name: str) -> list[str]:
        """The course's files that a page names, as they lie in the book: styles, then scripts."""
        return re.findall(r"_static/kr/([\w.-]+)", self.page(name))

    def loads(self, name: str) -> list[str]:
        """The same less those of every page, without what tells the version."""
        names = [re.sub(r"\.[0-9a-f]{10}(?=\.\w+$)", "", each) for each in self.files(name)]
        return [each for each in names if each not in {*theme.frame(), "page.css"}]

    def kept(self) -> set[str]:
        """The course's files that lie in the book."""
        return {path.name for path in (self.folder / "out" / "html" / "_static" / "kr").iterdir()}


def directive(task_id: str) -> str:
    return f"```{{uppgift}} {task_id}\n```\n\n"


@pytest.fixture
def book(tmp_path):
    """A book that nobody else builds."""
    return Book(tmp_path)


def test_a_page_carries_its_tasks_once(book):
    """One script, one style, one copy of the compiled tasks, exactly the bytes that `content` hashes?"""
    _, warnings = book.build()
    assert warnings == ""
    html = book.page("ovning")
    found = re.findall(r"<script type=\"text/plain\" data-kr-tasks>([^<]*)</script>", html)
    assert [base64.b64decode(each) for each in found] == [all_kinds.COMPILED.raw]
    assert book.loads("ovning") == ["task-view.css", "static-page.js"]
    assert re.findall('data-uppgift="([^"]*)"', html.split("<script type")[0]) == list(all_kinds.COMPILED.tasks)
    assert "data-inlamning" in html
    assert "data-kr-tasks" not in book.page("index")


def test_a_page_knows_the_earlier_versions_of_its_tasks(book):
    """Whose course it is, what the first form's answers answered, and an old task as text, with no key in it?"""
    data = copy.deepcopy(all_kinds.COMPILED.data)
    old = next(task for task in data["tasks"] if task["id"] == "design")
    old["options"][0]["label"], old["hash"] = "Lottad studie, som den hette förr", "0" * 16
    before = compiling.Compiled(data, b"", "ab" * 32)
    (book.folder / "exercises/07-alla-sorter/.versions").unlink()
    book.give_out("0.1.0", ".versions", before)
    book.give_out("0.2.0", ".versions", all_kinds.COMPILED)
    book.build()
    (found,) = re.findall(r"<script type=\"text/plain\" data-kr-course>([^<]*)</script>", book.page("ovning"))
    course = json.loads(base64.b64decode(found))
    assert course["edition"]["slug"] == "kunskapsresan" and course["edition"]["earlier"] == []
    assert course["edition"]["first"]["07-alla-sorter"] == "ab" * 32
    assert set(course["contents"]) == {"ab" * 32, all_kinds.COMPILED.content}
    assert course["contents"]["ab" * 32]["design"] == "0" * 16
    assert list(course["old"]) == ["design"]
    (shown,) = course["old"]["design"].values()
    assert "som den hette förr" in json.dumps(shown, ensure_ascii=False)
    assert not {"key", "right", "hints"} & set(shown) and "misconception" not in json.dumps(shown)


def test_without_javascript_the_question_stands_as_text(book):
    """Question and options, with smart quotes kept away from the options' own characters?"""
    book.build()
    text = book.page("ovning").split("data-kr-tasks")[0]
    for wanted in (
        "Uppgift 1",
        "Vilken sorts studie är det?",
        "Randomiserad studie",
        "Studien är konstruerad.",
        sphinx_ext.NEEDS_SCRIPT,
    ):
        assert wanted in text
    assert "&quot;enkät&quot; &lt;/script&gt;&lt;!--" in text


def test_no_key_reaches_the_index_or_the_sources(book):
    """Are keys, explanations, hints, criteria and reveals in neither the search index, the sources nor the doctrees?"""
    book.build()
    out, doctrees = book.folder / "out" / "html", book.folder / "doctrees"
    files = [out / "searchindex.js", *out.glob("_sources/*"), *doctrees.glob("*.doctree")]
    assert len(files) >= 7
    secrets = [
        "omvand",
        "lottningen",
        "kohort väljs",
        "Vem bestämde",
        "förklaras så att",
        "Det blev 222",
        "tal-forst",
        all_kinds.COMPILED.encoded[:60],
    ]
    for path in files:
        text = path.read_bytes().decode("utf-8", "replace").lower()
        assert not [secret for secret in secrets if secret.lower() in text], path.name
        assert path.stat().st_size < 40_000, f"{path.name}: a module does not belong in it"


def test_a_changed_task_rebuilds_its_page_and_only_that(book):
    """Without a noted dependency Sphinx keeps the OLD page."""
    book.build()
    assert book.build()[0] == set()
    changed = json.loads(all_kinds.SELF_TEST.raw)
    changed["tasks"][0]["question"] = "En helt ny fråga?"
    path = book.write("exercises/07-alla-sorter/.selftest", base64.b64encode(json.dumps(changed).encode()).decode())
    os.utime(path, (2e9, 2e9))
    assert book.build()[0] == {"traff", "index"}  # index: its table of contents
    assert "En helt ny fråga?" in book.page("traff")


def test_a_changed_script_leaves_no_page_half_old(book, tmp_path, monkeypatch):
    """Does every page that loads it name the new file, is the old one gone, and are other pages left alone?"""
    dist = tmp_path / "dist"
    shutil.copytree(placing.DIST, dist)
    monkeypatch.setattr(placing, "DIST", dist)
    book.build()
    (before,) = [name for name in book.files("ovning") if name.startswith("static-page")]
    script = dist / "static-page.js"
    script.write_text(script.read_text(encoding="utf-8") + "// ny\n", encoding="utf-8")
    os.utime(script, (2e9, 2e9))
    assert book.build()[0] == {"ovning", "traff", "index"}  # index: its table of contents
    (after,) = {name for page in ("ovning", "traff") for name in book.files(page) if name.startswith("static-page")}
    assert after != before and after in book.kept() and before not in book.kept()


def test_a_changed_look_rewrites_every_page(book, monkeypatch):
    """A file that all pages name: is no page left with the old one, and nothing named that is not there?"""
    book.build()
    before, frame = book.kept(), theme.frame()
    monkeypatch.setattr(theme, "frame", lambda: frame | {"kurs.css": "html { color: #123 }\n"})
    assert book.build()[0] == {"ovning", "traff", "index"}
    assert book.build()[0] == set()
    named = {name for page in ("ovning", "traff", "index", "search", "genindex") for name in book.files(page)}
    assert named == book.kept()
    assert {name.split(".")[0] for name in before ^ book.kept()} == {"kurs"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (directive("finns-inte"), "'finns-inte' finns inte"),
        (directive("design") + directive("prova"), "En sida kan bara ha en övning"),
        (directive("design") + directive("design"), "står två gånger"),
        ("```{utforska} finns-inte\n```\n", "finns inte. Välj en av base-rate-tree"),
        ("""```{utforska} two-by-two\n:config: {"title": 5}\n```\n""", "title ska vara en text"),
        ("```{utforska} two-by-two\n:config: {inte json\n```\n", "inte JSON"),
        ("```{utforska} two-by-two\n:config: [1]\n```\n", "ska vara ett objekt"),
        ("```{utforska} forest\n:studier: finns-inte\n```\n", "finns-inte"),
        ("""```{utforska} kappa\n:config: {"a": {"data": "rossi", "row": "x", "column": "n"}}\n```\n""", "0 rader"),
        ("```{utforska} forest\n:studier: rossi\n```\n", "saknar kolumnerna n_kontroll"),
        ("```{utvardering} halv\n```\n", "Där finns: mitt, slut"),
        ("```{jamforelse}\n```\n", "efter övningens uppgifter"),
        (directive("prova") + "```{jamforelse}\n```\n", "efter övningens uppgifter"),
        (directive("design") + "```{jamforelse}\n```\n", "01-stanna-upp precis en gång"),
    ],
)
def test_an_authors_fault_is_told(book, text, fault):
    """Does the warning, which `-W` turns into an error, say what is wrong?"""
    book.write("source/traff.md", "# Träff\n\n" + text)
    assert fault in book.build()[1]


def test_an_explorer_has_its_configuration_and_its_still_figure(book):
    """Does hostile text in the configuration survive, and does the content stand there without JavaScript?"""
    config = json.dumps(HOSTILE, ensure_ascii=False)
    block = f"```{{utforska}} two-by-two\n:config: {config}\n\n**Stilla** figur.\n```\n\n"
    book.write("source/traff.md", "# Träff\n\n" + block + block + directive("prova"))
    assert book.build()[1] == ""
    html = book.page("traff")
    configs = re.findall('data-config="([^"]*)"', html.split("<script type")[0])
    assert [json.loads(base64.b64decode(each)) for each in configs] == [HOSTILE, HOSTILE]
    assert "<strong>Stilla</strong> figur." in html
    assert book.loads("traff") == ["task-view.css", "explorers.css", "static-page.js", "two-by-two.page.js"]


def test_an_evaluation_stands_on_any_page(book):
    """Are the questions there without JavaScript, and module and style once, on a page with and without tasks?"""
    form = "```{utvardering} mitt\n```\n\n"
    book.write("source/traff.md", "# Träff\n\n" + form)
    book.write("source/ovning.md", "# Övning\n\n" + directive("design") + form + form.replace("mitt", "slut"))
    assert book.build()[1] == ""
    html = book.page("traff")
    assert "Vad borde ni ändra nu?" in html and "på ett papper utan namn" in html
    slot = re.search("<div[^>]*data-utvardering[^>]*>", html)[0]
    config = re.search('data-config="([^"]*)"', slot)[1]
    assert json.loads(base64.b64decode(config))["form"] == "mitt"
    assert book.loads("traff") == ["task-view.css", "evaluation.css", "evaluation-page.js"]
    assert {"static-page.js", "evaluation-page.js"} <= set(book.loads("ovning"))
    assert "utvardering" not in book.page("index")


def test_the_comparison_gets_the_pairs_of_its_page(book):
    """Are the two ids of each question there, and no key outside what the tasks' own script holds?"""
    book.write("exercises/10-fran-kunskap-till-praktik/.tasks", first_and_last.LAST.encoded)
    book.give_out("0.1.0", ".versions", first_and_last.LAST)
    tasks = "".join(map(directive, first_and_last.LAST.tasks))
    book.write("source/ovning.md", "# Övning\n\n" + tasks + "```{jamforelse}\n```\n\n```{inlamning}\n```\n")
    assert book.build()[1] == ""
    html = book.page("ovning")
    config = json.loads(base64.b64decode(re.search('data-config="([^"]*)"', html.split("<script type")[0])[1]))
    assert len(config["items"]) == 12 and config["items"][0]["after"] == "efter-prov-ord-emellan"
    assert "dina svar från träff 1" in html and "evaluation.css" in book.loads("ovning")


def test_other_builders_show_the_text(book):
    """Does a text build hold the question and no script?"""
    assert book.build("text")[1] == ""
    text = (book.folder / "out" / "text" / "ovning.txt").read_text(encoding="utf-8")
    assert "Randomiserad studie" in text and "import" not in text


def test_a_step_of_the_review_stands_with_or_without_tasks(book):
    """Are the forms there once, the labels there without JavaScript, and an unknown session told?"""
    step = "```{oversikt} 05-soka-kunskap\n```\n\n"
    book.write("source/traff.md", "# Träff\n\n" + step + "```{oversikt} 01-stanna-upp\n```\n")
    book.write("source/ovning.md", "# Övning\n\n" + directive("design") + step)
    assert book.build()[1] == ""
    for page, steps in (("traff", ["05-soka-kunskap", "01-stanna-upp"]), ("ovning", ["05-soka-kunskap"])):
        html = book.page(page)
        (found,) = re.findall("data-kr-forms>([^<]*)</script>", html)
        forms = json.loads(base64.b64decode(found))
        assert list(forms) == steps and forms["05-soka-kunskap"]["title"] == "Din sökning"
        assert re.findall('data-oversikt="([^"]*)"', html.split("<script type")[0]) == steps
        assert {"static-page.js", "review.css"} <= set(book.loads(page)) and "Söklogg" in html.split("data-kr-forms")[0]
    assert ("data-kr-tasks>" in book.page("ovning")) and ("data-kr-tasks>" not in book.page("traff"))
    book.write("source/traff.md", "# Träff\n\n```{oversikt} 99-okand\n```\n")
    assert "Det finns inget steg i översikten" in book.build()[1]
