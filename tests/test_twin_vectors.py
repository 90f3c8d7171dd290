"""Are the answers that Python and the ES modules share up to date? Each generator says how to write its file again."""

import importlib.util
from pathlib import Path

import pytest

from tests import vector_files

HERE = Path(__file__).parent
GENERATORS = (
    "effects/base_rates_vectors.py",
    "effects/conversions_vectors.py",
    "appraisal/agreement_vectors.py",
    "appraisal/grade_vectors.py",
    "review/review_vectors.py",
    "id_vectors.py",
    "clean_entry_vectors.py",
    "filled_vectors.py",
)


@pytest.mark.parametrize("name", GENERATORS)
def test_vectors_are_fresh(name):
    """Would the generator write the same file today, with a thousand cases and not too big?"""
    path = HERE / name
    spec = importlib.util.spec_from_file_location(path.stem, path)
    vectors = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(vectors)
    text = vectors.content()
    found = vector_files.difference(vectors.TARGET, text)
    assert not found, f"{found}; run: python tests/{name}"
    assert len(text.encode()) < 250_000
