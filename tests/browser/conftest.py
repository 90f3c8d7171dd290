"""What browser tests share; the fixtures that other folders use too stand in tests/conftest.py."""

from tests.browser.engines import start
from tests.browser.harness import Visitor, axe_faults, small_targets

__all__ = ["Visitor", "axe_faults", "small_targets", "start"]
