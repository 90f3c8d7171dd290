"""Is each file that holds Python and the browser to the same answers what its one maker would write today?"""

import pytest

from tests import vector_files, vectors_all

REMEDY = "run `make vectors`, read the difference, and change the twin in web/ too"


@pytest.mark.parametrize("name", vectors_all.MAKERS)
def test_a_file_is_fresh(name):
    """Would the maker write the same file, and is it of a size that a person may look at?"""
    text = vectors_all.MAKERS[name]()
    found = vector_files.difference(vectors_all.path(name), text)
    assert not found, f"{found}; {REMEDY}"
    assert len(text.encode()) < 300_000


def test_every_file_has_a_maker():
    """Is there no file that nobody can write again?"""
    assert sorted(path.stem for path in vectors_all.FOLDER.iterdir()) == sorted(vectors_all.MAKERS)
