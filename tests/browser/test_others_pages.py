"""What remains inaccessible in JupyterLab and formgrader: no more than what we tell, and never in our own parts."""

from __future__ import annotations

import shutil
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from kunskapsresan.cohort import workspace
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.grade import grade
from tests import sample_exercise as sample
from tests.browser import known_failures
from tests.browser.harness import AXE_TAGS
from tests.browser.test_session_07 import open_in_lab, running  # noqa: F401 - a fixture: the course's own server
from tests.cohort.conftest import PROJECT, ROSTER, hand_in, material

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]


def faults(page, scope=None) -> set[str]:
    options = {"runOnly": AXE_TAGS, "preload": False, "resultTypes": ["violations"]}
    result = Axe().run(page, context=scope, options=options)
    return {fault["id"] for fault in result.response["violations"]}


def test_jupyterlab(visit, running):  # noqa: F811
    """Are the forms without fault, and the rest of the page no worse than the list says?"""
    address, token, work = running
    (work / "svar.json").unlink(missing_ok=True)
    visitor = visit()
    visitor.context.set_default_timeout(60000)
    page = visitor.new_page()
    open_in_lab(page, address, token)
    assert faults(page, {"include": [[".kr-task"]]}) == set()
    assert faults(page, {"include": [[".kr-panel"]]}) == set()
    assert " ".join(sorted(faults(page))) == " ".join(sorted(known_failures.JUPYTERLAB))


def test_formgrader(visit, tmp_path):
    """Does the supervisor see the hand-in, with texts waiting, and are the page's own faults those that we list?"""
    shutil.copyfile(PROJECT / "nbgrader_config.py", tmp_path / "nbgrader_config.py")
    (tmp_path / "lista.csv").write_bytes(ROSTER.encode())
    workspace.new(tmp_path, "demo", tmp_path / "lista.csv", [material()])
    cohort, inbox = workspace.load(tmp_path, "demo"), tmp_path / "inlämnade filer"
    inbox.mkdir()
    hand_in(inbox)
    collect(cohort, inbox)
    grade(cohort)
    viewer = workspace.formgrader(cohort, port=_free_port())
    process = subprocess.Popen(viewer.command, cwd=viewer.folder, env=viewer.environment, stderr=subprocess.DEVNULL)
    try:
        _wait(viewer.address, process)
        found: set[str] = set()
        visitor = visit()
        visitor.context.set_default_timeout(30000)
        page = visitor.new_page()
        page.goto(viewer.address)
        page.get_by_role("link", name=sample.ID).first.wait_for()
        base, _, token = viewer.address.partition("?")
        for path in ("/manage_assignments", "/gradebook", "/manage_students", f"/gradebook/{sample.ID}"):
            page.goto(f"{base}{path}?{token}")
            page.wait_for_timeout(1500)
            found |= faults(page)
        page.goto(f"{base}/gradebook/{sample.ID}/{sample.ID}?{token}")
        page.get_by_text("Submission #1").first.click()
        page.get_by_text("Ditt svar").first.wait_for()
        assert "Traceback" not in page.locator("body").inner_text()
        found |= faults(page)
        assert " ".join(sorted(found)) == " ".join(sorted(known_failures.FORMGRADER))
    finally:
        process.terminate()
        process.wait(20)
        # Our page policy refuses what nbgrader would fetch from outside; each refusal is a line in the console.
        visitor.errors.clear()
        visitor.external.clear()


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(address: str, process) -> None:
    for _ in range(160):
        assert process.poll() is None, "formgrader stopped"
        try:
            with urllib.request.urlopen(address, timeout=3):
                return
        except OSError:
            time.sleep(0.25)
    pytest.fail("formgrader did not answer")
