"""What happens when two are at work at once, a disk is full, or a command is cut short?"""

import errno
import shutil
import sqlite3
import subprocess
import sys
import threading
import time

import pytest
from sqlalchemy.exc import OperationalError

from kunskapsresan import safe_file
from kunskapsresan.cohort import faults, gradebook, lock, placed, submission, workspace
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.feedback import feedback
from kunskapsresan.cohort.grade import grade
from kunskapsresan.cohort.messages import CohortError
from tests import sample_exercise as sample
from tests.cohort.conftest import PROJECT, file_name, grades, hand_in, material, receipt, zipped

ENGLISH = ("error", "disk", "database", "permission", "space", "sql", "locked")


def in_swedish(text):
    """No word of the machine's own."""
    words = text.lower().replace("disken", "")
    return not [word for word in ENGLISH if word in words]


# --- two at once ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["collect", "grade", "feedback", "refresh"])
def test_a_second_command_says_that_the_cohort_is_in_use(cohort, inbox, monkeypatch, command):
    """Is nobody told to ask a participant for a new file because a colleague was marking?"""
    run = {
        "collect": lambda: collect(cohort, inbox),
        "grade": lambda: grade(cohort),
        "feedback": lambda: feedback(cohort),
        "refresh": lambda: workspace.refresh(cohort, [material()]),
    }
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    with lock.held(cohort), pytest.raises(CohortError, match="används just nu") as told:
        run[command]()
    assert in_swedish(str(told.value))
    run[command]()


def test_a_second_command_waits_for_the_first(cohort, inbox):
    """If the first is soon done, does the second simply go on?"""
    hand_in(inbox)
    done = []

    def first():
        with lock.held(cohort):
            started.set()
            time.sleep(0.4)
            done.append("first")

    started = threading.Event()
    thread = threading.Thread(target=first)
    thread.start()
    started.wait(5)
    collect(cohort, inbox)
    done.append("second")
    thread.join()
    assert done == ["first", "second"]


def test_a_command_that_died_holds_nothing(cohort, monkeypatch):
    """Does a killed process leave the cohort free?"""
    code = (
        "import os, sys; from pathlib import Path; from kunskapsresan.cohort import lock; "
        "from kunskapsresan.cohort.places import Cohort; lock.held(Cohort(Path(sys.argv[1]), 'demo')).__enter__(); "
        "print('held', flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(cohort.root)], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "held" and done.returncode != 0
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    with lock.held(cohort):
        pass


# --- faults of the machine --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "remedy"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), faults.FULL),
        (OSError(errno.EROFS, "Read-only file system"), faults.CLOSED),
        (PermissionError(errno.EACCES, "Permission denied"), faults.CLOSED),
        (OSError(errno.EIO, "Input/output error"), faults.AGAIN),
        (TimeoutError(), faults.BUSY),
        (sqlite3.OperationalError("database is locked"), faults.BUSY),
        (sqlite3.OperationalError("database or disk is full"), faults.FULL),
        (sqlite3.OperationalError("attempt to write a readonly database"), faults.CLOSED),
        (sqlite3.OperationalError("unable to open database file"), faults.CLOSED),
        (sqlite3.DatabaseError("malformed"), faults.AGAIN),
        (OperationalError("INSERT …", {}, sqlite3.OperationalError("database is locked")), faults.BUSY),
        (ZeroDivisionError(), ""),
    ],
)
def test_each_fault_has_the_remedy_that_helps(error, remedy):
    """Is a full disk told from a closed folder and from somebody else at work, and is a fault of our own neither?"""
    assert faults.remedy(error) == remedy and in_swedish(remedy)


def test_a_grade_book_that_refuses_blames_nobody(cohort, inbox, monkeypatch):
    """Is a database error told in Swedish for each hand-in, with nothing changed and no participant blamed?"""
    hand_in(inbox)
    hand_in(inbox, participant="kr26-02")
    collect(cohort, inbox)

    def refusing(*args, **more):
        raise OperationalError("INSERT INTO grade …", {}, sqlite3.OperationalError("database or disk is full"))

    with monkeypatch.context() as patch:
        patch.setattr(gradebook, "record", refusing)
        report = str(grade(cohort))
    assert report.count(faults.FULL) == 2 and "ny fil" not in report and "INSERT" not in report
    assert in_swedish(report.replace(faults.FULL, ""))
    assert grades(cohort) == {}
    assert not grade(cohort).has_problems


def test_a_grade_book_that_cannot_be_opened_is_said(cohort):
    """Is a broken grade book one Swedish sentence?"""
    cohort.database.write_bytes(b"no database at all, but long enough to be looked at" * 100)
    with pytest.raises(CohortError, match="Betygsboken går inte att använda"):
        grade(cohort)


def test_a_full_disk_while_collecting(cohort, inbox, monkeypatch):
    """Is each file named with the remedy, and is all well when there is room again?"""
    hand_in(inbox)

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(safe_file, "write", full)
        report = str(collect(cohort, inbox))
    assert f"{file_name()}: Problem: kunde inte sparas i gruppens mapp. {faults.FULL}" in report
    assert not collect(cohort, inbox).has_problems


# --- cut short --------------------------------------------------------------------------------------------------


class Killed(BaseException):
    """The process ends here."""


def broken(inbox, participant="kr26-01", name="0.zip"):
    (inbox / name).write_bytes(zipped({"svar.json": b"{", "kvitto.json": receipt(b"{", participant)}))


def one_odd(inbox, name):
    raw = sample.answers_bytes(sample.RIGHT).replace(b'"0,73"', b"[[1]]")
    (inbox / name).write_bytes(zipped({"svar.json": raw}))


COMINGS = {
    "first": [lambda box: hand_in(box, name="1.zip")],
    "a later one": [
        lambda box: hand_in(box, name="1.zip"),
        lambda box: hand_in(box, {"val": "b"}, name="2.zip", saved="2026-03-03T10:00:00.000Z"),
    ],
    "broken, then good": [broken, lambda box: hand_in(box, name="1.zip")],
    "one answer unreadable, then answered": [
        lambda box: one_odd(box, "1.zip"),
        lambda box: hand_in(box, {"kvot": "0,73"}, name="2.zip", saved="2026-03-04T10:00:00.000Z"),
    ],
    "one unreadable, another answered, then that one": [
        lambda box: one_odd(box, "1.zip"),
        lambda box: hand_in(box, {"val": "b"}, name="2.zip", saved="2026-03-03T10:00:00.000Z"),
        lambda box: hand_in(box, {"kvot": "0,73"}, name="3.zip", saved="2026-03-04T10:00:00.000Z"),
    ],
    "good, then one unreadable": [
        lambda box: hand_in(box, {"val": "a"}, name="1.zip", saved="2026-03-01T10:00:00.000Z"),
        lambda box: one_odd(box, "2.zip"),
    ],
}


@pytest.mark.parametrize("steps", COMINGS.values(), ids=COMINGS.keys())
@pytest.mark.parametrize("after", [False, True], ids=["before a write", "after a write"])
def test_collecting_cut_short_between_any_two_writes_heals(cohort, tmp_path, monkeypatch, steps, after):
    """Killed anywhere: does collecting again give what it would have given at once, answers, time and flag?"""
    for inbox in (tmp_path / "in", tmp_path / "in-0"):
        inbox.mkdir()
    folder = cohort.submitted("kr26-01", sample.ID)

    def files():
        return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}

    for step in steps[:-1]:
        step(tmp_path / "in-0")
        collect(cohort, tmp_path / "in-0")
    before = tmp_path / "före"
    shutil.copytree(cohort.folder / "submitted", before)
    was_safe = is_safe(cohort)
    steps[-1](tmp_path / "in")
    writes = killing(monkeypatch, None, after)
    collect(cohort, tmp_path / "in")
    wanted, count = files(), writes()
    assert count >= 3
    for place in range(count):
        shutil.rmtree(cohort.folder / "submitted")
        shutil.copytree(before, cohort.folder / "submitted")
        killing(monkeypatch, place, after)
        with pytest.raises(Killed):
            collect(cohort, tmp_path / "in")
        # What lies there may be marked before anybody collects again.
        assert not was_safe or is_safe(cohort), "a silent zero in between"
        killing(monkeypatch, None, after)
        collect(cohort, tmp_path / "in")
        assert files() == wanted, place


def test_what_was_half_written_is_swept(cohort, inbox):
    """Does a file that a killed command left, with a participant's words in it, go at the next run?"""
    hand_in(inbox)
    collect(cohort, inbox)
    left = cohort.submitted("kr26-01", sample.ID) / ".svar-ab12.tmp"
    left.write_bytes(b"halva svaret")
    grade(cohort)
    assert not left.exists() and (left.parent / "svar.json").exists()


def is_safe(cohort):
    """Whether the task that could not be read is answered, or left to a person."""
    part = submission.Reader(cohort).read("kr26-01", sample.ID).part("kvot")
    return bool(part.reason or part.value)


def killing(monkeypatch, place, after):
    """Ends the process at write number `place`; returns how to ask how many there were."""
    calls = []
    monkeypatch.undo()

    def killed(real):
        def act(*args):
            is_ours = name_of(args) in ("svar.json", "timestamp.txt", "granska.json", f"{sample.ID}.ipynb", sample.ID)
            if is_ours:
                calls.append(args)
                if place == len(calls) - 1 and not after:
                    raise Killed
            real(*args)
            if is_ours and place == len(calls) - 1 and after:
                raise Killed

        return act

    monkeypatch.setattr(safe_file, "write", killed(safe_file.write))
    monkeypatch.setattr(placed, "clear_flag", killed(placed.clear_flag))
    return lambda: len(calls)


def name_of(args):
    return args[0].name
