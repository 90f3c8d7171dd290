"""Does every task understand a number as people write it, and is no other number taken for it?"""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kunskapsresan.tasks import feedback, typed, units
from kunskapsresan.tasks.marking import mark
from tests import vectors_all
from tests.tasks import typed_numbers
from tests.tasks.typed_numbers import RIGHT, TABLE

TASKS = typed_numbers.number_tasks()
every_task = pytest.mark.parametrize("task", TASKS.values(), ids=TASKS)


@pytest.mark.parametrize(("task", "text", "state", "misconception"), TABLE)
def test_the_table_written_by_hand(task, text, state, misconception):
    """Is what a person types judged as the table says, with no point but for a right answer?"""
    verdict = mark(TASKS[task], text)
    assert (verdict.state, verdict.misconception) == (state, misconception), verdict.message
    assert verdict.score == (TASKS[task]["points"] if state == RIGHT else 0)


def test_the_table_covers_every_task_and_is_no_list_of_doubles():
    """Are there more than sixty different ones, and some for each Number task?"""
    assert len(set(TABLE)) == len(TABLE) >= 60
    assert set(TASKS) == {task for task, *_ in TABLE}


@every_task
def test_the_right_number_is_right_however_it_is_written(task):
    """Any grouping, sign, space and figures, with any spelling of the task's unit or none: never refused?"""
    decimals = typed_numbers.decimals_of(task)
    for text in typed_numbers.spelled(round(task["key"], decimals), decimals):
        for unit in typed_numbers.own_spellings(task):
            for whole in (f"{text} {unit}", f"{text}\u00a0{unit}.", f"{text} ({unit})" if unit else text):
                assert mark(task, whole).state == "right", (whole, mark(task, whole).message)


@every_task
def test_the_right_number_in_another_unit_is_not_right(task):
    """Is another unit told as such, never accepted, and never called unreadable?"""
    decimals = typed_numbers.decimals_of(task)
    text = typed_numbers.spelled(round(task["key"], decimals), decimals)[0]
    for unit in typed_numbers.other_spellings(task):
        verdict = mark(task, f"{text} {unit}")
        assert verdict.state == "wrong" and verdict.misconception, (unit, verdict.message)
        assert verdict.message != task["fallback"], unit


@every_task
def test_a_level_is_not_told_as_a_difference(task):
    """Where no difference is asked for, is "fler" or "lägre" after the right number, or its percentage, not right?"""
    decimals = typed_numbers.decimals_of(task)
    for text in typed_numbers.spelled(round(task["key"], decimals), decimals)[:2]:
        for word in (word for words in units.DIRECTIONS.values() for word in words):
            verdicts = [mark(task, f"{text}{unit} {word}") for unit in ("", " %", " procent")]
            verdicts.append(mark(task, f"{100 * task['key']:.4f} % {word}"))
            if not units.asked(task).direction:
                assert "right" not in {verdict.state for verdict in verdicts}, (text, word)


@every_task
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_other_number_is_taken_for_the_right_one(task, data):
    """Is a number that is not within tolerance of what the task accepts never right, in any spelling or unit?"""
    accepted = [(task["key"], task["tolerance"]), *((also["value"], also["tolerance"]) for also in task["also"])]
    accepted += [(-value, tolerance) for value, tolerance in accepted]
    if units.asked(task).is_share:
        accepted += [(value / 100, tolerance / 100) for value, tolerance in accepted]
    if units.asked(task).is_plain:
        accepted += [(100 * value, 100 * tolerance) for value, tolerance in accepted]
    if units.HOURS in units.asked(task).kinds:
        accepted += [(60 * value, 60 * tolerance) for value, tolerance in accepted]
    low, high = -3 * abs(task["key"]), 3 * abs(task["key"])
    x = round(data.draw(st.floats(low, high)), data.draw(st.integers(0, 3)))
    if any(abs(x - value) <= tolerance + 1e-6 for value, tolerance in accepted):
        return
    text = data.draw(st.sampled_from(typed_numbers.spelled(x, 3)))
    unit = data.draw(st.sampled_from(["", *units.PHRASES]))
    assert mark(task, f"{text} {unit}").state != "right", (text, unit)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("mer än 8", "limit"),
        ("minst 8 procent", "limit"),
        ("8–9", "two-numbers"),
        ("mellan 8 och 9", "two-numbers"),
        ("8 498 6", "two-numbers"),
        ("121/330", "calculation"),
        ("121 av 330", "calculation"),
        ("5 x 9", "calculation"),
        ("1,2 gånger fler", "times"),
        ("50 böcker", "words"),
        ("8,3 (27)", "words"),
        ("8,3 kronor dollar", "words"),
        ("vet ej", "no-number"),
        ("", "no-number"),
        ("=", "no-number"),
        ("1" * 81, "no-number"),
    ],
)
def test_what_could_mean_two_things_is_asked_about_in_its_own_words(text, problem):
    """Does each kind of unclear text get the question that belongs to it?"""
    assert typed.read(text).problem == problem
    assert feedback.ask(problem, "x", "kr") != feedback.UNREADABLE or problem == "no-number"


@given(st.text(max_size=90))
@settings(max_examples=400, deadline=None)
def test_nothing_that_is_typed_stops_the_reader(text):
    """Does any text at all give a number or a question?"""
    read = typed.read(text)
    assert bool(read.values) != bool(read.problem)


@every_task
def test_a_text_for_any_number_presumes_nothing(task):
    """Does the fallback speak of the question, and not of what the person did or got?"""
    presumes = re.search(r"\b(du har|du räkn|din|ditt|dina|skiljer sig din|håll dig)\b", task["fallback"].lower())
    assert not presumes, task["fallback"]


@every_task
def test_a_share_is_the_same_answer_wherever_the_answer_is_a_share(task):
    """One rule: bare it is right for per cent and of a hundred, and with a percent sign it is taken at its word."""
    share = f"{task['key'] / 100:.4f}"
    if units.asked(task).is_share:
        assert mark(task, share).state == "right"
        assert mark(task, f"{share} %").state == "wrong" and mark(task, f"{share} procent").misconception
    else:
        assert mark(task, share).state == "wrong"


def test_the_browsers_vectors_hold_every_state():
    """Do the cases that node reads hold each kind of verdict, more than sixty of them typed by hand?"""
    held = json.loads(vectors_all.path("typed_numbers").read_text(encoding="utf-8"))["cases"]
    assert {(task, text) for task, text, *_ in TABLE} <= {(task, text) for task, text, *_ in held}
    assert {state for _, _, state, *_ in held} == {"right", "wrong", "unreadable"}
