"""Does each exception that the type checker is given still stand for a file, with its reason beside it?"""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_every_exception_is_for_a_file_that_is_there():
    """Has no module been moved or removed without its exception?"""
    entries = tomllib.loads(TEXT)["tool"]["pyrefly"]["sub-config"]
    assert [entry["matches"] for entry in entries if not any(ROOT.glob(entry["matches"]))] == []


def test_every_exception_has_a_reason():
    """Does a comment say why, at each entry and at each kind of fault that is asked nowhere?"""
    entries = re.findall(r"^\[\[tool\.pyrefly\.sub-config\]\](.*)$", TEXT, re.MULTILINE)
    section = TEXT.split("[tool.pyrefly.errors]")[1].split("\n[")[0]
    everywhere = re.findall(r"^[a-z-]+ = false(.*)$", section, re.MULTILINE)
    assert len(entries) > 10 and len(everywhere) == 3
    assert all(re.match(r" # \w", each) for each in [*entries, *everywhere])
