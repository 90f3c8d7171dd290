"""A small exercise with every kind of task, its text, and answers to it: for tests that need no real session."""

from __future__ import annotations

import json

from kunskapsresan.tasks import (
    Category,
    Cell,
    Choice,
    Choices,
    Classify,
    Column,
    Criterion,
    Exercise,
    Item,
    Level,
    Misconception,
    Misplaced,
    Number,
    Option,
    Order,
    Predict,
    Scale,
    Table,
    Text,
    Wrong,
)
from kunskapsresan.tasks import compile as compiling

ID = "07-prov"
HINTS = {"hints": ["Läs frågan en gång till.", "Tänk på nämnaren."], "worked_example": "Tio av fyrtio är en fjärdedel."}


def _why(identity: str) -> Misconception:
    return Misconception(identity, f"Tanken bakom {identity} är vanlig. Se på nämnaren igen.")


def exercise(*, choice_key: str = "a", title: str = "Prov: alla sorters uppgifter") -> Exercise:
    """The sample; `choice_key` makes another version of it, as when an author corrects a key."""
    options = [
        Option(key, f"Alternativ {key} <b>&</b>", None if key == choice_key else _why(f"val-{key}")) for key in "abc"
    ]
    tasks = [
        Choice(
            id="val",
            question="Vilken <mening> stämmer?\n\nTänk på $x$ & y.",
            points=2,
            outcome="07-a",
            right="Ja, den stämmer.",
            key=choice_key,
            options=options,
            **HINTS,
        ),
        Choices(
            id="flera",
            question="Vilka stämmer?",
            points=2,
            outcome="07-a",
            right="Ja, de två.",
            options=[
                Option("p", "Påstående p", _why("flera-p"), correct=True),
                Option("q", "Påstående q", _why("flera-q"), correct=True),
                Option("r", "Påstående r", _why("flera-r")),
            ],
            **HINTS,
        ),
        Number(
            id="kvot",
            question="Vad blir kvoten?",
            points=2,
            outcome="07-b",
            level="metod",
            right="Ja, ungefär tre fjärdedelar.",
            key=0.727,
            tolerance=0.006,
            fallback="Du har räknat med talen i tabellen. Se efter vilken grupp som står överst.",
            wrong=[Wrong(1.375, 0.006, "omvand", "Du har jämfört åt andra hållet. Vilken grupp ska stå överst?")],
            **HINTS,
        ),
        Order(
            id="ordning",
            question="I vilken ordning?",
            points=1,
            outcome="07-b",
            right="Ja, så.",
            items=[Category("tva", "Steg två"), Category("ett", "Steg ett"), Category("tre", "Steg tre")],
            key=["ett", "tva", "tre"],
            fallback="Börja med det som du har först. Vad är det?",
            wrong=[Misplaced("tva", "ett", "tva-fore-ett", "Steg två bygger på något. På vad?")],
            **HINTS,
        ),
        Classify(
            id="sortera",
            question="Sortera.",
            points=3,
            outcome="07-c",
            right="Ja, allt ligger rätt.",
            categories=[Category("rd", "Skillnad"), Category("rr", "Kvot")],
            items=[
                Item("i1", "Åtta procentenheter", "rd", {"rr": _why("i1-rr")}),
                Item("i2", "Tre fjärdedelar", "rr", {"rd": _why("i2-rd")}),
                Item("i3", "Hälften", "rr", {"rd": _why("i3-rd")}),
            ],
            **HINTS,
        ),
        Table(
            id="tabell",
            question="Fyll i tabellen.",
            points=2,
            outcome="07-c",
            right="Ja, så ska den se ut.",
            columns=[Column("ja", "Ja", [Category("m", "Många"), Category("f", "Få")])],
            rows=[Category("r1", "Insats"), Category("r2", "Jämförelse")],
            cells={"r1.ja": Cell("f", {"m": _why("r1-m")}), "r2.ja": Cell("m", {"f": _why("r2-f")})},
            **HINTS,
        ),
        Predict(
            id="gissa",
            question="Gissa.",
            points=1,
            outcome="07-a",
            low=0,
            high=100,
            step=1,
            unit="%",
            key=30,
            full_within=5,
            zero_beyond=25,
            reveal="Det var 31 procent.",
        ),
        Text(
            id="egna-ord",
            question="Förklara med egna ord.",
            points=4,
            outcome="07-d",
            level="strategi",
            rubric=[
                Criterion("Båda grupperna", [Level(p, label, f"{label} om grupperna.") for p, label in _LEVELS]),
                Criterion("Tidsramen", [Level(p, label, f"{label} om tiden.") for p, label in _LEVELS]),
            ],
            examples=["Ett kort svar (1 poäng).", "Ett längre svar (4 poäng)."],
        ),
        Text(id="anteckning", question="Vad tar du med dig?", points=0, outcome="07-d", rubric=[]),
        Scale(id="saker", question="Hur säker är du?", outcome="07-d", low_label="inte alls", high_label="helt"),
    ]
    return Exercise(id=ID, title=title, tasks=tasks, numbers={"kvoten": "0,73"})


_LEVELS = [(0, "Inget"), (1, "Något"), (2, "Tydligt")]

MARKDOWN = """---
jupytext:
  text_representation:
    extension: .md
    format_name: myst
kernelspec:
  name: python3
  display_name: Python 3
---

# Övning: prov

Två meningar med å, ä och ö. Kvoten är {{kvoten}}.

:::{admonition} Kärna
:class: karna
Här gäller {term}`riskkvot` och {term}`risken <risk>`.
:::

""" + "\n".join(
    f'```{{code-cell}} ipython3\nuppgift("{task}")\n```\n'
    for task in ["val", "flera", "kvot", "ordning", "sortera", "tabell", "gissa", "egna-ord", "anteckning", "saker"]
)

RIGHT = {
    "val": "a",
    "flera": ["p", "q"],
    "kvot": "0,73",
    "ordning": ["ett", "tva", "tre"],
    "sortera": {"i1": "rd", "i2": "rr", "i3": "rr"},
    "tabell": {"r1.ja": "f", "r2.ja": "m"},
    "gissa": 32,
    "egna-ord": "I båda grupperna, inom ett år: färre greps i gruppen som fick stöd.",
    "anteckning": "Att fråga efter nämnaren.",
    "saker": 4,
}
WRONG = {
    "val": "b",
    "flera": ["p", "r"],
    "kvot": "1,375",
    "ordning": ["tva", "ett", "tre"],
    "sortera": {"i1": "rd", "i2": "rd", "i3": "rr"},
    "tabell": {"r1.ja": "m", "r2.ja": "m"},
    "gissa": 45,
    "egna-ord": "",
    "saker": 1,
}
WRONG_SCORES = {"val": 0, "flera": 0, "kvot": 0, "ordning": 0, "sortera": 2, "tabell": 1, "gissa": 0.5, "egna-ord": 0}


def compiled(**changes: str) -> compiling.Compiled:
    """The sample, compiled."""
    return compiling.compile_exercise(exercise(**changes))


def answers(values: dict, participant: str = "kr26-01", *, saved: str = "2026-03-02T10:00:00.000Z", **changes) -> dict:
    """A `svar.json` with these values."""
    entries = {task: {"value": value, "saved": saved, "attempts": []} for task, value in values.items()}
    return {
        "version": 1,
        "exercise": ID,
        "content": compiled().content,
        "participant": participant,
        "answers": entries,
    } | changes


def answers_bytes(values: dict, participant: str = "kr26-01", **changes) -> bytes:
    """The same as bytes."""
    return json.dumps(answers(values, participant, **changes), ensure_ascii=False).encode()
