"""Long runs, for `make soak`: what hostile input does in great numbers."""

from __future__ import annotations

import json
import random

import pytest

from kunskapsresan import answers, curriculum, entries
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks import marking
from tests import sample_exercise as sample

pytestmark = pytest.mark.soak
ROUNDS = 1_000_000
ODD = [None, True, -1, 0, 1e308, "", "0,5", "\ud800", "å" * 50, [], [[]], {}, {"a": {"a": 1}}, ["a", "a"], [1]]


def test_mutated_files_never_crash_the_reader():
    """Does any change of a real file's bytes end in answers or in a problem told in Swedish?"""
    rng = random.Random(7)
    whole = sample.answers_bytes(sample.RIGHT, "kr26-01")
    for _ in range(ROUNDS):
        raw = bytearray(whole)
        for _ in range(rng.randint(1, 8)):
            place = rng.randrange(len(raw))
            change = rng.randrange(3)
            if change == 0:
                raw[place] = rng.randrange(256)
            elif change == 1:
                del raw[place : place + rng.randint(1, 40)]
            else:
                raw[place:place] = rng.choice([b"\x00", b"NaN", b"[" * 30, b'"', b"}", b"\xff\xfe", b"1e999"])
        read = answers.parse(bytes(raw))
        assert read.problem is None or read.problem.endswith(".")
        json.dumps(read.data)


def test_odd_values_never_crash_the_marker():
    """Does every kind of task give a verdict, with a score within its points, on whatever a file may hold?"""
    rng = random.Random(8)
    tasks = list(sample.compiled().tasks.values())
    for session in curriculum.load().present:
        if session.compiled.is_file():
            tasks += compiling.read(session.compiled).tasks.values()
    for _ in range(ROUNDS // 4):
        task = rng.choice(tasks)
        value = rng.choice(ODD)
        if rng.random() < 0.4:
            value = {rng.choice("abcxyz"): rng.choice(ODD) for _ in range(3)}
        verdict = marking.mark(task, entries.clean(value))
        assert verdict.score is None or 0 <= verdict.score <= task["points"], (task["id"], value)
