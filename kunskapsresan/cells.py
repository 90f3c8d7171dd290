"""Numbers of a data set in an explorer's configuration, so that the page does not repeat them.

`{"data": "rossi", "row": "bidrag", "column": "gripna"}` stands for one number: the cell of the row that begins with
"bidrag". `row` is a list where the first columns together name a row: `["ta med", "uteslut"]`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

_KEYS = {"data", "row", "column"}


def filled(config: Any, load: Callable[[str], pd.DataFrame]) -> Any:
    """The configuration with each such object replaced by its number.

    load: name → data set. Raises ValueError where no row, more than one, or no such column is there, or where the cell
    holds no number; what `load` raises is passed on.
    """
    if isinstance(config, list):
        return [filled(each, load) for each in config]
    if not isinstance(config, dict):
        return config
    if config.keys() == _KEYS:
        return _cell(load(config["data"]), **config)
    return {key: filled(value, load) for key, value in config.items()}


def _cell(frame: pd.DataFrame, data: str, row: str | list[str], column: str) -> float | int:
    names = row if isinstance(row, list) else [row]
    found = frame
    for place, name in enumerate(names):
        found = found[found.iloc[:, place].astype(str) == str(name)]
    if column not in frame.columns:
        raise ValueError(f"datamängden {data} saknar kolumnen {column}. Där finns: {', '.join(frame.columns)}.")
    if len(found) != 1:
        raise ValueError(f"datamängden {data} har {len(found)} rader som börjar med {', '.join(names)}, inte en.")
    value = found[column].item()
    if isinstance(value, str) or value != value:
        raise ValueError(f"datamängden {data} har inget tal i {column} för {', '.join(names)}.")
    return int(value) if value == int(value) else value
