"""Is a participant's work written without loss?"""

import os
import stat
import threading
from pathlib import Path

import pytest

from kunskapsresan import answers, safe_file, saving
from tests import sample_exercise as sample

HEAD = {"exercise": sample.ID, "content": "a" * 64, "participant": "kr26-01", "edition": "kunskapsresan"}
VERSION = "0123456789abcdef"


def entry(value, saved="2026-03-02T10:00:00.000Z", *attempts):
    tries = [{"value": each, "misconception": why, "at": at} for each, why, at in attempts]
    return {"value": value, "saved": saved, "attempts": tries}


def save(path, head, task, entry, version=VERSION):
    return saving.merge_save(path, head, task, version, entry)


def value(read, task="val"):
    return read.entries[task][VERSION]["value"]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "svar.json"


def test_saving_merges_one_key_and_keeps_the_rest(path):
    """Do two tabs that each save their own task keep both, in a file for its owner only?"""
    save(path, HEAD, "val", entry("a"))
    kept = save(path, HEAD | {"participant": ""}, "kvot", entry("0,73"))
    assert set(kept) == {"val", "kvot"}
    read = answers.read(path)
    assert (read.exercise, read.participant, read.content) == (sample.ID, "kr26-01", "a" * 64)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not list(path.parent.glob("*.tmp")) and not list(path.parent.glob(".*.lock*"))


def test_an_older_save_does_not_win(path):
    """Does a slow tab lose to a newer answer?"""
    save(path, HEAD, "val", entry("b", "2026-03-02T10:00:05.000Z"))
    kept = save(path, HEAD, "val", entry("a", "2026-03-02T10:00:01.000Z"))
    assert kept["val"][VERSION]["value"] == "b"


def test_a_broken_file_is_put_aside_and_the_last_good_restored(path):
    """Is nothing lost when the file is destroyed from outside?"""
    save(path, HEAD, "val", entry("a"))
    path.write_bytes(b'{"vers')
    kept = save(path, HEAD, "kvot", entry("0,73"))
    assert set(kept) == {"val", "kvot"}
    (aside,) = path.parent.glob("svar.json.trasig-*")
    assert aside.read_bytes() == b'{"vers'


def test_recovering_says_what_happened(path):
    """Is the participant told, and are the answers there at once?"""
    save(path, HEAD, "val", entry("a"))
    path.write_bytes(b"\xff")
    read = saving.recover(path)
    assert value(read) == "a" and "lagts tillbaka" in read.problem
    assert saving.recover(path).problem is None
    (path.parent / ".svar-1.json").write_bytes(b"\xff")
    path.write_bytes(b"\xff")
    assert "lagts undan" in saving.recover(path).problem
    assert len(list(path.parent.glob("svar.json.trasig-*"))) == 2


def test_three_generations_are_kept(path, monkeypatch):
    """Does the history reach further back than the last keystroke, and no further than three?"""
    monkeypatch.setattr(saving, "HISTORY_STEP", -1.0)
    for n in range(6):
        save(path, HEAD, "val", entry(str(n), f"2026-03-02T10:00:0{n}.000Z"))
    kept = [value(answers.read(path.with_name(f".svar-{n}.json"))) for n in (1, 2, 3)]
    assert kept == ["5", "4", "3"]
    assert not path.with_name(".svar-4.json").exists()


@pytest.mark.parametrize("folder", ["solutions", "exercises"])
def test_no_answers_among_the_sources(tmp_path, folder):
    """Is it impossible to put answers where nbgrader would copy them over everyone's?"""
    (tmp_path / "curriculum.yml").touch()
    place = tmp_path / folder / sample.ID
    place.mkdir(parents=True)
    with pytest.raises(saving.SaveError, match="arbetsmapp"):
        save(place / "svar.json", HEAD, "val", entry("a"))
    assert list(place.iterdir()) == []


def test_there_are_no_answers_among_the_sources():
    """Is the repository free of files that would become everyone's answers?"""
    root = Path(__file__).parents[1]
    found = [path for folder in ("solutions", "exercises") for path in (root / folder).rglob("*svar*.json*")]
    assert not found, "ta bort filerna: nbgrader skulle ge alla deltagare dessa svar"


def test_an_answer_to_another_exercise_is_not_mixed_in(path):
    """Is a file of another exercise left as it is?"""
    save(path, HEAD, "val", entry("a"))
    with pytest.raises(saving.SaveError, match="hör till övningen 07-prov"):
        save(path, HEAD | {"exercise": "08-annan"}, "val", entry("b"))
    assert value(answers.read(path)) == "a"


def test_what_cannot_be_saved_is_said(path):
    """Does a broken entry, a huge text or a missing folder end in a message, with the old file whole?"""
    save(path, HEAD, "val", entry("a"))
    with pytest.raises(saving.SaveError, match="form"):
        save(path, HEAD, "val", {"value": float("nan"), "saved": "2026-03-02T10:00:00Z"})
    with pytest.raises(saving.SaveError, match="1 MB"):
        save(path, HEAD, "egna-ord", entry("å" * 600_000))
    with pytest.raises(saving.SaveError, match="kunde inte sparas"):
        save(path.parent / "finns-inte" / "svar.json", HEAD, "val", entry("a"))
    assert set(answers.read(path).entries) == {"val"}


def test_a_failed_write_leaves_the_old_file(path, monkeypatch):
    """Is the old file whole when the disk fills up half way?"""
    save(path, HEAD, "val", entry("a"))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(saving.SaveError, match="disken"):
        save(path, HEAD, "val", entry("b", "2026-03-03T10:00:00.000Z"))
    assert value(answers.read(path)) == "a"
    assert not list(path.parent.glob("*.tmp"))


def test_many_writers_lose_nothing(path):
    """Do eight windows that save at once keep every task?"""

    def burst(n):
        for m in range(3):
            save(path, HEAD, f"u{n}-{m}", entry(str(n)))

    threads = [threading.Thread(target=burst, args=(n,)) for n in range(8)]
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
    assert save(path, HEAD, "val", entry("a"))
    assert not lock.exists()


def test_a_living_windows_lock_is_respected(path, monkeypatch):
    """Is a window that is really writing waited for, and the wait explained?"""
    monkeypatch.setattr(safe_file, "PATIENCE", 0.2)
    with safe_file.locked(path), pytest.raises(saving.SaveError, match="annat fönster"):
        save(path, HEAD, "val", entry("a"))


def test_a_file_of_version_1_is_upgraded_by_the_first_save(path):
    """Do old answers come under the version they answer, once it is known, and is nothing lost when it is not?"""
    path.write_bytes(sample.answers_bytes({"val": "b", "kvot": "0,73"}))
    tasks = sample.compiled().tasks
    hashes = {name: task["hash"] for name, task in tasks.items()}
    kept = save(path, HEAD, "flera", entry(["p"]))
    assert set(kept["val"]) == {answers.alias(sample.compiled().content)}
    form = saving.resolving({sample.compiled().content: hashes})
    later = entry("a", "2026-03-04T10:00:00.000Z")
    kept = saving.merge_save(path, HEAD, "val", hashes["val"], later, form)
    assert kept["val"] == {hashes["val"]: later} and set(kept["kvot"]) == {hashes["kvot"]}
    assert answers.read(path).entries == kept and answers.read(path).edition == "kunskapsresan"
