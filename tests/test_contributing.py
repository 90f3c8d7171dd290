"""Can whoever follows CONTRIBUTING.md and README.md do what they say?"""

import contextlib
import doctest
import importlib.util
import io
import re
from pathlib import Path

import pytest
from typer.main import get_command

from kunskapsresan.cli import app
from tests import sample_exercise as sample
from tests.cohort.conftest import cohort, inbox, template  # noqa: F401 - the circle that the example is run on

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "CONTRIBUTING.md")
_SHELL = re.compile(r"(?:^|`)(?P<program>kunskapsresan|make|python -m) +(?P<rest>[^`\n#]+)", re.MULTILINE)
_PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def commands() -> list[tuple[str, str]]:
    """Every command that the two pages name: program and what follows."""
    text = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in PAGES)
    return sorted({(match["program"], match["rest"].strip()) for match in _SHELL.finditer(text)})


def test_the_examples_are_true(monkeypatch):
    """Does each `>>>` give what the page says?"""
    monkeypatch.chdir(ROOT)
    done = doctest.testfile(str(ROOT / "CONTRIBUTING.md"), module_relative=False, encoding="utf-8")
    assert done.attempted >= 10 and done.failed == 0


@pytest.mark.parametrize(("program", "rest"), commands(), ids=[" ".join(each) for each in commands()])
def test_a_command_is_there(program, rest):
    """Does the named command, target or module exist?"""
    words = rest.split()
    if program == "make":
        targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        assert words[0] in targets
    elif program == "kunskapsresan":
        command = get_command(app)
        for word in words:
            if not hasattr(command, "commands"):
                break
            assert word in command.commands, f"no such command: {program} {rest}"
            command = command.commands[word]
    elif "<" not in words[0]:
        assert importlib.util.find_spec(words[0].removesuffix(".")) is not None


def test_the_reader_of_a_hand_in_says_why(request):
    """Does the example for a circle run, and name each task with what was read?"""
    circle = request.getfixturevalue("cohort")
    (block,) = _PYTHON.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(block, {"root": circle.root})
    assert sample.ID in block
    assert "svar.json saknas i inlämningen." in said.getvalue()
