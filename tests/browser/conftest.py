"""What browser tests share; the fixtures themselves stand in tests/conftest.py, for other folders use them too."""

from tests.browser.engines import start
from tests.browser.harness import Visitor, axe_faults, small_targets

__all__ = ["Visitor", "axe_faults", "small_targets", "start"]
