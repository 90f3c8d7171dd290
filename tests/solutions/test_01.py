"""Session 01: the right answers give full points, each wrong one its own explanation, the baseline gives no verdict."""

import re
import runpy
from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import check, sync
from kunskapsresan.data import load
from kunskapsresan.tasks import kinds
from kunskapsresan.tasks.compile import compile_exercise
from kunskapsresan.tasks.marking import mark

ROOT = curriculum.find_root(Path(__file__))
SESSION = next(s for s in curriculum.load(ROOT).sessions if s.id == "01-stanna-upp")
ANSWERS = runpy.run_path(str(ROOT / "tests" / "wrong_answers" / f"{SESSION.id}.py"))
TEST = runpy.run_path(str(SESSION.tasks_file.parent / "forkunskaper.py"))
BANK = {  # the course's list of misconceptions for this session
    "chefers-bedomning-ar-test",
    "procent-eller-procentenheter",
    "livet-ar-praktik",
    "mallen-ger-forskning",
    "magkanslan-stammer",
    "ar-ger-traffsakerhet",
    "vanor-ar-fel",
    "arendedragning-ar-reflektion",
}


@pytest.fixture(scope="module")
def exercise():
    return sync.load_exercise(SESSION)


@pytest.fixture(scope="module")
def tasks(exercise):
    return compile_exercise(exercise).tasks | compile_exercise(exercise, self_tests=True).tasks


def test_points(tasks):
    with_points = [t for t in tasks.values() if t["points"]]
    assert 6 <= len(with_points) <= 9
    assert sum(t["points"] for t in with_points) == 20
    assert sum(t["points"] for t in with_points if t["kind"] == "Text") == 6


@pytest.mark.parametrize(("task", "value"), ANSWERS["RIGHT"])
def test_right_answers_give_full_points(tasks, task, value):
    verdict = mark(tasks[task], value)
    assert verdict.state == "right", verdict.message
    assert verdict.score == pytest.approx(tasks[task]["points"])


def test_solution_gives_all_points_that_are_not_a_persons(tasks):
    assert sum(mark(tasks[task], value).score for task, value in ANSWERS["SOLUTION"].items()) == pytest.approx(14)


@pytest.mark.parametrize(("task", "value", "points", "misconception"), ANSWERS["WRONG"])
def test_wrong_answers_are_explained(tasks, task, value, points, misconception):
    verdict = mark(tasks[task], value)
    assert (verdict.state, verdict.misconception) == ("wrong", misconception), verdict.message
    assert verdict.score == pytest.approx(min(points, tasks[task]["points"]))


def test_every_explanation_is_its_own(tasks):
    told = {}
    for task, value, _, identity in ANSWERS["WRONG"]:
        told.setdefault((task, mark(tasks[task], value).message), set()).add(identity)
    assert not {place: ids for place, ids in told.items() if len(ids) > 1}


def test_every_misconception_is_reached(tasks):
    reached = {(task, identity) for task, _, _, identity in ANSWERS["WRONG"] if identity}
    shown = {(t["id"], each) for t in tasks.values() if t["feedback"] == "full" for each in _identities(t)}
    assert shown == reached
    assert {identity for _, identity in reached} >= BANK


def _identities(node) -> set[str]:
    """Every id that stands beside an explanation, wherever in a compiled task."""
    if isinstance(node, dict):
        own = {node["id"]} if {"id", "explanation"} <= set(node) else set()
        return own.union(*map(_identities, node.values()))
    return set().union(*map(_identities, node)) if not isinstance(node, str | int | float | None) else set()


def test_baseline_is_never_scored_and_never_judged(exercise, tasks):
    baseline = [tasks[t.id] for t in exercise.tasks if t.outcome == "01-e" and not isinstance(t, kinds.Text)]
    scales = [t for t in baseline if t["kind"] == "Scale"]
    test = [t for t in baseline if t["kind"] == "Choice"]
    assert (len(scales), len(test), len(baseline)) == (7, 12, 19)
    assert not any(t["points"] or t["hints"] for t in baseline)
    for task in test:
        for option in task["options"]:
            verdict = mark(task, option["key"])
            assert (verdict.state, verdict.score, verdict.message) == ("noted", 0, "Sparat.")
            assert (verdict.misconception is None) == (option["key"] == task["key"])


def test_knowledge_test_can_be_asked_again_under_other_ids(tasks):
    again = TEST["items"]("annan-gang", "10-a")
    assert len(again) == 12
    assert not {task.id for task in again} & set(tasks)
    for task in again:
        first = tasks[task.id.replace("annan-gang", "stanna-fore")]
        assert (task.question, [o.label for o in task.options]) == (
            first["question"],
            [o["label"] for o in first["options"]],
        )
        assert task.options[-1].key == TEST["UNSURE"]


def test_the_right_one_does_not_stand_out_by_place_or_length():
    places, longest = [], 0
    for task in TEST["items"]("x", "01-e"):
        offered = task.options[:-1]
        places.append(next(n for n, option in enumerate(offered) if option.key == task.key))
        right, *wrong = sorted(offered, key=lambda option: option.key != task.key)
        longest += len(right.label) > max(len(option.label) for option in wrong)
    assert [places.count(n) for n in range(4)] == [3, 3, 3, 3]
    assert longest <= len(places) / 3


def test_figures_of_the_survey_are_those_of_the_data(exercise, tasks):
    shares = load("survey_2007_2019")["procent"].tolist()
    assert [exercise.numbers[name] for name in ("intresse_2007", "intresse_2019", "soka", "vardera")] == [
        str(share) for share in shares
    ]
    assert tasks["stanna-okning"]["key"] == pytest.approx(100 * (shares[1] / shares[0] - 1))
    for name in ("stanna-okning", "stanna-atta", "stanna-vet-inte"):
        assert "enligt Kunskapsresans bilder" in tasks[name]["question"]


def test_source_has_one_cell_per_task(exercise):
    cells = re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", SESSION.source.read_text(encoding="utf-8"), re.DOTALL)
    tasks = [cell.strip() for cell in cells if cell.startswith("uppgift")]
    assert tasks == [f'uppgift("{task.id}")' for task in exercise.tasks]


def test_page_has_every_self_test(exercise):
    page = SESSION.page.read_text(encoding="utf-8")
    assert re.findall(r"```\{uppgift\} ([a-z-]+)", page) == [task.id for task in exercise.self_tests]


def test_outcomes_on_the_page_are_those_of_the_front_matter():
    body = SESSION.page.read_text(encoding="utf-8").split("---\n", 2)[2]
    for text in check.front_matter(SESSION.page)["outcomes"].values():
        said = re.sub(r"^Efter träffen kan du ", "", text).rstrip(".")
        assert f"- {said}\n" in body


def test_summary_is_five_sentences():
    summary = SESSION.page.read_text(encoding="utf-8").partition("## Sammanfattning")[2].partition("\n## ")[0]
    assert len(re.findall(r"[.!?](?=\s|$)", summary.strip())) == 5
