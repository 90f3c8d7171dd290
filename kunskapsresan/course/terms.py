"""When each term of the glossary is introduced, and whether one is used before that.

A session introduces the terms that its "Begrepp" lists and that no earlier session has listed. Before that, a page or
an exercise may use a term only as a link to the glossary, where it is explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kunskapsresan.course import page, page_content
from kunskapsresan.curriculum import Session
from kunskapsresan.tasks.kinds import Exercise

_TERM = re.compile(r"\{term\}`(?:[^`<]*<(?P<target>[^`>]+)>|(?P<plain>[^`<]+))`")
# Words that everyone has before the course. The course makes them sharper, but no reader stops at them.
EVERYDAY = frozenset(
    {
        "andel", "bortfall", "evidens", "risk", "reflektion", "undran", "vana", "utfall", "protokoll", "sekretess",
        "kontext", "tema", "utvecklingsbehov", "kunskapsunderlag", "kunskapsstöd", "lokalt behov", "kompetensbehov",
        "uppföljningstid", "kunskapsutbyte", "implementering", "population", "handlingsutrymme", "förankring",
        "databas", "tillförlitlighet", "mandat",
    }
)  # fmt: skip


def listed(session: Session) -> list[str]:
    """The terms under "Begrepp", as the glossary spells them, in lower case."""
    return [_target(match) for match in _TERM.finditer(page.read(session.page).section(page.TERMS))]


def introduced(sessions: Iterable[Session]) -> dict[str, Session]:
    """Term → the session that introduces it."""
    first: dict[str, Session] = {}
    for session in sessions:
        for term in listed(session):
            first.setdefault(term, session)
    return first


def problems(sessions: list[Session], exercises: dict[str, Exercise]) -> list[str]:
    """Terms used in a session before the one that introduces them, and not linked there."""
    first, found = introduced(sessions), []
    for session in sessions:
        taught = page_content.teaching(page.read(session.page).before(page.FURTHER))
        linked = {_target(match) for match in _TERM.finditer(taught)}
        texts = {session.page: _unlinked(taught), session.tasks_file: _asked(exercises.get(session.id))}
        for term, home in first.items():
            if home.number <= session.number or term in EVERYDAY or term in linked:
                continue
            word = re.compile(rf"(?<!\w){re.escape(term)}(?:e?n|e?t|ar|er|or|s)?(?!\w)", re.IGNORECASE)
            found += [
                f"{path}: ”{term}” används här men tas upp först i träff {home.id[:2]}. Länka ordet till ordlistan, "
                f"förklara det med andra ord, eller lista det under {page.TERMS}."
                for path, text in texts.items()
                if word.search(text)
            ]
    return found


def _target(match: re.Match) -> str:
    return (match["target"] or match["plain"]).strip().lower()


def _unlinked(text: str) -> str:
    return re.sub(r"\{[\w:]+\}`[^`]*`", " ", text)


def _asked(exercise: Exercise | None) -> str:
    """What a participant reads before answering. A knowledge test asks for what is yet to come, and is left out."""
    if exercise is None:
        return ""
    texts = []
    for task in exercise.tasks:
        if task.feedback == "none":
            continue
        texts.append(task.question)
        for group in ("options", "items", "categories", "rows", "columns"):
            texts += [each.label for each in getattr(task, group, None) or []]
    return "\n".join(texts)
