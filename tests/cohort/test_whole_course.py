"""A cohort of twelve on the whole course: mixed answers to every exercise are collected and marked as constructed."""

from __future__ import annotations

import json
import re
import runpy
import shutil

import pytest

from kunskapsresan import comparison, curriculum
from kunskapsresan.cohort import compare, gradebook, workspace
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.grade import grade
from kunskapsresan.cohort.messages import PROBLEM
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks.marking import mark
from tests.cohort.conftest import PROJECT, file_name, receipt, zipped

pytestmark = pytest.mark.nbgrader
PLAN = curriculum.load(curriculum.find_root())
PEOPLE = [f"kr26-{number:02}" for number in range(1, 13)]
RIGHT_BEFORE = [3, 4, 5, 6, 7, 3, 4, 5, 6, 7, 2, 8]  # of the twelve test questions, person by person
RIGHT_AFTER = [7, 8, 9, 10, 11, 6, 7, 8, 9, 12, 5, 11]


@pytest.fixture(scope="module")
def course():
    """{exercise: (compiled tasks, {task: right}, {task: wrong})} from what people really answer."""
    found = {}
    for session in PLAN.present:
        known = runpy.run_path(str(PROJECT / "tests" / "wrong_answers" / f"{session.id}.py"))
        compiled = compiling.read(session.compiled)
        right = {task: value for task, value in known["RIGHT"] if task in compiled.tasks}
        wrong = {task: value for task, value, *_ in known["WRONG"] if task in compiled.tasks}
        found[session.id] = compiled, right, wrong
    return found


def answered(course, exercise: str, person: int) -> dict[str, object]:
    """Mixed: each person misses other tasks, and every fourth leaves some out."""
    compiled, right, wrong = course[exercise]
    values = {}
    for place, task in enumerate(compiled.tasks):
        turn = (place + person) % 4
        known = (right, right, wrong)[turn] if turn < 3 else {}
        if task in known:
            values[task] = known[task]
    return values | asked_twice(compiled, exercise, person)


def asked_twice(compiled, exercise: str, person: int) -> dict[str, object]:
    """The twelve questions and the scales of the first and the last session, as constructed."""
    if exercise not in (comparison.BEFORE, comparison.AFTER):
        return {}
    number = (RIGHT_BEFORE if exercise == comparison.BEFORE else RIGHT_AFTER)[person]
    prefixes = comparison.prefixes(compiled.tasks)
    items = [f"{prefixes.items}-{name}" for name in comparison.ITEMS]
    values = {task: "ratt" if place < number else "vet-inte-an" for place, task in enumerate(items)}
    return values | {f"{prefixes.scales}-{name}": 2 for name in comparison.SCALES}


@pytest.fixture(scope="module")
def cohort(course, tmp_path_factory):
    root = tmp_path_factory.mktemp("hela") / "Kurs på orten"
    root.mkdir()
    shutil.copyfile(PROJECT / "nbgrader_config.py", root / "nbgrader_config.py")
    roster = root / "lista.csv"
    roster.write_text("deltagar-id\n" + "\n".join(PEOPLE) + "\n", encoding="utf-8")
    workspace.new(root, "resan", roster, workspace.materials(PROJECT))
    inbox = root / "inlämnat"
    inbox.mkdir()
    for exercise, (compiled, *_) in course.items():
        for number, participant in enumerate(PEOPLE):
            entries = {
                task: {"value": value, "saved": "2026-03-02T10:00:00.000Z", "attempts": []}
                for task, value in answered(course, exercise, number).items()
            }
            head = {"version": 1, "exercise": exercise, "content": compiled.content, "participant": participant}
            raw = json.dumps(head | {"answers": entries}, ensure_ascii=False).encode()
            name = file_name(participant, exercise)
            (inbox / name).write_bytes(zipped({"svar.json": raw, "kvitto.json": receipt(raw, participant, exercise)}))
    cohort = workspace.load(root, "resan")
    collected = collect(cohort, inbox)
    assert collected.count(PROBLEM) == 0, str(collected)
    return cohort


def test_every_hand_in_gets_the_points_it_was_constructed_with(course, cohort):
    """All exercises of all twelve: automatic points as marked one by one, and nothing in need of a person's repair."""
    report = grade(cohort)
    assert report.count(PROBLEM) == 0, str(report)
    with gradebook.opened(cohort) as book:
        for exercise, (compiled, *_) in course.items():
            known = gradebook.registered(book, exercise)
            found = gradebook.submissions(book, known)
            assert sorted(found) == PEOPLE, exercise
            for number, participant in enumerate(PEOPLE):
                values = answered(course, exercise, number)
                for task, given in gradebook.grades(book, known, found[participant][1]).items():
                    if compiled.tasks[task]["kind"] == "Text":
                        continue
                    expected = mark(compiled.tasks[task], values.get(task)).score or 0.0
                    assert given.auto_score == pytest.approx(expected), (exercise, participant, task)


def test_before_and_after_come_out_as_constructed(cohort):
    """The number right of each person, and the mean of the group, are those of the lists above."""
    if comparison.AFTER not in [session.id for session in PLAN.present]:
        pytest.fail(f"{comparison.AFTER} is not in the course: there is nothing to compare")
    report = compare.compare(cohort)
    assert report.summary.startswith("12 av 12"), str(report)
    page = (cohort.folder / compare.PAGE).read_text(encoding="utf-8")
    rows = [re.findall(r"<t[hd][^>]*>([^<]*)</t[hd]>", row) for row in re.findall(r"<tr.*?</tr>", page)]
    for participant, before, after in zip(PEOPLE, RIGHT_BEFORE, RIGHT_AFTER, strict=True):
        assert [participant, str(before), str(after), f"+{after - before}"] in rows
    assert sum(RIGHT_BEFORE) / 12 == 5.0
    assert any(row[:2] == ["Alla (av 12)", "5,0"] for row in rows)
