"""Do the explorers of tension pairs and four-field use the figures' own texts?"""

from tests import vector_files
from tests.figures import self_map_vectors


def test_the_shared_texts_are_fresh():
    """Is the file what the figures say? tests/web holds the explorers to the same file."""
    found = vector_files.difference(self_map_vectors.TARGET, self_map_vectors.content())
    assert not found, f"{found}; run: python -m tests.figures.self_map_vectors"
