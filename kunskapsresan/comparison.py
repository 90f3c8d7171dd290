"""The same questions in the first session and the last: which belong together, and what is right. Pure functions.

The twelve questions and the seven scales are defined once, in solutions/01-stanna-upp; session 10 asks them under ids
with a prefix of its own. Here are only the words that both ids end with, and the area each question is about: a test
holds them to the definitions. Standard library only.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from kunskapsresan.errors import CourseError

BEFORE, AFTER = "01-stanna-upp", "10-fran-kunskap-till-praktik"
AREAS = {
    "Söka": ("ord-emellan", "borja-var", "skriva-upp"),
    "Design": ("uppleva", "fore-och-efter", "lotta"),
    "Effekt": ("kvoten", "spannet", "fem-poang"),
    "Granska": ("forsvann", "inga-studier", "lag-tillit"),
}
ITEMS = tuple(name for names in AREAS.values() for name in names)
SCALES = ("fraga", "soka", "studietyp", "siffror", "granska", "prata", "kallor")


class ComparisonError(CourseError):
    """The two exercises do not hold the same questions; names what is missing and the remedy."""


class Prefixes(NamedTuple):
    """What an exercise's ids of the test and of the self-assessment begin with."""

    items: str
    scales: str


EARLIER = Prefixes("stanna-fore", "stanna-saker")


def prefixes(tasks: Mapping[str, dict]) -> Prefixes:
    """The prefixes in a compiled exercise, {task id: task}. Raises ComparisonError unless there is one of each."""
    return Prefixes(_prefix(tasks, "Choice", ITEMS), _prefix(tasks, "Scale", SCALES))


def _prefix(tasks: Mapping[str, dict], kind: str, names: Collection[str]) -> str:
    ids = {task_id for task_id, task in tasks.items() if task["kind"] == kind}
    some = next(iter(names))
    found = [
        prefix
        for prefix in (task_id.removesuffix(f"-{some}") for task_id in ids if task_id.endswith(f"-{some}"))
        if all(f"{prefix}-{name}" in ids for name in names)
    ]
    if len(found) != 1:
        what = "kunskapsfrågorna" if kind == "Choice" else "självskattningarna"
        raise ComparisonError(
            f"Övningen har inte {what} från {BEFORE} precis en gång. Ta in dem med items(…) och scales(…) därifrån."
        )
    return found[0]


def shared_start(texts: Iterable[str]) -> str:
    """The words that all of them begin with, so that a table need not repeat them; each keeps a word of its own."""
    words = [text.split(" ") for text in texts]
    same = 0
    while words and all(len(each) > same + 1 and each[same] == words[0][same] for each in words):
        same += 1
    return " ".join(words[0][:same]) if words else ""


def config(tasks: Mapping[str, dict], before: Prefixes = EARLIER) -> dict:
    """What the ES module needs to pair the answers: {exercise, items: [{area, before, after}], scales: [{before,
    after}]}. `tasks` are those of the later exercise. Raises ComparisonError."""
    after = prefixes(tasks)
    items = [
        {"area": area, "before": f"{before.items}-{name}", "after": f"{after.items}-{name}"}
        for area, names in AREAS.items()
        for name in names
    ]
    scales = [{"before": f"{before.scales}-{name}", "after": f"{after.scales}-{name}"} for name in SCALES]
    return {"exercise": BEFORE, "items": items, "scales": scales}
