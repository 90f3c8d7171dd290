"""Session 07: the right answers give full points, each foreseen wrong one its own explanation, and the page agrees."""

import json
import re
import runpy
from pathlib import Path

import pytest

from kunskapsresan import cells, curriculum
from kunskapsresan.course import check, sync
from kunskapsresan.data import load
from kunskapsresan.effects import base_rates
from kunskapsresan.tasks.compile import compile_exercise
from kunskapsresan.tasks.marking import mark

ROOT = curriculum.find_root(Path(__file__))
SESSION = next(s for s in curriculum.load(ROOT).sessions if s.id == "07-effektmatt-risker")
ANSWERS = runpy.run_path(str(ROOT / "tests" / "wrong_answers" / f"{SESSION.id}.py"))
BANK = {  # the course's list of misconceptions for this session
    "enheter-som-procent",
    "or-som-rr",
    "rr-som-andel",
    "nnt-en-av-tolv",
    "nnt-ar-konstant",
    "p-ar-chansen",
    "p-ar-ett-stup",
    "ki-omfattar-personer",
    "dubbelt-av-vad",
    "traff-som-svar",
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


@pytest.mark.parametrize(("task", "value"), ANSWERS["RIGHT"])
def test_right_answers_give_full_points(tasks, task, value):
    verdict = mark(tasks[task], value)
    assert verdict.state == "right", verdict.message
    assert verdict.score == tasks[task]["points"]


def test_solution_gives_all_points_that_are_not_a_persons(tasks):
    solution = dict(ANSWERS["RIGHT"]) | {"sortera-pastaenden": ANSWERS["SORTED"]}
    assert sum(mark(tasks[task], value).score for task, value in solution.items()) == 14


@pytest.mark.parametrize(("task", "value", "points", "misconception"), ANSWERS["WRONG"])
def test_wrong_answers_are_explained(tasks, task, value, points, misconception):
    verdict = mark(tasks[task], value)
    assert (verdict.state, verdict.misconception) == ("wrong", misconception), verdict.message
    assert verdict.score == pytest.approx(min(points, tasks[task]["points"]))


def test_every_explanation_is_its_own(tasks):
    # The same message twice for two different answers to a task would mean that one of them is not really explained.
    told = {}
    for task, value, _, _ in ANSWERS["WRONG"]:
        told.setdefault((task, mark(tasks[task], value).message), []).append(value)
    doubled = {task: values for (task, _), values in told.items() if len(values) > 1}
    assert doubled in ({}, {"basrisk": ["364", "365"]})  # two roundings of one thought


def test_every_misconception_is_reached(tasks):
    text = json.dumps(list(tasks.values()), ensure_ascii=False)
    reached = {misconception for *_, misconception in ANSWERS["WRONG"]}
    missed = {identity for identity in _identities(tasks.values()) if identity not in reached}
    assert not missed
    assert reached >= BANK
    assert "TARP" not in text


def _identities(node) -> set[str]:
    """Every id that stands beside an explanation, wherever in the compiled tasks."""
    if isinstance(node, dict):
        own = {node["id"]} if {"id", "explanation"} <= set(node) else set()
        return own.union(*map(_identities, node.values()))
    return set().union(*map(_identities, node)) if not isinstance(node, str | int | float | None) else set()


def test_no_answer_is_right_and_wrong(tasks):
    for task, value in ANSWERS["RIGHT"]:
        assert mark(tasks[task], value).misconception is None


def test_source_has_one_cell_per_task(exercise):
    cells = re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", SESSION.source.read_text(encoding="utf-8"), re.DOTALL)
    tasks = [cell.strip() for cell in cells if cell.startswith("uppgift")]
    assert tasks == [f'uppgift("{task.id}")' for task in exercise.tasks]


def test_page_has_every_self_test_and_the_data_of_the_study(exercise):
    page = SESSION.page.read_text(encoding="utf-8")
    assert re.findall(r"```\{uppgift\} ([a-z-]+)", page) == [task.id for task in exercise.self_tests]
    config = cells.filled(json.loads(re.search(r"^:config: (.+)$", page, re.MULTILINE)[1]), load)
    rossi = load("rossi").set_index("grupp")
    for group, name in (("group_1", "bidrag"), ("group_2", "inget bidrag")):
        row = rossi.loc[name]
        assert (config[group]["events"], config[group]["n"]) == (row["gripna"], row["n"])


def test_tree_on_the_page_is_the_one_of_the_exercise():
    page = SESSION.page.read_text(encoding="utf-8")
    tree = json.loads(re.search(r"```\{utforska\} base-rate-tree\n:config: (.+)", page)[1])
    rates = (tree["base_rate"], tree["sensitivity"], tree["specificity"])
    assert f"natural_frequencies({', '.join(map(str, rates))})" in page
    people = base_rates.natural_frequencies(*rates)
    still = page.split("```{utforska} base-rate-tree")[1].split("```")[0]
    for count in (people.with_condition, people.true_positives, people.without_condition, people.false_positives):
        assert re.search(rf"\b{count}\b", still)


def test_outcomes_on_the_page_are_those_of_the_front_matter():
    page = SESSION.page.read_text(encoding="utf-8")
    body = page.split("---\n", 2)[2]
    for text in check.front_matter(SESSION.page)["outcomes"].values():
        said = re.sub(r"^(Efter träffen kan du|Fördjupning: du kan) ", "", text).rstrip(".")
        assert f"- {said}\n" in body
