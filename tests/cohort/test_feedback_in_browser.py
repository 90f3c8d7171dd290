"""Is the feedback page readable for everybody, and does it fetch nothing?"""

import pytest

from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.feedback import feedback
from kunskapsresan.cohort.grade import grade
from tests import sample_exercise as sample
from tests.browser.harness import axe_faults
from tests.cohort.conftest import file_name, hand_in, zipped
from tests.cohort.test_grade import mark_by_hand

pytestmark = pytest.mark.browser


def test_the_page_is_accessible_everywhere(cohort, inbox, visit):
    """Right, wrong, commented, unreadable: no axe fault and no sideways scrolling, light and dark, wide and narrow?"""
    hand_in(inbox, sample.RIGHT | {"egna-ord": "Långt" * 200})
    hand_in(inbox, sample.WRONG, "kr26-02")
    (inbox / file_name("kr26-03")).write_bytes(zipped({"svar.json": b"{"}))
    collect(cohort, inbox)
    grade(cohort)
    mark_by_hand(cohort, "egna-ord", 3, "Bra om grupperna.\nTänk på tiden.")
    feedback(cohort)
    for scheme in ("light", "dark"):
        for width in (320, 390, 1280):
            page = visit(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
            for participant in ("kr26-01", "kr26-02", "kr26-03"):
                page.goto((cohort.feedback(participant, sample.ID) / f"{sample.ID}.html").as_uri())
                assert axe_faults(page) == []
                assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
                assert page.locator("h1").count() == 1
