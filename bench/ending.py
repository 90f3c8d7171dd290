"""How a benchmark ends: with all its numbers, or with a reason and exit code 1. Never with some of them, or a stack."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

from playwright.sync_api import Error as BrowserError


class Failed(Exception):
    """The benchmark cannot say anything. The message is the reason."""


def ended(main: Callable[[], None]) -> int:
    """Runs a benchmark; the exit code. What goes wrong outside it is told in a line."""
    try:
        main()
    except Failed as error:
        reason = str(error)
    except BrowserError as error:
        reason = f"the browser: {error.message.splitlines()[0]}"
    except subprocess.CalledProcessError as error:
        last = "\n".join(str(error.stderr or error.stdout or "").strip().splitlines()[-8:])
        reason = f"{' '.join(map(str, error.cmd[:4]))} … ended with code {error.returncode}:\n{last}"
    except OSError as error:
        reason = f"the machine: {error}"
    else:
        return 0
    print(f"NOT MEASURED. {reason}", file=sys.stderr)
    return 1


def made(command: Sequence[str], seconds: float, *, env: Mapping[str, str], **options) -> None:
    """Runs a command to its end, in the Jupyter world of `env`. Raises Failed, with the command's own last lines."""
    name = " ".join(command[:4])
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False, env=env, **options)
    except subprocess.TimeoutExpired:
        raise Failed(f"{name} … had not ended after {seconds:.0f} s") from None
    if done.returncode:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-8:])
        raise Failed(f"{name} … ended with code {done.returncode}:\n{last}")


def enough(times: Sequence[float], wanted: int, what: str) -> None:
    """Raises Failed unless as much was measured as was meant to be."""
    if len(times) < wanted:
        raise Failed(f"{what}: {len(times)} of {wanted} measurements; the rest showed no effect in time")
