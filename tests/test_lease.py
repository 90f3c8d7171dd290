"""Does one process at a time hold a long lock, and does a dead one let go of it?"""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from kunskapsresan import lease

HOLD = """
import sys
from pathlib import Path
from kunskapsresan import lease
with lease.held(Path(sys.argv[1]), lambda: None):
    print("har", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holding(lock):
    """A process that has the lock until its input is closed."""
    command = [sys.executable, "-c", HOLD, str(lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "har\n"
        yield process
        process.kill()


@pytest.fixture
def lock(tmp_path):
    return tmp_path / "mapp som inte finns" / "build.lock"


def test_the_second_waits_says_so_once_and_then_gets_it(lock, holding):
    said = []

    def waiting():
        said.append(lock.exists())
        holding.stdin.close()  # only now does the first let go

    with lease.held(lock, waiting) as mine:
        assert mine.held and said == [True]
        assert holding.wait(20) == 0
        assert mine.held
    assert not lock.exists()


def test_nobody_waits_for_a_free_lock(lock):
    said = []
    with lease.held(lock, lambda: said.append("väntar")):
        pass
    assert said == []


@pytest.mark.skipif(os.name == "nt", reason="asks for a process by POSIX means")
def test_a_killed_holder_is_replaced_at_once(lock, holding):
    holding.send_signal(signal.SIGKILL)
    holding.wait(10)
    assert lock.exists()
    before = time.monotonic()
    with lease.held(lock, lambda: None):
        assert time.monotonic() - before < lease.SILENCE


def test_a_holder_that_cannot_be_asked_for_is_replaced_after_silence(lock, monkeypatch):
    """Another machine's lock on a shared disk, and one that was cut off while it was written."""
    monkeypatch.setattr(lease, "SILENCE", 0.3)
    lock.parent.mkdir()
    for left in (json.dumps({"id": "x", "pid": 1, "host": "en annan dator"}), "", "{", "[]"):
        lock.write_text(left, encoding="utf-8")
        before = time.monotonic()
        with lease.held(lock, lambda: None):
            assert time.monotonic() - before >= 0.3


@pytest.mark.slow
def test_a_living_holder_is_never_replaced(lock, monkeypatch):
    """Does it show that it lives, also when silence is judged strictly?"""
    monkeypatch.setattr(lease, "BEAT", 0.05)
    monkeypatch.setattr(lease, "SILENCE", 3.0)
    monkeypatch.setattr(lease, "_is_dead", lambda raw: False)
    inside, most = [], []

    def work():
        with lease.held(lock, lambda: None) as mine:
            inside.append(1)
            most.append(len(inside))
            time.sleep(3.5)
            assert mine.held
            inside.pop()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1, 1]


def test_a_holder_that_was_thought_dead_knows_it(lock, monkeypatch):
    """Does a process that was asleep neither write into nor remove the new holder's lock?"""
    monkeypatch.setattr(lease, "BEAT", 0.02)
    with lease.held(lock, lambda: None) as mine:
        other = json.dumps({"id": "ny", "pid": os.getpid(), "host": socket.gethostname()})
        lock.unlink()
        lock.write_text(other, encoding="utf-8")
        time.sleep(0.2)
        assert not mine.held
    assert lock.read_text(encoding="utf-8") == other
