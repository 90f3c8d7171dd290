"""Session 08: the right answers give full points, each foreseen wrong one its own explanation, and the page agrees."""

import json
import re
import runpy
from math import exp
from pathlib import Path

import pytest

from kunskapsresan import curriculum, swedish
from kunskapsresan.course import check, sync
from kunskapsresan.data import load
from kunskapsresan.effects import means
from kunskapsresan.tasks.compile import compile_exercise
from kunskapsresan.tasks.marking import mark

ROOT = curriculum.find_root(Path(__file__))
SESSION = next(s for s in curriculum.load(ROOT).sessions if s.id == "08-effektmatt-medelvarden")
ANSWERS = runpy.run_path(str(ROOT / "tests" / "wrong_answers" / f"{SESSION.id}.py"))
RESULTS = runpy.run_path(str(SESSION.source.with_name("results.py")))
BANK = {  # the course's list of misconceptions for this session
    "d-som-procent",
    "litet-ar-oviktigt",
    "inomgrupp-ar-effekt",
    "rakna-roster",
    "diamanten-galler-hos-oss",
    "stor-ruta-stor-effekt",
    "hoger-ar-bra",
    "minus-ar-samre",
    "i2-ar-storlek",
    "manga-studier-kan-inte-ha-fel",
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
    assert all(task.startswith("medel-") for task in tasks)


def test_every_outcome_is_tested(tasks):
    assert {t["outcome"] for t in tasks.values()} == {f"08-{letter}" for letter in "abcde"}


@pytest.mark.parametrize(("task", "value"), ANSWERS["RIGHT"] + ANSWERS["ALSO_RIGHT"])
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
    reached = {misconception for *_, misconception in ANSWERS["WRONG"]} - {None}
    assert _identities(list(tasks.values())) == reached
    assert reached >= BANK


def _identities(node) -> set[str]:
    """Every id that stands beside an explanation, wherever in the compiled tasks."""
    if isinstance(node, dict):
        own = {node["id"]} if {"id", "explanation"} <= set(node) else set()
        return own.union(*map(_identities, node.values()))
    return set().union(*map(_identities, node)) if isinstance(node, list) else set()


def test_a_guess_before_and_one_after_the_drill_are_stored_without_points(exercise):
    before, after = exercise.tasks[:2]
    assert [before.kind, after.kind, before.points, after.points] == ["Predict", "Predict", 0, 0]
    assert before.key != after.key
    for guess in (before, after):
        above = int(re.search(r"ligger (\d+) högre", guess.question)[1])
        assert above == round(100 * RESULTS["cohens_u3"](guess.key))


def test_numbers_are_those_of_the_facts():
    r = {name: RESULTS[name] for name in ("scared_or", "cbt_or", "cbt_prediction")}
    said = {name: [swedish.number(x, 2) for x in values] for name, values in r.items()}
    assert said["scared_or"] == ["1,71", "1,14", "2,55"]
    assert said["cbt_or"] == ["0,66", "0,58", "0,74"]
    assert said["cbt_prediction"] == ["0,34", "1,27"]
    designs = {name: (round(exp(p.value), 2), round(100 * p.i2)) for name, p in RESULTS["designs"].groups.items()}
    assert designs == {"lottade": (0.72, 7), "matchade": (0.66, 87), "ej likvärdiga": (0.67, 14)}
    assert round(RESULTS["designs"].q, 2) == 0.74


def test_the_case_is_what_it_is_said_to_be():
    # A brochure of 1.3 within a group; nine trials whose prediction interval goes from clear benefit to none.
    pooled = RESULTS["family_pooled"]
    assert len(RESULTS["family"]) == 9
    assert round(RESULTS["brochure_d"], 1) == 1.3
    assert pooled.low > 0.2
    assert -0.1 < pooled.prediction_low < 0.02 and pooled.prediction_high > 0.8


def test_source_has_one_cell_per_task_and_the_review_form(exercise):
    cells = re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", SESSION.source.read_text(encoding="utf-8"), re.DOTALL)
    wanted = [f'uppgift("{task.id}")' for task in exercise.tasks]
    wanted.insert(-1, f'oversikt("{SESSION.id}")')
    assert [cell.strip() for cell in cells] == wanted


def test_page_has_every_self_test_and_its_explorers(exercise):
    page = SESSION.page.read_text(encoding="utf-8")
    assert re.findall(r"```\{uppgift\} ([a-z-]+)", page) == [task.id for task in exercise.self_tests]
    found = re.findall(r"`{3,}\{utforska\} ([a-z-]+)\n(?::studier: (\w+)\n)?:config: (.+)\n", page)
    assert [(name, data) for name, data, _ in found] == [
        ("two-distributions", ""),
        ("gissa-d", ""),
        ("forest", "scared_straight"),
        ("forest", "landenberger"),
        ("funnel", "landenberger"),
    ]
    early = load("early_intervention").set_index(["ålder", "grupp"])
    one, two = early.loc[(2.0, "insats")], early.loc[(2.0, "kontroll")]
    columns = ["medelvärde", "standardavvikelse", "n"]
    g = means.hedges_g(*_table(one[columns]), *_table(two[columns])).value
    assert json.loads(found[0][2])["d"] == round(g, 2)


def _table(row):
    mean, spread, n = row
    return mean, spread, int(n)


def test_the_case_has_the_same_numbers_on_page_and_in_exercise():
    page = SESSION.page.read_text(encoding="utf-8")
    said = re.search(r"^FAMILIES, BEFORE, AFTER, SPREAD = (.+)$", page, re.MULTILINE)[1]
    assert [float(x) for x in said.split(", ")] == [RESULTS[n] for n in ("FAMILIES", "BEFORE", "AFTER", "SPREAD")]


def test_outcomes_on_the_page_are_those_of_the_front_matter():
    page = SESSION.page.read_text(encoding="utf-8")
    body = page.split("---\n", 2)[2]
    for text in check.front_matter(SESSION.page)["outcomes"].values():
        said = re.sub(r"^(Efter träffen kan du|Fördjupning: du kan) ", "", text).rstrip(".")
        assert f"- {said}\n" in body
