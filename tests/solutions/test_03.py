"""Session 03: the self-maps are never scored; page and exercise tell the same case."""

import json
import re

from kunskapsresan.figures.tension_pairs import PAIRS
from tests.solutions.sessions import SESSIONS

SESSION = SESSIONS["03-larandets-logiker"]


def test_maps_are_never_scored_and_take_the_explorers_steps(exercise):
    """Do the scales have the poles and steps of the explorers, and never a point?"""
    maps = {task.id: task for task in exercise.tasks if task.kind == "Scale"}
    pairs = [task for identity, task in maps.items() if identity.startswith("logik-par-")]
    assert [(t.low_label, t.high_label) for t in pairs] == [(f"nästan bara {a}", f"nästan bara {b}") for a, b in PAIRS]
    assert {(t.low, t.high) for t in pairs} == {(-2, 2)}
    assert {(maps[f"logik-falt-{end}"].low, maps[f"logik-falt-{end}"].high) for end in ("ledning", "personal")} == {
        (0, 10)
    }
    assert not any(task.points for task in maps.values())


def test_case_has_the_same_numbers_on_page_and_in_exercise(exercise, page):
    """Does the page tell the case with the numbers of the exercise?"""
    said = re.search(r"^days_before, days_now, back, closed = (.+)$", page, re.MULTILINE)[1].split(", ")
    names = ("dagar_fore", "dagar_nu", "tillbaka", "avslutade")
    assert said == [exercise.numbers[name] for name in names]


def test_page_has_both_maps(exercise, page):
    """Does the page show both self-maps, and none with a group's figures?"""
    configs = dict(re.findall(r"````\{utforska\} ([a-z-]+)\n:config: (.+)\n", page))
    assert set(configs) == {"tension-pairs", "four-field"}
    assert all("group" not in json.loads(config) for config in configs.values())  # never a group's figures in the book
