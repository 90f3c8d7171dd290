"""One browser for the whole run: a second one in the same session would crash. And one Jupyter world of the tests' own:
what lies in the home folder of whoever runs them decides nothing."""

import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings

from kunskapsresan import jupyter_home
from tests.browser.harness import browser, serve, visit  # noqa: F401 - fixtures for every folder

settings.register_profile("kunskapsresan", deadline=None)  # no test depends on speed
settings.load_profile("kunskapsresan")
_HOME = Path(tempfile.mkdtemp(prefix="kunskapsresan-prov-"))


def pytest_configure():
    """Before any test module is imported, and for every process that a test starts."""
    found = jupyter_home.environment(_HOME)
    for name in set(os.environ) - set(found):
        del os.environ[name]
    os.environ.update(found)


def pytest_unconfigure():
    shutil.rmtree(_HOME, ignore_errors=True)
