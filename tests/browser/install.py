"""Finds or installs the browsers of the tests: `python -m tests.browser.install` says what there is.

Chromium: one named by CHROMIUM, Debian's package (installed when root on Debian), Playwright's own download. Firefox,
WebKit and a Chromium that is driven in the same way as they: Debian's packages, or programs of the same names.
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
PACKAGES = {
    "chromium": ["chromium", "chromium-driver"],
    "firefox": ["firefox-esr"],
    "webkit": ["webkit2gtk-driver", "gir1.2-webkit2-4.1", "python3-gi", "xvfb"],
}
SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's, which has GTK
GTK = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')"


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


def engine(name: str) -> str | None:
    """The path of what is started to drive that engine, or None if something is missing."""
    if name == "chromium":
        return shutil.which("chromedriver") if shutil.which("chromium") else None
    if name == "firefox":
        return shutil.which("firefox-esr") or shutil.which("firefox")
    found = shutil.which("WebKitWebDriver") if shutil.which("Xvfb") and Path(SYSTEM_PYTHON).is_file() else None
    return (
        found
        if found and subprocess.run([SYSTEM_PYTHON, "-c", GTK], capture_output=True, check=False).returncode == 0
        else None
    )


def obtainable() -> bool:
    """May packages be installed here? Then a missing browser is a fault, and no reason to skip a test."""
    release = Path("/etc/os-release")
    is_debian = release.is_file() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()
    return is_debian and os.geteuid() == 0


def missing(name: str) -> str:
    """What to say where an engine is not there."""
    return f"No {name} to drive. On Debian: `sudo apt-get install {' '.join(PACKAGES[name])}`."


def install() -> None:
    """Installs what is missing by the first way that works here."""
    wanted = [package for name, packages in PACKAGES.items() if not engine(name) for package in packages]
    if wanted and obtainable():
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *wanted]):
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if not find():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Exit code 0 when every browser is there that this machine can have."""
    install()
    path = find()
    print(f"Browser for the tests: {path}" if path else ADVICE)
    for name in PACKAGES:
        print(f"Driven as {name}: {engine(name) or missing(name)}")
    complete = all(engine(name) for name in PACKAGES)
    return 0 if path and (complete or not obtainable()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
