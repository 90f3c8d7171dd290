"""Visa på storbild: each session as screens for a projector, and the supervisor's notes in a window of their own.

Made from the built pages, as the handouts are, so that nothing is written twice. The notes and all that concerns
persons stand in another file than the one that is projected.
"""

from __future__ import annotations

import functools
from pathlib import Path

from jinja2 import Environment, PackageLoader

from kunskapsresan import curriculum, theme
from kunskapsresan.course import bundle
from kunskapsresan.course import projector_screens as screens
from kunskapsresan.curriculum import Session
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.theme import assets

FOLDER = Path("book") / "traffar"
VIEW, NOTES = screens.LINK, "-visa-anteckningar.html"
MAX_QUIZ = 390  # characters of a question with what there is to choose among
SCRIPT, STYLE = "projector-page.js", "projector/projector.css"


def write(root: Path, html: Path) -> list[Path]:
    """Writes both files of every session beside its built page; returns their paths. What has not changed is not
    written again.

    `html` is the folder of the built book. A session without a built page, or without notes for the supervisor, is
    left out. Raises ProjectorError for a plan that does not add up.
    """
    plan = curriculum.load(root)
    pages = {session: html / FOLDER / f"{session.id}.html" for session in plan.present}
    articles = {s: screens.parsed(path.read_text(encoding="utf-8")) for s, path in pages.items() if path.is_file()}
    templates = _templates()
    publish = functools.partial(_publish, html)
    styles = (theme.FOLDER / "tokens.css", bundle.WEB / STYLE)
    frame = {
        "course": plan.title,
        "sessions": len(plan.sessions),
        "script": publish(SCRIPT, (bundle.DIST / SCRIPT).read_text(encoding="utf-8")),
        "style": publish(Path(STYLE).name, "".join(each.read_text(encoding="utf-8") for each in styles)),
        "figure": lambda drawing: publish("figur.svg", drawing.svg),
    }
    written = []
    for session, article in articles.items():
        kept = screens.notes(session, article)
        if kept is None:
            continue
        before = [(each, articles[each]) for each in articles if each.number < session.number]
        read = screens.to_read(before[-1][1]) if before else ""
        shown = screens.screens(session, article, kept, _quizzes(before, kept), read)
        told = frame | {
            "session": session,
            "screens": shown,
            "plan": kept.plan,
            "parts": {name: part for name, part in kept.parts.items() if name not in (screens.SHOWN, screens.READ)},
            "page": f"{session.id}.html",
            "view": f"{session.id}{VIEW}",
            "window": f"{session.id}{NOTES}",
        }
        for name, template in ((VIEW, "projector.html"), (NOTES, "projector_notes.html")):
            path = html / FOLDER / f"{session.id}{name}"
            _save(path, templates.get_template(template).render(told))
            written.append(path)
    for old in {*(html / FOLDER).glob(f"*{VIEW}"), *(html / FOLDER).glob(f"*{NOTES}")} - set(written):
        old.unlink()
    return written


def _quizzes(before: list[tuple[Session, object]], kept: screens.Notes) -> list[screens.Screen]:
    """A question each from the last two sessions; another one the second time a session is asked about."""
    block, made = kept.place("Sedan sist", "In"), []
    for back, (session, article) in enumerate(reversed(before[-2:])):
        tasks = compiling.read(session.compiled_self_tests).tasks if session.compiled_self_tests.is_file() else {}
        known = [tasks[name] for name in screens.core_tasks(article) if name in tasks]
        fits = sorted((each for each in known if _length(each) <= MAX_QUIZ), key=_length)
        if fits:
            made.append(screens.quiz(fits[min(back, len(fits) - 1)], session.number, block))
    return made


def _length(task: dict) -> int:
    """How much room a task takes; one that is no choice among options takes more than there is."""
    if task["kind"] != "Choice":
        return MAX_QUIZ + 1
    return len(task["question"]) + sum(len(option["label"]) for option in task["options"])


def _publish(html: Path, name: str, text: str) -> str:
    """The address of a file that a view loads, as seen from the view."""
    return "../" * len(FOLDER.parts) + assets.publish(html, name, text)


def _save(path: Path, content: str) -> None:
    raw = content.encode()
    if not path.is_file() or path.read_bytes() != raw:
        path.write_bytes(raw)


def _templates() -> Environment:
    return Environment(loader=PackageLoader("kunskapsresan"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
