"""Duplicates: what is merged, what is left for a person, and what the report says."""

from kunskapsresan.searching.dedupe import deduplicate


def record(id, title="Våld & barn", year=2010, authors="Åberg, Ö", **more):
    return {"id": id, "title": title, "year": year, "authors": authors, **more}


def kept(*records):
    report = deduplicate(records)
    return [each["id"] for each in report.records], report


def test_the_same_doi_however_it_is_written():
    ids, report = kept(record("a", doi="10.1000/AB"), record("b", title="Annat", doi="https://doi.org/10.1000/ab"))
    assert ids == ["a"]
    assert (report.merged[0].reason, report.removed) == ("samma DOI", 1)


def test_the_fullest_record_is_kept_and_takes_what_it_lacks():
    ids, report = kept(record("a", language="sv"), record("b", doi="10.1000/x", abstract="Text", pmid="7"))
    assert ids == ["b"]
    assert report.records[0]["language"] == "sv"


def test_the_same_title_year_and_author():
    ids, report = kept(record("a"), record("b", title="VÅLD – barn!", authors=["Åberg Ö", "Lind E"]))
    assert ids == ["a"]
    assert report.merged[0].reason == "samma titel, år och första författare"


def test_what_a_person_must_look_at_is_not_merged():
    for other, reason in (
        (record("b", year=2012), "olika år"),
        (record("b", year=None), "år saknas"),
        (record("b", authors="Lind, E"), "olika författare"),
    ):
        ids, report = kept(record("a"), other)
        assert ids == ["a", "b"]
        assert reason in report.doubtful[0].reason
    ids, report = kept(record("a", doi="10.1000/x"), record("b", doi="10.1000/y"))
    assert ids == ["a", "b"]
    assert "olika DOI" in report.doubtful[0].reason


def test_a_record_without_doi_does_not_join_two_that_differ():
    ids, report = kept(record("a", doi="10.1000/x"), record("b"), record("c", doi="10.1000/y"))
    assert ids == ["a", "c"]
    assert report.doubtful


def test_doing_it_twice_changes_nothing():
    _, report = kept(record("a"), record("b"), record("c", year=2012), record("d", pmid="1"), record("e", pmid="1"))
    again = deduplicate(report.records)
    assert again.records == report.records
    assert again.removed == 0


def test_the_report_in_swedish():
    _, report = kept(record("a"), record("b"), record("c", year=2012))
    assert report.sentences() == [
        "3 poster lästes, 1 slogs ihop med en annan, 2 poster återstår.",
        "a behölls, b slogs ihop med den: samma titel, år och första författare.",
        "Titta själv på a och c: samma titel men olika år.",
    ]


def test_nothing_at_all():
    assert deduplicate([]).records == []
