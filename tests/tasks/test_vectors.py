"""Do Python's verdicts equal the shared vectors, and are the vectors themselves right?"""

import itertools
import json

from kunskapsresan import entries
from kunskapsresan.tasks import kinds, marking, versions, wording
from tests.tasks import vectors

REMEDY = "Run `python -m tests.tasks.vectors`, read the difference, and change the twin in web/ too."
ANSWER_TEXT = vectors.FOLDER / "answer_text.json"
MARKING = json.loads((vectors.FOLDER / "marking.json").read_text(encoding="utf-8"))
MERGE = json.loads((vectors.FOLDER / "merge.json").read_text(encoding="utf-8"))


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
