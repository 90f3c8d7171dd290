"""Is a participant's work read with suspicion and written without loss?"""

import json
import os
import stat
import threading
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kunskapsresan import answers, safe_file
from tests import sample_exercise as sample

HEAD = {"exercise": sample.ID, "content": "a" * 64, "participant": "kr26-01"}
VECTORS = Path(__file__).parent / "vectors" / "merge.json"


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
    "another version": GOOD.replace(b'"version": 1', b'"version": 2'),
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


def test_half_a_surrogate_pair_becomes_a_replacement_character():
    """Can text that no file can hold be saved again?"""
    read = answers.parse(json.dumps(sample.answers({"egna-ord": "a\ud800b"})).encode())
    assert read.value("egna-ord") == "a\ufffdb"
    answers.encode(read.data)


# --- merging ----------------------------------------------------------------------------------------------------


def test_merging_equals_the_browsers():
    """Does Python merge as web/entry.js does?"""
    for a, b, merged in json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]:
        assert answers.merge_entry(a, b) == merged


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
    merge = answers.merge_entry
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
    assert answers.stringify(value) == text


# --- writing ----------------------------------------------------------------------------------------------------


def test_saving_merges_one_key_and_keeps_the_rest(path):
    """Do two tabs that each save their own task keep both, in a file for its owner only?"""
    answers.merge_save(path, HEAD, "val", entry("a"))
    kept = answers.merge_save(path, HEAD | {"participant": ""}, "kvot", entry("0,73"))
    assert set(kept) == {"val", "kvot"}
    read = answers.read(path)
    assert (read.exercise, read.participant, read.content) == (sample.ID, "kr26-01", "a" * 64)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not list(path.parent.glob("*.tmp")) and not list(path.parent.glob(".*.lock*"))


def test_an_older_save_does_not_win(path):
    """Does a slow tab lose to a newer answer?"""
    answers.merge_save(path, HEAD, "val", entry("b", "2026-03-02T10:00:05.000Z"))
    kept = answers.merge_save(path, HEAD, "val", entry("a", "2026-03-02T10:00:01.000Z"))
    assert kept["val"]["value"] == "b"


def test_a_broken_file_is_put_aside_and_the_last_good_restored(path):
    """Is nothing lost when the file is destroyed from outside?"""
    answers.merge_save(path, HEAD, "val", entry("a"))
    path.write_bytes(b'{"vers')
    kept = answers.merge_save(path, HEAD, "kvot", entry("0,73"))
    assert set(kept) == {"val", "kvot"}
    (aside,) = path.parent.glob("svar.json.trasig-*")
    assert aside.read_bytes() == b'{"vers'


def test_recovering_says_what_happened(path):
    """Is the participant told, and are the answers there at once?"""
    answers.merge_save(path, HEAD, "val", entry("a"))
    path.write_bytes(b"\xff")
    read = answers.recover(path)
    assert read.value("val") == "a" and "lagts tillbaka" in read.problem
    assert answers.recover(path).problem is None
    (path.parent / ".svar-1.json").write_bytes(b"\xff")
    path.write_bytes(b"\xff")
    assert "lagts undan" in answers.recover(path).problem
    assert len(list(path.parent.glob("svar.json.trasig-*"))) == 2


def test_three_generations_are_kept(path, monkeypatch):
    """Does the history reach further back than the last keystroke, and no further than three?"""
    monkeypatch.setattr(answers, "HISTORY_STEP", -1.0)
    for n in range(6):
        answers.merge_save(path, HEAD, "val", entry(str(n), f"2026-03-02T10:00:0{n}.000Z"))
    kept = [answers.read(path.with_name(f".svar-{n}.json")).value("val") for n in (1, 2, 3)]
    assert kept == ["5", "4", "3"]
    assert not path.with_name(".svar-4.json").exists()


@pytest.mark.parametrize("folder", ["solutions", "exercises"])
def test_no_answers_among_the_sources(tmp_path, folder):
    """Is it impossible to put answers where nbgrader would copy them over everyone's?"""
    (tmp_path / "curriculum.yml").touch()
    place = tmp_path / folder / sample.ID
    place.mkdir(parents=True)
    with pytest.raises(answers.AnswersError, match="arbetsmapp"):
        answers.merge_save(place / "svar.json", HEAD, "val", entry("a"))
    assert list(place.iterdir()) == []


def test_there_are_no_answers_among_the_sources():
    """Is the repository free of files that would become everyone's answers?"""
    root = Path(__file__).parents[1]
    found = [path for folder in ("solutions", "exercises") for path in (root / folder).rglob("*svar*.json*")]
    assert not found, "ta bort filerna: nbgrader skulle ge alla deltagare dessa svar"


def test_an_answer_to_another_exercise_is_not_mixed_in(path):
    """Is a file of another exercise left as it is?"""
    answers.merge_save(path, HEAD, "val", entry("a"))
    with pytest.raises(answers.AnswersError, match="hör till övningen 07-prov"):
        answers.merge_save(path, HEAD | {"exercise": "08-annan"}, "val", entry("b"))
    assert answers.read(path).value("val") == "a"


def test_what_cannot_be_saved_is_said(path):
    """Does a broken entry, a huge text or a missing folder end in a message, with the old file whole?"""
    answers.merge_save(path, HEAD, "val", entry("a"))
    with pytest.raises(answers.AnswersError, match="form"):
        answers.merge_save(path, HEAD, "val", {"value": float("nan"), "saved": "2026-03-02T10:00:00Z"})
    with pytest.raises(answers.AnswersError, match="1 MB"):
        answers.merge_save(path, HEAD, "egna-ord", entry("å" * 600_000))
    with pytest.raises(answers.AnswersError, match="kunde inte sparas"):
        answers.merge_save(path.parent / "finns-inte" / "svar.json", HEAD, "val", entry("a"))
    assert set(answers.read(path).entries) == {"val"}


def test_a_failed_write_leaves_the_old_file(path, monkeypatch):
    """Is the old file whole when the disk fills up half way?"""
    answers.merge_save(path, HEAD, "val", entry("a"))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(answers.AnswersError, match="disken"):
        answers.merge_save(path, HEAD, "val", entry("b", "2026-03-03T10:00:00.000Z"))
    assert answers.read(path).value("val") == "a"
    assert not list(path.parent.glob("*.tmp"))


def test_many_writers_lose_nothing(path):
    """Do eight windows that save at once keep every task?"""

    def save(n):
        for m in range(3):
            answers.merge_save(path, HEAD, f"u{n}-{m}", entry(str(n)))

    threads = [threading.Thread(target=save, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers.read(path).entries) == 24


def test_a_dead_windows_lock_is_broken(path, monkeypatch):
    """Does a crashed program not lock the participant out?"""
    monkeypatch.setattr(safe_file, "STALE", 0.1)
    lock = path.with_name(".svar.json.lock")
    lock.write_text("12345-död")
    assert answers.merge_save(path, HEAD, "val", entry("a"))
    assert not lock.exists()


def test_a_living_windows_lock_is_respected(path, monkeypatch):
    """Is a window that is really writing waited for, and the wait explained?"""
    monkeypatch.setattr(safe_file, "PATIENCE", 0.2)
    with safe_file.locked(path), pytest.raises(answers.AnswersError, match="annat fönster"):
        answers.merge_save(path, HEAD, "val", entry("a"))


def test_newest_is_the_latest_save():
    """Can two files be told apart by age?"""
    read = answers.parse(sample.answers_bytes({"val": "a"}, saved="2026-03-02T10:00:00.000Z"))
    assert datetime.fromisoformat(read.newest).year == 2026
