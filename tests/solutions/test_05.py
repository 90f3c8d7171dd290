"""Session 05: search strings are marked over the whole training corpus, and no solution of one is shown."""

from kunskapsresan.course import check
from kunskapsresan.searching import training_corpus
from tests.solutions import sessions
from tests.solutions.sessions import SESSIONS

SESSION = SESSIONS["05-soka-kunskap"]
ANSWERS = sessions.answers(SESSION.id)


def test_strings_are_marked_over_the_whole_training_corpus(tasks):
    """Is a string tried on every record of the corpus, with the labels of its own question?"""
    records, labels = training_corpus()
    for task, question in (("sok-strang-barn", "alkohol"), ("sok-strang-arbete", "arbete")):
        assert [each["id"] for each in tasks[task]["records"]] == [each["id"] for each in records]
        assert tasks[task]["relevant"] == [each for each, label in labels[question].items() if label == "relevant"]


def test_no_solution_of_a_string_stands_on_the_page_or_in_another_task(tasks):
    """Can a string that gives full points be copied from the page or from another question?"""
    shown = SESSION.page.read_text(encoding="utf-8") + SESSION.source.read_text(encoding="utf-8")
    for task, value in ANSWERS["RIGHT"]:
        if task.startswith("sok-strang-"):
            assert value not in shown
            assert all(value not in other["question"] for other in tasks.values())


def test_source_has_the_forms_last(exercise):
    """Do the review's step, the own search and the first evaluation end the exercise, in that order?"""
    cells = sessions.cells(SESSION.id)
    assert [cell for cell in cells if cell.startswith("uppgift")] == [f'uppgift("{t.id}")' for t in exercise.tasks]
    assert cells[-3:] == [f'oversikt("{SESSION.id}")', 'uppgift("sok-egen")', 'utvardering("mitt")']


def test_page_has_the_workbench_with_its_limits(exercise, page):
    """Does the page say what the training corpus cannot show before the workbench opens?"""
    workbench = page.index("```{utforska} search-workbench\n:korpus: traningskorpus\n")
    before = page[:workbench].rpartition("### ")[2]
    assert "mycket liten" in before and "våra egna och på svenska" in before and "en persons bedömning" in before


def test_every_outcome_has_a_task(exercise):
    """Does a task with points stand for each outcome?"""
    assert {task.outcome for task in exercise.tasks if task.points} == set(check.front_matter(SESSION.page)["outcomes"])
