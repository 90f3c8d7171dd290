"""Is everything derived in step with its source, and is the author told when it is not?"""

import shutil
from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import check, sync

ROOT = Path(__file__).parents[2]
ID = "07-effektmatt-risker"


@pytest.fixture
def course(tmp_path):
    """A copy of the course with one session, to be spoilt; its folder has a space and Swedish letters."""
    root = tmp_path / "Kurs på svenska åäö"
    others = [session.id for session in curriculum.load(ROOT).sessions if session.id != ID]
    ignored = shutil.ignore_patterns("__pycache__", *others, *(f"{other}.md" for other in others))
    for name in ("book", "solutions", "exercises", "datasets"):
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    for name in ("curriculum.yml", "_toc.yml"):
        shutil.copyfile(ROOT / name, root / name)
    yield root
    curriculum.load.cache_clear()


def test_the_course_is_in_step():
    """Does `kunskapsresan check` find nothing here?"""
    assert check.problems(ROOT) == []


def test_deriving_twice_gives_the_same_bytes():
    """Are releases byte-identical from run to run?"""
    assert sync.derive(ROOT) == sync.derive(ROOT)


EDITS = {
    "curriculum.yml": (lambda text: text.replace("- title: Läsa och granska", "- title: Läsa"), "_toc.yml"),
    f"solutions/{ID}/{ID}.md": (lambda text: text + "\nEn mening till.\n", f"book/ovningar/{ID}.md"),
    f"solutions/{ID}/tasks.py": (
        lambda text: text.replace('level="metod"', 'level="strategi"', 1),
        f"exercises/{ID}/.tasks",
    ),
}


@pytest.mark.parametrize("source", EDITS)
def test_an_edited_source_is_noticed(course, source):
    """Does the check name the derived file and the command, and does the command mend it?"""
    edit, derived = EDITS[source]
    path = course / source
    before = path.read_text(encoding="utf-8")
    assert edit(before) != before
    path.write_text(edit(before), encoding="utf-8")
    curriculum.load.cache_clear()
    found = [problem for problem in check.problems(course) if "kunskapsresan sync" in problem]
    assert any(str(course / derived) in problem for problem in found), found
    sync.write(course)
    assert not [problem for problem in check.problems(course) if "kunskapsresan sync" in problem]


def test_a_damaged_or_orphaned_release_is_noticed(course):
    """Is a hand-edited release and a file without a source found?"""
    (course / "exercises" / ID / ".tasks").write_text("trasig", encoding="utf-8")
    (course / "book" / "ovningar" / "99-borta.md").write_text("# Borta\n", encoding="utf-8")
    found = "\n".join(check.problems(course))
    assert ".tasks: är äldre än sin källa" in found
    assert "99-borta.md: har ingen källa längre" in found


def test_an_answer_file_among_the_sources_is_refused(course):
    """Would a svar.json that could overwrite everybody's answers be caught?"""
    for place in (course / "solutions" / ID / "svar.json", course / "exercises" / ID / "svar.json.trasig-1"):
        place.write_text("{}", encoding="utf-8")
        assert any("kopiera filen över varje deltagares svar" in problem for problem in check.problems(course))
        place.unlink()


def test_a_plain_key_in_the_release_is_refused(course):
    """Would a release that shows the key be caught?"""
    (course / "exercises" / ID / "facit.json").write_text('{"key": "a"}', encoding="utf-8")
    assert any("facit står i klartext" in problem for problem in check.problems(course))


def test_the_release_shows_no_key():
    """Is no right answer, explanation or example readable as text in what participants get?"""
    exercise = sync.load_exercise(curriculum.load(ROOT).session(ID))
    secrets = [task.right for task in exercise.tasks if task.right]
    secrets += [example for task in exercise.tasks for example in getattr(task, "examples", [])]
    for path in (ROOT / "exercises").rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert not [secret for secret in secrets if secret[:40] in text], path


SPOILT = {
    "heading": (lambda text: text.replace("# Läsa effektmått I", "# Effektmått I", 1), "ska vara"),
    "outcomes": (lambda text: text.replace("outcomes:", "goals:", 1), "tre till fem lärandemål"),
    "unknown outcome": (lambda text: text.replace("07-a:", "07-x:", 1), "prövar"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_page_is_named(course, name):
    """Is a page that has lost its title, outcomes or minute plan named with the remedy?"""
    edit, message = SPOILT[name]
    path = course / "book" / "traffar" / f"{ID}.md"
    before = path.read_text(encoding="utf-8")
    assert edit(before) != before
    path.write_text(edit(before), encoding="utf-8")
    assert any(
        str(path.name) in problem and message in problem or message in problem for problem in check.problems(course)
    )


def test_a_minute_plan_that_does_not_add_up_is_named(course):
    """Is a plan of other than the session's minutes found?"""
    path = course / "book" / "traffar" / f"{ID}.md"
    text = path.read_text(encoding="utf-8")
    head, mark, rest = text.partition("För handledaren")
    assert "| 40 |" in rest
    path.write_text(head + mark + rest.replace("| 40 |", "| 45 |", 1), encoding="utf-8")
    assert any("blir 125 minuter" in problem for problem in check.problems(course))


def test_an_id_used_in_two_sessions_is_refused(course):
    """Are task ids unique in the whole course?"""
    other = "06-lasa-forskning"
    shutil.copytree(course / "solutions" / ID, course / "solutions" / other)
    (course / "solutions" / other / f"{ID}.md").rename(course / "solutions" / other / f"{other}.md")
    tasks = course / "solutions" / other / "tasks.py"
    tasks.write_text(tasks.read_text(encoding="utf-8").replace(ID, other), encoding="utf-8")
    shutil.copyfile(course / "book" / "traffar" / f"{ID}.md", course / "book" / "traffar" / f"{other}.md")
    with pytest.raises(ValueError, match="finns redan i"):
        sync.derive(course, with_releases=False)
