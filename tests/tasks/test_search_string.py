"""Is a search string marked by what it finds, explained by how it is written, and pointed at where it is broken?"""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from kunskapsresan import searching
from kunskapsresan.cohort import wording
from kunskapsresan.tasks import Exercise, Misconception, SearchPattern, kinds, marking
from kunskapsresan.tasks import compile as compiling
from tests.tasks import search_task

TASK = search_task.COMPILED.tasks["strang"]


@pytest.mark.parametrize(("string", "misconception"), search_task.EXPECTED.items())
def test_each_pattern_is_recognised(string, misconception):
    verdict = marking.mark(TASK, string)
    assert (verdict.state, verdict.misconception) == ("wrong" if misconception else "right", misconception)
    assert "recall" in verdict.message


def test_every_pattern_is_tried():
    """Does the sample use all that an author can write?"""
    assert {pattern.when for pattern in search_task.PATTERNS} == set(kinds.SEARCH_PATTERNS)
    assert {pattern.id for pattern in search_task.PATTERNS} <= set(search_task.EXPECTED.values())


@pytest.mark.parametrize("string", search_task.UNREADABLE)
def test_a_fault_is_pointed_at(string):
    verdict = marking.mark(TASK, string)
    assert (verdict.state, verdict.score, verdict.misconception) == ("unreadable", 0, None)
    assert ", tecken " in verdict.message


@pytest.mark.parametrize(
    ("string", "recall", "precision"),
    [
        ("gambl* OR spelberoende OR spelproblem", 1, 4 / 6),
        ("gambl* AND treat*", 1 / 4, 1),
        ("spelberoende OR lek", 1 / 4, 1 / 2),
        ("treat* OR behandl* OR therap* OR interviewing", 1, 4 / 6),
        ("finns_inte", 0, 0),
    ],
)
def test_the_weaker_of_recall_and_precision_decides(string, recall, precision):
    """points × min(recall / full_recall, precision / full_precision, 1), with the sample's 4, 100 % and 80 %."""
    assert marking.mark(TASK, string).score == pytest.approx(4 * min(recall / 1.0, precision / 0.8, 1))


def test_thresholds_are_reached_exactly():
    """Is a share that equals its threshold enough, and the next one below not?"""
    found = "gambl* AND (treat* OR therap*)"  # 2 of 4, both relevant
    task = TASK | {"full_precision": 1.0, "patterns": []}
    assert marking.mark(task | {"full_recall": 0.5}, found).state == "right"
    assert marking.mark(task | {"full_recall": 0.51}, found).state == "wrong"


def test_the_message_says_hits_measures_and_three_missed_titles():
    message = marking.mark(TASK, '"digitalt utanförskap"').message.split("\n")
    assert message[1] == (
        "Du hittade 0 av 4 relevanta: återfinning (recall) 0\u00a0%. "
        "Sökningen gav inga träffar, så träffsäkerheten går inte att räkna ut."
    )
    assert message[2].count("”") == 6 and message[2].endswith("gamblers” och 1 till.")
    assert "1,5 titlar för varje relevant (NNR)" in marking.mark(TASK, "gambl* OR spelberoende OR spelproblem").message


@pytest.mark.parametrize("value", [5, True, ["gambl*"], {"a": "b"}, 1.5])
def test_what_is_no_text_is_refused(value):
    assert marking.mark(TASK, value).state == "unreadable"


def test_records_stand_once_in_the_file_and_in_each_task():
    raw = json.loads(search_task.COMPILED.raw)
    assert [task["corpus"] for task in raw["tasks"]] == [0, 0] and len(raw["corpora"]) == 1
    assert not any("records" in task for task in raw["tasks"])
    tasks = list(search_task.COMPILED.tasks.values())
    assert tasks[0]["records"] is tasks[1]["records"] is search_task.COMPILED.data["corpora"][0]
    assert set(tasks[0]["records"][0]) == {"id", "title", "year", "authors", "keywords", "abstract"}


def test_an_exercise_without_search_strings_carries_no_records():
    plain = Exercise(id="07-x", title="X", tasks=[])
    assert set(compiling.compile_exercise(plain).data) == {"version", "exercise", "title", "tasks"}


def test_the_training_corpus_fits_and_finds_the_same():
    """Do the records that a form carries answer as the whole corpus does, within the size that a page may have?"""
    records, labels = searching.training_corpus()
    relevant = [each for each, label in labels["spel"].items() if label == "relevant"]
    base = search_task.exercise().tasks[0]
    key = "gambl* OR spelproblem OR spelberoende OR spelmissbruk OR spel"
    found = searching.evaluate(searching.SearchEngine(records).search(key).ids, relevant)
    task = replace(
        base, records=records, relevant=relevant, key=key, full_recall=found.recall, full_precision=found.precision
    )
    compiled = compiling.compile_exercise(Exercise(id="05-x", title="X", tasks=[task, replace(task, id="andra")]))
    assert len(compiled.raw) < compiling.MAX_CORPORA
    engine = searching.SearchEngine(records)
    slim = searching.SearchEngine(compiled.tasks["strang"]["records"])
    for string in (key, "au:forrester*", "år:2015-2019", "kw:(barn OR child*)", "ab:(studie NEAR/3 sv*)"):
        assert slim.search(string).ids == engine.search(string).ids


def _faults(**changes) -> str:
    task = replace(search_task.exercise().tasks[0], **changes)
    with pytest.raises(compiling.TaskError) as caught:
        compiling.compile_exercise(Exercise(id="05-prov", title="Prov", tasks=[task]))
    return str(caught.value)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"key": "gambling"}, "når inte full poäng"),
        ({"key": "(gambl*"}, "Parentes saknas"),
        ({"relevant": ["s1", "finns-inte"]}, "relevanta poster som inte finns: finns-inte"),
        ({"relevant": []}, "minst ett id"),
        ({"relevant": ["s1", "s1"]}, "varje id en gång"),
        ({"full_recall": 0}, "full_recall"),
        ({"full_precision": 80}, "full_precision"),
        ({"records": [*search_task.RECORDS, search_task.RECORDS[0]]}, "finns två gånger"),
        ({"records": [{"id": "s1"}]}, "saknar id eller titel"),
        ({"patterns": [SearchPattern("or", "x", "Så här.")]}, "mönstret 'or' finns inte"),
        ({"patterns": [SearchPattern("has-word", "x", "Så här.")]}, "words hör till"),
        ({"patterns": [SearchPattern("no-or", "x", "Så här.", ["spel"])]}, "words hör till"),
        ({"patterns": [SearchPattern("has-word", "x", "Så här.", ["Två ord"])]}, "enstaka ord"),
        ({"patterns": [SearchPattern("no-or", "x", "Fel.")]}, "börja i tanken"),
        ({"low_recall": Misconception("x", "ord " * 60)}, "högst 59"),
        ({"hints": [f"Skriv {search_task.KEY.upper()}", "Titta."]}, "röjer facit"),
        ({"hints": ["En."]}, "två ledtrådar"),
        ({"records": [each | {"abstract": "x" * 12_000} for each in search_task.RECORDS]}, "högst 120000"),
    ],
)
def test_an_author_is_told_of_faults(changes, message):
    assert message in _faults(**changes)


def test_a_supervisor_reads_the_string_as_typed():
    assert wording.answer(TASK, " gambl*\nOR spel ") == ["gambl*", "OR spel"]


def test_other_forms_never_load_the_search_engine():
    """Does a form without search strings start, compile and mark without SQLite?"""
    code = (
        "import sys, kunskapsresan.widgets\n"
        "from tests import sample_exercise as s\n"
        "from kunskapsresan.tasks import marking\n"
        "[marking.mark(t, s.RIGHT[i]) for i, t in s.compiled().tasks.items()]\n"
        "print([m for m in ('sqlite3', 'kunskapsresan.searching') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
