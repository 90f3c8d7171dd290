"""Random search strings and records, seeded: mostly well formed, sometimes broken, in few words that do collide."""

from __future__ import annotations

from random import Random
from typing import Any

WORDS = ["barn", "barns", "barnets", "unga", "våld", "vald", "vård", "ångest", "Ångest", "mor", "mamma", "αβγ"]
WORDS += ["straße", "e\u0301tude", "2015", "and"]
ODD = ["”", "“", '"', "(", ")", "*", "?", "#", "[", "]", ":", "å", "år:", "ti:", "NEAR/", "NEAR/2", "-", "\u00ad", "İ"]
ODD += ["😀", " ", "\u00a0"]
ODD += ["AND", "OR", "NOT", "och", "eller", "inte", "n3", "ſ", "\u0000", "xx:", ",", "år:2010-", "\u0301"]


def records(random: Random, count: int) -> list[dict[str, Any]]:
    """Records `r0`, `r1`, … with few, often repeated words."""

    def text(most: int) -> str:
        return " ".join(random.choice(WORDS) for _ in range(random.randint(0, most)))

    return [
        {
            "id": f"r{i}",
            "title": text(7),
            "year": random.choice([None, "u.å.", 1999, "2010", 2015, 2015, "2020-03-01"]),
            "abstract": random.choice([None, "", text(10)]),
            "keywords": random.choice([None, "", [text(2), text(3)], f"{text(2)}; {text(2)}"]),
            "authors": random.choice([None, [text(1), text(2)]]),
        }
        for i in range(count)
    ]


def query(random: Random, depth: int = 0) -> str:
    """A search string in the language, or with one edit that may break it."""
    text = _expression(random, depth)
    if random.random() < 0.25:
        at = random.randint(0, len(text))
        text = text[:at] + random.choice([*ODD, ""]) + text[at + random.randint(0, 2) :]
    return text


def garbage(random: Random) -> str:
    """Pieces of the language in any order."""
    return "".join(random.choice([random.choice(WORDS), random.choice(ODD), " "]) for _ in range(random.randint(0, 14)))


def _expression(random: Random, depth: int) -> str:
    parts = [_operand(random, depth) for _ in range(random.choice([1, 1, 2, 2, 3]))]
    out = parts[0]
    for part in parts[1:]:
        out += (
            random.choice([" AND ", " AND ", " OR ", " OR ", " NOT ", " AND NOT ", " ", " och ", " eller ", " inte "])
            + part
        )
    return out


def _operand(random: Random, depth: int) -> str:
    chance = random.random()
    if chance < 0.3 and depth < 4:
        return f"({_expression(random, depth + 1)})"
    if chance < 0.4:
        return f"{_group(random)} NEAR/{random.randint(0, 4)} {_group(random)}"
    if chance < 0.5:
        return f"{random.choice(['ti', 'ab', 'kw', 'au', 'ti,ab', 'KW,ti'])}:{_group(random)}"
    if chance < 0.56:
        return random.choice(["år:2015", "år:2010-2015", "år:2011-", "år:-2014", "år:1950-1960"])
    return _term(random)


def _group(random: Random) -> str:
    if random.random() < 0.5:
        return _term(random)
    return "(" + " OR ".join(_term(random) for _ in range(random.randint(1, 3))) + ")"


def _term(random: Random) -> str:
    word = random.choice(WORDS[:-1])
    if random.random() < 0.3:
        word = word[: random.randint(1, len(word))] + "*"
    if random.random() < 0.25:
        return f'"{random.choice(WORDS)} {word}"'
    return random.choice([word, word.upper()]) if random.random() < 0.2 else word
