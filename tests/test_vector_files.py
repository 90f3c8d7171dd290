"""Is a file of vectors called old for a change, and for nothing else?"""

import re
from pathlib import Path

import pytest

from tests import vector_files

TESTS = Path(__file__).parent
OLD = '{"a": [0.1, 1, "x", null, {"b": 1e300}], "c": true}'


@pytest.mark.parametrize(
    "fresh",
    [
        OLD,
        OLD.replace("0.1", "0.10000000000000002"),
        OLD.replace("1e300", "1.0000000000000002e300"),
        OLD.replace(", ", ",\n "),
    ],
)
def test_a_last_figure_and_the_layout_are_no_change(tmp_path, fresh):
    (tmp_path / "x.json").write_text(OLD, encoding="utf-8")
    assert vector_files.difference(tmp_path / "x.json", fresh) == ""


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("0.1", "0.1000001", "a[0]"),
        ("0.1", "-0.1", "a[0]"),
        ("[0.1, 1,", "[0.1, 1.0,", "a[1]"),
        ("[0.1, 1,", "[0.1, 2,", "a[1]"),
        ('"x"', '"y"', "a[2]"),
        ("null", "0", "a[3]"),
        ("1e300", "2e300", "a[4].b"),
        ('"b"', '"d"', "a[4]"),
        ("null, ", "", "x.json.a:"),
        ("true", "1", "c"),
    ],
)
def test_everything_else_is_told_with_its_place(tmp_path, before, after, place):
    (tmp_path / "x.json").write_text(OLD, encoding="utf-8")
    assert before in OLD and place in vector_files.difference(tmp_path / "x.json", OLD.replace(before, after, 1))


def test_no_freshness_test_compares_text():
    """Floats differ in the last bit between versions of Python: is every comparison made with a tolerance?"""
    text = re.compile(r"read_text\([^)]*\) == \w+\.(?:content|rows)\(|\.content\(\) == .*read_text")
    found = [path.name for path in TESTS.rglob("test_*.py") if text.search(path.read_text(encoding="utf-8"))]
    assert found == []
