"""`python -m tests.javascript`: is the JavaScript laid out alike, without known mistakes, and does every name, field
and argument that it uses exist? Deno reads it (deno.jsonc says what), runs nothing of it and needs no network.

`python -m tests.javascript --write` lays it out instead.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).parent.parent
QUESTIONS = (
    ("fmt", "--check", "--quiet"),
    ("lint", "--quiet"),
    ("check", "--quiet", "--no-lock", "--no-remote", "kunskapsresan/web"),
)


def environment() -> dict[str, str]:
    """What Deno keeps for the next time lies in the environment that it belongs to, not in anybody's home."""
    return os.environ | {
        "DENO_DIR": str(Path(sys.prefix) / "deno-cache"),
        "DENO_NO_UPDATE_CHECK": "1",
        "DENO_NO_PROMPT": "1",
    }


def deno(*words: str) -> int:
    program = Path(sysconfig.get_path("scripts")) / "deno"
    return subprocess.run([program, *words], cwd=ROOT, env=environment()).returncode


if __name__ == "__main__":
    wanted = (("fmt", "--quiet"),) if "--write" in sys.argv else QUESTIONS
    sys.exit(max([deno(*words) for words in wanted]))
