"""The handouts as PDF files, printed by a browser that the machine already has: Chromium, Chrome or Edge."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from kunskapsresan.course import paper
from kunskapsresan.errors import CourseError

CHOSEN = "KUNSKAPSRESAN_WEBBLASARE"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome")
_PLACES = (
    r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
    r"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
    r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_PATIENCE = 120  # seconds; a cold browser on a slow disk


class PdfError(CourseError):
    """No file was made; the message says in Swedish why and what to do."""


def find_browser() -> str:
    """The program to print with. Raises PdfError if there is none."""
    chosen = os.environ.get(CHOSEN)
    if chosen:
        if shutil.which(chosen) or Path(chosen).is_file():
            return chosen
        raise PdfError(f"{CHOSEN} pekar på {chosen}, som inte finns. Ändra eller ta bort variabeln.")
    places = (os.path.expandvars(place) for place in _PLACES)
    found = next(filter(None, map(shutil.which, _NAMES)), None) or next(filter(os.path.isfile, places), None)
    if not found:
        raise PdfError(
            "Hittar varken Edge, Chrome eller Chromium. Öppna häftet i den webbläsare du har, skriv ut och välj "
            f"”Spara som PDF”, eller peka ut programmet med miljövariabeln {CHOSEN}."
        )
    return found


def write(html: Path, out: Path) -> list[Path]:
    """Every handout in the built book `html` as a PDF in `out`. Raises PdfError."""
    sources = sorted((html / paper.FOLDER).glob("*.html"))
    if not sources:
        raise PdfError("Inga häften finns än. Kör `kunskapsresan book` först.")
    browser = find_browser()
    out.mkdir(parents=True, exist_ok=True)
    return [_print(browser, source, out / f"{source.stem}.pdf") for source in sources]


def _print(browser: str, source: Path, target: Path) -> Path:
    target.unlink(missing_ok=True)
    # A profile of its own: a browser that is already open would take the order and print nothing.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [browser, "--headless", "--disable-gpu", "--no-first-run", f"--user-data-dir={profile}"]
        if getattr(os, "geteuid", lambda: 1)() == 0:
            command.append("--no-sandbox")  # the browser refuses its sandbox to root
        # Headings become bookmarks; without the option a PDF has none.
        command += ["--no-pdf-header-footer", "--generate-pdf-document-outline"]
        command += [f"--print-to-pdf={target}", source.resolve().as_uri()]
        try:
            subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise PdfError(f"{browser} kunde inte skriva {target.name} ({type(error).__name__}).") from error
    if not target.is_file() or not target.read_bytes().startswith(b"%PDF"):
        raise PdfError(f"{browser} skrev ingen {target.name}. Öppna {source.name} och välj ”Spara som PDF” i stället.")
    return target
