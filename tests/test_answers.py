"""Is a participant's work read with suspicion and written without loss?"""

import json
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kunskapsresan import answers
from tests import sample_exercise as sample

VERSION = "0123456789abcdef"


def entry(value, saved="2026-03-02T10:00:00.000Z", *attempts):
    tries = [{"value": each, "misconception": why, "at": at} for each, why, at in attempts]
    return {"value": value, "saved": saved, "attempts": tries}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "svar.json"


# --- reading ----------------------------------------------------------------------------------------------------


def test_a_missing_file_holds_no_answers_and_is_no_problem(path):
    """Does a participant who has not begun get an empty page and no warning?"""
    read = answers.read(path)
    assert (read.entries, read.problem, read.newest) == ({}, None, "")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["utf-8", "with byte order mark"])
def test_what_an_editor_adds_in_front_does_no_harm(mark):
    """Is a file saved by Notepad read?"""
    read = answers.parse(mark + sample.answers_bytes(sample.RIGHT))
    assert read.problem is None
    assert {task: read.value(task) for task in sample.RIGHT} == sample.RIGHT


GOOD = sample.answers_bytes(sample.RIGHT)
HOSTILE = {
    "truncated": GOOD[: len(GOOD) // 2],
    "empty": b"",
    "latin-1": GOOD.decode().encode("latin-1", "replace") + "å".encode("latin-1"),
    "utf-16": GOOD.decode().encode("utf-16"),
    "not a number": GOOD.replace(b'"0,73"', b"NaN"),
    "infinity": GOOD.replace(b'"0,73"', b"-Infinity"),
    "overflowing number": GOOD.replace(b'"0,73"', b"1e999"),
    "6 000 digits": GOOD.replace(b'"0,73"', b"9" * 6000),
    "beyond exact integers": GOOD.replace(b'"0,73"', b"99999999999999999"),
    "5 MB": GOOD[:-1] + b" " * 5_000_000 + b"}",
    "100 000 deep": b'{"version":1,"exercise":"07-prov","answers":' + b"[" * 100_000,
    "100 000 deep and closed": b"[" * 100_000 + b"]" * 100_000,
    "a list": b"[1, 2]",
    "a string": b'"svar"',
    "null": b"null",
    "answers as list": b'{"version":1,"exercise":"07-prov","answers":[]}',
    "another version": GOOD.replace(b'"version": 1', b'"version": 3'),
    "version true": GOOD.replace(b'"version": 1', b'"version": true'),
    "exercise as number": GOOD.replace(b'"exercise": "07-prov"', b'"exercise": 7'),
    "exercise as path": GOOD.replace(b'"exercise": "07-prov"', b'"exercise": "../../etc"'),
    "content as list": GOOD.replace(sample.compiled().content.encode(), b"x"),
    "participant with markup": GOOD.replace(b"kr26-01", b"<script>"),
    "bytes": bytes(range(256)),
    "a zip": b"PK\x03\x04" + b"\0" * 40,
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_gives_a_swedish_message_and_no_answers(raw, path):
    """Is every broken file told apart from one without answers, without an exception?"""
    path.write_bytes(raw)
    read = answers.read(path)
    assert read.entries == {}
    assert read.problem.startswith("svar.json") and read.problem.endswith(".")
    assert "Error" not in read.problem


def test_links_and_folders_are_refused(tmp_path, path):
    """Can a link make us read another file?"""
    secret = tmp_path / "hemlig.json"
    secret.write_bytes(GOOD)
    path.symlink_to(secret)
    assert "länk" in answers.read(path).problem
    path.unlink()
    path.mkdir()
    assert "mapp" in answers.read(path).problem


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_at_all_raise(raw):
    """Does reading hold its promise never to raise?"""
    assert isinstance(answers.parse(raw).entries, dict)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@settings(deadline=None)
@given(json_values)
def test_no_json_at_all_raises(data):
    """Does any value in the place of answers, entry or value pass without an exception and come out clean?"""
    for each in (
        data,
        {"version": 1, "exercise": "07-prov", "answers": data},
        {"version": 1, "exercise": "07-prov", "answers": {"val": data}},
        {"version": 1, "exercise": "07-prov", "answers": {"val": entry(data)}},
        {"version": 2, "exercise": "07-prov", "answers": {"val": data}},
        {"version": 2, "exercise": "07-prov", "answers": {"val": {VERSION: data}}},
        {"version": 2, "exercise": "07-prov", "answers": {"val": {VERSION: entry(data)}}},
    ):
        read = answers.parse(json.dumps(each).encode())
        answers.encode(read.data)


@pytest.mark.parametrize(
    "bad",
    [
        5,
        None,
        [],
        "x",
        {},
        {"value": "a"},
        {"value": "a", "saved": 5},
        {"value": "a", "saved": "i går"},
        {"value": True, "saved": "2026-01-01T10:00:00Z"},
        {"value": [[1]], "saved": "2026-01-01T10:00:00Z"},
        {"value": {"a": {"b": 1}}, "saved": "2026-01-01T10:00:00Z"},
    ],
)
def test_one_broken_entry_is_named_and_the_others_are_kept(bad):
    """Does a fault in one answer leave the rest readable, and is it remembered for a person to see?"""
    data = sample.answers(sample.RIGHT)
    data["answers"]["kvot"] = bad
    read = answers.parse(json.dumps(data).encode())
    assert read.problem is None
    assert read.dropped == ("kvot",)
    assert read.value("val") == "a" and read.value("kvot") is None


@pytest.mark.parametrize("data", [{"version": 0}, {"version": -1}, {"version": 1.0}, {"version": "2"}, {"version": 7}])
def test_only_a_newer_version_asks_for_a_newer_course(data):
    """Is the remedy to update the course given where it can help, and nowhere else?"""
    read = answers.parse(json.dumps(sample.answers(sample.RIGHT) | data).encode())
    assert (read.remedy == answers.UPDATE) == (data["version"] == 7) and read.problem


def test_a_file_without_versions_is_read_for_ever():
    """Do the answers of a file of version 1 come in under an alias of its content, and leave in the present form?"""
    read = answers.parse(sample.answers_bytes({"val": "a"}))
    alias = answers.alias(sample.compiled().content)
    assert read.entries == {"val": {alias: entry("a")}}
    again = json.loads(answers.encode(read.data))
    assert again["version"] == 2 and again["answers"] == {"val": {alias: entry("a")}} and again["edition"] == ""
    assert answers.parse(answers.encode(read.data)).entries == read.entries
    lacking = answers.parse(json.dumps(sample.answers({"val": "a"}) | {"content": ""}).encode())
    assert list(lacking.entries["val"]) == ["1." + "0" * 16]


def test_answers_to_several_versions_lie_side_by_side():
    """Is each kept, the newest told as the answer, and one that is broken named though the others are kept?"""
    older, newer, broken = entry("a"), entry("b", "2026-03-03T10:00:00.000Z"), {"value": "c"}
    of_versions = {VERSION: older, "f" * 16: newer, "1." + "0" * 16: broken, "x": older}
    data = sample.answers({}) | {"version": 2, "answers": {"val": of_versions, "kvot": {}, "flera": [], "gissa": older}}
    read = answers.parse(json.dumps(data).encode())
    assert read.entries == {"val": {VERSION: older, "f" * 16: newer}} and read.value("val") == "b"
    assert read.dropped == ("val", "kvot", "flera", "gissa")


@pytest.mark.parametrize("typed", ["KR26-01", "  kr26-01 ", "Kr26-01\n"])
def test_an_id_is_read_as_the_page_takes_it(typed):
    """Are capitals and spaces around an id no reason to refuse a file?"""
    assert answers.parse(sample.answers_bytes({}, typed)).participant == "kr26-01"


def test_half_a_surrogate_pair_becomes_a_replacement_character():
    """Can text that no file can hold be saved again?"""
    read = answers.parse(json.dumps(sample.answers({"egna-ord": "a\ud800b"})).encode())
    assert read.value("egna-ord") == "a\ufffdb"
    answers.encode(read.data)


def test_newest_is_the_latest_save():
    """Can two files be told apart by age?"""
    read = answers.parse(sample.answers_bytes({"val": "a"}, saved="2026-03-02T10:00:00.000Z"))
    assert datetime.fromisoformat(read.newest).year == 2026
