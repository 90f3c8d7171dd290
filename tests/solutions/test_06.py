"""Session 06: the case adds up, and what is typed is what the data say."""

import json
import re

from kunskapsresan.data import load
from tests.solutions import sessions
from tests.solutions.sessions import SESSIONS

SESSION = SESSIONS["06-lasa-forskning"]


def test_the_case_adds_up(exercise):
    """Do those who began, answered and are missing add up, and is the halving of the hours the one that was shown?"""
    said = {name: float(text) for name, text in exercise.numbers.items() if text.isdigit()}
    assert said["erbjods"] - said["nej"] == said["borjade"] == said["svarade"] + said["saknas"]
    mean = (said["svarade"] * said["timmar_svarade"] + said["saknas"] * said["timmar_saknas"]) / said["borjade"]
    assert round(mean) == said["timmar_alla"] == 2 * said["timmar_efter"]  # the "halving" that the board was shown


def test_case_has_the_same_numbers_on_page_and_in_exercise(exercise, page):
    """Does the page tell the case with the numbers of the exercise?"""
    numbers = exercise.numbers
    for pattern, names in (
        (r"^offered, refused, began, answered = (.+)$", ("erbjods", "nej", "borjade", "svarade")),
        (r"^hours_before, hours_after = (.+)$", ("timmar_alla", "timmar_efter")),
    ):
        assert re.search(pattern, page, re.MULTILINE)[1].split(", ") == [numbers[name] for name in names]


def test_typed_numbers_of_the_experiment_are_those_of_the_data(page):
    """Are the rounded sums that are typed the data's?"""
    # What stands where nothing can be computed: the explorer's words for readers without JavaScript.
    earned = load("nsw").set_index("grupp")["inkomst_1978_medel"]
    programme, drawn, survey = earned
    said = re.search(r"ungefär (1 \d{3}) dollar mer 1978.*ungefär (8 \d{3}) dollar mindre", page)
    assert [int(text.replace(" ", "")) for text in said.groups()] == [
        round(programme - drawn),
        round(survey - programme),
    ]


def test_source_has_the_review_last(exercise):
    """Does the exercise end in the step of the knowledge review?"""
    cells = sessions.cells(SESSION.id)
    *tasks, review = cells
    assert tasks == [f'uppgift("{task.id}")' for task in exercise.tasks]
    assert review == f'oversikt("{SESSION.id}")'


def test_page_has_the_explorer(exercise, page):
    """Does the page show the experiment once, as it is made?"""
    configs = dict(re.findall(r"```\{utforska\} ([a-z-]+)\n:config: (.+)\n", page))
    assert set(configs) == {"nsw"} and json.loads(configs["nsw"]) == {}
