"""Do the ES modules pass their own tests? Run on the Node that Playwright ships: no other toolchain."""

import os
import subprocess
from pathlib import Path

import playwright
import pytest

FOLDER = Path(__file__).parent / "web"
NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if os.name == "nt" else "node")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.test.mjs")), ids=lambda path: path.name)
def test_module(path):
    """Does every test in this file pass?"""
    done = subprocess.run([NODE, "--test", str(path)], capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "# pass 0" not in done.stdout and "ℹ pass 0" not in done.stdout, "the file holds no test"
