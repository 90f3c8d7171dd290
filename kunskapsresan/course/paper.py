"""The book on paper: each session as an A4 handout with the exercise's own task numbers, and the supervisor's booklet.

Made from the built pages, so that numbers and figures are those on the screen. Only what the forms would show is
written from the compiled tasks: a question and what there is to choose among, never a key, a hint or an explanation.
"""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from docutils.nodes import make_id
from jinja2 import Environment, PackageLoader

from kunskapsresan import curriculum, names
from kunskapsresan.course import page as page_text
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.theme import FOLDER as FRAME
from kunskapsresan.theme import assets
from kunskapsresan.theme.pages import light

FOLDER = Path("book") / "utskrift"  # as deep as the pages it is made from, so that their links and pictures hold
BOOKLET = "handledare.html"
READING = "granskning/"  # pages that an exercise asks to have at hand
# What a screen needs and paper does not. The table behind a figure is left out: the figure is there.
_SUPERVISOR = f"section#{make_id(page_text.SUPERVISOR)}"
_ON_SCREEN_ONLY = f"script, style, .headerlink, button, details.handledare, {_SUPERVISOR}, .kr-figure details"
_TEXT_LINES = 12
_HEADINGS = re.compile("^h[1-6]$")


def write(root: Path, html: Path) -> list[Path]:
    """Writes the handouts and the booklet beside the built pages; returns their paths. What has not changed is not
    written again.

    `html` is the folder of the built book. A session without a built page is left out.
    """
    plan = curriculum.load(root)
    folder = html / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    written, notes = [], []
    for session in plan.present:
        page, exercise = (html / "book" / kind / f"{session.id}.html" for kind in ("traffar", "ovningar"))
        if not page.is_file() or not exercise.is_file():
            continue
        exercise_part = _article(exercise, compiling.read(session.compiled), deeper=1)
        parts = [_article(page, _self_tests(session)), exercise_part]
        written.append(_save(folder / f"{session.id}.html", session.title, plan.title, parts))
        notes.append({"title": session.title, "id": session.id, "body": _notes(page)})
    for page in to_read(plan):
        source = html / "book" / f"{page.file}.html"
        if source.is_file():
            parts = [_article(source, None)]
            written.append(_save(folder / f"{Path(page.file).name}.html", page.title, plan.title, parts))
    if notes:
        written.append(_save(folder / BOOKLET, "Handledarens häfte", plan.title, notes=notes))
    for old in set(folder.glob("*.html")) - set(written):
        old.unlink()
    assets.sweep(html)
    return written


def to_read(plan: curriculum.Curriculum) -> list[curriculum.Page]:
    """The pages beside the sessions that belong on paper too."""
    return [page for _, pages in plan.pages for page in pages if page.file.startswith(READING)]


def _self_tests(session: curriculum.Session) -> compiling.Compiled | None:
    path = session.compiled_self_tests
    return compiling.read(path) if path.is_file() else None


def _save(path: Path, title: str, course: str, parts: list[str] = (), notes: list[dict] = ()) -> Path:
    html = path.parents[len(FOLDER.parts)]

    def publish(name: str, text: str) -> str:
        return "../" * len(FOLDER.parts) + assets.publish(html, name, text)

    template = _environment().get_template("paper.html")
    script = publish("print.js", (FRAME / "print.js").read_text(encoding="utf-8"))
    text = template.render(title=title, course=course, parts=parts, notes=notes, script=script)
    raw = light(text, publish).encode()
    if not path.is_file() or path.read_bytes() != raw:
        path.write_bytes(raw)
    return path


def _environment() -> Environment:
    return Environment(loader=PackageLoader("kunskapsresan"), autoescape=True, trim_blocks=True, lstrip_blocks=True)


def _article(path: Path, compiled: compiling.Compiled | None, deeper: int = 0) -> str:
    """A built page's text, with paper forms where the screen has interactive ones.

    `deeper` moves its headings that many levels down: a paper has one first heading, also when it holds two pages.
    """
    article = _read(path)
    for heading in article.find_all(_HEADINGS) if deeper else ():
        heading.name = f"h{min(int(heading.name[1]) + deeper, 6)}"
    for each in article.select(_ON_SCREEN_ONLY):
        each.decompose()
    forms = _environment().get_template("paper_task.html")
    numbered = compiled and not compiled.exercise.endswith(names.SELF_TEST_SUFFIX)
    for slot in article.select("[data-uppgift]"):
        task = compiled.tasks[slot["data-uppgift"]]
        number = list(compiled.tasks).index(task["id"]) + 1 if numbered else None
        lines = max(_TEXT_LINES, (task.get("min_words") or 0) // 6)
        above = slot.find_previous(_section_heading)
        level = min(int(above.name[1]) + 1, 6) if above else 2
        form = BeautifulSoup(forms.render(task=task, number=number, lines=lines, level=level), "html.parser")
        slot.replace_with(form)
    for text in article.find_all(string=re.compile("JavaScript")):
        if text.find_parent(attrs={"data-utforska": True}):
            # "The explorer needs JavaScript. Look at the figure above.": on paper only what to do instead is news.
            kept = [each for each in re.split(r"(?<=[.?!])\s+", text) if "JavaScript" not in each]
            text.replace_with(" ".join(kept))
    for panel in article.select("[data-inlamning], [data-jamforelse], em:-soup-contains('JavaScript')"):
        panel.decompose()
    return str(article)


def _section_heading(tag: Tag) -> bool:
    return bool(_HEADINGS.match(tag.name)) and "task-head" not in tag.get("class", [])


def _read(path: Path) -> Tag:
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    article = soup.select_one("article.bd-article") or soup.body
    article.name = "section"
    for sheet in soup.select('link[rel="stylesheet"][href*="/page."]'):  # what was an attribute of a figure or a table
        article.insert(0, sheet)
    for attribute in ("id", "tabindex"):
        article.attrs.pop(attribute, None)
    _plain_figures(article)
    for words in article.select("span[lang]"):  # a PDF has no place for the language of a span; a print looks the same
        words.name = "em"
        words["class"] = "language"
    for table in article.select("table.dataframe"):
        table.wrap(BeautifulSoup().new_tag("div", attrs={"class": "pst-scrollable-table-container"}))
    for table in article.select(".pst-scrollable-table-container"):
        table["tabindex"] = "0"  # on a narrow screen it scrolls, and then the keyboard must reach it
    return article


def _plain_figures(article: Tag) -> None:
    """A picture with its text below. A PDF counts both <figure> and the picture in it as figures, and the outer one
    then lacks an alternative text."""
    for figure in article.select("figure"):
        figure.name = "div"
        figure.attrs = {"class": "picture"}
        for caption in figure.select("figcaption"):
            caption.name = "p"
            caption.attrs = {"class": "caption"}
            for paragraph in caption.select("p"):
                paragraph.unwrap()


def _notes(path: Path) -> str:
    """What stands in the page's note to the supervisor, with the session's outcomes above it."""
    article = _read(path)
    outcomes = article.select_one(".admonition.mal")
    notes = article.select_one("details.handledare .sd-summary-content")
    for line in notes.select("p:has(> strong:only-child)") if notes else ():
        if line.get_text() == line.strong.get_text():  # a heading in all but name, since a box can hold none
            line.name = "h3"
            line.strong.unwrap()
    return "".join(str(part) for part in (outcomes, notes) if part)
