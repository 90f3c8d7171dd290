"""The reference list is Swedish, keeps titles as written and can format every entry of the book's bibliography."""

from pathlib import Path

import pytest
from pybtex.database import parse_file, parse_string
from pybtex.plugin import find_plugin

from kunskapsresan.bibliography import SwedishReferenceStyle, SwedishStyle

REFERENCES = Path(__file__).parents[1] / "book" / "references.bib"

SAMPLE = """
@article{a, author={Ek, Ada and Al, Bo and Ny, Cy}, title={What is EBP? A Swedish Study}, journal={Socialt arbete},
  year={2001}, volume={3}, number={2}, pages={4--9}, doi={10.1/x}, url={https://example.org/a}}
@book{b, author={Ek, Ada}, title={Bok}, publisher={Förlaget}, address={Orten}, year={1999}, edition={2}}
@incollection{c, author={Al, Bo}, editor={Ek, Ada and Ny, Cy}, title={Kapitel}, booktitle={Antologi}, pages={1--2},
  publisher={Förlaget}, year={2010}}
@techreport{d, author={{Myndigheten för prov}}, title={Rapport om prov}, institution={Myndigheten}, year={2020},
  number={7}, url={https://example.org/d}}
@article{g, author={Ek, Ada and others}, title={Artikel}, journal={Tidskrift}, year={2003}, pages={e12}}
@misc{e, title={Utan upphov}, organization={Kommunen}}
@phdthesis{f, author={Ny, Cy}, title={Avhandling}, school={Universitetet}, year={2015}, note={internal remark}}
"""


def _lines(database) -> dict[str, str]:
    backend = find_plugin("pybtex.backends", "plaintext")()
    formatted = SwedishStyle().format_entries(database.entries.values())
    return {entry.key: entry.text.render(backend) for entry in formatted}


@pytest.fixture(scope="module")
def lines() -> dict[str, str]:
    return _lines(parse_string(SAMPLE, "bibtex"))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "a",
            "Ek, A., Al, B. och Ny, C. (2001). What is EBP? A Swedish Study. "
            "Socialt arbete, 3(2), s. 4–9. doi.org/10.1/x",
        ),
        ("g", "Ek, A. m.fl. (2003). Artikel. Tidskrift, e12."),
        ("b", "Ek, A. (1999). Bok. 2 uppl. Förlaget, Orten."),
        ("c", "Al, B. (2010). Kapitel. I Ek, A. och Ny, C. (red.), Antologi, s. 1–2. Förlaget."),
        ("d", "Myndigheten för prov (2020). Rapport om prov. Rapport 7, Myndigheten. https://example.org/d"),
        ("e", "Kommunen (u.å.). Utan upphov."),
        ("f", "Ny, C. (2015). Avhandling. Doktorsavhandling, Universitetet."),
    ],
)
def test_entry(lines, key, expected):
    assert lines[key] == expected


def test_list_is_sorted_by_author_and_labels_are_unique_in_the_whole_book():
    formatted = list(SwedishStyle().format_entries(parse_string(SAMPLE, "bibtex").entries.values()))
    assert [entry.label for entry in formatted] == [entry.key for entry in formatted]
    assert [entry.key for entry in formatted if entry.key in "abc"] == ["c", "b", "a"]


def test_citations_in_the_text_are_swedish():
    person = SwedishReferenceStyle().person
    assert (person.sep2, person.last_sep, str(person.other)) == (" och ", " och ", " m.fl.")


@pytest.mark.parametrize(
    ("key", "said"), [("g", "Ek m.fl."), ("a", "Ek m.fl."), ("b", "Ek"), ("h", "Ek m.fl."), ("i", "Ek och Al")]
)
def test_names_in_the_text(key, said):
    """Is "and others" m.fl. also after one or two names, and never a person called others?"""
    more = "@book{h, author={Ek, Ada and Al, Bo and others}, title={T}, year={1}}\n"
    more += "@book{i, author={Ek, Ada and Al, Bo}, title={T}, year={1}}"
    entry = parse_string(SAMPLE + more, "bibtex").entries[key]
    style = SwedishReferenceStyle()
    named = style.person.author_or_editor_or_title(full=False).format_data({"entry": entry, "style": style})
    assert str(named) == said


def test_every_entry_of_the_book_can_be_formatted():
    for key, line in _lines(parse_file(REFERENCES, "bibtex")).items():
        assert " and " not in line.split("(")[0], f"{key}: {line}"
        assert line.strip(), key
