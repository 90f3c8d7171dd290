"""One string in six databases' syntax, and what does not go over."""

from random import Random

import pytest

from kunskapsresan.searching import QueryError, SearchEngine, parse
from kunskapsresan.searching.translate import DATABASES, translate
from tests.searching import random_queries

STRING = '(barn* OR "unga vuxna") AND våld NEAR/3 (mamma OR mor) NOT ti:krig AND år:2010-'
EXPECTED = {
    "PubMed": '((barn*[tiab] OR "unga vuxna"[tiab]) AND ("våld mamma"[tiab:~3] OR "våld mor"[tiab:~3])) NOT krig[ti]',
    "EBSCO": '((TI (barn* OR "unga vuxna") OR AB (barn* OR "unga vuxna") OR DE (barn* OR "unga vuxna")) AND '
    "(TI (våld N3 (mamma OR mor)) OR AB (våld N3 (mamma OR mor)) OR DE (våld N3 (mamma OR mor)))) NOT TI krig",
    "ProQuest": '(noft(barn* OR "unga vuxna") AND noft(våld NEAR/3 (mamma OR mor))) NOT ti(krig)',
    "Ovid": "((barn* or unga vuxna).ti,ab. and (våld adj3 (mamma or mor)).ti,ab.) not krig.ti.",
    "Cochrane": '((barn* OR "unga vuxna"):ti,ab,kw AND (våld NEAR/3 (mamma OR mor)):ti,ab,kw) NOT krig:ti',
    "Web of Science": '(TS=(barn* OR "unga vuxna") AND TS=(våld NEAR/3 (mamma OR mor))) NOT TI=(krig)',
}


@pytest.mark.parametrize("database", DATABASES)
def test_the_table(database):
    translation = translate(STRING, database)
    assert translation.string == EXPECTED[database]
    assert "Avgränsa till från och med 2010 med databasens filter." in translation.notes
    assert not translation.lost


def said(string, database):
    translation = translate(string, database)
    return translation.string, " ".join(translation.notes), " ".join(translation.lost)


def test_what_each_database_does_differently():
    assert said('"foster car*"', "Cochrane")[0] == "(foster NEXT car*):ti,ab,kw"
    assert said('"foster care"', "Ovid")[0] == "foster care.ti,ab."
    assert said('"barn and unga"', "Ovid")[0] == '"barn and unga".ti,ab.'
    assert said("kw:alkohol", "PubMed")[0] == "alkohol[mh]"
    assert "MeSH" in said("kw:alkohol", "PubMed")[1]
    assert said("kw:alkohol", "Web of Science") == (
        "TS=(alkohol)",
        "Fältet ämnesord har ingen egen kod i kursens tabell. Här söks i stället titel, sammanfattning och nyckelord.",
        "",
    )
    assert "fyra bokstäver" in said("ung*", "PubMed")[1]
    assert said("au:littell", "EBSCO")[0] == "AU littell"


def test_what_cannot_be_translated_is_said():
    string, _, lost = said("våld NEAR/3 barn*", "PubMed")
    assert string == "(våld[tiab] AND barn*[tiab])"
    assert "tar inte trunkering" in lost
    for database in DATABASES:
        assert "år:2010" in said("barn OR år:2010", database)[2]
        assert said("år:2010", database)[0] == ""
        assert "inget är kvar" in said("år:2010 NOT barn", database)[2]


def test_unknown_databases_and_broken_strings():
    with pytest.raises(ValueError, match="Välj bland"):
        translate("barn", "Google")
    with pytest.raises(QueryError):
        translate("(barn", "PubMed")


def test_any_string_keeps_its_parentheses_and_its_meaning():
    """ProQuest's string is ours with the field as a function: read back, it finds the same records."""
    random = Random(4)
    engine = SearchEngine(random_queries.records(random, 60))
    checked = 0
    for _ in range(1500):
        try:
            query = parse(random_queries.query(random))
        except QueryError:
            continue
        for each in (translate(query, database) for database in DATABASES):
            assert each.string.count("(") == each.string.count(")"), (query.text, each)
        if any(name in query.text.lower() for name in ("kw", "år:")):
            continue
        text = translate(query, "ProQuest").string.replace("noft(", "(")
        for name in ("ti", "ab", "au"):
            text = text.replace(f"{name}(", f"{name}:(")
        assert engine.search(text).ids == engine.search(query).ids, (query.text, text)
        checked += 1
    assert checked > 500
