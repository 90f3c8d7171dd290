"""Session 10: session 01 comes back, and the ratio taken home is the published one."""

import json
import re

import pytest

from kunskapsresan.course import check, sync
from kunskapsresan.data import load
from kunskapsresan.swedish import interval, number
from kunskapsresan.tasks import kinds
from kunskapsresan.tasks.marking import mark
from tests.solutions import sessions
from tests.solutions.sessions import ROOT, SESSIONS

SESSION = SESSIONS["10-fran-kunskap-till-praktik"]
FAREWELL = ROOT / "book" / "avslut.md"


def test_detector_has_ten_conclusions_that_go_wrong_both_ways(tasks):
    """Do some conclusions go further than the research and some less far, so that no habit wins?"""
    kept = [item["category"] for item in tasks["praktik-slutsatser"]["items"]]
    assert len(kept) == 10
    assert {key: kept.count(key) for key in set(kept)} == {"haller": 4, "mer": 4, "mindre": 2}


def test_every_outcome_has_a_task_with_points(exercise, page):
    """Does a task with points stand for each outcome?"""
    outcomes = set(check.front_matter(SESSION.page)["outcomes"])
    assert {task.outcome for task in exercise.tasks if task.points} == outcomes


def test_first_sessions_questions_come_back_word_for_word(exercise):
    """Are the questions of session 01 asked again unchanged, so that the answers can be compared?"""
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
    """Is the second measurement only stored?"""
    again = [tasks[task.id] for task in exercise.tasks if task.id.startswith("efter-")]
    assert not any(task["points"] or task["hints"] for task in again)
    for task in again:
        for option in task.get("options", []):
            verdict = mark(task, option["key"])
            assert (verdict.state, verdict.score, verdict.message) == ("noted", 0, "Sparat.")


def test_source_ends_with_the_forms(exercise):
    """Does the comparison come after the last task, and the evaluation last?"""
    cells = sessions.cells(SESSION.id)
    assert [cell for cell in cells if cell.startswith("uppgift")] == [f'uppgift("{t.id}")' for t in exercise.tasks]
    forms = [cell for cell in cells if not cell.startswith("uppgift")]
    assert forms == [f'oversikt("{SESSION.id}")', "jamforelse()", 'utvardering("slut")']
    assert cells.index("jamforelse()") > cells.index(f'uppgift("{exercise.tasks[-1].id}")')


def test_ratio_taken_home_is_the_published_one(exercise, tasks, page):
    """Are the ratio and intervals that are taken home those of the published review?"""
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


def test_page_has_the_inventory_with_its_clock(exercise, page):
    """Does the page show both explorers, the inventory with its own clock?"""
    configs = dict(re.findall(r"`{3,4}\{utforska\} ([a-z-]+)\n:config: (.+)\n", page))
    assert set(configs) == {"five-steps", "structure-inventory"}
    assert "phases" not in json.loads(configs["structure-inventory"])  # its own: one, three and three minutes


def test_farewell_has_a_line_for_every_session():
    """Does the last page look back on all ten sessions?"""
    text = FAREWELL.read_text(encoding="utf-8")
    assert [int(each) for each in re.findall(r"^\| (\d+) \|", text, re.MULTILINE)] == list(range(1, 11))
