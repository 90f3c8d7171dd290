"""The engine: the same records as the word-by-word definition, for any string; and what each block contributed."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kunskapsresan.searching import QueryError, SearchEngine, parse
from kunskapsresan.searching.meaning import document, matches
from tests.searching import random_queries

RECORDS = [
    {"id": "a", "title": "Våld i nära relationer: barn", "year": 2019, "keywords": ["barn", "våld mot mor"]},
    {"id": "b", "title": "Vald till ordförande", "year": "2020", "authors": "Åberg, Örjan; Lind, Eva"},
    {"id": "c", "title": "ÅNGEST hos barn", "year": None, "abstract": "En studie av mamma och barn i familjer."},
    {"id": 4, "title": "Barn och alkohol", "year": 2019},
]


def found(string, records=RECORDS):
    return list(SearchEngine(records).search(string).ids)


@pytest.mark.parametrize(
    ("string", "ids"),
    [
        ("våld", ["a"]),
        ("vald", ["b"]),
        ("angest", []),
        ("ångest", ["c"]),
        ("barn", ["a", "4", "c"]),
        ("au:åberg", ["b"]),
        ("åberg", []),
        ('kw:"barn våld"', []),
        ('kw:"våld mot"', ["a"]),
        ("barn NOT våld", ["4", "c"]),
        ("mamma NEAR/1 barn", ["c"]),
        ("mamma NEAR/0 barn", []),
        ("barn NEAR/4 mamma", ["c"]),
        ("(hund OR familj*) NEAR/3 (barn OR katt)", ["c"]),
        ("ti:barn NOT ab:barn", ["a", "4"]),
        ("år:2019", ["a", "4"]),
        ("år:2020- OR år:-2010", ["b"]),
        ("år:1950-1960", []),
    ],
)
def test_what_is_found_newest_first(string, ids):
    assert found(string) == ids


def agrees(engine, documents, string):
    """Does the engine find what the definition says? True when the string could be read."""
    try:
        query = parse(string)
    except QueryError as error:
        assert 1 <= error.position <= len(string) + 1
        with pytest.raises(QueryError, match="tecken"):
            engine.search(string)
        return False
    result = engine.search(query)
    expected = {each.id for each in documents if matches(query.root, each)}
    assert set(result.ids) == expected, string
    assert len(result.ids) == len(expected)
    return True


@pytest.mark.slow
def test_ten_thousand_strings_never_crash_and_never_miss():
    random = Random(1)
    readable = 0
    for _ in range(10):
        records = random_queries.records(random, 25)
        engine, documents = SearchEngine(records), [document(record) for record in records]
        for _ in range(1000):
            string = random_queries.garbage(random) if random.random() < 0.3 else random_queries.query(random)
            readable += agrees(engine, documents, string)
    assert readable > 5000


@settings(max_examples=150, deadline=None)
@given(
    texts=st.lists(st.text(max_size=30), min_size=1, max_size=6),
    string=st.one_of(st.text(max_size=40), st.text(alphabet='ab ()"*:åNEARDOT/12ti,-', max_size=40)),
)
def test_any_text_at_all(texts, string):
    records = [{"id": str(i), "title": text, "year": 2000 + i, "keywords": text} for i, text in enumerate(texts)]
    agrees(SearchEngine(records), [document(record) for record in records], string)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(codec=None), min_size=1, max_size=8), st.text(max_size=10))
def test_a_word_finds_its_own_text_in_any_alphabet(word, more):
    records = [{"id": "x", "title": f"{more} {word}", "year": 2000}]
    try:
        query = parse(f'"{word}"')
    except QueryError:
        return
    agrees(SearchEngine(records), [document(record) for record in records], query.text)


def test_what_each_block_contributed():
    result = SearchEngine(RECORDS).search("(barn OR mamma OR hund) AND (våld OR alkohol) NOT ti:relationer")
    first, second, third = result.blocks
    assert result.ids == ("4",)
    assert (first.text, first.removes, first.hits, first.without) == ("(barn OR mamma OR hund)", False, 3, 1)
    assert [(each.text, each.hits, each.only) for each in first.alternatives] == [
        ("barn", 3, 1),
        ("mamma", 1, 0),
        ("hund", 0, 0),
    ]
    assert (second.hits, second.without) == (2, 2)
    assert (third.removes, third.hits, third.without, third.alternatives) == (True, 1, 2, ())


def test_a_string_of_one_block_has_nothing_to_be_without():
    (block,) = SearchEngine(RECORDS).search("barn OR vald").blocks
    assert block.without is None
    assert [each.only for each in block.alternatives] == [3, 1]


@pytest.mark.parametrize(
    ("records", "message"),
    [
        ([{"title": "x", "year": 1}], "saknar id"),
        ([{"id": "", "title": "x"}], "saknar id"),
        ([{"id": "a", "year": 2000}], "saknar titel"),
        ([{"id": "a", "title": "x"}, {"id": "a", "title": "y"}], "Två poster har id"),
    ],
)
def test_records_that_cannot_be_used(records, message):
    with pytest.raises(ValueError, match=message):
        SearchEngine(records)


def test_no_records_is_an_empty_answer():
    assert found("barn OR år:2010", []) == []


def test_the_deepest_and_the_longest_string_go_through():
    engine = SearchEngine(RECORDS)
    deep = "barn"
    for i in range(19):
        deep = f"({deep} OR x{i}) AND y{i}" if i % 2 else f"({deep} AND x{i}) NOT y{i}"
    right = '(x OR y) NEAR/2 (z OR w OR "q r*") AND ti:(b OR c) NOT ab:k'
    for i in range(19):
        right = (f"a{i} NOT ({right})", f"(b OR c) AND ({right} OR x{i}) NOT y", f"z OR ({right})")[i % 3]
    engine.search(deep)
    assert parse(right).root
    for string in (right, *(f" {word} ".join(f"x{i}" for i in range(300)) for word in ("OR", "AND", "NOT"))):
        engine.search(string)
