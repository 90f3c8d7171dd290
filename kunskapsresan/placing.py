"""Where the course's things stand in a page of the book, and what a page with them loads.

Scripts and styles are files of their own, the scripts classic ones: an unzipped book opened as a local file may not
load modules, and a strict web server lets no script stand in a page. What the scripts read stands there as text, once.
"""

from __future__ import annotations

import base64
import functools
import json
from dataclasses import dataclass, field
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from kunskapsresan import curriculum, page_course, styles, theme
from kunskapsresan.review import steps
from kunskapsresan.tasks import compile as compiling

WEB = Path(__file__).resolve().parent / "web"
DIST = WEB / "dist"


class uppgift(nodes.General, nodes.Element):
    """Where a task is mounted. Holds its id and file; the children are the text for readers without JavaScript."""


class utforska(nodes.General, nodes.Element):
    """Where an explorer is mounted. The children are the still figure that it replaces."""


class utvardering(nodes.General, nodes.Element):
    """Where an evaluation form is mounted. The children are its questions, for readers without JavaScript."""


class jamforelse(nodes.General, nodes.Element):
    """Where the answers of the first session are shown beside those of this page's exercise."""


class oversikt(nodes.General, nodes.Element):
    """Where a session's step of the knowledge review is mounted. The children are its questions as text."""


class inlamning(nodes.General, nodes.Element):
    """Where the panel "Ditt arbete" stands."""


class ditt_arbete(nodes.General, nodes.Element):
    """Where the panel stands on a page without tasks: all that a person has done, on every page."""


@functools.lru_cache(maxsize=64)
def _compiled(path: Path, changed: int) -> compiling.Compiled:
    return compiling.read(path)


def read(path: Path) -> compiling.Compiled:
    """The compiled tasks of a file, read once as long as it is not changed."""
    return _compiled(path, path.stat().st_mtime_ns)


def module(name: str) -> Path:
    """A generated script. Raises TaskError when it has not been made."""
    path = DIST / name
    if not path.is_file():
        raise compiling.TaskError(f"{name} är inte byggd. Kör `kunskapsresan sync`.")
    return path


def base64_of(text: str) -> str:
    """Text that no markup can end."""
    return base64.b64encode(text.encode()).decode("ascii")


# Each node's place in the page: its class and its attributes.
PLACES = {
    uppgift: ("kr-slot", lambda node: {"data-uppgift": node["task"]}),
    utforska: ("kr-explorer-slot", lambda node: {"data-utforska": node["name"], "data-config": node["config"]}),
    utvardering: ("kr-slot", lambda node: {"data-utvardering": node["form"], "data-config": node["config"]}),
    jamforelse: ("kr-slot", lambda node: {"data-jamforelse": "", "data-config": node["config"]}),
    oversikt: ("kr-slot", lambda node: {"data-oversikt": node["step"]}),
    inlamning: ("kr-slot", lambda node: {"data-inlamning": ""}),
    ditt_arbete: ("kr-slot", lambda node: {"data-ditt-arbete": ""}),
}


def _visit(self, node: nodes.Element) -> None:
    css, attributes = PLACES[type(node)]
    self.body.append(self.starttag(node, "div", CLASS=css, **attributes(node)))


def _depart(self, node: nodes.Element) -> None:
    self.body.append("</div>\n")


def _skip(self, node: nodes.Element) -> None:
    """Other builders show the children."""


@dataclass
class Needs:
    """What a page loads: styles by their path in web/, scripts by their name in web/dist, and data for the scripts."""

    styles: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    data: dict[str, str] = field(default_factory=dict)


def needs(root: Path, doctree: nodes.document) -> Needs:
    """What the things in a page need; nothing for a page without."""
    out = Needs()
    if tasks := list(doctree.findall(uppgift)):
        # The decoded bytes are those that `content` hashes.
        out.data["tasks"] = read(Path(tasks[0]["path"])).encoded.strip()
    if forms := list(dict.fromkeys(node["step"] for node in doctree.findall(oversikt))):
        data = {session: steps.form(session) for session in forms}
        out.data["forms"] = base64_of(json.dumps(data, ensure_ascii=False))
    if tasks or forms or any(doctree.findall(ditt_arbete)):
        path = Path(tasks[0]["path"]) if tasks else None
        course = page_course.course(root, path, read(path) if path else None)
        out.data["course"] = base64_of(json.dumps(course, ensure_ascii=False))
        out.styles.append("task/task-view.css")
        out.scripts.append("static-page.js")
    if forms:
        out.styles.append("review/review.css")
    evaluated = any(doctree.findall(utvardering))
    if evaluated or any(doctree.findall(jamforelse)):
        out.styles += ["task/task-view.css", "evaluation/evaluation.css"]
    if evaluated:
        out.scripts.append("evaluation-page.js")
    for name in sorted({node["name"] for node in doctree.findall(utforska)}):
        out.styles += styles.of_explorers(name)
        out.scripts.append(f"{name}.page.js")
    out.styles = list(dict.fromkeys(out.styles))
    return out


def _give(app: Sphinx, pagename: str, templatename: str, context: dict, doctree: nodes.document | None) -> None:
    """At write time and once per page: scripts and data stay out of every pickled doctree."""
    if doctree is None:
        return
    found = needs(curriculum.find_root(Path(app.srcdir)), doctree)
    place = theme.LATE + 50  # after the look of all pages
    for number, name in enumerate(found.styles):
        theme.add_style(app, Path(name).name, (WEB / name).read_text(encoding="utf-8"), place + number)
    for number, name in enumerate(found.scripts):
        theme.add_script(app, name, module(name).read_text(encoding="utf-8"), place + number)
    blocks = [f'<script type="text/plain" data-kr-{name}>{text}</script>\n' for name, text in found.data.items()]
    context["body"] += "".join(blocks)


def setup(app: Sphinx) -> None:
    """Registers the places."""
    for node in PLACES:
        app.add_node(node, html=(_visit, _depart), latex=(_skip, _skip), text=(_skip, _skip), man=(_skip, _skip))
    app.connect("html-page-context", _give)
