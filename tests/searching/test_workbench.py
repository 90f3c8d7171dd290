"""Does the search workbench get the corpus, and do its numbers equal Python's?"""

import base64
import json
import re

import pytest

from kunskapsresan import data
from kunskapsresan.searching import training_corpus, workbench
from tests.test_sphinx_ext import Book


def test_the_corpus_keeps_records_and_labels():
    """Is nothing lost on the way to the page?"""
    packed, (records, labels) = workbench.corpus(), training_corpus()
    rows = [dict(zip(packed["fields"], row, strict=True)) for row in packed["records"]]
    assert [(row["id"], row["title"]) for row in rows] == [(each["id"], each["title"]) for each in records]
    for question in packed["questions"]:
        named = {rows[i]["id"]: label for label in ("relevant", "near") for i in question[label]}
        assert named == {id: {"nära": "near"}.get(label, label) for id, label in labels[question["id"]].items()}
        assert question["question"].endswith("?")
    assert len(json.dumps(packed, ensure_ascii=False).encode()) < 120_000, "the corpus stands in a page"


def test_a_data_set_that_is_no_corpus_is_refused():
    """Does the message say which columns are missing?"""
    with pytest.raises(ValueError, match=r"rossi\.csv saknar id, titel"):
        workbench.corpus("rossi")


def test_the_directive_puts_the_corpus_into_the_page(tmp_path):
    """Does `:korpus:` reach the config, and is a misspelt name told?"""
    book = Book(tmp_path)
    explorer = '```{utforska} search-workbench\n:korpus: traningskorpus\n:config: {"question": "fft"}\n```\n'
    book.write("source/traff.md", f"# Träff\n\n{explorer}")
    assert book.build()[1] == ""
    config = json.loads(base64.b64decode(re.search('data-config="([^"]*)"', book.page("traff"))[1]))
    assert config == {"question": "fft", "corpus": workbench.corpus()}
    book.write("source/traff.md", f"# Träff\n\n{explorer.replace('traningskorpus', 'korpusen')}")
    assert "no data set named 'korpusen'" in book.build()[1]
    assert data.path("traningskorpus").is_file()
