"""Directives of the book: `{uppgift} id`, `{utforska} name`, `{utvardering} form`, `{jamforelse}`,
`{oversikt} session`, `{inlamning}` and `{ditt-arbete}`.

The doctree holds only what a reader without JavaScript sees, so that no key or explanation reaches the search index;
`placing.py` gives the page what its scripts need when it is written.
"""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from kunskapsresan import cells, comparison, curriculum, data, evaluation, explorer_config, page_course, placing, styles
from kunskapsresan.review import steps
from kunskapsresan.searching import workbench
from kunskapsresan.tasks import compile as compiling

WEB = Path(__file__).resolve().parent / "web"
# A data set's columns → the names that the explorers of studies know; other columns keep theirs (to group by).
STUDY_COLUMNS = {
    "studie": "study",
    "nya_brott_program": "events_1",
    "n_program": "n_1",
    "nya_brott_kontroll": "events_2",
    "n_kontroll": "n_2",
}
NEEDS_SCRIPT = (
    "Slå på JavaScript i webbläsaren för att svara här. Är det redan på saknas filer, eller så stoppar webbservern "
    "bokens skript: säg till den som har lagt ut boken."
)
_PAGE_EXERCISE = "kunskapsresan_exercise"
_PAGE_TASKS = "kunskapsresan_tasks"


def task_files(root: Path) -> list[Path]:
    """Every compiled exercise and its self-tests."""
    return sorted([*root.glob("exercises/*/.tasks"), *root.glob("exercises/*/.selftest")])


def find_task(root: Path, task_id: str) -> tuple[Path, compiling.Compiled]:
    """The file that holds a task. Raises KeyError if there is none."""
    for path in task_files(root):
        compiled = placing.read(path)
        if task_id in compiled.tasks:
            return path, compiled
    raise KeyError(task_id)


class _CourseDirective(SphinxDirective):
    def depend(self, *paths: Path) -> None:
        """Without this, Sphinx keeps the old page when only the tasks or the module have changed."""
        for path in paths:
            self.env.note_dependency(os.path.relpath(path, self.env.srcdir))

    def module(self, name: str) -> Path:
        try:
            return placing.module(name)
        except compiling.TaskError as error:
            raise self.error(str(error)) from None


class Uppgift(_CourseDirective):
    """A task of an exercise or a self-test; all tasks of a page belong to one exercise."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        task_id = self.arguments[0]
        try:
            path, compiled = find_task(curriculum.find_root(Path(self.env.srcdir)), task_id)
        except KeyError:
            raise self.error(f"uppgiften {task_id!r} finns inte. Stämmer id? Kör sedan `kunskapsresan sync`.") from None
        page = self.env.temp_data
        if page.setdefault(_PAGE_EXERCISE, compiled.exercise) != compiled.exercise:
            raise self.error(
                f"uppgiften {task_id!r} hör till {compiled.exercise}, men sidan har redan uppgifter ur "
                f"{page[_PAGE_EXERCISE]}. En sida kan bara ha en övning."
            )
        if task_id in page.setdefault(_PAGE_TASKS, set()):
            raise self.error(f"uppgiften {task_id!r} står två gånger på sidan. Ta bort den ena.")
        page[_PAGE_TASKS].add(task_id)
        self.depend(
            path, page_course.versions_beside(path), self.module("static-page.js"), placing.WEB / "task/task-view.css"
        )
        node = placing.uppgift(task=task_id, path=str(path), support_smartquotes=False)
        node += _fallback(compiled, task_id)
        return [node]


def _fallback(compiled: compiling.Compiled, task_id: str) -> list[nodes.Node]:
    """Number, question and what there is to choose among. Never the key, an explanation or a hint."""
    task, out = compiled.tasks[task_id], []
    if not compiled.exercise.endswith("/sjalvtest"):
        number = f"Uppgift {list(compiled.tasks).index(task_id) + 1}"
        out.append(nodes.paragraph("", "", nodes.strong(number, number)))
    out += [nodes.paragraph(text, text) for text in task["question"].split("\n\n") if text.strip()]
    for group in ("options", "categories", "items", "columns", "rows"):
        if task.get(group):
            items = [nodes.list_item("", nodes.paragraph(each["label"], each["label"])) for each in task[group]]
            out.append(nodes.bullet_list("", *items))
    return [*out, nodes.paragraph("", "", nodes.emphasis(NEEDS_SCRIPT, NEEDS_SCRIPT))]


class Utforska(_CourseDirective):
    """An explorer. `:config:` is one line of JSON; the content is the still figure for readers without JavaScript.

    `:korpus:` names a data set of references, which becomes the config's `corpus` (search-workbench); `:studier:` one
    of two-by-two tables, which becomes `studies` (forest, funnel). A single number of a data set is written as
    `cells.py` says. Then no number is typed on the page.
    """

    required_arguments = 1
    has_content = True
    option_spec = {
        "config": directives.unchanged,
        "korpus": directives.unchanged_required,
        "studier": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        try:
            config = json.loads(self.options.get("config") or "{}")
        except json.JSONDecodeError as error:
            raise self.error(f"{name}: :config: är inte JSON på en rad ({error.msg}, tecken {error.pos}).") from None
        if not isinstance(config, dict):
            raise self.error(f'{name}: :config: ska vara ett objekt, {{"nyckel": …}}.')
        config = self.filled(name, config)
        if "korpus" in self.options:
            config["corpus"] = self.corpus(name, self.options["korpus"])
        if "studier" in self.options:
            config["studies"] = self.studies(name, self.options["studier"])
        if faults := explorer_config.check(name, config):
            raise self.error(f"{name}: :config: {'; '.join(faults)}")
        self.depend(explorer_config.EXPLORERS / name / explorer_config.SCHEMA, self.module(f"{name}.page.js"))
        self.depend(*(placing.WEB / each for each in styles.of_explorers(name)))
        node = placing.utforska(name=name, config=placing.base64_of(json.dumps(config, ensure_ascii=False)))
        self.state.nested_parse(self.content, self.content_offset, node)
        return [node]

    def filled(self, name: str, config: dict) -> dict:
        """The configuration with the numbers that it names in data sets."""

        def load(dataset: str):
            self.depend(data.path(dataset))
            return data.load(dataset)

        try:
            return cells.filled(config, load)
        except (FileNotFoundError, ValueError) as error:
            raise self.error(f"{name}: {error}") from None

    def corpus(self, name: str, dataset: str) -> dict:
        try:
            self.depend(path := data.path(dataset), path.with_name(f"{path.name}.yml"))
            return workbench.corpus(dataset)
        except (FileNotFoundError, ValueError) as error:
            raise self.error(f"{name}: {error}") from None

    def studies(self, name: str, dataset: str) -> dict:
        try:
            self.depend(path := data.path(dataset), path.with_name(f"{path.name}.yml"))
            frame = data.load(dataset)
        except FileNotFoundError as error:
            raise self.error(f"{name}: {error}") from None
        missing = sorted(set(STUDY_COLUMNS) - set(frame.columns))
        if missing:
            raise self.error(f"{name}: datamängden {dataset} saknar kolumnerna {', '.join(missing)}.")
        columns = [STUDY_COLUMNS.get(column, column) for column in frame.columns]
        return {"columns": columns, "rows": frame.to_numpy().tolist()}


class Utvardering(_CourseDirective):
    """The evaluation form "mitt" or "slut"."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        try:
            config = evaluation.config(self.arguments[0])
        except KeyError as error:
            raise self.error(error.args[0]) from None
        self.depend(
            self.module("evaluation-page.js"),
            placing.WEB / "task/task-view.css",
            placing.WEB / "evaluation/evaluation.css",
        )
        self.depend(Path(evaluation.__file__))  # the questions are data there
        encoded = placing.base64_of(json.dumps(config, ensure_ascii=False))
        node = placing.utvardering(form=config["form"], config=encoded, support_smartquotes=False)
        node += nodes.paragraph("", "", nodes.strong(config["title"], config["title"]))
        node += nodes.paragraph(config["why"], config["why"])
        questions = [nodes.paragraph(each["question"], each["question"]) for each in config["questions"]]
        node += nodes.bullet_list("", *(nodes.list_item("", each) for each in questions))
        text = "Formuläret kräver JavaScript i webbläsaren. Du kan också svara på ett papper utan namn."
        node += nodes.paragraph("", "", nodes.emphasis(text, text))
        return [node]


class Jamforelse(_CourseDirective):
    """The comparison; stands after the tasks, whose exercise it belongs to."""

    def run(self) -> list[nodes.Node]:
        exercise = self.env.temp_data.get(_PAGE_EXERCISE, "")
        path = curriculum.find_root(Path(self.env.srcdir)) / "exercises" / exercise / ".tasks"
        if not exercise or not path.is_file():
            raise self.error("jamforelse ska stå efter övningens uppgifter, på samma sida som de.")
        try:
            config = comparison.config(placing.read(path).tasks)
        except (comparison.ComparisonError, compiling.TaskError) as error:
            raise self.error(str(error)) from None
        self.depend(path, placing.WEB / "evaluation/evaluation.css", Path(comparison.__file__))
        text = "Här ser du dina svar från träff 1 bredvid dem du gav nyss. Det kräver JavaScript i webbläsaren."
        return [placing.jamforelse("", nodes.paragraph(text, text), config=placing.base64_of(json.dumps(config)))]


class Oversikt(_CourseDirective):
    """A session's step of the knowledge review. A page may hold several, with or without tasks.

    `:lank:` adds a link to the session's page, once that page is in the book.
    """

    required_arguments = 1
    option_spec = {"lank": directives.flag}

    def run(self) -> list[nodes.Node]:
        session = self.arguments[0]
        try:
            form = steps.form(session)
        except steps.UnknownStep as error:
            raise self.error(str(error)) from None
        self.depend(
            self.module("static-page.js"), placing.WEB / "task/task-view.css", placing.WEB / "review/review.css"
        )
        self.depend(*sorted(Path(steps.__file__).parent.glob("*.py")))  # the forms are data there
        node = placing.oversikt(step=session, support_smartquotes=False)
        node += nodes.paragraph("", "", nodes.strong(form["title"], form["title"]))
        items = [nodes.list_item("", nodes.paragraph(each, each)) for each in steps.labels(session)]
        node += nodes.bullet_list("", *items)
        node += nodes.paragraph("", "", nodes.emphasis(NEEDS_SCRIPT, NEEDS_SCRIPT))
        return [*self.link(session), node]

    def link(self, session: str) -> list[nodes.Node]:
        page = f"book/traffar/{session}"
        if "lank" not in self.options or page not in self.env.found_docs:
            return []
        title = curriculum.load(curriculum.find_root(Path(self.env.srcdir))).session(session).title
        link = addnodes.pending_xref(
            "", refdomain="std", reftype="doc", reftarget=f"/{page}", refdoc=self.env.docname, refexplicit=True
        )
        link += nodes.inline(title, title)
        return [nodes.paragraph("", "", nodes.Text(f"Hör till träff {session[:2]}: "), link)]


class Inlamning(_CourseDirective):
    """The panel "Ditt arbete": progress, check and download."""

    def run(self) -> list[nodes.Node]:
        text = "Här laddar du ner dina svar. Det kräver JavaScript i webbläsaren."
        return [placing.inlamning("", nodes.paragraph(text, text))]


class DittArbete(_CourseDirective):
    """The panel on a page of its own: backup, hand-in, loading, another id, removal."""

    def run(self) -> list[nodes.Node]:
        self.depend(self.module("static-page.js"), placing.WEB / "task/task-view.css")
        text = "Här laddar du ner och läser in dina svar. Det kräver JavaScript i webbläsaren."
        return [placing.ditt_arbete("", nodes.paragraph(text, text))]


def setup(app: Sphinx) -> dict:
    """Registers the directives. `env_version` follows this file: otherwise a change here would rebuild nothing."""
    placing.setup(app)
    app.add_directive("uppgift", Uppgift)
    app.add_directive("utforska", Utforska)
    app.add_directive("utvardering", Utvardering)
    app.add_directive("jamforelse", Jamforelse)
    app.add_directive("oversikt", Oversikt)
    app.add_directive("inlamning", Inlamning)
    app.add_directive("ditt-arbete", DittArbete)
    version = zlib.crc32(Path(__file__).read_bytes() + Path(placing.__file__).read_bytes())
    return {"version": "1", "env_version": version, "parallel_read_safe": True, "parallel_write_safe": True}
