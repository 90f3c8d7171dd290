"""Which answer counts, on which version, and when must a person look?"""

import copy
import json
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kunskapsresan import answers
from kunskapsresan.cohort import gradebook, kept, marks, placed, submission, workspace
from kunskapsresan.tasks import versions
from tests import sample_exercise as sample
from tests.cohort import three_versions as three

HASH = {name: {task: each["hash"] for task, each in three.compiled(name).tasks.items()} for name in three.NAMES}
CELLS = {task.id: task.points for task in sample.exercise().tasks if task.points}


@pytest.fixture(scope="module")
def desk(template, tmp_path_factory):
    """A cohort that knows A and B, and its graded cells; every test places its own hand-in."""
    root = tmp_path_factory.mktemp("läsa") / template.name
    shutil.copytree(template, root)
    cohort = workspace.load(root, "demo")
    kept.keep(cohort, three.compiled("B"))
    with gradebook.opened(cohort) as book:
        return cohort, submission.Reader(cohort), gradebook.registered(book, sample.ID).cells


def entry(value, second=0):
    return {"value": value, "saved": f"2026-03-02T10:00:{second:02d}.000Z", "attempts": []}


def read(desk, given, content="A", flag=None, raw=None):
    """A hand-in with these answers, {task: {version key: entry}}."""
    cohort, reader, _ = desk
    folder = cohort.submitted("kr26-01", sample.ID)
    folder.mkdir(parents=True, exist_ok=True)
    content = three.compiled(content).content if content in list(three.NAMES) else content
    head = {"exercise": sample.ID, "content": content, "participant": "kr26-01"}
    (folder / "svar.json").write_bytes(answers.encode(head | {"answers": given}) if raw is None else raw)
    placed.flag(folder, *flag) if flag else placed.clear_flag(folder)
    return reader.read("kr26-01", sample.ID)


def mark(desk, task, *args, **more):
    return marks.mark(desk[2][task], read(desk, *args, **more).part(task))


def test_the_newest_answer_counts_on_its_own_version(desk):
    """Is an answer to A newer than one to B marked by A, and the other way round?"""
    older, newer = entry("a", 1), entry("c", 2)
    part = read(desk, {"val": {HASH["A"]["val"]: newer, HASH["B"]["val"]: older}}, "B").part("val")
    assert (part.value, part.version, part.task["points"]) == ("c", HASH["A"]["val"], 2)
    part = read(desk, {"val": {HASH["A"]["val"]: older, HASH["B"]["val"]: newer}}, "A").part("val")
    assert (part.value, part.version, part.task["points"]) == ("c", HASH["B"]["val"], 3)


def test_an_emptied_field_does_not_hide_an_answer(desk):
    """Does the newest answer that is one count, though another version's field was emptied later?"""
    given = {"val": {HASH["A"]["val"]: entry("a", 1), HASH["B"]["val"]: entry("", 2)}}
    assert read(desk, given, "B").part("val").value == "a"


def test_shares_are_scaled_to_the_registered_points(desk):
    """Three of three in B is two of two here, and one half of B's one is one of two."""
    assert mark(desk, "val", {"val": {HASH["B"]["val"]: entry("a")}}, "B").auto_score == 2.0
    assert mark(desk, "flera", {"flera": {HASH["B"]["flera"]: entry(["p"])}}, "B").auto_score == 1.0


@pytest.mark.parametrize(
    ("score", "points", "most", "scaled"),
    [
        (1.0, 2.0, 2.0, 1.0),
        (1.0, 2.0, 3.0, 1.5),
        (1 / 3, 1.0, 3.0, 1.0),
        (5.0, 2.0, 2.0, 2.0),
        (-1.0, 2.0, 4.0, 0.0),
        (0.0, 0.0, 2.0, 0.0),
    ],
)
def test_a_share_is_never_more_than_all_or_less_than_nothing(score, points, most, scaled):
    """Are odd scores kept within the cell?"""
    assert marks.scaled(score, points, most) == pytest.approx(scaled)


def test_a_task_that_gave_no_points_when_answered_is_for_a_person(desk):
    """Is what was optional then not zero now?"""
    task = dict(sample.compiled().tasks["val"], points=0)
    for value in ("a", None):
        found = marks.mark(desk[2]["val"], submission.Part(task, "x", value, ""))
        assert (found.auto_score, found.reason) == (None, marks.NO_POINTS)


@pytest.mark.parametrize("key", ["f" * 16, versions.alias("f" * 64), versions.alias("")])
def test_an_unknown_version_is_for_a_person(desk, key):
    """Is an answer to a version that nobody knows never zero, and are the others marked?"""
    given = {"val": {key: entry("a")}, "kvot": {HASH["A"]["kvot"]: entry("0,73")}}
    found = mark(desk, "val", given)
    assert (found.auto_score, found.reason) == (None, submission.UNKNOWN)
    assert mark(desk, "kvot", given).auto_score == 2.0


def test_an_alias_is_resolved_when_its_content_is_known(desk):
    """Is an answer of version 1 the answer to that content's task?"""
    part = read(desk, {}, raw=sample.answers_bytes({"val": "b"})).part("val")
    assert (part.value, part.version, part.reason) == ("b", HASH["A"]["val"], "")


@pytest.mark.parametrize(
    ("content", "reason"), [("A", ""), ("f" * 64, submission.UNKNOWN), ("", submission.NO_VERSION)]
)
def test_no_answer_is_zero_only_if_the_task_was_asked(desk, content, reason):
    """Is a cell without an answer zero when the page had the task, and for a person when nobody can know?"""
    found = mark(desk, "val", {"kvot": {HASH["A"]["kvot"]: entry("0,73")}}, content)
    assert (found.auto_score, found.reason) == ((None, reason) if reason else (0.0, ""))


def test_a_task_that_the_page_did_not_have_is_for_a_person(desk, tmp_path_factory):
    """Is somebody who answered C, which lacks a registered task, not given zero for it?"""
    cohort = desk[0]
    kept.keep(cohort, three.compiled("C"))
    reader = submission.Reader(cohort)
    found = read((cohort, reader, desk[2]), {"val": {HASH["C"]["val"]: entry("b")}}, "C")
    (cohort.versions(sample.ID) / f"{three.compiled('C').content}.tasks").unlink()
    assert found.part(three.REMOVED).reason == submission.NOT_ASKED and found.part("kvot").reason == ""
    assert found.tasks.index(three.ADDED) == 3 and three.REMOVED in found.tasks


def test_an_answer_to_an_unknown_task_flags_everything(desk):
    """Is a file with answers that belong to no task never marked as if they were not there?"""
    found = read(desk, {"val": {HASH["A"]["val"]: entry("a")}, "extra": {"f" * 16: entry("a")}})
    assert "extra" in found.whole and found.part("val").reason == found.whole


def test_the_same_words_to_another_question_are_read_again(desk):
    """Does a text count as unchanged only if the question is the same too, and an empty field as empty in any?"""
    cell, task = desk[2]["egna-ord"], sample.compiled().tasks["egna-ord"]
    one, other, again = (marks.mark(cell, submission.Part(task, key, "Text.", "")) for key in ("x", "y", "x"))
    assert one.fingerprint == again.fingerprint != other.fingerprint
    assert len({marks.mark(cell, submission.Part(task, key, "", "")).fingerprint for key in "xy"}) == 1


KINDS_OF_DAMAGE = ("capitals", "other name", "broken entry", "no version", "unknown version", "wrong form")


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(sorted(CELLS)), st.sampled_from(KINDS_OF_DAMAGE), min_size=1), st.booleans())
def test_no_damaged_answer_becomes_zero(desk, damage, first_form):
    """Whatever is done to some of the answers in a file: is each of those cells left to a person, never silently 0?"""
    clean = {task: {HASH["A"][task]: entry(value)} for task, value in sample.RIGHT.items()}
    given = copy.deepcopy(clean)
    for task, kind in damage.items():
        (key,) = given[task]
        entries = given.pop(task)
        match kind:
            case "capitals":
                given[task.upper()] = entries
            case "other name":
                given[f"{task}-x"] = entries
            case "broken entry":
                given[task] = {key: {"value": entries[key]["value"]}}
            case "no version":
                given[task] = {"": entries[key]}
            case "unknown version":
                given[task] = {"e" * 16: entries[key]}
            case "wrong form":
                given[task] = {key: entries[key] | {"value": {"x": {"y": 1}}}}
    data = {"version": 2, "exercise": sample.ID, "content": sample.compiled().content, "participant": "kr26-01"}
    if first_form:
        data["version"] = 1
        given = {task: next(iter(entries.values())) for task, entries in given.items()}
        damage = {task: kind for task, kind in damage.items() if kind not in ("no version", "unknown version")}
    raw = json.dumps(data | {"answers": given}).encode()
    found = read(desk, {}, raw=raw)
    for task in damage:
        mark = marks.mark(desk[2][task], found.part(task))
        assert mark.auto_score is None and mark.reason, (task, damage)


def test_what_was_marked_is_known_by_its_key(desk):
    """Does the key change with answers, flag, points and versions, and with nothing else?"""
    cohort, reader, cells = desk
    given = {"val": {HASH["A"]["val"]: entry("a")}}
    key = read(desk, given).key(cells)
    assert read(desk, given).key(cells) == key == submission.Reader(cohort).read("kr26-01", sample.ID).key(cells)
    assert read(desk, {"val": {HASH["A"]["val"]: entry("b")}}).key(cells) != key
    assert read(desk, given, flag=("Se efter.", ["kvot"])).key(cells) != key
    fewer = {name: cell for name, cell in cells.items() if name != "kvot"}
    assert read(desk, given).key(fewer) != key
    kept.keep(cohort, three.compiled("C"))
    assert submission.Reader(cohort).read("kr26-01", sample.ID).key(cells) == key  # C is not used by anything here
    (cohort.versions(sample.ID) / f"{three.compiled('C').content}.tasks").unlink()


def test_a_record_that_cannot_be_read_is_none(tmp_path):
    """Is a lost, broken or foreign notebook the same as never marked, and one of 0.1.0 told from today's?"""
    path = tmp_path / "x.ipynb"
    assert submission.marked_as(path) == submission.Marked()
    for junk in (b"", b"[]", b'{"metadata": {}}', b'{"metadata": {"kunskapsresan": {"key": "x", "cells": []}}}'):
        path.write_bytes(junk)
        assert submission.marked_as(path) == submission.Marked()
    path.write_text(json.dumps({"metadata": {"kunskapsresan": {"key": "x", "cells": {"val": "y"}}}}))
    assert submission.marked_as(path) == submission.Marked("x", "", {"val": "y"}, 1)
