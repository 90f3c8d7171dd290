"""Are the answers that web/synthesis.js is held to still Python's?"""

import importlib.util
from pathlib import Path


def test_vectors_are_fresh():
    spec = importlib.util.spec_from_file_location("synthesis_vectors", Path(__file__).with_name("synthesis_vectors.py"))
    vectors = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(vectors)
    assert vectors.TARGET.read_text(encoding="utf-8") == vectors.content(), (
        "tests/vectors/synthesis.json is old; run: python tests/effects/synthesis_vectors.py"
    )
