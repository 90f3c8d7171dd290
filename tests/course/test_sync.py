"""Is everything derived in step with its source, and is the author told when it is not?"""

import shutil
from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import bundle, check, derived, sync
from kunskapsresan.tasks import compile as compiling

ROOT = Path(__file__).parents[2]
ID = "07-effektmatt-risker"
GENERATED_PAGE = "% GENERATED from solutions/99-borta/99-borta.md. Do not edit: run `kunskapsresan sync`.\n\n# Borta\n"


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A copy of the course with one session, to be spoilt; its folder has a space and Swedish letters."""
    root = tmp_path / "Kurs på svenska åäö"
    others = [session.id for session in curriculum.load(ROOT).sessions if session.id != ID]
    ignored = shutil.ignore_patterns("__pycache__", *others, *(f"{other}.md" for other in others))
    for name in ("book", "solutions", "exercises", "datasets"):
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    for name in ("curriculum.yml", "_toc.yml"):
        shutil.copyfile(ROOT / name, root / name)
    shutil.copytree(ROOT / "kunskapsresan" / "web", tmp_path / "web", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(bundle, "DIST", tmp_path / "web" / "dist")  # never a file of the real course
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
    (course / "book" / "ovningar" / "99-borta.md").write_text(GENERATED_PAGE, encoding="utf-8")
    found = "\n".join(check.problems(course))
    assert ".tasks: är äldre än sin källa" in found
    assert "99-borta.md: har ingen källa längre" in found


OWN = {
    "book/ovningar/min-sida.md": "# Min sida\n",
    f"exercises/{ID}/anteckning.txt": "Kom ihåg.",
    "exercises/lösblad.ipynb": "{}",
    "exercises/99-borta/99-borta.ipynb": '{"cells": []}',
    "exercises/.tasks": "min",
}


@pytest.mark.parametrize("name", OWN)
def test_what_somebody_has_put_among_the_derived_is_left_and_named(course, name):
    """A page or note of one's own where everything else is generated: never deleted, always told with a remedy."""
    path = course / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(OWN[name], encoding="utf-8")
    for _ in range(2):
        changes = sync.write(course)
        assert changes.astray == [path] and changes.removed == []
        assert path.read_text(encoding="utf-8") == OWN[name]
    assert any(problem.startswith(f"{path}: ") and "Flytta den" in problem for problem in sync.stale(course))


TAKEN = {
    f"book/ovningar/{ID}.md": "# Min egen övning\n",
    f"exercises/{ID}/{ID}.ipynb": '{"cells": []}',
    "_toc.yml": "root: min\n",
    "book/handledare/kursen-i-tal.md": "# Mina tal\n",
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_somebody_has_written_is_never_replaced(course, name):
    """Nothing at all is written before the author has moved it."""
    path, other = course / name, course / "exercises" / ID / ".tasks"
    path.write_text(TAKEN[name], encoding="utf-8")
    other.write_text("gammal", encoding="utf-8")
    with pytest.raises(sync.SyncError, match=r"gjord av.*Flytta den"):
        sync.write(course)
    assert path.read_text(encoding="utf-8") == TAKEN[name] and other.read_text(encoding="utf-8") == "gammal"
    assert any(problem.startswith(f"{path}: ") and "Flytta den" in problem for problem in sync.stale(course))
    path.unlink()
    path.mkdir()
    with pytest.raises(sync.SyncError, match="Flytta den"):
        sync.write(course)


def test_what_has_lost_its_source_is_removed_and_told(course):
    """The pages and releases of a session that is gone; what was given out stays: answers to it are still marked."""
    page, release = course / "book" / "ovningar" / "99-borta.md", course / "exercises" / "99-borta"
    page.write_text(GENERATED_PAGE, encoding="utf-8")
    release.mkdir()
    for name in (".tasks", ".selftest", ".versions", ".selftest-versions"):
        (release / name).write_text("x", encoding="ascii")
    shutil.copyfile(course / "exercises" / ID / f"{ID}.ipynb", release / "99-borta.ipynb")
    changes = sync.write(course)
    assert len(changes.removed) == 4 and changes.astray == []
    assert not page.exists() and {path.name for path in release.iterdir()} == {".versions", ".selftest-versions"}


def test_everything_derived_is_known_as_ours():
    """On a fresh clone too, where nothing but the files themselves says who made them."""
    strange = [path for path in sync.derive(ROOT) if not derived.is_ours(path)]
    assert strange == [], "give what sync writes a head that says GENERATED, or a name in derived.RELEASE"


def test_a_course_in_step_derives_nothing(course, monkeypatch):
    """Every start does this: seconds of nbgrader for nothing."""
    sync.write(course)
    monkeypatch.setattr(sync, "derive", lambda root: pytest.fail("derived"))
    assert sync.write(course) == ([], [], [])


SPOIL = {
    "edited": lambda course: (course / "exercises" / ID / ".tasks").write_text("trasig", encoding="utf-8"),
    "deleted": lambda course: (course / "book" / "ovningar" / f"{ID}.md").unlink(),
    "head cut off": lambda course: (course / "book" / "handledare" / "kursen-i-tal.md").write_text(
        "% GENERATED from x"
    ),
    "orphan": lambda course: (course / "book" / "ovningar" / "99-borta.md").write_text(GENERATED_PAGE),
    "source": lambda course: (course / "datasets" / "ny.csv").write_text("a\n"),
}


@pytest.mark.parametrize("name", SPOIL)
def test_nothing_stale_hides_behind_the_note_of_what_was_derived(course, name):
    """What was edited, deleted or added by hand since is noticed and mended."""
    sync.write(course)
    assert derived.is_in_step(course)
    SPOIL[name](course)
    assert not derived.is_in_step(course)
    changes = sync.write(course)
    assert bool(changes.written or changes.removed) is (name != "source")
    assert derived.is_in_step(course) and sync.write(course) == ([], [], [])


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"files": 3}', '{"files": ["borta"], "sources": "", "made": ""}']
)
def test_a_spoilt_note_means_that_everything_is_derived(course, text):
    sync.write(course)
    (course / derived.STAMP).write_text(text, encoding="utf-8")
    assert not derived.is_in_step(course)


def test_a_stop_while_writing_leaves_no_half_file_and_is_mended(course, monkeypatch):
    """Every derived file is the old or the new."""
    (course / "exercises" / ID / ".tasks").write_text("gammal", encoding="utf-8")
    (course / "_toc.yml").write_text("# GENERATED from curriculum.yml. gammal\n", encoding="utf-8")
    wanted = sync.derive(course)
    real, left = sync.safe_file.write, [1]

    def write(path, raw, **options):
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        real(path, raw, **options)

    monkeypatch.setattr(sync.safe_file, "write", write)
    with pytest.raises(KeyboardInterrupt):
        sync.write(course)
    monkeypatch.undo()
    monkeypatch.setattr(bundle, "DIST", course.parent / "web" / "dist")
    assert not derived.is_in_step(course)
    sync.write(course)
    assert all(path.read_bytes() == data for path, data in wanted.items())


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
    with pytest.raises(compiling.TaskError, match="finns redan i"):
        sync.derive(course, with_releases=False)
