"""Session 04: the right answers give full points, each foreseen wrong one its own explanation, and the page agrees."""

import re
import runpy
from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import check, sync
from kunskapsresan.figures.frames import FRAMES
from kunskapsresan.review.frames import FRAMES as FORM_FRAMES
from kunskapsresan.tasks.compile import compile_exercise
from kunskapsresan.tasks.marking import mark

ROOT = curriculum.find_root(Path(__file__))
SESSION = next(s for s in curriculum.load(ROOT).sessions if s.id == "04-fran-undran-till-fraga")
ANSWERS = runpy.run_path(str(ROOT / "tests" / "wrong_answers" / f"{SESSION.id}.py"))
BANK = {  # the course's list of misconceptions for this session
    "undran-som-fraga",
    "svaret-i-fragan",
    "allt-ska-in-i-pico",
    "bor-fraga",
    "utfall-for-verksamheten",
    "kompetensbehov-som-lucka",
    "lokal-fraga-i-databas",
    "fragan-om-mitt-arende",
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
    assert all(task.startswith("fraga-") for task in tasks)


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


def test_hint_says_how_many_of_each_kind(tasks):
    """The second hints count; do they count right?"""
    frames, needs = (list(ANSWERS[name].values()) for name in ("FRAMED", "ROUTED"))
    assert sorted(frames.count(each) for each in set(frames)) == [1, 1, 2, 2]
    assert "Två ramar används två gånger" in " ".join(tasks["fraga-ramar"]["hints"][1].split())
    assert sorted(needs.count(each) for each in set(needs)) == [1, 1, 2, 2]


def test_two_words_without_definition_are_never_judged(tasks):
    task = tasks["fraga-tva-ord"]
    assert (task["points"], task["rubric"], task["kind"]) == (0, [], "Text")
    assert mark(task, "Vi menade att vi inte hinner.").state in ("manual", "noted")


def test_source_has_one_cell_per_task_and_the_form_before_the_own_question(exercise):
    cells = re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", SESSION.source.read_text(encoding="utf-8"), re.DOTALL)
    wanted = [f'uppgift("{task.id}")' for task in exercise.tasks]
    wanted.insert(-1, f'oversikt("{SESSION.id}")')
    assert [cell.strip() for cell in cells] == wanted


def test_frames_are_those_of_the_form():
    """Do figure and question builder name the same frames, with as many boxes?"""
    assert {name: len(parts) for name, _, parts in FRAMES} == {
        frame["name"]: len(frame["parts"]) for frame in FORM_FRAMES.values()
    }


def test_themes_are_named_on_page_and_in_exercise(exercise):
    """A theme in the exercise is one that the page lists among those of Lund and Helsingborg."""
    page = " ".join(SESSION.page.read_text(encoding="utf-8").split())
    for task in exercise.tasks:
        if task.id.startswith("fraga-rutor-"):
            theme = task.question.split(".")[0]
            assert theme[0].lower() + theme[1:] in page


def test_page_has_every_self_test(exercise):
    page = SESSION.page.read_text(encoding="utf-8")
    assert re.findall(r"```\{uppgift\} ([a-z-]+)", page) == [task.id for task in exercise.self_tests]


def test_outcomes_on_the_page_are_those_of_the_front_matter():
    page = SESSION.page.read_text(encoding="utf-8")
    body = page.split("---\n", 2)[2]
    for text in check.front_matter(SESSION.page)["outcomes"].values():
        assert f"- {text.removeprefix('Efter träffen kan du ').rstrip('.')}\n" in body
