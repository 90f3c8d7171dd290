"""Are the answers that the ES module is held to today's?"""

from tests import vector_files
from tests.searching import search_vectors


def test_the_shared_vectors_are_fresh():
    found = vector_files.difference(search_vectors.TARGET, search_vectors.content())
    assert not found, f"{found}; run: python -m tests.searching.search_vectors"
