"""Session 05: the right answers give full points, each foreseen wrong one its own explanation, and the page agrees."""

import re
import runpy
from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import check, sync
from kunskapsresan.searching import training_corpus
from kunskapsresan.tasks.compile import compile_exercise
from kunskapsresan.tasks.marking import mark

ROOT = curriculum.find_root(Path(__file__))
SESSION = next(s for s in curriculum.load(ROOT).sessions if s.id == "05-soka-kunskap")
ANSWERS = runpy.run_path(str(ROOT / "tests" / "wrong_answers" / f"{SESSION.id}.py"))
BANK = {  # the course's list of misconceptions for this session
    "or-ger-farre",
    "hela-meningen",
    "manga-traffar-ar-grundligt",
    "noll-traffar-ingen-forskning",
    "not-stadar",
    "for-kort-stam",
    "utfallsblock-ger-precision",
    "gratis-styr",
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
    assert all(task.startswith("sok-") for task in tasks)


@pytest.mark.parametrize(("task", "value"), ANSWERS["RIGHT"])
def test_right_answers_give_full_points(tasks, task, value):
    verdict = mark(tasks[task], value)
    assert verdict.state == "right", verdict.message
    assert verdict.score == tasks[task]["points"]
    assert verdict.misconception is None


def test_solution_gives_all_points_that_are_not_a_persons(tasks):
    assert sum(mark(tasks[task], value).score for task, value in ANSWERS["SOLUTION"]) == 14


@pytest.mark.parametrize(("task", "value", "points", "misconception"), ANSWERS["WRONG"])
def test_wrong_answers_are_explained(tasks, task, value, points, misconception):
    verdict = mark(tasks[task], value)
    assert (verdict.state, verdict.misconception) == ("wrong", misconception), verdict.message
    assert verdict.score == pytest.approx(points)


def test_every_explanation_is_its_own(tasks):
    # After a search string come its hits, so only what stands before them shows whether the thought was met.
    told = {}
    for task, value, _, _ in ANSWERS["WRONG"]:
        told.setdefault((task, mark(tasks[task], value).message.split("\n")[0]), []).append(value)
    doubled = [values for values in told.values() if len(values) > 1]
    assert doubled == [["62,5", "63"]]  # two roundings of one thought


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


def test_strings_are_marked_over_the_whole_training_corpus(tasks):
    records, labels = training_corpus()
    for task, question in (("sok-strang-barn", "alkohol"), ("sok-strang-arbete", "arbete")):
        assert [each["id"] for each in tasks[task]["records"]] == [each["id"] for each in records]
        assert tasks[task]["relevant"] == [each for each, label in labels[question].items() if label == "relevant"]


def test_no_solution_of_a_string_stands_on_the_page_or_in_another_task(tasks):
    shown = SESSION.page.read_text(encoding="utf-8") + SESSION.source.read_text(encoding="utf-8")
    for task, value in ANSWERS["RIGHT"]:
        if task.startswith("sok-strang-"):
            assert value not in shown
            assert all(value not in other["question"] for other in tasks.values())


def test_source_has_one_cell_per_task_and_the_forms_last(exercise):
    cells = re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", SESSION.source.read_text(encoding="utf-8"), re.DOTALL)
    cells = [cell.strip() for cell in cells]
    assert [cell for cell in cells if cell.startswith("uppgift")] == [f'uppgift("{t.id}")' for t in exercise.tasks]
    assert cells[-3:] == [f'oversikt("{SESSION.id}")', 'uppgift("sok-egen")', 'utvardering("mitt")']


def test_page_has_every_self_test_and_the_workbench_with_its_limits(exercise):
    page = SESSION.page.read_text(encoding="utf-8")
    assert re.findall(r"```\{uppgift\} ([a-z-]+)", page) == [task.id for task in exercise.self_tests]
    workbench = page.index("```{utforska} search-workbench\n:korpus: traningskorpus\n")
    before = page[:workbench].rpartition("### ")[2]
    assert "mycket liten" in before and "våra egna och på svenska" in before and "en persons bedömning" in before


def test_outcomes_on_the_page_are_those_of_the_front_matter():
    page = SESSION.page.read_text(encoding="utf-8")
    body = page.split("---\n", 2)[2]
    for text in check.front_matter(SESSION.page)["outcomes"].values():
        assert f"- {text.removeprefix('Efter träffen kan du ').rstrip('.')}\n" in body


def test_every_outcome_has_a_task(exercise):
    assert {task.outcome for task in exercise.tasks if task.points} == set(check.front_matter(SESSION.page)["outcomes"])
