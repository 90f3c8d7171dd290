"""Is the list of participants read as a Swedish Excel saves it, and every fault reported with its line?"""

import pytest

from kunskapsresan.cohort import roster
from kunskapsresan.cohort.roster import Participant, RosterError

ROW = "kr26-01{0}Åsa{0}Öberg{0}asa@example.org"
ASA = Participant("kr26-01", "Åsa", "Öberg", "asa@example.org")


@pytest.mark.parametrize("mark", [";", ",", "\t"], ids=["semicolon", "comma", "tab"])
@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_what_excel_saves(mark, code, end):
    """Are delimiter and encoding found out, with å, ä and ö whole?"""
    text = end.join([f"Deltagar-id{mark}Förnamn{mark}Efternamn{mark}E-post", ROW.format(mark), ""])
    assert roster.parse(text.encode(code), "lista.csv") == [ASA]


@pytest.mark.parametrize("head", ["deltagar-id", "ID", " Deltagar ID ", "Deltagarens id", "deltagare", "kod"])
def test_the_id_column_has_many_names(head):
    """Is the header understood however the supervisor wrote it?"""
    assert roster.parse(f"{head};namn\nkr26-01;Öberg, Åsa\n".encode(), "x.csv") == [
        Participant("kr26-01", "Åsa", "Öberg")
    ]


@pytest.mark.parametrize(
    ("name", "parts"), [("Åsa Öberg", ("Åsa", "Öberg")), ("Eva Maria Ek", ("Eva Maria", "Ek")), ("Bo", ("Bo", ""))]
)
def test_a_whole_name_is_split(name, parts):
    """Does one column of names do?"""
    (found,) = roster.parse(f"id;namn\nkr26-01;{name}\n".encode(), "x.csv")
    assert (found.first_name, found.last_name) == parts


def test_only_the_id_is_needed():
    """Are bare ids enough, with or without a header, capitals and empty lines?"""
    assert roster.parse(b"id\nkr26-01\n\n  \nKR26-02\n", "x.csv") == [Participant("kr26-01"), Participant("kr26-02")]
    assert roster.parse(b"kr26-01\nkr26-02\n", "x.csv") == [Participant("kr26-01"), Participant("kr26-02")]
    assert roster.parse(b"sep=;\nid;namn\nkr26-01;Bo Ek\n", "x.csv") == [Participant("kr26-01", "Bo", "Ek")]
    assert roster.parse(b"id;ort\nkr26-01;Boden\n;\nkr26-02\n", "x.csv")[1] == Participant("kr26-02")


def test_all_faults_are_reported_at_once_with_their_lines():
    """Can a supervisor correct the list in one go?"""
    text = "id;namn\nkr26-01;A\n\nkr26-01;B\nåsa;C\nkr 26;D\nab;E\n;F\n19790101-1234;G\ncon;H\n" + "x" * 21 + ";I\n"
    with pytest.raises(RosterError) as caught:
        roster.parse(text.encode(), "lista.csv")
    lines = str(caught.value).splitlines()
    assert lines[0] == "lista.csv behöver rättas:"
    assert [line.split(":")[0].strip() for line in lines[1:]] == [f"rad {n}" for n in (4, 5, 6, 7, 8, 9, 10, 11)]
    assert "står redan på rad 2" in lines[1] and "personnummer" in lines[6]
    assert all(line.endswith(".") for line in lines[1:])


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "tom"),
        (b"\xef\xbb\xbf", "tom"),
        (b"id;namn\n", "inga deltagare"),
        (b"namn;ort\nBo;Boden\n", "ingen kolumn som heter deltagar-id"),
        (b"id;deltagare\na;b\n", "två kolumner"),
        (b"PK\x03\x04rest", "Excelbok"),
        (b"\x00\x01\x02", "ingen textfil"),
    ],
    ids=["empty", "only a mark", "only headers", "no id column", "two id columns", "xlsx", "binary"],
)
def test_a_file_that_is_no_list_says_what_to_do(raw, message):
    """Is the remedy said?"""
    with pytest.raises(RosterError, match=message):
        roster.parse(raw, "lista.csv")


def test_a_missing_file_is_told(tmp_path):
    """Does a wrong path end in words?"""
    with pytest.raises(RosterError, match="går inte att öppna"):
        roster.read(tmp_path / "finns-inte.csv")
