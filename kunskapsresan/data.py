"""The course's data sets, found from anywhere: `load("rossi")`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")


def load(name: str) -> pd.DataFrame:
    """The data set `datasets/<name>.csv` as a DataFrame, with column types as pandas reads them.

    Looks for a `datasets` folder in the working folder and its parents (a notebook in the project or in a cohort's
    folder), then beside the installed package. Raises FileNotFoundError with the names that do exist.
    """
    import pandas as pd  # late: pandas costs a second and 70 MB, and most of a session never needs it

    return pd.read_csv(path(name))


def describe(name: str) -> dict[str, Any]:
    """The description in `datasets/<name>.csv.yml`: title, source, licence, sha256, rows, columns, …"""
    import yaml

    file = path(name)
    return yaml.safe_load(file.with_name(file.name + ".yml").read_text(encoding="utf-8"))


def path(name: str) -> Path:
    """Where the data set's file is; see `load` for the search order and errors."""
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ValueError(f'data set {name!r}: give the bare name, for example load("rossi")')
    folders = [folder for folder in _folders() if folder.is_dir()]
    for folder in folders:
        file = folder / f"{name}.csv"
        if file.is_file():
            return file
    known = sorted({file.stem for folder in folders for file in folder.glob("*.csv")})
    raise FileNotFoundError(
        f"no data set named {name!r}; "
        + (
            f"there are: {', '.join(known)}"
            if known
            else "no folder 'datasets' was found: start inside the course folder"
        )
    )


def _folders() -> list[Path]:
    here = Path.cwd()
    return [*(folder / "datasets" for folder in (here, *here.parents)), Path(__file__).parents[1] / "datasets"]
