"""The training corpus in the form that the explorer search-workbench takes in its config."""

from __future__ import annotations

import csv
from typing import Any

from kunskapsresan import data

FIELDS = {
    "id": "id",
    "title": "titel",
    "authors": "författare",
    "year": "år",
    "where": "utgiven_i",
    "language": "språk",
    "abstract": "beskrivning",
    "keywords": "nyckelord",
}


def corpus(name: str = "traningskorpus") -> dict[str, Any]:
    """{fields, records: [[…], …] in the order of `fields`, questions: [{id, question, relevant, near}]}.

    Relevant and near are places in `records`: shorter than ids, since the whole stands in a page. Raises
    FileNotFoundError for a data set that does not exist and ValueError for one that is no corpus.
    """
    with data.path(name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    missing = [column for column in FIELDS.values() if not rows or column not in rows[0]]
    if missing:
        raise ValueError(
            f"datasets/{name}.csv saknar {', '.join(missing)}: välj en fil med referenser, som träningskorpusen"
        )
    described = data.describe(name).get("questions", {})

    def places(question: str, label: str) -> list[int]:
        return [i for i, row in enumerate(rows) if row.get(f"fråga_{question}") == label]

    return {
        "fields": list(FIELDS),
        "records": [[row[column] for column in FIELDS.values()] for row in rows],
        "questions": [
            {
                "id": question,
                "question": each["question"],
                "relevant": places(question, "relevant"),
                "near": places(question, "nära"),
            }
            for question, each in described.items()
        ],
    }
