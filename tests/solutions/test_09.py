"""Session 09: what is asked about the four reports stands in them, and their numbers agree with themselves."""

import json
import re

import pytest

from kunskapsresan import cells, swedish
from kunskapsresan.appraisal.instruments import AMSTAR2, GRADE_DOWN, ROB2
from kunskapsresan.data import load
from kunskapsresan.effects import two_by_two as effects
from tests.solutions import sessions
from tests.solutions.sessions import ROOT, SESSIONS

SESSION = SESSIONS["09-kritisk-granskning"]
REPORTS = {key: (ROOT / "book" / "granskning" / f"rapport-{key}.md").read_text(encoding="utf-8") for key in "abcd"}


def test_a_hint_never_holds_a_sentence_that_is_to_be_chosen(tasks):
    """Does a hint or worked example give away a sentence that is to be found?"""
    for name in ("granska-a-mening", "granska-d-mening"):
        told = " ".join([*tasks[name]["hints"], tasks[name]["worked_example"]])
        assert not any(option["label"].strip("”.") in told for option in tasks[name]["options"])


@pytest.mark.parametrize(("task", "report"), [("granska-a-mening", "a"), ("granska-d-mening", "d")])
def test_sentences_to_choose_among_stand_in_the_report(tasks, task, report):
    """Can every sentence that is offered be found in the report?"""
    for option in tasks[task]["options"]:
        assert option["label"].strip("”") in REPORTS[report], option["label"]


def test_quotations_in_the_examples_for_the_supervisor_stand_in_a_report(exercise):
    """Are the quotations in the example answers real ones?"""
    example = next(task for task in exercise.tasks if task.id == "granska-citat").examples
    quotations = [text for each in example for text in re.findall(r"’([^’]+)’", each)]
    assert len(quotations) == 2
    assert all(any(text in report for report in REPORTS.values()) for text in quotations)


def test_reports_say_that_they_are_constructed_and_never_what_is_wrong_with_them():
    """Does each report say that it is constructed, and keep its flaws to itself?"""
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
    """Do the ratios and intervals in the two reports follow from their own counts?"""
    text, ratio, points = REPORTS[report], effects.risk_ratio(*table), effects.risk_difference(*table)
    assert all(each in text for each in counts)
    assert f"riskkvoten {swedish.number(ratio.value, 2)} ({swedish.interval(ratio.low, ratio.high, 2)})" in text
    low, high = sorted(abs(100 * limit) for limit in (points.low, points.high))
    span = f"95 procents konfidensintervall {swedish.interval(low, high, 0)}"
    assert f"{swedish.number(abs(100 * points.value), 0)} procentenheter ({span})" in text


def test_instruments_are_whole(tasks):
    """Is every domain and every critical item of the instruments asked about?"""
    assert len(tasks["granska-a"]["rows"]) == len(ROB2.items)
    critical = {f"punkt-{item.key}" for item in AMSTAR2.items if item.critical}
    assert {option["key"] for option in tasks["granska-c-brister"]["options"]} == critical


def test_source_has_the_form_last(exercise):
    """Is the step of the knowledge review the only other form of the exercise?"""
    found = sessions.cells(SESSION.id)
    assert [cell for cell in found if "uppgift" in cell] == [f'uppgift("{t.id}")' for t in exercise.tasks]
    assert [cell for cell in found if "uppgift" not in cell] == [f'oversikt("{SESSION.id}")']


def test_page_has_the_explorers(exercise, page):
    """Do the explorers start as the page says, with the counts of the two screeners?"""
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


def test_quotations_in_the_figure_of_the_page_stand_in_the_report(page):
    """Are the quotations in the page's figure real ones?"""
    quotations = re.findall(r'^    "[^"]+": \("[a-zåäö]+", "([^"]+)"\),$', page, re.MULTILINE)
    assert len(quotations) >= 5
    assert all(text in REPORTS["b"] for text in quotations)
