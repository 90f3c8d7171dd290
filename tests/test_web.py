"""Do the ES modules pass their own tests? Run on the Node that Playwright ships: no other toolchain."""

import json
import os
import subprocess
from pathlib import Path

import playwright
import pytest

FOLDER = Path(__file__).parent / "web"
SOURCES = Path(__file__).parents[1] / "kunskapsresan" / "web"
LONGEST = 120  # lines of a function, unless a comment above it begins with "Long:" and says why
NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if os.name == "nt" else "node")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.test.mjs")), ids=lambda path: path.name)
def test_module(path):
    """Does every test in this file pass?"""
    done = subprocess.run([NODE, "--test", str(path)], capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "# pass 0" not in done.stdout and "ℹ pass 0" not in done.stdout, "the file holds no test"


def _functions() -> list[tuple[Path, int, int, str]]:
    """(file, first line, number of lines, name) of every function that a page runs."""
    scripts = [str(path) for path in SOURCES.rglob("*.js") if not {"dist", "vendor"} & set(path.parts)]
    command = [NODE, "--expose-internals", FOLDER / "functions.cjs", *scripts]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return [(Path(file), *rest) for file, *rest in json.loads(done.stdout)]


def _gives_a_reason(path: Path, first: int) -> bool:
    """Whether the comment right above a line says why what follows is long."""
    above = path.read_text(encoding="utf-8").splitlines()[: first - 1]
    while above and above[-1].lstrip().startswith(("//", "/*", "*")):
        if above[-1].startswith("// Long: "):
            return True
        above.pop()
    return False


def test_no_function_is_long_without_a_reason():
    """Can each function be held in mind, or does it say why it cannot be divided? And is no reason left behind?"""
    found = _functions()
    assert len(found) > 2000, "the functions are not found any more"
    long = {(path, first): name for path, first, lines, name in found if lines > LONGEST}
    silent = [f"{path.name}:{first} {name}" for (path, first), name in long.items() if not _gives_a_reason(path, first)]
    assert silent == []
    reasons = sum(path.read_text(encoding="utf-8").count("// Long: ") for path in {path for path, *_ in found})
    assert reasons == len(long), "a function that has become short still says why it is long"
