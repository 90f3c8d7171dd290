"""Is what is odd about a hand-in told: another name, another's id, a clock that is wrong, a file of another kind?"""

import datetime
import os

import pytest

from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.grade import grade
from kunskapsresan.cohort.messages import NOTE, OK
from kunskapsresan.cohort.placed import read_timestamp
from tests import sample_exercise as sample
from tests.cohort.conftest import file_name, hand_in, receipt, zipped
from tests.cohort.test_collect import stored
from tests.cohort.test_grade import scores

FUTURE = "2099-01-01T00:00:00.000Z"


def at(path, text):
    """A file that came at this time."""
    when = datetime.datetime.fromisoformat(text).timestamp()
    os.utime(path, (when, when))


def test_a_name_that_says_another_person(cohort, inbox):
    """Is it filed by its content, which the receipt confirms, and is the supervisor asked?"""
    hand_in(inbox, participant="kr26-01", name=file_name("kr26-02"))
    report = str(collect(cohort, inbox))
    assert "filens namn säger kr26-02 men innehållet kr26-01." in report
    assert stored(cohort).value("val") == "a" and not cohort.submitted("kr26-02", sample.ID).exists()


def test_a_name_that_says_another_exercise(cohort, inbox):
    """Likewise for the exercise."""
    hand_in(inbox, name=file_name(exercise="08-annan"))
    assert "filens namn säger 08-annan men innehållet 07-prov." in str(collect(cohort, inbox))


def test_a_folder_that_says_another_person(cohort, inbox):
    """Is a file in another participant's folder asked about, and one in its own folder not?"""
    for name in ("kr26-02", "kr26-01"):
        (inbox / name).mkdir()
    hand_in(inbox / "kr26-02", participant="kr26-01")
    assert "mappen säger kr26-02 men innehållet kr26-01." in str(collect(cohort, inbox))
    hand_in(inbox / "kr26-01", participant="kr26-01", name="egen.zip", saved="2026-03-04T10:00:00.000Z")
    (inbox / "kr26-02" / file_name()).unlink()
    assert "säger" not in str(collect(cohort, inbox))


def test_names_that_agree_are_not_asked_about(cohort, inbox):
    """Is the usual file no case for a question?"""
    hand_in(inbox)
    assert [line.status for line in collect(cohort, inbox).lines] == [OK]


@pytest.mark.parametrize("typed", ["KR26-01", " kr26-01 ", "Kr26-01"])
def test_capitals_and_spaces_are_no_other_person(cohort, inbox, typed):
    """Is an id taken as the page takes it, in file and receipt?"""
    raw = sample.answers_bytes(sample.RIGHT, typed)
    (inbox / "x.zip").write_bytes(zipped({"svar.json": raw, "kvitto.json": receipt(raw, typed)}))
    assert collect(cohort, inbox).count(OK) == 1
    assert stored(cohort).participant == "kr26-01" or stored(cohort).value("val") == "a"


@pytest.mark.parametrize("order", [1, -1], ids=["the wrong clock first", "the wrong clock last"])
def test_a_clock_in_the_future_does_not_win_for_ever(cohort, inbox, order):
    """An answer dated 2099 that came in March, a correction written in April: does the correction count, in whichever
    order they are collected, is the odd time told, and does collecting again change nothing?"""
    at(hand_in(inbox, {"val": "b"}, name="klocka.zip", saved=FUTURE), "2026-03-05T10:00:00+00:00")
    at(hand_in(inbox, {"val": "a"}, name="rättad.zip", saved="2026-04-02T10:00:00.000Z"), "2026-04-02T11:00:00+00:00")
    boxes = []
    for name in ("klocka.zip", "rättad.zip")[::order]:
        box = inbox.parent / f"låda {name}"
        box.mkdir()
        (inbox / name).rename(box / name)
        boxes.append((box, collect(cohort, box)))
    told = [line for _, report in boxes for line in report.lines if "klockan gick fel" in line.text]
    assert len(told) == 1 and "val" in told[0].text
    assert stored(cohort).value("val") == "a"
    for box, _ in boxes:
        assert "inget nytt" in str(collect(cohort, box))
    grade(cohort)
    assert scores(cohort)["val"] == 2.0


def test_a_later_answer_with_the_wrong_clock_counts(cohort, inbox):
    """If the file with the wrong clock came last, does the order in which the files came decide?"""
    at(hand_in(inbox, {"val": "a"}, name="1.zip", saved="2026-03-02T10:00:00.000Z"), "2026-03-02T11:00:00+00:00")
    at(hand_in(inbox, {"val": "b"}, name="2.zip", saved=FUTURE), "2026-04-05T10:00:00+00:00")
    collect(cohort, inbox)
    assert stored(cohort).value("val") == "b"


@pytest.mark.parametrize("created", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2099-05-05T10:00:00.000Z"])
def test_a_time_that_cannot_be_is_not_kept(cohort, inbox, created):
    """Is the time of a hand-in one that can be read back, and not in the future?"""
    raw = sample.answers_bytes(sample.RIGHT)
    (inbox / "x.zip").write_bytes(zipped({"svar.json": raw, "kvitto.json": receipt(raw, created=created)}))
    collect(cohort, inbox)
    assert read_timestamp(cohort.submitted("kr26-01", sample.ID)).isoformat().startswith("2026-03-02T10:00")


def test_an_older_file_collected_later_does_not_decide_the_version(cohort, inbox):
    """Does the file's own version stay that of the newest answer, whatever is collected last?"""
    other = sample.compiled(choice_key="b")
    hand_in(inbox, {"val": "a"}, name="ny.zip", saved="2026-03-03T10:00:00.000Z")
    collect(cohort, inbox)
    hand_in(inbox, {"kvot": "0,5"}, name="gammal.zip", saved="2026-03-01T10:00:00.000Z", content=other.content)
    collect(cohort, inbox)
    assert stored(cohort).content == sample.compiled().content
    hand_in(inbox, {"kvot": "0,5"}, name="nyast.zip", saved="2026-03-05T10:00:00.000Z", content=other.content)
    collect(cohort, inbox)
    assert stored(cohort).content == other.content


def test_a_file_without_a_version_is_not_told_to_update_the_course(cohort, inbox):
    """Is the remedy one that can help?"""
    hand_in(inbox, content="")
    (line,) = collect(cohort, inbox).lines
    assert line.status == NOTE and "vilken version" in line.text and "refresh" not in line.remedy


def test_one_remedy_at_a_time(cohort, inbox):
    """Is a newer file's remedy to update the course, and a damaged one's a new file, never both?"""
    hand_in(inbox, name="1.zip", version=3)
    hand_in(inbox, participant="kr26-02", name="2.zip")
    (inbox / "2.zip").write_bytes(zipped({"svar.json": b"{", "kvitto.json": receipt(b"{", "kr26-02")}))
    newer, damaged = collect(cohort, inbox).lines
    assert "Uppdatera kursen" in newer.remedy and "ladda ner" not in str(newer)
    assert "ladda ner" in damaged.remedy and "Uppdatera" not in str(damaged) and "ny fil" not in damaged.text


def test_no_foreign_word_in_a_message(cohort, inbox):
    """Is a strange id told in Swedish?"""
    (inbox / "x.zip").write_bytes(zipped({"svar.json": sample.answers_bytes({}, "<script>")}))
    text = str(collect(cohort, inbox))
    assert "deltagar-id stämmer inte" in text and "participant" not in text


def test_an_id_that_no_list_can_have_is_not_added_to_it(cohort, inbox):
    """Is the remedy for a personnummer not to write it in the list?"""
    raw = sample.answers_bytes({}, "19900101-1234")
    (inbox / "x.zip").write_bytes(zipped({"svar.json": raw}))
    assert "Lägg till personen" not in str(collect(cohort, inbox))


def test_answers_saved_as_text_are_taken(cohort, inbox):
    """Is the file that a mail program renamed to .txt still answers, and another text no hand-in?"""
    (inbox / "svar.txt").write_bytes(b"\xef\xbb\xbf" + sample.answers_bytes(sample.RIGHT))
    (inbox / "brev.txt").write_bytes(b"Hej!")
    report = collect(cohort, inbox)
    assert report.count(OK) == 1 and "brev.txt: Problem: är ingen inlämning." in str(report)


def test_the_list_of_participants_is_known_for_what_it_is(cohort, inbox):
    """Is a table in the inbox told from a hand-in that went wrong?"""
    (inbox / "deltagare.csv").write_bytes(cohort.participants_file.read_bytes())
    assert "är en tabell" in str(collect(cohort, inbox))
