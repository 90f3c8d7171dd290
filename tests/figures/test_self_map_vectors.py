"""Do the explorers of tension pairs and four-field use the figures' own texts?"""

from tests.figures import self_map_vectors


def test_the_shared_texts_are_fresh():
    """Is the file what the figures say? tests/web holds the explorers to the same file."""
    fresh = self_map_vectors.TARGET.read_text(encoding="utf-8") == self_map_vectors.content()
    assert fresh, "kör: python -m tests.figures.self_map_vectors"
