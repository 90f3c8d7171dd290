"""The group's self-maps of session 03: eight tension pairs and the place in the field, from five people on.

No ids and no single person's map: medians, and how many pull which way. Never shown in the book, only in the cohort's
folder.
"""

from __future__ import annotations

import base64
import json
import statistics
from dataclasses import dataclass

from kunskapsresan import comparison, safe_file, styles
from kunskapsresan.cohort import pages, privacy
from kunskapsresan.cohort.messages import Report
from kunskapsresan.cohort.places import Cohort
from kunskapsresan.cohort.submission import Reader

EXERCISE = "03-larandets-logiker"
PAIRS, LEADERSHIP, STAFF = "logik-par-", "logik-falt-ledning", "logik-falt-personal"
PAGE, EXPLORER = "sjalvkartor.html", "sjalvkartor-du-och-gruppen.html"


@dataclass(frozen=True)
class Map:
    """One person's map, without a name. pairs: a step −2…2 per pair, None unless all are placed; field: (leadership,
    staff), each 0–10, None unless both are given."""

    pairs: tuple[int, ...] | None
    field: tuple[int, int] | None


@dataclass(frozen=True)
class PairRow:
    """One pair in the group: how many pull which way, and the median from −2 to 2."""

    name: str
    left: int
    middle: int
    right: int
    median: float


@dataclass(frozen=True)
class Pairs:
    """The tension pairs of a group."""

    size: int
    ends: tuple[tuple[str, str], ...]
    rows: list[PairRow]

    @property
    def median(self) -> list[float]:
        return [row.median for row in self.rows]

    @property
    def figure(self) -> str:
        """The figure as HTML with alt text and table. Its lines go from 0 to 10, the exercise's steps from −2 to 2."""
        from kunskapsresan.figures.tension_pairs import tension_pairs  # late: matplotlib costs a second

        caption = "I figurens tabell är 0 nästan bara det som står till vänster och 10 nästan bara det till höger."
        return tension_pairs(
            group=[2.5 * (median + 2) for median in self.median], pairs=self.ends, caption=caption
        )._repr_html_()


@dataclass(frozen=True)
class Field:
    """The group's middle in the field of staff and leadership, both 0–10."""

    size: int
    leadership: float
    staff: float

    @property
    def figure(self) -> str:
        """The figure as HTML with alt text and table."""
        from kunskapsresan.figures.four_field import four_field

        return four_field([("gruppens mitt", self.leadership, self.staff)])._repr_html_()


@dataclass(frozen=True)
class Maps:
    """What the page shows; a part that too few have given is None, and its reason says so."""

    pairs: Pairs | None
    field: Field | None
    pairs_reason: str = ""
    field_reason: str = ""


def map_of(tasks: dict[str, dict], values: dict[str, object]) -> Map:
    """One person's map out of the exercise's answers."""

    def step(task_id: str) -> int | None:
        task, value = tasks[task_id], values.get(task_id)
        fits = isinstance(value, int) and not isinstance(value, bool) and task["low"] <= value <= task["high"]
        return value if fits else None

    pairs = tuple(step(task_id) for task_id in tasks if task_id.startswith(PAIRS))
    field = tuple(step(task_id) for task_id in (LEADERSHIP, STAFF) if task_id in tasks)
    return Map(pairs if pairs and None not in pairs else None, field if len(field) == 2 and None not in field else None)


def ends_of(tasks: dict[str, dict]) -> tuple[tuple[str, str], ...]:
    """The words at the ends of each pair, in the exercise's order, without what all of them begin with."""
    labels = [(task["low_label"], task["high_label"]) for name, task in tasks.items() if name.startswith(PAIRS)]
    start = comparison.shared_start(label for pair in labels for label in pair)
    return tuple((low.removeprefix(start).strip(), high.removeprefix(start).strip()) for low, high in labels)


def summarise(maps: list[Map], ends: tuple[tuple[str, str], ...]) -> Maps:
    """The group's maps. Maps with another number of pairs than `ends` are left out."""
    placed = [each.pairs for each in maps if each.pairs is not None and len(each.pairs) == len(ends)]
    fields = [each.field for each in maps if each.field is not None]
    pairs = field = None
    if len(placed) >= privacy.FEWEST:
        rows = [_row(end, steps) for end, steps in zip(ends, zip(*placed, strict=True), strict=True)]
        pairs = Pairs(len(placed), ends, rows)
    if len(fields) >= privacy.FEWEST:
        field = Field(len(fields), *(statistics.median(axis) for axis in zip(*fields, strict=True)))
    return Maps(
        pairs,
        field,
        "" if pairs else privacy.too_few(len(placed), "deltagare som har placerat alla paren"),
        "" if field else privacy.too_few(len(fields), "deltagare som har satt ut sin plats"),
    )


def _row(end: tuple[str, str], steps: tuple[int, ...]) -> PairRow:
    left, right = sum(step < 0 for step in steps), sum(step > 0 for step in steps)
    name = f"{end[0]}–{end[1]}"
    return PairRow(name[:1].upper() + name[1:], left, len(steps) - left - right, right, statistics.median(steps))


def explorer_page(pairs: Pairs) -> str:
    """A page of its own where one places the pairs and then sees the group's middle beside one's own."""
    from kunskapsresan.course import bundle

    config = {"group": {"size": pairs.size, "median": pairs.median}, "pairs": [list(end) for end in pairs.ends]}
    return pages.template("group_explorer.html").render(
        style=styles.read(*styles.of_explorers("tension-pairs")),
        script=bundle.explorer_script(bundle.WEB / "explorers/tension-pairs/tension-pairs.js"),
        config=base64.b64encode(json.dumps(config, ensure_ascii=False).encode()).decode("ascii"),
    )


def group(cohort: Cohort) -> Report:
    """Writes the group's pages in the cohort's folder, as far as five people or more have given each part."""
    report = Report(f"Självkartor från träff 3 i gruppen {cohort.name}.")
    maps: list[Map] = []
    ends: tuple[tuple[str, str], ...] = ()
    reader = Reader(cohort)
    for participant in sorted(cohort.participants()):
        read = reader.read(participant, EXERCISE)
        if read.is_there and read.problem:
            report.note(participant, f"räknas inte med. {read.problem}")
        elif read.is_there:
            tasks, values = read.answered
            maps.append(map_of(tasks, values))
            ends = ends or ends_of(tasks)
    summary = summarise(maps, ends)
    written = {}
    if summary.pairs or summary.field:
        written[PAGE] = pages.template("group.html").render(maps=summary, cohort=cohort.name)
    if summary.pairs:
        written[EXPLORER] = explorer_page(summary.pairs)
    for name, text in written.items():
        safe_file.write(cohort.folder / name, text.encode())
        report.ok(cohort.shown(cohort.folder / name), "skriven.")
    for reason in (summary.pairs_reason, summary.field_reason):
        if reason:
            report.problem(cohort.name, reason, "Samla in fler svar och kör kommandot igen.")
    report.summary = f"{len(maps)} deltagares svar från träff 3 är insamlade."
    return report
