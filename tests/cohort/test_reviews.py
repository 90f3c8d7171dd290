"""Does the knowledge review travel with the answers, in both directions, whatever is wrong with it?"""

import hashlib
import io
import json
import zipfile

import pytest

from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.messages import NOTE, OK, PROBLEM
from kunskapsresan.review.file import parse
from tests import sample_exercise as sample
from tests.cohort.browser_files import answered, make
from tests.cohort.conftest import file_name, receipt, zipped
from tests.cohort.test_collect import statuses, stored

RAW = sample.answers_bytes(sample.RIGHT)
FULL = {"wonder": "Vad händer sedan?", "search-a1": {"source": "SwePub", "hits": "12"}}


def entry(value, saved="2026-03-01T10:00:00.000Z"):
    return {"value": value, "saved": saved, "attempts": []}


def review(values=FULL, participant="kr26-01", saved="2026-03-01T10:00:00.000Z", **changes) -> bytes:
    data = {"version": 1, "exercise": "oversikt", "content": "", "participant": participant}
    data["answers"] = {key: entry(value, saved) for key, value in values.items()}
    return json.dumps(data | changes).encode()


def hand_in(inbox, oversikt: bytes, name="", raw=RAW, **changes):
    files = {"svar.json": raw, "kvitto.json": receipt(raw, **changes), "oversikt.json": oversikt}
    path = inbox / (name or file_name())
    path.write_bytes(zipped(files))
    return path


def kept(cohort, participant="kr26-01"):
    path = cohort.knowledge_review(participant)
    return {key: each["value"] for key, each in parse(path.read_bytes()).entries.items()} if path.exists() else None


def test_a_zip_with_a_review(cohort, inbox):
    """Is it kept beside the answers and as the participant's own, in one line of the report?"""
    oversikt = review()
    hand_in(inbox, oversikt, oversikt_sha256=hashlib.sha256(oversikt).hexdigest())
    report = collect(cohort, inbox)
    assert statuses(report) == {file_name(): OK} and "Översikten är också mottagen." in str(report)
    assert kept(cohort) == FULL
    beside = cohort.submitted("kr26-01", sample.ID) / "oversikt.json"
    assert {key: each["value"] for key, each in parse(beside.read_bytes()).entries.items()} == FULL


def test_collecting_twice_changes_nothing(cohort, inbox):
    """May a supervisor press twice, also when the answers are known but the review is not?"""
    hand_in(inbox, review())
    collect(cohort, inbox)
    paths = [cohort.knowledge_review("kr26-01"), cohort.submitted("kr26-01", sample.ID) / "oversikt.json"]
    before = [path.read_bytes() for path in paths]
    report = collect(cohort, inbox)
    assert [path.read_bytes() for path in paths] == before and report.count(PROBLEM) == 0
    assert "mottagen" not in str(report)


@pytest.mark.parametrize("order", [1, -1], ids=["older first", "newer first"])
def test_reviews_are_merged_key_by_key(cohort, inbox, order):
    """Does the newest value of each key win in any order, and does a removed row stay removed?"""
    old = review({"wonder": "Gammal", "need-why": "Kvar", "search-a1": {"source": "SBU"}})
    new = review({"wonder": "Ny", "search-a1": None}, saved="2026-03-02T10:00:00.000Z")
    for name, each in zip(("1.zip", "2.zip"), (old, new)[::order], strict=True):
        hand_in(inbox, each, name)
    collect(cohort, inbox)
    assert kept(cohort) == {"wonder": "Ny", "need-why": "Kvar", "search-a1": None}


HOSTILE = {
    "half a file": lambda: review()[:40],
    "no review but answers": lambda: RAW,
    "somebody else's": lambda: review(participant="kr26-02"),
    "deep": lambda: b"[" * 100_000,
    "not a number": lambda: review().replace(b'"12"', b"NaN"),
    "2 MB": lambda: review({"wonder": "x" * 2_000_000}),
    "another version": lambda: review(version=2),
    "latin-1": lambda: "{'ö'}".encode("latin-1"),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_broken_review_never_costs_the_answers(cohort, inbox, make):
    """Is it named with a remedy, the answers taken in, and an earlier good review left alone?"""
    hand_in(inbox, review(), "1.zip")
    collect(cohort, inbox)
    (inbox / "1.zip").unlink()
    later = sample.answers_bytes({"val": "b"}, saved="2026-03-03T10:00:00.000Z")
    hand_in(inbox, make(), "2.zip", raw=later)
    report = collect(cohort, inbox)
    assert statuses(report)["2.zip"] == OK and stored(cohort).value("val") == "b"
    (line,) = [line for line in report.lines if line.status == PROBLEM]
    assert (
        line.subject == "2.zip, oversikt.json" and line.remedy and "Det påverkar inte svaren i samma fil." in line.text
    )
    assert kept(cohort) == FULL


def test_a_changed_review_is_not_believed(cohort, inbox):
    """Does the receipt's checksum cover the review too?"""
    hand_in(inbox, review(), oversikt_sha256="0" * 64)
    assert "ändrats eller skadats" in str(collect(cohort, inbox)) and kept(cohort) is None
    assert stored(cohort).value("val") == "a"


def test_what_is_unreadable_in_it_is_told(cohort, inbox):
    """Are the other keys kept when one has a form that no file of ours has?"""
    data = json.loads(review())
    data["answers"] |= {"UPPER": entry("x"), "wonder": 5, "need-why": entry({"a": {"b": 1}})}
    hand_in(inbox, json.dumps(data).encode())
    report = collect(cohort, inbox)
    assert report.count(NOTE) == 1 and "need-why, wonder" in str(report)
    assert kept(cohort) == {"search-a1": FULL["search-a1"]}


def test_two_reviews_in_one_zip(cohort, inbox):
    """Is a zip with the file twice told, and its answers kept?"""
    out = io.BytesIO()
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "w") as archive:
        for name in ("svar.json", "oversikt.json", "oversikt.json"):
            archive.writestr(name, RAW if name == "svar.json" else review())
    (inbox / file_name()).write_bytes(out.getvalue())
    assert "finns två gånger" in str(collect(cohort, inbox)) and kept(cohort) is None
    assert stored(cohort).value("val") == "a"


def test_the_review_alone_and_in_a_folder(cohort, inbox):
    """Are the file of the last page, and a folder with the copy beside the answers, both taken?"""
    (inbox / "oversikt_kr26-02.json").write_bytes(review({"wonder": "Ensam"}, "kr26-02"))
    folder = inbox / "kr26-03" / sample.ID
    folder.mkdir(parents=True)
    (folder / "svar.json").write_bytes(sample.answers_bytes(sample.RIGHT, "kr26-03"))
    (folder / "oversikt.json").write_bytes(review({"wonder": "Bredvid"}, "kr26-03"))
    (inbox / "kr26-04").mkdir()
    (inbox / "kr26-04" / "oversikt.json").write_bytes(review({"wonder": "Mappen"}, ""))
    (inbox / "kr99-99.json").write_bytes(review(participant="kr99-99"))
    report = collect(cohort, inbox)
    assert kept(cohort, "kr26-02") == {"wonder": "Ensam"} and kept(cohort, "kr26-03") == {"wonder": "Bredvid"}
    assert kept(cohort, "kr26-04") == {"wonder": "Mappen"}
    assert report.count(PROBLEM) == 1 and "kr99-99 finns inte i gruppens lista" in str(report)


def test_too_much_in_all_is_refused(cohort, inbox):
    """Can many small files not fill the disk through merging?"""
    hand_in(inbox, review({f"part-{n}": "x" * 18_000 for n in range(40)}), "1.zip")
    hand_in(inbox, review({f"need-{n}": "x" * 18_000 for n in range(40)}), "2.zip")
    assert "större än 1 MB" in str(collect(cohort, inbox))
    assert len(kept(cohort)) == 40


@pytest.mark.slow
def test_the_browsers_own_zip(cohort, inbox):
    """Are the review, its checksum and å, ä, ö understood as the page's own module wrote them?"""
    entries = {
        "wonder": entry("Åtta frågor, ”varför”?"),
        "search-a1": entry({"source": "SwePub"}),
        "search-b2": entry(None),
    }
    path = make(inbox, {sample.ID: answered()}, review=entries)
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == ["svar.json", "oversikt.json", "kvitto.json"]
        told, raw = json.loads(archive.read("kvitto.json")), archive.read("oversikt.json")
    assert told["oversikt_bytes"] == len(raw) and told["oversikt_sha256"] == hashlib.sha256(raw).hexdigest()
    assert statuses(collect(cohort, inbox)) == {path.name: OK}
    assert kept(cohort) == {key: each["value"] for key, each in entries.items()}
