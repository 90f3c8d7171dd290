"""Are the self-maps of session 03 shown for a group only, and never with anyone's id or own map?"""

import base64
import json
import re
from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.cohort import group
from kunskapsresan.course import sync
from kunskapsresan.figures.four_field import LEADERSHIP, STAFF
from kunskapsresan.figures.tension_pairs import PAIRS
from kunskapsresan.tasks.compile import compile_exercise
from tests.cohort.collected import cohort_of, place

ROOT = curriculum.find_root(Path(__file__))
COMPILED = compile_exercise(sync.load_exercise(curriculum.load(ROOT).session(group.EXERCISE)))
TASKS = COMPILED.tasks
PAIR_IDS = [task for task in TASKS if task.startswith(group.PAIRS)]
PEOPLE = [f"kr26-{number:02}" for number in range(1, 7)]
STEPS = [-2, -2, -1, 0, 2, 2]  # each person gives the same step to every pair
PLACES = [(2, 8), (4, 6), (5, 5), (7, 1), (9, 0), (10, 10)]


def values(step, place=None):
    given = dict.fromkeys(PAIR_IDS, step)
    return given if place is None else given | {group.LEADERSHIP: place[0], group.STAFF: place[1]}


@pytest.fixture
def cohort(tmp_path):
    cohort = cohort_of(tmp_path, PEOPLE, [COMPILED])
    for participant, step, spot in zip(PEOPLE, STEPS, PLACES, strict=True):
        place(cohort, participant, COMPILED, values(step, spot))
    return cohort


def test_the_exercise_has_what_is_read():
    """Are ids, ends and axes those of session 03 and its figures?"""
    assert group.ends_of(TASKS) == PAIRS
    said_otherwise = {
        name: task
        | {end: task[end].replace("nästan bara", "mest") for end in ("low_label", "high_label") if end in task}
        for name, task in TASKS.items()
    }
    assert group.ends_of(said_otherwise) == PAIRS
    assert (TASKS[group.LEADERSHIP]["low_label"], TASKS[group.LEADERSHIP]["high_label"]) == LEADERSHIP
    assert (TASKS[group.STAFF]["low_label"], TASKS[group.STAFF]["high_label"]) == STAFF


def test_the_ends_are_found_however_they_are_said():
    """Is what all ends begin with left out, whatever the words are?"""
    ends = ("low_label", "high_label")
    tasks = {
        name: TASKS[name] | {end: TASKS[name][end].replace("nästan bara", "mest") for end in ends} for name in PAIR_IDS
    }
    assert group.ends_of(tasks) == PAIRS


def test_six_constructed_people(cohort):
    """Are medians and counts the ones that follow from STEPS and PLACES?"""
    maps = [group.map_of(TASKS, values(step, spot)) for step, spot in zip(STEPS, PLACES, strict=True)]
    found = group.summarise(maps, PAIRS)
    row = found.pairs.rows[0]
    assert (row.name, row.left, row.middle, row.right, row.median) == ("Drift–utveckling", 3, 1, 2, -0.5)
    assert found.pairs.median == [-0.5] * 8
    assert (found.field.size, found.field.leadership, found.field.staff) == (6, 6.0, 5.5)


def test_the_page_has_figures_with_alt_text_and_tables(cohort):
    """Do both figures stand there for those who see and those who do not, without an id or a script?"""
    report = group.group(cohort)
    assert not report.has_problems
    text = (cohort.folder / group.PAGE).read_text(encoding="utf-8")
    alts = re.findall(r'<img alt="([^"]+)"', text)
    assert len(alts) == 2 and "drift–utveckling, gruppen 3,75" in alts[0]
    assert "Gruppens mitt: ledning 6 av 10, personal 5,5 av 10." in alts[1]
    assert text.count("Visa som tabell") == 2 and "kr26" not in text and "<script" not in text
    assert re.search(r"Drift–utveckling</th><td>3</td><td>1</td><td>2</td><td>−0,5</td>", text)


def test_the_explorer_gets_the_groups_middle(cohort):
    """Can one place the pairs oneself and see the group, on a page of its own?"""
    group.group(cohort)
    text = (cohort.folder / group.EXPLORER).read_text(encoding="utf-8")
    config = json.loads(base64.b64decode(re.search(r'data-config="([^"]+)"', text)[1]))
    assert config["group"] == {"size": 6, "median": [-0.5] * 8}
    assert config["pairs"] == [list(pair) for pair in PAIRS] and "kr26" not in text


def test_under_five_is_refused(tmp_path):
    """Is nothing written for four, and the field alone when only the field has five?"""
    cohort = cohort_of(tmp_path, PEOPLE, [COMPILED])
    for participant, step in zip(PEOPLE[:4], STEPS, strict=False):
        place(cohort, participant, COMPILED, values(step, (5, 5)))
    report = group.group(cohort)
    assert report.has_problems and str(report).count("bara fyra deltagare") == 2
    assert not list(cohort.folder.glob("sjalvkartor*"))
    half = values(1, (5, 5))
    del half[PAIR_IDS[3]]
    place(cohort, PEOPLE[4], COMPILED, half)
    assert "placerat alla paren" in str(group.group(cohort))
    text = (cohort.folder / group.PAGE).read_text(encoding="utf-8")
    assert text.count("<img") == 1 and not (cohort.folder / group.EXPLORER).exists()


@pytest.mark.parametrize("odd", [3, -3, "1", 1.5, True, None])
def test_a_step_that_the_form_cannot_give_is_none(odd):
    """Is a map with a strange value left out rather than bent?"""
    assert group.map_of(TASKS, values(1) | {PAIR_IDS[0]: odd}).pairs is None


def test_a_broken_file_is_told(cohort):
    """Is someone whose file cannot be read named to the supervisor and left out?"""
    (cohort.submitted(PEOPLE[0], group.EXERCISE) / "svar.json").write_bytes(b"{")
    report = group.group(cohort)
    assert "kr26-01: Obs: räknas inte med." in str(report)
    assert "5 har placerat" in (cohort.folder / group.PAGE).read_text(encoding="utf-8")
