"""Does each guard over what is taken out of a file stand by itself, whatever the next one would have said?"""

import io
import stat
import tracemalloc
import zipfile

from kunskapsresan.cohort import handins
from kunskapsresan.cohort.handins import HandIn
from kunskapsresan.strict_json import MAX_BYTES
from tests import sample_exercise as sample
from tests.cohort.conftest import file_name, receipt, zipped

RAW = sample.answers_bytes(sample.RIGHT)


def only(folder) -> HandIn:
    (found,) = handins.find(folder)
    assert isinstance(found, HandIn), found
    return found


def test_the_text_of_a_link_is_never_an_answer(tmp_path):
    """Is a member that is a link refused even when its text reads as answers? Another program would have followed it,
    so what it says is not what was handed in: the supervisor must look."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("svar.json")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, RAW)
    (tmp_path / file_name()).write_bytes(out.getvalue())
    found = only(tmp_path)
    assert found.raw is None and found.problem == "svar.json är en länk, ingen fil."


def test_what_is_too_large_is_never_unpacked_whole(tmp_path):
    """Does a member of 300 MB that packs into 300 kB cost no more memory than its limit, and say why? A supervisor's
    computer must survive a file made to fill it."""
    (tmp_path / file_name()).write_bytes(zipped({"svar.json": b" " * 300_000_000}, zipfile.ZIP_DEFLATED))
    tracemalloc.start()
    try:
        found = only(tmp_path)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 20 * MAX_BYTES
    assert found.raw is None and found.problem == "innehållet är större än någon inlämning kan vara."


def test_a_file_over_the_limit_is_not_read(tmp_path):
    """Is a loose file refused by its size on disk, before a byte of it is read? It may be a film by mistake."""
    (tmp_path / f"{file_name()[:-4]}.json").write_bytes(b"{" + b" " * MAX_BYTES + b"}")
    found = only(tmp_path)
    assert found.raw is None and found.problem == "Filen är större än någon inlämning kan vara."


def test_a_receipt_over_its_limit_is_no_receipt(tmp_path):
    """Is a receipt padded past its limit left unread, loose and in a zip? Nothing that a page writes is so long, and
    what it claims must not decide whose the answers are."""
    padded = receipt(RAW, "kr26-02")[:-1] + b" " * handins.MAX_RECEIPT + b"}"
    (tmp_path / "svar.json").write_bytes(RAW)
    (tmp_path / "kvitto.json").write_bytes(padded)
    assert only(tmp_path).receipt == {}
    for path in tmp_path.iterdir():
        path.unlink()
    (tmp_path / "svar.zip").write_bytes(zipped({"svar.json": RAW, "kvitto.json": padded}))
    assert only(tmp_path).receipt == {}


def test_a_review_over_the_limit_is_left_and_said(tmp_path):
    """Is a review too large to be one left unread, while the answers beside it are taken?"""
    (tmp_path / "svar.json").write_bytes(RAW)
    (tmp_path / "oversikt.json").write_bytes(b" " * (MAX_BYTES + 1))
    found = only(tmp_path)
    assert found.raw == RAW and found.review is None and found.review_problem == "oversikt.json är större än 1 MB."
