"""Is curriculum.yml the one home of ids, order, titles and minutes?"""

from pathlib import Path

import pytest
import yaml

from kunskapsresan import curriculum

ROOT = Path(__file__).parent.parent


def test_all_ten_sessions_are_there():
    """Ten sessions in order, numbered one to ten, two hours each?"""
    plan = curriculum.load(ROOT)
    assert [session.number for session in plan.sessions] == list(range(1, 11))
    assert {session.minutes for session in plan.sessions} == {120}
    assert plan.session("07-effektmatt-risker").title == "Läsa effektmått I: andelar och risker"


def test_a_session_without_a_page_is_not_in_the_book():
    """Does the table of contents list exactly the sessions with content?"""
    plan = curriculum.load(ROOT)
    text = curriculum.table_of_contents(plan)
    for session in plan.sessions:
        assert (f"book/traffar/{session.id}" in text) == session.exists
    assert yaml.safe_load(text)["root"] == "book/index"


def test_root_is_found_from_any_folder_below():
    """Can the commands be run from a subfolder?"""
    assert curriculum.find_root(ROOT / "book" / "referens") == ROOT


def test_outside_the_course_the_message_says_what_to_do(tmp_path, monkeypatch):
    """Is the remedy named when the course is not found?"""
    monkeypatch.setattr(curriculum, "FILE", "ingen-kurs.yml")
    with pytest.raises(curriculum.CurriculumError, match="Stå i kursens mapp"):
        curriculum.find_root(tmp_path)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: data["parts"][0]["sessions"][0].update(id="Träff 1"), "två siffror"),
        (lambda data: data["parts"][0]["sessions"][0].pop("minutes"), "minutes"),
        (lambda data: data["parts"][0]["sessions"].append(data["parts"][0]["sessions"][0]), "samma id"),
    ],
)
def test_faults_name_the_file_and_the_fault(tmp_path, change, message):
    """Does each fault in the file give a message that names it?"""
    data = yaml.safe_load((ROOT / "curriculum.yml").read_text(encoding="utf-8"))
    change(data)
    (tmp_path / "curriculum.yml").write_text(yaml.safe_dump(data), encoding="utf-8")
    with pytest.raises(curriculum.CurriculumError, match=message):
        curriculum.load(tmp_path)


def test_what_is_no_yaml_names_the_line(tmp_path):
    """Is a slip of indentation told as a fault of the file, with its line?"""
    (tmp_path / "curriculum.yml").write_text("title: x\n  parts: y\n", encoding="utf-8")
    with pytest.raises(curriculum.CurriculumError, match="curriculum.yml rad 2: filen går inte att läsa"):
        curriculum.load(tmp_path)


def test_an_unknown_session_lists_those_there_are():
    """Is a misspelt id met with the right ones?"""
    with pytest.raises(curriculum.CurriculumError, match="07-effektmatt-risker"):
        curriculum.load(ROOT).session("07")
