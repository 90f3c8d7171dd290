"""Files as databases export them, in the encodings they come in."""

import contextlib
import random
from pathlib import Path

import pytest
from pybtex.database import parse_file
from pybtex.richtext import Text

from kunskapsresan.searching import SearchEngine, bibtex
from kunskapsresan.searching.importers import FORMATS, ImportFault, bare_doi, read, read_file

REFERENCES = Path(__file__).parents[2] / "book" / "references.bib"
RIS = """TY  - JOUR
AU  - Åberg, Örjan
AU  - Lind, Eva
TI  - Våld och
  vård
TI  - en annan titel
PY  - 2019/03/01/
KW  - barn
KW  - våld; mor
DO  - https://doi.org/10.1000/ABC.
LA  - sv
ER  -\x20

TY  - BOOK
T1  - Söka i ösregn
Y1  - 2001
ER  -\x20
"""
NBIB = """
PMID- 1234
OWN - NLM
TI  - A long title about
      children.
LID - S0145-2134(17)30341-5 [pii]
LID - 10.1016/j.chiabu.2017.09.016 [doi]
AB  - First line
      second line.
FAU - Doe, Jane
AU  - Doe J
LA  - eng
DP  - 2020 Jan-Feb
MH  - *Child
MH  - Alcohol Drinking/*psychology
OT  - families
JT  - Child abuse & neglect

PMID- 5
TI  - Annan
AU  - Berg B
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_ris_in_any_encoding(encoding, line_end):
    imported = read(RIS.replace("\n", line_end).encode(encoding))
    first, second = imported.records
    assert imported.format == "RIS"
    assert first["authors"] == ["Åberg, Örjan", "Lind, Eva"]
    assert (first["title"], first["year"], first["doi"]) == ("Våld och vård", 2019, "10.1000/abc")
    assert first["keywords"] == ["barn", "våld", "mor"]
    assert (second["title"], second["year"], second["id"]) == ("Söka i ösregn", 2001, "post-2")
    assert bool(imported.warnings) == (encoding == "cp1252")


def test_ris_without_er_and_with_stray_lines():
    text = "AU  - Lös\n" + RIS.replace("ER  - \n", "")
    imported = read(text.encode())
    assert [record["title"] for record in imported.records] == ["Våld och vård", "Söka i ösregn"]
    assert [warning.split(":")[0] for warning in imported.warnings[:2]] == ["Rad 1", "Rad 14"]
    assert "Den sista posten saknar avslutning (ER). Den lästes ändå." in imported.warnings


def test_text_that_was_saved_in_the_wrong_encoding_is_put_right():
    imported = read(RIS.encode("utf-8").decode("cp1252").encode("utf-8"))
    assert imported.records[0]["title"] == "Våld och vård"
    assert "rättat" in imported.warnings[0]


def test_pubmed():
    first, second = read(NBIB.encode()).records
    assert first["title"] == "A long title about children."
    assert first["abstract"] == "First line second line."
    assert first["doi"] == "10.1016/j.chiabu.2017.09.016"
    assert (first["id"], first["pmid"], first["year"], first["authors"]) == ("1234", "1234", 2020, ["Doe, Jane"])
    assert first["keywords"] == ["Child", "Alcohol Drinking/*psychology", "families"]
    assert second["authors"] == ["Berg B"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("excel", [True, False])
def test_csv_from_excel_and_others(delimiter, excel):
    rows = [["Titel", "År", "Författare", "DOI"], ['"A, b; ""c""\n\td"', "2010", '"Ö, Y; Z, W"', "10.1000/Q"]]
    text = "\r\n".join(delimiter.join(row) for row in rows) + f"\r\nB{delimiter}u.å.{delimiter}{delimiter}\r\n"
    text = (f"sep={delimiter}\r\n" if excel else "") + text
    first, second = read(text.encode("utf-8-sig")).records
    assert first["title"] == 'A, b; "c" d'
    assert (first["year"], first["authors"], first["doi"]) == (2010, ["Ö, Y", "Z, W"], "10.1000/q")
    assert (second["title"], second["year"]) == ("B", None)


@pytest.mark.slow
def test_bibtex_reads_the_book_s_references_as_pybtex_does():
    imported = read_file(REFERENCES)
    expected = parse_file(str(REFERENCES)).entries
    assert imported.format == "BibTeX" and not imported.warnings
    assert {record["id"] for record in imported.records} == set(expected)
    for record in imported.records:
        entry = expected[record["id"]]
        title = Text.from_latex(entry.fields["title"]).render_as("text").replace("\u00a0", " ")
        assert record["title"] == " ".join(title.split())
        assert len(record["authors"]) == len(entry.persons.get("author", []))
        assert record["doi"] == entry.fields.get("doi", "").lower()


def test_bibtex_as_people_write_it():
    text = r"""@string{jan = "January"} @comment{x}
@article{a, title = "On {\"o}, {\AA}s and " # "\'{\i}le \& 5\%", author = "Per {\O}rsted and van der Berg, B and {FoU
Helsingborg} and others", journal = jan, year = 2019, keywords = {x, y}}
@book{b, title={Slut saknas}, year={2001
@misc{c, title={Sist}}"""
    imported = read(text.encode())
    first = imported.records[0]
    assert first["title"] == "On ö, Ås and íle & 5%"
    assert first["authors"] == ["Ørsted, Per", "van der Berg, B", "FoU Helsingborg", "m.fl."]
    assert (first["journal"], first["year"], first["keywords"]) == ("January", 2019, ["x", "y"])
    assert [record["id"] for record in imported.records] == ["a", "b", "c"]
    assert "avslutande klammer" in imported.warnings[0]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "är tom"),
        (b" \r\n ", "är tom"),
        (b"bara text\nutan mening", "känns inte igen"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "känns inte igen"),
        (b"TY  - JOUR\nAU  - X\nER  - \n", "inga poster"),
    ],
)
def test_files_that_cannot_be_used(content, message):
    with pytest.raises(ImportFault, match=message):
        read(content)


def test_a_missing_file_is_said_in_swedish(tmp_path):
    with pytest.raises(ImportFault, match="kunde inte öppnas"):
        read_file(tmp_path / "finns_inte.ris")


def test_the_same_id_twice_gets_a_number():
    records = read(b"@book{a, title={X}} @book{a, title={Y}}").records
    assert [record["id"] for record in records] == ["a", "a-2"]
    SearchEngine(records)


@pytest.mark.slow
def test_broken_files_never_crash():
    chance = random.Random(2)
    good = [RIS.encode(), NBIB.encode(), REFERENCES.read_bytes()[:4000], b'title,year\n"A, b",2010\n']
    for _ in range(600):
        content = bytearray(chance.choice(good))
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(content))
            content[at : at + chance.randint(0, 5)] = bytes(chance.randrange(256) for _ in range(chance.randint(0, 4)))
        for kind in ("", *FORMATS):
            with contextlib.suppress(ImportFault):
                SearchEngine(read(bytes(content), kind).records)


def test_bare_doi():
    assert bare_doi("https://doi.org/10.1016/J.X.2017.09.") == "10.1016/j.x.2017.09"
    assert bare_doi("saknas") == ""
    assert bibtex.plain(r"Caf{\'e} -- ``b''") == "Café – “b”"
