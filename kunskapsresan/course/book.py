"""Building the book: beside the one that is shown, from sources that have changed, so that no number is stale.

A build starts from a copy of the last whole edition and becomes an edition only when it has succeeded: one that fails
or is killed leaves nothing that the next one could trust by mistake.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from kunskapsresan import editions, safe_file
from kunskapsresan.course.page import title
from kunskapsresan.course.sources import digest, files
from kunskapsresan.errors import CourseError

BUILD = editions.BUILD
BUILDER = "kunskapsresan.course.builder"
WORK = "work"  # always the same path: the builder takes another for a change of settings and reads every page again
# Jupyter Book's cache knows a page's own code only. A change here can change any number or any page.
DEEP = ("kunskapsresan", "datasets", "requirements.txt", "_config.yml", "locale")
# What the first versions of the course left in the folder of builds; nothing reads it.
BEFORE_EDITIONS = (".doctrees", ".jupyter_cache", "jupyter_execute", ".stamp.json")
SHALLOW = ("book", "exercises", "_toc.yml", "curriculum.yml")


class BuildError(CourseError):
    """The book could not be built; the message holds the builder's own last lines."""


def build(
    root: Path, *, say: Callable[[str], None] | None = None, still_ours: Callable[[], bool] = lambda: True
) -> bool:
    """Builds the book with warnings as errors; returns False when the built book was already fresh.

    `say` gets the builder's lines. `still_ours` is asked before the new book is shown: whether nobody else has begun
    building meanwhile. Raises BuildError; the old book then stands.
    """
    now = stamp(root)
    edition = editions.current(root)
    if edition is None or edition.stamp != now:
        made = _built_in(_prepared(root, edition, now), root, say)
        if edition is not None:
            _keep_times(edition.html, made / editions.HTML)
        if not still_ours():
            raise BuildError("Ett annat fönster har tagit över bygget. Vänta tills det är klart och försök igen.")
        edition = editions.add(root, made, now)
    elif editions.is_published(root, edition):
        return False
    try:
        editions.publish(root, edition)
    except OSError as error:
        raise BuildError(
            f"Boken är byggd, men mappen {root / BUILD / editions.HTML} går inte att byta ut ({error.strerror}). "
            "Stäng det program som har den öppen och kör samma kommando igen."
        ) from error
    for name in BEFORE_EDITIONS:
        old = root / BUILD / name
        shutil.rmtree(old, ignore_errors=True) if old.is_dir() else old.unlink(missing_ok=True)
    return True


def is_fresh(root: Path) -> bool:
    """Whether the book that is shown was made from the present sources."""
    edition = editions.current(root)
    return edition is not None and edition.stamp == stamp(root) and editions.is_published(root, edition)


def stamp(root: Path) -> dict[str, str]:
    """What a book is made from. `frame`: what stands on every page, the titles in the order of the contents."""
    titles = [f"{path.relative_to(root).as_posix()} {title(path)}" for path in _pages(root)]
    frame = hashlib.sha256("\n".join([digest(root, ("_toc.yml", "curriculum.yml")), *titles]).encode())
    return {"deep": digest(root, DEEP), "frame": frame.hexdigest(), "shallow": digest(root, SHALLOW)}


def _pages(root: Path) -> list[Path]:
    return [path for path in files(root / "book") if path.suffix == ".md"]


def _prepared(root: Path, edition: editions.Edition | None, now: dict[str, str]) -> Path:
    """The folder to build in, with what can be kept of the last edition."""
    work = root / BUILD / WORK
    if work.exists():
        safe_file.replace(work, aside := work.with_name(f"{WORK}-{os.getpid()}"))
        shutil.rmtree(aside, ignore_errors=True)
    made = work / BUILD
    made.mkdir(parents=True)
    before = edition.stamp if edition else {}
    if before.get("deep") == now["deep"]:
        # The builder rewrites the pages that have changed, but not those whose list of contents has.
        kept = (".doctrees", ".jupyter_cache", *([editions.HTML] if before.get("frame") == now["frame"] else []))
        for name in kept:
            if (edition.folder / name).is_dir():
                shutil.copytree(edition.folder / name, made / name)
    # myst-nb adds it after the pages: left here, a page written now would name its version and the others not.
    for late in (made / editions.HTML / "_static").glob("mystnb.*.css"):
        late.unlink()
    return made


def _built_in(made: Path, root: Path, say: Callable[[str], None] | None) -> Path:
    code, said = run_builder(root, made.parent, say)
    if code or not (made / editions.HTML / editions.FIRST_PAGE).is_file():
        shutil.rmtree(made.parent, ignore_errors=True)
        raise BuildError("Boken kunde inte byggas.\n" + "\n".join(said[-40:]))
    from kunskapsresan.course import paper, projector  # late: a book that is fresh needs no parser

    projector.write(root, made / editions.HTML)
    paper.write(root, made / editions.HTML)
    return made


def _keep_times(before: Path, after: Path) -> None:
    """A file that says what it said keeps its time: whoever copies the book to a web server copies what is new."""
    for path in files(after):
        old = before / path.relative_to(after)
        if old.is_file() and old.stat().st_size == path.stat().st_size and old.read_bytes() == path.read_bytes():
            shutil.copystat(old, path)


def run_builder(root: Path, output: Path, say: Callable[[str], None] | None) -> tuple[int, list[str]]:
    """Jupyter Book's exit code and lines. It ends with this process."""
    command = [sys.executable, "-m", BUILDER]
    command += ["build", ".", "--path-output", str(output), "-W", "-n", "--keep-going"]
    environment = os.environ | {"PYTHONIOENCODING": "utf-8:backslashreplace"}
    lines: list[str] = []
    with subprocess.Popen(
        command,
        cwd=root,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        try:
            for line in process.stdout:
                lines.append(line.rstrip())
                if say:
                    say(line.rstrip())
        except BaseException:
            process.kill()
            raise
        code = process.wait()
    return code, lines
