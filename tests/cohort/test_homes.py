"""Do groups lie in the chosen home, work wherever their folder is moved, and lose nothing on the way?"""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kunskapsresan import names, nbgrader_settings
from kunskapsresan.cohort import homes, lock, moving, placed, places, workspace
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.feedback import feedback
from kunskapsresan.cohort.grade import grade
from kunskapsresan.cohort.messages import CohortError
from tests import sample_exercise as sample
from tests.cohort.conftest import grades, hand_in, material

posix = pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")


@pytest.fixture
def course(template, tmp_path):
    """A course's folder that holds one group of an earlier version, with its settings as they were."""
    root = tmp_path / "Kurs åäö"
    shutil.copytree(template, root)
    (root / "cohorts" / "demo" / names.SETTINGS).write_text(nbgrader_settings.of_earlier("demo"), encoding="utf-8")
    return root.resolve()


@pytest.fixture
def home(tmp_path):
    return tmp_path / "Mina dokument på orten" / "Kunskapsresan"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# --- which home -------------------------------------------------------------------------------------------------


def test_the_variable_goes_before_what_is_stored(tmp_path):
    """Is the home the one that was said nearest?"""
    said = {homes.VARIABLE: str(tmp_path / "ur variabeln")}
    assert homes.chosen(tmp_path, {}).name == homes.FOLDER
    homes.store(tmp_path, tmp_path / "sparat hem")
    assert homes.chosen(tmp_path, {}) == tmp_path / "sparat hem"
    assert homes.chosen(tmp_path, said) == tmp_path / "ur variabeln"
    assert homes.chosen(tmp_path, {homes.VARIABLE: "här"}) == Path.cwd() / "här"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the freedesktop way")
@pytest.mark.parametrize(
    ("line", "there", "expected"),
    [
        ('XDG_DOCUMENTS_DIR="$HOME/Arbete/Mina dokument"', [], "Arbete/Mina dokument"),
        ('XDG_DOCUMENTS_DIR="$HOME/"', ["Documents"], "Documents"),  # how the system says that there is none
        ("", ["Documents", "Dokument"], "Dokument"),
        ("", ["Documents"], "Documents"),
        ("", [], "Dokument"),
    ],
)
def test_the_users_documents_are_the_systems(tmp_path, monkeypatch, line, there, expected):
    """Is the default among what the user calls documents, in either language?"""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for name in (".config", *there):
        (tmp_path / name).mkdir()
    (tmp_path / ".config" / "user-dirs.dirs").write_text(f"# made by xdg\n{line}\n", encoding="utf-8")
    assert homes.chosen(tmp_path / "kurs", {}) == tmp_path / expected / "Kunskapsresan"


# --- a group in a home ------------------------------------------------------------------------------------------


def test_a_new_group_lies_in_its_home_and_not_in_the_course(course, home):
    """Is nothing of it left in the course's folder, and are reports' paths those that one can open?"""
    before = files(course)
    report = workspace.new(course, "ht26", course / "lista.csv", [material()], home=home)
    assert str(home / "ht26") in str(report)
    assert files(course) == before
    assert workspace.load(course, "ht26", home).folder == home / "ht26"
    assert [each.name for each in places.others(course, home=home)] == ["demo", "ht26"]


@posix
def test_only_the_owner_can_read_what_is_made(course, home):
    """Are the home, when it is made, and all in it closed to others, also after a move?"""
    workspace.new(course, "ht26", course / "lista.csv", [material()], home=home)
    moving.move(workspace.load(course, "demo", home), home)
    for path in (home, *home.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


@posix
def test_a_home_that_is_there_keeps_its_rights(course, home):
    """May a shared folder be the home, with only the groups in it closed?"""
    home.mkdir(parents=True)
    home.chmod(0o755)
    workspace.new(course, "ht26", course / "lista.csv", [material()], home=home)
    assert stat.S_IMODE(home.stat().st_mode) == 0o755 and stat.S_IMODE((home / "ht26").stat().st_mode) == 0o700


def test_a_group_moved_between_two_commands_goes_on(course, home, inbox, tmp_path):
    """Collected in one place, moved by hand to another disk, marked there with another copy of the course: is nothing
    read from where it was?"""
    workspace.new(course, "ht26", course / "lista.csv", [material()], home=home)
    hand_in(inbox)
    collect(workspace.load(course, "ht26", home), inbox)
    other_course, other = tmp_path / "ny dator" / "kurs", tmp_path / "ny dator" / "Grupper på Örnsköldsvik"
    other_course.mkdir(parents=True)
    other.mkdir()
    shutil.move(home / "ht26", other / "ht26")
    shutil.rmtree(course)
    cohort = workspace.load(other_course, "ht26", other)
    assert "1 klara" in grade(cohort).summary or "1 väntar" in grade(cohort).summary
    assert grades(cohort)["val"].auto_score == 2
    feedback(cohort)
    assert cohort.feedback("kr26-01", sample.ID).is_dir() and not home.joinpath("ht26").exists()


@pytest.mark.nbgrader
def test_the_settings_of_a_moved_group_read_no_other_file(course, home, tmp_path):
    """Does stock nbgrader find its way in a folder far from any course?"""
    workspace.new(course, "ht26", course / "lista.csv", [material()], home=home)
    far = tmp_path / "långt borta"
    shutil.move(home / "ht26", far)
    shutil.rmtree(course)
    code = (
        "from nbgrader.apps import NbGrader; app = NbGrader(); app.initialize([]); c = app.config; "
        "print(c.CourseDirectory.course_id, c.CourseDirectory.root, c.ClearSolutions.text_stub, c.Exchange.timezone)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=far, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"ht26 {far} {names.STUB} Europe/Stockholm"


def test_two_homes_hold_two_groups_of_the_same_name(course, home, inbox, tmp_path):
    """Does each command meet the group of the home it was told, and no other?"""
    second = tmp_path / "annat hem"
    for each in (home, second):
        workspace.new(course, "ht26", course / "lista.csv", [material()], home=each)
    hand_in(inbox)
    collect(workspace.load(course, "ht26", second), inbox)
    assert not (home / "ht26" / "submitted" / "kr26-01").exists()
    assert (second / "ht26" / "submitted" / "kr26-01").is_dir()


def test_a_name_that_the_course_already_has_is_refused(course, home):
    """Can no new group hide one that an earlier version made?"""
    with pytest.raises(CohortError, match="demo finns redan"):
        workspace.new(course, "demo", course / "lista.csv", [material()], home=home)


def test_a_group_that_is_nowhere_says_where_the_course_looks(course, home):
    """Is someone whose groups lie elsewhere told how to say so?"""
    with pytest.raises(CohortError, match=r"(?s)Här finns: demo.*ange den mappen med --hem"):
        workspace.load(course, "vt27", home)


# --- a group of an earlier version ------------------------------------------------------------------------------


def test_an_old_group_works_where_it_lies(course, home, inbox):
    """Is it found and used in the course's folder, whatever the home is?"""
    cohort = workspace.load(course, "demo", home)
    assert cohort.is_in_course and cohort.folder == course / "cohorts" / "demo"
    hand_in(inbox)
    collect(cohort, inbox)
    grade(cohort)
    assert grades(cohort)["val"].auto_score == 2


def test_moving_copies_all_and_removes_nothing(course, home, inbox):
    """Is the copy equal but for its settings, is the old folder as it was, and do marks and hand-ins go on?"""
    old = workspace.load(course, "demo", home)
    hand_in(inbox)
    collect(old, inbox)
    grade(old)
    before = files(old.folder)
    report = moving.move(old, home)
    assert not report.has_problems and "kan du ta bort den" in report.summary
    new = workspace.load(course, "demo", home)
    assert new.folder == home / "demo" and not new.is_in_course
    after = files(new.folder)
    unlike = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert {name for name in unlike if not name.startswith(lock.FILE)} == {names.SETTINGS}
    assert not any(name.startswith(lock.FILE) for name in after)
    assert after[names.SETTINGS].decode() == nbgrader_settings.of_cohort("demo")
    assert {name: raw for name, raw in files(old.folder).items() if name != places.MOVED} == before
    assert grades(new)["val"].auto_score == 2 and placed.read_timestamp(new.submitted("kr26-01", sample.ID))
    assert "1 väntar på dig, 0 med problem" in grade(new, everything=True).summary


def test_what_was_left_behind_is_not_used_by_mistake(course, home, tmp_path):
    """Told another home, or none: does a command say where the group went, rather than mark in the old copy?"""
    moving.move(workspace.load(course, "demo", home), home)
    for other in (tmp_path / "annat hem", None):
        with pytest.raises(CohortError, match="är flyttad till .*Kunskapsresan.*--hem"):
            workspace.load(course, "demo", other)


def test_settings_of_somebodys_own_are_kept_and_said(course, home):
    """Is a file that a person has changed copied as it is, and the person told what to look for?"""
    own = course / "cohorts" / "demo" / names.SETTINGS
    own.write_text(own.read_text(encoding="utf-8") + "c.Exchange.path_includes_course = True\n", encoding="utf-8")
    report = moving.move(workspace.load(course, "demo", home), home)
    assert "egna inställningar" in str(report)
    assert (home / "demo" / names.SETTINGS).read_bytes() == own.read_bytes()


def test_a_move_that_fails_leaves_nothing_and_changes_nothing(course, home, monkeypatch):
    """A full disk half way, a copy that differs, a place that is taken: is the group where it was, and usable?"""
    cohort = workspace.load(course, "demo", home)
    before = files(cohort.folder)

    def full(source, target):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(moving.shutil, "copyfile", full)
        with pytest.raises(CohortError, match="Disken är full"):
            moving.move(cohort, home)
    with monkeypatch.context() as patched:
        patched.setattr(moving.shutil, "copyfile", lambda source, target: Path(target).write_bytes(b"annat"))
        with pytest.raises(CohortError, match="blev inte lik"):
            moving.move(cohort, home)
    assert list(home.iterdir()) == []
    (home / "demo").mkdir()
    with pytest.raises(CohortError, match="finns redan"):
        moving.move(cohort, home)
    (home / "demo").rmdir()
    assert {name: raw for name, raw in files(cohort.folder).items() if name != lock.FILE} == before
    assert workspace.load(course, "demo", home).is_in_course


def test_a_group_that_somebody_writes_in_waits(course, home):
    """Is a grade book with a transaction under way never copied half?"""
    cohort = workspace.load(course, "demo", home)
    journal = cohort.database.with_name(f"{cohort.database.name}-journal")
    journal.write_bytes(b"x")
    with pytest.raises(CohortError, match="används just nu"):
        moving.move(cohort, home)
    journal.unlink()
    moving.move(cohort, home)
    with pytest.raises(CohortError, match="ligger redan"):
        moving.move(workspace.load(course, "demo", home), home)


# --- the commands -----------------------------------------------------------------------------------------------

COMMANDS = """
import sys
from kunskapsresan import curriculum
curriculum.FILE = "lista.csv"  # what makes a folder the course, for this test
from kunskapsresan.cli import app
app(sys.argv[1:])
"""


def run(course: Path, *words, **variables) -> str:
    environment = {name: value for name, value in os.environ.items() if name != homes.VARIABLE} | variables
    done = subprocess.run(
        [sys.executable, "-c", COMMANDS, "cohort", *map(str, words)],
        cwd=course, env=environment, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    said = " ".join((done.stdout + done.stderr).split())
    assert "Traceback" not in said, said
    return said


def test_the_commands_find_tell_and_move(course, home, inbox):
    """As a supervisor does it: choose a home, see the old group, move it, and go on there by --hem and by variable."""
    assert str(home) in run(course, "hem", home)
    assert "demo (kvar i kursens mapp)" in run(course, "hem")
    hand_in(inbox)
    assert "kunskapsresan cohort flytta demo" in run(course, "collect", "demo", inbox)
    assert "kan du ta bort den" in run(course, "flytta", "demo")
    shutil.rmtree(course / "cohorts")
    said = run(course, "grade", "demo")
    assert "flytta" not in said and "kr26-01, 07-prov" in said
    moved = home.with_name("Flyttat igen")
    shutil.move(home, moved)
    assert "finns inte" in run(course, "feedback", "demo")
    assert "sidan är skriven" in run(course, "--hem", moved, "feedback", "demo")
    assert "demo" in run(course, "hem", **{homes.VARIABLE: str(moved)})
    assert str(moved) in run(course, "--hem", moved, "hem", **{homes.VARIABLE: str(home)})
