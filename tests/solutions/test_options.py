"""Whoever knows nothing but how tests are made should not find the right answers."""

from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import sync
from kunskapsresan.tasks.compile import compile_exercise

ROOT = curriculum.find_root(Path(__file__))
IDS = tuple(session.id for session in curriculum.load(ROOT).present)
SESSIONS = {session.id: session for session in curriculum.load(ROOT).sessions}


@pytest.fixture(params=IDS, scope="module")
def tasks(request):
    exercise = sync.load_exercise(SESSIONS[request.param])
    both = compile_exercise(exercise).tasks | compile_exercise(exercise, self_tests=True).tasks
    return [task for task in both.values() if task["feedback"] == "full"]  # the pre-test has a test of its own


def test_right_option_is_not_told_by_length_or_place(tasks):
    """Would somebody who takes the longest, or always the same place, be right more often than a guess?"""
    choices = [task for task in tasks if task["kind"] == "Choice"]
    longest, places = 0, []
    for task in choices:
        lengths = {option["key"]: len(option["label"]) for option in task["options"]}
        longest += lengths.pop(task["key"]) > max(lengths.values())
        places.append([option["key"] for option in task["options"]].index(task["key"]))
    assert longest <= len(choices) * 0.4
    assert len(set(places)) >= 3
    assert max(places.count(place) for place in places) <= len(choices) / 2


def test_items_do_not_stand_in_the_order_of_the_answer(tasks):
    """Does the order in which things are shown give away the right order, sorting or choice?"""
    for task in tasks:
        if task["kind"] == "Order":
            assert [item["key"] for item in task["items"]] != task["key"], task["id"]
        if task["kind"] == "Classify":
            rank = [category["key"] for category in task["categories"]]
            told = [rank.index(item["category"]) for item in task["items"]]
            assert told != sorted(told), task["id"]
        if task["kind"] == "Choices":
            told = [option["correct"] for option in task["options"]]
            assert any(a == b for a, b in zip(told, told[1:], strict=False)), task["id"]  # not every second one
