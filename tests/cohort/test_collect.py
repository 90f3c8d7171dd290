"""Does a folder of what people really send end in one report, with nothing lost and nothing believed?"""

import io
import json
import stat
import zipfile

import pytest

from kunskapsresan import answers
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.messages import NOTE, OK, PROBLEM, CohortError
from kunskapsresan.cohort.placed import read_flag, read_timestamp
from tests import sample_exercise as sample
from tests.cohort.conftest import file_name, hand_in, receipt, zipped

RAW = sample.answers_bytes(sample.RIGHT)


def statuses(report):
    return {line.subject: line.status for line in report.lines}


def stored(cohort, participant="kr26-01"):
    return answers.read(cohort.submitted(participant, sample.ID) / "svar.json")


def test_a_folder_as_it_comes(cohort, inbox):
    """Twelve files of which two are broken, one belongs to another session and one is a duplicate: is each named with
    problem and remedy, and are the good ones taken in?"""
    for participant in ("kr26-01", "kr26-02", "kr26-03"):
        hand_in(inbox, participant=participant)
    whole = hand_in(inbox, participant="kr26-04").read_bytes()
    (inbox / file_name("kr26-04")).write_bytes(whole[: len(whole) // 2])
    (inbox / "trasig.zip").write_bytes(b"inte en zip")
    (inbox / "kopia.zip").write_bytes((inbox / file_name("kr26-01")).read_bytes())
    other = RAW.replace(b"07-prov", b"09-annan")
    (inbox / file_name(exercise="09-annan")).write_bytes(zipped({"svar.json": other}))
    report = collect(cohort, inbox)
    assert [report.count(status) for status in (OK, NOTE, PROBLEM)] == [3, 1, 3]
    text = str(report)
    assert "kopia.zip" in text and "räknas en gång" in text
    assert "trasig.zip: Problem: är ingen hel zip-fil." in text
    assert "hör till 09-annan, som gruppen inte har. Gruppen har: 07-prov." in text
    assert all(line.remedy for line in report.lines if line.status == PROBLEM)
    assert "3 mottagna, 1 att se efter, 3 med problem." in text
    assert read_flag(cohort.submitted("kr26-04", sample.ID))["reason"] == "Filen är ingen hel zip-fil."


def test_what_nbgrader_needs_is_placed(cohort, inbox):
    """Are answers, time and released notebook where nbgrader looks for them?"""
    from nbgrader.utils import parse_utc

    hand_in(inbox)
    collect(cohort, inbox)
    folder = cohort.submitted("kr26-01", sample.ID)
    assert (folder / "svar.json").read_bytes() == RAW
    assert (folder / "07-prov.ipynb").read_bytes() == cohort.released(sample.ID).read_bytes()
    stamp = (folder / "timestamp.txt").read_text()
    assert parse_utc(stamp) == read_timestamp(folder).replace(tzinfo=None)
    assert stamp == "2026-03-02 10:05:00.000000 UTC"


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("folder", ["", "07-prov_kr26-01/", "a\\b\\", "Åsas svar/../x/"])
def test_zipped_again_by_hand(cohort, inbox, method, folder):
    """Is a file taken that someone has unpacked and packed again, in a folder or by another method?"""
    files = {folder + "svar.json": RAW, folder + "kvitto.json": receipt(RAW), "__MACOSX/._svar.json": b"x"}
    (inbox / "svar.zip").write_bytes(zipped(files, method))
    assert statuses(collect(cohort, inbox)) == {"svar.zip": OK}


def test_a_zip_of_zips_and_folders(cohort, inbox):
    """Is what a learning platform gives (one zip for the whole group) taken apart, one level deep?"""
    second = sample.answers_bytes(sample.WRONG, "kr26-02")
    deep = zipped({"djup.zip": zipped({"x.zip": zipped({"svar.json": RAW})})})
    (inbox / "alla.zip").write_bytes(
        zipped({"Öberg/" + file_name(): zipped({"svar.json": RAW}), "Ek/svar.json": second, "djup/d.zip": deep})
    )
    report = collect(cohort, inbox)
    assert stored(cohort).value("val") == "a" and stored(cohort, "kr26-02").value("val") == "b"
    assert [report.count(status) for status in (OK, PROBLEM)] == [2, 1]
    assert "zip i en zip" in str(report)


def test_loose_files_and_folders(cohort, inbox):
    """Is a bare svar.json taken, by its own id or by the folder it lies in?"""
    (inbox / "kr26-02").mkdir()
    (inbox / "kr26-02" / "svar.json").write_bytes(sample.answers_bytes(sample.RIGHT, ""))
    (inbox / "svar (1).json").write_bytes(RAW)
    (inbox / ".DS_Store").write_bytes(b"x")
    (inbox / "Thumbs.db").write_bytes(b"x")
    (inbox / "brev.docx").write_bytes(b"x")
    assert statuses(collect(cohort, inbox)) == {"svar (1).json": OK, "kr26-02/svar.json": OK, "brev.docx": PROBLEM}


def symlink_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("svar.json")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    return out.getvalue()


def encrypted_zip() -> bytes:
    raw = bytearray(zipped({"svar.json": RAW}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(signature) + offset] |= 1
    return bytes(raw)


def twice_zip() -> bytes:
    out = io.BytesIO()
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "w") as archive:
        archive.writestr("svar.json", RAW)
        archive.writestr("svar.json", sample.answers_bytes(sample.WRONG))
    return out.getvalue()


def wrong_crc_zip() -> bytes:
    raw = zipped({"svar.json": RAW})
    place = raw.index(b'"0,73"')
    return raw[:place] + b'"9,99"' + raw[place + 6 :]


UNTAKEABLE = {
    "a bomb": lambda: zipped({"svar.json": b" " * 50_000_000}, zipfile.ZIP_DEFLATED),
    "a link": symlink_zip,
    "encrypted": encrypted_zip,
    "wrong checksum inside": wrong_crc_zip,
}


@pytest.mark.parametrize("make", UNTAKEABLE.values(), ids=UNTAKEABLE.keys())
def test_what_cannot_be_taken_out_is_flagged_for_the_supervisor(cohort, inbox, make):
    """Is a hand-in whose answers cannot be read, but whose owner is known, kept for a person to see?"""
    (inbox / file_name()).write_bytes(make())
    report = collect(cohort, inbox)
    assert report.has_problems and "märks ut för handledaren" in str(report)
    assert read_flag(cohort.submitted("kr26-01", sample.ID))["tasks"] is None


REFUSED = {
    "no zip": lambda: b"%PDF-1.7",
    "an empty zip": lambda: zipped({}),
    "no answers": lambda: zipped({"brev.txt": b"hej"}),
    "answers twice": twice_zip,
    "thousands of files": lambda: zipped({f"{n}.txt": b"" for n in range(2001)} | {"svar.json": RAW}),
    "23 MB": lambda: b"PK\x03\x04" + bytes(23_000_000),
}


@pytest.mark.parametrize("make", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_hand_in_is_refused(cohort, inbox, make):
    """Is every other file named with a remedy, and nothing placed when nothing says whose it is?"""
    (inbox / "fil.zip").write_bytes(make())
    (line,) = collect(cohort, inbox).lines
    assert line.status == PROBLEM and line.remedy
    assert not list((cohort.folder / "submitted").iterdir())


@pytest.mark.parametrize("make", REFUSED.values(), ids=REFUSED.keys())
@pytest.mark.parametrize("ending", [".zip", ".rar", ".docx", ".zip.crdownload"])
def test_a_useless_file_with_the_right_name_is_flagged(cohort, inbox, make, ending):
    """Does a person whose file cannot be used at all not look like one who has handed in nothing?"""
    (inbox / file_name().replace(".zip", ending)).write_bytes(make())
    (line,) = collect(cohort, inbox).lines
    assert line.status == PROBLEM and line.remedy and "märks ut" in line.text
    folder = cohort.submitted("kr26-01", sample.ID)
    assert read_flag(folder)["tasks"] is None and answers.read(folder / "svar.json").problem
    good = hand_in(inbox, name="ny.zip")
    collect(cohort, inbox)
    assert read_flag(folder) is None and stored(cohort).value("val") == "a" and good.exists()


def test_paths_in_a_zip_are_never_followed(cohort, inbox, tmp_path):
    """Can a hand-in write outside its own folder?"""
    before = {path for path in tmp_path.rglob("*") if inbox not in path.parents}
    files = {"../../../svar.json": RAW, "../../../ond.py": b"x", "/etc/ond": b"x", "C:\\ond.py": b"x"}
    (inbox / "ond.zip").write_bytes(zipped(files))
    collect(cohort, inbox)
    new = {path for path in tmp_path.rglob("*") if inbox not in path.parents} - before
    names = {path.name for path in new if path.is_file()}
    assert names == {"svar.json", "timestamp.txt", "07-prov.ipynb", ".upptagen"}
    assert all(cohort.folder in path.parents for path in new)


def test_a_link_in_the_folder_is_not_followed(cohort, inbox, tmp_path):
    """Does a link beside the hand-ins give away another file?"""
    (tmp_path / "hemlig.json").write_bytes(RAW)
    (inbox / "svar.json").symlink_to(tmp_path / "hemlig.json")
    assert "länk" in str(collect(cohort, inbox))
    assert not cohort.submitted("kr26-01", sample.ID).exists()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"sha256": "0" * 64}, "ändrats eller skadats"),
        ({"participant": "kr26-02"}, "olika deltagare"),
        ({"exercise": "08-annan"}, "olika övning"),
    ],
)
def test_answers_and_receipt_must_agree(cohort, inbox, changes, message):
    """Is a file that was changed on the way sent back rather than marked?"""
    (inbox / file_name()).write_bytes(zipped({"svar.json": RAW, "kvitto.json": receipt(RAW, **changes)}))
    report = collect(cohort, inbox)
    assert report.has_problems and message in str(report)
    assert stored(cohort).entries == {}


@pytest.mark.parametrize(
    "junk", [b"{", b"[]", b"\xff", b"x" * 20_000, b'{"sha256": 5, "participant": "../x"}', b"[" * 9_999]
)
def test_a_receipt_that_cannot_be_read_is_no_receipt(cohort, inbox, junk):
    """Are good answers taken although their receipt is broken?"""
    (inbox / file_name()).write_bytes(zipped({"svar.json": RAW, "kvitto.json": junk}))
    assert statuses(collect(cohort, inbox)) == {file_name(): OK}


def test_an_unknown_person_gets_a_suggestion(cohort, inbox):
    """Is a mistyped id easy to put right?"""
    hand_in(inbox, participant="kr26-011")
    assert "Menas kr26-01?" in str(collect(cohort, inbox))


def test_a_file_without_owner_is_not_guessed(cohort, inbox):
    """Is a nameless file reported instead of given to somebody?"""
    (inbox / "svar.zip").write_bytes(zipped({"svar.json": sample.answers_bytes(sample.RIGHT, "")}))
    assert "vem den kommer från" in str(collect(cohort, inbox))
    (inbox / "svar.zip").rename(inbox / file_name("kr26-03"))
    assert statuses(collect(cohort, inbox)) == {file_name("kr26-03"): OK}


@pytest.mark.parametrize("order", [1, -1], ids=["older first", "newer first"])
def test_two_hand_ins_are_merged_newest_first(cohort, inbox, order):
    """Does the order of the files not matter, and is each task's newest answer kept?"""
    old = {"values": {"val": "b", "kvot": "0,5"}, "saved": "2026-03-01T10:00:00.000Z"}
    new = {"values": {"val": "a"}, "saved": "2026-03-02T10:00:00.000Z"}
    for name, each in zip(("1.zip", "2.zip"), (old, new)[::order], strict=True):
        hand_in(inbox, each["values"], name=name, saved=each["saved"])
    report = collect(cohort, inbox)
    assert report.count(OK) == 2
    read = stored(cohort)
    assert (read.value("val"), read.value("kvot")) == ("a", "0,5")


def test_collecting_again_changes_nothing(cohort, inbox):
    """May a supervisor press twice?"""
    hand_in(inbox)
    hand_in(inbox, {"val": "b"}, name="senare.zip", saved="2026-03-03T10:00:00.000Z")
    collect(cohort, inbox)
    folder = cohort.submitted("kr26-01", sample.ID)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    report = collect(cohort, inbox)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert report.count(PROBLEM) == 0 and "inget nytt" in str(report)


def test_broken_answers_never_replace_good_ones(cohort, inbox):
    """Is an earlier hand-in safe from a broken later one, and a broken one replaced by a good?"""
    hand_in(inbox, name="1.zip")
    broken = zipped({"svar.json": RAW[:50], "kvitto.json": receipt(RAW[:50])})
    (inbox / "2.zip").write_bytes(broken)
    assert "tidigare inlämningen" in str(collect(cohort, inbox))
    assert stored(cohort).value("val") == "a"
    (inbox / "0.zip").write_bytes(zipped({"svar.json": b"{", "kvitto.json": receipt(b"{", "kr26-02")}))
    collect(cohort, inbox)
    assert read_flag(cohort.submitted("kr26-02", sample.ID))["tasks"] is None
    hand_in(inbox, participant="kr26-02", name="3.zip")
    collect(cohort, inbox)
    assert read_flag(cohort.submitted("kr26-02", sample.ID)) is None
    assert stored(cohort, "kr26-02").value("val") == "a"


def test_one_unreadable_answer_is_remembered_until_it_is_answered(cohort, inbox):
    """Does a fault in one task flag that task alone, across later hand-ins?"""
    data = sample.answers(sample.RIGHT)
    data["answers"]["kvot"] = 5
    (inbox / "1.zip").write_bytes(zipped({"svar.json": json.dumps(data).encode()}))
    assert "Går inte att rätta: kvot." in str(collect(cohort, inbox))
    folder = cohort.submitted("kr26-01", sample.ID)
    hand_in(inbox, {"val": "b"}, name="2.zip", saved="2026-03-03T10:00:00.000Z")
    collect(cohort, inbox)
    assert read_flag(folder)["tasks"] == ["kvot"]
    hand_in(inbox, {"kvot": "0,73"}, name="3.zip", saved="2026-03-04T10:00:00.000Z")
    collect(cohort, inbox)
    assert stored(cohort).value("kvot") == "0,73"
    (inbox / "1.zip").unlink()
    collect(cohort, inbox)
    assert read_flag(folder) is None


def test_a_version_the_cohort_has_not_met_is_noted(cohort, inbox):
    """Is an answer to an unknown version taken in, and the supervisor told?"""
    hand_in(inbox, content="f" * 64)
    (line,) = collect(cohort, inbox).lines
    assert line.status == NOTE and "inte känner till" in line.text
    assert stored(cohort).content == "f" * 64


def test_the_version_the_course_gives_out_is_known_at_once(cohort, inbox):
    """Does a correction in the course reach collecting without a command in between?"""
    newer = sample.compiled(choice_key="b")
    release = cohort.root / "exercises" / sample.ID
    release.mkdir(parents=True)
    (release / ".tasks").write_text(newer.encoded)
    hand_in(inbox, content=newer.content)
    assert collect(cohort, inbox).count(OK) == 1
    (release / ".tasks").write_text("skräp")
    collect(cohort, inbox)


def test_an_empty_or_missing_folder(cohort, inbox):
    """Is a wrong path told from an empty folder?"""
    assert "tom" in str(collect(cohort, inbox))
    with pytest.raises(CohortError, match="finns inte"):
        collect(cohort, inbox / "annan")


def test_names_cannot_steer_the_terminal(cohort, inbox):
    """Are control characters in a file name shown as harmless signs?"""
    (inbox / "\x1b[31mröd.zip").write_bytes(b"x")
    assert "\x1b" not in str(collect(cohort, inbox))
