"""Session 09: right answers give full points, each foreseen wrong one its own; page, tasks and reports agree."""

import json
import re
import runpy
from pathlib import Path

import pytest

from kunskapsresan import cells, curriculum, swedish
from kunskapsresan.appraisal.instruments import AMSTAR2, GRADE_DOWN, ROB2
from kunskapsresan.course import check, sync
from kunskapsresan.data import load
from kunskapsresan.effects import two_by_two as effects
from kunskapsresan.tasks.compile import compile_exercise
from kunskapsresan.tasks.marking import mark

ROOT = curriculum.find_root(Path(__file__))
SESSION = next(s for s in curriculum.load(ROOT).sessions if s.id == "09-kritisk-granskning")
ANSWERS = runpy.run_path(str(ROOT / "tests" / "wrong_answers" / f"{SESSION.id}.py"))
REPORTS = {key: (ROOT / "book" / "granskning" / f"rapport-{key}.md").read_text(encoding="utf-8") for key in "abcd"}
BANK = {  # the course's list of misconceptions for this session
    "lag-ar-dalig-insats",
    "inga-belagg-ingen-effekt",
    "poangsumma",
    "publicerad-ar-klar",
    "rct-ger-hog",
    "grade-pa-artikel",
    "eniga-i-99-procent",
    "oblindad-ar-vardelos",
    "kvalitativ-med-fel-linjal",
    "stammer-med-oss",
}
# One thought, two ways to write the number.
ROUNDED = {"granska-b-alla": ["15,4", "15 %"], "granska-sjalv-eniga": ["99,2", "99 %"]}


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
    assert all(task.startswith("granska-") for task in tasks)


@pytest.mark.parametrize(("task", "value"), ANSWERS["RIGHT"])
def test_right_answers_give_full_points(tasks, task, value):
    verdict = mark(tasks[task], value)
    assert verdict.state == "right", verdict.message
    assert verdict.score == tasks[task]["points"]
    assert verdict.misconception is None


def test_solution_gives_all_points_that_are_not_a_persons(tasks):
    solution = dict(ANSWERS["RIGHT"])
    assert sum(mark(tasks[task], value).score for task, value in solution.items()) == 14


@pytest.mark.parametrize(("task", "value", "points", "misconception"), ANSWERS["WRONG"])
def test_wrong_answers_are_explained(tasks, task, value, points, misconception):
    verdict = mark(tasks[task], value)
    assert (verdict.state, verdict.misconception) == ("wrong", misconception), verdict.message
    assert verdict.score == pytest.approx(points)


def test_every_explanation_is_its_own(tasks):
    told = {}
    for task, value, _, _ in ANSWERS["WRONG"]:
        told.setdefault((task, mark(tasks[task], value).message), []).append(value)
    assert {task: values for (task, _), values in told.items() if len(values) > 1} == ROUNDED


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


def test_a_hint_never_holds_a_sentence_that_is_to_be_chosen(tasks):
    for name in ("granska-a-mening", "granska-d-mening"):
        told = " ".join([*tasks[name]["hints"], tasks[name]["worked_example"]])
        assert not any(option["label"].strip("”.") in told for option in tasks[name]["options"])


@pytest.mark.parametrize(("task", "report"), [("granska-a-mening", "a"), ("granska-d-mening", "d")])
def test_sentences_to_choose_among_stand_in_the_report(tasks, task, report):
    for option in tasks[task]["options"]:
        assert option["label"].strip("”") in REPORTS[report], option["label"]


def test_quotations_in_the_examples_for_the_supervisor_stand_in_a_report(exercise):
    example = next(task for task in exercise.tasks if task.id == "granska-citat").examples
    quotations = [text for each in example for text in re.findall(r"’([^’]+)’", each)]
    assert len(quotations) == 2
    assert all(any(text in report for report in REPORTS.values()) for text in quotations)


def test_reports_say_that_they_are_constructed_and_never_what_is_wrong_with_them():
    for text in REPORTS.values():
        assert "{admonition} Konstruerad rapport" in text
        assert not re.search(r"planterad|facit|för handledaren|risk för bias: hög", text.lower())


@pytest.mark.parametrize(
    ("report", "table", "counts"),
    [
        ("a", (32, 39, 14, 25), ("39 av 48", "25 av 48", "32 av 39", "14 av 25", "96 unga")),
        ("b", (12, 78, 27, 90), ("12 av 78 hushåll", "27 av 90", "nio av de tolv")),
    ],
)
def test_numbers_of_the_two_trials_agree_with_themselves(report, table, counts):
    text, ratio, points = REPORTS[report], effects.risk_ratio(*table), effects.risk_difference(*table)
    assert all(each in text for each in counts)
    assert f"riskkvoten {swedish.number(ratio.value, 2)} ({swedish.interval(ratio.low, ratio.high, 2)})" in text
    low, high = sorted(abs(100 * limit) for limit in (points.low, points.high))
    span = f"95 procents konfidensintervall {swedish.interval(low, high, 0)}"
    assert f"{swedish.number(abs(100 * points.value), 0)} procentenheter ({span})" in text


def test_instruments_are_whole(tasks):
    assert len(tasks["granska-a"]["rows"]) == len(ROB2.items)
    critical = {f"punkt-{item.key}" for item in AMSTAR2.items if item.critical}
    assert {option["key"] for option in tasks["granska-c-brister"]["options"]} == critical


def test_source_has_one_cell_per_task_and_the_form_last(exercise):
    cells = re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", SESSION.source.read_text(encoding="utf-8"), re.DOTALL)
    assert [cell.strip() for cell in cells if "uppgift" in cell] == [f'uppgift("{t.id}")' for t in exercise.tasks]
    assert [cell.strip() for cell in cells if "uppgift" not in cell] == [f'oversikt("{SESSION.id}")']


def test_page_has_every_self_test_and_the_explorers(exercise):
    page = SESSION.page.read_text(encoding="utf-8")
    assert re.findall(r"```\{uppgift\} ([a-z-]+)", page) == [task.id for task in exercise.self_tests]
    found = re.findall(r"`{3,}\{utforska\} ([a-z-]+)\n:config: (.+)\n", page)
    configs = [(name, cells.filled(json.loads(config), load)) for name, config in found]
    assert [name for name, _ in configs] == ["grade-path"] * 3 + ["kappa"]
    for _, config in configs[:3]:
        assert config["start"] == "randomiserade studier"
        assert not set(config.get("given", {})) - {item.key for item in GRADE_DOWN.items}
    first = configs[3][1]["presets"][0]
    rows = load("two_screeners").set_index(["granskare_1", "granskare_2"])["antal"]
    pairs = [("ta med", "ta med"), ("ta med", "uteslut"), ("uteslut", "ta med"), ("uteslut", "uteslut")]
    assert [first[key] for key in ("both_yes", "only_one", "only_two", "both_no")] == [int(rows[p]) for p in pairs]


def test_quotations_in_the_figure_of_the_page_stand_in_the_report():
    page = SESSION.page.read_text(encoding="utf-8")
    quotations = re.findall(r'^    "[^"]+": \("[a-zåäö]+", "([^"]+)"\),$', page, re.MULTILINE)
    assert len(quotations) >= 5
    assert all(text in REPORTS["b"] for text in quotations)


def test_outcomes_on_the_page_are_those_of_the_front_matter():
    page = SESSION.page.read_text(encoding="utf-8")
    body = page.split("---\n", 2)[2]
    for text in check.front_matter(SESSION.page)["outcomes"].values():
        said = re.sub(r"^(Efter träffen kan du|Fördjupning: du kan) ", "", text).rstrip(".")
        assert f"- {said}\n" in body
