"""Session 03: the right answers give full points, each foreseen wrong one its own explanation, and the page agrees."""

import json
import re
import runpy
from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import check, sync
from kunskapsresan.figures.tension_pairs import PAIRS
from kunskapsresan.tasks.compile import compile_exercise
from kunskapsresan.tasks.marking import mark

ROOT = curriculum.find_root(Path(__file__))
SESSION = next(s for s in curriculum.load(ROOT).sessions if s.id == "03-larandets-logiker")
ANSWERS = runpy.run_path(str(ROOT / "tests" / "wrong_answers" / f"{SESSION.id}.py"))
BANK = {  # the course's list of misconceptions for this session
    "anpassning-ar-samre",
    "nytt-system-ar-utveckling",
    "kurs-ar-kunnande",
    "dubbelslinga-ar-tva-forsok",
    "faltet-domer-kollegor",
    "nivan-sitter-i-personen",
    "reflektion-nar-det-blir-tid",
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


def test_ids_are_the_sessions_own(tasks):
    assert all(task.startswith("logik-") for task in tasks)


@pytest.mark.parametrize(("task", "value"), ANSWERS["RIGHT"])
def test_right_answers_give_full_points(tasks, task, value):
    verdict = mark(tasks[task], value)
    assert verdict.state == "right", verdict.message
    assert verdict.score == tasks[task]["points"]
    assert verdict.misconception is None


def test_solution_gives_all_points_that_are_not_a_persons(tasks):
    assert sum(mark(tasks[task], value).score for task, value in ANSWERS["RIGHT"]) == 14


@pytest.mark.parametrize(("task", "value", "points", "misconception"), ANSWERS["WRONG"])
def test_wrong_answers_are_explained(tasks, task, value, points, misconception):
    verdict = mark(tasks[task], value)
    assert (verdict.state, verdict.misconception) == ("wrong", misconception), verdict.message
    assert verdict.score == pytest.approx(points)


def test_every_explanation_is_its_own(tasks):
    told = [(task, mark(tasks[task], value).message) for task, value, _, _ in ANSWERS["WRONG"]]
    assert len(told) == len(set(told))


def test_every_misconception_is_reached(tasks):
    reached = {misconception for *_, misconception in ANSWERS["WRONG"]}
    assert _identities(list(tasks.values())) == reached
    assert reached >= BANK


def _identities(node) -> set[str]:
    """Every id that stands beside an explanation, wherever in the compiled tasks."""
    if isinstance(node, dict):
        own = {node["id"]} if {"id", "explanation"} <= set(node) else set()
        return own.union(*map(_identities, node.values()))
    return set().union(*map(_identities, node)) if isinstance(node, list) else set()


def test_maps_are_never_scored_and_take_the_explorers_steps(exercise):
    maps = {task.id: task for task in exercise.tasks if task.kind == "Scale"}
    pairs = [task for identity, task in maps.items() if identity.startswith("logik-par-")]
    assert [(t.low_label, t.high_label) for t in pairs] == [(f"nästan bara {a}", f"nästan bara {b}") for a, b in PAIRS]
    assert {(t.low, t.high) for t in pairs} == {(-2, 2)}
    assert {(maps[f"logik-falt-{end}"].low, maps[f"logik-falt-{end}"].high) for end in ("ledning", "personal")} == {
        (0, 10)
    }
    assert not any(task.points for task in maps.values())


def test_source_has_one_cell_per_task(exercise):
    cells = re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", SESSION.source.read_text(encoding="utf-8"), re.DOTALL)
    tasks = [cell.strip() for cell in cells if cell.startswith("uppgift")]
    assert tasks == [f'uppgift("{task.id}")' for task in exercise.tasks]


def test_case_has_the_same_numbers_on_page_and_in_exercise(exercise):
    page = SESSION.page.read_text(encoding="utf-8")
    said = re.search(r"^days_before, days_now, back, closed = (.+)$", page, re.MULTILINE)[1].split(", ")
    names = ("dagar_fore", "dagar_nu", "tillbaka", "avslutade")
    assert said == [exercise.numbers[name] for name in names]


def test_page_has_every_self_test_and_both_maps(exercise):
    page = SESSION.page.read_text(encoding="utf-8")
    assert re.findall(r"```\{uppgift\} ([a-z-]+)", page) == [task.id for task in exercise.self_tests]
    configs = dict(re.findall(r"````\{utforska\} ([a-z-]+)\n:config: (.+)\n", page))
    assert set(configs) == {"tension-pairs", "four-field"}
    assert all("group" not in json.loads(config) for config in configs.values())  # never a group's figures in the book


def test_outcomes_on_the_page_are_those_of_the_front_matter():
    page = SESSION.page.read_text(encoding="utf-8")
    body = page.split("---\n", 2)[2]
    for text in check.front_matter(SESSION.page)["outcomes"].values():
        assert f"- {text.removeprefix('Efter träffen kan du ').rstrip('.')}\n" in body
