"""Are the questions of the first and the last session paired by the words their ids end with?"""

import pytest

from kunskapsresan import comparison
from kunskapsresan.comparison import AREAS, ITEMS, SCALES, ComparisonError
from tests import first_and_last as sample
from tests.first_and_last import FIRST, LAST


def test_the_names_are_those_of_session_01():
    """Are areas and names in step with the file that defines the questions, three in each area and in its order?"""
    choices = [task for task in FIRST.tasks if FIRST.tasks[task]["kind"] == "Choice"]
    assert choices == [f"stanna-fore-{name}" for name in ITEMS]
    assert [task for task in FIRST.tasks if FIRST.tasks[task]["kind"] == "Scale"] == [
        f"stanna-saker-{name}" for name in SCALES
    ]
    assert [len(names) for names in AREAS.values()] == [3, 3, 3, 3]
    source = (sample.FOLDER / "forkunskaper.py").read_text(encoding="utf-8")
    headed = source[source.index("_QUESTIONS = [") :].split("    # --- ")[1:]  # searching, design, effects, appraisal
    for part, names in zip(headed, AREAS.values(), strict=True):
        assert all(f'("{name}", "' in part for name in names)


def test_pairs_are_found_whatever_the_later_prefix_is():
    """Do the later ids follow from the compiled tasks, and is every pair the same question?"""
    config = comparison.config(LAST.tasks)
    assert config["exercise"] == "01-stanna-upp" and len(config["items"]) == 12 and len(config["scales"]) == 7
    assert config["items"][0] == {
        "area": "Söka",
        "before": "stanna-fore-ord-emellan",
        "after": "efter-prov-ord-emellan",
    }
    for pair in [*config["items"], *config["scales"]]:
        one, other = FIRST.tasks[pair["before"]], LAST.tasks[pair["after"]]
        assert one["question"] == other["question"] and one.get("options") == other.get("options")


def test_one_prefix_for_both_is_fine():
    """May an author use the same prefix for the test and the scales?"""
    exercise = sample.exercise(comparison.AFTER, "efter", "efter")
    tasks = sample.compile_exercise(exercise).tasks
    assert comparison.prefixes(tasks) == ("efter", "efter")


def test_questions_that_are_missing_are_told():
    """Does an exercise without the questions, or with half of them, say what to do?"""
    half = {task: LAST.tasks[task] for task in list(LAST.tasks)[:-1]}
    for tasks in ({}, half):
        with pytest.raises(ComparisonError, match="01-stanna-upp precis en gång"):
            comparison.config(tasks)


def test_what_all_questions_begin_with():
    """Are only whole words that all share left out, and does each question keep a word of its own?"""
    assert comparison.shared_start(["Hur säker är du?", "Hur säker är hon?"]) == "Hur säker är"
    assert comparison.shared_start(["Hur säker", "Hur säkert"]) == "Hur"
    assert comparison.shared_start(["Hur", "Hur säker"]) == comparison.shared_start([]) == ""
