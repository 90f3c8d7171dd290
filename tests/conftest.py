"""One browser for the whole run: a second one in the same session would crash."""

from tests.browser.harness import browser, serve, visit  # noqa: F401 - fixtures for every folder
