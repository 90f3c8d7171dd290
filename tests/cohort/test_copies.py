"""Is a copy of everything taken in as if each exercise had been handed in alone, and nothing private with it?"""

import hashlib
import io
import json
import zipfile

import pytest

from kunskapsresan import answers
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.messages import NOTE, OK, PROBLEM
from kunskapsresan.cohort.placed import read_flag, read_timestamp
from kunskapsresan.review import file as review_file
from tests import sample_exercise as sample
from tests.cohort.conftest import hand_in, zipped
from tests.cohort.test_collect import statuses, stored

NAME = "kunskapsresan_kr26-01_2026-03-02-10-05-00.zip"
MEMBER = f"{sample.ID}/svar.json"
SAVED = "2026-03-02T10:00:00.000Z"
HASHES = {name: task["hash"] for name, task in sample.compiled().tasks.items()}


def svar(values=sample.RIGHT, participant="kr26-01", exercise=sample.ID, saved=SAVED):
    given = {t: {HASHES[t]: {"value": v, "saved": saved, "attempts": []}} for t, v in values.items()}
    head = {"exercise": exercise, "content": sample.compiled().content, "participant": participant}
    return answers.encode(head | {"edition": "kunskapsresan", "answers": given})


def review(text="Vad hjälper?", participant="kr26-01"):
    return review_file.encode({"wonder": {"value": text, "saved": SAVED, "attempts": []}}, participant)


def copy(members, participant="kr26-01", folder="", **changes):
    """The zip of the button "Ladda ner allt"."""
    files = {n: {"bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()} for n, raw in members.items()}
    receipt = {"kind": "kopia", "edition": "kunskapsresan", "exercise": "", "participant": participant}
    receipt |= {"created": "2026-03-02T10:05:00.000Z", "answered": 9, "total": 10, "files": files} | changes
    return zipped({f"{folder}{n}": raw for n, raw in {"kvitto.json": json.dumps(receipt).encode(), **members}.items()})


WHOLE = {
    MEMBER: svar(),
    f"{sample.ID}/sjalvtest.json": svar({"val": "c"}, exercise=f"{sample.ID}/sjalvtest"),
    "sortering.json": b'{"version": 1, "private": "lappar"}',
    "oversikt.json": review(),
}


@pytest.mark.parametrize("folder", ["", "kunskapsresan_kr26-01/", "Hämtade filer/allt/"])
def test_a_copy_of_everything(cohort, inbox, folder):
    """Are answers and review taken in, with time and receipt, however the zip was packed, and self-tests left?"""
    (inbox / NAME).write_bytes(copy(WHOLE, folder=folder))
    report = collect(cohort, inbox)
    assert [line.status for line in report.lines] == [OK, OK], str(report)
    assert stored(cohort).value("val") == "a"
    assert read_timestamp(cohort.submitted("kr26-01", sample.ID)).isoformat() == "2026-03-02T10:05:00+00:00"
    assert review_file.load(cohort.knowledge_review("kr26-01")).entries["wonder"]["value"] == "Vad hjälper?"
    kept = b"".join(path.read_bytes() for path in cohort.folder.rglob("*") if path.is_file())
    assert b"lappar" not in kept and b"sjalvtest" not in kept


def test_an_unpacked_copy_is_the_same(cohort, inbox):
    """If a system unpacks the zip by itself: is the receipt in the folder above found, and the review taken once?"""
    zipfile.ZipFile(io.BytesIO(copy(WHOLE))).extractall(inbox / "kr26-01")
    report = collect(cohort, inbox)
    assert report.count(OK) == 2 and report.count(PROBLEM) == 0, str(report)
    assert read_timestamp(cohort.submitted("kr26-01", sample.ID)).isoformat() == "2026-03-02T10:05:00+00:00"


def test_a_copy_after_a_hand_in_and_before_one(cohort, inbox):
    """Do both kinds of file merge into one hand-in, newest first, in any order and collected twice?"""
    hand_in(inbox, {"val": "b", "kvot": "0,5"}, name="1.zip", saved="2026-03-01T10:00:00.000Z")
    (inbox / NAME).write_bytes(copy({MEMBER: svar({"val": "a"})}))
    hand_in(inbox, {"flera": ["p"]}, name="z.zip", saved="2026-03-03T10:00:00.000Z")
    assert collect(cohort, inbox).count(OK) == 3
    read = stored(cohort)
    assert (read.value("val"), read.value("kvot"), read.value("flera")) == ("a", "0,5", ["p"])
    assert collect(cohort, inbox).count(NOTE) == 3
    assert stored(cohort) == read


def test_every_exercise_of_a_copy_is_one_hand_in(cohort, inbox):
    """Is an exercise that the cohort does not have told by itself, and the other taken?"""
    (inbox / NAME).write_bytes(copy({MEMBER: svar(), "09-annan/svar.json": svar(exercise="09-annan")}))
    found = statuses(collect(cohort, inbox))
    assert found[f"{NAME}/{MEMBER}"] == OK and found[f"{NAME}/09-annan/svar.json"] == PROBLEM


def test_a_member_changed_after_the_receipt_is_flagged(cohort, inbox):
    """Is each member held to its own checksum?"""
    raw = copy({MEMBER: svar()}, files={MEMBER: {"sha256": "0" * 64}})
    (inbox / NAME).write_bytes(raw)
    assert "ändrats eller skadats" in str(collect(cohort, inbox))
    assert stored(cohort).entries == {} and read_flag(cohort.submitted("kr26-01", sample.ID))["tasks"] is None


@pytest.mark.parametrize("files", [None, [], {MEMBER: 5}, {MEMBER: {"sha256": 7}}, {"annat": {"sha256": "0" * 64}}])
def test_a_receipt_that_says_nothing_of_a_member_promises_nothing(cohort, inbox, files):
    """Is a strange receipt no receipt?"""
    (inbox / NAME).write_bytes(copy({MEMBER: svar()}, files=files))
    assert collect(cohort, inbox).count(OK) == 1


def test_a_changed_review_is_not_merged(cohort, inbox):
    """Is the review at the top held to its checksum, and are the answers taken all the same?"""
    members = {MEMBER: svar(), "oversikt.json": review()}
    files = {name: {"sha256": hashlib.sha256(raw).hexdigest()} for name, raw in members.items()}
    files["oversikt.json"] = {"sha256": "0" * 64}
    (inbox / NAME).write_bytes(copy(members, files=files))
    report = collect(cohort, inbox)
    assert report.count(OK) == 1 and "översikten har ändrats" in str(report)
    assert not cohort.knowledge_review("kr26-01").exists()


@pytest.mark.parametrize("junk", [b"{", b"[]", svar(), b"\xff"])
def test_a_broken_review_in_a_copy_is_told_as_one(cohort, inbox, junk):
    """Is a broken review never taken for answers to an exercise?"""
    (inbox / NAME).write_bytes(copy({"oversikt.json": junk, MEMBER: svar()}))
    report = collect(cohort, inbox)
    assert stored(cohort).value("val") == "a" and not cohort.knowledge_review("kr26-01").exists()
    assert report.lines[0].status in (PROBLEM, NOTE, OK) and report.lines[0].subject.endswith("oversikt.json")


def test_a_broken_exercise_in_a_copy_is_flagged_by_its_folder(cohort, inbox):
    """Does the folder say which exercise it was, and the receipt whose?"""
    (inbox / "x.zip").write_bytes(copy({MEMBER: b"{"}))
    collect(cohort, inbox)
    assert read_flag(cohort.submitted("kr26-01", sample.ID))["tasks"] is None


def test_self_tests_alone_are_told(cohort, inbox):
    """Is somebody who sends the self-tests only told that they stay with the participant?"""
    (inbox / "sjalvtest.json").write_bytes(WHOLE[f"{sample.ID}/sjalvtest.json"])
    assert "lämnas inte in" in str(collect(cohort, inbox))
