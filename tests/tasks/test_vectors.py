"""Do Python's verdicts equal the shared vectors, and are the vectors themselves right?"""

import itertools
import json

import pytest

from kunskapsresan import entries
from kunskapsresan.tasks import kinds, marking, versions, wording
from tests import vector_files
from tests.tasks import vectors

REMEDY = "Run `python -m tests.tasks.vectors`, read the difference, and change the twin in web/ too."
ANSWER_TEXT = vectors.FOLDER / "answer_text.json"
MARKING = json.loads((vectors.FOLDER / "marking.json").read_text(encoding="utf-8"))
MERGE = json.loads((vectors.FOLDER / "merge.json").read_text(encoding="utf-8"))


def test_vectors_are_fresh():
    """Are the files what the present code gives?"""
    for name, fresh in (("marking", vectors.marking_vectors()), ("merge", vectors.merge_vectors())):
        found = vector_files.difference(vectors.FOLDER / f"{name}.json", vectors.rows(fresh))
        assert not found, f"{found}. {REMEDY}"
    assert ANSWER_TEXT.read_text(encoding="utf-8") == vectors.lines(vectors.answer_text_vectors()), REMEDY


def test_marking_equals_the_vectors():
    """Same state, score, message and misconception for every case?"""
    for identity, value, *expected in MARKING["cases"]:
        assert list(marking.mark(MARKING["tasks"][identity], value)) == expected, (identity, value)


def test_every_kind_and_state_is_covered():
    """Is no kind, and no verdict that it can give, left untested in the browser?"""
    found = {}
    for identity, _, state, *_ in MARKING["cases"]:
        found.setdefault(MARKING["tasks"][identity]["kind"], set()).add(state)
    every = {kind.__name__ for kind in vars(kinds).values() if isinstance(kind, type) and issubclass(kind, kinds.Task)}
    assert set(found) == every - {"Task"}
    assert all({"empty", "unreadable"} <= states for kind, states in found.items())
    assert {"right", "wrong", "incomplete"} <= found["Classify"] & found["Table"]
    assert {"right", "wrong", "noted"} <= found["Choice"] and "manual" in found["Text"] and "noted" in found["Predict"]
    assert {"right", "wrong", "noted", "unreadable"} <= found["SearchString"]


@pytest.mark.parametrize(
    ("identity", "value", "state", "score", "misconception"),
    [
        ("design", "rct", "right", 1, None),
        ("design", "kohort", "wrong", 0, "kohort"),
        ("pastaenden", ["halva"], "wrong", 1, "tolv"),
        ("pastaenden", ["halva", "procent", "tolv"], "wrong", 1, "procent"),
        ("riskkvot", "50 %", "right", 2, None),
        ("riskkvot", "2,0", "wrong", 0, "omvand"),
        ("riskkvot", "två", "wrong", 0, "omvand"),
        ("riskkvot", "vet ej", "unreadable", 0, None),
        ("andel", "24 %", "right", 1, None),
        ("matt", {"rr": "rel", "rd": "rel", "nnt": "abs"}, "wrong", 2, "rd-rel"),
        ("tabell", {"insats.andel": "lag"}, "incomplete", 1, None),
        ("gissning", 397, "noted", 0.5, None),
        ("reflektion", "Text.", "manual", None, None),
        ("fore", "rr", "noted", 0, "kvot-antal"),
        ("saker", 4, "noted", 0, None),
    ],
)
def test_verdicts_written_by_hand(identity, value, state, score, misconception):
    """Are the rules of the design the ones that the vectors hold?"""
    verdict = marking.mark(MARKING["tasks"][identity], value)
    assert (verdict.state, verdict.score, verdict.misconception) == (
        state,
        pytest.approx(score) if score else score,
        misconception,
    )


def test_merging_equals_the_vectors_and_its_laws():
    """Commutative, associative, idempotent: does the order in which tabs are heard not matter?"""
    seen = []
    for a, b, merged in MERGE["cases"]:
        assert entries.merge_entry(a, b) == merged == entries.merge_entry(b, a)
        seen += [a] if a not in seen else []
    for a, b, c in itertools.product(seen, repeat=3):
        once = entries.merge_entry(entries.merge_entry(a, b), c)
        assert once == entries.merge_entry(a, entries.merge_entry(b, c)) == entries.merge_entry(once, c)


def test_the_slim_form_of_a_task_words_every_answer():
    """Is an old answer told in the same words by what a page keeps of its task?"""
    cases = json.loads(ANSWER_TEXT.read_text(encoding="utf-8"))
    assert {case["task"]["kind"] for case in cases} == set(versions._KINDS)
    for case in cases:
        assert wording.answer(case["task"], case["value"]) == case["lines"]
