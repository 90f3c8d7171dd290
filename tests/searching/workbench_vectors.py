"""Writes tests/vectors/search_workbench.json: searching/metrics.py and web/search/engine.js's evaluateSearch agree."""

from __future__ import annotations

import json
from random import Random

from kunskapsresan.searching import SearchEngine, evaluate, training_corpus

UNIVERSE = 30
STRINGS = [
    "barn*",
    "(barn* OR child*) AND (alkohol* OR alcohol*)",
    "(barn* OR child*) AND alkohol* NOT ti:review",
    '"functional family therapy" OR FFT',
    "(spel* OR gambl*) NEAR/3 (behandling OR treatment OR problem*)",
    "ti:((barn OR child*) AND (förälder* OR parent*))",
    "ti,kw:(hemlös* OR homeless*) AND år:2015-",
    "vald",
    "xyzzy",
    "arbete OR employment OR work",
]


def mask(ids: list[int]) -> str:
    """Which of the thirty records, as hexadecimal digits: record 0 is the lowest bit."""
    return f"{sum(1 << each for each in set(ids)):x}"


def random_case(random: Random) -> list:
    """[found, relevant, hits, missed, recall, precision, nnr]."""
    found, relevant = (random.sample(range(UNIVERSE), random.choice([0, 1, 3, 8, 15, 30])) for _ in range(2))
    result = evaluate(map(str, found), map(str, relevant))
    hits, missed = (mask([int(each) for each in ids]) for ids in (result.hits, result.missed))
    return [mask(found), mask(relevant), hits, missed, result.recall, result.precision, result.nnr]


def corpus_case(engine: SearchEngine, string: str, relevant: list[str]) -> dict:
    """What Python says about one string and one question."""
    result = engine.search(string)
    told = evaluate(result.ids, relevant)
    fitting = [[each for each in relevant if each in engine.search(text).ids] for text in _alone(string, result)]
    return {
        "string": string,
        "relevant": relevant,
        "sentences": told.sentences(),
        "missed": list(told.missed),
        "blocks": [len(each) for each in fitting],
    }


def _alone(string: str, result) -> list[str]:
    """The blocks as strings of their own: a field around all of them is given to each."""
    outer = "ti:" if string.startswith("ti:(") else ""
    return [f"{outer}{block.text}" for block in result.blocks]


def content() -> str:
    """The file's text."""
    random = Random(31)
    records, labels = training_corpus()
    engine = SearchEngine(records)
    relevant = {name: [id for id, label in each.items() if label == "relevant"] for name, each in labels.items()}
    vectors = {
        "random": [random_case(random) for _ in range(1000)],
        "corpus": [
            corpus_case(engine, string, relevant[name]) for string in STRINGS for name in ("alkohol", "fft", "spel")
        ],
    }
    rows = (
        f'"{name}": [\n' + ",\n".join(json.dumps(each, ensure_ascii=False) for each in part) + "\n]"
        for name, part in vectors.items()
    )
    return "{\n" + ",\n".join(rows) + "\n}\n"
