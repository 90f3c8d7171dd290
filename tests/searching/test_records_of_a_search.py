"""Measures of a search and PRISMA counts."""

import pytest

from kunskapsresan.searching import evaluate
from kunskapsresan.searching.prisma import Flow, check, derived, sentences

FLOW = Flow(
    databases=1200,
    registers=10,
    duplicates=210,
    screened=1000,
    excluded=900,
    sought=100,
    not_retrieved=5,
    assessed=95,
    excluded_reports={"fel målgrupp": 60, "fel design": 20},
    citations=4,
    other_sought=4,
    other_assessed=4,
    other_excluded={"fel målgrupp": 1},
    studies=15,
    reports=18,
)


def test_recall_precision_and_nnr():
    result = evaluate(["a", "b", "c", "c", "d"], ["a", "x", "b"])
    assert (result.recall, result.precision, result.nnr) == (2 / 3, 0.5, 2)
    assert (result.hits, result.missed, result.found, result.relevant) == (("a", "b"), ("x",), 4, 3)
    assert result.sentences() == [
        "Du hittade 2 av 3 relevanta: återfinning (recall) 67\u00a0%.",
        "Av 4 träffar är 2 relevanta: träffsäkerhet (precision) 50\u00a0%.",
        "Du läser i genomsnitt 2,0 titlar för varje relevant (NNR).",
    ]


def test_nothing_found_and_nothing_relevant():
    assert evaluate([], ["a"]).precision is None and evaluate([], ["a"]).recall == 0
    assert evaluate(["a"], ["b"]).nnr is None
    assert evaluate(["a"], []).recall is None
    for result in (evaluate([], ["a"]), evaluate(["a"], ["b"]), evaluate(["a"], []), evaluate([], [])):
        assert all(result.sentences())


def test_a_flow_that_adds_up():
    assert check(FLOW) == []
    assert sentences(FLOW)[0] == "Poster från databaser: 1\u202f200."
    assert "Rapporter uteslutna efter läsning: 80 (fel målgrupp: 60, fel design: 20)." in sentences(FLOW)


@pytest.mark.parametrize(
    ("flow", "fault"),
    [
        (
            Flow(databases=1200, duplicates=200, screened=990),
            "Granskade poster är 990, men 1\u202f200 poster från databaser minus 200 dubbletter är 1\u202f000.",
        ),
        (
            Flow(screened=100, excluded=40, sought=50),
            "Rapporter som söktes i fulltext är 50, men 100 granskade poster minus 40 uteslutna poster är 60.",
        ),
        (
            Flow(databases=5, duplicates=10),
            "5 poster från databaser minus 10 dubbletter är mindre än noll: fler har tagits bort än det fanns. "
            "Kontrollera talen.",
        ),
        (
            Flow(studies=3, reports=2),
            "3 studier är fler än 2 rapporter, men varje studie behöver minst en rapport.",
        ),
        (
            Flow(assessed=9, excluded_reports={" ": 2}),
            "Rapporter uteslutna efter läsning: ett skäl saknar namn. Varje utesluten rapport behöver ett skäl.",
        ),
    ],
)
def test_a_flow_that_does_not(flow, fault):
    assert check(flow) == [fault]


def test_what_follows_from_what_is_known():
    flow = Flow(databases=100, duplicates=10, excluded=50, not_retrieved=1, excluded_reports={"fel design": 3})
    assert derived(flow) == {"screened": 90, "sought": 40, "assessed": 39, "reports": 36}
    assert derived(Flow()) == {}
    assert check(Flow()) == []


@pytest.mark.parametrize(
    "bad", [{"databases": -1}, {"screened": 1.5}, {"studies": True}, {"other_excluded": {"x": None}}]
)
def test_counts_that_are_no_counts(bad):
    with pytest.raises(ValueError, match="heltal"):
        Flow(**bad)
