"""One browser for the whole run: a second one in the same session would crash. And one Jupyter world of the tests' own:
what lies in the home folder of whoever runs them decides nothing."""

import os
import shutil
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings

from kunskapsresan import jupyter_home
from tests.browser.harness import browser, serve, visit  # noqa: F401 - fixtures for every folder

PARTS = ("soak", "browser", "nbgrader", "book", "slow")  # markers; a test with several counts as the first

settings.register_profile("kunskapsresan", deadline=None)  # no test depends on speed
settings.load_profile("kunskapsresan")
_HOME = Path(tempfile.mkdtemp(prefix="kunskapsresan-prov-"))


def pytest_configure():
    """Before any test module is imported, and for every process that a test starts."""
    found = jupyter_home.environment(_HOME)
    found["KUNSKAPSRESAN_HEM"] = str(_HOME / "grupper")  # never the documents of whoever runs the tests
    for name in set(os.environ) - set(found):
        del os.environ[name]
    os.environ.update(found)


@pytest.fixture(autouse=True)
def _environment_of_its_own():
    """What a command sets for its process ends with the test that called it, whichever test comes next."""
    before = dict(os.environ)
    yield
    for name in set(os.environ) - set(before) - {"PYTEST_CURRENT_TEST"}:
        del os.environ[name]
    os.environ.update(before)


def pytest_terminal_summary(terminalreporter):
    """How long each part took, so that the whole can be kept within its limit."""
    seconds = Counter()
    for reports in terminalreporter.stats.values():
        for report in reports:
            if hasattr(report, "duration"):
                parts = [name for name in PARTS if name in report.keywords]
                seconds[parts[0] if parts else "fast"] += report.duration
    if seconds:
        told = ", ".join(f"{name} {total:.0f} s" for name, total in seconds.most_common())
        # With pytest-xdist the parts run beside each other: each takes as much of the clock as its share of processes.
        beside = len(terminalreporter.config.getoption("tx", []) or [])
        terminalreporter.write_line(f"Time per part: {told}{f', in {beside} processes' if beside > 1 else ''}.")


def pytest_unconfigure():
    shutil.rmtree(_HOME, ignore_errors=True)
