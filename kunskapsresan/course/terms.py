"""When each term of the glossary is introduced, and whether one is used before that.

A session introduces the terms that its "Begrepp" lists and that no earlier session has listed. Before that, a page or
an exercise may use a term only as a link to the glossary, where it is explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kunskapsresan.course import prose
from kunskapsresan.curriculum import Session
from kunskapsresan.tasks.kinds import Exercise

_LIST = re.compile(r"^## Begrepp$(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
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
    found = _LIST.search(session.page.read_text(encoding="utf-8"))
    return [_target(match) for match in _TERM.finditer(found[1])] if found else []


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
        page = prose.teaching(prose.parts(session.page.read_text(encoding="utf-8"))[1]).partition("\n## Läs vidare")[0]
        linked = {_target(match) for match in _TERM.finditer(page)}
        texts = {session.page: _unlinked(page), session.tasks_file: _asked(exercises.get(session.id))}
        for term, home in first.items():
            if home.number <= session.number or term in EVERYDAY or term in linked:
                continue
            word = re.compile(rf"(?<!\w){re.escape(term)}(?:e?n|e?t|ar|er|or|s)?(?!\w)", re.IGNORECASE)
            found += [
                f"{path}: ”{term}” används här men tas upp först i träff {home.id[:2]}. Länka ordet till ordlistan, "
                "förklara det med andra ord, eller lista det under Begrepp."
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
