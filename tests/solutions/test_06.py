"""Session 06: the right answers give full points, each foreseen wrong one its own explanation, and the page agrees."""

import json
import re
import runpy
from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import check, sync
from kunskapsresan.data import load
from kunskapsresan.tasks.compile import compile_exercise
from kunskapsresan.tasks.marking import mark

ROOT = curriculum.find_root(Path(__file__))
SESSION = next(s for s in curriculum.load(ROOT).sessions if s.id == "06-lasa-forskning")
ANSWERS = runpy.run_path(str(ROOT / "tests" / "wrong_answers" / f"{SESSION.id}.py"))
BANK = {  # the course's list of misconceptions for this session
    "fore-efter",
    "ingen-skillnad-ingen-hjalp",
    "rct-alltid-bast",
    "stor-ar-saker",
    "justerat-ar-lika",
    "lottad-ar-slumpurval",
    "bortfall-spelar-ingen-roll",
    "bara-fullfoljare",
    "fa-intervjuer-sager-inget",
}


@pytest.fixture(scope="module")
def exercise():
    return sync.load_exercise(SESSION)


@pytest.fixture(scope="module")
def tasks(exercise):
    return compile_exercise(exercise).tasks | compile_exercise(exercise, self_tests=True).tasks


def test_points(tasks):
    by_person = [t for t in tasks.values() if t["kind"] == "Text"]
    assert sum(t["points"] for t in tasks.values()) == 20
    assert sum(t["points"] for t in by_person) == 6
    assert not any(t["points"] for t in tasks.values() if t["question"].startswith("Fördjupning"))


def test_ids_are_the_sessions_own(tasks):
    assert all(task.startswith("lasa-") for task in tasks)


@pytest.mark.parametrize(("task", "value"), ANSWERS["RIGHT"])
def test_right_answers_give_full_points(tasks, task, value):
    verdict = mark(tasks[task], value)
    assert verdict.state == "right", verdict.message
    assert verdict.score == tasks[task]["points"]
    assert verdict.misconception is None


def test_solution_gives_all_points_that_are_not_a_persons(tasks):
    assert set(ANSWERS["SOLUTION"]) == {task for task, each in tasks.items() if each["kind"] != "Text"}
    assert sum(mark(tasks[task], value).score for task, value in ANSWERS["SOLUTION"].items()) == 14


@pytest.mark.parametrize(("task", "value", "points", "misconception"), ANSWERS["WRONG"])
def test_wrong_answers_are_explained(tasks, task, value, points, misconception):
    verdict = mark(tasks[task], value)
    assert (verdict.state, verdict.misconception) == ("wrong", misconception), verdict.message
    assert verdict.score == pytest.approx(points)


def test_every_explanation_is_its_own(tasks):
    told = [(task, mark(tasks[task], value).message) for task, value, _, _ in ANSWERS["WRONG"]]
    assert len(told) == len(set(told))


def test_every_misconception_is_reached(tasks):
    reached = {misconception for *_, misconception in ANSWERS["WRONG"]} - {None}
    assert _identities(list(tasks.values())) == reached
    assert reached >= BANK


def _identities(node) -> set[str]:
    """Every id that stands beside an explanation, wherever in the compiled tasks."""
    if isinstance(node, dict):
        own = {node["id"]} if {"id", "explanation"} <= set(node) else set()
        return own.union(*map(_identities, node.values()))
    return set().union(*map(_identities, node)) if isinstance(node, list) else set()


def test_the_case_adds_up(exercise):
    said = {name: float(text) for name, text in exercise.numbers.items() if text.isdigit()}
    assert said["erbjods"] - said["nej"] == said["borjade"] == said["svarade"] + said["saknas"]
    mean = (said["svarade"] * said["timmar_svarade"] + said["saknas"] * said["timmar_saknas"]) / said["borjade"]
    assert round(mean) == said["timmar_alla"] == 2 * said["timmar_efter"]  # the "halving" that the board was shown


def test_case_has_the_same_numbers_on_page_and_in_exercise(exercise):
    page = SESSION.page.read_text(encoding="utf-8")
    numbers = exercise.numbers
    for pattern, names in (
        (r"^offered, refused, began, answered = (.+)$", ("erbjods", "nej", "borjade", "svarade")),
        (r"^hours_before, hours_after = (.+)$", ("timmar_alla", "timmar_efter")),
    ):
        assert re.search(pattern, page, re.MULTILINE)[1].split(", ") == [numbers[name] for name in names]


def test_typed_numbers_of_the_experiment_are_those_of_the_data():
    # What stands where nothing can be computed: the explorer's words for readers without JavaScript.
    page = SESSION.page.read_text(encoding="utf-8")
    earned = load("nsw").set_index("grupp")["inkomst_1978_medel"]
    programme, drawn, survey = earned
    said = re.search(r"ungefär (1 \d{3}) dollar mer 1978.*ungefär (8 \d{3}) dollar mindre", page)
    assert [int(text.replace(" ", "")) for text in said.groups()] == [
        round(programme - drawn),
        round(survey - programme),
    ]


def test_source_has_one_cell_per_task_and_the_review_last(exercise):
    cells = re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", SESSION.source.read_text(encoding="utf-8"), re.DOTALL)
    *tasks, review = [cell.strip() for cell in cells]
    assert tasks == [f'uppgift("{task.id}")' for task in exercise.tasks]
    assert review == f'oversikt("{SESSION.id}")'


def test_page_has_every_self_test_and_the_explorer(exercise):
    page = SESSION.page.read_text(encoding="utf-8")
    assert re.findall(r"```\{uppgift\} ([a-z-]+)", page) == [task.id for task in exercise.self_tests]
    configs = dict(re.findall(r"```\{utforska\} ([a-z-]+)\n:config: (.+)\n", page))
    assert set(configs) == {"nsw"} and json.loads(configs["nsw"]) == {}


def test_outcomes_on_the_page_are_those_of_the_front_matter():
    page = SESSION.page.read_text(encoding="utf-8")
    body = page.split("---\n", 2)[2]
    for text in check.front_matter(SESSION.page)["outcomes"].values():
        assert f"- {text.removeprefix('Efter träffen kan du ').rstrip('.')}\n" in body
