"""Is what is written about people for its owner only, and is nothing left behind?"""

import os
import stat
import sys
import time

import pytest

from kunskapsresan import safe_file

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")


@pytest.fixture
def open_umask():
    """The usual umask, under which everybody may read new files."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@POSIX
def test_a_file_is_private_unless_it_is_said_to_be_public(tmp_path, open_umask):
    for name, private, expected in (("svar.json", True, 0o600), ("sida.html", False, 0o644)):
        path = tmp_path / name
        path.write_text("före")  # made by somebody else, open to all
        safe_file.write(path, b"efter", private=private)
        assert mode(path) == expected and path.read_bytes() == b"efter"


@POSIX
def test_a_public_file_follows_the_umask(tmp_path, open_umask):
    os.umask(0o027)
    safe_file.write(tmp_path / "sida.html", b"x", private=False)
    assert mode(tmp_path / "sida.html") == 0o640
    assert os.umask(0o022) == 0o027  # and leaves it as it was


@POSIX
def test_folders_are_private_from_the_first_missing_one_and_an_open_one_is_closed(tmp_path, open_umask):
    tmp_path.chmod(0o755)
    made = safe_file.private_folder(tmp_path / "cohorts" / "ht26" / "submitted")
    assert [mode(made), mode(made.parent), mode(made.parents[1]), mode(tmp_path)] == [0o700, 0o700, 0o700, 0o755]
    made.chmod(0o755)
    assert mode(safe_file.private_folder(made)) == 0o700


@POSIX
def test_a_file_for_a_database_is_closed_before_it_is_filled(tmp_path, open_umask):
    assert mode(safe_file.private_file(tmp_path / "gradebook.db")) == 0o600
    old = tmp_path / "gammal.db"
    old.write_bytes(b"rader")
    old.chmod(0o644)
    assert mode(safe_file.private_file(old)) == 0o600 and old.read_bytes() == b"rader"


def test_what_a_killed_writer_left_is_swept_and_nothing_else(tmp_path):
    """Only temporary files of the same file, and only old ones: a young one may be another window's."""
    path = tmp_path / "svar.json"
    old, young = tmp_path / ".svar-abcd1234.tmp", tmp_path / ".svar-efgh5678.tmp"
    others = [
        tmp_path / name for name in (".svar-1.json", ".svar-anteckningar-om.tmp", "svar-abcd1234.tmp", ".a-b.tmp")
    ]
    for each in (old, young, *others):
        each.write_text("kvar")
    for each in (old, *others):
        os.utime(each, (time.time() - 2 * safe_file.LEFT_BEHIND,) * 2)
    safe_file.write(path, b"{}")
    assert not old.exists() and young.exists() and all(each.exists() for each in others)
