"""Checks of what authors write, beyond what compiling tasks checks. Each fault is one line: file, fault, remedy."""

from __future__ import annotations

import re
from pathlib import Path

from kunskapsresan import curriculum, names
from kunskapsresan.course import page, page_content, sync, terms
from kunskapsresan.course.page import front_matter, title

NEVER = (names.ANSWERS, names.REVIEW)
FEWEST_CHOICES = 4  # with fewer, the longest may be right by chance
_PLAN = re.compile(r"^\|\s*([0-9]+)\s*(?:min[^|]*)?\|", re.MULTILINE)


def problems(root: Path) -> list[str]:
    """Every fault found, generated files included."""
    plan = curriculum.load(root)
    found = sync.stale(root)
    found += _answer_files(root)
    for session in plan.present:
        found += _page(session)
        found += _outcomes(session)
        found += _secrecy(session)
        found += _guessable(session)
        found += page_content.problems(session)
    exercises = {session.id: sync.load_exercise(session) for session in plan.present if session.tasks_file.is_file()}
    found += terms.problems(list(plan.present), exercises)
    for _, pages in plan.pages:
        for each in pages:
            path = root / "book" / f"{each.file}.md"
            if not path.is_file():
                found.append(f"{path}: sidan finns i curriculum.yml men inte på disk. Skriv den eller ta bort raden.")
            elif title(path) != each.title:
                found.append(f"{path}: rubriken {title(path)!r} ska vara {each.title!r} som i curriculum.yml.")
    return found


def counts(root: Path) -> list[page_content.Count]:
    """What each session holds, counted."""
    found = []
    for session in curriculum.load(root).present:
        tasks = len(sync.load_exercise(session).tasks) if session.tasks_file.is_file() else 0
        found.append(page_content.count(session, tasks))
    return found


def _answer_files(root: Path) -> list[str]:
    found = []
    for folder in ("solutions", "exercises"):
        for path in sorted((root / folder).rglob("*")):
            if path.name.startswith(NEVER):
                found.append(f"{path}: nbgrader skulle kopiera filen över varje deltagares svar. Ta bort den.")
    return found


def _page(session: curriculum.Session) -> list[str]:
    read = page.read(session.page)
    found = [
        f"{session.page}: rubriken ”{heading}” saknas på andra nivån. Andra delar av kursen letar upp avsnittet på den."
        for heading in page.HEADINGS
        if heading not in read.sections
    ]
    if read.title != session.title:
        found.append(f"{session.page}: rubriken {read.title!r} ska vara {session.title!r} som i curriculum.yml.")
    minutes = [int(each) for each in _PLAN.findall(read.section(page.SUPERVISOR))]
    if sum(minutes) != session.minutes:
        found.append(
            f"{session.page}: handledarens minutplan blir {sum(minutes)} minuter; träffen är {session.minutes}. "
            "Skriv minuterna först i varje rad av tabellen."
        )
    return found


def _outcomes(session: curriculum.Session) -> list[str]:
    outcomes = front_matter(session.page).get("outcomes") or {}
    if not 3 <= len(outcomes) <= 5:
        return [f"{session.page}: front matter ska ha tre till fem lärandemål under `outcomes:`, nu {len(outcomes)}."]
    if not session.tasks_file.is_file():
        return []
    exercise = sync.load_exercise(session)
    used = {task.outcome for task in exercise.tasks}
    found = [
        f"{session.tasks_file}: inget i övningen prövar målet {outcome}. Skriv en uppgift eller ändra målet."
        for outcome in sorted(set(outcomes) - used)
    ]
    for task in [*exercise.tasks, *exercise.self_tests]:
        if task.outcome not in outcomes:
            found.append(f"{session.tasks_file}: {task.id} prövar {task.outcome!r} som inte finns på sidan.")
    return found


def _guessable(session: curriculum.Session) -> list[str]:
    """A reader who has learnt nothing must not get far by always choosing the longest option."""
    if not session.tasks_file.is_file():
        return []
    exercise = sync.load_exercise(session)
    choices = [task for task in [*exercise.tasks, *exercise.self_tests] if task.kind == "Choice"]
    longest = []
    for task in choices:
        lengths = {option.key: len(option.label) for option in task.options}
        others = [length for key, length in lengths.items() if key != task.key]
        if lengths[task.key] > max(others, default=0):
            longest.append(task.id)
    if len(choices) >= FEWEST_CHOICES and len(longest) > len(choices) / 2:
        return [
            f"{session.tasks_file}: i {len(longest)} av {len(choices)} flervalsfrågor är det rätta svaret längst "
            f"({', '.join(longest)}). Korta det, eller gör de andra lika utförliga."
        ]
    return []


def _secrecy(session: curriculum.Session) -> list[str]:
    """Keys must not be readable by accident in what participants get."""
    found = []
    for path in sorted(session.release.rglob("*")):
        if path.is_file() and re.search(rb'"(?:key|explanation|misconception)"', path.read_bytes()):
            found.append(f"{path}: facit står i klartext. Kör `kunskapsresan sync`.")
    return found
