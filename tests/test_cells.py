"""Numbers that a configuration takes from a data set: the right cell, or a fault that says which."""

import json
import re
from pathlib import Path

import pandas as pd
import pytest

from kunskapsresan import cells, data

PAGES = sorted((Path(__file__).parents[1] / "book").rglob("*.md"))
PAIRS = pd.DataFrame({"ena": ["ja", "ja", "nej"], "andra": ["ja", "nej", "ja"], "antal": [5, 7, None], "andel": 0.5})


def _configs() -> list[tuple[str, dict]]:
    """(page and explorer, configuration) of every explorer in the book."""
    pattern = re.compile(r"\{utforska\} ([\w-]+)\n(?::(?!config)\w+:.*\n)*:config: (\{.*\})$", re.MULTILINE)
    return [
        (f"{page.stem}/{name}", json.loads(config))
        for page in PAGES
        for name, config in pattern.findall(page.read_text(encoding="utf-8"))
    ]


def test_cells_are_filled_wherever_they_stand():
    """In lists and objects, by one or two columns; and is all else as it was?"""
    one = {"data": "x", "row": ["ja", "nej"], "column": "antal"}
    share = {"data": "x", "row": ["nej"], "column": "andel"}
    config = {"a": [{"b": one}], "c": share, "d": "text", "data": "x"}
    assert cells.filled(config, {"x": PAIRS}.get) == {"a": [{"b": 7}], "c": 0.5, "d": "text", "data": "x"}
    assert type(cells.filled(one, {"x": PAIRS}.get)) is int


@pytest.mark.parametrize(
    ("row", "column", "fault"),
    [
        ("ja", "antal", "2 rader"),
        (["ja", "kanske"], "antal", "0 rader"),
        (["ja", "ja"], "summa", "saknar kolumnen summa"),
        (["nej"], "antal", "inget tal"),
        (["nej"], "ena", "inget tal"),
    ],
)
def test_what_is_no_number_is_told(row, column, fault):
    with pytest.raises(ValueError, match=fault):
        cells.filled({"data": "x", "row": row, "column": column}, {"x": PAIRS}.get)


def test_the_explorers_of_real_studies_take_their_numbers_from_the_data():
    """Do the trial in Maryland and the two screeners show the data sets' own counts, with none typed on a page?"""
    filled = {name: cells.filled(config, data.load) for name, config in _configs()}
    assert filled != dict(_configs())
    for name in ("07-effektmatt-risker/two-by-two", "utforskare/two-by-two"):
        groups = [filled[name][group] for group in ("group_1", "group_2")]
        assert [(group["events"], group["n"]) for group in groups] == [(48, 216), (66, 216)]
    pair = filled["09-kritisk-granskning/kappa"]["presets"][0]
    assert [pair[key] for key in ("both_yes", "only_one", "only_two", "both_no")] == [55, 7, 15, 2512]
    for name, config in _configs():
        assert not re.search(r'"(events|n)": \d', json.dumps(config)), name
