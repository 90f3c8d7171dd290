"""Are the answers that the ES module is held to today's?"""

from tests.searching import search_vectors


def test_the_shared_vectors_are_fresh():
    assert search_vectors.TARGET.read_text(encoding="utf-8") == search_vectors.content(), (
        "run python -m tests.searching.search_vectors"
    )
