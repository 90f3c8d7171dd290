"""Is a test's docstring the question that it answers?"""

import ast
from pathlib import Path

TESTS = Path(__file__).parent
# Files with tests whose name alone says what they ask, from before the rule; a file that is finished leaves the list.
BEFORE_THE_RULE = [
    "appraisal/test_agreement.py",
    "book/test_reference.py",
    "book/test_shell.py",
    "browser/test_paper_print.py",
    "browser/test_reading_explorers.py",
    "browser/test_search_string.py",
    "browser/test_studies.py",
    "browser/test_study_explorers.py",
    "browser/test_two_by_two.py",
    "browser/test_workbench_and_maps.py",
    "course/test_book.py",
    "course/test_guessable.py",
    "course/test_overview.py",
    "course/test_paper.py",
    "course/test_sync.py",
    "course/test_terms.py",
    "data/test_data.py",
    "data/test_lokal_uppfoljning.py",
    "data/test_published_figures.py",
    "data/test_reviews.py",
    "effects/test_base_rates.py",
    "effects/test_conversions.py",
    "effects/test_means.py",
    "effects/test_synthesis.py",
    "effects/test_two_by_two.py",
    "figures/test_figures.py",
    "figures/test_hundred.py",
    "figures/test_question_figures.py",
    "figures/test_reading_figures.py",
    "searching/test_corpus.py",
    "searching/test_dedupe.py",
    "searching/test_engine.py",
    "searching/test_importers.py",
    "searching/test_query.py",
    "searching/test_records_of_a_search.py",
    "searching/test_translate.py",
    "tasks/test_search_string.py",
    "test_bibliography.py",
    "test_cells.py",
    "test_clone.py",
    "test_editions.py",
    "test_jupyter_home.py",
    "test_lease.py",
    "test_safe_file.py",
    "test_server.py",
    "test_servers.py",
    "test_vector_files.py",
]


def _silent(path: Path) -> list[str]:
    """The tests of a file that have no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    return [node.name for node in functions if not ast.get_docstring(node)]


def test_every_test_says_what_it_asks():
    """Has each test a docstring, but in the files that are older than the rule?"""
    found = {path.relative_to(TESTS).as_posix(): _silent(path) for path in TESTS.rglob("test_*.py")}
    assert len(found) > 100
    assert {name: silent for name, silent in found.items() if silent and name not in BEFORE_THE_RULE} == {}


def test_a_file_that_is_finished_has_left_the_list():
    """Does the list name only files that still have something to say?"""
    assert [name for name in BEFORE_THE_RULE if not (TESTS / name).exists() or not _silent(TESTS / name)] == []
