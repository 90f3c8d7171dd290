"""Of the session that a file of tests names as its SESSION: the exercise, its compiled tasks and its page."""

import pytest

from tests.solutions import sessions


@pytest.fixture(scope="module")
def exercise(request):
    return sessions.exercise(request.module.SESSION.id)


@pytest.fixture(scope="module")
def tasks(request):
    return sessions.tasks(request.module.SESSION.id)


@pytest.fixture(scope="module")
def page(request):
    return sessions.page(request.module.SESSION.id)
