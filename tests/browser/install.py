"""Finds or installs a Chromium for the browser tests: `python -m tests.browser.install`.

Order: one named by CHROMIUM, Debian's package (installed when root on Debian), Playwright's own download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ADVICE = (
    "No Chromium found for the browser tests. Install one (Debian/Ubuntu: `sudo apt-get install chromium`), run "
    "`python -m playwright install chromium`, or set CHROMIUM to the path of a Chromium or Chrome."
)


def find() -> str | None:
    """The path of a Chromium, or None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    for name in ("chromium", "chromium-browser", "google-chrome"):
        path = shutil.which(name)
        if path:
            return path
    return _playwright_own()


def _playwright_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install() -> str | None:
    """Installs one by the first way that works here; returns its path."""
    if Path("/etc/debian_version").is_file() and hasattr(os, "geteuid") and os.geteuid() == 0:
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if not find():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return find()


def main() -> int:
    """Exit code 0 when there is a browser."""
    path = find() or install()
    print(f"Browser for the tests: {path}" if path else ADVICE)
    return 0 if path else 1


if __name__ == "__main__":
    raise SystemExit(main())
