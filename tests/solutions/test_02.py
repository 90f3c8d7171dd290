"""Session 02: the right answers give full points, each foreseen wrong one its own explanation, and the page agrees."""

import json
import re
import runpy
from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import check, sync
from kunskapsresan.tasks.compile import compile_exercise
from kunskapsresan.tasks.marking import mark

ROOT = curriculum.find_root(Path(__file__))
SESSION = next(s for s in curriculum.load(ROOT).sessions if s.id == "02-evidensbaserad-praktik")
ANSWERS = runpy.run_path(str(ROOT / "tests" / "wrong_answers" / f"{SESSION.id}.py"))
BUILDER = runpy.run_path(str(ROOT / "datasets" / "builders" / "lokal_uppfoljning.py"))
BANK = {  # the course's list of misconceptions for this session
    "ebp-ar-metoder",
    "evidens-galler-individen",
    "beprovad-ar-min",
    "onskemal-avgor-allt",
    "ingen-evidens-forbud",
    "lagen-ar-en-metodlista",
    "forbattrad-alltsa-effekt",
    "nojd-ar-hjalpt",
    "kritik-ar-motstand",
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


@pytest.mark.parametrize(("task", "value"), ANSWERS["RIGHT"])
def test_right_answers_give_full_points(tasks, task, value):
    verdict = mark(tasks[task], value)
    assert verdict.state == "right", verdict.message
    assert verdict.score == tasks[task]["points"]
    assert verdict.misconception is None


def test_solution_gives_all_points_that_are_not_a_persons(tasks):
    assert sum(mark(tasks[task], value).score for task, value in ANSWERS["SOLUTION"].items()) == 14


@pytest.mark.parametrize(("task", "value", "points", "misconception"), ANSWERS["WRONG"])
def test_wrong_answers_are_explained(tasks, task, value, points, misconception):
    verdict = mark(tasks[task], value)
    assert (verdict.state, verdict.misconception) == ("wrong", misconception), verdict.message
    assert verdict.score == pytest.approx(min(points, tasks[task]["points"]))


def test_every_explanation_is_its_own(tasks):
    told = [(task, mark(tasks[task], value).message) for task, value, _, _ in ANSWERS["WRONG"]]
    assert len(set(told)) == len(told)


def test_every_misconception_is_reached(tasks):
    reached = {misconception for *_, misconception in ANSWERS["WRONG"]}
    assert _identities(tasks.values()) <= reached
    assert reached >= BANK


def _identities(node) -> set[str]:
    """Every id that stands beside an explanation, wherever in the compiled tasks."""
    if isinstance(node, dict):
        own = {node["id"]} if {"id", "explanation"} <= set(node) else set()
        return own.union(*map(_identities, node.values()))
    return set().union(*map(_identities, node)) if not isinstance(node, str | int | float | None) else set()


def test_the_reveal_tells_what_the_builder_knows(tasks):
    """Is the number of points that the programme is said to make the one that the made-up file was made with?"""
    effect = BUILDER["TRUE_EFFECT"]["strukturerat program"]
    assert tasks["ebp-gissa-effekt"]["key"] == pytest.approx(effect, abs=0.3)
    assert f"Ungefär {effect:.0f} poäng" in tasks["ebp-gissa-effekt"]["reveal"]


def test_source_has_one_cell_per_task(exercise):
    cells = re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", SESSION.source.read_text(encoding="utf-8"), re.DOTALL)
    tasks = [cell.strip() for cell in cells if cell.startswith("uppgift")]
    assert tasks == [f'uppgift("{task.id}")' for task in exercise.tasks]


def test_made_up_numbers_are_said_to_be_made_up(tasks):
    """Does the section on follow-up begin by saying so, on the page and in the exercise?"""
    page, source = (path.read_text(encoding="utf-8") for path in (SESSION.page, SESSION.source))
    section = re.search(r"^## Fem frågor till er egen verksamhet\n\n\[Kärna\]\{\.karna\}\n\n(.+)$", page, re.MULTILINE)[
        1
    ]
    assert "påhittat" in section.partition(".")[0]
    section = re.search(r"^## Fem frågor till en påhittad enhet.*\n\n(.+)$", source, re.MULTILINE)[1]
    assert "påhittade" in section.partition(".")[0]


def test_page_has_every_self_test(exercise):
    page = SESSION.page.read_text(encoding="utf-8")
    assert re.findall(r"```\{uppgift\} ([a-z-]+)", page) == [task.id for task in exercise.self_tests]
    for config in re.findall(r"^:config: (.+)$", page, re.MULTILINE):
        json.loads(config)


def test_outcomes_on_the_page_are_those_of_the_front_matter():
    body = SESSION.page.read_text(encoding="utf-8").split("---\n", 2)[2]
    for text in check.front_matter(SESSION.page)["outcomes"].values():
        assert f"- {text.removeprefix('Efter träffen kan du ').rstrip('.')}\n" in body
