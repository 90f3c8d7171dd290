"""Session 01 against session 10: how many were right, how sure people feel. Pure functions, and one that reads files.

Only complete answers are compared: an item left out is no wrong answer. Means and medians are shown from five people
on; the table by id is for the supervisor.
"""

from __future__ import annotations

import statistics
from dataclasses import dataclass

from kunskapsresan import comparison, safe_file
from kunskapsresan.cohort import pages, privacy
from kunskapsresan.cohort.messages import Report
from kunskapsresan.cohort.places import Cohort
from kunskapsresan.cohort.submission import Reader
from kunskapsresan.comparison import AREAS, ITEMS, SCALES, ComparisonError
from kunskapsresan.tasks import marking

PAGE = "fore-och-efter.html"
TIMES = {comparison.BEFORE: "träff 1", comparison.AFTER: "träff 10"}


@dataclass(frozen=True)
class Time:
    """One person's answers at one time. items: {name: was it right?}; scales: {name: step}. Unanswered ones are left
    out."""

    items: dict[str, bool]
    scales: dict[str, int]

    @property
    def right(self) -> int | None:
        """How many of the twelve were right, None unless all were answered."""
        return sum(self.items.values()) if len(self.items) == len(ITEMS) else None


@dataclass(frozen=True)
class Person:
    """One participant, by id. A time without a hand-in is None."""

    participant: str
    before: Time | None
    after: Time | None

    @property
    def is_complete(self) -> bool:
        return all(time is not None and time.right is not None for time in (self.before, self.after))


@dataclass(frozen=True)
class Area:
    """Mean number right among those who are complete, of `of` questions."""

    name: str
    of: int
    before: float
    after: float

    @property
    def change(self) -> float:
        return self.after - self.before


@dataclass(frozen=True)
class Scale:
    """Medians of one scale among those who answered it both times, None when they are too few."""

    name: str
    question: str
    answered: int
    before: float | None
    after: float | None


@dataclass(frozen=True)
class Row:
    """One participant's number right, None where it cannot be said."""

    participant: str
    before: int | None
    after: int | None

    @property
    def change(self) -> int | None:
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True)
class Summary:
    """What the page shows. areas and scales are each empty when too few have answered, and their reason says so."""

    complete: int
    areas: list[Area]
    scales: list[Scale]
    rows: list[Row]
    reason: str = ""
    scales_reason: str = ""
    lead: str = ""
    ends: str = ""
    asked: int = len(ITEMS)

    @property
    def gaps(self) -> bool:
        return any(row.change is None for row in self.rows)


def time_of(tasks: dict[str, dict], values: dict[str, object]) -> Time:
    """What one person's values are worth, by the version of the tasks that was answered.

    Raises ComparisonError if that version does not hold the questions.
    """
    prefixes = comparison.prefixes(tasks)
    items, scales = {}, {}
    for name in ITEMS:
        task = tasks[f"{prefixes.items}-{name}"]
        value = values.get(task["id"])
        if value in [option["key"] for option in task["options"]]:
            items[name] = value == task["key"]
    for name in SCALES:
        task = tasks[f"{prefixes.scales}-{name}"]
        value = values.get(task["id"])
        if marking.mark(task, value).state == "noted" and isinstance(value, int):
            scales[name] = value
    return Time(items, scales)


def summarise(people: list[Person], scale_tasks: dict[str, dict]) -> Summary:
    """The group's figures. `scale_tasks`: {name: the task whose words are shown}."""
    people = sorted(people, key=lambda person: person.participant)
    complete = [person for person in people if person.is_complete]
    rows = [
        Row(person.participant, *(time.right if time else None for time in (person.before, person.after)))
        for person in people
    ]
    lead = comparison.shared_start(task["question"] for task in scale_tasks.values())
    scales = [_scale(name, people, scale_tasks[name]["question"].removeprefix(lead)) for name in SCALES]
    enough = len(complete) >= privacy.FEWEST
    most = max(scale.answered for scale in scales)
    return Summary(
        len(complete),
        _areas(complete) if enough else [],
        scales if most >= privacy.FEWEST else [],
        rows,
        "" if enough else privacy.too_few(len(complete), "deltagare med alla svar från båda gångerna"),
        "" if most >= privacy.FEWEST else privacy.too_few(most, "deltagare som har skattat sig båda gångerna"),
        lead,
        _ends(next(iter(scale_tasks.values()))),
    )


def _areas(complete: list[Person]) -> list[Area]:
    def mean(names: tuple[str, ...], time: str) -> float:
        return statistics.fmean(sum(getattr(person, time).items[name] for name in names) for person in complete)

    groups = {**AREAS, "Alla": ITEMS}
    return [Area(name, len(names), mean(names, "before"), mean(names, "after")) for name, names in groups.items()]


def _scale(name: str, people: list[Person], question: str) -> Scale:
    both = [
        (person.before.scales[name], person.after.scales[name])
        for person in people
        if person.before and person.after and name in person.before.scales and name in person.after.scales
    ]
    before, after = (statistics.median(steps) for steps in zip(*both, strict=True)) if _enough(both) else (None, None)
    return Scale(name, question.strip().removesuffix("?"), len(both), before, after)


def _enough(both: list) -> bool:
    return len(both) >= privacy.FEWEST


def _ends(task: dict) -> str:
    """What the ends of a scale mean."""
    return f"{task['low']} = {task['low_label'].lower()}, {task['high']} = {task['high_label'].lower()}"


# --- reading what has been collected ----------------------------------------------------------------------------


def compare(cohort: Cohort) -> Report:
    """Writes the page in the cohort's folder. With too few complete, it holds the table by id and no statistics."""
    report = Report(f"Träff 1 och träff 10 i gruppen {cohort.name}.")
    people, words, reader = [], {}, Reader(cohort)
    for participant in sorted(cohort.participants()):
        times = {}
        for exercise in TIMES:
            times[exercise] = _time(reader, participant, exercise, words, report)
        people.append(Person(participant, times[comparison.BEFORE], times[comparison.AFTER]))
    if not words:
        report.problem(
            cohort.name,
            "inga svar från träff 1 eller träff 10 är insamlade.",
            f"Kör `kunskapsresan cohort collect {cohort.name} MAPP` först.",
        )
        return report
    summary = summarise(people, words)
    target = cohort.folder / PAGE
    safe_file.write(target, pages.template("compare.html").render(summary=summary, cohort=cohort.name).encode())
    shown = cohort.shown(target)
    if summary.reason:
        report.problem(
            cohort.name,
            summary.reason,
            f"{shown} är skriven, med bara tabellen för dig. Samla in fler svar och kör kommandot igen.",
        )
    else:
        report.ok(cohort.name, f"{shown} är skriven.")
    report.summary = f"{summary.complete} av {len(people)} har svarat på alla tolv frågor båda gångerna."
    return report


def _time(reader: Reader, participant: str, exercise: str, words: dict, report: Report) -> Time | None:
    read = reader.read(participant, exercise)
    subject = f"{participant}, {TIMES[exercise]}"
    if not read.is_there:
        report.note(subject, "inget är inlämnat.")
        return None
    tasks, values = read.answered
    if read.problem:
        report.note(subject, f"räknas inte med. {read.problem}")
        return None
    try:
        time = time_of(tasks, values)
        prefixes = comparison.prefixes(tasks)
    except ComparisonError as error:
        report.note(subject, f"räknas inte med. {error}")
        return None
    words |= {name: tasks[f"{prefixes.scales}-{name}"] for name in SCALES}
    if time.right is None:
        report.note(subject, f"{len(time.items)} av {len(ITEMS)} kunskapsfrågor är besvarade.")
    return time
