"""Does a benchmark that cannot measure say why, with exit code 1 and no stack?"""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.ending import Failed, ended, enough, made

BENCH = Path(__file__).parents[1] / "bench"


def failing(error):
    """A benchmark that ends with that error."""

    def main():
        raise error

    return main


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (Failed("The book is not built."), "The book is not built."),
        (OSError(28, "No space left"), "No space left"),
        (subprocess.CalledProcessError(3, ["nbgrader", "autograde"], stderr="first\nlast line"), "last line"),
    ],
)
def test_the_reason_is_told(capsys, error, said):
    """One line that begins the same, whatever went wrong outside."""
    assert ended(failing(error)) == 1
    told = capsys.readouterr().err
    assert told.startswith("NOT MEASURED. ") and said in told and "Traceback" not in told


def test_a_fault_of_its_own_is_not_hidden():
    """A mistake in the benchmark stays an error with its place; one that ends well gives 0."""
    with pytest.raises(KeyError):
        ended(failing(KeyError("x")))
    assert ended(lambda: None) == 0


def test_a_command_that_hangs_or_fails_is_named():
    """With its own last lines, or the time that it was given?"""
    with pytest.raises(Failed, match="had not ended after 0 s"):
        made([sys.executable, "-c", "import time; time.sleep(5)"], seconds=0.2, env=os.environ)
    with pytest.raises(Failed, match="code 4(.|\n)*because"):
        made([sys.executable, "-c", "import sys; print('because'); sys.exit(4)"], seconds=60, env=os.environ)


def test_too_few_measurements_are_no_measurement():
    """Is a series with holes refused instead of summed up?"""
    enough([1.0] * 36, 36, "forest")
    with pytest.raises(Failed, match="forest: 3 of 36"):
        enough([1.0] * 3, 36, "forest")


@pytest.mark.parametrize("path", sorted(set(BENCH.glob("*.py")) - {BENCH / "__init__.py", BENCH / "ending.py"}))
def test_every_benchmark_ends_so(path):
    """Is main() run by `ended` in each?"""
    last = ast.unparse(ast.parse(path.read_text(encoding="utf-8")).body[-1])
    assert last == "if __name__ == '__main__':\n    raise SystemExit(ended(main))", path.name
