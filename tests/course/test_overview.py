"""The pages about the whole journey say what the sessions say: hours, points, and where each outcome is met."""

from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import overview, page, sync

ROOT = curriculum.find_root(Path(__file__))
PLAN = curriculum.load(ROOT)


@pytest.fixture(scope="module")
def exercises():
    return {session.id: sync.load_exercise(session) for session in PLAN.present}


@pytest.fixture(scope="module")
def numbers(exercises):
    return overview.pages(PLAN, exercises)[ROOT / overview.NUMBERS].decode()


def test_every_outcome_is_practised_or_tested_and_on_the_page(exercises, numbers):
    for session in PLAN.present:
        for outcome, text in page.read(session.page).outcomes.items():
            assert text.removeprefix("Efter träffen kan du ").rstrip(".") in numbers
            assert any(task.outcome == outcome for task in exercises[session.id].tasks), outcome


def test_points_are_those_of_the_tasks(exercises, numbers):
    for session in PLAN.present:
        total = overview.total(session, exercises[session.id])
        assert total.automatic + total.by_person == sum(task.points for task in exercises[session.id].tasks) == 20
    points = sum(task.points for exercise in exercises.values() for task in exercise.tasks if task.by_person)
    assert f"| **{points:g}** |\n" in numbers


def test_hours_are_summed(exercises, numbers):
    home = sum(overview.total(session, exercises[session.id]).home for session in PLAN.present)
    meetings = sum(session.minutes for session in PLAN.present) / 60
    assert f"räkna med {meetings + home:g} timmar".replace(".", ",") in numbers


def test_a_page_without_times_is_named(tmp_path, exercises):
    session = PLAN.present[0]
    path = tmp_path / "book" / "traffar" / f"{session.id}.md"
    path.parent.mkdir(parents=True)
    path.write_text("# T\n\n## Till nästa gång\n\nLäs.\n\n## Personens röst\n", encoding="utf-8")
    elsewhere = curriculum.Session(tmp_path, session.id, 1, session.title, session.part, 120, "")
    with pytest.raises(overview.OverviewError, match="börja varje rad med en tid"):
        overview.total(elsewhere, exercises[session.id])


@pytest.mark.parametrize(("given", "said"), [([], ""), ([4], "4"), ([1, 2, 3, 7], "1–3, 7"), ([1, 3], "1, 3")])
def test_numbers_in_a_row_become_a_span(given, said):
    assert overview._runs(given) == said


def test_every_session_has_a_handout_to_print(exercises):
    page = overview.pages(PLAN, exercises)[ROOT / overview.PRINTS].decode()
    assert all(f'href="../utskrift/{session.id}.html"' in page for session in PLAN.present)
