"""Is one answer cleaned and merged as the browser does it?"""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kunskapsresan import entries as one
from kunskapsresan.review import file as review_file
from kunskapsresan.tasks import versions

VECTORS = Path(__file__).parent / "vectors"


def entry(value, saved="2026-03-02T10:00:00.000Z", *attempts):
    tries = [{"value": each, "misconception": why, "at": at} for each, why, at in attempts]
    return {"value": value, "saved": saved, "attempts": tries}


def test_merging_equals_the_browsers():
    """Does Python merge as web/answers/entry.js does?"""
    for a, b, merged in json.loads((VECTORS / "merge.json").read_text(encoding="utf-8"))["cases"]:
        assert one.merge_entry(a, b) == merged


times = st.sampled_from([f"2026-03-02T10:00:0{n}.000Z" for n in range(3)])
values = st.sampled_from(["a", "b", "å", "\U0001f600", "\ue000", 1, 1.5, 1e-7, None, ["a"], {"x": "1"}])
entries = st.builds(
    lambda value, saved, tries: entry(value, saved, *tries),
    values,
    times,
    st.lists(st.tuples(values, st.sampled_from([None, "m1", "m2"]), times), max_size=3),
)


@settings(deadline=None)
@given(entries, entries, entries)
def test_merging_is_commutative_associative_and_idempotent(a, b, c):
    """Does the order in which two tabs or two files meet never matter?"""
    merge = one.merge_entry
    assert merge(a, b) == merge(b, a)
    assert merge(merge(a, b), c) == merge(a, merge(b, c))
    once = merge(a, a)
    assert merge(once, once) == once
    assert merge(None, once) == once


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (-0.0, "0"),
        (0.5, "0.5"),
        (1e-6, "0.000001"),
        (1e-7, "1e-7"),
        (1.5e-7, "1.5e-7"),
        (1e16, "10000000000000000"),
        (1e21, "1e+21"),
        (1.5e300, "1.5e+300"),
        ({"b": 1, "10": 2, "2": 3}, '{"2":3,"10":2,"b":1}'),
        (["å", None], '["å",null]'),
    ],
)
def test_stringify_writes_as_javascript(value, text):
    """Is the tie-break between equal times the same in both languages?"""
    assert one.stringify(value) == text


CONTENTS = {"a" * 64: {"val": "1" * 16, "kvot": "2" * 16}, "b" * 64: {"val": "3" * 16, "kvot": "2" * 16}}
KEYS = ["1" * 16, "2" * 16, "3" * 16, *map(versions.alias, [*CONTENTS, "c" * 64, ""])]
files = st.dictionaries(
    st.sampled_from(["val", "kvot", "ny"]), st.dictionaries(st.sampled_from(KEYS), entries, min_size=1, max_size=4)
).map(lambda file: one.merge_versions(file, file))


@settings(deadline=None)
@given(files, files, files)
def test_files_of_mixed_versions_merge_by_the_same_laws(a, b, c):
    """Does the order of files never matter, whichever versions they answer?"""
    merge = one.merge_versions
    assert merge(a, b) == merge(b, a)
    assert merge(merge(a, b), c) == merge(a, merge(b, c))
    assert merge(a, a) == a


@settings(deadline=None)
@given(files, files)
def test_a_version_may_become_known_before_or_after_merging(a, b):
    """Is the outcome the same whether the course learns of a version first or collects first, and never less?"""

    def resolve(file):
        return versions.resolve(file, CONTENTS)

    merged = one.merge_versions(a, b)
    assert resolve(merged) == one.merge_versions(resolve(a), resolve(b))
    assert resolve(resolve(merged)) == resolve(merged)
    assert not set(map(versions.alias, CONTENTS)) & {
        key for task, of_versions in resolve(merged).items() if task != "ny" for key in of_versions
    }
    assert {task: _values(of_versions) for task, of_versions in resolve(merged).items()} == {
        task: _values(of_versions) & _values(resolve(merged)[task]) for task, of_versions in merged.items()
    }


def _values(of_versions):
    return {one.stringify(entry["value"]) for entry in of_versions.values()}


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), entries, max_size=5))
def test_the_newest_answer_does_not_depend_on_order(of_versions):
    """Is one entry named, the latest, in whichever order the versions stand?"""
    turned = dict(reversed(of_versions.items()))
    found = one.newest(of_versions, lambda value: value is not None)
    assert found == one.newest(turned, lambda value: value is not None)
    answered = [each for each in of_versions.values() if each["value"] is not None]
    assert (found is None) == (not answered)
    assert found is None or found[1]["saved"] == max(each["saved"] for each in answered)


@pytest.mark.parametrize(("raw", "cleaned"), json.loads((VECTORS / "clean_entry.json").read_text(encoding="utf-8")))
def test_cleaning_equals_the_vectors(raw, cleaned):
    """Does Python keep of an entry what the file says?"""
    assert one.clean_entry(raw) == cleaned


@pytest.mark.parametrize(("value", "filled"), json.loads((VECTORS / "filled.json").read_text(encoding="utf-8")))
def test_what_is_filled_equals_the_vectors(value, filled):
    """Is a field of the review filled or empty as the file says?"""
    assert review_file.is_filled(value) is filled
