"""Data sets: found from anywhere, and each file is what its description says."""

import hashlib
import importlib.util
from pathlib import Path

import pytest
import yaml

from kunskapsresan import data, effects

DATASETS = Path(__file__).parents[2] / "datasets"
FILES = sorted(DATASETS.glob("*.csv"))
KEYS = {"title", "description", "source", "licence", "synthetic", "sha256", "rows", "columns", "known_nulls", "builder"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_description_fits_the_file(file):
    about = yaml.safe_load(Path(f"{file}.yml").read_text(encoding="utf-8"))
    assert set(about) >= KEYS
    assert hashlib.sha256(file.read_bytes()).hexdigest() == about["sha256"], f"{file.name}: changed without its .yml"
    frame = data.load(file.stem)
    assert len(frame) == about["rows"]
    assert list(frame.columns) == list(about["columns"])
    assert all(set(column) == {"meaning", "unit"} for column in about["columns"].values())
    assert {name: int(n) for name, n in frame.isna().sum().items() if n} == about["known_nulls"]
    assert (DATASETS.parent / about["builder"]).is_file()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_builder_makes_the_same_bytes(file):
    script = DATASETS / "builders" / f"{file.stem}.py"
    spec = importlib.util.spec_from_file_location(f"builder_{file.stem}", script)
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    assert builder.content() == file.read_bytes()


def test_found_from_inside_and_outside_the_project(monkeypatch, tmp_path):
    for folder in (DATASETS, DATASETS.parent / "tests" / "data", tmp_path):
        monkeypatch.chdir(folder)
        assert len(data.load("rossi")) == 2


def test_the_nearest_folder_wins(monkeypatch, tmp_path):
    (tmp_path / "datasets").mkdir()
    (tmp_path / "datasets" / "rossi.csv").write_text("grupp,n,gripna\nx,1,0\n", encoding="utf-8")
    (tmp_path / "deeper").mkdir()
    monkeypatch.chdir(tmp_path / "deeper")
    assert data.load("rossi")["n"].tolist() == [1]


def test_unknown_and_unsafe_names():
    with pytest.raises(FileNotFoundError, match="rossi"):
        data.load("finns_inte")
    for name in ("../rossi", "rossi.csv", "", "/etc/passwd", None):
        with pytest.raises(ValueError, match="bare name"):
            data.load(name)


def test_rossi_gives_the_known_risk_ratio():
    rossi = data.load("rossi").set_index("grupp")
    aid, none = rossi.loc["bidrag"], rossi.loc["inget bidrag"]
    assert effects.risk_ratio(aid.gripna, aid.n, none.gripna, none.n).value == pytest.approx(0.7272727272727272)
