"""The training corpus: every checked reference is there, and each question has enough to find and to miss."""

import importlib.util
from collections import Counter
from pathlib import Path

import pytest

from kunskapsresan import data
from kunskapsresan.searching import SearchEngine, evaluate, training_corpus

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("builder", ROOT / "datasets" / "builders" / "traningskorpus.py")
builder = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(builder)
RECORDS, LABELS = training_corpus()
QUESTIONS = data.describe("traningskorpus")["questions"]
STRINGS = {  # a reasonable first try, not the best possible
    "alkohol": "(barn* OR child*) AND (alkohol* OR alcohol* OR missbruk*)",
    "allians": "allians OR alliance OR relation* OR samarbete",
    "arbete": '(IPS OR "supported employment" OR "individual placement") AND (arbete OR employment)',
    "fft": 'FFT OR "functional family therapy" OR "funktionell familjeterapi"',
    "placering": "(familjehem* OR släktinghem* OR institutionsvård OR placering) AND (barn* OR unga OR ungdom*)",
    "spel": "spel* OR gambl*",
}


def relevant(question):
    return [key for key, label in LABELS[question].items() if label == "relevant"]


def test_every_checked_reference_is_described():
    assert not builder.missing(), "describe them in traningskorpus_beskrivningar.csv and run the builder"


def test_nothing_from_memory_is_in():
    text = builder.REFERENCES.read_text(encoding="utf-8")
    from_memory = {entry.key for entry in builder.bibtex.parse(text)[0] if "minne" in entry.fields.get("keywords", "")}
    assert from_memory
    assert not from_memory & {record["id"] for record in RECORDS}


def test_an_added_record_has_author_year_number_and_where_it_was_read():
    entries, warnings = builder.bibtex.parse(builder.MORE.read_text(encoding="utf-8"))
    assert entries and not warnings
    for entry in entries:
        assert entry.fields["author"] and entry.fields["title"] and entry.fields["year"].isdigit(), entry.key
        assert entry.fields.get("doi") or entry.fields.get("isbn"), entry.key
        assert entry.fields["note"], entry.key


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_has_enough_to_find_and_to_miss(question):
    count = Counter(LABELS[question].values())
    about = QUESTIONS[question]
    assert (about["relevant"], about["near"]) == (count["relevant"], count["nära"])
    assert about["missing"] == max(0, 8 - count["relevant"]) + max(0, 15 - count["nära"])


def test_the_labels_are_for_the_described_questions():
    assert LABELS.keys() == QUESTIONS.keys() == STRINGS.keys()


@pytest.mark.parametrize("question", STRINGS)
def test_a_first_try_finds_most_but_is_not_the_whole_answer(question):
    result = evaluate(SearchEngine(RECORDS).search(STRINGS[question]).ids, relevant(question))
    assert result.recall >= 0.6
    assert result.recall < 1 or result.precision < 1


def test_every_record_is_described_in_swedish_with_key_words():
    for record in RECORDS:
        assert record["abstract"].endswith("."), record["id"]
        assert record["keywords"] and record["title"], record["id"]
        assert "%" not in record["abstract"], record["id"]
