"""Are the supervisor's pages of a group readable for everybody, and do they fetch nothing?"""

import pytest

from kunskapsresan.cohort import compare, group
from kunskapsresan.cohort.evaluation import gather
from tests.browser.harness import axe_faults
from tests.cohort import test_compare, test_group
from tests.cohort.collected import cohort_of, place
from tests.cohort.evaluation_files import hand_in

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """All pages, with figures, gaps, long words and skipped questions."""
    root = tmp_path_factory.mktemp("grupp")
    people, first, last = test_compare.PEOPLE, test_compare.FIRST, test_compare.LAST
    cohort = cohort_of(root, people, [first, last, test_group.COMPILED])
    for number, participant in enumerate(people):
        place(cohort, participant, first, test_compare.values(first, *test_compare.BEFORE[number]))
        if number:
            place(cohort, participant, last, test_compare.values(last, *test_compare.AFTER[number]))
        if number < 6:
            map_ = test_group.values(test_group.STEPS[number], test_group.PLACES[number])
            place(cohort, participant, test_group.COMPILED, map_)
    inbox = root / "in"
    inbox.mkdir()
    for step in range(1, 7):
        hand_in(inbox, {"tempo": step, "andra": f"Lång{'text' * 60} {step}"})
    compare.compare(cohort)
    group.group(cohort)
    gather(cohort, inbox)
    return cohort.folder


@pytest.mark.parametrize("name", [compare.PAGE, group.PAGE, group.EXPLORER, "utvardering-mitt.html"])
def test_the_page_is_accessible_everywhere(folder, name, visit):
    """No axe fault, no sideways scrolling and one heading, light and dark, wide and narrow?"""
    for scheme in ("light", "dark"):
        for width in (320, 390, 1280):
            page = visit(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
            page.goto((folder / name).as_uri())
            assert axe_faults(page) == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert page.locator("h1").count() == 1


def test_one_can_place_oneself_beside_the_group(folder, visit):
    """Does the explorer show the group's middle once all pairs are placed, and only then?"""
    page = visit().new_page()
    page.goto((folder / group.EXPLORER).as_uri())
    assert not page.get_by_text("gruppens mitt", exact=True).is_visible()
    for pair in page.locator("fieldset.kr-pair").all():
        pair.get_by_role("radio").nth(4).check()
    page.get_by_role("button", name="Visa min bild").click()
    assert page.get_by_text("gruppens mitt", exact=True).is_visible()
    page.get_by_text("Visa som tabell").click()
    assert page.get_by_role("columnheader", name="Gruppens mitt (median av 6)").is_visible()
