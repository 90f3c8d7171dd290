"""Session 01: the test before gives no verdict and comes back under other ids; the survey's figures are the data's."""

import runpy

import pytest

from kunskapsresan.data import load
from kunskapsresan.tasks import kinds
from kunskapsresan.tasks.marking import mark
from tests.solutions.sessions import SESSIONS

SESSION = SESSIONS["01-stanna-upp"]
TEST = runpy.run_path(str(SESSION.tasks_file.parent / "forkunskaper.py"))


def test_baseline_is_never_scored_and_never_judged(exercise, tasks):
    """Is the test before only stored: no points, no hints, no word about right or wrong, but the misconception kept?"""
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
    """Are the same twelve questions asked again, word for word, under ids of their own?"""
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
    """Would somebody who always takes the third, or the longest, know no more than by chance?"""
    places, longest = [], 0
    for task in TEST["items"]("x", "01-e"):
        offered = task.options[:-1]
        places.append(next(n for n, option in enumerate(offered) if option.key == task.key))
        right, *wrong = sorted(offered, key=lambda option: option.key != task.key)
        longest += len(right.label) > max(len(option.label) for option in wrong)
    assert [places.count(n) for n in range(4)] == [3, 3, 3, 3]
    assert longest <= len(places) / 3


def test_figures_of_the_survey_are_those_of_the_data(exercise, tasks):
    """Are the survey's figures in the text and in the key those of the data set, with their source named?"""
    shares = load("survey_2007_2019")["procent"].tolist()
    assert [exercise.numbers[name] for name in ("intresse_2007", "intresse_2019", "soka", "vardera")] == [
        str(share) for share in shares
    ]
    assert tasks["stanna-okning"]["key"] == pytest.approx(100 * (shares[1] / shares[0] - 1))
    for name in ("stanna-okning", "stanna-atta", "stanna-vet-inte"):
        assert "enligt Kunskapsresans bilder" in tasks[name]["question"]
