"""Are the answers that web/numbers/synthesis.js is held to still Python's?"""

import importlib.util
from pathlib import Path

from tests import vector_files


def test_vectors_are_fresh():
    spec = importlib.util.spec_from_file_location("synthesis_vectors", Path(__file__).with_name("synthesis_vectors.py"))
    vectors = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(vectors)
    found = vector_files.difference(vectors.TARGET, vectors.content())
    assert not found, f"{found}; run: python tests/effects/synthesis_vectors.py"
