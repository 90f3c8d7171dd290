"""The search language: what a string means, and where it says that a fault is."""

import pytest

from kunskapsresan.searching.query import parse
from kunskapsresan.searching.tree import And, Near, Or, QueryError, Term, Years
from kunskapsresan.searching.words import words


def shape(node):
    """A tree as nested tuples."""
    match node:
        case Term():
            text = " ".join(node.words) + ("*" if node.truncated else "")
            return text if node.fields == ("ti", "ab", "kw") else f"{','.join(node.fields)}:{text}"
        case Near():
            return ("near", node.distance, tuple(map(shape, node.left)), tuple(map(shape, node.right)))
        case Years():
            return (node.low, node.high)
        case Or():
            return ("or", *map(shape, node.parts))
        case And():
            return ("and", tuple(map(shape, node.parts)), tuple(map(shape, node.without)))


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("Barn", "barn"),
        ("BARN*", "barn*"),
        ('"Unga vuxna"', "unga vuxna"),
        ('"unga vux*"', "unga vux*"),
        ('"unga vux"*', "unga vux*"),
        ("evidence-based", "evidence based"),
        ("a b", ("and", ("a", "b"), ())),
        ("a AND b OR c", ("or", ("and", ("a", "b"), ()), "c")),
        ("a AND (b OR c)", ("and", ("a", ("or", "b", "c")), ())),
        ("a OR (b OR c) OR d", ("or", "a", "b", "c", "d")),
        ("a NOT b", ("and", ("a",), ("b",))),
        ("a AND NOT b", ("and", ("a",), ("b",))),
        ("a NOT b AND c NOT d", ("and", ("a", "c"), ("b", "d"))),
        ("a och b", ("and", ("a", "b"), ())),
        ("a ELLER b INTE c", ("or", "a", ("and", ("b",), ("c",)))),
        ("ti:a", "ti:a"),
        ("TI: a", "ti:a"),
        ("ab,ti:(a OR b*)", ("or", "ti,ab:a", "ti,ab:b*")),
        ("år:2010", (2010, 2010)),
        ("år:2010–2012", (2010, 2012)),
        ("ÅR: 2010-", (2010, None)),
        ("a\u030ar:-2012", (None, 2012)),
        ("a NEAR/3 (b OR c*)", ("near", 3, ("a",), ("b", "c*"))),
        ("ti:(a near/0 b)", ("near", 0, ("ti:a",), ("ti:b",))),
        ("”barn och unga”", "barn och unga"),
        ("barn?", "barn"),
        ("kl 10:30", ("and", ("kl", "10 30"), ())),
    ],
)
def test_what_a_string_means(string, expected):
    assert shape(parse(string).root) == expected


@pytest.mark.parametrize(
    ("string", "message"),
    [
        ("", "Söksträngen är tom. Skriv minst ett sökord, tecken 1."),
        ("(barn OR unga", "Parentes saknas efter ”unga”, tecken 14."),
        ("((a OR b) AND c", "Parentes saknas efter ”c”, tecken 16."),
        ("a OR b) AND c", "Högerparentesen saknar en vänsterparentes framför sig, tecken 7."),
        ("barn AND ()", "Parentesen är tom. Skriv minst ett sökord i den, tecken 11."),
        ("barn AND", "Efter ”AND” saknas ett sökord, tecken 9."),
        ("barn AND ", "Efter ”AND” saknas ett sökord, tecken 9."),
        ("(barn OR ) AND a", "Efter ”OR” saknas ett sökord, tecken 10."),
        ("OR barn", "Före OR saknas ett sökord, tecken 1."),
        ("barn AND OR unga", "Före OR saknas ett sökord, tecken 10."),
        ("NOT vuxna", "NOT behöver något framför sig att ta bort från, till exempel barn NOT vuxna, tecken 1."),
        ("barn OR NOT vuxna", "NOT behöver något framför sig att ta bort från, till exempel barn NOT vuxna, tecken 9."),
        ('barn AND "unga vuxna', "Citattecken saknas efter ”unga vuxna”, tecken 21."),
        ('""', "Frasen är tom. Skriv minst ett ord mellan citattecknen, tecken 1."),
        ("b*rn", "Trunkeringstecknet * kan bara stå sist i ett ord eller en fras, tecken 2."),
        ('"barn* unga"', "Trunkeringstecknet * kan bara stå sist i ett ord eller en fras, tecken 6."),
        ("barn AND *", "Trunkeringstecknet * måste stå direkt efter början av ett ord, tecken 10."),
        ("wom?n", "Tecknet ? kan inte användas här. Trunkera med * sist i ordet, tecken 4."),
        ("barn$", "Tecknet $ kan inte användas här. Trunkera med * sist i ordet, tecken 5."),
        (
            "barn[ti]",
            "Hakparenteser används inte här. Skriv fältet före ordet, till exempel ti:barn i stället för barn[ti], "
            "tecken 5.",
        ),
        ("tx:barn", "Fältet ”tx:” finns inte. Fälten är ti:, ab:, kw:, au:, år:, tecken 1."),
        ("ti:", "Efter ”ti:” saknas ett sökord, tecken 4."),
        (
            "ti:(a AND ab:b)",
            "Ett fält kan inte stå inne i ett annat fält. Flytta ut det ur parentesen, tecken 11.",
        ),
        ("år:85", "Skriv årtal som år:2015, år:2010-2020, år:2010- eller år:-2020, tecken 1."),
        ("år:2020-2010", "Årtalen står i fel ordning. Skriv år:2010-2020, tecken 1."),
        (
            "a NEAR b",
            "NEAR behöver ett snedstreck och ett antal ord, 0–99, till exempel NEAR/3, tecken 3.",
        ),
        ("a NEAR/2 (b AND c)", "Kring NEAR kan bara ord, fraser och OR-grupper av dem stå, tecken 3."),
        ("ti:a NEAR/2 b", "Orden kring NEAR måste gälla samma fält. Skriv fältet före en parentes, tecken 6."),
        (
            "a NEAR/2 b NEAR/2 c",
            "Två NEAR i rad är tvetydigt. Skriv (a NEAR/3 b) AND (b NEAR/3 c), tecken 12.",
        ),
        ("(" * 21 + "a" + ")" * 21, "Fler än 20 parenteser inne i varandra går inte att läsa, tecken 21."),
        ("a " * 301, "Söksträngen har fler än 300 sökord, tecken 601."),
        ("x" * 5001, "Söksträngen är för lång. Högst 5000 tecken går att köra, tecken 5001."),
        ("😀 (barn", "Parentes saknas efter ”barn”, tecken 8."),
    ],
)
def test_a_fault_is_said_with_its_place(string, message):
    with pytest.raises(QueryError) as caught:
        parse(string)
    assert str(caught.value) == message
    assert message.endswith(f"tecken {caught.value.position}.")


@pytest.mark.parametrize(
    ("string", "start"),
    [
        ("barn och unga", "och lästes som AND"),
        ("barn and unga", "and lästes som AND. Skriv operatorer med versaler"),
        ("barn unga", "Operator saknas mellan ”barn” och ”unga”"),
        ("a AND b OR c", "AND och NOT läses före OR"),
        ("soc*", "Stammen i ”soc*” är kort"),
        ("-vuxna", "Tecknet - före ett ord betyder inget här"),
        ("barn & unga", "”&” innehåller inget ord"),
        ("barn N3 unga", "N3 lästes som sökord"),
        ("”barn”", "Krokiga citattecken lästes som raka"),
    ],
)
def test_what_the_reader_should_know(string, start):
    assert any(note.message.startswith(start) for note in parse(string).notes)


def test_a_clear_string_gives_no_notes():
    assert not parse('(barn* OR "unga vuxna") AND våld NOT ti:(krig OR djur) AND år:2010-').notes


def test_words_keep_their_accents():
    assert words("VÅLD va\u030ald vald; mjuk\u00adt – children's") == ["våld", "våld", "vald", "mjukt", "children", "s"]
