"""curriculum.yml → Session objects. Where a session's own files are."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from kunskapsresan import names
from kunskapsresan.errors import CourseError

FILE = "curriculum.yml"
DEFAULT_EDITION = "kunskapsresan"  # of a course that has not chosen its own
_SLUG = re.compile(r"(?!utkast$)[a-z0-9-]{2,30}")
_ID = re.compile(r"[0-9]{2}-[a-z0-9]+(-[a-z0-9]+)*")


class CurriculumError(CourseError):
    """A fault in curriculum.yml, with its remedy."""


def find_root(start: Path | None = None) -> Path:
    """The course root: the nearest folder at or above `start` (default: the working folder, then this package)
    that holds curriculum.yml. Raises CurriculumError."""
    starts = [start] if start else [Path.cwd(), Path(__file__).parent]
    for first in starts:
        for folder in (first.resolve(), *first.resolve().parents):
            if (folder / FILE).is_file():
                return folder
    raise CurriculumError(f"{FILE} hittas inte från {starts[0]}. Stå i kursens mapp när du kör kommandot.")


@dataclass(frozen=True)
class Session:
    """One of the ten sessions and where its files are."""

    root: Path
    id: str
    number: int
    title: str
    part: str
    minutes: int
    review: str

    @property
    def page(self) -> Path:
        """The session page in the book, written by hand."""
        return self.root / "book" / "traffar" / f"{self.id}.md"

    @property
    def exercise_page(self) -> Path:
        """The exercise as a book page (generated)."""
        return self.root / "book" / "ovningar" / f"{self.id}.md"

    @property
    def source(self) -> Path:
        """The exercise's text, written by hand."""
        return self.root / "solutions" / self.id / f"{self.id}.md"

    @property
    def tasks_file(self) -> Path:
        """The exercise's tasks, written by hand."""
        return self.root / "solutions" / self.id / "tasks.py"

    @property
    def release(self) -> Path:
        """The student release (generated)."""
        return self.root / "exercises" / self.id

    @property
    def notebook(self) -> Path:
        """The released notebook (generated)."""
        return self.release / f"{self.id}.ipynb"

    @property
    def compiled(self) -> Path:
        """The compiled tasks (generated)."""
        return self.release / names.TASKS

    @property
    def compiled_self_tests(self) -> Path:
        """The compiled self-tests of the session page (generated)."""
        return self.release / names.SELF_TESTS

    @property
    def versions(self) -> Path:
        """Every version of the exercise's tasks that has been given out (generated, append-only)."""
        return self.release / names.VERSIONS

    @property
    def self_test_versions(self) -> Path:
        """The same for the self-tests."""
        return self.release / names.SELF_TEST_VERSIONS

    @property
    def exists(self) -> bool:
        """Whether the session has content; one without does not appear in the book."""
        return self.page.is_file()


@dataclass(frozen=True)
class Page:
    """A page of the book that is not a session."""

    file: str
    title: str


@dataclass(frozen=True)
class Curriculum:
    """The whole journey."""

    root: Path
    title: str
    edition: str  # a fixed slug: browsers keep answers under it
    earlier: tuple[str, ...]  # slugs that the same edition had before
    sessions: tuple[Session, ...]
    pages: tuple[tuple[str, tuple[Page, ...]], ...]

    @property
    def present(self) -> tuple[Session, ...]:
        """The sessions that have content."""
        return tuple(session for session in self.sessions if session.exists)

    def session(self, session_id: str) -> Session:
        """The session with this id. Raises CurriculumError naming those there are."""
        for session in self.sessions:
            if session.id == session_id:
                return session
        names = ", ".join(session.id for session in self.sessions)
        raise CurriculumError(f"{session_id!r} finns inte i {FILE}. Där finns: {names}.")


@functools.lru_cache(maxsize=8)
def load(root: Path | None = None) -> Curriculum:
    """Reads and checks curriculum.yml. Raises CurriculumError."""
    root = root or find_root()
    path = root / FILE
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        at = getattr(error, "problem_mark", None)
        line = f" rad {at.line + 1}" if at else ""
        raise CurriculumError(f"{path}{line}: filen går inte att läsa som YAML. Se efter indrag och kolon.") from error
    sessions: list[Session] = []
    try:
        for part in data["parts"]:
            for entry in part["sessions"]:
                if not _ID.fullmatch(entry["id"]):
                    raise CurriculumError(f"{path}: id {entry['id']!r} ska vara två siffror, bindestreck och gemener.")
                fields = {key: entry[key] for key in ("id", "title", "minutes", "review")}
                sessions.append(Session(root=root, number=int(entry["id"][:2]), part=part["title"], **fields))
        known = data.get("edition") or {"slug": DEFAULT_EDITION}
        edition = known["slug"], *known.get("earlier", [])
        pages = tuple(
            (part["title"], tuple(Page(page["file"], page["title"]) for page in part["pages"]))
            for part in data.get("pages", [])
        )
    except (KeyError, TypeError) as error:
        raise CurriculumError(f"{path}: {error} saknas eller står fel. Jämför med de andra träffarna.") from error
    for slug in edition:
        if not isinstance(slug, str) or not _SLUG.fullmatch(slug):
            raise CurriculumError(f"{path}: edition {slug!r} ska vara 2–30 tecken: a–z, siffror och bindestreck.")
    ids = [session.id for session in sessions]
    if len(set(ids)) < len(ids):
        raise CurriculumError(f"{path}: två träffar har samma id.")
    return Curriculum(root, data["title"], edition[0], edition[1:], tuple(sessions), pages)


def table_of_contents(curriculum: Curriculum) -> str:
    """The text of _toc.yml: sessions with content, each with its exercise beneath, then the other pages."""
    toc: dict = {"format": "jb-book", "root": "book/index", "parts": []}
    for part in dict.fromkeys(session.part for session in curriculum.present):
        chapters = []
        for session in curriculum.present:
            if session.part == part:
                chapter: dict = {"file": f"book/traffar/{session.id}"}
                if session.source.is_file():
                    chapter["sections"] = [{"file": f"book/ovningar/{session.id}"}]
                chapters.append(chapter)
        toc["parts"].append({"caption": part, "chapters": chapters})
    for part, pages in curriculum.pages:
        toc["parts"].append({"caption": part, "chapters": [{"file": f"book/{page.file}"} for page in pages]})
    head = f"# GENERATED from {FILE}. Do not edit: run `kunskapsresan sync`.\n"
    return head + yaml.safe_dump(toc, allow_unicode=True, sort_keys=False)
