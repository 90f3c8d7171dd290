"""Session 07: page, exercise and data agree about the study and the tree."""

import json
import re

from kunskapsresan import cells
from kunskapsresan.data import load
from kunskapsresan.effects import base_rates
from tests.solutions.sessions import SESSIONS

SESSION = SESSIONS["07-effektmatt-risker"]


def test_page_has_the_data_of_the_study(exercise, page):
    """Are the numbers typed for the first explorer those of the study's data set?"""
    config = cells.filled(json.loads(re.search(r"^:config: (.+)$", page, re.MULTILINE)[1]), load)
    rossi = load("rossi").set_index("grupp")
    for group, name in (("group_1", "bidrag"), ("group_2", "inget bidrag")):
        row = rossi.loc[name]
        assert (config[group]["events"], config[group]["n"]) == (row["gripna"], row["n"])


def test_tree_on_the_page_is_the_one_of_the_exercise(page):
    """Do the tree, the still text beside it and the computed numbers tell of the same hundred people?"""
    tree = json.loads(re.search(r"```\{utforska\} base-rate-tree\n:config: (.+)", page)[1])
    rates = (tree["base_rate"], tree["sensitivity"], tree["specificity"])
    assert f"natural_frequencies({', '.join(map(str, rates))})" in page
    people = base_rates.natural_frequencies(*rates)
    still = page.split("```{utforska} base-rate-tree")[1].split("```")[0]
    for count in (people.with_condition, people.true_positives, people.without_condition, people.false_positives):
        assert re.search(rf"\b{count}\b", still)


def test_the_study_is_told_without_its_abbreviation(tasks):
    """Is the trial told without an abbreviation that the course never explains?"""
    assert "TARP" not in json.dumps(list(tasks.values()), ensure_ascii=False)
