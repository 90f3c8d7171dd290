"""Writes tests/vectors/search.json, which holds searching/ and web/search/ to the same trees, notes, errors and
hits."""

from __future__ import annotations

import json
from dataclasses import asdict
from random import Random

from kunskapsresan.searching import QueryError, SearchEngine, training_corpus
from kunskapsresan.searching.words import words
from tests.searching import random_queries

WORDS = [
    "Barnets bästa – en evidence-based STUDIE",
    "våld vald VÅLD va\u030ald",
    "mjuk\u00adt binde\u200bstreck, children's 10:30",
    "ΣΟΦΟΣ Straße İstanbul Дети ÅÄÖ é",
    "😀 中文 ﬁ ²³ µ ª a_b\u0000c\ud7ff",
    "K\u212a Å\u212b Ω\u2126",
]
STRINGS = [
    "", " ", "()", "(", ")", "barn)", "(barn OR unga", "((barn OR unga) AND våld", "barn AND", "AND barn",
    "barn OR AND unga", "NOT barn", "barn OR NOT unga", "barn AND (NOT unga)", "barn AND NOT unga",
    "barn NOT unga NOT våld", '"barn', '""', '"barn unga"*', '"barn* unga"', '"barn unga*"', "*", "* barn", "b*n",
    "b*", "barn**", "wom?n", "barn$", "#1 AND #2", "barn?", "ti:", "ti: barn", "TI:barn", "ti,ab:(barn OR unga)",
    "ti:(barn AND kw:unga)", "ti:ab:barn", "xx:barn", "xx: barn", "kl 10:30", "http://x.se", "barn[ti]", "år:2015",
    "år: 2015", "ÅR:2010-2015", "år:2010–2015", "år:2015-", "år:-2015", "år:-", "år:15", "år:2015-2010",
    "år,ti:2015", "ti:år:2015", "barn NEAR unga", "barn NEAR/ unga", "barn NEAR/x unga", "barn NEAR/100 unga",
    "barn near/3 unga", "near miss", "barn NEAR/3 (våld AND unga)", "barn NEAR/3 år:2015", "ti:barn NEAR/3 unga",
    "ti:barn NEAR/3 ti:unga", "barn NEAR/1 unga NEAR/1 våld", "NEAR/3 barn", "barn NEAR/3", "barn och unga",
    "barn eller unga inte våld", "Barn and unga", "a AND b OR c", "(a AND b) OR c", "a b", "a b OR c", "-barn +unga",
    "& barn", "”barn unga”", "«barn»", "barn adj3 unga", "barn PRE/2 unga", "evidence-based", "child's*",
    "va\u030ald", "a\u030ar:2015", "😀", "😀 AND (barn", "İ: barn", "İti:barn", "(" * 20 + "barn" + ")" * 20,
    "(" * 21 + "barn" + ")" * 21, "barn " * 301, "barn" * 1300, "lång" * 12 + " AND",
    "(" + " OR ".join("abcdefghijklmnopqrstu") + ") NEAR/2 (" + " OR ".join("abcdefghijklmnopqrst") + ")",
]  # fmt: skip
CORPUS_STRINGS = [
    "barn*",
    "(barn* OR child* OR unga OR youth) AND (alkohol* OR alcohol* OR missbruk*)",
    '"functional family therapy" OR "funktionell familjeterapi" OR FFT',
    '("functional family therapy" OR FFT) NOT ti:review',
    "ti,kw:(hemlös* OR homeless*) AND år:2015-",
    "(spel* OR gambl*) NEAR/3 (behandling OR treatment OR problem*)",
    "au:Littell OR au:Avby",
    "evidensbaserad praktik",
    "våld OR violence",
    "vald",
]


def answer(engine: SearchEngine, string: str) -> dict[str, object]:
    """What Python says about a string, ready for JSON."""
    try:
        result = engine.search(string)
    except QueryError as error:
        return {"string": string, "error": str(error), "position": error.position}
    return {
        "string": string,
        "ids": result.ids,
        "notes": [asdict(note) for note in result.notes],
        "blocks": [asdict(block) for block in result.blocks],
    }


def content() -> str:
    """The file's text."""
    random = Random(5)
    records = random_queries.records(random, 40)
    engine = SearchEngine(records)
    strings = STRINGS + [random_queries.query(random) for _ in range(300)]
    strings += [random_queries.garbage(random) for _ in range(150)]
    corpus = SearchEngine(training_corpus()[0])
    vectors = {
        "words": [{"text": text, "words": words(text)} for text in WORDS],
        "records": records,
        "cases": [answer(engine, string) for string in strings],
        "corpus": [answer(corpus, string) for string in CORPUS_STRINGS],
    }
    rows = (
        f'"{name}": [\n' + ",\n".join(json.dumps(each, ensure_ascii=True) for each in part) + "\n]"
        for name, part in vectors.items()
    )
    return "{\n" + ",\n".join(rows) + "\n}\n"
