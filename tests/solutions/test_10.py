"""Session 10: right answers give full points, each wrong one its own explanation, and session 01 comes back."""

import json
import re
import runpy
from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import check, sync
from kunskapsresan.data import load
from kunskapsresan.swedish import interval, number
from kunskapsresan.tasks import kinds
from kunskapsresan.tasks.compile import compile_exercise
from kunskapsresan.tasks.marking import mark

ROOT = curriculum.find_root(Path(__file__))
SESSIONS = {session.id: session for session in curriculum.load(ROOT).sessions}
SESSION = SESSIONS["10-fran-kunskap-till-praktik"]
FAREWELL = ROOT / "book" / "avslut.md"
ANSWERS = runpy.run_path(str(ROOT / "tests" / "wrong_answers" / f"{SESSION.id}.py"))
BANK = {  # the course's list of misconceptions for this session
    "spridd-ar-inford",
    "fou-infor",
    "forskningen-trumfar",
    "oversikten-sager-bor",
    "plocka-russin",
    "isu-visar-orsak",
    "siffran-flyttar-med",
    "tom-oversikt-ar-misslyckad",
    "en-eldsjal-racker",
}


@pytest.fixture(scope="module")
def exercise():
    return sync.load_exercise(SESSION)


@pytest.fixture(scope="module")
def tasks(exercise):
    return compile_exercise(exercise).tasks | compile_exercise(exercise, self_tests=True).tasks


@pytest.fixture(scope="module")
def page():
    return SESSION.page.read_text(encoding="utf-8")


def test_points(tasks):
    with_points = [t for t in tasks.values() if t["points"]]
    assert 6 <= len(with_points) <= 9
    assert sum(t["points"] for t in with_points) == 20
    assert sum(t["points"] for t in with_points if t["kind"] == "Text") == 6


def test_ids_are_the_sessions_own(tasks):
    assert all(task.startswith(("praktik-", "efter-")) for task in tasks)


@pytest.mark.parametrize(("task", "value"), ANSWERS["RIGHT"])
def test_right_answers_give_full_points(tasks, task, value):
    verdict = mark(tasks[task], value)
    assert verdict.state == "right", verdict.message
    assert verdict.score == pytest.approx(tasks[task]["points"])
    assert verdict.misconception is None


def test_solution_gives_all_points_that_are_not_a_persons(tasks):
    assert sum(mark(tasks[task], value).score for task, value in ANSWERS["SOLUTION"].items()) == pytest.approx(14)


@pytest.mark.parametrize(("task", "value", "points", "misconception"), ANSWERS["WRONG"])
def test_wrong_answers_are_explained(tasks, task, value, points, misconception):
    verdict = mark(tasks[task], value)
    assert (verdict.state, verdict.misconception) == ("wrong", misconception), verdict.message
    assert verdict.score == pytest.approx(points)


def test_every_explanation_is_its_own(tasks):
    told = {}
    for task, value, _, identity in ANSWERS["WRONG"]:
        told.setdefault(mark(tasks[task], value).message, set()).add((task, identity))
    assert not {text: places for text, places in told.items() if len(places) > 1}


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
    return set().union(*map(_identities, node)) if isinstance(node, list) else set()


def test_detector_has_ten_conclusions_that_go_wrong_both_ways(tasks):
    kept = [item["category"] for item in tasks["praktik-slutsatser"]["items"]]
    assert len(kept) == 10
    assert {key: kept.count(key) for key in set(kept)} == {"haller": 4, "mer": 4, "mindre": 2}


def test_every_outcome_has_a_task_with_points(exercise, page):
    outcomes = set(check.front_matter(SESSION.page)["outcomes"])
    assert {task.outcome for task in exercise.tasks if task.points} == outcomes


def test_first_sessions_questions_come_back_word_for_word(exercise):
    first = {task.id: task for task in sync.load_exercise(SESSIONS["01-stanna-upp"]).tasks}
    pairs = {  # the prefix in the first session, by this session's
        "efter-saker-": ("stanna-saker-", kinds.Scale, 7),
        "efter-": ("stanna-fore-", kinds.Choice, 12),
    }
    left = [task for task in exercise.tasks if task.id.startswith("efter-")]
    for prefix, (before, kind, count) in pairs.items():
        again = [task for task in left if task.id.startswith(prefix)]
        left = [task for task in left if task not in again]
        assert [type(task) for task in again] == [kind] * count
        for task in again:
            earlier = first[before + task.id.removeprefix(prefix)]
            for name in ("question", "options", "key", "low_label", "high_label", "low", "high"):
                assert getattr(task, name, None) == getattr(earlier, name, None)
    assert not left


def test_second_measurement_is_never_scored_and_never_judged(exercise, tasks):
    again = [tasks[task.id] for task in exercise.tasks if task.id.startswith("efter-")]
    assert not any(task["points"] or task["hints"] for task in again)
    for task in again:
        for option in task.get("options", []):
            verdict = mark(task, option["key"])
            assert (verdict.state, verdict.score, verdict.message) == ("noted", 0, "Sparat.")


def test_source_has_one_cell_per_task_and_then_the_forms(exercise):
    cells = re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", SESSION.source.read_text(encoding="utf-8"), re.DOTALL)
    cells = [cell.strip() for cell in cells]
    assert [cell for cell in cells if cell.startswith("uppgift")] == [f'uppgift("{t.id}")' for t in exercise.tasks]
    forms = [cell for cell in cells if not cell.startswith("uppgift")]
    assert forms == [f'oversikt("{SESSION.id}")', "jamforelse()", 'utvardering("slut")']
    assert cells.index("jamforelse()") > cells.index(f'uppgift("{exercise.tasks[-1].id}")')


def test_ratio_taken_home_is_the_published_one(exercise, tasks, page):
    published = load("ips").query("källa == 'frederick2019'").set_index("utfall")
    job, health = published.loc["vanligt arbete"], published.loc["psykisk hälsa"]
    assert exercise.numbers["kvot"] == number(job["värde"], 2)
    assert tasks["praktik-hos-oss"]["key"] == pytest.approx(20 * job["värde"])
    case = re.search(r"\{utforska\} five-steps\n:config: (.+)\n", page)[1]
    read = json.loads(case)["case"]["steps"][2]["now"]
    for text in (
        number(job["värde"], 2),
        interval(job["låg"], job["hög"], 2),
        number(health["värde"], 2),
        interval(health["låg"], health["hög"], 2),
    ):
        assert text in read


def test_page_has_every_self_test_and_the_inventory_with_its_clock(exercise, page):
    assert re.findall(r"```\{uppgift\} ([a-z-]+)", page) == [task.id for task in exercise.self_tests]
    configs = dict(re.findall(r"`{3,4}\{utforska\} ([a-z-]+)\n:config: (.+)\n", page))
    assert set(configs) == {"five-steps", "structure-inventory"}
    assert "phases" not in json.loads(configs["structure-inventory"])  # its own: one, three and three minutes


def test_outcomes_on_the_page_are_those_of_the_front_matter(page):
    body = page.split("---\n", 2)[2]
    for text in check.front_matter(SESSION.page)["outcomes"].values():
        assert f"- {text.removeprefix('Efter träffen kan du ').rstrip('.')}\n" in body


def test_summary_is_five_sentences(page):
    summary = page.partition("## Sammanfattning")[2].partition("\n## ")[0]
    assert len(re.findall(r"[.!?](?=\s|$)", summary.strip())) == 5


def test_farewell_has_a_line_for_every_session():
    text = FAREWELL.read_text(encoding="utf-8")
    assert [int(each) for each in re.findall(r"^\| (\d+) \|", text, re.MULTILINE)] == list(range(1, 11))
