"""What the walk by three tabs writes in: its pages and fields, and what each person has written in them."""

from __future__ import annotations

import dataclasses
import io
import json
import time
import zipfile

from kunskapsresan.review.frames import FRAMES
from kunskapsresan.tasks import Exercise
from kunskapsresan.tasks import compile as compiling
from tests.browser import all_kinds, review_page

SECOND = 1.0  # seconds that what is written may take to be everywhere


@dataclasses.dataclass(frozen=True)
class Field:
    """Something one can write in."""

    exercise: str
    task: str
    kind: str  # text, number or choice
    options: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.exercise} {self.task}"

    @property
    def css(self) -> str:
        """Where it is on a page."""
        if self.exercise == "oversikt":
            return f'form[data-step] [data-field="{self.task}"]'
        return f'form[data-task="{self.task}"]'

    @property
    def is_marked(self) -> bool:
        """Does it have a button that marks it?"""
        return self.exercise != "oversikt" and self.kind != "text" and self.task != "fore"


FIRST, SECOND_ID = all_kinds.ID, "07-en-till"
FRAME_KEYS = tuple(FRAMES)[:2]
WONDER = Field("oversikt", "wonder", "text")


def _fields(exercise: str) -> list[Field]:
    return [
        Field(exercise, "design", "choice", ("rct", "kohort", "tvarsnitt")),
        Field(exercise, "andel", "number"),
        Field(exercise, "reflektion", "text"),
    ]


# The two exercises have tasks of the same names; one field of the review is on two pages.
PAGES = {
    "alla": [*_fields(FIRST), Field(FIRST, "riskkvot", "number"), Field(FIRST, "fore", "choice", ("rd", "rr")), WONDER],
    "en-till": _fields(SECOND_ID),
    "oversikt": [WONDER, Field("oversikt", "wonder-whose", "text"), Field("oversikt", "frame", "choice", FRAME_KEYS)],
    "prova": [Field(f"{FIRST}/sjalvtest", "prova", "choice", ("ja", "nej"))],
}
WITH_PANEL = ("alla", "en-till", "oversikt")


def pages() -> dict[str, str]:
    """The pages of the walk, {name: HTML}."""
    tasks = [task for task in all_kinds.exercise().tasks if task.id in ("design", "andel", "reflektion")]
    another = compiling.compile_exercise(Exercise(id=SECOND_ID, title="En till", tasks=tasks))
    return {
        "alla": review_page.page("01-stanna-upp", tasks=True),
        "en-till": all_kinds.page(another),
        "oversikt": review_page.page("01-stanna-upp", "02-evidensbaserad-praktik", "04-fran-undran-till-fraga"),
        "prova": all_kinds.page(all_kinds.SELF_TEST),
        "annan": '<!doctype html><html lang="sv"><link rel="icon" href="data:,"><title>En annan sida</title>',
    }


class Written:
    """What one person has written: each keystroke with its time, and what was marked."""

    def __init__(self):
        self.history: dict[Field, list[tuple[float, str]]] = {}
        self.marked: dict[Field, set[str]] = {}

    def write(self, field: Field, value: str) -> None:
        """Now the field has this value."""
        self.history.setdefault(field, []).append((time.monotonic(), value))

    def latest(self, field: Field) -> str:
        """What the field should show."""
        return self.history[field][-1][1] if field in self.history else ""

    def possible(self, field: Field, at: float) -> set[str]:
        """What it may show at that time: the last value that is a second old, or a newer one."""
        old = [value for when, value in self.history.get(field, []) if when <= at - SECOND]
        return {old[-1] if old else "", *(value for when, value in self.history.get(field, []) if when > at - SECOND)}

    def take(self, other: Written) -> None:
        """All of the other's becomes this one's; of two values of a field the newer one counts."""
        for field, history in other.history.items():
            self.history[field] = sorted(self.history.get(field, []) + history)
        for field, values in other.marked.items():
            self.marked.setdefault(field, set()).update(values)


def entries_in(content: bytes) -> dict[tuple[str, str], dict]:
    """{(exercise, task): entry} of all that a file holds."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        for name in set(file.namelist()) - {"kvitto.json"}:
            data = json.loads(file.read(name))
            for task, kept in data["answers"].items():
                (entry,) = kept.values() if data["version"] == 2 else [kept]
                found[data["exercise"], task] = entry
    return found
