"""Session 08: the numbers are those of the facts, on the page and in the exercise."""

import json
import re
import runpy
from math import exp

from kunskapsresan import swedish
from kunskapsresan.data import load
from kunskapsresan.effects import means
from tests.solutions import sessions
from tests.solutions.sessions import SESSIONS

SESSION = SESSIONS["08-effektmatt-medelvarden"]
RESULTS = runpy.run_path(str(SESSION.source.with_name("results.py")))


def test_every_outcome_is_tested(tasks):
    """Is each of the five outcomes asked about, in a task or a self-test?"""
    assert {t["outcome"] for t in tasks.values()} == {f"08-{letter}" for letter in "abcde"}


def test_a_guess_before_and_one_after_the_drill_are_stored_without_points(exercise):
    """Are the two guesses unscored, about different effects, and said as the share they are?"""
    before, after = exercise.tasks[:2]
    assert [before.kind, after.kind, before.points, after.points] == ["Predict", "Predict", 0, 0]
    assert before.key != after.key
    for guess in (before, after):
        above = int(re.search(r"ligger (\d+) högre", guess.question)[1])
        assert above == round(100 * RESULTS["cohens_u3"](guess.key))


def test_numbers_are_those_of_the_facts():
    """Do the computed results agree with the published ones?"""
    r = {name: RESULTS[name] for name in ("scared_or", "cbt_or", "cbt_prediction")}
    said = {name: [swedish.number(x, 2) for x in values] for name, values in r.items()}
    assert said["scared_or"] == ["1,71", "1,14", "2,55"]
    assert said["cbt_or"] == ["0,66", "0,58", "0,74"]
    assert said["cbt_prediction"] == ["0,34", "1,27"]
    designs = {name: (round(exp(p.value), 2), round(100 * p.i2)) for name, p in RESULTS["designs"].groups.items()}
    assert designs == {"lottade": (0.72, 7), "matchade": (0.66, 87), "ej likvärdiga": (0.67, 14)}
    assert round(RESULTS["designs"].q, 2) == 0.74


def test_the_case_is_what_it_is_said_to_be():
    """Is the constructed case what its text says?"""
    # A brochure of 1.3 within a group; nine trials whose prediction interval goes from clear benefit to none.
    pooled = RESULTS["family_pooled"]
    assert len(RESULTS["family"]) == 9
    assert round(RESULTS["brochure_d"], 1) == 1.3
    assert pooled.low > 0.2
    assert -0.1 < pooled.prediction_low < 0.02 and pooled.prediction_high > 0.8


def test_source_has_the_review_form(exercise):
    """Does the step of the knowledge review come just before the last task?"""
    cells = sessions.cells(SESSION.id)
    wanted = [f'uppgift("{task.id}")' for task in exercise.tasks]
    wanted.insert(-1, f'oversikt("{SESSION.id}")')
    assert cells == wanted


def test_page_has_its_explorers(exercise, page):
    """Does the page show the five explorers on the right data, the first one opened at the study's own effect?"""
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


def test_the_case_has_the_same_numbers_on_page_and_in_exercise(page):
    """Does the page tell the case with the numbers of the exercise?"""
    said = re.search(r"^FAMILIES, BEFORE, AFTER, SPREAD = (.+)$", page, re.MULTILINE)[1]
    assert [float(x) for x in said.split(", ")] == [RESULTS[n] for n in ("FAMILIES", "BEFORE", "AFTER", "SPREAD")]
